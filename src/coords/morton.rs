use super::{LonLat, TileCoord, WorldCoord};
use std::ops::RangeInclusive;

/// Bits of each axis in a [`MortonKey`].
const AXIS_BITS: u8 = 32;
/// The unit square in fixed point: 2³² steps a side.
const STEPS: f64 = 4_294_967_296.0;

/// A position as its two 32-bit Web Mercator coordinates, interleaved: the order of the rows of an edition.
///
/// A tile of any zoom, and every cell of a 2ⁿ grid inside it, is one contiguous range of keys.
///
/// # Units
/// Each axis counts steps of 2⁻³² of the world's side (9 mm on the equator); x takes the even bits, y the odd ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MortonKey(u64);

impl MortonKey {
    /// The key of a position; the eastern and southern edges fall into the last column and row.
    #[must_use]
    pub fn of(position: LonLat) -> Self {
        let world = position.to_world();
        // `as u32` saturates: x = 1.0 becomes the last column; positions are finite by construction.
        Self::from_xy((world.x * STEPS) as u32, (world.y * STEPS) as u32)
    }

    /// The key of a pair of fixed-point coordinates.
    #[must_use]
    pub const fn from_xy(x: u32, y: u32) -> Self {
        Self(spread(x) | (spread(y) << 1))
    }

    /// The fixed-point coordinates.
    #[must_use]
    pub const fn xy(self) -> (u32, u32) {
        (compact(self.0), compact(self.0 >> 1))
    }

    /// A key from its stored number.
    #[must_use]
    pub const fn from_bits(bits: u64) -> Self {
        Self(bits)
    }

    /// The stored number.
    #[must_use]
    pub const fn bits(self) -> u64 {
        self.0
    }

    /// The middle of the key's step, in degrees.
    #[must_use]
    pub fn position(self) -> LonLat {
        let (x, y) = self.xy();
        WorldCoord { x: (f64::from(x) + 0.5) / STEPS, y: (f64::from(y) + 0.5) / STEPS }.to_lonlat()
    }

    /// The tile of zoom `z` (0…32) that holds the key, as column and row.
    #[must_use]
    pub fn cell(self, z: u8) -> (u32, u32) {
        let (x, y) = self.xy();
        let shift = u32::from(AXIS_BITS - z);
        (x.checked_shr(shift).unwrap_or(0), y.checked_shr(shift).unwrap_or(0))
    }

    /// The keys of the cell `(x, y)` of the grid with 2ᶻ cells a side (z in 0…32), both ends included.
    #[must_use]
    pub fn cell_range(z: u8, x: u32, y: u32) -> RangeInclusive<u64> {
        let bits = 2 * u32::from(AXIS_BITS - z);
        let index = Self::from_xy(x, y).0;
        let start = index.checked_shl(bits).unwrap_or(0);
        start..=(start | u64::MAX.checked_shr(64 - bits).unwrap_or(0))
    }

    /// The keys of a tile, both ends included.
    #[must_use]
    pub fn tile_range(tile: TileCoord) -> RangeInclusive<u64> {
        Self::cell_range(tile.z(), tile.x(), tile.y())
    }
}

/// Puts the bits of `v` on the even places. Source: Warren, *Hacker's Delight*, 2nd ed., §7–2.
const fn spread(v: u32) -> u64 {
    let mut x = v as u64;
    x = (x | (x << 16)) & 0x0000_FFFF_0000_FFFF;
    x = (x | (x << 8)) & 0x00FF_00FF_00FF_00FF;
    x = (x | (x << 4)) & 0x0F0F_0F0F_0F0F_0F0F;
    x = (x | (x << 2)) & 0x3333_3333_3333_3333;
    (x | (x << 1)) & 0x5555_5555_5555_5555
}

/// The inverse of [`spread`], ignoring the odd places.
const fn compact(v: u64) -> u32 {
    let mut x = v & 0x5555_5555_5555_5555;
    x = (x | (x >> 1)) & 0x3333_3333_3333_3333;
    x = (x | (x >> 2)) & 0x0F0F_0F0F_0F0F_0F0F;
    x = (x | (x >> 4)) & 0x00FF_00FF_00FF_00FF;
    x = (x | (x >> 8)) & 0x0000_FFFF_0000_FFFF;
    ((x | (x >> 16)) & 0xFFFF_FFFF) as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_whole_world_is_every_key() {
        assert_eq!(MortonKey::cell_range(0, 0, 0), 0..=u64::MAX);
    }

    #[test]
    fn every_cell_to_zoom_8_holds_just_its_own_keys() {
        for z in 0..=8u8 {
            let mut next = 0u128;
            let mut cells: Vec<_> = (0..1u32 << z).flat_map(|x| (0..1u32 << z).map(move |y| MortonKey::cell_range(z, x, y))).collect();
            cells.sort_by_key(|range| *range.start());
            for range in cells {
                assert_eq!(u128::from(*range.start()), next, "no gap and no overlap at zoom {z}");
                next = u128::from(*range.end()) + 1;
            }
            assert_eq!(next, 1u128 << 64);
        }
    }

    #[test]
    fn the_last_column_and_row_hold_the_edge_of_the_world() {
        assert_eq!(MortonKey::of(LonLat::new(180.0, -90.0).unwrap()).cell(4), (15, 15));
    }

    proptest! {
        #[test]
        fn interleaving_is_undone(x: u32, y: u32) {
            prop_assert_eq!(MortonKey::from_xy(x, y).xy(), (x, y));
        }

        #[test]
        fn a_key_lies_in_the_range_of_its_cell(x: u32, y: u32, z in 0u8..=32) {
            let key = MortonKey::from_xy(x, y);
            let (column, row) = key.cell(z);
            prop_assert!(MortonKey::cell_range(z, column, row).contains(&key.bits()));
        }

        #[test]
        fn six_decimals_of_a_degree_survive(lon in -179_999_999i32..180_000_000, lat in -85_000_000i32..85_000_000) {
            let (lon, lat) = (f64::from(lon) / 1e6, f64::from(lat) / 1e6);
            let back = MortonKey::of(LonLat::new(lon, lat).unwrap()).position();
            prop_assert!((back.lon() - lon).abs() < 5e-7 && (back.lat() - lat).abs() < 5e-7);
        }
    }
}
