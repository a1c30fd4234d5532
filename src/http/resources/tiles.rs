//! `/tiles/…`: vector tiles and their TileJSON.

use crate::coords::TileCoord;
use crate::encode;
use crate::http::ask::Ask;
use crate::http::error::ApiError;
use crate::http::key::Key;
use crate::http::work::{Cost, Plan};
use crate::tiles::{self, LayerName, TileRequest};
use std::sync::Arc;

/// Answers `/tiles/{layer}/{z}/{x}/{y}`; nothing there is 204.
///
/// # Errors
/// 404 for another layer or an address outside the layer's pyramid, else what the filter refuses.
pub fn tile(ask: &Ask) -> Result<Plan, ApiError> {
    let (dataset, layer) = (Arc::clone(ask.dataset()?), layer(ask)?);
    let coord = coord(ask, layer)?;
    let request = TileRequest::parse(&dataset, layer, ask.params.pairs())?;
    let key = Key::of(layer).with(coord.z()).with(coord.x()).with(coord.y()).with_pairs(request.to_pairs(&dataset));
    let cost = Cost::of_rows(request.rows_hint(&dataset, coord));
    let plan = Plan::new(key, "application/vnd.mapbox-vector-tile", cost, move || {
        Ok(tiles::tile(&dataset, &request, coord)?.map(|tile| encode::mvt::encode(&tile)).unwrap_or_default())
    });
    Ok(plan.by_address())
}

/// Answers `/tiles/{layer}.json`.
///
/// # Errors
/// 404 for another layer, else what the filter refuses.
pub fn tilejson(ask: &Ask) -> Result<Plan, ApiError> {
    let (dataset, layer, base) = (Arc::clone(ask.dataset()?), layer(ask)?, ask.edition_url());
    let request = TileRequest::parse(&dataset, layer, ask.params.pairs())?;
    let query = ask.params.encoded();
    let key = Key::of(layer).with(&base).with(&query);
    Ok(Plan::new(key, "application/json", Cost::Heavy, move || {
        serde_json::to_vec(&encode::tilejson::tilejson(&dataset, &request, &base, &query)?).map_err(ApiError::internal)
    }))
}

fn layer(ask: &Ask) -> Result<LayerName, ApiError> {
    let unknown = |_| ApiError::not_found("unknown_layer", "there is no such layer").allowed(LayerName::CODES.iter().copied());
    ask.path("layer").parse().map_err(unknown)
}

fn coord(ask: &Ask, layer: LayerName) -> Result<TileCoord, ApiError> {
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
