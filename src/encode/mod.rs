//! Tiles, tables and features → bytes. No decisions here.

pub mod mvt;
pub mod tilejson;
