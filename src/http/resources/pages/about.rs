//! `/about`: the sources, what they are and what they are not.

use super::HTML;
use crate::http::assets;
use crate::http::error::ApiError;
use crate::http::key::Key;
use crate::http::request::CheckedRequest;
use crate::http::work::{Cost, Plan};
use crate::page;
use crate::words::Lang;
use axum::http::{HeaderValue, header};
use std::sync::Arc;

/// Answers `/about`.
///
/// # Errors
/// 503 without an edition.
pub fn plan(ask: &CheckedRequest) -> Result<Plan, ApiError> {
    let (lang, dataset) = (Lang::of(ask), Arc::clone(ask.dataset()?));
    let plan = Plan::new(Key::of(lang.code()), HTML, Cost::Heavy, move || {
        Ok(page::about::whole(&dataset, lang, assets::bundle().as_ref())?.into_bytes())
    });
    Ok(plan.header(header::CONTENT_LANGUAGE, HeaderValue::from_static(lang.code())))
}
