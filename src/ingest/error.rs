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
    /// A mapped column is not in the file.
    #[error("{file} has no column `{column}` (needed for `{field}`); its columns are: {}", present.join(", "))]
    MissingColumn {
        /// The file as the configuration names it.
        file: String,
        /// The column asked for.
        column: String,
        /// The field that it feeds.
        field: String,
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
