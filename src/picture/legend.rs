//! The legend of a picture, as blocks that a column stacks: ramp, circles, chips with words.

use super::camera::Frame;
use super::font::Face;
use super::hatch;
use super::kinds;
use super::marks::{circle, kind_sign};
use super::scene::ground_of;
use super::svg::Svg;
use super::text::{Text, Type};
use super::token::Token;
use super::zones;
use crate::domain::ZoneStatus;
use crate::view::Class;

/// Size of a chip, px.
const CHIP: (f64, f64) = (32.0, 15.0);
/// Room between a chip and its words.
const CHIP_GAP: f64 = 10.0;
/// Height of the ramp's cells, and of its numbers.
const RAMP_PX: f64 = 14.0;
const TICKS_PX: f64 = 17.0;

/// Small text of a legend.
pub const SMALL: Type = Type { face: Face::Sans, size: 12.0, leading: 16.0, fill: "ink-2" };
/// Its headings.
pub const HEADING: Type = Type { face: Face::Strong, size: 12.0, leading: 16.5, fill: "ink" };

/// What a chip shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Chip {
    /// One of the three empties, by its class.
    Empty(Token),
    /// Months are missing: the dots of no data over a ground.
    Lacking(Token),
    /// A deployment in a status, over a ground.
    Zone(ZoneStatus, Token),
    /// A hexagon map draws edges only.
    ZoneEdge(ZoneStatus),
    /// A place with records.
    Stack,
    /// An area with records.
    Area,
    /// Nothing is drawn.
    None,
}

/// A chip with its words beside it.
#[derive(Clone, Debug)]
pub struct Row {
    chip: Chip,
    text: Text,
}

impl Row {
    /// A row no wider than `width`.
    #[must_use]
    pub fn new(chip: Chip, words: &str, width: f64) -> Self {
        Self { chip, text: Text::plain(words, Type { fill: "ink", ..SMALL }, width - CHIP.0 - CHIP_GAP) }
    }

    /// Its height.
    #[must_use]
    pub fn height(&self) -> f64 {
        self.text.height().max(CHIP.1) + 5.0
    }

    /// Draws it; `id` names what it has to refer to.
    pub fn draw(&self, svg: &mut Svg, x: f64, y: f64, id: &str) {
        let top = y + (SMALL.leading - CHIP.1) / 2.0;
        let frame = Frame { x: x + 0.5, y: top, width: CHIP.0, height: CHIP.1 };
        draw_chip(svg, &self.chip, frame, id);
        self.text.write(svg, x + CHIP.0 + CHIP_GAP, y);
    }
}

/// Shapes of kinds with their words, one after another in lines.
#[derive(Clone, Debug)]
pub struct Kinds {
    /// West end and line of each, its kind, its words.
    items: Vec<(f64, usize, Option<usize>, Text)>,
}

impl Kinds {
    /// Half a shape's width, and the room behind its words, px.
    const RADIUS: f64 = 5.0;
    const BETWEEN: f64 = 14.0;
    /// From the west end of an item to its words.
    const WORDS: f64 = 2.0 * Self::RADIUS + 7.0;

    /// Lines no wider than `width`.
    #[must_use]
    pub fn new(kinds: &[(Option<usize>, String)], width: f64) -> Self {
        let (mut x, mut line) = (0.0, 0);
        let place = |(kind, words): &(Option<usize>, String)| {
            let wide = Self::WORDS + SMALL.face.width(words, SMALL.size);
            if x > 0.0 && x + wide > width {
                (x, line) = (0.0, line + 1);
            }
            let at = x;
            x += wide + Self::BETWEEN;
            (at, line, *kind, Text::plain(words, Type { fill: "ink", ..SMALL }, width - Self::WORDS))
        };
        Self { items: kinds.iter().map(place).collect() }
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Its height, px.
    #[must_use]
    pub fn height(&self) -> f64 {
        self.items.iter().map(|(_, line, _, text)| *line as f64 * SMALL.leading + text.height()).fold(0.0, f64::max)
    }

    /// Draws it from a north-west corner.
    pub fn draw(&self, svg: &mut Svg, x: f64, y: f64) {
        for (at, line, kind, text) in &self.items {
            let (x, top) = (x + at, y + *line as f64 * SMALL.leading);
            let at = [x + Self::RADIUS, top + SMALL.leading / 2.0];
            circle(svg, at, Self::RADIUS).fill(kinds::colour(*kind)).empty();
            if let Some(kind) = kind {
                kind_sign(svg, *kind, at, Self::RADIUS, false);
            }
            text.write(svg, x + Self::WORDS, top);
        }
    }
}

fn draw_chip(svg: &mut Svg, chip: &Chip, frame: Frame, id: &str) {
    let Frame { x, y, width, height } = frame;
    let sides = [("x", x), ("y", y), ("width", width), ("height", height)];
    match chip {
        Chip::Empty(class) => {
            svg.element("rect").nums(sides).fill(ground_of(class)).empty();
            if *class != "zero" {
                patterned(svg, frame, id, if *class == "nodata" { hatch::dots } else { hatch::crosses });
            }
            svg.element("rect").nums(sides).attr("fill", "none").stroke("edge").num("stroke-width", 1.0).empty();
        }
        Chip::Lacking(ground) => {
            svg.element("rect").nums(sides).fill(ground).empty();
            patterned(svg, frame, id, hatch::dots);
            svg.element("rect").nums(sides).attr("fill", "none").stroke("edge").num("stroke-width", 1.0).empty();
        }
        Chip::Zone(status, ground) => zones::chip(svg, *status, frame, ground, id),
        Chip::ZoneEdge(status) => {
            let middle = y + height / 2.0;
            let line = svg.element("line").nums([("x1", x), ("x2", x + width), ("y1", middle), ("y2", middle)]).stroke("zone");
            match status {
                ZoneStatus::Ended => line.num("stroke-width", 1.6).attr("stroke-dasharray", "1.5 2").empty(),
                ZoneStatus::EndUnknown => line.num("stroke-width", 2.0).attr("stroke-dasharray", "7 4").empty(),
                _ => line.num("stroke-width", 2.0).empty(),
            }
        }
        Chip::Stack => {
            svg.element("circle").nums([("cx", x + width / 2.0), ("cy", y + height / 2.0), ("r", height / 2.0)]).fill("count-6").empty();
        }
        Chip::Area => {
            svg.element("rect").nums(sides).fill("count-2").empty();
            let inner = [("x", x + 2.0), ("y", y + 2.0), ("width", width - 4.0), ("height", height - 4.0)];
            let edge = svg.element("rect").nums(inner).attr("fill", "none").stroke("fuzzy");
            edge.num("stroke-width", 1.5).attr("stroke-dasharray", "2.1 2.4").empty();
        }
        Chip::None => {
            let middle = y + height / 2.0;
            let line = svg.element("line").nums([("x1", x + 11.0), ("x2", x + 21.0), ("y1", middle), ("y2", middle)]);
            line.stroke("ink-2").num("stroke-width", 1.2).empty();
        }
    }
}

/// A pattern inside a frame.
fn patterned(svg: &mut Svg, frame: Frame, id: &str, pattern: fn(&mut Svg, Frame)) {
    let Frame { x, y, width, height } = frame;
    svg.element("clipPath").attr("id", id).open();
    svg.element("rect").nums([("x", x), ("y", y), ("width", width), ("height", height)]).empty();
    svg.close();
    svg.element("g").attr("clip-path", format_args!("url(#{id})")).open();
    pattern(svg, frame);
    svg.close();
}

/// Height of a ramp with its numbers.
pub const RAMP_HEIGHT: f64 = RAMP_PX + TICKS_PX;

/// A ramp: one cell a class, the break between two cells beneath it.
pub fn ramp(svg: &mut Svg, classes: &[Class], x: f64, y: f64, width: f64) {
    let cell = width / classes.len().max(1) as f64;
    svg.element("g").attr("data-layer", "ramp").stroke("edge").num("stroke-width", 0.7).open();
    for (at, class) in classes.iter().enumerate() {
        let sides = [("x", x + at as f64 * cell), ("y", y), ("width", cell), ("height", RAMP_PX)];
        svg.element("rect").attr("data-class", class.token).nums(sides).fill(class.token).empty();
    }
    svg.close();
    for (at, class) in classes.iter().enumerate().filter(|(_, class)| !class.tick.is_empty()) {
        let place = [("x", x + (at + 1) as f64 * cell), ("y", y + RAMP_PX + 13.0)];
        let tick = svg.element("text").nums(place).attr("text-anchor", "middle").attr("font-family", Face::Sans.families());
        tick.num("font-size", SMALL.size).fill("ink-2").text(&class.tick);
    }
}

/// Reference circles side by side, each with its number.
pub fn circles(svg: &mut Svg, references: &[(f64, String)], x: f64, y: f64) {
    let height = circles_height(references);
    let mut at = x;
    for (radius, number) in references {
        let centre = [("cx", at + radius), ("cy", y + height - radius - 2.0), ("r", *radius)];
        svg.element("circle").nums(centre).fill("count-6").num("fill-opacity", 0.88).empty();
        let beside = at + 2.0 * radius + 5.0;
        let text = svg.element("text").nums([("x", beside), ("y", y + height - radius + 2.2)]).attr("font-family", Face::Sans.families());
        text.num("font-size", SMALL.size).fill("ink-2").text(number);
        at = beside + Face::Sans.width(number, SMALL.size) + 14.0;
    }
}

/// Height that reference circles need.
#[must_use]
pub fn circles_height(references: &[(f64, String)]) -> f64 {
    references.iter().map(|(radius, _)| 2.0 * radius).fold(0.0, f64::max) + 4.0
}
