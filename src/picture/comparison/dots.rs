//! A dot strip: every placebo a dot on a logarithmic axis, stacked where they meet, the observed value as a labelled lozenge.

use super::axis::{LogAxis, line, strong, words};
use crate::picture::font::Face;
use crate::picture::svg::{Number, Svg};
use crate::picture::token::Token;
use crate::view::comparison::Strip;
use crate::words::Lang;

/// Height of the plot, px.
pub const HEIGHT: f64 = 122.0;
/// The axis.
const FOOT: f64 = 98.0;
/// Room above the dots, for the label.
const TOP: f64 = 20.0;
/// Largest distance from dot to dot.
const PITCH: f64 = 5.0;
/// The sign of what fell to zero, and of what rose from it.
const TO_ZERO: &str = "M6 -4l-6 4l6 4z";
const FROM_ZERO: &str = "M0 -4l6 4l-6 4z";

/// Draws the strip with its north-west corner at a place.
pub fn draw(svg: &mut Svg, of: &Strip, x: f64, y: f64, width: f64, lang: Lang) {
    let room = if of.to_zero > 0 { 20.0 } else { 12.0 };
    let axis = LogAxis::holding(of.ratios.iter().copied().chain(of.observed), x + room, x + width - 20.0);
    axis.draw(svg, y + FOOT, y + TOP, lang);
    stacks(svg, of, &axis, y);
    beyond(svg, of.to_zero, [x + 2.0, y + FOOT - 5.0], TO_ZERO, lang);
    beyond(svg, of.from_zero, [x + width - 10.0, y + FOOT - 5.0], FROM_ZERO, lang);
    match of.observed {
        Some(0.0) => off_the_axis(svg, of, [x, y + 8.0], TO_ZERO, [x + 10.0, y + 12.0], "start"),
        Some(f64::INFINITY) => {
            off_the_axis(svg, of, [x + width - 6.0, y + 8.0], FROM_ZERO, [x + width - 10.0, y + 12.0], "end");
        }
        Some(observed) => lozenge(svg, of, [axis.px(observed), y], [x, x + width]),
        None => {}
    }
}

/// Dots in columns as wide as a dot; smaller where a column would pass the top.
fn stacks(svg: &mut Svg, of: &Strip, axis: &LogAxis, y: f64) {
    let columns = |pitch: f64| {
        let mut columns: std::collections::BTreeMap<i64, usize> = std::collections::BTreeMap::new();
        of.ratios.iter().for_each(|ratio| *columns.entry((axis.px(*ratio) / pitch).round() as i64).or_default() += 1);
        columns
    };
    let most = columns(PITCH).values().copied().max().unwrap_or(1) as f64;
    let up = PITCH.min((FOOT - TOP - 4.0) / most);
    let radius = up.min(PITCH) * 0.42;
    for (column, dots) in columns(PITCH) {
        for dot in 0..dots {
            let at = [("cx", column as f64 * PITCH), ("cy", y + FOOT - 4.0 - dot as f64 * up), ("r", radius.max(0.9))];
            svg.element("circle").nums(at).fill("ink-3").empty();
        }
    }
}

/// What fell to zero or rose from it: beyond every number, beside the axis, with how many.
fn beyond(svg: &mut Svg, n: usize, [x, y]: [f64; 2], path: &str, lang: Lang) {
    if n == 0 {
        return;
    }
    sign(svg, [x, y], path, "ink-3");
    words(svg, [x + 3.0, y - 8.0], "middle", "ink-2", &lang.count(n as u64));
}

fn sign(svg: &mut Svg, [x, y]: [f64; 2], path: &str, tone: Token) {
    let translate = format!("translate({} {})", Number(x), Number(y));
    svg.element("path").attr("d", path).attr("transform", translate).fill(tone).empty();
}

fn tone(of: &Strip) -> Token {
    if of.direction == "less" { "less-3" } else { "more-3" }
}

/// An observed value that no axis holds: its label with the sign of where it went.
fn off_the_axis(svg: &mut Svg, of: &Strip, at: [f64; 2], path: &str, label: [f64; 2], anchor: &str) {
    sign(svg, at, path, tone(of));
    strong(svg, label, anchor, tone(of), &of.label);
}

/// A lozenge on the axis with a line up to its label, which stays inside the plot.
fn lozenge(svg: &mut Svg, of: &Strip, [px, y]: [f64; 2], [left, right]: [f64; 2]) {
    let tone = tone(of);
    line(svg, [px, y + TOP - 2.0], [px, y + FOOT - 6.0], tone).num("stroke-width", 2.0).empty();
    let d = format!("M{} {}l5 6l-5 6l-5 -6z", Number(px), Number(y + FOOT - 11.0));
    svg.element("path").attr("d", d).fill(tone).stroke("card").num("stroke-width", 1.0).empty();
    let wide = Face::Strong.width(&of.label, super::axis::SMALL);
    let start = (px - wide / 2.0).clamp(left, (right - wide).max(left));
    strong(svg, [start, y + 12.0], "start", tone, &of.label);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::svg::Colours;

    #[test]
    fn an_observed_value_beyond_every_number_is_told_at_its_end() {
        let drawn = |observed: f64| {
            let ratios = vec![0.5, 1.0, 2.0];
            let strip = Strip { ratios, observed: Some(observed), label: "Here".to_owned(), direction: "less", ..Strip::default() };
            let mut svg = Svg::new(Colours::Attributes);
            draw(&mut svg, &strip, 0.0, 0.0, 340.0, Lang::En);
            svg.finish()
        };
        for (observed, path) in [(0.0, TO_ZERO), (f64::INFINITY, FROM_ZERO)] {
            let svg = drawn(observed);
            assert!(svg.contains("Here") && svg.contains(path) && !svg.contains("NaN") && !svg.contains("inf"), "{svg}");
        }
        assert!(!drawn(2.0).contains(TO_ZERO) && drawn(2.0).contains("Here"));
    }
}
