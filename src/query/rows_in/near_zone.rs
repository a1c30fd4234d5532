//! A zone with its surroundings as a region of rows.

use super::{Cell, CellCoverage, Region};
use crate::coords::{LonLat, WorldCoord, distance_km, geocentric_km};
use crate::dataset::{EventColumns, ZoneReach};
use std::ops::Range;

/// Cells above this depth are wider than 11°: they are divided without a look.
const FLAT: u8 = 5;

/// The points in a zone or at most so far from its border.
pub(in crate::query) struct NearZone<'a> {
    columns: &'a EventColumns,
    reach: &'a ZoneReach,
    km: f64,
}

impl<'a> NearZone<'a> {
    /// The points of some columns in a zone or at most `km` from its border.
    pub(in crate::query) fn new(columns: &'a EventColumns, reach: &'a ZoneReach, km: f64) -> Self {
        Self { columns, reach, km }
    }

    /// Whether the area of a row's point lies in the zone.
    fn inside(&self, row: usize) -> bool {
        self.columns.area(row).is_some_and(|area| self.reach.is_inside(area))
    }
}

impl Region for NearZone<'_> {
    fn share(&self, Cell { z, x, y }: Cell, rows: &Range<usize>) -> CellCoverage {
        if z < FLAT {
            return CellCoverage::Some;
        }
        let side = 1.0 / f64::from(1u32.checked_shl(z.into()).unwrap_or(u32::MAX));
        let at = |dx: f64, dy: f64| WorldCoord { x: (f64::from(x) + dx) * side, y: (f64::from(y) + dy) * side }.to_lonlat();
        let centre = at(0.5, 0.5);
        let from_centre = |corner: LonLat| distance_km(geocentric_km(centre), geocentric_km(corner));
        let radius = [at(0.0, 0.0), at(1.0, 0.0), at(0.0, 1.0), at(1.0, 1.0)].map(from_centre).into_iter().fold(0.0, f64::max);
        let distance = self.reach.distance_km(centre);
        if distance + radius <= self.km {
            CellCoverage::All
        } else if distance - radius <= self.km {
            CellCoverage::Some
        } else if self.inside(rows.start) {
            // No border runs through the cell: what holds for one point holds for all.
            CellCoverage::All
        } else {
            CellCoverage::None
        }
    }

    fn holds(&self, row: usize) -> bool {
        self.inside(row) || self.columns.position(row).is_some_and(|at| self.reach.distance_km(at) <= self.km)
    }
}
