//! `/parts`: what the page says of a view, as one HTML document of the elements that the page holds.

use super::comparison::Compared;
use super::first::{self, Given};
use super::template::part;
use crate::http::ask::Ask;
use crate::http::error::ApiError;
use crate::http::key::Key;
use crate::http::work::Plan;
use crate::words::Lang;
use axum::http::{HeaderValue, header};
use std::sync::Arc;

/// Answers `/parts`: each part under the id that it has in the page, the page's address as canonical link, and what the map
/// needs as JSON in `#map-data`.
///
/// # Errors
/// 400 for what the edition does not have, 404 for an edition that is not published here.
pub fn plan(ask: &Ask) -> Result<Plan, ApiError> {
    let dataset = Arc::clone(ask.dataset()?);
    let lang = Lang::of(ask);
    let view = ask.view(&[])?;
    let given = Given { lang, base: ask.base_url(), saves_data: false, gone: false, period_changed: false, problems: Vec::new(), view };
    let answers = Arc::clone(&ask.app.answers);
    let key = Key::of(lang.code()).with(&given.base).with(given.view.to_query(&dataset.manifest));
    let plan = Plan::staged(key, "text/html; charset=utf-8", move |interest| {
        let compared = Compared::of(&answers, &dataset, &given.view);
        interest.check()?;
        part("parts.html", first::parts(&dataset, &given, &compared)).map(String::into_bytes)
    });
    Ok(plan.header(header::CONTENT_LANGUAGE, HeaderValue::from_static(lang.code())))
}
