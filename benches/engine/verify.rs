//! Which answers are compared: every kind, at every zoom.

use super::around::Relation;
use super::exact::{Answers, Truth, centre_tile};
use super::in_process::Zoom;
use std::collections::BTreeSet;
use testigo::coords::{LonLat, MortonKey, TileCoord};

/// Crowded tiles of a zoom that are compared cell by cell.
const TILES: usize = 3;
/// Deepest zoom that is compared as a whole: every hexagon of the world is at home once.
const WHOLE: u8 = 8;
/// Zooms whose tiles together hold every municipality.
const MUNICIPAL_ZOOMS: [u8; 2] = [4, 6];

/// How far hexagons are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// In all tiles of the zooms down to 8.
    WholeZooms,
    /// In the most crowded tiles.
    CrowdedTiles,
}

/// Compares everything; the first difference is the error.
pub fn all(truth: &Truth<'_>, zooms: &[Zoom], deployment: TileCoord, reach: Reach, answers: Answers<'_>) -> anyhow::Result<()> {
    truth.summary(answers)?;
    truth.series(answers)?;
    truth.values(answers)?;
    for relation in Relation::ALL {
        truth.around(relation, deployment, answers)?;
    }
    for zoom in zooms {
        let tiles: Vec<TileCoord> = zoom.crowded.iter().take(TILES).map(|(tile, _)| *tile).collect();
        for tile in &tiles {
            truth.squares(*tile, answers)?;
            truth.incidents(*tile, answers)?;
        }
        if reach == Reach::WholeZooms && zoom.z <= WHOLE {
            truth.hexagons(&homes(zoom)?, &zoom.hexagons, true, answers)?;
        } else {
            truth.hexagons(&tiles, &zoom.hexagons, false, answers)?;
        }
    }
    for z in MUNICIPAL_ZOOMS {
        truth.municipality_tiles(&around(truth.municipalities.bounds(), z)?, answers)?;
    }
    Ok(())
}

/// The tiles of a zoom that hold the centre of an occupied hexagon.
fn homes(zoom: &Zoom) -> anyhow::Result<Vec<TileCoord>> {
    let cells: BTreeSet<u64> = zoom.hexagons.iter().copied().collect();
    let tiles: BTreeSet<(u32, u32)> = cells.into_iter().filter_map(|cell| centre_tile(cell, zoom.z)).collect();
    tiles.into_iter().map(|(x, y)| Ok(TileCoord::new(zoom.z, x, y)?)).collect()
}

/// The tiles of a zoom that a box in degrees meets.
fn around([west, south, east, north]: [f64; 4], z: u8) -> anyhow::Result<Vec<TileCoord>> {
    let (left, top) = MortonKey::of(LonLat::new(west, north)?).cell(z);
    let (right, bottom) = MortonKey::of(LonLat::new(east, south)?).cell(z);
    (left..=right).flat_map(|x| (top..=bottom).map(move |y| (x, y))).map(|(x, y)| Ok(TileCoord::new(z, x, y)?)).collect()
}
