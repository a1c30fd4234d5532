//! Spatial indexes: point rows in Morton order, areas by envelope, the topology of shared borders.

mod area_index;
mod distance;
mod heat_grids;
mod hex_index;
mod inscribed;
mod part;
mod topology;
mod zone_overlay;

pub use area_index::AreaIndex;
pub use distance::{Borders, Within};
pub use heat_grids::{HeatGrids, MAX_RESOLUTION, default_resolution};
pub use hex_index::{Hex, HexIndex};
pub use inscribed::{Circle, inscribed_circle};
pub use part::Part;
#[cfg(test)]
pub(crate) use topology::patchwork;
pub use topology::{
    AreaTopology, Chain, Coverage, Detail, GRID_BUFFER, GRID_EXTENT, GridBounds, GridPoint, GridRing, GridShape, HalfArc, MAX_AREA_ZOOM,
    Ring, RingRole, Shape, Vertex, lies_west,
};
pub use zone_overlay::{Edge, Face, LEAST_DIAMETER_PX, Outline, ZoneMembers, ZoneOverlay};
