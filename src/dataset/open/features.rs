use crate::dataset::EditionError;
use flatgeobuf::{FallibleStreamingIterator, FeatureProperties, FgbReader};
use geo::{Geometry, MultiPolygon};
use geozero::ToGeo;
use std::collections::HashMap;

/// A feature of a FlatGeobuf file: properties as text, absent when null.
pub(super) struct Feature {
    properties: HashMap<String, String>,
    pub(super) geometry: Geometry<f64>,
}

impl Feature {
    /// A property; empty when null.
    pub(super) fn text(&self, name: &str) -> &str {
        self.properties.get(name).map_or("", String::as_str)
    }

    /// A property as a number.
    pub(super) fn number<T: std::str::FromStr>(&self, name: &str) -> Result<T, String> {
        let text = self.text(name);
        text.parse().map_err(|_| format!("`{name}` is not the number it should be: `{text}`"))
    }

    /// The geometry as an outline.
    pub(super) fn outline(self) -> Result<MultiPolygon<f64>, String> {
        match self.geometry {
            Geometry::MultiPolygon(outline) => Ok(outline),
            Geometry::Polygon(polygon) => Ok(MultiPolygon(vec![polygon])),
            _ => Err("a geometry is not a polygon".to_owned()),
        }
    }
}

/// Calls `visit` for each feature of a file.
pub(super) fn for_each(bytes: &[u8], mut visit: impl FnMut(Feature) -> Result<(), String>) -> Result<(), String> {
    let text = |error: &dyn std::fmt::Display| error.to_string();
    let mut features = FgbReader::open(bytes).and_then(FgbReader::select_all_seq).map_err(|error| text(&error))?;
    while let Some(feature) = features.next().map_err(|error| text(&error))? {
        let properties = feature.properties().map_err(|error| text(&error))?;
        let geometry = feature.to_geo().map_err(|error| text(&error))?;
        visit(Feature { properties, geometry })?;
    }
    Ok(())
}

/// Reads every feature of a file of the edition into a list.
pub(super) fn list<T>(
    folder: &super::Folder,
    name: &str,
    mut read: impl FnMut(Feature) -> Result<T, String>,
) -> Result<Vec<T>, EditionError> {
    let mut list = Vec::new();
    let each = for_each(&folder.read(name)?, |feature| {
        list.push(read(feature)?);
        Ok(())
    });
    each.map(|()| list).map_err(|problem| folder.wrong(name, problem))
}
