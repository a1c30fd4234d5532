//! Cells without a number → the gaps of a source, by area and codes.

use super::{Cell, CountRules, MAX_DIMENSIONS};
use crate::dataset::manifest::Gap;
use crate::dataset::{AreaIx, Areas, Unplaced};
use crate::domain::{Absence, Month, PeriodUnit};
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// The cells of the covered areas and periods that no row names.
pub(super) fn absent(rules: &CountRules<'_>, named: &HashSet<Cell>) -> Vec<Cell> {
    let coverage = rules.coverage();
    let combinations = combinations(rules);
    let covered: Vec<AreaIx> = rules.areas.of_level(rules.finest()).map(|(ix, _)| ix).filter(|ix| rules.covers(*ix)).collect();
    let periods = || (coverage.start.index()..=coverage.end.index()).map(Month::from_index).filter(|month| begins_period(rules, *month));
    let cells = covered.iter().flat_map(|area| periods().map(move |period| (*area, period)));
    let of_dimensions = |(area, period)| {
        let cell =
            move |dimensions: &[u8; MAX_DIMENSIONS]| Cell { period, area, unplaced: Unplaced::Placed as u8, dimensions: *dimensions };
        combinations.iter().map(cell).collect::<Vec<_>>()
    };
    cells.flat_map(of_dimensions).filter(|cell| !named.contains(cell)).collect()
}

fn begins_period(rules: &CountRules<'_>, month: Month) -> bool {
    let whole_year = month.month_of_year() == 1 && month.plus(11) <= rules.coverage().end;
    rules.source.entry.period != Some(PeriodUnit::Year) || whole_year
}

/// Every combination of codes, one position a dimension.
fn combinations(rules: &CountRules<'_>) -> Vec<[u8; MAX_DIMENSIONS]> {
    let mut list = vec![[0; MAX_DIMENSIONS]];
    for (dimension, (_, codes)) in rules.mapping.dimensions.iter().enumerate() {
        let with = |cell: [u8; MAX_DIMENSIONS]| (0..codes.len() as u8).map(move |code| (cell, code));
        list = list
            .into_iter()
            .flat_map(with)
            .map(|(mut cell, code)| {
                cell[dimension] = code;
                cell
            })
            .collect();
    }
    list
}

/// The gaps that missing cells make: an area and month of which every combination of codes is missing is one gap of everything.
pub(super) fn gaps(rules: &CountRules<'_>, missing: Vec<Cell>) -> Vec<Gap> {
    let all = combinations(rules).len();
    let mut cells: BTreeMap<(AreaIx, u8, Month), BTreeSet<[u8; MAX_DIMENSIONS]>> = BTreeMap::new();
    for cell in missing {
        cells.entry((cell.area, cell.unplaced, cell.period)).or_default().insert(cell.dimensions);
    }
    let mut months: BTreeMap<(AreaIx, bool, Option<[u8; MAX_DIMENSIONS]>), BTreeSet<Month>> = BTreeMap::new();
    for ((area, unplaced, period), dimensions) in cells {
        let length = if rules.source.entry.period == Some(PeriodUnit::Year) { 12 } else { 1 };
        let kinds: Vec<_> = if dimensions.len() == all { vec![None] } else { dimensions.into_iter().map(Some).collect() };
        for kind in kinds {
            let of = months.entry((area, unplaced != Unplaced::Placed as u8, kind)).or_default();
            of.extend((0..length).map(|month| period.plus(month)));
        }
    }
    let gap = |((area, unplaced, kind), months): ((AreaIx, bool, Option<_>), BTreeSet<Month>)| Gap {
        area: rules.areas.area(area).code.clone(),
        months: months.into_iter().collect(),
        when: kind.map_or_else(BTreeMap::new, |kind| named(rules, kind)),
        unplaced,
    };
    months.into_iter().map(gap).collect()
}

fn named(rules: &CountRules<'_>, dimensions: [u8; MAX_DIMENSIONS]) -> BTreeMap<String, String> {
    let of = rules.mapping.dimensions.iter().zip(dimensions);
    of.map(|((name, codes), position)| (name.clone(), codes.code(position).to_owned())).collect()
}

/// The years in which an area lacks cells, for the report.
pub(super) fn absences(areas: &Areas, absent: &[Cell]) -> Vec<Absence> {
    let years: BTreeSet<(AreaIx, i32)> = absent.iter().map(|cell| (cell.area, cell.period.year())).collect();
    let mut list: Vec<Absence> = Vec::new();
    for (area, year) in years {
        let code = areas.area(area).code.as_str();
        match list.last_mut() {
            Some(before) if before.area == code && before.last_year + 1 == year => before.last_year = year,
            _ => list.push(Absence { area: code.to_owned(), first_year: year, last_year: year }),
        }
    }
    list
}
