//! What a comparison looks like: months strip, intervals on a logarithmic axis, dot strips of placebos, and the card of all of
//! them as one picture; the refusal's card.

mod axis;
mod blocks;
mod card;
mod dots;
mod event_study;
mod forest;
mod months;
mod overview;
mod sheet;
mod spreads;

pub use card::{card, refusal};
pub use overview::overview;

use super::svg::{Colours, Number, Svg};
use crate::view::comparison::{Months, Spread, Strip, Study};
use crate::words::Lang;

/// Width that plots are drawn at, px: a phone's column, and a third of a wide card.
pub const WIDTH: f64 = 340.0;

/// The months strip as inline SVG.
#[must_use]
pub fn months(of: &Months) -> String {
    inline(WIDTH, months::HEIGHT, &of.alt, |svg| months::draw(svg, of, 0.0, 0.0, WIDTH))
}

/// Ratios with intervals as inline SVG; `label` says what is seen.
#[must_use]
pub fn spreads(rows: &[Spread], label: &str, lang: Lang) -> String {
    inline(WIDTH, spreads::height(rows.len()), label, |svg| spreads::draw(svg, rows, 0.0, 0.0, WIDTH, lang))
}

/// A dot strip as inline SVG.
#[must_use]
pub fn dots(of: &Strip, label: &str, lang: Lang) -> String {
    inline(WIDTH, dots::HEIGHT, label, |svg| dots::draw(svg, of, 0.0, 0.0, WIDTH, lang))
}

/// The rows of a forest plot on one axis, each as inline SVG, and the axis; a row without an interval is empty.
#[must_use]
pub fn forest(rows: &[Option<Spread>], lang: Lang) -> (Vec<String>, String) {
    let axis = forest::axis(rows.iter().flatten(), 16.0, WIDTH - 16.0);
    let row = |spread: &Option<Spread>| {
        spread.as_ref().map_or_else(String::new, |spread| inline(WIDTH, forest::ROW, &spread.said, |svg| forest::row(svg, spread, &axis)))
    };
    let drawn = rows.iter().map(row).collect();
    (drawn, inline(WIDTH, forest::AXIS, "×", |svg| axis.draw(svg, 4.0, 0.0, lang)))
}

/// Effects by year as inline SVG.
#[must_use]
pub fn event_study(of: &Study, lang: Lang) -> String {
    let spoken: Vec<String> = of.table.rows.iter().map(|row| row.join(": ")).collect();
    let label = format!("{}. {}", of.title, spoken.join("; "));
    inline(event_study::WIDTH, event_study::HEIGHT, &label, |svg| {
        event_study::unit(svg, of);
        event_study::draw(svg, of, [0.0, 0.0], event_study::WIDTH, lang);
    })
}

/// An SVG inside a page, named for people who cannot see it.
fn inline(width: f64, height: f64, label: &str, draw: impl FnOnce(&mut Svg)) -> String {
    let mut svg = Svg::new(Colours::Classes);
    let root = svg.element("svg").class("plot").attr("viewBox", format_args!("0 0 {} {}", Number(width), Number(height)));
    root.attr("role", "img").attr("aria-label", label).open();
    draw(&mut svg);
    svg.close();
    svg.finish()
}
