//! Counts and rates by area.

use super::super::count_selection::CountSelection;
use super::super::covered::{Covered, Period, is_covered};
use super::super::denominator::Denominator;
use super::super::exposure::{Exposure, Exposures};
use super::super::extent::Extent;
use super::super::head::{basis, breaks};
use super::super::{Filter, QueryError};
use super::events::Slots;
use super::{AreaStatus, AreaValue, PublishedPrior, RateInterval, Values};
use crate::dataset::manifest::SourceEntry;
use crate::dataset::{AreaIx, Dataset};
use crate::domain::Measure;
use crate::stats::{PER, Prior, four_digits, garwood, rate};

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
    // An area that nobody lives in yet has no data, also for those whom no rate can be computed for.
    let present = denominator.or_else(|| Denominator::of(source, &Filter::all_of(source)).ok());
    let Some(present) = present else { return Ok(()) };
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
    /// Cases in years with a population.
    rated: u64,
    /// Years without a population that still have cases.
    counted_years_without: usize,
    exposure: Exposure,
    /// Years of the period.
    years: usize,
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
        let slots = Slots::new(dataset, level);
        let select = || CountSelection::new(dataset, filter, period).expect("a source of counts has count columns");
        let covered_areas: Vec<AreaIx> = slots.areas.iter().copied().filter(|ix| is_covered(dataset, source, *ix)).collect();
        let anywhere = select().anywhere();
        let whole = covered_areas.iter().map(|area| (*area, exposures.of(*area, anywhere.gaps()))).collect();
        let everywhere = tally(&anywhere, &slots, whole, exposures.years().len());
        if filter.areas.is_none() && filter.zone.is_none() && filter.bbox.is_none() {
            return Self { asked: everywhere.clone(), everywhere };
        }
        let selection = select();
        let extent = Extent::new(dataset, source, filter, covered);
        let asked = covered_areas.iter().filter_map(|area| {
            let parts = extent.within(dataset, *area);
            (!parts.is_empty()).then(|| (*area, sum(parts.iter().map(|part| exposures.of(*part, selection.gaps())))))
        });
        let asked = tally(&selection, &slots, asked.collect(), exposures.years().len());
        Self { asked, everywhere }
    }

    fn prior(&self) -> Prior {
        Prior::marshall(self.everywhere.iter().map(|cell| (cell.rated as f64, cell.exposure.person_years)))
    }

    /// The row of an area; `None` when there is no data: no month of it, or nobody lived there and nothing was counted.
    fn row<'a>(dataset: &'a Dataset, cell: &Cell, measure: Measure, prior: Option<Prior>) -> Option<AreaValue<'a>> {
        let Cell { area, n, rated, exposure, .. } = cell;
        let nowhere = exposure.years_without.len() == cell.years && *n == 0;
        if exposure.months == 0 || nowhere {
            return None;
        }
        let is_short = exposure.has_gaps || exposure.years_without.len() > cell.counted_years_without;
        let years = exposure.person_years;
        let published = |cases: f64| four_digits(rate(cases, years));
        let (low, high) = garwood(*rated);
        let prior = prior.filter(|_| years > 0.0);
        let rate = prior.map(|_| RateInterval { value: published(*rated as f64), low: published(low), high: published(high) });
        let rate_smoothed = prior.map(|prior| four_digits(prior.smooth(*rated as f64, years) * PER));
        let (value, low, high) = match measure {
            Measure::Rate => (rate.map(|rate| rate.value), rate.map(|rate| rate.low), rate.map(|rate| rate.high)),
            Measure::RateSmoothed => (rate_smoothed, rate.map(|rate| rate.low), rate.map(|rate| rate.high)),
            _ => {
                let (low, high) = garwood(*n);
                (Some(*n as f64), Some(four_digits(low)), Some(four_digits(high)))
            }
        };
        let code = dataset.areas.area(*area).code.as_str();
        let status = AreaStatus::of_count(*n, is_short);
        Some(AreaValue { area: *area, code, n: *n, value, low, high, rate, rate_smoothed, status, n_here: None, deaths: None, rank: None })
    }
}

/// The exposures of an area's parts together; a year is without population when it is so in all of them.
fn sum(parts: impl Iterator<Item = Exposure>) -> Exposure {
    let shorter = |part: Exposure| Exposure { has_gaps: part.has_gaps || !part.years_without.is_empty(), ..part };
    let together = parts.map(shorter).reduce(|mut sum, part| {
        sum.person_years += part.person_years;
        sum.months = sum.months.max(part.months);
        sum.has_gaps |= part.has_gaps;
        sum.years_without.retain(|year| part.years_without.contains(year));
        sum
    });
    together.unwrap_or_default()
}

/// Adds the selected cells up by area.
fn tally(selection: &CountSelection, slots: &Slots, areas: Vec<(AreaIx, Exposure)>, years: usize) -> Vec<Cell> {
    let columns = selection.columns();
    let mut cells: Vec<Cell> =
        areas.into_iter().map(|(area, exposure)| Cell { area, n: 0, rated: 0, counted_years_without: 0, exposure, years }).collect();
    let mut by_slot = vec![usize::MAX; slots.groups()];
    cells.iter().enumerate().for_each(|(at, cell)| by_slot[slots.of(cell.area.0)] = at);
    let mut counted: Vec<(usize, i32)> = Vec::new();
    for row in selection.rows() {
        let Some(cell) = cells.get_mut(by_slot[slots.of(columns.area[row])]) else { continue };
        let count = u64::from(columns.count[row]);
        let year = columns.month(row).year();
        cell.n += count;
        if cell.exposure.years_without.contains(&year) {
            counted.push((by_slot[slots.of(columns.area[row])], year));
        } else {
            cell.rated += count;
        }
    }
    counted.sort_unstable();
    counted.dedup();
    for (at, _) in counted {
        cells[at].counted_years_without += 1;
    }
    cells
}
