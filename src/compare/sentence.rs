//! The fixed-form sentence of an answer: counts, the change elsewhere, the relative difference, whether it began before, and
//! what it does not show. The same in JSON, on the card and in the terminal.

use super::comparison::{Comparison, PreTrendKind, RatioStatus};
use crate::domain::{SourceKind, Unit};
use crate::words::{Lang, Span};
use std::collections::BTreeMap;

/// The sentence in a language.
#[must_use]
pub fn sentence(of: &Comparison, lang: Lang) -> String {
    let plain = |text: String| Span::join(&Span::split(&text));
    let parts =
        [Some(result(of, lang)), relative(of, lang), flat(of, lang), began_before(of, lang), Some(lang.words("cmp-disclaimer", &[]))];
    parts.into_iter().flatten().map(plain).collect::<Vec<_>>().join(" ")
}

pub(super) fn in_all_languages(of: &Comparison) -> BTreeMap<&'static str, String> {
    Lang::ALL.into_iter().map(|lang| (lang.code(), sentence(of, lang))).collect()
}

fn result(of: &Comparison, lang: Lang) -> String {
    let id = match (of.source.kind, of.source.unit) {
        (SourceKind::Events, _) => "cmp-result-events",
        (_, Unit::Victim) => "cmp-result-victims",
        _ => "cmp-result",
    };
    let (a, b) = (lang.count(of.treated.before.count), lang.count(of.treated.after.count));
    let elsewhere = of.controls.group.change;
    let c = match (elsewhere.value, elsewhere.status) {
        (Some(ratio), _) => lang.ratio(ratio),
        (None, RatioStatus::OnlyAfter) => "∞".to_owned(),
        (None, _) => "–".to_owned(),
    };
    lang.words(id, &[("a", &a), ("b", &b), ("c", &c)])
}

fn relative(of: &Comparison, lang: Lang) -> Option<String> {
    let (low, high) = lang.ratio_ends(of.relative.low?, of.relative.high?);
    Some(lang.words("cmp-relative", &[("d", &lang.ratio(of.relative.value?)), ("lo", &low), ("hi", &high)]))
}

fn flat(of: &Comparison, lang: Lang) -> Option<String> {
    of.relative_includes_one.filter(|includes| *includes).map(|_| lang.words("cmp-relative-flat", &[]))
}

fn began_before(of: &Comparison, lang: Lang) -> Option<String> {
    match of.pre_trend.kind {
        PreTrendKind::Rise => Some(lang.words("cmp-pre-rise", &[])),
        PreTrendKind::Fall => Some(lang.words("cmp-pre-fall", &[])),
        PreTrendKind::Peak | PreTrendKind::Trough | PreTrendKind::None => None,
    }
}
