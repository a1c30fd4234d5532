//! The areas that a source covers, and which positions lie so far from them that they cannot be meant.

use super::config::{FarOutside, SourceConfig};
use super::gazetteer::Gazetteer;
use crate::coords::LonLat;
use crate::dataset::AreaIx;
use crate::index::Borders;
use crate::ingest::NoteCode;
use geo::{Intersects, Point};
use std::cell::OnceCell;

/// A position farther than that from every covered area is a fault of the source, kilometres: no coast, lake or coarse outline
/// puts a place of the area so far off.
const FAR_KM: f64 = 50.0;

/// What a source covers.
pub(super) struct Cover<'a> {
    gazetteer: &'a Gazetteer<'a>,
    areas: Vec<AreaIx>,
    rule: FarOutside,
    /// Measured from only where a position lies in no covered area.
    borders: OnceCell<Borders>,
}

/// A position far from what its source covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct FarPosition {
    /// [`NoteCode::Swapped`] or [`NoteCode::Sign`] where that would put it into a covered area.
    pub probably: Option<NoteCode>,
}

impl<'a> Cover<'a> {
    /// The areas of a source's declared coverage, as far as the edition has them.
    pub fn new(source: &SourceConfig, gazetteer: &'a Gazetteer<'a>) -> Self {
        let declared = source.entry.coverage.iter().flat_map(|coverage| &coverage.areas);
        let areas = declared.filter_map(|code| gazetteer.areas().find(code.as_str())).collect();
        Self { gazetteer, areas, rule: source.far_outside, borders: OnceCell::new() }
    }

    /// Whether a position, which lies in `area`, is far from every covered area, and why it probably is.
    pub fn far(&self, at: LonLat, area: Option<AreaIx>) -> Option<FarPosition> {
        if self.rule == FarOutside::Draw || self.areas.is_empty() || self.covers(area) || !self.is_far(at) {
            return None;
        }
        let (lon, lat) = (at.lon(), at.lat());
        let would_lie_inside = |(lon, lat): &(f64, f64)| LonLat::new(*lon, *lat).is_ok_and(|at| self.holds(at));
        let signs = [(-lon, lat), (lon, -lat), (-lon, -lat)];
        let probably = if would_lie_inside(&(lat, lon)) {
            Some(NoteCode::Swapped)
        } else {
            signs.iter().any(would_lie_inside).then_some(NoteCode::Sign)
        };
        Some(FarPosition { probably })
    }

    /// The codes of the covered areas, for messages.
    pub fn codes(&self) -> String {
        let codes: Vec<&str> = self.areas.iter().map(|ix| self.gazetteer.areas().area(*ix).code.as_str()).collect();
        codes.join(", ")
    }

    fn covers(&self, area: Option<AreaIx>) -> bool {
        area.is_some_and(|area| self.areas.iter().any(|covered| self.gazetteer.areas().lies_in(area, *covered)))
    }

    /// Whether a position lies in a covered area; one that is divided may hold places that its parts leave out.
    fn holds(&self, at: LonLat) -> bool {
        let point = Point::new(at.lon(), at.lat());
        self.covers(self.gazetteer.finest_at(at))
            || self.areas.iter().any(|ix| self.gazetteer.areas().area(*ix).geometry.intersects(&point))
    }

    fn is_far(&self, at: LonLat) -> bool {
        let outlines = || Borders::new(self.areas.iter().map(|ix| &self.gazetteer.areas().area(*ix).geometry));
        self.borders.get_or_init(outlines).distance_km(at) > FAR_KM && !self.holds(at)
    }
}
