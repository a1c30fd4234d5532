//! `/about`: the sources, what they are and what they are not, from the manifest alone.

use super::template::page;
use crate::dataset::Dataset;
use crate::dataset::manifest::SourceEntry;
use crate::domain::{Level, SourceKind, Unit};
use crate::http::ask::Ask;
use crate::http::error::ApiError;
use crate::http::key::Key;
use crate::http::work::{Cost, Plan};
use crate::words::Lang;
use axum::http::{HeaderValue, header};
use minijinja::context;
use minijinja::value::{Serde, Value};
use std::sync::Arc;

/// Answers `/about`.
///
/// # Errors
/// 503 without an edition.
pub fn plan(ask: &Ask) -> Result<Plan, ApiError> {
    let (lang, dataset) = (Lang::of(ask), Arc::clone(ask.dataset()?));
    let plan = Plan::new(Key::of(lang.code()), "text/html; charset=utf-8", Cost::Heavy, move || {
        page("about", lang, "/about", Some(&dataset.manifest.id), content(lang, &dataset, "/edition.json"))
    });
    Ok(plan.header(header::CONTENT_LANGUAGE, HeaderValue::from_static(lang.code())))
}

/// Everything that the description of the data says; `edition_json` is the address of the edition's own.
pub(super) fn content(lang: Lang, dataset: &Dataset, edition_json: &str) -> Value {
    let manifest = &dataset.manifest;
    let (zone_sources, mut sources): (Vec<_>, Vec<_>) = manifest.sources.iter().partition(|source| source.kind == SourceKind::Zones);
    // Who counted comes before what lies under the counts.
    sources.sort_by_key(|source| !is_counted(source.kind));
    let uncited = manifest.zones.iter().filter(|zone| zone.citation.is_none()).count();
    let contact = manifest.contact.as_ref().map(|contact| context! { text => contact, link => link(contact) });
    let support: Vec<_> = manifest
        .support_links
        .iter()
        .filter_map(|link| Some(context! { label => link.label.get(lang.code()).or(link.label.values().next())?, url => &link.url }))
        .collect();
    context! {
        title => lang.text("about-title", None),
        edition => &manifest.id,
        edition_json,
        sources => sources.into_iter().map(|entry| source(lang, entry)).collect::<Vec<_>>(),
        zone_sources => zone_sources.into_iter().map(|entry| source(lang, entry)).collect::<Vec<_>>(),
        zones => manifest.zones.len(),
        uncited,
        population => Value::from(Serde(&manifest.population)),
        contact,
        support,
    }
}

/// A source with its name, definitions and method in the page's language, so far as the catalogue has them.
fn source(lang: Lang, entry: &SourceEntry) -> Value {
    let known = |id: String| Some(id).filter(|id| lang.has(id));
    let words = |id: String, plain: &str| known(id).map_or_else(|| plain.to_owned(), |id| lang.text(&id, None));
    let definition = known(format!("def-{}", entry.id));
    let records = (entry.kind == SourceKind::Events).then(|| "def-records".to_owned());
    let unit = match (entry.kind, entry.unit) {
        // The people of a population table are alive; those that other sources count were killed.
        (SourceKind::Areas, Unit::Person) => "about-unit-inhabitant".to_owned(),
        (_, unit) => format!("about-unit-{}", unit.code().replace('_', "-")),
    };
    let levels: Vec<String> =
        entry.levels.iter().filter(|_| is_counted(entry.kind)).map(|level| lang.text(level_words(*level), None)).collect();
    let fields: Vec<String> = entry.fields.iter().map(|field| words(format!("dimension-{}", field.name), &field.name)).collect();
    let own = entry.faults_in.get(lang.code());
    context! {
        entry => Value::from(Serde(entry)),
        name => words(format!("source-{}", entry.id), &entry.title),
        definitions => definition.into_iter().chain(records).collect::<Vec<_>>(),
        method => known(format!("method-{}", entry.id)),
        unit,
        levels,
        fields,
        faults => own.unwrap_or(&entry.faults),
        faults_lang => own.is_none().then_some("en"),
    }
}

/// Whether a source of this kind counts people or records.
const fn is_counted(kind: SourceKind) -> bool {
    matches!(kind, SourceKind::Events | SourceKind::Counts)
}

/// The catalogue's words for values by a level.
const fn level_words(level: Level) -> &'static str {
    match level {
        Level::Municipality => "by-muni",
        Level::State => "by-state",
        Level::Country => "by-country",
    }
}

/// An address that can be opened: a web address as it is, an e-mail address as `mailto:`.
fn link(contact: &str) -> Option<String> {
    match contact {
        web if web.starts_with("https://") || web.starts_with("http://") => Some(web.to_owned()),
        mail if mail.contains('@') && !mail.contains(char::is_whitespace) => Some(format!("mailto:{mail}")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Unit;

    #[test]
    fn every_unit_has_its_words_in_every_language() {
        for lang in Lang::ALL {
            for unit in Unit::ALL {
                let id = format!("about-unit-{}", unit.code().replace('_', "-"));
                assert!(lang.has(&id), "{id} in {}", lang.code());
            }
        }
    }
}
