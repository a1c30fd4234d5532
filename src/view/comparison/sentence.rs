//! The fixed-form sentence of an answer: counts, the change elsewhere, the relative difference, whether it began before, and
//! what it does not show. The same in JSON, on the card and in the terminal.

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

/// Both counts, and how much the comparison places changed: their counts where no ratio can be given.
pub(super) fn result(of: &Comparison, lang: Lang) -> String {
    let (here, there) = (&of.treated, &of.controls.group);
    let [before, after, others_before, others_after] =
        [here.before, here.after, there.before, there.after].map(|figures| lang.count(figures.count));
    let counted = of.counted(lang);
    let counts = [("before", before.as_str()), ("after", after.as_str()), ("counted", &counted)];
    match there.change.value {
        Some(ratio) => of.source.words(lang, "cmp-result", &[&counts[..], &[("ratio", &lang.ratio(ratio))]].concat()),
        None => of.source.words(
            lang,
            "cmp-result-none",
            &[&counts[..], &[("others_before", others_before.as_str()), ("others_after", &others_after)]].concat(),
        ),
    }
}

/// The relative difference and whether it can be told from none; why it cannot be given where nothing was counted on a side.
pub(super) fn relative(of: &Comparison, lang: Lang) -> String {
    let relative = &of.relative;
    let said = match (relative.value, relative.low, relative.high) {
        (Some(value), Some(low), Some(high)) => {
            let (lo, hi) = lang.ratio_ends(low, high);
            lang.words("cmp-relative", &[("relative", &lang.ratio(value)), ("low", &lo), ("high", &hi)])
        }
        _ => of.source.words(lang, without_interval(of), &[]),
    };
    let flat = of.relative_includes_one == Some(true);
    if flat { format!("{said} {}", of.source.words(lang, "cmp-relative-flat", &[])) } else { said }
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
