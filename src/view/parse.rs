//! Query → [`View`]. Never fails: unknown keys are ignored, as newsletters add their own; a bad value of a known key gives the
//! nearest valid view and a problem to tell.

use super::offers::{By, Offers};
use super::state::{Camera, MORE_FILTERS, Tab, View};
use crate::compare::{FARTHEST_KM, YEARS};
use crate::dataset::Dataset;
use crate::dataset::manifest::{Manifest, SourceEntry};
use crate::domain::{AreaKnown, Day, Force, Level};
use crate::query::{FIELDS, Filter, Period, Relation, Scope};
use crate::words::Lang;

/// A key whose value the edition does not have.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Problem {
    /// The key.
    pub key: String,
    /// The value as asked.
    pub value: String,
}

/// Widest zoom range that an address may ask for.
const ZOOM: std::ops::RangeInclusive<f64> = 0.0..=18.0;

impl View {
    /// A view that a test asks for as an address does: without a fault.
    #[cfg(test)]
    pub(super) fn understood(dataset: &Dataset, query: &str) -> Self {
        let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        let pairs: Vec<_> = pairs.map(|(key, value)| (key.to_owned(), value.to_owned())).collect();
        let (view, problems) = Self::parse(&pairs, dataset);
        assert!(problems.is_empty(), "{query}: {problems:?}");
        view
    }

    /// The view that an address asks for, or the nearest one, with what was not understood.
    #[must_use]
    pub fn parse(pairs: &[(String, String)], dataset: &Dataset) -> (Self, Vec<Problem>) {
        let is_area = |code: &str, level: Option<Level>| {
            dataset.areas.find(code).is_some_and(|ix| level.is_none_or(|level| dataset.areas.area(ix).level == level))
        };
        let is_filter = |source: &str, key: &str, text: &str| {
            let pairs = [("source", source), (key, text)].map(|(key, value)| (key.to_owned(), value.to_owned()));
            Filter::parse(dataset, &pairs, Scope::AGGREGATES).is_ok()
        };
        let (mut view, mut problems) = Self::parse_in(pairs, &dataset.manifest, &is_area, &is_filter);
        // Each value may be valid and the data still cannot answer all of them together: filters are dropped one at a time until it can.
        while let Err(error) = Filter::parse(dataset, &view.filter_pairs(), Scope::AGGREGATES)
            && view.give_way(error.parameter().unwrap_or_default(), &dataset.manifest, &mut problems) == Gave::Something
        {}
        (view, problems)
    }

    /// The same against a manifest, a way to know areas, and one to know a source's filters by key and value.
    pub(super) fn parse_in(
        pairs: &[(String, String)],
        manifest: &Manifest,
        is_area: &dyn Fn(&str, Option<Level>) -> bool,
        is_filter: &dyn Fn(&str, &str, &str) -> bool,
    ) -> (Self, Vec<Problem>) {
        let mut read = Reader { pairs, problems: Vec::new() };
        let source = read.key("source", |text| Offers::sources(manifest).any(|source| source.id == text).then(|| text.to_owned()));
        let offers = source.map_or_else(|| Offers::first(manifest), |id| Offers::of(manifest, &id));
        let countries = offers.countries();
        let is_place = |text: &str| {
            countries.contains(&text) || manifest.zones.iter().any(|zone| zone.id == text) || (is_place_code(text) && is_area(text, None))
        };
        let tab = read.key("v", |text| text.parse().ok()).unwrap_or(Tab::Map);
        let asked = PlaceKeys::read(&mut read, tab, manifest, &is_place);
        let place = asked.place;
        let period = read.key("datetime", |text| period(text, offers.coverage()));
        let dims = dimensions(&mut read, offers.source);
        let measures = offers.measures(&dims);
        let is_state = |text: &str| text.split(',').all(|code| is_state_code(code) && is_area(code, Some(Level::State)));
        let terms = terms(&mut read, tab, offers.source, is_area);
        let filters = |key: &str, text: &str| !matches!(tab, Tab::Compare | Tab::Overview) && is_filter(&offers.source.id, key, text);
        let more =
            MORE_FILTERS.into_iter().filter_map(|key| Some((key, read.key(key, |text| filters(key, text).then(|| text.to_owned()))?)));
        let more = more.filter(|(key, value)| (*key, value.as_str()) != ("dates", "within")).collect();
        let view = Self {
            source: offers.source.id.clone(),
            period: period.unwrap_or_else(|| offers.default_period(offers.country_of(place.as_deref()))),
            measure: read
                .key("measure", |text| text.parse().ok().filter(|measure| measures.contains(measure)))
                .unwrap_or_else(|| offers.default_measure(&dims)),
            dims,
            states: read.key("state", |text| is_state(text).then(|| text.to_owned())),
            zone: asked.zone,
            relation: asked.relation,
            more,
            operation: asked.operation,
            date: asked.date,
            force: asked.force,
            tab,
            at: read.key("at", camera),
            by: read
                .key("by", |text| text.parse().ok().filter(|by: &By| offers.by_options().contains(by)))
                .unwrap_or_else(|| offers.default_by()),
            shows_zones: true,
            shows_labels: true,
            months: read.key("m", |text| one_of(&[12, 24, 36], text)).unwrap_or(Self::MONTHS),
            washout: terms.0,
            controls: terms.1,
            swipes: read.key("w", |text| ["side", "swipe"].contains(&text).then(|| text == "swipe")).unwrap_or(false),
            sort: read.key("o", |text| is_column(text).then(|| text.to_owned())).unwrap_or_else(|| Self::DEFAULT_SORT.to_owned()),
            page: read.key("n", page).unwrap_or(1),
            rows: read.key("rows", |text| one_of(&[15, 50, 200], text)).unwrap_or(Self::ROWS),
            lang: read.key("lang", Lang::of_tag),
            pinned: read.key("e", |text| is_edition(text).then(|| text.to_owned())),
            place,
        };
        let hidden = read.key("hide", |text| {
            let layers: Vec<&str> = text.split(',').collect();
            layers.iter().all(|layer| ["zones", "labels"].contains(layer)).then(|| (layers.contains(&"zones"), layers.contains(&"labels")))
        });
        let (no_zones, no_labels) = hidden.unwrap_or_default();
        (Self { shows_zones: !no_zones, shows_labels: !no_labels, ..view }, read.problems)
    }

    /// Gives up the filter that the data cannot answer, else all of them: the source's own view can always be shown.
    fn give_way(&mut self, parameter: &str, manifest: &Manifest, problems: &mut Vec<Problem>) -> Gave {
        let plainest = Offers::of(manifest, &self.source).source.measures[0];
        let told = problems.len();
        let was = self.measure;
        let mut tell = |key: &str, value: &str| problems.push(Problem { key: key.to_owned(), value: value.to_owned() });
        let named = self.dims.iter().position(|(name, _)| *name == parameter);
        let more = self.more.iter().position(|(name, _)| *name == parameter);
        if let Some((name, value)) = more.map(|at| self.more.remove(at)) {
            tell(name, &value);
        } else if let Some(at) = named {
            let (name, value) = self.dims.remove(at);
            tell(name, &value);
        } else if let Some(codes) = self.states.take_if(|_| parameter == "state") {
            tell("state", &codes);
        } else if let Some(id) = self.zone.take_if(|_| parameter == "zone") {
            tell("zone", &id);
        } else if parameter == "measure" && self.measure != plainest {
            tell("measure", self.measure.code());
            self.measure = plainest;
        } else {
            self.dims.drain(..).chain(self.more.drain(..)).for_each(|(name, value)| tell(name, &value));
            self.states.take().into_iter().for_each(|codes| tell("state", &codes));
            self.zone.take().into_iter().for_each(|id| tell("zone", &id));
            self.measure = plainest;
        }
        if problems.len() > told || self.measure != was { Gave::Something } else { Gave::Nothing }
    }
}

/// Whether a view had anything left to give up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gave {
    Something,
    Nothing,
}

/// Reads one key at a time: absent → none; understood → its value; else none and a problem.
struct Reader<'a> {
    pairs: &'a [(String, String)],
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn key<T>(&mut self, key: &str, parse: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let (_, text) = self.pairs.iter().find(|(known, _)| known == key)?;
        let value = parse(text);
        if value.is_none() {
            self.problems.push(Problem { key: key.to_owned(), value: text.clone() });
        }
        value
    }
}

/// The keys of an address that name places, deployments and dates to compare.
struct PlaceKeys {
    place: Option<String>,
    zone: Option<String>,
    relation: Relation,
    operation: Option<String>,
    date: Option<Day>,
    force: Option<Force>,
}

impl PlaceKeys {
    /// In a comparison `zone` names the operation and filters nothing; an operation has its own date; one that is selected as
    /// a place is the one compared.
    fn read(read: &mut Reader, tab: Tab, manifest: &Manifest, is_place: &dyn Fn(&str) -> bool) -> Self {
        let is_zone = |text: &str| manifest.zones.iter().any(|zone| zone.id == text);
        let filters = |text: &str| manifest.zones.iter().any(|zone| zone.id == text && zone.area_known != AreaKnown::Coarser);
        let compares = tab == Tab::Compare;
        let named = |text: &str| if compares { is_zone(text) } else { filters(text) };
        let zone = read.key("zone", |text| named(text).then(|| text.to_owned()));
        let mut place = read.key("p", |text| is_place(text).then(|| text.to_owned()));
        let of_place = place.take_if(|id| compares && is_zone(id));
        if !compares {
            let forced = |text: &str| text.parse().ok().filter(|force| manifest.zones.iter().any(|zone| zone.force == *force));
            let force = if tab == Tab::Overview { read.key("force", forced) } else { None };
            let relation = relation(read, manifest, zone.as_deref());
            return Self { place, zone, relation, operation: None, date: None, force };
        }
        let operation = zone.or(of_place);
        let date = if operation.is_none() { read.key("date", day) } else { None };
        Self { place, zone: None, relation: Relation::default(), operation, date, force: None }
    }
}

/// What a comparison leaves out and compares with, in the words of `/compare`.
fn terms(read: &mut Reader, tab: Tab, source: &SourceEntry, is_area: &dyn Fn(&str, Option<Level>) -> bool) -> (u32, Option<String>) {
    if !matches!(tab, Tab::Compare | Tab::Overview) {
        return (View::WASHOUT, None);
    }
    let controls = read.key("controls", |text| is_controls(text, source, is_area).then(|| text.to_owned()));
    let washout = read.key("washout", |text| one_of(&[0, 1, 2, 3, 4, 5, 6], text)).unwrap_or(View::WASHOUT);
    (washout, controls.filter(|words| words != "other_states"))
}

/// All other states, those without neighbours, or codes of states and municipalities; neighbours and municipalities only where the
/// source counts municipalities.
fn is_controls(text: &str, source: &SourceEntry, is_area: &dyn Fn(&str, Option<Level>) -> bool) -> bool {
    let by_municipality = source.levels.contains(&Level::Municipality);
    let is_place = |code: &str| is_place_code(code) && (by_municipality || code.len() < MUNICIPALITY_DIGITS);
    match text.strip_prefix("neighbours_excluded_km:") {
        Some(km) => by_municipality && km.parse().is_ok_and(|number: u32| (1..=FARTHEST_KM).contains(&number) && km == number.to_string()),
        None => text == "other_states" || text.split(',').all(|code| is_place(code) && is_area(code, None)),
    }
}

/// How the numbers lie to the filter's zone. What lies outside one that is known in part may still lie in it.
fn relation(read: &mut Reader, manifest: &Manifest, zone: Option<&str>) -> Relation {
    let known = manifest.zones.iter().find(|entry| Some(entry.id.as_str()) == zone).map(|entry| entry.area_known);
    let lies = |relation: &Relation| known.is_some_and(|known| *relation == Relation::Inside || known != AreaKnown::Partial);
    read.key("relation", |text| Relation::of(text).filter(lies)).unwrap_or_default()
}

/// Fields as asked, without what is the source's default. Codes that are never added to one another come one at a time.
fn dimensions(read: &mut Reader, source: &SourceEntry) -> Vec<(&'static str, String)> {
    let mut dims = Vec::new();
    for name in FIELDS {
        let field = source.field(name);
        let codes = read.key(name, |text| {
            let field = field?;
            let codes: Vec<&str> = text.split(',').collect();
            let known = codes.iter().all(|code| field.codes.iter().any(|known| known == code));
            (known && !(field.exclusive && codes.len() > 1)).then(|| text.to_owned())
        });
        let is_default = |codes: &String| field.is_some_and(|field| field.default.as_ref() == Some(codes));
        dims.extend(codes.filter(|codes| !is_default(codes)).map(|codes| (*name, codes)));
    }
    dims
}

/// A day of the years that the calendar's own arithmetic never leaves, months and years beside it included.
fn day(text: &str) -> Option<Day> {
    text.parse().ok().filter(|day: &Day| YEARS.contains(&day.month().year()))
}

/// `2008-01-01/2008-12-31`, `2008-03-27`, `..` for the source's first or last day. Reversed ends are put in order.
fn period(text: &str, coverage: Period) -> Option<Period> {
    let (from, to) = text.split_once('/').unwrap_or((text, text));
    let end = |text: &str, open: Day| if text == ".." { Some(open) } else { day(text) };
    let (start, end) = (end(from, coverage.start)?, end(to, coverage.end)?);
    Some(if start <= end { Period { start, end } } else { Period { start: end, end: start } })
}

fn camera(text: &str) -> Option<Camera> {
    let numbers: Option<Vec<f64>> = text.split(',').map(|part| part.parse().ok().filter(|number: &f64| number.is_finite())).collect();
    let &[lon, lat, zoom] = numbers?.as_slice() else { return None };
    (lon.abs() <= 180.0 && lat.abs() <= 85.0 && ZOOM.contains(&zoom)).then_some(Camera { lon, lat, zoom })
}

fn one_of(allowed: &[u32], text: &str) -> Option<u32> {
    allowed.iter().copied().find(|number| number.to_string() == text)
}

fn page(text: &str) -> Option<u32> {
    let is_page = (1..=6).contains(&text.len()) && !text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit());
    is_page.then(|| text.parse().ok()).flatten()
}

fn is_column(text: &str) -> bool {
    let name = text.strip_prefix('-').unwrap_or(text);
    (1..=20).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
}

fn is_edition(text: &str) -> bool {
    text.len() == 16 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// Digits of a municipality's code; a state's has fewer.
const MUNICIPALITY_DIGITS: usize = 5;

/// `08`, `08037`, `SV05`: the form of areas' codes in addresses.
fn is_place_code(text: &str) -> bool {
    let (letters, digits) = text.split_at_checked(text.len().saturating_sub(2)).unwrap_or_default();
    let all_digits = text.bytes().all(|byte| byte.is_ascii_digit());
    let of_department = letters.len() == 2 && letters.bytes().all(|b| b.is_ascii_uppercase()) && digits.bytes().all(|b| b.is_ascii_digit());
    (all_digits && matches!(text.len(), 2 | MUNICIPALITY_DIGITS)) || of_department
}

fn is_state_code(text: &str) -> bool {
    (2..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    /// The vectors and the edition that the browser's reader of addresses is tested on, too.
    const VECTORS: &str = include_str!("../../web/test/state-vectors.json");
    const EDITION: &str = include_str!("../../web/test/edition.json");

    fn decoded(query: &str) -> Vec<(String, String)> {
        let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        // As the server does before it reads a view: empty values and second ones go.
        let mut read: Vec<(String, String)> = Vec::new();
        for (key, value) in pairs.filter(|(_, value)| !value.is_empty()) {
            if !read.iter().any(|(known, _)| known == key) {
                read.push((key.to_owned(), value.to_owned()));
            }
        }
        read
    }

    fn sorted(mut problems: Vec<Problem>) -> Vec<Problem> {
        problems.sort_by(|a, b| a.key.cmp(&b.key));
        problems
    }

    #[test]
    fn an_address_reads_as_in_the_browser() {
        let manifest: Manifest = serde_json::from_str(EDITION).unwrap();
        let vectors: Value = serde_json::from_str(VECTORS).unwrap();
        for case in vectors["cases"].as_array().unwrap() {
            let query = case["query"].as_str().unwrap();
            let (view, problems) = View::parse_in(&decoded(query), &manifest, &|_, _| true, &|_, _, _| true);
            assert_eq!(view.to_query(&manifest), case["canonical"].as_str().unwrap(), "{query}");
            let expected: Vec<Problem> = case["problems"].as_array().into_iter().flatten().map(problem).collect();
            assert_eq!(sorted(problems), sorted(expected), "{query}");
            let state = [
                ("source", Some(view.source.clone())),
                ("start", Some(view.period.start.to_string())),
                ("end", Some(view.period.end.to_string())),
                ("measure", Some(view.measure.code().to_owned())),
                ("by", Some(view.by.code().to_owned())),
                ("view", Some(view.tab.code().to_owned())),
                ("place", view.place.clone()),
            ];
            for (key, value) in state {
                if let Some(expected) = case["state"].get(key) {
                    assert_eq!(value.as_deref(), expected.as_str(), "{query}: {key}");
                }
            }
        }
    }

    fn problem(json: &Value) -> Problem {
        let text = |key: &str| json[key].as_str().unwrap().to_owned();
        Problem { key: text("key"), value: text("value") }
    }

    #[test]
    fn a_source_that_cannot_answer_its_own_default_is_shown_whole() {
        let mut dataset = crate::dataset::synthetic::dataset(1);
        let counts = dataset.manifest.sources.iter_mut().find(|source| source.id == "counts").unwrap();
        counts.measures = vec![crate::domain::Measure::Rate];
        counts.denominator = None;
        let (view, problems) = View::parse(&decoded("source=counts&offence=feminicide"), &dataset);
        assert_eq!((view.filter(&dataset).source.as_str(), problems.len()), ("counts", 1));
    }

    #[test]
    fn what_the_data_cannot_answer_gives_way() {
        let dataset = crate::dataset::synthetic::dataset(1);
        let read = |query: &str| View::parse(&decoded(query), &dataset);
        for query in ["state=99", "p=99999", "zone=nowhere"] {
            let (view, problems) = read(query);
            assert_eq!(problems.len(), 1, "{query}");
            assert_eq!(view.to_query(&dataset.manifest), "", "{query}");
        }
        for source in Offers::sources(&dataset.manifest) {
            for more in
                ["", "&measure=rate", "&measure=rate_smoothed", "&state=01", "&zone=north&state=02", "&datetime=1800-01-01/1801-01-01"]
            {
                let (view, _) = read(&format!("source={}{more}", source.id));
                assert_eq!(view.filter(&dataset).source, source.id, "{more}");
                for lang in Lang::ALL {
                    let figure = crate::view::Figure::new(&dataset, &view, lang, 5.0);
                    assert!(!figure.title.is_empty() && !figure.alt.is_empty() && !figure.dek.is_empty(), "{source:?} {more}");
                }
            }
        }
    }
}
