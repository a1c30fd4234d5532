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

/// How far a measured distance may be from what the Lipschitz bound of another point says of it: pieces of borders and outlines are
/// straight and lie some metres below the ground.
const LEEWAY_KM: f64 = 0.01;

/// How much of an area lies within a distance of borders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Within {
    /// Whether any of it does: [`Borders::nearest_km`] is at most the distance.
    pub some: bool,
    /// Whether all of it does: [`Borders::farthest_km`] is at most the distance.
    pub all: bool,
}

impl Within {
    const NOTHING: Self = Self { some: false, all: false };
    const EVERYTHING: Self = Self { some: true, all: true };
}

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

    /// How much of an area, given by its outline in degrees that these borders do not cross, lies within `km` of them.
    ///
    /// The distance from the borders differs between two points by no more than what they are apart. So one distance, from the middle of
    /// the outline's box, decides for nearly every area; of the others only as much is measured as the question takes.
    ///
    /// # Units
    /// Kilometres.
    #[must_use]
    pub fn within(&self, outline: &MultiPolygon<f64>, km: f64) -> Within {
        use geo::BoundingRect;
        let Some(cell) = outline.bounding_rect().map(|rect| Cell::new(self, rect)).filter(|cell| cell.most.is_finite()) else {
            return Within::NOTHING;
        };
        if cell.at_centre - cell.reach() - LEEWAY_KM > km {
            return Within::NOTHING;
        }
        if cell.most + PRECISION_KM + LEEWAY_KM <= km {
            return Within::EVERYTHING;
        }
        let own: Vec<Line<[f64; 3]>> = segments(outline).collect();
        let mut sides = Sides::default();
        self.sides(&own, km, &mut sides);
        Within {
            some: sides.within || self.segments_within(&own, km).unwrap_or_else(|| self.nearest_km(outline) <= km),
            all: !sides.beyond && self.cells_within(outline, cell, km).unwrap_or_else(|| self.farthest_km(outline) <= km),
        }
    }

    /// Looks at the starts of segments until it is known whether some lie within `km` and whether some lie beyond.
    fn sides(&self, segments: &[Line<[f64; 3]>], km: f64, sides: &mut Sides) {
        let (before, rest) = segments.split_at(segments.len() / 2);
        let Some((middle, after)) = rest.split_first() else { return };
        let distance = self.from(middle.from);
        if distance <= km {
            sides.within = true;
        } else {
            sides.beyond = true;
        }
        let reach = segments.iter().map(|other| distance_km(middle.from, other.from)).fold(0.0, f64::max);
        if sides.within && sides.beyond || (distance - km).abs() > reach + LEEWAY_KM {
            return;
        }
        self.sides(before, km, sides);
        self.sides(after, km, sides);
    }

    /// Whether a point of segments, none of whose ends lies within `km`, does; `None` where it cannot be told by points of them.
    fn segments_within(&self, segments: &[Line<[f64; 3]>], km: f64) -> Option<bool> {
        let (before, rest) = segments.split_at(segments.len() / 2);
        let Some((middle, after)) = rest.split_first() else { return Some(false) };
        let ends = segments.iter().flat_map(|other| [other.from, other.to]);
        let reach = ends.map(|end| distance_km(middle.from, end)).fold(0.0, f64::max);
        if self.from(middle.from) - reach - LEEWAY_KM > km {
            return Some(false);
        }
        let parts = [self.segment_within(middle, km), self.segments_within(before, km), self.segments_within(after, km)];
        if parts.contains(&Some(true)) { Some(true) } else { parts.into_iter().collect::<Option<Vec<_>>>().map(|_| false) }
    }

    fn segment_within(&self, segment: &Line<[f64; 3]>, km: f64) -> Option<bool> {
        let middle = std::array::from_fn(|axis| f64::midpoint(segment.from[axis], segment.to[axis]));
        let (distance, half) = (self.from(middle), distance_km(segment.from, middle));
        match () {
            () if distance - half - LEEWAY_KM > km => Some(false),
            () if distance + LEEWAY_KM <= km => Some(true),
            () if half < LEEWAY_KM => None,
            () => {
                let halves = [Line::new(segment.from, middle), Line::new(middle, segment.to)].map(|half| self.segment_within(&half, km));
                if halves.contains(&Some(true)) { Some(true) } else { halves[0].and(halves[1]) }
            }
        }
    }

    /// Whether all of an area lies within `km`, of which no corner lies beyond and which `cell` contains; `None` where that is too close
    /// for boxes of the precision of [`Borders::farthest_km`].
    fn cells_within(&self, outline: &MultiPolygon<f64>, cell: Cell, km: f64) -> Option<bool> {
        let mut cells = BinaryHeap::from([cell]);
        while let Some(cell) = cells.pop() {
            if cell.most + PRECISION_KM + LEEWAY_KM <= km {
                return Some(true);
            }
            if cell.at_centre > km && outline.contains(&Point(cell.rect.center())) {
                return Some(false);
            }
            if cell.reach() < PRECISION_KM {
                return None;
            }
            let quarters = quarters(cell.rect).into_iter().filter(|quarter| outline.intersects(quarter));
            cells.extend(quarters.map(|quarter| Cell::new(self, quarter)));
        }
        Some(true)
    }

    /// What it holds in memory.
    ///
    /// # Units
    /// Bytes.
    #[must_use]
    pub fn held_bytes(&self) -> usize {
        /// A segment in a leaf and its share of the nodes above, six children each.
        const SEGMENT_BYTES: usize = 80;
        self.segments.size() * SEGMENT_BYTES
    }

    fn from(&self, at: [f64; 3]) -> f64 {
        self.segments.nearest_neighbor(&at).map_or(f64::INFINITY, |segment| segment.distance_2(&at).sqrt())
    }
}

/// On which sides of a distance points were found.
#[derive(Clone, Copy, Debug, Default)]
struct Sides {
    within: bool,
    beyond: bool,
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

    /// How far its corners are from its centre.
    fn reach(&self) -> f64 {
        self.most - self.at_centre
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
    use geo::Polygon;
    use proptest::prelude::*;

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

    /// A star with so many corners, whose distances from its middle are given in degrees.
    fn star(at: (f64, f64), corners: &[f64]) -> MultiPolygon<f64> {
        let angle = |corner: usize| std::f64::consts::TAU * corner as f64 / corners.len() as f64;
        let corner = |(number, far): (usize, &f64)| (at.0 + far * angle(number).cos(), at.1 + far * angle(number).sin());
        MultiPolygon(vec![Polygon::new(corners.iter().enumerate().map(corner).collect(), Vec::new())])
    }

    proptest! {
        #[test]
        fn how_much_lies_within_a_distance_is_what_the_measured_distances_say(
            zone in prop::collection::vec(0.3f64..2.0, 3..20),
            area in prop::collection::vec(0.05f64..0.9, 3..40),
            (lon, lat) in (-6.0f64..6.0, 50.0f64..56.0),
            km in 1u16..500,
        ) {
            prop_assume!(lon.hypot(lat - 52.0) > 2.9);
            let (borders, area) = (Borders::new([&star((0.0, 52.0), &zone)]), star((lon, lat), &area));
            let (nearest, farthest) = (borders.nearest_km(&area), borders.farthest_km(&area));
            // Also where it is close: at the nearest and the farthest point, and within the precision of the latter.
            let close = [nearest, farthest].into_iter().flat_map(|km| [-1.1, -0.6, -0.005, 0.0, 0.005, 0.6, 1.1].map(|by| km + by));
            for km in close.chain([f64::from(km)]) {
                let expected = Within { some: nearest <= km, all: farthest <= km };
                prop_assert_eq!(borders.within(&area, km), expected, "{} of {} to {}", km, nearest, farthest);
            }
        }

        #[test]
        fn a_place_in_a_ring_of_borders_is_near_only_as_far_as_its_middle(corners in prop::collection::vec(0.4f64..0.9, 3..20), km in 1u16..150) {
            // The border surrounds the area: its farthest point lies inside it, not at a corner.
            let (borders, area) = (Borders::new([&square(0.0, 0.0, 2.0)]), star((1.0, 1.0), &corners));
            let expected = Within { some: borders.nearest_km(&area) <= km.into(), all: borders.farthest_km(&area) <= km.into() };
            prop_assert_eq!(borders.within(&area, km.into()), expected);
        }
    }

    #[test]
    fn nothing_lies_near_borders_that_are_not_there() {
        assert_eq!(Borders::new([]).within(&square(0.0, 0.0, 1.0), 499.0), Within::NOTHING);
        assert_eq!(Borders::new([&square(0.0, 0.0, 1.0)]).within(&MultiPolygon(Vec::new()), 499.0), Within::NOTHING);
    }
}
