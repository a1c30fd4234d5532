//! The features of a FlatGeobuf or GeoJSON file.

use super::feature::Feature;
use super::{IngestError, InputFile, Progress, fgb, geojson};

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
