//! Sums by group in one pass over the columns.

use super::{Selection, Sums};
use std::ops::Range;

/// Rows that follow each other often belong to one group; summing them into two tables by turns lets their additions overlap.
const TABLES: usize = 2;

/// Sums over the selected rows of a range by group; `group` gives each row a number below `groups`, selected or not.
pub(super) fn group_sums(selection: &Selection, rows: Range<usize>, groups: usize, group: impl Fn(usize) -> usize) -> Vec<Sums> {
    if selection.sums_fit_32_bits() {
        add_up::<PackedSums>(selection, rows, groups, group)
    } else {
        add_up::<Sums>(selection, rows, groups, group)
    }
}

/// Something that adds up records.
trait Accumulator: Copy + Default {
    /// Adds a record that is selected (1) or not (0, and no deaths).
    fn add(&mut self, selected: u32, low: u32, best: u32, high: u32);

    fn sums(self) -> Sums;
}

impl Accumulator for Sums {
    fn add(&mut self, selected: u32, low: u32, best: u32, high: u32) {
        self.n += u64::from(selected);
        self.deaths_low += u64::from(low);
        self.deaths_best += u64::from(best);
        self.deaths_high += u64::from(high);
    }

    fn sums(self) -> Sums {
        self
    }
}

/// Four sums of 32 bits in two words: half of the additions.
#[derive(Clone, Copy, Default)]
struct PackedSums {
    n_and_best: u64,
    low_and_high: u64,
}

impl Accumulator for PackedSums {
    fn add(&mut self, selected: u32, low: u32, best: u32, high: u32) {
        self.n_and_best += u64::from(selected) << 32 | u64::from(best);
        self.low_and_high += u64::from(low) << 32 | u64::from(high);
    }

    fn sums(self) -> Sums {
        let halves = |word: u64| (word >> 32, word & u64::from(u32::MAX));
        let ((n, deaths_best), (deaths_low, deaths_high)) = (halves(self.n_and_best), halves(self.low_and_high));
        Sums { n, deaths_low, deaths_best, deaths_high }
    }
}

fn add_up<A: Accumulator>(selection: &Selection, rows: Range<usize>, groups: usize, group: impl Fn(usize) -> usize) -> Vec<Sums> {
    let columns = selection.columns();
    let (low, best, high) = (&columns.deaths_low[..], &columns.deaths_best[..], &columns.deaths_high[..]);
    let packed = selection.packed_tolls();
    let toll = |row: usize| packed.and_then(|packed| packed[row].unpack()).unwrap_or_else(|| [low[row], best[row], high[row]]);
    let mut tables = vec![A::default(); groups * TABLES];
    selection.for_pieces(rows, |piece| {
        let (start, mask) = (piece.start, piece.mask);
        if let Some(picked) = piece.picked() {
            picked.for_each(|row| {
                let [low, best, high] = toll(row);
                tables[group(row) * TABLES + row % TABLES].add(1, low, best, high);
            });
        } else {
            let end = start + mask.len();
            let tolls = low[start..end].iter().zip(&best[start..end]).zip(&high[start..end]);
            for ((row, mask), ((low, best), high)) in (start..end).zip(mask).zip(tolls) {
                tables[group(row) * TABLES + row % TABLES].add(mask & 1, low & mask, best & mask, high & mask);
            }
        }
    });
    tables.chunks(TABLES).map(|tables| tables.iter().map(|table| table.sums()).sum()).collect()
}
