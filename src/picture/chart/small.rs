//! Small bars of one place, with the deployments over it on the same axis.

use super::super::scale::Scale;
use super::super::svg::{Colours, Svg};
use super::lanes::{self, Lane};
use super::months;
use crate::dataset::Dataset;
use crate::domain::Day;
use crate::query::Period;
use crate::view::Bars;

const WIDTH: f64 = 320.0;
const HEIGHT: f64 = 72.0;
/// Room for the years under the bars; height of a lane with its name.
const YEARS: f64 = 18.0;
const LANE: f64 = 30.0;
/// Half a tick of a lane; mean width of a letter at 12 px.
const TICK: f64 = 4.5;
const LETTER: f64 = 5.9;

/// The bars as SVG that is coloured by the page's classes.
///
/// # Panics
/// When the bars are of another edition.
#[must_use]
pub fn small_bars(dataset: &Dataset, bars: &Bars) -> String {
    let mut svg = Svg::new(Colours::Classes);
    let (Some((start, ..)), Some((_, end, _))) = (bars.bins.first(), bars.bins.last()) else { return String::new() };
    let axis = months(Period { start: *start, end: *end });
    let lanes = lanes::of(dataset, &bars.zones, axis);
    let height = HEIGHT + YEARS + lanes.len() as f64 * LANE;
    let root = svg.element("svg").attr("viewBox", format_args!("0 0 {WIDTH} {height}")).class("small-bars").attr("role", "img");
    root.attr("aria-label", &bars.label).open();
    let top = bars.bins.iter().map(|(_, _, people)| *people).max().unwrap_or(0).max(1) as f64;
    let step = WIDTH / bars.bins.len() as f64;
    for (at, (start, end, people)) in bars.bins.iter().enumerate() {
        let tall = *people as f64 / top * (HEIGHT - 2.0);
        let sides = [("x", at as f64 * step), ("y", HEIGHT - tall), ("width", (step - 0.6).max(0.5)), ("height", tall)];
        let rect = svg.element("rect").nums(sides).class("bar");
        let inside = *start >= bars.period.start && *end <= bars.period.end;
        if inside { rect.class(&format!("bar-{}", bars.ramp)).empty() } else { rect.empty() }
    }
    svg.element("line").class("axis").nums([("x1", 0.0), ("x2", WIDTH), ("y1", HEIGHT + 0.5), ("y2", HEIGHT + 0.5)]).empty();
    for (at, year) in years(&bars.bins) {
        svg.element("text").nums([("x", at as f64 * step), ("y", HEIGHT + 15.0)]).text(&year.to_string());
    }
    let x = Scale::new(axis, [0.0, WIDTH]);
    for (row, lane) in lanes.iter().enumerate() {
        marks(&mut svg, lane, &x, axis, HEIGHT + YEARS + row as f64 * LANE + 9.0);
    }
    svg.close();
    svg.finish()
}

/// Its line with a tick at each begin, its name beneath where it begins, or as far right as it fits.
fn marks(svg: &mut Svg, lane: &Lane, x: &Scale, axis: [f64; 2], y: f64) {
    let on_axis = |at: f64| x.px(at.clamp(axis[0], axis[1]));
    let mut stretch = |class: &str, from: f64, to: f64| {
        svg.element("line").class(class).nums([("x1", on_axis(from)), ("x2", on_axis(to)), ("y1", y), ("y2", y)]).empty();
    };
    if let Some(from) = lane.unknown_from {
        stretch("chart-unknown", from, axis[1]);
    }
    for [from, to] in lane.uncertain.iter().filter(|[_, to]| *to >= axis[0]) {
        stretch("chart-unknown", *from, *to);
    }
    for [from, to] in lane.documented.iter().filter(|[_, to]| *to >= axis[0]) {
        stretch("chart-documented", *from, *to);
    }
    for at in lane.starts.iter().chain(&lane.ends).copied().filter(|at| axis[0] <= *at && *at <= axis[1]) {
        svg.element("line").class("chart-tick").nums([("x1", x.px(at)), ("x2", x.px(at)), ("y1", y - TICK), ("y2", y + TICK)]).empty();
    }
    let begin = on_axis(lane.starts.first().copied().unwrap_or(axis[0]));
    let room = lane.name.chars().count() as f64 * LETTER;
    svg.element("text").nums([("x", begin.min(WIDTH - room).max(0.0)), ("y", y + 17.0)]).text(&lane.name);
}

/// A label at the first bar of each year, every second or fifth one when they would touch.
fn years(bins: &[(Day, Day, u64)]) -> Vec<(usize, i32)> {
    let begins = bins.iter().enumerate().filter(|(_, (start, ..))| start.month().month_of_year() == 1);
    let all: Vec<(usize, i32)> = begins.map(|(at, (start, ..))| (at, start.month().year())).collect();
    let step = match all.len() {
        0..=8 => 1,
        9..=16 => 2,
        _ => 5,
    };
    all.into_iter().filter(|(_, year)| year % step == 0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::synthetic::dataset;

    fn bars(years: std::ops::Range<i32>) -> Bars {
        let day = |year: i32, month, day| Day::from_ymd(year, month, day).unwrap();
        let bin = |year: i32| (day(year, 1, 1), day(year, 12, 31), (year - 1999) as u64);
        let period = Period { start: day(2001, 1, 1), end: day(2001, 12, 31) };
        Bars { bins: years.map(bin).collect(), period, ramp: "rate", label: "highest <3>".to_owned(), zones: vec![2, 1] }
    }

    #[test]
    fn bars_in_the_period_have_the_ramps_class_and_deployments_their_names_beneath() {
        let svg = small_bars(&dataset(1), &bars(2000..2004));
        assert_eq!((svg.matches("<rect").count(), svg.matches("bar-rate").count()), (4, 1));
        assert!(svg.contains("class=\"chart-unknown\"") && svg.contains("class=\"chart-documented\""), "{svg}");
        assert!(svg.contains(">nation</text>") && svg.contains(">east</text>") && svg.contains("aria-label=\"highest &lt;3&gt;\""));
        let highest = svg.split("<rect").nth(4).unwrap();
        assert!(highest.contains("y=\"2\"") && highest.contains("height=\"70\""), "{highest}");
    }

    #[test]
    fn years_have_room_for_their_numbers() {
        let shown = |years| super::years(&bars(years).bins).into_iter().map(|(_, year)| year).collect::<Vec<_>>();
        assert_eq!(shown(2000..2004), [2000, 2001, 2002, 2003]);
        assert_eq!(shown(1990..2000), [1990, 1992, 1994, 1996, 1998]);
        assert_eq!(shown(1990..2010), [1990, 1995, 2000, 2005]);
    }
}
