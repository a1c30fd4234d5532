//! Number and deaths by the predicates that nearly every filter has, and only those: dates and kinds.

use super::predicates::for_chunks;
use super::{Counts, DateRule, Filter};
use crate::dataset::NarrowColumns;
use crate::domain::Day;
use std::ops::Range;

/// A filter by dates and kinds in the measure of narrow columns, which each method takes: always those it was made for.
pub(super) struct NarrowPredicates {
    dates: DateRule,
    bounds: Bounds,
    has_kinds: bool,
}

#[derive(Clone, Copy)]
struct Bounds {
    start: i16,
    end: i16,
    kinds: u16,
}

struct Chunk<'a> {
    from: &'a [i16],
    until: &'a [i16],
    kind: &'a [u16],
}

impl NarrowPredicates {
    /// The filter's dates and these kinds (`None`: all, also *not stated*).
    pub(super) fn new(columns: &NarrowColumns, filter: &Filter, kinds: Option<u32>) -> Self {
        let start = columns.bound(filter.datetime.start.map_or(i32::MIN, Day::days));
        let end = columns.bound(filter.datetime.end.map_or(i32::MAX, Day::days));
        // Columns this narrow hold no kind beyond 16 bits, so what is cut off selects nothing.
        let bounds = Bounds { start, end, kinds: kinds.unwrap_or_default() as u16 };
        Self { dates: filter.dates, bounds, has_kinds: kinds.is_some() }
    }

    /// Number and deaths of the rows of a range for which all predicates hold; `best` is the column of best estimates.
    pub(super) fn counts(&self, columns: &NarrowColumns, best: &[u32], rows: Range<usize>) -> Counts {
        let mut counts = Counts::default();
        // The loop for the predicates that are present is chosen once.
        let sum = if self.has_kinds { sum::<true> } else { sum::<false> };
        for_chunks(rows, |rows| {
            let [n, deaths_best] = sum(&self.chunk(columns, &rows), &best[rows], self.bounds);
            counts += Counts { n: n.into(), deaths_best: deaths_best.into() };
        });
        counts
    }

    /// Sets `mask` to all ones for the rows of a range for which all predicates hold, to zero for the others.
    pub(super) fn mask(&self, columns: &NarrowColumns, rows: &Range<usize>, mask: &mut [u32]) {
        let fill = if self.has_kinds { fill::<true> } else { fill::<false> };
        fill(&self.chunk(columns, rows), mask, self.bounds);
    }

    fn chunk<'c>(&self, columns: &'c NarrowColumns, rows: &Range<usize>) -> Chunk<'c> {
        let (from, until) = match self.dates {
            DateRule::Within => (&columns.first, &columns.last),
            DateRule::Overlapping => (&columns.last, &columns.first),
        };
        Chunk { from: &from[rows.clone()], until: &until[rows.clone()], kind: &columns.kind[rows.clone()] }
    }
}

impl Chunk<'_> {
    /// −1 where the predicates hold, else 0.
    #[inline]
    #[expect(clippy::needless_bitwise_bool, reason = "a branch a row would keep the loops from being vectorised")]
    fn holds<const KINDS: bool>(&self, row: usize, bounds: Bounds) -> i16 {
        let mut holds = (self.from[row] >= bounds.start) & (self.until[row] <= bounds.end);
        if KINDS {
            holds &= self.kind[row] & bounds.kinds != 0;
        }
        i16::from(holds).wrapping_neg()
    }

    /// The same with slices of one stated length, which lets the compiler drop the bounds checks and vectorise.
    fn cut(&self, len: usize) -> Self {
        Self { from: &self.from[..len], until: &self.until[..len], kind: &self.kind[..len] }
    }
}

/// Number and deaths of the rows of a chunk: `mask; count += mask; sum += v & mask`, eight rows an instruction.
fn sum<const KINDS: bool>(chunk: &Chunk, best: &[u32], bounds: Bounds) -> [u32; 2] {
    let chunk = chunk.cut(best.len());
    // A chunk has at most 2,048 rows: they fit.
    let (mut n, mut deaths) = (0u16, 0u32);
    for (row, best) in best.iter().enumerate() {
        let mask = chunk.holds::<KINDS>(row, bounds);
        n = n.wrapping_sub(mask as u16);
        deaths = deaths.wrapping_add(best & i32::from(mask) as u32);
    }
    [n.into(), deaths]
}

fn fill<const KINDS: bool>(chunk: &Chunk, mask: &mut [u32], bounds: Bounds) {
    let chunk = chunk.cut(mask.len());
    for (row, mask) in mask.iter_mut().enumerate() {
        *mask = i32::from(chunk.holds::<KINDS>(row, bounds)) as u32;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::EventColumns;
    use crate::domain::Measure;
    use crate::query::Interval;
    use proptest::prelude::*;

    fn filter(start: Option<i32>, end: Option<i32>, dates: DateRule) -> Filter {
        let datetime = Interval { start: start.map(Day::from_days), end: end.map(Day::from_days) };
        Filter {
            source: String::new(),
            datetime,
            dates,
            fields: Vec::new(),
            deaths_min: None,
            place_precision: None,
            time_precision: None,
            areas: None,
            zone: None,
            relation: crate::query::Relation::default(),
            bbox: None,
            measure: Measure::Records,
        }
    }

    proptest! {
        #[test]
        fn narrow_counts_are_those_of_a_linear_scan(
            rows in prop::collection::vec((0i32..900, 0i32..40, 0u32..9, 0u32..500), 1..5000),
            start in prop::option::of(-10i32..910),
            end in prop::option::of(-10i32..950),
            kinds in prop::option::of(0u32..600),
            overlapping: bool,
        ) {
            let columns = EventColumns {
                first: rows.iter().map(|row| row.0).collect(),
                last: rows.iter().map(|row| row.0 + row.1).collect(),
                kind: rows.iter().map(|row| if row.2 == 0 { 0 } else { 1 << row.2 }).collect(),
                deaths_best: rows.iter().map(|row| row.3).collect(),
                ..EventColumns::default()
            };
            let narrow = NarrowColumns::of(&columns).unwrap();
            let filter = filter(start, end, if overlapping { DateRule::Overlapping } else { DateRule::Within });
            let got = NarrowPredicates::new(&narrow, &filter, kinds).counts(&narrow, &columns.deaths_best, 0..rows.len());
            let (start, end) = (start.unwrap_or(i32::MIN), end.unwrap_or(i32::MAX));
            let mut want = Counts::default();
            for (row, (first, last)) in columns.first.iter().zip(&columns.last).enumerate() {
                let dated = if overlapping { *last >= start && *first <= end } else { *first >= start && *last <= end };
                if dated && kinds.is_none_or(|kinds| kinds & columns.kind[row] != 0) {
                    want += Counts { n: 1, deaths_best: columns.deaths_best[row].into() };
                }
            }
            prop_assert_eq!(got, want);
        }
    }
}
