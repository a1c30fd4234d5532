//! `Filter` → `Selection` → aggregates: one aggregate gives one number to every answer.

mod filter;
mod selection;

pub use filter::{AreaSet, DateRule, Filter, Interval};
pub use selection::{Selection, Sums};
