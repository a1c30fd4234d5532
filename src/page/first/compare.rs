//! The view of a comparison: what is compared, its two maps, the card, other operations; all of it without scripts.

use crate::compare::{Answer, Comparison, Deployment};
use crate::dataset::Dataset;
use crate::domain::{Address, Measure, SourceKind};
use crate::page::Asked;
use crate::page::comparison::{self, article, overview};
use crate::picture::{self, scene::ZoneStyle};
use crate::query::Period;
use crate::view::comparison::{Card, Compared, OverviewCard, RefusalCard};
use crate::view::{ComparisonForm, Figure, Links, Offers, Tab, View, filters_line, full_name, measure_title, zone_dates};
use crate::words::{Lang, Span};
use minijinja::context;
use minijinja::value::{Serde, Value};
use serde::Serialize;

/// Size of one of the two maps, px.
const MAP: (f64, f64) = (560.0, 380.0);

/// Whether still maps stand where scripts would draw maps.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Stills {
    /// For the first view.
    Drawn,
    /// For a page that has its maps already.
    LeftOut,
}

/// Everything that the view says; none in another view.
pub fn content(dataset: &Dataset, asked: &Asked, compared: &Compared, links: &Links, stills: Stills) -> Option<Value> {
    if !asked.view().compares() {
        return None;
    }
    let answered = compared.one();
    let article = match compared {
        Compared::One(answer) => article(dataset, answer, asked.lang).ok(),
        Compared::All(answer) => overview::article(dataset, answer, asked.lang).ok(),
        Compared::Refused => overview::refused(dataset, asked.lang).ok(),
        Compared::Nothing => None,
    };
    let article = context! { article => article.map(Value::from_safe_string) };
    let form = ComparisonForm::new(dataset, asked.view(), asked.lang, links);
    let figures = context! { ..maps(dataset, asked, answered, stills), ..Value::from(Serde(form)) };
    Some(context! { ..article, ..context! { ..said(dataset, asked, answered), ..figures } })
}

/// What an embed of the view says and shows.
pub fn framed(dataset: &Dataset, asked: &Asked, compared: &Compared) -> Value {
    let (lang, view) = (asked.lang, asked.view());
    let csv = |path: &str, query: &str| Address::new(path).with_query(query).with([("f", "csv")]).to_string();
    let (article, data) = match compared {
        Compared::One(answer) => {
            let data = answer.as_ref().as_ref().ok().map(|answer| csv("/compare", &answer.question.query));
            (comparison::framed(dataset, answer, lang).ok(), data)
        }
        Compared::All(answer) => (overview::article(dataset, answer, lang).ok(), Some(csv("/compare/overview", &answer.question.query))),
        Compared::Refused => (overview::refused(dataset, lang).ok(), None),
        Compared::Nothing => (None, None),
    };
    let answered = compared.one();
    let attribution = &Offers::of(&dataset.manifest, &view.source).source.attribution;
    let kind = match answered {
        Some(Ok(_)) => "comparison",
        Some(Err(_)) => "refusal",
        None => "overview",
    };
    let values = context! { kind, title => compared.title(lang), article => article.map(Value::from_safe_string), csv => data,
    source => lang.words("sources", &[("list", attribution)]) };
    context! { ..values, ..context! { ..said(dataset, asked, answered), ..maps(dataset, asked, answered, Stills::Drawn) } }
}

/// Title, description and picture's text of a page that shows a comparison; what it leaves out, and all of it in another view, is the
/// map's.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Head {
    /// What the view is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What machines say of the page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// What its picture shows, for who cannot see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alt: Option<String>,
}

impl Head {
    /// The head of a view and what answers it.
    #[must_use]
    pub fn new(asked: &Asked, compared: &Compared) -> Self {
        let lang = asked.lang;
        match (asked.view().tab, compared.one()) {
            (Tab::Compare, Some(Ok(answer))) => {
                let card = Card::new(answer, lang);
                let [trend, disclaimer] = [&card.trend, &card.disclaimer].map(|spans| Span::join(spans));
                let description = format!("{} {} {disclaimer}", card.sentence, card.relative);
                let title = compared.title(lang);
                let alt = format!("{title}. {} {} {trend} {disclaimer}", card.sentence, card.relative);
                Self { title: Some(title), description: Some(description), alt: Some(alt) }
            }
            (Tab::Compare, Some(Err(refusal))) => {
                let card = RefusalCard::new(refusal, lang);
                Self { description: Some(card.alt()), alt: Some(card.alt()), title: Some(card.heading) }
            }
            // Where nothing is chosen yet, all deployments are what is answered and drawn.
            (tab @ (Tab::Compare | Tab::Overview), _) => {
                let all = lang.text("view-overview", None);
                let alt = match compared {
                    Compared::All(answer) => {
                        let card = OverviewCard::new(answer, lang);
                        Some(format!("{all}. {} {}", card.sentence, Span::join(&card.disclaimer)))
                    }
                    _ => None,
                };
                let title = if tab == Tab::Overview { all } else { lang.text("view-compare", None) };
                Self { title: Some(title), alt, description: None }
            }
            _ => Self::default(),
        }
    }
}

/// Title and lead as the page says them: the lead names what the maps show, of events what the card counts.
fn said(dataset: &Dataset, asked: &Asked, answered: Option<&Answer>) -> Value {
    let (lang, view) = (asked.lang, asked.view());
    let heading = match answered {
        Some(Ok(answer)) => Card::new(answer, lang).heading,
        Some(Err(refusal)) if refusal.deployment.is_some() => RefusalCard::new(refusal, lang).heading,
        Some(Err(refusal)) => {
            let place = view.place.as_deref().map_or_else(String::new, |code| full_name(dataset, view, lang, code));
            lang.words("cmp-at-date", &[("place", &place), ("day", &lang.day(refusal.date))])
        }
        None => lang.text(if view.tab == Tab::Overview { "view-overview" } else { "view-compare" }, None),
    };
    let lead = match (view.tab, answered) {
        (Tab::Overview, _) => String::new(),
        (_, None) if dataset.manifest.zones.is_empty() => String::new(),
        (_, None) => lang.text("compare-start", None),
        (_, Some(_)) => lead(dataset, view, lang),
    };
    let filters = answered.and_then(|_| filters_line(dataset, view, lang));
    context! { heading, lead, filters, asks => answered.is_some() }
}

fn lead(dataset: &Dataset, view: &View, lang: Lang) -> String {
    let events = Offers::of(&dataset.manifest, &view.source).source.kind == SourceKind::Events;
    let measure = if events { Measure::DeathsBest } else { view.measure };
    let measure = measure_title(dataset, view, lang, measure);
    let (months, washout) = (view.months.to_string(), view.washout.to_string());
    let id = match (view.washout, &view.operation) {
        (View::WASHOUT, Some(_)) => "compare-lead",
        (View::WASHOUT, None) => "compare-lead-date",
        _ => "compare-lead-washout",
    };
    lang.words(id, &[("measure", &measure), ("months", &months), ("washout", &washout)])
}

/// The two maps: the same measure, ramp and land; each with the deployments of its last day.
fn maps(dataset: &Dataset, asked: &Asked, answered: Option<&Answer>, stills: Stills) -> Value {
    let Some(Ok(answer)) = answered else { return context! {} };
    let lang = asked.lang;
    let windows = answer.windows;
    // Both maps frame the place that is asked about, else all places of the operation.
    let framed = View {
        tab: Tab::Map,
        zone: None,
        place: asked.view().place.clone().or_else(|| asked.view().operation.clone()),
        ..asked.view().clone()
    };
    let at = Some(picture::looks_at(dataset, &framed, MAP.0, MAP.1));
    let sides = [("before", windows.before), ("after", windows.after)];
    let figures: Vec<(&str, Figure)> = sides
        .into_iter()
        .map(|(side, window)| {
            let period = Period { start: window.start.first_day(), end: window.end.last_day() };
            let place = asked.view().place.clone().or_else(|| asked.view().operation.clone());
            let view = View { tab: Tab::Map, period, place, at, zone: None, more: Vec::new(), ..asked.view().clone() };
            let zoom = picture::zoom(dataset, &view, MAP.0, MAP.1);
            (side, Figure::new(dataset, &view, lang, asked.marks.map_or(zoom, |marks| marks.zoom_near(zoom))))
        })
        .collect();
    let map = |(side, figure): &(&str, Figure)| {
        // Two pictures in one page: what one refers to must not be found in the other.
        let svg = match stills {
            Stills::Drawn => picture::map_only(dataset, figure, MAP.0, MAP.1, ZoneStyle::Edges, &format!("{side}-")),
            Stills::LeftOut => String::new(),
        };
        let Period { start, end } = figure.view.period;
        context! {
            side => *side,
            label => lang.text(&format!("compare-{side}"), None),
            period => lang.period(start, end),
            datetime => format!("{start}/{end}"),
            svg => Value::from_safe_string(svg),
        }
    };
    context! { maps => figures.iter().map(map).collect::<Vec<_>>(), ..key(dataset, asked, answer, &figures) }
}

/// The same view where both maps show the whole operation, of which a place is asked about.
fn whole_zone(dataset: &Dataset, asked: &Asked) -> Option<String> {
    let (place, operation) = (asked.view().place.as_ref(), asked.view().operation.clone());
    let framed = View { tab: Tab::Map, zone: None, place: operation.filter(|_| place.is_some()), ..asked.view().clone() };
    framed.place.as_ref()?;
    let at = Some(picture::looks_at(dataset, &framed, MAP.0, MAP.1));
    Some(View { at, ..asked.view().clone() }.address(&dataset.manifest).to_string())
}

/// What the two maps mean.
fn key(dataset: &Dataset, asked: &Asked, answer: &Comparison, figures: &[(&str, Figure)]) -> Value {
    let lang = asked.lang;
    let Some((_, after)) = figures.last() else { return context! {} };
    let named = |each: &Deployment| format!("{} ({})", each.name, lang.date(each.first, each.first_precision));
    let earlier: Vec<String> = answer.earlier.iter().map(named).collect();
    let id = if answer.place.all_of_zone { "compare-earlier-part" } else { "compare-earlier" };
    let undrawn = figures
        .iter()
        .filter(|(_, figure)| !figure.reasons.is_empty())
        .map(|(side, figure)| format!("{}: {}.", lang.text(&format!("compare-{side}"), None), figure.reasons.join("; ")));
    let zone = asked.view().operation.as_deref().and_then(|id| dataset.manifest.zones.iter().find(|zone| zone.id == id));
    context! {
        measure => &after.measure,
        definition => Value::from(Serde(&after.definition)),
        method => &after.method,
        short => Offers::of(&dataset.manifest, &asked.view().source).short(),
        classes => Value::from(Serde(&after.classes)),
        circles => super::circles(&after.references),
        empties => after.empties.iter().map(|empty| empty.token).filter(|token| *token != "partial").collect::<Vec<_>>(),
        earlier => (!earlier.is_empty()).then(|| format!("{}.", lang.words(id, &[("list", &earlier.join("; "))]))),
        whole_zone => whole_zone(dataset, asked),
        edge => zone.map(|zone| lang.words("compare-edge", &[("dates", &zone_dates(lang, zone))])),
        undrawn => undrawn.collect::<Vec<_>>().join(" "),
    }
}
