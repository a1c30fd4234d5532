//! What a tile URL asks for: a layer, its own options, and a filter.

use super::options::{Grid, HeatOptions, Shape};
use crate::coords::{MortonKey, TileCoord};
use crate::dataset::Dataset;
use crate::domain::{Level, codes};
use crate::index::MAX_AREA_ZOOM;
use crate::query::{Filter, QueryCode, QueryError, Scope, ZoneFilter};

codes! {
    /// The tile layers, by their names in URLs.
    LayerName {
        /// Stacks of records.
        Incidents = "incidents",
        /// Counts in squares or hexagons.
        Heat = "heat",
        /// Municipalities, with their numbers under a filter.
        Municipalities = "municipalities",
        /// States and departments, with their numbers under a filter.
        States = "states",
        /// Deployments.
        Zones = "zones",
        /// Neighbouring countries and orientation labels.
        Context = "context",
    }
}

impl LayerName {
    /// Deepest zoom: 14 for points and cells, 12 for areas. Clients magnify its tiles beyond.
    #[must_use]
    pub const fn max_zoom(self) -> u8 {
        match self {
            Self::Incidents | Self::Heat => MAX_POINT_ZOOM,
            Self::Municipalities | Self::States | Self::Zones | Self::Context => MAX_AREA_ZOOM,
        }
    }

    /// Parameters of the layer itself, beside those of the filter.
    #[must_use]
    pub const fn options(self) -> &'static [&'static str] {
        match self {
            Self::Heat => &["grid", "cells", "resolution", "as"],
            Self::Municipalities | Self::States | Self::Zones => &["as"],
            Self::Incidents | Self::Context => &[],
        }
    }
}

/// Deepest zoom of tiles of points; there a stack is one coordinate.
pub const MAX_POINT_ZOOM: u8 = 14;

/// A layer with its options and filter, checked against an edition.
#[derive(Clone, Debug, PartialEq)]
pub enum TileRequest {
    /// Stacks of records.
    Incidents(Filter),
    /// Counts in cells.
    Heat(HeatOptions, Filter),
    /// Areas of a level; without a filter they carry no numbers.
    Areas(Level, Shape, Option<Filter>),
    /// Deployments.
    Zones(Shape, ZoneFilter),
    /// The background.
    Context,
}

impl TileRequest {
    /// Reads decoded `(key, value)` pairs of a URL, options and filters together.
    ///
    /// # Errors
    /// [`QueryError`] for whatever the layer, the edition or the source does not know.
    pub fn parse(dataset: &Dataset, layer: LayerName, pairs: &[(String, String)]) -> Result<Self, QueryError> {
        let (own, filters): (Vec<_>, Vec<_>) = pairs.iter().cloned().partition(|(key, _)| layer.options().contains(&key.as_str()));
        let options = Options::new(&own)?;
        let shape = options.code("as")?.unwrap_or(Shape::Area);
        Ok(match layer {
            LayerName::Incidents => Self::Incidents(Filter::parse(dataset, &filters, Scope::RECORDS)?),
            LayerName::Heat => {
                let heat = HeatOptions { grid: options.grid(shape)?, shape };
                Self::Heat(heat, Filter::parse(dataset, &filters, Scope::RECORDS)?)
            }
            LayerName::Municipalities => Self::areas(dataset, Level::Municipality, shape, &filters)?,
            LayerName::States => Self::areas(dataset, Level::State, shape, &filters)?,
            LayerName::Zones => Self::Zones(shape, ZoneFilter::parse(dataset, &filters)?),
            LayerName::Context => match filters.first() {
                None => Self::Context,
                Some((key, _)) => return Err(unknown(key, "the background takes no parameters")),
            },
        })
    }

    fn areas(dataset: &Dataset, level: Level, shape: Shape, filters: &[(String, String)]) -> Result<Self, QueryError> {
        let filter = (!filters.is_empty()).then(|| Filter::parse(dataset, filters, Scope::of_level(level))).transpose()?;
        Ok(Self::Areas(level, shape, filter))
    }

    /// The layer asked for.
    #[must_use]
    pub fn layer(&self) -> LayerName {
        match self {
            Self::Incidents(_) => LayerName::Incidents,
            Self::Heat(..) => LayerName::Heat,
            Self::Areas(Level::Municipality, ..) => LayerName::Municipalities,
            Self::Areas(..) => LayerName::States,
            Self::Zones(..) => LayerName::Zones,
            Self::Context => LayerName::Context,
        }
    }

    /// The request in its own vocabulary, sorted: equal requests give equal pairs.
    #[must_use]
    pub fn to_pairs(&self, dataset: &Dataset) -> Vec<(String, String)> {
        let pair = |key: &str, value: &dyn ToString| (key.to_owned(), value.to_string());
        let mut pairs = match self {
            Self::Incidents(filter) | Self::Heat(_, filter) | Self::Areas(_, _, Some(filter)) => filter.to_pairs(dataset),
            Self::Zones(_, filter) => filter.to_pairs(dataset),
            Self::Areas(_, _, None) | Self::Context => Vec::new(),
        };
        match self {
            Self::Heat(HeatOptions { grid, shape }, _) => {
                pairs.push(pair("as", shape));
                match grid {
                    Grid::Square { cells } => pairs.extend([pair("grid", &"square"), pair("cells", cells)]),
                    Grid::Hex { resolution } => {
                        pairs.push(pair("grid", &"hex"));
                        pairs.extend(resolution.map(|resolution| pair("resolution", &resolution)));
                    }
                }
            }
            Self::Areas(_, shape, _) | Self::Zones(shape, _) => pairs.push(pair("as", shape)),
            Self::Incidents(_) | Self::Context => {}
        }
        pairs.sort();
        pairs
    }
}

fn unknown(key: &str, why: &str) -> QueryError {
    QueryError::of(QueryCode::UnknownParameter, key, format!("`{key}` is not a parameter here: {why}"))
}

/// A layer's own parameters, each once and with a value.
struct Options<'a>(&'a [(String, String)]);

impl<'a> Options<'a> {
    fn new(pairs: &'a [(String, String)]) -> Result<Self, QueryError> {
        for (at, (key, value)) in pairs.iter().enumerate() {
            if value.is_empty() {
                return Err(QueryError::of(QueryCode::EmptyValue, key, format!("`{key}` has no value")));
            }
            if pairs[..at].iter().any(|(other, _)| other == key) {
                return Err(QueryError::of(QueryCode::DuplicateParameter, key, format!("`{key}` stands more than once")));
            }
        }
        Ok(Self(pairs))
    }

    fn value(&self, key: &str) -> Option<&'a str> {
        self.0.iter().find(|(own, _)| own == key).map(|(_, value)| value.as_str())
    }

    fn code<T: std::str::FromStr<Err = crate::domain::UnknownCode>>(&self, key: &str) -> Result<Option<T>, QueryError> {
        let refuse = |error: crate::domain::UnknownCode| QueryError::unknown_value(key, &error.value, error.allowed.iter().copied());
        self.value(key).map(|word| word.parse().map_err(refuse)).transpose()
    }

    fn grid(&self, shape: Shape) -> Result<Grid, QueryError> {
        let misplaced = |key: &str, grid: &str| match self.value(key) {
            Some(_) => Err(unknown(key, &format!("it belongs to grid={grid}"))),
            None => Ok(()),
        };
        match self.value("grid").unwrap_or("square") {
            "square" => {
                misplaced("resolution", "hex")?;
                Ok(Grid::Square { cells: self.cells(shape)? })
            }
            "hex" => {
                misplaced("cells", "square")?;
                Ok(Grid::Hex { resolution: self.resolution()? })
            }
            word => Err(QueryError::unknown_value("grid", word, ["square", "hex"])),
        }
    }

    fn cells(&self, shape: Shape) -> Result<u32, QueryError> {
        // 128 × 128 squares with their corners would pass the size of a tile.
        let allowed: &[&str] = if shape == Shape::Point { &["16", "32", "64", "128"] } else { &["16", "32", "64"] };
        match self.value("cells") {
            None => Ok(64),
            Some(word) if allowed.contains(&word) => Ok(word.parse().expect("the allowed words are numbers")),
            Some(word) => Err(QueryError::unknown_value("cells", word, allowed.iter().copied())),
        }
    }

    fn resolution(&self) -> Result<Option<u8>, QueryError> {
        let known = |word: &str| (0..=15u8).find(|resolution| resolution.to_string() == word);
        let parse =
            |word: &str| known(word).ok_or_else(|| QueryError::unknown_value("resolution", word, (0..=15).map(|r: u8| r.to_string())));
        self.value("resolution").map(parse).transpose()
    }
}

impl TileRequest {
    /// Whether the layer has anything in reach of the tile, whatever the filter: most tiles of the world hold no area of the edition,
    /// and no number needs to be computed for them.
    #[must_use]
    pub fn reaches(&self, dataset: &Dataset, coord: TileCoord) -> bool {
        coord.z() <= self.layer().max_zoom()
            && match self {
                Self::Areas(level, ..) => super::areas::candidates(dataset, *level, coord).next().is_some(),
                Self::Incidents(_) | Self::Heat(..) | Self::Zones(..) | Self::Context => true,
            }
    }

    /// Whether everything is there that is made once for an edition and that the tile needs. Asking makes nothing.
    #[must_use]
    pub fn is_ready(&self, dataset: &Dataset, coord: TileCoord) -> bool {
        let z = coord.z();
        if z > self.layer().max_zoom() {
            return true;
        }
        match self {
            Self::Incidents(_) => true,
            Self::Heat(options, filter) => {
                dataset.event_source(&filter.source).is_none_or(|source| super::heat::is_ready(&source.grids, options, z))
            }
            Self::Areas(_, shape, _) => *shape == Shape::Point || dataset.has_area_shapes(z),
            Self::Zones(shape, _) => dataset.has_zone_overlay() && (*shape == Shape::Point || dataset.has_area_shapes(z)),
            Self::Context => dataset.has_context_shapes(z),
        }
    }

    /// Whether a thread is making something that is made once for an edition and that the tile needs: computing it now would wait.
    #[must_use]
    pub fn is_being_made(&self, dataset: &Dataset, coord: TileCoord) -> bool {
        let z = coord.z();
        match self {
            Self::Incidents(_) => false,
            Self::Heat(options, filter) => {
                dataset.event_source(&filter.source).is_some_and(|source| super::heat::is_being_made(&source.grids, options, z))
            }
            Self::Areas(_, shape, _) => *shape == Shape::Area && dataset.area_shapes_are_being_made(z),
            Self::Zones(shape, _) => {
                dataset.zone_overlay_is_being_made() || (*shape == Shape::Area && dataset.area_shapes_are_being_made(z))
            }
            Self::Context => dataset.context_shapes_are_being_made(z),
        }
    }

    /// How many rows the tile has to look at, for deciding where to compute it: the located records inside the tile. Areas and zones
    /// are drawn from what was summed before.
    #[must_use]
    pub fn rows_hint(&self, dataset: &Dataset, coord: TileCoord) -> usize {
        match self {
            Self::Incidents(filter) | Self::Heat(_, filter) => {
                dataset.events_of(&filter.source).map_or(0, |(_, columns)| columns.rows(MortonKey::tile_range(coord)).len())
            }
            Self::Areas(..) | Self::Zones(..) | Self::Context => 0,
        }
    }
}
