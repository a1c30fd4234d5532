//! Raw arguments → resolved configuration; the subcommands.

pub mod args;
pub mod bundled;
mod compare;
mod log;
mod progress;
mod publish;
mod report;
mod serve;

pub use log::init as init_log;

use crate::publish::{ConfigError, PublishError};
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
        Command::Compare(args) => compare::run(args),
    }
}

/// Exit code of wrong usage; clap's own.
const WRONG_USAGE: u8 = 2;

/// Says what stopped the command and gives its exit code: 2 for a wrong configuration, else 1.
#[must_use]
pub fn fail(error: &anyhow::Error) -> ExitCode {
    tracing::error!("{error:#}");
    let wrong_usage = error.is::<ConfigError>()
        || error.is::<compare::WrongQuestion>()
        || error.downcast_ref().is_some_and(PublishError::is_of_configuration);
    if wrong_usage { ExitCode::from(WRONG_USAGE) } else { ExitCode::FAILURE }
}
