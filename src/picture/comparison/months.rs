//! The months strip: grey before, a hollow bar for what is left out, colour after, the mean before as a dashed line.

use super::axis::{haloed, line, words};
use crate::picture::scale::Scale;
use crate::picture::svg::Svg;
use crate::view::comparison::{Bar, Months};

/// Height of the plot, px.
pub const HEIGHT: f64 = 168.0;
/// Room above the bars, for numbers.
const TOP: f64 = 18.0;
/// The zero line.
const FOOT: f64 = 128.0;
/// Share of a month's room that its bar takes.
const BAR: f64 = 0.82;

/// Draws the strip with its north-west corner at a place.
pub fn draw(svg: &mut Svg, of: &Months, x: f64, y: f64, width: f64) {
    let step = width / of.bars.len().max(1) as f64;
    let most = of.bars.iter().map(|bar| bar.count).max().unwrap_or(0).max(1) as f64;
    let up = Scale::new([0.0, most], [y + FOOT, y + TOP]);
    let after = if of.direction == "less" { "less-3" } else { "more-3" };
    for (at, bar) in of.bars.iter().enumerate() {
        let left = x + at as f64 * step + step * (1.0 - BAR) / 2.0;
        draw_bar(svg, bar, [left, up.px(bar.count as f64), step * BAR, y + FOOT], after);
    }
    line(svg, [x, y + FOOT], [x + width, y + FOOT], "edge").empty();
    let before = of.bars.iter().filter(|bar| bar.part == "before").count() as f64;
    let mean = up.px(of.mean);
    line(svg, [x, mean], [x + before * step, mean], "ink-2").attr("stroke-dasharray", "4 3").num("stroke-width", 1.2).empty();
    numbers(svg, of, [x, step], &up);
    ends(svg, of, x, y + FOOT + 16.0, step);
}

fn draw_bar(svg: &mut Svg, bar: &Bar, [left, top, width, foot]: [f64; 4], after: &'static str) {
    let sides = [("x", left), ("y", top), ("width", width), ("height", (foot - top).max(0.0))];
    let rect = svg.element("rect").attr("data-part", bar.part).nums(sides);
    match bar.part {
        "before" => rect.fill("edge").empty(),
        "left_out" => rect.fill("card").stroke(after).num("stroke-width", 1.2).attr("stroke-dasharray", "3 2").empty(),
        _ => rect.fill(after).empty(),
    }
}

/// The numbers over some bars; where two would touch, the one left of the other gives way.
fn numbers(svg: &mut Svg, of: &Months, [x, step]: [f64; 2], up: &Scale) {
    let last = of.bars.len().saturating_sub(1);
    let mut free_to = f64::INFINITY;
    for (at, bar) in of.bars.iter().enumerate().rev().filter(|(_, bar)| bar.labelled) {
        let middle = x + (at as f64 + 0.5) * step;
        let wide = crate::picture::font::Face::Sans.width(&bar.said, super::axis::SMALL);
        let (anchor, at_x, right) =
            if at == last { ("end", middle + step / 2.0, middle + step / 2.0) } else { ("middle", middle, middle + wide / 2.0) };
        if right <= free_to {
            haloed(svg, [at_x, up.px(bar.count as f64) - 5.0], anchor, "ink-2", &bar.said);
            free_to = if at == last { right - wide } else { middle - wide / 2.0 } - 3.0;
        }
    }
}

/// First and last month of each window; the months left out in a line of their own.
fn ends(svg: &mut Svg, of: &Months, x: f64, y: f64, step: f64) {
    let before = of.bars.iter().filter(|bar| bar.part == "before").count() as f64;
    let out = of.bars.iter().filter(|bar| bar.part == "left_out").count() as f64;
    let [first, last, next, end] = &of.ends;
    let right = x + of.bars.len() as f64 * step;
    words(svg, [x, y], "start", "ink-2", first);
    words(svg, [x + before * step - 2.0, y], "end", "ink-2", last);
    words(svg, [x + (before + out) * step + 2.0, y], "start", "ink-2", next);
    words(svg, [right, y], "end", "ink-2", end);
    if let Some(left_out) = &of.left_out {
        let tone = if of.direction == "less" { "less-3" } else { "more-3" };
        super::axis::strong(svg, [x + (before + out / 2.0) * step, y + 17.0], "middle", tone, left_out);
    }
}
