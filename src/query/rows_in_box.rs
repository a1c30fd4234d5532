//! Which located rows lie in a box: whole Morton cells where they can be, single points along the border.

use crate::coords::{Bbox, MortonKey};
use crate::dataset::EventColumns;
use std::ops::Range;

/// Steps of 2⁻³² around a border within which points are tested one by one: six decimals of a degree are 12 steps of
/// longitude and at most 138 of latitude (at 85°).
const BORDER_STEPS: u32 = 256;
/// Below this many rows a cell is no longer divided.
const FEW_ROWS: usize = 32;
/// Cells of this depth are single keys.
const DEEPEST: u8 = 32;

/// The rows whose published point lies in the box, edges included: ascending, disjoint ranges.
pub(super) fn rows_in_box(columns: &EventColumns, bbox: Bbox) -> Vec<Range<usize>> {
    let mut search = Search { columns, bbox, parts: bbox.parts().map(Part::new).collect(), found: Vec::new() };
    search.cell(0, 0, 0, 0..columns.located);
    search.found
}

/// One plain box in fixed-point Web Mercator: sure inside, and sure outside.
struct Part {
    inner: Option<Steps>,
    outer: Steps,
}

#[derive(Clone, Copy)]
struct Steps {
    x: (u32, u32),
    y: (u32, u32),
}

impl Part {
    fn new([west, south, east, north]: [f64; 4]) -> Self {
        let corner = |lon, lat| crate::coords::LonLat::new(lon, lat).map(|at| MortonKey::of(at).xy()).expect("a box has checked corners");
        let ((x0, y0), (x1, y1)) = (corner(west, north), corner(east, south));
        let shrunk = |(low, high): (u32, u32)| {
            // On the rim of the world there is nothing beyond the border.
            let low = if low == 0 { 0 } else { low.saturating_add(BORDER_STEPS) };
            let high = if high == u32::MAX { high } else { high.saturating_sub(BORDER_STEPS) };
            (low <= high).then_some((low, high))
        };
        let grown = |(low, high): (u32, u32)| (low.saturating_sub(BORDER_STEPS), high.saturating_add(BORDER_STEPS));
        let inner = shrunk((x0, x1)).zip(shrunk((y0, y1))).map(|(x, y)| Steps { x, y });
        Self { inner, outer: Steps { x: grown((x0, x1)), y: grown((y0, y1)) } }
    }
}

impl Steps {
    fn contains(self, cell: Self) -> bool {
        let within = |outer: (u32, u32), inner: (u32, u32)| outer.0 <= inner.0 && inner.1 <= outer.1;
        within(self.x, cell.x) && within(self.y, cell.y)
    }

    fn meets(self, cell: Self) -> bool {
        let meet = |a: (u32, u32), b: (u32, u32)| a.0 <= b.1 && b.0 <= a.1;
        meet(self.x, cell.x) && meet(self.y, cell.y)
    }
}

struct Search<'a> {
    columns: &'a EventColumns,
    bbox: Bbox,
    parts: Vec<Part>,
    found: Vec<Range<usize>>,
}

impl Search<'_> {
    fn cell(&mut self, z: u8, x: u32, y: u32, rows: Range<usize>) {
        let side = u32::MAX.checked_shr(u32::from(z)).unwrap_or(0);
        let origin = |at: u32| at.checked_shl(u32::from(DEEPEST - z)).unwrap_or(0);
        let steps = Steps { x: (origin(x), origin(x) | side), y: (origin(y), origin(y) | side) };
        if rows.is_empty() || !self.parts.iter().any(|part| part.outer.meets(steps)) {
            return;
        }
        if self.parts.iter().any(|part| part.inner.is_some_and(|inner| inner.contains(steps))) {
            self.add(rows);
        } else if rows.len() <= FEW_ROWS || z == DEEPEST {
            self.test_each(rows);
        } else {
            self.quarters(z + 1, x, y, rows);
        }
    }

    /// The four cells within, in Morton order, so that what is found ascends.
    fn quarters(&mut self, z: u8, x: u32, y: u32, rows: Range<usize>) {
        let mut start = rows.start;
        for (x, y) in [(2 * x, 2 * y), (2 * x + 1, 2 * y), (2 * x, 2 * y + 1), (2 * x + 1, 2 * y + 1)] {
            let last = *MortonKey::cell_range(z, x, y).end();
            let end = start + self.columns.key[start..rows.end].partition_point(|key| *key <= last);
            self.cell(z, x, y, start..end);
            start = end;
        }
    }

    /// Equal positions are neighbours, so each position is tested once.
    fn test_each(&mut self, rows: Range<usize>) {
        let mut start = rows.start;
        while start < rows.end {
            let key = self.columns.key[start];
            let end = start + self.columns.key[start..rows.end].partition_point(|other| *other <= key);
            if self.columns.position(start).is_some_and(|at| self.bbox.contains(at)) {
                self.add(start..end);
            }
            start = end;
        }
    }

    fn add(&mut self, rows: Range<usize>) {
        match self.found.last_mut() {
            Some(last) if last.end == rows.start => last.end = rows.end,
            _ => self.found.push(rows),
        }
    }
}
