//! Layer definitions: aggregates and geometry → [`Tile`] of plain integers.

mod areas;
mod cell;
mod clip;
mod context;
mod cut;
pub mod heat;
mod incidents;
mod options;
mod outlines;
mod prepared;
mod request;
#[cfg(test)]
mod scattered;
mod schema;
mod size;
mod spells;
mod tile;
mod zones;

pub use clip::BUFFER;
pub use options::{Grid, HeatOptions, Shape};
pub use prepared::PreparedLayer;
pub use request::{LayerName, MAX_POINT_ZOOM, TileRequest};
pub use schema::{FieldKind, FieldSchema, LayerSchema, schema};
pub use tile::{Column, EXTENT, Geometry, Layer, MAX_BYTES, Paths, Tile, Values, Words};

use crate::coords::TileCoord;
use crate::dataset::Dataset;
use crate::query::QueryError;

/// One tile of a request; `None` when nothing is there. Whoever wants more of them prepares the layer.
///
/// # Errors
/// [`QueryError`] when the zoom does not have the resolution or number of cells asked for, or no rate can be given.
pub fn tile(dataset: &Dataset, request: &TileRequest, coord: TileCoord) -> Result<Option<Tile>, QueryError> {
    if !request.reaches(dataset, coord) {
        return Ok(None);
    }
    prepared::Prepared::new(dataset, request)?.tile(dataset, coord)
}
