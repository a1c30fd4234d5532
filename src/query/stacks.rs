//! Records of the same place or the same small cell as one: the stacks of the incidents layer.

use super::{Selection, Sums};
use crate::dataset::EventColumns;
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

/// Calls `visit` for the stacks of a range of located rows, in Morton order: one for each cell with a selected record, of the grid with
/// 2^`depth` cells a side of the world ([`COORDINATE`]: each coordinate). No more than two are held at a time.
pub fn for_each_stack(selection: &Selection, rows: Range<usize>, depth: u8, mut visit: impl FnMut(Stack)) {
    let columns = selection.columns();
    // Equal coordinates are neighbours in Morton order, and so are the coordinates of a cell: the running one of each is enough.
    let (mut place, mut cell): (Option<Stack>, Option<Stack>) = (None, None);
    let mut end_of_place = |place: Stack| match &mut cell {
        Some(cell) if cell_of(cell.key, depth) == cell_of(place.key, depth) => cell.join(&place),
        cell => cell.replace(place).into_iter().for_each(&mut visit),
    };
    selection.for_each(rows, |row| {
        let record = Stack::of_row(columns, row);
        match &mut place {
            Some(place) if place.key == record.key => {
                place.add(&record);
                place.most += 1;
            }
            place => place.replace(record).into_iter().for_each(&mut end_of_place),
        }
    });
    place.into_iter().for_each(&mut end_of_place);
    cell.into_iter().for_each(visit);
}

/// The same as a list; `None` when there are more than `most` of them, of which no more than that are held.
#[must_use]
pub fn stacks(selection: &Selection, rows: Range<usize>, depth: u8, most: usize) -> Option<Vec<Stack>> {
    let mut found = Vec::new();
    let mut count = 0;
    for_each_stack(selection, rows, depth, |stack| {
        count += 1;
        if count <= most {
            found.push(stack);
        }
    });
    (count <= most).then_some(found)
}

fn cell_of(key: u64, depth: u8) -> u64 {
    key.checked_shr(2 * u32::from(COORDINATE - depth)).unwrap_or(0)
}

/// Stacks of finer cells joined to those of the grid with 2^`depth` cells a side of the world.
#[must_use]
pub fn coarsen(finer: Vec<Stack>, depth: u8) -> Vec<Stack> {
    let mut coarser: Vec<Stack> = Vec::new();
    for stack in finer {
        match coarser.last_mut() {
            Some(last) if cell_of(last.key, depth) == cell_of(stack.key, depth) => last.join(&stack),
            _ => coarser.push(stack),
        }
    }
    coarser
}

impl Stack {
    fn of_row(columns: &EventColumns, row: usize) -> Self {
        Self {
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
        }
    }

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::synthetic;
    use crate::query::arbitrary::some_filter;
    use proptest::prelude::*;

    /// A stack a coordinate, all at once, joined to cells afterwards.
    fn in_two_passes(selection: &Selection, rows: Range<usize>, depth: u8) -> Vec<Stack> {
        let mut places: Vec<Stack> = Vec::new();
        selection.for_each(rows, |row| {
            let record = Stack::of_row(selection.columns(), row);
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

    proptest! {
        #[test]
        fn one_pass_with_two_stacks_in_hand_finds_what_all_coordinates_at_once_make(filter in some_filter(), depth in 0u8..=COORDINATE, skipped in 0usize..500) {
            let dataset = synthetic::dataset(11);
            let selection = Selection::new(&dataset, &filter).unwrap();
            let rows = skipped.min(selection.columns().located)..selection.columns().located;
            let expected = in_two_passes(&selection, rows.clone(), depth);
            let all = expected.len();
            prop_assert_eq!(stacks(&selection, rows.clone(), depth, all), Some(expected));
            prop_assert_eq!(all == 0 || stacks(&selection, rows, depth, all - 1).is_none(), true);
        }
    }
}
