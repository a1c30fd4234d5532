//! Ready bodies: computed once for all who wait, kept in the coding they are sent in, bounded by bytes.
//!
//! The edition is part of every key, so nothing is ever invalidated: old bodies simply stop being asked for.

use super::coding::{Accepted, Coding};
use super::error::ApiError;
use super::flights::{Flights, Interest, Landing, Outcome};
use super::light::light;
use super::stored::{Slot, Stored};
use super::work::{Compute, Cost, Hindrance};
use super::workers::{Workers, held};
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;
use tokio::sync::Semaphore;

/// How long until an answer looks again whether what it needs is made: little beside the tenths of a second that the making takes.
const LOOK_AGAIN: Duration = Duration::from_millis(10);
/// What an entry costs beside its bytes: key, counters, the cache's own bookkeeping.
const ENTRY_BYTES: u64 = 256;
/// Typical size of a body, from which the number of slots follows.
const TYPICAL_BODY_BYTES: u64 = 8 * 1024;

#[derive(Clone)]
struct ByBytes;

impl Weighter<Slot, Arc<Stored>> for ByBytes {
    fn weight(&self, slot: &Slot, body: &Arc<Stored>) -> u64 {
        ENTRY_BYTES + (slot.key.len() + body.bytes.len()) as u64
    }
}

/// A body that is to be computed.
pub struct Computation {
    /// The route that asks for it.
    pub route: &'static str,
    /// Where it is computed.
    pub cost: Cost,
    /// What it waits for before it takes a worker.
    pub hindrance: Option<Hindrance>,
    /// How.
    pub compute: Compute,
}

/// The cache, and the computations that fill it.
pub struct Bodies {
    kept: Arc<Cache<Slot, Arc<Stored>, ByBytes>>,
    flights: Arc<Flights>,
    workers: Workers,
    recoder: Arc<Semaphore>,
}

impl Bodies {
    /// A cache of at most that many bytes, filled by those workers.
    #[must_use]
    pub fn new(capacity_bytes: u64, workers: Workers) -> Self {
        let items = (capacity_bytes / TYPICAL_BODY_BYTES).max(64) as usize;
        Self {
            kept: Arc::new(Cache::with_weighter(items, capacity_bytes, ByBytes)),
            flights: Arc::default(),
            workers,
            // One at a time: a body asked for twice is made smaller for those to come, which must not slow down those who wait now.
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
        let smallest = accepted.smallest().and_then(|coding| self.kept.get(&Slot::new(key, coding)));
        let body = smallest.or_else(|| self.kept.get(&Slot::new(key, accepted.quickest())))?;
        if body.served.fetch_add(1, Ordering::Relaxed) == 0 {
            self.recode(key, &body, accepted);
        }
        Some(body)
    }

    /// The body of `key`, computed now if nobody has yet; those who ask meanwhile wait for the one computation, which ends when the
    /// last of them leaves before a worker has begun it.
    ///
    /// # Errors
    /// What the computation refuses; nothing is kept of it.
    pub async fn body(&self, key: &Arc<str>, accepted: Accepted, work: Computation) -> Outcome {
        if let Some(body) = self.ready(key, accepted) {
            return Ok(body);
        }
        let coding = accepted.quickest();
        let slot = Slot::new(key, coding);
        let Computation { route, cost, hindrance, compute } = work;
        // Brotli takes milliseconds, more than an answer may take on this thread.
        if cost == Cost::Light && !matches!(coding, Coding::Brotli(_)) {
            let body = light(route, || coded(compute(&Interest::default())?, coding))?;
            self.kept.insert(slot, Arc::clone(&body));
            return Ok(body);
        }
        let start = |landing: Landing| {
            let (kept, workers, slot) = (Arc::clone(&self.kept), self.workers.clone(), slot.clone());
            tokio::spawn(async move {
                let outcome = computed(&workers, &landing, coding, hindrance, compute).await;
                if let Ok(body) = &outcome {
                    kept.insert(slot, Arc::clone(body));
                }
                landing.land(outcome.map_err(ApiError::logged));
            })
            .abort_handle()
        };
        match self.flights.join(slot.clone(), || self.kept.peek(&slot), start) {
            Ok(waiter) => waiter.outcome().await,
            Err(body) => Ok(body),
        }
    }

    /// On the second request, keeps a smaller coding for those to come.
    fn recode(&self, key: &Arc<str>, body: &Arc<Stored>, accepted: Accepted) {
        let Some(coding) = accepted.smallest().filter(|coding| *coding != body.coding && body.coding != Coding::Identity) else { return };
        let Ok(permit) = Arc::clone(&self.recoder).try_acquire_owned() else {
            // Another body is being coded: the next request for this one tries again.
            body.served.store(0, Ordering::Relaxed);
            return;
        };
        let (kept, slot, body) = (Arc::clone(&self.kept), Slot::new(key, coding), Arc::clone(body));
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

/// A computation as a worker does it, once one is free and nothing is being made elsewhere that it would wait for.
async fn computed(workers: &Workers, landing: &Landing, coding: Coding, hindrance: Option<Hindrance>, compute: Compute) -> Outcome {
    while hindrance.as_ref().is_some_and(|is_so| is_so()) {
        tokio::time::sleep(LOOK_AGAIN).await;
    }
    let permit = workers.permit().await?;
    let interest = landing.begin()?;
    let work = move || coded(compute(&interest)?, coding);
    tokio::task::spawn_blocking(move || held(permit, work)).await.map_err(ApiError::internal)?
}

/// A body in a coding, or as it is where that is as small.
fn coded(plain: Vec<u8>, coding: Coding) -> Outcome {
    let coding = coding.for_size(plain.len());
    Ok(Stored::new(if coding == Coding::Identity { plain } else { coding.encode(&plain).map_err(ApiError::internal)? }, coding))
}

#[cfg(test)]
mod tests;
