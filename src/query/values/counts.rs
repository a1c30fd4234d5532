//! Counts and rates by area.

use super::super::count_selection::CountSelection;
use super::super::coverage::{Period, is_covered};
use super::super::covered::Covered;
use super::super::denominator::Denominator;
use super::super::exposure::{Exposure, Exposures};
use super::super::extent::Extent;
use super::super::head::{basis, breaks};
use super::super::place::{AreaRule, ZoneSide};
use super::super::{Filter, QueryError};
use super::events::AreaNumbers;
use super::{AreaStatus, AreaValue, PublishedPrior, RateInterval, Values};
use crate::dataset::manifest::SourceEntry;
use crate::dataset::{AreaIx, Dataset};
use crate::domain::Measure;
use crate::stats::{PER, Prior, four_digits, garwood, rate};
use std::collections::BTreeSet;

pub(super) fn fill<'a>(
    values: &mut Values<'a>,
    dataset: &'a Dataset,
    source: &SourceEntry,
    filter: &Filter,
    covered: &Covered,
) -> Result<(), QueryError> {
    let denominator = Denominator::of(source, filter);
    if filter.measure != Measure::Count {
        denominator.clone()?;
    }
    let denominator = denominator.ok();
    let Some(period) = covered.period_with_data() else { return Ok(()) };
    // A count does not change with the population beneath its rate.
    let divided = denominator.filter(|_| filter.measure != Measure::Count);
    values.breaks = breaks(dataset, source, divided, Some(period));
    values.basis = denominator.map(|denominator| basis(dataset, denominator, period));
    values.per = denominator.map(Denominator::per);
    // Where the question has no denominator, the source's own says which areas were inhabited.
    let present = denominator.or_else(|| Denominator::of(source, &Filter::all_of(source)).ok());
    let table = Table::new(dataset, source, filter, covered, period, &Exposures::new(dataset, present, period), values.level);
    let prior = denominator.map(|_| table.prior());
    values.prior =
        prior.map(|prior| PublishedPrior { mean: four_digits(prior.mean * PER), variance: four_digits(prior.variance * PER * PER) });
    for cell in &table.asked {
        match Table::row(dataset, cell, filter.measure, prior) {
            Some(row) => values.rows.push(row),
            None => values.no_data.push(dataset.areas.area(cell.area).code.as_str()),
        }
    }
    Ok(())
}

/// Cases and exposure of every area of a level.
struct Table {
    /// Areas asked about, by code.
    asked: Vec<Cell>,
    /// Every covered area of the level, whatever the filter says of places: the base of the smoothing.
    everywhere: Vec<Cell>,
}

/// One area of a level.
#[derive(Clone, Debug)]
struct Cell {
    area: AreaIx,
    /// Cases.
    n: u64,
    /// Cases counted where or when no population is known.
    without_population: u64,
    /// Person-years and months of what is asked of the area.
    exposure: Exposure,
    /// Years of the period.
    years: usize,
    /// Whether months or years of the area are missing, whatever part of it is asked for.
    is_short: bool,
}

impl Cell {
    /// Cases among people whose number is known.
    fn rated(&self) -> u64 {
        self.n - self.without_population
    }
}

impl Table {
    fn new(
        dataset: &Dataset,
        source: &SourceEntry,
        filter: &Filter,
        covered: &Covered,
        period: Period,
        exposures: &Exposures,
        level: crate::domain::Level,
    ) -> Self {
        let slots = AreaNumbers::new(dataset, level);
        let select = || CountSelection::new(dataset, filter, period).expect("a source of counts has count columns");
        let covered_areas: Vec<AreaIx> = slots.areas.iter().copied().filter(|ix| is_covered(dataset, source, *ix)).collect();
        let anywhere = select().anywhere();
        let whole = covered_areas.iter().map(|area| (*area, exposures.of(*area, anywhere.gaps()))).collect();
        let everywhere = tally(&anywhere, &slots, whole, exposures);
        if filter.areas.is_none() && filter.zone.is_none() && filter.bbox.is_none() {
            return Self { asked: everywhere.clone(), everywhere };
        }
        let selection = select();
        let extent = Extent::new(dataset, source, filter, covered);
        let labelled = labelled(dataset, filter);
        let asked = covered_areas.iter().filter_map(|area| {
            let parts = extent.within(dataset, *area);
            if parts.is_empty() {
                // Only what is not known more finely has its label in the box: a count, but nobody's rate.
                let whole = || Exposure { person_years: 0.0, years_without: Vec::new(), ..exposures.of(*area, selection.gaps()) };
                return labelled.get(area.ix()).is_some_and(|held| *held).then(|| (*area, whole()));
            }
            Some((*area, Exposure::sum(parts.iter().map(|part| exposures.of(*part, selection.gaps())))))
        });
        let mut asked = tally(&selection, &slots, asked.collect(), exposures);
        for cell in &mut asked {
            let whole = everywhere.binary_search_by_key(&cell.area, |cell| cell.area).map(|at| &everywhere[at]);
            cell.is_short = whole.is_ok_and(|whole| whole.is_short);
        }
        Self { asked, everywhere }
    }

    fn prior(&self) -> Prior {
        Prior::marshall(self.everywhere.iter().map(|cell| (cell.rated() as f64, cell.exposure.person_years)))
    }

    /// The row of an area; `None` when there is no data: no month of it, or nobody lived there and nothing was counted.
    fn row<'a>(dataset: &'a Dataset, cell: &Cell, measure: Measure, prior: Option<Prior>) -> Option<AreaValue<'a>> {
        let Cell { area, n, without_population, exposure, .. } = cell;
        let rated = cell.rated();
        let nowhere = exposure.years_without.len() == cell.years && *n == 0;
        if exposure.months == 0 || nowhere {
            return None;
        }
        let years = exposure.person_years;
        let published = |cases: f64| four_digits(rate(cases, years));
        let (low, high) = garwood(rated);
        let prior = prior.filter(|_| years > 0.0);
        let rate = prior.map(|_| RateInterval { value: published(rated as f64), low: published(low), high: published(high) });
        let rate_smoothed = prior.map(|prior| four_digits(prior.smooth(rated as f64, years) * PER));
        let (value, low, high) = match measure {
            Measure::Rate => (rate.map(|rate| rate.value), rate.map(|rate| rate.low), rate.map(|rate| rate.high)),
            Measure::RateSmoothed => (rate_smoothed, rate.map(|rate| rate.low), rate.map(|rate| rate.high)),
            _ => {
                let (low, high) = garwood(*n);
                (Some(*n as f64), Some(four_digits(low)), Some(four_digits(high)))
            }
        };
        let code = dataset.areas.area(*area).code.as_str();
        let status = AreaStatus::of_count(*n, cell.is_short);
        let without_population = if rate.is_some() { *without_population } else { 0 };
        Some(AreaValue {
            area: *area,
            code,
            n: *n,
            value,
            low,
            high,
            rate,
            rate_smoothed,
            without_population,
            status,
            n_here: None,
            deaths: None,
            rank: None,
        })
    }
}

/// One flag an area: it, or one in it, has its label in the box that is asked for; none without a box.
fn labelled(dataset: &Dataset, filter: &Filter) -> Vec<bool> {
    if filter.bbox.is_none() {
        return Vec::new();
    }
    let rule = AreaRule::new(dataset, filter, ZoneSide::Certain);
    let mut held = vec![false; dataset.areas.len()];
    for (ix, _) in dataset.areas.iter().filter(|(ix, _)| rule.accepts_label(dataset, *ix)) {
        dataset.areas.with_ancestors(ix).for_each(|above| held[above.ix()] = true);
    }
    held
}

/// Adds the selected cells up by area.
fn tally(selection: &CountSelection, slots: &AreaNumbers, areas: Vec<(AreaIx, Exposure)>, exposures: &Exposures) -> Vec<Cell> {
    let columns = selection.columns();
    let years = exposures.years().len();
    let cell =
        |(area, exposure): (AreaIx, Exposure)| Cell { area, n: 0, without_population: 0, is_short: exposure.has_gaps, exposure, years };
    let mut cells: Vec<Cell> = areas.into_iter().map(cell).collect();
    let mut by_slot = vec![usize::MAX; slots.groups()];
    cells.iter().enumerate().for_each(|(at, cell)| by_slot[slots.of(cell.area.0)] = at);
    let mut counted: BTreeSet<(usize, i32)> = BTreeSet::new();
    for row in selection.rows() {
        let at = by_slot[slots.of(columns.area[row])];
        let Some(cell) = cells.get_mut(at) else { continue };
        let (count, year) = (u64::from(columns.count[row]), columns.month(row).year());
        cell.n += count;
        if exposures.lacks_people(columns.area(row), year) {
            cell.without_population += count;
        }
        if cell.exposure.years_without.contains(&year) {
            counted.insert((at, year));
        }
    }
    // A year without people is no part of the area's cover, unless somebody was counted there all the same.
    for (at, cell) in cells.iter_mut().enumerate() {
        cell.is_short |= cell.exposure.years_without.iter().any(|year| !counted.contains(&(at, *year)));
    }
    cells
}
