//! Which located rows lie in a region: whole Morton cells where they can be, single points along its border.

mod near_zone;
mod within_box;

use crate::coords::MortonKey;
use crate::dataset::EventColumns;
pub(super) use near_zone::NearZone;
use std::ops::Range;
pub(super) use within_box::WithinBox;

/// Below this many rows a cell is no longer divided.
const FEW_ROWS: usize = 32;
/// Cells of this depth are single keys.
const DEEPEST: u8 = 32;

/// What rows are asked to lie in.
pub(super) trait Region {
    /// How much of a Morton cell it holds; `rows` are those in the cell, at least one.
    fn share(&self, cell: Cell, rows: &Range<usize>) -> CellCoverage;

    /// Whether it holds the published point of a row.
    fn holds(&self, row: usize) -> bool;
}

/// How much of a cell a region holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CellCoverage {
    /// For certain no point.
    None,
    /// For certain every point.
    All,
    /// Each point must be tested.
    Some,
}

/// A cell of the grid with 2ᶻ cells a side.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell {
    pub(super) z: u8,
    pub(super) x: u32,
    pub(super) y: u32,
}

/// The rows whose published point lies in a region: ascending, disjoint ranges.
pub(super) fn rows_in(columns: &EventColumns, region: &impl Region) -> Vec<Range<usize>> {
    let mut search = Search { columns, region, found: Vec::new() };
    search.cell(Cell { z: 0, x: 0, y: 0 }, 0..columns.located);
    search.found
}

/// The rows in both of two lists of ascending, disjoint ranges.
pub(super) fn common(a: &[Range<usize>], b: &[Range<usize>]) -> Vec<Range<usize>> {
    let (mut at, mut bt) = (0, 0);
    let mut both = Vec::new();
    while let (Some(one), Some(other)) = (a.get(at), b.get(bt)) {
        let shared = one.start.max(other.start)..one.end.min(other.end);
        if !shared.is_empty() {
            both.push(shared);
        }
        if one.end < other.end { at += 1 } else { bt += 1 }
    }
    both
}

struct Search<'a, R> {
    columns: &'a EventColumns,
    region: &'a R,
    found: Vec<Range<usize>>,
}

impl<R: Region> Search<'_, R> {
    fn cell(&mut self, cell: Cell, rows: Range<usize>) {
        if rows.is_empty() {
            return;
        }
        match self.region.share(cell, &rows) {
            CellCoverage::None => {}
            CellCoverage::All => self.add(rows),
            CellCoverage::Some if rows.len() <= FEW_ROWS || cell.z == DEEPEST => self.test_each(rows),
            CellCoverage::Some => self.quarters(cell, rows),
        }
    }

    /// The four cells within, in Morton order, so that what is found ascends.
    fn quarters(&mut self, Cell { z, x, y }: Cell, rows: Range<usize>) {
        let mut start = rows.start;
        for (x, y) in [(2 * x, 2 * y), (2 * x + 1, 2 * y), (2 * x, 2 * y + 1), (2 * x + 1, 2 * y + 1)] {
            let cell = Cell { z: z + 1, x, y };
            let last = *MortonKey::cell_range(cell.z, x, y).end();
            let end = start + self.columns.key[start..rows.end].partition_point(|key| *key <= last);
            self.cell(cell, start..end);
            start = end;
        }
    }

    /// Equal positions are neighbours, so each position is tested once.
    fn test_each(&mut self, rows: Range<usize>) {
        let mut start = rows.start;
        while start < rows.end {
            let key = self.columns.key[start];
            let end = start + self.columns.key[start..rows.end].partition_point(|other| *other <= key);
            if self.region.holds(start) {
                self.add(start..end);
            }
            start = end;
        }
    }

    fn add(&mut self, rows: Range<usize>) {
        match self.found.last_mut() {
            Some(last) if last.end == rows.start => last.end = rows.end,
            _ => self.found.push(rows),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::single_range_in_vec_init, reason = "a list of one range is meant")]
    fn what_two_lists_share_is_in_both() {
        let of = |list: &[(usize, usize)]| list.iter().map(|(start, end)| *start..*end).collect::<Vec<_>>();
        assert_eq!(common(&of(&[(0, 5), (8, 12)]), &of(&[(3, 9), (11, 20)])), of(&[(3, 5), (8, 9), (11, 12)]));
        assert!(common(&of(&[(0, 5)]), &of(&[(5, 9)])).is_empty());
        assert_eq!(common(&of(&[(2, 4)]), &of(&[(0, 9)])), [2..4]);
    }
}
