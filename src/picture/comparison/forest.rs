//! A forest plot: a row at a time, so that each stands beside its words in a page's table, or whole in a picture. All rows on one
//! axis.

use super::WIDTH;
use super::axis::{LogAxis, line, squeezed, strong, words};
use super::spreads;
use crate::picture::font::Face;
use crate::picture::svg::Svg;
use crate::view::comparison::{OverviewRow, Spread};
use crate::words::Lang;

/// Height of a row, px.
pub const ROW: f64 = 26.0;
/// Height of the axis with its numbers.
pub const AXIS: f64 = 26.0;

/// The axis that holds every row, from pixel to pixel.
#[must_use]
pub fn axis<'a>(rows: impl Iterator<Item = &'a Spread>, left: f64, right: f64) -> LogAxis {
    LogAxis::holding(rows.flat_map(|row| [row.value, row.low, row.high]).flatten(), left, right)
}

/// One row: its interval, and ×1 behind it.
pub fn row(svg: &mut Svg, of: &Spread, axis: &LogAxis) {
    line(svg, [axis.px(1.0), 0.0], [axis.px(1.0), ROW], "ink-3").attr("stroke-dasharray", "2 3").empty();
    spreads::interval(svg, of, axis, ROW / 2.0, [0.0, WIDTH]);
}

/// Width from which words and interval of a row stand side by side.
const SIDE_BY_SIDE: f64 = 560.0;
/// Height of a row with its interval below its words.
const TALL: f64 = 50.0;
/// The same side by side.
const LOW: f64 = 34.0;
/// Room of the heads.
const HEAD: f64 = 20.0;
/// Widths of name, ratio and what came before, side by side.
const NAME: f64 = 205.0;
const SAID: f64 = 116.0;
const TREND: f64 = 128.0;

/// The rows that have an answer.
fn answered(rows: &[OverviewRow]) -> impl Iterator<Item = (&OverviewRow, &Spread)> {
    rows.iter().filter_map(|row| Some((row, row.spread.as_ref()?)))
}

/// Height of the whole plot in a width.
#[must_use]
pub fn height(rows: &[OverviewRow], width: f64) -> f64 {
    let (head, row) = if width < SIDE_BY_SIDE { (0.0, TALL) } else { (HEAD, LOW) };
    head + answered(rows).count() as f64 * row + AXIS
}

/// Draws heads, rows and axis with the north-west corner at a place.
pub fn draw(svg: &mut Svg, (head, rows): (&[String], &[OverviewRow]), [x, y]: [f64; 2], width: f64, lang: Lang) {
    let spreads = || answered(rows).map(|(_, spread)| spread);
    let foot = y + height(rows, width) - AXIS;
    if width < SIDE_BY_SIDE {
        let axis = axis(spreads(), x + 20.0, x + width - 20.0);
        for (at, (row, spread)) in answered(rows).enumerate() {
            below(svg, row, spread, &axis, [x, y + at as f64 * TALL], width);
        }
        axis.draw(svg, foot, foot - 6.0, lang);
        return;
    }
    let axis = axis(spreads(), x + NAME + 20.0, x + width - SAID - TREND - 20.0);
    let ends = [x + width - TREND, x + width];
    words(svg, [x, y + 12.0], "start", "ink-2", &head[0]);
    head[1..].iter().zip(ends).for_each(|(text, end)| words(svg, [end, y + 12.0], "end", "ink-2", text));
    for (at, (row, spread)) in answered(rows).enumerate() {
        beside(svg, row, spread, &axis, [x, y + HEAD + at as f64 * LOW], ends);
    }
    axis.draw(svg, foot, y + HEAD, lang);
}

/// Words, and the interval below them; ×1 is beside the interval alone.
fn below(svg: &mut Svg, row: &OverviewRow, spread: &Spread, axis: &LogAxis, [x, y]: [f64; 2], width: f64) {
    let said = Face::Strong.width(&spread.said, super::axis::SMALL);
    line(svg, [x, y], [x + width, y], "rule").empty();
    squeezed(svg, [x, y + 15.0], width - said - 10.0, "ink", Face::Strong, &row.short);
    strong(svg, [x + width, y + 15.0], "end", "ink", &spread.said);
    words(svg, [x, y + 30.0], "start", "ink-2", &row.more);
    words(svg, [x + width, y + 30.0], "end", "ink-2", &row.trend);
    axis.one(svg, y + 34.0, y + TALL);
    spreads::interval(svg, spread, axis, y + 41.0, [x, x + width]);
}

/// Words left and right of the interval.
fn beside(svg: &mut Svg, row: &OverviewRow, spread: &Spread, axis: &LogAxis, [x, y]: [f64; 2], [said, end]: [f64; 2]) {
    line(svg, [x, y], [end, y], "rule").empty();
    squeezed(svg, [x, y + 14.0], NAME, "ink", Face::Strong, &row.short);
    squeezed(svg, [x, y + 28.0], NAME, "ink-2", Face::Sans, &row.more);
    spreads::interval(svg, spread, axis, y + LOW / 2.0, [x, said - SAID]);
    strong(svg, [said, y + 21.0], "end", "ink", &spread.said);
    words(svg, [end, y + 21.0], "end", "ink-2", &row.trend);
}
