//! `/values/{level}`: one row an area, the numbers that choropleths, tables, tiles and downloads all read.

mod counts;
mod events;
mod json;
mod ranking;
mod scale;

use super::coverage::is_covered;
use super::covered::{Covered, Status};
use super::head::Head;
use super::place::{AreaRule, ZoneSide};
use super::{Filter, QueryError, Sums};
use crate::dataset::manifest::{Break, ClassBreaks, SourceEntry};
use crate::dataset::{AreaIx, Dataset};
use crate::domain::{Level, Measure};
use serde::Serialize;

pub use json::StatusCounts;
pub use ranking::{AreaOrder, Rank, ranks};

/// The areas of a level with their numbers.
#[derive(Clone, Debug)]
pub struct Values<'a> {
    /// Edition, source, filter, what is covered.
    pub head: Head,
    /// What `value` is.
    pub measure: Measure,
    /// The level of the areas.
    pub level: Level,
    /// Where the population comes from; none for events and for counts without one.
    pub basis: Option<String>,
    /// Whom rates are per.
    pub per: Option<&'static str>,
    /// Months inside the period from which figures no longer measure the same thing.
    pub breaks: Vec<Break>,
    /// Covered areas in their order: all of them for counts, those with records for events.
    pub rows: Vec<AreaValue<'a>>,
    /// What they are ordered by.
    pub order: AreaOrder,
    /// How many of them are listed.
    pub limit: usize,
    /// Areas of the level that the source says nothing about.
    pub no_data: Vec<&'a str>,
    /// The rates of all areas of the level in the country, before looking at one.
    pub prior: Option<PublishedPrior>,
    /// Lower ends of the colour classes.
    pub class_breaks: Vec<f64>,
    /// Largest value of this source, level and length of period over all periods; none for rates.
    pub scale_max: Option<u64>,
}

/// The numbers of one area.
#[derive(Clone, Debug, PartialEq)]
pub struct AreaValue<'a> {
    /// The area.
    pub area: AreaIx,
    /// Its code.
    pub code: &'a str,
    /// Cases or records.
    pub n: u64,
    /// What is measured; `None` is unknown.
    pub value: Option<f64>,
    /// Lower end of its interval: exact 95 % for counts and rates, the source's own for deaths, none for records.
    pub low: Option<f64>,
    /// Upper end.
    pub high: Option<f64>,
    /// Rate per 100,000 a year with its exact interval, four significant digits; counts only.
    pub rate: Option<RateInterval>,
    /// The rate drawn towards the mean of its level.
    pub rate_smoothed: Option<f64>,
    /// How many of the cases were counted where or when nobody knows the population: they are in no rate.
    pub without_population: u64,
    /// What to think of the number.
    pub status: AreaStatus,
    /// Records located no finer than this level; events only.
    pub n_here: Option<u64>,
    /// Deaths; events only.
    pub deaths: Option<Sums>,
    /// Where it stands among all areas of the answer, when they are ranked.
    pub rank: Option<Rank>,
}

/// A rate with its exact 95 % interval, each with four significant digits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RateInterval {
    /// The rate.
    pub value: f64,
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// What to think of an area's number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AreaStatus {
    /// Nothing special.
    Ok,
    /// 1 to 19 cases: chance moves the rate by half and more.
    Unstable,
    /// Months of the period are missing here.
    Partial,
    /// Counted and not shown, to protect people.
    Suppressed,
}

impl AreaStatus {
    /// The code in answers and tiles.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Unstable => "unstable",
            Self::Partial => "partial",
            Self::Suppressed => "suppressed",
        }
    }

    /// The status of a count whose period is covered or not.
    pub(super) fn of_count(n: u64, has_gaps: bool) -> Self {
        /// Fewer cases than these are unstable: below 20 the relative standard error of a rate exceeds 22 %.
        const STABLE: u64 = 20;
        match n {
            _ if has_gaps => Self::Partial,
            1..STABLE => Self::Unstable,
            _ => Self::Ok,
        }
    }
}

/// The prior of the smoothed rates, in the unit of the rates.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct PublishedPrior {
    /// Mean rate per 100,000 a year.
    pub mean: f64,
    /// Variance between areas, in its square.
    pub variance: f64,
}

/// The numbers of every area of a level under a filter.
///
/// # Panics
/// When the filter is of another edition.
///
/// # Errors
/// `no_denominator` when a rate is asked for that nobody can compute.
pub fn values<'a>(dataset: &'a Dataset, filter: &Filter, level: Level) -> Result<Values<'a>, QueryError> {
    let mut values = values_alone(dataset, filter, level)?;
    values.scale_max = scale::scale_max(dataset, filter.source_in(dataset), filter, level, values.head.covered);
    Ok(values)
}

/// [`values`] without the largest value over all periods, which takes longer than the numbers: what fills and features say.
///
/// # Panics
/// When the filter is of another edition.
///
/// # Errors
/// `no_denominator` when a rate is asked for that nobody can compute.
pub fn values_alone<'a>(dataset: &'a Dataset, filter: &Filter, level: Level) -> Result<Values<'a>, QueryError> {
    let source = filter.source_in(dataset);
    let covered = Covered::new(dataset, source, filter);
    let mut values = Values {
        head: Head::new(dataset, source, filter, &covered),
        measure: filter.measure,
        level,
        basis: None,
        per: None,
        breaks: Vec::new(),
        rows: Vec::new(),
        order: AreaOrder::Code,
        limit: usize::MAX,
        no_data: Vec::new(),
        prior: None,
        class_breaks: class_breaks(source, filter.measure, &values_dimensions(source, filter)),
        scale_max: None,
    };
    if dataset.events_of(&source.id).is_some() {
        events::fill(&mut values, dataset, filter, &covered);
    } else {
        counts::fill(&mut values, dataset, source, filter, &covered)?;
    }
    let silent = |ix: AreaIx| covered.status == Status::NoData || !is_covered(dataset, source, ix);
    let rule = AreaRule::new(dataset, filter, ZoneSide::Certain);
    let asked = dataset.areas.of_level(level).filter(|(ix, _)| rule.accepts_label(dataset, *ix) && silent(*ix));
    values.no_data.extend(asked.map(|(_, area)| area.code.as_str()));
    values.no_data.sort_unstable();
    Ok(values)
}

/// The one code of each filtered field, for choosing colour classes.
fn values_dimensions<'a>(source: &'a SourceEntry, filter: &Filter) -> Vec<(&'a str, &'a str)> {
    let one = |(field, bits): (&'a crate::dataset::manifest::FieldEntry, &Option<u32>)| {
        let bits = bits.filter(|bits| bits.is_power_of_two())?;
        Some((field.name.as_str(), field.codes.get(bits.trailing_zeros() as usize)?.as_str()))
    };
    source.fields.iter().zip(&filter.fields).filter_map(one).collect()
}

/// Lower ends of the classes of rates of a source that declares none for them: an edition of ours always does.
const GENERAL_BREAKS: [f64; 6] = [1.0, 2.0, 5.0, 10.0, 20.0, 50.0];

/// The first classes of the source that fit the measure and the filter; colours are never one class without a legend.
fn class_breaks(source: &SourceEntry, measure: Measure, dimensions: &[(&str, &str)]) -> Vec<f64> {
    let holds = |classes: &ClassBreaks| classes.when.iter().all(|(field, code)| dimensions.contains(&(field.as_str(), code.as_str())));
    let fitting = source.class_breaks.iter().find(|classes| classes.measures.contains(&measure) && holds(classes));
    match fitting {
        Some(classes) => classes.breaks.clone(),
        None if matches!(measure, Measure::Rate | Measure::RateSmoothed) => GENERAL_BREAKS.to_vec(),
        None => Vec::new(),
    }
}
