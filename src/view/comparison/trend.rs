//! Whether the rise or fall began before: a verdict and its numbers.

use crate::compare::{Comparison, PreTrendKind, Split};
use crate::words::{Lang, Span};

/// Halves of the usual window, months.
const HALF: u32 = 6;
/// Its last quarter.
const QUARTER: u32 = 3;

/// The note, and whether it must stand out.
pub(super) fn said(answer: &Comparison, lang: Lang) -> (Vec<Span>, bool) {
    let trend = &answer.pre_trend;
    let spans = match trend.kind {
        PreTrendKind::Rise => began("cmp-pre-rise", answer, lang),
        PreTrendKind::Fall => began("cmp-pre-fall", answer, lang),
        PreTrendKind::Peak => turned("cmp-pre-peak", answer, lang),
        PreTrendKind::Trough => turned("cmp-pre-trough", answer, lang),
        PreTrendKind::None => Span::plain(none(answer.question.months, lang)),
    };
    (spans, trend.kind != PreTrendKind::None)
}

fn none(months: u32, lang: Lang) -> String {
    if months == 2 * HALF {
        return lang.text("cmp-pre-none", None);
    }
    lang.words("cmp-pre-none-long", &[("k", &months.to_string())])
}

/// The lead in bold; then the event's month where most of it lay before the event, else the last quarter.
fn began(id: &str, answer: &Comparison, lang: Lang) -> Vec<Span> {
    let trend = &answer.pre_trend;
    let mut spans = lang.rich(id, &[]);
    let more = match &trend.event_month {
        Some(month) => {
            let name = capital(&lang.month(month.month));
            let values =
                [("m", name), ("n", lang.count(month.count)), ("k", monthly(lang, trend.mean_before)), ("d", month.day.to_string())];
            lang.words("cmp-pre-month", &values.each_ref().map(|(key, value)| (*key, value.as_str())))
        }
        None => quarter(&trend.quarter, lang),
    };
    spans.push(Span { text: format!(" {more}"), strong: false });
    spans
}

fn quarter(split: &Split, lang: Lang) -> String {
    let (low, high) = (split.ratio.low.unwrap_or_default(), split.ratio.high);
    let (lo, hi) = high.map_or_else(|| (lang.ratio_ends(low, low).0, "∞".to_owned()), |high| lang.ratio_ends(low, high));
    let ratio = super::change::ratio(lang, &split.ratio);
    let (later, earlier) = (monthly(lang, split.later.per_month), monthly(lang, split.earlier.per_month));
    let said = [("a", later.as_str()), ("b", &earlier), ("c", &ratio), ("lo", &lo), ("hi", &hi)];
    if split.later.months == QUARTER && split.earlier.months == 3 * QUARTER {
        return lang.words("cmp-pre-ratio", &said);
    }
    let months = [split.later.months, split.earlier.months].map(|months| months.to_string());
    lang.words("cmp-pre-ratio-long", &[&said[..], &[("k", &months[0]), ("j", &months[1])]].concat())
}

/// A peak or a low: by halves of the year where the halves show it, else by the last part.
fn turned(id: &str, answer: &Comparison, lang: Lang) -> Vec<Span> {
    let trend = &answer.pre_trend;
    let up = answer.pre_trend.kind == PreTrendKind::Peak;
    let shows = |split: &Split| {
        if up { split.ratio.low.is_some_and(|low| low > 1.0) } else { split.ratio.high.is_some_and(|high| high < 1.0) }
    };
    if shows(&trend.half) && trend.half.later.months == HALF {
        let (a, b) = (lang.count(trend.half.earlier.count), lang.count(trend.half.later.count));
        return Span::plain(lang.words(id, &[("a", &a), ("b", &b)]));
    }
    let split = if shows(&trend.half) { &trend.half } else { &trend.quarter };
    let (a, b) = (monthly(lang, split.earlier.per_month), monthly(lang, split.later.per_month));
    Span::plain(lang.words(&format!("{id}-quarter"), &[("a", &a), ("b", &b), ("k", &split.later.months.to_string())]))
}

/// A mean count a month: whole from ten on, else one decimal.
pub(super) fn monthly(lang: Lang, mean: f64) -> String {
    if mean >= 10.0 { lang.count(mean.round() as u64) } else { lang.rate(mean) }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
