//! Layers prepared for their tiles: the tiles of one screen ask the same filter some twenty times within a second.

use super::key::Key;
use crate::dataset::Dataset;
use crate::query::QueryError;
use crate::tiles::{PreparedLayer, TileRequest};
use quick_cache::sync::Cache;
use std::sync::Arc;

/// Layers that are kept, each of at most some hundred kilobytes: those of the filters asked for last.
const KEPT: usize = 64;

/// The layers asked for last, by edition and canonical request.
pub struct Layers(Cache<Key, Arc<PreparedLayer>>);

impl Default for Layers {
    fn default() -> Self {
        Self(Cache::new(KEPT))
    }
}

impl Layers {
    /// A layer, prepared now when it is not yet; who asks meanwhile waits for the one preparation.
    ///
    /// # Errors
    /// What the preparation refuses.
    pub fn layer(&self, key: &Key, dataset: &Arc<Dataset>, request: &TileRequest) -> Result<Arc<PreparedLayer>, QueryError> {
        self.0.get_or_insert_with(key, || PreparedLayer::new(dataset, request).map(Arc::new))
    }

    /// Lets go of all of them, and so of the edition that they hold.
    pub fn clear(&self) {
        self.0.clear();
    }
}
