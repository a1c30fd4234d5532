//! `/`: the map's frame. The page reads its state from the query itself; the server fills in language, edition and files.

use super::template::{fill, page};
use super::Lang;
use crate::dataset::Dataset;
use crate::http::ask::Ask;
use crate::http::assets::{self, Bundle};
use crate::http::error::ApiError;
use crate::http::work::{Cost, Plan};
use axum::http::{HeaderValue, StatusCode, header};
use minijinja::context;
use minijinja::value::{Serde, Value};
use std::collections::BTreeMap;
use std::sync::Arc;

const HTML: &str = "text/html; charset=utf-8";

/// Answers `/`.
///
/// # Errors
/// None: without an edition, or without the page's files, it says what is missing.
pub fn plan(ask: &Ask) -> Result<Plan, ApiError> {
    let lang = Lang::of(ask);
    let language = HeaderValue::from_static(lang.code());
    let plan = match (&ask.dataset, assets::bundle()) {
        (Some(dataset), Some(bundle)) => map(lang, Arc::clone(dataset), bundle),
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
            title => manifest_title(&dataset, lang),
            description => lang.text("page-description", None),
            nojs => lang.text("nojs", None),
        };
        fill(&bundle.template, context! { ..Value::from(Serde(files)), ..texts })
    })
}

/// The edition's title in the page's language, else in its own first one.
fn manifest_title(dataset: &Dataset, lang: Lang) -> &str {
    let titles = &dataset.manifest.title;
    titles.get(lang.code()).or(titles.values().next()).map_or(dataset.manifest.name.as_str(), String::as_str)
}

/// `main.js` → `main_js`; a font is named for what it is: `sans.woff2` → `sans_font`.
fn placeholder(name: &str) -> String {
    name.replace(".woff2", "_font").replace(['.', '-'], "_")
}

/// A page that asks for itself again until there is something to show.
fn waiting(lang: Lang, text: &'static str) -> Plan {
    Plan::new(format!("{}|{text}", lang.code()), HTML, Cost::Light, move || page("waiting", lang, "/", None, context! { text }))
        .status(StatusCode::SERVICE_UNAVAILABLE)
        .header(header::RETRY_AFTER, HeaderValue::from_static("1"))
}
