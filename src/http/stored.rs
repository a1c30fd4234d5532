//! A ready body, and the slot of the cache that it is kept in.

use super::coding::Coding;
use axum::body::Bytes;
use std::sync::Arc;
use std::sync::atomic::AtomicU32;

/// A body in the coding it is sent in.
#[derive(Debug)]
pub struct Stored {
    /// The coded bytes; empty for *nothing here*.
    pub bytes: Bytes,
    /// Their coding.
    pub coding: Coding,
    /// How often it was sent.
    pub(super) served: AtomicU32,
}

impl Stored {
    /// A body that was not sent yet.
    pub(super) fn new(bytes: Vec<u8>, coding: Coding) -> Arc<Self> {
        Arc::new(Self { bytes: bytes.into(), coding, served: AtomicU32::new(0) })
    }
}

/// Where a body is kept: what it answers, and the coding asked for (small bodies stay uncoded in any slot).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Slot {
    pub(super) key: Arc<str>,
    pub(super) coding: Option<&'static str>,
}

impl Slot {
    /// The slot of a key's body in a coding.
    pub(super) fn new(key: &Arc<str>, coding: Coding) -> Self {
        Self { key: Arc::clone(key), coding: coding.token() }
    }
}
