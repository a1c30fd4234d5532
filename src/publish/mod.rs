//! Claims → public records; the edition folder.
//!
//! [`Prepared`] is everything an edition will hold, in memory, with the report of what became of every row:
//! `check` stops there, `publish` writes it beside and renames it into place.

mod areas;
mod classes;
pub mod config;
mod counts;
mod cover;
mod dissolve;
mod error;
mod events;
mod fgb;
mod folder;
mod gazetteer;
mod join;
mod manifest;
mod points;
mod population;
mod prepare;
mod write;
mod zones;

pub use config::{Config, ConfigError};
pub use error::{PublishError, TooManyGaps};
pub use prepare::Prepared;

use crate::domain::IngestReport;
use crate::ingest::Progress;
use std::path::{Path, PathBuf};

/// A written edition.
#[derive(Debug)]
pub struct Published {
    /// Its id.
    pub id: String,
    /// Where it is.
    pub folder: PathBuf,
    /// What became of every row.
    pub report: IngestReport,
}

/// Reads what a configuration names and writes the edition to `out`; an edition that stands there is replaced.
///
/// # Errors
/// When the configuration, a source or the folder cannot be used. Nothing is left half written.
pub fn publish(config: &Path, out: &Path, progress: &dyn Progress) -> Result<Published, PublishError> {
    let config = Config::read(config)?;
    let prepared = Prepared::read(&config, None, progress)?;
    prepared.write(&config, out, progress)
}
