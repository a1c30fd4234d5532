//! Kinds (state-based, non-state, one-sided …) of records at one place: a circle, as every place is, in the kind's colour with its sign
//! inside, so that neither has to be told alone. The page's map draws the same, as `web/test/map-vectors.json` holds.

use super::token::Token;
use std::f64::consts::PI;

/// Colours in the order of a source's kinds; a sixth kind would be neutral, as several kinds together are.
const COLOURS: [Token; 5] = ["kind-1", "kind-2", "kind-3", "kind-4", "kind-5"];
const NEUTRAL: Token = "count-6";
/// White on these is hard to read at 12 px (3.3 : 1 and 3.6 : 1).
const LIGHT: [Token; 2] = ["kind-2", "kind-3"];

/// The colour of a kind by its position among the source's; none: several together, or not stated.
#[must_use]
pub fn colour(kind: Option<usize>) -> Token {
    kind.and_then(|kind| COLOURS.get(kind).copied()).unwrap_or(NEUTRAL)
}

/// The colour of a number that stands on it.
#[must_use]
pub fn number_on(colour: Token) -> Token {
    if LIGHT.contains(&colour) { "ink" } else { "card" }
}

/// A sign's radius and how far it lies below the centre, in radii of its circle: alone, and under a number.
const ALONE: [f64; 2] = [0.5, 0.0];
const NUMBERED: [f64; 2] = [0.26, 0.6];

/// A kind's sign inside a circle of a radius, alone or under a number: how far below the centre it lies, and its radius.
#[must_use]
pub fn sign(radius: f64, is_numbered: bool) -> [f64; 2] {
    let [share, below] = if is_numbered { NUMBERED } else { ALONE };
    [radius * below, radius * share]
}

/// The corners of a kind's sign around its centre, with the area of the circle of that radius; none for the first kind, whose sign is
/// that circle.
#[must_use]
pub fn corners(kind: Option<usize>, radius: f64) -> Vec<[f64; 2]> {
    // Half the side of a square, half a diagonal, the inner radius of a triangle, half an arm's width: area π in the circle of radius 1.
    let side = radius * PI.sqrt() / 2.0;
    let diagonal = radius * (PI / 2.0).sqrt();
    let inner = radius * (PI / (3.0 * 3.0_f64.sqrt())).sqrt();
    let arm = radius * (PI / 5.0).sqrt() / 2.0;
    match kind {
        Some(1) => vec![[-side, -side], [side, -side], [side, side], [-side, side]],
        Some(2) => vec![[0.0, -diagonal], [diagonal, 0.0], [0.0, diagonal], [-diagonal, 0.0]],
        Some(3) => vec![[0.0, -2.0 * inner], [3.0_f64.sqrt() * inner, inner], [-(3.0_f64.sqrt()) * inner, inner]],
        Some(4) => {
            let quarter = [[-1.0, -3.0], [1.0, -3.0], [1.0, -1.0]];
            let turned = |turns: usize, [x, y]: [f64; 2]| (0..turns).fold([x, y], |[x, y], _| [-y, x]);
            (0..4).flat_map(|turns| quarter.map(|corner| turned(turns, corner).map(|length| length * arm))).collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shape_has_its_corners_where_the_page_has_them() {
        let vectors: serde_json::Value = serde_json::from_str(include_str!("../../web/test/map-vectors.json")).unwrap();
        for case in vectors["kinds"].as_array().unwrap() {
            let expected: Vec<[f64; 2]> = serde_json::from_value(case["corners"].clone()).unwrap();
            let mut found = corners(case["kind"].as_u64().map(|kind| kind as usize), 10.0);
            assert_eq!(found.len(), expected.len(), "{case}");
            // Whatever corner an outline begins with.
            for corner in expected {
                let near = found.iter().position(|[x, y]| (x - corner[0]).abs() < 1e-5 && (y - corner[1]).abs() < 1e-5);
                found.swap_remove(near.unwrap_or_else(|| panic!("{case}: no corner at {corner:?}")));
            }
        }
    }

    #[test]
    fn every_shape_has_the_area_of_its_circle() {
        for kind in 1..5 {
            let corners = corners(Some(kind), 10.0);
            let next = corners.iter().cycle().skip(1);
            let twice: f64 = corners.iter().zip(next).map(|([ax, ay], [bx, by])| ax * by - bx * ay).sum();
            assert!((twice.abs() / 2.0 - 100.0 * PI).abs() < 1e-9, "kind {kind}: {}", twice / 2.0);
        }
        assert!(corners(Some(0), 10.0).is_empty() && corners(None, 10.0).is_empty() && corners(Some(5), 10.0).is_empty());
    }

    #[test]
    fn a_kind_without_a_colour_of_its_own_is_neutral() {
        assert_eq!([Some(0), Some(4), Some(5), None].map(colour), ["kind-1", "kind-5", "count-6", "count-6"]);
    }
}
