//! Lengths of downloads that have been made whole: a page says how large one is before the next reader fetches it.

use quick_cache::sync::Cache;
use std::sync::Arc;

/// Lengths that are kept: the downloads of some thousand filters.
const KEPT: usize = 4_096;

/// Length by key of the answer, bounded.
pub struct Lengths(Cache<Arc<str>, u64>);

impl Default for Lengths {
    fn default() -> Self {
        Self(Cache::new(KEPT))
    }
}

impl Lengths {
    /// The length of a download that somebody has fetched.
    ///
    /// # Units
    /// Bytes, uncompressed.
    #[must_use]
    pub fn of(&self, key: &Arc<str>) -> Option<u64> {
        self.0.get(key)
    }

    /// Notes the length of a download.
    pub fn note(&self, key: Arc<str>, length: u64) {
        self.0.insert(key, length);
    }
}
