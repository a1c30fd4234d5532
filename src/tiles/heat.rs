//! The layer `heat`: exact counts by square cell or by H3 hexagon.

use super::cell::{cell_id, hex_id, push_cell, push_hex};
use super::options::{Grid, HeatOptions, Shape};
use super::{Column, EXTENT, Geometry, Layer, MAX_BYTES, Paths, Tile, Values, Words};
use crate::coords::{MortonKey, TileCoord};
use crate::index::{HeatGrids, HexIndex, MAX_RESOLUTION, default_resolution};
use crate::query::{Counts, HexSum, QueryCode, QueryError, Selection, Square, hexes, home_hexes, squares};

/// Units around a tile into which hexagons reach that it must hold, too.
const BUFFER: u32 = 64;
/// Cells a side, fewest and most, of areas and of points.
const FEWEST_CELLS: u32 = 16;
const MOST_AREAS: u32 = 64;
const MOST_POINTS: u32 = 128;
/// Most bytes of a hexagon: tags and lengths 8, id 6, four properties 12, name 19, two numbers 12; commands 3, first
/// corner 6, five more of 4 each.
const HEX_BYTES: usize = 8 + 6 + 12 + 19 + 12 + 3 + 6 + 20;
/// Most bytes of a square as a point: tags and lengths 9, id 7, four properties 14, name 22, two numbers 12, point 5.
const POINT_BYTES: usize = 9 + 7 + 14 + 22 + 12 + 5;

/// Finest resolution at a zoom: one above the default, unless the densest tile would pass [`MAX_BYTES`]. Whatever the filter.
#[must_use]
pub fn max_resolution(grids: &HeatGrids, keys: &[u64], z: u8) -> u8 {
    let finer = (default_resolution(z) + 1).min(MAX_RESOLUTION);
    let most = MAX_BYTES / HEX_BYTES;
    let fits = grids.places(keys) <= most || grids.densest_hexes(keys, z, finer, BUFFER) <= most;
    if fits { finer } else { finer - 1 }
}

/// Most cells a side at a zoom: more as points than as areas, unless the densest tile would pass [`MAX_BYTES`]. Whatever the filter.
#[must_use]
pub fn max_cells(grids: &HeatGrids, keys: &[u64], z: u8, shape: Shape) -> u32 {
    let most = MAX_BYTES / POINT_BYTES;
    let fits = || grids.places(keys) <= most || grids.densest_squares(keys, z, bits(MOST_POINTS)) <= most;
    if shape == Shape::Point && fits() { MOST_POINTS } else { MOST_AREAS }
}

/// Whether a zoom has the resolution or the cells asked for.
///
/// # Errors
/// [`QueryError`] with the range that this zoom has.
pub fn check(grids: &HeatGrids, keys: &[u64], options: &HeatOptions, z: u8) -> Result<(), QueryError> {
    let (parameter, asked, allowed) = match options.grid {
        Grid::Square { cells } => ("cells", cells, FEWEST_CELLS..=max_cells(grids, keys, z, options.shape)),
        // The default and what is coarser need no look at the densest tile: hexagons of that size never fill one.
        Grid::Hex { resolution } if resolution.is_none_or(|asked| asked <= default_resolution(z)) => return Ok(()),
        Grid::Hex { resolution } => ("resolution", resolution.unwrap_or(0).into(), 0..=max_resolution(grids, keys, z).into()),
    };
    if allowed.contains(&asked) {
        return Ok(());
    }
    let range = format!("{} to {}", allowed.start(), allowed.end());
    let detail = format!("at zoom {z} `{parameter}` goes from {range}, not {asked}: finer cells would pass the size of a tile");
    Err(QueryError::of(QueryCode::UnknownValue, parameter, detail).allowing([range]))
}

/// Whether all that [`check`] and [`tile`] look up is there: nothing that is built once for a source would be built by them.
#[must_use]
pub fn is_ready(grids: &HeatGrids, options: &HeatOptions, z: u8) -> bool {
    let few_places = |bytes: usize| grids.known_places().is_some_and(|places| places <= MAX_BYTES / bytes);
    match options.grid {
        Grid::Square { .. } => options.shape == Shape::Area || few_places(POINT_BYTES) || grids.knows_densest_squares(z),
        Grid::Hex { resolution } => {
            let (default, resolution) = (default_resolution(z), resolution.unwrap_or_else(|| default_resolution(z)));
            grids.is_built(resolution) && (resolution <= default || few_places(HEX_BYTES) || grids.knows_densest_hexes(z))
        }
    }
}

/// Whether a thread is making the hexagons that [`tile`] looks up.
#[must_use]
pub fn is_being_made(grids: &HeatGrids, options: &HeatOptions, z: u8) -> bool {
    match options.grid {
        Grid::Square { .. } => false,
        Grid::Hex { resolution } => grids.is_being_built(resolution.unwrap_or_else(|| default_resolution(z))),
    }
}

/// A tile of heat; `None` when it holds and is reached by no selected record.
#[must_use]
pub fn tile(selection: &Selection, grids: &HeatGrids, options: &HeatOptions, coord: TileCoord) -> Option<Tile> {
    let layer = match options.grid {
        Grid::Square { cells } => square_layer(selection, bits(cells), options.shape, coord),
        Grid::Hex { resolution } => {
            let index = grids.at(&selection.columns().key, resolution.unwrap_or_else(|| default_resolution(coord.z())));
            hex_layer(selection, index, options.shape, coord)
        }
    };
    (!layer.is_empty()).then(|| Tile { layers: vec![layer] })
}

fn bits(cells: u32) -> u8 {
    cells.ilog2() as u8
}

fn square_layer(selection: &Selection, bits: u8, shape: Shape, coord: TileCoord) -> Layer {
    let squares = squares(selection, coord, bits);
    let depth = coord.z() + bits;
    let tile_index = MortonKey::from_xy(coord.x(), coord.y()).bits();
    let side = EXTENT as i32 >> bits;
    let corner = |square: &Square| {
        let (x, y) = MortonKey::from_bits(square.index.into()).xy();
        [x as i32 * side, y as i32 * side]
    };
    let geometry = match shape {
        Shape::Area => Geometry::Squares { side, corners: squares.iter().map(corner).collect() },
        Shape::Point => Geometry::Points(squares.iter().map(corner).map(|[x, y]| [x + side / 2, y + side / 2]).collect()),
    };
    let ids = squares.iter().map(|square| cell_id(depth, tile_index << (2 * bits) | u64::from(square.index)));
    layer(
        ids.collect(),
        geometry,
        squares.iter().map(|square| square.counts),
        square_names(&squares, coord, bits),
        vec![true; squares.len()],
    )
}

fn square_names(squares: &[Square], coord: TileCoord, bits: u8) -> Words {
    let mut words = Words::default();
    for square in squares {
        let (x, y) = MortonKey::from_bits(square.index.into()).xy();
        push_cell(words.tail(), coord.z() + bits, (coord.x() << bits) + x, (coord.y() << bits) + y);
        words.end();
    }
    words
}

/// A hexagon cut by the tile's edge stands whole in both tiles; as a point it stands where its centre lies.
fn hex_layer(selection: &Selection, index: &HexIndex, shape: Shape, coord: TileCoord) -> Layer {
    let sums = match shape {
        Shape::Area => hexes(selection, index, coord, BUFFER),
        Shape::Point => home_hexes(selection, index, coord),
    };
    let geometry = match shape {
        Shape::Area => Geometry::Rings(outlines(&sums, index, coord)),
        Shape::Point => Geometry::Points(sums.iter().map(|sum| units(coord, centre(index, sum))).collect()),
    };
    let mut words = Words::default();
    for sum in &sums {
        push_hex(words.tail(), index.hex(sum.hex).cell);
        words.end();
    }
    let ids = sums.iter().map(|sum| hex_id(index.hex(sum.hex).cell));
    layer(ids.collect(), geometry, sums.iter().map(|sum| sum.counts), words, sums.iter().map(|sum| sum.home).collect())
}

fn layer(ids: Vec<u64>, geometry: Geometry, counts: impl Iterator<Item = Counts> + Clone, names: Words, home: Vec<bool>) -> Layer {
    let columns = vec![
        Column { name: "n", values: Values::UInt(counts.clone().map(|counts| counts.n).collect()) },
        Column { name: "deaths_best", values: Values::UInt(counts.map(|counts| counts.deaths_best).collect()) },
        Column { name: "cell", values: Values::Names(names) },
        Column { name: "home", values: Values::Bool(home) },
    ];
    Layer { name: "heat", ids, geometry, columns }
}

/// The centre in steps of 2⁻³² of the world, where the tile sees it.
fn centre(index: &HexIndex, sum: &HexSum) -> [i64; 2] {
    let (x, y) = index.hex(sum.hex).centre.xy();
    [i64::from(x) + (sum.worlds << 32), y.into()]
}

fn outlines(sums: &[HexSum], index: &HexIndex, coord: TileCoord) -> Paths {
    let mut paths = Paths::default();
    for sum in sums {
        let [x, y] = centre(index, sum);
        let corner = |[dx, dy]: &[i32; 2]| units(coord, [x + i64::from(*dx), y + i64::from(*dy)]);
        paths.part(index.hex(sum.hex).corners.iter().map(corner));
        paths.end_feature();
    }
    paths
}

/// Steps of the world in the tile's units, rounded down: the same in every tile that sees the point.
fn units(tile: TileCoord, at: [i64; 2]) -> [i32; 2] {
    let [x, y] = at.map(|steps| (steps * i64::from(EXTENT)) >> (32 - tile.z()));
    let extent = i64::from(EXTENT);
    [(x - i64::from(tile.x()) * extent) as i32, (y - i64::from(tile.y()) * extent) as i32]
}

#[cfg(test)]
mod tests;
