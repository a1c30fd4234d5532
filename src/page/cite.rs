//! How to cite the edition and its sources, as HTML, plain text or BibTeX. Each source keeps its own line.

use super::template::page;
use crate::dataset::manifest::SourceEntry;
use crate::dataset::{Dataset, Manifest};
use crate::domain::Address;
use crate::page::{Bundle, PageError};
use crate::view::View;
use crate::view::comparison::{Card, Compared, OverviewCard, sentence};
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
        if let Some(cited) = Cited::new(lang, dataset, view, compared, base) {
            text.push_str(&cited.line(lang, manifest));
            bibtex.push_str(&cited.bibtex(lang, manifest));
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

/// A comparison, or all of them, as it is cited: pinned to this edition.
struct Cited {
    /// Place and operation.
    title: String,
    /// What is said of it.
    note: String,
    /// The page.
    url: String,
    /// The question.
    question: String,
}

impl Cited {
    /// None in another view, and where there is no answer.
    fn new(lang: Lang, dataset: &Dataset, view: &View, compared: &Compared, base: &str) -> Option<Self> {
        let pinned = View { pinned: Some(dataset.manifest.id.clone()), ..view.clone() };
        let url = format!("{base}{}", pinned.address(&dataset.manifest));
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
        let line = lang.words("cite-edition", &[("title", &self.title), ("e", &manifest.id), ("url", &self.url)]);
        format!("{line}\n")
    }

    /// The question as an address that gives the same answer, and what the answer says.
    fn bibtex(&self, lang: Lang, manifest: &Manifest) -> String {
        let mut text = String::new();
        let version = format!("{} {}", lang.text("cite-version", None), manifest.id);
        let fields = [
            ("title", self.title.as_str()),
            ("author", "{testigo}"),
            ("version", &version),
            ("howpublished", &self.question),
            ("note", &self.note),
            ("url", &self.url),
        ];
        entry(&mut text, &format!("testigo-compare-{}", manifest.id), &fields);
        text
    }
}

/// One line a source, then the edition.
fn text(lang: Lang, manifest: &Manifest, base: &str) -> String {
    let mut text = manifest.sources.iter().map(|source| source.citation.as_str()).collect::<Vec<_>>().join("\n");
    text.push('\n');
    let mut args = FluentArgs::new();
    args.set("e", manifest.id.as_str());
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
    let (title, address) = (title(lang, manifest), address(manifest, base));
    let version = format!("{} {}", lang.text("cite-version", None), manifest.id);
    entry(
        &mut text,
        &format!("testigo-{}-{}", manifest.name, manifest.id),
        &[("title", title), ("author", "{testigo}"), ("version", &version), ("url", &address)],
    );
    text
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
        // Braces around an author keep an institution from being read as first and last name.
        let value = if *name == "author" { format!("{{{}}}", escaped(value.trim_matches(['{', '}']))) } else { escaped(value) };
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
    fn nothing_in_a_citation_is_a_command() {
        assert_eq!(escaped("Sundberg & Melander_2013 {100 %}"), "Sundberg \\& Melander\\_2013 100 \\%");
        let mut text = String::new();
        entry(&mut text, "a b}", &[("author", "INEGI")]);
        assert_eq!(text, "@misc{a-b-,\n  author = {{INEGI}},\n}\n\n");
    }
}
