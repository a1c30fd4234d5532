//! Answers about deployments: a page, the card that its scripts ask for, its picture and its data are one computation.

use super::key::Key;
use crate::compare::{self, Answer, Overview, OverviewQuestion, Question};
use crate::dataset::Dataset;
use crate::view::View;
use crate::view::comparison::{self, Compared};
use quick_cache::sync::Cache;
use std::convert::Infallible;
use std::sync::Arc;

/// Answers of each kind that are kept; the largest take some hundred kilobytes.
const KEPT: usize = 32;

/// The last answers, each computed once. The edition is part of their keys, so none is ever invalidated.
pub struct Answers {
    comparisons: Cache<Key, Arc<Answer>>,
    overviews: Cache<Key, Arc<Overview>>,
    drawings: Cache<Key, Arc<str>>,
}

impl Default for Answers {
    fn default() -> Self {
        Self { comparisons: Cache::new(KEPT), overviews: Cache::new(KEPT), drawings: Cache::new(KEPT) }
    }
}

impl Answers {
    /// The answer to a question; a refusal takes as long to find and is kept, too.
    pub fn comparison(&self, dataset: &Dataset, question: &Question) -> Arc<Answer> {
        let key = Key::of(&dataset.manifest.id).with(question.understood(dataset).query);
        once(&self.comparisons, &key, || Arc::new(compare::answer(dataset, question)))
    }

    /// All deployments at once.
    pub fn overview(&self, dataset: &Dataset, question: &OverviewQuestion) -> Arc<Overview> {
        let key = Key::of(&dataset.manifest.id).with(question.understood(dataset).query);
        once(&self.overviews, &key, || Arc::new(compare::overview(dataset, question)))
    }

    /// The answer to what a view asks about deployments.
    pub fn compared(&self, dataset: &Dataset, view: &View) -> Compared {
        if let Some(question) = comparison::question(dataset, view) {
            return Compared::One(self.comparison(dataset, &question));
        }
        if !view.compares() {
            return Compared::Nothing;
        }
        let overview = OverviewQuestion::parse(dataset, &view.overview_pairs());
        overview.map_or(Compared::Refused, |question| Compared::All(self.overview(dataset, &question)))
    }

    /// A picture as SVG, which both of its formats are made from; the key names all that it depends on, the edition, too.
    pub fn drawing(&self, key: &Key, draw: impl FnOnce() -> String) -> Arc<str> {
        once(&self.drawings, key, || draw().into())
    }
}

/// What is kept under a key, made now when it is not; who asks meanwhile waits for the one computation.
fn once<T: Clone>(kept: &Cache<Key, T>, key: &Key, make: impl FnOnce() -> T) -> T {
    let Ok(answer) = kept.get_or_insert_with(key, || Ok::<T, Infallible>(make()));
    answer
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    #[test]
    fn an_answer_is_made_once_and_shared() {
        let (answers, drawn) = (Answers::default(), Cell::new(0));
        let ask = |key: &str| {
            answers.drawing(&Key::of(key), || {
                drawn.set(drawn.get() + 1);
                key.to_owned()
            })
        };
        let (first, second, other) = (ask("one"), ask("one"), ask("three"));
        assert!(Arc::ptr_eq(&first, &second));
        assert_eq!((&*first, &*other, drawn.get()), ("one", "three", 2));
    }

    #[test]
    fn few_answers_are_kept_however_many_are_asked_for() {
        let answers = Answers::default();
        let made: Vec<Arc<str>> = (0..10 * KEPT).map(|n| answers.drawing(&Key::of(n), || "x".repeat(100))).collect();
        let kept = made.iter().filter(|answer| Arc::strong_count(answer) > 1).count();
        assert!((1..=KEPT).contains(&kept), "{kept}");
    }
}
