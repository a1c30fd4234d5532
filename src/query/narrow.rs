//! Number and deaths by the predicates that nearly every filter has, and only those: dates and kinds.

use super::predicates::for_chunks;
use super::{Counts, DateRule, Filter};
use crate::dataset::NarrowColumns;
use crate::domain::Day;
use std::ops::Range;

/// A filter by dates and kinds, bound to narrow columns.
pub(super) struct NarrowPredicates<'a> {
    from: &'a [i16],
    until: &'a [i16],
    kind: &'a [u16],
    bounds: Bounds,
    /// The loop for the predicates that are present, chosen once.
    fused: fn(&Chunk, Bounds) -> [u32; 2],
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
    best: &'a [u32],
}

impl<'a> NarrowPredicates<'a> {
    /// The filter's dates and these kinds (`None`: all, also *not stated*).
    pub(super) fn new(columns: &'a NarrowColumns, filter: &Filter, kinds: Option<u32>) -> Self {
        let (first, last) = (&columns.first[..], &columns.last[..]);
        let (from, until) = match filter.dates {
            DateRule::Within => (first, last),
            DateRule::Overlapping => (last, first),
        };
        let start = columns.bound(filter.datetime.start.map_or(i32::MIN, Day::days));
        let end = columns.bound(filter.datetime.end.map_or(i32::MAX, Day::days));
        // Columns this narrow hold no kind beyond 16 bits, so what is cut off selects nothing.
        let bounds = Bounds { start, end, kinds: kinds.unwrap_or_default() as u16 };
        Self { from, until, kind: &columns.kind, bounds, fused: if kinds.is_some() { fused::<true> } else { fused::<false> } }
    }

    /// Number and deaths of the rows of a range for which all predicates hold; `best` is the column of best estimates.
    pub(super) fn counts(&self, best: &[u32], rows: Range<usize>) -> Counts {
        let mut counts = Counts::default();
        for_chunks(rows, |rows| {
            let chunk = Chunk {
                from: &self.from[rows.clone()],
                until: &self.until[rows.clone()],
                kind: &self.kind[rows.clone()],
                best: &best[rows],
            };
            let [n, deaths_best] = (self.fused)(&chunk, self.bounds);
            counts += Counts { n: n.into(), deaths_best: deaths_best.into() };
        });
        counts
    }
}

/// Number and deaths of the rows of a chunk: `mask; count += mask; sum += v & mask`, eight rows an instruction.
#[expect(clippy::needless_bitwise_bool, reason = "a branch a row would keep the loop from being vectorised")]
fn fused<const KINDS: bool>(chunk: &Chunk, bounds: Bounds) -> [u32; 2] {
    let len = chunk.best.len();
    // Slices of one stated length let the compiler drop the bounds checks and vectorise.
    let (from, until, kind, best) = (&chunk.from[..len], &chunk.until[..len], &chunk.kind[..len], &chunk.best[..len]);
    // A chunk has at most 2,048 rows: they fit.
    let (mut n, mut deaths) = (0u16, 0u32);
    for row in 0..len {
        let mut holds = (from[row] >= bounds.start) & (until[row] <= bounds.end);
        if KINDS {
            holds &= kind[row] & bounds.kinds != 0;
        }
        let mask = i16::from(holds).wrapping_neg();
        n = n.wrapping_sub(mask as u16);
        deaths = deaths.wrapping_add(best[row] & i32::from(mask) as u32);
    }
    [n.into(), deaths]
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
            let got = NarrowPredicates::new(&narrow, &filter, kinds).counts(&columns.deaths_best, 0..rows.len());
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
