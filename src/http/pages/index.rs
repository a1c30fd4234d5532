//! `/`: the page as the server makes it, complete without scripts; with them the page's modules take over in place.

use super::comparison::Compared;
use super::first::{self, Given};
use super::template::{fill, page};
use crate::dataset::Dataset;
use crate::http::ask::Ask;
use crate::http::assets;
use crate::http::error::ApiError;
use crate::http::key::Key;
use crate::http::work::{Cost, Plan};
use crate::query::FIELDS;
use crate::view::{Offers, Problem, View};
use crate::words::Lang;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use minijinja::context;
use std::sync::Arc;

const HTML: &str = "text/html; charset=utf-8";
const SAVE_DATA: HeaderName = HeaderName::from_static("save-data");

/// Answers `/`.
///
/// # Errors
/// None: without an edition, or without the page's files, it says what is missing.
#[expect(clippy::unnecessary_wraps, reason = "every row of the table has this shape")]
pub fn plan(ask: &Ask) -> Result<Plan, ApiError> {
    let lang = Lang::of(ask);
    let language = HeaderValue::from_static(lang.code());
    let plan = match (&ask.dataset, assets::bundle()) {
        (Some(dataset), Some(bundle)) => map(ask, lang, dataset, bundle),
        (None, _) => waiting(lang, "waiting-edition"),
        (_, None) => waiting(lang, "waiting-web"),
    };
    Ok(plan.header(header::CONTENT_LANGUAGE, language))
}

fn map(ask: &Ask, lang: Lang, dataset: &Arc<Dataset>, bundle: assets::Bundle) -> Plan {
    let (pairs, changed) = of_form(ask.params.pairs(), dataset);
    let (mut view, problems) = View::parse(&pairs, dataset);
    let gone = view.pinned.take_if(|id| *id != dataset.manifest.id).is_some();
    let given = Given {
        lang,
        base: ask.base_url(),
        saves_data: ask.headers.get(SAVE_DATA).is_some_and(|value| value == "on"),
        gone,
        period_changed: changed,
        problems,
        view,
    };
    let dataset = Arc::clone(dataset);
    let answers = Arc::clone(&ask.app.answers);
    let drawn = Arc::clone(&dataset);
    let plan = Plan::staged(key(&given, &dataset, &bundle.hash), HTML, move |interest| {
        let compared = Compared::of(&answers, &dataset, &given.view);
        interest.check()?;
        fill(&bundle.template, first::content(&dataset, &bundle, &given, &compared))
    })
    .of_shapes(&drawn);
    // The page says so and shows the same view of the current edition.
    if gone { plan.status(StatusCode::NOT_FOUND) } else { plan }
}

/// Everything that the bytes depend on.
fn key(given: &Given, dataset: &Dataset, bundle: &str) -> Key {
    let Given { lang, base, saves_data, gone, period_changed, problems, view } = given;
    let key = Key::of(lang.code()).with(bundle).with(base).with(saves_data).with(gone).with(period_changed);
    key.with(view.to_query(&dataset.manifest)).with(problems_key(problems))
}

/// What of an address was not understood, which the page repeats.
pub(super) fn problems_key(problems: &[Problem]) -> Key {
    Key::default().with_pairs(problems.iter().map(|Problem { key, value }| (key, value)))
}

/// What a form without scripts sends: when it asks for another source than it was filled in for, what only the first one
/// knows is dropped, and a period that the other does not cover gives way to its own, which is said.
fn of_form(pairs: &[(String, String)], dataset: &Dataset) -> (Vec<(String, String)>, bool) {
    let value = |key: &str| pairs.iter().find(|(known, _)| known == key).map(|(_, value)| value.as_str());
    let mut kept: Vec<(String, String)> = pairs.iter().filter(|(key, _)| key != "was").cloned().collect();
    let Some((was, now)) = value("was").zip(value("source")).filter(|(was, now)| was != now) else { return (kept, false) };
    let offers = Offers::of(&dataset.manifest, now);
    if offers.source.id != now || !Offers::sources(&dataset.manifest).any(|source| source.id == was) {
        return (kept, false);
    }
    let drops = |key: &str| FIELDS.contains(&key) || matches!(key, "measure" | "by" | "o" | "n");
    kept.retain(|(key, _)| !drops(key));
    let (asked, problems) = View::parse(&kept, dataset);
    // Neighbours and municipalities stay where the other source counts municipalities, too.
    if problems.iter().any(|problem| problem.key == "controls") {
        kept.retain(|(key, _)| key != "controls");
    }
    let covered = offers.carried(asked.period);
    let replaced = covered != asked.period;
    if replaced {
        kept.retain(|(key, _)| key != "datetime");
        kept.push(("datetime".to_owned(), format!("{}/{}", covered.start, covered.end)));
    }
    (kept, replaced)
}

/// A page that asks for itself again until there is something to show.
pub(super) fn waiting(lang: Lang, text: &'static str) -> Plan {
    Plan::new(Key::of(lang.code()).with(text), HTML, Cost::Light, move || page("waiting", lang, "/", None, context! { text }))
        .status(StatusCode::SERVICE_UNAVAILABLE)
        .header(header::RETRY_AFTER, HeaderValue::from_static("1"))
}
