//! Polygons as they must be: simple rings, exteriors counter-clockwise. What is not is repaired if it can be.
//!
//! # References
//! OGC Simple Feature Access, part 1 (06-103r4), §6.1.11; RFC 7946 §3.1.6 for the winding.

use super::vertices::Vertices;
use super::{NoteCode, antimeridian};
use crate::coords::LonLat;
use geo::orient::{Direction, Orient};
use geo::{BooleanOps, Coord, CoordsIter, LineString, MapCoords, MultiPolygon, Polygon, Validation};

/// What would be right where an outline is refused.
pub(super) const RIGHT: &str =
    "polygons of closed rings of four or more positions, longitude -180..180 and latitude -90..90 degrees, that do not cross";

/// An outline that may be published.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    /// The outline, valid.
    pub outline: MultiPolygon<f64>,
    /// What was done to it, with the code to note it under.
    pub changes: Vec<(NoteCode, String)>,
}

/// A polygon of rings as a file gives them: the outer one, then the holes.
///
/// # Errors
/// Which ring is none: not closed, too short, off the earth.
pub(super) fn polygon(rings: Vec<Vec<Coord<f64>>>) -> Result<Polygon<f64>, String> {
    for (at, ring) in rings.iter().enumerate() {
        check_ring(ring).map_err(|fault| format!("ring {}: {fault}", at + 1))?;
    }
    let mut rings = rings.into_iter().map(LineString);
    let outer = rings.next().ok_or("a polygon without a ring")?;
    Ok(Polygon::new(outer, rings.collect()))
}

/// Polygons as a file gives them.
///
/// # Errors
/// Which of them is none; see [`polygon`].
pub(super) fn polygons(given: impl Iterator<Item = Result<Polygon<f64>, String>>) -> Result<MultiPolygon<f64>, String> {
    let of_part = |(at, part): (usize, Result<_, String>)| part.map_err(|fault| format!("polygon {}: {fault}", at + 1));
    given.enumerate().map(of_part).collect::<Result<_, _>>().map(MultiPolygon)
}

fn check_ring(ring: &[Coord<f64>]) -> Result<(), String> {
    if let Some((at, bad)) = ring.iter().enumerate().find(|(_, at)| LonLat::new(at.x, at.y).is_err()) {
        return Err(format!("position {}: longitude {}, latitude {} is not a position on the earth", at + 1, bad.x, bad.y));
    }
    if ring.len() < 4 {
        return Err(format!("{} positions enclose nothing", ring.len()));
    }
    if ring.first() != ring.last() {
        return Err("its last position does not repeat its first".to_owned());
    }
    if on_one_line(ring) { Err("its positions lie on one line and enclose nothing".to_owned()) } else { Ok(()) }
}

/// Whether no position is further from the line between the first one and the one farthest from it than rounding explains. The
/// area would not tell: it is 0 for a bow tie, too.
fn on_one_line(ring: &[Coord<f64>]) -> bool {
    /// Square degrees: about a hundredth of a square metre.
    const LEAST: f64 = 1e-12;
    let Some(from) = ring.first().copied() else { return true };
    let farthest = ring.iter().map(|at| *at - from).max_by(|a, b| a.x.hypot(a.y).total_cmp(&b.x.hypot(b.y))).unwrap_or_default();
    ring.iter().map(|at| *at - from).all(|at| (farthest.x * at.y - farthest.y * at.x).abs() <= LEAST)
}

/// Checks an outline, cuts what crosses ±180° there and repairs what is invalid.
///
/// # Errors
/// What is wrong with an outline that encloses nothing or lies off the earth.
pub fn check(outline: &MultiPolygon<f64>) -> Result<Checked, String> {
    if outline.0.is_empty() {
        return Err("an empty outline".to_owned());
    }
    for polygon in outline {
        std::iter::once(polygon.exterior()).chain(polygon.interiors()).try_for_each(|ring| check_ring(&ring.0))?;
    }
    let mut changes = Vec::new();
    let cut = antimeridian::cut(outline)?;
    if cut.is_some() {
        changes.push((NoteCode::PolygonCut, "an outline cut at longitude ±180; both sides are kept".to_owned()));
    }
    let outline = cut.as_ref().unwrap_or(outline);
    let Err(fault) = outline.check_validation() else {
        return Ok(Checked { outline: outline.orient(Direction::Default), changes });
    };
    let repaired = repair(outline);
    if repaired.0.is_empty() || !repaired.is_valid() {
        return Err(fault.to_string());
    }
    changes.push((NoteCode::PolygonRepaired, fault.to_string()));
    Ok(Checked { outline: repaired, changes })
}

/// What the rings enclose, as valid polygons. Vertices that the outline had keep their exact coordinates, so that
/// borders shared with neighbours stay shared.
fn repair(outline: &MultiPolygon<f64>) -> MultiPolygon<f64> {
    let known = Vertices::new(outline.coords_iter().map(|at| (at, at)));
    let cleaned = outline.union(&MultiPolygon(Vec::new()));
    cleaned.map_coords(|at| known.of(at).unwrap_or(at)).orient(Direction::Default)
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::{Area, polygon};

    #[test]
    fn a_valid_outline_keeps_every_coordinate_and_winds_counter_clockwise() {
        let clockwise = polygon![(x: 0.0, y: 0.0), (x: 0.0, y: 1.1), (x: 1.3, y: 1.1), (x: 0.0, y: 0.0)];
        let Checked { outline, changes } = check(&MultiPolygon(vec![clockwise])).unwrap();
        assert!(changes.is_empty());
        assert!(outline.signed_area() > 0.0);
        assert!(outline.coords_iter().any(|at| at == Coord { x: 1.3, y: 1.1 }));
    }

    #[test]
    fn a_bow_tie_becomes_two_triangles_with_its_own_vertices() {
        let bow = polygon![(x: 0.1, y: 0.1), (x: 1.1, y: 1.1), (x: 1.1, y: 0.1), (x: 0.1, y: 1.1), (x: 0.1, y: 0.1)];
        let Checked { outline, changes } = check(&MultiPolygon(vec![bow])).unwrap();
        assert!((outline.unsigned_area() - 0.5).abs() < 1e-6 && changes[0].0 == NoteCode::PolygonRepaired, "{changes:?}");
        for vertex in [(0.1, 0.1), (1.1, 1.1), (1.1, 0.1), (0.1, 1.1)] {
            assert!(outline.coords_iter().any(|at| (at.x, at.y) == vertex), "{vertex:?} is bitwise kept");
        }
    }

    #[test]
    fn what_encloses_nothing_is_refused_with_the_reason() {
        let line = |corners: Vec<(f64, f64)>| check(&MultiPolygon(vec![Polygon::new(LineString::from(corners), vec![])]));
        assert!(line(vec![(0.0, 0.0), (1.0, 1.0), (0.0, 0.0)]).unwrap_err().contains("3 positions"));
        assert!(line(vec![(0.0, 0.0), (1.0, 1.0), (2.0, 2.0), (0.0, 0.0)]).is_err());
        assert!(check(&MultiPolygon(vec![])).unwrap_err().contains("empty"));
        let off = polygon![(x: 0.0, y: 0.0), (x: 1e308, y: 0.0), (x: 0.0, y: 1.0), (x: 0.0, y: 0.0)];
        assert!(check(&MultiPolygon(vec![off])).unwrap_err().contains("not a position"));
    }

    #[test]
    fn a_ring_that_is_none_is_named_with_its_number_and_what_it_lacks() {
        let ring = |corners: &[(f64, f64)]| corners.iter().map(|(x, y)| Coord { x: *x, y: *y }).collect::<Vec<_>>();
        let square = ring(&[(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0), (0.0, 0.0)]);
        for (hole, fault) in [
            (ring(&[(1.0, 1.0), (2.0, 1.0), (2.0, 2.0), (1.0, 2.0)]), "ring 2: its last position does not repeat its first"),
            (ring(&[(1.0, 1.0), (2.0, 1.0), (1.0, 1.0)]), "ring 2: 3 positions enclose nothing"),
            (ring(&[]), "ring 2: 0 positions enclose nothing"),
            (ring(&[(1.0, 1.0), (2.0, f64::NAN), (2.0, 2.0), (1.0, 1.0)]), "ring 2: position 2: longitude 2, latitude NaN is not"),
            (ring(&[(1.0, 1.0), (2.0, 1.0), (181.0, 2.0), (1.0, 1.0)]), "ring 2: position 3: longitude 181, latitude 2 is not"),
        ] {
            let found = polygon(vec![square.clone(), hole]).unwrap_err();
            assert!(found.starts_with(fault), "{found}");
        }
        assert_eq!(polygon(vec![]).unwrap_err(), "a polygon without a ring");
        assert!(polygons([Ok(geo::polygon![]), polygon(vec![])].into_iter()).unwrap_err().starts_with("polygon 2: "));
    }
}
