//! The time chart of the page and of an embed as SVG without a size of its own: bars on a zero-based axis, the period, deployments
//! as lanes on the same axis.
//!
//! Horizontal places are shares of the box, bars stand in months and people, words keep their size in px; so one drawing fits every
//! width. It holds two axes, a wide and a narrow one, three scales and two forms of lanes: the page's styles
//! (`web/src/chart/chart.css`) show those that the box has room for.

mod axis;
mod bars;
mod lanes;
mod small;

use super::font::Face;
use super::legend::SMALL;
use super::svg::{Colours, Element, Number, Svg};
use super::text::Text;
use crate::dataset::Dataset;
use crate::domain::Day;
use crate::query::Period;
use crate::view::Figure;
use axis::{Axis, FORMS};
pub use small::small_bars;
use std::fmt::{self, Display};

/// Height of a desktop's and of a low window's chart without its head, px, and what its axis and plot take of it at least.
const HIGH: f64 = 217.0;
const LOW: f64 = 97.0;
const AROUND: f64 = 28.0;
const LEAST_PLOT: f64 = 44.0;
/// Height of the line that says what is hollow, and of the shares under the years, px; `chart.css` shows these from 90 px on.
const KEY: f64 = 28.0;
/// Width of the plot from which on a note stands beside the lanes, px, and the widths of the note that `chart.css` knows.
const NOTE_FROM: f64 = 830.0;
const NOTE: [(Note, f64); 2] = [(Note::Wide, 330.0), (Note::Slim, 220.0)];

/// The parts of a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// Axis, scale, period and bars.
    pub plot: String,
    /// What the bars of the wide and of the narrow axis are; none without bars.
    pub bars: [Option<Reading>; 2],
    /// Deployments on the same axis; none where there is none.
    pub lanes: Option<Lanes>,
}

/// How the bars of an axis are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// `month`, `quarter` or `year`.
    pub unit: &'static str,
    /// Whether a part of them is hollow: people who cannot be dated to a month.
    pub has_hollow: bool,
}

/// The deployments of a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lanes {
    /// One row for each group of areas; none when there are more than a desktop's chart holds.
    pub rows: Option<String>,
    /// Whether a low window's chart holds the rows, too.
    pub fits_low: bool,
    /// How the note stands beside the rows, where it has room.
    pub note: Option<Note>,
    /// All of them in one row of ticks.
    pub ticks: String,
}

/// How wide a note is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// As wide as it reads well.
    Wide,
    /// As narrow as it must be.
    Slim,
}

/// A place along the box, as a share of its width or height.
#[derive(Clone, Copy)]
struct Share(f64);

impl Display for Share {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}%", Number(self.0 * 100.0))
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

/// The chart of a figure.
///
/// # Panics
/// When the figure is of another edition.
#[must_use]
pub fn chart(dataset: &Dataset, figure: &Figure) -> Chart {
    let all = months(figure.chart.axis);
    let period = months(figure.view.period);
    let forms = FORMS.map(|form| Axis::new(form, all, period));
    let bars = forms.each_ref().map(|axis| figure.chart.series.as_ref().map_or_else(Vec::new, |series| bars::of(series, axis)));
    let mut svg = Svg::new(Colours::Classes);
    let root = svg.element("svg").class("chart-picture").attr("role", "img").attr("aria-labelledby", "chart-title");
    root.attr("data-from", all[0]).attr("data-to", all[1]).attr("data-step", figure.chart.step).open();
    axis::dots(&mut svg);
    for (axis, bars) in forms.iter().zip(&bars) {
        svg.element("g").class(axis.form.class).attr("data-from", axis.from).attr("data-to", axis.to).open();
        axis.draw(&mut svg, figure, period, |svg| bars::draw(svg, bars, axis, period, figure.lang));
        svg.close();
    }
    svg.close();
    let bars = bars.each_ref().map(|bars| bars::reading(bars));
    let around = if bars[0].is_some_and(|bars| bars.has_hollow) { AROUND + KEY } else { AROUND };
    Chart { plot: svg.finish(), bars, lanes: deployments(dataset, figure, &forms, around) }
}

fn deployments(dataset: &Dataset, figure: &Figure, forms: &[Axis], around: f64) -> Option<Lanes> {
    let axis = &forms[0];
    let lanes = lanes::of(dataset, &figure.chart.zones, [axis.from, axis.to]);
    if lanes.is_empty() {
        return None;
    }
    let step = lanes::step(lanes.len(), figure.chart.empty.is_some(), HIGH - around - LEAST_PLOT);
    let height = lanes::height(lanes.len(), step);
    let fits = |box_height: f64| box_height - around - height >= LEAST_PLOT;
    let rows = fits(HIGH).then(|| lanes::rows(&lanes, axis, step));
    let room = lanes.iter().map(|lane| lanes::begin(lane, axis).0 * NOTE_FROM - lanes::name_room(lane)).fold(f64::INFINITY, f64::min);
    let holds = |(_, width): &(Note, f64)| *width <= room && Text::plain(&figure.chart.note, SMALL, *width).height() <= height;
    let note = NOTE.into_iter().find(holds).filter(|_| rows.is_some()).map(|(note, _)| note);
    Some(Lanes { fits_low: rows.is_some() && fits(LOW), rows, note, ticks: lanes::ticks(dataset, figure, forms) })
}

/// A line from one place to another, still open for more attributes.
fn line<'a>(svg: &'a mut Svg, class: &str, [x1, x2]: [Share; 2], [y1, y2]: [&dyn Display; 2]) -> Element<'a> {
    svg.element("line").class(class).attr("x1", x1).attr("x2", x2).attr("y1", y1).attr("y2", y2)
}

/// Width of words in the chart's type, px.
fn width(words: &str) -> f64 {
    Face::Sans.width(words, SMALL.size)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::synthetic::dataset;
    use crate::view::View;
    use crate::words::Lang;

    fn drawn(query: &[(&str, &str)]) -> Chart {
        let dataset = dataset(1);
        let pairs: Vec<(String, String)> = query.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
        let (view, problems) = View::parse(&pairs, &dataset);
        assert_eq!(problems.len(), 0, "{query:?}");
        chart(&dataset, &Figure::new(&dataset, &view, Lang::En, 4.0))
    }

    #[test]
    fn a_chart_names_its_months_and_every_number_in_it_is_finite() {
        for (source, unit, has_hollow) in [("events", "year", true), ("counts", "month", false), ("yearly", "year", false)] {
            let Chart { plot, bars, lanes } = drawn(&[("source", source), ("datetime", "2001-01-01/2001-12-31")]);
            let lanes = lanes.unwrap();
            assert!(plot.contains("data-from=\"24000\""), "{plot}");
            assert!(plot.contains(if source == "yearly" { "data-step=\"12\"" } else { "data-step=\"1\"" }), "{plot}");
            assert_eq!(bars, [Some(Reading { unit, has_hollow }); 2], "{source}");
            assert_eq!(plot.contains("chart-dated"), has_hollow, "a year with undated deaths says how many are dated");
            assert_eq!(plot.matches("<path").count(), 4, "all bars and those of the period, on two axes");
            for svg in [&plot, &lanes.ticks, &lanes.rows.unwrap()] {
                assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
            }
        }
        assert!(drawn(&[("source", "counts")]).plot.contains("chart-break-text"));
    }

    #[test]
    fn a_period_is_a_share_of_the_axis_and_its_edges_stand_where_it_ends() {
        let plot = drawn(&[("source", "events"), ("datetime", "2001-01-01/2001-12-31")]).plot;
        let period = plot.split("<rect").nth(1).unwrap();
        assert!(period.contains("x=\"25%\" width=\"25%\""), "{period}");
        assert_eq!(plot.matches("x1=\"25%\" x2=\"25%\"").count(), 2);
        assert_eq!(plot.matches("x1=\"50%\" x2=\"50%\" y1=\"-4\"").count(), 2);
    }
}
