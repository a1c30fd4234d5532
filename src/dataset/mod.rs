//! The edition as it is served: the manifest, event columns in Morton order, counts, areas, zones. Immutable.

pub mod areas;
pub mod background;
pub mod columnfile;
pub mod columns;
pub mod counts;
pub mod derived;
mod error;
mod identity;
pub mod manifest;
mod narrow;
mod open;
mod reach;
mod scales;
mod store;
#[cfg(test)]
pub(crate) mod synthetic;
pub mod zones;

pub use areas::{Area, AreaIx, Areas};
pub use background::{ContextCountry, Place, PlaceLabelKind};
pub use columns::EventColumns;
pub use counts::{CountColumns, Population, Sex, Unplaced};
pub use derived::{AreaShapes, Derived};
pub use error::EditionError;
pub use manifest::Manifest;
pub use narrow::{NarrowColumns, PackedToll};
pub use reach::{NearAreas, ZoneReach};
pub use scales::{MonthlyValues, RunningValues, ScaleKey, Scales};
pub use store::DatasetStore;
pub use zones::{Zone, Zones};

use crate::domain::IngestReport;
use crate::index::{AreaIndex, HeatGrids};
use manifest::SourceEntry;

/// One edition in memory. Every answer comes from one of these.
#[derive(Debug)]
pub struct Dataset {
    /// What the edition says of itself.
    pub manifest: Manifest,
    /// What became of every input row.
    pub report: IngestReport,
    /// Areas of every level.
    pub areas: Areas,
    /// Envelopes of `areas`, in the same order.
    pub area_index: AreaIndex,
    /// Sources of events, in the manifest's order.
    pub events: Vec<EventSource>,
    /// Sources of counts, in the manifest's order.
    pub counts: Vec<CountSource>,
    /// Denominators.
    pub population: Population,
    /// Deployments.
    pub zones: Zones,
    /// Neighbouring countries.
    pub context: Vec<ContextCountry>,
    /// Orientation labels.
    pub places: Vec<Place>,
    /// Largest values by length of period.
    pub scales: Scales,
    /// What is made when first asked for.
    pub derived: Derived,
}

/// The records of one source.
#[derive(Debug)]
pub struct EventSource {
    /// Position of the source in the manifest's `sources`.
    pub source: usize,
    /// Its records.
    pub columns: EventColumns,
    /// Their dates and kinds once more in half the width, where they fit.
    pub narrow: Option<NarrowColumns>,
    /// What heat needs of their keys.
    pub grids: HeatGrids,
}

impl EventSource {
    /// The records of the source at a position of the manifest.
    #[must_use]
    pub fn new(source: usize, columns: EventColumns) -> Self {
        Self { source, narrow: NarrowColumns::of(&columns), grids: HeatGrids::default(), columns }
    }
}

/// The counts of one source.
#[derive(Debug)]
pub struct CountSource {
    /// Position of the source in the manifest's `sources`.
    pub source: usize,
    /// Its cells.
    pub columns: CountColumns,
}

impl Dataset {
    /// The records of an events source.
    #[must_use]
    pub fn events_of(&self, source: &str) -> Option<(&SourceEntry, &EventColumns)> {
        let events = self.event_source(source)?;
        Some((&self.manifest.sources[events.source], &events.columns))
    }

    /// The records of an events source with what is derived from them.
    #[must_use]
    pub fn event_source(&self, source: &str) -> Option<&EventSource> {
        self.events.iter().find(|events| self.manifest.sources[events.source].id == source)
    }

    /// The cells of a counts source.
    #[must_use]
    pub fn counts_of(&self, source: &str) -> Option<(&SourceEntry, &CountColumns)> {
        let of = |counts: &CountSource| self.manifest.sources[counts.source].id == source;
        self.counts.iter().find(|counts| of(counts)).map(|counts| (&self.manifest.sources[counts.source], &counts.columns))
    }
}
