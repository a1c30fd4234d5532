//! A card as plain text, in the order of the card: for terminals and mails.

use super::{Card, Dots, RefusalCard, Table};
use crate::words::{Lang, Span};

/// Longest line, letters.
const LINE: usize = 78;

impl Card {
    /// The card as text.
    #[must_use]
    pub fn to_text(&self, lang: Lang) -> String {
        let mut out = Lines::default();
        out.paragraph(&self.heading);
        out.paragraph(&self.place);
        out.paragraph(&self.lead);
        out.gap();
        out.paragraph(&format!("{} {}", self.sentence, self.relative));
        out.gap();
        out.table(&self.figures);
        out.gap();
        out.paragraph(&Span::join(&self.trend));
        out.paragraph(&Span::join(&self.disclaimer));
        out.gap();
        out.table(&self.months.table);
        out.notes(&self.months.notes);
        out.gap();
        out.paragraph(&self.spreads.title);
        self.spreads.rows.iter().for_each(|row| out.paragraph(&format!("  {}: {}", row.label, row.said)));
        out.notes(&self.spreads.notes);
        for dots in [&self.dates, &self.places] {
            out.gap();
            out.dots(dots);
        }
        for table in [&self.rings, &self.otherwise] {
            out.gap();
            out.table(table);
            out.notes(&table.notes);
        }
        out.gap();
        self.about.iter().for_each(|(heading, text)| out.paragraph(&format!("{heading} {text}")));
        self.earlier.iter().for_each(|line| out.paragraph(line));
        out.gap();
        out.paragraph(&format!("{} · testigo, {}", self.attribution, lang.words("cmp-edition", &[("edition", &self.edition)])));
        out.0
    }
}

impl RefusalCard {
    /// The refusal as text.
    #[must_use]
    pub fn to_text(&self, lang: Lang) -> String {
        let mut out = Lines::default();
        out.paragraph(&self.heading);
        out.paragraph(&self.title);
        out.gap();
        for each in &self.reasons {
            out.paragraph(&each.reason);
            out.paragraph(&format!("{}: {}", self.need, each.need));
        }
        if !self.others.is_empty() {
            out.gap();
            out.paragraph(&format!("{}:", self.can));
            self.others.iter().for_each(|other| out.paragraph(&format!("  {} ({})", other.label, other.query)));
        }
        out.gap();
        out.paragraph(&format!("testigo, {}", lang.words("cmp-edition", &[("edition", &self.edition)])));
        out.0
    }
}

/// Lines of text as they are written.
#[derive(Default)]
struct Lines(String);

impl Lines {
    fn line(&mut self, text: &str) {
        self.0.push_str(text.trim_end());
        self.0.push('\n');
    }

    fn gap(&mut self) {
        self.0.push('\n');
    }

    /// A text in lines of a readable length; what it is indented by, every line is.
    fn paragraph(&mut self, text: &str) {
        let indent: String = text.chars().take_while(|letter| *letter == ' ').collect();
        let mut line = indent.clone();
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            if line.len() > indent.len() && line.chars().count() + 1 + word.chars().count() > LINE {
                self.line(&line);
                line.clone_from(&indent);
            }
            if line.len() > indent.len() {
                line.push(' ');
            }
            line.push_str(word);
        }
        self.line(&line);
    }

    fn notes(&mut self, notes: &[String]) {
        notes.iter().for_each(|note| self.paragraph(&format!("  {note}")));
    }

    fn dots(&mut self, dots: &Dots) {
        self.paragraph(&dots.title);
        self.paragraph(&format!("  {}", dots.strip.label));
        self.notes(&dots.notes);
    }

    /// Columns as wide as their widest cell: names to the left, numbers to the right.
    fn table(&mut self, table: &Table) {
        if table.rows.is_empty() {
            return;
        }
        if !table.caption.is_empty() {
            self.paragraph(&table.caption);
        }
        let rows: Vec<&Vec<String>> = std::iter::once(&table.head).chain(&table.rows).collect();
        let columns = rows.iter().map(|row| row.len()).max().unwrap_or(0);
        let wide = |at: usize| rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.chars().count()).max().unwrap_or(0);
        let widths: Vec<usize> = (0..columns).map(wide).collect();
        for row in rows {
            let cells: Vec<String> = row
                .iter()
                .zip(&widths)
                .enumerate()
                .map(|(at, (cell, width))| if at == 0 { format!("{cell:<width$}") } else { format!("{cell:>width$}") })
                .collect();
            self.line(&format!("  {}", cells.join("  ")));
        }
    }
}
