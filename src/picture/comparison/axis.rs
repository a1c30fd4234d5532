//! A logarithmic axis of ratios, ticks at powers of two, ×1 marked; and the marks that plots share.

use crate::picture::font::Face;
use crate::picture::svg::{Element, Svg};
use crate::picture::token::Token;
use crate::words::Lang;

/// Size of the words of plots, px.
pub const SMALL: f64 = 12.0;
/// How far a tick's number may stand left of the axis.
const OUTSIDE: f64 = 12.0;
/// Least room of a tick's number, px.
const TICK_ROOM: f64 = 44.0;

/// A way from ratios to pixels.
#[derive(Clone, Copy, Debug)]
pub struct LogAxis {
    /// Powers of two at its ends.
    ends: [i32; 2],
    left: f64,
    right: f64,
}

impl LogAxis {
    /// The axis that holds ratios and 1, from power to power of two; ratios at its ends have room.
    #[must_use]
    pub fn holding(ratios: impl Iterator<Item = f64>, left: f64, right: f64) -> Self {
        let logs = ratios.filter(|ratio| ratio.is_finite() && *ratio > 0.0).map(f64::log2);
        let (low, high) = logs.fold((-0.5_f64, 0.5_f64), |(low, high), log| (low.min(log), high.max(log)));
        Self { ends: [low.floor() as i32, high.ceil() as i32], left, right }
    }

    /// The pixel of a ratio, at an end when it is beyond.
    #[must_use]
    pub fn px(&self, ratio: f64) -> f64 {
        let [low, high] = self.ends.map(f64::from);
        let share = (ratio.log2() - low) / (high - low);
        self.left + share.clamp(0.0, 1.0) * (self.right - self.left)
    }

    /// Draws the line, its ticks with numbers below, and ×1 as a dashed line from `top`.
    pub fn draw(&self, svg: &mut Svg, y: f64, top: f64, lang: Lang) {
        let step = (1..=8).find(|step| f64::from(*step) * self.octave() >= TICK_ROOM).unwrap_or(8);
        self.one(svg, top, y);
        line(svg, [self.left, y], [self.right, y], "edge").empty();
        for power in (self.ends[0]..=self.ends[1]).filter(|power| power % step == 0) {
            let ratio = 2_f64.powi(power);
            line(svg, [self.px(ratio), y], [self.px(ratio), y + 4.0], "edge").empty();
            let number = format!("×{}", lang.ratio_tick(ratio));
            let middle = self.px(ratio).max(self.left - OUTSIDE + Face::Sans.width(&number, SMALL) / 2.0);
            words(svg, [middle, y + 16.0], "middle", "ink-2", &number);
        }
    }

    /// ×1 as a dashed line from `top` to `foot`.
    pub fn one(&self, svg: &mut Svg, top: f64, foot: f64) {
        line(svg, [self.px(1.0), top], [self.px(1.0), foot], "ink-3").attr("stroke-dasharray", "2 3").empty();
    }

    fn octave(&self) -> f64 {
        (self.right - self.left) / f64::from(self.ends[1] - self.ends[0])
    }
}

/// A line, still open for more attributes.
pub fn line(svg: &mut Svg, [x1, y1]: [f64; 2], [x2, y2]: [f64; 2], stroke: Token) -> Element<'_> {
    svg.element("line").nums([("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2)]).stroke(stroke)
}

/// A short text; it begins, ends or has its middle at `x`.
pub fn words(svg: &mut Svg, at: [f64; 2], anchor: &str, fill: Token, text: &str) {
    set(svg, at, anchor, fill, Face::Sans, text);
}

/// A short text on a ground of its own, for what may lie behind it.
pub fn haloed(svg: &mut Svg, [x, y]: [f64; 2], anchor: &str, fill: Token, text: &str) {
    let element = svg.element("text").nums([("x", x), ("y", y)]).attr("text-anchor", anchor).attr("font-family", Face::Sans.families());
    let element = element.num("font-size", SMALL).fill(fill).stroke("card").num("stroke-width", 3.0).attr("stroke-linejoin", "round");
    element.attr("paint-order", "stroke").text(text);
}

/// A text that begins at `x`; one that has no room is squeezed, never cut.
pub fn squeezed(svg: &mut Svg, [x, y]: [f64; 2], room: f64, fill: Token, face: Face, text: &str) {
    let element = svg.element("text").nums([("x", x), ("y", y)]).attr("font-family", face.families());
    let element = if face == Face::Sans { element } else { element.attr("font-weight", face.weight()) };
    let element = element.num("font-size", SMALL).fill(fill);
    let tight = face.width(text, SMALL) > room;
    let element = if tight { element.num("textLength", room).attr("lengthAdjust", "spacingAndGlyphs") } else { element };
    element.text(text);
}

/// A short text in bold.
pub fn strong(svg: &mut Svg, at: [f64; 2], anchor: &str, fill: Token, text: &str) {
    set(svg, at, anchor, fill, Face::Strong, text);
}

fn set(svg: &mut Svg, [x, y]: [f64; 2], anchor: &str, fill: Token, face: Face, text: &str) {
    let element = svg.element("text").nums([("x", x), ("y", y)]).attr("text-anchor", anchor).attr("font-family", face.families());
    let element = if face == Face::Sans { element } else { element.attr("font-weight", face.weight()) };
    element.num("font-size", SMALL).fill(fill).text(text);
}
