//! What is compared, as native selects of a form that works without scripts.

use super::choices::{self, Choice, areas_in};
use crate::dataset::manifest::ZoneEntry;
use crate::dataset::{AreaIx, Dataset};
use crate::domain::{AreaKnown, Force, Level};
use crate::view::deployments::names_place;
use crate::view::links::Links;
use crate::view::offers::Offers;
use crate::view::state::{Tab, View};
use crate::view::text::full_name;
use crate::view::victims::FIELD_ORDER;
use crate::words::{Lang, folded};
use serde::Serialize;

/// Lengths of a window that are offered, in months.
const MONTHS: [u32; 3] = [12, 24, 36];
/// Months that may be left out.
const WASHOUTS: std::ops::RangeInclusive<u32> = 0..=6;
/// Distances at which neighbours are left out, kilometres.
const NEAR_KM: [u32; 2] = [50, 100];

/// Everything that can be chosen, and links to other comparisons.
#[derive(Clone, Debug, Serialize)]
pub struct ComparisonForm {
    /// What the form keeps without showing it.
    hidden: Vec<(&'static str, String)>,
    fields: Vec<Field>,
    /// What few readers change.
    terms: Vec<Field>,
    /// Whether one of those differs from what is asked by default.
    unfolded: bool,
    /// `side` or `swipe`: how the two maps lie.
    layout: &'static str,
    /// Where a place is chosen and nothing else: the operations that name it.
    offers: Option<OperationsHere>,
    /// Other operations that can be compared.
    others: Vec<Other>,
    /// Address of the comparison of all deployments.
    overview: String,
}

/// The operations that name a place.
#[derive(Clone, Debug, Serialize)]
struct OperationsHere {
    heading: String,
    operations: Vec<Operation>,
}

/// An operation that can be compared at a place.
#[derive(Clone, Debug, Serialize)]
struct Operation {
    id: String,
    name: String,
    date: String,
    href: String,
}

/// A link to another comparison.
#[derive(Clone, Debug, Serialize)]
struct Other {
    label: String,
    href: String,
}

impl ComparisonForm {
    /// The form for a view.
    #[must_use]
    pub fn new(dataset: &Dataset, view: &View, lang: Lang, links: &Links) -> Self {
        let picker = Picker { dataset, lang, view };
        let by_date = view.operation.is_none() && view.date.is_some();
        let asks = view.tab == Tab::Overview || view.operation.is_some() || by_date;
        let others = zones(dataset)
            .filter(|zone| zone.area_known == AreaKnown::Exact && view.operation.as_deref() != Some(&zone.id))
            .map(|zone| Other { label: picker.named(zone), href: links.compared(&zone.id, None) })
            .collect();
        let fields = picker.fields(asks);
        let terms = if asks { picker.terms() } else { Vec::new() };
        let sent: Vec<&str> = fields.iter().chain(&terms).map(|field| field.name.as_str()).collect();
        let hidden = picker.hidden(links, &sent);
        Self {
            hidden,
            fields,
            terms,
            unfolded: view.washout != View::WASHOUT || view.controls.is_some() || !view.dims.is_empty(),
            layout: if view.swipes { "swipe" } else { "side" },
            offers: picker.operations_here(links),
            others,
            overview: links.tab(Tab::Overview),
        }
    }
}

fn zones(dataset: &Dataset) -> impl Iterator<Item = &ZoneEntry> {
    dataset.manifest.zones.iter()
}

/// Options under a heading.
#[derive(Clone, Debug, Serialize)]
struct Group {
    label: String,
    choices: Vec<Choice>,
}

/// A day that can be typed, and the first and last that may be.
#[derive(Clone, Debug, Serialize)]
struct Day {
    value: String,
    min: String,
    max: String,
}

/// A select, or the field of a day.
#[derive(Clone, Debug, Serialize)]
struct Field {
    /// What its id ends in.
    id: String,
    /// The key of the address that it sends; empty for one that scripts alone follow.
    name: String,
    /// The key that scripts set with it, where that is another field's.
    sets: &'static str,
    label: String,
    class: &'static str,
    choices: Vec<Choice>,
    groups: Vec<Group>,
    day: Option<Day>,
}

impl Field {
    fn new(id: &str, name: &str, label: String, class: &'static str, choices: Vec<Choice>, groups: Vec<Group>) -> Self {
        Self { id: id.to_owned(), name: name.to_owned(), sets: "", label, class, choices, groups, day: None }
    }
}

struct Picker<'a> {
    dataset: &'a Dataset,
    lang: Lang,
    view: &'a View,
}

impl Picker<'_> {
    fn text(&self, id: &str) -> String {
        self.lang.text(id, None)
    }

    fn named(&self, zone: &ZoneEntry) -> String {
        format!("{} ({})", zone.name, self.lang.date(zone.first, zone.first_precision))
    }

    fn fields(&self, asks: bool) -> Vec<Field> {
        let view = self.view;
        let mut fields = match view.tab {
            _ if zones(self.dataset).next().is_none() => Vec::new(),
            Tab::Overview => vec![self.forces()],
            _ => vec![self.operations()],
        };
        match view.tab {
            Tab::Overview => {}
            _ if view.operation.is_some() => fields.push(self.places_of_operation()),
            _ => fields.extend(self.place_and_date()),
        }
        if asks {
            fields.push(Field::new(
                "source",
                "source",
                self.text("source"),
                "",
                choices::sources(self.dataset, self.lang, view),
                Vec::new(),
            ));
            let months = MONTHS.map(|months| Choice::new(months.to_string(), months.to_string(), months == view.months));
            fields.push(Field::new("months", "m", self.text("compare-months"), "narrow", months.into(), Vec::new()));
        }
        fields
    }

    fn forces(&self) -> Field {
        let mut forces: Vec<Force> = zones(self.dataset).map(|zone| zone.force).collect();
        forces.sort_unstable_by_key(|force| force.code());
        forces.dedup();
        let all = Choice::new(String::new(), self.text("compare-force-all"), self.view.force.is_none());
        let choice = |force: Force| {
            Choice::new(force.code().to_owned(), self.text(&format!("force-{}", force.code())), self.view.force == Some(force))
        };
        let choices = std::iter::once(all).chain(forces.into_iter().map(choice)).collect();
        Field::new("force", "force", self.text("compare-force"), "", choices, Vec::new())
    }

    fn operations(&self) -> Field {
        let asked = self.view.operation.as_deref();
        // The form keeps an operation's date: without the operation its place is compared around that.
        let none = if self.view.date.is_some() || asked.is_some() { "compare-by-date" } else { "compare-choose" };
        let offers = Offers::of(&self.dataset.manifest, &self.view.source);
        let of_country = |code: &&str| {
            let mut of: Vec<&ZoneEntry> =
                zones(self.dataset).filter(|zone| zone.countries.first().is_some_and(|country| country.as_str() == *code)).collect();
            of.sort_by_key(|zone| zone.first);
            let choices = of.into_iter().map(|zone| Choice::new(zone.id.clone(), self.named(zone), asked == Some(&zone.id)));
            Group { label: self.text(&format!("country-{}", code.to_lowercase())), choices: choices.collect() }
        };
        let groups = offers.countries().iter().map(of_country).collect();
        let none = Choice::new(String::new(), self.text(none), asked.is_none());
        Field::new("operation", "zone", self.text("compare-operation"), "wide", vec![none], groups)
    }

    fn choice(&self, ix: AreaIx) -> Choice {
        let area = self.dataset.areas.area(ix);
        Choice::new(area.code.as_str().to_owned(), area.name.clone(), self.view.place.as_deref() == Some(area.code.as_str()))
    }

    /// Municipalities of a state, by name.
    fn municipalities(&self, state: AreaIx) -> Vec<Choice> {
        let asked = self.view.place.as_deref();
        let named = areas_in(self.dataset, Level::Municipality, state).into_iter();
        named.map(|(code, name)| Choice::new(code.clone(), name, asked == Some(&code))).collect()
    }

    /// What the operation names, then the municipalities of its states.
    fn places_of_operation(&self) -> Field {
        let areas = &self.dataset.areas;
        let zone = self.view.operation.as_deref().and_then(|id| self.dataset.zones.find(id));
        let zone = zone.filter(|zone| zone.entry.area_known != AreaKnown::Coarser);
        let named: Vec<AreaIx> = zone.map(|zone| zone.areas.clone()).unwrap_or_default();
        let of = |level: Level| named.iter().copied().filter(move |ix| areas.area(*ix).level == level);
        let mut single: Vec<Choice> = of(Level::Municipality).map(|ix| self.choice(ix)).collect();
        single.sort_by_cached_key(|choice| folded(&choice.label));
        let states = of(Level::State).filter(|_| named.len() > 1).map(|ix| self.choice(ix));
        let mut choices: Vec<Choice> = states.chain(single).collect();
        let none = !choices.iter().any(|choice| choice.selected);
        let groups = of(Level::State).map(|ix| Group { label: areas.area(ix).name.clone(), choices: self.municipalities(ix) }).collect();
        choices.insert(0, Choice::new(String::new(), self.text("compare-place-all"), none));
        Field::new("place", "p", self.text("compare-place"), "", choices, groups)
    }

    /// Any place around any day that the source covers. Without scripts one select holds the states and the municipalities of the
    /// chosen one, so only with them there is a second.
    fn place_and_date(&self) -> Vec<Field> {
        let (view, areas) = (self.view, &self.dataset.areas);
        let offers = Offers::of(&self.dataset.manifest, &view.source);
        let asked = view.place.as_deref().and_then(|code| areas.find(code));
        let state = asked.and_then(|ix| areas.at_level(ix, Level::State));
        let country = areas.find(offers.country_of(view.place.as_deref()));
        let states = country.map(|country| areas_in(self.dataset, Level::State, country)).unwrap_or_default();
        let whole = |state: AreaIx| asked == Some(state);
        let states = |parent: Option<AreaIx>| -> Vec<Choice> {
            let code = parent.map(|ix| areas.area(ix).code.as_str());
            states.iter().map(|(each, name)| Choice::new(each.clone(), name.clone(), code == Some(each))).collect()
        };
        let none = Choice::new(String::new(), self.text("compare-choose-place"), state.is_none());
        let all: Vec<Choice> = std::iter::once(none).chain(states(state)).collect();
        let coverage = offers.coverage();
        let value = view.date.map_or_else(String::new, |day| day.to_string());
        let day = Day { value, min: coverage.start.to_string(), max: coverage.end.to_string() };
        let day = Field { day: Some(day), ..Field::new("date", "date", self.text("compare-date"), "", Vec::new(), Vec::new()) };
        let Some(state) = state else { return vec![Field::new("state", "p", self.text("filter-state"), "", all, Vec::new()), day] };
        let of_state = Choice::new(areas.area(state).code.as_str().to_owned(), self.text("compare-state-whole"), whole(state));
        let choices = std::iter::once(of_state).chain(self.municipalities(state)).collect();
        let elsewhere = Group { label: self.text("filter-state"), choices: states(None) };
        vec![
            Field { sets: "p", ..Field::new("state", "", self.text("filter-state"), "scripted", all, Vec::new()) },
            Field::new("place", "p", self.text("compare-place"), "", choices, vec![elsewhere]),
            day,
        ]
    }

    /// What few readers change: months left out, what is compared with, whom the source counts.
    fn terms(&self) -> Vec<Field> {
        let (lang, view) = (self.lang, self.view);
        let washout = |months: u32| {
            let label = match months {
                0 => self.text("compare-washout-none"),
                1 => self.text("compare-washout-one"),
                _ => lang.words("compare-washout-several", &[("washout", &months.to_string())]),
            };
            Choice::new(months.to_string(), label, months == view.washout)
        };
        let washouts = WASHOUTS.map(washout).collect();
        let mut terms = vec![Field::new("washout", "washout", self.text("compare-washout"), "", washouts, Vec::new()), self.controls()];
        let offers = Offers::of(&self.dataset.manifest, &view.source);
        let fields = FIELD_ORDER.iter().filter_map(|name| offers.source.field(name));
        terms.extend(fields.map(|of| {
            Field::new(
                &of.name,
                &of.name,
                self.text(&format!("dimension-{}", of.name)),
                "",
                choices::field_choices(lang, view, &offers, of),
                Vec::new(),
            )
        }));
        terms
    }

    fn controls(&self) -> Field {
        let (lang, view) = (self.lang, self.view);
        let asked = view.controls.as_deref().unwrap_or_default();
        let choice = |value: String, label: String| Choice::new(value.clone(), label, value == asked);
        let offers = Offers::of(&self.dataset.manifest, &view.source);
        // Distances are those of municipalities.
        let distances = if offers.source.levels.contains(&Level::Municipality) { &NEAR_KM[..] } else { &[] };
        let near = distances.iter().map(|km| {
            let label = lang.words("compare-controls-near", &[("km", &km.to_string())]);
            choice(format!("neighbours_excluded_km:{km}"), label)
        });
        let mut choices = vec![choice(String::new(), self.text("compare-controls-other"))];
        choices.extend(near);
        let country = offers.country_of(view.operation.as_deref().or(view.place.as_deref()));
        let states = self.dataset.areas.find(country).map(|country| areas_in(self.dataset, Level::State, country)).unwrap_or_default();
        let states: Vec<Choice> = states.into_iter().map(|(code, name)| choice(code, name)).collect();
        if !choices.iter().chain(&states).any(|choice| choice.selected) {
            choices.push(choice(asked.to_owned(), lang.words("compare-controls-some", &[("list", asked)])));
        }
        let one = Group { label: self.text("compare-controls-one"), choices: states };
        Field::new("controls", "controls", self.text("compare-controls"), "wide", choices, vec![one])
    }

    /// A place is chosen and nothing else yet: the operations that name it.
    fn operations_here(&self, links: &Links) -> Option<OperationsHere> {
        let (dataset, view) = (self.dataset, self.view);
        let place = view.place.as_deref().filter(|_| view.tab == Tab::Compare && view.operation.is_none() && view.date.is_none())?;
        let ix = dataset.areas.find(place)?;
        let names = |zone: &&ZoneEntry| names_place(&dataset.areas, zone, ix);
        let operation = |zone: &ZoneEntry| Operation {
            id: zone.id.clone(),
            name: zone.name.clone(),
            date: self.lang.date(zone.first, zone.first_precision),
            href: links.compared(&zone.id, Some(place)),
        };
        let operations: Vec<Operation> = zones(dataset).filter(|zone| !zone.national).filter(names).map(operation).collect();
        let heading = format!("{}: {}", full_name(dataset, view, self.lang, place), self.text("zones-here.inline"));
        (!operations.is_empty()).then_some(OperationsHere { heading, operations })
    }

    /// What the form keeps without showing it. Another question looks elsewhere, so the camera is left out.
    fn hidden(&self, links: &Links, sent: &[&str]) -> Vec<(&'static str, String)> {
        let view = self.view;
        let mut hidden = links.kept(&[sent, &["at", "w"]].concat());
        hidden.push(("was", view.source.clone()));
        let zone = view.operation.as_deref().and_then(|id| zones(self.dataset).find(|zone| zone.id == id));
        hidden.extend(zone.map(|zone| ("date", zone.first.to_string())));
        hidden
    }
}
