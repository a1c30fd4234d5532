//! A number of records and their deaths, as answers give them.

use super::Sums;
use serde::Serialize;

/// A number of records and their deaths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Tally {
    /// Records.
    pub records: u64,
    /// Deaths, best estimates.
    pub deaths_best: u64,
}

impl From<Sums> for Tally {
    fn from(sums: Sums) -> Self {
        Self { records: sums.n, deaths_best: sums.deaths_best }
    }
}
