//! `/edition.json`: what the edition says of itself.

use crate::http::ask::Ask;
use crate::http::error::ApiError;
use crate::http::work::{Cost, Plan};
use std::sync::Arc;

/// Answers `/edition.json`.
///
/// # Errors
/// 503 without an edition.
pub fn plan(ask: &Ask) -> Result<Plan, ApiError> {
    let dataset = Arc::clone(ask.dataset()?);
    Ok(Plan::new("", "application/json", Cost::Light, move || serde_json::to_vec(&dataset.manifest).map_err(ApiError::internal)))
}
