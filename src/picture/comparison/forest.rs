//! A forest plot a row at a time, so that each row stands beside its words in a table: all on one axis.

use super::WIDTH;
use super::axis::{LogAxis, line};
use super::spreads;
use crate::picture::svg::Svg;
use crate::view::comparison::Spread;

/// Height of a row, px.
pub const ROW: f64 = 26.0;
/// Height of the axis with its numbers.
pub const AXIS: f64 = 26.0;

/// The axis that holds every row.
#[must_use]
pub fn axis(rows: &[Option<Spread>]) -> LogAxis {
    let ratios = rows.iter().flatten().flat_map(|row| [row.value, row.low, row.high]).flatten();
    LogAxis::holding(ratios, 16.0, WIDTH - 16.0)
}

/// One row: its interval, and ×1 behind it.
pub fn row(svg: &mut Svg, of: &Spread, axis: &LogAxis) {
    line(svg, [axis.px(1.0), 0.0], [axis.px(1.0), ROW], "ink-3").attr("stroke-dasharray", "2 3").empty();
    spreads::interval(svg, of, axis, ROW / 2.0, [0.0, WIDTH]);
}
