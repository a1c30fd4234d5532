//! `Filter` → `Selection` → aggregates: one aggregate gives one number to every answer.

#[cfg(test)]
mod arbitrary;
mod areas;
mod count_selection;
mod coverage;
mod covered;
mod denominator;
mod error;
mod exposure;
mod extent;
mod filter;
mod gaps;
mod group;
mod head;
mod heat;
mod hex;
mod incidents;
mod narrow;
mod params;
mod parse;
mod partly;
mod piece;
mod place;
mod predicates;
mod rows_in;
mod selection;
mod series;
mod stacks;
mod summary;
mod sums;
mod tally;
#[cfg(test)]
mod tests;
mod values;
mod zones;

pub use areas::{
    AreaCoverage, AreaDetail, AreaList, AreaRate, AreaRow, AreaSeries, CountFigures, CountInterval, Figures, PopulationOf, Precision,
    RecordFigures, SourceBlock, Year, area_detail, area_list,
};
pub use count_selection::CountSelection;
pub use coverage::Period;
pub use covered::Status;
pub use denominator::Denominator;
pub(crate) use error::shortened;
pub use error::{QueryCode, QueryError, Refusal};
pub use extent::RateSummary;
pub use filter::{AreaSet, DateRule, Filter, Interval, Relation};
pub use head::{AskedPeriod, Head};
pub use heat::{Square, squares};
pub use hex::{HexSum, hexes, home_hexes};
pub use incidents::{AreaName, IncidentPage, Record, RecordOrder, incidents, record};
pub(crate) use params::day_of;
pub use parse::{FIELDS, FILTERS, Scope, interval_of};
pub(crate) use parse::{known_zone, no_such_level};
pub use selection::{RowRules, Selection};
pub use series::{Bin, By, Figure, Series, series};
pub use stacks::{COORDINATE, Stack, coarsen, for_each_stack, stacks};
pub use summary::{CountSummary, CountTally, Deaths, EventSummary, Summary, Undrawn, UndrawnCount, summary};
pub use sums::{Counts, Sums};
pub use tally::Tally;
pub use values::{AreaOrder, AreaStatus, AreaValue, PublishedPrior, Rank, RateInterval, StatusCounts, Values, ranks, values, values_alone};
pub use zones::{DateChoice, Over, ZONE_FILTERS, ZoneCounts, ZoneDetail, ZoneFilter, ZoneList, ZoneView, over, zone_detail, zone_list};
