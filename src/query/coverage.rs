//! What a source declares to cover: a period, and areas.

use super::Interval;
use crate::dataset::manifest::SourceEntry;
use crate::dataset::{AreaIx, Dataset};
use crate::domain::{Day, Month, PeriodUnit};
use serde::Serialize;

/// Days, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Period {
    /// First day.
    pub start: Day,
    /// Last day.
    pub end: Day,
}

impl Period {
    /// The period that a source declares to cover.
    pub(super) fn of_source(source: &SourceEntry) -> Self {
        let coverage = source.coverage.as_ref().expect("an edition is opened only if its events and counts state their coverage");
        Self { start: coverage.start.first_day(), end: coverage.end.last_day() }
    }

    /// The days of both; `None` when they share none.
    pub(super) fn clipped_to(self, interval: Interval) -> Option<Self> {
        let start = interval.start.map_or(self.start, |start| start.max(self.start));
        let end = interval.end.map_or(self.end, |end| end.min(self.end));
        (start <= end).then_some(Self { start, end })
    }

    /// The days of both periods; `None` when they share none.
    pub(super) fn common(self, other: Self) -> Option<Self> {
        self.clipped_to(Interval { start: Some(other.start), end: Some(other.end) })
    }

    /// Whether all days of another period are in this one.
    pub(super) fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The whole calendar months in it.
    pub(super) fn months(self) -> std::ops::RangeInclusive<i32> {
        let first = self.start.month();
        let first = if first.first_day() < self.start { first.plus(1) } else { first };
        let last = self.end.month();
        let last = if self.end < last.last_day() { last.plus(-1) } else { last };
        first.index()..=last.index()
    }

    /// The whole calendar periods of a counts source in it.
    pub(super) fn whole(self, unit: PeriodUnit) -> Option<Self> {
        let (first, last) = self.months().into_inner();
        let (first, last) = match unit {
            PeriodUnit::Month => (first, last),
            PeriodUnit::Year => ((first + 11).div_euclid(12) * 12, (last + 1).div_euclid(12) * 12 - 1),
        };
        let day = |month: i32| Month::from_index(month);
        (first <= last).then(|| Self { start: day(first).first_day(), end: day(last).last_day() })
    }
}

/// Whether a source covers an area and knows areas of its level.
pub(super) fn is_covered(dataset: &Dataset, source: &SourceEntry, area: AreaIx) -> bool {
    let known = source.levels.contains(&dataset.areas.area(area).level);
    known && dataset.areas.with_ancestors(area).any(|ix| covers(source, dataset, ix))
}

fn covers(source: &SourceEntry, dataset: &Dataset, area: AreaIx) -> bool {
    source.coverage.as_ref().is_some_and(|coverage| coverage.areas.contains(&dataset.areas.area(area).code))
}
