//! Months inside the coverage that a source lacks for some areas: no data, never zero.

use super::Filter;
use super::coverage::{Period, is_covered};
use crate::dataset::manifest::SourceEntry;
use crate::dataset::{AreaIx, Dataset, Unplaced};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

/// What a source lacks of a period for the cells that a filter includes. Built once a question; asking it costs the same however many
/// gaps there are.
#[derive(Debug, Default)]
pub(super) struct Gaps {
    /// Months by area, ascending; a month stands at the coarsest area that lacks it.
    declared: Vec<Months>,
    /// For each area of the edition, when there are gaps: what it lacks and what lies within it lacks.
    areas: Vec<AreaGaps>,
    /// Months by area in which what has no place within the area is missing, ascending.
    unplaced: Vec<Months>,
}

/// An area with months.
type Months = (AreaIx, BTreeSet<i32>);

/// What an area lacks.
#[derive(Clone, Debug, Default)]
struct AreaGaps {
    /// Positions in [`Gaps::declared`] of the area and those it lies in.
    own: Vec<u32>,
    /// Positions in [`Gaps::declared`] of the areas within it.
    within: Vec<u32>,
    /// Positions in [`Gaps::unplaced`] of the area and those within it.
    unplaced: Vec<u32>,
}

impl Gaps {
    pub(super) fn new(dataset: &Dataset, source: &SourceEntry, filter: &Filter, period: Period) -> Self {
        let asked = period.months();
        let mut placed: BTreeMap<AreaIx, BTreeSet<i32>> = BTreeMap::new();
        let mut unplaced: BTreeMap<AreaIx, BTreeSet<i32>> = BTreeMap::new();
        for gap in &source.gaps {
            let mut months = gap.months.iter().map(|month| month.index()).filter(|month| asked.contains(month)).peekable();
            // Most gaps of a long series lie outside a short question.
            if months.peek().is_none() || !filter.includes(source, &gap.when) {
                continue;
            }
            let Some(area) = dataset.areas.find(gap.area.as_str()) else { continue };
            let gaps = if gap.unplaced { &mut unplaced } else { &mut placed };
            gaps.entry(area).or_default().extend(months);
        }
        roll_up(dataset, source, asked, &mut placed);
        let declared = at_coarsest(dataset, &placed);
        let unplaced: Vec<Months> = unplaced.into_iter().collect();
        Self { areas: by_area(dataset, &declared, &unplaced), declared, unplaced }
    }

    /// Whether an area has no data in a month.
    pub(super) fn holds(&self, area: AreaIx, month: i32) -> bool {
        let Some(gaps) = self.areas.get(area.ix()) else { return false };
        gaps.own.iter().any(|at| self.declared[*at as usize].1.contains(&month))
    }

    /// Whether every one of some areas has no data in any of these months.
    pub(super) fn hold_all(&self, areas: &[AreaIx], mut months: RangeInclusive<i32>) -> bool {
        // A few days of an events source hold no whole month, so there is none that could be missing.
        !areas.is_empty() && !months.is_empty() && months.all(|month| areas.iter().all(|area| self.holds(*area, month)))
    }

    /// The gaps within an area, its own and those of what it lies in included: area and months.
    pub(super) fn touching(&self, area: AreaIx) -> impl Iterator<Item = (AreaIx, &BTreeSet<i32>)> {
        let positions = self.areas.get(area.ix()).into_iter().flat_map(|gaps| gaps.own.iter().chain(&gaps.within));
        positions.map(|at| &self.declared[*at as usize]).map(|(gap, months)| (*gap, months))
    }

    /// Months in which an area, or one within it, lacks what has no place within it.
    pub(super) fn unplaced_within(&self, area: AreaIx) -> impl Iterator<Item = (AreaIx, &BTreeSet<i32>)> {
        let positions = self.areas.get(area.ix()).into_iter().flat_map(|gaps| &gaps.unplaced);
        positions.map(|at| &self.unplaced[*at as usize]).map(|(gap, months)| (*gap, months))
    }
}

/// Adds to each area the months that all it consists of lack: of a state whose municipalities are all unknown nothing is known, which is
/// not zero. Where something is counted of the area without a place within it, that much is known.
fn roll_up(dataset: &Dataset, source: &SourceEntry, asked: RangeInclusive<i32>, gaps: &mut BTreeMap<AreaIx, BTreeSet<i32>>) {
    let Some(finest) = source.levels.first().filter(|_| !gaps.is_empty()) else { return };
    let areas = &dataset.areas;
    let counted = unplaced_counts(dataset, source, asked);
    let mut parts: BTreeMap<AreaIx, Vec<AreaIx>> = BTreeMap::new();
    for (part, _) in areas.of_level(*finest).filter(|(ix, _)| is_covered(dataset, source, *ix)) {
        for around in areas.with_ancestors(part).skip(1) {
            parts.entry(around).or_default().push(part);
        }
    }
    let lacks = |part: &AreaIx, month: i32, gaps: &BTreeMap<AreaIx, BTreeSet<i32>>| {
        areas.with_ancestors(*part).any(|ix| gaps.get(&ix).is_some_and(|months| months.contains(&month)))
    };
    for (area, parts) in parts {
        let of_all = |month: &i32| !counted.contains(&(area, *month)) && parts.iter().all(|part| lacks(part, *month, gaps));
        // What all parts lack the first of them lacks.
        let of_first = areas.with_ancestors(parts[0]).filter_map(|ix| gaps.get(&ix)).flatten().copied();
        let months: BTreeSet<i32> = of_first.filter(of_all).collect();
        if !months.is_empty() {
            gaps.entry(area).or_default().extend(months);
        }
    }
}

/// Areas and months of which something is counted that has no place in the finest level; it is part of all areas around, too.
fn unplaced_counts(dataset: &Dataset, source: &SourceEntry, asked: RangeInclusive<i32>) -> BTreeSet<(AreaIx, i32)> {
    let Some((_, columns)) = dataset.counts_of(&source.id) else { return BTreeSet::new() };
    let unplaced = |row: &usize| columns.unplaced[*row] != Unplaced::Placed as u8;
    let of_row = |row: usize| dataset.areas.with_ancestors(columns.area(row)).map(move |ix| (ix, columns.period[row]));
    columns.rows_of(asked).filter(unplaced).flat_map(of_row).collect()
}

/// The gaps without those months of an area that an area around it lacks: they would be taken out twice.
fn at_coarsest(dataset: &Dataset, gaps: &BTreeMap<AreaIx, BTreeSet<i32>>) -> Vec<Months> {
    let own = |(area, months): (&AreaIx, &BTreeSet<i32>)| {
        let around = || dataset.areas.with_ancestors(*area).skip(1).filter_map(|ix| gaps.get(&ix));
        let months = months.iter().copied().filter(|month| !around().any(|lacking| lacking.contains(month)));
        (*area, months.collect::<BTreeSet<i32>>())
    };
    gaps.iter().map(own).filter(|(_, months)| !months.is_empty()).collect()
}

fn by_area(dataset: &Dataset, declared: &[Months], unplaced: &[Months]) -> Vec<AreaGaps> {
    if declared.is_empty() && unplaced.is_empty() {
        return Vec::new();
    }
    let mut areas = vec![AreaGaps::default(); dataset.areas.len()];
    let mut position = vec![None; dataset.areas.len()];
    for (at, (gap, _)) in declared.iter().enumerate() {
        position[gap.ix()] = Some(at as u32);
        for around in dataset.areas.with_ancestors(*gap).skip(1) {
            areas[around.ix()].within.push(at as u32);
        }
    }
    for (at, (gap, _)) in unplaced.iter().enumerate() {
        for around in dataset.areas.with_ancestors(*gap) {
            areas[around.ix()].unplaced.push(at as u32);
        }
    }
    for (area, _) in dataset.areas.iter() {
        areas[area.ix()].own = dataset.areas.with_ancestors(area).filter_map(|ix| position[ix.ix()]).collect();
    }
    areas
}
