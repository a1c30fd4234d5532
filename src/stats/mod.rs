//! Rates, intervals, smoothing: pure functions on numbers.

mod garwood;
mod rate;
mod smoothing;

pub use garwood::garwood;
pub use rate::{PER, four_digits, rate};
pub use smoothing::Prior;
