//! `/incidents`: the records of a filter, or of one stack of the map.

use crate::http::assets;
use crate::http::error::ApiError;
use crate::http::request::{CheckedRequest, Format};
use crate::http::work::{Cost, Plan};
use crate::page;
use crate::query::{RecordOrder, Scope, incidents};
use crate::words::Lang;
use axum::http::{HeaderValue, header};
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
    let (format, lang) = (ask.format(&[Format::Json, Format::Html])?, Lang::of(ask));
    let asked: Vec<_> = ask.params.pairs().iter().filter(|(key, _)| key != "lang" && key != "offset").cloned().collect();
    let key = ask.key(&filter)?.with(place.as_deref().unwrap_or("")).with(order.word()).with(limit).with(offset);
    let html = format == Format::Html;
    let key = if html { key.with(lang.code()).with(format!("{asked:?}")) } else { key };
    let plan = Plan::new(key, format.content_type(), cost, move || {
        let answer = incidents(&dataset, &filter, place.as_deref(), order, limit, offset)?;
        if html {
            return Ok(page::records::whole(&answer, &asked, lang, assets::bundle().as_ref())?.into_bytes());
        }
        serde_json::to_vec(&answer).map_err(ApiError::internal)
    });
    Ok(if html { plan.header(header::CONTENT_LANGUAGE, HeaderValue::from_static(lang.code())) } else { plan })
}
