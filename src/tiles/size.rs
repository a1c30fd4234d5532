use super::tile::{Geometry, Tile};

impl Tile {
    /// At most this many bytes when encoded.
    #[must_use]
    pub fn encoded_bound(&self) -> usize {
        let geometry = |geometry: &Geometry| match geometry {
            Geometry::Points(points) => points.len() * 10,
            Geometry::Squares { corners, .. } => corners.len() * 30,
            Geometry::Rings(paths) | Geometry::Lines(paths) | Geometry::Polygons(paths) => {
                paths.features().map(|parts| parts.map(|part| 8 + part.len() * 4).sum::<usize>()).sum()
            }
        };
        self.layers.iter().map(|layer| geometry(&layer.geometry) + layer.len() * (16 + 16 * layer.columns.len())).sum()
    }
}
