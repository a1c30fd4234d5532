//! Month by month.

use super::captions::CardCaptions;
use super::trend::monthly;
use super::{Table, change};
use crate::compare::{Comparison, MonthRow, Part};
use serde::Serialize;

/// The months strip.
#[derive(Clone, Debug, Serialize)]
pub struct Months {
    /// Heading.
    pub title: String,
    /// A bar a month, in order.
    pub bars: Vec<Bar>,
    /// Mean count a month in the pre window.
    pub mean: f64,
    /// First and last month of the windows: `mar 2007`.
    pub ends: [String; 4],
    /// The months left out, with their count.
    pub left_out: Option<String>,
    /// How to read it.
    pub notes: Vec<String>,
    /// What it shows, for people who cannot see it.
    pub alt: String,
    /// `more` or `less`.
    pub direction: &'static str,
    /// The same numbers as a table.
    pub table: Table,
}

/// One month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Bar {
    /// Its count.
    pub count: u64,
    /// The count as written.
    pub said: String,
    /// `before`, `left_out` or `after`.
    pub part: &'static str,
    /// Whether the number stands over the bar.
    pub labelled: bool,
}

pub(super) fn said(answer: &Comparison, captions: &CardCaptions) -> Months {
    let lang = captions.lang;
    let windows = &answer.windows;
    let title = lang.text("cmp-months", None);
    let mean = answer.pre_trend.mean_before;
    let mean_said = monthly(lang, mean);
    let mut notes = vec![lang.words("cmp-months-mean", &[("months", &answer.question.months.to_string()), ("mean", &mean_said)])];
    let rest = &answer.months_remainder;
    if rest.before + rest.after > 0 {
        notes.push(lang.words("cmp-months-remainder", &[("before", &lang.count(rest.before)), ("after", &lang.count(rest.after))]));
    }
    let left_out: Vec<&MonthRow> = answer.months.iter().filter(|row| row.part == Part::LeftOut).collect();
    let left_out = left_out
        .iter()
        .map(|row| lang.words("cmp-months-out", &[("month", &lang.short_month(row.month)), ("number", &lang.count(row.treated))]))
        .collect::<Vec<_>>()
        .join(" · ");
    Months {
        bars: bars(answer, captions),
        mean,
        ends: [windows.before.start, windows.before.end, windows.after.start, windows.after.end].map(|month| lang.short_month(month)),
        left_out: (!left_out.is_empty()).then_some(left_out),
        notes,
        alt: alt(answer, captions, &title),
        direction: change::direction(answer),
        table: table(answer, captions),
        title,
    }
}

fn bars(answer: &Comparison, captions: &CardCaptions) -> Vec<Bar> {
    let last_before = answer.months.iter().rposition(|row| row.part == Part::Before);
    let highest = |part: Part| {
        // The first of equals.
        let of_part = answer.months.iter().enumerate().filter(|(_, row)| row.part == part);
        of_part.min_by_key(|(_, row)| std::cmp::Reverse(row.treated)).map(|(at, _)| at)
    };
    let labelled = [last_before, highest(Part::After), Some(answer.months.len().saturating_sub(1))];
    let bar = |(at, row): (usize, &MonthRow)| Bar {
        count: row.treated,
        said: captions.lang.count(row.treated),
        part: row.part.code(),
        labelled: row.part == Part::LeftOut || labelled.contains(&Some(at)),
    };
    answer.months.iter().enumerate().map(bar).collect()
}

fn alt(answer: &Comparison, captions: &CardCaptions, title: &str) -> String {
    let lang = captions.lang;
    let range = |part: Part| {
        let counts = answer.months.iter().filter(|row| row.part == part).map(|row| row.treated);
        let (low, high) = counts.fold((u64::MAX, 0), |(low, high), count| (low.min(count), high.max(count)));
        [low.min(high), high].map(|count| lang.count(count))
    };
    let ([before_low, before_high], [after_low, after_high]) = (range(Part::Before), range(Part::After));
    let said = [("title", title), ("place", &captions.full)];
    let before = [("before_low", before_low.as_str()), ("before_high", &before_high)];
    let after = [("after_low", after_low.as_str()), ("after_high", &after_high)];
    lang.words("cmp-months-alt", &[said, before, after].concat())
}

fn table(answer: &Comparison, captions: &CardCaptions) -> Table {
    let lang = captions.lang;
    let text = |id: &str| lang.text(id, None);
    let row = |row: &MonthRow| {
        vec![lang.short_month(row.month), text(&format!("cmp-part-{}", row.part.code())), lang.count(row.treated), lang.count(row.controls)]
    };
    Table {
        caption: text("cmp-months"),
        head: vec![text("cmp-col-month"), text("cmp-col-part"), captions.short.clone(), text("cmp-col-controls")],
        rows: answer.months.iter().map(row).collect(),
        notes: Vec::new(),
    }
}
