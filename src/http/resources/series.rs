//! `/series`: numbers by calendar period.

use crate::encode;
use crate::http::error::ApiError;
use crate::http::request::{CheckedRequest, Format};
use crate::http::work::Plan;
use crate::query::{By, Scope, series};
use std::sync::Arc;

/// Answers `/series`.
///
/// # Errors
/// What the filter refuses; 400 for another `by`.
pub fn plan(ask: &CheckedRequest) -> Result<Plan, ApiError> {
    let (dataset, filter) = (Arc::clone(ask.dataset()?), ask.filter(Scope::AGGREGATES)?);
    let by = ask.params.choice("by", By::CODES)?.map_or(By::Month, |word| word.parse().expect("a word of the list"));
    let format = ask.format(&[Format::Json, Format::Csv])?;
    let key = ask.key(&filter)?.with(by).with(format.content_type());
    Ok(Plan::new(key, format.content_type(), ask.cost_of(&filter, 1)?, move || {
        let series = series(&dataset, &filter, by);
        match format {
            Format::Csv => Ok(encode::csv::series::csv(&series)),
            _ => serde_json::to_vec(&series).map_err(ApiError::internal),
        }
    }))
}
