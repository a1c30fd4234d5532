//! Small bars of one place, with the deployments over it on the same axis.

use super::super::scale::Scale;
use super::super::svg::{Colours, Svg};
use super::axis::{DOTS, dots};
use super::lanes::{self, Lane};
use super::months;
use crate::dataset::Dataset;
use crate::view::{Bar, Bars, YEAR};

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
    let (Some(first), Some(last)) = (bars.bins.first(), bars.bins.last()) else { return String::new() };
    let axis = [f64::from(first.from), f64::from(last.to)];
    let lanes = lanes::of(dataset, &bars.zones, axis);
    let height = HEIGHT + YEARS + lanes.len() as f64 * LANE;
    let root = svg.element("svg").attr("viewBox", format_args!("0 0 {WIDTH} {height}")).class("small-bars").attr("role", "img");
    root.attr("aria-label", &bars.label).open();
    let top = bars.bins.iter().filter_map(Bar::people).max().unwrap_or(0).max(1) as f64;
    let step = WIDTH / bars.bins.len() as f64;
    let period = months(bars.period);
    if bars.bins.iter().any(|bar| bar.people().is_none()) {
        dots(&mut svg);
    }
    for (at, bar) in bars.bins.iter().enumerate() {
        let tall = |people: u64| people as f64 / top * (HEIGHT - 2.0);
        let across = [("x", at as f64 * step), ("width", (step - 0.6).max(0.5))];
        let Some(dated) = bar.dated.or_else(|| bar.people().map(|_| 0)) else {
            let rect = svg.element("rect").nums([across[0], ("width", step), ("y", 0.0), ("height", HEIGHT)]);
            rect.attr("fill", format_args!("url(#{DOTS})")).empty();
            continue;
        };
        let solid = tall(dated);
        let rect = svg.element("rect").nums(across).nums([("y", HEIGHT - solid), ("height", solid)]).class("bar");
        let inside = f64::from(bar.from) >= period[0] && f64::from(bar.to) <= period[1];
        let rect = if inside { rect.class(&format!("bar-{}", bars.ramp)) } else { rect };
        rect.empty();
        if bar.undated > 0 {
            let hollow = tall(bar.undated);
            svg.element("rect").class("chart-hollow").nums(across).nums([("y", HEIGHT - solid - hollow), ("height", hollow)]).empty();
        }
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
fn years(bins: &[Bar]) -> Vec<(usize, i32)> {
    let begins = bins.iter().enumerate().filter(|(_, bar)| bar.from % YEAR == 0);
    let all: Vec<(usize, i32)> = begins.map(|(at, bar)| (at, bar.from / YEAR)).collect();
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
    use crate::query::Period;

    fn bars(years: std::ops::Range<i32>) -> Bars {
        let bin = |year: i32| Bar { from: year * 12, to: year * 12 + 12, dated: Some((year - 1999) as u64), undated: 0 };
        let period = Period { start: "2001-01-01".parse().unwrap(), end: "2001-12-31".parse().unwrap() };
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
    fn an_undated_part_stands_hollow_on_the_dated_one_and_no_data_is_no_bar() {
        let mut of = bars(2000..2002);
        of.bins[1].undated = 6;
        of.bins.push(Bar { from: 2002 * 12, to: 2003 * 12, dated: None, undated: 0 });
        let svg = small_bars(&dataset(1), &of);
        let rects: Vec<&str> = svg.split("<rect").skip(1).collect();
        assert!(rects[2].contains("chart-hollow") && rects[2].contains("y=\"2\"") && rects[2].contains("height=\"52.5\""), "{svg}");
        assert!(rects[3].contains("url(#chart-dots)") && !rects[3].contains("bar"), "{svg}");
    }

    #[test]
    fn years_have_room_for_their_numbers() {
        let shown = |years| super::years(&bars(years).bins).into_iter().map(|(_, year)| year).collect::<Vec<_>>();
        assert_eq!(shown(2000..2004), [2000, 2001, 2002, 2003]);
        assert_eq!(shown(1990..2000), [1990, 1992, 1994, 1996, 1998]);
        assert_eq!(shown(1990..2010), [1990, 1995, 2000, 2005]);
    }
}
