//! A filter bound to the cells of one counts source.

use super::Filter;
use super::coverage::Period;
use super::covered::Covered;
use super::gaps::Gaps;
use super::place::{AreaRule, ZoneSide};
use crate::dataset::{CountColumns, Dataset};
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
            gaps: Gaps::new(dataset, source, filter, period),
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
