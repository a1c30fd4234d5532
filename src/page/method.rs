//! The method: how a comparison is made and what it cannot say, with examples whose numbers are the edition's own answers.

use super::comparison::in_page;
use super::template::page;
use crate::compare::{Answer, Comparison, Question};
use crate::dataset::Dataset;
use crate::domain::Address;
use crate::page::{Bundle, PageError};
use crate::picture::comparison::months;
use crate::view::comparison::{Card, Dots};
use crate::words::Lang;
use minijinja::context;
use minijinja::value::{Serde, Value};
use std::sync::Arc;

/// What is worked through: heading, deployment, municipality. An edition without them has no examples.
const EXAMPLES: [(&str, &str, &str); 2] =
    [("method-example-up", "mx-2008-chihuahua", "08037"), ("method-example-down", "mx-2006-michoacan", "16006")];

/// An example and its question.
pub struct Example {
    heading: &'static str,
    /// The question, whose answer is the example's.
    pub question: Question,
}

/// The examples that an edition can be asked about.
pub fn examples(dataset: &Dataset) -> impl Iterator<Item = Example> {
    EXAMPLES.into_iter().filter_map(|(heading, zone, municipality)| {
        let pairs = [("zone", zone), ("municipality", municipality)].map(|(key, value)| (key.to_owned(), value.to_owned()));
        Some(Example { heading, question: Question::parse(dataset, &pairs).ok()? })
    })
}

/// The whole page, with the examples that have an answer.
///
/// # Errors
/// A template that asks for what it was not given: a fault of ours.
pub fn whole(dataset: &Dataset, lang: Lang, answered: &[(Example, Arc<Answer>)], bundle: Option<&Bundle>) -> Result<String, PageError> {
    let worked = |(example, answer): &(Example, Arc<Answer>)| Some(worked_through(dataset, lang, example, answer.as_ref().as_ref().ok()?));
    let examples: Vec<Value> = answered.iter().filter_map(worked).collect();
    let overview = Address::new("/").with([("v", "overview"), ("lang", lang.code())]);
    page("method", lang, &Address::new("/method"), Some(&dataset.manifest.id), bundle, context! { examples, overview })
}

fn worked_through(dataset: &Dataset, lang: Lang, example: &Example, answer: &Comparison) -> Value {
    let card = Card::new(answer, lang);
    // How many, how many as large, and p.
    let said = |dots: &Dots| dots.notes.iter().take(2).cloned().collect::<Vec<_>>().join(" ");
    let fact = |id: &str| Value::from(Serde(lang.rich(id, &[])));
    context! {
        heading => lang.words(example.heading, &[("place", &card.place)]),
        months_svg => Value::from_safe_string(months(&card.months)),
        size => fact("method-fact-size"),
        dates => fact("method-fact-dates"),
        places => fact("method-fact-places"),
        before => fact("method-fact-before"),
        dates_said => said(&card.dates),
        places_said => said(&card.places),
        href => in_page(dataset, &answer.question, lang),
        card => Value::from(Serde(card)),
    }
}
