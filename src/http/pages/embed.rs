//! `/embed`: the map for another site's frame. Words and a picture first; the map's engine comes when a reader asks for it.

use super::comparison::Compared;
use super::first::{self, PageRequest};
use super::index::{problems_key, waiting};
use super::template::fill;
use crate::dataset::Dataset;
use crate::domain::{Address, ZoneStatus};
use crate::http::answers::Answers;
use crate::http::assets::{self, Bundle};
use crate::http::error::ApiError;
use crate::http::key::Key;
use crate::http::request::CheckedRequest;
use crate::http::work::Plan;
use crate::picture;
use crate::picture::scene::ZoneStyle;
use crate::view::{Figure, Marks, Problem, Tab, View};
use crate::words::{Lang, Span};
use axum::http::{HeaderValue, StatusCode, header};
use minijinja::context;
use minijinja::value::{Serde, Value};
use std::collections::BTreeMap;
use std::sync::Arc;

const HTML: &str = "text/html; charset=utf-8";

/// Size of a frame that names none, in CSS pixels: the map that it leaves is flat, so that narrower frames cut sea, not land.
const FRAME: (u32, u32) = (600, 450);
/// What title, deployments, chart and words take of a frame's height at most, in CSS pixels, as `web/css/embed.css` sets them.
const WORDS: u32 = 250;
const WORDS_NARROW: u32 = 330;
const NARROW: u32 = 480;
const LEAST_MAP: u32 = 110;

/// What an address of a page asks for, as far as this edition can answer.
pub struct ResolvedView {
    dataset: Arc<Dataset>,
    view: View,
    problems: Vec<Problem>,
    gone: bool,
    /// The language of its words.
    pub lang: Lang,
    /// The query in its one form.
    pub query: String,
}

impl ResolvedView {
    /// Reads the pairs of an address; its own language, else the one given, is that of the words.
    ///
    /// # Errors
    /// 503 without an edition.
    pub fn of(ask: &CheckedRequest, pairs: &[(String, String)], otherwise: Lang) -> Result<Self, ApiError> {
        let dataset = Arc::clone(ask.dataset()?);
        let (mut view, problems) = View::parse(pairs, &dataset);
        // The current edition is shown in place of one that is not published here, and the words say so.
        let gone = view.pinned.take_if(|id| **id != dataset.manifest.id).is_some();
        let (lang, query) = (view.lang.unwrap_or(otherwise), view.to_query(&dataset.manifest));
        Ok(Self { dataset, view, problems, gone, lang, query })
    }

    /// Whether it is pinned to an edition that is not published here.
    #[must_use]
    pub const fn is_gone(&self) -> bool {
        self.gone
    }

    /// Everything that is said of it on a map of a size.
    fn figure(&self, (width, height): (u32, u32)) -> Figure<'_> {
        let zoom = picture::zoom(&self.dataset, &self.view, width.into(), height.into());
        Figure::new(&self.dataset, &self.view, self.lang, zoom)
    }

    /// Its title in a frame.
    #[must_use]
    pub fn frame_title(&self, answers: &Answers) -> String {
        if self.view.compares() {
            return first::compare::title(&Compared::of(answers, &self.dataset, &self.view), self.lang);
        }
        self.figure(FRAME).frame_title
    }

    /// The address of another view of it, on this server.
    fn address(&self, tab: Tab) -> Address {
        View { tab, lang: Some(self.lang), ..self.view.clone() }.address(&self.dataset.manifest)
    }

    /// What was not understood, in words.
    fn notices(&self) -> Vec<String> {
        let unknown = self.problems.iter().map(|Problem { key, value }| self.lang.words("badlink", &[("k", key), ("v", value)]));
        unknown.chain(self.gone.then(|| self.lang.text("gone", None))).collect()
    }
}

/// Answers `/embed`.
///
/// # Errors
/// None: without an edition, or without the page's files, it says what is missing.
#[expect(clippy::unnecessary_wraps, reason = "every row of the table has this shape")]
pub fn plan(ask: &CheckedRequest) -> Result<Plan, ApiError> {
    let Ok(shown) = ResolvedView::of(ask, ask.params.pairs(), Lang::of(ask)) else { return Ok(waiting(Lang::of(ask), "waiting-edition")) };
    let (Some(bundle), Some(template)) = (assets::bundle(), assets::embed_template()) else {
        return Ok(waiting(shown.lang, "waiting-web"));
    };
    let (lang, gone, base) = (shown.lang, shown.gone, ask.base_url());
    let saves_data = ask.headers.get("save-data").is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"on"));
    let map = map_size(ask);
    let key = Key::of(lang.code()).with(&bundle.hash).with(&base).with(gone).with(saves_data).with(map.0).with(map.1);
    let key = key.with(&shown.query).with(problems_key(&shown.problems));
    let answers = Arc::clone(&ask.app.answers);
    let drawn = Arc::clone(&shown.dataset);
    let plan = Plan::staged(key, HTML, move |interest| {
        if shown.view.compares() {
            let answer = Compared::of(&answers, &shown.dataset, &shown.view);
            interest.check()?;
            compared(&shown, &answer, &bundle, &template, &base, saves_data)
        } else {
            page(&shown, &bundle, &template, &base, map, saves_data)
        }
    });
    let plan = plan.of_shapes(&drawn).header(header::CONTENT_LANGUAGE, HeaderValue::from_static(lang.code()));
    Ok(if gone { plan.status(StatusCode::NOT_FOUND) } else { plan })
}

/// The map's part of the frame, from the frame's size in the address; a size that is none is that of a common frame.
fn map_size(ask: &CheckedRequest) -> (u32, u32) {
    let length = |name: &str, otherwise: u32| {
        ask.params.value(name).and_then(|value| value.parse::<u32>().ok()).map_or(otherwise, |length| length.clamp(280, 2400))
    };
    let (width, height) = (length("width", FRAME.0), length("height", FRAME.1));
    let words = if width < NARROW { WORDS_NARROW } else { WORDS };
    (width, height.saturating_sub(words).max(LEAST_MAP))
}

fn page(shown: &ResolvedView, bundle: &Bundle, template: &str, base: &str, map: (u32, u32), saves_data: bool) -> Result<Vec<u8>, ApiError> {
    let figure = shown.figure(map);
    let addresses = context! {
        canonical => Address::new(format!("{base}/")).with_query(&shown.query),
        open => shown.address(Tab::Map),
        table => shown.address(Tab::Table),
        cite => Address::new("/cite").with([("lang", shown.lang.code())]),
    };
    let pictures = context! {
        map => Value::from_safe_string(picture::map_only(&shown.dataset, &figure, map.0.into(), map.1.into(), ZoneStyle::Edges, "picture-")),
        chart => context! { lanes => (), ..first::chart::drawn(&shown.dataset, &figure) },
    };
    let page = context! { lang => shown.lang.code(), saves_data, gone => shown.gone, notices => shown.notices() };
    fill(template, context! { ..files(bundle), ..addresses, ..pictures, ..page, ..words(&figure) })
}

/// The frame of a comparison: pictures of both periods, what changed, and what that does not show.
fn compared(
    shown: &ResolvedView,
    answer: &Compared,
    bundle: &Bundle,
    template: &str,
    base: &str,
    saves_data: bool,
) -> Result<Vec<u8>, ApiError> {
    let view = shown.view.clone();
    let open = shown.address(view.tab);
    let base = base.to_owned();
    let addresses = context! {
        canonical => Address::new(format!("{base}/")).with_query(&shown.query),
        cite => Address::new("/cite").with_query(open.query()),
        open,
    };
    let given = PageRequest {
        lang: shown.lang,
        base,
        saves_data,
        gone: shown.gone,
        period_changed: false,
        problems: Vec::new(),
        marks: None,
        view,
    };
    let compare = first::compare::framed(&shown.dataset, &given, answer);
    let page = context! { lang => shown.lang.code(), title => first::compare::title(answer, shown.lang), saves_data, gone => shown.gone, notices => shown.notices() };
    fill(template, context! { compare, ..context! { ..files(bundle), ..context! { ..addresses, ..page } } })
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
    (!statuses.is_empty()).then(|| context! { heading => &legend.heading, statuses })
}

/// What is not on the map: the share of deaths at a known place where places are drawn, else the reasons.
fn undrawn(figure: &Figure) -> String {
    let reasons = || format!("{} {}.", figure.lang.text("undrawn", None), figure.reasons.join("; "));
    figure.known_places.clone().unwrap_or_else(|| if figure.reasons.is_empty() { String::new() } else { reasons() })
}
