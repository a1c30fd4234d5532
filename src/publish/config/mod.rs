//! The configuration of an edition: what is written in the TOML file, and what it means once every key is checked.

mod error;
mod mapping;
mod raw;
mod reader;
mod resolve;

pub use error::ConfigError;
pub use reader::{AbsentCells, FarOutside, PersonnelSpec, PopulationSeries, Reader, UnplacedRule};
pub use resolve::{Config, SourceConfig};
