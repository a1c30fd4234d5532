//! What is answered: every number of a comparison, and what must be said beside it.
//!
//! Numbers only; words are made of them in `view::comparison`. JSON is this, field by field, and its sentence: `null` is *unknown* or *without end*, never zero,
//! and a status stands beside it. Ratios are given to six significant digits, rates to four.

pub use super::setting::{AreaRef, Basis, Deployment, Event, Outcome, Place, Understood, Window, Windows};
use crate::dataset::manifest::Break;
use crate::domain::{Month, codes};
use serde::Serialize;

/// The answer to a question: what was counted before and after, at the place and elsewhere.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct Comparison {
    /// Edition that every number comes from.
    pub edition: String,
    /// The question as it was understood, defaults filled in.
    pub question: Understood,
    /// What was counted, and by whom.
    pub source: Outcome,
    /// Where.
    pub place: Place,
    /// The event whose month parts before from after.
    pub event: Event,
    /// Deployments that named the place or part of it and began before the event's day, by date.
    pub earlier: Vec<Deployment>,
    /// The months compared.
    pub windows: Windows,
    /// The population under the rates.
    pub basis: Basis,
    /// The asked place, before and after.
    pub treated: Group,
    /// The comparison places, before and after.
    pub controls: ControlGroup,
    /// How many times more (or less) the place changed than the comparison places: ratio of the two ratios.
    pub relative: Ratio,
    /// Whether `relative` cannot be told from ×1: its interval includes 1. `null` without an interval.
    pub relative_includes_one: Option<bool>,
    /// Month by month: the pre window, the months left out, the post window.
    pub months: Vec<MonthRow>,
    /// Counts of the windows that no single month holds (events only; 0 for counts).
    pub months_remainder: Remainder,
    /// Whether the rise or fall began before.
    pub pre_trend: PreTrend,
    /// The same change measured around other months of the same place.
    pub placebo_dates: Placebo,
    /// The same change measured in the same months at other places.
    pub placebo_places: Placebo,
    /// What lies around the place, by distance from its border.
    pub rings: Vec<Ring>,
    /// The answer if chosen otherwise.
    pub sensitivity: Vec<Sensitivity>,
    /// How well the counts are dated and placed.
    pub precision: DataPrecision,
    /// Breaks of the series or of the population inside the months compared.
    pub breaks: Vec<Break>,
    /// What must be known, as codes in the order in which they are said.
    pub caveats: Vec<Caveat>,
}

/// Places added up, before and after.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct Group {
    /// How many areas are added up.
    pub n_places: usize,
    /// The pre window.
    pub before: Figures,
    /// The post window.
    pub after: Figures,
    /// Rate after over rate before; `chance` is the exact interval.
    pub change: Ratio,
    /// How much more the months scatter than chance alone (1: no more).
    pub phi: f64,
}

/// The comparison places.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct ControlGroup {
    /// Their figures.
    #[serde(flatten)]
    pub group: Group,
    /// The states they lie in.
    pub states: Vec<AreaRef>,
    /// States left out because a deployment with a cited source names them, or the asked place lies in them.
    pub excluded_states: Vec<AreaRef>,
    /// Municipalities left out because nobody estimated their population, or the source lacks some of their months.
    pub without_data: usize,
}

/// What was counted in one window.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct Figures {
    /// The count.
    pub count: u64,
    /// Person-years.
    pub person_years: f64,
    /// Per 100,000 a year, four significant digits.
    pub rate: f64,
    /// Lower end of its exact 95 % interval.
    pub rate_low: f64,
    /// Upper end.
    pub rate_high: f64,
}

/// A 95 % interval of a ratio.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct Interval {
    /// Lower end.
    pub low: f64,
    /// Upper end; `null` when there is none (nothing was counted before).
    pub high: Option<f64>,
}

codes! {
    /// What became of a ratio.
    RatioStatus {
        /// It is a number.
        Ok = "ok",
        /// Nothing was counted before: no number is large enough. `value` is null.
        OnlyAfter = "only_after",
        /// Nothing was counted afterwards: the ratio is 0.
        OnlyBefore = "only_before",
        /// Nothing was counted at all, or nothing to compare with. `value` is null.
        Undefined = "undefined",
    }
}

codes! {
    /// Which of the two intervals is the wider one.
    IntervalKind {
        /// Chance alone: the exact interval of a rate ratio, the Poisson interval of a ratio of ratios.
        Chance = "chance",
        /// Counts that scatter φ times as much, with Student's t.
        Dispersed = "dispersed",
    }
}

/// A ratio with its intervals, 95 %.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct Ratio {
    /// The ratio; `null` unless a finite number.
    pub value: Option<f64>,
    /// What became of it.
    pub status: RatioStatus,
    /// Lower end of the wider interval: the one to show. `null` without an interval.
    pub low: Option<f64>,
    /// Its upper end; `null` without an interval, or without an end.
    pub high: Option<f64>,
    /// Which interval `low`–`high` is.
    pub interval: Option<IntervalKind>,
    /// Chance alone.
    pub chance: Option<Interval>,
    /// Scatter as seen from month to month.
    pub dispersed: Option<Interval>,
}

impl Ratio {
    /// Whether it cannot be told from ×1; `None` without an interval.
    #[must_use]
    pub fn includes_one(&self) -> Option<bool> {
        self.low.map(|low| low <= 1.0 && self.high.is_none_or(|high| high >= 1.0))
    }
}

codes! {
    /// Which side of the event a month lies on.
    Part {
        /// In the pre window.
        Before = "before",
        /// Left out.
        LeftOut = "left_out",
        /// In the post window.
        After = "after",
    }
}

/// One month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct MonthRow {
    /// The month.
    pub month: Month,
    /// Where it lies.
    pub part: Part,
    /// Count at the place.
    pub treated: u64,
    /// Count in the comparison places.
    pub controls: u64,
}

/// Counts of a window that span more than one of its months.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Remainder {
    /// At the place, pre window.
    pub before: u64,
    /// At the place, post window.
    pub after: u64,
}

codes! {
    /// What the pre window shows.
    PreTrendKind {
        /// The rise began before the deployment.
        Rise = "rise",
        /// The fall began before.
        Fall = "fall",
        /// Counts had risen before and fell afterwards.
        Peak = "peak",
        /// Counts had fallen before and rose afterwards.
        Trough = "trough",
        /// No sustained rise or fall.
        None = "none",
    }
}

/// Whether the change began before the event.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct PreTrend {
    /// The verdict.
    pub kind: PreTrendKind,
    /// Last quarter of the pre window (three of twelve months) against what came before it.
    pub quarter: Split,
    /// Last half against the first half.
    pub half: Split,
    /// Mean count a month in the pre window.
    pub mean_before: f64,
    /// Count of the event's month, quoted when its day is after the 15th.
    pub event_month: Option<EventMonth>,
}

/// The pre window cut in two.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct Split {
    /// The earlier part.
    pub earlier: PartSum,
    /// The later part.
    pub later: PartSum,
    /// Count a month, later over earlier, with the exact interval.
    pub ratio: Ratio,
}

/// Some months added up.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct PartSum {
    /// How many months.
    pub months: u32,
    /// Their count.
    pub count: u64,
    /// Count a month.
    pub per_month: f64,
}

/// The month of the event, most of which lay before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct EventMonth {
    /// The month.
    pub month: Month,
    /// Day of the month on which the event fell.
    pub day: u8,
    /// What was counted in the whole month.
    pub count: u64,
}

/// Why there is no p.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PlaceboStatus {
    /// There is one.
    Ok,
    /// Fewer than 20 placebos: `p` is null.
    TooFewPlacebos,
}

/// The same change where or when nothing of the kind is known to have happened.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct Placebo {
    /// `dates`, `municipalities` or `states`.
    pub of: PlaceboUnit,
    /// Number of placebos.
    pub n: usize,
    /// How many changed as much or more: both directions for dates, the observed one for places.
    pub as_extreme: usize,
    /// `(1 + as_extreme) / (1 + n)`.
    pub p: Option<f64>,
    /// Whether there is a p.
    pub status: PlaceboStatus,
    /// Placebos without any count in either window: in no number here.
    pub undefined: usize,
    /// The observed ratio, after over before.
    pub observed: Option<f64>,
    /// Range of the middle 95 % of the placebos' ratios; an end is null when it is beyond every number or there is no placebo.
    pub range_low: Option<f64>,
    /// Its upper end.
    pub range_high: Option<f64>,
    /// First month of an event among the placebo dates.
    pub from: Option<Month>,
    /// Last one.
    pub until: Option<Month>,
    /// Each placebo: dates by month, places by code.
    pub values: Vec<PlaceboValue>,
}

codes! {
    /// What a placebo is.
    PlaceboUnit {
        /// Another month of the same place.
        Dates = "dates",
        /// Another municipality in the same months.
        Municipalities = "municipalities",
        /// Another state in the same months.
        States = "states",
    }
}

/// One placebo.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct PlaceboValue {
    /// Month of the event that was not, or code of the place.
    pub key: String,
    /// Name of the place; absent for dates.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Count before.
    pub before: u64,
    /// Count after.
    pub after: u64,
    /// Rate after over rate before; null when nothing was counted before (`status`).
    pub ratio: Option<f64>,
    /// What became of the ratio.
    pub status: RatioStatus,
}

/// The municipalities at some distance from the place's border.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct Ring {
    /// Least distance, kilometres; 0 includes those that touch.
    pub from_km: u32,
    /// Greatest, kilometres, itself outside the ring.
    pub to_km: u32,
    /// How many municipalities begin at such a distance.
    pub n_places: usize,
    /// How many of them lie in states that a deployment names: not free of deployments.
    pub in_named_states: usize,
    /// Their figures; `null` without municipalities.
    pub figures: Option<RingFigures>,
}

/// What was counted in a ring.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct RingFigures {
    /// The pre window.
    pub before: Figures,
    /// The post window.
    pub after: Figures,
    /// Rate after over rate before.
    pub change: Ratio,
}

codes! {
    /// What is chosen otherwise.
    Choice {
        /// Without the states that only deployments without a cited source name.
        WithoutUncited = "without_uncited_states",
        /// Without municipalities within 50 km of any state that a deployment names.
        NeighboursExcluded = "neighbours_excluded_50km",
        /// Windows of 12 months.
        Months12 = "months_12",
        /// Windows of 24 months.
        Months24 = "months_24",
        /// Windows of 36 months.
        Months36 = "months_36",
    }
}

/// The answer under another choice.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct Sensitivity {
    /// What differs.
    pub choice: Choice,
    /// Why there is no answer under it.
    pub refused: Option<super::RefusalCode>,
    /// The answer; `null` when refused.
    pub figures: Option<SensitivityFigures>,
}

/// The numbers that another choice gives.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct SensitivityFigures {
    /// Count at the place before.
    pub treated_before: u64,
    /// Count at the place after.
    pub treated_after: u64,
    /// The place's change.
    pub treated_change: Ratio,
    /// Number of comparison places.
    pub n_controls: usize,
    /// Their count before.
    pub controls_before: u64,
    /// Their count after.
    pub controls_after: u64,
    /// Their change.
    pub controls_change: Ratio,
    /// The ratio of the two.
    pub relative: Ratio,
}

/// How well the counts of the place are dated and placed.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct DataPrecision {
    /// Counted at the place in a span that overlaps a window and lies in none of the windows and the months left out.
    pub undated: u64,
    /// That over itself and both windows; 0 for counts by month.
    pub undated_share: f64,
    /// Known only to the state (or, for whole states, not to any municipality), pre window: in no number of the place.
    pub unplaced_before: u64,
    /// The same, post window.
    pub unplaced_after: u64,
}

codes! {
    /// What must be known beside the numbers.
    Caveat {
        /// A source of events: what became known to its coders, not everything that happened.
        EventsSource = "events_source",
        /// Feminicide alone: each prosecutor classifies differently, so that it does not compare states.
        FeminicideAlone = "feminicide_alone",
        /// The place was already named by an earlier deployment.
        EarlierDeployments = "earlier_deployments",
        /// The deployment's source cites nothing.
        UncitedDeployment = "uncited_deployment",
        /// The list of deployments is not exhaustive: comparison places may have had others.
        ListNotExhaustive = "list_not_exhaustive",
        /// Comparison places are not matched to the asked one.
        Unmatched = "unmatched",
        /// Neighbours of deployments are among the comparison places.
        NeighboursIncluded = "neighbours_included",
        /// Months are those of registration, not of death.
        RegistrationMonths = "registration_months",
        /// Months are those of the report.
        ReportMonths = "report_months",
        /// The population is continued beyond its basis.
        PopulationExtended = "population_extended",
        /// Some counts have no municipality and belong to no place here.
        Unplaced = "unplaced",
        /// Some counts are not dated to a window.
        Undated = "undated",
        /// Areas without population are left out.
        WithoutPopulation = "without_population",
    }
}
