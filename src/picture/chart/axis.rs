//! Axes of the chart: all that the source covers, and for a phone twelve years around the period.

use super::super::svg::{Number, Svg};
use super::{Share, line, width};
use crate::query::Series;
use crate::view::{Figure, people};
use crate::words::Lang;

/// A width for which an axis is made.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Form {
    /// Class of the page's styles.
    pub(super) class: &'static str,
    /// Usual width of the plot, px: how fine its bars may be.
    pub(super) usual: f64,
    /// A narrow width of the plot, px: how close its years may stand.
    narrow: f64,
    /// Months that it shows at least; none when it shows all.
    months: Option<f64>,
}

/// Months of a phone's axis.
const NEAR: f64 = 144.0;
/// A phone's axis stands on this grid, in months, so that it stays where it is while a short period moves a little.
const CELL: f64 = 48.0;
/// Longest period in calendar years that fits a near axis wherever it stands on the grid.
const SHORT: f64 = 8.0;

/// The axes, the wide one first.
pub(super) const FORMS: [Form; 2] = [
    Form { class: "chart-wide", usual: 1002.0, narrow: 700.0, months: None },
    Form { class: "chart-narrow", usual: 336.0, narrow: 336.0, months: Some(NEAR) },
];

/// Closest that two years' labels may stand, px, and the most labels before years are counted in fives.
const LEAST_LABEL_GAP: f64 = 48.0;
const MOST_LABELS: f64 = 12.0;
/// Half the width of a year's label that still fits at the right edge, px.
const HALF_LABEL: f64 = 6.0;

/// Id of the pattern of months without data, and px from one of its dots to the next.
pub(super) const DOTS: &str = "chart-dots";
const DOT_PITCH: f64 = 6.0;
/// Least room on each side of the word in months without data, px.
const GAP_WORD_MARGIN: f64 = 4.0;

/// The months of an axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Axis {
    pub(super) form: Form,
    /// Its first month.
    pub(super) from: f64,
    /// The month after its last.
    pub(super) to: f64,
}

impl Axis {
    /// The axis of a form for all months of a source and a period.
    pub(super) fn new(form: Form, all: [f64; 2], period: [f64; 2]) -> Self {
        let [from, to] = form.months.map_or(all, |months| near(all, period, months));
        Self { form, from, to }
    }

    /// Where a month lies, beyond the edges for months beyond them.
    pub(super) fn share(&self, at: f64) -> Share {
        Share((at - self.from) / (self.to - self.from))
    }

    /// The same, held inside the edges.
    pub(super) fn inside(&self, at: f64) -> Share {
        self.share(at.clamp(self.from, self.to))
    }

    /// Whether it shows a time.
    pub(super) fn shows(&self, at: f64) -> bool {
        self.from <= at && at <= self.to
    }

    /// Period, months without data, bars with their scale, years.
    pub(super) fn draw(&self, svg: &mut Svg, figure: &Figure, period: [f64; 2], bars: impl FnOnce(&mut Svg)) {
        let [from, to] = period.map(|at| self.inside(at));
        let ground = svg.element("rect").class("chart-period").attr("x", from);
        ground.attr("width", Share(to.0 - from.0)).attr("height", "100%").empty();
        if let Some(series) = &figure.chart.series {
            self.gaps(svg, series, figure.lang);
        }
        bars(svg);
        for end in period {
            let edge = line(svg, "chart-period-edge", [self.inside(end); 2], [&-4, &"100%"]);
            if self.shows(end) { edge.empty() } else { edge.attr("display", "none").empty() }
        }
        self.years(svg);
        self.breaks(svg, figure);
    }

    /// The months that the source has no data for: dots, as on the map, and the word where it has room. They are not zero.
    fn gaps(&self, svg: &mut Svg, series: &Series, lang: Lang) {
        for [from, to] in without_data(series) {
            let [from, to] = [from, to].map(|at| self.inside(f64::from(at)));
            let share = to.0 - from.0;
            if share <= 0.0 {
                continue;
            }
            let ground = svg.element("rect").class("chart-nodata").attr("x", from).attr("width", Share(share)).attr("height", "100%");
            ground.attr("fill", format_args!("url(#{DOTS})")).empty();
            let word = lang.text("nodata", None);
            if share * self.form.narrow >= width(&word) + 2.0 * GAP_WORD_MARGIN {
                let text = svg.element("text").class("chart-nodata-text").attr("x", Share(f64::midpoint(from.0, to.0)));
                text.attr("y", "100%").attr("dy", -8).text(&word);
            }
        }
    }

    fn years(&self, svg: &mut Svg) {
        line(svg, "chart-axis", [Share(0.0), Share(1.0)], [&"100%", &"100%"]).empty();
        let (step, width) = (self.year_step(), self.form.narrow);
        let (first, last) = ((self.from / 12.0 / step).ceil() as i32, (self.to / 12.0 / step).floor() as i32);
        let years: Vec<f64> = (first..=last).map(|at| f64::from(at) * step).collect();
        svg.element("g").class("chart-year-ticks").attr("transform", "translate(-.5)").open();
        for year in &years {
            svg.element("rect").attr("x", self.share(year * 12.0)).attr("y", "100%").attr("width", 1).attr("height", 4).empty();
        }
        svg.close();
        svg.element("g").class("chart-years").attr("transform", "translate(0 16)").open();
        for year in years {
            let at = self.share(year * 12.0);
            let label = svg.element("text").attr("x", at).attr("y", "100%");
            let label = if (1.0 - at.0) * width < HALF_LABEL { label.attr("text-anchor", "end") } else { label };
            label.text(&Number(year).to_string());
        }
        svg.close();
    }

    /// Years from one label to the next.
    fn year_step(&self) -> f64 {
        let span = (self.to - self.from) / 12.0;
        let has_room = |step: &f64| step / span * self.form.narrow >= LEAST_LABEL_GAP && span / step <= MOST_LABELS;
        [1.0, 2.0, 5.0, 10.0, 20.0].into_iter().find(has_room).unwrap_or(50.0)
    }

    /// Months from which the counts no longer measure the same thing; those of the population do not touch counts.
    fn breaks(&self, svg: &mut Svg, figure: &Figure) {
        let breaks = figure.chart.series.iter().flat_map(|series| &series.breaks);
        let months = breaks.filter(|each| !each.kind.starts_with("population")).map(|each| f64::from(each.month.index()));
        for at in months.filter(|at| self.from < *at && *at < self.to) {
            let share = self.share(at);
            line(svg, "chart-break", [share; 2], [&-4, &"100%"]).empty();
            let (dx, anchor) = if share.0 > 0.5 { (-5, "end") } else { (5, "start") };
            let text = svg.element("text").class("chart-break-text").attr("x", share).attr("dx", dx).attr("y", 8);
            text.attr("text-anchor", anchor).text(&figure.lang.text("break-class", None));
        }
    }
}

/// The stretches of months, joined, that a series has no data for, each with the month after its last.
fn without_data(series: &Series) -> Vec<[i32; 2]> {
    let mut stretches: Vec<[i32; 2]> = Vec::new();
    for bin in series.bins.iter().filter(|bin| people(bin).is_none()) {
        let [first, next] = [bin.start.month().index(), bin.end.month().index() + 1];
        match stretches.last_mut() {
            Some(last) if last[1] == first => last[1] = next,
            _ => stretches.push([first, next]),
        }
    }
    stretches
}

/// Writes the pattern of months without data once, for all axes of a picture.
pub(super) fn dots(svg: &mut Svg) {
    let pattern = svg.element("pattern").attr("id", DOTS).attr("patternUnits", "userSpaceOnUse");
    pattern.nums([("width", DOT_PITCH), ("height", DOT_PITCH)]).open();
    svg.element("circle").class("chart-nodata-dot").nums([("cx", DOT_PITCH / 2.0), ("cy", DOT_PITCH / 2.0), ("r", 1.0)]).empty();
    svg.close();
}

/// So many months around a period, or the whole years of a longer one, so that both its ends can be taken.
fn near([first, last]: [f64; 2], [from, to]: [f64; 2], shortest: f64) -> [f64; 2] {
    let years = (to / 12.0).ceil() - (from / 12.0).floor();
    let months = shortest.max(years * 12.0);
    if last - first <= months {
        return [first, last];
    }
    let around = f64::midpoint(from, to) - months / 2.0;
    let wanted = if months > shortest {
        (from / 12.0).floor() * 12.0
    } else if years <= SHORT {
        (around / CELL).round() * CELL
    } else {
        ((around / 12.0).floor() * 12.0).max((to / 12.0).ceil() * 12.0 - months)
    };
    let from = wanted.min(last - months).max(first);
    [from, from + months]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// January of a year.
    fn january(year: i32) -> i32 {
        year * 12
    }

    /// A phone's axis in whole months.
    fn near_of(all: [i32; 2], period: [i32; 2]) -> [i32; 2] {
        near(all.map(january).map(f64::from), period.map(f64::from), NEAR).map(|at| at as i32)
    }

    #[test]
    fn a_phone_shows_twelve_years_around_the_period_within_the_series() {
        assert_eq!(near_of([1990, 2016], [2009, 2010].map(january)), [2004, 2016].map(january));
        assert_eq!(near_of([1990, 2016], [1990, 1991].map(january)), [1990, 2002].map(january));
        assert_eq!(near_of([2015, 2025], [2016, 2017].map(january)), [2015, 2025].map(january));
    }

    #[test]
    fn a_phones_axis_holds_every_period_of_its_series_and_stays_while_a_short_one_moves_a_little() {
        for months in 1..=NEAR as i32 {
            let axis = |from: i32| {
                let axis = near_of([1990, 2016], [from, from + months]);
                assert!(axis[0] <= from && from + months <= axis[1], "{from} {months}: {axis:?}");
                axis
            };
            let shown: Vec<[i32; 2]> = (january(1990)..=january(2016) - months).map(axis).collect();
            let changes = shown.windows(2).filter(|pair| pair[0] != pair[1]).count();
            assert!(months > 84 || changes <= 5, "{months}: {changes}");
        }
    }

    #[test]
    fn a_phone_shows_the_whole_of_a_period_that_is_longer_than_twelve_years() {
        assert_eq!(near_of([1992, 2023], [1992, 2023].map(january)), [1992, 2023].map(january));
        let axis = near_of([1990, 2016], [january(1995) + 4, january(2010) + 2]);
        assert_eq!(axis, [1995, 2011].map(january));
    }

    #[test]
    fn years_are_labelled_where_there_is_room_and_in_fives_where_there_are_many() {
        let step = |form: Form, years: [i32; 2]| {
            let [from, to] = years.map(january).map(f64::from);
            Axis { form, from, to }.year_step() as i32
        };
        let [wide, narrow] = FORMS;
        assert_eq!([step(wide, [1990, 2016]), step(wide, [2015, 2025]), step(narrow, [2004, 2016])], [5, 1, 2]);
    }
}
