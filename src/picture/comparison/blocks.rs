//! The blocks that a card's columns stack.

use super::{dots, event_study, forest, months, spreads};
use crate::picture::font::Face;
use crate::picture::svg::Svg;
use crate::picture::text::{Text, Type};
use crate::view::comparison::{Months, OverviewRow, Spread, Strip, Study, Table};
use crate::words::{Lang, Span};

/// Running text of a card.
pub const BODY: Type = Type { face: Face::Sans, size: 13.5, leading: 18.5, fill: "ink" };
/// Notes.
pub const NOTE: Type = Type { face: Face::Sans, size: 12.0, leading: 16.0, fill: "ink-2" };
/// Headings of plots.
pub const HEAD: Type = Type { face: Face::Strong, size: 13.0, leading: 18.0, fill: "ink" };
/// Room inside a note that stands out.
const INSET: f64 = 10.0;
/// Height of a table's row, px.
const ROW: f64 = 22.0;

/// A block.
#[derive(Clone, Debug)]
pub enum Block<'a> {
    /// Words.
    Words(Text),
    /// Words on a ground: a token's name, and the words.
    Note(&'static str, Text),
    /// Month by month.
    Months(&'a Months),
    /// Ratios with intervals.
    Spreads(&'a [Spread]),
    /// Placebos.
    Dots(&'a Strip),
    /// A table.
    Table(&'a Table),
    /// Heads and rows of a forest plot.
    Forest(&'a [String], &'a [OverviewRow]),
    /// Years around the first deployment.
    Study(&'a Study),
}

/// Blocks under one another, each with the room above it.
#[derive(Clone, Debug, Default)]
pub struct Stack<'a>(Vec<(f64, Block<'a>)>);

impl<'a> Stack<'a> {
    /// Adds a block.
    pub fn add(&mut self, above: f64, block: Block<'a>) {
        self.0.push((above, block));
    }

    /// Adds words, if there are any.
    pub fn words(&mut self, above: f64, text: &str, style: Type, width: f64) {
        self.rich(above, &Span::plain(text.to_owned()), style, width);
    }

    /// Adds words with emphasis.
    pub fn rich(&mut self, above: f64, spans: &[Span], style: Type, width: f64) {
        let text = Text::new(spans, style, width);
        if !text.is_empty() {
            self.add(above, Block::Words(text));
        }
    }

    /// Adds words on a ground.
    pub fn note(&mut self, above: f64, ground: &'static str, spans: &[Span], style: Type, width: f64) {
        self.add(above, Block::Note(ground, Text::new(spans, style, width - 2.0 * INSET)));
    }

    /// Puts another stack below.
    pub fn append(&mut self, above: f64, other: Self) {
        for (at, (own, block)) in other.0.into_iter().enumerate() {
            self.0.push((if at == 0 { above } else { own }, block));
        }
    }

    /// Whether it has no block.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Its height in a column of a width.
    #[must_use]
    pub fn height(&self, width: f64) -> f64 {
        self.0.iter().enumerate().map(|(at, (above, block))| block.height(width) + if at == 0 { 0.0 } else { *above }).sum()
    }

    /// Draws it with its north-west corner at a place.
    pub fn draw(&self, svg: &mut Svg, x: f64, y: f64, width: f64, lang: Lang) {
        let mut top = y;
        for (at, (above, block)) in self.0.iter().enumerate() {
            top += if at == 0 { 0.0 } else { *above };
            block.draw(svg, [x, top], width, lang);
            top += block.height(width);
        }
    }
}

impl Block<'_> {
    fn height(&self, width: f64) -> f64 {
        match self {
            Self::Words(text) => text.height(),
            Self::Note(_, text) => text.height() + 2.0 * INSET,
            Self::Months(_) => months::HEIGHT,
            Self::Spreads(rows) => spreads::height(rows.len()),
            Self::Dots(_) => dots::HEIGHT,
            Self::Table(table) => (table.rows.len() + 1) as f64 * ROW,
            Self::Forest(_, rows) => forest::height(rows, width),
            Self::Study(_) => event_study::HEIGHT,
        }
    }

    fn draw(&self, svg: &mut Svg, [x, y]: [f64; 2], width: f64, lang: Lang) {
        match self {
            Self::Words(text) => text.write(svg, x, y),
            Self::Note(ground, text) => {
                let sides = [("x", x), ("y", y), ("width", width), ("height", self.height(width))];
                svg.element("rect").nums(sides).fill(ground).empty();
                text.write(svg, x + INSET, y + INSET);
            }
            Self::Months(of) => months::draw(svg, of, x, y, width),
            Self::Spreads(rows) => spreads::draw(svg, rows, x, y, width, lang),
            Self::Dots(of) => dots::draw(svg, of, x, y, width, lang),
            Self::Table(of) => table(svg, of, [x, y], width),
            Self::Forest(head, rows) => forest::draw(svg, (head, rows), [x, y], width, lang),
            Self::Study(of) => event_study::draw(svg, of, [x, y], width, lang),
        }
    }
}

/// Rows with a rule above each; the first column is a name, the others are numbers.
fn table(svg: &mut Svg, of: &Table, [x, y]: [f64; 2], width: f64) {
    let columns = of.head.len();
    let wide = |at: usize| {
        let cells = std::iter::once(&of.head).chain(&of.rows).filter_map(|row| row.get(at));
        cells.map(|cell| Face::Strong.width(cell, super::axis::SMALL)).fold(0.0, f64::max)
    };
    let mut right = x + width;
    let mut ends = vec![x; columns];
    for at in (1..columns).rev() {
        ends[at] = right;
        right -= wide(at) + 12.0;
    }
    let room = right - x;
    let mut line = |row: &[String], y: f64, head: bool| {
        for (at, cell) in row.iter().enumerate() {
            let base = y + 15.0;
            match at {
                0 => super::axis::squeezed(svg, [x, base], room, "ink", Face::Sans, cell),
                _ if head => super::axis::words(svg, [ends[at], base], "end", "ink-2", cell),
                _ => super::axis::strong(svg, [ends[at], base], "end", "ink", cell),
            }
        }
        let foot = y + ROW - 1.0;
        super::axis::line(svg, [x, foot], [x + width, foot], if head { "edge" } else { "rule" }).empty();
    };
    line(&of.head, y, true);
    for (at, row) in of.rows.iter().enumerate() {
        line(row, y + (at + 1) as f64 * ROW, false);
    }
}
