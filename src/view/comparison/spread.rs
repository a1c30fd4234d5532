//! Ratios with their intervals, on one logarithmic axis.

use super::captions::CardCaptions;
use super::{Table, change};
use crate::compare::{Comparison, IntervalKind, Ratio};
use serde::Serialize;

/// Rows of an interval plot.
#[derive(Clone, Debug, Serialize)]
pub struct Spreads {
    /// Heading.
    pub title: String,
    /// A row a ratio.
    pub rows: Vec<Spread>,
    /// How to read it.
    pub notes: Vec<String>,
    /// The same as a table.
    pub table: Table,
}

/// A ratio with its interval.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Spread {
    /// Whose it is.
    pub label: String,
    /// The ratio; none unless it is a finite number.
    pub value: Option<f64>,
    /// Lower end; none without an interval.
    pub low: Option<f64>,
    /// Upper end; none without an interval or without an end.
    pub high: Option<f64>,
    /// Ratio and interval as written.
    pub said: String,
    /// The colour's name in `tokens.css`.
    pub tone: &'static str,
    /// Address of the page that it leads to; none where there is none.
    pub href: Option<String>,
}

impl Spread {
    pub(super) fn new(label: String, ratio: &Ratio, tone: &'static str, lang: crate::words::Lang) -> Self {
        // Nothing counted afterwards is a ratio of 0, which has no place on a logarithmic axis.
        let value = ratio.value.filter(|value| *value > 0.0);
        Self { label, value, low: ratio.low, high: ratio.high, said: change::whole(lang, ratio), tone, href: None }
    }
}

pub(super) fn said(answer: &Comparison, captions: &CardCaptions) -> Spreads {
    let lang = captions.lang;
    let tone = if change::direction(answer) == "less" { "less-3" } else { "more-3" };
    let controls = lang.words("cmp-size-controls", &[("group", &answer.source.group_at_start(lang))]);
    let relative = change::told(&answer.relative, answer.controls.group.before.count);
    let rows = vec![
        Spread::new(lang.words("cmp-size-place", &[("place", &captions.short)]), &answer.treated.change, tone, lang),
        Spread::new(controls, &answer.controls.group.change, "ink-3", lang),
        Spread::new(lang.text("cmp-size-relative", None), &relative, "ink", lang),
    ];
    let wider = if answer.relative.interval == Some(IntervalKind::Dispersed) { "cmp-wider" } else { "cmp-wider-chance" };
    let title = lang.text("cmp-size", None);
    let table = Table {
        caption: title.clone(),
        head: vec![String::new(), format!("{} ({})", lang.text("cmp-col-ratio", None), lang.text("cmp-col-interval", None))],
        rows: rows.iter().map(|row| vec![row.label.clone(), row.said.clone()]).collect(),
        notes: Vec::new(),
    };
    Spreads { title, rows, notes: vec![lang.text(wider, None), scatter(answer, captions)], table }
}

/// φ in words.
fn scatter(answer: &Comparison, captions: &CardCaptions) -> String {
    let (lang, phi) = (captions.lang, answer.treated.phi);
    if phi <= 1.0 {
        return lang.words("cmp-phi-one", &[("place", &captions.short)]);
    }
    lang.words("cmp-phi", &[("place", &captions.short), ("phi", &lang.rate(phi))])
}
