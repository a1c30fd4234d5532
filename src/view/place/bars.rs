//! Small bars of one place, months or years around the period, under a line that names the highest.

use super::super::dated::{Bar, YEAR, bars};
use super::super::text::ViewCaptions;
use crate::query::{AreaSeries, Period};
use std::ops::Range;

/// Years shown before and after the period.
const YEARS_AROUND: i32 = 3;

/// Bars with the deployments over the place on the same axis. A picture: tables and lists beside it hold the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bars {
    /// The bars, in order.
    pub bins: Vec<Bar>,
    /// The period.
    pub period: Period,
    /// `rate` or `count`: the ramp of the bars inside the period.
    pub ramp: &'static str,
    /// How many people the highest bar stands for.
    pub label: String,
    /// Positions in the edition's list of the deployments under the bars, by their begin.
    pub zones: Vec<usize>,
}

impl Bars {
    /// None where the source has no bar of these years.
    pub(super) fn of(captions: &ViewCaptions, series: &AreaSeries, ramp: &'static str, zones: &[usize]) -> Option<Self> {
        let (lang, period) = (captions.lang, captions.view.period);
        let bins = bars(&series.bins, &series.remainder, 1, &around(period));
        let highest = bins.iter().map(|bar| bar.people().unwrap_or(0)).max()?;
        let id = if bins.iter().any(|bar| bar.to - bar.from == YEAR) { "highest-year" } else { "highest" };
        let mut zones = zones.to_vec();
        zones.sort_by_key(|zone| captions.dataset.zones.list[*zone].entry.first);
        Some(Self { bins, period, ramp, label: lang.words(id, &[("number", &lang.count(highest))]), zones })
    }
}

/// Months of the years around the period.
fn around(period: Period) -> Range<i32> {
    let [first, last] = [period.start, period.end].map(|day| day.month().year());
    (first - YEARS_AROUND) * YEAR..(last + YEARS_AROUND + 1) * YEAR
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_bars_show_three_years_on_each_side_of_the_period() {
        let period = Period { start: "2008-03-01".parse().unwrap(), end: "2009-02-28".parse().unwrap() };
        assert_eq!(around(period), 2005 * YEAR..2013 * YEAR);
    }
}
