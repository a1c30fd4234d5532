//! `/tiles/…`: vector tiles and their TileJSON.

use crate::coords::TileCoord;
use crate::dataset::Dataset;
use crate::encode;
use crate::http::error::ApiError;
use crate::http::key::Key;
use crate::http::request::CheckedRequest;
use crate::http::work::{Cost, Plan};
use crate::tiles::{self, LayerName, TileRequest};
use std::sync::Arc;

/// Answers `/tiles/{layer}/{z}/{x}/{y}`; nothing there is 204.
///
/// # Errors
/// 404 for another layer or an address outside the layer's pyramid, else what the filter refuses.
pub fn tile(ask: &CheckedRequest) -> Result<Plan, ApiError> {
    let (dataset, layer) = (Arc::clone(ask.dataset()?), layer(ask)?);
    let coord = coord(ask, layer)?;
    let request = Arc::new(TileRequest::parse(&dataset, layer, ask.params.pairs())?);
    let canonical = Key::of(layer).with_pairs(request.to_pairs(&dataset));
    let key = canonical.clone().with(coord.z()).with(coord.x()).with(coord.y());
    let layers = Arc::clone(&ask.app.layers);
    let cost = cost(&dataset, &request, coord);
    let hindrance = {
        let (dataset, request) = (Arc::clone(&dataset), Arc::clone(&request));
        move || request.is_being_made(&dataset, coord)
    };
    let plan = Plan::new(key, "application/vnd.mapbox-vector-tile", cost, move || {
        if !request.reaches(&dataset, coord) {
            return Ok(Vec::new());
        }
        let tile = if is_kept(&request) {
            layers.layer(&canonical, &dataset, &request)?.tile(coord)?
        } else {
            tiles::tile(&dataset, &request, coord)?
        };
        Ok(tile.map(|tile| encode::mvt::encode(&tile)).unwrap_or_default())
    });
    Ok(plan.unless(hindrance).by_address())
}

/// Whether preparing the layer costs more than one of its tiles: distances from a zone, sums of areas, spells of deployments. The tables
/// of a filter of points are made faster than they are kept.
fn is_kept(request: &TileRequest) -> bool {
    match request {
        TileRequest::Incidents(filter) | TileRequest::Heat(_, filter) => filter.zone.is_some(),
        TileRequest::Areas(_, _, filter) => filter.is_some(),
        TileRequest::Zones(..) => true,
        TileRequest::Context => false,
    }
}

/// What a tile costs. Points and cells are light where few rows are read and everything is there that is made once for an edition;
/// shapes of areas and zones, and the distances that a zone asks for, are a worker's.
fn cost(dataset: &Dataset, request: &TileRequest, coord: TileCoord) -> Cost {
    let rows = || request.rows_hint(dataset, coord);
    match request {
        _ if !request.reaches(dataset, coord) => Cost::Light,
        TileRequest::Incidents(filter) if filter.zone.is_none() => Cost::of_stacks(rows()),
        TileRequest::Heat(_, filter) if filter.zone.is_none() && request.is_ready(dataset, coord) => Cost::of_sums(rows()),
        _ => Cost::Heavy,
    }
}

/// Answers `/tiles/{layer}.json`.
///
/// # Errors
/// 404 for another layer, else what the filter refuses.
pub fn tilejson(ask: &CheckedRequest) -> Result<Plan, ApiError> {
    let (dataset, layer, base) = (Arc::clone(ask.dataset()?), layer(ask)?, ask.edition_url());
    let request = TileRequest::parse(&dataset, layer, ask.params.pairs())?;
    let query = ask.params.encoded();
    let key = Key::of(layer).with(&base).with(&query);
    Ok(Plan::new(key, "application/json", Cost::Heavy, move || {
        serde_json::to_vec(&encode::tilejson::tilejson(&dataset, &request, &base, &query)?).map_err(ApiError::internal)
    }))
}

fn layer(ask: &CheckedRequest) -> Result<LayerName, ApiError> {
    let unknown = |_| ApiError::not_found("unknown_layer", "there is no such layer").allowed(LayerName::CODES.iter().copied());
    ask.path("layer").parse().map_err(unknown)
}

fn coord(ask: &CheckedRequest, layer: LayerName) -> Result<TileCoord, ApiError> {
    let unknown = |detail: String| ApiError::not_found("unknown_tile", detail);
    let number = |name: &str| {
        let text = ask.path(name);
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        let number = digits.then(|| text.parse::<u32>().ok()).flatten();
        number.ok_or_else(|| unknown(format!("`{name}` of a tile is a whole number")))
    };
    let z = u8::try_from(number("z")?).unwrap_or(u8::MAX);
    let coord = TileCoord::new(z, number("x")?, number("y")?).map_err(|error| unknown(error.to_string()))?;
    if z > layer.max_zoom() {
        return Err(unknown(format!("layer `{layer}` ends at zoom {}; a map draws its last tiles larger beyond", layer.max_zoom())));
    }
    Ok(coord)
}
