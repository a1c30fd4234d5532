//! The largest circle that fits into an outline.
//!
//! # References
//! Garcia-Castellanos & Lombardo (2007), *Poles of inaccessibility*, Scottish Geographical Journal 123(3);
//! Agafonkin (2016), *polylabel*: the search by quarters used here.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// A circle, in the unit of the outline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Circle {
    /// Its centre.
    pub centre: [f64; 2],
    /// Its radius.
    pub radius: f64,
}

/// The largest inscribed circle of an outline (rings without closing vertex, even-odd rule), its radius at most `precision` too small.
///
/// `None` when the outline has no inside.
#[must_use]
pub fn inscribed_circle(rings: &[Vec<[f64; 2]>], precision: f64) -> Option<Circle> {
    let vertices = || rings.iter().flatten();
    let extent =
        |axis: usize| vertices().map(|v| v[axis]).fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), at| (low.min(at), high.max(at)));
    let ((west, east), (north, south)) = (extent(0), extent(1));
    let half = (east - west).min(south - north) / 2.0;
    // NaN and infinity (no vertex) have no half; neither has a line.
    if !(half.is_finite() && half > 0.0) {
        return None;
    }
    let mut cells = BinaryHeap::new();
    let mut y = north;
    while y < south {
        let mut x = west;
        while x < east {
            cells.push(Cell::new([x + half, y + half], half, rings));
            x += 2.0 * half;
        }
        y += 2.0 * half;
    }
    let mut best = Circle { centre: [west, north], radius: 0.0 };
    while let Some(cell) = cells.pop() {
        if cell.depth > best.radius {
            best = Circle { centre: cell.centre, radius: cell.depth };
        }
        if cell.most() - best.radius > precision {
            let half = cell.half / 2.0;
            for (dx, dy) in [(-half, -half), (half, -half), (-half, half), (half, half)] {
                cells.push(Cell::new([cell.centre[0] + dx, cell.centre[1] + dy], half, rings));
            }
        }
    }
    (best.radius > 0.0).then_some(best)
}

/// A square, with the signed distance of its centre from the outline: negative outside.
#[derive(PartialEq)]
struct Cell {
    centre: [f64; 2],
    half: f64,
    depth: f64,
}

impl Cell {
    fn new(centre: [f64; 2], half: f64, rings: &[Vec<[f64; 2]>]) -> Self {
        Self { centre, half, depth: depth(centre, rings) }
    }

    /// No point of the square lies deeper.
    fn most(&self) -> f64 {
        self.depth + self.half * std::f64::consts::SQRT_2
    }
}

impl Eq for Cell {}

impl PartialOrd for Cell {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Cell {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_place = || self.centre[1].total_cmp(&other.centre[1]).then(self.centre[0].total_cmp(&other.centre[0]));
        self.most().total_cmp(&other.most()).then_with(by_place)
    }
}

fn depth(point: [f64; 2], rings: &[Vec<[f64; 2]>]) -> f64 {
    let mut inside = false;
    let mut nearest = f64::INFINITY;
    for ring in rings {
        let Some(mut before) = ring.last().copied() else { continue };
        for at in ring.iter().copied() {
            let crosses = (at[1] > point[1]) != (before[1] > point[1]);
            if crosses && point[0] < (before[0] - at[0]) * (point[1] - at[1]) / (before[1] - at[1]) + at[0] {
                inside = !inside;
            }
            nearest = nearest.min(square_distance(point, before, at));
            before = at;
        }
    }
    if inside { nearest.sqrt() } else { -nearest.sqrt() }
}

fn square_distance(point: [f64; 2], a: [f64; 2], b: [f64; 2]) -> f64 {
    let (along, from_a) = ([b[0] - a[0], b[1] - a[1]], [point[0] - a[0], point[1] - a[1]]);
    let length2 = along[0].powi(2) + along[1].powi(2);
    let part = if length2 > 0.0 { ((from_a[0] * along[0] + from_a[1] * along[1]) / length2).clamp(0.0, 1.0) } else { 0.0 };
    (from_a[0] - part * along[0]).powi(2) + (from_a[1] - part * along[1]).powi(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(low: f64, high: f64) -> Vec<[f64; 2]> {
        vec![[low, low], [high, low], [high, high], [low, high]]
    }

    #[test]
    fn a_square_holds_a_circle_of_half_its_side() {
        let circle = inscribed_circle(&[square(0.0, 10.0)], 0.01).unwrap();
        assert!((circle.radius - 5.0).abs() < 0.01, "{circle:?}");
    }

    #[test]
    fn a_hole_pushes_the_circle_aside() {
        // Between the hole and a corner: r(1 + √2) = 4√2 → r = 4√2/(1 + √2).
        let circle = inscribed_circle(&[square(0.0, 12.0), square(4.0, 8.0)], 0.01).unwrap();
        let exact = 4.0 * 2f64.sqrt() / (1.0 + 2f64.sqrt());
        assert!((circle.radius - exact).abs() < 0.01, "{circle:?} {exact}");
    }

    #[test]
    fn a_line_and_nothing_hold_no_circle() {
        assert_eq!(inscribed_circle(&[], 0.1), None);
        assert_eq!(inscribed_circle(&[vec![[0.0, 0.0], [5.0, 0.0]]], 0.1), None);
    }
}
