//! Rates, intervals, smoothing, comparisons: pure functions on numbers.

mod beta;
mod change;
mod garwood;
mod normal;
mod placebo;
mod rate;
mod smoothing;

pub use beta::student_t;
pub use change::{Change, Estimate, Period, Scatter, over_dispersion, ratio_of_ratios, wider};
pub use garwood::garwood;
pub use placebo::{FEWEST_PLACEBOS, PlaceboTest, Sides, placebo_test};
pub use rate::{PER, four_digits, rate};
pub use smoothing::Prior;
