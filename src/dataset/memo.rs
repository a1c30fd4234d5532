//! Answers that take long and are wanted in several forms one after the other: page, card, picture, data.

use quick_cache::sync::Cache;
use std::any::Any;
use std::convert::Infallible;
use std::fmt;
use std::sync::Arc;

/// Answers that are kept; the largest take some hundred kilobytes.
const KEPT: usize = 32;

type Answer = Arc<dyn Any + Send + Sync>;

/// The last answers of an edition, each computed once.
///
/// It belongs to the edition, so nothing is ever invalidated, and knows nothing of what it keeps.
pub struct Memo(Cache<String, Answer>);

impl Default for Memo {
    fn default() -> Self {
        Self(Cache::new(KEPT))
    }
}

impl fmt::Debug for Memo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Memo").field("kept", &self.0.len()).finish()
    }
}

impl Memo {
    /// The answer to `key`, computed now when it is not kept; who asks meanwhile waits for the one computation.
    ///
    /// # Panics
    /// When a key is asked for answers of different types.
    pub fn answer<T: Send + Sync + 'static>(&self, key: &str, compute: impl FnOnce() -> T) -> Arc<T> {
        let made = self.0.get_or_insert_with(key, || Ok::<Answer, Infallible>(Arc::new(compute())));
        let Ok(answer) = made;
        answer.downcast().expect("a key names answers of one type")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    #[test]
    fn an_answer_is_computed_once_and_shared() {
        let (memo, computed) = (Memo::default(), Cell::new(0));
        let ask = |key: &str| {
            memo.answer(key, || {
                computed.set(computed.get() + 1);
                key.len()
            })
        };
        let (first, second, other) = (ask("one"), ask("one"), ask("three"));
        assert!(Arc::ptr_eq(&first, &second));
        assert_eq!((*first, *other, computed.get()), (3, 5, 2));
    }

    #[test]
    fn few_answers_are_kept_however_many_are_asked_for() {
        let memo = Memo::default();
        let answers: Vec<Arc<Vec<u8>>> = (0..10 * KEPT).map(|n| memo.answer(&n.to_string(), || vec![1; 100])).collect();
        let kept = answers.iter().filter(|answer| Arc::strong_count(answer) > 1).count();
        assert!((1..=KEPT).contains(&kept), "{kept}");
    }
}
