//! GeoJSON (RFC 7946), feature by feature: a collection of any size passes through in pieces.

use crate::query::{Record, ZoneView};
use geo::MultiPolygon;
use geojson::feature::Id;
use geojson::{Feature, Geometry, GeometryValue, JsonObject, Position};
use serde_json::json;

/// The beginning of a collection: foreign members first, so that a reader knows source and licence before the features.
#[must_use]
pub fn opening(members: &JsonObject) -> Vec<u8> {
    let members = members.iter().map(|(name, value)| format!(",{}:{value}", serde_json::Value::from(name.as_str())));
    format!("{{\"type\":\"FeatureCollection\"{},\"features\":[\n", members.collect::<Vec<_>>().concat()).into_bytes()
}

/// The end of a collection.
pub const CLOSING: &[u8] = b"\n]}\n";

/// A feature as it stands in a collection.
#[must_use]
pub fn feature(id: &str, geometry: Option<Geometry>, properties: JsonObject) -> Feature {
    Feature { bbox: None, geometry, id: Some(Id::String(id.to_owned())), properties: Some(properties), foreign_members: None }
}

/// Features as they stand in a collection, with the comma before them when they are not the first.
#[must_use]
pub fn features(features: impl IntoIterator<Item = Feature>, place: Place) -> Vec<u8> {
    let texts: Vec<String> = features.into_iter().map(|feature| feature.to_string()).collect();
    let comma = if place == Place::First { "" } else { ",\n" };
    format!("{comma}{}", texts.join(",\n")).into_bytes()
}

/// Where features stand in their collection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// At its beginning.
    First,
    /// After others.
    Later,
}

/// A record: its point at 25 km or better, else none.
#[must_use]
pub fn record(record: &Record) -> Feature {
    let area = record.area.as_ref();
    let properties = object(json!({
        "id": record.id,
        "first": record.first,
        "last": record.last,
        "time_precision": record.time_precision,
        "place_precision": record.place_precision,
        "place_name": record.place_name,
        "kind": record.kind,
        "victim": record.victim.join(";"),
        "perpetrator": record.perpetrator.join(";"),
        "actor_a": record.actors[0],
        "actor_b": record.actors[1],
        "deaths_low": record.deaths.low,
        "deaths_best": record.deaths.best,
        "deaths_high": record.deaths.high,
        "area_code": area.map(|area| area.code),
        "area_name": area.map(|area| area.name),
    }));
    let at = record.lon.zip(record.lat).map(|(lon, lat)| point(lon, lat));
    feature(record.id, at, properties)
}

/// A deployment, its fields as in JSON; no outline where its place is smaller than the edition's areas.
///
/// # Errors
/// Never: the fields are texts, numbers and lists.
pub fn zone(zone: &ZoneView, geometry: Option<&MultiPolygon<f64>>) -> serde_json::Result<Feature> {
    let mut properties = object(serde_json::to_value(zone)?);
    properties.remove("bbox");
    Ok(feature(&zone.entry.id, geometry.map(outline), properties))
}

fn object(value: serde_json::Value) -> JsonObject {
    match value {
        serde_json::Value::Object(object) => object,
        _ => JsonObject::new(),
    }
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
        bytes.extend(features([feature("a", Some(point(-106.5, 31.7)), JsonObject::new())], Place::First));
        let rest = [feature("b", None, JsonObject::new()), feature("c", Some(outline(&square)), JsonObject::new())];
        bytes.extend(features(rest, Place::Later));
        bytes.extend(CLOSING);
        let collection: geojson::FeatureCollection = String::from_utf8(bytes).unwrap().parse().unwrap();
        assert_eq!(collection.features.len(), 3);
        assert_eq!(collection.foreign_members.unwrap()["edition"], "0f");
        assert!(collection.features[1].geometry.is_none());
        let ring = collection.features[2].geometry.as_ref().unwrap().to_string();
        assert!(ring.contains("[[[[0.0,0.0],[1.0,0.0],[1.0,1.0],[0.0,1.0],[0.0,0.0]]]]"), "anticlockwise: {ring}");
    }
}
