//! A box in degrees as a region of rows.

use super::{Cell, CellCoverage, DEEPEST, Region};
use crate::coords::{Bbox, MortonKey};
use crate::dataset::EventColumns;
use std::ops::Range;

/// Steps of 2⁻³² of the world around a border within which points are tested one by one: six decimals of a degree are 12 steps of
/// longitude and at most 138 of latitude (at 85°).
const BORDER_STEPS: u32 = 256;

/// The points in a box, edges included.
pub(in crate::query) struct WithinBox<'a> {
    columns: &'a EventColumns,
    bbox: Bbox,
    parts: Vec<Part>,
}

impl<'a> WithinBox<'a> {
    /// The points of some columns in a box.
    pub(in crate::query) fn new(columns: &'a EventColumns, bbox: Bbox) -> Self {
        Self { columns, bbox, parts: bbox.parts().map(Part::new).collect() }
    }
}

impl Region for WithinBox<'_> {
    fn share(&self, Cell { z, x, y }: Cell, _: &Range<usize>) -> CellCoverage {
        let side = u32::MAX.checked_shr(u32::from(z)).unwrap_or(0);
        let origin = |at: u32| at.checked_shl(u32::from(DEEPEST - z)).unwrap_or(0);
        let steps = Steps { x: (origin(x), origin(x) | side), y: (origin(y), origin(y) | side) };
        if !self.parts.iter().any(|part| part.outer.meets(steps)) {
            CellCoverage::None
        } else if self.parts.iter().any(|part| part.inner.is_some_and(|inner| inner.contains(steps))) {
            CellCoverage::All
        } else {
            CellCoverage::Some
        }
    }

    fn holds(&self, row: usize) -> bool {
        self.columns.position(row).is_some_and(|at| self.bbox.contains(at))
    }
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
