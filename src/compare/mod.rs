//! What changed after the soldiers came: before and after at a place, elsewhere, and what can and cannot be said of it.
//!
//! [`Question`] → [`answer`] → [`Comparison`] or [`Refusal`]. Command line, JSON, card, page and overview read the same values.

mod comparison;
mod question;
mod refusal;

pub use comparison::*;
pub use question::{Controls, MONTHS, PARAMETERS, Question};
pub use refusal::{Other, Reason, Refusal, RefusalCode};
