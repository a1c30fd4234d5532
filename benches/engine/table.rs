//! One readable table: what was measured, what stands beside it, what was promised.

use std::fmt::Write as _;

/// A line of the table.
#[derive(Clone, Debug)]
pub struct Line {
    what: String,
    measured: String,
    beside: String,
    target: String,
    verdict: Verdict,
}

/// Whether a promise was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing was promised.
    NoTarget,
    /// It was.
    Met,
    /// It was not.
    Missed,
}

impl Verdict {
    const fn word(self) -> &'static str {
        match self {
            Self::NoTarget => "",
            Self::Met => "met",
            Self::Missed => "MISSED",
        }
    }
}

impl Line {
    /// What was measured, with its number and unit.
    pub fn new(what: impl Into<String>, measured: impl Into<String>) -> Self {
        Self { what: what.into(), measured: measured.into(), beside: String::new(), target: String::new(), verdict: Verdict::NoTarget }
    }

    /// What stands beside it.
    pub fn beside(self, beside: impl Into<String>) -> Self {
        Self { beside: beside.into(), ..self }
    }

    /// A promise not to exceed `limit`.
    pub fn at_most(self, value: f64, limit: f64, unit: &str) -> Self {
        self.promise(&format!("≤ {limit} {unit}"), value <= limit)
    }

    /// A promise to reach `limit`.
    pub fn at_least(self, value: f64, limit: f64, unit: &str) -> Self {
        self.promise(&format!("≥ {limit} {unit}"), value >= limit)
    }

    /// One more promise; the verdict is *met* when all are.
    fn promise(mut self, text: &str, kept: bool) -> Self {
        if !self.target.is_empty() {
            self.target.push_str(", ");
        }
        self.target.push_str(text);
        self.verdict = if kept && self.verdict != Verdict::Missed { Verdict::Met } else { Verdict::Missed };
        self
    }

    /// Whether anything was promised.
    pub fn has_target(&self) -> bool {
        self.verdict != Verdict::NoTarget
    }

    /// Whether a promise was broken.
    pub fn is_missed(&self) -> bool {
        self.verdict == Verdict::Missed
    }
}

/// Lines under a heading, in columns.
pub fn format(heading: &str, columns: [&str; 3], lines: &[Line]) -> String {
    let cells =
        |line: &Line| [line.what.clone(), line.measured.clone(), line.beside.clone(), line.target.clone(), line.verdict.word().into()];
    let head = [heading, columns[0], columns[1], columns[2], ""].map(String::from);
    let table: Vec<[String; 5]> = std::iter::once(head).chain(lines.iter().map(cells)).collect();
    let width = |column: usize| table.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: [usize; 5] = std::array::from_fn(width);
    let mut text = String::new();
    for (number, row) in table.iter().enumerate() {
        let padded: Vec<String> = row.iter().zip(widths).map(|(cell, width)| format!("{cell:width$}")).collect();
        writeln!(text, "{}", padded.join("  ").trim_end()).expect("a string takes any text");
        if number == 0 {
            writeln!(text, "{}", "─".repeat(widths.iter().sum::<usize>() + 8)).expect("a string takes any text");
        }
    }
    text
}
