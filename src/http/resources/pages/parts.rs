//! `/parts`: what the page says of a view, as one HTML document of the elements that the page holds.

use super::HTML;
use crate::http::error::{ApiError, quoted};
use crate::http::key::Key;
use crate::http::param::{CHANGED, FOR, MARKS};
use crate::http::request::CheckedRequest;
use crate::http::work::Plan;
use crate::page::{Asked, embed, first};
use crate::view::{Marks, ResolvedView};
use crate::words::Lang;
use axum::http::{HeaderValue, header};
use std::sync::Arc;

/// Answers `/parts`: each part under the id that it has in the page, the page's address as canonical link, and what the map
/// needs as JSON in `#map-data`.
///
/// # Errors
/// 400 for what the edition does not have, 404 for an edition that is not published here.
pub fn plan(ask: &CheckedRequest) -> Result<Plan, ApiError> {
    let dataset = Arc::clone(ask.dataset()?);
    let lang = Lang::of(ask);
    let marks = ask.params.pairs().iter().find(|(key, _)| key == MARKS.name).map(|(_, word)| marks(word)).transpose()?;
    let framed = ask.params.choice(FOR.name, &["page", "embed"])? == Some("embed");
    let period_changed = ask.params.choice(CHANGED.name, &["period"])?.is_some();
    let resolved = ResolvedView { period_changed, ..ResolvedView::from(ask.view(&[&MARKS, &FOR, &CHANGED])?) };
    let asked = Asked { lang, base: ask.base_url(), saves_data: false, marks, resolved };
    let answers = Arc::clone(&ask.app.answers);
    let key = Key::of(lang.code())
        .with(&asked.base)
        .with(asked.view().to_query(&dataset.manifest))
        .with(format!("{marks:?}"))
        .with(framed)
        .with(period_changed);
    let plan = Plan::staged(key, HTML, move |interest| {
        if framed {
            return Ok(embed::parts(&dataset, &asked)?.into_bytes());
        }
        let compared = answers.compared(&dataset, asked.view());
        interest.check()?;
        Ok(first::parts(&dataset, &asked, &compared)?.into_bytes())
    });
    Ok(plan.header(header::CONTENT_LANGUAGE, HeaderValue::from_static(lang.code())))
}

fn marks(word: &str) -> Result<Marks, ApiError> {
    let unknown = || ApiError::bad_request("unknown_value", format!("`marks` has no value `{}`", quoted(word))).parameter(MARKS.name);
    Marks::of(word).ok_or_else(unknown)
}
