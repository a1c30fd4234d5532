//! A filter bound to the columns of one events source: which rows count, and their sums.

use std::ops::Range;

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

/// Row predicates of one filter over one source's columns.
pub struct Selection<'a> {
    columns: &'a crate::dataset::EventColumns,
}

impl<'a> Selection<'a> {
    /// The columns it selects from.
    #[must_use]
    pub fn columns(&self) -> &'a crate::dataset::EventColumns {
        self.columns
    }

    /// Sums over the selected rows of a range.
    #[must_use]
    pub fn sums(&self, rows: Range<usize>) -> Sums {
        let mut sums = Sums::default();
        self.for_each(rows, |row| {
            let toll = self.columns.toll(row);
            sums += Sums { n: 1, deaths_low: toll.low.into(), deaths_best: toll.best.into(), deaths_high: toll.high.into() };
        });
        sums
    }

    /// Calls `visit` for each selected row of a range, in order.
    pub fn for_each(&self, rows: Range<usize>, mut visit: impl FnMut(usize)) {
        rows.filter(|row| self.accepts(*row)).for_each(&mut visit);
    }

    /// Whether a row is selected.
    #[must_use]
    pub fn accepts(&self, _row: usize) -> bool {
        true
    }
}
