//! The sheet that a card is drawn on: columns, what runs below them, a foot; as tall as it needs, or fitted into a size.

use super::blocks::Stack;
use crate::picture::font::Face;
use crate::picture::svg::{Colours, Number, Svg};
use crate::picture::text::{Text, Type};
use crate::picture::token::Token;
use crate::words::Lang;

/// Width of a column, px.
pub const COLUMN: f64 = 340.0;
/// Room around and between columns.
pub const GAP: f64 = 26.0;
/// The foot's room.
const FOOT: f64 = 40.0;
/// A picture whose words would be smaller than this share of theirs says less instead.
const LEAST_SCALE: f64 = 0.82;
/// Widths from which there are two columns, and three.
const TWO_FROM: u32 = 680;
const THREE_FROM: u32 = 1000;

/// How much is said, from everything to the least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Length {
    /// The sentence alone.
    Least,
    /// With the figures' plots.
    Brief,
    /// Without what is read below.
    Most,
    /// Everything.
    Whole,
}

/// Columns side by side, and what runs below them.
pub struct Plan<'a> {
    /// Each with its width, px.
    columns: Vec<(f64, Stack<'a>)>,
    below: Vec<Stack<'a>>,
}

impl<'a> Plan<'a> {
    /// Columns of the usual width.
    pub fn of(columns: Vec<Stack<'a>>, below: Vec<Stack<'a>>) -> Self {
        Self { columns: columns.into_iter().map(|stack| (COLUMN, stack)).collect(), below }
    }

    /// Columns of their own widths.
    pub fn of_widths(columns: Vec<(f64, Stack<'a>)>) -> Self {
        Self { columns, below: Vec::new() }
    }

    fn width(&self) -> f64 {
        GAP + self.columns.iter().map(|(width, _)| width + GAP).sum::<f64>()
    }

    fn tallest(&self) -> f64 {
        self.columns.iter().map(|(width, stack)| stack.height(*width)).fold(0.0, f64::max)
    }

    fn height(&self) -> f64 {
        let below = self.below.iter().map(|stack| stack.height(COLUMN)).fold(0.0, f64::max);
        GAP + self.tallest() + if below > 0.0 { below + 0.8 * GAP } else { 0.0 } + 0.6 * GAP + FOOT
    }

    fn draw(&self, svg: &mut Svg, lang: Lang) {
        let mut left = GAP;
        for (width, column) in &self.columns {
            column.draw(svg, left, GAP, *width, lang);
            left += width + GAP;
        }
        let top = GAP + self.tallest() + 0.8 * GAP;
        for (at, column) in self.below.iter().enumerate() {
            column.draw(svg, GAP + at as f64 * (COLUMN + GAP), top, COLUMN, lang);
        }
    }
}

/// What frames a plan.
#[derive(Clone, Copy, Debug)]
pub struct Sheet<'a> {
    /// Title of the document.
    pub title: &'a str,
    /// What it shows, for people who cannot see it.
    pub alt: &'a str,
    /// Source and edition.
    pub foot: &'a str,
    /// Colour behind it.
    pub ground: Token,
    /// Colour of its foot.
    pub edge: Token,
    /// Its language.
    pub lang: Lang,
}

impl Sheet<'_> {
    /// The picture `width` px wide; `height` px tall, else as tall as it needs.
    pub fn document<'a>(&self, width: u32, height: Option<u32>, build: &dyn Fn(usize, Length) -> Plan<'a>) -> String {
        let Self { title, alt, foot, ground, edge, lang } = *self;
        let plan = fitted(width, height, build);
        let (w, natural) = (plan.width(), plan.height());
        let scale = height.map_or_else(|| f64::from(width) / w, |height| (f64::from(width) / w).min(f64::from(height) / natural));
        let full = height.map_or_else(|| (natural * scale).ceil(), f64::from);
        // The box in the card's own px; what a frame of another shape leaves is room around it.
        let (box_width, box_height) = (f64::from(width) / scale, full / scale);
        let left = (box_width - w) / 2.0;
        let mut svg = Svg::new(Colours::Attributes);
        let root = svg.element("svg").attr("xmlns", "http://www.w3.org/2000/svg").attr("lang", lang.code());
        let root = root.attr("width", width).num("height", full);
        let root = root.attr("viewBox", format_args!("{} 0 {} {}", Number(-left), Number(box_width), Number(box_height)));
        root.attr("role", "img").attr("aria-labelledby", "title desc").open();
        svg.element("title").attr("id", "title").text(title);
        svg.element("desc").attr("id", "desc").text(alt);
        svg.element("rect").nums([("x", -left), ("y", 0.0), ("width", box_width), ("height", box_height)]).fill(ground).empty();
        plan.draw(&mut svg, lang);
        let top = box_height - FOOT;
        svg.element("rect").nums([("x", -left), ("y", top), ("width", box_width), ("height", FOOT)]).fill(edge).empty();
        let style = |size: f64| Type { face: Face::Sans, size, leading: 14.0, fill: "paper" };
        let text = [12.0, 11.0, 10.0, 9.0, 8.0].map(|size| Text::plain(foot, style(size), box_width - 2.0 * GAP));
        let lines = text.iter().find(|text| text.len() <= 2).unwrap_or(&text[4]);
        lines.write(&mut svg, GAP - left, top + (FOOT - lines.height()) / 2.0);
        svg.close();
        svg.finish()
    }
}

/// The plan that says the most in a size with words that can be read.
fn fitted<'a>(width: u32, height: Option<u32>, build: &dyn Fn(usize, Length) -> Plan<'a>) -> Plan<'a> {
    let Some(height) = height else {
        let columns = if width >= THREE_FROM { 3 } else { 1 + usize::from(width >= TWO_FROM) };
        return build(columns, Length::Whole);
    };
    let scale = |plan: &Plan| (f64::from(width) / plan.width()).min(f64::from(height) / plan.height());
    let lengths = [Length::Whole, Length::Most, Length::Brief, Length::Least];
    let best = |length: Length| {
        let plans = (1..=3).map(|columns| build(columns, length));
        plans.max_by(|a, b| scale(a).total_cmp(&scale(b))).expect("there are three plans")
    };
    lengths.into_iter().map(best).find(|plan| scale(plan) >= LEAST_SCALE).unwrap_or_else(|| best(Length::Least))
}
