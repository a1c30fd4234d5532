//! What the heat layer needs of a source's keys, computed when it is first asked for.

use super::{HexIndex, Part};
use h3o::Resolution;
use std::sync::OnceLock;

/// Finest resolution of the heat layer.
pub const MAX_RESOLUTION: u8 = 8;
/// Number of zooms for which densities are kept.
const ZOOMS: usize = 23;

/// Resolution by zoom from 0; the last one holds beyond.
const RESOLUTIONS: [u8; 10] = [0, 1, 2, 3, 4, 4, 5, 6, 6, 7];

/// Resolution of hexagons at a zoom when none is asked for.
#[must_use]
pub fn default_resolution(z: u8) -> u8 {
    RESOLUTIONS[usize::from(z).min(RESOLUTIONS.len() - 1)]
}

/// Hexagons by resolution, and how many cells the densest tile of a zoom holds.
///
/// All of it follows from the keys of one source, which every method takes: they must always be the same ones.
#[derive(Debug, Default)]
pub struct HeatGrids {
    resolutions: [Part<HexIndex>; MAX_RESOLUTION as usize + 1],
    places: OnceLock<usize>,
    densest_hexes: [OnceLock<usize>; ZOOMS],
    densest_squares: [OnceLock<usize>; ZOOMS],
}

impl HeatGrids {
    /// The hexagons of a resolution (0…[`MAX_RESOLUTION`]), built by the first who asks.
    ///
    /// # Panics
    /// At a finer resolution.
    pub fn at(&self, keys: &[u64], resolution: u8) -> &HexIndex {
        let h3 = Resolution::try_from(resolution).expect("H3 has resolutions 0 to 15");
        self.resolutions[usize::from(resolution)].get_or_make(|| HexIndex::new(keys, h3))
    }

    /// Whether the hexagons of a resolution are built.
    #[must_use]
    pub fn is_built(&self, resolution: u8) -> bool {
        self.resolutions.get(usize::from(resolution)).is_some_and(|index| index.get().is_some())
    }

    /// Whether a thread is building the hexagons of a resolution.
    #[must_use]
    pub fn is_being_built(&self, resolution: u8) -> bool {
        self.resolutions.get(usize::from(resolution)).is_some_and(Part::is_being_made)
    }

    /// Builds what a request without options of its own asks for at any zoom, and the number of places.
    pub fn build(&self, keys: &[u64]) {
        self.places(keys);
        for resolution in RESOLUTIONS {
            self.at(keys, resolution);
        }
    }

    /// Whether everything that [`HeatGrids::build`] makes is there.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.known_places().is_some() && RESOLUTIONS.iter().all(|resolution| self.is_built(*resolution))
    }

    /// [`HeatGrids::places`], if somebody asked before.
    #[must_use]
    pub fn known_places(&self) -> Option<usize> {
        self.places.get().copied()
    }

    /// Whether [`HeatGrids::densest_hexes`] of a zoom is known.
    #[must_use]
    pub fn knows_densest_hexes(&self, z: u8) -> bool {
        self.densest_hexes[usize::from(z)].get().is_some()
    }

    /// Whether [`HeatGrids::densest_squares`] of a zoom is known.
    #[must_use]
    pub fn knows_densest_squares(&self, z: u8) -> bool {
        self.densest_squares[usize::from(z)].get().is_some()
    }

    /// Number of different positions: no tile holds more cells of any kind.
    pub fn places(&self, keys: &[u64]) -> usize {
        *self.places.get_or_init(|| keys.chunk_by(|a, b| a == b).count())
    }

    /// Most hexagons in or reaching into one tile of a zoom, at the one resolution that is asked for at this zoom.
    ///
    /// # Units
    /// `buffer` in 1/4096 of the tile's side.
    pub fn densest_hexes(&self, keys: &[u64], z: u8, resolution: u8, buffer: u32) -> usize {
        *self.densest_hexes[usize::from(z)].get_or_init(|| self.at(keys, resolution).densest(z, buffer))
    }

    /// Most cells with a row in one tile of a zoom, of 2^`bits` a side, the one number that is asked for at this zoom.
    pub fn densest_squares(&self, keys: &[u64], z: u8, bits: u8) -> usize {
        *self.densest_squares[usize::from(z)].get_or_init(|| densest_squares(keys, z, bits))
    }
}

/// Most cells with a key in one tile: in Morton order cells and tiles are runs.
fn densest_squares(keys: &[u64], z: u8, bits: u8) -> usize {
    let cut = |key: u64, depth: u8| key.checked_shr(64 - 2 * u32::from(depth)).unwrap_or(0);
    let cells = |tile: &[u64]| tile.chunk_by(|a, b| cut(*a, z + bits) == cut(*b, z + bits)).count();
    keys.chunk_by(|a, b| cut(*a, z) == cut(*b, z)).map(cells).max().unwrap_or(0)
}
