//! The layer `incidents`: records of one place, or of one small cell, as one feature with exact sums.

use super::cell::{cell_id, coordinate_id, push_cell, push_key};
use super::{Column, EXTENT, Geometry, Layer, MAX_BYTES, MAX_POINT_ZOOM, Tile, Values, Words};
use crate::coords::{MortonKey, TileCoord};
use crate::domain::{Day, PlacePrecision, TimePrecision};
use crate::query::{COORDINATE, Selection, Stack, coarsen, stacks};

/// Below the last zoom a tile has 2⁷ cells a side: 4 px of 512.
const CELL_BITS: u8 = 7;

/// Most stacks that are held: one for each cell. More coordinates never fit in a tile: with its id (2 bytes), point (12), ten properties (20)
/// and its place in 16 digits (20) a stack takes 54 bytes at least.
const MOST_STACKS: usize = 1 << (2 * CELL_BITS);
const _: () = assert!(MOST_STACKS * 54 > MAX_BYTES);

/// A tile of stacks; `kinds` are the codes of the source's field `kind`. `None` when it holds no selected record.
///
/// Every selected located record is in exactly one feature of exactly one tile of a zoom. A tile that would pass
/// [`MAX_BYTES`] takes cells twice as wide, and so on.
#[must_use]
pub fn tile(selection: &Selection, kinds: &[String], coord: TileCoord) -> Option<Tile> {
    let rows = selection.columns().rows(MortonKey::tile_range(coord));
    let cells = coord.z() + CELL_BITS;
    let coordinates = || stacks(selection, rows.clone(), COORDINATE, MOST_STACKS).map(|found| (COORDINATE, found));
    let found = (coord.z() >= MAX_POINT_ZOOM).then(coordinates).flatten();
    let in_cells = || stacks(selection, rows.clone(), cells, MOST_STACKS).map(|found| (cells, found));
    let (mut depth, mut found) = found.or_else(in_cells)?;
    loop {
        if found.is_empty() {
            return None;
        }
        let tile = Tile { layers: vec![layer(&found, kinds, coord, depth)] };
        // One feature always fits.
        if tile.encoded_bound() <= MAX_BYTES || depth == coord.z() {
            return Some(tile);
        }
        depth = (depth - 1).min(cells);
        found = coarsen(found, depth);
    }
}

fn layer(stacks: &[Stack], kinds: &[String], coord: TileCoord, depth: u8) -> Layer {
    let uint = |name, value: fn(&Stack) -> u64| Column { name, values: Values::UInt(stacks.iter().map(value).collect()) };
    let code = |name, words: &[&str], at: fn(&Stack) -> u32| Column {
        name,
        values: Values::codes(words.iter().copied(), stacks.iter().map(at).collect()),
    };
    let calendar = Calendar::new(stacks);
    let date = |name, day: fn(&Stack) -> i32| Column {
        name,
        values: Values::UInt(stacks.iter().map(|stack| calendar.yyyymmdd(day(stack))).collect()),
    };
    let place_codes: Vec<&str> = PlacePrecision::ALL.iter().map(|precision| precision.code()).collect();
    let time_codes: Vec<&str> = TimePrecision::ALL.iter().map(|precision| precision.code()).collect();
    let kinds: Vec<&str> = kinds.iter().map(String::as_str).collect();
    Layer {
        name: "incidents",
        ids: stacks.iter().map(|stack| id(stack, depth)).collect(),
        geometry: Geometry::Points(stacks.iter().map(|stack| place_in(coord, stack.key)).collect()),
        columns: vec![
            uint("n", |stack| stack.sums.n),
            uint("deaths_low", |stack| stack.sums.deaths_low),
            uint("deaths_best", |stack| stack.sums.deaths_best),
            uint("deaths_high", |stack| stack.sums.deaths_high),
            uint("places", |stack| stack.places),
            date("first", |stack| stack.first),
            date("last", |stack| stack.last),
            code("place_precision", &place_codes, |stack| stack.place_precision.into()),
            code("time_precision", &time_codes, |stack| stack.time_precision.into()),
            // No bit has 32 zeros behind it: mixed and not stated leave the property out.
            code("kind", &kinds, |stack| if stack.kind == 0 { Values::ABSENT } else { stack.kind.trailing_zeros() }),
            Column { name: "place", values: Values::Names(places(stacks, depth)) },
        ],
    }
}

fn cell(key: u64, depth: u8) -> u64 {
    key.checked_shr(2 * u32::from(COORDINATE - depth)).unwrap_or(0)
}

fn id(stack: &Stack, depth: u8) -> u64 {
    if depth == COORDINATE { coordinate_id(stack.key) } else { cell_id(depth, cell(stack.key, depth)) }
}

/// What `/incidents?place=` takes: the coordinate's key where there is one, else the cell.
fn places(stacks: &[Stack], depth: u8) -> Words {
    let mut words = Words::default();
    for stack in stacks {
        if stack.places == 1 {
            push_key(words.tail(), stack.key);
        } else {
            let (x, y) = MortonKey::from_bits(stack.key).cell(depth);
            push_cell(words.tail(), depth, x, y);
        }
        words.end();
    }
    words
}

/// A coordinate in the tile's units, rounded down so that it stays in its tile.
fn place_in(tile: TileCoord, key: u64) -> [i32; 2] {
    let (x, y) = MortonKey::from_bits(key).xy();
    let units = |at: u32, tile_at: u32, z: u8| {
        let units = (u64::from(at) * u64::from(EXTENT)) >> (COORDINATE - z);
        (units - u64::from(tile_at) * u64::from(EXTENT)) as i32
    };
    [units(x, tile.x(), tile.z()), units(y, tile.y(), tile.z())]
}

/// `yyyymmdd` of every day between the earliest and the latest, each computed once.
struct Calendar {
    first: i32,
    days: Vec<u32>,
}

impl Calendar {
    fn new(stacks: &[Stack]) -> Self {
        let first = stacks.iter().map(|stack| stack.first).min().unwrap_or(0);
        let last = stacks.iter().map(|stack| stack.last).max().unwrap_or(first);
        let mut days = vec![0; (last - first) as usize + 1];
        for day in stacks.iter().flat_map(|stack| [stack.first, stack.last]) {
            let slot: &mut u32 = &mut days[(day - first) as usize];
            if *slot == 0 {
                *slot = Day::from_days(day).yyyymmdd().unsigned_abs();
            }
        }
        Self { first, days }
    }

    fn yyyymmdd(&self, day: i32) -> u64 {
        self.days[(day - self.first) as usize].into()
    }
}

#[cfg(test)]
mod tests;
