//! `/`: the page as the server makes it, complete without scripts; with them the page's modules take over in place.

use super::HTML;
use crate::dataset::Dataset;
use crate::http::assets;
use crate::http::error::ApiError;
use crate::http::key::Key;
use crate::http::request::CheckedRequest;
use crate::http::work::{Cost, Plan};
use crate::page::{self, Asked, Bundle, first};
use crate::view::{Problem, ResolvedView};
use crate::words::Lang;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use std::sync::Arc;

const SAVE_DATA: HeaderName = HeaderName::from_static("save-data");

/// Answers `/`.
///
/// # Errors
/// None: without an edition, or without the page's files, it says what is missing.
#[expect(clippy::unnecessary_wraps, reason = "every row of the table has this shape")]
pub fn plan(ask: &CheckedRequest) -> Result<Plan, ApiError> {
    let lang = Lang::of(ask);
    let language = HeaderValue::from_static(lang.code());
    let plan = match (&ask.dataset, assets::bundle()) {
        (Some(dataset), Some(bundle)) => map(ask, lang, dataset, bundle),
        (None, _) => waiting(lang, "waiting-edition"),
        (_, None) => waiting(lang, "waiting-web"),
    };
    Ok(plan.header(header::CONTENT_LANGUAGE, language))
}

fn map(ask: &CheckedRequest, lang: Lang, dataset: &Arc<Dataset>, bundle: Bundle) -> Plan {
    let resolved = ResolvedView::of_form(ask.params.pairs(), dataset);
    let gone = resolved.gone;
    let saves_data = ask.headers.get(SAVE_DATA).is_some_and(|value| value == "on");
    let asked = Asked { lang, base: ask.base_url(), saves_data, marks: None, resolved };
    let dataset = Arc::clone(dataset);
    let answers = Arc::clone(&ask.app.answers);
    let drawn = Arc::clone(&dataset);
    let plan = Plan::staged(key(&asked, &dataset, &bundle.hash), HTML, move |interest| {
        let compared = answers.compared(&dataset, asked.view());
        interest.check()?;
        Ok(first::whole(&dataset, &bundle, &asked, &compared)?.into_bytes())
    })
    .of_shapes(&drawn);
    // The page says so and shows the same view of the current edition.
    if gone { plan.status(StatusCode::NOT_FOUND) } else { plan }
}

/// Everything that the bytes depend on.
fn key(asked: &Asked, dataset: &Dataset, bundle: &str) -> Key {
    let Asked { lang, base, saves_data, marks: _, resolved } = asked;
    let ResolvedView { view, problems, gone, period_changed } = resolved;
    let key = Key::of(lang.code()).with(bundle).with(base).with(saves_data).with(gone).with(period_changed);
    key.with(view.to_query(&dataset.manifest)).with(problems_key(problems))
}

/// What of an address was not understood, which the page repeats.
pub(super) fn problems_key(problems: &[Problem]) -> Key {
    Key::default().with_pairs(problems.iter().map(|Problem { key, value }| (key, value)))
}

/// A page that asks for itself again until there is something to show.
pub(super) fn waiting(lang: Lang, text: &'static str) -> Plan {
    let page = move || Ok(page::waiting::whole(lang, text, assets::bundle().as_ref())?.into_bytes());
    Plan::new(Key::of(lang.code()).with(text), HTML, Cost::Light, page)
        .status(StatusCode::SERVICE_UNAVAILABLE)
        .header(header::RETRY_AFTER, HeaderValue::from_static("1"))
}
