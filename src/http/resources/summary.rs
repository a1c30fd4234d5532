//! `/summary`: totals of a filter, what is drawn of it and what is not.

use crate::http::error::ApiError;
use crate::http::request::CheckedRequest;
use crate::http::work::Plan;
use crate::query::{Scope, summary};
use std::sync::Arc;

/// Times that the rows are read: totals, classes of precision, what is only partly dated.
const PASSES: usize = 3;

/// Answers `/summary`.
///
/// # Errors
/// What the filter refuses.
pub fn plan(ask: &CheckedRequest) -> Result<Plan, ApiError> {
    let (dataset, filter) = (Arc::clone(ask.dataset()?), ask.filter(Scope::AGGREGATES)?);
    let plan = Plan::json(ask.key(&filter)?, ask.cost_of(&filter, PASSES)?, move || Ok(summary(&dataset, &filter)?));
    Ok(plan.by_address())
}
