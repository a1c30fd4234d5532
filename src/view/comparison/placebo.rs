//! The same change where or when nothing of the kind is known to have happened.

use super::amount::{Amount, At};
use super::captions::CardCaptions;
use super::change;
use crate::compare::{Comparison, Placebo, PlaceboStatus, PlaceboUnit, RatioStatus};
use crate::words::{Form, Lang};
use serde::Serialize;

/// A dot strip with what is said of it.
#[derive(Clone, Debug, Serialize)]
pub struct Dots {
    /// Heading, a question.
    pub title: String,
    /// The dots.
    pub strip: Strip,
    /// How many, how many as large, p; how to read it.
    pub notes: Vec<String>,
}

/// Dots on a logarithmic axis.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Strip {
    /// Ratios that are finite and not zero, ascending.
    pub ratios: Vec<f64>,
    /// How many fell to zero.
    pub to_zero: usize,
    /// How many rose from zero.
    pub from_zero: usize,
    /// The observed ratio: 0 when it fell to zero, infinite when it rose from zero.
    pub observed: Option<f64>,
    /// What stands at it.
    pub label: String,
    /// `more` or `less`.
    pub direction: &'static str,
}

pub(super) fn dates(answer: &Comparison, captions: &CardCaptions) -> Dots {
    let (lang, placebo) = (captions.lang, &answer.placebo_dates);
    let label = format!("{}, {}", captions.short, lang.short_month(answer.event.month));
    let mut notes = counted(lang, placebo, "cmp-dates-said", "other-months", "cmp-p-no-dates");
    if let (Some(from), Some(until)) = (placebo.from, placebo.until) {
        let period = lang.period(from.first_day(), until.last_day());
        notes.push(lang.words("cmp-dates-which", &[("period", &period)]));
    }
    notes.extend(beyond(lang, placebo));
    Dots { title: lang.text("cmp-dates", None), strip: strip(answer, placebo, lang, &label), notes }
}

pub(super) fn places(answer: &Comparison, captions: &CardCaptions) -> Dots {
    let (lang, placebo) = (captions.lang, &answer.placebo_places);
    let noun = if placebo.of == PlaceboUnit::States { "other-states" } else { "other-municipalities" };
    let mut notes = counted(lang, placebo, "cmp-places-said", noun, "cmp-p-no-places");
    let group = if placebo.of == PlaceboUnit::States { "cmp-group-states" } else { "cmp-group" };
    notes.push(captions.words("cmp-places-which", &[("group_start", &lang.text(&Form::Start.of(group), None))]));
    notes.extend(beyond(lang, placebo));
    Dots { title: lang.text("cmp-places", None), strip: strip(answer, placebo, lang, &captions.short), notes }
}

/// How many, how many as large, and p; one sentence where there is none at all.
fn counted(lang: Lang, placebo: &Placebo, said: &str, noun: &str, none: &str) -> Vec<String> {
    if placebo.n == 0 {
        return vec![lang.text(none, None)];
    }
    let total = lang.counted(noun, placebo.n as u64);
    vec![lang.plural(said, placebo.as_extreme as u64, &[("total", &total)]), p(lang, placebo)]
}

/// p as the fraction it is, and as a number.
fn p(lang: Lang, placebo: &Placebo) -> String {
    let Some(p) = placebo.p.filter(|_| placebo.status == PlaceboStatus::Ok) else {
        return lang.text("cmp-p-none", None);
    };
    let (part, total) = (lang.count(placebo.as_extreme as u64 + 1), lang.count(placebo.n as u64 + 1));
    format!("{}.", lang.words("cmp-p", &[("part", &part), ("total", &total), ("value", &lang.p_value(p))]))
}

/// The range of the middle, and what the axis cannot show.
fn beyond(lang: Lang, placebo: &Placebo) -> Vec<String> {
    let range = placebo.range_low.zip(placebo.range_high).filter(|(low, _)| *low > 0.0).map(|(low, high)| {
        let [low, high] = [(low, At::Low), (high, At::High)].map(|(ratio, at)| Amount::of(lang, ratio, at).words(lang));
        lang.words("cmp-range", &[("low", &low), ("high", &high)])
    });
    let number = |id: &str, n: usize| (n > 0).then(|| lang.plural(id, n as u64, &[]));
    let of = |status: RatioStatus| placebo.values.iter().filter(|value| value.status == status).count();
    let lines = [
        range,
        number("cmp-to-zero", of(RatioStatus::OnlyBefore)),
        number("cmp-from-zero", of(RatioStatus::OnlyAfter)),
        number("cmp-undefined", placebo.undefined),
    ];
    lines.into_iter().flatten().collect()
}

fn strip(answer: &Comparison, placebo: &Placebo, lang: Lang, label: &str) -> Strip {
    let mut ratios: Vec<f64> = placebo.values.iter().filter_map(|value| value.ratio).filter(|ratio| *ratio > 0.0).collect();
    ratios.sort_by(f64::total_cmp);
    let of = |status: RatioStatus| placebo.values.iter().filter(|value| value.status == status).count();
    let value = change::times(lang, &answer.treated.change);
    Strip {
        ratios,
        to_zero: of(RatioStatus::OnlyBefore),
        from_zero: of(RatioStatus::OnlyAfter),
        observed: answer.treated.change.value.or((answer.treated.change.status == RatioStatus::OnlyAfter).then_some(f64::INFINITY)),
        label: lang.words("cmp-observed", &[("label", label), ("value", &value)]),
        direction: change::direction(answer),
    }
}
