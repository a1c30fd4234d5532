//! Deployments with their geometry and the day's status.

use super::AreaIx;
use super::manifest::ZoneEntry;
use crate::domain::{DatePrecision, DateSpan, Day, ZoneStatus};
use geo::MultiPolygon;

/// One deployment claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Zone {
    /// What the source says.
    pub entry: ZoneEntry,
    /// The areas whose union it is.
    pub areas: Vec<AreaIx>,
    /// Outline in degrees; none when the place is smaller than the edition's areas.
    pub geometry: Option<MultiPolygon<f64>>,
}

/// Every deployment, in the manifest's order.
#[derive(Clone, Debug, Default)]
pub struct Zones {
    /// The claims.
    pub list: Vec<Zone>,
}

impl ZoneEntry {
    /// The days of which one is its last; `None` when its end is unknown.
    #[must_use]
    pub fn end(&self) -> Option<DateSpan> {
        self.last.map(|last| self.last_precision.unwrap_or(DatePrecision::Day).unit_of(last))
    }

    /// Where the deployment stands on a day. A missing end is unknown, never ongoing. An end known to the month or year is ahead before
    /// that month or year, may have passed within it, and has passed after it.
    #[must_use]
    pub fn status(&self, day: Day) -> ZoneStatus {
        match self.end() {
            _ if day < self.first => ZoneStatus::NotBegun,
            Some(end) if end.last() < day => ZoneStatus::Ended,
            // On a last day that is known, it is still in place.
            Some(end) if end.first() == end.last() || day < end.first() => ZoneStatus::Active,
            Some(_) | None => ZoneStatus::EndUnknown,
        }
    }

    /// The first days of each status after the first one, ascending.
    #[must_use]
    pub fn changes(&self) -> Vec<Day> {
        let Some(end) = self.end() else { return Vec::new() };
        let uncertain = (end.first() < end.last() && self.first < end.first()).then_some(end.first());
        uncertain.into_iter().chain([end.last().next()]).collect()
    }
}

impl Zones {
    /// The deployment of an id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&Zone> {
        self.list.iter().find(|zone| zone.entry.id == id)
    }
}
