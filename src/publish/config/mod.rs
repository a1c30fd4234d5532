//! The configuration of an edition: what is written in the TOML file, and what it means once every key is checked.

mod error;
mod raw;
mod resolve;

pub use error::ConfigError;
pub use resolve::{Config, PersonnelSpec, PopulationSeries, Reader, SourceConfig, UnplacedRule};
