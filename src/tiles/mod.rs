//! Layer definitions: aggregates and geometry → [`Tile`] of plain integers.

mod tile;

pub use tile::{Column, EXTENT, Geometry, Layer, MAX_BYTES, Paths, Tile, Values, Words};
