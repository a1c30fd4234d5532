//! What the selects of forms offer for a view: options of the edition, each with its words.

use crate::dataset::manifest::FieldEntry;
use crate::dataset::{AreaIx, Dataset};
use crate::domain::{AreaKnown, Level, Measure, Month};
use crate::query::{Period, Relation};
use crate::view::offers::{By, Offers};
use crate::view::state::View;
use crate::view::victims::relation_words;
use crate::words::{Form, Lang};
use serde::Serialize;

/// Distances from a zone's border that are offered, kilometres.
const NEAR_KM: [u16; 3] = [25, 50, 100];

/// An option of a select.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// What the form sends; empty for what it sends by default.
    pub value: String,
    /// Its words.
    pub label: String,
    /// Whether the view shows it.
    pub selected: bool,
}

impl Choice {
    pub(super) fn new(value: String, label: String, selected: bool) -> Self {
        Self { value, label, selected }
    }
}

/// A select with its label.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Select {
    id: String,
    /// The key of an address that it sends.
    name: String,
    label: String,
    choices: Vec<Choice>,
    class: &'static str,
}

impl Select {
    pub(super) fn new(id: &str, name: &str, label: String, choices: Vec<Choice>, class: &'static str) -> Self {
        Self { id: id.to_owned(), name: name.to_owned(), label, choices, class }
    }
}

/// What is measured, as far as the asked fields leave it possible.
pub(super) fn measures(lang: Lang, view: &View, offers: &Offers) -> Vec<Choice> {
    let choice = |measure: Measure| {
        let label = lang.text(&format!("measure-{}", measure.code().replace('_', "-")), None);
        Choice::new(measure.code().to_owned(), label, measure == view.measure)
    };
    offers.measures(&view.dims).into_iter().map(choice).collect()
}

/// What values can be shown by; nothing where there is no choice.
pub(super) fn levels(lang: Lang, view: &View, offers: &Offers) -> Vec<Choice> {
    let choice = |by: By| Choice::new(by.code().to_owned(), lang.text(&format!("by-{by}"), None), by == view.by);
    offers.by_options().into_iter().map(choice).collect()
}

/// The codes of a field. What another choice settles is shown, and nothing else can be asked with it; of a link that asks for several
/// codes the select claims no other choice.
pub(super) fn field_choices(lang: Lang, view: &View, offers: &Offers, field: &FieldEntry) -> Vec<Choice> {
    // Options begin with a capital.
    let word = |(at, code): (usize, &str)| lang.field_code(&field.name, code, if at == 0 { Form::Start } else { Form::Alone });
    let words = |codes: &str| codes.split(',').enumerate().map(word).collect::<Vec<_>>().join(", ");
    let asked = view.dim(&field.name);
    if let Some(implied) = offers.implied(&view.dims, &field.name).filter(|_| asked.is_none()) {
        return vec![Choice::new(implied.to_owned(), words(implied), true)];
    }
    let mut choices = codes(lang, view, field);
    if let Some(asked) = asked.filter(|asked| !choices.iter().any(|choice| choice.value == *asked)) {
        choices.push(Choice::new(asked.to_owned(), words(asked), true));
    }
    choices
}

pub(super) fn sources(dataset: &Dataset, lang: Lang, view: &View) -> Vec<Choice> {
    let label = |id: &str, title: &str| {
        let key = format!("source-{id}");
        if lang.has(&key) { lang.text(&key, None) } else { title.to_owned() }
    };
    let sources = Offers::sources(&dataset.manifest);
    sources
        .map(|source| Choice { value: source.id.clone(), label: label(&source.id, &source.title), selected: source.id == view.source })
        .collect()
}

fn codes(lang: Lang, view: &View, field: &FieldEntry) -> Vec<Choice> {
    let asked = view.dim(&field.name).or(field.default.as_deref()).unwrap_or_default();
    let label = |code: &str| lang.field_code(&field.name, code, Form::Start);
    let choice = |value: String, label: String| Choice { selected: value == asked, value, label };
    let own = field.codes.iter().map(|code| choice(code.clone(), label(code)));
    let all = field.default.is_none().then(|| choice(String::new(), lang.text("dimension-all", None)));
    let both = (field.default.is_some() && !field.exclusive).then(|| choice(field.codes.join(","), lang.text("offence-both", None)));
    all.into_iter().chain(own).chain(both).collect()
}

/// Every year that the source covers, all of them together, and the asked period when it is another.
pub(super) fn periods(lang: Lang, view: &View, offers: &Offers, country: &str) -> Vec<Choice> {
    let coverage = if offers.has_counts(country) { offers.coverage() } else { offers.default_period(country) };
    let years = coverage.start.month().year()..=coverage.end.month().year();
    let year = |year: i32| {
        let (first, last) = (Month::new(year, 1)?, Month::new(year, 12)?);
        Some(Period { start: first.first_day().max(coverage.start), end: last.last_day().min(coverage.end) })
    };
    let mut periods: Vec<Period> = years.filter_map(year).collect();
    if !periods.contains(&coverage) {
        periods.push(coverage);
    }
    if !periods.contains(&view.period) {
        periods.insert(0, view.period);
    }
    let choice = |period: Period| Choice {
        value: format!("{}/{}", period.start, period.end),
        label: lang.period(period.start, period.end),
        selected: period == view.period,
    };
    periods.into_iter().map(choice).collect()
}

/// Areas of a level in a country or state, by name.
pub(super) fn areas_in(dataset: &Dataset, level: Level, parent: AreaIx) -> Vec<(String, String)> {
    let areas = dataset.areas.of_level(level).filter(|(ix, _)| dataset.areas.lies_in(*ix, parent));
    let mut named: Vec<(String, String)> = areas.map(|(_, area)| (area.code.as_str().to_owned(), area.name.clone())).collect();
    named.sort_by_cached_key(|(_, name)| crate::words::folded(name));
    named
}

pub(super) fn states(dataset: &Dataset, view: &View, country: &str, all: &str) -> Vec<Choice> {
    let asked = view.states.as_deref().unwrap_or_default();
    let choice = |value: String, label: String| Choice { selected: value == asked, value, label };
    let states = dataset.areas.find(country).map(|country| areas_in(dataset, Level::State, country)).unwrap_or_default();
    let several = asked.contains(',').then(|| choice(asked.to_owned(), asked.to_owned()));
    let all = choice(String::new(), all.to_owned());
    std::iter::once(all).chain(states.into_iter().map(|(code, name)| choice(code, name))).chain(several).collect()
}

/// The whole country, its states, its deployments; of the state that is asked about, the municipalities.
pub(super) fn places(dataset: &Dataset, lang: Lang, view: &View, country: &str) -> Vec<Choice> {
    let asked = view.place.as_deref().unwrap_or_default();
    let choice = |value: String, label: String| Choice { selected: value == asked, value, label };
    let is_default = Offers::of(&dataset.manifest, &view.source).country_of(None) == country;
    let whole = choice(if is_default { String::new() } else { country.to_owned() }, lang.text("form-country", None));
    let country_ix = dataset.areas.find(country);
    let states = country_ix.map(|country| areas_in(dataset, Level::State, country)).unwrap_or_default();
    let state = dataset.areas.find(asked).or_else(|| view.states.as_deref().and_then(|code| dataset.areas.find(code)));
    let state = state.and_then(|area| dataset.areas.at_level(area, Level::State));
    // Where there are no states, the country is what municipalities are looked for in.
    let within = state.or_else(|| country_ix.filter(|_| states.is_empty()));
    let municipalities = within.map(|within| areas_in(dataset, Level::Municipality, within)).unwrap_or_default();
    let zones = dataset.manifest.zones.iter().filter(|zone| zone.countries.first().is_some_and(|code| code.as_str() == country));
    let zones = zones.map(|zone| (zone.id.clone(), zone.name.clone()));
    let named = states.into_iter().chain(municipalities.into_iter().map(|(code, name)| (code, format!("– {name}")))).chain(zones);
    std::iter::once(whole).chain(named.map(|(code, name)| choice(code, name))).collect()
}

pub(super) fn languages(lang: Lang) -> Vec<Choice> {
    let choice = |each: Lang| Choice {
        value: each.code().to_owned(),
        label: lang.text(&format!("document-lang-{}", each.code()), None),
        selected: each == lang,
    };
    Lang::ALL.map(choice).into()
}

/// The deployment that the numbers are limited to, and none.
pub(super) fn zone_filter(dataset: &Dataset, lang: Lang, view: &View) -> Option<Vec<Choice>> {
    let zone = dataset.manifest.zones.iter().find(|zone| view.zone.as_deref() == Some(&zone.id))?;
    let off = Choice::new(String::new(), lang.text("zone-filter-off", None), false);
    Some(vec![off, Choice::new(zone.id.clone(), zone.name.clone(), true)])
}

/// How the numbers lie to the deployment that they are limited to; nothing but inside is asked of one that is known in part.
pub(super) fn relations(dataset: &Dataset, lang: Lang, view: &View) -> Option<Vec<Choice>> {
    let zone = dataset.manifest.zones.iter().find(|zone| view.zone.as_deref() == Some(&zone.id))?;
    let mut relations = vec![Relation::Inside];
    if zone.area_known != AreaKnown::Partial {
        relations.push(Relation::Outside);
        relations.extend(NEAR_KM.map(Relation::WithinKm));
    }
    if !relations.contains(&view.relation) {
        relations.push(view.relation);
    }
    let label = |relation: Relation| relation_words(lang, &zone.name, relation, Form::Start);
    Some(relations.into_iter().map(|each| Choice::new(each.to_string(), label(each), each == view.relation)).collect())
}

/// What lies over the values. A box that is not ticked sends nothing, so that a select says it.
pub(super) fn layers(lang: Lang, view: &View, offers: &Offers) -> Vec<Choice> {
    if !offers.has_zones() {
        return [("", "form-layers-labels", true), ("labels", "form-layers-none", false)]
            .map(|(hidden, id, labels)| Choice::new(hidden.to_owned(), lang.text(id, None), labels == view.shows_labels))
            .into();
    }
    let choice = |(hidden, id, zones, labels): (&str, &str, bool, bool)| Choice {
        value: hidden.to_owned(),
        label: lang.text(id, None),
        selected: (zones, labels) == (view.shows_zones, view.shows_labels),
    };
    [
        ("", "form-layers-both", true, true),
        ("labels", "form-layers-zones", true, false),
        ("zones", "form-layers-labels", false, true),
        ("zones,labels", "form-layers-none", false, false),
    ]
    .map(choice)
    .into()
}
