//! `cargo bench -- --rows 5000000 --seed 7`

use std::path::PathBuf;

/// Measures the engine on invented incidents; every answer is checked before a time is printed.
#[derive(Debug, clap::Parser)]
#[command(name = "engine")]
pub struct Arguments {
    /// How many incidents are invented.
    #[arg(long, default_value_t = 1_000_000)]
    pub rows: usize,
    /// Equal seeds give equal incidents and equal filters.
    #[arg(long, default_value_t = 42)]
    pub seed: u64,
    /// Answer every request with this file's bytes: the bare server beside ours.
    #[arg(long, hide = true)]
    pub bare: Option<PathBuf>,
    /// What `cargo bench` passes to every bench.
    #[arg(long, hide = true)]
    pub bench: bool,
}
