//! The largest value that any window as long as the asked period holds: what circles are sized by, the same in every window.

use super::super::coverage::{Period, is_covered};
use super::super::{CountSelection, Filter};
use super::events::AreaNumbers;
use crate::dataset::manifest::SourceEntry;
use crate::dataset::{Dataset, EventColumns, MonthlyValues, RunningValues, ScaleKey};
use crate::domain::{Day, Level, Measure};

/// The largest value of a source's measure in an area of the level over all windows of as many months as the period;
/// with the source's own defaults, so that one scale serves all filters. None for rates, which are fills, not circles.
pub(super) fn scale_max(dataset: &Dataset, source: &SourceEntry, filter: &Filter, level: Level, period: Option<Period>) -> Option<u64> {
    let period = period.filter(|_| !matches!(filter.measure, Measure::Rate | Measure::RateSmoothed))?;
    let months = period.end.month().index() - period.start.month().index() + 1;
    let key = ScaleKey { source: source.id.clone(), level, measure: filter.measure };
    let values = dataset.scales.of(key, || monthly_values(dataset, source, filter.measure, level));
    Some(values.largest(months as usize).into())
}

/// The values of the covered areas of a level, by month.
fn monthly_values(dataset: &Dataset, source: &SourceEntry, measure: Measure, level: Level) -> RunningValues {
    let slots = AreaNumbers::new(dataset, level);
    let counts: Vec<bool> = slots.areas.iter().map(|area| is_covered(dataset, source, *area)).collect();
    let covered = Period::of_source(source);
    let months = Months::new(covered);
    let mut values = MonthlyValues::new(slots.areas.len(), months.len());
    let mut add = |area: u16, span: Option<(usize, usize)>, value: u32| {
        let slot = slots.of(area);
        // Whatever lies in no area of the level has the slot after the last one.
        if let Some((first, last)) = span.filter(|_| counts.get(slot) == Some(&true)) {
            values.add(slot, first, last, value);
        }
    };
    if let Some((_, columns)) = dataset.events_of(&source.id) {
        let figures = figures(columns, measure);
        for row in 0..columns.len() {
            let span = months.of_day(columns.first[row]).zip(months.of_day(columns.last[row]));
            add(columns.area[row], span, figures.map_or(1, |figures| figures[row]));
        }
    } else if let Some(selection) = CountSelection::new(dataset, &Filter::all_of(source), covered) {
        let columns = selection.columns();
        for row in selection.rows() {
            let month = months.of_index(columns.period[row]);
            add(columns.area[row], month.zip(month), columns.count[row]);
        }
    }
    values.running()
}

/// The column that a measure of events adds up; none for the records themselves.
fn figures(columns: &EventColumns, measure: Measure) -> Option<&[u32]> {
    match measure {
        Measure::DeathsLow => Some(&columns.deaths_low),
        Measure::DeathsBest => Some(&columns.deaths_best),
        Measure::DeathsHigh => Some(&columns.deaths_high),
        _ => None,
    }
}

/// The covered months, numbered from 0, with the number of each covered day's month.
struct Months {
    first_month: i32,
    first_day: i32,
    of_days: Vec<usize>,
}

impl Months {
    fn new(covered: Period) -> Self {
        let first_month = covered.start.month().index();
        let days = covered.start.days()..=covered.end.days();
        let of_days = days.map(|day| (Day::from_days(day).month().index() - first_month) as usize).collect();
        Self { first_month, first_day: covered.start.days(), of_days }
    }

    fn len(&self) -> usize {
        self.of_days.last().map_or(0, |last| last + 1)
    }

    fn of_day(&self, day: i32) -> Option<usize> {
        self.of_days.get(usize::try_from(day.checked_sub(self.first_day)?).ok()?).copied()
    }

    fn of_index(&self, month: i32) -> Option<usize> {
        usize::try_from(month - self.first_month).ok().filter(|month| *month < self.len())
    }
}
