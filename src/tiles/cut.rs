//! Cutting polygons to a tile with its buffer.
//!
//! A [`Coverage`] has a vertex wherever a tile's box cuts it, so nothing is rounded here: of each ring the pieces inside the
//! box are kept as they are and joined along its border. What was valid stays valid, and neighbours keep their borders.
//!
//! # References
//! Weiler & Atherton (1977), *Hidden surface removal using polygon area sorting*, SIGGRAPH.

use super::clip::{HIGH, LOW, Point, is_near, twice_area};
use super::tile::Paths;
use crate::index::{Coverage, GridBounds, GridRing, GridShape, RingRole, lies_west};
use std::cmp::Ordering;
use std::collections::HashMap;

const SIDE: i32 = HIGH - LOW;
const BORDER: i32 = 4 * SIDE;
/// Clockwise on the map from the north-west, as far along the border as their number of sides.
const CORNERS: [Point; 4] = [[LOW, LOW], [HIGH, LOW], [HIGH, HIGH], [LOW, HIGH]];

/// Adds the part of a shape inside the box of a tile to the feature begun last; whether there is any.
///
/// `origin` is the north-west corner of the tile on the grid of the coverage.
pub(super) fn cut(coverage: &Coverage, shape: &GridShape, origin: Point, out: &mut Paths) -> bool {
    let cutter = Cutter { coverage, origin };
    let mut added = false;
    for polygon in shape.rings.chunk_by(|_, next| next.role == RingRole::Hole) {
        added |= match cutter.place(polygon[0].bounds) {
            Place::Outside => false,
            Place::Inside => {
                polygon.iter().for_each(|ring| out.part(cutter.points(ring)));
                true
            }
            Place::Across => cutter.across(polygon, shape.touching, out),
        };
    }
    added
}

/// Where a box lies to the tile's.
enum Place {
    Outside,
    /// Within, and nowhere on the border.
    Inside,
    Across,
}

struct Cutter<'a> {
    coverage: &'a Coverage,
    origin: Point,
}

impl Cutter<'_> {
    fn place(&self, [west, north, east, south]: GridBounds) -> Place {
        let [x, y] = self.origin;
        let (low, high) = ([west - x, north - y], [east - x, south - y]);
        if high.iter().any(|at| *at <= LOW) || low.iter().any(|at| *at >= HIGH) {
            Place::Outside
        } else if low.iter().all(|at| *at > LOW) && high.iter().all(|at| *at < HIGH) {
            Place::Inside
        } else {
            Place::Across
        }
    }

    fn points(&self, ring: &GridRing) -> Vec<Point> {
        let mut points = Vec::new();
        self.coverage.walk(&ring.halves, &mut points);
        points.iter_mut().for_each(|point| *point = self.in_tile(*point));
        points
    }

    fn in_tile(&self, point: Point) -> Point {
        [point[0] - self.origin[0], point[1] - self.origin[1]]
    }

    /// Cuts a polygon that may reach over the border.
    fn across(&self, polygon: &[GridRing], touching: bool, out: &mut Paths) -> bool {
        let (mut chains, mut rings) = (Vec::new(), Vec::new());
        let mut cut = Vec::new();
        for ring in polygon {
            match self.place(ring.bounds) {
                Place::Outside => {}
                Place::Inside => rings.push(self.points(ring)),
                Place::Across => {
                    self.chains(ring, &mut chains);
                    cut.push(ring);
                }
            }
        }
        if chains.is_empty() {
            if !self.holds_box(&cut) {
                return false;
            }
            rings.push(CORNERS.to_vec());
        } else {
            join(&chains, touching, &mut rings);
        }
        nest(rings, out)
    }

    /// The pieces of a ring inside the box, each from border to border; what runs along the border is no piece.
    fn chains(&self, ring: &GridRing, chains: &mut Vec<Vec<Point>>) {
        let first = chains.len();
        let mut chain: Vec<Point> = Vec::new();
        for half in &ring.halves {
            if matches!(self.place(self.coverage.bounds(*half)), Place::Outside) {
                chains.extend(ended(&mut chain));
                continue;
            }
            let points = self.coverage.arc(*half);
            let mut edge = |from: Point, to: Point| {
                let (from, to) = (self.in_tile(from), self.in_tile(to));
                if !is_inner([from, to]) {
                    chains.extend(ended(&mut chain));
                    return;
                }
                if chain.is_empty() {
                    chain.push(from);
                }
                chain.push(to);
                if is_on_border(to) {
                    chains.extend(ended(&mut chain));
                }
            };
            if half.is_reversed() {
                points.windows(2).rev().for_each(|pair| edge(pair[1], pair[0]));
            } else {
                points.windows(2).for_each(|pair| edge(pair[0], pair[1]));
            }
        }
        // A ring that begins inside the box ends in its first piece.
        if let (Some(begun), false) = (chains.get_mut(first), chain.is_empty()) {
            chain.extend_from_slice(&begun[1..]);
            *begun = chain;
        }
    }

    /// Whether the box lies within rings that have no piece in it.
    fn holds_box(&self, rings: &[&GridRing]) -> bool {
        // The middle of the unit square in the north-western corner: no edge passes there.
        let middle = [0, 1].map(|axis| 2 * (self.origin[axis] + LOW) + 1);
        rings.iter().filter(|ring| self.coverage.winds_around(&ring.halves, middle)).count() % 2 == 1
    }
}

fn ended(chain: &mut Vec<Point>) -> Option<Vec<Point>> {
    (!chain.is_empty()).then(|| std::mem::take(chain))
}

/// Whether an edge runs through the inside of the box. An edge has a vertex where the border cuts it, so the ends tell.
fn is_inner([a, b]: [Point; 2]) -> bool {
    let along = |axis: usize| a[axis] == b[axis] && (a[axis] == LOW || a[axis] == HIGH);
    is_near(a) && is_near(b) && !along(0) && !along(1)
}

fn is_on_border(point: Point) -> bool {
    point.iter().any(|at| *at == LOW || *at == HIGH)
}

/// How far along the border a point of it lies, clockwise on the map from the north-west.
fn along_border([x, y]: Point) -> i32 {
    match (x, y) {
        (_, LOW) => x - LOW,
        (HIGH, _) => SIDE + y - LOW,
        (_, HIGH) => 2 * SIDE + HIGH - x,
        _ => 3 * SIDE + HIGH - y,
    }
}

/// Where a chain begins or ends.
struct ChainEnd {
    at: i32,
    /// The way from the border into the box.
    inwards: Point,
    chain: usize,
    is_start: bool,
}

impl ChainEnd {
    fn new(chain: usize, border: Point, inner: Point, is_start: bool) -> Self {
        Self { at: along_border(border), inwards: [inner[0] - border[0], inner[1] - border[1]], chain, is_start }
    }

    /// In the order in which a walk along the border, the box on its right, meets them.
    fn cmp(&self, other: &Self) -> Ordering {
        let ([ax, ay], [bx, by]) = (self.inwards, other.inwards);
        self.at.cmp(&other.at).then_with(|| (ax * by - ay * bx).cmp(&0))
    }
}

/// Joins chains along the border: the inside is on the right of each chain, so it goes on clockwise to the next one.
fn join(chains: &[Vec<Point>], touching: bool, rings: &mut Vec<Vec<Point>>) {
    let mut ends: Vec<ChainEnd> = Vec::with_capacity(2 * chains.len());
    for (number, chain) in chains.iter().enumerate() {
        let last = chain.len() - 1;
        ends.push(ChainEnd::new(number, chain[0], chain[1], true));
        ends.push(ChainEnd::new(number, chain[last], chain[last - 1], false));
    }
    ends.sort_by(ChainEnd::cmp);
    let touching = touching || ends.windows(2).any(|pair| pair[0].at == pair[1].at);
    let mut end_of = vec![0; chains.len()];
    for (position, end) in ends.iter().enumerate().filter(|(_, end)| !end.is_start) {
        end_of[end.chain] = position;
    }
    let mut joined = vec![false; chains.len()];
    for first in 0..chains.len() {
        let mut ring = Vec::new();
        let mut chain = first;
        while !joined[chain] {
            joined[chain] = true;
            let repeated = usize::from(ring.last() == chains[chain].first());
            ring.extend_from_slice(&chains[chain][repeated..]);
            let from = end_of[chain];
            let to = (from + 1) % ends.len();
            debug_assert!(ends[to].is_start, "inside and outside alternate along the border");
            add_corners(ends[from].at, ends[to].at + if to <= from { BORDER } else { 0 }, &mut ring);
            chain = ends[to].chain;
        }
        if ring.first() == ring.last() {
            ring.pop();
        }
        if touching {
            split(ring, rings);
        } else if !ring.is_empty() {
            rings.push(ring);
        }
    }
}

/// Adds the corners between two places along the border.
fn add_corners(from: i32, to: i32, ring: &mut Vec<Point>) {
    let numbers = from / SIDE + 1..=(to - 1).div_euclid(SIDE);
    ring.extend(numbers.map(|number| CORNERS[number as usize % 4]));
}

/// Splits a ring that comes through a point twice into simple rings, which touch there.
fn split(ring: Vec<Point>, rings: &mut Vec<Vec<Point>>) {
    let mut open: Vec<Point> = Vec::with_capacity(ring.len());
    let mut position: HashMap<Point, usize> = HashMap::new();
    for point in ring {
        if let Some(at) = position.get(&point).copied() {
            let closed = open.split_off(at);
            closed.iter().for_each(|point| _ = position.remove(point));
            rings.push(closed);
        }
        position.insert(point, open.len());
        open.push(point);
    }
    if !open.is_empty() {
        rings.push(open);
    }
}

/// Adds rings as polygons, each hole behind the exterior that holds it.
fn nest(rings: Vec<Vec<Point>>, out: &mut Paths) -> bool {
    let (exteriors, holes): (Vec<_>, Vec<_>) = rings.into_iter().partition(|ring| twice_area(ring) > 0);
    let mut behind: Vec<Vec<&Vec<Point>>> = vec![Vec::new(); exteriors.len()];
    for hole in &holes {
        let middle = [hole[0][0] + hole[1][0], hole[0][1] + hole[1][1]];
        let around = exteriors.iter().position(|ring| exteriors.len() == 1 || winds_around(ring, middle));
        around.into_iter().for_each(|at| behind[at].push(hole));
    }
    for (exterior, holes) in exteriors.iter().zip(behind) {
        out.part(exterior.iter().copied());
        holes.into_iter().for_each(|hole| out.part(hole.iter().copied()));
    }
    !exteriors.is_empty()
}

/// Whether a point in half units lies in a ring.
fn winds_around(ring: &[Point], twice: Point) -> bool {
    let closing = [ring[ring.len() - 1], ring[0]];
    ring.windows(2).chain([&closing[..]]).filter(|edge| lies_west(edge, twice)).count() % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::AreaTopology;
    use crate::index::patchwork::{self, polygons, shifts};
    use geo::{Area, BooleanOps, MultiPolygon, Rect, Validation};
    use proptest::prelude::*;

    /// A zoom at which a cell of the patchwork is 15 units wide.
    const ZOOM: u8 = 6;
    /// The north-western corner of this tile is the middle of the world.
    const ORIGIN: Point = [32 * 4096; 2];
    const DEGREES_PER_UNIT: f64 = 360.0 / (4096.0 * 64.0);

    /// The polygons of each area in the tile, and uncut, in units of the tile.
    fn cut_and_whole(topology: &AreaTopology, areas: usize) -> Vec<[MultiPolygon<f64>; 2]> {
        let detail = topology.detail(ZOOM);
        let of = |area: usize| {
            let shape = detail.shape(topology.shape(area));
            let mut paths = Paths::default();
            cut(detail.coverage(), &shape, ORIGIN, &mut paths);
            paths.end_feature();
            let rings: Vec<Vec<Point>> = paths.features().next().into_iter().flatten().map(<[Point]>::to_vec).collect();
            let whole: Vec<Vec<Point>> = patchwork::rings(detail, &shape);
            let whole: Vec<Vec<Point>> =
                whole.iter().map(|ring| ring.iter().map(|[x, y]| [x - ORIGIN[0], y - ORIGIN[1]]).collect()).collect();
            [rings, whole].map(|rings| polygons(rings.iter().map(Vec::as_slice)))
        };
        (0..areas).map(of).collect()
    }

    fn square([west, south, east, north]: [f64; 4]) -> MultiPolygon<f64> {
        MultiPolygon::new(vec![Rect::new((west, south), (east, north)).to_polygon()])
    }

    #[test]
    fn what_lies_around_the_box_fills_it_and_what_lies_beside_it_is_not_drawn() {
        let topology = AreaTopology::new(&[square([-9.0, -9.0, 9.0, 9.0]), square([9.0, -9.0, 20.0, 9.0])]);
        let [[around, _], [beside, _]] = cut_and_whole(&topology, 2).try_into().unwrap();
        assert_eq!(around.unsigned_area() as i32, SIDE * SIDE);
        assert!(beside.0.is_empty());
    }

    #[test]
    fn a_hole_that_touches_the_border_of_the_box_leaves_no_ring_that_touches_itself() {
        // The hole's western corner lies on the western side of the box.
        let unit = |x: i32, y: i32| (f64::from(x) * DEGREES_PER_UNIT, f64::from(-y) * DEGREES_PER_UNIT);
        let mut around = square([-2.0, -2.0, 2.0, 2.0]);
        around.0[0].interiors_push(vec![unit(-64, 100), unit(0, 200), unit(100, 100), unit(0, 50)]);
        let [[found, _]] = cut_and_whole(&AreaTopology::new([&around]), 1).try_into().unwrap();
        assert!(found.is_valid(), "{:?}", found.check_validation());
        assert_eq!((found.0.len(), found.0[0].interiors().len()), (1, 1));
    }

    proptest! {
        #[test]
        fn what_is_cut_is_valid_and_the_part_of_the_whole_inside_the_box(
            shifts in shifts(), x in -30..30i32, y in -30..30i32
        ) {
            // Around the north-western corner of the box.
            let middle = [f64::from(x + LOW) * DEGREES_PER_UNIT, -f64::from(y + LOW) * DEGREES_PER_UNIT];
            let topology = patchwork::topology(middle, &shifts);
            let frame = MultiPolygon::new(vec![Rect::new((f64::from(LOW), f64::from(LOW)), (f64::from(HIGH), f64::from(HIGH))).to_polygon()]);
            for [found, whole] in cut_and_whole(&topology, patchwork::CELLS * patchwork::CELLS - 1) {
                prop_assert!(found.is_valid(), "{:?}", found.check_validation());
                let beyond = found.difference(&frame).unsigned_area();
                prop_assert!(beyond < 1e-6, "{beyond} beyond the box");
                let wanted = whole.intersection(&frame).unsigned_area();
                prop_assert!((found.unsigned_area() - wanted).abs() < 1e-3 * wanted.max(1.0), "{} of {wanted}", found.unsigned_area());
            }
        }
    }
}
