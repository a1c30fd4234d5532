//! Small bars of one place, months or years around the period, under a line that names the highest.

use super::super::text::ViewCaptions;
use crate::domain::Day;
use crate::query::{Bin, Figure, Period};

/// Years shown before and after the period.
const YEARS_AROUND: i32 = 3;

/// Bars with the deployments over the place on the same axis. A picture: tables and lists beside it hold the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bars {
    /// First and last day of each bar, and how many people; nothing where the source has no data.
    pub bins: Vec<(Day, Day, u64)>,
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
    pub(super) fn of(captions: &ViewCaptions, bins: &[Bin], ramp: &'static str, zones: &[usize]) -> Option<Self> {
        let (lang, period) = (captions.lang, captions.view.period);
        let bins = around(bins, period);
        let highest = bins.iter().map(|(_, _, people)| *people).max()?;
        let id = if captions.offers.is_yearly() { "highest-year" } else { "highest" };
        let mut zones = zones.to_vec();
        zones.sort_by_key(|zone| captions.dataset.zones.list[*zone].entry.first);
        Some(Self { bins, period, ramp, label: lang.words(id, &[("number", &lang.count(highest))]), zones })
    }
}

/// Bars of the years around the period.
fn around(bins: &[Bin], period: Period) -> Vec<(Day, Day, u64)> {
    let year = |day: Day| day.month().year();
    let years = year(period.start) - YEARS_AROUND..=year(period.end) + YEARS_AROUND;
    let near = bins.iter().filter(|bin| years.contains(&year(bin.start)) && years.contains(&year(bin.end)));
    let people = |bin: &Bin| match bin.figure {
        Figure::Records { deaths_best, .. } => deaths_best,
        Figure::Count { count } => count,
    };
    near.map(|bin| (bin.start, bin.end, people(bin).unwrap_or(0))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_bars_show_three_years_on_each_side_of_the_period() {
        let day = |year: i32, month, day| Day::from_ymd(year, month, day).unwrap();
        let bin =
            |year: i32| Bin { start: day(year, 1, 1), end: day(year, 12, 31), figure: Figure::Count { count: Some(1) }, status: None };
        let bins = [2004, 2005, 2008, 2011, 2012].map(bin);
        let shown = around(&bins, Period { start: day(2008, 1, 1), end: day(2008, 12, 31) });
        assert_eq!(shown.iter().map(|(start, ..)| start.month().year()).collect::<Vec<_>>(), [2005, 2008, 2011]);
    }
}
