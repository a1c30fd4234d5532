use super::grid::GridPoint;
use super::snap::turn;
use super::strips::Segment;
use std::cmp::Ordering;

/// An edge with a direction: twice its number, plus one when it is walked from its greater end to its lesser.
pub(super) type HalfEdge = u32;

/// The same edge the other way.
pub(super) const fn twin(half: HalfEdge) -> HalfEdge {
    half ^ 1
}

/// Edges that meet in their ends only, and how to walk around what lies between them.
#[derive(Debug)]
pub(super) struct PlanarMap {
    /// Each edge once, its lesser end first, in order.
    pub(super) edges: Vec<Segment>,
    /// The half-edge that follows each one around the face on its right (on the map, y southwards).
    next: Vec<HalfEdge>,
    /// Whether three or more edges, or just one, meet where each half-edge ends.
    at_node: Vec<bool>,
}

impl PlanarMap {
    /// `edges` are sorted and distinct.
    pub(super) fn new(edges: Vec<Segment>) -> Self {
        let halves = edges.len() * 2;
        let (mut next, mut at_node) = (vec![0; halves], vec![false; halves]);
        let map = Self { edges, next: Vec::new(), at_node: Vec::new() };
        let mut out: Vec<HalfEdge> = (0..halves as u32).collect();
        out.sort_unstable_by(|a, b| map.start(*a).cmp(&map.start(*b)).then_with(|| by_angle(map.way(*a), map.way(*b))));
        for group in out.chunk_by(|a, b| map.start(*a) == map.start(*b)) {
            for (at, half) in group.iter().enumerate() {
                // Arriving against `half`, the face on the right is bounded by the half-edge before it in the order of angles.
                let arriving = twin(*half) as usize;
                next[arriving] = group[(at + group.len() - 1) % group.len()];
                at_node[arriving] = group.len() != 2;
            }
        }
        Self { next, at_node, ..map }
    }

    pub(super) fn halves(&self) -> usize {
        self.next.len()
    }

    pub(super) fn next(&self, half: HalfEdge) -> HalfEdge {
        self.next[half as usize]
    }

    /// Whether the end of a half-edge is where lines join or end.
    pub(super) fn ends_at_node(&self, half: HalfEdge) -> bool {
        self.at_node[half as usize]
    }

    pub(super) fn start(&self, half: HalfEdge) -> GridPoint {
        self.edges[(half >> 1) as usize][(half & 1) as usize]
    }

    pub(super) fn end(&self, half: HalfEdge) -> GridPoint {
        self.start(twin(half))
    }

    fn way(&self, half: HalfEdge) -> [i32; 2] {
        let (from, to) = (self.start(half), self.end(half));
        [to[0] - from[0], to[1] - from[1]]
    }
}

/// Clockwise on the map, from due east (y southwards).
fn by_angle(a: [i32; 2], b: [i32; 2]) -> Ordering {
    let northern = |way: [i32; 2]| way[1] < 0 || (way[1] == 0 && way[0] < 0);
    northern(a).cmp(&northern(b)).then_with(|| 0.cmp(&turn([[0, 0], a], b)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_walk_keeps_its_face_on_the_right() {
        // A square with a diagonal: two triangles and what lies around.
        let [a, b, c, d] = [[0, 0], [4, 0], [4, 4], [0, 4]];
        let mut edges = vec![[a, b], [b, c], [d, c], [a, d], [a, c]];
        edges.sort_unstable();
        let map = PlanarMap::new(edges);
        let face = |from: GridPoint, to: GridPoint| {
            let first = (0..map.halves() as u32).find(|half| (map.start(*half), map.end(*half)) == (from, to)).unwrap();
            let mut points = vec![from];
            let mut half = map.next(first);
            while half != first {
                points.push(map.start(half));
                half = map.next(half);
            }
            points
        };
        assert_eq!(face(a, b), [a, b, c]);
        assert_eq!(face(a, c), [a, c, d]);
        assert_eq!(face(b, a), [b, a, d, c]);
    }
}
