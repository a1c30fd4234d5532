//! Row predicates over slices of columns, in a shape that the compiler turns into vector instructions (ENGINE: no `if` per row).

use super::{DateRule, Sums};
use crate::dataset::EventColumns;
use crate::domain::Toll;
use std::ops::Range;

/// Rows handled at a time: the mask and six columns stay in the first-level cache, and `u32` partial sums hold
/// as long as no record claims more than [`Toll::MAX`] deaths, which opening an edition checks.
pub(super) const CHUNK: usize = 2048;
const _: () = assert!((CHUNK as u64) * (Toll::MAX as u64) <= u32::MAX as u64);

/// One flag for each value of an area column, also *no area*.
pub(super) type AreaTable = Box<[u8; 1 << 16]>;

/// What must hold of a row. Everything present must hold. Bound to no columns: each method takes those of the source it was made for.
#[derive(Default)]
pub(super) struct Predicates {
    /// The span lies in the window, or shares a day with it.
    pub(super) dates: Option<DateWindow>,
    /// `kind[row] & bits != 0`.
    pub(super) kind: Option<u32>,
    /// `deaths_best[row] >= deaths_min`.
    pub(super) deaths_min: Option<u32>,
    /// The less usual ones, each a pass over the chunk's mask.
    pub(super) passes: Vec<Pass>,
}

/// Days that a record's span must keep to.
#[derive(Clone, Copy)]
pub(super) struct DateWindow {
    pub(super) rule: DateRule,
    pub(super) start: i32,
    pub(super) end: i32,
}

impl DateWindow {
    /// `from[row] >= start && until[row] <= end`: the columns stand crosswise where spans need only overlap.
    fn columns(self, columns: &EventColumns) -> (&[i32], &[i32]) {
        match self.rule {
            DateRule::Within => (&columns.first, &columns.last),
            DateRule::Overlapping => (&columns.last, &columns.first),
        }
    }
}

/// A predicate on one column.
pub(super) enum Pass {
    /// The flag of the finest known area is set.
    Area(AreaTable),
    /// One of these codes is among the record's in the field at that position of [`EventColumns::FIELDS`].
    Field(usize, u32),
    /// The place is known at most that coarsely: precisions, finest first.
    PlaceAtMost(u8),
    /// The date is known at most that coarsely.
    TimeAtMost(u8),
}

impl Pass {
    /// Clears the mask of rows for which it does not hold.
    fn apply(&self, columns: &EventColumns, rows: Range<usize>, mask: &mut [u32]) {
        match self {
            Self::Area(table) => clear(mask, &columns.area[rows], |area| table[usize::from(area)] != 0),
            Self::Field(at, bits) => keep_bits(mask, columns.field_at(*at), rows, *bits),
            Self::PlaceAtMost(most) => clear(mask, &columns.place_precision[rows], |value| value <= *most),
            Self::TimeAtMost(most) => clear(mask, &columns.time_precision[rows], |value| value <= *most),
        }
    }
}

fn clear<T: Copy>(mask: &mut [u32], column: &[T], holds: impl Fn(T) -> bool) {
    for (mask, value) in mask.iter_mut().zip(column) {
        *mask &= u32::from(holds(*value)).wrapping_neg();
    }
}

/// One of the bits is set; a column that the source lacks is empty and holds for no row.
fn keep_bits(mask: &mut [u32], column: &[u32], rows: Range<usize>, bits: u32) {
    match column {
        [] => mask.fill(0),
        column => clear(mask, &column[rows], |value| value & bits != 0),
    }
}

/// The columns of one chunk that the fused loop reads; those whose predicate is absent are read by nobody.
struct Chunk<'a> {
    from: &'a [i32],
    until: &'a [i32],
    kind: &'a [u32],
    low: &'a [u32],
    best: &'a [u32],
    high: &'a [u32],
    passed: &'a [u32],
}

/// The bounds that the fused loop compares with.
#[derive(Clone, Copy)]
struct Bounds {
    start: i32,
    end: i32,
    kind: u32,
    deaths_min: u32,
}

impl Predicates {
    /// Sums over the rows of a range for which all predicates hold.
    pub(super) fn sums(&self, columns: &EventColumns, rows: Range<usize>) -> Sums {
        let fused = self.fused_loop();
        let mut sums = Sums::default();
        let mut passed = [u32::MAX; CHUNK];
        for_chunks(rows, |rows| {
            if !self.passes.is_empty() {
                let passed = &mut passed[..rows.len()];
                passed.fill(u32::MAX);
                self.passes.iter().for_each(|pass| pass.apply(columns, rows.clone(), passed));
            }
            let [n, low, best, high] = fused(&self.chunk(columns, &rows, &passed), self.bounds());
            sums += Sums { n: n.into(), deaths_low: low.into(), deaths_best: best.into(), deaths_high: high.into() };
        });
        sums
    }

    /// Sets `mask` to all ones for the rows of a range (at most [`CHUNK`]) that pass, to zero for the others.
    #[expect(clippy::needless_bitwise_bool, reason = "a branch a row would keep the loop from being vectorised")]
    pub(super) fn mask(&self, columns: &EventColumns, rows: &Range<usize>, mask: &mut [u32]) {
        mask.fill(u32::MAX);
        if let Some(window) = self.dates {
            let (DateWindow { start, end, .. }, (from, until)) = (window, window.columns(columns));
            for (mask, (from, until)) in mask.iter_mut().zip(from[rows.clone()].iter().zip(&until[rows.clone()])) {
                *mask &= u32::from((*from >= start) & (*until <= end)).wrapping_neg();
            }
        }
        if let Some(bits) = self.kind {
            keep_bits(mask, &columns.kind, rows.clone(), bits);
        }
        if let Some(least) = self.deaths_min {
            for (mask, best) in mask.iter_mut().zip(&columns.deaths_best[rows.clone()]) {
                *mask &= u32::from(*best >= least).wrapping_neg();
            }
        }
        self.passes.iter().for_each(|pass| pass.apply(columns, rows.clone(), mask));
    }

    fn bounds(&self) -> Bounds {
        let (start, end) = self.dates.map_or((i32::MIN, i32::MAX), |dates| (dates.start, dates.end));
        Bounds { start, end, kind: self.kind.unwrap_or(0), deaths_min: self.deaths_min.unwrap_or(0) }
    }

    fn chunk<'c>(&self, columns: &'c EventColumns, rows: &Range<usize>, passed: &'c [u32]) -> Chunk<'c> {
        let (from, until) = self.dates.map_or((&columns.first[..], &columns.last[..]), |dates| dates.columns(columns));
        let at = || rows.clone();
        Chunk {
            from: &from[at()],
            until: &until[at()],
            kind: &columns.kind[at()],
            low: &columns.deaths_low[at()],
            best: &columns.deaths_best[at()],
            high: &columns.deaths_high[at()],
            passed: &passed[..rows.len()],
        }
    }

    /// The loop for the predicates that are present, chosen once.
    fn fused_loop(&self) -> fn(&Chunk, Bounds) -> [u32; 4] {
        match (self.dates.is_some(), self.kind.is_some(), self.deaths_min.is_some(), !self.passes.is_empty()) {
            (false, false, false, false) => fused::<false, false, false, false>,
            (false, false, false, true) => fused::<false, false, false, true>,
            (false, false, true, false) => fused::<false, false, true, false>,
            (false, false, true, true) => fused::<false, false, true, true>,
            (false, true, false, false) => fused::<false, true, false, false>,
            (false, true, false, true) => fused::<false, true, false, true>,
            (false, true, true, false) => fused::<false, true, true, false>,
            (false, true, true, true) => fused::<false, true, true, true>,
            (true, false, false, false) => fused::<true, false, false, false>,
            (true, false, false, true) => fused::<true, false, false, true>,
            (true, false, true, false) => fused::<true, false, true, false>,
            (true, false, true, true) => fused::<true, false, true, true>,
            (true, true, false, false) => fused::<true, true, false, false>,
            (true, true, false, true) => fused::<true, true, false, true>,
            (true, true, true, false) => fused::<true, true, true, false>,
            (true, true, true, true) => fused::<true, true, true, true>,
        }
    }
}

/// Number and deaths (low, best, high) of the rows of a chunk: `mask; count += mask; sum += v & mask`.
#[expect(clippy::needless_bitwise_bool, reason = "a branch a row would keep the loop from being vectorised")]
fn fused<const DATES: bool, const KIND: bool, const DEATHS: bool, const PASSES: bool>(chunk: &Chunk, bounds: Bounds) -> [u32; 4] {
    let len = chunk.best.len();
    // Slices of one stated length let the compiler drop the bounds checks and vectorise.
    let (from, until, kind) = (&chunk.from[..len], &chunk.until[..len], &chunk.kind[..len]);
    let (low, best, high, passed) = (&chunk.low[..len], &chunk.best[..len], &chunk.high[..len], &chunk.passed[..len]);
    let mut sums = [0u32; 4];
    for row in 0..len {
        let mut holds = true;
        if DATES {
            holds &= (from[row] >= bounds.start) & (until[row] <= bounds.end);
        }
        if KIND {
            holds &= kind[row] & bounds.kind != 0;
        }
        if DEATHS {
            holds &= best[row] >= bounds.deaths_min;
        }
        let mut mask = u32::from(holds).wrapping_neg();
        if PASSES {
            mask &= passed[row];
        }
        sums[0] = sums[0].wrapping_sub(mask);
        sums[1] = sums[1].wrapping_add(low[row] & mask);
        sums[2] = sums[2].wrapping_add(best[row] & mask);
        sums[3] = sums[3].wrapping_add(high[row] & mask);
    }
    sums
}

/// Cuts a range into pieces of at most [`CHUNK`] rows.
pub(super) fn for_chunks(rows: Range<usize>, mut visit: impl FnMut(Range<usize>)) {
    let mut start = rows.start;
    while start < rows.end {
        let end = rows.end.min(start + CHUNK);
        visit(start..end);
        start = end;
    }
}
