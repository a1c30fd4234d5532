//! Bars of a series: months where each has a pixel, else quarters, else years.

use super::super::scale::Scale;
use super::super::svg::{Number, Svg};
use super::{Share, line};
use crate::query::{Bin, Figure, Series};
use crate::words::Lang;
use std::collections::BTreeMap;

/// Months in a bar, finest first, and the narrowest bar in px.
const WIDTHS: [i32; 3] = [1, 3, 12];
const NARROWEST_PX: f64 = 1.0;
/// Space between two bars, in months.
const GAP: f64 = 0.2;
/// Scales of the plot: the class that `chart.css` shows in a plot of that height, its least height in px, and how many lines it wants.
const SCALES: [(&str, f64, usize); 3] = [("is-high", 60.0, 3), ("is-mid", 30.0, 2), ("is-low", 16.0, 1)];
/// Closest that a line may come to the zero line, px.
const LEAST_LINE_GAP: f64 = 12.0;

/// A bar; its value is unknown where the source does not cover it.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Bar {
    from: i32,
    to: i32,
    value: Option<u64>,
}

/// People that a bin counts: deaths of events, else the count.
fn value(bin: &Bin) -> Option<u64> {
    match bin.figure {
        Figure::Records { deaths_best, .. } => deaths_best,
        Figure::Count { count } => count,
    }
}

/// Months in a bar of an axis.
fn months_a_bar(px_per_month: f64) -> i32 {
    WIDTHS.into_iter().find(|months| f64::from(*months) * px_per_month >= NARROWEST_PX).unwrap_or(12)
}

fn bars(bins: &[Bin], wanted: i32) -> Vec<Bar> {
    let mut by_start: BTreeMap<i32, Bar> = BTreeMap::new();
    for bin in bins {
        let first = bin.start.month().index();
        // A bin longer than a bar stays one bar.
        let width = wanted.max(bin.end.month().index() + 1 - first);
        let from = first - first.rem_euclid(width);
        let bar = by_start.entry(from).or_insert(Bar { from, to: from + width, value: None });
        if let Some(value) = value(bin) {
            bar.value = Some(bar.value.unwrap_or(0) + value);
        }
    }
    by_start.into_values().collect()
}

/// Draws the scales and the bars between two months on an axis that is usually so many px long. The bars stand in months and people,
/// so that they say what they show.
pub(super) fn draw(svg: &mut Svg, series: &Series, [from, to]: [f64; 2], usual_px: f64, period: [f64; 2], lang: Lang) {
    let span = to - from;
    let mut bars = bars(&series.bins, months_a_bar(usual_px / span));
    bars.retain(|bar| f64::from(bar.to) > from && f64::from(bar.from) < to);
    let Some(Bar { from: first, to: next, .. }) = bars.first().copied() else { return };
    let bin = next - first;
    let highest = bars.iter().filter_map(|bar| bar.value).max().unwrap_or(0).max(1);
    scales(svg, highest, lang);
    let plot = svg.element("svg").class("chart-bars").attr("viewBox", format_args!("0 -{highest} {} {highest}", Number(span)));
    let plot = plot.attr("preserveAspectRatio", "none").attr("data-first", first).attr("data-bin", bin);
    let unknown: Vec<String> = bars.iter().filter(|bar| bar.value.is_none()).map(|bar| ((bar.from - first) / bin).to_string()).collect();
    let plot = if unknown.is_empty() { plot } else { plot.attr("data-unknown", unknown.join(" ")) };
    plot.open();
    svg.element("g").attr("transform", "scale(1 -1)").num("stroke-width", f64::from(bin) - GAP).open();
    svg.element("path").class("chart-bar").attr("d", strokes(&bars, from, bin)).empty();
    bars.retain(|bar| f64::from(bar.from) >= period[0] && f64::from(bar.to) <= period[1]);
    svg.element("path").class("chart-bar is-in").attr("d", strokes(&bars, from, bin)).empty();
    svg.close();
    svg.close();
}

/// Bars as strokes from the zero line up and back, `V240V0`, and a step to the next: `m1 0`.
fn strokes(bars: &[Bar], from: f64, bin: i32) -> String {
    let Some(Bar { from: first, .. }) = bars.first() else { return String::new() };
    let ends = [*first].into_iter().chain(bars.iter().map(|bar| bar.from));
    let drawn = bars.iter().zip(ends).map(|(bar, before)| {
        let steps = format!("m{bin} 0").repeat(usize::try_from((bar.from - before) / bin).unwrap_or(0));
        let stroke = bar.value.filter(|value| *value > 0).map(|value| format!("V{value}V0"));
        steps + stroke.as_deref().unwrap_or_default()
    });
    let start = format!("M{} 0", Number(f64::from(*first) - from + f64::from(bin) / 2.0));
    [start].into_iter().chain(drawn).collect()
}

/// Lines and numbers from zero to the highest bar; scales that are the same are one.
fn scales(svg: &mut Svg, highest: u64, lang: Lang) {
    let mut scales: Vec<(Vec<f64>, String)> = Vec::new();
    for (class, height, wanted) in SCALES {
        let ticks = ticks(highest, height, wanted);
        match scales.iter_mut().find(|(of, _)| *of == ticks) {
            Some((_, classes)) => *classes = format!("{classes} {class}"),
            None => scales.push((ticks, format!("chart-scale {class}"))),
        }
    }
    for (ticks, classes) in scales {
        let at = |tick: f64| Share(1.0 - tick / highest as f64);
        svg.element("g").class(&classes).open();
        for y in ticks.iter().filter(|tick| **tick > 0.0).map(|tick| at(*tick)) {
            line(svg, "chart-grid", [Share(0.0), Share(1.0)], [&y, &y]).empty();
        }
        svg.element("g").attr("transform", "translate(-6 4)").open();
        for tick in ticks {
            svg.element("text").attr("y", at(tick)).text(&lang.count(tick as u64));
        }
        svg.close();
        svg.close();
    }
}

/// Whole numbers whose lines keep their distance from the zero line.
fn ticks(highest: u64, height: f64, wanted: usize) -> Vec<f64> {
    let scale = Scale::new([0.0, highest as f64], [0.0, height]);
    let stands = |tick: &f64| tick.fract() == 0.0 && (*tick == 0.0 || scale.px(*tick) >= LEAST_LINE_GAP);
    scale.ticks(wanted).into_iter().filter(stands).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bin(start: &str, end: &str, count: Option<u64>) -> Bin {
        Bin { start: start.parse().unwrap(), end: end.parse().unwrap(), figure: Figure::Count { count }, status: None }
    }

    #[test]
    fn months_without_a_pixel_are_joined_and_the_unknown_stays_unknown() {
        assert_eq!([2.0, 1.0, 0.5, 0.1].map(months_a_bar), [1, 1, 3, 12]);
        let year: Vec<Bin> =
            (1..=12).map(|month| bin(&format!("2008-{month:02}-01"), &format!("2008-{month:02}-28"), (month > 3).then_some(2))).collect();
        assert_eq!(bars(&year, 1).len(), 12);
        let quarters: Vec<Option<u64>> = bars(&year, 3).iter().map(|bar| bar.value).collect();
        assert_eq!(quarters, [None, Some(6), Some(6), Some(6)]);
        assert_eq!(bars(&year, 12)[0].value, Some(18));
    }

    #[test]
    fn a_year_of_a_yearly_source_is_one_bar() {
        let years = [bin("2008-01-01", "2008-12-31", Some(7)), bin("2009-01-01", "2009-12-31", Some(0))];
        assert_eq!(bars(&years, 1).iter().map(|bar| bar.to - bar.from).collect::<Vec<_>>(), [12, 12]);
    }

    #[test]
    fn bars_are_strokes_one_step_apart_and_what_is_zero_or_unknown_is_a_step_alone() {
        let bar = |from: i32, value| Bar { from, to: from + 1, value };
        let bars = [bar(24, Some(7)), bar(25, Some(0)), bar(26, None), bar(28, Some(12))];
        assert_eq!(strokes(&bars, 20.0, 1), "M4.5 0V7V0m1 0m1 0m1 0m1 0V12V0");
        assert_eq!(strokes(&[], 20.0, 1), "");
    }

    #[test]
    fn a_low_plot_has_fewer_lines_and_none_near_zero() {
        assert_eq!(ticks(2600, 60.0, 3), [0.0, 1000.0, 2000.0]);
        assert_eq!(ticks(347, 60.0, 3), [0.0, 100.0, 200.0, 300.0]);
        assert_eq!(ticks(347, 16.0, 1), [0.0]);
        assert_eq!(ticks(1, 60.0, 3), [0.0, 1.0]);
    }
}
