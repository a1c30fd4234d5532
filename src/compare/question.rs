//! What is asked: a place, an event, a source, the windows and the comparison places; validated against an edition.

use super::comparison::Understood;
use super::controls::Controls;
use crate::dataset::manifest::{SourceEntry, ZoneEntry};
use crate::dataset::{AreaIx, Dataset, Zone};
use crate::domain::{AreaCode, DatePrecision, Day, Level, Measure, SourceKind, query_string};
use crate::query::{AreaSet, Denominator, FIELDS, Filter, QueryCode, QueryError, Scope, day_of, known_zone, no_such_level, shortened};
use std::collections::BTreeMap;

/// The parameters of `/compare` beside the fields of sources.
pub const PARAMETERS: &[&str] = &["zone", "state", "municipality", "date", "source", "months", "washout", "controls", "measure"];
/// Lengths of a window, in months; the first is the default.
pub const MONTHS: &[&str] = &["12", "24", "36"];
/// Most months that may be left out.
const LONGEST_WASHOUT: u32 = 6;
/// Farthest distance at which neighbours of named states may be left out of the comparison places, kilometres.
pub const FARTHEST_KM: u32 = 200;
/// Years of an event: the months around it, however many are asked for, stay in years of four digits.
pub const YEARS: std::ops::RangeInclusive<i32> = 1100..=9900;

/// A question whose every part exists in the edition.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Source and accepted codes of its fields; no place, no dates.
    pub(super) filter: Filter,
    /// Whom the rates are per.
    pub(super) denominator: Denominator,
    /// Areas of `state` and `municipality`, when asked.
    pub(super) areas: Option<AreaSet>,
    /// Deployment id, when asked.
    pub(super) zone: Option<String>,
    /// Day of the event.
    pub(super) date: Day,
    /// How precisely that day is known.
    pub(super) date_precision: DatePrecision,
    /// Months in a window.
    pub(super) months: u32,
    /// Months left out, the event's month first.
    pub(super) washout: u32,
    /// Choice of the comparison places.
    pub(super) controls: Controls,
}

impl Question {
    /// Reads decoded `(key, value)` pairs against an edition.
    ///
    /// # Errors
    /// [`QueryError`] for what the edition does not know, what contradicts itself, or what nobody counted people for. Whether
    /// the data can answer is another question: see [`answer`](super::answer).
    ///
    /// # Panics
    /// Never: the lengths of a window that are allowed are numbers.
    pub fn parse(dataset: &Dataset, pairs: &[(String, String)]) -> Result<Self, QueryError> {
        let params = checked(pairs)?;
        let (filter, denominator) = outcome(dataset, &params)?;
        let areas = areas(dataset, &params)?;
        let zone = params.get("zone").map(|id| known_zone(dataset, id)).transpose()?;
        match (zone, &areas) {
            (None, None) => return Err(missing("zone", "name a deployment, or `state` or `municipality` with `date`")),
            (Some(zone), Some(areas)) => inside(dataset, zone, areas)?,
            _ => {}
        }
        let (date, date_precision) = match zone {
            Some(zone) => dated_by(&zone.entry, &params)?,
            None => (date(&params)?, DatePrecision::Day),
        };
        let finest = filter.source_in(dataset).levels.first().copied();
        Ok(Self {
            filter,
            denominator,
            areas,
            zone: zone.map(|zone| zone.entry.id.clone()),
            date,
            date_precision,
            months: one_of(&params, "months", MONTHS)?.map_or(12, |word| word.parse().expect("a number of the list")),
            washout: whole_number(&params, "washout", LONGEST_WASHOUT)?.unwrap_or(1),
            controls: controls(dataset, &params, finest)?,
        })
    }

    /// All places that a deployment names, with every default.
    ///
    /// # Errors
    /// When the edition has no such deployment.
    pub fn of_zone(dataset: &Dataset, zone: &str) -> Result<Self, QueryError> {
        Self::parse(dataset, &[("zone".to_owned(), zone.to_owned())])
    }

    /// The same question with windows of other lengths.
    #[must_use]
    pub fn with_months(&self, months: u32) -> Self {
        Self { months, ..self.clone() }
    }

    /// The same question with other comparison places.
    #[must_use]
    pub fn with_controls(&self, controls: Controls) -> Self {
        Self { controls, ..self.clone() }
    }

    /// The source.
    #[must_use]
    pub fn source<'a>(&self, dataset: &'a Dataset) -> &'a SourceEntry {
        self.filter.source_in(dataset)
    }

    /// Source and accepted codes of its fields.
    #[must_use]
    pub fn filter(&self) -> &Filter {
        &self.filter
    }

    /// Months in a window.
    #[must_use]
    pub fn months(&self) -> u32 {
        self.months
    }

    /// Day of the event.
    #[must_use]
    pub fn date(&self) -> Day {
        self.date
    }

    /// The deployment asked about.
    #[must_use]
    pub fn zone<'a>(&self, dataset: &'a Dataset) -> Option<&'a Zone> {
        self.zone.as_ref().and_then(|id| dataset.zones.find(id))
    }

    /// The question in its one canonical form.
    #[must_use]
    pub fn understood(&self, dataset: &Dataset) -> Understood {
        let source = self.source(dataset);
        let codes = |key: &str| match &self.areas {
            Some(set) if area_key(dataset, set) == key => codes_of(dataset, set),
            _ => Vec::new(),
        };
        let dimensions: BTreeMap<String, Vec<String>> = source
            .fields
            .iter()
            .zip(&self.filter.fields)
            .filter_map(|(field, bits)| {
                let bits = (*bits)?;
                let codes = field.codes.iter().enumerate().filter(|(at, _)| bits & (1 << at) != 0).map(|(_, code)| code.clone());
                Some((field.name.clone(), codes.collect()))
            })
            .collect();
        let mut understood = Understood {
            source: source.id.clone(),
            zone: self.zone.clone(),
            state: codes("state"),
            municipality: codes("municipality"),
            date: self.date,
            months: self.months,
            washout: self.washout,
            controls: self.controls.clone(),
            dimensions,
            query: String::new(),
        };
        understood.query = canonical(&understood);
        understood
    }
}

/// The parameters in the order of the documentation; defaults of the question are left out, the source never is.
fn canonical(asked: &Understood) -> String {
    let list = |codes: &[AreaCode]| codes.iter().map(AreaCode::as_str).collect::<Vec<_>>().join(",");
    let mut pairs: Vec<(&str, String)> = Vec::new();
    pairs.extend(asked.zone.clone().map(|zone| ("zone", zone)));
    pairs.extend((!asked.state.is_empty()).then(|| ("state", list(&asked.state))));
    pairs.extend((!asked.municipality.is_empty()).then(|| ("municipality", list(&asked.municipality))));
    pairs.extend(asked.zone.is_none().then(|| ("date", asked.date.to_string())));
    pairs.push(("source", asked.source.clone()));
    pairs.extend((asked.months != 12).then(|| ("months", asked.months.to_string())));
    pairs.extend((asked.washout != 1).then(|| ("washout", asked.washout.to_string())));
    pairs.extend((asked.controls != Controls::OtherStates).then(|| ("controls", asked.controls.to_string())));
    pairs.extend(asked.dimensions.iter().map(|(field, codes)| (field.as_str(), codes.join(","))));
    query_string(pairs)
}

fn area_key(dataset: &Dataset, set: &AreaSet) -> &'static str {
    let states = set.named.first().is_some_and(|ix| dataset.areas.area(*ix).level == Level::State);
    if states { "state" } else { "municipality" }
}

fn codes_of(dataset: &Dataset, set: &AreaSet) -> Vec<AreaCode> {
    set.named.iter().map(|ix| dataset.areas.area(*ix).code.clone()).collect()
}

type Params<'a> = BTreeMap<&'a str, &'a str>;

fn checked(pairs: &[(String, String)]) -> Result<Params<'_>, QueryError> {
    let mut params = Params::new();
    for (key, value) in pairs {
        let known = PARAMETERS.iter().chain(FIELDS);
        if !known.clone().any(|known| known == key) {
            let detail = format!("there is no parameter `{}` here", shortened(key));
            return Err(QueryError::of(QueryCode::UnknownParameter, &shortened(key), detail).allowing(known.copied()));
        }
        if value.is_empty() {
            return Err(QueryError::of(QueryCode::EmptyValue, key, format!("`{key}` has no value")));
        }
        if params.insert(key, value).is_some() {
            return Err(QueryError::of(QueryCode::DuplicateParameter, key, format!("`{key}` stands more than once")));
        }
    }
    Ok(params)
}

/// What is counted: source, fields and whom the rates are per.
fn outcome(dataset: &Dataset, params: &Params) -> Result<(Filter, Denominator), QueryError> {
    let source = params.get("source").copied().unwrap_or(&dataset.manifest.compare_source);
    let fields = FIELDS.iter().filter_map(|key| Some(((*key).to_owned(), (*params.get(key)?).to_owned())));
    let pairs: Vec<_> = std::iter::once(("source".to_owned(), source.to_owned())).chain(fields).collect();
    let mut filter = Filter::parse(dataset, &pairs, Scope::AGGREGATES)?;
    let entry = filter.source_in(dataset);
    filter.measure = if entry.kind == SourceKind::Events { Measure::DeathsBest } else { Measure::Count };
    if let Some(measure) = params.get("measure").filter(|measure| **measure != filter.measure.code()) {
        let detail = format!("a comparison of `{}` is of `{}`, not of `{}`", entry.id, filter.measure, shortened(measure));
        return Err(QueryError::of(QueryCode::NotForSource, "measure", detail).allowing([filter.measure.code()]));
    }
    let denominator = Denominator::of_outcome(entry, &filter)?;
    Ok((filter, denominator))
}

/// Areas of `state` and `municipality`; both together are what lies in both, as in every filter.
fn areas(dataset: &Dataset, params: &Params) -> Result<Option<AreaSet>, QueryError> {
    let set = |key: &str, level: Level| {
        if params.get(key).is_some() && dataset.areas.of_level(level).next().is_none() {
            return Err(no_such_level(dataset, level));
        }
        let find = |code: &str| {
            let known = dataset.areas.find(code).filter(|ix| dataset.areas.area(*ix).level == level);
            known.ok_or_else(|| QueryError::unknown_value(key, code, std::iter::empty::<&str>()))
        };
        let named = params.get(key).map(|codes| codes.split(',').map(find).collect::<Result<Vec<AreaIx>, _>>()).transpose();
        named.map(|named| named.map(|named| AreaSet::new(&dataset.areas, named)))
    };
    match (set("state", Level::State)?, set("municipality", Level::Municipality)?) {
        (Some(states), Some(municipalities)) => {
            let both = states.intersection(&municipalities, &dataset.areas);
            let none = || QueryError::of(QueryCode::UnknownValue, "municipality", "no place of `municipality` lies in `state`");
            if both.named.is_empty() { Err(none()) } else { Ok(Some(both)) }
        }
        (states, municipalities) => Ok(states.or(municipalities)),
    }
}

fn dated_by(zone: &ZoneEntry, params: &Params) -> Result<(Day, DatePrecision), QueryError> {
    if params.contains_key("date") {
        let detail = "the date is the deployment's; leave out `date`, or name the place without `zone`";
        return Err(QueryError::of(QueryCode::ConflictingParameters, "date", detail));
    }
    Ok((zone.first, zone.first_precision))
}

fn date(params: &Params) -> Result<Day, QueryError> {
    let text = params.get("date").ok_or_else(|| missing("date", "a place without a deployment needs the day of the event"))?;
    let wrong = || format!("`date` is YYYY-MM-DD, in a year from {} to {}, not `{}`", YEARS.start(), YEARS.end(), shortened(text));
    let day = day_of(text).filter(|day| YEARS.contains(&day.month().year()));
    day.ok_or_else(|| QueryError::of(QueryCode::BadDatetime, "date", wrong()))
}

fn missing(parameter: &str, why: &str) -> QueryError {
    QueryError::of(QueryCode::MissingParameter, parameter, format!("`{parameter}` is missing: {why}"))
}

/// The asked places must lie in the deployment's area.
fn inside(dataset: &Dataset, zone: &Zone, areas: &AreaSet) -> Result<(), QueryError> {
    let set = AreaSet::new(&dataset.areas, zone.areas.iter().copied());
    let outside: Vec<&AreaIx> = areas.named.iter().filter(|ix| !set.contains(**ix)).collect();
    match outside.first() {
        None => Ok(()),
        Some(ix) => {
            let key = area_key(dataset, areas);
            let detail = format!("`{}` does not lie in the area that `{}` names", dataset.areas.area(**ix).code, zone.entry.id);
            let named = zone.areas.iter().map(|ix| dataset.areas.area(*ix).code.as_str());
            Err(QueryError::of(QueryCode::OutsideZone, key, detail).allowing(named))
        }
    }
}

fn one_of<'a>(params: &Params<'a>, key: &str, allowed: &'static [&'static str]) -> Result<Option<&'a str>, QueryError> {
    match params.get(key).copied() {
        Some(word) if !allowed.contains(&word) => Err(QueryError::unknown_value(key, word, allowed.iter().copied())),
        word => Ok(word),
    }
}

fn whole_number(params: &Params, key: &str, most: u32) -> Result<Option<u32>, QueryError> {
    let Some(text) = params.get(key) else { return Ok(None) };
    let number = digits(text).filter(|number| *number <= most);
    let wrong = || QueryError::of(QueryCode::BadNumber, key, format!("`{key}` is a whole number from 0 to {most}"));
    number.map(Some).ok_or_else(wrong)
}

/// A number of digits alone: `parse` would take a plus sign.
fn digits(text: &str) -> Option<u32> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

/// The comparison places; none of them finer than what the source counts.
fn controls(dataset: &Dataset, params: &Params, finest: Option<Level>) -> Result<Controls, QueryError> {
    let by_municipality = finest == Some(Level::Municipality);
    let too_fine = || QueryError::of(QueryCode::LevelNotAvailable, "controls", "the source counts no municipalities");
    let Some(text) = params.get("controls").copied() else { return Ok(Controls::OtherStates) };
    if text == "other_states" {
        return Ok(Controls::OtherStates);
    }
    if let Some(km) = text.strip_prefix("neighbours_excluded_km:") {
        let km = digits(km).filter(|km| (1..=FARTHEST_KM).contains(km));
        let wrong = || QueryError::of(QueryCode::BadNumber, "controls", format!("kilometres are a whole number from 1 to {FARTHEST_KM}"));
        let km = km.ok_or_else(wrong)?;
        return if by_municipality { Ok(Controls::NeighboursExcluded { km }) } else { Err(too_fine()) };
    }
    let code = |code: &str| {
        let known = dataset.areas.find(code).filter(|ix| dataset.areas.area(*ix).parent.is_some());
        let forms = ["other_states", "neighbours_excluded_km:50", "codes of states or municipalities"];
        let area = known.map(|ix| dataset.areas.area(ix)).ok_or_else(|| QueryError::unknown_value("controls", code, forms))?;
        if area.level == Level::Municipality && !by_municipality { Err(too_fine()) } else { Ok(area.code.clone()) }
    };
    let mut codes = text.split(',').map(code).collect::<Result<Vec<_>, _>>()?;
    codes.sort();
    codes.dedup();
    Ok(Controls::Codes(codes))
}
