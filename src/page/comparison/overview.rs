//! All deployments in HTML: the forest plot as a table, the years around the first deployment.

use super::address;
use crate::compare::Overview;
use crate::dataset::Dataset;
use crate::domain::Address;
use crate::page::template::{page, part};
use crate::page::{Bundle, PageError};
use crate::picture::comparison::{event_study, forest};
use crate::view::comparison::OverviewCard;
use crate::words::Lang;
use minijinja::context;
use minijinja::value::{Serde, Value};

/// That there is nothing to compare and why, in place of the overview.
///
/// # Errors
/// A template that asks for what it was not given: a fault of ours.
pub(in crate::page) fn refused(dataset: &Dataset, lang: Lang) -> Result<String, PageError> {
    let id = if dataset.manifest.zones.is_empty() { "no_deployments" } else { "other" };
    let [reason, need] = ["refused", "refused-need"].map(|word| lang.text(&format!("{word}-{id}"), None));
    part("comparison/nothing.html", context! { id => "overview", heading => lang.text("view-overview", None), reason, need })
}

/// A whole page that says so.
///
/// # Errors
/// The same.
pub fn refused_page(dataset: &Dataset, lang: Lang, bundle: Option<&Bundle>) -> Result<String, PageError> {
    let content = context! { card_html => Value::from_safe_string(refused(dataset, lang)?) };
    let at = Address::new("/compare/overview").with([("f", "html")]);
    page("comparison", lang, &at, Some(&dataset.manifest.id), bundle, content)
}

/// The overview alone: one `article`.
///
/// # Errors
/// A template that asks for what it was not given: a fault of ours.
pub(in crate::page) fn article(dataset: &Dataset, answer: &Overview, lang: Lang) -> Result<String, PageError> {
    let card = OverviewCard::new(answer, lang);
    let svg = Value::from_safe_string;
    let spreads: Vec<_> = card.rows.iter().map(|row| row.spread.clone()).collect();
    let (drawn, axis) = forest(&spreads, lang);
    let asked = &answer.question;
    let terms = terms(answer);
    let row = |(row, drawn): (&crate::view::comparison::OverviewRow, String)| {
        let mut pairs = vec![("v", "compare"), ("zone", row.zone.as_str()), ("source", asked.source.as_str()), ("lang", lang.code())];
        pairs.extend(terms.iter().map(|(key, value)| (*key, value.as_str())));
        context! { of => Value::from(Serde(row)), svg => svg(drawn), href => address(dataset, &pairs) }
    };
    let rows: Vec<Value> = card.rows.iter().zip(drawn).map(row).collect();
    let (question, in_lang) = (Address::new("/compare/overview").with_query(&card.query), [("lang", lang.code())]);
    let values = context! {
        lang => lang.code(),
        csv => question.clone().with([("f", "csv")]),
        picture => question.with([("f", "svg")]).with(in_lang),
        method => Address::new("/method").with(in_lang),
        cite => format!("{}#share-cite", Address::new("/share").with_query(in_page(dataset, answer, lang).query())),
        rows,
        axis => svg(axis),
        study_svg => card.study.as_ref().map(|study| svg(event_study(study, lang))),
        card => Value::from(Serde(&card)),
    };
    part("comparison/overview.html", values)
}

/// What each of its comparisons has in common, as the page's addresses say it.
fn terms(answer: &Overview) -> Vec<(&str, String)> {
    let asked = &answer.question;
    let terms = [("m", asked.months.to_string()), ("washout", asked.washout.to_string()), ("controls", asked.controls.to_string())];
    let dims = asked.dimensions.iter().map(|(name, codes)| (name.as_str(), codes.join(",")));
    terms.into_iter().chain(dims).collect()
}

/// The page's view of an overview: `/?…`.
fn in_page(dataset: &Dataset, answer: &Overview, lang: Lang) -> Address {
    let asked = &answer.question;
    let terms = terms(answer);
    let mut pairs = vec![("v", "overview"), ("source", asked.source.as_str()), ("lang", lang.code())];
    pairs.extend(terms.iter().map(|(key, value)| (*key, value.as_str())));
    if let [one] = asked.force[..] {
        pairs.push(("force", one.code()));
    }
    address(dataset, &pairs)
}

/// A whole page with the overview in it.
///
/// # Errors
/// The same.
pub fn whole(dataset: &Dataset, answer: &Overview, lang: Lang, bundle: Option<&Bundle>) -> Result<String, PageError> {
    let at = Address::new("/compare/overview").with_query(&answer.question.query).with([("f", "html")]);
    let content = context! { card_html => Value::from_safe_string(article(dataset, answer, lang)?) };
    page("comparison", lang, &at, Some(&dataset.manifest.id), bundle, content)
}
