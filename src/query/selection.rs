//! A filter bound to the columns of one events source: which rows count, and their sums.

use super::narrow::NarrowPredicates;
use super::piece::Piece;
use super::place::{AreaRule, ZoneSide, near_zone};
use super::predicates::{AreaTable, CHUNK, DateWindow, Pass, Predicates, for_chunks};
use super::rows_in::{NearZone, WithinBox, common, rows_in};
use super::{Counts, Filter, Sums};
use crate::dataset::manifest::SourceEntry;
use crate::dataset::{AreaIx, Dataset, EventColumns, EventSource, NarrowColumns, PackedToll};
use std::ops::Range;
use std::sync::Arc;

/// What a filter asks of the rows of one events source: ranges and comparisons, not rows. Bound to no column, so that it can be kept
/// and shared; [`Selection::of`] binds it to the edition that it was made for.
pub struct RowRules {
    /// Position of the source in the edition's `events`.
    source: usize,
    /// Located rows in the box and near the zone, ascending and disjoint; `None` where neither is asked for.
    placed: Option<Vec<Range<usize>>>,
    /// What must hold of rows with a point.
    located: Predicates,
    /// The same over narrow columns, when it is only dates and kinds.
    narrow: Option<NarrowPredicates>,
    /// What must hold of the others; differs where their area stands for them.
    unlocated: Predicates,
}

impl RowRules {
    /// The rules of a filter; `None` when its source has no records (counts).
    #[must_use]
    pub fn new(dataset: &Dataset, filter: &Filter) -> Option<Self> {
        Self::beside_zone(dataset, filter, ZoneSide::Certain)
    }

    fn beside_zone(dataset: &Dataset, filter: &Filter, side: ZoneSide) -> Option<Self> {
        let position = dataset.events.iter().position(|events| dataset.manifest.sources[events.source].id == filter.source)?;
        let events = &dataset.events[position];
        let source = &dataset.manifest.sources[events.source];
        let rule = AreaRule::new(dataset, filter, side);
        let by_point = || area_table(dataset, |area| rule.accepts_point(area));
        let by_label = || area_table(dataset, |area| area.map_or_else(|| rule.accepts_nowhere(), |area| rule.accepts_label(dataset, area)));
        let by_point = rule.restricts().then(by_point);
        let by_label = rule.restricts_labels().then(by_label);
        let located = predicates(source, filter, by_point);
        let is_narrow = located.passes.is_empty() && located.deaths_min.is_none();
        let narrow_columns = events.narrow.as_ref().filter(|_| is_narrow);
        Some(Self {
            source: position,
            placed: placed(dataset, &events.columns, filter),
            narrow: narrow_columns.map(|narrow| NarrowPredicates::new(narrow, filter, located.kind)),
            located,
            unlocated: predicates(source, filter, by_label),
        })
    }

    /// The source that they were made for, in its edition.
    pub(crate) fn source<'a>(&self, dataset: &'a Dataset) -> &'a EventSource {
        &dataset.events[self.source]
    }
}

/// Row predicates of one filter over one source's columns.
pub struct Selection<'a> {
    columns: &'a EventColumns,
    /// Their dates and kinds in half the width, where they fit; then no sum over any rows exceeds 32 bits.
    narrow_columns: Option<&'a NarrowColumns>,
    rules: Arc<RowRules>,
}

impl<'a> Selection<'a> {
    /// The rows that a filter selects; `None` when its source has no records (counts).
    #[must_use]
    pub fn new(dataset: &'a Dataset, filter: &Filter) -> Option<Self> {
        Some(Self::of(dataset, &Arc::new(RowRules::new(dataset, filter)?)))
    }

    /// The rows that rules select in the edition that they were made for.
    #[must_use]
    pub fn of(dataset: &'a Dataset, rules: &Arc<RowRules>) -> Self {
        let source = rules.source(dataset);
        Self { columns: &source.columns, narrow_columns: source.narrow.as_ref(), rules: Arc::clone(rules) }
    }

    /// The rows that the rest of the filter selects and that may or may not lie in its zone: `zone_unknown`.
    #[must_use]
    pub(super) fn zone_unknown(dataset: &'a Dataset, filter: &Filter) -> Option<Self> {
        Some(Self::of(dataset, &Arc::new(RowRules::beside_zone(dataset, filter, ZoneSide::Unknown)?)))
    }

    /// The columns it selects from.
    #[must_use]
    pub fn columns(&self) -> &'a EventColumns {
        self.columns
    }

    /// Sums over the selected rows of a range.
    #[must_use]
    pub fn sums(&self, rows: Range<usize>) -> Sums {
        let mut sums = Sums::default();
        self.for_parts(rows, |predicates, rows| sums += predicates.sums(self.columns, rows));
        sums
    }

    /// Number and deaths of the selected rows of a range: [`Selection::sums`] with half of the sums, faster.
    #[must_use]
    pub fn counts(&self, rows: Range<usize>) -> Counts {
        let mut counts = Counts::default();
        self.for_parts(rows, |predicates, rows| {
            counts += match self.narrow() {
                Some((narrow, columns)) if rows.end <= self.columns.located => narrow.counts(columns, &self.columns.deaths_best, rows),
                _ => predicates.sums(self.columns, rows).into(),
            };
        });
        counts
    }

    /// Calls `visit` for each selected row of a range, in order.
    pub fn for_each(&self, rows: Range<usize>, mut visit: impl FnMut(usize)) {
        self.for_pieces(rows, |piece| piece.rows().for_each(&mut visit));
    }

    /// Calls `visit` for pieces of a range, in order.
    pub(super) fn for_pieces(&self, rows: Range<usize>, mut visit: impl FnMut(Piece)) {
        self.for_masks(rows, |start, mask| visit(Piece::new(start, mask)));
    }

    /// Whether no sum over any rows, of records or of deaths, exceeds 32 bits.
    pub(super) fn sums_fit_32_bits(&self) -> bool {
        self.narrow_columns.is_some()
    }

    /// First and last day of a row, days since 1970, read where the predicates have just read them.
    #[inline]
    pub(super) fn days(&self, row: usize) -> (i32, i32) {
        self.narrow_columns.map_or_else(|| (self.columns.first[row], self.columns.last[row]), |narrow| narrow.days(row))
    }

    /// The deaths of all rows, packed, where there are narrow columns.
    pub(super) fn packed_tolls(&self) -> Option<&'a [PackedToll]> {
        self.narrow_columns.map(|narrow| &narrow.tolls[..])
    }

    /// The faster form of the predicates of located rows, where there is one.
    fn narrow(&self) -> Option<(&NarrowPredicates, &'a NarrowColumns)> {
        self.rules.narrow.as_ref().zip(self.narrow_columns)
    }

    /// Calls `visit` for pieces of a range, in order, with the first row and a mask a row (all ones: selected; zero: not),
    /// for loops without a branch a row. Pieces that hold no selected row may be left out.
    pub fn for_masks(&self, rows: Range<usize>, mut visit: impl FnMut(usize, &[u32])) {
        let mut mask = [0; CHUNK];
        self.for_parts(rows, |predicates, rows| {
            for_chunks(rows, |rows| {
                let mask = &mut mask[..rows.len()];
                match self.narrow() {
                    Some((narrow, columns)) if rows.end <= self.columns.located => narrow.mask(columns, &rows, mask),
                    _ => predicates.mask(self.columns, &rows, mask),
                }
                visit(rows.start, mask);
            });
        });
    }

    /// Whether a row is selected.
    #[must_use]
    pub fn accepts(&self, row: usize) -> bool {
        self.sums(row..row + 1).n == 1
    }

    /// The parts of a range that box and zone leave, each with the predicates that hold there.
    fn for_parts(&self, rows: Range<usize>, mut visit: impl FnMut(&Predicates, Range<usize>)) {
        let located = rows.start..rows.end.min(self.columns.located);
        match &self.rules.placed {
            None if !located.is_empty() => visit(&self.rules.located, located),
            None => {}
            Some(placed) => {
                let first = placed.partition_point(|part| part.end <= located.start);
                let cut = |part: &Range<usize>| part.start.max(located.start)..part.end.min(located.end);
                placed[first..].iter().map(cut).take_while(|part| !part.is_empty()).for_each(|part| visit(&self.rules.located, part));
            }
        }
        let rest = rows.start.max(self.columns.located)..rows.end;
        if !rest.is_empty() {
            visit(&self.rules.unlocated, rest);
        }
    }
}

/// The located rows in the filter's box and as near to its zone as it asks.
fn placed(dataset: &Dataset, columns: &EventColumns, filter: &Filter) -> Option<Vec<Range<usize>>> {
    let boxed = filter.bbox.map(|bbox| rows_in(columns, &WithinBox::new(columns, bbox)));
    let near = near_zone(dataset, filter).map(|(reach, km)| rows_in(columns, &NearZone::new(columns, &reach, km)));
    match (boxed, near) {
        (Some(boxed), Some(near)) => Some(common(&boxed, &near)),
        (boxed, near) => boxed.or(near),
    }
}

/// Flags of the areas that a rule accepts; the last one stands for *no area*.
fn area_table(dataset: &Dataset, accepts: impl Fn(Option<AreaIx>) -> bool) -> AreaTable {
    let mut table: AreaTable = vec![0; 1 << 16].into_boxed_slice().try_into().expect("the length is that of the array");
    dataset.areas.iter().for_each(|(ix, _)| table[ix.ix()] = u8::from(accepts(Some(ix))));
    table[usize::from(AreaIx::NONE)] = u8::from(accepts(None));
    table
}

fn predicates(source: &SourceEntry, filter: &Filter, areas: Option<AreaTable>) -> Predicates {
    let mut passes: Vec<Pass> = areas.map(Pass::Area).into_iter().collect();
    let mut kind = None;
    for (field, bits) in source.fields.iter().zip(&filter.fields) {
        match (field.name.as_str(), *bits) {
            (_, None) => {}
            ("kind", Some(bits)) => kind = Some(bits),
            (name, Some(bits)) => {
                let at = EventColumns::FIELDS.iter().position(|field| *field == name);
                passes.push(Pass::Field(at.expect("an edition is opened only if every field of its events has a column"), bits));
            }
        }
    }
    passes.extend(filter.place_precision.map(|coarsest| Pass::PlaceAtMost(coarsest as u8)));
    passes.extend(filter.time_precision.map(|coarsest| Pass::TimeAtMost(coarsest as u8)));
    Predicates { dates: date_window(filter), kind, deaths_min: filter.deaths_min, passes }
}

fn date_window(filter: &Filter) -> Option<DateWindow> {
    let start = filter.datetime.start.map_or(i32::MIN, crate::domain::Day::days);
    let end = filter.datetime.end.map_or(i32::MAX, crate::domain::Day::days);
    (filter.datetime != super::Interval::default()).then_some(DateWindow { rule: filter.dates, start, end })
}

#[cfg(test)]
mod tests;
