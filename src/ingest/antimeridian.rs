//! Outlines that cross longitude ±180, cut there: a line between two positions is straight in degrees, so that a side from 179 to
//! -179 would run around the world.
//!
//! # References
//! RFC 7946 §3.1.9, which asks the writer of a file to cut; who did not is read as meaning the short way.

use super::vertices::Vertices;
use geo::{BooleanOps, BoundingRect, Coord, LineString, MapCoords, MultiPolygon, Polygon, Rect};

/// Degrees around the world.
const TURN: f64 = 360.0;
/// Degrees within which a vertex lies on the cut, a tenth of a metre: the rounding of an overlay is finer.
const ON_THE_CUT: f64 = 1e-6;
/// Degrees by which the frame of a cut is larger than what it holds.
const MARGIN: f64 = 1.0;

/// The outline cut at ±180; `None` when it does not cross.
///
/// # Errors
/// When a ring goes around a pole, so that it encloses nothing that could be cut.
pub(super) fn cut(outline: &MultiPolygon<f64>) -> Result<Option<MultiPolygon<f64>>, String> {
    if !outline.iter().any(polygon_crosses) {
        return Ok(None);
    }
    let mut parts = Vec::new();
    for polygon in outline {
        if polygon_crosses(polygon) { parts.extend(Unrolled::new(polygon)?.cut()) } else { parts.push(polygon.clone()) }
    }
    Ok(Some(MultiPolygon(parts)))
}

fn polygon_crosses(polygon: &Polygon<f64>) -> bool {
    std::iter::once(polygon.exterior()).chain(polygon.interiors()).any(|ring| ring.lines().any(|side| crosses(side.start, side.end)))
}

/// Whether a side crosses: the short way leads over ±180. A side along a pole, or along the rim of a map, from -180 to 180 does not.
fn crosses(from: Coord<f64>, to: Coord<f64>) -> bool {
    (from.x - to.x).abs() > TURN / 2.0 && !(from.x.abs() >= TURN / 2.0 && to.x.abs() >= TURN / 2.0)
}

/// A polygon whose longitudes run on beyond ±180 instead of jumping.
struct Unrolled {
    polygon: Polygon<f64>,
    /// Each vertex as unrolled and as given.
    vertices: Vertices,
}

impl Unrolled {
    fn new(polygon: &Polygon<f64>) -> Result<Self, String> {
        let mut pairs = Vec::new();
        let exterior = unroll(polygon.exterior(), &mut pairs)?;
        let (west, east) = extent(&exterior);
        let mut interiors = Vec::new();
        for hole in polygon.interiors() {
            let mut own = Vec::new();
            let ring = unroll(hole, &mut own)?;
            // A hole begins on the side of ±180 where its first position lies; it belongs where its outer ring is.
            let (hole_west, hole_east) = extent(&ring);
            let turns = (((west + east) - (hole_west + hole_east)) / (2.0 * TURN)).round() * TURN;
            let turned = |at: Coord<f64>| Coord { x: at.x + turns, y: at.y };
            pairs.extend(own.into_iter().map(|(at, given)| (turned(at), given)));
            interiors.push(ring.map_coords(turned));
        }
        Ok(Self { polygon: Polygon::new(exterior, interiors), vertices: Vertices::new(pairs.into_iter()) })
    }

    /// The parts in each turn of the world, brought back to -180..180.
    fn cut(&self) -> Vec<Polygon<f64>> {
        let Some(around) = self.polygon.bounding_rect() else { return Vec::new() };
        let turn_of = |x: f64| ((x + TURN / 2.0) / TURN).floor() as i32;
        let parts = (turn_of(around.min().x)..=turn_of(around.max().x)).flat_map(|turn| {
            let west = f64::from(turn) * TURN - TURN / 2.0;
            // No larger than it must be: an overlay rounds to a share of the whole extent.
            let (least, most) = (around.min() - Coord { x: MARGIN, y: MARGIN }, around.max() + Coord { x: MARGIN, y: MARGIN });
            let frame = Rect::new((west.max(least.x), least.y), ((west + TURN).min(most.x), most.y)).to_polygon();
            self.polygon.intersection(&frame).map_coords(|at| self.brought_back(at, west)).0
        });
        parts.collect()
    }

    /// A vertex of the turn of the world that begins at `west`, as it was given; on the cut at exactly ±180.
    fn brought_back(&self, at: Coord<f64>, west: f64) -> Coord<f64> {
        let given = self.vertices.of(at).unwrap_or(Coord { x: at.x - west - TURN / 2.0, y: at.y });
        if (at.x - west).abs() < ON_THE_CUT {
            Coord { x: -TURN / 2.0, y: given.y }
        } else if (at.x - west - TURN).abs() < ON_THE_CUT {
            Coord { x: TURN / 2.0, y: given.y }
        } else {
            given
        }
    }
}

/// A ring whose longitudes run on; where a side crosses a vertex is set on ±180. `pairs` gets each vertex as unrolled and as given.
fn unroll(ring: &LineString<f64>, pairs: &mut Vec<(Coord<f64>, Coord<f64>)>) -> Result<LineString<f64>, String> {
    let mut turns = 0.0;
    let mut unrolled = Vec::with_capacity(ring.0.len() + 2);
    let mut add = |given: Coord<f64>, turns: f64| {
        let at = Coord { x: given.x + turns, y: given.y };
        pairs.push((at, given));
        unrolled.push(at);
    };
    ring.coords().take(1).for_each(|first| add(*first, turns));
    for side in ring.lines() {
        if (side.start.x - side.end.x).abs() > TURN / 2.0 {
            let eastward = side.start.x > side.end.x;
            add(crossing(side.start, side.end), if eastward { turns } else { turns - TURN });
            turns += if eastward { TURN } else { -TURN };
        }
        add(side.end, turns);
    }
    if turns == 0.0 { Ok(LineString(unrolled)) } else { Err("a ring goes around a pole without being closed along ±180".to_owned()) }
}

/// Where a side meets longitude 180: the same for both areas that share it, whichever way each runs along it.
fn crossing(from: Coord<f64>, to: Coord<f64>) -> Coord<f64> {
    let (east, west) = if from.x > to.x { (from, to) } else { (to, from) };
    let (before, behind) = (TURN / 2.0 - east.x, west.x + TURN / 2.0);
    let share = if before + behind > 0.0 { before / (before + behind) } else { 0.0 };
    Coord { x: TURN / 2.0, y: east.y + (west.y - east.y) * share }
}

fn extent(ring: &LineString<f64>) -> (f64, f64) {
    ring.bounding_rect().map_or((0.0, 0.0), |rect| (rect.min().x, rect.max().x))
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::{Area, CoordsIter, Validation, polygon};

    fn parts(polygon: Polygon<f64>) -> MultiPolygon<f64> {
        cut(&MultiPolygon(vec![polygon])).unwrap().expect("it crosses")
    }

    fn extents(outline: &MultiPolygon<f64>) -> Vec<(f64, f64)> {
        let mut list: Vec<_> = outline.iter().map(|part| extent(part.exterior())).collect();
        list.sort_by(|a, b| a.0.total_cmp(&b.0));
        list
    }

    #[test]
    fn a_box_over_the_date_line_becomes_one_on_each_side_with_its_own_vertices() {
        let fiji = polygon![(x: 177.1, y: -19.0), (x: -178.3, y: -19.0), (x: -178.3, y: -16.0), (x: 177.1, y: -16.0), (x: 177.1, y: -19.0)];
        let outline = parts(fiji);
        assert!(outline.is_valid());
        assert_eq!(extents(&outline), [(-180.0, -178.3), (177.1, 180.0)]);
        assert!((outline.unsigned_area() - 4.6 * 3.0).abs() < 1e-6);
    }

    #[test]
    fn a_hole_across_the_date_line_is_cut_with_its_ring() {
        let ring = polygon!(
            exterior: [(x: -178.0, y: 0.0), (x: -178.0, y: 6.0), (x: 178.0, y: 6.0), (x: 178.0, y: 0.0), (x: -178.0, y: 0.0)],
            interiors: [
                [(x: 179.0, y: 2.0), (x: -179.0, y: 2.0), (x: -179.0, y: 4.0), (x: 179.0, y: 4.0), (x: 179.0, y: 2.0)],
                [(x: 178.2, y: 5.0), (x: 178.4, y: 5.0), (x: 178.4, y: 5.5), (x: 178.2, y: 5.0)],
            ],
        );
        let outline = parts(ring);
        assert!(outline.is_valid());
        assert_eq!(extents(&outline), [(-180.0, -178.0), (178.0, 180.0)]);
        assert!((outline.unsigned_area() - (24.0 - 4.0 - 0.05)).abs() < 1e-6, "{}", outline.unsigned_area());
    }

    #[test]
    fn two_neighbours_that_share_a_side_over_the_date_line_share_the_vertex_that_cuts_it() {
        let north = parts(polygon![(x: 179.3, y: 1.1), (x: -179.1, y: 2.3), (x: 179.3, y: 5.0), (x: 179.3, y: 1.1)]);
        let south = parts(polygon![(x: -179.1, y: 2.3), (x: 179.3, y: 1.1), (x: -179.1, y: -3.0), (x: -179.1, y: 2.3)]);
        let on_the_cut = |outline: &MultiPolygon<f64>| {
            let ys: std::collections::BTreeSet<u64> =
                outline.coords_iter().filter(|at| at.x.abs() >= 180.0).map(|at| at.y.to_bits()).collect();
            ys
        };
        assert_eq!(on_the_cut(&north).intersection(&on_the_cut(&south)).count(), 1);
    }

    #[test]
    fn what_does_not_cross_or_is_cut_already_stays() {
        for polygon in [
            polygon![(x: 10.0, y: 0.0), (x: 12.0, y: 0.0), (x: 12.0, y: 2.0), (x: 10.0, y: 0.0)],
            polygon![(x: -180.0, y: -90.0), (x: 180.0, y: -90.0), (x: 180.0, y: -70.0), (x: -180.0, y: -70.0), (x: -180.0, y: -90.0)],
            polygon![(x: 179.0, y: 0.0), (x: 180.0, y: 0.0), (x: 180.0, y: 2.0), (x: 179.0, y: 0.0)],
        ] {
            assert_eq!(cut(&MultiPolygon(vec![polygon])), Ok(None));
        }
    }

    #[test]
    fn a_ring_around_a_pole_is_refused_with_the_reason() {
        let ring = polygon![(x: -120.0, y: 70.0), (x: 0.0, y: 70.0), (x: 120.0, y: 70.0), (x: -120.0, y: 70.0)];
        assert!(cut(&MultiPolygon(vec![ring])).unwrap_err().contains("around a pole"));
    }
}
