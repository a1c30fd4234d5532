//! `/share`: a view to take along.

use super::HTML;
use super::index::problems_key;
use crate::http::assets;
use crate::http::error::ApiError;
use crate::http::key::Key;
use crate::http::request::CheckedRequest;
use crate::http::work::Plan;
use crate::page::Asked;
use crate::page::share::{self, Choices};
use crate::view::ResolvedView;
use crate::words::Lang;
use axum::http::{HeaderValue, StatusCode, header};
use std::sync::Arc;

/// Answers `/share`. What it does not know gives the nearest view, as `/` does.
///
/// # Errors
/// 503 without an edition.
pub fn plan(ask: &CheckedRequest) -> Result<Plan, ApiError> {
    let (lang, dataset) = (Lang::of(ask), Arc::clone(ask.dataset()?));
    let resolved = ResolvedView::of_address(ask.params.pairs(), &dataset);
    let choices = Choices::parse(ask.params.pairs(), &resolved.view);
    let asked = Asked { lang, base: ask.base_url(), saves_data: false, marks: None, resolved };
    let gone = asked.resolved.gone;
    let key = Key::of(lang.code()).with(&asked.base).with(gone).with(asked.view().to_query(&dataset.manifest));
    let key = key.with_pairs(choices.to_pairs(asked.view())).with(problems_key(&asked.resolved.problems));
    let answers = Arc::clone(&ask.app.answers);
    let plan = Plan::staged(key, HTML, move |interest| {
        let compared = answers.compared(&dataset, asked.view());
        interest.check()?;
        Ok(share::whole(&dataset, &asked, &choices, &compared, assets::bundle().as_ref())?.into_bytes())
    });
    let plan = plan.header(header::CONTENT_LANGUAGE, HeaderValue::from_static(lang.code()));
    Ok(if gone { plan.status(StatusCode::NOT_FOUND) } else { plan })
}
