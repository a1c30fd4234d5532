//! `/incidents`: the records behind a stack or a filter, one by one.

use super::head::number;
use super::params::bad_place;
use super::{Deaths, Filter, QueryError, Selection};
use crate::coords::MortonKey;
use crate::dataset::manifest::SourceEntry;
use crate::dataset::{Dataset, EventColumns};
use crate::domain::{Day, PlacePrecision, TimePrecision};
use serde::Serialize;
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::ops::Range;

/// How records are listed; equal ones by first day, then id.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum RecordOrder {
    /// The earliest first day first.
    #[default]
    Earliest,
    /// The latest first day first.
    Latest,
    /// The fewest deaths first, by the best estimate.
    FewestDeaths,
    /// The most deaths first.
    MostDeaths,
}

impl RecordOrder {
    /// The words of URLs.
    pub const WORDS: [&str; 4] = ["first", "-first", "deaths", "-deaths"];

    /// The order that a word of [`Self::WORDS`] names.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        const ORDERS: [RecordOrder; 4] = [RecordOrder::Earliest, RecordOrder::Latest, RecordOrder::FewestDeaths, RecordOrder::MostDeaths];
        Self::WORDS.iter().position(|known| *known == word).map(|at| ORDERS[at])
    }

    /// The word of URLs.
    #[must_use]
    pub const fn word(self) -> &'static str {
        Self::WORDS[self as usize]
    }

    fn compare(self, columns: &EventColumns, a: usize, b: usize) -> Ordering {
        let by_day = || columns.first[a].cmp(&columns.first[b]);
        let deaths = |row: usize| columns.toll(row).best;
        let asked = match self {
            Self::Earliest => Ordering::Equal,
            Self::Latest => by_day().reverse(),
            Self::FewestDeaths => deaths(a).cmp(&deaths(b)),
            Self::MostDeaths => deaths(b).cmp(&deaths(a)),
        };
        asked.then_with(by_day).then_with(|| columns.id.text(a).cmp(columns.id.text(b)))
    }
}

/// Some records of a filter, in the order asked for.
#[derive(Clone, Debug, Serialize, schemars::JsonSchema)]
pub struct IncidentPage<'a> {
    /// The edition's id.
    pub edition: &'a str,
    /// The source's id.
    pub source: &'a str,
    /// The filter as understood.
    pub filter: BTreeMap<String, String>,
    /// The key of the stack that was asked for.
    pub place: Option<&'a str>,
    /// Records of the filter at the place.
    pub total: u64,
    /// Their deaths.
    pub deaths: Deaths,
    /// With `dates=overlapping`: how many records of the filter, at any place, only overlap the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub n_partly: Option<u64>,
    /// Most records on a page.
    pub limit: usize,
    /// Records before the page.
    pub offset: usize,
    /// The page.
    pub records: Vec<Record<'a>>,
    /// Line for maps.
    pub attribution: &'a str,
}

/// One record as it may be shown.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct Record<'a> {
    /// The source's id of it: `ucdp:182027`.
    pub id: &'a str,
    /// First day it may have happened on.
    pub first: Day,
    /// Last day.
    pub last: Day,
    /// How precisely that is known.
    pub time_precision: TimePrecision,
    /// How precisely the place is known.
    pub place_precision: PlacePrecision,
    /// The place in the source's words.
    pub place_name: Option<&'a str>,
    /// The code of its kind.
    pub kind: Option<&'a str>,
    /// Codes of those harmed, where the source states them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub victim: Vec<&'a str>,
    /// Codes of those who did it, where the source states them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub perpetrator: Vec<&'a str>,
    /// Both sides in the source's words.
    pub actors: [Option<&'a str>; 2],
    /// Deaths.
    pub deaths: Deaths,
    /// The finest area known.
    pub area: Option<AreaName<'a>>,
    /// Longitude in degrees, when the record may be drawn at its point.
    #[serde(serialize_with = "number")]
    #[schemars(with = "Option<f64>")]
    pub lon: Option<f64>,
    /// Latitude in degrees.
    #[serde(serialize_with = "number")]
    #[schemars(with = "Option<f64>")]
    pub lat: Option<f64>,
}

/// An area by code and name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct AreaName<'a> {
    /// Its code.
    pub code: &'a str,
    /// Its name.
    pub name: &'a str,
}

impl<'a> AreaName<'a> {
    pub(super) fn of(area: &'a crate::dataset::Area) -> Self {
        Self { code: area.code.as_str(), name: &area.name }
    }
}

/// A row of a source as it may be shown.
#[must_use]
pub fn record<'a>(dataset: &'a Dataset, source: &'a SourceEntry, columns: &'a EventColumns, row: usize) -> Record<'a> {
    let text = |at: u32| Some(columns.texts[at as usize].as_str()).filter(|text| !text.is_empty());
    let codes = |field: &str, column: &[u32]| codes(source, field, column.get(row).copied().unwrap_or(0));
    let span = columns.span(row);
    let toll = columns.toll(row);
    let position = columns.position(row);
    Record {
        id: columns.id.text(row),
        first: span.first(),
        last: span.last(),
        time_precision: columns.time_precision(row),
        place_precision: columns.place_precision(row),
        place_name: text(columns.place_name[row]),
        kind: codes("kind", &columns.kind).first().copied(),
        victim: codes("victim", &columns.victim),
        perpetrator: codes("perpetrator", &columns.perpetrator),
        actors: columns.actors[row].map(text),
        deaths: Deaths { low: toll.low.into(), best: toll.best.into(), high: toll.high.into() },
        area: columns.area(row).map(|ix| AreaName::of(dataset.areas.area(ix))),
        lon: position.map(crate::coords::LonLat::lon),
        lat: position.map(crate::coords::LonLat::lat),
    }
}

/// The codes of a field whose bits are set.
fn codes<'a>(source: &'a SourceEntry, field: &str, bits: u32) -> Vec<&'a str> {
    let named = source.field(field).map_or(&[][..], |field| &field.codes);
    named.iter().enumerate().filter(|(at, _)| bits & (1 << at) != 0).map(|(_, code)| code.as_str()).collect()
}

/// A page of the records of a filter, at a place or anywhere.
///
/// # Panics
/// When the filter is of another edition.
///
/// # Errors
/// `unknown_value` when the place is no key of a stack, `not_for_source` for counts.
pub fn incidents<'a>(
    dataset: &'a Dataset,
    filter: &Filter,
    place: Option<&'a str>,
    order: RecordOrder,
    limit: usize,
    offset: usize,
) -> Result<IncidentPage<'a>, QueryError> {
    let (source, columns) = dataset.events_of(&filter.source).ok_or_else(|| super::parse::counts_have_no_points(&filter.source))?;
    let selection = Selection::new(dataset, filter).expect("a source with columns can be selected from");
    let rows = place.map_or(Ok(0..columns.len()), |key| rows_at(columns, key))?;
    let sums = selection.sums(rows.clone());
    let compare = |a: &u32, b: &u32| order.compare(columns, *a as usize, *b as usize);
    let mut first = First::new(offset.saturating_add(limit), sums.n as usize, compare);
    // A page beyond the last record is empty.
    if offset < sums.n as usize {
        selection.for_each(rows, |row| first.push(row as u32));
    }
    let page = first.sorted().into_iter().skip(offset);
    Ok(IncidentPage {
        edition: &dataset.manifest.id,
        source: &source.id,
        filter: filter.to_pairs(dataset).into_iter().collect(),
        place,
        total: sums.n,
        deaths: sums.into(),
        n_partly: super::partly::n_partly(dataset, filter),
        limit,
        offset,
        records: page.map(|row| record(dataset, source, columns, row as usize)).collect(),
        attribution: &source.attribution,
    })
}

/// The first rows in an order, of rows that come one by one: no more than twice as many are held, at four bytes each.
struct First<C> {
    most: usize,
    compare: C,
    kept: Vec<u32>,
    /// The last of the first so far, once there are enough: what comes after it is not kept.
    last: Option<u32>,
}

impl<C: Fn(&u32, &u32) -> Ordering> First<C> {
    /// The first `most` of `total` rows.
    fn new(most: usize, total: usize, compare: C) -> Self {
        Self { most, compare, kept: Vec::with_capacity(most.saturating_mul(2).min(total)), last: None }
    }

    fn push(&mut self, row: u32) {
        if self.last.is_some_and(|last| (self.compare)(&row, &last) == Ordering::Greater) {
            return;
        }
        self.kept.push(row);
        if self.kept.len() == self.most.saturating_mul(2) {
            let (_, last, _) = self.kept.select_nth_unstable_by(self.most - 1, &self.compare);
            self.last = Some(*last);
            self.kept.truncate(self.most);
        }
    }

    fn sorted(mut self) -> Vec<u32> {
        if self.most < self.kept.len() {
            self.kept.select_nth_unstable_by(self.most, &self.compare);
            self.kept.truncate(self.most);
        }
        self.kept.sort_unstable_by(&self.compare);
        self.kept
    }
}

/// The located rows of a stack: 16 hexadecimal digits name one coordinate, `z/x/y` a cell.
fn rows_at(columns: &EventColumns, place: &str) -> Result<Range<usize>, QueryError> {
    let keys = match place.split('/').collect::<Vec<_>>()[..] {
        [digits] => coordinate(digits).map(|key| key..=key),
        [z, x, y] => cell(z, x, y),
        _ => None,
    };
    keys.map(|keys| columns.rows(keys)).ok_or_else(|| bad_place(place))
}

fn coordinate(digits: &str) -> Option<u64> {
    let plain = digits.len() == 16 && digits.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'));
    u64::from_str_radix(digits, 16).ok().filter(|_| plain)
}

fn cell(z: &str, x: &str, y: &str) -> Option<std::ops::RangeInclusive<u64>> {
    const DEEPEST: u8 = 32;
    let (z, x, y) = (z.parse::<u8>().ok()?, x.parse::<u32>().ok()?, y.parse::<u32>().ok()?);
    let inside = |at: u32| z <= DEEPEST && at.checked_shr(z.into()).unwrap_or(0) == 0;
    (inside(x) && inside(y)).then(|| MortonKey::cell_range(z, x, y))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_first_rows_are_those_of_the_sorted_list_and_few_are_held(keys in prop::collection::vec(0u16..200, 0..600), most in 1usize..80) {
            let compare = |a: &u32, b: &u32| keys[*a as usize].cmp(&keys[*b as usize]).then(a.cmp(b));
            let mut first = First::new(most, keys.len(), compare);
            let held = first.kept.capacity();
            for row in 0..keys.len() as u32 {
                first.push(row);
                prop_assert!(first.kept.len() <= 2 * most);
            }
            prop_assert_eq!(first.kept.capacity(), held, "nothing is held beyond what was said at first");
            let mut expected: Vec<u32> = (0..keys.len() as u32).collect();
            expected.sort_unstable_by(compare);
            expected.truncate(most);
            prop_assert_eq!(first.sorted(), expected);
        }
    }

    #[test]
    fn a_key_names_a_coordinate_or_a_cell() {
        assert_eq!(coordinate("00000000000000ff"), Some(255));
        assert_eq!(cell("1", "1", "1"), Some(MortonKey::cell_range(1, 1, 1)));
        assert_eq!(cell("0", "0", "0"), Some(0..=u64::MAX));
        for text in ["ff", "00000000000000FF", "+0000000000000ff", "0000000000000000ff", ""] {
            assert_eq!(coordinate(text), None, "{text}");
        }
        for [z, x, y] in [["1", "2", "0"], ["33", "0", "0"], ["-1", "0", "0"], ["0", "1", "0"], ["a", "0", "0"]] {
            assert_eq!(cell(z, x, y), None, "{z}/{x}/{y}");
        }
    }
}
