//! Person-years under a rate: population of the covered years, months without data taken out.

use super::coverage::Period;
use super::denominator::Denominator;
use super::gaps::Gaps;
use crate::dataset::{AreaIx, Dataset};
use std::collections::BTreeSet;

const MONTHS_A_YEAR: f64 = 12.0;

/// What rates of one source and period divide by.
pub(super) struct Exposures<'a> {
    dataset: &'a Dataset,
    /// None where nobody counted such people: months are covered or not all the same.
    denominator: Option<Denominator>,
    /// Calendar years and how many of their months are covered.
    years: Vec<(i32, u32)>,
    /// A year of the period each: one flag an area, set where the people that its own cells would be divided by are not known.
    unpopulated: Vec<Vec<bool>>,
}

/// The exposure of one area, or of disjoint ones together.
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
    pub(super) fn new(dataset: &'a Dataset, denominator: Option<Denominator>, period: Period) -> Self {
        let mut years: Vec<(i32, u32)> = Vec::new();
        for month in period.months() {
            match years.last_mut() {
                Some((year, months)) if *year == month.div_euclid(12) => *months += 1,
                _ => years.push((month.div_euclid(12), 1)),
            }
        }
        let unpopulated = |year: i32| {
            let lacks = |ix| denominator.is_some_and(|of| of.behind(dataset, ix, year).is_none());
            dataset.areas.iter().map(|(ix, _)| lacks(ix)).collect()
        };
        let unpopulated = years.iter().map(|(year, _)| unpopulated(*year)).collect();
        Self { dataset, denominator, years, unpopulated }
    }

    /// Whether the people of a cell are not known: it is in the count of every area that holds it and in no rate.
    pub(super) fn lacks_people(&self, area: AreaIx, year: i32) -> bool {
        let at = self.years.binary_search_by_key(&year, |(year, _)| *year);
        at.is_ok_and(|at| self.unpopulated[at][area.ix()])
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
                // A series that does not go down to such areas says nothing of who lives in them.
                None if self.knows(area) => exposure.years_without.push(*year),
                None => {}
                Some(people) => exposure.person_years += (people * f64::from(months) - year_gaps.person_months_within) / MONTHS_A_YEAR,
            }
        }
        exposure
    }

    fn population(&self, area: AreaIx, year: i32) -> Option<f64> {
        self.denominator?.population(self.dataset, area, year).map(f64::from)
    }

    fn knows(&self, area: AreaIx) -> bool {
        self.denominator.is_some_and(|of| of.knows(self.dataset.areas.area(area).level))
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

impl Exposure {
    /// The exposures of disjoint areas together; a year is without population when it is so in all of them.
    pub(super) fn sum(parts: impl Iterator<Item = Self>) -> Self {
        let together = parts.reduce(|mut sum, part| {
            sum.person_years += part.person_years;
            sum.months = sum.months.max(part.months);
            sum.has_gaps |= part.has_gaps;
            sum.years_without.retain(|year| part.years_without.contains(year));
            sum
        });
        together.unwrap_or_default()
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
