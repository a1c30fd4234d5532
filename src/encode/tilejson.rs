//! TileJSON 3.0.0: what a layer holds, where its tiles are, from whom the figures come.
//!
//! # References
//! <https://github.com/mapbox/tilejson-spec/tree/master/3.0.0>

use crate::coords::MortonKey;
use crate::dataset::{Dataset, EventColumns};
use crate::domain::{Address, SourceKind};
use crate::query::{self, QueryError};
use crate::tiles::{FieldKind, Grid, HeatOptions, LayerName, LayerSchema, TileRequest, heat, schema};
use geo::BoundingRect;
use serde::Serialize;
use serde_json::{Map, Value};

/// The document of a layer under a filter.
#[derive(Clone, Debug, Serialize, schemars::JsonSchema)]
pub struct TileJson {
    /// Version of the format.
    pub tilejson: &'static str,
    /// Name of the layer.
    pub name: &'static str,
    /// What a feature is.
    pub description: String,
    /// Version of the document: it changes only with the edition.
    pub version: &'static str,
    /// Line for maps.
    pub attribution: String,
    /// Row 0 is in the north.
    pub scheme: &'static str,
    /// The address of a tile, with the filter.
    pub tiles: [String; 1],
    /// Lowest zoom.
    pub minzoom: u8,
    /// Highest zoom; clients magnify its tiles beyond.
    pub maxzoom: u8,
    /// `[west, south, east, north]` in degrees.
    pub bounds: [f64; 4],
    /// Middle of the bounds and a zoom that shows them.
    pub center: [f64; 3],
    /// Every layer in a tile, with every property.
    pub vector_layers: Vec<VectorLayer>,
    /// The edition's id.
    pub edition: String,
    /// The source of the figures; none for geometry alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Cells that heat may be asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heat: Option<HeatRange>,
    /// Year of `population`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub population_year: Option<i32>,
    /// Where `population` comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub basis: Option<String>,
}

/// A layer inside the tiles.
#[derive(Clone, Debug, Serialize, schemars::JsonSchema)]
pub struct VectorLayer {
    /// Its name.
    pub id: &'static str,
    /// What a feature is.
    pub description: &'static str,
    /// Lowest zoom.
    pub minzoom: u8,
    /// Highest zoom.
    pub maxzoom: u8,
    /// Property → type, meaning, unit and range.
    pub fields: Map<String, Value>,
}

/// What `grid`, `cells` and `resolution` may be, by zoom from 0.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct HeatRange {
    /// `square` or `hex`.
    pub grid: &'static str,
    /// Most squares a tile's side, by zoom; squares only.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cells_max: Vec<u32>,
    /// H3 resolution when none is asked for, by zoom; hexagons only.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub resolution_default: Vec<u8>,
    /// Finest H3 resolution, by zoom; hexagons only.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub resolution_max: Vec<u8>,
}

/// The document of a request. `base` is the absolute address before `/tiles`, `query` the filter as it stands in the URL,
/// without `?`; empty for none.
///
/// # Errors
/// [`QueryError`] when the numbers of areas cannot be given.
pub fn tilejson(dataset: &Dataset, request: &TileRequest, base: &str, query: &str) -> Result<TileJson, QueryError> {
    let layer = request.layer();
    let layers = schema(dataset, request);
    let bounds = bounds(dataset, request);
    let population = population(dataset, request)?;
    Ok(TileJson {
        tilejson: "3.0.0",
        name: layer.code(),
        description: layers.first().map_or_else(String::new, |layer| layer.about.to_owned()),
        version: "1.0.0",
        attribution: attribution(dataset, request),
        scheme: "xyz",
        tiles: [Address::new(format!("{base}/tiles/{layer}/{{z}}/{{x}}/{{y}}")).with_query(query).to_string()],
        minzoom: 0,
        maxzoom: layer.max_zoom(),
        bounds,
        center: center(bounds),
        vector_layers: layers.into_iter().map(|schema| vector_layer(schema, layer.max_zoom())).collect(),
        edition: dataset.manifest.id.clone(),
        source: filter_source(request).map(str::to_owned),
        heat: heat_range(dataset, request),
        population_year: population.as_ref().map(|(year, _)| *year),
        basis: population.and_then(|(_, basis)| basis),
    })
}

fn vector_layer(LayerSchema { id, about, fields }: LayerSchema, maxzoom: u8) -> VectorLayer {
    let kind = |kind: FieldKind| match kind {
        FieldKind::Number => "Number",
        FieldKind::String => "String",
        FieldKind::Boolean => "Boolean",
    };
    let fields = fields.into_iter().map(|field| (field.name.to_owned(), format!("{}: {}", kind(field.kind), field.about).into()));
    VectorLayer { id, description: about, minzoom: 0, maxzoom, fields: fields.collect() }
}

fn filter_source(request: &TileRequest) -> Option<&str> {
    match request {
        TileRequest::Incidents(filter) | TileRequest::Heat(_, filter) | TileRequest::Areas(_, _, Some(filter)) => Some(&filter.source),
        TileRequest::Areas(_, _, None) | TileRequest::Zones(..) | TileRequest::Context => None,
    }
}

/// The lines of the sources that the tiles hold something of, each once.
fn attribution(dataset: &Dataset, request: &TileRequest) -> String {
    let kinds: &[SourceKind] = match request.layer() {
        LayerName::Incidents | LayerName::Heat => &[],
        LayerName::Municipalities | LayerName::States | LayerName::Context => &[SourceKind::Areas],
        LayerName::Zones => &[SourceKind::Zones, SourceKind::Areas],
    };
    let own = filter_source(request);
    let sources = &dataset.manifest.sources;
    let named = sources.iter().filter(|source| own == Some(source.id.as_str()));
    let mut lines: Vec<&str> = Vec::new();
    for source in named.chain(sources.iter().filter(|source| kinds.contains(&source.kind))) {
        if !lines.contains(&source.attribution.as_str()) {
            lines.push(&source.attribution);
        }
    }
    lines.join("; ")
}

/// Whole degrees around everything that the layer may hold.
fn bounds(dataset: &Dataset, request: &TileRequest) -> [f64; 4] {
    let records = match request {
        TileRequest::Incidents(filter) | TileRequest::Heat(_, filter) => dataset.events_of(&filter.source).map(|(_, columns)| columns),
        _ => None,
    };
    let [west, south, east, north] = match records {
        Some(columns) if columns.located > 0 => around_records(columns),
        _ if request.layer() == LayerName::Context => around_context(dataset),
        _ => dataset.areas.iter().map(|(ix, _)| dataset.area_index.envelope(ix.ix())).fold(NOWHERE, joined),
    };
    if west > east || south > north {
        return [-180.0, -WHOLE_LATITUDE, 180.0, WHOLE_LATITUDE];
    }
    [west.floor(), south.floor().max(-WHOLE_LATITUDE), east.ceil(), north.ceil().min(WHOLE_LATITUDE)]
}

/// Whole degrees of latitude that tiles reach to.
const WHOLE_LATITUDE: f64 = 85.0;

/// A box around nothing: grows by [`joined`].
const NOWHERE: [f64; 4] = [f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY];

fn joined(a: [f64; 4], b: [f64; 4]) -> [f64; 4] {
    [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])]
}

fn around_context(dataset: &Dataset) -> [f64; 4] {
    let outlines = dataset.context.iter().filter_map(|country| country.geometry.bounding_rect());
    let outlines = outlines.map(|rect| [rect.min().x, rect.min().y, rect.max().x, rect.max().y]);
    let places = dataset.places.iter().map(|place| [place.position.lon(), place.position.lat()]).map(|[lon, lat]| [lon, lat, lon, lat]);
    outlines.chain(places).fold(NOWHERE, joined)
}

fn around_records(columns: &EventColumns) -> [f64; 4] {
    let steps = columns.key.iter().map(|key| MortonKey::from_bits(*key).xy());
    let [west, north, east, south] =
        steps.fold([u32::MAX, u32::MAX, 0, 0], |[w, n, e, s], (x, y)| [w.min(x), n.min(y), e.max(x), s.max(y)]);
    let corner = |x: u32, y: u32| MortonKey::from_xy(x, y).position();
    let (north_west, south_east) = (corner(west, north), corner(east, south));
    [north_west.lon(), south_east.lat(), south_east.lon(), north_west.lat()]
}

/// Middle of the bounds, and the zoom at which they are about two tiles wide.
fn center([west, south, east, north]: [f64; 4]) -> [f64; 3] {
    let zoom = (720.0 / (east - west).max(1.0)).log2().floor().clamp(0.0, 12.0);
    [f64::midpoint(west, east), f64::midpoint(south, north), zoom]
}

fn heat_range(dataset: &Dataset, request: &TileRequest) -> Option<HeatRange> {
    let TileRequest::Heat(HeatOptions { grid, shape }, filter) = request else { return None };
    let source = dataset.event_source(&filter.source)?;
    let (grids, keys) = (&source.grids, &source.columns.key[..]);
    let zooms = || 0..=LayerName::Heat.max_zoom();
    let none = HeatRange { grid: "", cells_max: Vec::new(), resolution_default: Vec::new(), resolution_max: Vec::new() };
    Some(match grid {
        Grid::Square { .. } => {
            HeatRange { grid: "square", cells_max: zooms().map(|z| heat::max_cells(grids, keys, z, *shape)).collect(), ..none }
        }
        Grid::Hex { .. } => HeatRange {
            grid: "hex",
            resolution_default: zooms().map(crate::index::default_resolution).collect(),
            resolution_max: zooms().map(|z| heat::max_resolution(grids, keys, z)).collect(),
            ..none
        },
    })
}

/// The year of the property `population`, and where it comes from.
fn population(dataset: &Dataset, request: &TileRequest) -> Result<Option<(i32, Option<String>)>, QueryError> {
    let TileRequest::Areas(level, _, filter) = request else { return Ok(None) };
    let covered = match filter {
        Some(filter) => query::values(dataset, filter, *level)?.head.covered,
        None => None,
    };
    let year = covered.map_or(dataset.manifest.population_year, |period| period.end.ymd().0);
    let holds = |basis: &&crate::dataset::manifest::PopulationBasis| (basis.first_year..=basis.last_year).contains(&year);
    let basis = dataset.manifest.population.iter().filter(|basis| basis.series == "municipal").find(holds);
    Ok(Some((year, basis.map(|basis| basis.title.clone()))))
}
