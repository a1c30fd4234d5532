//! Rings → junctions → arcs.

use super::ring::{Ring, RingRole};
use super::shape::{Shape, twice_area};
use super::visvalingam::lowest_zooms;
use super::{AreaTopology, HalfArc, NOBODY, Vertex};
use crate::coords::{LonLat, MortonKey};
use geo::{LineString, MultiPolygon};
use std::collections::HashMap;

/// A ring without its closing vertex, exteriors clockwise on the map (positive area with y southwards), holes the other way.
struct RawRing {
    area: usize,
    role: RingRole,
    vertices: Vec<Vertex>,
}

pub(super) fn topology<'a>(outlines: impl IntoIterator<Item = &'a MultiPolygon<f64>>) -> AreaTopology {
    let mut areas = 0;
    let mut rings = Vec::new();
    for (area, outline) in outlines.into_iter().enumerate() {
        areas = area + 1;
        for polygon in outline {
            // A polygon whose exterior has no area has no holes worth keeping.
            let Some(exterior) = raw_ring(area, RingRole::Exterior, polygon.exterior()) else { continue };
            rings.push(exterior);
            rings.extend(polygon.interiors().iter().filter_map(|hole| raw_ring(area, RingRole::Hole, hole)));
        }
    }
    let junctions = junctions(&rings);
    let mut arcs = Arcs::default();
    let mut shapes: Vec<Shape> = (0..areas).map(|area| Shape { members: vec![area as u32], ..Shape::default() }).collect();
    for (ring, junctions) in rings.iter().zip(&junctions) {
        let halves = arcs.cut(ring, junctions);
        shapes[ring.area].rings.push(Ring { halves, role: ring.role });
    }
    arcs.finish(shapes)
}

fn raw_ring(area: usize, role: RingRole, line: &LineString<f64>) -> Option<RawRing> {
    let vertex = |at: &geo::Coord<f64>| LonLat::new(at.x, at.y).ok().map(|at| <[u32; 2]>::from(MortonKey::of(at).xy()));
    let mut vertices: Vec<Vertex> = line.0.iter().filter_map(vertex).collect();
    vertices.dedup();
    while vertices.len() > 1 && vertices.first() == vertices.last() {
        vertices.pop();
    }
    let area2 = twice_area(vertices.iter().copied());
    if vertices.len() < 3 || area2 == 0.0 {
        return None;
    }
    if (area2 > 0.0) != (role == RingRole::Exterior) {
        vertices.reverse();
    }
    Some(RawRing { area, role, vertices })
}

/// For each ring, the positions of its junctions: vertices whose two neighbours are not the same in every visit.
fn junctions(rings: &[RawRing]) -> Vec<Vec<usize>> {
    let mut visits: Vec<(Vertex, [Vertex; 2], u32, u32)> = Vec::with_capacity(rings.iter().map(|ring| ring.vertices.len()).sum());
    for (number, ring) in rings.iter().enumerate() {
        let n = ring.vertices.len();
        for at in 0..n {
            let (before, after) = (ring.vertices[(at + n - 1) % n], ring.vertices[(at + 1) % n]);
            visits.push((ring.vertices[at], [before.min(after), before.max(after)], number as u32, at as u32));
        }
    }
    visits.sort_unstable();
    let mut found = vec![Vec::new(); rings.len()];
    for group in visits.chunk_by(|a, b| a.0 == b.0) {
        if group.iter().any(|visit| visit.1 != group[0].1) {
            for (_, _, ring, at) in group {
                found[*ring as usize].push(*at as usize);
            }
        }
    }
    for positions in &mut found {
        positions.sort_unstable();
    }
    found
}

#[derive(Default)]
struct Arcs {
    points: Vec<Vertex>,
    ends: Vec<u32>,
    owner: Vec<u32>,
    next: Vec<HalfArc>,
    /// First and second vertex of an arc in its stored direction: no two arcs share them.
    known: HashMap<[Vertex; 2], usize>,
}

impl Arcs {
    /// The half-arcs of a ring, in its order.
    fn cut(&mut self, ring: &RawRing, junctions: &[usize]) -> Vec<HalfArc> {
        let n = ring.vertices.len();
        // A ring without junctions is a loop of one arc; it starts at its lowest vertex, so that a hole and what fills it agree.
        let lowest = || (0..n).min_by_key(|at| ring.vertices[*at]).into_iter().collect();
        let starts: Vec<usize> = if junctions.is_empty() { lowest() } else { junctions.to_vec() };
        let mut piece = Vec::new();
        let halves: Vec<HalfArc> = (0..starts.len())
            .map(|i| {
                let from = starts[i];
                let until = if i + 1 < starts.len() { starts[i + 1] } else { starts[0] + n };
                piece.clear();
                piece.extend((from..=until).map(|at| ring.vertices[at % n]));
                self.half(&piece, ring.area as u32)
            })
            .collect();
        for (i, half) in halves.iter().enumerate() {
            self.next[half.ix()] = halves[(i + 1) % halves.len()];
        }
        halves
    }

    fn half(&mut self, piece: &[Vertex], owner: u32) -> HalfArc {
        let last = piece.len() - 1;
        let (forward, backward) = ([piece[0], piece[1]], [piece[last], piece[last - 1]]);
        let reversed = backward < forward;
        let key = if reversed { backward } else { forward };
        if let Some(arc) = self.known.get(&key).copied() {
            let half = HalfArc::new(arc, reversed);
            if self.owner[half.ix()] == NOBODY {
                self.owner[half.ix()] = owner;
                return half;
            }
            // Two areas on one side of a line overlap: the second one draws a line of its own.
        }
        let arc = self.ends.len();
        if reversed {
            self.points.extend(piece.iter().rev());
        } else {
            self.points.extend(piece);
        }
        self.ends.push(self.points.len() as u32);
        self.owner.extend([NOBODY; 2]);
        self.next.extend([HalfArc::NONE; 2]);
        self.known.entry(key).or_insert(arc);
        let half = HalfArc::new(arc, reversed);
        self.owner[half.ix()] = owner;
        half
    }

    fn finish(self, shapes: Vec<Shape>) -> AreaTopology {
        let mut zooms = Vec::with_capacity(self.points.len());
        let mut start = 0;
        for end in &self.ends {
            lowest_zooms(&self.points[start..*end as usize], &mut zooms);
            start = *end as usize;
        }
        let Self { points, ends, owner, next, .. } = self;
        let mut topology = AreaTopology { points, zooms, ends, owner, next, shapes, details: Default::default() };
        let mut shapes = std::mem::take(&mut topology.shapes);
        for shape in &mut shapes {
            shape.measure(&topology);
            topology.keep_three_vertices(shape);
        }
        topology.shapes = shapes;
        topology
    }
}

impl AreaTopology {
    /// Gives the largest ring of a shape three vertices at every zoom.
    fn keep_three_vertices(&mut self, shape: &Shape) {
        let Some(ring) = shape.rings.get(shape.largest) else { return };
        let kept = |topology: &Self| -> usize {
            let inner = |half: &HalfArc| topology.arc_range(half.arc()).skip(1).filter(|at| topology.zooms[*at] == 0).count();
            ring.halves.iter().map(inner).sum()
        };
        while kept(self) < 3 {
            let inner = ring.halves.iter().flat_map(|half| self.arc_range(half.arc()));
            let Some(best) = inner.filter(|at| self.zooms[*at] > 0).min_by_key(|at| self.zooms[*at]) else { return };
            self.zooms[best] = 0;
        }
    }
}
