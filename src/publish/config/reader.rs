//! How each source is read: the reader of its kind with its checked mapping.

use crate::dataset::Unplaced;
use crate::dataset::manifest::PopulationBasis;
use crate::domain::{DateSpan, Level, codes};
use crate::ingest::{Columns, InputFile, counts, events, population};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The readers, with their mapping.
#[derive(Debug)]
pub enum Reader {
    /// Boundaries from FlatGeobuf or GeoJSON.
    Boundaries {
        /// Properties of the fields.
        columns: Columns,
        /// Level of features that state none.
        level: Option<Level>,
    },
    /// Denominators from CSV.
    Population {
        /// How rows are read.
        mapping: population::PopulationMapping,
        /// Which series they make.
        series: PopulationSeries,
        /// Its bases.
        bases: Vec<PopulationBasis>,
    },
    /// Neighbouring countries.
    Context,
    /// Orientation labels.
    Places,
    /// UCDP GED by column names.
    UcdpGed {
        /// The days that the source covers.
        coverage: DateSpan,
    },
    /// Events from a mapped CSV.
    MappedEvents(Box<events::EventMapping>),
    /// Counts from a mapped CSV.
    MappedCounts {
        /// How rows are read.
        mapping: counts::CountMapping,
        /// Codes that mean that the place is unknown.
        unplaced: Vec<UnplacedRule>,
        /// What a cell means that the files do not name.
        absent: AbsentCells,
    },
    /// Deployments from a mapped CSV.
    MappedZones {
        /// Columns of the fields.
        columns: Columns,
        /// Personnel by area.
        personnel: Option<PersonnelSpec>,
    },
}

codes! {
    /// What becomes of an event whose position lies over 50 km from every area that its source covers: the key `outside`.
    FarOutside {
        /// It is kept, counted as `outside` and not drawn.
        Undrawn = "undrawn",
        /// It is drawn where it lies: for sources whose events may happen far from the areas that they cover, at sea or abroad.
        Draw = "draw",
    }
}

/// Which series a population file feeds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PopulationSeries {
    /// By municipality.
    Municipal,
    /// By state and sex.
    State,
}

impl PopulationSeries {
    /// Its name in files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Municipal => "municipal",
            Self::State => "state",
        }
    }
}

/// What a cell of a counts source means that lies inside its coverage and that its files do not name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AbsentCells {
    /// Nothing was counted.
    #[default]
    Zero,
    /// Nobody knows.
    NoData,
}

/// Codes of a counts source that mean that the place is unknown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnplacedRule {
    /// Why there is no place.
    pub reason: Unplaced,
    /// What such a code begins with; empty: anything.
    pub prefixes: Vec<String>,
    /// What it ends with.
    pub suffix: String,
    /// The area that the count belongs to; none: what stands before the suffix.
    pub area: Option<String>,
}

/// Personnel figures of one operation.
#[derive(Debug)]
pub struct PersonnelSpec {
    /// The file.
    pub file: InputFile,
    /// The operation.
    pub zone: String,
    /// Columns of the fields.
    pub columns: Columns,
    /// Words for codes: `00` → `MX`.
    pub codes: BTreeMap<String, String>,
}
