//! No request stops another: a program of its own, so that nothing else runs on the machine while it measures.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "it/edition.rs"]
mod edition;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::time::{Duration, Instant};
use testigo::dataset::Dataset;
use testigo::http::{App, Config, router};

/// How long each of the jobs computes that hold all workers.
const JOB: Duration = Duration::from_secs(3);
/// What `/healthz` may take meanwhile: 95 of 100 times, and ever.
const P95: Duration = Duration::from_millis(20);
const MOST: Duration = Duration::from_millis(100);

/// A server over the bundled edition, on as many threads as the machine has processors.
struct Server {
    runtime: tokio::runtime::Runtime,
    app: Arc<App>,
    address: SocketAddr,
}

impl Server {
    fn start() -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(processors()).enable_all().build().unwrap();
        let app = App::new(Config::default());
        let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).unwrap();
        let address = listener.local_addr().unwrap();
        let router = router(Arc::clone(&app));
        runtime.spawn(async move { axum::serve(listener, router).await });
        Self { runtime, app, address }
    }

    /// Sets going a request whose answer nobody reads before the end.
    fn ask_meanwhile(&self, path: String) -> std::thread::JoinHandle<(String, u16)> {
        let address = self.address;
        std::thread::spawn(move || {
            let mut stream = TcpStream::connect(address).unwrap();
            write!(stream, "GET {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n").unwrap();
            let mut answer = Vec::new();
            stream.read_to_end(&mut answer).unwrap();
            let status = std::str::from_utf8(&answer[..12]).unwrap().split(' ').nth(1).unwrap().parse().unwrap();
            (path, status)
        })
    }
}

fn processors() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

/// One connection that is kept.
struct Client(BufReader<TcpStream>);

impl Client {
    fn new(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).unwrap();
        stream.set_nodelay(true).unwrap();
        Self(BufReader::new(stream))
    }

    /// The status of an answer, read to its end.
    fn get(&mut self, path: &str) -> u16 {
        write!(self.0.get_mut(), "GET {path} HTTP/1.1\r\nhost: localhost\r\n\r\n").unwrap();
        let mut line = String::new();
        self.0.read_line(&mut line).unwrap();
        let status = line.split(' ').nth(1).unwrap().parse().unwrap();
        let mut length = 0;
        loop {
            line.clear();
            self.0.read_line(&mut line).unwrap();
            if line == "\r\n" {
                break;
            }
            if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                length = value.trim().parse().unwrap();
            }
        }
        let mut body = vec![0; length];
        self.0.read_exact(&mut body).unwrap();
        status
    }
}

/// Asks for an address again and again while something goes on, and says how long it took.
fn latencies(client: &mut Client, path: &str, mut goes_on: impl FnMut() -> bool) -> Vec<Duration> {
    let mut taken = Vec::new();
    while goes_on() {
        let asked = Instant::now();
        assert_eq!(client.get(path), 200, "{path}");
        taken.push(asked.elapsed());
        std::thread::sleep(Duration::from_millis(2));
    }
    taken
}

/// Holds latencies to the bounds.
fn held(what: &str, mut taken: Vec<Duration>) {
    taken.sort_unstable();
    let (p95, most) = (taken[taken.len() * 95 / 100], taken[taken.len() - 1]);
    eprintln!("{what}: {} requests, p95 {p95:?}, most {most:?}", taken.len());
    assert!(p95 <= P95 && most <= MOST, "{what}: p95 {p95:?}, most {most:?} of {} requests", taken.len());
}

/// Computes for a while, without rest.
fn compute(time: Duration) {
    let began = Instant::now();
    while began.elapsed() < time {
        std::hint::spin_loop();
    }
}

/// One test, so that its parts do not disturb each other.
#[test]
fn no_request_stops_another() {
    let server = Server::start();
    let mut client = Client::new(server.address);
    assert_eq!(client.get("/readyz"), 503, "without an edition");
    server.app.serve(Arc::new(Dataset::open(edition::folder()).unwrap()));
    let kept = "/tiles/heat/4/3/7";
    assert_eq!(client.get(kept), 200);

    // All workers compute, and one more answer waits for them.
    let jobs: Vec<_> = (0..processors())
        .map(|_| {
            let app = Arc::clone(&server.app);
            server.runtime.spawn(async move { app.work(|| compute(JOB)).await })
        })
        .collect();
    std::thread::sleep(Duration::from_millis(100));
    let waits = server.ask_meanwhile("/static/map.svg?width=640&height=480".to_owned());
    let busy = || jobs.iter().any(|job| !job.is_finished());
    held("/healthz beside full workers", latencies(&mut client, "/healthz", busy));
    assert_eq!(waits.join().unwrap().1, 200, "it had its turn");

    let jobs: Vec<_> = (0..processors())
        .map(|_| {
            let app = Arc::clone(&server.app);
            server.runtime.spawn(async move { app.work(|| compute(JOB / 3)).await })
        })
        .collect();
    held("a kept tile beside full workers", latencies(&mut client, kept, || jobs.iter().any(|job| !job.is_finished())));

    // What nobody has asked a fresh server for yet: distances of everything from each deployment, areas, hexagons, pictures, downloads.
    let server = Server::start();
    let mut client = Client::new(server.address);
    server.app.serve(Arc::new(Dataset::open(edition::folder()).unwrap()));
    let zones: Vec<String> = edition::dataset().manifest.zones.iter().map(|zone| zone.id.clone()).collect();
    let cold = zones.iter().enumerate().map(|(n, zone)| match n % 4 {
        0 => format!("/tiles/incidents/12/900/1700?zone={zone}&relation=within_km:450"),
        1 => format!("/summary?zone={zone}&relation=within_km:499"),
        2 => format!("/oembed?url=http://localhost/%3Fv%3Dcompare%26zone%3D{zone}"),
        _ => format!("/tiles/heat/6/13/27?grid=hex&zone={zone}&relation=within_km:300"),
    });
    let more = [
        "/edition.json",
        "/tiles/zones/4/3/6",
        "/tiles/context/2/0/1",
        "/tiles/municipalities/5/6/13",
        "/values/municipalities?source=ucdp",
        "/incidents?limit=1000&offset=17000",
        "/data/municipalities.geojson",
        "/static/map.png?width=2400&height=2400",
        "/openapi.json",
        "/method",
    ];
    let asked: Vec<_> = more.map(ToOwned::to_owned).into_iter().chain(cold).map(|path| server.ask_meanwhile(path)).collect();
    held("/healthz beside cold work", latencies(&mut client, "/healthz", || asked.iter().any(|thread| !thread.is_finished())));
    for thread in asked {
        let (path, status) = thread.join().unwrap();
        assert!([200, 204, 422].contains(&status), "{path}: {status}");
    }
}
