use std::path::PathBuf;
use thiserror::Error;

/// What stops the reading of a source. A bad *row* is not an error: it is a rejection, counted in the report.
///
/// Each sentence holds its cause, which therefore is no `source()`: a chain would say it twice.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum IngestError {
    /// The file is not there or may not be read.
    #[error("cannot open {}: {cause}", path.display())]
    Open {
        /// The file.
        path: PathBuf,
        /// Why not.
        cause: std::io::Error,
    },
    /// Reading stopped in the middle: a damaged archive, a failing disk.
    #[error("{file} cannot be read to its end: {reason}")]
    Read {
        /// The file as the configuration names it.
        file: String,
        /// Why not.
        reason: String,
    },
    /// A table whose header cannot be used.
    #[error("{file} has a header that cannot be used: {reason}")]
    Header {
        /// The file as the configuration names it.
        file: String,
        /// What is wrong with it: every name that is.
        reason: String,
    },
    /// Mapped columns are not in the file.
    #[error("{file} has no {}; its columns are: {}", list(missing), present.join(", "))]
    MissingColumns {
        /// The file as the configuration names it.
        file: String,
        /// The columns asked for: every one that is missing.
        missing: Vec<MissingColumn>,
        /// What is there.
        present: Vec<String>,
    },
    /// The file is not of the stated format.
    #[error("{file} is not {expected}: {reason}")]
    Format {
        /// The file as the configuration names it.
        file: String,
        /// What it should be.
        expected: &'static str,
        /// What is wrong.
        reason: String,
    },
}

/// A column that is not in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingColumn {
    /// The column asked for.
    pub column: String,
    /// The field that it feeds.
    pub field: String,
}

fn list(missing: &[MissingColumn]) -> String {
    let named: Vec<String> = missing.iter().map(|at| format!("column `{}` (needed for `{}`)", at.column, at.field)).collect();
    named.join(", no ")
}
