//! Records of the same place or the same small cell as one: the stacks of the incidents layer.

use super::{Selection, Sums};
use std::ops::Range;

/// Bits of an axis of a key: cells this deep are single coordinates.
pub const COORDINATE: u8 = 32;

/// The selected records of one cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stack {
    /// Key of the coordinate with most records; of several, the lowest.
    pub key: u64,
    /// Records at that coordinate.
    pub most: u64,
    /// Number and deaths.
    pub sums: Sums,
    /// Number of different coordinates.
    pub places: u64,
    /// Earliest first day, days since 1970.
    pub first: i32,
    /// Latest last day, days since 1970.
    pub last: i32,
    /// Coarsest precision of a place, as its position in [`crate::domain::PlacePrecision::ALL`].
    pub place_precision: u8,
    /// Coarsest precision of a date, as its position in [`crate::domain::TimePrecision::ALL`].
    pub time_precision: u8,
    /// Bit of the kind that all of them have; 0 when it differs or is not stated.
    pub kind: u32,
}

/// The stacks of a range of located rows, in Morton order: one for each cell with a selected record, of the grid with
/// 2^`depth` cells a side of the world ([`COORDINATE`]: each coordinate).
#[must_use]
pub fn stacks(selection: &Selection, rows: Range<usize>, depth: u8) -> Vec<Stack> {
    // Equal coordinates are neighbours in Morton order, and so are the coordinates of a cell: one pass each.
    let mut places: Vec<Stack> = Vec::new();
    let columns = selection.columns();
    selection.for_each(rows, |row| {
        let record = Stack {
            key: columns.key[row],
            most: 1,
            sums: Sums {
                n: 1,
                deaths_low: columns.deaths_low[row].into(),
                deaths_best: columns.deaths_best[row].into(),
                deaths_high: columns.deaths_high[row].into(),
            },
            places: 1,
            first: columns.first[row],
            last: columns.last[row],
            place_precision: columns.place_precision[row],
            time_precision: columns.time_precision[row],
            kind: columns.kind[row],
        };
        match places.last_mut() {
            Some(place) if place.key == record.key => {
                place.add(&record);
                place.most += 1;
            }
            _ => places.push(record),
        }
    });
    coarsen(places, depth)
}

/// Stacks of finer cells joined to those of the grid with 2^`depth` cells a side of the world.
#[must_use]
pub fn coarsen(finer: Vec<Stack>, depth: u8) -> Vec<Stack> {
    let cell = |key: u64| key.checked_shr(2 * u32::from(COORDINATE - depth)).unwrap_or(0);
    let mut coarser: Vec<Stack> = Vec::with_capacity(finer.len());
    for stack in finer {
        match coarser.last_mut() {
            Some(last) if cell(last.key) == cell(stack.key) => last.join(&stack),
            _ => coarser.push(stack),
        }
    }
    coarser
}

impl Stack {
    /// Takes in a stack of later coordinates of the same cell.
    fn join(&mut self, later: &Self) {
        self.add(later);
        self.places += later.places;
        if later.most > self.most {
            (self.key, self.most) = (later.key, later.most);
        }
    }

    fn add(&mut self, other: &Self) {
        self.sums += other.sums;
        self.first = self.first.min(other.first);
        self.last = self.last.max(other.last);
        self.place_precision = self.place_precision.max(other.place_precision);
        self.time_precision = self.time_precision.max(other.time_precision);
        self.kind = if self.kind == other.kind { self.kind } else { 0 };
    }
}
