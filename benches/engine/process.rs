//! The built binary as a child: how long it takes, how much it holds, where it listens.

use anyhow::{Context as _, bail};
use std::ffi::OsStr;
use std::io::{BufRead as _, BufReader, Read};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

/// How long a child may take to say or do something.
const PATIENCE: Duration = Duration::from_mins(2);
/// Between two looks at a running child.
const LOOK: Duration = Duration::from_millis(2);

/// What a finished command took.
#[derive(Clone, Copy, Debug)]
pub struct Cost {
    /// From start to end.
    pub elapsed: Duration,
    /// Largest resident memory seen, bytes.
    pub peak_bytes: u64,
}

/// Runs the binary to its end and watches its memory.
pub fn run<A: AsRef<OsStr>>(args: &[A]) -> anyhow::Result<Cost> {
    let start = Instant::now();
    let mut child = binary(args).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().context("the binary does not start")?;
    let said = lines([child.stderr.take().map(|pipe| Box::new(pipe) as _)]);
    let mut peak_bytes = 0;
    loop {
        peak_bytes = peak_bytes.max(memory(child.id(), "VmHWM").unwrap_or(0));
        if let Some(status) = child.try_wait()? {
            let elapsed = start.elapsed();
            return if status.success() {
                Ok(Cost { elapsed, peak_bytes })
            } else {
                bail!("{status}:\n{}", said.iter().collect::<Vec<_>>().join("\n"))
            };
        }
        std::thread::sleep(LOOK);
    }
}

/// A child that serves HTTP; it is stopped when this is dropped.
pub struct Server {
    child: Child,
    /// Where it listens.
    pub address: SocketAddr,
}

impl Server {
    /// Starts the binary with these arguments and waits until it says where it listens.
    pub fn start<A: AsRef<OsStr>>(args: &[A]) -> anyhow::Result<Self> {
        Self::spawn(binary(args))
    }

    /// Starts a command that says `listening on http://…`.
    pub fn spawn(mut command: Command) -> anyhow::Result<Self> {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().context("the server does not start")?;
        let said = lines([child.stdout.take().map(|pipe| Box::new(pipe) as _), child.stderr.take().map(|pipe| Box::new(pipe) as _)]);
        let mut server = Self { child, address: SocketAddr::from(([127, 0, 0, 1], 0)) };
        let mut all = Vec::new();
        while let Ok(line) = said.recv_timeout(PATIENCE) {
            if let Some((_, after)) = line.split_once("listening on http://") {
                let end = after.find(|c: char| !(c.is_ascii_digit() || c == '.' || c == ':')).unwrap_or(after.len());
                server.address = after[..end].parse().with_context(|| line.clone())?;
                return Ok(server);
            }
            all.push(line);
        }
        bail!("the server never said where it listens:\n{}", all.join("\n"))
    }

    /// Resident memory, bytes.
    pub fn resident_bytes(&self) -> anyhow::Result<u64> {
        memory(self.child.id(), "VmRSS").context("no /proc/…/status")
    }

    /// Time on a processor since its start, all threads, in milliseconds.
    pub fn busy_ms(&self) -> anyhow::Result<f64> {
        let mut busy_ms = 0.0;
        for thread in std::fs::read_dir(format!("/proc/{}/task", self.child.id()))? {
            // "time on the cpu, time waiting (both ns), time slices": Documentation/scheduler/sched-stats
            let stat = std::fs::read_to_string(thread?.path().join("schedstat"))?;
            busy_ms += stat.split(' ').next().context("an empty schedstat")?.parse::<f64>()? / 1e6;
        }
        Ok(busy_ms)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself; both calls then have nothing to do.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn binary<A: AsRef<OsStr>>(args: &[A]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_testigo"));
    command.args(args).stdin(Stdio::null());
    command
}

/// What a child says on any of its pipes, line by line. The pipes are read to their end so that the child never waits.
fn lines(pipes: impl IntoIterator<Item = Option<Box<dyn Read + Send>>>) -> Receiver<String> {
    let (sender, receiver): (Sender<String>, _) = channel();
    for pipe in pipes.into_iter().flatten() {
        let sender = sender.clone();
        std::thread::spawn(move || {
            for line in BufReader::new(pipe).lines().map_while(Result::ok) {
                // Nobody listens any more once the address is known.
                let _ = sender.send(line);
            }
        });
    }
    receiver
}

/// A size in `/proc/PID/status`, bytes; none for a process that has ended.
fn memory(pid: u32, field: &str) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(field)?.strip_prefix(':'))?;
    line.trim().strip_suffix(" kB")?.parse::<u64>().ok().map(|kib| kib * 1024)
}
