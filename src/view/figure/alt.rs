//! What a picture of a view shows, for people who cannot see it.

use super::super::text::ViewCaptions;
use super::Figure;
use crate::domain::{Level, Measure};
use crate::query::{AreaValue, Values, values};
use crate::words::Span;

/// How many of the highest places are named.
const NAMED: usize = 3;

/// Measure, period, the highest places, what is not on the map. The order is by the lower end of the interval, so that a small
/// place with one bad year does not lead.
///
/// A map of one place says that place's number instead.
pub(super) fn text(captions: &ViewCaptions, headline: &ViewCaptions, figure: &Figure) -> String {
    let lang = captions.lang;
    if figure.summary.is_none() {
        return format!("{}. {}", figure.title, Span::join(&figure.dek));
    }
    if headline.of.is_some() {
        let (whose, period, sentence) = (headline.said_whose(), captions.period(), Span::join(&figure.dek));
        return lang.words("alt-place", &[("whose", &whose), ("measure", &figure.measure), ("period", &period), ("sentence", &sentence)]);
    }
    let highest = match &figure.values {
        // Each prosecutor classifies feminicide differently, so states are not ranked by it.
        _ if captions.is_feminicide_alone() => Vec::new(),
        Some(values) => highest(captions, values),
        // Hexagons and stacks have no names; the states they lie in do.
        None => by_state(captions),
    };
    let undrawn = Span::join(&figure.not_drawn);
    let (whose, period) = (captions.said_whose(), captions.period());
    let values = [("whose", whose.as_str()), ("measure", &figure.measure), ("period", &period), ("undrawn", &undrawn)];
    let text = match highest.join(", ") {
        none if none.is_empty() => lang.words("alt-plain", &values),
        names => lang.words("alt-auto", &[&values[..], &[("highest", &names)]].concat()),
    };
    let warning = captions.is_feminicide_alone().then(|| lang.text("warn-feminicide", None));
    [text.trim_end().to_owned()].into_iter().chain(warning).collect::<Vec<_>>().join(" ")
}

fn highest(captions: &ViewCaptions, values: &Values) -> Vec<String> {
    let key = |row: &AreaValue| row.low.or(row.value).unwrap_or(0.0);
    let mut rows: Vec<&AreaValue> = values.rows.iter().filter(|row| row.n > 0 && row.value.is_some()).collect();
    rows.sort_by(|a, b| key(b).total_cmp(&key(a)));
    let number = |row: &AreaValue| {
        let value = row.value.unwrap_or(0.0);
        match (values.measure, row.low.zip(row.high)) {
            // The interval is that of the rate before smoothing.
            (Measure::Rate, Some((low, high))) => format!(
                "{}; {}: {}",
                captions.lang.rate(value),
                captions.lang.text("cols-interval", None),
                captions.lang.interval(low, high)
            ),
            (Measure::Rate | Measure::RateSmoothed, _) => captions.lang.rate(value),
            _ => captions.lang.count(value as u64),
        }
    };
    rows.into_iter().take(NAMED).map(|row| format!("{} ({})", captions.full_name(row.code), number(row))).collect()
}

fn by_state(captions: &ViewCaptions) -> Vec<String> {
    let filter = captions.view.filter(captions.dataset);
    values(captions.dataset, &filter, Level::State).map_or_else(|_| Vec::new(), |values| highest(captions, &values))
}
