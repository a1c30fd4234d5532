//! What a view asks about deployments, answered once for everything that is said and drawn of it.

use crate::compare::{Overview, OverviewQuestion, Question};
use crate::dataset::Dataset;
use crate::http::answers::{Answer, Answers};
use crate::view::{Tab, View};
use std::sync::Arc;

/// The answer to a view.
pub enum Compared {
    /// What changed after one deployment, or why that cannot be said.
    One(Arc<Answer>),
    /// All deployments, where none is chosen.
    All(Arc<Overview>),
    /// All deployments are asked about, and the edition cannot answer: it has none.
    Refused,
    /// The view asks nothing.
    Nothing,
}

impl Compared {
    /// The answer to the question of a view.
    pub fn of(answers: &Answers, dataset: &Dataset, view: &View) -> Self {
        if let Some(question) = question(dataset, view) {
            return Self::One(answers.comparison(dataset, &question));
        }
        if !matches!(view.tab, Tab::Compare | Tab::Overview) {
            return Self::Nothing;
        }
        let overview = OverviewQuestion::parse(dataset, &view.overview_pairs());
        overview.map_or(Self::Refused, |question| Self::All(answers.overview(dataset, &question)))
    }

    /// The answer about one deployment.
    pub fn one(&self) -> Option<&Answer> {
        match self {
            Self::One(answer) => Some(answer),
            Self::All(_) | Self::Refused | Self::Nothing => None,
        }
    }
}

/// The view's question about one deployment; a place outside the operation gives way to all places that it names.
fn question(dataset: &Dataset, view: &View) -> Option<Question> {
    let pairs = view.question_pairs(dataset).filter(|_| view.tab == Tab::Compare)?;
    let without_place = || pairs.iter().filter(|(key, _)| !matches!(key.as_str(), "state" | "municipality")).cloned().collect::<Vec<_>>();
    Question::parse(dataset, &pairs).or_else(|_| Question::parse(dataset, &without_place())).ok()
}
