//! Which zoom needs which vertex: line generalisation by effective area.
//!
//! # References
//! Visvalingam & Whyatt (1993), *Line generalisation by repeated elimination of points*, The Cartographic Journal 30(1).

use super::{MAX_AREA_ZOOM, Vertex};
use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

/// A vertex is drawn from the zoom on where its triangle covers this area.
///
/// # Units
/// Square tile units, 4096 to a tile's side; a tile is 512 px wide, so 64 of them are one square pixel.
const LEAST_AREA: f64 = 40.0;

/// Tile units are 2⁻¹² of a tile: at zoom 20 one is one fixed-point step of 2⁻³².
const STEP_ZOOM: i32 = 20;

/// Appends, for each vertex of an arc, the lowest zoom that keeps it; the ends are kept at every zoom.
pub(super) fn lowest_zooms(arc: &[Vertex], zooms: &mut Vec<u8>) {
    let weights = effective_areas(arc);
    zooms.extend(weights.into_iter().map(lowest_zoom));
}

fn lowest_zoom(area: f64) -> u8 {
    // One zoom in, a triangle covers four times as many square tile units.
    let zoom = (f64::from(STEP_ZOOM) + (LEAST_AREA / area).log2() / 2.0).ceil();
    // At the deepest zoom everything is drawn; `as` turns -inf (the ends) into 0.
    zoom.clamp(0.0, f64::from(MAX_AREA_ZOOM)) as u8
}

#[derive(PartialEq)]
struct Triangle {
    area: f64,
    vertex: usize,
}

impl Eq for Triangle {}

impl PartialOrd for Triangle {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Triangle {
    fn cmp(&self, other: &Self) -> Ordering {
        self.area.total_cmp(&other.area).then(self.vertex.cmp(&other.vertex))
    }
}

/// The effective area of each vertex in square steps: never less than that of a vertex removed before it; infinite at the ends.
fn effective_areas(arc: &[Vertex]) -> Vec<f64> {
    let n = arc.len();
    let mut areas = vec![f64::INFINITY; n];
    let mut before: Vec<usize> = (0..n).map(|at| at.saturating_sub(1)).collect();
    let mut after: Vec<usize> = (1..=n).collect();
    let triangle = |before: &[usize], after: &[usize], at: usize| triangle_area(arc[before[at]], arc[at], arc[after[at]]);
    let mut current: Vec<f64> = vec![f64::INFINITY; n];
    let mut heap = BinaryHeap::with_capacity(n);
    for (vertex, area) in current.iter_mut().enumerate().take(n.saturating_sub(1)).skip(1) {
        *area = triangle(&before, &after, vertex);
        heap.push(Reverse(Triangle { area: *area, vertex }));
    }
    let mut removed = 0.0f64;
    while let Some(Reverse(Triangle { area, vertex })) = heap.pop() {
        if areas[vertex].is_finite() || area.total_cmp(&current[vertex]).is_ne() {
            continue; // Out of date: a neighbour went first.
        }
        removed = removed.max(area);
        areas[vertex] = removed;
        let (left, right) = (before[vertex], after[vertex]);
        after[left] = right;
        before[right] = left;
        for neighbour in [left, right] {
            if neighbour != 0 && neighbour != n - 1 {
                current[neighbour] = triangle(&before, &after, neighbour);
                heap.push(Reverse(Triangle { area: current[neighbour], vertex: neighbour }));
            }
        }
    }
    areas
}

fn triangle_area(before: Vertex, at: Vertex, after: Vertex) -> f64 {
    let from_at = |other: Vertex| [0, 1].map(|axis| f64::from(other[axis]) - f64::from(at[axis]));
    let (back, on) = (from_at(before), from_at(after));
    (back[0] * on[1] - back[1] * on[0]).abs() / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_flattest_vertex_goes_first_and_no_later_one_weighs_less() {
        // A dent of depth 1 between two shoulders: after it is gone, each shoulder spans a wider triangle.
        let arc = [[0, 0], [10, 10], [20, 9], [30, 10], [40, 0]];
        assert_eq!(effective_areas(&arc), [f64::INFINITY, 100.0, 10.0, 200.0, f64::INFINITY]);
    }

    #[test]
    fn both_directions_give_each_vertex_the_same_weight() {
        let arc = [[0, 0], [7, 3], [11, 19], [23, 5], [31, 30], [50, 2], [61, 8]];
        let mut reversed = arc;
        reversed.reverse();
        let mut back = effective_areas(&reversed);
        back.reverse();
        assert_eq!(effective_areas(&arc), back);
    }

    #[test]
    fn a_vertex_appears_at_the_zoom_where_its_triangle_covers_the_least_area() {
        assert_eq!(lowest_zoom(f64::INFINITY), 0);
        // 40 square units at zoom 6, where one unit is 2^14 steps.
        let area = LEAST_AREA * f64::from(1u32 << 28);
        assert_eq!((lowest_zoom(area), lowest_zoom(area * 0.99), lowest_zoom(area * 4.0)), (6, 7, 5));
        assert_eq!(lowest_zoom(0.0), MAX_AREA_ZOOM);
    }
}
