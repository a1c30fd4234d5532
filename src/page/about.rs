//! About: the sources, what they are and what they are not, from the manifest alone.

use super::template::page;
use crate::dataset::Dataset;
use crate::dataset::Manifest;
use crate::dataset::manifest::{DateBasis, FieldEntry, SourceEntry};
use crate::domain::{Address, AreaCode, Level, SourceKind, Unit};
use crate::page::{Bundle, PageError};
use crate::view::{Offers, pieces};
use crate::words::Lang;
use minijinja::context;
use minijinja::value::{Serde, Value};

/// The whole page.
///
/// # Errors
/// A template that asks for what it was not given: a fault of ours.
pub fn whole(dataset: &Dataset, lang: Lang, bundle: Option<&Bundle>) -> Result<String, PageError> {
    let about = content(lang, dataset, Where::Alone);
    page("about", lang, &Address::new("/about"), Some(&dataset.manifest.id), bundle, context! { about })
}

/// Where the text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Where<'a> {
    /// In a page of its own, whose addresses name sources by their ids alone.
    Alone,
    /// In a view of the page, which shows the edition at this address.
    View(&'a str),
}

/// What the numbers mean, whatever their source: name and definition.
const MEANINGS: [(Option<&str>, &str); 8] = [
    (Some("measure-rate"), "def-rate"),
    (Some("measure-rate-smoothed"), "def-smoothed"),
    (Some("cols-interval"), "def-interval"),
    (Some("measure-records"), "def-records"),
    (Some("measure-deaths-best"), "def-deaths"),
    (Some("operation"), "def-zone"),
    (None, "about-three-empties"),
    (None, "about-separate"),
];

/// Everything that the template says.
pub(super) fn content(lang: Lang, dataset: &Dataset, at: Where) -> Value {
    let manifest = &dataset.manifest;
    let of = |wanted: fn(SourceKind) -> bool| -> Vec<Value> {
        manifest.sources.iter().filter(|entry| wanted(entry.kind)).map(|entry| source(lang, manifest, entry)).collect()
    };
    let uncited = manifest.zones.iter().filter(|zone| zone.citation.is_none()).count();
    let contact = manifest.contact.as_ref().map(|contact| context! { text => contact, link => link(contact) });
    let support: Vec<_> = manifest
        .support_links
        .iter()
        .filter_map(|link| Some(context! { label => link.label.get(lang.code()).or(link.label.values().next())?, url => &link.url }))
        .collect();
    let text = |id: &str| lang.text(id, None);
    let meanings: Vec<Value> = MEANINGS.iter().map(|(name, id)| context! { name => name.map(text), text => text(id) }).collect();
    let (prefix, base) = match at {
        Where::Alone => ("", ""),
        Where::View(base) => ("about-", base),
    };
    let lists = context! {
        sources => of(|kind| matches!(kind, SourceKind::Events | SourceKind::Counts)),
        zone_sources => of(|kind| kind == SourceKind::Zones),
        grounds => of(|kind| kind == SourceKind::Areas),
        population => Value::from(Serde(&manifest.population)),
    };
    let in_lang = |path: &str| Address::new(path).with([("lang", lang.code())]);
    let links = context! { report => in_lang("/report"), cite => in_lang("/cite"), json => format!("{base}/edition.json") };
    let numbers = context! { zones => manifest.zones.len(), uncited, edition => &manifest.id };
    context! { prefix, meanings, contact, support, ..context! { ..links, ..context! { ..lists, ..numbers } } }
}

/// A source with everything that must be said of it; of events and counts what they are in the reader's words.
fn source(lang: Lang, manifest: &Manifest, entry: &SourceEntry) -> Value {
    let text = |id: &str| lang.text(id, None);
    let known = |id: String| Some(id).filter(|id| lang.has(id)).map(|id| text(&id));
    let records = (entry.kind == SourceKind::Events).then(|| text("def-records"));
    let said: Vec<String> = [known(format!("def-{}", entry.id)), records].into_iter().flatten().collect();
    let method = known(format!("method-{}", entry.id)).map(|method| {
        let lead = (!said.is_empty()).then(|| text("data-method"));
        context! { lead, text => method }
    });
    let texts: Vec<Value> = said.iter().map(|text| context! { text }).chain(method).collect();
    let own = entry.faults_in.get(lang.code());
    let list = own.unwrap_or(&entry.faults);
    let faults = (!list.is_empty()).then(|| {
        // Faults are the edition's own sentences, in the reader's language where it has them.
        let stated = if own.is_some() || lang == Lang::En { None } else { Some("en") };
        context! { summary => format!("{} ({})", text("data-faults"), list.len()), lang => stated, list }
    });
    context! {
        id => &entry.id,
        heading => known(format!("source-{}", entry.id)).unwrap_or_else(|| entry.title.clone()),
        title => &entry.title,
        texts,
        facts => facts(lang, manifest, entry),
        citation => Value::from(Serde(pieces(&lang.words("data-citation", &[("citation", &entry.citation)])))),
        faults,
    }
}

/// Term, text, and where it leads.
fn facts(lang: Lang, manifest: &Manifest, entry: &SourceEntry) -> Vec<Value> {
    let text = |id: &str| lang.text(id, None);
    let plain = |id: &str, text: String| (!text.is_empty()).then(|| context! { term => lang.text(id, None), text });
    let linked = |id: &str, text: &str, href: Option<&String>, rel: &str| context! { term => lang.text(id, None), text, href => href.filter(|href| is_address(href)), rel };
    let accessed = lang.words("about-accessed", &[("day", &lang.short_day(entry.accessed))]);
    let unit = match (entry.kind, entry.unit) {
        // The people of a population table are alive; those that other sources count were killed.
        (SourceKind::Areas, Unit::Person) => "about-unit-inhabitant".to_owned(),
        (_, unit) => format!("about-unit-{}", unit.code().replace('_', "-")),
    };
    let coverage = entry.coverage.as_ref().map(|of| {
        let areas = of.areas.iter().map(AreaCode::as_str).collect::<Vec<_>>().join(", ");
        format!("{} – {} · {areas}", lang.short_month(of.start), lang.short_month(of.end))
    });
    let is_shown = matches!(entry.kind, SourceKind::Events | SourceKind::Counts);
    let levels = is_shown.then(|| Offers::of(manifest, &entry.id).shown_levels()).into_iter().flatten().map(|level| match level {
        Level::Municipality => text("by-muni"),
        Level::State => text("by-state"),
        Level::Country => text("by-country"),
    });
    let basis = entry.date_basis.map(|basis| match basis {
        DateBasis::Occurrence => text("about-date-basis-occurrence"),
        DateBasis::Registration => text("about-date-basis-registration"),
        DateBasis::Report => text("about-date-basis-report"),
    });
    let named = |field: &FieldEntry| {
        let id = format!("dimension-{}", field.name);
        if lang.has(&id) { text(&id) } else { field.name.clone() }
    };
    let breaks = entry.breaks.iter().map(|change| format!("{}: {}", lang.short_month(change.month), change.note));
    let facts = [
        Some(linked("about-publisher", &entry.publisher, entry.url.as_ref(), "noreferrer noopener")),
        plain("about-version", format!("{} · {accessed}", entry.version)),
        plain("about-unit", text(&unit)),
        plain("about-coverage", coverage.unwrap_or_default()),
        plain("data-levels", levels.collect::<Vec<_>>().join(", ")),
        plain("about-date-basis", basis.unwrap_or_default()),
        plain("data-fields", entry.fields.iter().map(named).collect::<Vec<_>>().join(", ")),
        plain("about-rows", lang.count(entry.rows)),
        plain("about-breaks", breaks.collect::<Vec<_>>().join(" ")),
        Some(linked("about-licence", &entry.licence, entry.licence_url.as_ref(), "license noreferrer noopener")),
    ];
    facts.into_iter().flatten().collect()
}

/// Whether a text is a web address.
fn is_address(text: &str) -> bool {
    text.starts_with("https://") || text.starts_with("http://")
}

/// An address that can be opened: a web address as it is, an e-mail address as `mailto:`.
fn link(contact: &str) -> Option<String> {
    match contact {
        web if is_address(web) => Some(web.to_owned()),
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
