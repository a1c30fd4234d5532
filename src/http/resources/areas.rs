//! `/areas` and `/areas/{code}`: the search index, and all that is known of one place.

use crate::http::error::ApiError;
use crate::http::key::Key;
use crate::http::param::FILTER;
use crate::http::request::CheckedRequest;
use crate::http::work::{Cost, Plan};
use crate::query::{area_detail, area_list};
use std::sync::Arc;

/// Answers `/areas`.
///
/// # Errors
/// 503 without an edition.
pub fn list(ask: &CheckedRequest) -> Result<Plan, ApiError> {
    let dataset = Arc::clone(ask.dataset()?);
    Ok(Plan::new(Key::default(), "application/json", Cost::Heavy, move || {
        serde_json::to_vec(&area_list(&dataset)).map_err(ApiError::internal)
    }))
}

/// Answers `/areas/{code}`.
///
/// # Errors
/// 404 for another code, else what the filter refuses.
pub fn one(ask: &CheckedRequest) -> Result<Plan, ApiError> {
    let dataset = Arc::clone(ask.dataset()?);
    let unknown = || ApiError::not_found("unknown_area", "the edition has no area of that code; /areas lists them");
    let area = dataset.areas.find(ask.path("code")).ok_or_else(unknown)?;
    let pairs = ask.params.only(&[FILTER]);
    let key = Key::of(ask.path("code")).with(ask.params.encoded());
    Ok(Plan::new(key, "application/json", Cost::Heavy, move || {
        serde_json::to_vec(&area_detail(&dataset, area, &pairs)?).map_err(ApiError::internal)
    }))
}
