use super::shape::bounds;
use super::{AreaTopology, HalfArc, Vertex};

/// Arcs of one kind end to end, as far as nothing else of that kind joins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain {
    /// The kind that was asked for.
    pub kind: u32,
    /// Its half-arcs in order.
    pub halves: Vec<HalfArc>,
    /// West, north, east, south: the box of its vertices, in fixed-point steps.
    pub bounds: [u32; 4],
}

/// An end of an arc, seen from its vertex: sorted by kind and place.
type Departure = (u32, Vertex, HalfArc);

impl AreaTopology {
    /// The longest chains of arcs of equal kind, by kind; `kind` of an arc is `None` when it is left out. Every arc is in one chain.
    pub fn chains(&self, kind: impl Fn(usize) -> Option<u32>) -> Vec<Chain> {
        let kinds: Vec<Option<u32>> = (0..self.arcs()).map(kind).collect();
        let mut departures: Vec<Departure> = Vec::new();
        for (arc, kind) in kinds.iter().enumerate() {
            for half in [HalfArc::new(arc, false), HalfArc::new(arc, true)] {
                departures.extend(kind.map(|kind| (kind, self.start(half), half)));
            }
        }
        departures.sort_unstable();
        let mut taken = vec![false; self.arcs()];
        let mut chains = Vec::new();
        // First from the places where chains end, then around the loops that are left.
        for through in [false, true] {
            for (kind, place, half) in &departures {
                if !taken[half.arc()] && (at(&departures, *kind, *place).len() == 2) == through {
                    let halves = self.follow(&departures, *kind, *half, &mut taken);
                    let bounds = bounds(halves.iter().flat_map(|half| self.arc(half.arc())).copied());
                    chains.push(Chain { kind: *kind, halves, bounds });
                }
            }
        }
        chains.sort_by_key(|chain| chain.kind);
        chains
    }

    fn follow(&self, departures: &[Departure], kind: u32, first: HalfArc, taken: &mut [bool]) -> Vec<HalfArc> {
        let mut halves = Vec::new();
        let mut half = first;
        loop {
            taken[half.arc()] = true;
            halves.push(half);
            let here = at(departures, kind, self.start(half.twin()));
            let onward = here.iter().find(|(_, _, other)| !taken[other.arc()]);
            match onward {
                Some((_, _, other)) if here.len() == 2 => half = *other,
                _ => return halves,
            }
        }
    }

    fn start(&self, half: HalfArc) -> Vertex {
        let points = self.arc(half.arc());
        if half.is_reversed() { points[points.len() - 1] } else { points[0] }
    }
}

/// The departures of a kind from a place.
fn at(departures: &[Departure], kind: u32, place: Vertex) -> &[Departure] {
    let start = departures.partition_point(|(k, p, _)| (*k, *p) < (kind, place));
    let len = departures[start..].partition_point(|(k, p, _)| (*k, *p) == (kind, place));
    &departures[start..start + len]
}
