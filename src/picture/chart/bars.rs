//! Bars of a series: months where each has a pixel, else quarters, else years.

use super::super::scale::Scale;
use super::super::svg::Svg;
use super::super::token::Token;
use super::{Plot, label, line};
use crate::query::{Bin, Figure, Series};
use crate::words::Lang;
use std::collections::BTreeMap;

/// Months in a bar, finest first, and the narrowest bar in px.
const WIDTHS: [i32; 3] = [1, 3, 12];
const NARROWEST_PX: f64 = 1.0;
/// Closest that a line may come to the zero line, px.
const LEAST_LINE_GAP: f64 = 12.0;
/// How much of the ramp's colour a bar outside the period keeps.
const OUTSIDE: f64 = 0.51;

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

fn bars(bins: &[Bin], px_per_month: f64) -> Vec<Bar> {
    let wanted = WIDTHS.into_iter().find(|months| f64::from(*months) * px_per_month >= NARROWEST_PX).unwrap_or(12);
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

/// Draws the numbers' axis and the bars.
#[expect(clippy::too_many_arguments, reason = "the parts of one chart")]
pub(super) fn draw(svg: &mut Svg, series: &Series, plot: &Plot, x: &Scale, axis: [f64; 2], period: [f64; 2], ramp: Token, lang: Lang) {
    let mut bars = bars(&series.bins, x.unit());
    bars.retain(|bar| f64::from(bar.to) > axis[0] && f64::from(bar.from) < axis[1]);
    let highest = bars.iter().filter_map(|bar| bar.value).max().unwrap_or(0).max(1);
    let height = plot.bottom - plot.top;
    let y = Scale::new([0.0, highest as f64], [plot.bottom, plot.top]);
    let ticks = if height > 60.0 {
        3
    } else if height > 30.0 {
        2
    } else {
        1
    };
    let whole = |value: &f64| value.fract() == 0.0 && (*value == 0.0 || plot.bottom - y.px(*value) >= LEAST_LINE_GAP);
    for tick in y.ticks(ticks).into_iter().filter(whole) {
        let at = y.px(tick);
        line(svg, [plot.left, at], [plot.right, at], if tick == 0.0 { "edge" } else { "rule" }).empty();
        label(svg, [plot.left - 6.0, at + 4.0], "end", &lang.count(tick as u64));
    }
    svg.element("g").attr("data-layer", "bars").fill(ramp).open();
    for bar in bars {
        let Some(value) = bar.value.filter(|value| *value > 0) else { continue };
        let (west, east) = (x.px(f64::from(bar.from).max(axis[0])), x.px(f64::from(bar.to).min(axis[1])));
        let gap = if east - west > 3.0 { 0.7 } else { 0.0 };
        let top = y.px(value as f64);
        let rect = svg.element("rect").nums([("x", west), ("y", top), ("width", east - west - gap), ("height", plot.bottom - top)]);
        let inside = f64::from(bar.from) >= period[0] && f64::from(bar.to) <= period[1];
        if inside { rect.empty() } else { rect.num("fill-opacity", OUTSIDE).empty() }
    }
    svg.close();
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bin(start: &str, end: &str, count: Option<u64>) -> Bin {
        Bin { start: start.parse().unwrap(), end: end.parse().unwrap(), figure: Figure::Count { count }, status: None }
    }

    #[test]
    fn months_without_a_pixel_are_joined_and_the_unknown_stays_unknown() {
        let year: Vec<Bin> =
            (1..=12).map(|month| bin(&format!("2008-{month:02}-01"), &format!("2008-{month:02}-28"), (month > 3).then_some(2))).collect();
        assert_eq!(bars(&year, 1.0).len(), 12);
        let quarters: Vec<Option<u64>> = bars(&year, 0.5).iter().map(|bar| bar.value).collect();
        assert_eq!(quarters, [None, Some(6), Some(6), Some(6)]);
        assert_eq!(bars(&year, 0.1)[0].value, Some(18));
    }

    #[test]
    fn a_year_of_a_yearly_source_is_one_bar() {
        let years = [bin("2008-01-01", "2008-12-31", Some(7)), bin("2009-01-01", "2009-12-31", Some(0))];
        assert_eq!(bars(&years, 5.0).iter().map(|bar| bar.to - bar.from).collect::<Vec<_>>(), [12, 12]);
    }
}
