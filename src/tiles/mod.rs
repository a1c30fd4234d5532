//! Layer definitions: aggregates and geometry → [`Tile`] of plain integers.

mod areas;
mod clip;
mod context;
mod outlines;
mod request;
mod schema;
mod size;
mod spells;
mod tile;
mod zones;

pub use clip::BUFFER;
pub use request::{Grid, HeatOptions, LayerName, MAX_POINT_ZOOM, Shape, TileRequest};
pub use schema::{FieldKind, FieldSchema, LayerSchema, schema};
pub use tile::{Column, EXTENT, Geometry, Layer, MAX_BYTES, Paths, Tile, Values, Words};

use crate::coords::TileCoord;
use crate::dataset::Dataset;
use crate::query::QueryError;

/// The tile of a request; `None` when nothing is there.
///
/// # Errors
/// [`QueryError`] when the zoom does not have the resolution or number of cells asked for, or no rate can be given.
pub fn tile(dataset: &Dataset, request: &TileRequest, coord: TileCoord) -> Result<Option<Tile>, QueryError> {
    if coord.z() > request.layer().max_zoom() {
        return Ok(None);
    }
    let tile = match request {
        TileRequest::Incidents(_) | TileRequest::Heat(..) => Tile::default(),
        TileRequest::Areas(level, shape, filter) => areas::tile(dataset, *level, *shape, filter.as_ref(), coord)?,
        TileRequest::Zones(shape, filter) => zones::tile(dataset, *shape, filter, coord),
        TileRequest::Context => context::tile(dataset, coord),
    };
    Ok((!tile.layers.is_empty()).then_some(tile))
}
