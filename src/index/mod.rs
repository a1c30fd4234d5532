//! Spatial indexes: point rows in Morton order, areas by envelope, the topology of shared borders.

mod area_index;

pub use area_index::AreaIndex;
