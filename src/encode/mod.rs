//! Bytes only, no decisions: CSV and GeoJSON row by row.

pub mod area_lines;
pub mod csv;
pub mod geojson;
