//! Counts of one source by unit and month, as running sums: a window of a place is two subtractions.

use super::comparison::Window;
use crate::dataset::{AreaIx, Dataset, Unplaced};
use crate::domain::{Day, Level, Month};
use crate::query::{CountSelection, Filter, Selection};
use std::collections::{BTreeMap, BTreeSet};

/// Index of a unit in a [`Panel`].
pub(super) type Unit = usize;

/// A count over several months.
#[derive(Clone, Copy)]
struct MonthsCount {
    unit: Unit,
    first: i32,
    last: i32,
    count: u64,
}

/// A count that is known to an area coarser than a unit.
#[derive(Clone, Copy)]
struct CoarseCount {
    area: AreaIx,
    first: i32,
    last: i32,
    count: u64,
}

/// The counts of one source, all units and months of its coverage.
pub(super) struct Panel {
    /// The units: areas of the source's finest level that it covers, by code.
    pub(super) units: Vec<AreaIx>,
    /// Their level.
    pub(super) level: Level,
    /// The unit of each area of the edition.
    unit_of: Vec<Option<Unit>>,
    coverage: Window,
    /// `units × (months + 1)` running sums of what lies within one month.
    sums: Vec<u32>,
    /// What spans several months, by unit.
    long: Vec<MonthsCount>,
    loose: Vec<CoarseCount>,
    /// Months that each unit lacks; none where it lacks none.
    gaps: BTreeMap<Unit, BTreeSet<Month>>,
}

impl Panel {
    /// The counts that a filter accepts.
    pub(super) fn new(dataset: &Dataset, filter: &Filter) -> Self {
        let source = filter.source_in(dataset);
        let coverage = source.coverage.as_ref().expect("an edition is opened only if its events and counts state their coverage");
        let level = source.levels.first().copied().unwrap_or(Level::State);
        let covered = |ix: AreaIx| dataset.areas.with_ancestors(ix).any(|ix| coverage.areas.contains(&dataset.areas.area(ix).code));
        let units: Vec<AreaIx> = dataset.areas.of_level(level).map(|(ix, _)| ix).filter(|ix| covered(*ix)).collect();
        let mut unit_of = vec![None; dataset.areas.len()];
        for (unit, ix) in units.iter().enumerate() {
            unit_of[ix.ix()] = Some(unit);
        }
        let coverage = Window { start: coverage.start, end: coverage.end };
        let sums = vec![0; units.len() * (coverage.months() + 1)];
        let mut panel = Self { units, level, unit_of, coverage, sums, long: Vec::new(), loose: Vec::new(), gaps: BTreeMap::new() };
        panel.read_counts(dataset, filter);
        panel.read_events(dataset, filter);
        // What has no place within an area is in no unit.
        for gap in source.gaps.iter().filter(|gap| !gap.unplaced && filter.includes(source, &gap.when)) {
            for unit in panel.units_in(dataset, dataset.areas.find(gap.area.as_str())) {
                panel.gaps.entry(unit).or_default().extend(&gap.months);
            }
        }
        panel.run();
        panel
    }

    fn read_counts(&mut self, dataset: &Dataset, filter: &Filter) {
        let Some(selection) = CountSelection::of(dataset, filter) else { return };
        let columns = selection.columns();
        for row in selection.rows() {
            let (month, count) = (columns.period[row], columns.count[row]);
            let placed = columns.unplaced[row] == Unplaced::Placed as u8;
            self.add(dataset, Some(columns.area(row)).filter(|_| placed), columns.area(row), [month, month], u64::from(count));
        }
    }

    fn read_events(&mut self, dataset: &Dataset, filter: &Filter) {
        let Some(selection) = Selection::new(dataset, filter) else { return };
        let columns = selection.columns();
        selection.for_each(0..columns.len(), |row| {
            let months = [columns.first[row], columns.last[row]].map(|day| Day::from_days(day).month().index());
            if let Some(area) = columns.area(row) {
                self.add(dataset, Some(area), area, months, u64::from(columns.deaths_best[row]));
            }
        });
    }

    /// Adds a count to its unit, or to the loose ones when its place is coarser than a unit.
    fn add(&mut self, dataset: &Dataset, placed: Option<AreaIx>, area: AreaIx, [first, last]: [i32; 2], count: u64) {
        let unit = placed.and_then(|area| dataset.areas.at_level(area, self.level)).and_then(|ix| self.unit_of[ix.ix()]);
        match unit {
            None => self.loose.push(CoarseCount { area, first, last, count }),
            Some(unit) if first < last => self.long.push(MonthsCount { unit, first, last, count }),
            Some(unit) => {
                let at = usize::try_from(first - self.coverage.start.index()).ok().filter(|at| *at < self.coverage.months());
                if let Some(at) = at {
                    let row = unit * (self.coverage.months() + 1);
                    self.sums[row + at + 1] += u32::try_from(count).expect("one cell or record counts below four thousand million");
                }
            }
        }
    }

    fn run(&mut self) {
        for row in self.sums.chunks_exact_mut(self.coverage.months() + 1) {
            let mut sum = 0;
            for at in row {
                sum += *at;
                *at = sum;
            }
        }
        self.long.sort_by_key(|long| long.unit);
    }

    /// What the source covers.
    pub(super) fn coverage(&self) -> Window {
        self.coverage
    }

    /// The units that are, or lie in, an area.
    pub(super) fn units_in(&self, dataset: &Dataset, area: Option<AreaIx>) -> Vec<Unit> {
        let Some(area) = area else { return Vec::new() };
        if let Some(unit) = self.unit_of[area.ix()] {
            return vec![unit];
        }
        (0..self.units.len()).filter(|unit| dataset.areas.lies_in(self.units[*unit], area)).collect()
    }

    /// Whether a unit lacks a month of a window.
    pub(super) fn lacks(&self, unit: Unit, window: Window) -> bool {
        self.gaps.get(&unit).is_some_and(|months| months.range(window.start..=window.end).next().is_some())
    }

    fn at(&self, month: Month) -> usize {
        let months = i32::try_from(self.coverage.months()).expect("a series has fewer than 2³¹ months");
        (month.index() - self.coverage.start.index()).clamp(0, months) as usize
    }

    /// Counts of a unit whose whole span lies in a window.
    pub(super) fn count(&self, unit: Unit, window: Window) -> u64 {
        self.dated(unit, window)
            + self.long_of(unit).filter(|long| lies_in(long.first, long.last, window)).map(|long| long.count).sum::<u64>()
    }

    /// Counts of a unit that a single month of the window holds.
    fn dated(&self, unit: Unit, window: Window) -> u64 {
        let row = &self.sums[unit * (self.coverage.months() + 1)..];
        u64::from(row[self.at(window.end.plus(1))] - row[self.at(window.start)])
    }

    fn long_of(&self, unit: Unit) -> impl Iterator<Item = &MonthsCount> {
        let start = self.long.partition_point(|long| long.unit < unit);
        self.long[start..].iter().take_while(move |long| long.unit == unit)
    }

    /// Counts of some units in a month.
    pub(super) fn month(&self, units: &[Unit], month: Month) -> u64 {
        let window = Window { start: month, end: month };
        units.iter().map(|unit| self.dated(*unit, window)).sum()
    }

    /// Counts of some units whose span overlaps a window and lies wholly in none of the given ones.
    pub(super) fn undated(&self, units: &[Unit], overlapped: [Window; 2], within: &[Window]) -> u64 {
        let overlaps =
            |long: &MonthsCount| overlapped.iter().any(|window| long.first <= window.end.index() && long.last >= window.start.index());
        let lies_in_one = |long: &MonthsCount| within.iter().any(|window| lies_in(long.first, long.last, *window));
        let of = |unit: &Unit| self.long_of(*unit).filter(|long| overlaps(long) && !lies_in_one(long)).map(|long| long.count).sum::<u64>();
        units.iter().map(of).sum()
    }

    /// Counts in a window known to an area of the list only, not to a unit.
    pub(super) fn unplaced(&self, areas: &[AreaIx], window: Window) -> u64 {
        let here = |loose: &&CoarseCount| areas.contains(&loose.area) && lies_in(loose.first, loose.last, window);
        self.loose.iter().filter(here).map(|loose| loose.count).sum()
    }
}

fn lies_in(first: i32, last: i32, window: Window) -> bool {
    first >= window.start.index() && last <= window.end.index()
}
