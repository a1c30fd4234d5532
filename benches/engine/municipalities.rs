//! Which municipality a point lies in, by trying every outline whose box holds it. Independent of the engine's index.

use super::linear::Row;
use super::synthetic::Incident;
use geo::coordinate_position::{CoordPos, CoordinatePosition as _};
use geo::{BoundingRect as _, Coord, MultiPolygon, Rect};
use std::collections::HashMap;

/// Side of the buckets that sort the outlines, degrees.
const BUCKET: f64 = 0.25;

/// Municipalities by code.
pub struct Municipalities {
    list: Vec<(String, MultiPolygon<f64>, Rect<f64>)>,
    buckets: HashMap<(i32, i32), Vec<usize>>,
}

fn bucket(at: Coord<f64>) -> (i32, i32) {
    ((at.x / BUCKET).floor() as i32, (at.y / BUCKET).floor() as i32)
}

impl Municipalities {
    /// Codes and outlines, sorted by code.
    pub fn new(outlines: impl IntoIterator<Item = (String, MultiPolygon<f64>)>) -> Self {
        let boxed = |(code, outline): (String, MultiPolygon<f64>)| outline.bounding_rect().map(|rect| (code, outline, rect));
        let list: Vec<_> = outlines.into_iter().filter_map(boxed).collect();
        let mut buckets: HashMap<_, Vec<usize>> = HashMap::new();
        for (ix, (_, _, rect)) in list.iter().enumerate() {
            let (low, high) = (bucket(rect.min()), bucket(rect.max()));
            for cell in (low.0..=high.0).flat_map(|x| (low.1..=high.1).map(move |y| (x, y))) {
                buckets.entry(cell).or_default().push(ix);
            }
        }
        Self { list, buckets }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// The code of one.
    pub fn code(&self, ix: usize) -> &str {
        &self.list[ix].0
    }

    /// The box around all of them, degrees.
    pub fn bounds(&self) -> [f64; 4] {
        let corners = self.list.iter().map(|(_, _, rect)| [rect.min().x, rect.min().y, rect.max().x, rect.max().y]);
        corners
            .fold([180.0, 90.0, -180.0, -90.0], |all, one| [all[0].min(one[0]), all[1].min(one[1]), all[2].max(one[2]), all[3].max(one[3])])
    }

    /// Puts every row into its municipality; on a border, into the first of both.
    pub fn place(&self, incidents: &[Incident], rows: &mut [Row]) {
        for (incident, row) in incidents.iter().zip(rows) {
            let at = Coord { x: f64::from(incident.lon_e5) / 1e5, y: f64::from(incident.lat_e5) / 1e5 };
            row.area = self.find(at).map_or(Row::NOWHERE, |ix| ix as u16);
        }
    }

    fn find(&self, at: Coord<f64>) -> Option<usize> {
        let holds = |ix: &usize| {
            let (_, outline, rect) = &self.list[*ix];
            let near = rect.min().x <= at.x && at.x <= rect.max().x && rect.min().y <= at.y && at.y <= rect.max().y;
            near && outline.coordinate_position(&at) != CoordPos::Outside
        };
        self.buckets.get(&bucket(at))?.iter().copied().find(holds)
    }
}
