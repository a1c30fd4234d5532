use crate::domain::{Level, Measure};
use std::collections::HashMap;
use std::sync::Mutex;

/// Largest values of sources over all periods of a length: computed when first asked for, the same for every filter.
///
/// Bounded: sources × levels × measures × months of coverage.
#[derive(Debug, Default)]
pub struct Scales(Mutex<HashMap<ScaleKey, u64>>);

/// What a largest value is of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ScaleKey {
    /// The source.
    pub source: String,
    /// The level of the areas.
    pub level: Level,
    /// What is measured.
    pub measure: Measure,
    /// Length of the periods, months.
    pub months: i32,
}

impl Scales {
    /// The value of a key, computed if nobody asked before.
    ///
    /// # Panics
    /// When a computation of another thread panicked.
    pub fn of(&self, key: ScaleKey, compute: impl FnOnce() -> u64) -> u64 {
        if let Some(known) = self.0.lock().expect("computing a scale does not panic").get(&key) {
            return *known;
        }
        // Computed without the lock: two that ask at once find the same number.
        let value = compute();
        self.0.lock().expect("computing a scale does not panic").insert(key, value);
        value
    }
}
