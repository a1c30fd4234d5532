//! The edition as it is served: the manifest, event columns in Morton order, counts, areas, zones. Immutable.

pub mod areas;
pub mod columnfile;
pub mod columns;
pub mod counts;
mod identity;
pub mod manifest;
pub mod zones;

pub use areas::{Area, AreaIx, Areas};
pub use columns::EventColumns;
pub use counts::{CountColumns, Population, Sex, Unplaced};
pub use manifest::Manifest;
pub use zones::{Zone, Zones};
