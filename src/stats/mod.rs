//! Rates, intervals, smoothing, comparisons: pure functions on numbers.

mod beta;
mod bootstrap;
mod change;
mod event_study;
mod garwood;
mod hot_spots;
mod normal;
mod placebo;
mod random;
mod rate;
mod scan;
mod smoothing;

pub use beta::student_t;
pub use change::{Change, Estimate, Period, Scatter, over_dispersion, ratio_of_ratios, wider};
pub use event_study::{Draws, Dynamic, EventStudy, GroupTime, Panel, Untreated, breakdown};
pub use garwood::garwood;
pub use hot_spots::{Own, adjusted_for_discoveries, local_g, two_sided_p};
pub use placebo::{FEWEST_PLACEBOS, PlaceboTest, Sides, placebo_test};
pub use rate::{PER, four_digits, rate};
pub use scan::{Cluster, ScanArea, log_likelihood_ratio, scan};
pub use smoothing::Prior;
