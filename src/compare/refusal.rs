//! Questions that the data cannot answer honestly: why, and what would be needed.

use super::comparison::{AreaRef, Deployment, Outcome, Understood, Window, Windows};
use crate::domain::{Day, Month, codes};
use serde::Serialize;

codes! {
    /// Stable codes of refusals, in the order in which they are checked.
    RefusalCode {
        /// The place is smaller than the edition's areas, or only part of what is named is known.
        AreaTooCoarse = "area_too_coarse",
        /// The source does not cover the country.
        NoCountsHere = "no_counts_here",
        /// The National Guard is everywhere: no place is without a deployment.
        NoUntreatedPlaces = "no_untreated_places",
        /// The source has no months.
        PeriodTooCoarse = "period_too_coarse",
        /// Only the year in which the deployment began is known.
        DatesUnknown = "dates_unknown",
        /// The source lacks months of the pre window.
        ShortPre = "short_pre",
        /// The source lacks months of the post window.
        ShortPost = "short_post",
        /// Before and after do not measure the same thing.
        SeriesBreak = "series_break",
        /// More than a third of the months would use population extended beyond its basis.
        PopulationBreak = "population_break",
        /// More than 20 % of the deaths cannot be dated to the windows.
        PrecisionFloor = "precision_floor",
        /// The place is more than 80 % of the country's municipalities.
        TreatedShare = "treated_share",
        /// Fewer than 10 comparison places.
        TooFewControls = "too_few_controls",
        /// Fewer than 20 counted before and after together.
        TooFewEvents = "too_few_events",
    }
}

codes! {
    /// Which of the facts that one code stands for is so.
    RefusalDetail {
        /// The source begins after the window does (`short_pre`, `short_post`).
        StartsLate = "starts_late",
        /// The source ends before the window does (`short_pre`, `short_post`).
        EndsEarly = "ends_early",
        /// Only some of the municipalities that the deployment names are known (`area_too_coarse`).
        Partial = "partial",
        /// The place is smaller than what is counted (`area_too_coarse`).
        Coarser = "coarser",
    }
}

impl RefusalCode {
    /// Whether the place can be counted nevertheless, so that its counts may give further reasons.
    pub(super) const fn allows_counting(self) -> bool {
        !matches!(
            self,
            Self::AreaTooCoarse | Self::NoCountsHere | Self::PeriodTooCoarse | Self::DatesUnknown | Self::ShortPre | Self::ShortPost
        )
    }
}

/// One reason, with the values that its sentence needs.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct Reason {
    /// The code.
    pub code: RefusalCode,
    /// Which of its facts (`short_pre`, `short_post`, `area_too_coarse`); absent for months that are missing within what the source covers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<RefusalDetail>,
    /// First month of the new meaning (`series_break`), `{d}`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub month: Option<Month>,
    /// Months that would be needed (`short_pre`, `short_post`), `{k}`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub months: Option<u32>,
    /// What the source covers (`short_pre`, `short_post`), `{q}`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub covered: Option<Window>,
    /// What it would have to cover (`short_pre`, `short_post`), `{p}`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub needed: Option<Window>,
    /// The number found: events counted, comparison places left, share undated or treated (0 to 1), months extended,
    /// municipalities known (`partial`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub found: Option<f64>,
    /// Municipalities that the deployment names (`partial`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub named: Option<u32>,
}

impl Reason {
    /// A reason without values.
    #[must_use]
    pub const fn of(code: RefusalCode) -> Self {
        Self { code, detail: None, month: None, months: None, covered: None, needed: None, found: None, named: None }
    }
}

/// A question without an answer.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct Refusal {
    /// Edition that was asked.
    pub edition: String,
    /// The first reason.
    pub code: RefusalCode,
    /// Every reason, in the order of the codes.
    pub reasons: Vec<Reason>,
    /// The question as it was understood.
    pub question: Understood,
    /// What would be counted, and by whom; its publisher is `{s}`.
    pub source: Outcome,
    /// The place asked about, `{a}`: areas as asked, else those that the deployment names or lies in.
    pub areas: Vec<AreaRef>,
    /// Day of the event.
    pub date: Day,
    /// The deployment, when it is one.
    pub deployment: Option<Deployment>,
    /// The months that would be compared; `null` when the month of the event is not known.
    pub windows: Option<Windows>,
    /// Other deployments that the same source and window can answer, by date.
    pub others: Vec<Other>,
}

/// A deployment that can be compared.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct Other {
    /// The deployment: all places it names.
    pub zone: Deployment,
    /// The query string of `/compare` without `?`.
    pub query: String,
}
