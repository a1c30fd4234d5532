//! `/embed`: the map for another site's frame.

use super::HTML;
use super::index::{problems_key, waiting};
use crate::http::assets;
use crate::http::error::ApiError;
use crate::http::key::Key;
use crate::http::request::CheckedRequest;
use crate::http::work::Plan;
use crate::page::{Asked, embed};
use crate::view::ResolvedView;
use crate::words::Lang;
use axum::http::{HeaderValue, StatusCode, header};
use std::sync::Arc;

/// Answers `/embed`.
///
/// # Errors
/// None: without an edition, or without the page's files, it says what is missing.
#[expect(clippy::unnecessary_wraps, reason = "every row of the table has this shape")]
pub fn plan(ask: &CheckedRequest) -> Result<Plan, ApiError> {
    let Some(dataset) = &ask.dataset else { return Ok(waiting(Lang::of(ask), "waiting-edition")) };
    let resolved = ResolvedView::of_address(ask.params.pairs(), dataset);
    let lang = resolved.view.lang.unwrap_or_else(|| Lang::of(ask));
    let (Some(bundle), Some(template)) = (assets::bundle(), assets::embed_template()) else { return Ok(waiting(lang, "waiting-web")) };
    let saves_data = ask.headers.get("save-data").is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"on"));
    let asked = Asked { lang, base: ask.base_url(), saves_data, marks: None, resolved };
    let [width, height] = ["width", "height"].map(|name| ask.params.value(name).and_then(|value| value.parse().ok()));
    let map = embed::map_size(width, height);
    let gone = asked.resolved.gone;
    let key = Key::of(lang.code()).with(&bundle.hash).with(&asked.base).with(gone).with(saves_data).with(map.0).with(map.1);
    let key = key.with(asked.view().to_query(&dataset.manifest)).with(problems_key(&asked.resolved.problems));
    let (answers, drawn) = (Arc::clone(&ask.app.answers), Arc::clone(dataset));
    let dataset = Arc::clone(dataset);
    let plan = Plan::staged(key, HTML, move |interest| {
        let compared = answers.compared(&dataset, asked.view());
        interest.check()?;
        Ok(embed::whole(&dataset, &bundle, &template, &asked, map, &compared)?.into_bytes())
    });
    let plan = plan.of_shapes(&drawn).header(header::CONTENT_LANGUAGE, HeaderValue::from_static(lang.code()));
    Ok(if gone { plan.status(StatusCode::NOT_FOUND) } else { plan })
}
