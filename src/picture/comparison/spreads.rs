//! Ratios with their intervals on one logarithmic axis.

use super::axis::{LogAxis, SMALL, line, squeezed, strong};
use crate::picture::font::Face;
use crate::picture::svg::Svg;
use crate::view::comparison::Spread;
use crate::words::Lang;

/// Height of a row, px: its words above its line.
const ROW: f64 = 37.0;
/// Room of its words.
const LABEL: f64 = 16.0;
/// Room of the axis.
const AXIS: f64 = 22.0;
/// Room between what a row is about and what it says.
const BETWEEN: f64 = 10.0;
/// Radius of the point.
const POINT: f64 = 4.5;

/// Height of the plot of so many rows.
#[must_use]
pub fn height(rows: usize) -> f64 {
    rows as f64 * ROW + 8.0 + AXIS
}

/// Draws the rows with their north-west corner at a place.
pub fn draw(svg: &mut Svg, rows: &[Spread], x: f64, y: f64, width: f64, lang: Lang) {
    let ratios = rows.iter().flat_map(|row| [row.value, row.low, row.high]).flatten();
    let axis = LogAxis::holding(ratios, x + 20.0, x + width - 20.0);
    let foot = y + rows.len() as f64 * ROW + 4.0;
    axis.draw(svg, foot, foot - 6.0, lang);
    for (at, row) in rows.iter().enumerate() {
        let top = y + at as f64 * ROW;
        let room = width - Face::Strong.width(&row.said, SMALL) - BETWEEN;
        squeezed(svg, [x, top + 12.0], room, "ink-2", Face::Sans, &row.label);
        strong(svg, [x + width, top + 12.0], "end", "ink", &row.said);
        // ×1 stands beside the interval, never in the words above it.
        axis.one(svg, top + LABEL, top + ROW - 3.0);
        interval(svg, row, &axis, top + 24.0, [x, x + width]);
    }
}

/// The line from end to end, an arrow where it has no end, the point on it.
pub fn interval(svg: &mut Svg, row: &Spread, axis: &LogAxis, y: f64, [_, right]: [f64; 2]) {
    if let Some(low) = row.low {
        let end = row.high.map_or(right - 6.0, |high| axis.px(high));
        let from = if low > 0.0 { axis.px(low) } else { axis.px(f64::MIN_POSITIVE) };
        line(svg, [from, y], [end, y], row.tone).num("stroke-width", 2.4).empty();
        if row.high.is_none() {
            let d = format!("M{} {}l6 4l-6 4z", crate::picture::svg::Number(end), crate::picture::svg::Number(y - 4.0));
            svg.element("path").attr("d", d).fill(row.tone).empty();
        }
    }
    if let Some(value) = row.value {
        let at = [("cx", axis.px(value)), ("cy", y), ("r", POINT)];
        svg.element("circle").nums(at).fill(row.tone).stroke("card").num("stroke-width", 1.6).empty();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::svg::Colours;

    #[test]
    fn a_long_label_is_squeezed_beside_what_is_said() {
        let drawn = |label: &str| {
            let said = "a partir de zero (pelo menos ×77,0)".to_owned();
            let row = Spread { label: label.to_owned(), value: None, low: Some(77.0), high: None, said, tone: "ink-2", href: None };
            let mut svg = Svg::new(Colours::Attributes);
            draw(&mut svg, &[row], 0.0, 0.0, 340.0, Lang::Pt);
            svg.finish()
        };
        let room = 340.0 - Face::Strong.width("a partir de zero (pelo menos ×77,0)", SMALL) - BETWEEN;
        let long = drawn("Municípios de comparação, depois ÷ antes");
        assert!(long.contains(&format!("textLength=\"{}\"", crate::picture::svg::Number(room))), "{long}");
        assert!(!drawn("Juárez").contains("textLength"));
    }
}
