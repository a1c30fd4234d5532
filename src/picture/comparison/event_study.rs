//! Effects by years since the first deployment: a line with its band, grey before.

use super::axis::{line, words};
use crate::picture::scale::Scale;
use crate::picture::svg::{Number, Svg};
use crate::view::comparison::Study;
use crate::words::Lang;

/// Size of the plot, px.
pub const WIDTH: f64 = 520.0;
/// Its height.
pub const HEIGHT: f64 = 252.0;
/// Where the plot stands in it.
const LEFT: f64 = 46.0;
const TOP: f64 = 22.0;
const FOOT: f64 = 206.0;

/// What the axis counts, above the plot as wide as it is drawn in a page.
pub fn unit(svg: &mut Svg, of: &Study) {
    words(svg, [0.0, 12.0], "start", "ink-2", &of.unit);
}

/// Draws the study with its north-west corner at a place.
pub fn draw(svg: &mut Svg, of: &Study, [left, top]: [f64; 2], width: f64, lang: Lang) {
    let (first, last) = (of.points.first().map_or(0, |point| point.0), of.points.last().map_or(0, |point| point.0));
    let x = Scale::new([f64::from(first) - 0.5, f64::from(last) + 0.5], [left + LEFT, left + width - 8.0]);
    let ends = of.points.iter().fold([0.0_f64, 0.0_f64], |[low, high], point| [low.min(point.2), high.max(point.3)]);
    let y = Scale::new(ends, [top + FOOT - 6.0, top + TOP + 6.0]);
    let (from, to) = (left + LEFT, left + width - 8.0);
    for tick in y.ticks(4) {
        line(svg, [from, y.px(tick)], [to, y.px(tick)], "rule").empty();
        words(svg, [from - 6.0, y.px(tick) + 4.0], "end", "ink-2", &lang.decimals(tick, 1));
    }
    line(svg, [from, y.px(0.0)], [to, y.px(0.0)], "ink-2").num("stroke-width", 1.4).empty();
    line(svg, [x.px(-0.5), top + TOP], [x.px(-0.5), top + FOOT], "ink-3").attr("stroke-dasharray", "2 3").empty();
    for before in [true, false] {
        side(svg, of, before, &x, &y);
    }
    for (e, ..) in &of.points {
        words(svg, [x.px(f64::from(*e)), top + FOOT + 16.0], "middle", "ink-2", &lang.decimals(f64::from(*e), 0));
    }
    words(svg, [f64::midpoint(from, to), top + FOOT + 36.0], "middle", "ink-2", &lang.text("cmp-study-years", None));
}

/// The years before, or those from the first on: the band's ends as bars, the effects joined by a line.
fn side(svg: &mut Svg, of: &Study, before: bool, x: &Scale, y: &Scale) {
    let tone = if before { "edge" } else { "more-3" };
    let points: Vec<_> = of.points.iter().filter(|point| (point.0 < 0) == before).collect();
    let at = |e: i32, value: f64| format!("{} {}", Number(x.px(f64::from(e))), Number(y.px(value)));
    let path: Vec<String> = points.iter().map(|point| at(point.0, point.1)).collect();
    svg.element("path").attr("d", format!("M{}", path.join("L"))).attr("fill", "none").stroke(tone).num("stroke-width", 1.6).empty();
    for (e, value, low, high) in points {
        let px = x.px(f64::from(*e));
        line(svg, [px, y.px(*low)], [px, y.px(*high)], tone).num("stroke-width", 2.4).empty();
        let circle = [("cx", px), ("cy", y.px(*value)), ("r", 4.5)];
        svg.element("circle").nums(circle).fill(tone).stroke("card").num("stroke-width", 1.4).empty();
    }
}
