//! `testigo publish` and `testigo check`.

use super::args::{CheckArgs, PublishArgs};
use super::{progress, report};
use crate::publish::{Config, Prepared};
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Reads the sources, writes the edition and reports what became of every row.
///
/// # Errors
/// When the configuration, a source or the folder cannot be used.
pub fn publish(args: &PublishArgs) -> anyhow::Result<ExitCode> {
    let config = Config::read(&args.config)?;
    let out = args.out.clone().or_else(|| config.out.clone()).unwrap_or_else(|| PathBuf::from(format!("{}-edition", config.name)));
    let progress = progress::for_stderr();
    let prepared = Prepared::read(&config, None, &*progress)?;
    let published = prepared.write(&config, &out, &*progress)?;
    let mut stdout = BufWriter::new(io::stdout().lock());
    report::write(&published.report, &mut stdout)?;
    writeln!(stdout, "\nedition {} in {}", published.id, published.folder.display())?;
    stdout.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// Reads the sources, writes nothing; exit code 1 when a row would be rejected.
///
/// # Errors
/// When the configuration or a source cannot be used.
pub fn check(args: &CheckArgs) -> anyhow::Result<ExitCode> {
    let config = Config::read(&args.config)?;
    let progress = progress::for_stderr();
    let prepared = Prepared::read(&config, args.show.as_deref(), &*progress)?;
    let mut stdout = BufWriter::new(io::stdout().lock());
    match args.show {
        Some(_) => report::write_findings(&prepared.findings, &mut stdout)?,
        None => report::write(&prepared.report, &mut stdout)?,
    }
    stdout.flush()?;
    let lost = prepared.report.rejected() > 0;
    Ok(if lost { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}
