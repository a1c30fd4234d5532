//! One reader per kind of source: bytes → claims and a ledger in which every input row ends in exactly one bin.
//!
//! Nothing in here is served: a claim is what one source said, before the edition's areas and rules are applied.

mod antimeridian;
pub mod areas;
mod claims;
mod codes;
mod columns;
pub mod context;
pub mod counts;
mod error;
pub mod events;
mod feature;
mod features;
mod fgb;
mod geojson;
mod input;
mod parse;
pub mod population;
mod record;
mod report;
mod table;
pub mod ucdp;
pub mod validity;
mod vertices;
pub mod zones;

pub use claims::{EventClaim, EventClaims, NO_POSITION, Word};
pub use codes::CodeMap;
pub use columns::{ColumnFinder, Columns, Unmapped};
pub use error::{IngestError, MissingColumn};
pub use input::{Encoding, InputFile, Progress, Quiet};
pub use parse::{DateFormat, InvalidDateFormat};
pub use report::{Bin, Detail, Finding, Ledger, NoteCode, RejectCode, Rejection, RowRef};
pub use table::{CsvOptions, Row, Table};
