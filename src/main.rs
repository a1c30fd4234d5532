//! testigo, the command: parse, log, run.

use clap::Parser;
use std::process::ExitCode;
use testigo::cli::{self, args::Cli};

fn main() -> ExitCode {
    let args = Cli::parse();
    cli::init_log();
    cli::run(&args).unwrap_or_else(|error| cli::fail(&error))
}
