//! Layer definitions: aggregates and geometry → [`Tile`] of plain integers.

mod areas;
mod cell;
mod clip;
mod context;
mod heat;
mod incidents;
mod outlines;
mod request;
mod schema;
mod size;
mod spells;
mod tile;
mod zones;

pub use clip::BUFFER;
pub use heat::{default_resolution, max_cells, max_resolution};
pub use request::{Grid, HeatOptions, LayerName, MAX_POINT_ZOOM, Shape, TileRequest};
pub use schema::{FieldKind, FieldSchema, LayerSchema, schema};
pub use tile::{Column, EXTENT, Geometry, Layer, MAX_BYTES, Paths, Tile, Values, Words};

use crate::coords::{MortonKey, TileCoord};
use crate::dataset::{Dataset, EventSource};
use crate::domain::SourceKind;
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
        TileRequest::Incidents(filter) => {
            let source = dataset.manifest.source(&filter.source).and_then(|source| source.field("kind"));
            let kinds = source.map_or(&[][..], |field| &field.codes);
            return Ok(Selection::new(dataset, filter).and_then(|selection| incidents::tile(&selection, kinds, coord)));
        }
        TileRequest::Heat(options, filter) => return heat_tile(dataset, options, filter, coord),
        TileRequest::Areas(level, shape, filter) => areas::tile(dataset, *level, *shape, filter.as_ref(), coord)?,
        TileRequest::Zones(shape, filter) => zones::tile(dataset, *shape, filter, coord),
        TileRequest::Context => context::tile(dataset, coord),
    };
    Ok((!tile.layers.is_empty()).then_some(tile))
}

fn heat_tile(dataset: &Dataset, options: &HeatOptions, filter: &Filter, coord: TileCoord) -> Result<Option<Tile>, QueryError> {
    let Some((source, selection)) = dataset.event_source(&filter.source).zip(Selection::new(dataset, filter)) else { return Ok(None) };
    let EventSource { columns, hexes, .. } = source;
    heat::check(hexes, &columns.key, options, coord.z()).map_err(|allowed| {
        let (key, asked) = match options.grid {
            Grid::Square { cells } => ("cells", cells),
            Grid::Hex { resolution } => ("resolution", resolution.unwrap_or_default().into()),
        };
        let allowed = allowed.filter(|value| key == "resolution" || value.is_power_of_two()).map(|value| value.to_string());
        QueryError::unknown_value(key, &asked.to_string(), allowed)
    })?;
    Ok(heat::tile(&selection, hexes, options, coord))
}

impl TileRequest {
    /// How many rows the tile has to look at, for deciding where to compute it: the located records of its source inside
    /// the tile, and all cells of a counts source.
    #[must_use]
    pub fn rows_hint(&self, dataset: &Dataset, coord: TileCoord) -> usize {
        match self {
            Self::Incidents(filter) | Self::Heat(_, filter) => {
                dataset.events_of(&filter.source).map_or(0, |(_, columns)| columns.rows(MortonKey::tile_range(coord)).len())
            }
            Self::Areas(_, _, Some(filter)) => match dataset.manifest.source(&filter.source).map(|source| source.kind) {
                Some(SourceKind::Events) => dataset.events_of(&filter.source).map_or(0, |(_, columns)| columns.len()),
                _ => dataset.counts_of(&filter.source).map_or(0, |(_, columns)| columns.len()),
            },
            Self::Areas(..) | Self::Zones(..) | Self::Context => 0,
        }
    }
}
