//! Where log lines go and whether they are coloured.

use std::io::IsTerminal;
use tracing_subscriber::EnvFilter;

/// Sends log lines to standard error: level `info`, or as `RUST_LOG` says; coloured on a terminal unless `NO_COLOR` is set.
pub fn init() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_ansi(colours()).init();
}

/// Whether standard error shows colours: a terminal, and `NO_COLOR` is absent or empty (<https://no-color.org>).
#[must_use]
pub fn colours() -> bool {
    std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}
