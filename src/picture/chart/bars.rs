//! Bars of a series: months where each has a pixel, else quarters, else years; years, too, where too much of one has no month.

use super::super::scale::Scale;
use super::super::svg::{Number, Svg};
use super::axis::Axis;
use super::{Reading, Share, line};
use crate::query::Series;
use crate::view::{Bar, bars};
use crate::words::Lang;

/// Months in a bar, finest first, and the narrowest bar in px.
const WIDTHS: [i32; 3] = [1, 3, 12];
const NARROWEST_PX: f64 = 1.0;
/// Space between two bars, in months.
const GAP: f64 = 0.2;
/// Scales of the plot: the class that `chart.css` shows in a plot of that height, its least height in px, and how many lines it wants.
const SCALES: [(&str, f64, usize); 3] = [("is-high", 60.0, 3), ("is-mid", 30.0, 2), ("is-low", 16.0, 1)];
/// Closest that a line may come to the zero line, px.
const LEAST_LINE_GAP: f64 = 12.0;

/// Months in a bar of an axis.
fn months_a_bar(px_per_month: f64) -> i32 {
    WIDTHS.into_iter().find(|months| f64::from(*months) * px_per_month >= NARROWEST_PX).unwrap_or(12)
}

/// The bars of an axis, as fine as its usual width allows.
pub(super) fn of(series: &Series, axis: &Axis) -> Vec<Bar> {
    let shown = axis.from.floor() as i32..axis.to.ceil() as i32;
    bars(&series.bins, &series.remainder, months_a_bar(axis.form.usual / (axis.to - axis.from)), &shown)
}

/// What bars are; none without one.
pub(super) fn reading(bars: &[Bar]) -> Option<Reading> {
    let first = bars.first()?;
    let unit = match first.to - first.from {
        1 => "month",
        3 => "quarter",
        _ => "year",
    };
    Some(Reading { unit, has_hollow: bars.iter().any(|bar| bar.undated > 0) })
}

/// Draws the scales and the bars on an axis. The bars stand in months and people, so that they say what they show.
pub(super) fn draw(svg: &mut Svg, bars: &[Bar], axis: &Axis, period: [f64; 2], lang: Lang) {
    let Some(Bar { from: first, to: next, .. }) = bars.first().copied() else { return };
    let (bin, span) = (next - first, axis.to - axis.from);
    let highest = bars.iter().filter_map(Bar::people).max().unwrap_or(0).max(1);
    scales(svg, highest, lang);
    let plot = svg.element("svg").class("chart-bars").attr("viewBox", format_args!("0 -{highest} {} {highest}", Number(span)));
    let plot = plot.attr("preserveAspectRatio", "none").attr("data-first", first).attr("data-bin", bin);
    let unknown: Vec<String> = bars.iter().filter(|bar| bar.people().is_none()).map(|bar| ((bar.from - first) / bin).to_string()).collect();
    let plot = if unknown.is_empty() { plot } else { plot.attr("data-unknown", unknown.join(" ")) };
    plot.open();
    svg.element("g").attr("transform", "scale(1 -1)").num("stroke-width", f64::from(bin) - GAP).open();
    svg.element("path").class("chart-bar").attr("d", strokes(bars, axis.from, bin)).empty();
    let inside: Vec<Bar> = bars.iter().filter(|bar| f64::from(bar.from) >= period[0] && f64::from(bar.to) <= period[1]).copied().collect();
    svg.element("path").class("chart-bar is-in").attr("d", strokes(&inside, axis.from, bin)).empty();
    for bar in bars.iter().filter(|bar| bar.undated > 0) {
        let hollow = svg.element("rect").class("chart-hollow").attr("data-from", bar.from).attr("data-people", bar.undated);
        let sides = [("x", f64::from(bar.from) - axis.from + GAP / 2.0), ("width", f64::from(bin) - GAP)];
        hollow.nums(sides).attr("y", bar.dated.unwrap_or(0)).attr("height", bar.undated).empty();
    }
    svg.close();
    svg.close();
    shares(svg, bars, axis, lang);
}

/// Under each bar of which more than a tenth is undated, how much of it is dated, in per cent.
fn shares(svg: &mut Svg, bars: &[Bar], axis: &Axis, lang: Lang) {
    if !bars.iter().any(Bar::is_vague) {
        return;
    }
    svg.element("g").class("chart-dated").attr("transform", "translate(0 30)").open();
    for bar in bars.iter().filter(|bar| bar.is_vague()) {
        let middle = f64::midpoint(f64::from(bar.from), f64::from(bar.to));
        let share = lang.percent(bar.dated_share().unwrap_or(0.0));
        svg.element("text").attr("x", axis.share(middle)).attr("y", "100%").text(&share);
    }
    svg.close();
}

/// Bars as strokes from the zero line up and back, `V240V0`, and a step to the next: `m1 0`.
fn strokes(bars: &[Bar], from: f64, bin: i32) -> String {
    let Some(Bar { from: first, .. }) = bars.first() else { return String::new() };
    let ends = [*first].into_iter().chain(bars.iter().map(|bar| bar.from));
    let drawn = bars.iter().zip(ends).map(|(bar, before)| {
        let steps = format!("m{bin} 0").repeat(usize::try_from((bar.from - before) / bin).unwrap_or(0));
        let stroke = bar.dated.filter(|people| *people > 0).map(|people| format!("V{people}V0"));
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

    #[test]
    fn a_bar_has_a_pixel_at_least() {
        assert_eq!([2.0, 1.0, 0.5, 0.1].map(months_a_bar), [1, 1, 3, 12]);
    }

    #[test]
    fn bars_are_strokes_one_step_apart_and_what_is_zero_or_unknown_is_a_step_alone() {
        let bar = |from: i32, dated| Bar { from, to: from + 1, dated, undated: 0 };
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
