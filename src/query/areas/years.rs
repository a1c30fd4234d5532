use crate::dataset::Dataset;
use crate::dataset::manifest::SourceEntry;
use crate::domain::Month;
use crate::query::covered::{Covered, Period};
use crate::query::denominator::Denominator;
use crate::query::exposure::Exposures;
use crate::query::extent::Extent;
use crate::query::values::AreaStatus;
use crate::query::{CountSelection, Filter};
use crate::stats::{four_digits, garwood, rate};
use serde::Serialize;

/// A year of a counts source in one area.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Year {
    /// The calendar year.
    pub year: i32,
    /// The count; `None` when there is no data.
    pub count: Option<u64>,
    /// Per 100,000 people a year.
    pub rate: Option<f64>,
    /// Lower end of the rate's exact 95 % interval.
    pub low: Option<f64>,
    /// Upper end.
    pub high: Option<f64>,
    /// `ok`, `unstable`, `partial`, or `no_data`.
    pub status: &'static str,
}

/// Every covered year, one row each.
pub(super) fn years(dataset: &Dataset, source: &SourceEntry, filter: &Filter, covered: &Covered, selection: &CountSelection) -> Vec<Year> {
    let Some(period) = covered.period_with_data() else { return Vec::new() };
    let extent = Extent::new(dataset, source, filter, covered);
    let denominator = Denominator::of(source, filter).ok();
    let columns = selection.columns();
    let (first, last) = (period.start.month().year(), period.end.month().year());
    let mut counts = vec![0u64; usize::try_from(last - first + 1).unwrap_or(0)];
    for row in selection.rows() {
        counts[(columns.month(row).year() - first) as usize] += u64::from(columns.count[row]);
    }
    let row = |(year, count): (i32, u64)| {
        let calendar = Period { start: Month::from_index(year * 12).first_day(), end: Month::from_index(year * 12 + 11).last_day() };
        let part = calendar.common(period).unwrap_or(calendar);
        match denominator {
            Some(denominator) => rated(year, count, &exposures(dataset, denominator, part, &extent, selection), part != calendar),
            None => Year {
                year,
                count: Some(count),
                rate: None,
                low: None,
                high: None,
                status: AreaStatus::of_count(count, part != calendar).code(),
            },
        }
    };
    (first..=last).zip(counts).map(row).collect()
}

/// Person-years of a year, and whether people and months are there.
struct YearExposure {
    person_years: f64,
    has_people: bool,
    months: u32,
    has_gaps: bool,
}

fn exposures(dataset: &Dataset, denominator: Denominator, part: Period, extent: &Extent, selection: &CountSelection) -> YearExposure {
    let exposures = Exposures::new(dataset, denominator, part);
    let of_parts: Vec<_> = extent.parts().iter().map(|area| exposures.of(*area, selection.gaps())).collect();
    YearExposure {
        person_years: of_parts.iter().map(|part| part.person_years).sum(),
        has_people: of_parts.iter().any(|part| part.years_without.is_empty()),
        months: of_parts.iter().map(|part| part.months).max().unwrap_or(0),
        has_gaps: of_parts.iter().any(|part| part.has_gaps),
    }
}

fn rated(year: i32, count: u64, exposure: &YearExposure, is_cut: bool) -> Year {
    let is_unknown = exposure.months == 0 || (!exposure.has_people && count == 0);
    if is_unknown {
        return Year { year, count: None, rate: None, low: None, high: None, status: "no_data" };
    }
    let published = |cases: f64| exposure.has_people.then(|| four_digits(rate(cases, exposure.person_years)));
    let (low, high) = garwood(count);
    let status = AreaStatus::of_count(count, is_cut || exposure.has_gaps).code();
    Year { year, count: Some(count), rate: published(count as f64), low: published(low), high: published(high), status }
}
