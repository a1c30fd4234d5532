//! How far places lie from the borders of areas.
//!
//! Border segments stand in an R-tree in straight coordinates from the Earth's centre, so that distances need no projection.

use crate::coords::{LonLat, distance_km, geocentric_km};
use geo::{Contains, Coord, Intersects, LineString, MultiPolygon, Point, Rect};
use rstar::primitives::Line;
use rstar::{AABB, PointDistance, RTree};
use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// Sides are divided so that no piece is longer: its straight line lies 2 m below the ground at most.
const LONGEST_PIECE_KM: f64 = 10.0;
/// How much too large [`Borders::farthest_km`] may be.
const PRECISION_KM: f64 = 1.0;

/// The borders of some areas.
#[derive(Debug)]
pub struct Borders {
    segments: RTree<Line<[f64; 3]>>,
}

impl Borders {
    /// The borders of outlines in degrees.
    #[must_use]
    pub fn new<'a>(outlines: impl IntoIterator<Item = &'a MultiPolygon<f64>>) -> Self {
        Self { segments: RTree::bulk_load(outlines.into_iter().flat_map(segments).collect()) }
    }

    /// The distance of a position from the nearest border; infinite where there is none.
    ///
    /// # Units
    /// Kilometres.
    #[must_use]
    pub fn distance_km(&self, at: LonLat) -> f64 {
        self.from(geocentric_km(at))
    }

    /// The least distance between these borders and the border of an outline in degrees that they do not cross: 0 when they
    /// touch, infinite when one of them has no segment.
    ///
    /// # Units
    /// Kilometres.
    #[must_use]
    pub fn nearest_km(&self, outline: &MultiPolygon<f64>) -> f64 {
        let own: Vec<Line<[f64; 3]>> = segments(outline).collect();
        // Of lines that do not cross, an end of one is nearest to the other: first the outline's own ends,
        let nearest = own.iter().map(|segment| self.from(segment.from)).fold(f64::INFINITY, f64::min);
        if nearest == 0.0 || !nearest.is_finite() {
            return nearest;
        }
        // then those of the segments that may lie nearer than that.
        own.iter().fold(nearest, |nearest, segment| {
            let grown = AABB::from_corners(
                std::array::from_fn(|axis| segment.from[axis].min(segment.to[axis]) - nearest),
                std::array::from_fn(|axis| segment.from[axis].max(segment.to[axis]) + nearest),
            );
            let ends = self.segments.locate_in_envelope_intersecting(&grown).flat_map(|other| [other.from, other.to]);
            ends.map(|end| segment.distance_2(&end).sqrt()).fold(nearest, f64::min)
        })
    }

    /// The greatest distance of any point of an area, given by its outline in degrees, from the nearest of these borders;
    /// at most 1 km too large, never too small.
    ///
    /// # Units
    /// Kilometres.
    #[must_use]
    pub fn farthest_km(&self, outline: &MultiPolygon<f64>) -> f64 {
        use geo::BoundingRect;
        let Some(rect) = outline.bounding_rect() else { return f64::INFINITY };
        let mut best = segments(outline).map(|segment| self.from(segment.from)).fold(0.0, f64::max);
        let mut cells = BinaryHeap::from([Cell::new(self, rect)]);
        while let Some(cell) = cells.pop() {
            if cell.most <= best + PRECISION_KM || !cell.most.is_finite() {
                return best.max(cell.most);
            }
            if outline.contains(&Point(cell.rect.center())) {
                best = best.max(cell.at_centre);
            }
            let quarters = quarters(cell.rect).into_iter().filter(|quarter| outline.intersects(quarter));
            cells.extend(quarters.map(|quarter| Cell::new(self, quarter)));
        }
        best
    }

    /// No point of an outline in degrees lies nearer to these borders than that: what its box alone says.
    ///
    /// # Units
    /// Kilometres; infinite where there is no border or no outline.
    #[must_use]
    pub fn least_km(&self, outline: &MultiPolygon<f64>) -> f64 {
        use geo::BoundingRect;
        outline.bounding_rect().map_or(f64::INFINITY, |rect| {
            let cell = Cell::new(self, rect);
            (2.0 * cell.at_centre - cell.most).max(0.0)
        })
    }

    fn from(&self, at: [f64; 3]) -> f64 {
        self.segments.nearest_neighbor(&at).map_or(f64::INFINITY, |segment| segment.distance_2(&at).sqrt())
    }
}

/// The sides of an outline in short pieces.
fn segments(outline: &MultiPolygon<f64>) -> impl Iterator<Item = Line<[f64; 3]>> {
    let rings = outline.iter().flat_map(|polygon| std::iter::once(polygon.exterior()).chain(polygon.interiors()));
    rings.flat_map(LineString::lines).flat_map(|side| {
        let pieces = (distance_km(position(side.start), position(side.end)) / LONGEST_PIECE_KM).ceil().max(1.0) as u32;
        let at = move |piece: u32| position(side.start + side.delta() * (f64::from(piece) / f64::from(pieces)));
        (0..pieces).map(move |piece| Line::new(at(piece), at(piece + 1)))
    })
}

fn position(at: Coord) -> [f64; 3] {
    geocentric_km(LonLat::new(at.x, at.y).expect("outlines of an edition lie on the Earth"))
}

/// A box of degrees, and how far from the borders a point in it can be.
#[derive(PartialEq)]
struct Cell {
    rect: Rect,
    at_centre: f64,
    most: f64,
}

impl Cell {
    fn new(borders: &Borders, rect: Rect) -> Self {
        let centre = position(rect.center());
        let corners = [rect.min(), rect.max(), (rect.min().x, rect.max().y).into(), (rect.max().x, rect.min().y).into()];
        let reach = corners.map(|corner| distance_km(centre, position(corner))).into_iter().fold(0.0, f64::max);
        let at_centre = borders.from(centre);
        Self { rect, at_centre, most: at_centre + reach }
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
        self.most.total_cmp(&other.most)
    }
}

fn quarters(rect: Rect) -> [Rect; 4] {
    let (centre, min, max) = (rect.center(), rect.min(), rect.max());
    [min, max, (min.x, max.y).into(), (max.x, min.y).into()].map(|corner: Coord| Rect::new(corner, centre))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(west: f64, south: f64, side: f64) -> MultiPolygon<f64> {
        MultiPolygon(vec![Rect::new((west, south), (west + side, south + side)).to_polygon()])
    }

    #[test]
    fn neighbours_touch_and_others_are_as_far_as_their_nearest_sides() {
        let borders = Borders::new([&square(0.0, 0.0, 1.0)]);
        assert!(borders.nearest_km(&square(1.0, 0.0, 1.0)) < 1e-9);
        // Two degrees of the equator, at the lower sides.
        assert!((borders.nearest_km(&square(3.0, 0.0, 1.0)) - 222.6).abs() < 0.2);
        assert!(Borders::new([]).nearest_km(&square(0.0, 0.0, 1.0)).is_infinite());
    }

    #[test]
    fn a_corner_may_be_nearest_to_the_middle_of_a_long_side() {
        let corner = Borders::new([&square(4.0, 1.0, 1.0)]);
        let long = MultiPolygon(vec![Rect::new((0.0, -1.0), (10.0, 0.9)).to_polygon()]);
        let side = Borders::new([&long]);
        // A tenth of a degree of latitude: from either side the same.
        assert!((corner.nearest_km(&long) - 11.06).abs() < 0.2, "{}", corner.nearest_km(&long));
        assert!((side.nearest_km(&square(4.0, 1.0, 1.0)) - corner.nearest_km(&long)).abs() < 1e-6);
    }

    #[test]
    fn the_farthest_point_of_a_neighbour_is_its_far_side_and_of_an_enclosed_place_its_middle() {
        let borders = Borders::new([&square(0.0, 0.0, 1.0)]);
        let far = borders.farthest_km(&square(1.0, 0.0, 1.0));
        assert!((111.2..112.5).contains(&far), "{far}");
        // The middle of a degree's square is half a degree from its sides, though every corner of it lies on the border.
        let middle = borders.farthest_km(&square(0.0, 0.0, 1.0));
        assert!((55.2..56.5).contains(&middle), "{middle}");
    }

    #[test]
    fn a_position_is_as_far_as_the_nearest_side() {
        let at = |lon, lat| Borders::new([&square(0.0, 0.0, 1.0)]).distance_km(LonLat::new(lon, lat).unwrap());
        assert!((at(0.5, 2.0) - 110.57).abs() < 0.1);
        assert!((at(0.5, 0.25) - 27.6).abs() < 0.1);
    }
}
