//! `/method`: how a comparison is made, with examples.

use super::HTML;
use crate::http::assets;
use crate::http::error::ApiError;
use crate::http::key::Key;
use crate::http::request::CheckedRequest;
use crate::http::work::Plan;
use crate::page::method;
use crate::words::Lang;
use axum::http::{HeaderValue, header};
use std::sync::Arc;

/// Answers `/method`.
///
/// # Errors
/// 503 without an edition.
pub fn plan(ask: &CheckedRequest) -> Result<Plan, ApiError> {
    let (lang, dataset) = (Lang::of(ask), Arc::clone(ask.dataset()?));
    let answers = Arc::clone(&ask.app.answers);
    let plan = Plan::staged(Key::of(lang.code()), HTML, move |interest| {
        let mut answered = Vec::new();
        for example in method::examples(&dataset) {
            interest.check()?;
            let answer = answers.comparison(&dataset, &example.question);
            answered.push((example, answer));
        }
        Ok(method::whole(&dataset, lang, &answered, assets::bundle().as_ref())?.into_bytes())
    });
    Ok(plan.header(header::CONTENT_LANGUAGE, HeaderValue::from_static(lang.code())))
}
