//! Person-years on one population basis, continued where a window reaches beyond its years.

use super::comparison::{Basis, Window};
use crate::dataset::manifest::PopulationBasis;
use crate::dataset::{AreaIx, Dataset};
use crate::domain::Month;
use crate::query::Denominator;

const MONTHS_A_YEAR: f64 = 12.0;

/// The population estimate of an event's month.
#[derive(Clone, Copy)]
pub(super) struct People<'a> {
    dataset: &'a Dataset,
    denominator: Denominator,
    basis: &'a PopulationBasis,
}

impl<'a> People<'a> {
    /// The basis whose years hold a month, else the one nearest to it; `None` when the series has none.
    pub(super) fn of(dataset: &'a Dataset, denominator: Denominator, month: Month) -> Option<Self> {
        let distance = |basis: &&PopulationBasis| (basis.first_year - month.year()).max(month.year() - basis.last_year).max(0);
        let series = dataset.manifest.population.iter().filter(|basis| basis.series == denominator.series());
        Some(Self { dataset, denominator, basis: series.min_by_key(distance)? })
    }

    /// Mid-year population of an area; beyond the basis its nearest yearly growth goes on.
    fn in_year(&self, area: AreaIx, year: i32) -> Option<f64> {
        let known = |year: i32| self.denominator.population(self.dataset, area, year).map(f64::from);
        let nearest = year.clamp(self.basis.first_year, self.basis.last_year);
        if nearest == year {
            return known(year);
        }
        let inward = if year > nearest { nearest - 1 } else { nearest + 1 };
        Some(known(nearest)? * (known(nearest)? / known(inward)?).powi((year - nearest).abs()))
    }

    /// Person-years of an area in a window; `None` when a month of it has no population.
    pub(super) fn exposure(&self, area: AreaIx, window: Window) -> Option<f64> {
        years(window).map(|(year, months)| Some(self.in_year(area, year)? * f64::from(months) / MONTHS_A_YEAR)).sum()
    }

    /// The basis as it is named, and how far windows go beyond it.
    pub(super) fn named(&self, windows: [Window; 2]) -> Basis {
        let beyond = |year: i32| !(self.basis.first_year..=self.basis.last_year).contains(&year);
        let extended = || windows.into_iter().flat_map(years).filter(|(year, _)| beyond(*year));
        let mut extended_years: Vec<i32> = extended().map(|(year, _)| year).collect();
        extended_years.sort_unstable();
        extended_years.dedup();
        Basis {
            id: self.basis.id.clone(),
            title: self.basis.title.clone(),
            extended_months: extended().map(|(_, months)| months).sum(),
            extended_years,
        }
    }

    /// The months at which another basis of the series takes over.
    pub(super) fn breaks(&self) -> impl Iterator<Item = (Month, &'a PopulationBasis)> + use<'a> {
        let series = self.denominator.series();
        let bases = self.dataset.manifest.population.iter().filter(move |basis| basis.series == series);
        bases.skip(1).filter_map(|basis| Some((Month::new(basis.first_year, 1)?, basis)))
    }
}

/// Calendar years of a window, each with its number of months.
fn years(window: Window) -> impl Iterator<Item = (i32, u32)> {
    let (first, last) = (window.start.year(), window.end.year());
    (first..=last).map(move |year| {
        let start = window.start.index().max(year * 12);
        let end = window.end.index().min(year * 12 + 11);
        (year, u32::try_from(end - start + 1).unwrap_or(0))
    })
}
