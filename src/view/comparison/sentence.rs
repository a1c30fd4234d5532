//! The fixed-form sentence of an answer: counts, the change elsewhere, the relative difference, whether it began before, and
//! what it does not show. The same in JSON, on the card and in the terminal.

use super::amount::{Amount, At, TIMES_FROM, between};
use crate::compare::{Comparison, PreTrendKind};
use crate::words::{Lang, Span};
use serde::Serialize;
use std::collections::BTreeMap;

/// A comparison as JSON gives it: its numbers, and its sentence.
#[derive(Debug, Serialize, schemars::JsonSchema)]
#[schemars(rename = "ComparisonWithSentence")]
pub struct WithSentence<'a> {
    #[serde(flatten)]
    comparison: &'a Comparison,
    /// The fixed-form sentence by language: `es`, `en`, `pt`.
    sentence: BTreeMap<&'static str, String>,
}

impl<'a> WithSentence<'a> {
    /// A comparison with its sentence in all languages.
    #[must_use]
    pub fn new(comparison: &'a Comparison) -> Self {
        Self { comparison, sentence: Lang::ALL.into_iter().map(|lang| (lang.code(), sentence(comparison, lang))).collect() }
    }
}

/// The sentence in a language.
#[must_use]
pub fn sentence(of: &Comparison, lang: Lang) -> String {
    let plain = |text: String| Span::join(&Span::split(&text));
    let parts = [
        Some(result(of, lang)),
        Some(relative(of, lang)),
        began_before(of, lang),
        Some(lang.words(&of.event.by_kind("cmp-disclaimer"), &[])),
    ];
    parts.into_iter().flatten().map(plain).collect::<Vec<_>>().join(" ")
}

/// Both counts, and how much the rate of the comparison places changed: their counts where no ratio can be given.
pub(super) fn result(of: &Comparison, lang: Lang) -> String {
    let (here, there) = (&of.treated, &of.controls.group);
    let [before, after, others_before, others_after] =
        [here.before, here.after, there.before, there.after].map(|figures| lang.count(figures.count));
    let here = of.source.words(lang, "cmp-result", &[("before", &before), ("after", &after), ("counted", &of.counted(lang))]);
    let there = match there.change.value.map(|ratio| Amount::of(lang, ratio, At::Value)) {
        Some(Amount::More(share)) => of.source.words(lang, "cmp-elsewhere-rose", &[("share", &share)]),
        Some(Amount::Less(share)) => of.source.words(lang, "cmp-elsewhere-fell", &[("share", &share)]),
        Some(Amount::Times(ratio)) => of.source.words(lang, "cmp-elsewhere-times", &[("ratio", &ratio)]),
        Some(Amount::Same) => of.source.words(lang, "cmp-elsewhere-same", &[]),
        None => of.source.words(lang, "cmp-result-none", &[("others_before", &others_before), ("others_after", &others_after)]),
    };
    format!("{here} {there}")
}

/// The relative difference and whether it can be told from none; why it cannot be given where nothing was counted on a side.
pub(super) fn relative(of: &Comparison, lang: Lang) -> String {
    let relative = &of.relative;
    let said = match (relative.value, relative.low, relative.high) {
        (Some(value), Some(low), Some(high)) if value >= TIMES_FROM && both_rose(of) => {
            let (lo, hi) = lang.ratio_ends(low, high);
            lang.words("cmp-relative", &[("relative", &lang.ratio(value)), ("low", &lo), ("high", &hi)])
        }
        (Some(value), Some(low), Some(high)) => lang.words("cmp-relative-other", &[("change", &between(lang, value, low, high))]),
        _ => of.source.words(lang, without_interval(of), &[]),
    };
    let flat = of.relative_includes_one == Some(true);
    if flat { format!("{said} {}", of.source.words(lang, "cmp-relative-flat", &[])) } else { said }
}

/// Only where both rose can one rise be so many times the other.
fn both_rose(of: &Comparison) -> bool {
    [&of.treated.change, &of.controls.group.change].iter().all(|change| change.value.is_some_and(|ratio| ratio > 1.0))
}

/// Which of the four counts is zero; an interval needs all of them.
fn without_interval(of: &Comparison) -> &'static str {
    let (here, there) = (&of.treated, &of.controls.group);
    match [here.before, there.before, here.after].map(|figures| figures.count) {
        [0, _, _] => "cmp-relative-none-here-before",
        [_, 0, _] => "cmp-relative-none-there-before",
        [_, _, 0] => "cmp-relative-none-here-after",
        _ => "cmp-relative-none-there-after",
    }
}

fn began_before(of: &Comparison, lang: Lang) -> Option<String> {
    match of.pre_trend.kind {
        PreTrendKind::Rise => Some(lang.words(&of.event.by_kind("cmp-pre-rise"), &[])),
        PreTrendKind::Fall => Some(lang.words(&of.event.by_kind("cmp-pre-fall"), &[])),
        PreTrendKind::Peak | PreTrendKind::Trough | PreTrendKind::None => None,
    }
}
