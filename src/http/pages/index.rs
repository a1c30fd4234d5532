//! `/`: the map's frame. The page reads its state from the query itself; the server fills in language, edition and files.

use super::template::{fill, page};
use crate::dataset::Dataset;
use crate::domain::SourceKind;
use crate::http::ask::Ask;
use crate::http::assets::{self, Bundle};
use crate::http::error::ApiError;
use crate::http::work::{Cost, Plan};
use crate::words::Lang;
use axum::http::{HeaderValue, StatusCode, header};
use fluent_bundle::FluentArgs;
use minijinja::context;
use minijinja::value::{Serde, Value};
use std::collections::BTreeMap;
use std::sync::Arc;

const HTML: &str = "text/html; charset=utf-8";

/// Answers `/`.
///
/// # Errors
/// None: without an edition, or without the page's files, it says what is missing.
#[expect(clippy::unnecessary_wraps, reason = "every row of the table has this shape")]
pub fn plan(ask: &Ask) -> Result<Plan, ApiError> {
    let lang = Lang::of(ask);
    let language = HeaderValue::from_static(lang.code());
    let plan = match (&ask.dataset, assets::bundle()) {
        (Some(dataset), Some(bundle)) => {
            let gone = ask.params.value("e").is_some_and(|id| id != dataset.manifest.id);
            let plan = map(lang, Arc::clone(dataset), bundle);
            // The page says so and shows the current edition.
            if gone { plan.status(StatusCode::NOT_FOUND) } else { plan }
        }
        (None, _) => waiting(lang, "waiting-edition"),
        (_, None) => waiting(lang, "waiting-web"),
    };
    Ok(plan.header(header::CONTENT_LANGUAGE, language))
}

fn map(lang: Lang, dataset: Arc<Dataset>, bundle: Bundle) -> Plan {
    let key = format!("{}|{}", lang.code(), bundle.hash);
    Plan::new(key, HTML, Cost::Light, move || {
        let files: BTreeMap<String, &str> = bundle.files.iter().map(|(name, path)| (placeholder(name), path.as_str())).collect();
        let texts = context! {
            lang => lang.code(),
            edition => &dataset.manifest.id,
            title => title(&dataset, lang),
            description => lang.text("page-description", None),
            nojs => lang.text("nojs", None),
        };
        fill(&bundle.template, context! { ..Value::from(Serde(files)), ..texts })
    })
}

/// The title of the first view, which the page replaces when its address asks for another: measure and period, else the
/// edition's own title.
fn title(dataset: &Dataset, lang: Lang) -> String {
    let manifest = &dataset.manifest;
    let view: Vec<_> = manifest.default_view.split('&').filter_map(|pair| pair.split_once('=')).collect();
    let value = |name: &str| view.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
    let period =
        value("datetime").and_then(|text| text.split_once('/')).and_then(|(start, end)| Some((start.parse().ok()?, end.parse().ok()?)));
    let counts = value("source").and_then(|id| manifest.source(id)).is_some_and(|source| source.kind == SourceKind::Counts);
    match period.filter(|_| counts) {
        Some((start, end)) => lang.text("title-counts", Some(&FluentArgs::from_iter([("p", lang.period(start, end))]))),
        None => manifest.title.get(lang.code()).or(manifest.title.values().next()).unwrap_or(&manifest.name).clone(),
    }
}

/// `main.js` → `main_js`; a font is named for what it is: `sans.woff2` → `sans_font`.
fn placeholder(name: &str) -> String {
    name.replace("maplibre-gl", "maplibre").replace(".woff2", "_font").replace(['.', '-'], "_")
}

/// A page that asks for itself again until there is something to show.
fn waiting(lang: Lang, text: &'static str) -> Plan {
    Plan::new(format!("{}|{text}", lang.code()), HTML, Cost::Light, move || page("waiting", lang, "/", None, context! { text }))
        .status(StatusCode::SERVICE_UNAVAILABLE)
        .header(header::RETRY_AFTER, HeaderValue::from_static("1"))
}
