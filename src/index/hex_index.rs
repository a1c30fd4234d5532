//! Which rows lie in which H3 hexagon, resolution by resolution, in the order of the hexagons' centres.
//!
//! # References
//! <https://h3geo.org/docs/core-library/overview>

use crate::coords::{LonLat, MortonKey, TileCoord};
use h3o::{CellIndex, LatLng, Resolution};
use std::ops::Range;

/// Hexagons whose boxes are tested together.
const BLOCK: usize = 32;
/// Side of the world in steps of a [`MortonKey`]'s axis.
const WORLD: i64 = 1 << 32;

/// The hexagons of one resolution that hold a row of a source.
///
/// A hexagon holds the positions whose own cell it is at this resolution: parents are a hierarchy, not geometry.
#[derive(Debug)]
pub struct HexIndex {
    /// H3 index of each hexagon.
    cells: Vec<u64>,
    /// Key of each hexagon's centre, ascending.
    centres: Vec<u64>,
    /// Corners of all hexagons, relative to their centres, clockwise as seen on the map.
    corners: Vec<[i32; 2]>,
    corner_ends: Vec<u32>,
    /// Ranges of rows of all hexagons, ascending in each.
    runs: Vec<Range<u32>>,
    run_ends: Vec<u32>,
    /// What each [`BLOCK`] of hexagons covers.
    blocks: Vec<Reach>,
}

/// One hexagon of an index.
#[derive(Clone, Copy, Debug)]
pub struct Hex<'a> {
    /// H3 index.
    pub cell: u64,
    /// Key of the centre.
    pub centre: MortonKey,
    /// Corners, relative to the centre in steps of a key's axis, clockwise as seen on the map, not closed.
    pub corners: &'a [[i32; 2]],
    /// Its rows.
    pub runs: &'a [Range<u32>],
}

/// A box in steps of a key's axis, ends included; it may pass the antimeridian on either side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Reach {
    x: (i64, i64),
    y: (i64, i64),
}

impl HexIndex {
    /// The index of a source's keys, ascending, at a resolution.
    ///
    /// Costs about 0.4 µs a position; equal positions are asked for once.
    #[must_use]
    pub fn new(keys: &[u64], resolution: Resolution) -> Self {
        let mut runs = runs(keys, resolution);
        // Runs of a cell stay in the order of their rows.
        runs.sort_by_key(|(cell, _)| *cell);
        let mut groups: Vec<(u64, &[(CellIndex, Range<u32>)])> =
            runs.chunk_by(|a, b| a.0 == b.0).map(|runs| (centre(runs[0].0), runs)).collect();
        groups.sort_by_key(|(centre, runs)| (*centre, runs[0].0));
        let mut index = Self::with_capacity(groups.len(), runs.len());
        for (centre, runs) in groups {
            index.push(centre, runs);
        }
        index.blocks = (0..index.len()).step_by(BLOCK).map(|start| index.reach_of_block(start)).collect();
        index
    }

    fn with_capacity(hexes: usize, runs: usize) -> Self {
        Self {
            cells: Vec::with_capacity(hexes),
            centres: Vec::with_capacity(hexes),
            corners: Vec::with_capacity(6 * hexes),
            corner_ends: Vec::with_capacity(hexes),
            runs: Vec::with_capacity(runs),
            run_ends: Vec::with_capacity(hexes),
            blocks: Vec::new(),
        }
    }

    fn push(&mut self, centre: u64, runs: &[(CellIndex, Range<u32>)]) {
        let cell = runs[0].0;
        self.cells.push(cell.into());
        self.centres.push(centre);
        self.corners.extend(corners(cell, MortonKey::from_bits(centre)));
        self.corner_ends.push(self.corners.len() as u32);
        self.runs.extend(runs.iter().map(|(_, run)| run.clone()));
        self.run_ends.push(self.runs.len() as u32);
    }

    /// Number of hexagons.
    #[must_use]
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Whether there is no hexagon.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// A hexagon by its position.
    #[must_use]
    pub fn hex(&self, at: usize) -> Hex<'_> {
        let part = |ends: &[u32]| (if at == 0 { 0 } else { ends[at - 1] as usize })..ends[at] as usize;
        Hex {
            cell: self.cells[at],
            centre: MortonKey::from_bits(self.centres[at]),
            corners: &self.corners[part(&self.corner_ends)],
            runs: &self.runs[part(&self.run_ends)],
        }
    }

    /// The hexagons whose centre a tile holds.
    #[must_use]
    pub fn home(&self, tile: TileCoord) -> Range<usize> {
        let keys = MortonKey::tile_range(tile);
        let start = self.centres.partition_point(|centre| centre < keys.start());
        start..start + self.centres[start..].partition_point(|centre| centre <= keys.end())
    }

    /// Calls `visit` for the hexagons whose box reaches into a tile with its buffer, ascending, and with how many worlds
    /// to the east they must be moved to do so (0, or ±1 over the antimeridian).
    ///
    /// # Units
    /// `buffer` in 1/4096 of the tile's side.
    pub fn reaching(&self, tile: TileCoord, buffer: u32, mut visit: impl FnMut(usize, i64)) {
        let tile = Reach::of_tile(tile, buffer);
        for worlds in [-1, 0, 1] {
            let sought = tile.moved(-worlds * WORLD);
            for (block, _) in self.blocks.iter().enumerate().filter(|(_, block)| block.meets(&sought)) {
                let hexes = block * BLOCK..self.len().min((block + 1) * BLOCK);
                hexes.filter(|at| Reach::of_hex(&self.hex(*at)).meets(&sought)).for_each(|at| visit(at, worlds));
            }
        }
    }

    /// Most hexagons that one tile of a zoom holds or is reached by.
    #[must_use]
    pub fn densest(&self, z: u8, buffer: u32) -> usize {
        let mut tiles = std::collections::HashMap::new();
        let side = WORLD >> z;
        let margin = side * i64::from(buffer) / 4096;
        for at in 0..self.len() {
            let reach = Reach::of_hex(&self.hex(at));
            for x in (reach.x.0 - margin).div_euclid(side)..=(reach.x.1 + margin).div_euclid(side) {
                for y in (reach.y.0 - margin).div_euclid(side)..=(reach.y.1 + margin).div_euclid(side) {
                    *tiles.entry((x, y)).or_insert(0) += 1;
                }
            }
        }
        tiles.into_values().max().unwrap_or(0)
    }

    fn reach_of_block(&self, start: usize) -> Reach {
        let hexes = start..self.len().min(start + BLOCK);
        hexes.map(|at| Reach::of_hex(&self.hex(at))).reduce(Reach::and).expect("a block holds at least one hexagon")
    }
}

/// Ranges of rows whose positions share a cell, in the order of the rows.
fn runs(keys: &[u64], resolution: Resolution) -> Vec<(CellIndex, Range<u32>)> {
    let mut runs: Vec<(CellIndex, Range<u32>)> = Vec::new();
    let mut end = 0;
    for equal in keys.chunk_by(|a, b| a == b) {
        let cell = cell_of(MortonKey::from_bits(equal[0]), resolution);
        let start = end;
        end += equal.len() as u32;
        match runs.last_mut() {
            Some((last, run)) if *last == cell => run.end = end,
            _ => runs.push((cell, start..end)),
        }
    }
    runs
}

/// The cell of a published position (six decimals of a degree), so that others find the same.
fn cell_of(key: MortonKey, resolution: Resolution) -> CellIndex {
    let at = key.position();
    let round = |degrees: f64| (degrees * 1e6).round() / 1e6;
    LatLng::new(round(at.lat()), round(at.lon())).expect("positions of keys are finite").to_cell(resolution)
}

fn centre(cell: CellIndex) -> u64 {
    key_of(LatLng::from(cell)).bits()
}

fn key_of(at: LatLng) -> MortonKey {
    // H3 gives longitudes within ±180°, but for rounding.
    let position = LonLat::new(at.lng().clamp(-180.0, 180.0), at.lat().clamp(-90.0, 90.0));
    MortonKey::of(position.expect("clamped to the range of positions"))
}

/// Corners relative to the centre, clockwise as seen on the map; over a pole the outline is led along the map's edge.
fn corners(cell: CellIndex, centre: MortonKey) -> Vec<[i32; 2]> {
    let (cx, cy) = centre.xy();
    let mut corners: Vec<[i32; 2]> = Vec::with_capacity(6);
    // H3 goes round counter-clockwise. Wrapping differences are short ways, also over the antimeridian.
    let outline = cell.boundary();
    let relative = outline.iter().rev().map(|corner| key_of(*corner).xy()).map(|(x, y)| [x.wrapping_sub(cx) as i32, signed(y, cy)]);
    corners.extend(relative);
    let jump = |a: [i32; 2], b: [i32; 2]| a[0].abs_diff(b[0]) > u32::MAX / 2;
    let Some(at) = (0..corners.len()).find(|at| jump(corners[*at], corners[(at + 1) % corners.len()])) else { return corners };
    let pole = signed(if cy > u32::MAX / 2 { u32::MAX } else { 0 }, cy);
    let edge = [[corners[at][0], pole], [corners[(at + 1) % corners.len()][0], pole]];
    corners.splice((at + 1)..=at, edge);
    corners
}

fn signed(y: u32, from: u32) -> i32 {
    let distance = i64::from(y) - i64::from(from);
    distance.clamp(i32::MIN.into(), i32::MAX.into()) as i32
}

impl Reach {
    fn of_hex(hex: &Hex) -> Self {
        let (x, y) = hex.centre.xy();
        let (mut west, mut east, mut north, mut south) = (0, 0, 0, 0);
        for [dx, dy] in hex.corners {
            (west, east) = (west.min(*dx), east.max(*dx));
            (north, south) = (north.min(*dy), south.max(*dy));
        }
        let (x, y) = (i64::from(x), i64::from(y));
        Self { x: (x + i64::from(west), x + i64::from(east)), y: (y + i64::from(north), y + i64::from(south)) }
    }

    fn of_tile(tile: TileCoord, buffer: u32) -> Self {
        let side = WORLD >> tile.z();
        let margin = side * i64::from(buffer) / 4096;
        let span = |at: u32| (i64::from(at) * side - margin, (i64::from(at) + 1) * side - 1 + margin);
        Self { x: span(tile.x()), y: span(tile.y()) }
    }

    fn moved(self, steps: i64) -> Self {
        Self { x: (self.x.0 + steps, self.x.1 + steps), y: self.y }
    }

    fn meets(&self, other: &Self) -> bool {
        self.x.0 <= other.x.1 && other.x.0 <= self.x.1 && self.y.0 <= other.y.1 && other.y.0 <= self.y.1
    }

    fn and(self, other: Self) -> Self {
        let both = |a: (i64, i64), b: (i64, i64)| (a.0.min(b.0), a.1.max(b.1));
        Self { x: both(self.x, other.x), y: both(self.y, other.y) }
    }
}

#[cfg(test)]
mod tests;
