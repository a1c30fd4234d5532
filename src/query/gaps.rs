//! Months inside the coverage that a source lacks for some areas: no data, never zero.

use super::Filter;
use super::covered::Period;
use crate::dataset::manifest::SourceEntry;
use crate::dataset::{AreaIx, Dataset};
use std::collections::{BTreeMap, BTreeSet};

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
        let declared = at_coarsest(dataset, &placed);
        let unplaced: Vec<Months> = unplaced.into_iter().collect();
        Self { areas: by_area(dataset, &declared, &unplaced), declared, unplaced }
    }

    /// Whether an area has no data in a month.
    pub(super) fn holds(&self, area: AreaIx, month: i32) -> bool {
        let Some(gaps) = self.areas.get(area.ix()) else { return false };
        gaps.own.iter().any(|at| self.declared[*at as usize].1.contains(&month))
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
