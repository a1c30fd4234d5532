//! Features of a FlatGeobuf or GeoJSON file: properties as text, geometry as polygons in degrees.

use super::{IngestError, InputFile, Progress, fgb, geojson};
use geo::MultiPolygon;
use std::collections::HashMap;

/// One feature.
#[derive(Debug)]
pub(crate) struct Feature {
    /// Its number in the file, from 1.
    pub row: u32,
    /// Its properties as text.
    pub properties: HashMap<String, String>,
    /// Its outline, whose rings are closed and lie on the earth; `Err` says what stands there instead.
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
    let failed = |expected: &'static str| move |reason| IngestError::Format { file: input.name.clone(), expected, reason };
    let reader = input.open(progress)?;
    match input.extension() {
        "fgb" => fgb::read(reader).map_err(failed("FlatGeobuf")),
        "geojson" | "json" => geojson::read(reader).map_err(failed("GeoJSON")),
        other => Err(failed("FlatGeobuf (.fgb) or GeoJSON (.geojson)")(format!("its name ends in `.{other}`"))),
    }
}
