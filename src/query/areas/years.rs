use crate::dataset::manifest::SourceEntry;
use crate::dataset::{AreaIx, Dataset};
use crate::domain::Month;
use crate::query::coverage::Period;
use crate::query::covered::Covered;
use crate::query::denominator::Denominator;
use crate::query::exposure::{Exposure, Exposures};
use crate::query::extent::Extent;
use crate::query::values::AreaStatus;
use crate::query::{CountSelection, Filter};
use crate::stats::{four_digits, garwood, rate};
use serde::Serialize;

/// A year of a counts source in one area.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
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
    /// How many of the count are in no rate, because nobody knows the population there; not written where there are none.
    #[serde(skip_serializing_if = "is_zero")]
    pub without_population: u64,
    /// `ok`, `unstable`, `partial`, or `no_data`.
    pub status: &'static str,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference to the field")]
fn is_zero(count: &u64) -> bool {
    *count == 0
}

/// Every covered year of an area, one row each.
pub(super) fn years(
    dataset: &Dataset,
    source: &SourceEntry,
    area: AreaIx,
    filter: &Filter,
    covered: &Covered,
    selection: &CountSelection,
) -> Vec<Year> {
    let Some(period) = covered.period_with_data() else { return Vec::new() };
    let denominator = Denominator::of(source, filter).ok();
    // As in values: where the question has no denominator, the source's own says who lived there.
    let present = denominator.or_else(|| Denominator::of(source, &Filter::all_of(source)).ok());
    let (first, last) = (period.start.month().year(), period.end.month().year());
    let exposures = Exposures::new(dataset, present, period);
    let mut counts = vec![Counted::default(); usize::try_from(last - first + 1).unwrap_or(0)];
    let columns = selection.columns();
    for row in selection.rows() {
        let year = columns.month(row).year();
        let counted = &mut counts[(year - first) as usize];
        let count = u64::from(columns.count[row]);
        counted.n += count;
        counted.rated += if exposures.lacks_people(columns.area(row), year) { 0 } else { count };
    }
    let extent = Extent::new(dataset, source, filter, covered);
    let row = |(year, counted): (i32, Counted)| {
        let calendar = Period { start: Month::from_index(year * 12).first_day(), end: Month::from_index(year * 12 + 11).last_day() };
        let part = calendar.common(period).unwrap_or(calendar);
        let exposures = Exposures::new(dataset, present, part);
        let of = |ix: AreaIx| exposures.of(ix, selection.gaps());
        let is_short = part != calendar || of(area).has_gaps;
        counted.year(year, &Exposure::sum(extent.parts().iter().copied().map(of)), denominator.is_some(), is_short)
    };
    (first..=last).zip(counts).map(row).collect()
}

/// What was counted in a year.
#[derive(Clone, Copy, Default)]
struct Counted {
    n: u64,
    /// Cases among people whose number is known.
    rated: u64,
}

impl Counted {
    fn year(self, year: i32, exposure: &Exposure, is_rated: bool, is_short: bool) -> Year {
        let has_people = exposure.years_without.is_empty();
        if exposure.months == 0 || (!has_people && self.n == 0) {
            return Year { year, count: None, rate: None, low: None, high: None, without_population: 0, status: "no_data" };
        }
        let is_rated = is_rated && exposure.person_years > 0.0;
        let published = |cases: f64| is_rated.then(|| four_digits(rate(cases, exposure.person_years)));
        let (low, high) = garwood(self.rated);
        Year {
            year,
            count: Some(self.n),
            rate: published(self.rated as f64),
            low: published(low),
            high: published(high),
            without_population: if is_rated { self.n - self.rated } else { 0 },
            status: AreaStatus::of_count(self.n, is_short).code(),
        }
    }
}
