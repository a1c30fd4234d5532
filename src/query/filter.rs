//! The one filter vocabulary, validated against an edition.

use crate::coords::Bbox;
use crate::dataset::manifest::{FieldEntry, SourceEntry};
use crate::dataset::{AreaIx, Areas, Dataset};
use crate::domain::{Day, Level, Measure, PlacePrecision, TimePrecision};
use std::collections::BTreeMap;

/// Which records of a source an answer speaks of. Everything in it exists in the edition.
#[derive(Clone, Debug, PartialEq)]
pub struct Filter {
    /// Source id; aggregates take exactly one.
    pub source: String,
    /// Days asked for, ends included.
    pub datetime: Interval,
    /// What must hold between a record's span and the interval.
    pub dates: DateRule,
    /// Bits of the accepted codes by field, in the order of the source's fields; `None` accepts all, also *not stated*.
    pub fields: Vec<Option<u32>>,
    /// Lowest best estimate of deaths.
    pub deaths_min: Option<u32>,
    /// Coarsest accepted precision of the place.
    pub place_precision: Option<PlacePrecision>,
    /// Coarsest accepted precision of the date.
    pub time_precision: Option<TimePrecision>,
    /// Areas of `state` and `municipality`, both if both are given.
    pub areas: Option<AreaSet>,
    /// Zone id.
    pub zone: Option<String>,
    /// Where a record must lie to the zone.
    pub relation: Relation,
    /// Box in degrees.
    pub bbox: Option<Bbox>,
    /// What is measured.
    pub measure: Measure,
}

/// An interval of days, ends included; `None` is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Interval {
    /// First day.
    pub start: Option<Day>,
    /// Last day.
    pub end: Option<Day>,
}

impl std::fmt::Display for Interval {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let end = |day: Option<Day>| day.map_or_else(|| "..".to_owned(), |day| day.to_string());
        write!(f, "{}/{}", end(self.start), end(self.end))
    }
}

/// What must hold between a record's date span and the interval.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DateRule {
    /// The whole span lies in the interval.
    #[default]
    Within,
    /// Span and interval share a day.
    Overlapping,
}

/// Where a record must lie to the filter's zone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Relation {
    /// In it.
    #[default]
    Inside,
    /// Not in it.
    Outside,
    /// In it or at most so many kilometres from its border, 1 to [`Relation::FARTHEST_KM`].
    WithinKm(u16),
}

impl Relation {
    /// The greatest distance that may be asked for.
    pub const FARTHEST_KM: u16 = crate::dataset::ZoneReach::FARTHEST_KM;

    /// The words of URLs; the last one carries a number.
    pub const WORDS: [&str; 3] = ["inside", "outside", "within_km:1…500"];

    /// The relation that a word of URLs names.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        match word {
            "inside" => Some(Self::Inside),
            "outside" => Some(Self::Outside),
            _ => {
                let km = word
                    .strip_prefix("within_km:")
                    .filter(|digits| !digits.starts_with('0') && digits.bytes().all(|digit| digit.is_ascii_digit()))?;
                km.parse().ok().filter(|km| (1..=Self::FARTHEST_KM).contains(km)).map(Self::WithinKm)
            }
        }
    }
}

impl std::fmt::Display for Relation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Inside => f.write_str("inside"),
            Self::Outside => f.write_str("outside"),
            Self::WithinKm(km) => write!(f, "within_km:{km}"),
        }
    }
}

/// A set of areas that holds, with an area, everything in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaSet {
    /// The areas named, sorted.
    pub named: Vec<AreaIx>,
    /// One flag an area of the edition: named, or lies in a named one.
    pub member: Vec<bool>,
    /// Of an empty intersection: the areas of both sets, sorted, by which it can be asked for again.
    disjoint: Vec<AreaIx>,
}

impl AreaSet {
    /// The set of the areas flagged; what lies in a flagged area must be flagged, too.
    #[must_use]
    pub(super) fn of_members(member: Vec<bool>) -> Self {
        let named = member.iter().enumerate().filter(|(_, flag)| **flag).map(|(ix, _)| AreaIx(ix as u16)).collect();
        Self { named, member, disjoint: Vec::new() }
    }

    /// The set of some areas and all that lies in them.
    #[must_use]
    pub fn new(areas: &Areas, named: impl IntoIterator<Item = AreaIx>) -> Self {
        let mut named: Vec<AreaIx> = named.into_iter().collect();
        named.sort_unstable();
        named.dedup();
        let member = areas.iter().map(|(ix, _)| areas.with_ancestors(ix).any(|ix| named.binary_search(&ix).is_ok())).collect();
        Self { named, member, disjoint: Vec::new() }
    }

    /// Whether an area is named or lies in a named one.
    #[must_use]
    pub fn contains(&self, area: AreaIx) -> bool {
        self.member[area.ix()]
    }

    /// The areas named that lie in no other one named: disjoint, and together the whole set.
    #[must_use]
    pub fn maximal(&self, areas: &Areas) -> Vec<AreaIx> {
        let alone = |ix: &AreaIx| !areas.with_ancestors(*ix).skip(1).any(|above| self.named.binary_search(&above).is_ok());
        self.named.iter().copied().filter(alone).collect()
    }

    /// The parameters that name such areas, with their codes; a set of states and municipalities is one of municipalities, and one that
    /// holds nothing is that of states and municipalities that share nothing.
    pub(super) fn to_pairs(&self, areas: &Areas) -> Vec<(String, String)> {
        let level = |ix: &AreaIx| areas.area(*ix).level;
        let pair = |key: &str, of: &mut dyn Iterator<Item = &AreaIx>| {
            let codes: Vec<&str> = of.map(|ix| areas.area(*ix).code.as_str()).collect();
            (!codes.is_empty()).then(|| (key.to_owned(), codes.join(",")))
        };
        if self.named.is_empty() {
            let of_level = |key, own| pair(key, &mut self.disjoint.iter().filter(|ix| level(ix) == own));
            return [of_level("municipality", Level::Municipality), of_level("state", Level::State)].into_iter().flatten().collect();
        }
        let key = if self.named.first().map(level) == Some(Level::State) { "state" } else { "municipality" };
        pair(key, &mut self.named.iter()).into_iter().collect()
    }

    /// The areas in both sets.
    #[must_use]
    pub fn intersection(&self, other: &Self, areas: &Areas) -> Self {
        let both = |(a, b): (&Self, &Self)| a.named.iter().copied().filter(|ix| b.contains(*ix)).collect::<Vec<_>>();
        let common = Self::new(areas, both((self, other)).into_iter().chain(both((other, self))));
        if !common.named.is_empty() {
            return common;
        }
        let disjoint = std::collections::BTreeSet::from_iter([&self.named[..], &other.named].concat());
        Self { disjoint: disjoint.into_iter().collect(), ..common }
    }
}

impl Filter {
    /// The filter that accepts every record of a source, with the source's defaults.
    ///
    /// # Panics
    /// When the source measures nothing: the kinds `areas` and `zones` have no records.
    #[must_use]
    pub fn all_of(source: &SourceEntry) -> Self {
        let default = |field: &crate::dataset::manifest::FieldEntry| field.default.as_ref().map(|code| bit_of(field, code));
        Self {
            source: source.id.clone(),
            datetime: Interval::default(),
            dates: DateRule::default(),
            fields: source.fields.iter().map(default).collect(),
            deaths_min: None,
            place_precision: None,
            time_precision: None,
            areas: None,
            zone: None,
            relation: Relation::default(),
            bbox: None,
            measure: *source.measures.first().expect("a source of events or counts measures something"),
        }
    }

    /// The source it is about.
    ///
    /// # Panics
    /// When the filter is of another edition.
    #[must_use]
    pub fn source_in<'a>(&self, dataset: &'a Dataset) -> &'a SourceEntry {
        dataset.manifest.source(&self.source).expect("a filter's source is in its edition")
    }

    /// The filter in its own vocabulary, sorted by key and value: equal filters give equal pairs.
    ///
    /// # Panics
    /// When the filter is of another edition.
    #[must_use]
    pub fn to_pairs(&self, dataset: &Dataset) -> Vec<(String, String)> {
        let source = self.source_in(dataset);
        let mut pairs = vec![("source".to_owned(), self.source.clone()), ("measure".to_owned(), self.measure.code().to_owned())];
        let mut add = |key: &str, value: Option<String>| pairs.extend(value.map(|value| (key.to_owned(), value)));
        add("datetime", (self.datetime != Interval::default()).then(|| self.datetime.to_string()));
        add("dates", (self.dates == DateRule::Overlapping).then(|| "overlapping".to_owned()));
        for (field, bits) in source.fields.iter().zip(&self.fields) {
            let codes =
                |bits: u32| field.codes.iter().enumerate().filter(move |(at, _)| bits & (1 << at) != 0).map(|(_, code)| code.as_str());
            add(&field.name, bits.map(|bits| codes(bits).collect::<Vec<_>>().join(",")));
        }
        add("deaths_min", self.deaths_min.map(|deaths| deaths.to_string()));
        add("place_precision", self.place_precision.map(|precision| precision.code().to_owned()));
        add("time_precision", self.time_precision.map(|precision| precision.code().to_owned()));
        add("zone", self.zone.clone());
        add("relation", (self.relation != Relation::Inside).then(|| self.relation.to_string()));
        add("bbox", self.bbox.map(|bbox| bbox.to_array().map(|degrees| degrees.to_string()).join(",")));
        pairs.extend(self.areas.iter().flat_map(|set| set.to_pairs(&dataset.areas)));
        pairs.sort();
        pairs
    }
}

impl Filter {
    /// Whether the filter accepts cells with these codes, field → code; fields that are not named may have any.
    #[must_use]
    pub fn includes(&self, source: &SourceEntry, codes: &BTreeMap<String, String>) -> bool {
        let accepts = |(field, bits): (&FieldEntry, &Option<u32>)| match (codes.get(&field.name), bits) {
            (Some(code), Some(bits)) => field.codes.iter().position(|known| known == code).is_some_and(|at| bits & (1 << at) != 0),
            _ => true,
        };
        source.fields.iter().zip(&self.fields).all(accepts)
    }
}

/// The bit of a code in a field's columns.
pub(super) fn bit_of(field: &crate::dataset::manifest::FieldEntry, code: &str) -> u32 {
    let at = field.codes.iter().position(|known| known == code).expect("codes of the manifest's own field");
    1 << at
}
