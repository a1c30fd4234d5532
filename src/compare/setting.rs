//! What an answer is about: the question as understood, the source, the place, the event, the months, the population.

use super::controls::Controls;
use crate::dataset::manifest::ZoneEntry;
use crate::domain::{AreaCode, DatePrecision, Day, Force, Level, Measure, Month, SourceKind, Unit};
use serde::Serialize;
use std::collections::BTreeMap;

/// The question with its defaults filled in: the parameters of `/compare` that give this answer again.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct Understood {
    /// Source id.
    pub source: String,
    /// Deployment asked about; `null` for a place and a date.
    pub zone: Option<String>,
    /// Codes of `state`, when states are asked.
    pub state: Vec<AreaCode>,
    /// Codes of `municipality`, when municipalities are asked.
    pub municipality: Vec<AreaCode>,
    /// Day of the event.
    pub date: Day,
    /// Months in each window.
    pub months: u32,
    /// Months left out, the event's month first.
    pub washout: u32,
    /// How the comparison places are chosen.
    pub controls: Controls,
    /// Accepted codes of the source's fields, field → codes; a field that accepts all is absent.
    pub dimensions: BTreeMap<String, Vec<String>>,
    /// The query string without `?`, in one canonical order.
    pub query: String,
}

/// What is counted.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct Outcome {
    /// Source id.
    pub id: String,
    /// Title in the source's own words.
    pub title: String,
    /// Who publishes it.
    pub publisher: String,
    /// Events or counts.
    pub kind: SourceKind,
    /// `count`, or `deaths_best` of events.
    pub measure: Measure,
    /// What one unit is.
    pub unit: Unit,
    /// The finest level that it counts: what is compared with what.
    pub level: Level,
    /// What the rates are per: `100000 people a year`, of women, of men.
    pub per: &'static str,
    /// `occurrence`, `registration` or `report`: whose month it is.
    pub date_basis: Option<crate::dataset::manifest::DateBasis>,
    /// Line for maps and answers.
    pub attribution: String,
    /// Full citation.
    pub citation: String,
}

/// An area by code and name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct AreaRef {
    /// Code.
    pub code: AreaCode,
    /// Official name, never translated.
    pub name: String,
    /// Its level.
    pub level: Level,
    /// Name of the state that a municipality lies in.
    pub state: Option<String>,
}

/// The asked place.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct Place {
    /// The areas as asked: those of `state` or `municipality`, else those that the deployment names.
    pub areas: Vec<AreaRef>,
    /// Whether these are all the places that the deployment names (`false` without a deployment).
    pub all_of_zone: bool,
    /// Whether it is made of whole states (then placebo places are states, too).
    pub whole_states: bool,
    /// How many areas of the source's finest level are added up (those with population).
    pub n_places: usize,
    /// Areas left out of counts and exposure, because nobody estimated their population.
    pub without_population: Vec<AreaCode>,
}

/// The event.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct Event {
    /// Its day.
    pub date: Day,
    /// How precisely the day is known; `day` for a date that was asked.
    pub date_precision: DatePrecision,
    /// Its month.
    pub month: Month,
    /// The deployment, when it is one.
    pub deployment: Option<Deployment>,
}

/// A deployment claim, as far as a comparison speaks of it.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct Deployment {
    /// Permanent id.
    pub id: String,
    /// Official name, never translated.
    pub name: String,
    /// Short name.
    pub name_short: String,
    /// The force.
    pub force: Force,
    /// First day.
    pub first: Day,
    /// Precision of `first`.
    pub first_precision: DatePrecision,
    /// Last day; `null` is unknown, never ongoing.
    pub last: Option<Day>,
    /// Precision of `last`.
    pub last_precision: Option<DatePrecision>,
    /// Personnel, people.
    pub personnel: Option<u32>,
    /// What that figure counts.
    pub personnel_basis: crate::domain::PersonnelBasis,
    /// Citation; `null`: the source cites none.
    pub citation: Option<String>,
}

impl From<&ZoneEntry> for Deployment {
    fn from(entry: &ZoneEntry) -> Self {
        Self {
            id: entry.id.clone(),
            name: entry.name.clone(),
            name_short: entry.name_short.clone(),
            force: entry.force,
            first: entry.first,
            first_precision: entry.first_precision,
            last: entry.last,
            last_precision: entry.last_precision,
            personnel: entry.personnel,
            personnel_basis: entry.personnel_basis,
            citation: entry.citation.clone(),
        }
    }
}

/// Months, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Window {
    /// First month.
    pub start: Month,
    /// Last month.
    pub end: Month,
}

impl Window {
    /// Whether it holds a month.
    #[must_use]
    pub fn contains(self, month: Month) -> bool {
        (self.start..=self.end).contains(&month)
    }

    /// How many months it holds.
    #[must_use]
    pub fn months(self) -> usize {
        usize::try_from(self.end.index() - self.start.index() + 1).unwrap_or(0)
    }

    /// Its months, in order.
    pub fn iter(self) -> impl Iterator<Item = Month> + Clone {
        (self.start.index()..=self.end.index()).map(Month::from_index)
    }
}

/// The months compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Windows {
    /// The pre window.
    pub before: Window,
    /// The months left out; `null` when none is.
    pub left_out: Option<Window>,
    /// The post window.
    pub after: Window,
}

/// The population under the rates.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct Basis {
    /// Id of the estimate.
    pub id: String,
    /// Publisher and title.
    pub title: String,
    /// Months of the two windows that lie outside its years, where it is continued at its nearest yearly growth.
    pub extended_months: u32,
    /// Years it is continued to.
    pub extended_years: Vec<i32>,
}
