//! GeoJSON, one feature after another: what a position, a ring or a feature lacks is said with the feature's number.
//!
//! # References
//! RFC 7946.

use super::feature::Feature;
use super::validity;
use geo::{Coord, MultiPolygon, Polygon};
use serde::de::{Error, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};
use std::fmt;
use std::io::{BufReader, Read};

/// A file's members that are read; others may stand beside them.
#[derive(Deserialize)]
#[serde(expecting = "a FeatureCollection")]
struct Collection {
    #[serde(rename = "type")]
    kind: Option<Value>,
    #[serde(default, deserialize_with = "features")]
    features: Option<Vec<Feature>>,
}

/// Reads every feature.
///
/// # Errors
/// What is wrong with the file, with the line, or with the feature's number where one is concerned. A geometry that is no polygon
/// is the feature's.
pub(super) fn read(reader: impl Read) -> Result<Vec<Feature>, String> {
    let collection: Collection = serde_json::from_reader(BufReader::new(reader)).map_err(|error| error.to_string())?;
    match (collection.kind, collection.features) {
        (Some(Value::String(kind)), Some(features)) if kind == "FeatureCollection" => Ok(features),
        _ => Err("it holds no FeatureCollection: `type` and the list `features`".to_owned()),
    }
}

fn features<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Vec<Feature>>, D::Error> {
    deserializer.deserialize_seq(Features).map(Some)
}

/// Makes each feature as it is read, so that no file stands in memory as JSON.
struct Features;

impl<'de> Visitor<'de> for Features {
    type Value = Vec<Feature>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of features")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut list = Vec::new();
        while let Some(value) = seq.next_element()? {
            let row = list.len() as u32 + 1;
            list.push(feature(value, row).map_err(|fault| A::Error::custom(format!("feature {row} {fault}")))?);
        }
        Ok(list)
    }
}

fn feature(value: Value, row: u32) -> Result<Feature, String> {
    let Value::Object(mut members) = value else { return Err(format!("is {} instead of a Feature", name_of(&value))) };
    if members.get("type").and_then(Value::as_str) != Some("Feature") {
        return Err("is not of the type `Feature`".to_owned());
    }
    let properties = match members.remove("properties") {
        None | Some(Value::Null) => Map::new(),
        Some(Value::Object(properties)) => properties,
        Some(other) => return Err(format!("has {} instead of an object as its properties", name_of(&other))),
    };
    let properties = properties.into_iter().map(|(name, value)| (name, text(value))).collect();
    Ok(Feature { row, properties, outline: outline(members.get("geometry").unwrap_or(&Value::Null)) })
}

fn text(value: Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text,
        other => other.to_string(),
    }
}

fn outline(geometry: &Value) -> Result<MultiPolygon<f64>, String> {
    if geometry.is_null() {
        return Err("no geometry".to_owned());
    }
    let kind = geometry.get("type").and_then(Value::as_str).ok_or_else(|| format!("{} instead of a geometry", name_of(geometry)))?;
    let coordinates = || list(geometry.get("coordinates").unwrap_or(&Value::Null), "of coordinates");
    match kind {
        "Polygon" => Ok(MultiPolygon(vec![polygon(coordinates()?)?])),
        "MultiPolygon" => validity::polygons(coordinates()?.iter().map(|rings| polygon(list(rings, "of rings")?))),
        other => Err(format!("a {other} instead of a polygon")),
    }
}

fn polygon(rings: &[Value]) -> Result<Polygon<f64>, String> {
    let ring = |(at, ring): (usize, &Value)| {
        let of_ring = |fault: String| format!("ring {}: {fault}", at + 1);
        let positions = list(ring, "of positions").map_err(of_ring)?;
        let position = |(at, given): (usize, &Value)| position(given).map_err(|fault| format!("position {}: {fault}", at + 1));
        positions.iter().enumerate().map(position).collect::<Result<Vec<_>, _>>().map_err(of_ring)
    };
    validity::polygon(rings.iter().enumerate().map(ring).collect::<Result<_, _>>()?)
}

/// Longitude and latitude; a height behind them is left out.
fn position(value: &Value) -> Result<Coord<f64>, String> {
    match list(value, "of longitude and latitude")? {
        [x, y, ..] => match (x.as_f64(), y.as_f64()) {
            (Some(x), Some(y)) => Ok(Coord { x, y }),
            _ => Err(format!("{x}, {y} instead of longitude and latitude")),
        },
        few => Err(format!("{} instead of longitude and latitude", if few.is_empty() { "nothing" } else { "one number" })),
    }
}

fn list<'a>(value: &'a Value, of: &str) -> Result<&'a [Value], String> {
    value.as_array().map(Vec::as_slice).ok_or_else(|| format!("{} instead of a list {of}", name_of(value)))
}

fn name_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "nothing",
        Value::Bool(_) => "a truth value",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}
