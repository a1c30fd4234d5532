//! `/series`: numbers by calendar period, and the remainder that cannot be dated that finely.

mod bins;

use super::count_selection::CountSelection;
use super::coverage::Period;
use super::covered::{Covered, Status};
use super::denominator::Denominator;
use super::extent::Extent;
use super::gaps::Gaps;
use super::head::{Head, breaks};
use super::{Filter, Interval, Selection};
use crate::dataset::manifest::{Break, SourceEntry};
use crate::dataset::{AreaIx, Dataset};
use crate::domain::{Day, Month, PeriodUnit, codes};
use bins::Bins;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

codes! {
    /// The calendar periods of a series.
    By {
        /// Months.
        Month = "month",
        /// Calendar quarters.
        Quarter = "quarter",
        /// Calendar years.
        Year = "year",
    }
}

impl By {
    /// Length in months.
    pub(super) const fn months(self) -> i32 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Year => 12,
        }
    }
}

/// A series; its bins and remainder add up to the summary of the same filter.
#[derive(Clone, Debug, Serialize, schemars::JsonSchema)]
pub struct Series {
    /// Edition, source, filter, what is covered.
    #[serde(flatten)]
    pub head: Head,
    /// The calendar periods.
    pub by: By,
    /// One bin a calendar period, cut to the period asked for.
    pub bins: Vec<Bin>,
    /// What is not dated finely enough for a bin, by equal span.
    pub remainder: Vec<Bin>,
    /// Bins and remainder together.
    pub total: Figure,
    /// Months from which figures no longer measure the same thing.
    pub breaks: Vec<Break>,
}

/// The figure of some days.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct Bin {
    /// First day.
    pub start: Day,
    /// Last day.
    pub end: Day,
    /// What was recorded; null where the source does not cover the days.
    #[serde(flatten)]
    pub figure: Figure,
    /// `partial` when the source covers a part of the days or of the places.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
}

/// A figure of an events or of a counts source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(untagged)]
pub enum Figure {
    /// Of events.
    Records {
        /// Records.
        records: Option<u64>,
        /// Their deaths, best estimates.
        deaths_best: Option<u64>,
    },
    /// Of counts.
    Count {
        /// The count.
        count: Option<u64>,
    },
}

/// The series of a filter.
///
/// # Panics
/// When the filter is of another edition.
#[must_use]
pub fn series(dataset: &Dataset, filter: &Filter, by: By) -> Series {
    let source = filter.source_in(dataset);
    let covered = Covered::new(dataset, source, filter);
    let bins = Bins::new(span(dataset, source, filter.datetime), by);
    let (bins, remainder, total) = match Selection::new(dataset, filter) {
        Some(selection) => of_events(&selection, &bins, covered.period_with_data()),
        None => of_counts(dataset, source, filter, &covered, &bins),
    };
    // The bins hold counts, which no population is part of.
    let breaks = breaks(dataset, source, None, covered.period_with_data());
    Series { head: Head::new(dataset, source, filter, &covered), by, bins, remainder, total, breaks }
}

/// The days that the bins divide: what is asked of what any source of the edition covers, or the source's own period.
fn span(dataset: &Dataset, source: &SourceEntry, datetime: Interval) -> Option<Period> {
    if datetime == Interval::default() {
        return Some(Period::of_source(source));
    }
    let covering = dataset.manifest.sources.iter().filter(|source| source.coverage.is_some()).map(Period::of_source);
    let all = covering.reduce(|all, one| Period { start: all.start.min(one.start), end: all.end.max(one.end) })?;
    all.clipped_to(datetime)
}

/// A number of records and deaths while a series is added up.
#[derive(Clone, Copy, Default)]
struct Records {
    n: u64,
    deaths_best: u64,
}

impl Records {
    fn figure(self) -> Figure {
        Figure::Records { records: Some(self.n), deaths_best: Some(self.deaths_best) }
    }

    fn add(&mut self, other: Self) {
        self.n += other.n;
        self.deaths_best += other.deaths_best;
    }
}

fn of_events(selection: &Selection, bins: &Bins, covered: Option<Period>) -> (Vec<Bin>, Vec<Bin>, Figure) {
    const UNKNOWN: Figure = Figure::Records { records: None, deaths_best: None };
    let Some(covered) = covered else {
        return (bins.periods().map(|period| bin(period, UNKNOWN, Coverage::None)).collect(), Vec::new(), UNKNOWN);
    };
    let columns = selection.columns();
    let mut sums = vec![Records::default(); bins.len()];
    let mut undated: Vec<usize> = Vec::new();
    let (first, last, best) = (&columns.first[..], &columns.last[..], &columns.deaths_best[..]);
    let mut add = |row: usize, first: i32, last: i32, best: u32, mask: u32| match bins.holding(first, last) {
        Some(bin) => sums[bin].add(Records { n: u64::from(mask & 1), deaths_best: u64::from(best & mask) }),
        None if mask != 0 => undated.push(row),
        None => {}
    };
    selection.for_pieces(0..columns.len(), |piece| {
        let (start, mask) = (piece.start, piece.mask);
        if let Some(picked) = piece.picked() {
            picked.for_each(|row| {
                let (first, last) = selection.days(row);
                add(row, first, last, best[row], u32::MAX);
            });
        } else {
            let end = start + mask.len();
            let records = first[start..end].iter().zip(&last[start..end]).zip(&best[start..end]);
            for ((row, mask), ((first, last), best)) in (start..end).zip(mask).zip(records) {
                add(row, *first, *last, *best, *mask);
            }
        }
    });
    let mut total = Records::default();
    for sum in &sums {
        total.add(*sum);
    }
    let mut remainder: BTreeMap<(i32, i32), Records> = BTreeMap::new();
    for row in undated {
        let record = Records { n: 1, deaths_best: columns.deaths_best[row].into() };
        remainder.entry((columns.first[row], columns.last[row])).or_default().add(record);
        total.add(record);
    }
    let of_span = |((first, last), sum): ((i32, i32), Records)| {
        let period = Period { start: Day::from_days(first), end: Day::from_days(last) };
        bin(period, sum.figure(), Coverage::Whole)
    };
    let binned = bins.periods().zip(sums).map(|(period, sum)| match Coverage::of(period, Some(covered)) {
        Coverage::None => bin(period, UNKNOWN, Coverage::None),
        coverage => bin(period, sum.figure(), coverage),
    });
    (binned.collect(), remainder.into_iter().map(of_span).collect(), total.figure())
}

/// How much of a bin a source covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Coverage {
    Whole,
    Part,
    None,
}

impl Coverage {
    fn of(bin: Period, covered: Option<Period>) -> Self {
        match covered {
            Some(covered) if covered.contains(bin) => Self::Whole,
            Some(covered) if covered.start <= bin.end && bin.start <= covered.end => Self::Part,
            _ => Self::None,
        }
    }
}

fn bin(period: Period, figure: Figure, coverage: Coverage) -> Bin {
    Bin { start: period.start, end: period.end, figure, status: (coverage == Coverage::Part).then_some(Status::Partial) }
}

fn of_counts(dataset: &Dataset, source: &SourceEntry, filter: &Filter, covered: &Covered, bins: &Bins) -> (Vec<Bin>, Vec<Bin>, Figure) {
    let figure = |count: Option<u64>| Figure::Count { count };
    let Some(period) = covered.period_with_data() else {
        return (bins.periods().map(|period| bin(period, figure(None), Coverage::None)).collect(), Vec::new(), figure(None));
    };
    let selection = CountSelection::new(dataset, filter, period).expect("a source of counts has count columns");
    let extent = Extent::new(dataset, source, filter, covered);
    if selection.gaps().hold_all(extent.parts(), period.months()) {
        return (bins.periods().map(|period| bin(period, figure(None), Coverage::None)).collect(), Vec::new(), figure(None));
    }
    let columns = selection.columns();
    let unit = source.period.unwrap_or(PeriodUnit::Month);
    let mut sums = vec![0; bins.len()];
    let mut undated: BTreeMap<(Day, Day), u64> = BTreeMap::new();
    let mut with_counts: BTreeSet<i32> = BTreeSet::new();
    for row in selection.rows() {
        let count = u64::from(columns.count[row]);
        if count > 0 {
            with_counts.insert(columns.month(row).year());
        }
        let cell = cell_period(columns.month(row), unit);
        match bins.holding(cell.start.days(), cell.end.days()) {
            Some(bin) => sums[bin] += count,
            None => *undated.entry((cell.start, cell.end)).or_default() += count,
        }
    }
    let total = sums.iter().sum::<u64>() + undated.values().sum::<u64>();
    let mut missing = Missing::new(dataset, selection.gaps(), extent.parts());
    let nobody = uninhabited(dataset, source, extent.parts(), period);
    missing.everywhere.extend(nobody.difference(&with_counts).flat_map(|year| year * 12..(year + 1) * 12));
    let counted = |(period, sum): (Period, u64)| match missing.coverage(period, covered.period, unit) {
        Coverage::None => bin(period, figure(None), Coverage::None),
        coverage => bin(period, figure(Some(sum)), coverage),
    };
    let remainder =
        undated.iter().map(|((start, end), count)| bin(Period { start: *start, end: *end }, figure(Some(*count)), Coverage::Whole));
    (bins.periods().zip(sums).map(counted).collect(), remainder.collect(), figure(Some(total)))
}

/// Years in which the source's population has nobody in any of some places: before a municipality was founded it has no data, unless
/// somebody was counted there all the same.
fn uninhabited(dataset: &Dataset, source: &SourceEntry, places: &[AreaIx], period: Period) -> BTreeSet<i32> {
    let Ok(people) = Denominator::of(source, &Filter::all_of(source)) else { return BTreeSet::new() };
    let lacks =
        |place: &AreaIx, year: i32| people.knows(dataset.areas.area(*place).level) && people.population(dataset, *place, year).is_none();
    let years = period.start.month().year()..=period.end.month().year();
    years.filter(|year| !places.is_empty() && places.iter().all(|place| lacks(place, *year))).collect()
}

/// The days of a cell that begins with a month.
fn cell_period(first: Month, unit: PeriodUnit) -> Period {
    let months = match unit {
        PeriodUnit::Month => 1,
        PeriodUnit::Year => 12,
    };
    Period { start: first.first_day(), end: first.plus(months - 1).last_day() }
}

/// Months that a source lacks for the places that are asked about.
#[derive(Default)]
struct Missing {
    /// For some of them.
    anywhere: BTreeSet<i32>,
    /// For all of them.
    everywhere: BTreeSet<i32>,
}

impl Missing {
    fn new(dataset: &Dataset, gaps: &Gaps, places: &[AreaIx]) -> Self {
        let mut missing = Self::default();
        for (at, place) in places.iter().enumerate() {
            let mut all_of_it = BTreeSet::new();
            for (gap, months) in gaps.touching(*place) {
                missing.anywhere.extend(months);
                if dataset.areas.lies_in(*place, gap) {
                    all_of_it.extend(months.iter().copied());
                }
            }
            missing.anywhere.extend(gaps.unplaced_within(*place).flat_map(|(_, months)| months));
            missing.everywhere = if at == 0 { all_of_it } else { &missing.everywhere & &all_of_it };
        }
        missing
    }

    /// What a source of counts covers of a bin: its whole periods in it, less the months it lacks.
    fn coverage(&self, bin: Period, covered: Option<Period>, unit: PeriodUnit) -> Coverage {
        // A year's count is in no month of it: such a bin is unknown, not zero.
        let whole = bin.whole(unit).and_then(|whole| covered.and_then(|covered| covered.common(whole)));
        let Some(whole) = whole else { return Coverage::None };
        let months = whole.months();
        if self.everywhere.range(months.clone()).count() == months.clone().count() {
            Coverage::None
        } else if whole == bin && self.anywhere.range(months).next().is_none() {
            Coverage::Whole
        } else {
            Coverage::Part
        }
    }
}
