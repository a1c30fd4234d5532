//! The invented rows as an edition: written as CSV, published, opened, served by the built binary.

use super::around::ZONE;
use super::process::{self, Cost, Server};
use super::synthetic::{self, Incident};
use super::table::Line;
use super::wire::{Coding, Connection};
use anyhow::Context as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// The configuration of the edition; it finds the repository's boundaries by `{data}`.
const CONFIG: &str = include_str!("synthetic.toml");
/// Starts that are timed.
const STARTS: usize = 5;
/// How long a start may take.
const PATIENCE: Duration = Duration::from_mins(1);
/// Rows of the promises on publishing.
const MILLION: usize = 1_000_000;
/// Rows of the promises on a large edition.
const FIVE_MILLION: usize = 5_000_000;

/// A published edition.
pub struct Published {
    /// Its folder.
    pub edition: PathBuf,
    cost: Cost,
    csv_bytes: u64,
}

/// A server that has become ready.
pub struct Started {
    /// The server.
    pub server: Server,
    /// From the start of the process to the first 200 of `/readyz`, of each start.
    ready: Vec<Duration>,
    /// Right after that.
    resident_bytes: u64,
}

/// Writes the rows into a folder and has the binary publish them.
pub fn publish(incidents: &[Incident], folder: &Path) -> anyhow::Result<Published> {
    let csv = folder.join("synthetic.csv");
    synthetic::write_csv(incidents, &csv)?;
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    std::fs::write(folder.join("zones.csv"), deployment(&data)?)?;
    let config = folder.join("synthetic.toml");
    std::fs::write(&config, CONFIG.replace("{data}", &data.display().to_string()))?;
    let edition = folder.join("edition");
    let cost = process::run(&["publish".as_ref(), config.as_os_str(), "--out".as_ref(), edition.as_os_str()]).context("publish")?;
    Ok(Published { edition, cost, csv_bytes: csv.metadata()?.len() })
}

/// One of the real deployments, with the head of its table.
fn deployment(data: &Path) -> anyhow::Result<String> {
    let table = std::fs::read_to_string(data.join("deployments/mx.csv"))?;
    let lines = table.lines().enumerate().filter(|(number, line)| *number == 0 || line.starts_with(ZONE));
    Ok(lines.flat_map(|(_, line)| [line, "\n"]).collect())
}

/// Starts the binary several times; the last one stays.
pub fn start(edition: &Path) -> anyhow::Result<Started> {
    let (mut ready, mut started) = (Vec::new(), None);
    for _ in 0..STARTS {
        drop(started.take());
        let begin = Instant::now();
        let server = Server::start(&["serve".as_ref(), edition.as_os_str(), "--listen".as_ref(), "127.0.0.1:0".as_ref()])?;
        wait_until_ready(&server, begin)?;
        ready.push(begin.elapsed());
        started = Some(server);
    }
    let server = started.context("nothing was started")?;
    let resident_bytes = server.resident_bytes()?;
    Ok(Started { server, ready, resident_bytes })
}

fn wait_until_ready(server: &Server, begin: Instant) -> anyhow::Result<()> {
    let mut connection = Connection::open(server.address)?;
    while connection.get("/readyz", Coding::Identity)?.status != 200 {
        anyhow::ensure!(begin.elapsed() < PATIENCE, "the server never became ready");
        std::thread::sleep(Duration::from_millis(1));
    }
    Ok(())
}

/// What publishing and starting took.
pub fn lines(published: &Published, started: &Started, rows: usize) -> anyhow::Result<Vec<Line>> {
    let megabytes = |bytes: u64| bytes as f64 / 1e6;
    let Published { edition, cost, csv_bytes } = published;
    let publish = Line::new(
        format!("publish {rows} CSV rows"),
        format!("{:.2} s, peak {:.0} MB", cost.elapsed.as_secs_f64(), megabytes(cost.peak_bytes)),
    )
    .beside(format!("CSV {:.0} MB, edition {:.0} MB", megabytes(*csv_bytes), megabytes(folder_bytes(edition)?)));
    let (mut ready, resident) = (started.ready.clone(), megabytes(started.resident_bytes));
    ready.sort_unstable();
    let median_s = ready[ready.len() / 2].as_secs_f64();
    let start = Line::new("serve: start to ready", format!("{median_s:.3} s, resident {resident:.0} MB")).beside(format!(
        "{} starts, slowest {:.3} s",
        ready.len(),
        ready[ready.len() - 1].as_secs_f64()
    ));
    Ok(match rows {
        0..=MILLION => vec![
            publish.at_most(cost.elapsed.as_secs_f64(), 6.0, "s").at_most(megabytes(cost.peak_bytes), 500.0, "MB"),
            start.at_most(median_s, 0.2, "s").at_most(resident, 100.0, "MB"),
        ],
        large if large <= FIVE_MILLION => vec![publish, start.at_most(median_s, 0.8, "s").at_most(resident, 400.0, "MB")],
        _ => vec![publish, start],
    })
}

/// Bytes of all files below a folder.
fn folder_bytes(folder: &Path) -> anyhow::Result<u64> {
    let mut bytes = 0;
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        bytes += if entry.file_type()?.is_dir() { folder_bytes(&entry.path())? } else { entry.metadata()?.len() };
    }
    Ok(bytes)
}
