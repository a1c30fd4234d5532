//! How much changed: the sentences with both counts and the ratios.

use super::whose::Whose;
use crate::compare::{Comparison, Ratio, RatioStatus};
use crate::words::Lang;

/// A ratio in words, without its sign.
pub(super) fn ratio(lang: Lang, ratio: &Ratio) -> String {
    match (ratio.value, ratio.status) {
        (Some(value), _) => lang.ratio(value),
        (None, RatioStatus::OnlyBefore) => "0".to_owned(),
        (None, RatioStatus::OnlyAfter) => "∞".to_owned(),
        (None, _) => "–".to_owned(),
    }
}

/// The interval to show, its ends rounded outward; `≥` where it has no upper end.
pub(super) fn interval(lang: Lang, ratio: &Ratio) -> Option<String> {
    let low = ratio.low?;
    Some(match ratio.high {
        Some(high) => {
            let (low, high) = lang.ratio_ends(low, high);
            format!("{low}–{high}")
        }
        None => format!("≥ {}", lang.ratio_ends(low, low).0),
    })
}

/// `×6.1 (3.6–10.1)`.
pub(super) fn whole(lang: Lang, of: &Ratio) -> String {
    let value = ratio(lang, of);
    interval(lang, of).map_or_else(|| format!("×{value}"), |interval| format!("×{value} ({interval})"))
}

pub(super) fn sentence(answer: &Comparison, whose: &Whose) -> String {
    let lang = whose.lang;
    let (a, b) = (lang.count(answer.treated.before.count), lang.count(answer.treated.after.count));
    whose.words("cmp-result", &[("a", &a), ("b", &b), ("c", &ratio(lang, &answer.controls.group.change))])
}

/// The relative difference, and whether it can be told from none.
pub(super) fn relative(answer: &Comparison, lang: Lang) -> String {
    let relative = &answer.relative;
    let said = match (relative.value, relative.low, relative.high) {
        (Some(value), Some(low), Some(high)) => {
            let (lo, hi) = lang.ratio_ends(low, high);
            lang.words("cmp-relative", &[("d", &lang.ratio(value)), ("lo", &lo), ("hi", &hi)])
        }
        (None, Some(low), None) => lang.words("cmp-relative-least", &[("lo", &lang.ratio_ends(low, low).0)]),
        _ => format!("{}: {}.", lang.text("cmp-size-relative", None), whole(lang, relative)),
    };
    let flat = answer.relative_includes_one == Some(true);
    if flat { format!("{said} {}", lang.text("cmp-relative-flat", None)) } else { said }
}

/// Which way it changed.
pub(super) fn direction(answer: &Comparison) -> &'static str {
    if answer.treated.after.rate < answer.treated.before.rate { "less" } else { "more" }
}
