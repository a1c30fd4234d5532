//! The time chart as SVG: what the page's chart draws, without handles. Bars on a zero-based axis, the period in the ramp's
//! colour, deployments as lanes on the same axis, and beside them what cannot be dated that finely.

mod bars;
mod lanes;
mod small;

use super::font::Face;
use super::labels::haloed;
use super::legend::SMALL;
use super::scale::Scale;
use super::svg::{Colours, Element, Number, Svg};
use super::text::{Text, Type};
use super::token::Token;
use crate::dataset::Dataset;
use crate::domain::Day;
use crate::query::Period;
use crate::view::{Figure, Marks};
pub use small::small_bars;

/// Room of the parts, px.
const TOP: f64 = 8.0;
const AXIS: f64 = 20.0;
const LANE_STEP: f64 = 13.0;
const CLOSED_LANES: f64 = 18.0;
const LEAST_PLOT: f64 = 34.0;
const LEAST_PLOT_OPEN: f64 = 60.0;
/// The box of what cannot be dated.
const BOX: f64 = 138.0;
/// Below this width the chart is a phone's: no open lanes, the box's words below the chart are the page's.
const NARROW: f64 = 600.0;

/// Where the parts of a chart stand.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Plot {
    left: f64,
    right: f64,
    top: f64,
    /// The zero line.
    bottom: f64,
    lanes: LaneRoom,
}

/// How lanes are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LaneRoom {
    /// One row each.
    Open,
    /// All in one row of ticks.
    Closed,
    None,
}

impl Plot {
    fn new(width: f64, height: f64, lanes: usize, boxed: bool) -> Self {
        let narrow = width < NARROW;
        let left = if narrow { 44.0 } else { 56.0 };
        let right = width - if boxed { BOX + 24.0 } else { 14.0 };
        let room = height - TOP - AXIS;
        let open_height = lanes as f64 * LANE_STEP + 6.0;
        let (kind, below) = if lanes > 0 && !narrow && room - open_height >= LEAST_PLOT_OPEN {
            (LaneRoom::Open, open_height)
        } else if lanes > 0 && room - CLOSED_LANES >= LEAST_PLOT {
            (LaneRoom::Closed, CLOSED_LANES)
        } else {
            (LaneRoom::None, 0.0)
        };
        Self { left, right, top: TOP, bottom: (height - AXIS - below).max(TOP + 8.0), lanes: kind }
    }
}

/// Months since year 0, the day as a share of its month.
fn time(day: Day) -> f64 {
    let (_, _, of_month) = day.ymd();
    f64::from(day.month().index()) + (f64::from(of_month) - 1.0) / 31.0
}

/// First month of a period and the month after its last.
fn months(period: Period) -> [f64; 2] {
    [f64::from(period.start.month().index()), f64::from(period.end.month().index() + 1)]
}

/// The chart of a figure in a box of `width` by `height` px.
///
/// # Panics
/// When the figure is of another edition.
#[must_use]
pub fn chart(dataset: &Dataset, figure: &Figure, width: f64, height: f64, colours: Colours) -> String {
    let mut svg = Svg::new(colours);
    let root = svg.element("svg").attr("viewBox", format_args!("0 0 {} {}", Number(width), Number(height))).attr("role", "img");
    let root = if colours == Colours::Attributes {
        root.attr("xmlns", "http://www.w3.org/2000/svg").num("width", width).num("height", height)
    } else {
        root.class("chart-still")
    };
    root.attr("aria-label", &figure.chart.title).open();
    draw(&mut svg, dataset, figure, width, height);
    svg.close();
    svg.finish()
}

fn draw(svg: &mut Svg, dataset: &Dataset, figure: &Figure, width: f64, height: f64) {
    let chart = &figure.chart;
    let undated = chart.undated.as_deref().filter(|_| width >= NARROW);
    let axis = months(chart.axis);
    let lanes = lanes::of(dataset, &chart.zones, axis);
    let plot = Plot::new(width, height, lanes.len(), undated.is_some());
    let x = Scale::new(axis, [plot.left, plot.right]);
    let period = months(figure.view.period).map(|at| at.clamp(axis[0], axis[1]));
    let ramp = if figure.drawing.marks == Marks::Fill { "rate-6" } else { "count-6" };
    period_ground(svg, &plot, &x, period);
    match (&chart.series, &chart.empty) {
        (Some(series), _) => bars::draw(svg, series, &plot, &x, axis, period, ramp, figure.lang),
        (None, Some(words)) => {
            let style = Type { fill: "ink-3", ..SMALL };
            Text::plain(words, style, plot.right - plot.left - 16.0).write(svg, plot.left + 8.0, plot.top + 4.0);
        }
        (None, None) => {}
    }
    axis_of_years(svg, &plot, &x, axis);
    series_breaks(svg, figure, &plot, &x, axis);
    match plot.lanes {
        LaneRoom::Open => lanes::open(svg, &lanes, &plot, &x, axis, LANE_STEP, AXIS),
        LaneRoom::Closed => lanes::closed(svg, &lanes, &plot, &x, axis, AXIS),
        LaneRoom::None => {}
    }
    if let Some(words) = undated {
        undated_box(svg, words, ramp, width, height);
    }
}

fn period_ground(svg: &mut Svg, plot: &Plot, x: &Scale, [from, to]: [f64; 2]) {
    if to <= from {
        return;
    }
    let (top, west, east) = (plot.top - 4.0, x.px(from), x.px(to));
    let sides = [("x", west), ("y", top), ("width", east - west), ("height", plot.bottom - top)];
    svg.element("rect").attr("data-layer", "period").nums(sides).fill("accent-wash").empty();
}

/// Years that have room for their number.
fn axis_of_years(svg: &mut Svg, plot: &Plot, x: &Scale, [from, to]: [f64; 2]) {
    const LEAST_GAP: f64 = 48.0;
    let step = [1, 2, 5, 10, 20].into_iter().find(|years| f64::from(years * 12) * x.unit() >= LEAST_GAP).unwrap_or(50);
    line(svg, [plot.left, plot.bottom], [plot.right, plot.bottom], "edge").empty();
    let mut year = (from / 12.0 / f64::from(step)).ceil() as i32 * step;
    while f64::from(year * 12) <= to {
        let at = x.px(f64::from(year * 12));
        line(svg, [at, plot.bottom], [at, plot.bottom + 4.0], "edge").empty();
        let anchor = if plot.right - at < 6.0 { "end" } else { "middle" };
        label(svg, [at, plot.bottom + 16.0], anchor, &year.to_string());
        year += step;
    }
}

/// Months from which the counts no longer measure the same thing; those of the population do not touch counts.
fn series_breaks(svg: &mut Svg, figure: &Figure, plot: &Plot, x: &Scale, axis: [f64; 2]) {
    let breaks = figure.chart.series.iter().flat_map(|series| &series.breaks);
    let months = breaks.filter(|each| !each.kind.starts_with("population")).map(|each| f64::from(each.month.index()));
    for at in months.filter(|at| axis[0] < *at && *at < axis[1]) {
        let px = x.px(at);
        line(svg, [px, plot.top - 4.0], [px, plot.bottom], "note-ink").attr("stroke-dasharray", "4 3").empty();
        let beyond_middle = at > f64::midpoint(axis[0], axis[1]);
        let (dx, anchor) = if beyond_middle { (-5.0, "end") } else { (5.0, "start") };
        let text = svg.element("text").nums([("x", px + dx), ("y", plot.top + 8.0)]).attr("text-anchor", anchor);
        let text = text.attr("font-family", Face::Sans.families()).num("font-size", SMALL.size);
        haloed(text, "paper").fill("note-ink").text(&figure.lang.text("break-class", None));
    }
}

/// What cannot be dated as finely: the series' colour, a dashed edge, never spread over bars.
fn undated_box(svg: &mut Svg, words: &str, ramp: Token, width: f64, height: f64) {
    let text = Text::plain(words, SMALL, BOX - 16.0);
    let (x, y) = (width - BOX - 2.0, TOP);
    let sides = [("x", x), ("y", y), ("width", BOX), ("height", (text.height() + 14.0).min(height - TOP - 2.0))];
    let rect = svg.element("rect").attr("data-layer", "undated").nums(sides).fill("card").stroke(ramp);
    rect.num("stroke-width", 1.5).attr("stroke-dasharray", "4 3").empty();
    text.write(svg, x + 8.0, y + 7.0);
}

/// A line, still open for more attributes.
fn line(svg: &mut Svg, [x1, y1]: [f64; 2], [x2, y2]: [f64; 2], stroke: Token) -> Element<'_> {
    svg.element("line").nums([("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2)]).stroke(stroke)
}

/// A short text of the axes.
fn label(svg: &mut Svg, [x, y]: [f64; 2], anchor: &str, words: &str) {
    let text = svg.element("text").nums([("x", x), ("y", y)]).attr("text-anchor", anchor).attr("font-family", Face::Sans.families());
    text.num("font-size", SMALL.size).fill("ink-2").text(words);
}
