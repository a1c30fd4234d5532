//! `/`: the page as the server makes it, complete without scripts; with them the page's modules take over in place.

use super::comparison::Compared;
use super::first::{self, PageRequest};
use super::template::{fill, page};
use crate::dataset::Dataset;
use crate::domain::Month;
use crate::http::assets;
use crate::http::error::ApiError;
use crate::http::key::Key;
use crate::http::request::CheckedRequest;
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

fn map(ask: &CheckedRequest, lang: Lang, dataset: &Arc<Dataset>, bundle: assets::Bundle) -> Plan {
    let (pairs, changed) = of_form(ask.params.pairs(), dataset);
    let (mut view, problems) = View::parse(&pairs, dataset);
    let gone = view.pinned.take_if(|id| *id != dataset.manifest.id).is_some();
    let given = PageRequest {
        lang,
        base: ask.base_url(),
        saves_data: ask.headers.get(SAVE_DATA).is_some_and(|value| value == "on"),
        gone,
        period_changed: changed,
        problems,
        marks: None,
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
fn key(given: &PageRequest, dataset: &Dataset, bundle: &str) -> Key {
    let PageRequest { lang, base, saves_data, gone, period_changed, problems, view, marks: _ } = given;
    let key = Key::of(lang.code()).with(bundle).with(base).with(saves_data).with(gone).with(period_changed);
    key.with(view.to_query(&dataset.manifest)).with(problems_key(problems))
}

/// What of an address was not understood, which the page repeats.
pub(super) fn problems_key(problems: &[Problem]) -> Key {
    Key::default().with_pairs(problems.iter().map(|Problem { key, value }| (key, value)))
}

/// The months that the table's form sends in place of days: whole months, or years where the source has no months. When one end
/// passes the other, the one that was left as it was follows; months that were left as they were leave the days alone.
fn of_months(pairs: &[(String, String)], dataset: &Dataset) -> Vec<(String, String)> {
    let value = |key: &str| pairs.iter().find(|(known, _)| known == key).map(|(_, value)| value.as_str());
    let mut kept: Vec<(String, String)> = pairs.iter().filter(|(key, _)| !matches!(key.as_str(), "from" | "to")).cloned().collect();
    let month = |key: &str| value(key).and_then(|text| text.parse::<Month>().ok());
    let (view, _) = View::parse(&kept, dataset);
    let (was_from, was_to) = (view.period.start.month(), view.period.end.month());
    let (mut from, mut to) = (month("from").unwrap_or(was_from), month("to").unwrap_or(was_to));
    if (from, to) == (was_from, was_to) {
        return kept;
    }
    if from > to {
        if from == was_from { from = to } else { to = from }
    }
    let (mut start, mut end) = (from.first_day(), to.last_day());
    if Offers::of(&dataset.manifest, &view.source).is_yearly() {
        let year = |year: i32, month| Month::new(year, month);
        start = year(from.year(), 1).map_or(start, Month::first_day);
        end = year(to.year(), 12).map_or(end, Month::last_day);
    }
    kept.retain(|(key, _)| key != "datetime");
    kept.push(("datetime".to_owned(), format!("{start}/{end}")));
    kept
}

/// What a form without scripts sends: when it asks for another source than it was filled in for, what only the first one
/// knows is dropped, and a period that the other does not cover gives way to its own, which is said.
fn of_form(pairs: &[(String, String)], dataset: &Dataset) -> (Vec<(String, String)>, bool) {
    let value = |key: &str| pairs.iter().find(|(known, _)| known == key).map(|(_, value)| value.as_str());
    let mut kept: Vec<(String, String)> = of_months(pairs, dataset).into_iter().filter(|(key, _)| key != "was").collect();
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::synthetic::dataset;

    fn period(query: &str) -> String {
        let pairs: Vec<(String, String)> =
            query.split('&').filter_map(|pair| pair.split_once('=')).map(|(key, value)| (key.to_owned(), value.to_owned())).collect();
        let dataset = dataset(1);
        View::parse(&of_form(&pairs, &dataset).0, &dataset).0.datetime()
    }

    #[test]
    fn the_months_of_the_tables_form_are_whole_and_the_other_end_follows() {
        let was = "source=counts&datetime=2000-03-01/2000-08-31";
        assert_eq!(period(&format!("{was}&from=2000-05&to=2000-08")), "2000-05-01/2000-08-31");
        assert_eq!(period(&format!("{was}&from=2000-10&to=2000-08")), "2000-10-01/2000-10-31");
        assert_eq!(period(&format!("{was}&from=2000-03&to=2000-02")), "2000-02-01/2000-02-29");
        assert_eq!(period("source=yearly&datetime=2000-01-01/2000-12-31&from=2001-05&to=2001-06"), "2001-01-01/2001-12-31");
    }

    #[test]
    fn months_that_are_left_alone_leave_the_days_alone() {
        let days = "2000-03-05/2000-03-20";
        assert_eq!(period(&format!("source=events&datetime={days}&from=2000-03&to=2000-03")), days);
        assert_eq!(period(&format!("source=events&datetime={days}&from=x&to=")), days);
    }
}
