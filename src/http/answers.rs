//! Answers about deployments: a page, the card that its scripts ask for, its picture and its data are one computation.

use crate::compare::{self, Comparison, Overview, OverviewQuestion, Question, Refusal};
use crate::dataset::Dataset;
use std::sync::Arc;

/// An answer, or why there is none.
pub type Answer = Result<Comparison, Box<Refusal>>;

/// The answer to a question; a refusal takes as long to find and is kept, too.
pub fn comparison(dataset: &Dataset, question: &Question) -> Arc<Answer> {
    let key = format!("comparison|{}", question.understood(dataset).query);
    dataset.derived.answers.answer(&key, || compare::answer(dataset, question))
}

/// All deployments at once.
pub fn overview(dataset: &Dataset, question: &OverviewQuestion) -> Arc<Overview> {
    let key = format!("overview|{}", question.understood(dataset).query);
    dataset.derived.answers.answer(&key, || compare::overview(dataset, question))
}
