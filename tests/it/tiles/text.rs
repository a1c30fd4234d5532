//! A tile as text that a person can read and a diff can show: decoded by a reader that is not ours.

use fast_mvt::{MvtFeatureRef, MvtGeometry, MvtReaderRef};
use geo::{Area, BoundingRect, Coord, CoordsIter, MapCoords};
use std::fmt::Write;

/// Features shown of a layer; the rest is counted.
const SHOWN: usize = 12;

/// Layers in order, features by id, properties by name.
pub fn text(bytes: &[u8]) -> String {
    let mut out = String::new();
    let tile = MvtReaderRef::new(bytes).unwrap();
    for layer in tile.layers() {
        let mut features: Vec<MvtFeatureRef> = layer.features().collect();
        features.sort_by_key(|feature| feature.id());
        writeln!(out, "{} (version {}, extent {}): {} features", layer.name(), layer.version(), layer.extent(), features.len()).unwrap();
        for feature in features.iter().take(SHOWN) {
            writeln!(out, "  {}: {}", feature.id().unwrap(), geometry(&feature.geometry().unwrap())).unwrap();
            let mut properties: Vec<String> =
                feature.properties().map(|property| property.map(|(key, value)| format!("{key}={value:?}")).unwrap()).collect();
            properties.sort();
            writeln!(out, "    {}", properties.join(" ")).unwrap();
        }
        if features.len() > SHOWN {
            writeln!(out, "  … {} more", features.len() - SHOWN).unwrap();
        }
    }
    out
}

/// A point as it is; of lines and polygons what tells a wrong one: size, box, area.
fn geometry(geometry: &MvtGeometry) -> String {
    if let MvtGeometry::Point(point) = geometry {
        return format!("point {} {}", point.x(), point.y());
    }
    let (kind, parts) = match geometry {
        MvtGeometry::LineString(_) => ("line", 1),
        MvtGeometry::MultiLineString(lines) => ("lines", lines.0.len()),
        MvtGeometry::Polygon(_) => ("polygon", 1),
        MvtGeometry::MultiPolygon(polygons) => ("polygons", polygons.0.len()),
        other => panic!("a tile holds {other:?}"),
    };
    let bounds = geometry.bounding_rect().unwrap();
    let ((west, north), (east, south)) = (bounds.min().x_y(), bounds.max().x_y());
    let area = geometry.map_coords(|at| Coord { x: f64::from(at.x), y: f64::from(at.y) }).unsigned_area();
    format!("{kind} parts={parts} vertices={} x={west}..{east} y={north}..{south} area={area}", geometry.coords_count())
}
