//! Polygons as they must be: simple rings, exteriors counter-clockwise. What is not is repaired if it can be.
//!
//! # References
//! OGC Simple Feature Access, part 1 (06-103r4), §6.1.11; RFC 7946 §3.1.6 for the winding.

use crate::coords::LonLat;
use geo::orient::{Direction, Orient};
use geo::{BooleanOps, Coord, CoordsIter, MapCoords, MultiPolygon, Validation};
use std::collections::BTreeMap;

/// An outline that may be published.
#[derive(Clone, Debug, PartialEq)]
pub enum Checked {
    /// It was valid.
    Valid(MultiPolygon<f64>),
    /// It was not; what it encloses is kept. The text says what was wrong.
    Repaired(MultiPolygon<f64>, String),
}

/// Checks an outline and repairs it when it is invalid.
///
/// # Errors
/// What is wrong with an outline that encloses nothing or lies off the earth.
pub fn check(outline: &MultiPolygon<f64>) -> Result<Checked, String> {
    if let Some(bad) = outline.coords_iter().find(|at| LonLat::new(at.x, at.y).is_err()) {
        return Err(format!("longitude {}, latitude {} is not a position on the earth", bad.x, bad.y));
    }
    match outline.check_validation() {
        Ok(()) if outline.0.is_empty() => Err("an empty outline".to_owned()),
        Ok(()) => Ok(Checked::Valid(outline.orient(Direction::Default))),
        Err(fault) => {
            let repaired = repair(outline);
            let usable = !repaired.0.is_empty() && repaired.is_valid();
            if usable { Ok(Checked::Repaired(repaired, fault.to_string())) } else { Err(fault.to_string()) }
        }
    }
}

/// What the rings enclose, as valid polygons. Vertices that the outline had keep their exact coordinates, so that
/// borders shared with neighbours stay shared.
fn repair(outline: &MultiPolygon<f64>) -> MultiPolygon<f64> {
    let known: BTreeMap<(i64, i64), Coord<f64>> = outline.coords_iter().map(|at| (grid(at), at)).collect();
    let cleaned = outline.union(&MultiPolygon(Vec::new()));
    cleaned.map_coords(|at| nearest(&known, at).unwrap_or(at)).orient(Direction::Default)
}

/// Steps of 10⁻⁷ degrees: finer than any boundary here, coarser than the rounding of the overlay.
fn grid(at: Coord<f64>) -> (i64, i64) {
    ((at.x * 1e7).round() as i64, (at.y * 1e7).round() as i64)
}

fn nearest(known: &BTreeMap<(i64, i64), Coord<f64>>, at: Coord<f64>) -> Option<Coord<f64>> {
    let (x, y) = grid(at);
    let around = (-1..=1).flat_map(|dx| (-1..=1).map(move |dy| (x + dx, y + dy)));
    around.filter_map(|cell| known.get(&cell).copied()).min_by(|a, b| distance(*a, at).total_cmp(&distance(*b, at)))
}

fn distance(a: Coord<f64>, b: Coord<f64>) -> f64 {
    (a.x - b.x).hypot(a.y - b.y)
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::{Area, LineString, Polygon, polygon};

    #[test]
    fn a_valid_outline_keeps_every_coordinate_and_winds_counter_clockwise() {
        let clockwise = polygon![(x: 0.0, y: 0.0), (x: 0.0, y: 1.1), (x: 1.3, y: 1.1), (x: 0.0, y: 0.0)];
        let Ok(Checked::Valid(outline)) = check(&MultiPolygon(vec![clockwise])) else { panic!("it is valid") };
        assert!(outline.signed_area() > 0.0);
        assert!(outline.coords_iter().any(|at| at == Coord { x: 1.3, y: 1.1 }));
    }

    #[test]
    fn a_bow_tie_becomes_two_triangles_with_its_own_vertices() {
        let bow = polygon![(x: 0.1, y: 0.1), (x: 1.1, y: 1.1), (x: 1.1, y: 0.1), (x: 0.1, y: 1.1), (x: 0.1, y: 0.1)];
        let Ok(Checked::Repaired(outline, fault)) = check(&MultiPolygon(vec![bow])) else { panic!("it can be repaired") };
        assert!((outline.unsigned_area() - 0.5).abs() < 1e-6, "{fault}");
        for vertex in [(0.1, 0.1), (1.1, 1.1), (1.1, 0.1), (0.1, 1.1)] {
            assert!(outline.coords_iter().any(|at| (at.x, at.y) == vertex), "{vertex:?} is bitwise kept");
        }
    }

    #[test]
    fn what_encloses_nothing_is_refused_with_the_reason() {
        let line = Polygon::new(LineString::from(vec![(0.0, 0.0), (1.0, 1.0), (0.0, 0.0)]), vec![]);
        assert!(check(&MultiPolygon(vec![line])).is_err());
        assert!(check(&MultiPolygon(vec![])).unwrap_err().contains("empty"));
        let off = polygon![(x: 0.0, y: 0.0), (x: 1e308, y: 0.0), (x: 0.0, y: 1.0), (x: 0.0, y: 0.0)];
        assert!(check(&MultiPolygon(vec![off])).unwrap_err().contains("not a position"));
    }
}
