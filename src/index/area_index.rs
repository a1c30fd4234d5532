use crate::coords::Bbox;
use geo::{BoundingRect, Coord, Intersects, MultiPolygon, Rect};
use rstar::primitives::{GeomWithData, Rectangle};
use rstar::{AABB, RTree};

/// Envelopes of areas in an R-tree: box or point → candidates; the exact test follows on the geometry.
///
/// Areas are named by their position in the list it was built from.
#[derive(Debug)]
pub struct AreaIndex {
    tree: RTree<GeomWithData<Rectangle<[f64; 2]>, usize>>,
    envelopes: Vec<[f64; 4]>,
}

impl AreaIndex {
    /// An index over outlines in degrees. An area without vertices is in no answer.
    #[must_use]
    pub fn new<'a>(outlines: impl IntoIterator<Item = &'a MultiPolygon<f64>>) -> Self {
        let rects: Vec<Option<Rect>> = outlines.into_iter().map(BoundingRect::bounding_rect).collect();
        let entry = |(ix, rect): (usize, &Option<Rect>)| {
            rect.map(|r| GeomWithData::new(Rectangle::from_corners([r.min().x, r.min().y], [r.max().x, r.max().y]), ix))
        };
        let tree = RTree::bulk_load(rects.iter().enumerate().filter_map(entry).collect());
        let envelopes = rects.iter().map(|rect| rect.map_or([f64::NAN; 4], |r| [r.min().x, r.min().y, r.max().x, r.max().y])).collect();
        Self { tree, envelopes }
    }

    /// `[west, south, east, north]` of an area in degrees; NaN when it has no vertices.
    #[must_use]
    pub fn envelope(&self, area: usize) -> [f64; 4] {
        self.envelopes[area]
    }

    /// Areas whose envelope meets a box `[west, south, east, north]` in degrees, ascending.
    #[must_use]
    pub fn candidates(&self, [west, south, east, north]: [f64; 4]) -> Vec<usize> {
        let envelope = AABB::from_corners([west, south], [east, north]);
        let mut found: Vec<usize> = self.tree.locate_in_envelope_intersecting(&envelope).map(|entry| entry.data).collect();
        found.sort_unstable();
        found
    }

    /// Areas whose outline meets a box, ascending; `outline` gives the outline of an area.
    pub fn intersecting<'a>(&self, bbox: Bbox, outline: impl Fn(usize) -> &'a MultiPolygon<f64>) -> Vec<usize> {
        let mut found: Vec<usize> = bbox.parts().flat_map(|part| self.meeting(part, &outline)).collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    fn meeting<'a>(&self, part: [f64; 4], outline: impl Fn(usize) -> &'a MultiPolygon<f64>) -> Vec<usize> {
        let rect = Rect::new(Coord { x: part[0], y: part[1] }, Coord { x: part[2], y: part[3] });
        let within = |[w, s, e, n]: [f64; 4]| part[0] <= w && part[1] <= s && e <= part[2] && n <= part[3];
        let mut found = self.candidates(part);
        found.retain(|ix| within(self.envelopes[*ix]) || outline(*ix).intersects(&rect));
        found
    }
}
