//! `/cite`: how to cite the edition and its sources, as HTML, plain text or BibTeX.

use crate::http::assets;
use crate::http::error::ApiError;
use crate::http::key::Key;
use crate::http::request::{CheckedRequest, Format};
use crate::http::work::Plan;
use crate::page::cite::Citations;
use crate::view::View;
use crate::words::Lang;
use axum::http::{HeaderValue, header};
use std::sync::Arc;

/// Answers `/cite`.
///
/// # Errors
/// 503 without an edition.
pub fn plan(ask: &CheckedRequest) -> Result<Plan, ApiError> {
    let (lang, dataset, base) = (Lang::of(ask), Arc::clone(ask.dataset()?), ask.base_url());
    // A page shows the nearest valid view of what it does not know.
    let format = ask.format(&[Format::Html, Format::Text, Format::Bibtex]).unwrap_or(Format::Html);
    let (view, _) = View::parse(ask.params.pairs(), &dataset);
    let key = Key::of(lang.code()).with(format.content_type()).with(&base).with(view.to_query(&dataset.manifest));
    let answers = Arc::clone(&ask.app.answers);
    let plan = Plan::staged(key, format.content_type(), move |interest| {
        let compared = answers.compared(&dataset, &view);
        interest.check()?;
        let citations = Citations::new(&dataset, &view, lang, &compared, &base);
        let text = match format {
            Format::Text => citations.text,
            Format::Bibtex => citations.bibtex,
            _ => citations.whole(&dataset, &view, lang, assets::bundle().as_ref())?,
        };
        Ok(text.into_bytes())
    });
    Ok(plan.header(header::CONTENT_LANGUAGE, HeaderValue::from_static(lang.code())))
}
