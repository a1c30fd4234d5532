//! `/values/{level}`: one value an area, to be joined onto the static geometry.

use crate::domain::Level;
use crate::encode;
use crate::encode::area_lines::lines;
use crate::http::error::ApiError;
use crate::http::request::{CheckedRequest, Format};
use crate::http::work::{Cost, Plan};
use crate::query::{AreaOrder, Scope, values};
use std::sync::Arc;

/// An edition has fewer areas.
const MAX_LIMIT: usize = 65_535;

/// Answers `/values/{level}`.
///
/// # Errors
/// 404 for another level, else what the filter refuses.
pub fn plan(ask: &CheckedRequest) -> Result<Plan, ApiError> {
    let (dataset, level) = (Arc::clone(ask.dataset()?), level(ask.path("level"))?);
    let filter = ask.filter(Scope::of_level(level))?;
    let format = ask.format(&[Format::Json, Format::Csv])?;
    let order = ask.params.choice("sort", &AreaOrder::WORDS)?.and_then(AreaOrder::of).unwrap_or_default();
    let limit = ask.params.number("limit", MAX_LIMIT, 1..=MAX_LIMIT)?;
    let key = ask.key(&filter)?.with(level).with(format.content_type()).with(order.word()).with(limit);
    Ok(Plan::new(key, format.content_type(), Cost::Heavy, move || {
        let values = values(&dataset, &filter, level)?.ordered(order, limit)?;
        match format {
            Format::Csv => Ok(encode::csv::values::csv(&dataset, &values, &lines(&dataset, &values, []))),
            _ => serde_json::to_vec(&values).map_err(ApiError::internal),
        }
    }))
}

/// The level of a plural name.
///
/// # Errors
/// 404 with the names there are.
pub fn level(name: &str) -> Result<Level, ApiError> {
    let names = || Level::ALL.iter().map(|level| level.plural());
    Level::from_plural(name).ok_or_else(|| ApiError::not_found("unknown_level", "there is no such level").allowed(names()))
}
