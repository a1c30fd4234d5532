//! Number and deaths of the selected records, hexagon by hexagon.

use super::{Counts, Selection};
use crate::coords::TileCoord;
use crate::index::HexIndex;

/// A hexagon with selected records, as one tile sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HexSum {
    /// Position of the hexagon in its index.
    pub hex: usize,
    /// Worlds to the east that it must be moved to reach the tile: 0, or ±1 over the antimeridian.
    pub worlds: i64,
    /// Whether the tile holds its centre: one tile of a zoom does.
    pub home: bool,
    /// All its selected records, also those outside the tile.
    pub counts: Counts,
}

/// The hexagons that hold selected records and reach into a tile with its buffer.
///
/// # Units
/// `buffer` in 1/4096 of the tile's side.
#[must_use]
pub fn hexes(selection: &Selection, index: &HexIndex, tile: TileCoord, buffer: u32) -> Vec<HexSum> {
    let home = index.home(tile);
    let mut found = Vec::with_capacity(home.len() + home.len() / 4);
    index.reaching(tile, buffer, |hex, worlds| {
        let counts = counts(selection, index, hex);
        if counts.n > 0 {
            found.push(HexSum { hex, worlds, home: worlds == 0 && home.contains(&hex), counts });
        }
    });
    found
}

/// The hexagons that hold selected records and whose centre a tile holds.
#[must_use]
pub fn home_hexes(selection: &Selection, index: &HexIndex, tile: TileCoord) -> Vec<HexSum> {
    let sum = |hex| HexSum { hex, worlds: 0, home: true, counts: counts(selection, index, hex) };
    index.home(tile).map(sum).filter(|sum| sum.counts.n > 0).collect()
}

fn counts(selection: &Selection, index: &HexIndex, hex: usize) -> Counts {
    let mut counts = Counts::default();
    for run in index.hex(hex).runs {
        counts += selection.counts(run.start as usize..run.end as usize);
    }
    counts
}
