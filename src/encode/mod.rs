//! Tiles, tables and features → bytes. No decisions here.

pub mod area_lines;
pub mod csv;
pub mod geojson;
pub mod mvt;
pub mod tilejson;
