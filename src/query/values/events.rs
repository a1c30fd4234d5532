//! Records by area.

use super::super::coverage::Period;
use super::super::covered::Covered;
use super::super::group::group_sums;
use super::super::{Filter, Selection, Sums};
use super::{AreaStatus, AreaValue, Values};
use crate::dataset::{AreaIx, Dataset};
use crate::domain::{Level, Measure, PlacePrecision};

pub(super) fn fill<'a>(values: &mut Values<'a>, dataset: &'a Dataset, filter: &Filter, covered: &Covered) {
    let (Some(selection), Some(Period { .. })) = (Selection::new(dataset, filter), covered.period_with_data()) else { return };
    let slots = AreaNumbers::new(dataset, values.level);
    let columns = selection.columns();
    let here = match values.level {
        Level::Municipality => PlacePrecision::Municipality,
        Level::State => PlacePrecision::State,
        Level::Country => PlacePrecision::Region,
    } as u8;
    let mut sums = group_sums(&selection, 0..columns.located, slots.groups(), |row| slots.of(columns.area[row]));
    // The others are few: one table for those known no finer than this level, one for those known finer than it.
    let rest = group_sums(&selection, columns.located..columns.len(), 2 * slots.groups(), |row| {
        let no_finer =
            columns.place_precision[row] >= here || columns.area(row).is_some_and(|ix| dataset.areas.area(ix).level == values.level);
        2 * slots.of(columns.area[row]) + usize::from(no_finer)
    });
    for (sums, finer_and_here) in sums.iter_mut().zip(rest.chunks(2)) {
        for part in finer_and_here {
            *sums += *part;
        }
    }
    let with_records = slots.areas.iter().enumerate().filter(|(slot, _)| sums[*slot].n > 0);
    values.rows = with_records.map(|(slot, ix)| row(dataset, *ix, filter.measure, sums[slot], rest[2 * slot + 1].n)).collect();
}

fn row(dataset: &Dataset, area: AreaIx, measure: Measure, sums: Sums, n_here: u64) -> AreaValue<'_> {
    let value = match measure {
        Measure::DeathsLow => sums.deaths_low,
        Measure::DeathsBest => sums.deaths_best,
        Measure::DeathsHigh => sums.deaths_high,
        _ => sums.n,
    };
    let is_deaths = measure != Measure::Records;
    AreaValue {
        area,
        code: dataset.areas.area(area).code.as_str(),
        n: sums.n,
        value: Some(value as f64),
        low: is_deaths.then_some(sums.deaths_low as f64),
        high: is_deaths.then_some(sums.deaths_high as f64),
        rate: None,
        rate_smoothed: None,
        without_population: 0,
        status: AreaStatus::Ok,
        n_here: Some(n_here),
        deaths: Some(sums),
        rank: None,
    }
}

/// Areas of a level, numbered; every area knows the number of the one it is or lies in.
pub(super) struct AreaNumbers {
    pub(super) areas: Vec<AreaIx>,
    /// By stored area value, *no area* included.
    slot: Vec<u16>,
}

impl AreaNumbers {
    pub(super) fn new(dataset: &Dataset, level: Level) -> Self {
        let areas: Vec<AreaIx> = dataset.areas.of_level(level).map(|(ix, _)| ix).collect();
        let elsewhere = areas.len() as u16;
        let mut own = vec![elsewhere; dataset.areas.len()];
        areas.iter().enumerate().for_each(|(slot, ix)| own[ix.ix()] = slot as u16);
        let mut slot = vec![elsewhere; 1 << 16];
        for (ix, _) in dataset.areas.iter() {
            slot[ix.ix()] = dataset.areas.at_level(ix, level).map_or(elsewhere, |ix| own[ix.ix()]);
        }
        Self { areas, slot }
    }

    /// The number of groups: the areas, and one for whatever lies in none of them.
    pub(super) fn groups(&self) -> usize {
        self.areas.len() + 1
    }

    pub(super) fn of(&self, area: u16) -> usize {
        usize::from(self.slot[usize::from(area)])
    }
}
