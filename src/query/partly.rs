//! Records whose dates only overlap the period asked for.

use super::{Counts, DateRule, Filter, Interval, Selection, Tally};
use crate::dataset::Dataset;

/// Records that the rest of the filter selects and whose span only overlaps the period; `total` is what the filter selects.
pub(super) fn partly(dataset: &Dataset, filter: &Filter, total: impl FnOnce() -> Counts) -> Tally {
    let other = match filter.dates {
        DateRule::Within => DateRule::Overlapping,
        DateRule::Overlapping => DateRule::Within,
    };
    if filter.datetime == Interval::default() {
        return Tally::default();
    }
    let other = count(dataset, &Filter { dates: other, ..filter.clone() });
    let total = total();
    // The rows of one rule contain those of the other, so the difference is what only overlaps.
    Tally { records: total.n.abs_diff(other.n), deaths_best: total.deaths_best.abs_diff(other.deaths_best) }
}

/// With `dates=overlapping`: how many of the records of an answer only overlap the period.
pub(super) fn n_partly(dataset: &Dataset, filter: &Filter) -> Option<u64> {
    let overlapping = filter.dates == DateRule::Overlapping;
    overlapping.then(|| partly(dataset, filter, || count(dataset, filter)).records)
}

fn count(dataset: &Dataset, filter: &Filter) -> Counts {
    Selection::new(dataset, filter).map(|selection| selection.counts(0..selection.columns().len())).unwrap_or_default()
}
