//! Raw arguments → resolved configuration; the subcommands.

pub mod args;
pub mod bundled;
mod log;
mod progress;
mod publish;
mod report;
mod serve;

pub use log::init as init_log;

use args::{Cli, Command};
use std::process::ExitCode;

/// Runs what was asked.
///
/// # Errors
/// Whatever stopped it, with its causes.
pub fn run(cli: &Cli) -> anyhow::Result<ExitCode> {
    match &cli.command {
        Command::Serve(args) => serve::run(args),
        Command::Publish(args) => publish::publish(args),
        Command::Check(args) => publish::check(args),
    }
}

/// Says what stopped the command, with its causes, and gives the exit code of a failure.
#[must_use]
pub fn fail(error: &anyhow::Error) -> ExitCode {
    tracing::error!("{error:#}");
    ExitCode::FAILURE
}
