//! Deployments with their geometry and the day's status.

use super::AreaIx;
use super::manifest::ZoneEntry;
use crate::domain::{Day, ZoneStatus};
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
    /// Where the deployment stands on a day. A missing end is unknown, never ongoing.
    #[must_use]
    pub fn status(&self, day: Day) -> ZoneStatus {
        match self.last {
            _ if day < self.first => ZoneStatus::NotBegun,
            None => ZoneStatus::EndUnknown,
            Some(last) if last < day => ZoneStatus::Ended,
            Some(_) => ZoneStatus::Active,
        }
    }
}

impl Zones {
    /// The deployment of an id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&Zone> {
        self.list.iter().find(|zone| zone.entry.id == id)
    }
}
