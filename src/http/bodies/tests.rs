use super::*;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;
use tokio::task::JoinHandle;

const BROWSER: Accepted = Accepted { gzip: true, brotli: true, zstd: true };

fn bodies() -> Arc<Bodies> {
    Arc::new(Bodies::new(1 << 20, Workers::default()))
}

fn of(cost: Cost, compute: impl FnOnce(&Interest) -> Result<Vec<u8>, ApiError> + Send + 'static) -> Computation {
    Computation { route: "test", cost, hindrance: None, compute: Box::new(compute) }
}

fn text(cost: Cost, computed: &Arc<AtomicUsize>) -> Computation {
    let computed = Arc::clone(computed);
    of(cost, move |_| {
        computed.fetch_add(1, Ordering::SeqCst);
        Ok("the same sentence ".repeat(100).into_bytes())
    })
}

#[tokio::test]
async fn many_who_ask_at_once_cost_one_computation() {
    let (bodies, computed) = (bodies(), Arc::new(AtomicUsize::new(0)));
    let asked: Vec<_> = (0..20)
        .map(|_| {
            let (bodies, work) = (Arc::clone(&bodies), text(Cost::Heavy, &computed));
            tokio::spawn(async move { bodies.body(&"k".into(), BROWSER, work).await.unwrap().bytes.len() })
        })
        .collect();
    for task in asked {
        assert!(task.await.unwrap() > 0);
    }
    assert_eq!(computed.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn the_second_request_makes_the_body_smaller_for_the_third() {
    let (bodies, computed) = (bodies(), Arc::new(AtomicUsize::new(0)));
    let key: Arc<str> = "k".into();
    for _ in 0..2 {
        let body = bodies.body(&key, BROWSER, text(Cost::Light, &computed)).await.unwrap();
        assert_eq!(body.coding, Coding::QUICK_ZSTD);
    }
    let recoded = bodies.recoder.acquire().await.unwrap();
    drop(recoded);
    let third = bodies.body(&key, BROWSER, text(Cost::Light, &computed)).await.unwrap();
    assert_eq!(third.coding, Coding::SMALL_BROTLI);
    assert_eq!(third.coding.decode(&third.bytes).unwrap(), "the same sentence ".repeat(100).into_bytes());
    assert_eq!(computed.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn a_refusal_reaches_all_who_wait_and_is_not_kept() {
    let (bodies, computed) = (bodies(), Arc::new(AtomicUsize::new(0)));
    let key: Arc<str> = "k".into();
    for cost in [Cost::Light, Cost::Heavy] {
        let refuse = || of(cost, |_| Err(ApiError::not_ready()));
        let (one, other) = tokio::join!(bodies.body(&key, BROWSER, refuse()), bodies.body(&key, BROWSER, refuse()));
        for refused in [one, other] {
            assert_eq!(refused.unwrap_err().status(), 503);
        }
    }
    assert!(bodies.body(&key, BROWSER, text(Cost::Light, &computed)).await.is_ok());
}

#[tokio::test]
async fn a_panic_is_our_failure_and_the_next_who_asks_begins_anew() {
    let (bodies, computed) = (bodies(), Arc::new(AtomicUsize::new(0)));
    let key: Arc<str> = "k".into();
    let failed = bodies.body(&key, BROWSER, of(Cost::Heavy, |_| panic!("on purpose"))).await;
    assert_eq!(failed.unwrap_err().status(), 500);
    assert!(bodies.body(&key, BROWSER, text(Cost::Heavy, &computed)).await.is_ok());
}

#[tokio::test]
async fn the_bound_holds_under_many_distinct_requests() {
    let bodies = bodies();
    for n in 0..5_000 {
        let key: Arc<str> = format!("k{n}").into();
        bodies.body(&key, Accepted::default(), of(Cost::Light, |_| Ok(vec![7; 4_000]))).await.unwrap();
        assert!(bodies.held_bytes() <= 1 << 20);
    }
}

/// A computation of two stages; it says when the first has begun, and goes on when it is told.
struct Staged {
    begun: Receiver<()>,
    go_on: Sender<()>,
    first: Arc<AtomicUsize>,
    second: Arc<AtomicUsize>,
}

impl Staged {
    fn new() -> (Self, Computation) {
        let ((has_begun, begun), (go_on, may_go_on)) = (channel(), channel());
        let (first, second) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let counts = (Arc::clone(&first), Arc::clone(&second));
        let work = of(Cost::Heavy, move |interest| {
            has_begun.send(()).unwrap();
            may_go_on.recv().unwrap();
            counts.0.fetch_add(1, Ordering::SeqCst);
            interest.check()?;
            counts.1.fetch_add(1, Ordering::SeqCst);
            Ok(vec![1; 10])
        });
        (Self { begun, go_on, first, second }, work)
    }

    /// Waits until the first stage has begun.
    async fn has_begun(self) -> Self {
        let wait = move || {
            self.begun.recv().unwrap();
            self
        };
        tokio::task::spawn_blocking(wait).await.unwrap()
    }
}

fn ask(bodies: &Arc<Bodies>, work: Computation) -> JoinHandle<Outcome> {
    let bodies = Arc::clone(bodies);
    tokio::spawn(async move { bodies.body(&"k".into(), BROWSER, work).await })
}

async fn leave(asked: JoinHandle<Outcome>) {
    asked.abort();
    assert!(asked.await.unwrap_err().is_cancelled());
}

async fn until(reached: impl Fn() -> bool) {
    while !reached() {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
}

#[tokio::test]
async fn a_stage_that_has_begun_ends_and_the_next_does_not_begin_for_nobody() {
    let bodies = bodies();
    let (stages, work) = Staged::new();
    let asked = ask(&bodies, work);
    let stages = stages.has_begun().await;
    leave(asked).await;
    stages.go_on.send(()).unwrap();
    until(|| bodies.flights.under_way() == 0).await;
    assert_eq!(stages.first.load(Ordering::SeqCst), 1);
    // Whoever asks now starts anew, and is not told that the other was given up.
    let (again, work) = Staged::new();
    again.go_on.send(()).unwrap();
    assert!(ask(&bodies, work).await.unwrap().is_ok());
    assert_eq!(stages.second.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn the_last_who_waits_counts_and_not_the_first() {
    let bodies = bodies();
    let (stages, work) = Staged::new();
    let first = ask(&bodies, work);
    let stages = stages.has_begun().await;
    let last = ask(&bodies, of(Cost::Heavy, |_| panic!("one computation is under way already")));
    // The second has joined when two wait.
    until(|| bodies.flights.waiting() == 2).await;
    leave(first).await;
    stages.go_on.send(()).unwrap();
    assert!(last.await.unwrap().is_ok());
    assert_eq!(stages.second.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn a_computation_of_one_stage_is_kept_for_those_who_come_when_all_have_left() {
    let bodies = bodies();
    let ((has_begun, begun), (go_on, may_go_on)) = (channel(), channel::<()>());
    let work = of(Cost::Heavy, move |_| {
        has_begun.send(()).unwrap();
        may_go_on.recv().unwrap();
        Ok(vec![1; 10])
    });
    let asked = ask(&bodies, work);
    tokio::task::spawn_blocking(move || begun.recv().unwrap()).await.unwrap();
    leave(asked).await;
    go_on.send(()).unwrap();
    let body = ask(&bodies, of(Cost::Heavy, |_| panic!("the first computation is kept"))).await.unwrap().unwrap();
    assert_eq!(body.bytes.len(), 10);
}

#[tokio::test]
async fn who_leaves_while_all_workers_are_busy_never_starts() {
    let workers = Workers::default();
    let bodies = Arc::new(Bodies::new(1 << 20, workers.clone()));
    let mut permits = Vec::new();
    for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
        permits.push(workers.permit().await.unwrap());
    }
    let asked = ask(&bodies, of(Cost::Heavy, |_| panic!("nobody waits for it")));
    until(|| bodies.flights.waiting() == 1).await;
    leave(asked).await;
    assert_eq!(bodies.flights.waiting(), 0);
    drop(permits);
    let computed = Arc::new(AtomicUsize::new(0));
    assert!(bodies.body(&"k".into(), BROWSER, text(Cost::Heavy, &computed)).await.is_ok());
}

#[tokio::test]
async fn an_answer_waits_without_a_worker_for_what_is_being_made_elsewhere() {
    let (bodies, computed, is_being_made) = (bodies(), Arc::new(AtomicUsize::new(0)), Arc::new(AtomicBool::new(true)));
    let all = std::thread::available_parallelism().map_or(1, usize::from);
    let waiting: Vec<_> = (0..all)
        .map(|n| {
            let (bodies, is_being_made) = (Arc::clone(&bodies), Arc::clone(&is_being_made));
            let work =
                Computation { hindrance: Some(Box::new(move || is_being_made.load(Ordering::SeqCst))), ..text(Cost::Heavy, &computed) };
            tokio::spawn(async move { bodies.body(&format!("hindered {n}").into(), BROWSER, work).await.is_ok() })
        })
        .collect();
    while bodies.flights.under_way() < all {
        tokio::task::yield_now().await;
    }
    let other = text(Cost::Heavy, &Arc::default());
    let other = tokio::time::timeout(Duration::from_secs(10), bodies.body(&"other".into(), BROWSER, other)).await;
    assert!(other.expect("a worker is free").is_ok());
    assert_eq!(computed.load(Ordering::SeqCst), 0, "nothing begins that would wait");
    is_being_made.store(false, Ordering::SeqCst);
    for answer in waiting {
        assert!(answer.await.unwrap());
    }
    assert_eq!(computed.load(Ordering::SeqCst), all);
}
