use super::config::ConfigError;
use crate::ingest::IngestError;
use std::path::PathBuf;
use thiserror::Error;

/// A source whose absent cells are unknown and too many to be named.
#[derive(Debug, Error)]
#[error(
    "`absent = \"no_data\"` leaves over {most} cells, or groups of cells, unknown: give the file a row for each combination of codes that \
     its publisher counted, zeros too, or leave fields out"
)]
pub struct TooManyGaps {
    /// How many an edition names at most.
    pub most: usize,
}

/// What stops an edition from being made.
///
/// Each sentence holds its cause, which therefore is no `source()`: a chain would say it twice.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum PublishError {
    /// The configuration cannot be used.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// A source cannot be read.
    #[error("source `{id}`: {cause}")]
    Source {
        /// The source.
        id: String,
        /// Why not.
        cause: IngestError,
    },
    /// A source leaves more unknown than an edition can name.
    #[error("source `{id}`: {cause}")]
    Gaps {
        /// The source.
        id: String,
        /// What is too much.
        cause: TooManyGaps,
    },
    /// There is no usable area.
    #[error("no source of kind `areas` gives a usable boundary: an edition needs at least one country")]
    NoAreas,
    /// A folder stands where the edition should go, and it is none.
    #[error("{} exists and is no edition: choose another folder or remove it", path.display())]
    Occupied {
        /// The folder.
        path: PathBuf,
    },
    /// The edition cannot be written.
    #[error("cannot write {}: {cause}", path.display())]
    Write {
        /// The file or folder.
        path: PathBuf,
        /// Why not.
        cause: std::io::Error,
    },
    /// A geometry cannot be written.
    #[error("cannot write {file}: {reason}")]
    Geometry {
        /// The file of the edition.
        file: String,
        /// Why not.
        reason: String,
    },
}

impl PublishError {
    /// Whether the configuration, or its mapping of a file's columns, is what must be mended.
    #[must_use]
    pub fn is_of_configuration(&self) -> bool {
        let mapping = |error: &IngestError| matches!(error, IngestError::Header { .. } | IngestError::MissingColumns { .. });
        match self {
            Self::Config(_) | Self::Gaps { .. } => true,
            Self::Source { cause, .. } => mapping(cause),
            _ => false,
        }
    }
}
