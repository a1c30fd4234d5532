//! Positions and tiles: degrees, the Web Mercator unit square, XYZ tiles, Morton keys. Pure maths.

mod bbox;
mod geocentric;
mod lonlat;
mod morton;
mod tile;

pub use bbox::{Bbox, InvalidBbox};
pub use geocentric::{distance_km, geocentric_km};
pub use lonlat::{InvalidLonLat, LonLat, MAX_LATITUDE, WorldCoord};
pub use morton::MortonKey;
pub use tile::{InvalidTileCoord, MAX_ZOOM, TileCoord};
