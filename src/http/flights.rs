//! Computations under way: one for all who ask meanwhile, begun when a worker is free, ended early when nobody waits any more.

use super::error::ApiError;
use super::stored::{Slot, Stored};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::watch;
use tokio::task::AbortHandle;

/// How a computation ended.
pub type Outcome = Result<Arc<Stored>, ApiError>;

/// A computation under way.
struct Flight {
    /// Which one it is: another may be under way for the slot later.
    number: u64,
    /// How many wait for it.
    waiting: usize,
    /// Whether a worker has begun it.
    begun: bool,
    /// Where it will say how it ended.
    outcome: watch::Receiver<Option<Outcome>>,
    /// Ends its wait for a worker.
    task: AbortHandle,
}

/// The computations under way, by where their bodies will be kept.
#[derive(Default)]
pub struct Flights(Mutex<UnderWay>);

#[derive(Default)]
struct UnderWay {
    begun_so_far: u64,
    flights: HashMap<Slot, Flight>,
}

impl UnderWay {
    fn of(&mut self, Place { slot, number, .. }: &Place) -> Option<&mut Flight> {
        self.flights.get_mut(slot).filter(|flight| flight.number == *number)
    }

    fn remove(&mut self, place: &Place) {
        if self.of(place).is_some() {
            self.flights.remove(&place.slot);
        }
    }
}

/// Which flight is meant.
#[derive(Clone)]
struct Place {
    flights: Arc<Flights>,
    slot: Slot,
    number: u64,
}

impl Flights {
    fn all(&self) -> MutexGuard<'_, UnderWay> {
        // The lock may be taken after a panic: no holder leaves the map half changed.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How many computations are under way.
    #[cfg(test)]
    pub fn under_way(&self) -> usize {
        self.all().flights.len()
    }

    /// How many wait for any computation.
    #[cfg(test)]
    pub fn waiting(&self) -> usize {
        self.all().flights.values().map(|flight| flight.waiting).sum()
    }

    /// Waits for the computation of a body, which `start` sets off when none is under way. `ready` looks once more for the body:
    /// the computation may have ended since it was last looked for.
    ///
    /// # Errors
    /// The body itself, when it is ready.
    pub fn join(
        self: &Arc<Self>,
        slot: Slot,
        ready: impl FnOnce() -> Option<Arc<Stored>>,
        start: impl FnOnce(Landing) -> AbortHandle,
    ) -> Result<Waiter, Arc<Stored>> {
        let mut all = self.all();
        if let Some(flight) = all.flights.get_mut(&slot) {
            flight.waiting += 1;
            let (number, outcome) = (flight.number, flight.outcome.clone());
            return Ok(Waiter { place: Place { flights: Arc::clone(self), slot, number }, outcome });
        }
        if let Some(body) = ready() {
            return Err(body);
        }
        all.begun_so_far += 1;
        let place = Place { flights: Arc::clone(self), slot, number: all.begun_so_far };
        let (said, outcome) = watch::channel(None);
        // The computation takes this lock to begin and to end, so it is entered here before it does either.
        let task = start(Landing { place: place.clone(), said });
        let flight = Flight { number: place.number, waiting: 1, begun: false, outcome: outcome.clone(), task };
        all.flights.insert(place.slot.clone(), flight);
        Ok(Waiter { place, outcome })
    }
}

/// One who waits for a computation; dropped when the client leaves.
pub struct Waiter {
    place: Place,
    outcome: watch::Receiver<Option<Outcome>>,
}

impl Waiter {
    /// How the computation ended.
    ///
    /// # Errors
    /// What the computation refused, and ours when it ended without a word.
    pub async fn outcome(mut self) -> Outcome {
        let said = self.outcome.wait_for(Option::is_some).await.map_err(|_| ApiError::internal(Silent))?;
        said.clone().unwrap_or_else(|| Err(ApiError::internal(Silent)))
    }
}

impl Drop for Waiter {
    fn drop(&mut self) {
        let mut all = self.place.flights.all();
        let Some(flight) = all.of(&self.place) else { return };
        flight.waiting -= 1;
        if flight.waiting == 0 && !flight.begun {
            flight.task.abort();
            all.remove(&self.place);
        }
    }
}

/// The computation's own hold on its flight.
pub struct Landing {
    place: Place,
    said: watch::Sender<Option<Outcome>>,
}

impl Landing {
    /// Marks the computation as begun and gives what its stages ask whether to go on.
    ///
    /// # Errors
    /// When all have left while it waited for its worker.
    pub fn begin(&self) -> Result<Interest, ApiError> {
        self.place.flights.all().of(&self.place).ok_or_else(ApiError::abandoned)?.begun = true;
        Ok(Interest(Some(self.place.clone())))
    }

    /// Ends the flight and tells all who wait.
    pub fn land(self, outcome: Outcome) {
        // A request that comes after this finds the kept body or starts a computation of its own.
        self.place.flights.all().remove(&self.place);
        // Sending fails when every waiting request has left, which is no error.
        self.said.send(Some(outcome)).ok();
    }
}

impl Drop for Landing {
    /// A computation that ends without landing must not be waited for.
    fn drop(&mut self) {
        self.place.flights.all().remove(&self.place);
    }
}

/// Whether somebody still waits for an answer. A computation of several stages asks before each: a stage that has begun ends and
/// its result is kept, the next one begins only for somebody.
#[derive(Default)]
pub struct Interest(Option<Place>);

impl Interest {
    /// Lets the next stage begin.
    ///
    /// # Errors
    /// When nobody waits any more: from then on, whoever asks starts anew.
    pub fn check(&self) -> Result<(), ApiError> {
        let Some(place) = &self.0 else { return Ok(()) };
        let mut all = place.flights.all();
        if all.of(place).is_some_and(|flight| flight.waiting > 0) {
            return Ok(());
        }
        all.remove(place);
        Err(ApiError::abandoned())
    }
}

/// A computation that ended without saying how.
#[derive(Debug, thiserror::Error)]
#[error("a computation ended without an outcome")]
struct Silent;
