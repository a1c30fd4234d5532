use super::coverage::{Coverage, GridShape};
use super::grid::{GridArcs, GridPoint};
use super::snap::snapped;
use super::{AreaTopology, HalfArc, Ring, Shape};
use std::borrow::Cow;

/// The arcs of one zoom: the vertices it needs, on its grid of 4096 units a tile, bent so that they meet in vertices only.
#[derive(Debug)]
pub struct Detail {
    zoom: u8,
    vertices_of: u8,
    arcs: GridArcs,
    coverage: Coverage,
}

impl Detail {
    /// Vertices that `vertices_of` needs, on the grid of `zoom`.
    pub(super) fn new(topology: &AreaTopology, zoom: u8, vertices_of: u8) -> Self {
        let arcs = snapped(&GridArcs::quantised(topology, zoom, vertices_of));
        let coverage = Coverage::new(topology, &arcs);
        Self { zoom, vertices_of, arcs, coverage }
    }

    /// An arc's points in its stored direction; one point when the whole arc falls on it.
    #[must_use]
    pub fn arc(&self, arc: usize) -> &[GridPoint] {
        self.arcs.arc(arc)
    }

    /// Writes a ring's points without repetition and without spikes; fewer than three when it has no area at this zoom.
    /// It may still touch itself: a valid outline is [`Detail::shape`].
    pub fn ring(&self, ring: &Ring, out: &mut Vec<GridPoint>) {
        self.arcs.ring(ring, out);
    }

    /// Writes a line of half-arcs without repetition.
    pub fn line(&self, halves: &[HalfArc], out: &mut Vec<GridPoint>) {
        self.arcs.line(halves, out);
    }

    /// The areas of this zoom.
    #[must_use]
    pub fn coverage(&self) -> &Coverage {
        &self.coverage
    }

    /// A shape of the topology as valid polygons of this zoom; no ring when it has no area left.
    #[must_use]
    pub fn shape<'a>(&self, shape: &'a Shape) -> Cow<'a, GridShape> {
        let make = || self.coverage.union(&shape.members);
        if self.zoom == self.vertices_of {
            Cow::Borrowed(shape.at_zoom[usize::from(self.zoom)].get_or_init(make))
        } else {
            Cow::Owned(make())
        }
    }
}
