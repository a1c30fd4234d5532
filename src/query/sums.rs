//! What selected rows add up to.

/// Number of records and their deaths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// Records.
    pub n: u64,
    /// Deaths, low estimates.
    pub deaths_low: u64,
    /// Deaths, best estimates.
    pub deaths_best: u64,
    /// Deaths, high estimates.
    pub deaths_high: u64,
}

impl std::ops::AddAssign for Sums {
    fn add_assign(&mut self, other: Self) {
        self.n += other.n;
        self.deaths_low += other.deaths_low;
        self.deaths_best += other.deaths_best;
        self.deaths_high += other.deaths_high;
    }
}

impl std::iter::Sum for Sums {
    fn sum<I: Iterator<Item = Self>>(parts: I) -> Self {
        parts.fold(Self::default(), |mut sum, part| {
            sum += part;
            sum
        })
    }
}

impl From<Sums> for Counts {
    fn from(sums: Sums) -> Self {
        Self { n: sums.n, deaths_best: sums.deaths_best }
    }
}

impl std::ops::Sub for Sums {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self {
            n: self.n - other.n,
            deaths_low: self.deaths_low - other.deaths_low,
            deaths_best: self.deaths_best - other.deaths_best,
            deaths_high: self.deaths_high - other.deaths_high,
        }
    }
}

/// Number of records and the best estimate of their deaths: what heat counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Records.
    pub n: u64,
    /// Deaths, best estimates.
    pub deaths_best: u64,
}

impl std::ops::AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.n += other.n;
        self.deaths_best += other.deaths_best;
    }
}
