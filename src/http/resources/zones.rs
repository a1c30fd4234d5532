//! `/zones` and `/zones/{id}`: deployments with their status on a day.

use crate::dataset::Dataset;
use crate::encode::geojson::{CLOSING, Place, features, opening, zone};
use crate::http::error::ApiError;
use crate::http::key::Key;
use crate::http::param::{DATETIME, ZONE_FILTER};
use crate::http::request::{CheckedRequest, Format};
use crate::http::work::{Cost, Plan};
use crate::query::{ZoneFilter, ZoneView, zone_detail, zone_list};
use geojson::JsonObject;
use std::sync::Arc;

/// Answers `/zones`.
///
/// # Errors
/// What the filter refuses.
pub fn list(ask: &CheckedRequest) -> Result<Plan, ApiError> {
    let (dataset, filter) = (Arc::clone(ask.dataset()?), filter(ask)?);
    let format = ask.format(&[Format::Json, Format::GeoJson])?;
    let key = key(&dataset, &filter).with(format.content_type());
    let outlined = Arc::clone(&dataset);
    let plan = Plan::new(key, format.content_type(), Cost::Heavy, move || {
        let list = zone_list(&dataset, &filter);
        match format {
            Format::GeoJson => collection(&dataset, &list.zones),
            _ => serde_json::to_vec(&list).map_err(ApiError::internal),
        }
    });
    Ok(plan.of_shapes(&outlined))
}

/// Answers `/zones/{id}`.
///
/// # Errors
/// 404 when the edition has no such deployment.
pub fn one(ask: &CheckedRequest) -> Result<Plan, ApiError> {
    let (dataset, id) = (Arc::clone(ask.dataset()?), ask.path("id").to_owned());
    let unknown = || ApiError::not_found("unknown_zone", "the edition has no such deployment");
    dataset.zones.find(&id).ok_or_else(unknown)?;
    let datetime = ZoneFilter::parse(&dataset, &ask.params.only(&[&[&DATETIME]]))?.datetime;
    let format = ask.format(&[Format::Json, Format::GeoJson])?;
    let key = Key::of(&id).with(ask.params.value("datetime").unwrap_or("")).with(format.content_type());
    let outlined = Arc::clone(&dataset);
    let plan = Plan::new(key, format.content_type(), Cost::Heavy, move || {
        let detail = zone_detail(&dataset, &id, datetime).ok_or_else(unknown)?;
        match format {
            Format::GeoJson => collection(&dataset, &[detail.zone]),
            _ => serde_json::to_vec(&detail).map_err(ApiError::internal),
        }
    });
    Ok(plan.of_shapes(&outlined))
}

/// The filter of the query.
///
/// # Errors
/// What it refuses.
pub fn filter(ask: &CheckedRequest) -> Result<ZoneFilter, ApiError> {
    Ok(ZoneFilter::parse(ask.dataset()?, &ask.params.only(&[ZONE_FILTER]))?)
}

/// The key of an answer to a filter.
#[must_use]
pub fn key(dataset: &Dataset, filter: &ZoneFilter) -> Key {
    Key::default().with_pairs(filter.to_pairs(dataset))
}

fn collection(dataset: &Dataset, zones: &[ZoneView]) -> Result<Vec<u8>, ApiError> {
    let mut members = JsonObject::new();
    members.insert("edition".to_owned(), dataset.manifest.id.as_str().into());
    let list = zones.iter().map(|view| zone(view, dataset.zones.list[view.position].geometry.as_ref()));
    let list = list.collect::<Result<Vec<_>, _>>().map_err(ApiError::internal)?;
    Ok([opening(&members), features(list, Place::First), CLOSING.to_vec()].concat())
}
