use super::coverage::GridShape;
use super::{AreaTopology, HalfArc, MAX_AREA_ZOOM, Ring, RingRole, Vertex};
use std::sync::OnceLock;

/// An outline as rings of arcs: each exterior with its holes behind it.
#[derive(Clone, Debug, Default)]
pub struct Shape {
    /// The rings.
    pub rings: Vec<Ring>,
    /// The ring with the largest area in `rings`.
    pub largest: usize,
    /// West, north, east, south: the box of all vertices, in fixed-point steps.
    pub bounds: [u32; 4],
    /// The members of the topology that it is the union of, ascending.
    pub(super) members: Vec<u32>,
    /// The shape on the grid of each zoom, made when first asked for.
    pub(super) at_zoom: [OnceLock<GridShape>; MAX_AREA_ZOOM as usize + 1],
}

/// Twice the signed area of a ring, square steps; positive when clockwise on the map (y southwards).
pub(super) fn twice_area(vertices: impl Iterator<Item = Vertex>) -> f64 {
    let mut vertices = vertices.map(|v| v.map(f64::from));
    let Some(origin) = vertices.next() else { return 0.0 };
    let mut sum = 0.0;
    let mut before = [0.0, 0.0];
    // Relative to the first vertex, so that no digits are lost to large coordinates.
    for vertex in vertices {
        let at = [vertex[0] - origin[0], vertex[1] - origin[1]];
        sum += before[0] * at[1] - before[1] * at[0];
        before = at;
    }
    sum
}

/// West, north, east, south of some vertices; an empty box (west > east) when there is none.
pub(super) fn bounds(vertices: impl Iterator<Item = Vertex>) -> [u32; 4] {
    let grow = |[w, n, e, s]: [u32; 4], [x, y]: Vertex| [w.min(x), n.min(y), e.max(x), s.max(y)];
    vertices.fold([u32::MAX, u32::MAX, 0, 0], grow)
}

impl Shape {
    /// Finds the largest ring and the bounds.
    pub(super) fn measure(&mut self, topology: &AreaTopology) {
        let mut largest = 0.0;
        for (number, ring) in self.rings.iter().enumerate() {
            let area = twice_area(topology.ring_vertices(ring));
            if area > largest {
                (largest, self.largest) = (area, number);
            }
        }
        self.bounds = bounds(self.rings.iter().flat_map(|ring| topology.ring_vertices(ring)));
    }
}

impl AreaTopology {
    /// The union of some areas, shared borders dissolved.
    ///
    /// # Panics
    /// When `member` is not one flag an area.
    #[must_use]
    pub fn union(&self, member: &[bool]) -> Shape {
        let (mut exteriors, mut holes) = (Vec::new(), Vec::new());
        for ring in self.border(member) {
            match ring.role {
                RingRole::Exterior => exteriors.push((twice_area(self.ring_vertices(&ring)), ring)),
                RingRole::Hole => holes.push(ring),
            }
        }
        let mut shape = self.nested(exteriors, holes);
        shape.members = (0..).zip(member).filter(|(_, member)| **member).map(|(area, _)| area).collect();
        shape.measure(self);
        shape
    }

    /// The rings around some areas, shared borders dissolved, in no order of holes: enough for an even-odd fill.
    ///
    /// # Panics
    /// When `member` is not one flag an area.
    #[must_use]
    pub fn border(&self, member: &[bool]) -> Vec<Ring> {
        assert_eq!(member.len(), self.shapes.len(), "one flag an area");
        let inside = |half: HalfArc| self.owner_of(half).is_some_and(|area| member[area]);
        let mut seen = vec![false; self.owner.len()];
        let mut rings = Vec::new();
        for first in (0..self.owner.len() as u32).map(HalfArc) {
            if seen[first.ix()] || !inside(first) || inside(first.twin()) {
                continue;
            }
            let halves = self.outer_walk(first, inside);
            for half in &halves {
                seen[half.ix()] = true;
            }
            let mut ring = Ring { halves, role: RingRole::Exterior };
            if twice_area(self.ring_vertices(&ring)) <= 0.0 {
                ring.role = RingRole::Hole;
            }
            rings.push(ring);
        }
        rings
    }

    /// The border of a union from one of its half-arcs on: where a neighbour belongs to the union, the walk goes around it.
    fn outer_walk(&self, first: HalfArc, inside: impl Fn(HalfArc) -> bool) -> Vec<HalfArc> {
        let mut halves = vec![first];
        loop {
            let mut half = self.next[halves[halves.len() - 1].ix()];
            while inside(half.twin()) {
                half = self.next[half.twin().ix()];
            }
            if half == first {
                return halves;
            }
            halves.push(half);
        }
    }

    /// Each hole behind the smallest exterior that holds it.
    fn nested(&self, exteriors: Vec<(f64, Ring)>, holes: Vec<Ring>) -> Shape {
        let mut of_exterior: Vec<Vec<Ring>> = exteriors.iter().map(|_| Vec::new()).collect();
        for hole in holes {
            let inside = self.middle_of_first_segment(&hole);
            let around = (0..exteriors.len()).filter(|at| contains(self.ring_vertices(&exteriors[*at].1), inside));
            if let Some(smallest) = around.min_by(|a, b| exteriors[*a].0.total_cmp(&exteriors[*b].0)) {
                of_exterior[smallest].push(hole);
            }
        }
        let rings = exteriors.into_iter().zip(of_exterior).flat_map(|((_, exterior), holes)| std::iter::once(exterior).chain(holes));
        Shape { rings: rings.collect(), ..Shape::default() }
    }

    /// No two rings of a union share a segment, so this point lies on no other ring, although vertices may.
    fn middle_of_first_segment(&self, ring: &Ring) -> [f64; 2] {
        let points = self.arc(ring.halves[0].arc());
        [0, 1].map(|axis| f64::midpoint(f64::from(points[0][axis]), f64::from(points[1][axis])))
    }
}

/// Even-odd rule.
fn contains(vertices: impl Iterator<Item = Vertex>, [x, y]: [f64; 2]) -> bool {
    let vertices: Vec<[f64; 2]> = vertices.map(|v| v.map(f64::from)).collect();
    let mut inside = false;
    let mut before = vertices[vertices.len() - 1];
    for at in vertices {
        if (at[1] > y) != (before[1] > y) && x < (before[0] - at[0]) * (y - at[1]) / (before[1] - at[1]) + at[0] {
            inside = !inside;
        }
        before = at;
    }
    inside
}
