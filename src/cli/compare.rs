//! `testigo compare`: the answer of `/compare` in the terminal.

use super::args::CompareArgs;
use super::bundled;
use crate::compare::{Question, Refusal, answer};
use crate::dataset::Dataset;
use crate::query::QueryError;
use crate::view::comparison::{Card, RefusalCard, WithSentence};
use std::io::{self, BufWriter, Write};
use std::path::Path;
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
    let dataset = open(args.edition.as_deref())?;
    let question = Question::parse(&dataset, &args.pairs()).map_err(WrongQuestion)?;
    let answered = answer(&dataset, &question);
    let mut stdout = BufWriter::new(io::stdout().lock());
    match &answered {
        Ok(comparison) if args.json => write_json(&mut stdout, &WithSentence::new(comparison))?,
        Err(refusal) if args.json => write_json::<Refusal>(&mut stdout, refusal)?,
        Ok(comparison) => write!(stdout, "{}", Card::new(comparison, args.lang).to_text(args.lang))?,
        Err(refusal) => write!(stdout, "{}", RefusalCard::new(refusal, args.lang).to_text(args.lang))?,
    }
    stdout.flush()?;
    Ok(if answered.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The edition of a folder, or the bundled one; either is in memory when this returns.
fn open(folder: Option<&Path>) -> anyhow::Result<Dataset> {
    Ok(match folder {
        Some(folder) => Dataset::open(folder)?,
        None => Dataset::open(&bundled::edition()?.folder)?,
    })
}

fn write_json<T: serde::Serialize>(out: &mut impl Write, value: &T) -> anyhow::Result<()> {
    serde_json::to_writer_pretty(&mut *out, value)?;
    Ok(writeln!(out)?)
}
