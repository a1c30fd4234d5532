//! How long something takes: median and 95th percentile of repeated runs.

use std::time::{Duration, Instant};

/// Quantiles of some durations.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Timing {
    /// Half of the runs took no longer, in milliseconds.
    pub median_ms: f64,
    /// 95 of 100 runs took no longer, in milliseconds.
    pub p95_ms: f64,
}

impl Timing {
    /// The quantiles of some durations; at least one.
    pub fn of(mut durations: Vec<Duration>) -> Self {
        durations.sort_unstable();
        let at = |share: f64| durations[((durations.len() - 1) as f64 * share).round() as usize].as_secs_f64() * 1e3;
        Self { median_ms: at(0.5), p95_ms: at(0.95) }
    }
}

/// How often something is run: until either limit is reached.
#[derive(Clone, Copy, Debug)]
pub struct Budget {
    /// Most runs.
    pub runs: usize,
    /// Most time.
    pub time: Duration,
}

impl Budget {
    /// For what an index answers.
    pub const QUICK: Self = Self { runs: 400, time: Duration::from_millis(1_200) };
    /// For what reads every row.
    pub const SLOW: Self = Self { runs: 40, time: Duration::from_millis(400) };
}

/// Times `run` on numbers from 0; what `prepare` does before each run is not timed.
pub fn time<T, R>(
    budget: Budget,
    mut prepare: impl FnMut(usize) -> anyhow::Result<T>,
    run: impl Fn(&T) -> anyhow::Result<R>,
) -> anyhow::Result<Timing> {
    let mut durations = Vec::with_capacity(budget.runs);
    let begin = Instant::now();
    while durations.is_empty() || durations.len() < budget.runs && begin.elapsed() < budget.time {
        let asked = prepare(durations.len())?;
        let start = Instant::now();
        let answer = std::hint::black_box(run(std::hint::black_box(&asked))?);
        durations.push(start.elapsed());
        drop(answer);
    }
    Ok(Timing::of(durations))
}
