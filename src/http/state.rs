//! What every request shares.

use super::address_cache::AddressCache;
use super::answers::Answers;
use super::bodies::Bodies;
use super::error::ApiError;
use super::framing::FrameAncestors;
use super::headers::frame_policy;
use super::layers::Layers;
use super::lengths::Lengths;
use super::workers::Workers;
use crate::dataset::{Dataset, DatasetStore};
use axum::http::HeaderValue;
use std::sync::{Arc, OnceLock};

/// How the server presents itself and how much it keeps.
#[derive(Clone, Debug)]
pub struct Config {
    /// Address of the server as readers see it, without a slash at its end; none: the Host header with `http`.
    pub public_url: Option<String>,
    /// Who may show `/embed` in a frame.
    pub frame_ancestors: FrameAncestors,
    /// Most bytes of ready bodies.
    pub cache_bytes: u64,
}

impl Default for Config {
    fn default() -> Self {
        Self { public_url: None, frame_ancestors: FrameAncestors::default(), cache_bytes: 256 << 20 }
    }
}

/// The state of the server: the edition, ready bodies, and how it is called.
pub struct App {
    edition: OnceLock<DatasetStore>,
    /// Who computes.
    pub(super) workers: Workers,
    /// Ready bodies.
    pub(super) bodies: Bodies,
    /// Answers about deployments.
    pub(super) answers: Arc<Answers>,
    /// Layers prepared for their tiles.
    pub(super) layers: Arc<Layers>,
    /// Lengths of downloads.
    pub(super) lengths: Arc<Lengths>,
    /// Addresses answered before.
    pub(super) known: AddressCache,
    /// See [`Config::public_url`].
    pub(super) public_url: Option<String>,
    /// Content security policy of `/embed`.
    pub(super) frame_policy: HeaderValue,
}

impl App {
    /// A server without an edition: it answers `/healthz`, and 503 elsewhere.
    #[must_use]
    pub fn new(config: Config) -> Arc<Self> {
        let workers = Workers::default();
        Arc::new(Self {
            edition: OnceLock::new(),
            bodies: Bodies::new(config.cache_bytes, workers.clone()),
            workers,
            answers: Arc::default(),
            layers: Arc::default(),
            lengths: Arc::default(),
            known: AddressCache::default(),
            frame_policy: frame_policy(&config.frame_ancestors),
            public_url: config.public_url,
        })
    }

    /// Serves an edition from the next request on; requests under way finish with the one they began with.
    ///
    /// # Panics
    /// Never: the store is set by whoever was first.
    pub fn serve(&self, dataset: Arc<Dataset>) {
        self.layers.serve(&dataset);
        if let Err(later) = self.edition.set(DatasetStore::new(Arc::clone(&dataset))) {
            drop(later);
            self.edition.get().expect("it was just found to be set").store(dataset);
        }
    }

    /// Does work on the server's workers, beside its answers and under the same bound.
    ///
    /// # Errors
    /// Ours, when the work panics.
    pub async fn work<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, ApiError> {
        self.workers.run(work).await
    }

    /// The edition of this moment.
    ///
    /// # Errors
    /// 503 while there is none.
    pub fn dataset(&self) -> Result<Arc<Dataset>, ApiError> {
        self.edition.get().map(DatasetStore::load).ok_or_else(ApiError::not_ready)
    }
}
