//! A filter bound to the cells of one counts source.

use super::Filter;
use super::covered::{Covered, Period};
use super::place::{AreaRule, ZoneSide};
use crate::dataset::manifest::SourceEntry;
use crate::dataset::{AreaIx, CountColumns, Dataset};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// The cells of one counts source that a filter selects within the covered period.
pub struct CountSelection<'a> {
    columns: &'a CountColumns,
    /// Cells are sorted by period, so the period is one range.
    rows: Range<usize>,
    /// Accepted bits of the dimensions that are filtered.
    dimensions: Vec<(&'a [u8], u32)>,
    /// One flag an area, when areas are filtered.
    areas: Option<Vec<bool>>,
    gaps: Gaps,
}

impl<'a> CountSelection<'a> {
    /// The cells of a filter in the period that its source covers; `None` when its source counts nothing or covers nothing of it.
    #[must_use]
    pub fn of(dataset: &'a Dataset, filter: &Filter) -> Option<Self> {
        let source = dataset.manifest.source(&filter.source)?;
        Self::new(dataset, filter, Covered::new(dataset, source, filter).period_with_data()?)
    }

    /// The cells that a filter selects in a period; `None` when its source counts nothing (events).
    pub(super) fn new(dataset: &'a Dataset, filter: &Filter, period: Period) -> Option<Self> {
        Self::beside_zone(dataset, filter, period, ZoneSide::Certain)
    }

    /// The cells that the rest of the filter selects and that may or may not lie in its zone.
    pub(super) fn zone_unknown(dataset: &'a Dataset, filter: &Filter, period: Period) -> Option<Self> {
        Self::beside_zone(dataset, filter, period, ZoneSide::Unknown)
    }

    fn beside_zone(dataset: &'a Dataset, filter: &Filter, period: Period, side: ZoneSide) -> Option<Self> {
        let (source, columns) = dataset.counts_of(&filter.source)?;
        let rule = AreaRule::new(dataset, filter, side);
        let flags = || dataset.areas.iter().map(|(ix, _)| rule.accepts_label(dataset, ix)).collect();
        let dimensions = columns.dimensions.iter().zip(&filter.fields).filter_map(|(column, bits)| Some((&column[..], (*bits)?)));
        Some(Self {
            columns,
            rows: columns.rows_of(period.months()),
            dimensions: dimensions.collect(),
            areas: rule.restricts_labels().then(flags),
            gaps: Gaps::new(dataset, source, period),
        })
    }

    /// The same cells, wherever they are.
    pub(super) fn anywhere(self) -> Self {
        Self { areas: None, ..self }
    }

    /// The columns it selects from.
    #[must_use]
    pub fn columns(&self) -> &'a CountColumns {
        self.columns
    }

    /// The selected cells, in the order of the columns.
    pub fn rows(&self) -> impl Iterator<Item = usize> + '_ {
        self.rows.clone().filter(|row| self.accepts(*row))
    }

    /// What was counted in all selected cells together.
    pub(super) fn total(&self) -> u64 {
        self.rows().map(|row| u64::from(self.columns.count[row])).sum()
    }

    pub(super) fn gaps(&self) -> &Gaps {
        &self.gaps
    }

    fn accepts(&self, row: usize) -> bool {
        let coded = self.dimensions.iter().all(|(column, bits)| bits & (1 << column[row]) != 0);
        let placed = self.areas.as_ref().is_none_or(|flags| flags[usize::from(self.columns.area[row])]);
        coded && placed && !self.gaps.holds(self.columns.area(row), self.columns.period[row])
    }
}

/// Months inside the coverage that a source lacks for some areas: no data, never zero.
#[derive(Debug, Default)]
pub(super) struct Gaps {
    /// Months by the area that the source declares; nothing is declared for an area and one it lies in.
    declared: BTreeMap<AreaIx, BTreeSet<i32>>,
    /// The months in which each area, with all that lies in it, has no data.
    months: Vec<(i32, Vec<bool>)>,
}

impl Gaps {
    pub(super) fn new(dataset: &Dataset, source: &SourceEntry, period: Period) -> Self {
        let asked = period.months();
        let mut declared: BTreeMap<AreaIx, BTreeSet<i32>> = BTreeMap::new();
        for gap in &source.gaps {
            let Some(area) = dataset.areas.find(gap.area.as_str()) else { continue };
            let months = gap.months.iter().map(|month| month.index()).filter(|month| asked.contains(month));
            declared.entry(area).or_default().extend(months);
        }
        declared.retain(|_, months| !months.is_empty());
        let all: BTreeSet<i32> = declared.values().flatten().copied().collect();
        let without = |month: i32| {
            let lacks = |ix: AreaIx| declared.get(&ix).is_some_and(|months| months.contains(&month));
            dataset.areas.iter().map(|(ix, _)| dataset.areas.with_ancestors(ix).any(lacks)).collect()
        };
        let months = all.into_iter().map(|month| (month, without(month))).collect();
        Self { declared, months }
    }

    /// Whether an area has no data in a month.
    pub(super) fn holds(&self, area: AreaIx, month: i32) -> bool {
        !self.months.is_empty() && self.months.iter().any(|(gap, areas)| *gap == month && areas[area.ix()])
    }

    /// The gaps within an area, its own and those of what it lies in included: area and months.
    pub(super) fn touching(&self, dataset: &Dataset, area: AreaIx) -> impl Iterator<Item = (AreaIx, &BTreeSet<i32>)> {
        let related = move |gap: AreaIx| dataset.areas.lies_in(gap, area) || dataset.areas.lies_in(area, gap);
        self.declared.iter().filter(move |(gap, _)| related(**gap)).map(|(gap, months)| (*gap, months))
    }
}
