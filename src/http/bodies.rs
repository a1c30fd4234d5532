//! Ready bodies: computed once for all who wait, kept in the coding they are sent in, bounded by bytes.
//!
//! The edition is part of every key, so nothing is ever invalidated: old bodies simply stop being asked for.

use super::coding::{Accepted, Coding};
use super::error::ApiError;
use super::work::{Compute, Cost};
use axum::body::Bytes;
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use tokio::sync::Semaphore;

/// What an entry costs beside its bytes: key, counters, the cache's own bookkeeping.
const ENTRY_BYTES: u64 = 256;
/// Typical size of a body, from which the number of slots follows.
const TYPICAL_BODY_BYTES: u64 = 8 * 1024;

/// A body in the coding it is sent in.
#[derive(Debug)]
pub struct Stored {
    /// The coded bytes; empty for *nothing here*.
    pub bytes: Bytes,
    /// Their coding.
    pub coding: Coding,
    served: AtomicU32,
}

impl Stored {
    fn new(bytes: Vec<u8>, coding: Coding) -> Arc<Self> {
        Arc::new(Self { bytes: bytes.into(), coding, served: AtomicU32::new(0) })
    }
}

/// Where a body is kept: what it answers, and the coding asked for (small bodies stay uncoded in any slot).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Slot {
    key: Arc<str>,
    coding: Option<&'static str>,
}

#[derive(Clone)]
struct ByBytes;

impl Weighter<Slot, Arc<Stored>> for ByBytes {
    fn weight(&self, slot: &Slot, body: &Arc<Stored>) -> u64 {
        ENTRY_BYTES + (slot.key.len() + body.bytes.len()) as u64
    }
}

/// The cache, and the workers that fill it.
pub struct Bodies {
    kept: Arc<Cache<Slot, Arc<Stored>, ByBytes>>,
    workers: Semaphore,
    recoder: Arc<Semaphore>,
}

impl Bodies {
    /// A cache of at most that many bytes.
    #[must_use]
    pub fn new(capacity_bytes: u64) -> Self {
        let workers = std::thread::available_parallelism().map_or(1, usize::from);
        let items = (capacity_bytes / TYPICAL_BODY_BYTES).max(64) as usize;
        Self {
            kept: Arc::new(Cache::with_weighter(items, capacity_bytes, ByBytes)),
            workers: Semaphore::new(workers),
            // One at a time: smaller bodies are a kindness to later readers, never a load on present ones.
            recoder: Arc::new(Semaphore::new(1)),
        }
    }

    /// Bytes held now.
    #[cfg(test)]
    fn held_bytes(&self) -> u64 {
        self.kept.weight()
    }

    /// The body of `key` in the best coding at hand for this client, if there is one.
    #[must_use]
    pub fn ready(&self, key: &Arc<str>, accepted: Accepted) -> Option<Arc<Stored>> {
        let smallest = accepted.smallest().and_then(|coding| self.kept.get(&slot(key, coding)));
        let body = smallest.or_else(|| self.kept.get(&slot(key, accepted.quickest())))?;
        if body.served.fetch_add(1, Ordering::Relaxed) == 0 {
            self.recode(key, &body, accepted);
        }
        Some(body)
    }

    /// The body of `key`, computed now if nobody has yet; those who ask meanwhile wait for the one computation.
    ///
    /// # Errors
    /// What the computation refuses; nothing is kept of it.
    pub async fn body(&self, key: &Arc<str>, accepted: Accepted, cost: Cost, compute: Compute) -> Result<Arc<Stored>, ApiError> {
        if let Some(body) = self.ready(key, accepted) {
            return Ok(body);
        }
        let coding = accepted.quickest();
        self.kept.get_or_insert_async(&slot(key, coding), self.fresh(cost, coding, compute)).await
    }

    async fn fresh(&self, cost: Cost, coding: Coding, compute: Compute) -> Result<Arc<Stored>, ApiError> {
        let work = move || -> Result<Arc<Stored>, ApiError> {
            let plain = compute()?;
            let coding = coding.for_size(plain.len());
            Ok(Stored::new(if coding == Coding::Identity { plain } else { coding.encode(&plain).map_err(ApiError::internal)? }, coding))
        };
        match cost {
            // A thread's hand-over costs as much as the answer.
            Cost::Light => work(),
            Cost::Heavy => {
                // Who leaves while waiting here never starts.
                let _permit = self.workers.acquire().await.map_err(ApiError::internal)?;
                tokio::task::spawn_blocking(work).await.map_err(ApiError::internal)?
            }
        }
    }

    /// On the second request, keeps a smaller coding for those to come.
    fn recode(&self, key: &Arc<str>, body: &Arc<Stored>, accepted: Accepted) {
        let Some(coding) = accepted.smallest().filter(|coding| *coding != body.coding && body.coding != Coding::Identity) else { return };
        let Ok(permit) = Arc::clone(&self.recoder).try_acquire_owned() else {
            // Busy: the next request asks again.
            body.served.store(0, Ordering::Relaxed);
            return;
        };
        let (kept, slot, body) = (Arc::clone(&self.kept), slot(key, coding), Arc::clone(body));
        tokio::task::spawn_blocking(move || {
            let _permit = permit;
            match body.coding.decode(&body.bytes).and_then(|plain| coding.encode(&plain)) {
                Ok(bytes) => {
                    let smaller = Stored::new(bytes, coding);
                    smaller.served.store(1, Ordering::Relaxed);
                    kept.insert(slot, smaller);
                }
                Err(error) => tracing::error!(error.cause = %error, "A kept body could not be coded anew: {error}"),
            }
        });
    }
}

fn slot(key: &Arc<str>, coding: Coding) -> Slot {
    Slot { key: Arc::clone(key), coding: coding.token() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::AtomicUsize;

    const BROWSER: Accepted = Accepted { gzip: true, brotli: true, zstd: true };

    fn text(computed: &Arc<AtomicUsize>) -> Compute {
        let computed = Arc::clone(computed);
        Box::new(move || {
            computed.fetch_add(1, Ordering::SeqCst);
            Ok("the same sentence ".repeat(100).into_bytes())
        })
    }

    #[tokio::test]
    async fn many_who_ask_at_once_cost_one_computation() {
        let (bodies, computed) = (Arc::new(Bodies::new(1 << 20)), Arc::new(AtomicUsize::new(0)));
        let asked: Vec<_> = (0..20)
            .map(|_| {
                let (bodies, compute) = (Arc::clone(&bodies), text(&computed));
                tokio::spawn(async move { bodies.body(&"k".into(), BROWSER, Cost::Heavy, compute).await.unwrap().bytes.len() })
            })
            .collect();
        for task in asked {
            assert!(task.await.unwrap() > 0);
        }
        assert_eq!(computed.load(Ordering::SeqCst), 1);
    }

    #[tokio::test]
    async fn the_second_request_makes_the_body_smaller_for_the_third() {
        let (bodies, computed) = (Bodies::new(1 << 20), Arc::new(AtomicUsize::new(0)));
        let key: Arc<str> = "k".into();
        for _ in 0..2 {
            let body = bodies.body(&key, BROWSER, Cost::Light, text(&computed)).await.unwrap();
            assert_eq!(body.coding, Coding::QUICK_ZSTD);
        }
        let recoded = bodies.recoder.acquire().await.unwrap();
        drop(recoded);
        let third = bodies.body(&key, BROWSER, Cost::Light, text(&computed)).await.unwrap();
        assert_eq!(third.coding, Coding::SMALL_BROTLI);
        assert_eq!(third.coding.decode(&third.bytes).unwrap(), "the same sentence ".repeat(100).into_bytes());
        assert_eq!(computed.load(Ordering::SeqCst), 1);
    }

    #[tokio::test]
    async fn a_refusal_is_not_kept() {
        let (bodies, computed) = (Bodies::new(1 << 20), Arc::new(AtomicUsize::new(0)));
        let key: Arc<str> = "k".into();
        let refused = bodies.body(&key, BROWSER, Cost::Light, Box::new(|| Err(ApiError::not_ready()))).await;
        assert_eq!(refused.unwrap_err().status(), 503);
        assert!(bodies.body(&key, BROWSER, Cost::Light, text(&computed)).await.is_ok());
    }

    #[tokio::test]
    async fn the_bound_holds_under_many_distinct_requests() {
        let bodies = Bodies::new(1 << 20);
        for n in 0..5_000 {
            let key: Arc<str> = format!("k{n}").into();
            let accepted = Accepted::default();
            bodies.body(&key, accepted, Cost::Light, Box::new(|| Ok(vec![7; 4_000]))).await.unwrap();
            assert!(bodies.held_bytes() <= 1 << 20);
        }
    }
}
