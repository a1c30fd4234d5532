//! `/compare/overview`: all deployments of a force in one answer.

use super::compare::{Form, form};
use crate::compare::OverviewQuestion;
use crate::encode;
use crate::http::assets;
use crate::http::error::ApiError;
use crate::http::param::OVERVIEW;
use crate::http::request::{CheckedRequest, Format};
use crate::http::work::Plan;
use crate::page::comparison::overview as pages;
use crate::picture;
use crate::query::Refusal;
use crate::view::comparison::OverviewCard;
use axum::http::{HeaderValue, header};
use std::sync::Arc;

/// Answers `/compare/overview`.
///
/// # Errors
/// 400 for what is no question, 422 where the edition has no deployment.
pub fn plan(ask: &CheckedRequest) -> Result<Plan, ApiError> {
    let dataset = Arc::clone(ask.dataset()?);
    let form = form(ask, &[Format::Json, Format::Csv, Format::Svg, Format::Png, Format::Html])?;
    let question = match OverviewQuestion::parse(&dataset, &ask.params.only(&[OVERVIEW])) {
        Err(error) if error.refusal() == Refusal::Unanswerable && form.format == Format::Html => {
            let page = pages::refused_page(&dataset, form.lang, assets::bundle().as_ref())?.into_bytes();
            return Err(ApiError::from(error).body(form.format.content_type(), page));
        }
        question => question?,
    };
    let Form { format, lang, width, height } = form;
    let key = form.key().with(question.understood(&dataset).query);
    let answers = Arc::clone(&ask.app.answers);
    let plan = Plan::staged(key, format.content_type(), move |interest| {
        let answer = answers.overview(&dataset, &question);
        interest.check()?;
        let svg = || picture::comparison::overview(&OverviewCard::new(&answer, lang), lang, width, height);
        match format {
            Format::Csv => Ok(encode::csv::overview::csv(&answer)),
            Format::Svg => Ok(svg().into_bytes()),
            Format::Png => {
                let svg = svg();
                interest.check()?;
                picture::png(&svg).map_err(ApiError::internal)
            }
            Format::Html => Ok(pages::whole(&dataset, &answer, lang, assets::bundle().as_ref())?.into_bytes()),
            _ => serde_json::to_vec(&*answer).map_err(ApiError::internal),
        }
    });
    Ok(plan.header(header::CONTENT_LANGUAGE, HeaderValue::from_static(lang.code())))
}
