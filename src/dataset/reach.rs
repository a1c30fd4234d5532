//! How far areas and points lie from a deployment's area.

use super::{AreaIx, Areas, Zone};
use crate::coords::LonLat;
use crate::index::Borders;

/// A zone's border, and how far each area lies from it.
#[derive(Debug)]
pub struct ZoneReach {
    borders: Borders,
    of_area: Vec<Distances>,
}

/// How far the points of an area lie from a zone.
///
/// # Units
/// Kilometres; 0 in the zone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Distances {
    /// Of the nearest point.
    pub nearest_km: f64,
    /// Of the farthest point, at most 1 km too large; infinite where that is beyond what is looked at.
    pub farthest_km: f64,
}

impl Distances {
    const INSIDE: Self = Self { nearest_km: 0.0, farthest_km: 0.0 };
    const BEYOND: Self = Self { nearest_km: f64::INFINITY, farthest_km: f64::INFINITY };

    /// Whether all of the area lies in the zone.
    #[must_use]
    pub fn is_inside(self) -> bool {
        self == Self::INSIDE
    }
}

impl ZoneReach {
    /// Distances beyond this are infinite: nobody asks for them.
    pub const FARTHEST_KM: u16 = 500;

    /// The distances of every area from a zone.
    #[must_use]
    pub fn new(areas: &Areas, zone: &Zone) -> Self {
        let borders = Borders::new(&zone.geometry);
        let in_zone = |area: AreaIx| areas.with_ancestors(area).any(|ix| zone.areas.contains(&ix));
        let mut is_parent = vec![false; areas.len()];
        areas.iter().filter_map(|(_, area)| area.parent).for_each(|parent| is_parent[parent.ix()] = true);
        let none_yet = Distances { nearest_km: f64::INFINITY, farthest_km: 0.0 };
        let mut of_area = vec![none_yet; areas.len()];
        for (leaf, area) in areas.iter().filter(|(ix, _)| !is_parent[ix.ix()]) {
            let own = if in_zone(leaf) { Distances::INSIDE } else { distances(&borders, &area.geometry) };
            // What an area is made of says how far it lies.
            for ix in areas.with_ancestors(leaf) {
                let sum = &mut of_area[ix.ix()];
                sum.nearest_km = sum.nearest_km.min(own.nearest_km);
                sum.farthest_km = sum.farthest_km.max(own.farthest_km);
            }
        }
        Self { borders, of_area }
    }

    /// How far an area lies from the zone.
    #[must_use]
    pub fn of(&self, area: AreaIx) -> Distances {
        self.of_area[area.ix()]
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

/// Distances of an area outside the zone; they are not measured when a look at its box shows that it lies too far.
fn distances(borders: &Borders, outline: &geo::MultiPolygon<f64>) -> Distances {
    if borders.least_km(outline) > f64::from(ZoneReach::FARTHEST_KM) {
        return Distances::BEYOND;
    }
    Distances { nearest_km: borders.nearest_km(outline), farthest_km: borders.farthest_km(outline) }
}
