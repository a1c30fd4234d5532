//! `testigo serve`.

use super::args::ServeArgs;
use std::process::ExitCode;

/// Serves an edition until it is told to stop.
///
/// # Errors
/// When the edition cannot be opened or the address is taken.
pub fn run(_args: &ServeArgs) -> anyhow::Result<ExitCode> {
    anyhow::bail!("this build has no server")
}
