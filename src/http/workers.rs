//! The workers: how many answers are computed at the same time, and whether somebody still waits for one.
//!
//! A permit belongs to the work, not to the request: it is given back when the work ends, also when the client has left.

use super::error::ApiError;
use std::sync::Arc;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task;

/// As many pieces of work at a time as the machine has processors.
#[derive(Clone, Debug)]
pub struct Workers(Arc<Semaphore>);

impl Default for Workers {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(std::thread::available_parallelism().map_or(1, usize::from))))
    }
}

/// The right to one worker.
#[derive(Debug)]
pub struct Permit(#[expect(dead_code, reason = "it is held, and given back when dropped")] OwnedSemaphorePermit);

impl Workers {
    /// Waits for a worker. Whoever stops waiting has taken none.
    ///
    /// # Errors
    /// Never: the workers are not dismissed while the server runs.
    pub async fn permit(&self) -> Result<Permit, ApiError> {
        Arc::clone(&self.0).acquire_owned().await.map(Permit).map_err(ApiError::internal)
    }

    /// Does work on a thread of its own, with a permit that the work holds until it ends.
    ///
    /// # Errors
    /// Ours, when the work panics.
    pub async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, ApiError> {
        let permit = self.permit().await?;
        task::spawn_blocking(move || held(permit, work)).await.map_err(ApiError::internal)
    }
}

/// Does work and gives the permit back when it ends, by a panic, too.
pub fn held<T>(permit: Permit, work: impl FnOnce() -> T) -> T {
    let result = work();
    drop(permit);
    result
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::sync::mpsc;
    use std::time::Duration;

    impl Workers {
        fn free(&self) -> usize {
            self.0.available_permits()
        }
    }

    #[tokio::test]
    async fn work_that_nobody_waits_for_any_more_keeps_its_permit_until_it_ends() {
        let workers = Workers::default();
        let all = workers.free();
        let (begun, has_begun) = mpsc::channel();
        let (end, may_end) = mpsc::channel::<()>();
        let asked = tokio::spawn({
            let workers = workers.clone();
            async move {
                let work = move || {
                    begun.send(()).unwrap();
                    may_end.recv().unwrap();
                };
                workers.run(work).await.unwrap();
            }
        });
        let has_begun = tokio::task::spawn_blocking(move || has_begun.recv().unwrap());
        has_begun.await.unwrap();
        asked.abort();
        assert!(asked.await.unwrap_err().is_cancelled());
        assert_eq!(workers.free(), all - 1, "the client has left, the work has not ended");
        end.send(()).unwrap();
        while workers.free() < all {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }

    #[tokio::test]
    async fn no_more_work_runs_at_a_time_than_there_are_workers() {
        let (workers, running, most) = (Workers::default(), Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let all = workers.free();
        let tasks: Vec<_> = (0..4 * all)
            .map(|_| {
                let (workers, running, most) = (workers.clone(), Arc::clone(&running), Arc::clone(&most));
                tokio::spawn(async move {
                    let work = move || {
                        most.fetch_max(running.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                        std::thread::sleep(Duration::from_millis(5));
                        running.fetch_sub(1, Ordering::SeqCst);
                    };
                    workers.run(work).await.unwrap();
                })
            })
            .collect();
        for task in tasks {
            task.await.unwrap();
        }
        assert!((1..=all).contains(&most.load(Ordering::SeqCst)));
    }

    #[tokio::test]
    async fn a_panic_gives_the_permit_back_and_is_our_failure() {
        let workers = Workers::default();
        let all = workers.free();
        let failed = workers.run(|| panic!("on purpose")).await;
        assert_eq!(failed.unwrap_err().status(), 500);
        assert_eq!(workers.free(), all);
    }
}
