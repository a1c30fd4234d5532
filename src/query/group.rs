//! Sums by group in one pass over the columns.

use super::{Selection, Sums};
use std::ops::Range;

/// Rows that follow each other often belong to one group; summing them into two tables by turns lets their additions overlap.
const TABLES: usize = 2;

/// Sums over the selected rows of a range by group; `group` gives each row a number below `groups`, selected or not.
pub(super) fn group_sums(selection: &Selection, rows: Range<usize>, groups: usize, group: impl Fn(usize) -> usize) -> Vec<Sums> {
    let columns = selection.columns();
    let mut tables = vec![Sums::default(); groups * TABLES];
    selection.for_masks(rows, |start, mask| {
        let end = start + mask.len();
        let tolls = columns.deaths_low[start..end].iter().zip(&columns.deaths_best[start..end]).zip(&columns.deaths_high[start..end]);
        for ((row, mask), ((low, best), high)) in (start..end).zip(mask).zip(tolls) {
            let sums = &mut tables[group(row) * TABLES + row % TABLES];
            sums.n += u64::from(mask & 1);
            sums.deaths_low += u64::from(low & mask);
            sums.deaths_best += u64::from(best & mask);
            sums.deaths_high += u64::from(high & mask);
        }
    });
    tables.chunks(TABLES).map(|tables| tables.iter().copied().sum()).collect()
}
