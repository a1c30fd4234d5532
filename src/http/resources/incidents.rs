//! `/incidents`: the records of a filter, or of one stack of the map.

use crate::http::error::ApiError;
use crate::http::request::CheckedRequest;
use crate::http::work::{Cost, Plan};
use crate::query::{RecordOrder, Scope, incidents};
use std::sync::Arc;

/// Records of a page unless `limit` says otherwise.
const DEFAULT_LIMIT: usize = 20;
/// Most records of a page.
const MAX_LIMIT: usize = 1_000;

/// Answers `/incidents`.
///
/// # Errors
/// What the filter refuses; 400 for a place that is no key, an unknown order, and for a page out of range.
pub fn plan(ask: &CheckedRequest) -> Result<Plan, ApiError> {
    let (dataset, filter) = (Arc::clone(ask.dataset()?), ask.filter(Scope::RECORDS)?);
    let limit = ask.params.number("limit", DEFAULT_LIMIT, 1..=MAX_LIMIT)?;
    let offset = ask.params.number("offset", 0, 0..=100_000_000)?;
    let place = ask.params.value("place").map(ToOwned::to_owned);
    let order = ask.params.choice("sort", &RecordOrder::WORDS)?.and_then(RecordOrder::of).unwrap_or_default();
    let cost = if filter.zone.is_some() { Cost::Heavy } else { Cost::of_list(limit + offset, ask.rows_of(&filter)?) };
    let key = ask.key(&filter)?.with(place.as_deref().unwrap_or("")).with(order.word()).with(limit).with(offset);
    Ok(Plan::new(key, "application/json", cost, move || {
        serde_json::to_vec(&incidents(&dataset, &filter, place.as_deref(), order, limit, offset)?).map_err(ApiError::internal)
    }))
}
