//! What is compared, as native selects: the page's own markup (`web/src/compare/pickers.js`), which works without scripts, too.

use super::PageRequest;
use super::form::{self, Choice, areas_in};
use super::links::Links;
use crate::dataset::manifest::ZoneEntry;
use crate::dataset::{AreaIx, Dataset};
use crate::domain::{AreaKnown, Force, Level};
use crate::view::{FIELD_ORDER, Offers, Tab, View};
use crate::words::{Lang, folded};
use minijinja::context;
use minijinja::value::{Serde, Value};

/// Lengths of a window that are offered, in months.
const MONTHS: [u32; 3] = [12, 24, 36];
/// Months that may be left out.
const WASHOUTS: std::ops::RangeInclusive<u32> = 0..=6;
/// Distances at which neighbours are left out, kilometres.
const NEAR_KM: [u32; 2] = [50, 100];

/// Everything that can be chosen.
pub fn content(dataset: &Dataset, given: &PageRequest, links: &Links) -> Value {
    let view = &given.view;
    let picker = Picker { dataset, lang: given.lang, view };
    let by_date = view.operation.is_none() && view.date.is_some();
    let asks = view.tab == Tab::Overview || view.operation.is_some() || by_date;
    let others: Vec<Value> = zones(dataset)
        .filter(|zone| zone.area_known == AreaKnown::Exact && view.operation.as_deref() != Some(&zone.id))
        .map(|zone| context! { label => picker.named(zone), href => links.compared(&zone.id, None) })
        .collect();
    context! {
        fields => picker.fields(by_date, asks),
        terms => if asks { picker.terms() } else { Vec::new() },
        unfolded => view.washout != View::WASHOUT || view.controls.is_some() || !view.dims.is_empty(),
        unscripted => if asks { Vec::new() } else { picker.place_and_date() },
        layout => if view.swipes { "swipe" } else { "side" },
        hidden => picker.hidden(asks),
        others,
        overview => links.tab(Tab::Overview),
    }
}

fn zones(dataset: &Dataset) -> impl Iterator<Item = &ZoneEntry> {
    dataset.manifest.zones.iter()
}

fn group(label: String, choices: Vec<Choice>) -> Value {
    context! { label, choices => Value::from(Serde(choices)) }
}

/// A select; `id` is that of the page's own.
fn field(id: &str, name: &str, label: String, class: &str, choices: Vec<Choice>, groups: Vec<Value>) -> Value {
    context! { id, name, label, class, choices => Value::from(Serde(choices)), groups }
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

    fn fields(&self, by_date: bool, asks: bool) -> Vec<Value> {
        let view = self.view;
        let mut fields = match view.tab {
            _ if zones(self.dataset).next().is_none() => Vec::new(),
            Tab::Overview => vec![self.forces()],
            _ => vec![self.operations()],
        };
        if view.operation.is_some() {
            fields.push(self.places_of_operation());
        } else if by_date {
            fields.extend(self.place_and_date());
        }
        if asks {
            fields.push(field("source", "source", self.text("source"), "", form::sources(self.dataset, self.lang, view), Vec::new()));
            let months = MONTHS.map(|months| Choice::new(months.to_string(), months.to_string(), months == view.months));
            fields.push(field("months", "m", self.text("compare-months"), "narrow", months.into(), Vec::new()));
        }
        fields
    }

    fn forces(&self) -> Value {
        let mut forces: Vec<Force> = zones(self.dataset).map(|zone| zone.force).collect();
        forces.sort_unstable_by_key(|force| force.code());
        forces.dedup();
        let all = Choice::new(String::new(), self.text("compare-force-all"), self.view.force.is_none());
        let choice = |force: Force| {
            Choice::new(force.code().to_owned(), self.text(&format!("force-{}", force.code())), self.view.force == Some(force))
        };
        let choices = std::iter::once(all).chain(forces.into_iter().map(choice)).collect();
        field("force", "force", self.text("compare-force"), "", choices, Vec::new())
    }

    fn operations(&self) -> Value {
        let asked = self.view.operation.as_deref();
        let none = if self.view.date.is_some() { "compare-by-date" } else { "compare-choose" };
        let offers = Offers::of(&self.dataset.manifest, &self.view.source);
        let of_country = |code: &&str| {
            let mut of: Vec<&ZoneEntry> =
                zones(self.dataset).filter(|zone| zone.countries.first().is_some_and(|country| country.as_str() == *code)).collect();
            of.sort_by_key(|zone| zone.first);
            let choices = of.into_iter().map(|zone| Choice::new(zone.id.clone(), self.named(zone), asked == Some(&zone.id)));
            group(self.text(&format!("country-{}", code.to_lowercase())), choices.collect())
        };
        let groups = offers.countries().iter().map(of_country).collect();
        let none = Choice::new(String::new(), self.text(none), asked.is_none());
        field("operation", "zone", self.text("compare-operation"), "wide", vec![none], groups)
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
    fn places_of_operation(&self) -> Value {
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
        let groups = of(Level::State).map(|ix| group(areas.area(ix).name.clone(), self.municipalities(ix))).collect();
        choices.insert(0, Choice::new(String::new(), self.text("compare-place-all"), none));
        field("place", "p", self.text("compare-place"), "", choices, groups)
    }

    /// Any place around any day that the source covers. Without scripts one select holds the states and the municipalities of the
    /// chosen one, so only with them there is a second.
    fn place_and_date(&self) -> Vec<Value> {
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
        let date = view.date.map_or_else(String::new, |day| day.to_string());
        let day = context! { id => "date", name => "date", label => self.text("compare-date"), class => "", date,
        min => coverage.start.to_string(), max => coverage.end.to_string() };
        let Some(state) = state else { return vec![field("state", "p", self.text("filter-state"), "", all, Vec::new()), day] };
        let of_state = Choice::new(areas.area(state).code.as_str().to_owned(), self.text("compare-state-whole"), whole(state));
        let choices = std::iter::once(of_state).chain(self.municipalities(state)).collect();
        let elsewhere = group(self.text("filter-state"), states(None));
        vec![
            field("state", "", self.text("filter-state"), "scripted", all, Vec::new()),
            field("place", "p", self.text("compare-place"), "", choices, vec![elsewhere]),
            day,
        ]
    }

    /// What few readers change: months left out, what is compared with, whom the source counts.
    fn terms(&self) -> Vec<Value> {
        let (lang, view) = (self.lang, self.view);
        let washout = |months: u32| {
            let label = match months {
                0 => self.text("compare-washout-none"),
                1 => self.text("compare-washout-one"),
                _ => lang.words("compare-washout-several", &[("n", &months.to_string())]),
            };
            Choice::new(months.to_string(), label, months == view.washout)
        };
        let washouts = WASHOUTS.map(washout).collect();
        let mut terms = vec![field("washout", "washout", self.text("compare-washout"), "", washouts, Vec::new()), self.controls()];
        let offers = Offers::of(&self.dataset.manifest, &view.source);
        let fields = FIELD_ORDER.iter().filter_map(|name| offers.source.field(name));
        terms.extend(fields.map(|of| {
            field(&of.name, &of.name, self.text(&format!("dimension-{}", of.name)), "", form::codes(lang, view, of), Vec::new())
        }));
        terms
    }

    fn controls(&self) -> Value {
        let (lang, view) = (self.lang, self.view);
        let asked = view.controls.as_deref().unwrap_or_default();
        let choice = |value: String, label: String| Choice::new(value.clone(), label, value == asked);
        let offers = Offers::of(&self.dataset.manifest, &view.source);
        // Distances are those of municipalities.
        let distances = if offers.source.levels.contains(&Level::Municipality) { &NEAR_KM[..] } else { &[] };
        let near = distances.iter().map(|km| {
            let label = lang.words("compare-controls-near", &[("n", &km.to_string())]);
            choice(format!("neighbours_excluded_km:{km}"), label)
        });
        let mut choices = vec![choice(String::new(), self.text("compare-controls-other"))];
        choices.extend(near);
        let country = offers.country_of(view.operation.as_deref().or(view.place.as_deref()));
        let states = self.dataset.areas.find(country).map(|country| areas_in(self.dataset, Level::State, country)).unwrap_or_default();
        let states: Vec<Choice> = states.into_iter().map(|(code, name)| choice(code, name)).collect();
        if !choices.iter().chain(&states).any(|choice| choice.selected) {
            choices.push(choice(asked.to_owned(), lang.words("compare-controls-some", &[("l", asked)])));
        }
        let one = group(self.text("compare-controls-one"), states);
        field("controls", "controls", self.text("compare-controls"), "wide", choices, vec![one])
    }

    /// What the form keeps without showing it.
    fn hidden(&self, asks: bool) -> Vec<(&'static str, String)> {
        let view = self.view;
        let mut hidden = vec![("v", view.tab.code().to_owned()), ("was", view.source.clone())];
        let shown = |name: &&str| asks && FIELD_ORDER.contains(name);
        hidden.extend(view.dims.iter().filter(|(name, _)| !shown(name)).cloned());
        if !asks {
            hidden.push(("source", view.source.clone()));
        }
        hidden.extend(view.lang.map(|lang| ("lang", lang.code().to_owned())));
        hidden.extend(view.pinned.clone().map(|id| ("e", id)));
        hidden
    }
}
