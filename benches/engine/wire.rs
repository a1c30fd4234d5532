//! A small blocking HTTP/1.1 client on kept connections: what a browser's requests cost, without a client crate.

use super::clock::Timing;
use anyhow::{Context as _, bail, ensure};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// A kept connection.
pub struct Connection {
    stream: BufReader<TcpStream>,
    line: String,
    body: Vec<u8>,
}

/// An answer; its body stays with the connection until the next one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Status code.
    pub status: u16,
    /// Header `Content-Encoding`.
    pub encoding: Option<String>,
}

/// What a request asks for besides the path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coding {
    /// What browsers accept.
    Browser,
    /// The body as it is.
    Identity,
}

impl Coding {
    const fn header(self) -> &'static str {
        match self {
            Self::Browser => "gzip, deflate, br, zstd",
            Self::Identity => "identity",
        }
    }
}

impl Connection {
    /// Connects.
    pub fn open(address: SocketAddr) -> anyhow::Result<Self> {
        let stream = TcpStream::connect(address).with_context(|| address.to_string())?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        Ok(Self { stream: BufReader::with_capacity(1 << 16, stream), line: String::new(), body: Vec::new() })
    }

    /// Asks and waits for the whole answer.
    pub fn get(&mut self, path: &str, coding: Coding) -> anyhow::Result<Answer> {
        let request = format!("GET {path} HTTP/1.1\r\nHost: bench\r\nAccept-Encoding: {}\r\n\r\n", coding.header());
        self.stream.get_mut().write_all(request.as_bytes())?;
        self.body.clear();
        let status = self.read_line()?.get(9..12).and_then(|code| code.parse().ok()).context("no status line")?;
        let mut answer = Answer { status, encoding: None };
        let (mut length, mut chunked) = (0, false);
        while let Some((name, value)) = self.read_line()?.split_once(": ") {
            match name.to_ascii_lowercase().as_str() {
                "content-length" => length = value.parse()?,
                "transfer-encoding" => chunked = value == "chunked",
                "content-encoding" => answer.encoding = Some(value.to_owned()),
                _ => {}
            }
        }
        if chunked {
            self.read_chunks()?;
        } else {
            self.read_body(length)?;
        }
        Ok(answer)
    }

    /// The body of a path, as it is.
    pub fn body_of(&mut self, path: &str) -> anyhow::Result<Vec<u8>> {
        let answer = self.get(path, Coding::Identity)?;
        ensure!(matches!(answer.status, 200 | 204), "{path}: {}\n{}", answer.status, String::from_utf8_lossy(&self.body));
        ensure!(answer.encoding.is_none(), "{path}: packed although it was asked for as it is");
        Ok(std::mem::take(&mut self.body))
    }

    /// The body of the last answer, as it came.
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    fn read_line(&mut self) -> anyhow::Result<&str> {
        self.line.clear();
        if self.stream.read_line(&mut self.line)? == 0 {
            bail!("the server closed the connection");
        }
        Ok(self.line.trim_end())
    }

    fn read_body(&mut self, length: usize) -> anyhow::Result<()> {
        let start = self.body.len();
        self.body.resize(start + length, 0);
        self.stream.read_exact(&mut self.body[start..])?;
        Ok(())
    }

    fn read_chunks(&mut self) -> anyhow::Result<()> {
        loop {
            let length = usize::from_str_radix(self.read_line()?, 16)?;
            self.read_body(length)?;
            self.read_line()?;
            if length == 0 {
                return Ok(());
            }
        }
    }
}

/// What many requests over some connections took.
#[derive(Clone, Copy, Debug)]
pub struct Run {
    /// From the first request to the last answer.
    pub elapsed: Duration,
    /// Answers.
    pub answers: usize,
    /// Bytes of bodies as they came.
    pub bytes: u64,
    /// Of single requests.
    pub timing: Timing,
}

impl Run {
    /// Answers a second.
    pub fn per_second(&self) -> f64 {
        self.answers as f64 / self.elapsed.as_secs_f64()
    }
}

/// Asks for every path once over `connections` kept connections. An answer that is not 200 or 204 is an error.
pub fn ask_all(address: SocketAddr, connections: usize, paths: &[String], coding: Coding) -> anyhow::Result<Run> {
    let next = AtomicUsize::new(0);
    let worker = |mut connection: Connection| {
        let (mut durations, mut bytes) = (Vec::new(), 0);
        while let Some(path) = paths.get(next.fetch_add(1, Ordering::Relaxed)) {
            let start = Instant::now();
            let answer = connection.get(path, coding)?;
            durations.push(start.elapsed());
            bytes += connection.body().len() as u64;
            if !matches!(answer.status, 200 | 204) {
                bail!("{path}: {}\n{}", answer.status, String::from_utf8_lossy(connection.body()));
            }
        }
        Ok((durations, bytes))
    };
    let open: Vec<Connection> = (0..connections).map(|_| Connection::open(address)).collect::<anyhow::Result<_>>()?;
    let start = Instant::now();
    let parts: Vec<(Vec<Duration>, u64)> = std::thread::scope(|scope| {
        let threads: Vec<_> = open.into_iter().map(|connection| scope.spawn(|| worker(connection))).collect();
        threads.into_iter().map(|thread| thread.join().expect("a client thread reports its errors")).collect::<anyhow::Result<_>>()
    })?;
    let elapsed = start.elapsed();
    let bytes = parts.iter().map(|(_, bytes)| bytes).sum();
    let durations: Vec<Duration> = parts.into_iter().flat_map(|(durations, _)| durations).collect();
    Ok(Run { elapsed, answers: durations.len(), bytes, timing: Timing::of(durations) })
}
