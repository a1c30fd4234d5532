//! Spatial indexes: point rows in Morton order, areas by envelope, the topology of shared borders.

mod area_index;
mod topology;

pub use area_index::AreaIndex;
pub use topology::{AreaTopology, Chain, Detail, HalfArc, MAX_AREA_ZOOM, Ring, RingRole, Shape, Vertex};
