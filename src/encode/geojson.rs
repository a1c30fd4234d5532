//! GeoJSON (RFC 7946), feature by feature: a collection of any size passes through in pieces.

use geo::MultiPolygon;
use geojson::{Feature, Geometry, GeometryValue, JsonObject, Position};

/// The beginning of a collection: foreign members first, so that a reader knows source and licence before the features.
#[must_use]
pub fn opening(members: &JsonObject) -> Vec<u8> {
    let mut text = String::from("{\"type\":\"FeatureCollection\"");
    for (name, value) in members {
        text.push_str(&format!(",{}:{value}", serde_json::Value::from(name.as_str())));
    }
    text.push_str(",\"features\":[\n");
    text.into_bytes()
}

/// The end of a collection.
pub const CLOSING: &[u8] = b"\n]}\n";

/// A feature as it stands in a collection, with the comma before it when it is not the first.
#[must_use]
pub fn feature(id: &str, geometry: Option<Geometry>, properties: JsonObject, first: bool) -> Vec<u8> {
    let feature = Feature {
        bbox: None,
        geometry,
        id: Some(geojson::feature::Id::String(id.to_owned())),
        properties: Some(properties),
        foreign_members: None,
    };
    let mut bytes = if first { Vec::new() } else { b",\n".to_vec() };
    bytes.extend(feature.to_string().into_bytes());
    bytes
}

/// A point in degrees.
#[must_use]
pub fn point(lon: f64, lat: f64) -> Geometry {
    Geometry::new(GeometryValue::Point { coordinates: Position::from([lon, lat]) })
}

/// An outline in degrees, as published: outer rings anticlockwise, as RFC 7946 §3.1.6 wants them.
#[must_use]
pub fn outline(area: &MultiPolygon<f64>) -> Geometry {
    use geo::orient::{Direction, Orient};
    Geometry::new(GeometryValue::from(&area.orient(Direction::Default)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::{LineString, Polygon};

    #[test]
    fn pieces_make_one_valid_collection() {
        let square = MultiPolygon(vec![Polygon::new(LineString::from(vec![(0., 0.), (0., 1.), (1., 1.), (1., 0.)]), vec![])]);
        let mut members = JsonObject::new();
        members.insert("edition".to_owned(), "0f".into());
        let mut bytes = opening(&members);
        bytes.extend(feature("a", Some(point(-106.5, 31.7)), JsonObject::new(), true));
        bytes.extend(feature("b", None, JsonObject::new(), false));
        bytes.extend(feature("c", Some(outline(&square)), JsonObject::new(), false));
        bytes.extend(CLOSING);
        let collection: geojson::FeatureCollection = String::from_utf8(bytes).unwrap().parse().unwrap();
        assert_eq!(collection.features.len(), 3);
        assert_eq!(collection.foreign_members.unwrap()["edition"], "0f");
        assert!(collection.features[1].geometry.is_none());
        let ring = collection.features[2].geometry.as_ref().unwrap().to_string();
        assert!(ring.contains("[[[[0.0,0.0],[1.0,0.0],[1.0,1.0],[0.0,1.0],[0.0,0.0]]]]"), "anticlockwise: {ring}");
    }
}
