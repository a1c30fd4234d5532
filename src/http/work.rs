//! What a resource hands to the server: how to make the answer, and what must be said of it before it is made.

use super::error::ApiError;
use super::flights::Interest;
use super::key::Key;
use super::light::MOST_US;
use crate::dataset::Dataset;
use axum::body::Bytes;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use std::sync::Arc;

/// Makes the decoded bytes of an answer; between its stages it asks whether somebody still waits.
pub type Compute = Box<dyn FnOnce(&Interest) -> Result<Vec<u8>, ApiError> + Send>;
/// Makes a download piece by piece, each of some tens of kilobytes at most.
pub type Pieces = Box<dyn Iterator<Item = Vec<u8>> + Send>;
/// Whether something that the work needs is being made by somebody else: with a worker it would do nothing but wait.
pub type Hindrance = Box<dyn Fn() -> bool + Send>;

/// Whether an answer may be computed between two requests of the same thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cost {
    /// At most half a millisecond by its estimate, compression included.
    Light,
    /// More: a worker does it.
    Heavy,
}

impl Cost {
    /// A row that is filtered and summed where rows lie scattered, in ns: ten times what it takes where they are contiguous, 1 M rows
    /// with five predicates and three sums in 0.4 ms.
    const SUMMED_NS: usize = 4;
    /// A row that is laid into a stack, in ns, when each becomes a stack of its own that is encoded and compressed: 8,000 in 1 ms.
    const STACKED_NS: usize = 130;
    /// A record of a list, in ns: it is found, written as JSON of some 450 bytes, and compressed.
    const LISTED_NS: usize = 6_000;
    /// Encoding and compressing what does not grow with the rows, in µs: the cells of a tile, the sums of a source.
    const WRITTEN_US: usize = 100;

    /// The cost of summing that many rows.
    #[must_use]
    pub const fn of_sums(rows: usize) -> Self {
        Self::of_us(Self::WRITTEN_US + rows * Self::SUMMED_NS / 1_000)
    }

    /// The cost of laying that many rows into stacks.
    #[must_use]
    pub const fn of_stacks(rows: usize) -> Self {
        Self::of_us(Self::WRITTEN_US + rows * Self::STACKED_NS / 1_000)
    }

    /// The cost of a list of so many records out of that many rows.
    #[must_use]
    pub const fn of_list(records: usize, rows: usize) -> Self {
        Self::of_us(Self::WRITTEN_US + (records * Self::LISTED_NS + rows * Self::SUMMED_NS) / 1_000)
    }

    const fn of_us(estimate_us: usize) -> Self {
        if estimate_us <= MOST_US { Self::Light } else { Self::Heavy }
    }
}

/// An answer that is known but not yet made.
pub struct Plan {
    /// Everything the bytes depend on beside edition, route and build.
    pub key: Key,
    /// Media type.
    pub content_type: &'static str,
    /// How the bytes are made.
    pub work: Work,
    /// What the work waits for before it takes a worker.
    pub hindrance: Option<Hindrance>,
    /// Further headers.
    pub headers: Vec<(HeaderName, HeaderValue)>,
    /// Whether the same address may be answered again from its text alone, because no header but `Accept-Encoding` matters.
    pub by_address: bool,
    /// Status of the answer when it has bytes.
    pub status: StatusCode,
    /// The computed bytes, compressed with Brotli when the page was built: smaller than an answer has the time for.
    pub built_brotli: Option<Bytes>,
}

/// How the bytes of an answer are made.
pub enum Work {
    /// At once, and kept.
    Compute(Cost, Compute),
    /// Bytes that are there already and not worth compressing.
    Ready(Bytes),
    /// Piece by piece, never kept; the pieces are first asked for when the answer is.
    Stream(Box<dyn FnOnce() -> Result<Pieces, ApiError> + Send>),
}

impl Plan {
    /// An answer of a media type, computed at that cost in one stage.
    pub fn new(
        key: Key,
        content_type: &'static str,
        cost: Cost,
        compute: impl FnOnce() -> Result<Vec<u8>, ApiError> + Send + 'static,
    ) -> Self {
        Self::with(key, content_type, Work::Compute(cost, Box::new(move |_: &Interest| compute())))
    }

    /// An answer of a media type that workers compute in several stages.
    pub fn staged(
        key: Key,
        content_type: &'static str,
        compute: impl FnOnce(&Interest) -> Result<Vec<u8>, ApiError> + Send + 'static,
    ) -> Self {
        Self::with(key, content_type, Work::Compute(Cost::Heavy, Box::new(compute)))
    }

    /// A JSON answer.
    pub fn json<T: serde::Serialize>(key: Key, cost: Cost, compute: impl FnOnce() -> Result<T, ApiError> + Send + 'static) -> Self {
        Self::new(key, "application/json", cost, move || serde_json::to_vec(&compute()?).map_err(ApiError::internal))
    }

    /// Bytes that are there already.
    pub fn ready(key: Key, content_type: &'static str, bytes: impl Into<Bytes>) -> Self {
        Self::with(key, content_type, Work::Ready(bytes.into()))
    }

    /// A download.
    pub fn stream(key: Key, content_type: &'static str, pieces: impl FnOnce() -> Result<Pieces, ApiError> + Send + 'static) -> Self {
        Self::with(key, content_type, Work::Stream(Box::new(pieces)))
    }

    fn with(key: Key, content_type: &'static str, work: Work) -> Self {
        Self {
            key,
            content_type,
            work,
            hindrance: None,
            headers: Vec::new(),
            by_address: false,
            status: StatusCode::OK,
            built_brotli: None,
        }
    }

    /// Adds a header.
    #[must_use]
    pub fn header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.headers.push((name, value));
        self
    }

    /// Says that nothing but the address and `Accept-Encoding` matters.
    #[must_use]
    pub fn by_address(mut self) -> Self {
        self.by_address = true;
        self
    }

    /// Takes a worker only while this is not so.
    #[must_use]
    pub fn unless(mut self, hindrance: impl Fn() -> bool + Send + 'static) -> Self {
        self.hindrance = Some(Box::new(hindrance));
        self
    }

    /// Takes a worker only while nobody is making the shapes that the edition's maps are drawn from.
    #[must_use]
    pub fn of_shapes(self, dataset: &Arc<Dataset>) -> Self {
        let dataset = Arc::clone(dataset);
        self.unless(move || dataset.shapes_are_being_made())
    }

    /// Brings the bytes in the coding of the build, for clients that take it.
    #[must_use]
    pub fn built_brotli(mut self, bytes: Option<Bytes>) -> Self {
        self.built_brotli = bytes;
        self
    }

    /// Sends it with another status than 200.
    #[must_use]
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }
}
