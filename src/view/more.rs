//! Filters of the data URLs that the page has a field for only where they are asked: their words.

use super::state::is_of_places;
use super::text::ViewCaptions;

/// Municipalities of a filter that are named; of more it is said how many.
const NAMED: usize = 3;

/// A filter in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Limit {
    /// Its key in an address.
    pub(super) key: &'static str,
    /// The value as an address has it.
    pub(super) value: String,
    /// What it is of.
    pub(super) label: String,
    /// The value in words.
    pub(super) words: String,
}

impl Limit {
    /// `Deaths a record: at least 100`.
    pub(super) fn sentence(&self) -> String {
        format!("{}: {}", self.label, self.words)
    }

    /// Whether it says where records lie.
    pub(super) fn is_of_places(&self) -> bool {
        is_of_places(self.key)
    }
}

/// The filters of a view without a field of their own.
pub(super) fn limits(captions: &ViewCaptions) -> Vec<Limit> {
    let lang = captions.lang;
    let limit = |(key, value): &(&'static str, String)| {
        let better_than = |code: String| lang.words("limit-or-better", &[("value", &code)]);
        let words = match *key {
            "dates" => lang.text("limit-overlapping", None),
            "deaths_min" => lang.words("limit-at-least", &[("number", &lang.count(value.parse().unwrap_or(0)))]),
            "place_precision" => better_than(lang.text(&format!("precision-{value}"), None)),
            "time_precision" => better_than(lang.text(&format!("dated-{value}"), None)),
            "municipality" => municipalities(captions, value),
            _ => lang.words("limit-degrees", &[("sides", &value.replace(',', ", "))]),
        };
        Limit { key, value: value.clone(), label: lang.text(&format!("limit-{}", key.replace('_', "-")), None), words }
    };
    captions.view.more.iter().map(limit).collect()
}

fn municipalities(captions: &ViewCaptions, codes: &str) -> String {
    let names: Vec<String> = codes.split(',').take(NAMED).map(|code| captions.full_name(code)).collect();
    let more = codes.split(',').count().saturating_sub(NAMED) as u64;
    let names = names.join("; ");
    if more == 0 { names } else { captions.lang.words("limit-more", &[("names", &names), ("number", &captions.lang.count(more))]) }
}
