//! Addresses answered before: their bodies are found without reading the request again.
//!
//! Only answers that follow from the address alone (and `Accept-Encoding`) are noted, and only good ones.

use super::caching::{EntityTag, Lifetime};
use axum::http::HeaderValue;
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use std::sync::Arc;

/// Most bytes of noted addresses: some ten thousand of them.
const CAPACITY_BYTES: u64 = 8 << 20;
const ENTRY_BYTES: usize = 512;

/// What is known of an answer before its body is at hand.
#[derive(Debug)]
pub struct Head {
    /// Id of the edition it comes from.
    pub edition: Arc<str>,
    /// Key of its body.
    pub key: Arc<str>,
    /// Tag of its decoded bytes.
    pub tag: EntityTag,
    /// Media type.
    pub content_type: &'static str,
    /// How long it may be kept.
    pub lifetime: Lifetime,
    /// The request headers that matter.
    pub vary: &'static str,
    /// The address of the same answer that names its edition.
    pub location: Option<HeaderValue>,
}

#[derive(Clone)]
struct ByLength;

impl Weighter<String, Arc<Head>> for ByLength {
    fn weight(&self, address: &String, head: &Arc<Head>) -> u64 {
        (ENTRY_BYTES + 2 * address.len() + head.key.len()) as u64
    }
}

/// Address → head, bounded.
pub struct AddressCache(Cache<String, Arc<Head>, ByLength>);

impl Default for AddressCache {
    fn default() -> Self {
        Self(Cache::with_weighter(CAPACITY_BYTES as usize / ENTRY_BYTES, CAPACITY_BYTES, ByLength))
    }
}

impl AddressCache {
    /// The head of an address while an edition is current.
    #[must_use]
    pub fn head(&self, edition: &str, address: &str) -> Option<Arc<Head>> {
        self.0.get(address).filter(|head| *head.edition == *edition)
    }

    /// Notes a good answer.
    pub fn note(&self, address: String, head: Head) {
        self.0.insert(address, Arc::new(head));
    }
}
