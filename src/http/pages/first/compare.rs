//! The view of a comparison: what is compared, its two maps, the card, other operations; all of it without scripts.

use super::Given;
use super::links::Links;
use crate::dataset::Dataset;
use crate::dataset::manifest::ZoneEntry;
use crate::domain::{AreaKnown, Level, ZoneStatus};
use crate::http::pages::comparison::{Answer, article, asked, overview};
use crate::picture::{self, scene::ZoneStyle};
use crate::query::Period;
use crate::view::comparison::{Card, RefusalCard};
use crate::view::{Figure, Tab, View};
use crate::words::{Lang, Span};
use minijinja::context;
use minijinja::value::{Serde, Value};

/// Size of one of the two maps, px.
const MAP: (f64, f64) = (560.0, 380.0);

/// An option of a select.
#[derive(serde::Serialize)]
struct Choice {
    value: String,
    label: String,
    selected: bool,
}

/// Everything that the view says; none in another view.
pub fn content(dataset: &Dataset, given: &Given, links: &Links) -> Option<Value> {
    if !matches!(given.view.tab, Tab::Compare | Tab::Overview) {
        return None;
    }
    let answered = asked(dataset, &given.view);
    let article = match &answered {
        Some(answer) => article(dataset, answer, given.lang).ok(),
        None => all(dataset, given),
    };
    Some(context! {
        article => article.map(Value::from_safe_string),
        ..context! { ..said(given, answered.as_ref()), ..context! { ..maps(dataset, given, answered.as_ref()), ..pickers(dataset, given, links) } }
    })
}

/// All deployments, where none is chosen.
fn all(dataset: &Dataset, given: &Given) -> Option<String> {
    overview::article(dataset, &*overview::asked(dataset, &given.view)?, given.lang).ok()
}

/// Title, description and picture's text of a page that shows a comparison; nothing for another view.
pub fn head(dataset: &Dataset, given: &Given) -> Value {
    let lang = given.lang;
    match (given.view.tab, asked(dataset, &given.view)) {
        (Tab::Compare, Some(Ok(answer))) => {
            let card = Card::new(&answer, lang);
            let description = format!("{} {} {}", card.sentence, card.relative, Span::join(&card.disclaimer));
            context! { title => format!("{}: {}", card.place, card.heading), description, alt => card.alt() }
        }
        (Tab::Compare, Some(Err(refusal))) => {
            let card = RefusalCard::new(&refusal, lang);
            context! { title => &card.heading, description => card.alt(), alt => card.alt() }
        }
        (Tab::Compare, None) => context! { title => lang.text("view-compare", None) },
        (Tab::Overview, _) => context! { title => lang.text("view-overview", None) },
        _ => context! {},
    }
}

/// Title and lead of an answer, in the words of the card.
pub fn headline(answered: &Answer, lang: Lang) -> (String, String) {
    match answered {
        Ok(answer) => {
            let card = Card::new(answer, lang);
            (card.heading, card.lead)
        }
        Err(refusal) => (RefusalCard::new(refusal, lang).heading, String::new()),
    }
}

fn said(given: &Given, answered: Option<&Answer>) -> Value {
    let lang = given.lang;
    let (heading, lead) = answered.map_or_else(
        || {
            let title = if given.view.tab == Tab::Overview { "view-overview" } else { "view-compare" };
            (lang.text(title, None), lang.text("compare-start", None))
        },
        |answered| headline(answered, lang),
    );
    let earlier = answered.and_then(|answered| answered.as_ref().ok()).and_then(|answer| Card::new(answer, lang).earlier);
    context! { heading, lead, earlier }
}

/// The two maps: the same measure, ramp and land; each with the deployments of its last day.
fn maps(dataset: &Dataset, given: &Given, answered: Option<&Answer>) -> Value {
    let Some(Ok(answer)) = answered else { return context! {} };
    let lang = given.lang;
    let windows = answer.windows;
    // Both maps frame all places of the operation, whichever of them is asked about.
    let framed =
        View { tab: Tab::Map, zone: None, place: given.view.operation.clone().or_else(|| given.view.place.clone()), ..given.view.clone() };
    let at = Some(picture::looks_at(dataset, &framed, MAP.0, MAP.1));
    let sides = [("before", windows.before), ("after", windows.after)];
    let figures: Vec<(&str, Figure)> = sides
        .into_iter()
        .map(|(side, window)| {
            let period = Period { start: window.start.first_day(), end: window.end.last_day() };
            let place = given.view.place.clone().or_else(|| given.view.operation.clone());
            let view = View { tab: Tab::Map, period, place, at, zone: None, ..given.view.clone() };
            (side, Figure::new(dataset, &view, lang, picture::zoom(dataset, &view, MAP.0, MAP.1)))
        })
        .collect();
    let map = |(side, figure): &(&str, Figure)| {
        let svg = picture::map_only(dataset, figure, MAP.0, MAP.1, ZoneStyle::Edges);
        let period = lang.period(figure.view.period.start, figure.view.period.end);
        // Two pictures in one page: what one refers to must not be found in the other.
        let svg = svg.replace("picture-", &format!("{side}-"));
        context! { side => *side, label => lang.text(&format!("compare-{side}"), None), period, svg => Value::from_safe_string(svg) }
    };
    let after = &figures[1].1;
    let code = |status: ZoneStatus| status.code();
    let statuses: Vec<Value> = after
        .zones
        .iter()
        .flat_map(|legend| &legend.statuses)
        .filter(|each| each.count > 0)
        .map(|each| context! { status => code(each.status), label => &each.label })
        .collect();
    context! {
        maps => figures.iter().map(map).collect::<Vec<_>>(),
        measure => &after.measure,
        classes => Value::from(Serde(&after.classes)),
        empties => Value::from(Serde(&after.empties)),
        statuses,
    }
}

fn pickers(dataset: &Dataset, given: &Given, links: &Links) -> Value {
    let Given { lang, view, .. } = given;
    let zones = || dataset.manifest.zones.iter();
    let named = |zone: &ZoneEntry| format!("{} ({})", zone.name, lang.date(zone.first, zone.first_precision));
    let none = Choice { value: String::new(), label: lang.text("compare-by-date", None), selected: view.operation.is_none() };
    let operations =
        zones().map(|zone| Choice { value: zone.id.clone(), label: named(zone), selected: view.operation.as_deref() == Some(&zone.id) });
    let operations: Vec<Choice> = std::iter::once(none).chain(operations).collect();
    let months =
        [12, 24, 36].map(|months: u32| Choice { value: months.to_string(), label: months.to_string(), selected: months == view.months });
    let select = |name: &str, id: &str, choices: Vec<Choice>| {
        context! { name, label => lang.text(id, None), choices => Value::from(Serde(choices)) }
    };
    let selects = vec![
        select("zone", "compare-operation", operations),
        select("p", "compare-place", places(dataset, given)),
        select("m", "compare-months", months.into_iter().collect()),
    ];
    let others: Vec<Value> = zones()
        .filter(|zone| zone.area_known == AreaKnown::Exact && view.operation.as_deref() != Some(&zone.id))
        .map(|zone| context! { label => named(zone), href => links.compared(&zone.id) })
        .collect();
    let date = view.operation.is_none().then(|| view.date.map_or_else(String::new, |day| day.to_string()));
    let dims = view.dims.iter().map(|(name, codes)| (*name, codes.clone()));
    let hidden: Vec<(&str, String)> = [("v", Tab::Compare.code().to_owned()), ("source", view.source.clone())]
        .into_iter()
        .chain(dims)
        .chain(view.lang.map(|lang| ("lang", lang.code().to_owned())))
        .chain(view.pinned.clone().map(|id| ("e", id)))
        .collect();
    let values = context! { selects, hidden, others, overview => links.tab(Tab::Overview) };
    match date {
        Some(date) => context! { date, ..values },
        None => values,
    }
}

/// What the operation names, states with their municipalities when it names them whole; without one, the country's states
/// and the chosen place.
fn places(dataset: &Dataset, given: &Given) -> Vec<Choice> {
    let Given { lang, view, .. } = given;
    let areas = &dataset.areas;
    let asked = view.place.as_deref().unwrap_or_default();
    let all = if view.operation.is_some() { "compare-place-all" } else { "compare-choose-place" };
    let mut choices = vec![Choice { value: String::new(), label: lang.text(all, None), selected: asked.is_empty() }];
    let mut add = |ix: crate::dataset::AreaIx| {
        let area = areas.area(ix);
        let state = area.parent.filter(|_| area.level == Level::Municipality).map(|parent| areas.area(parent).name.clone());
        let label = state.map_or_else(|| area.name.clone(), |state| format!("{}, {state}", area.name));
        choices.push(Choice { value: area.code.as_str().to_owned(), label, selected: area.code.as_str() == asked });
    };
    match view.operation.as_deref().and_then(|id| dataset.zones.find(id)) {
        Some(zone) => {
            for ix in &zone.areas {
                add(*ix);
                areas
                    .of_level(Level::Municipality)
                    .filter(|(each, _)| each != ix && areas.lies_in(*each, *ix))
                    .for_each(|(each, _)| add(each));
            }
        }
        None => {
            areas.of_level(Level::State).for_each(|(ix, _)| add(ix));
            areas.find(asked).filter(|ix| areas.area(*ix).level == Level::Municipality).into_iter().for_each(&mut add);
        }
    }
    choices
}
