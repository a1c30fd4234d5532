//! `testigo compare`: the answer of `/compare` in the terminal.

use super::args::CompareArgs;
use super::bundled;
use crate::compare::{Question, Refusal, answer};
use crate::dataset::Dataset;
use crate::query::QueryError;
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

/// A question that is not well put: wrong usage.
#[derive(Debug, thiserror::Error)]
#[error("{0}{hint}", hint = allowed(.0))]
pub struct WrongQuestion(QueryError);

/// What would be right, when that is a short list.
fn allowed(error: &QueryError) -> String {
    match error.allowed() {
        [] => String::new(),
        allowed => format!("; one of: {}", allowed.join(", ")),
    }
}

/// Answers one question; exit code 1 when the data cannot answer it.
///
/// # Errors
/// When the edition cannot be opened or the question is not well put.
pub fn run(args: &CompareArgs) -> anyhow::Result<ExitCode> {
    let folder = args.edition.clone().map_or_else(bundled::edition, Ok)?;
    let dataset = Dataset::open(&folder).map_err(|error| anyhow::anyhow!("{error}"))?;
    let question = Question::parse(&dataset, &args.pairs()).map_err(WrongQuestion)?;
    let answered = answer(&dataset, &question);
    let mut stdout = BufWriter::new(io::stdout().lock());
    match &answered {
        Ok(comparison) => write_json(&mut stdout, comparison)?,
        Err(refusal) => write_json::<Refusal>(&mut stdout, refusal)?,
    }
    stdout.flush()?;
    Ok(if answered.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn write_json<T: serde::Serialize>(out: &mut impl Write, value: &T) -> anyhow::Result<()> {
    serde_json::to_writer_pretty(&mut *out, value)?;
    Ok(writeln!(out)?)
}
