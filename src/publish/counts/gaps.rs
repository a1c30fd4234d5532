//! Cells without a number → the gaps of a source, by area and codes.

use super::super::error::TooManyGaps;
use super::{Cell, CountRules, MAX_DIMENSIONS};
use crate::dataset::manifest::Gap;
use crate::dataset::{AreaIx, Areas, Unplaced};
use crate::domain::{Absence, Month, PeriodUnit};
use std::collections::{BTreeMap, BTreeSet};

/// What is missing of an area and period: a code of each dimension, `None` for all of its codes.
type Kind = [Option<u8>; MAX_DIMENSIONS];
/// Everything is missing.
const WHOLE: Kind = [None; MAX_DIMENSIONS];

/// Most entries of [`Missing`]: what 2,500 municipalities lack in 300 months, each of five codes. More would be a manifest of over 100 MB,
/// which every start reads.
const MOST: usize = 4_000_000;

/// What a source lacks.
#[derive(Default)]
pub(super) struct Missing(BTreeSet<(AreaIx, bool, Month, Kind)>);

impl Missing {
    /// Cells that rows name without a number: where they are all of an area and period, everything of it.
    pub fn of_cells(rules: &CountRules<'_>, cells: impl IntoIterator<Item = Cell>) -> Self {
        let all = combinations(rules);
        let mut by_period: BTreeMap<(AreaIx, u8, Month), BTreeSet<[u8; MAX_DIMENSIONS]>> = BTreeMap::new();
        for cell in cells {
            by_period.entry((cell.area, cell.unplaced, cell.period)).or_default().insert(cell.dimensions);
        }
        let mut missing = Self::default();
        for ((area, unplaced, period), dimensions) in by_period {
            let is_unplaced = unplaced != Unplaced::Placed as u8;
            if dimensions.len() as u64 == all {
                missing.0.insert((area, is_unplaced, period, WHOLE));
                continue;
            }
            let kind = |dimensions: [u8; MAX_DIMENSIONS]| {
                let mut kind = WHOLE;
                kind.iter_mut().zip(dimensions).take(rules.mapping.dimensions.len()).for_each(|(slot, code)| *slot = Some(code));
                kind
            };
            missing.0.extend(dimensions.into_iter().map(|dimensions| (area, is_unplaced, period, kind(dimensions))));
        }
        missing
    }

    /// With the cells of the covered areas and periods that are not among `known`, the sorted cells with a number.
    ///
    /// # Errors
    /// When they are too many.
    pub fn and_all_but(mut self, rules: &CountRules<'_>, known: &[Cell]) -> Result<Self, TooManyGaps> {
        let codes: Vec<u8> = rules.mapping.dimensions.iter().map(|(_, codes)| codes.len() as u8).collect();
        for (area, period) in covered(rules) {
            // Sorted by period, area, place, dimensions: the cells of an area and period lie together.
            let key = |cell: &Cell| (cell.period, cell.area, cell.unplaced);
            let asked = (period, area, Unplaced::Placed as u8);
            let from = known.partition_point(|cell| key(cell) < asked);
            let cells = known[from..].iter().take_while(|cell| key(cell) == asked);
            let named: Vec<_> = cells.map(|cell| cell.dimensions).collect();
            lacking(&codes, &named, 0, WHOLE, &mut |kind| {
                self.0.insert((area, false, period, kind));
            });
            if self.0.len() > MOST {
                return Err(TooManyGaps { most: MOST });
            }
        }
        Ok(self)
    }

    /// The gaps of a source, one for each area and kind.
    pub fn gaps(self, rules: &CountRules<'_>) -> Vec<Gap> {
        let length = if rules.source.entry.period == Some(PeriodUnit::Year) { 12 } else { 1 };
        let mut months: BTreeMap<(AreaIx, bool, Kind), BTreeSet<Month>> = BTreeMap::new();
        for (area, unplaced, period, kind) in self.0 {
            months.entry((area, unplaced, kind)).or_default().extend((0..length).map(|month| period.plus(month)));
        }
        let gap = |((area, unplaced, kind), months): ((AreaIx, bool, Kind), BTreeSet<Month>)| Gap {
            area: rules.areas.area(area).code.clone(),
            months: months.into_iter().collect(),
            when: named(rules, kind),
            unplaced,
        };
        months.into_iter().map(gap).collect()
    }
}

/// What is missing of an area and period of which these cells are named, sorted: for each code of a dimension of which nothing is named
/// one kind that spans all dimensions behind it. There are no more kinds than the named cells have codes beside them, however many
/// combinations the codes have.
fn lacking(codes: &[u8], named: &[[u8; MAX_DIMENSIONS]], depth: usize, kind: Kind, found: &mut impl FnMut(Kind)) {
    if named.is_empty() {
        return found(kind);
    }
    let Some(of_depth) = codes.get(depth) else { return };
    for code in 0..*of_depth {
        let from = named.partition_point(|dimensions| dimensions[depth] < code);
        let to = named.partition_point(|dimensions| dimensions[depth] <= code);
        let mut narrower = kind;
        narrower[depth] = Some(code);
        lacking(codes, &named[from..to], depth + 1, narrower, found);
    }
}

/// The covered areas of the finest level with the periods of the coverage.
fn covered(rules: &CountRules<'_>) -> impl Iterator<Item = (AreaIx, Month)> {
    let coverage = rules.coverage();
    let areas: Vec<AreaIx> = rules.areas.of_level(rules.finest()).map(|(ix, _)| ix).filter(|ix| rules.covers(*ix)).collect();
    let periods: Vec<Month> =
        (coverage.start.index()..=coverage.end.index()).map(Month::from_index).filter(|month| begins_period(rules, *month)).collect();
    areas.into_iter().flat_map(move |area| periods.clone().into_iter().map(move |period| (area, period)))
}

fn begins_period(rules: &CountRules<'_>, month: Month) -> bool {
    let whole_year = month.month_of_year() == 1 && month.plus(11) <= rules.coverage().end;
    rules.source.entry.period != Some(PeriodUnit::Year) || whole_year
}

/// How many combinations of codes the dimensions have: at most 32 codes in each of six.
fn combinations(rules: &CountRules<'_>) -> u64 {
    rules.mapping.dimensions.iter().map(|(_, codes)| codes.len() as u64).product()
}

fn named(rules: &CountRules<'_>, kind: Kind) -> BTreeMap<String, String> {
    let of = rules.mapping.dimensions.iter().zip(kind);
    of.filter_map(|((name, codes), position)| Some((name.clone(), codes.code(position?).to_owned()))).collect()
}

/// The years in which areas lack cells that no row names, for the report; `named` are the cells of rows with and without a number, sorted.
pub(super) fn absences(rules: &CountRules<'_>, named: &[Cell]) -> Vec<Absence> {
    let all = combinations(rules);
    let mut cells: BTreeMap<(AreaIx, Month), u64> = BTreeMap::new();
    for cell in named {
        *cells.entry((cell.area, cell.period)).or_default() += 1;
    }
    let lacks = |at: &(AreaIx, Month)| cells.get(at).is_none_or(|cells| *cells < all);
    let years: BTreeSet<(AreaIx, i32)> = covered(rules).filter(lacks).map(|(area, period)| (area, period.year())).collect();
    by_area(rules.areas, &years)
}

fn by_area(areas: &Areas, years: &BTreeSet<(AreaIx, i32)>) -> Vec<Absence> {
    let mut list: Vec<Absence> = Vec::new();
    for (area, year) in years {
        let code = areas.area(*area).code.as_str();
        match list.last_mut() {
            Some(before) if before.area == code && before.last_year + 1 == *year => before.last_year = *year,
            _ => list.push(Absence { area: code.to_owned(), first_year: *year, last_year: *year }),
        }
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn kinds(codes: &[u8], named: &[[u8; MAX_DIMENSIONS]]) -> Vec<Kind> {
        let mut list = Vec::new();
        lacking(codes, named, 0, WHOLE, &mut |kind| list.push(kind));
        list
    }

    fn spans(kind: &Kind, cell: [u8; MAX_DIMENSIONS]) -> bool {
        kind.iter().zip(cell).all(|(asked, code)| asked.is_none_or(|asked| asked == code))
    }

    #[test]
    fn what_is_missing_beside_one_cell_of_a_thousand_million_is_a_code_a_dimension() {
        assert_eq!(kinds(&[32; 6], &[]), [WHOLE]);
        assert_eq!(kinds(&[32; 6], &[[7; 6]]).len(), 6 * 31);
    }

    proptest! {
        #[test]
        fn every_cell_is_named_or_missing_and_none_is_both(cells in proptest::collection::btree_set((0u8..2, 0u8..3, 0u8..4), 0..24)) {
            let named: Vec<_> = cells.iter().map(|(a, b, c)| [*a, *b, *c, 0, 0, 0]).collect();
            let missing = kinds(&[2, 3, 4], &named);
            for (a, b, c) in (0..2).flat_map(|a| (0..3).flat_map(move |b| (0..4).map(move |c| (a, b, c)))) {
                let times = missing.iter().filter(|kind| spans(kind, [a, b, c, 0, 0, 0])).count();
                prop_assert_eq!(times, usize::from(!cells.contains(&(a, b, c))));
            }
        }
    }
}
