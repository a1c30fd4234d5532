//! Whom a rate counts per: the population series, and whether of women, of men or of everybody.

use super::{Filter, QueryCode, QueryError};
use crate::dataset::manifest::SourceEntry;
use crate::dataset::{AreaIx, Dataset, Population, Sex};
use crate::domain::{Level, SourceKind};

/// The population under a rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Denominator {
    series: Series,
    sex: Sex,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Series {
    /// Sums of municipal populations at every level; both sexes only.
    Municipal,
    /// States and countries, by sex.
    State,
}

impl Denominator {
    /// The denominator of a source under a filter.
    ///
    /// # Errors
    /// `no_denominator` when nobody counted such people: unknown sex, ages, weapons.
    pub fn of(source: &SourceEntry, filter: &Filter) -> Result<Self, QueryError> {
        let refuse = |field: &str, why: &str| Err(QueryError::of(QueryCode::NoDenominator, field, format!("no rate: {why}")));
        let series = match source.denominator.as_deref() {
            Some("municipal") => Series::Municipal,
            Some("state") => Series::State,
            _ => return refuse("measure", &format!("source `{}` names no population", source.id)),
        };
        for (field, why) in Population::UNCOUNTED {
            if bits(source, filter, field).is_some() {
                return refuse(field, why);
            }
        }
        match sex(source, filter) {
            Some(sex) if sex == Sex::Total || series == Series::State => Ok(Self { series, sex }),
            _ => refuse("sex", "there is no population of that sex"),
        }
    }

    /// The denominator of a comparison: a source of events, which has no rates elsewhere, is per people of the municipal series.
    ///
    /// # Errors
    /// `no_denominator` as [`Denominator::of`].
    pub fn of_outcome(source: &SourceEntry, filter: &Filter) -> Result<Self, QueryError> {
        if source.kind == SourceKind::Events {
            return Ok(Self { series: Series::Municipal, sex: Sex::Total });
        }
        Self::of(source, filter)
    }

    /// Mid-year population of an area in a year; `None` where no estimate exists.
    #[must_use]
    pub fn population(self, dataset: &Dataset, area: AreaIx, year: i32) -> Option<u32> {
        match self.series {
            Series::Municipal => dataset.population.municipal(area, year),
            Series::State => dataset.population.state(self.sex, area, year),
        }
    }

    /// Whether the series holds areas of a level.
    #[must_use]
    pub fn knows(self, level: Level) -> bool {
        self.series == Series::Municipal || level != Level::Municipality
    }

    /// The people among whom what is counted at an area was counted: the area's own, or, where the series does not go down to it, those of
    /// the state that it lies in.
    pub(super) fn behind(self, dataset: &Dataset, area: AreaIx, year: i32) -> Option<u32> {
        let known = dataset.areas.with_ancestors(area).find(|ix| self.knows(dataset.areas.area(*ix).level))?;
        self.population(dataset, known, year)
    }

    /// Name of the series in the manifest's `population`.
    #[must_use]
    pub fn series(self) -> &'static str {
        match self.series {
            Series::Municipal => "municipal",
            Series::State => "state",
        }
    }

    /// What the rate is per.
    #[must_use]
    pub fn per(self) -> &'static str {
        match self.sex {
            Sex::Total => "100000 people a year",
            Sex::Female => "100000 women a year",
            Sex::Male => "100000 men a year",
        }
    }
}

fn bits(source: &SourceEntry, filter: &Filter, field: &str) -> Option<u32> {
    let at = source.fields.iter().position(|own| own.name == field)?;
    filter.fields[at]
}

/// The codes that a filter names of a field, or `None` for all of them together.
fn codes<'a>(source: &'a SourceEntry, filter: &Filter, field: &str) -> Option<Vec<&'a str>> {
    let accepted = bits(source, filter, field)?;
    let own = source.field(field)?;
    let named: Vec<&str> =
        own.codes.iter().enumerate().filter(|(at, _)| accepted & (1 << at) != 0).map(|(_, code)| code.as_str()).collect();
    (named.len() < own.codes.len()).then_some(named)
}

fn sex(source: &SourceEntry, filter: &Filter) -> Option<Sex> {
    Sex::under_rate(codes(source, filter, "offence").as_deref(), codes(source, filter, "sex").as_deref())
}
