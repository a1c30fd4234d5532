use super::WorldCoord;
use thiserror::Error;

/// Deepest zoom of a tile address. Keys hold 32 bits an axis and a tile holds at most 2⁷ cells a side, so 22 leaves room.
pub const MAX_ZOOM: u8 = 22;

/// An address in the XYZ scheme of Web Mercator tiles: column x from the west, row y from the north.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TileCoord {
    z: u8,
    x: u32,
    y: u32,
}

/// A tile address outside the pyramid.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("tile {z}/{x}/{y} does not exist: zoom is 0 to {MAX_ZOOM}, column and row are below 2^zoom")]
pub struct InvalidTileCoord {
    /// Zoom as given.
    pub z: u8,
    /// Column as given.
    pub x: u32,
    /// Row as given.
    pub y: u32,
}

impl TileCoord {
    /// A checked address.
    ///
    /// # Errors
    /// [`InvalidTileCoord`] when the zoom exceeds [`MAX_ZOOM`] or the zoom has no such column or row.
    pub fn new(z: u8, x: u32, y: u32) -> Result<Self, InvalidTileCoord> {
        if z <= MAX_ZOOM && x >> z == 0 && y >> z == 0 { Ok(Self { z, x, y }) } else { Err(InvalidTileCoord { z, x, y }) }
    }

    /// Zoom, 0 is the whole world.
    #[must_use]
    pub fn z(self) -> u8 {
        self.z
    }

    /// Column, from the west.
    #[must_use]
    pub fn x(self) -> u32 {
        self.x
    }

    /// Row, from the north.
    #[must_use]
    pub fn y(self) -> u32 {
        self.y
    }

    /// The tile one zoom up that holds this one; none above the world.
    #[must_use]
    pub fn parent(self) -> Option<Self> {
        (self.z > 0).then(|| Self { z: self.z - 1, x: self.x / 2, y: self.y / 2 })
    }

    /// The four tiles one zoom down, in Morton order; none below [`MAX_ZOOM`].
    pub fn children(self) -> impl Iterator<Item = Self> {
        let deeper = self.z < MAX_ZOOM;
        [(0, 0), (1, 0), (0, 1), (1, 1)].into_iter().filter(move |_| deeper).map(move |(dx, dy)| Self {
            z: self.z + 1,
            x: self.x * 2 + dx,
            y: self.y * 2 + dy,
        })
    }

    /// A world position in the tile's own units: 0…`extent` from its north-west corner, outside values for points outside.
    #[must_use]
    pub fn project(self, world: WorldCoord, extent: u32) -> (f64, f64) {
        let tiles = f64::from(1u32 << self.z);
        let extent = f64::from(extent);
        ((world.x * tiles - f64::from(self.x)) * extent, (world.y * tiles - f64::from(self.y)) * extent)
    }

    /// `[west, south, east, north]` in degrees.
    #[must_use]
    pub fn bounds(self) -> [f64; 4] {
        let side = 1.0 / f64::from(1u32 << self.z);
        let corner = |x: u32, y: u32| WorldCoord { x: f64::from(x) * side, y: f64::from(y) * side }.to_lonlat();
        let (north_west, south_east) = (corner(self.x, self.y), corner(self.x + 1, self.y + 1));
        [north_west.lon(), south_east.lat(), south_east.lon(), north_west.lat()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coords::LonLat;

    #[test]
    fn addresses_outside_the_pyramid_are_refused() {
        for (z, x, y) in [(0, 1, 0), (3, 8, 0), (3, 0, 8), (23, 0, 0), (255, 0, 0), (14, u32::MAX, 0)] {
            assert_eq!(TileCoord::new(z, x, y), Err(InvalidTileCoord { z, x, y }));
        }
    }

    #[test]
    fn every_tile_to_zoom_6_is_the_parent_of_its_children() {
        for z in 0..=6u8 {
            for x in 0..1u32 << z {
                for y in 0..1u32 << z {
                    let tile = TileCoord::new(z, x, y).unwrap();
                    assert!(tile.children().all(|child| child.parent() == Some(tile)));
                    assert_eq!(tile.children().count(), 4);
                }
            }
        }
    }

    #[test]
    fn a_point_projects_into_the_tile_that_holds_it() {
        let juarez = LonLat::new(-106.42, 31.69).unwrap().to_world();
        let (x, y) = TileCoord::new(6, 13, 26).unwrap().project(juarez, 4096);
        assert!((0.0..4096.0).contains(&x) && (0.0..4096.0).contains(&y), "{x} {y}");
    }
}
