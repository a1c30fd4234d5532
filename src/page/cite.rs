//! How to cite the edition and its sources, as HTML, plain text or BibTeX. Each source keeps its own line.

use super::template::page;
use crate::dataset::manifest::SourceEntry;
use crate::dataset::{Dataset, Manifest};
use crate::domain::{Address, Day};
use crate::page::{Bundle, PageError};
use crate::view::comparison::{Card, Compared, OverviewCard, sentence};
use crate::view::{Cited, View};
use crate::words::{Lang, Span};
use fluent_bundle::FluentArgs;
use minijinja::context;
use std::fmt::Write;

/// The citations of an edition, its sources, and the comparison of a view where it asks for one.
pub struct Citations {
    /// One line each.
    pub text: String,
    /// An entry each.
    pub bibtex: String,
}

impl Citations {
    /// The citations of a view, with addresses of a server: `base` has no slash at its end.
    #[must_use]
    pub fn new(dataset: &Dataset, view: &View, lang: Lang, compared: &Compared, base: &str) -> Self {
        let manifest = &dataset.manifest;
        let (mut text, mut bibtex) = (text(lang, manifest, base), bibtex(lang, manifest, base));
        if let Some(cited) = CitedComparison::new(lang, dataset, view, compared, base) {
            text.push_str(&cited.line(lang, manifest));
            cited.entry(&mut bibtex, lang, manifest, None);
        }
        Self { text, bibtex }
    }

    /// The whole page, with links to both as files of the same view.
    ///
    /// # Errors
    /// A template that asks for what it was not given: a fault of ours.
    pub fn whole(&self, dataset: &Dataset, view: &View, lang: Lang, bundle: Option<&Bundle>) -> Result<String, PageError> {
        let manifest = &dataset.manifest;
        let Self { text, bibtex } = self;
        let attributions: Vec<_> = manifest.sources.iter().map(|source| source.attribution.clone()).collect();
        let query = View { lang: Some(lang), ..view.clone() }.to_query(manifest);
        let file = |format: &str| Address::new("/cite").with([("f", format)]).with_query(&query);
        let files = context! { text_href => file("text"), bibtex_href => file("bibtex") };
        page("cite", lang, &Address::new("/cite"), Some(&manifest.id), bundle, context! { text, bibtex, attributions, ..files })
    }
}

/// The entries of what a view cites, then that of the comparison it shows, else of the edition: with the view's own address, pinned to
/// this edition, and the day on which it was read.
#[must_use]
pub fn view_bibtex(dataset: &Dataset, view: &View, lang: Lang, compared: &Compared, base: &str, accessed: Option<Day>) -> String {
    let manifest = &dataset.manifest;
    let mut text = String::new();
    for source in Cited::new(dataset, view).sources {
        entry(&mut text, &source.id, &fields(source));
    }
    match CitedComparison::new(lang, dataset, view, compared, base) {
        Some(cited) => cited.entry(&mut text, lang, manifest, accessed),
        None => edition_entry(&mut text, lang, manifest, &pinned(dataset, view, base), accessed),
    }
    text.truncate(text.trim_end().len());
    text
}

/// The address of a view in this edition.
fn pinned(dataset: &Dataset, view: &View, base: &str) -> String {
    let pinned = View { pinned: Some(dataset.manifest.id.clone()), ..view.clone() };
    format!("{base}{}", pinned.address(&dataset.manifest))
}

/// A comparison, or all of them, as it is cited: pinned to this edition.
struct CitedComparison {
    /// Place and operation.
    title: String,
    /// What is said of it.
    note: String,
    /// The page.
    url: String,
    /// The question.
    question: String,
}

impl CitedComparison {
    /// None in another view, and where there is no answer.
    fn new(lang: Lang, dataset: &Dataset, view: &View, compared: &Compared, base: &str) -> Option<Self> {
        let url = pinned(dataset, view, base);
        let address =
            |path: &str, query: &str| Address::new(format!("{base}/e/{}{path}", dataset.manifest.id)).with_query(query).to_string();
        match compared {
            Compared::One(answer) => {
                let answer = answer.as_ref().as_ref().ok()?;
                let card = Card::new(answer, lang);
                Some(Self {
                    title: format!("{}: {}", card.place, card.heading),
                    // What began before is part of what may be quoted.
                    note: sentence(answer, lang),
                    url,
                    question: address("/compare", &card.query),
                })
            }
            Compared::All(answer) => {
                let card = OverviewCard::new(answer, lang);
                let note = format!("{}. {} {}", card.asked, card.sentence, Span::join(&card.disclaimer));
                Some(Self { title: card.title, note, url, question: address("/compare/overview", &card.query) })
            }
            Compared::Refused | Compared::Nothing => None,
        }
    }

    fn line(&self, lang: Lang, manifest: &Manifest) -> String {
        let line = lang.words("cite-edition", &[("title", &self.title), ("edition", &manifest.id), ("url", &self.url)]);
        format!("{line}\n")
    }

    /// Adds the question as an address that gives the same answer, and what the answer says.
    fn entry(&self, text: &mut String, lang: Lang, manifest: &Manifest, accessed: Option<Day>) {
        let (version, day) = (version(lang, manifest), accessed.map(|day| day.to_string()));
        let mut fields = vec![
            ("title", self.title.as_str()),
            ("author", "{testigo}"),
            ("version", &version),
            ("howpublished", &self.question),
            ("note", &self.note),
            ("url", &self.url),
        ];
        fields.extend(day.as_deref().map(|day| ("urldate", day)));
        entry(text, &format!("testigo-compare-{}", manifest.id), &fields);
    }
}

/// One line a source, then the edition.
fn text(lang: Lang, manifest: &Manifest, base: &str) -> String {
    let mut text = manifest.sources.iter().map(|source| source.citation.as_str()).collect::<Vec<_>>().join("\n");
    text.push('\n');
    let mut args = FluentArgs::new();
    args.set("edition", manifest.id.as_str());
    args.set("title", title(lang, manifest));
    args.set("url", address(manifest, base));
    text.push_str(&lang.text("cite-edition", Some(&args)));
    text.push('\n');
    text
}

fn bibtex(lang: Lang, manifest: &Manifest, base: &str) -> String {
    let mut text = String::new();
    for source in &manifest.sources {
        entry(&mut text, &source.id, &fields(source));
    }
    edition_entry(&mut text, lang, manifest, &address(manifest, base), None);
    text
}

/// Adds the edition, at an address that shows it.
fn edition_entry(text: &mut String, lang: Lang, manifest: &Manifest, url: &str, accessed: Option<Day>) {
    let (version, day) = (version(lang, manifest), accessed.map(|day| day.to_string()));
    let mut fields = vec![("title", title(lang, manifest)), ("author", "{testigo}"), ("version", version.as_str()), ("url", url)];
    fields.extend(day.as_deref().map(|day| ("urldate", day)));
    entry(text, &format!("testigo-{}-{}", manifest.name, manifest.id), &fields);
}

fn version(lang: Lang, manifest: &Manifest) -> String {
    format!("{} {}", lang.text("cite-version", None), manifest.id)
}

fn fields(source: &SourceEntry) -> Vec<(&'static str, &str)> {
    let mut fields = vec![("title", source.title.as_str()), ("author", source.publisher.as_str()), ("version", source.version.as_str())];
    fields.extend(source.url.as_deref().map(|url| ("url", url)));
    fields.push(("note", source.citation.as_str()));
    fields
}

fn entry(text: &mut String, key: &str, fields: &[(&str, &str)]) {
    let key: String = key.chars().map(|c| if c.is_ascii_alphanumeric() || c == '-' { c } else { '-' }).collect();
    writeln!(text, "@misc{{{key},").expect("a string takes every character");
    for (name, value) in fields {
        let value = match *name {
            // Braces around an author keep an institution from being read as first and last name.
            "author" => format!("{{{}}}", escaped(value.trim_matches(['{', '}']))),
            // Styles set an address as it stands: a backslash would become a part of it.
            "url" => value.replace(['{', '}'], ""),
            _ => escaped(value),
        };
        writeln!(text, "  {name} = {{{value}}},").expect("a string takes every character");
    }
    text.push_str("}\n\n");
}

/// Text without what BibTeX would read as a command.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' | '%' | '$' | '#' | '_' => out.extend(['\\', c]),
            '{' | '}' => {}
            '\\' => out.push('/'),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            c => out.push(c),
        }
    }
    out
}

fn title(lang: Lang, manifest: &Manifest) -> &str {
    manifest.title.get(lang.code()).or(manifest.title.values().next()).map_or(manifest.name.as_str(), String::as_str)
}

/// The page pinned to this edition.
fn address(manifest: &Manifest, base: &str) -> String {
    Address::new(format!("{base}/")).with([("e", &manifest.id)]).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_views_entries_are_those_of_its_sources_and_its_own_with_address_and_day() {
        let dataset = crate::dataset::synthetic::dataset(1);
        let read = |query: &[(&str, &str)]| {
            let pairs: Vec<_> = query.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
            View::parse(&pairs, &dataset).0
        };
        let id = &dataset.manifest.id;
        let day = "2026-01-02".parse().ok();
        let bibtex = |view: &View, compared: &Compared, day| view_bibtex(&dataset, view, Lang::En, compared, "https://map.example", day);
        let keys = |text: &str| -> Vec<String> {
            text.split("@misc{").skip(1).filter_map(|entry| entry.split_once(',')).map(|(key, _)| key.to_owned()).collect()
        };
        let map = bibtex(&read(&[("source", "counts"), ("p", "01001")]), &Compared::Nothing, day);
        assert_eq!(keys(&map), ["counts".to_owned(), "deployments".to_owned(), format!("testigo-synthetic-{id}")]);
        let own = format!("  url = {{https://map.example/?source=counts&p=01001&e={id}}},\n  urldate = {{2026-01-02}},\n}}");
        assert!(map.ends_with(&own), "{map}");
        assert_eq!(map.matches('{').count(), map.matches('}').count());
        assert!(!bibtex(&read(&[]), &Compared::Nothing, None).contains("urldate"), "nobody says when it was read");

        let overview = read(&[("v", "overview"), ("source", "counts"), ("force", "navy")]);
        let question = crate::compare::OverviewQuestion::parse(&dataset, &overview.overview_pairs()).unwrap();
        let compared = Compared::All(std::sync::Arc::new(crate::compare::overview(&dataset, &question)));
        let compared = bibtex(&overview, &compared, day);
        assert_eq!(keys(&compared).last(), Some(&format!("testigo-compare-{id}")), "the comparison stands for the edition");
        assert!(compared.ends_with("urldate = {2026-01-02},\n}"), "{compared}");
        assert_eq!(keys(&bibtex(&overview, &Compared::Refused, day)).last(), Some(&format!("testigo-synthetic-{id}")));
    }

    #[test]
    fn nothing_in_a_citation_is_a_command() {
        assert_eq!(escaped("Sundberg & Melander_2013 {100 %}"), "Sundberg \\& Melander\\_2013 100 \\%");
        let mut text = String::new();
        entry(&mut text, "a b}", &[("author", "INEGI")]);
        assert_eq!(text, "@misc{a-b-,\n  author = {{INEGI}},\n}\n\n");
        text.clear();
        entry(&mut text, "a", &[("url", "https://a.example/?b=1&c_d=2%}"), ("note", "https://a.example/?b=1&c_d=2%")]);
        assert_eq!(text, "@misc{a,\n  url = {https://a.example/?b=1&c_d=2%},\n  note = {https://a.example/?b=1\\&c\\_d=2\\%},\n}\n\n");
    }
}
