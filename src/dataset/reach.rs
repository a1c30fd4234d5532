//! How far areas and points lie from a deployment's area.

use super::{Area, AreaIx, Areas, Dataset, Zone};
use crate::coords::LonLat;
use crate::index::{Borders, Within};
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use std::convert::Infallible;
use std::fmt;
use std::sync::Arc;

/// A zone's border, and which areas lie in the zone.
#[derive(Debug)]
pub struct ZoneReach {
    borders: Borders,
    /// One flag an area: whether all of it lies in the zone.
    inside: Vec<bool>,
}

/// The areas within a distance of a zone, or in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearAreas {
    /// One flag an area: whether all of it lies so.
    pub wholly: Vec<bool>,
    /// One flag an area: whether any of it lies so.
    pub partly: Vec<bool>,
}

impl ZoneReach {
    /// Farther than this nobody asks.
    pub const FARTHEST_KM: u16 = 500;

    /// The border of a zone.
    #[must_use]
    pub fn new(areas: &Areas, zone: &Zone) -> Self {
        let in_zone = |area: AreaIx| areas.with_ancestors(area).any(|ix| zone.areas.contains(&ix));
        let mut inside = vec![true; areas.len()];
        for (leaf, _) in leaves(areas).filter(|(leaf, _)| !in_zone(*leaf)) {
            areas.with_ancestors(leaf).for_each(|ix| inside[ix.ix()] = false);
        }
        Self { borders: Borders::new(&zone.geometry), inside }
    }

    /// Whether all of an area lies in the zone.
    #[must_use]
    pub fn is_inside(&self, area: AreaIx) -> bool {
        self.inside[area.ix()]
    }

    /// The areas within `km` of the zone, or in it.
    #[must_use]
    pub fn areas_within(&self, areas: &Areas, km: u16) -> NearAreas {
        let mut near = NearAreas { wholly: vec![true; areas.len()], partly: vec![false; areas.len()] };
        for (leaf, area) in leaves(areas) {
            let Within { some, all } =
                if self.is_inside(leaf) { Within { some: true, all: true } } else { self.borders.within(&area.geometry, km.into()) };
            // An area lies wholly within the distance when all of its parts do, partly when one does.
            for ix in areas.with_ancestors(leaf) {
                near.wholly[ix.ix()] &= all;
                near.partly[ix.ix()] |= some;
            }
        }
        near
    }

    /// The distance of a position from the zone's border, on either side of it.
    ///
    /// # Units
    /// Kilometres.
    #[must_use]
    pub fn distance_km(&self, at: LonLat) -> f64 {
        self.borders.distance_km(at)
    }
}

/// The finest areas, of which all others are made.
fn leaves(areas: &Areas) -> impl Iterator<Item = (AreaIx, &Area)> {
    let mut is_parent = vec![false; areas.len()];
    areas.iter().filter_map(|(_, area)| area.parent).for_each(|parent| is_parent[parent.ix()] = true);
    areas.iter().filter(move |(ix, _)| !is_parent[ix.ix()])
}

/// The reaches that were asked for recently. Two that ask for different zones never wait for one another.
pub(super) struct Reaches {
    of_zone: Cache<usize, Arc<ZoneReach>, ByBytes>,
    /// By zone and kilometres.
    near: Cache<(usize, u16), Arc<NearAreas>>,
}

/// Most bytes of borders that are kept; others are made anew.
const BORDER_BYTES: u64 = 32 << 20;
/// Zones of usual size that they are of. Caches of fewer than 64 entries are one piece, in which also a country's border finds room.
const KEPT_ZONES: usize = 32;
/// Lists of near areas that are kept, two bytes an area each.
const NEAR_LISTS: usize = 64;

#[derive(Clone)]
struct ByBytes;

impl Weighter<usize, Arc<ZoneReach>> for ByBytes {
    fn weight(&self, _: &usize, reach: &Arc<ZoneReach>) -> u64 {
        (reach.borders.held_bytes() + reach.inside.len()) as u64
    }
}

impl Default for Reaches {
    fn default() -> Self {
        Self { of_zone: Cache::with_weighter(KEPT_ZONES, BORDER_BYTES, ByBytes), near: Cache::new(NEAR_LISTS) }
    }
}

impl fmt::Debug for Reaches {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reaches").field("zones", &self.of_zone.len()).field("near", &self.near.len()).finish()
    }
}

impl Dataset {
    /// The border of the zone at a position of the list, and what lies in it.
    #[must_use]
    pub fn zone_reach(&self, zone: usize) -> Arc<ZoneReach> {
        let make = || Ok::<_, Infallible>(Arc::new(ZoneReach::new(&self.areas, &self.zones.list[zone])));
        let Ok(reach) = self.derived.reaches.of_zone.get_or_insert_with(&zone, make);
        reach
    }

    /// The areas within `km` of the zone at a position of the list, or in it.
    #[must_use]
    pub fn areas_near_zone(&self, zone: usize, km: u16) -> Arc<NearAreas> {
        let make = || Ok::<_, Infallible>(Arc::new(self.zone_reach(zone).areas_within(&self.areas, km)));
        let Ok(near) = self.derived.reaches.near.get_or_insert_with(&(zone, km), make);
        near
    }
}
