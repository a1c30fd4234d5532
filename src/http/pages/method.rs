//! `/method`: how a comparison is made and what it cannot say, with examples whose numbers are the edition's own answers.

use super::comparison::in_page;
use super::template::page;
use crate::compare::Question;
use crate::dataset::Dataset;
use crate::http::answers::Answers;
use crate::http::error::ApiError;
use crate::http::key::Key;
use crate::http::request::CheckedRequest;
use crate::http::work::Plan;
use crate::picture::comparison::months;
use crate::view::comparison::{Card, Dots};
use crate::words::Lang;
use axum::http::{HeaderValue, header};
use minijinja::context;
use minijinja::value::{Serde, Value};
use std::sync::Arc;

/// What is worked through: heading, deployment, municipality. An edition without them has no examples.
const EXAMPLES: [(&str, &str, &str); 2] =
    [("method-example-up", "mx-2008-chihuahua", "08037"), ("method-example-down", "mx-2006-michoacan", "16006")];

/// Answers `/method`.
///
/// # Errors
/// 503 without an edition.
pub fn plan(ask: &CheckedRequest) -> Result<Plan, ApiError> {
    let (lang, dataset) = (Lang::of(ask), Arc::clone(ask.dataset()?));
    let answers = Arc::clone(&ask.app.answers);
    let plan = Plan::staged(Key::of(lang.code()), "text/html; charset=utf-8", move |interest| {
        let mut examples: Vec<Value> = Vec::new();
        for each in EXAMPLES {
            interest.check()?;
            examples.extend(example(&answers, &dataset, lang, each));
        }
        page("method", lang, "/method", Some(&dataset.manifest.id), context! { examples })
    });
    Ok(plan.header(header::CONTENT_LANGUAGE, HeaderValue::from_static(lang.code())))
}

fn example(answers: &Answers, dataset: &Dataset, lang: Lang, (heading, zone, municipality): (&str, &str, &str)) -> Option<Value> {
    let pairs = [("zone", zone), ("municipality", municipality)].map(|(key, value)| (key.to_owned(), value.to_owned()));
    let question = Question::parse(dataset, &pairs).ok()?;
    let answer = answers.comparison(dataset, &question);
    let answer = answer.as_ref().as_ref().ok()?;
    let card = Card::new(answer, lang);
    // How many, how many as large, and p.
    let said = |dots: &Dots| dots.notes.iter().take(2).cloned().collect::<Vec<_>>().join(" ");
    let fact = |id: &str| Value::from(Serde(lang.rich(id, &[])));
    Some(context! {
        heading => lang.words(heading, &[("a", &card.place)]),
        months_svg => Value::from_safe_string(months(&card.months)),
        size => fact("method-fact-size"),
        dates => fact("method-fact-dates"),
        places => fact("method-fact-places"),
        before => fact("method-fact-before"),
        dates_said => said(&card.dates),
        places_said => said(&card.places),
        href => in_page(dataset, &answer.question, lang),
        card => Value::from(Serde(card)),
    })
}
