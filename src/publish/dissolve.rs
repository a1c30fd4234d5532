//! The union of neighbouring areas: edges that two of them share cancel out, so every vertex left is bitwise one of theirs.
//!
//! Works on a coverage, where neighbours share every border vertex; what is none falls back to an overlay.

use geo::orient::{Direction, Orient};
use geo::{Area, BooleanOps, Contains, Coord, LineString, MultiPolygon, Polygon, Validation};
use std::collections::{BTreeMap, HashMap};

/// A vertex as bits: equal only when bitwise equal (no `-0.0` among degrees read from text).
type Vertex = (u64, u64);

fn vertex(at: Coord<f64>) -> Vertex {
    (at.x.to_bits(), at.y.to_bits())
}

fn coord(at: Vertex) -> Coord<f64> {
    Coord { x: f64::from_bits(at.0), y: f64::from_bits(at.1) }
}

/// The union of areas, exteriors counter-clockwise.
pub(super) fn dissolve(areas: &[&MultiPolygon<f64>]) -> MultiPolygon<f64> {
    if let [one] = areas {
        return (*one).clone();
    }
    let rings = rings(&outer_edges(areas));
    let union = assemble(rings);
    let area: f64 = areas.iter().map(|area| area.unsigned_area()).sum();
    let exact = (union.unsigned_area() - area).abs() <= area * 1e-9 && union.is_valid();
    if exact { union } else { overlay(areas) }
}

/// The union by overlay, for areas that overlap or do not match.
fn overlay(areas: &[&MultiPolygon<f64>]) -> MultiPolygon<f64> {
    let union = areas.iter().fold(MultiPolygon(Vec::new()), |union, area| union.union(*area));
    union.orient(Direction::Default)
}

/// Directed edges, interior on the left, that no other area runs through the other way: start → ends.
fn outer_edges(areas: &[&MultiPolygon<f64>]) -> BTreeMap<Vertex, Vec<Vertex>> {
    let mut edges: HashMap<(Vertex, Vertex), i32> = HashMap::new();
    for polygon in areas.iter().flat_map(|area| &area.0) {
        let polygon = polygon.orient(Direction::Default);
        for ring in std::iter::once(polygon.exterior()).chain(polygon.interiors()) {
            for line in ring.lines() {
                let (from, to) = (vertex(line.start), vertex(line.end));
                match edges.get_mut(&(to, from)) {
                    Some(count) if *count > 0 => *count -= 1,
                    _ => *edges.entry((from, to)).or_default() += 1,
                }
            }
        }
    }
    let mut outer: BTreeMap<Vertex, Vec<Vertex>> = BTreeMap::new();
    for ((from, to), count) in edges {
        for _ in 0..count {
            outer.entry(from).or_default().push(to);
        }
    }
    outer.values_mut().for_each(|ends| ends.sort_unstable());
    outer
}

/// Chains edges into closed rings without repeated vertices.
fn rings(edges: &BTreeMap<Vertex, Vec<Vertex>>) -> Vec<Vec<Vertex>> {
    let mut open = edges.clone();
    let mut rings = Vec::new();
    while let Some((start, _)) = open.first_key_value() {
        let mut path = vec![*start];
        let mut seen = HashMap::from([(*start, 0)]);
        while let Some(last) = path.last().copied() {
            let Some(next) = take(&mut open, last) else { break };
            match seen.get(&next).copied() {
                // A vertex comes again: what lies between is a ring of its own.
                Some(at) => {
                    let ring = path.split_off(at);
                    ring.iter().for_each(|vertex| {
                        seen.remove(vertex);
                    });
                    rings.push(ring);
                    path.push(next);
                    seen.insert(next, path.len() - 1);
                }
                None => {
                    path.push(next);
                    seen.insert(next, path.len() - 1);
                }
            }
        }
    }
    rings
}

fn take(open: &mut BTreeMap<Vertex, Vec<Vertex>>, from: Vertex) -> Option<Vertex> {
    let ends = open.get_mut(&from)?;
    let next = ends.pop();
    if ends.is_empty() {
        open.remove(&from);
    }
    next
}

/// Counter-clockwise rings become exteriors, the others holes of the smallest exterior around them.
fn assemble(rings: Vec<Vec<Vertex>>) -> MultiPolygon<f64> {
    let closed = |ring: Vec<Vertex>| {
        let mut line: Vec<Coord<f64>> = ring.into_iter().map(coord).collect();
        line.extend(line.first().copied());
        Polygon::new(LineString(line), vec![])
    };
    let (mut shells, holes): (Vec<_>, Vec<_>) = rings.into_iter().map(closed).partition(|ring| ring.signed_area() > 0.0);
    shells.sort_by(|a, b| a.unsigned_area().total_cmp(&b.unsigned_area()));
    for hole in holes {
        if let Some(shell) = shells.iter_mut().find(|shell| around(shell, &hole)) {
            shell.interiors_push(hole.exterior().clone());
        }
    }
    shells.reverse();
    MultiPolygon(shells)
}

/// Whether a hole lies in a shell: a hole may touch it in single vertices, so the middle of its edges is asked.
fn around(shell: &Polygon<f64>, hole: &Polygon<f64>) -> bool {
    let outline = Polygon::new(shell.exterior().clone(), vec![]);
    hole.exterior().lines().next().is_some_and(|line| {
        let middle = (line.start + line.end) / 2.0;
        outline.contains(&middle)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::{CoordsIter, Rect};
    use std::collections::HashSet;

    fn square(west: f64, south: f64) -> MultiPolygon<f64> {
        MultiPolygon(vec![Rect::new((west, south), (west + 1.0, south + 1.0)).to_polygon()])
    }

    fn union(corners: &[(f64, f64)]) -> MultiPolygon<f64> {
        let squares: Vec<_> = corners.iter().map(|(x, y)| square(*x, *y)).collect();
        dissolve(&squares.iter().collect::<Vec<_>>())
    }

    #[test]
    fn two_neighbours_lose_the_edge_between_them() {
        let union = union(&[(0.0, 0.0), (1.0, 0.0)]);
        assert_eq!((union.0.len(), union.0[0].exterior().0.len()), (1, 7));
        assert!((union.signed_area() - 2.0).abs() < 1e-12);
    }

    #[test]
    fn eight_squares_around_a_gap_keep_the_gap_as_a_hole() {
        let ring: Vec<_> = (0..9).filter(|at| *at != 4).map(|at| (f64::from(at % 3), f64::from(at / 3))).collect();
        let union = union(&ring);
        assert_eq!((union.0.len(), union.0[0].interiors().len()), (1, 1));
        assert!((union.signed_area() - 8.0).abs() < 1e-12);
    }

    #[test]
    fn squares_that_touch_in_a_corner_stay_two_polygons() {
        let union = union(&[(0.0, 0.0), (1.0, 1.0)]);
        assert_eq!(union.0.len(), 2);
        assert!(union.is_valid());
    }

    #[test]
    fn a_hole_that_touches_the_border_in_a_corner_is_still_a_valid_area() {
        let corners = [(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (0.0, 1.0), (2.0, 1.0), (0.0, 2.0), (1.0, 2.0)];
        let union = union(&corners);
        assert!(union.is_valid(), "{union:?}");
        assert!((union.unsigned_area() - 7.0).abs() < 1e-12);
    }

    #[test]
    fn overlapping_areas_fall_back_to_an_overlay() {
        let union = union(&[(0.0, 0.0), (0.5, 0.0)]);
        assert!((union.unsigned_area() - 1.5).abs() < 1e-6);
    }

    #[test]
    fn every_vertex_of_the_union_is_one_of_the_areas() {
        let squares = [square(0.1, 0.7), square(1.1, 0.7), square(1.1, 1.7)];
        let given: HashSet<Vertex> = squares.iter().flat_map(|area| area.coords_iter().map(vertex)).collect();
        let union = dissolve(&squares.iter().collect::<Vec<_>>());
        assert!(union.coords_iter().all(|at| given.contains(&vertex(at))));
    }
}
