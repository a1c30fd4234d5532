//! What a map's tip says of an area: the browser has its numbers, the words and their order are the server's.

use super::super::offers::is_rate;
use super::super::text::ViewCaptions;
use crate::domain::{Measure, SourceKind};

/// Lines of a tip, each with the names of its numbers in braces: `{value}`, `{low}`, `{high}`, `{rate}` and `{n}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tip {
    /// Measure and unit.
    pub measure: String,
    /// The rate that was smoothed, with its interval; none of another measure.
    pub raw: Option<String>,
    /// The interval of the rate or count that is the value, or the range that the source publishes.
    pub interval: Option<String>,
    /// What was counted, beside a rate.
    pub count: Option<String>,
    /// What is said of an area by its status: `unstable`, `partial`.
    pub status: [(&'static str, String); 2],
}

pub(super) fn tip(captions: &ViewCaptions) -> Tip {
    let (lang, measure) = (captions.lang, captions.view.measure);
    let is_events = captions.offers.source.kind == SourceKind::Events;
    let smoothed = measure == Measure::RateSmoothed;
    let low_high = [("low", "{low}"), ("high", "{high}")];
    let unit = captions.measure();
    Tip {
        measure: if smoothed { format!("{}: {unit}", lang.text("cols-smoothed", None)) } else { unit },
        raw: smoothed.then(|| lang.words("tip-raw", &[&[("rate", "{rate}")][..], &low_high].concat())),
        interval: (measure != Measure::Records && !smoothed)
            .then(|| lang.words(if is_events { "tip-range" } else { "tip-interval" }, &low_high)),
        count: is_rate(measure).then(|| format!("{}: {{n}}", captions.measure_of(Measure::Count))),
        status: ["unstable", "partial"].map(|status| (status, lang.text(&format!("status-{status}"), None))),
    }
}
