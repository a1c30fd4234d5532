//! The map for another site's frame. Words and a picture first; the map's engine comes when a reader asks for it.

use super::first;
use super::template::{fill, part};
use super::{Asked, Bundle, PageError};
use crate::dataset::Dataset;
use crate::domain::{Address, ZoneStatus};
use crate::picture;
use crate::picture::scene::ZoneStyle;
use crate::view::comparison::Compared;
use crate::view::{Figure, Marks, Problem, ResolvedView, Tab, View};
use crate::words::{Lang, Span};
use minijinja::context;
use minijinja::value::{Serde, Value};
use std::collections::BTreeMap;

/// Size of a frame that names none, in CSS pixels: the map that it leaves is flat, so that narrower frames cut sea, not land.
const FRAME: (u32, u32) = (600, 450);
/// What title, deployments, chart and words take of a frame's height at most, in CSS pixels, as `web/css/embed-page.css` sets them.
const WORDS: u32 = 250;
const WORDS_NARROW: u32 = 330;
const NARROW: u32 = 480;
const LEAST_MAP: u32 = 110;

/// The map's part of a frame of a width and height in CSS pixels; a size that is none is that of a common frame.
#[must_use]
pub fn map_size(width: Option<u32>, height: Option<u32>) -> (u32, u32) {
    let length = |asked: Option<u32>, otherwise: u32| asked.map_or(otherwise, |length| length.clamp(280, 2400));
    let (width, height) = (length(width, FRAME.0), length(height, FRAME.1));
    let words = if width < NARROW { WORDS_NARROW } else { WORDS };
    (width, height.saturating_sub(words).max(LEAST_MAP))
}

/// The title of a view in a frame.
#[must_use]
pub fn frame_title(dataset: &Dataset, view: &View, lang: Lang, compared: &Compared) -> String {
    if view.compares() {
        return compared.title(lang);
    }
    let zoom = picture::zoom(dataset, view, FRAME.0.into(), FRAME.1.into());
    Figure::new(dataset, view, lang, zoom).frame_title
}

/// Everything that is said of a view on a map of a size.
fn figure<'a>(dataset: &'a Dataset, asked: &Asked, (width, height): (u32, u32)) -> Figure<'a> {
    let zoom = picture::zoom(dataset, asked.view(), width.into(), height.into());
    let zoom = asked.marks.map_or(zoom, |marks| marks.zoom_near(zoom));
    Figure::new(dataset, asked.view(), asked.lang, zoom)
}

/// The whole frame, with a map of a size in CSS pixels; of a comparison pictures of both periods, what changed, and what that does not
/// show.
///
/// # Errors
/// A template that asks for what it was not given: a fault of ours.
pub fn whole(
    dataset: &Dataset,
    bundle: &Bundle,
    template: &str,
    asked: &Asked,
    map: (u32, u32),
    compared: &Compared,
) -> Result<String, PageError> {
    let (lang, resolved) = (asked.lang, &asked.resolved);
    let query = resolved.view.to_query(&dataset.manifest);
    let page = context! {
        lang => lang.code(),
        edition => &dataset.manifest.id,
        canonical => Address::new(format!("{}/", asked.base)).with_query(&query),
        saves_data => asked.saves_data,
        gone => resolved.gone,
        notices => notices(resolved, lang),
    };
    let shown = if resolved.view.compares() { comparison(dataset, asked, compared) } else { map_of(dataset, asked, map) };
    fill(template, context! { ..files(bundle), ..context! { ..page, ..shown } })
}

/// What a frame with a live map says of a view, as one document of the elements that the frame holds, each under its id; beside them the
/// place or deployment that is opened. Of a comparison nothing changes while a frame is open, so it is told as a map.
///
/// # Errors
/// The same.
pub fn parts(dataset: &Dataset, asked: &Asked) -> Result<String, PageError> {
    let figure = figure(dataset, asked, map_size(None, None));
    let page = context! {
        lang => asked.lang.code(),
        edition => &dataset.manifest.id,
        canonical => Address::new(format!("{}/", asked.base)).with_query(&asked.view().to_query(&dataset.manifest)),
    };
    let said = context! { ..around(dataset, asked, &figure), ..first::opened(dataset, asked, &figure) };
    part("embed/parts.html", context! { ..page, ..said })
}

/// The map, and what is said of it.
fn map_of(dataset: &Dataset, asked: &Asked, size: (u32, u32)) -> Value {
    let figure = figure(dataset, asked, size);
    let map = picture::map_only(dataset, &figure, size.0.into(), size.1.into(), ZoneStyle::Edges, "picture-");
    context! { map => Value::from_safe_string(map), ..around(dataset, asked, &figure) }
}

/// What stands around a map: words, chart, links.
fn around(dataset: &Dataset, asked: &Asked, figure: &Figure) -> Value {
    let (view, lang) = (asked.view(), asked.lang);
    let addresses = context! {
        open => address(dataset, view, Tab::Map, lang),
        table => address(dataset, view, Tab::Table, lang),
        cite => Address::new("/cite").with([("lang", lang.code())]),
        chart => context! { lanes => (), ..first::chart::drawn(dataset, figure) },
    };
    context! { ..addresses, ..words(figure) }
}

/// Pictures of both periods, what changed, and what that does not show.
fn comparison(dataset: &Dataset, asked: &Asked, compared: &Compared) -> Value {
    let open = address(dataset, asked.view(), asked.view().tab, asked.lang);
    context! {
        title => compared.title(asked.lang),
        cite => Address::new("/cite").with_query(open.query()),
        open,
        compare => first::compare::framed(dataset, asked, compared),
    }
}

/// The address of another view of the same, on this server.
fn address(dataset: &Dataset, view: &View, tab: Tab, lang: Lang) -> Address {
    View { tab, lang: Some(lang), ..view.clone() }.address(&dataset.manifest)
}

/// What was not understood, in words.
fn notices(resolved: &ResolvedView, lang: Lang) -> Vec<String> {
    let unknown = resolved.problems.iter().map(|Problem { key, value }| lang.words("badlink", &[("key", key), ("value", value)]));
    unknown.chain(resolved.gone.then(|| lang.text("gone", None))).collect()
}

/// Built files by the names that the template has for them, and what the scripts among them import.
fn files(bundle: &Bundle) -> Value {
    let files: BTreeMap<String, &str> =
        bundle.files.iter().map(|(name, path)| (name.replace(".woff2", "_font").replace(['.', '-'], "_"), path.as_str())).collect();
    context! { imports => Value::from(Serde(&bundle.imports)), ..Value::from(Serde(files)) }
}

/// Everything that is said of the view; nothing of it depends on the frame's size.
fn words(figure: &Figure) -> Value {
    let lang = figure.lang;
    let classes: Vec<_> =
        figure.classes.iter().map(|class| context! { token => class.token, label => &class.label, tick => &class.tick }).collect();
    let scale = match figure.drawing.marks {
        Marks::Circles => Some(lang.text("legend-area-scale", None)),
        Marks::Records => Some(lang.text("legend-stack", None)),
        _ => None,
    };
    context! {
        title => &figure.frame_title,
        chart_title => &figure.chart.title,
        dek => figure.dek.iter().map(|Span { text, strong }| context! { text, strong }).collect::<Vec<_>>(),
        measure => &figure.measure,
        period => &figure.period,
        colours => if figure.drawing.marks == Marks::Fill { "rate" } else { "count" },
        classes,
        scale,
        zones => zones(figure),
        drawn => &figure.drawn,
        undrawn => undrawn(figure),
        warnings => figure.method.iter().cloned().chain(figure.warnings.sentences()).collect::<Vec<_>>().join(" "),
        source => &figure.sources,
    }
}

/// Deployments whose edges are on the map, one line a status that occurs.
fn zones(figure: &Figure) -> Option<Value> {
    let legend = figure.zones.as_ref()?;
    let code = |status: ZoneStatus| match status {
        ZoneStatus::Active => "active",
        ZoneStatus::EndUnknown => "end_unknown",
        _ => "ended",
    };
    let statuses: Vec<_> = legend
        .statuses
        .iter()
        .filter(|each| each.count > 0)
        .map(|each| context! { status => code(each.status), label => &each.label })
        .collect();
    (!statuses.is_empty()).then(|| context! { heading => &legend.heading, statuses, small => &legend.small })
}

/// What is not on the map: the share of deaths at a known place where places are drawn, else the reasons.
fn undrawn(figure: &Figure) -> String {
    let lead = figure.not_drawn.first().map_or("", |lead| lead.text.as_str());
    let reasons = || format!("{lead} {}.", figure.reasons.join("; "));
    figure.known_places.clone().unwrap_or_else(|| if figure.reasons.is_empty() { String::new() } else { reasons() })
}
