//! The largest value that any window as long as the asked period holds: what circles are sized by, the same in every window.

use super::super::covered::{Period, is_covered};
use super::super::{CountSelection, Filter};
use super::events::Slots;
use crate::dataset::manifest::SourceEntry;
use crate::dataset::{Dataset, EventColumns, ScaleKey};
use crate::domain::{Level, Measure};

/// The largest value of a source's measure in an area of the level over all windows of as many months as the period;
/// with the source's own defaults, so that one scale serves all filters. None for rates, which are fills, not circles.
pub(super) fn scale_max(dataset: &Dataset, source: &SourceEntry, filter: &Filter, level: Level, period: Option<Period>) -> Option<u64> {
    let period = period.filter(|_| !matches!(filter.measure, Measure::Rate | Measure::RateSmoothed))?;
    let months = period.end.month().index() - period.start.month().index() + 1;
    let key = ScaleKey { source: source.id.clone(), level, measure: filter.measure, months };
    Some(dataset.scales.of(key, || largest(dataset, source, filter.measure, level, months)))
}

fn largest(dataset: &Dataset, source: &SourceEntry, measure: Measure, level: Level, months: i32) -> u64 {
    let slots = Slots::new(dataset, level);
    let covered = Period::of_source(source);
    let mut windows = Windows::new(slots.groups(), covered, months);
    if let Some((_, columns)) = dataset.events_of(&source.id) {
        let month_of = MonthTable::new(covered);
        let values = value_column(columns, measure);
        for row in 0..columns.len() {
            let value = values.map_or(1, |values| u64::from(values[row]));
            let span = month_of.month(columns.first[row]).zip(month_of.month(columns.last[row]));
            if let Some((first, last)) = span {
                windows.add(slots.of(columns.area[row]), first, last, value);
            }
        }
    } else if let Some(selection) = CountSelection::new(dataset, &Filter::all_of(source), covered) {
        let columns = selection.columns();
        for row in selection.rows() {
            let month = columns.period[row];
            windows.add(slots.of(columns.area[row]), month, month, u64::from(columns.count[row]));
        }
    }
    let counts = |slot: usize| is_covered(dataset, source, slots.areas[slot]);
    windows.largest((0..slots.areas.len()).filter(|slot| counts(*slot)))
}

/// The column that a measure of events adds up; none for the records themselves.
fn value_column(columns: &EventColumns, measure: Measure) -> Option<&[u32]> {
    match measure {
        Measure::DeathsLow => Some(&columns.deaths_low),
        Measure::DeathsBest => Some(&columns.deaths_best),
        Measure::DeathsHigh => Some(&columns.deaths_high),
        _ => None,
    }
}

/// The month of each covered day.
struct MonthTable {
    first_day: i32,
    months: Vec<i32>,
}

impl MonthTable {
    fn new(covered: Period) -> Self {
        let days = covered.start.days()..=covered.end.days();
        Self { first_day: covered.start.days(), months: days.map(|day| crate::domain::Day::from_days(day).month().index()).collect() }
    }

    fn month(&self, day: i32) -> Option<i32> {
        self.months.get(usize::try_from(day - self.first_day).ok()?).copied()
    }
}

/// For each group, how the value of a window changes from one window to the next: windows begin a month apart.
struct Windows {
    first_month: i32,
    months: i32,
    number: usize,
    changes: Vec<i64>,
}

impl Windows {
    fn new(groups: usize, covered: Period, months: i32) -> Self {
        let (first, last) = (covered.start.month().index(), covered.end.month().index());
        let number = usize::try_from(last - first + 2 - months).unwrap_or(0).max(1);
        Self { first_month: first, months, number, changes: vec![0; groups * (number + 1)] }
    }

    /// Adds a value to every window that holds all its months.
    fn add(&mut self, group: usize, first: i32, last: i32, value: u64) {
        let earliest = (last - self.months + 1 - self.first_month).max(0);
        let latest = (first - self.first_month).min(self.number as i32 - 1);
        if earliest <= latest {
            let base = group * (self.number + 1);
            self.changes[base + earliest as usize] += value as i64;
            self.changes[base + latest as usize + 1] -= value as i64;
        }
    }

    fn largest(&self, groups: impl Iterator<Item = usize>) -> u64 {
        let of_group = |group: usize| {
            let changes = &self.changes[group * (self.number + 1)..][..self.number];
            let mut value = 0;
            changes
                .iter()
                .map(|change| {
                    value += change;
                    value
                })
                .max()
        };
        groups.filter_map(of_group).max().map_or(0, |largest| largest.max(0) as u64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_window_is_found_and_values_that_no_window_holds_are_left_out() {
        let day = |text: &str| text.parse().unwrap();
        let covered = Period { start: day("2000-01-01"), end: day("2000-12-31") };
        let january = day("2000-01-01").month().index();
        let largest = |months: i32| {
            let mut windows = Windows::new(1, covered, months);
            for (first, last, value) in [(0, 0, 5), (1, 1, 4), (5, 5, 6), (3, 8, 100), (11, 11, 1)] {
                windows.add(0, january + first, january + last, value);
            }
            windows.largest(0..1)
        };
        assert_eq!((largest(1), largest(2), largest(5), largest(6), largest(12)), (6, 9, 9, 106, 116));
    }
}
