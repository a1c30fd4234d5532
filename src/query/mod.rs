//! `Filter` → `Selection` → aggregates: one aggregate gives one number to every answer.

mod denominator;
mod error;
mod filter;
mod params;
mod parse;
mod place;
mod predicates;
mod rows_in_box;
mod selection;

pub use error::{QueryCode, QueryError, Refusal};
pub use filter::{AreaSet, DateRule, Filter, Interval};
pub use parse::{FIELDS, FILTERS, Scope};
pub use selection::{Selection, Sums};
