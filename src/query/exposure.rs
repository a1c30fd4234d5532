//! Person-years under a rate: population of the covered years, months without data taken out.

use super::covered::Period;
use super::denominator::Denominator;
use super::gaps::Gaps;
use crate::dataset::{AreaIx, Dataset};
use std::collections::BTreeSet;

const MONTHS_A_YEAR: f64 = 12.0;

/// What rates of one source and period divide by.
pub(super) struct Exposures<'a> {
    dataset: &'a Dataset,
    denominator: Denominator,
    /// Calendar years and how many of their months are covered.
    years: Vec<(i32, u32)>,
}

/// The exposure of one area.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Exposure {
    pub(super) person_years: f64,
    /// Covered years without a population: in neither numerator nor denominator.
    pub(super) years_without: Vec<i32>,
    /// Months with data in at least part of the area.
    pub(super) months: u32,
    /// Whether months are missing in the area or in part of it.
    pub(super) has_gaps: bool,
}

impl<'a> Exposures<'a> {
    pub(super) fn new(dataset: &'a Dataset, denominator: Denominator, period: Period) -> Self {
        let mut years: Vec<(i32, u32)> = Vec::new();
        for month in period.months() {
            match years.last_mut() {
                Some((year, months)) if *year == month.div_euclid(12) => *months += 1,
                _ => years.push((month.div_euclid(12), 1)),
            }
        }
        Self { dataset, denominator, years }
    }

    /// Years of the period, ascending, each with its number of covered months.
    pub(super) fn years(&self) -> &[(i32, u32)] {
        &self.years
    }

    /// The length of the period.
    pub(super) fn months(&self) -> u32 {
        self.years.iter().map(|(_, months)| months).sum()
    }

    pub(super) fn of(&self, area: AreaIx, gaps: &Gaps) -> Exposure {
        let mut exposure = Exposure::default();
        for (year, months) in &self.years {
            let year_gaps = self.gaps_of_year(area, *year, gaps);
            exposure.has_gaps |= year_gaps.any() || Self::lacks_unplaced(area, *year, gaps);
            let months = months - year_gaps.own.len() as u32;
            exposure.months += months;
            match self.population(area, *year) {
                None => exposure.years_without.push(*year),
                Some(people) => exposure.person_years += (people * f64::from(months) - year_gaps.person_months_within) / MONTHS_A_YEAR,
            }
        }
        exposure
    }

    fn population(&self, area: AreaIx, year: i32) -> Option<f64> {
        self.denominator.population(self.dataset, area, year).map(f64::from)
    }

    /// Whether what has no place within the area, or within a part of it, is missing in a month of a year: people are counted, deaths not.
    fn lacks_unplaced(area: AreaIx, year: i32, gaps: &Gaps) -> bool {
        gaps.unplaced_within(area).any(|(_, months)| months.range(year * 12..year * 12 + 12).next().is_some())
    }

    fn gaps_of_year(&self, area: AreaIx, year: i32, gaps: &Gaps) -> YearGaps {
        let mut found = YearGaps::default();
        let mut parts: Vec<(AreaIx, Vec<i32>)> = Vec::new();
        for (gap, months) in gaps.touching(area) {
            let months = months.range(year * 12..year * 12 + 12).copied();
            if self.dataset.areas.lies_in(area, gap) {
                found.own.extend(months);
            } else {
                parts.push((gap, months.collect()));
            }
        }
        for (part, mut months) in parts {
            // A month that the whole area lacks is out already, and so is one that an area around the part lacks.
            months.retain(|month| !found.own.contains(month));
            found.within |= !months.is_empty();
            found.person_months_within += self.population(part, year).unwrap_or(0.0) * months.len() as f64;
        }
        found
    }
}

/// The months of one year without data in an area.
#[derive(Default)]
struct YearGaps {
    /// Months that the area lacks.
    own: BTreeSet<i32>,
    /// Whether a part of it lacks more.
    within: bool,
    /// People of those parts times their months.
    person_months_within: f64,
}

impl YearGaps {
    fn any(&self) -> bool {
        self.within || !self.own.is_empty()
    }
}
