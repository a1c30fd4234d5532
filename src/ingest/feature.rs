//! A feature as a file has it: properties as text, geometry as polygons in degrees.

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
