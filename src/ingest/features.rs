//! Features of a FlatGeobuf or GeoJSON file: properties as text, geometry as polygons in degrees.

use super::{IngestError, InputFile, Progress};
use flatgeobuf::{FallibleStreamingIterator, FeatureProperties, FgbReader};
use geo::{Coord, Geometry, LineString, MultiPolygon, Polygon};
use geojson::{GeoJson, GeometryValue, JsonValue, Position};
use geozero::ToGeo;
use std::collections::HashMap;
use std::io::{BufReader, Read};

/// One feature.
pub(crate) struct Feature {
    /// Its number in the file, from 1.
    pub row: u32,
    /// Its properties as text.
    pub properties: HashMap<String, String>,
    /// Its outline; `Err` says what stands there instead.
    pub outline: Result<MultiPolygon<f64>, String>,
}

impl Feature {
    /// A property; empty when absent.
    pub fn text(&self, name: &str) -> &str {
        self.properties.get(name).map_or("", |text| text.trim())
    }
}

/// Reads every feature of a file; the format follows its extension.
///
/// # Errors
/// When the file cannot be opened or is not of its format.
pub(crate) fn read(input: &InputFile, progress: &dyn Progress) -> Result<Vec<Feature>, IngestError> {
    let reader = BufReader::new(input.open(progress)?);
    match input.extension() {
        "fgb" => flatgeobuf(reader).map_err(|reason| format_error(input, "FlatGeobuf", reason)),
        "geojson" | "json" => geojson(reader).map_err(|reason| format_error(input, "GeoJSON", reason)),
        other => Err(format_error(input, "FlatGeobuf (.fgb) or GeoJSON (.geojson)", format!("its name ends in `.{other}`"))),
    }
}

fn format_error(input: &InputFile, expected: &'static str, reason: String) -> IngestError {
    IngestError::Format { file: input.name.clone(), expected, reason }
}

fn flatgeobuf(reader: impl Read) -> Result<Vec<Feature>, String> {
    let mut features = FgbReader::open(reader).and_then(FgbReader::select_all_seq).map_err(|error| error.to_string())?;
    let mut list = Vec::new();
    while let Some(feature) = features.next().map_err(|error| error.to_string())? {
        let properties = feature.properties().map_err(|error| error.to_string())?;
        let outline = feature.to_geo().map_err(|error| format!("no geometry ({error})")).and_then(outline);
        list.push(Feature { row: list.len() as u32 + 1, properties, outline });
    }
    Ok(list)
}

fn outline(geometry: Geometry<f64>) -> Result<MultiPolygon<f64>, String> {
    match geometry {
        Geometry::Polygon(polygon) => Ok(MultiPolygon(vec![polygon])),
        Geometry::MultiPolygon(polygons) => Ok(polygons),
        _ => Err("another geometry than a polygon".to_owned()),
    }
}

fn geojson(reader: impl Read) -> Result<Vec<Feature>, String> {
    let GeoJson::FeatureCollection(collection) = GeoJson::from_reader(reader).map_err(|error| error.to_string())? else {
        return Err("it holds no FeatureCollection".to_owned());
    };
    let feature = |(at, feature): (usize, geojson::Feature)| Feature {
        row: at as u32 + 1,
        properties: feature.properties_iter().map(|(name, value)| (name.clone(), text(value))).collect(),
        outline: feature.geometry.map_or_else(|| Err("no geometry".to_owned()), |geometry| rings(geometry.value)),
    };
    Ok(collection.features.into_iter().enumerate().map(feature).collect())
}

fn text(value: &JsonValue) -> String {
    match value {
        JsonValue::Null => String::new(),
        JsonValue::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn rings(value: GeometryValue) -> Result<MultiPolygon<f64>, String> {
    match value {
        GeometryValue::Polygon { coordinates } => Ok(MultiPolygon(vec![polygon(&coordinates)])),
        GeometryValue::MultiPolygon { coordinates } => Ok(MultiPolygon(coordinates.iter().map(|rings| polygon(rings)).collect())),
        other => Err(format!("a {} instead of a polygon", other.type_name())),
    }
}

fn polygon(rings: &[Vec<Position>]) -> Polygon<f64> {
    let mut rings = rings.iter().map(|ring| LineString(ring.iter().map(|at| Coord { x: at[0], y: at[1] }).collect()));
    let exterior = rings.next().unwrap_or_else(|| LineString(Vec::new()));
    Polygon::new(exterior, rings.collect())
}
