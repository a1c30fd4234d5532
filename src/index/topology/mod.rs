//! Shared borders: areas as rings of arcs, so that neighbours keep the same vertices at every zoom.
//!
//! A vertex whose neighbours differ between rings is a *junction* and stays; the vertices between two junctions are an
//! *arc*, stored once, whichever areas use it. Every arc is simplified once, in one direction, and every vertex knows the
//! lowest zoom that needs it: whoever draws the arc, from either side, draws the same line.
//!
//! Simplified and quantised arcs may cross and fall together. Each zoom therefore snaps them to its grid ([`snap`]), finds
//! which area each face of the result belongs to ([`faces`]) and keeps that planar map ([`Coverage`]): its polygons are
//! valid, and whatever is a union of areas is made of the same edges.

mod build;
mod chains;
mod coverage;
mod detail;
mod faces;
mod grid;
mod planar;
mod ring;
mod shape;
mod snap;
mod strips;
mod visvalingam;

pub use chains::Chain;
pub use coverage::{Coverage, GridBounds, GridRing, GridShape, lies_west};
pub use detail::Detail;
pub(super) use grid::GridArcs;
pub use grid::{GRID_BUFFER, GRID_EXTENT, GridPoint};
pub use ring::{Ring, RingRole};
pub use shape::Shape;

use super::Part;
use geo::MultiPolygon;

/// Deepest zoom of area tiles; at this zoom every vertex is kept.
pub const MAX_AREA_ZOOM: u8 = 12;

/// A vertex in fixed-point Web Mercator: steps of 2⁻³² of the world's side, y southwards.
pub type Vertex = [u32; 2];

/// An arc with a direction: twice its number, plus one when it is walked from end to start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HalfArc(u32);

impl HalfArc {
    const NONE: Self = Self(u32::MAX);

    const fn new(arc: usize, reversed: bool) -> Self {
        Self((arc as u32) << 1 | reversed as u32)
    }

    /// Number of its arc.
    #[must_use]
    pub const fn arc(self) -> usize {
        (self.0 >> 1) as usize
    }

    /// Whether it runs from the arc's end to its start.
    #[must_use]
    pub const fn is_reversed(self) -> bool {
        self.0 & 1 == 1
    }

    /// The same arc, walked the other way: the side of the neighbour.
    #[must_use]
    pub const fn twin(self) -> Self {
        Self(self.0 ^ 1)
    }

    const fn ix(self) -> usize {
        self.0 as usize
    }
}

/// A coverage of areas that do not overlap, named by their position in the list it was built from.
#[derive(Debug)]
pub struct AreaTopology {
    /// Vertices of all arcs, end to end; both ends of an arc belong to it.
    points: Vec<Vertex>,
    /// Lowest zoom that keeps each vertex of `points`.
    zooms: Vec<u8>,
    /// End of each arc in `points`.
    ends: Vec<u32>,
    /// Area on the inner side of each half-arc; [`NOBODY`] beyond the coverage.
    owner: Vec<u32>,
    /// The half-arc that follows each one around its ring.
    next: Vec<HalfArc>,
    /// The areas as given.
    shapes: Vec<Shape>,
    /// By zoom of the grid, then by zoom of the vertices.
    details: [[Part<Detail>; MAX_AREA_ZOOM as usize + 1]; MAX_AREA_ZOOM as usize + 1],
}

const NOBODY: u32 = u32::MAX;

impl AreaTopology {
    /// The topology of outlines in degrees. Neighbours must share their border vertices bit by bit.
    #[must_use]
    pub fn new<'a>(outlines: impl IntoIterator<Item = &'a MultiPolygon<f64>>) -> Self {
        build::topology(outlines)
    }

    /// Number of arcs.
    #[must_use]
    pub fn arcs(&self) -> usize {
        self.ends.len()
    }

    /// Every vertex of an arc, in its stored direction.
    #[must_use]
    pub fn arc(&self, arc: usize) -> &[Vertex] {
        &self.points[self.arc_range(arc)]
    }

    fn arc_range(&self, arc: usize) -> std::ops::Range<usize> {
        let start = if arc == 0 { 0 } else { self.ends[arc - 1] };
        start as usize..self.ends[arc] as usize
    }

    /// The areas on the two sides of an arc: of the stored direction first. At least one is there.
    #[must_use]
    pub fn sides(&self, arc: usize) -> [Option<usize>; 2] {
        [false, true].map(|reversed| self.owner_of(HalfArc::new(arc, reversed)))
    }

    fn owner_of(&self, half: HalfArc) -> Option<usize> {
        let owner = self.owner[half.ix()];
        (owner != NOBODY).then_some(owner as usize)
    }

    /// The shape of an area as given.
    #[must_use]
    pub fn shape(&self, area: usize) -> &Shape {
        &self.shapes[area]
    }

    /// The arcs of one zoom, quantised; made when first asked for.
    ///
    /// # Panics
    /// When `zoom` exceeds [`MAX_AREA_ZOOM`].
    #[must_use]
    pub fn detail(&self, zoom: u8) -> &Detail {
        self.coarser_detail(zoom, zoom)
    }

    /// Makes the arcs of every zoom.
    pub fn build_details(&self) {
        (0..=MAX_AREA_ZOOM).for_each(|zoom| {
            let _made = self.detail(zoom);
        });
    }

    /// Whether the arcs of a zoom are made.
    #[must_use]
    pub fn has_detail(&self, zoom: u8) -> bool {
        self.details.get(usize::from(zoom)).is_some_and(|of_zoom| of_zoom[usize::from(zoom)].get().is_some())
    }

    /// Whether a thread is making the arcs of a zoom.
    #[must_use]
    pub fn detail_is_being_made(&self, zoom: u8) -> bool {
        self.details.get(usize::from(zoom)).is_some_and(|of_zoom| of_zoom[usize::from(zoom)].is_being_made())
    }

    /// The arcs of one zoom with only those vertices that a lower zoom needs, for tiles that would grow too large.
    ///
    /// # Panics
    /// When a zoom exceeds [`MAX_AREA_ZOOM`].
    #[must_use]
    pub fn coarser_detail(&self, zoom: u8, vertices_of: u8) -> &Detail {
        self.details[usize::from(zoom)][usize::from(vertices_of)].get_or_make(|| Detail::new(self, zoom, vertices_of))
    }

    /// Vertices of a ring in order, each once.
    pub fn ring_vertices(&self, ring: &Ring) -> impl Iterator<Item = Vertex> {
        ring.halves.iter().flat_map(|half| {
            let points = self.arc(half.arc());
            let (inner, reversed) = (points.len() - 1, half.is_reversed());
            (0..inner).map(move |i| if reversed { points[inner - i] } else { points[i] })
        })
    }
}

#[cfg(test)]
pub(crate) mod patchwork;
#[cfg(test)]
mod tests;
