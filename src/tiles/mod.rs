//! Layer definitions: aggregates and geometry → [`Tile`] of plain integers.

mod areas;
mod cell;
mod clip;
mod context;
mod cut;
pub mod heat;
mod incidents;
mod outlines;
mod request;
#[cfg(test)]
mod scattered;
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
use crate::query::{Filter, QueryError, Selection};

/// The tile of a request; `None` when nothing is there.
///
/// # Errors
/// [`QueryError`] when the zoom does not have the resolution or number of cells asked for, or no rate can be given.
pub fn tile(dataset: &Dataset, request: &TileRequest, coord: TileCoord) -> Result<Option<Tile>, QueryError> {
    if coord.z() > request.layer().max_zoom() {
        return Ok(None);
    }
    let tile = match request {
        TileRequest::Incidents(filter) => return Ok(incidents(dataset, filter, coord)),
        TileRequest::Heat(options, filter) => return heat(dataset, options, filter, coord),
        TileRequest::Areas(level, shape, filter) => areas::tile(dataset, *level, *shape, filter.as_ref(), coord)?,
        TileRequest::Zones(shape, filter) => zones::tile(dataset, *shape, filter, coord),
        TileRequest::Context => context::tile(dataset, coord),
    };
    Ok((!tile.layers.is_empty()).then_some(tile))
}

fn incidents(dataset: &Dataset, filter: &Filter, coord: TileCoord) -> Option<Tile> {
    let fields = &dataset.manifest.source(&filter.source)?.fields;
    let kinds = fields.iter().find(|field| field.name == "kind").map_or(&[][..], |field| &field.codes);
    incidents::tile(&Selection::new(dataset, filter)?, kinds, coord)
}

fn heat(dataset: &Dataset, options: &HeatOptions, filter: &Filter, coord: TileCoord) -> Result<Option<Tile>, QueryError> {
    let Some(source) = dataset.event_source(&filter.source) else { return Ok(None) };
    heat::check(&source.grids, &source.columns.key, options, coord.z())?;
    Ok(Selection::new(dataset, filter).and_then(|selection| heat::tile(&selection, &source.grids, options, coord)))
}
