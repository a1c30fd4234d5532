use super::Dataset;
use arc_swap::ArcSwap;
use std::sync::Arc;

/// The edition being served: load it once a request, store a whole new one.
pub struct DatasetStore(ArcSwap<Dataset>);

impl DatasetStore {
    /// A store that serves an edition.
    #[must_use]
    pub fn new(dataset: Arc<Dataset>) -> Self {
        Self(ArcSwap::new(dataset))
    }

    /// The edition of this moment; it stays whole while the caller holds it.
    #[must_use]
    pub fn load(&self) -> Arc<Dataset> {
        self.0.load_full()
    }

    /// Serves another edition from the next request on.
    pub fn store(&self, dataset: Arc<Dataset>) {
        self.0.store(dataset);
    }
}
