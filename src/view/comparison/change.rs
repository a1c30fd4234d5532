//! Ratios as they are written: with their sign, and with what can be said where there is none.

use crate::compare::{Comparison, Ratio, RatioStatus};
use crate::words::Lang;

/// A ratio in words: `×6.1`; from nothing no ratio can be given.
pub(super) fn times(lang: Lang, ratio: &Ratio) -> String {
    match (ratio.value, ratio.status) {
        (Some(value), _) => format!("×{}", lang.ratio(value)),
        (None, RatioStatus::OnlyAfter) => lang.text("cmp-only-after", None),
        (None, _) => "–".to_owned(),
    }
}

/// The interval to show, its ends rounded outward; at least so much where it has no upper end.
pub(super) fn interval(lang: Lang, ratio: &Ratio) -> Option<String> {
    let low = ratio.low?;
    Some(match ratio.high {
        Some(high) => {
            let (low, high) = lang.ratio_ends(low, high);
            format!("{low}–{high}")
        }
        None => lang.words("cmp-at-least", &[("ratio", &lang.ratio_ends(low, low).0)]),
    })
}

/// Both counts: `240 to 1,831`.
pub(super) fn from_to(lang: Lang, before: u64, after: u64) -> String {
    lang.words("cmp-from-to", &[("before", &lang.count(before)), ("after", &lang.count(after))])
}

/// `×6.1 (3.6–10.1)`.
pub(super) fn whole(lang: Lang, of: &Ratio) -> String {
    let value = times(lang, of);
    interval(lang, of).map_or_else(|| value.clone(), |interval| format!("{value} ({interval})"))
}

/// A relative difference; none where the comparison places had nothing before, whatever the arithmetic's limit is.
pub(super) fn told(relative: &Ratio, controls_before: u64) -> Ratio {
    let none = Ratio { value: None, status: RatioStatus::Undefined, low: None, high: None, interval: None, chance: None, dispersed: None };
    if controls_before == 0 { none } else { *relative }
}

/// Which way it changed.
pub(super) fn direction(answer: &Comparison) -> &'static str {
    if answer.treated.after.rate < answer.treated.before.rate { "less" } else { "more" }
}
