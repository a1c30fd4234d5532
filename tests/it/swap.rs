//! A new edition under load: no failed request, no answer that mixes two.

use crate::fixture::Fixture;
use crate::server::{Answer, ask};
use axum::Router;
use axum::http::Method;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use testigo::dataset::Dataset;
use testigo::http::{App, Config, router};

/// At least, and until enough was answered.
const SWAPS: usize = 50;
const ANSWERS: usize = 500;
const CLIENTS: usize = 4;

/// An edition, and what it answers when it is alone.
struct Edition {
    dataset: Arc<Dataset>,
    answers: Vec<(&'static str, Answer)>,
}

/// Whose answers differ between the two editions: by their numbers, or by the name of the edition in them.
const PATHS: [&str; 6] =
    ["/summary", "/series?by=year", "/values/states", "/incidents?limit=100", "/data/incidents.csv", "/tiles/heat/0/0/0"];

async fn get(router: &Router, path: &str) -> Answer {
    ask(router.clone(), Method::GET, path, &[]).await
}

async fn edition(fixture: &Fixture) -> Edition {
    let dataset = Arc::new(Dataset::open(&fixture.publish().unwrap().folder).unwrap());
    let app = App::new(Config::default());
    app.serve(Arc::clone(&dataset));
    let router = router(app);
    let mut answers = Vec::new();
    for path in PATHS {
        let answer = get(&router, path).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.text());
        answers.push((path, answer));
    }
    Edition { dataset, answers }
}

/// Two editions of the same sources; the second has other numbers.
async fn two() -> (Vec<Fixture>, [Edition; 2]) {
    let first = Fixture::new();
    let file = "events-windows-1252.csv";
    let events = std::fs::read(first.path(file)).unwrap();
    // Without its first record, which is drawn.
    let mut lines: Vec<&[u8]> = events.split_inclusive(|byte| *byte == b'\n').collect();
    lines.remove(1);
    let second = Fixture::new().write(file, lines.concat());
    let editions = [edition(&first).await, edition(&second).await];
    (vec![first, second], editions)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_swap_between_two_editions_under_load_fails_nobody_and_mixes_nothing() {
    let (_folders, editions) = two().await;
    let [a, b] = &editions;
    assert_ne!(a.dataset.manifest.id, b.dataset.manifest.id);
    for ((path, one), (_, other)) in a.answers.iter().zip(&b.answers) {
        assert_ne!(one.body, other.body, "{path} tells the editions apart");
        assert_ne!(one.header("etag"), other.header("etag"), "{path}");
    }
    let app = App::new(Config { cache_bytes: 1 << 20, ..Config::default() });
    app.serve(Arc::clone(&a.dataset));
    let (router, done) = (router(Arc::clone(&app)), Arc::new(AtomicBool::new(false)));
    let answered = Arc::new(AtomicUsize::new(0));
    let clients: Vec<_> = (0..CLIENTS)
        .map(|client| {
            let (router, done, answered) = (router.clone(), Arc::clone(&done), Arc::clone(&answered));
            tokio::spawn(async move {
                let mut seen = Vec::new();
                let mut n = client;
                while !done.load(Ordering::Relaxed) {
                    let path = PATHS[n % PATHS.len()];
                    seen.push((path, get(&router, path).await));
                    n += 1;
                    answered.fetch_add(1, Ordering::Relaxed);
                }
                seen
            })
        })
        .collect();
    let mut swap = 0;
    while swap < SWAPS || answered.load(Ordering::Relaxed) < ANSWERS {
        swap += 1;
        app.serve(Arc::clone(&editions[swap % 2].dataset));
        // Each edition answers for a while, from its cold and from its kept answers.
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    done.store(true, Ordering::Relaxed);
    let mut by = BTreeSet::new();
    for client in clients {
        for (path, answer) in client.await.unwrap() {
            assert_eq!(answer.status, 200, "{path}: {}", answer.text());
            let whole = |edition: &&Edition| edition.answers.iter().any(|(known, own)| *known == path && own.body == answer.body);
            let of = editions.iter().find(whole).unwrap_or_else(|| panic!("{path} answers for neither edition: {}", answer.text()));
            let own = &of.answers.iter().find(|(known, _)| *known == path).unwrap().1;
            let id = of.dataset.manifest.id.as_str();
            assert_eq!(answer.header("etag"), own.header("etag"), "{path}: the tag is of the same edition");
            assert_eq!(answer.header("content-location"), format!("/e/{id}{path}"), "{path}: its other name, too");
            by.insert(id.to_owned());
        }
    }
    assert_eq!(by.len(), 2, "both answered");
}
