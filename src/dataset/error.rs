use std::path::PathBuf;
use thiserror::Error;

/// Why a folder is not an edition that can be served.
///
/// Each sentence holds its cause, which therefore is no `source()`: a chain would say it twice.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum EditionError {
    /// A file cannot be read.
    #[error("{}: cannot be read: {cause}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        cause: std::io::Error,
    },
    /// A file is not what the manifest says.
    #[error("{}: the checksum differs from the one in edition.json; the file is damaged or was changed. Publish the edition again", path.display())]
    Checksum {
        /// The file.
        path: PathBuf,
    },
    /// The manifest's id is not the hash of its contents.
    #[error("{}: the id {found} is not the hash of the contents ({computed}); the edition was changed. Publish it again", path.display())]
    Id {
        /// The manifest.
        path: PathBuf,
        /// The id it states.
        found: String,
        /// The id of its contents.
        computed: String,
    },
    /// The folder has a layout of another version.
    #[error("{}: edition format {found}, this server reads {expected}", path.display())]
    Format {
        /// The manifest.
        path: PathBuf,
        /// Its format.
        found: u32,
        /// The format this server reads.
        expected: u32,
    },
    /// A file does not hold what it should.
    #[error("{}: {problem}", path.display())]
    Content {
        /// The file.
        path: PathBuf,
        /// What is wrong, one sentence.
        problem: String,
    },
}

impl EditionError {
    /// A file whose content is wrong.
    pub(crate) fn content(path: impl Into<PathBuf>, problem: impl Into<String>) -> Self {
        Self::Content { path: path.into(), problem: problem.into() }
    }
}
