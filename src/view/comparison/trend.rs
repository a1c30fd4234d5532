//! Whether the rise or fall began before: a verdict and its numbers.

use super::amount::between;
use super::captions::CardCaptions;
use crate::compare::{Comparison, EventMonth, PreTrendKind, Split};
use crate::domain::Month;
use crate::words::{Lang, Span};

/// Halves of the usual window, months.
const HALF: u32 = 6;
/// Its last quarter.
const QUARTER: u32 = 3;

/// The note, and whether it must stand out.
pub(super) fn said(answer: &Comparison, captions: &CardCaptions) -> (Vec<Span>, bool) {
    let trend = &answer.pre_trend;
    let spans = match trend.kind {
        PreTrendKind::Rise => began("cmp-pre-rise", answer, captions.lang),
        PreTrendKind::Fall => began("cmp-pre-fall", answer, captions.lang),
        PreTrendKind::Peak => turned("cmp-pre-peak", answer, captions),
        PreTrendKind::Trough => turned("cmp-pre-trough", answer, captions),
        PreTrendKind::None => Span::plain(none(answer.question.months, captions.lang)),
    };
    (spans, trend.kind != PreTrendKind::None)
}

fn none(months: u32, lang: Lang) -> String {
    if months == 2 * HALF {
        return lang.text("cmp-pre-none", None);
    }
    lang.words("cmp-pre-none-long", &[("months", &months.to_string())])
}

/// The lead in bold; then the event's month where most of it lay before the event, else the last quarter.
fn began(id: &str, answer: &Comparison, lang: Lang) -> Vec<Span> {
    let mut spans = lang.rich(&answer.event.by_kind(id), &[]);
    let more = match &answer.pre_trend.event_month {
        Some(month) => event_month(month, answer, lang),
        None => quarter(&answer.pre_trend.quarter, lang),
    };
    spans.push(Span { text: format!(" {more}"), strong: false });
    spans
}

fn event_month(month: &EventMonth, answer: &Comparison, lang: Lang) -> String {
    let (name, number) = (month_at_start(month.month, lang), lang.count(month.count));
    let (mean, day, months) = (monthly(lang, answer.pre_trend.mean_before), month.day.to_string(), answer.question.months.to_string());
    let id = if answer.question.months == 2 * HALF { "cmp-pre-month" } else { "cmp-pre-month-long" };
    lang.words(&answer.event.by_kind(id), &[("month", &name), ("number", &number), ("mean", &mean), ("months", &months), ("day", &day)])
}

/// A month at the start of a sentence. Its name is no text of the catalogue.
fn month_at_start(month: Month, lang: Lang) -> String {
    let name = lang.month(month);
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn quarter(split: &Split, lang: Lang) -> String {
    let (later, earlier) = (monthly(lang, split.later.per_month), monthly(lang, split.earlier.per_month));
    let months = [split.later.months, split.earlier.months].map(|months| months.to_string());
    let counts = [("later", later.as_str()), ("earlier", &earlier), ("later_months", &months[0]), ("earlier_months", &months[1])];
    let Some((value, (low, high))) = split.ratio.value.zip(split.ratio.low.zip(split.ratio.high)) else {
        return lang.words("cmp-pre-ratio-zero", &counts);
    };
    let change = between(lang, value, low, high);
    let usual = split.later.months == QUARTER && split.earlier.months == 3 * QUARTER;
    let id = if usual { "cmp-pre-ratio" } else { "cmp-pre-ratio-long" };
    lang.words(id, &[&counts[..], &[("change", change.as_str())]].concat())
}

/// A peak or a low: by halves of the year where the halves show it, else by the last part.
fn turned(id: &str, answer: &Comparison, captions: &CardCaptions) -> Vec<Span> {
    let (trend, lang) = (&answer.pre_trend, captions.lang);
    let up = trend.kind == PreTrendKind::Peak;
    let shows = |split: &Split| {
        if up { split.ratio.low.is_some_and(|low| low > 1.0) } else { split.ratio.high.is_some_and(|high| high < 1.0) }
    };
    if shows(&trend.half) && trend.half.later.months == HALF {
        let (earlier, later) = (lang.count(trend.half.earlier.count), lang.count(trend.half.later.count));
        return Span::plain(captions.words(id, &[("earlier", &earlier), ("later", &later)]));
    }
    let split = if shows(&trend.half) { &trend.half } else { &trend.quarter };
    let (earlier, later) = (monthly(lang, split.earlier.per_month), monthly(lang, split.later.per_month));
    let months = split.later.months.to_string();
    Span::plain(lang.words(&format!("{id}-quarter"), &[("earlier", &earlier), ("later", &later), ("later_months", &months)]))
}

/// A mean count a month: whole from ten on and at zero, else one decimal.
pub(super) fn monthly(lang: Lang, mean: f64) -> String {
    if mean >= 10.0 || mean == 0.0 { lang.count(mean.round() as u64) } else { lang.rate(mean) }
}
