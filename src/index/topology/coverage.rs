//! The areas of one zoom as a planar map of arcs: each place in one area, polygons valid and borders shared by construction.

use super::faces::{Borders, Passage, owners};
use super::grid::{GridArcs, GridPoint};
use super::planar::{HalfEdge, PlanarMap, twin};
use super::{AreaTopology, HalfArc, NOBODY, RingRole};

/// Arcs between the places where three areas meet, on the grid of one zoom, with the area on either side.
///
/// Its arcs are not those of the topology: where two of these fall together there is one here, and none where an area has
/// no width left.
#[derive(Debug, Default)]
pub struct Coverage {
    points: Vec<GridPoint>,
    arcs: Vec<GridArc>,
    /// Area on the right of each half-arc; [`NOBODY`] beyond the coverage.
    owner: Vec<u32>,
    /// The half-arc that follows each one around the area on its right.
    next: Vec<HalfArc>,
    /// Half-arcs by owner, and where each area's end.
    owned: Vec<HalfArc>,
    owned_ends: Vec<u32>,
}

#[derive(Debug)]
struct GridArc {
    /// End of its points in the coverage's.
    end: u32,
    bounds: GridBounds,
    /// Its share in twice the area of a ring.
    area: i64,
}

/// West, north, east, south.
pub type GridBounds = [i32; 4];

/// Nothing yet: grows by [`joined`].
const NOWHERE: GridBounds = [i32::MAX, i32::MAX, i32::MIN, i32::MIN];

fn joined(a: GridBounds, b: GridBounds) -> GridBounds {
    [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])]
}

/// An area or a union of areas at one zoom: valid polygons, each exterior with its holes behind it.
#[derive(Clone, Debug, Default)]
pub struct GridShape {
    /// The rings, each simple.
    pub rings: Vec<GridRing>,
    /// Whether rings touch in a point.
    pub touching: bool,
}

/// A simple ring of half-arcs of a [`Coverage`]; the inside of its polygon lies to the right on the map.
#[derive(Clone, Debug)]
pub struct GridRing {
    /// Its half-arcs in order.
    pub halves: Vec<HalfArc>,
    /// What it bounds.
    pub role: RingRole,
    /// The box of its points.
    pub bounds: GridBounds,
}

impl Coverage {
    /// `snapped` are the arcs of `topology` that meet in vertices only.
    pub(super) fn new(topology: &AreaTopology, snapped: &GridArcs) -> Self {
        let borders = Borders::new(passages(topology, snapped));
        let map = PlanarMap::new(borders.edges().to_vec());
        let owner = owners(&map, &borders);
        let parts = |edge: &usize| owner[2 * edge] != owner[2 * edge + 1];
        let kept: Vec<usize> = (0..map.edges.len()).filter(parts).collect();
        let (map, owner) = if kept.len() == map.edges.len() {
            (map, owner)
        } else {
            let owner = kept.iter().flat_map(|edge| [owner[2 * edge], owner[2 * edge + 1]]).collect();
            (PlanarMap::new(kept.iter().map(|edge| map.edges[*edge]).collect()), owner)
        };
        Self::of_map(&map, &owner, topology.shapes.len())
    }

    /// Edges → arcs.
    fn of_map(map: &PlanarMap, owner: &[u32], areas: usize) -> Self {
        let mut coverage = Self::default();
        let mut arc_of = vec![HalfArc::NONE; map.halves()];
        // The last half-edge of each half-arc.
        let mut last = Vec::new();
        for from_nodes in [true, false] {
            for first in 0..map.halves() as HalfEdge {
                if arc_of[first as usize] == HalfArc::NONE && map.ends_at_node(twin(first)) == from_nodes {
                    last.extend(coverage.add_arc(map, first, &mut arc_of));
                    coverage.owner.extend([owner[first as usize], owner[twin(first) as usize]]);
                }
            }
        }
        coverage.next = last.iter().map(|half| arc_of[map.next(*half) as usize]).collect();
        coverage.index_owners(areas);
        coverage
    }

    /// Follows edges from `first` to the next node, or around a loop without one.
    fn add_arc(&mut self, map: &PlanarMap, first: HalfEdge, arc_of: &mut [HalfArc]) -> [HalfEdge; 2] {
        let number = self.arcs.len();
        let mut arc = GridArc { end: 0, bounds: NOWHERE, area: 0 };
        let mut half = first;
        self.points.push(map.start(first));
        let last = loop {
            arc_of[half as usize] = HalfArc::new(number, false);
            arc_of[twin(half) as usize] = HalfArc::new(number, true);
            let (a, b) = (map.start(half), map.end(half));
            arc.bounds = joined(arc.bounds, [b[0], b[1], b[0], b[1]]);
            arc.area += i64::from(a[0]) * i64::from(b[1]) - i64::from(b[0]) * i64::from(a[1]);
            self.points.push(b);
            let onward = map.next(half);
            if map.ends_at_node(half) || onward == first {
                break half;
            }
            half = onward;
        };
        let [x, y] = map.start(first);
        arc.bounds = joined(arc.bounds, [x, y, x, y]);
        arc.end = self.points.len() as u32;
        self.arcs.push(arc);
        [last, twin(first)]
    }

    fn index_owners(&mut self, areas: usize) {
        self.owned = (0..self.owner.len() as u32).map(HalfArc).filter(|half| self.owner[half.ix()] != NOBODY).collect();
        self.owned.sort_by_key(|half| self.owner[half.ix()]);
        self.owned_ends = (0..areas as u32).map(|area| self.owned.partition_point(|half| self.owner[half.ix()] <= area) as u32).collect();
    }

    /// An arc's points in its stored direction.
    #[must_use]
    pub fn arc(&self, half: HalfArc) -> &[GridPoint] {
        let arc = half.arc();
        let start = if arc == 0 { 0 } else { self.arcs[arc - 1].end };
        &self.points[start as usize..self.arcs[arc].end as usize]
    }

    /// The box of an arc's points.
    #[must_use]
    pub fn bounds(&self, half: HalfArc) -> GridBounds {
        self.arcs[half.arc()].bounds
    }

    /// Appends the points of half-arcs in order, the last point of each left to the next.
    pub fn walk(&self, halves: &[HalfArc], out: &mut Vec<GridPoint>) {
        for half in halves {
            let points = self.arc(*half);
            if half.is_reversed() {
                out.extend(points[1..].iter().rev());
            } else {
                out.extend(&points[..points.len() - 1]);
            }
        }
    }

    fn start(&self, half: HalfArc) -> GridPoint {
        let points = self.arc(half);
        if half.is_reversed() { points[points.len() - 1] } else { points[0] }
    }

    /// The union of some areas, borders between them dissolved; no ring when none of them has a place at this zoom.
    pub(super) fn union(&self, members: &[u32]) -> GridShape {
        let mut member = vec![false; self.owned_ends.len()];
        members.iter().for_each(|area| member[*area as usize] = true);
        let inside = |half: HalfArc| member.get(self.owner[half.ix()] as usize).is_some_and(|member| *member);
        let mut border: Vec<HalfArc> = members.iter().flat_map(|area| self.owned_by(*area)).copied().collect();
        border.retain(|half| !inside(half.twin()));
        border.sort_unstable();
        let mut seen = vec![false; border.len()];
        let (mut rings, mut walk) = (Vec::new(), Vec::new());
        for at in 0..border.len() {
            if seen[at] {
                continue;
            }
            let mut half = border[at];
            loop {
                border.binary_search(&half).into_iter().for_each(|at| seen[at] = true);
                walk.push(half);
                half = self.next[half.ix()];
                while inside(half.twin()) {
                    half = self.next[half.twin().ix()];
                }
                if half == border[at] {
                    break;
                }
            }
            self.split(&mut walk, &mut rings);
        }
        self.nested(rings)
    }

    fn owned_by(&self, area: u32) -> &[HalfArc] {
        let start = if area == 0 { 0 } else { self.owned_ends[area as usize - 1] };
        &self.owned[start as usize..self.owned_ends[area as usize] as usize]
    }

    /// Splits a walk that comes through a place twice into simple rings, which touch there.
    fn split(&self, walk: &mut Vec<HalfArc>, rings: &mut Vec<Vec<HalfArc>>) {
        if !repeats(walk.iter().map(|half| self.start(*half))) {
            rings.push(std::mem::take(walk));
            return;
        }
        let mut open: Vec<HalfArc> = Vec::new();
        for half in walk.drain(..) {
            let before = open.iter().position(|other| self.start(*other) == self.start(half));
            rings.extend(before.map(|at| open.split_off(at)));
            open.push(half);
        }
        rings.push(open);
    }

    /// Each hole behind the smallest exterior that holds it.
    fn nested(&self, rings: Vec<Vec<HalfArc>>) -> GridShape {
        let touching = repeats(rings.iter().flatten().map(|half| self.start(*half)));
        let (mut exteriors, mut holes) = (Vec::new(), Vec::new());
        for halves in rings {
            let area: i64 =
                halves.iter().map(|half| if half.is_reversed() { -self.arcs[half.arc()].area } else { self.arcs[half.arc()].area }).sum();
            let bounds = halves.iter().map(|half| self.bounds(*half)).fold(NOWHERE, joined);
            if area > 0 {
                exteriors.push((area, GridRing { halves, role: RingRole::Exterior, bounds }, Vec::new()));
            } else {
                holes.push(GridRing { halves, role: RingRole::Hole, bounds });
            }
        }
        for hole in holes {
            // No other ring has a point inside this edge.
            let points = self.arc(hole.halves[0]);
            let middle = [0, 1].map(|axis| points[0][axis] + points[1][axis]);
            let around = exteriors.iter_mut().filter(|(_, ring, _)| self.winds_around(&ring.halves, middle));
            if let Some((_, _, holes)) = around.min_by_key(|(area, ..)| *area) {
                holes.push(hole);
            }
        }
        GridShape { rings: exteriors.into_iter().flat_map(|(_, ring, holes)| std::iter::once(ring).chain(holes)).collect(), touching }
    }

    /// Whether a point, in half units, lies within a ring and not on it.
    #[must_use]
    pub fn winds_around(&self, halves: &[HalfArc], twice: GridPoint) -> bool {
        let near = halves.iter().filter(|half| {
            let [_, north, _, south] = self.bounds(**half);
            2 * north <= twice[1] && twice[1] <= 2 * south
        });
        near.flat_map(|half| self.arc(*half).windows(2)).filter(|edge| lies_west(edge, twice)).count() % 2 == 1
    }
}

/// Whether an edge passes west of a point in half units.
#[must_use]
pub fn lies_west(edge: &[GridPoint], twice: GridPoint) -> bool {
    let (north, south) = if edge[0][1] <= edge[1][1] { (edge[0], edge[1]) } else { (edge[1], edge[0]) };
    let wide = |point: GridPoint| point.map(|at| 2 * i64::from(at));
    let (north, south, at) = (wide(north), wide(south), twice.map(i64::from));
    (north[1]..south[1]).contains(&at[1]) && (south[0] - north[0]) * (at[1] - north[1]) < (at[0] - north[0]) * (south[1] - north[1])
}

/// What the arcs say of the edges they pass.
fn passages(topology: &AreaTopology, snapped: &GridArcs) -> Vec<Passage> {
    let mut passages = Vec::with_capacity(snapped.points().len());
    for arc in 0..snapped.len() {
        let [right, left] = [false, true].map(|reversed| topology.owner[HalfArc::new(arc, reversed).ix()]);
        passages.extend(
            snapped
                .arc(arc)
                .windows(2)
                .map(|pair| if pair[0] < pair[1] { ([pair[0], pair[1]], [right, left]) } else { ([pair[1], pair[0]], [left, right]) }),
        );
    }
    passages
}

fn repeats(places: impl Iterator<Item = GridPoint>) -> bool {
    let mut places: Vec<GridPoint> = places.collect();
    places.sort_unstable();
    places.windows(2).any(|pair| pair[0] == pair[1])
}
