//! The answer to what a view asks about deployments, for everything that is said and drawn of it.

use super::{Card, RefusalCard};
use crate::compare::{Answer, Overview, Question};
use crate::dataset::Dataset;
use crate::view::{Tab, View};
use crate::words::Lang;
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
    /// The answer about one deployment.
    #[must_use]
    pub fn one(&self) -> Option<&Answer> {
        match self {
            Self::One(answer) => Some(answer),
            Self::All(_) | Self::Refused | Self::Nothing => None,
        }
    }

    /// What a frame or a link to the view is called: the place, the operation and its day.
    #[must_use]
    pub fn title(&self, lang: Lang) -> String {
        match self.one() {
            Some(Ok(answer)) => {
                let card = Card::new(answer, lang);
                if answer.event.deployment.is_some() { format!("{}: {}", card.place, card.heading) } else { card.heading }
            }
            Some(Err(refusal)) => RefusalCard::new(refusal, lang).heading,
            None => lang.text("view-overview", None),
        }
    }
}

/// The view's question about one deployment; a place outside the operation gives way to all places that it names.
#[must_use]
pub fn question(dataset: &Dataset, view: &View) -> Option<Question> {
    let pairs = view.question_pairs(dataset).filter(|_| view.tab == Tab::Compare)?;
    let without_place = || pairs.iter().filter(|(key, _)| !matches!(key.as_str(), "state" | "municipality")).cloned().collect::<Vec<_>>();
    Question::parse(dataset, &pairs).or_else(|_| Question::parse(dataset, &without_place())).ok()
}
