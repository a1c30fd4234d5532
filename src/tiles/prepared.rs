//! What the filter of a request needs once, for many tiles.

use super::areas::PreparedAreas;
use super::zones::PreparedZones;
use super::{HeatOptions, LayerName, Tile, TileRequest, context, heat, incidents};
use crate::coords::TileCoord;
use crate::dataset::{Dataset, EventSource};
use crate::query::{Filter, QueryError, RowRules, Selection};
use std::sync::Arc;

/// A layer under one filter: sums of areas, tables and ranges of the filter, spells of deployments are made once, so that a tile
/// costs no more than what it draws.
///
/// It holds its edition, and any thread may ask it for tiles.
pub struct PreparedLayer {
    dataset: Arc<Dataset>,
    layer: Prepared,
}

impl PreparedLayer {
    /// Prepares the layer of a request.
    ///
    /// # Errors
    /// `no_denominator` when a rate is asked for that nobody can compute.
    pub fn new(dataset: &Arc<Dataset>, request: &TileRequest) -> Result<Self, QueryError> {
        Ok(Self { layer: Prepared::new(dataset, request)?, dataset: Arc::clone(dataset) })
    }

    /// A tile; `None` when nothing is there.
    ///
    /// # Errors
    /// [`QueryError`] when the zoom does not have the resolution or number of cells asked for.
    pub fn tile(&self, coord: TileCoord) -> Result<Option<Tile>, QueryError> {
        self.layer.tile(&self.dataset, coord)
    }
}

/// The same without its edition, which every method takes: always the one that it was made for.
pub(super) enum Prepared {
    Incidents(Arc<RowRules>),
    Heat(HeatOptions, Arc<RowRules>),
    Areas(PreparedAreas),
    Zones(PreparedZones),
    Context,
    /// Points of a source that has none.
    Nothing,
}

impl Prepared {
    pub(super) fn new(dataset: &Dataset, request: &TileRequest) -> Result<Self, QueryError> {
        let rules = |filter: &Filter| RowRules::new(dataset, filter).map(Arc::new);
        Ok(match request {
            TileRequest::Incidents(filter) => rules(filter).map_or(Self::Nothing, Self::Incidents),
            TileRequest::Heat(options, filter) => rules(filter).map_or(Self::Nothing, |rules| Self::Heat(*options, rules)),
            TileRequest::Areas(level, shape, filter) => Self::Areas(PreparedAreas::new(dataset, *level, *shape, filter.as_ref())?),
            TileRequest::Zones(shape, filter) => Self::Zones(PreparedZones::new(dataset, *shape, filter)),
            TileRequest::Context => Self::Context,
        })
    }

    pub(super) fn tile(&self, dataset: &Dataset, coord: TileCoord) -> Result<Option<Tile>, QueryError> {
        if coord.z() > self.max_zoom() {
            return Ok(None);
        }
        let tile = match self {
            Self::Incidents(rules) => {
                let kinds = kinds(dataset, rules.source(dataset));
                return Ok(incidents::tile(&Selection::of(dataset, rules), kinds, coord));
            }
            Self::Heat(options, rules) => {
                let source = rules.source(dataset);
                heat::check(&source.grids, &source.columns.key, options, coord.z())?;
                return Ok(heat::tile(&Selection::of(dataset, rules), &source.grids, options, coord));
            }
            Self::Areas(areas) => areas.tile(dataset, coord),
            Self::Zones(zones) => zones.tile(dataset, coord),
            Self::Context => context::tile(dataset, coord),
            Self::Nothing => Tile::default(),
        };
        Ok((!tile.layers.is_empty()).then_some(tile))
    }

    fn max_zoom(&self) -> u8 {
        match self {
            Self::Incidents(_) | Self::Heat(..) | Self::Nothing => LayerName::Incidents,
            Self::Areas(_) | Self::Zones(_) | Self::Context => LayerName::Zones,
        }
        .max_zoom()
    }
}

/// The codes of a source's field `kind`.
fn kinds<'a>(dataset: &'a Dataset, source: &EventSource) -> &'a [String] {
    dataset.manifest.sources[source.source].field("kind").map_or(&[][..], |field| &field.codes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::synthetic;
    use crate::tiles::{Grid, Shape};

    /// Every layer, with and without the options that decide what must be built.
    fn requests(dataset: &Dataset) -> Vec<TileRequest> {
        let request = |layer: LayerName, pairs: &[(&str, &str)]| {
            let pairs: Vec<_> = pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
            TileRequest::parse(dataset, layer, &pairs).unwrap()
        };
        vec![
            request(LayerName::Incidents, &[("state", "01"), ("kind", "one")]),
            request(LayerName::Incidents, &[("zone", "east"), ("relation", "within_km:50")]),
            request(LayerName::Heat, &[("bbox", "0.5,0.5,2.5,1.5")]),
            request(LayerName::Heat, &[("grid", "hex")]),
            request(LayerName::Heat, &[("as", "point"), ("cells", "128")]),
            request(LayerName::Municipalities, &[]),
            request(LayerName::Municipalities, &[("source", "events"), ("kind", "one")]),
            request(LayerName::States, &[("as", "point"), ("source", "events")]),
            request(LayerName::Zones, &[]),
            request(LayerName::Context, &[]),
        ]
    }

    fn tiles() -> impl Iterator<Item = TileCoord> {
        [(0, 0, 0), (3, 4, 3), (6, 32, 31), (12, 2056, 2044), (13, 0, 0)].into_iter().map(|(z, x, y)| TileCoord::new(z, x, y).unwrap())
    }

    #[test]
    fn a_prepared_layer_gives_other_threads_the_tiles_of_its_own_edition() {
        let dataset = Arc::new(synthetic::dataset(3));
        for request in requests(&dataset) {
            let layer = PreparedLayer::new(&dataset, &request).unwrap();
            let found = std::thread::spawn(move || tiles().map(|coord| layer.tile(coord).unwrap()).collect::<Vec<_>>()).join().unwrap();
            let alone: Vec<_> = tiles().map(|coord| crate::tiles::tile(&dataset, &request, coord).unwrap()).collect();
            assert_eq!(found, alone, "{request:?}");
        }
    }

    #[test]
    fn asking_what_is_ready_makes_nothing_and_all_of_it_is_ready_once_it_was_built() {
        let dataset = synthetic::dataset(3);
        let requests = requests(&dataset);
        let waits = |request: &TileRequest| match request {
            TileRequest::Incidents(_) => false,
            TileRequest::Heat(options, _) => options.shape == Shape::Point || matches!(options.grid, Grid::Hex { .. }),
            TileRequest::Areas(_, shape, _) => *shape == Shape::Area,
            TileRequest::Zones(..) | TileRequest::Context => true,
        };
        for request in requests.iter().chain(&requests) {
            let deepest = request.layer().max_zoom();
            let tiles = || tiles().filter(|coord| coord.z() <= deepest);
            assert!(tiles().all(|coord| request.is_ready(&dataset, coord) != waits(request)), "{request:?}");
        }
        assert!(!dataset.is_derived());
        dataset.build_derived();
        assert!(dataset.is_derived());
        assert!(requests.iter().all(|request| tiles().all(|coord| request.is_ready(&dataset, coord))));
    }
    #[test]
    fn a_tile_knows_when_the_shapes_that_it_needs_are_being_made() {
        let dataset = synthetic::dataset(3);
        let requests = requests(&dataset);
        let coord = TileCoord::new(3, 4, 3).unwrap();
        let needs_areas =
            |request: &TileRequest| matches!(request, TileRequest::Areas(_, Shape::Area, _) | TileRequest::Zones(Shape::Area, _));
        let nothing = |request: &TileRequest| !request.is_being_made(&dataset, coord);
        assert!(requests.iter().all(nothing) && !dataset.shapes_are_being_made());
        dataset.area_shapes_after(|| {
            assert!(requests.iter().all(|request| request.is_being_made(&dataset, coord) == needs_areas(request)));
            assert!(dataset.shapes_are_being_made());
        });
        assert!(requests.iter().all(nothing) && !dataset.shapes_are_being_made());
    }
}
