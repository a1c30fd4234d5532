//! `/compare/overview`: all deployments of a force in one answer.

use crate::compare::OverviewQuestion;
use crate::encode;
use crate::http::answers;
use crate::http::ask::{Ask, Format};
use crate::http::error::ApiError;
use crate::http::pages::comparison::overview as pages;
use crate::http::param::OVERVIEW;
use crate::http::work::{Cost, Plan};
use crate::words::Lang;
use axum::http::{HeaderValue, header};
use std::sync::Arc;

/// Answers `/compare/overview`.
///
/// # Errors
/// 400 for what is no question.
pub fn plan(ask: &Ask) -> Result<Plan, ApiError> {
    let dataset = Arc::clone(ask.dataset()?);
    let question = OverviewQuestion::parse(&dataset, &ask.params.only(&[OVERVIEW]))?;
    let (format, lang) = (ask.format(&[Format::Json, Format::Csv, Format::Html])?, Lang::of(ask));
    let key = format!("{format:?}|{}|{}", lang.code(), question.understood(&dataset).query);
    let plan = Plan::new(key, format.content_type(), Cost::Heavy, move || {
        let answer = answers::overview(&dataset, &question);
        match format {
            Format::Csv => Ok(encode::csv::overview::csv(&answer)),
            Format::Html => pages::whole(&dataset, &answer, lang),
            _ => serde_json::to_vec(&*answer).map_err(ApiError::internal),
        }
    });
    Ok(plan.header(header::CONTENT_LANGUAGE, HeaderValue::from_static(lang.code())))
}
