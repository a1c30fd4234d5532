//! What every answer says first: edition, source, unit, the filter as understood, what is covered.

use super::coverage::Period;
use super::covered::{Covered, Status};
use super::denominator::Denominator;
use super::partly::n_partly;
use super::{Filter, Interval};
use crate::dataset::Dataset;
use crate::dataset::manifest::{Break, SourceEntry};
use crate::domain::{Day, Month, Unit};
use serde::Serialize;
use std::collections::BTreeMap;

/// What every answer says first.
#[derive(Clone, Debug, Serialize, schemars::JsonSchema)]
pub struct Head {
    /// The edition's id.
    pub edition: String,
    /// The source's id.
    pub source: String,
    /// What one unit of the number is.
    pub unit: Unit,
    /// The filter as understood.
    pub filter: BTreeMap<String, String>,
    /// Accepted codes of each coded field that is filtered, by default or by wish.
    pub dimensions: BTreeMap<String, String>,
    /// The period asked for.
    pub period: AskedPeriod,
    /// The part of it that the source covers; for counts whole months or years.
    pub covered: Option<Period>,
    /// Whether that is all that was asked.
    pub status: Status,
    /// With `dates=overlapping`: how many records of the answer only overlap the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub n_partly: Option<u64>,
    /// Line for maps.
    pub attribution: String,
}

/// The days asked for; `null` is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct AskedPeriod {
    /// First day.
    pub start: Option<Day>,
    /// Last day.
    pub end: Option<Day>,
}

impl From<Interval> for AskedPeriod {
    fn from(Interval { start, end }: Interval) -> Self {
        Self { start, end }
    }
}

impl Head {
    pub(super) fn new(dataset: &Dataset, source: &SourceEntry, filter: &Filter, covered: &Covered) -> Self {
        let pairs = filter.to_pairs(dataset);
        let is_dimension = |key: &str| source.field(key).is_some();
        Self {
            edition: dataset.manifest.id.clone(),
            source: source.id.clone(),
            unit: source.unit,
            dimensions: pairs.iter().filter(|(key, _)| is_dimension(key)).cloned().collect(),
            filter: pairs.into_iter().collect(),
            period: filter.datetime.into(),
            covered: covered.period_with_data(),
            status: covered.status,
            n_partly: covered.period_with_data().and_then(|_| n_partly(dataset, filter)),
            attribution: source.attribution.clone(),
        }
    }
}

/// The months inside a period from which figures no longer measure the same thing: the source's own, then the population's.
pub(super) fn breaks(dataset: &Dataset, source: &SourceEntry, denominator: Option<Denominator>, period: Option<Period>) -> Vec<Break> {
    let Some(period) = period else { return Vec::new() };
    let (first, last) = (period.start.month(), period.end.month());
    let inside = |month: Month| first < month && month <= last;
    let bases = dataset.manifest.population.iter().filter(|basis| denominator.is_some_and(|series| basis.series == series.series()));
    let change = |title: &str, year: i32| Break {
        month: Month::from_index(year * 12),
        kind: "population".to_owned(),
        note: format!("population from here on: {title}"),
    };
    let population = bases.skip(1).map(|basis| change(&basis.title, basis.first_year));
    source.breaks.iter().cloned().chain(population).filter(|change| inside(change.month)).collect()
}

/// Titles of the population estimates under the rates of a period.
pub(super) fn basis(dataset: &Dataset, denominator: Denominator, period: Period) -> String {
    let (first, last) = (period.start.month().year(), period.end.month().year());
    let of_series = dataset.manifest.population.iter().filter(|basis| basis.series == denominator.series());
    let titles: Vec<&str> =
        of_series.filter(|basis| basis.first_year <= last && first <= basis.last_year).map(|basis| basis.title.as_str()).collect();
    titles.join("; ")
}

/// A whole number as one, any other as it is: people are never `5.0`.
#[expect(clippy::ref_option, reason = "serde hands a reference to the field")]
pub(super) fn number<S: serde::Serializer>(value: &Option<f64>, serializer: S) -> Result<S::Ok, S::Error> {
    Number::from(*value).serialize(serializer)
}

/// A number of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, schemars::JsonSchema)]
#[serde(untagged)]
#[schemars(with = "Option<f64>")]
pub(super) enum Number {
    /// Unknown.
    Unknown(()),
    /// Whole.
    Whole(i64),
    /// Any other.
    Real(f64),
}

impl From<Option<f64>> for Number {
    fn from(value: Option<f64>) -> Self {
        /// Integers beyond this are not exact in a client's floats either.
        const EXACT: f64 = 9_007_199_254_740_992.0;
        match value {
            None => Self::Unknown(()),
            Some(value) if value.fract() == 0.0 && value.abs() < EXACT => Self::Whole(value as i64),
            Some(value) => Self::Real(value),
        }
    }
}
