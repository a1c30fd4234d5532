//! Vertices that come out of an overlay as they went in.

use geo::Coord;
use std::collections::BTreeMap;

/// Vertices that an overlay may have moved by its rounding, and what stands for each.
pub(super) struct Vertices(BTreeMap<(i64, i64), (Coord<f64>, Coord<f64>)>);

impl Vertices {
    /// Pairs of a vertex as the overlay gets it and as it shall come out.
    pub(super) fn new(pairs: impl Iterator<Item = (Coord<f64>, Coord<f64>)>) -> Self {
        Self(pairs.map(|(given, wanted)| (grid(given), (given, wanted))).collect())
    }

    /// What stands for a vertex that the overlay returned; `None` for one that it made.
    pub(super) fn of(&self, at: Coord<f64>) -> Option<Coord<f64>> {
        let (x, y) = grid(at);
        let around = (-1..=1).flat_map(|dx| (-1..=1).map(move |dy| (x + dx, y + dy)));
        let known = around.filter_map(|cell| self.0.get(&cell));
        known.min_by(|(a, _), (b, _)| distance(*a, at).total_cmp(&distance(*b, at))).map(|(_, wanted)| *wanted)
    }
}

/// Steps of 10⁻⁷ degrees: finer than any boundary here, coarser than the rounding of the overlay.
fn grid(at: Coord<f64>) -> (i64, i64) {
    ((at.x * 1e7).round() as i64, (at.y * 1e7).round() as i64)
}

fn distance(a: Coord<f64>, b: Coord<f64>) -> f64 {
    (a.x - b.x).hypot(a.y - b.y)
}
