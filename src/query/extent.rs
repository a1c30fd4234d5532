//! The areas whose people a rate is about: disjoint, as large as the question allows.

use super::Filter;
use super::count_selection::CountSelection;
use super::coverage::{Period, is_covered};
use super::covered::Covered;
use super::denominator::Denominator;
use super::exposure::Exposures;
use super::head::{basis, number};
use super::place::{AreaRule, ZoneSide};
use crate::dataset::manifest::SourceEntry;
use crate::dataset::{AreaIx, Dataset};
use serde::Serialize;

/// Disjoint areas that together are what a filter asks about.
pub(super) struct Extent {
    parts: Vec<AreaIx>,
}

impl Extent {
    pub(super) fn new(dataset: &Dataset, source: &SourceEntry, filter: &Filter, covered: &Covered) -> Self {
        if filter.bbox.is_none() {
            return Self { parts: covered.areas.clone() };
        }
        // In a box an area counts by its label point, so only areas that are not divided further can stand for their people.
        let rule = AreaRule::new(dataset, filter, ZoneSide::Certain);
        let finest = source.levels.first().into_iter().flat_map(|level| dataset.areas.of_level(*level)).map(|(ix, _)| ix);
        Self { parts: finest.filter(|ix| is_covered(dataset, source, *ix) && rule.accepts_label(dataset, *ix)).collect() }
    }

    /// The parts.
    pub(super) fn parts(&self) -> &[AreaIx] {
        &self.parts
    }

    /// What is asked about of one area: the area itself when all of it is, else the parts that lie in it.
    pub(super) fn within(&self, dataset: &Dataset, area: AreaIx) -> Vec<AreaIx> {
        if self.parts.iter().any(|part| dataset.areas.lies_in(area, *part)) {
            vec![area]
        } else {
            self.parts.iter().copied().filter(|part| dataset.areas.lies_in(*part, area)).collect()
        }
    }
}

/// Cases and person-years of several disjoint areas together.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Rated {
    /// Cases counted where and when the population is known.
    pub(super) cases: u64,
    /// Cases counted elsewhere: in the count, in no rate.
    pub(super) without_population: u64,
    pub(super) person_years: f64,
}

impl Rated {
    /// The selected cells of some areas over their people.
    pub(super) fn of(selection: &CountSelection, parts: &[AreaIx], exposures: &Exposures) -> Self {
        let columns = selection.columns();
        let mut rated =
            Self { person_years: parts.iter().map(|part| exposures.of(*part, selection.gaps()).person_years).sum(), ..Self::default() };
        for row in selection.rows() {
            let cases = if exposures.lacks_people(columns.area(row), columns.month(row).year()) {
                &mut rated.without_population
            } else {
                &mut rated.cases
            };
            *cases += u64::from(columns.count[row]);
        }
        rated
    }
}

/// A rate with its exact 95 % interval.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct RateSummary {
    /// The rate, four significant digits.
    #[serde(serialize_with = "number")]
    #[schemars(with = "Option<f64>")]
    pub value: Option<f64>,
    /// Lower end.
    #[serde(serialize_with = "number")]
    #[schemars(with = "Option<f64>")]
    pub low: Option<f64>,
    /// Upper end.
    #[serde(serialize_with = "number")]
    #[schemars(with = "Option<f64>")]
    pub high: Option<f64>,
    /// Mean yearly population of the covered period.
    pub population: u64,
    /// Where that comes from.
    pub basis: String,
    /// Whom the rate is per.
    pub per: &'static str,
    /// How many of the count were counted where or when nobody knows the population: they are in no rate.
    pub without_population: u64,
}

/// The rate of all that a filter selects.
pub(super) fn total_rate(
    dataset: &Dataset,
    selection: &CountSelection,
    extent: &Extent,
    denominator: Denominator,
    period: Period,
) -> Option<RateSummary> {
    use crate::stats::{four_digits, garwood, rate};
    let exposures = Exposures::new(dataset, Some(denominator), period);
    let Rated { cases, without_population, person_years } = Rated::of(selection, extent.parts(), &exposures);
    let years = f64::from(exposures.months()) / 12.0;
    let (low, high) = garwood(cases);
    let published = |cases: f64| Some(four_digits(rate(cases, person_years)));
    (person_years > 0.0).then(|| RateSummary {
        value: published(cases as f64),
        low: published(low),
        high: published(high),
        population: (person_years / years).round() as u64,
        basis: basis(dataset, denominator, period),
        per: denominator.per(),
        without_population,
    })
}
