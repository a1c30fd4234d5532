//! `FilterParams` (URL strings) → [`Filter`]: every word is looked up in the edition, nothing is guessed.

use super::filter::bit_of;
use super::params::Params;
use super::{AreaSet, DateRule, Filter, Interval, QueryCode, QueryError, Relation};
use crate::dataset::manifest::{FieldEntry, SourceEntry};
use crate::dataset::{AreaIx, Dataset, Zone};
use crate::domain::{AreaKnown, Level, Measure, SourceKind};
use std::collections::BTreeMap;

/// The coded fields of the vocabulary; a source has some of them.
pub const FIELDS: &[&str] = &["kind", "victim", "perpetrator", "offence", "sex", "age", "weapon", "motive", "role"];

/// Every filter of records and counts.
pub const FILTERS: &[&str] = &[
    "source",
    "datetime",
    "dates",
    "kind",
    "victim",
    "perpetrator",
    "offence",
    "sex",
    "age",
    "weapon",
    "motive",
    "role",
    "deaths_min",
    "place_precision",
    "time_precision",
    "state",
    "municipality",
    "zone",
    "relation",
    "bbox",
    "measure",
];

/// What a route can answer for.
#[derive(Clone, Copy, Debug)]
pub struct Scope {
    /// Kinds of sources it takes.
    pub kinds: &'static [SourceKind],
    /// The level it speaks of, when it is one.
    pub level: Option<Level>,
}

impl Scope {
    /// Summaries and series: events and counts.
    pub const AGGREGATES: Self = Self { kinds: &[SourceKind::Events, SourceKind::Counts], level: None };
    /// Incidents and heat: events only.
    pub const RECORDS: Self = Self { kinds: &[SourceKind::Events], level: None };

    /// Values and tiles of one level.
    #[must_use]
    pub const fn of_level(level: Level) -> Self {
        Self { level: Some(level), ..Self::AGGREGATES }
    }
}

impl Filter {
    /// Reads decoded `(key, value)` pairs of a URL against an edition.
    ///
    /// # Errors
    /// [`QueryError`] for whatever the edition does not know, the source does not have, or cannot honestly answer.
    pub fn parse(dataset: &Dataset, pairs: &[(String, String)], scope: Scope) -> Result<Self, QueryError> {
        let params = Params::new(pairs, FILTERS)?;
        let source = source(dataset, &params, scope)?;
        let is_events = source.kind == SourceKind::Events;
        if !is_events && let Some(key) = params.first_of(&["deaths_min", "place_precision", "time_precision"]) {
            return Err(not_for_source(source, key, "counts have no such field"));
        }
        let filter = Self {
            datetime: params.interval()?.unwrap_or_default(),
            dates: date_rule(source, &params)?,
            fields: fields(source, &params)?,
            deaths_min: params.whole_number("deaths_min")?,
            place_precision: params.code("place_precision")?,
            time_precision: params.code("time_precision")?,
            areas: areas(dataset, &params)?,
            zone: zone(dataset, &params)?,
            relation: relation(dataset, &params)?,
            bbox: params.bbox()?,
            measure: measure(source, &params)?,
            ..Self::all_of(source)
        };
        level_available(source, &params, scope)?;
        if matches!(filter.measure, Measure::Rate | Measure::RateSmoothed) {
            super::denominator::Denominator::of(source, &filter)?;
        }
        Ok(filter)
    }
}

fn not_for_source(source: &SourceEntry, key: &str, why: &str) -> QueryError {
    QueryError::of(QueryCode::NotForSource, key, format!("`{key}` is not for source `{}`: {why}", source.id))
}

fn source<'a>(dataset: &'a Dataset, params: &Params, scope: Scope) -> Result<&'a SourceEntry, QueryError> {
    let id = params.value("source").unwrap_or(&dataset.manifest.default_source);
    let of_kinds = |kinds: &'static [SourceKind]| {
        dataset.manifest.sources.iter().filter(|source| kinds.contains(&source.kind)).map(|source| source.id.as_str())
    };
    let answering = Scope::AGGREGATES.kinds;
    // Whatever source is named: of a kind that no source is of, nothing can be asked.
    if of_kinds(scope.kinds).next().is_none() {
        return Err(nothing_of(scope.kinds));
    }
    let known = dataset.manifest.source(id).filter(|source| answering.contains(&source.kind));
    let source = known.ok_or_else(|| QueryError::unknown_value("source", id, of_kinds(answering)))?;
    if scope.kinds.contains(&source.kind) { Ok(source) } else { Err(counts_have_no_points(&source.id).allowing(of_kinds(scope.kinds))) }
}

fn nothing_of(kinds: &[SourceKind]) -> QueryError {
    if kinds.contains(&SourceKind::Events) {
        QueryError::new(QueryCode::NoEvents, "this edition has no source of events")
    } else {
        QueryError::new(QueryCode::NoCounts, "this edition has no source of counts")
    }
}

fn date_rule(source: &SourceEntry, params: &Params) -> Result<DateRule, QueryError> {
    match params.value("dates") {
        None | Some("within") => Ok(DateRule::Within),
        Some("overlapping") if source.kind == SourceKind::Events => Ok(DateRule::Overlapping),
        Some("overlapping") => Err(not_for_source(source, "dates", "a count covers its whole period").allowing(["within"])),
        Some(word) => Err(QueryError::unknown_value("dates", word, ["within", "overlapping"])),
    }
}

fn measure(source: &SourceEntry, params: &Params) -> Result<Measure, QueryError> {
    let codes = || source.measures.iter().map(|measure| measure.code());
    match params.code("measure")? {
        None => Ok(source.measures[0]),
        Some(measure) if source.measures.contains(&measure) => Ok(measure),
        Some(measure) => Err(not_for_source(source, "measure", &format!("it does not measure `{measure}`")).allowing(codes())),
    }
}

/// The accepted codes of each field of the source: as asked, else as another field's code implies, else by default.
fn fields(source: &SourceEntry, params: &Params) -> Result<Vec<Option<u32>>, QueryError> {
    let lacking = FIELDS.iter().find(|key| params.value(key).is_some() && source.field(key).is_none());
    if let Some(key) = lacking {
        let own = source.fields.iter().map(|field| field.name.as_str());
        return Err(not_for_source(source, key, "it has no such field").allowing(own));
    }
    let asked = source.fields.iter().map(|field| asked_codes(field, params)).collect::<Result<Vec<_>, _>>()?;
    let accepted = |field: &FieldEntry, bits: Option<u32>| bits.or_else(|| implied(source, field, &asked)).or_else(|| default(field));
    let fields: Vec<Option<u32>> = source.fields.iter().zip(&asked).map(|(field, bits)| accepted(field, *bits)).collect();
    let added = source.fields.iter().zip(&fields).find(|(field, bits)| field.exclusive && bits.is_some_and(|bits| bits.count_ones() > 1));
    match added {
        None => Ok(fields),
        Some((field, _)) => {
            let detail = format!("figures of different `{}` are never added to one another; ask for one at a time", field.name);
            Err(QueryError::of(QueryCode::NotAdded, &field.name, detail).allowing(field.codes.iter()))
        }
    }
}

fn asked_codes(field: &FieldEntry, params: &Params) -> Result<Option<u32>, QueryError> {
    let bit = |code: &str| {
        let known = field.codes.iter().any(|own| own == code);
        if known { Ok(bit_of(field, code)) } else { Err(QueryError::unknown_value(&field.name, code, field.codes.iter())) }
    };
    params.list(&field.name).map(|codes| codes.map(bit).try_fold(0, |bits, bit| Ok(bits | bit?))).transpose()
}

fn default(field: &FieldEntry) -> Option<u32> {
    field.default.as_ref().map(|code| bit_of(field, code))
}

/// What the asked codes of other fields make of a field that was not asked for; codes that imply nothing keep its default.
fn implied(source: &SourceEntry, field: &FieldEntry, asked: &[Option<u32>]) -> Option<u32> {
    let mut bits = None;
    for (other, asked) in source.fields.iter().zip(asked) {
        let Some(asked) = asked.filter(|_| other.implies.values().any(|set| set.contains_key(&field.name))) else { continue };
        for code in other.codes.iter().filter(|code| asked & bit_of(other, code) != 0) {
            let implied = other.implies.get(code).and_then(|set: &BTreeMap<String, String>| set.get(&field.name));
            let bit = implied.map(|code| bit_of(field, code)).or_else(|| default(field))?;
            bits = Some(bits.unwrap_or(0) | bit);
        }
    }
    bits
}

pub(super) fn areas(dataset: &Dataset, params: &Params) -> Result<Option<AreaSet>, QueryError> {
    let set = |key: &str, level: Level| {
        if params.value(key).is_some() && dataset.areas.of_level(level).next().is_none() {
            return Err(no_such_level(dataset, level));
        }
        let find = |code: &str| {
            let known = dataset.areas.find(code).filter(|ix| dataset.areas.area(*ix).level == level);
            known.ok_or_else(|| unknown_area(dataset, key, code, level))
        };
        let named = params.list(key).map(|codes| codes.map(find).collect::<Result<Vec<AreaIx>, _>>()).transpose();
        named.map(|named| named.map(|named| AreaSet::new(&dataset.areas, named)))
    };
    Ok(match (set("state", Level::State)?, set("municipality", Level::Municipality)?) {
        (Some(states), Some(municipalities)) => Some(states.intersection(&municipalities, &dataset.areas)),
        (states, municipalities) => states.or(municipalities),
    })
}

/// Areas of a level are named that the edition has none of.
pub(crate) fn no_such_level(dataset: &Dataset, level: Level) -> QueryError {
    let present = dataset.manifest.levels.iter().map(|entry| entry.level.plural());
    QueryError::new(QueryCode::LevelNotAvailable, format!("this edition has no {}", level.plural())).allowing(present)
}

/// The codes of a short level are listed; those of a long one are at `/areas`.
fn unknown_area(dataset: &Dataset, key: &str, code: &str, level: Level) -> QueryError {
    const LISTED: usize = 100;
    let codes: Vec<&str> = dataset.areas.of_level(level).map(|(_, area)| area.code.as_str()).collect();
    QueryError::unknown_value(key, code, if codes.len() <= LISTED { codes } else { Vec::new() })
}

fn zone(dataset: &Dataset, params: &Params) -> Result<Option<String>, QueryError> {
    let Some(id) = params.value("zone") else { return Ok(None) };
    if known_zone(dataset, id)?.entry.area_known == AreaKnown::Coarser {
        let detail = format!("`{id}` lies within an area of this edition and is smaller than it; nothing can be said to lie inside");
        return Err(QueryError::of(QueryCode::AreaTooCoarse, "zone", detail));
    }
    Ok(Some(id.to_owned()))
}

fn relation(dataset: &Dataset, params: &Params) -> Result<Relation, QueryError> {
    let Some(word) = params.value("relation") else { return Ok(Relation::default()) };
    let relation = Relation::of(word).ok_or_else(|| QueryError::unknown_value("relation", word, Relation::WORDS))?;
    let Some(id) = params.value("zone") else {
        return Err(QueryError::of(
            QueryCode::MissingParameter,
            "relation",
            "`relation` says how a record lies to a `zone`, and none is named",
        ));
    };
    if relation != Relation::Inside && known_zone(dataset, id)?.entry.area_known == AreaKnown::Partial {
        let detail = format!("`{id}` is known in part; what lies outside the known part may still lie in it");
        return Err(QueryError::of(QueryCode::AreaTooCoarse, "relation", detail).allowing(["inside"]));
    }
    Ok(relation)
}

/// The days asked for among parameters that are checked elsewhere; `None` when none are asked for.
///
/// # Errors
/// Days that do not exist, or an end before the start.
pub fn interval_of(pairs: &[(String, String)]) -> Result<Option<Interval>, QueryError> {
    Params::new(pairs, FILTERS)?.interval()
}

/// The deployment of an id.
pub(crate) fn known_zone<'a>(dataset: &'a Dataset, id: &str) -> Result<&'a Zone, QueryError> {
    let ids = || dataset.zones.list.iter().map(|zone| zone.entry.id.as_str());
    if dataset.zones.list.is_empty() {
        return Err(QueryError::no_deployments());
    }
    dataset.zones.find(id).ok_or_else(|| QueryError::unknown_value("zone", id, ids()))
}

/// Points are asked of a source that counts by area.
pub(super) fn counts_have_no_points(source: &str) -> QueryError {
    QueryError::of(QueryCode::NotForSource, "source", format!("`source` {source} counts by area and has no points"))
}

fn level_available(source: &SourceEntry, params: &Params, scope: Scope) -> Result<(), QueryError> {
    let asked = if params.value("municipality").is_some() { Some(Level::Municipality) } else { scope.level };
    match asked.filter(|level| !source.levels.contains(level)) {
        None => Ok(()),
        Some(level) => {
            let detail = format!("source `{}` does not know {}", source.id, level.plural());
            Err(QueryError::new(QueryCode::LevelNotAvailable, detail).allowing(source.levels.iter().map(|level| level.plural())))
        }
    }
}

#[cfg(test)]
mod tests;
