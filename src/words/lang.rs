//! A language and its texts.

use super::Span;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use std::sync::LazyLock;

/// A language of the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lang {
    /// Spanish, for Mexico and Central America.
    Es,
    /// English.
    En,
    /// Portuguese, for Brazil.
    Pt,
}

/// Catalogues in the order of [`Lang::ALL`]: the page's words, and those of pages that only the server writes.
const CATALOGUES: [[&str; 2]; Lang::ALL.len()] = [
    [include_str!("../../web/locales/es.ftl"), include_str!("../../web/locales/server.es.ftl")],
    [include_str!("../../web/locales/en.ftl"), include_str!("../../web/locales/server.en.ftl")],
    [include_str!("../../web/locales/pt.ftl"), include_str!("../../web/locales/server.pt.ftl")],
];

static BUNDLES: LazyLock<[FluentBundle<FluentResource>; Lang::ALL.len()]> = LazyLock::new(|| Lang::ALL.map(bundle));

fn bundle(lang: Lang) -> FluentBundle<FluentResource> {
    let language = lang.code().parse().expect("two letters are a language");
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // Isolating marks would end up in titles and copied text.
    bundle.set_use_isolating(false);
    for text in CATALOGUES[lang as usize] {
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

impl Lang {
    /// Every language; the first is the default.
    pub const ALL: [Self; 3] = [Self::Es, Self::En, Self::Pt];

    /// Its code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Es => "es",
            Self::En => "en",
            Self::Pt => "pt",
        }
    }

    /// The language of a code.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// A text of the catalogue; the id itself when there is none, which the tests refuse.
    #[must_use]
    pub fn text(self, id: &str, args: Option<&FluentArgs>) -> String {
        let bundle = &BUNDLES[self as usize];
        let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else { return id.to_owned() };
        bundle.format_pattern(pattern, args, &mut Vec::new()).into_owned()
    }

    /// A text with values that are finished strings.
    #[must_use]
    pub fn words(self, id: &str, values: &[(&str, &str)]) -> String {
        self.text(id, Some(&values.iter().copied().collect::<FluentArgs>()))
    }

    /// A text of which one form is for exactly 1: `count` only selects it.
    #[must_use]
    pub fn plural(self, id: &str, count: u64, values: &[(&str, &str)]) -> String {
        let mut args: FluentArgs = values.iter().copied().collect();
        args.set("count", count);
        self.text(id, Some(&args))
    }

    /// A text with `**strong**` parts.
    #[must_use]
    pub fn rich(self, id: &str, values: &[(&str, &str)]) -> Vec<Span> {
        Span::split(&self.words(id, values))
    }

    /// A code of a source's field in words; a code of another edition stands for itself.
    #[must_use]
    pub fn field_code(self, field: &str, code: &str) -> String {
        let id = format!("{field}-{}", if code == "18+" { "18plus" } else { code });
        if self.has(&id) { self.text(&id, None) } else { code.to_owned() }
    }

    /// Whether the catalogue has a text.
    #[must_use]
    pub fn has(self, id: &str) -> bool {
        BUNDLES[self as usize].has_message(id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_catalogue_parses_and_has_the_same_ids() {
        let ids = |lang: Lang| -> BTreeSet<&str> {
            CATALOGUES[lang as usize]
                .iter()
                .flat_map(|text| {
                    assert!(FluentResource::try_new((*text).to_owned()).is_ok(), "{lang:?} parses");
                    text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic())).filter_map(|line| line.split_once(" ="))
                })
                .map(|(id, _)| id)
                .collect()
        };
        assert_eq!(ids(Lang::Es), ids(Lang::En));
        assert_eq!(ids(Lang::Es), ids(Lang::Pt));
    }

    #[test]
    fn every_unit_of_a_source_has_its_words() {
        for unit in crate::domain::Unit::CODES {
            assert!(Lang::Es.has(&format!("about-unit-{}", unit.replace('_', "-"))), "{unit}");
        }
    }

    #[test]
    fn one_has_its_own_form_and_strong_parts_are_spans() {
        let one = Lang::En.plural("unstable-count", 1, &[("n", "1")]);
        assert_ne!(one.replace('1', "2"), Lang::En.plural("unstable-count", 2, &[("n", "2")]));
        let spans = Lang::Pt.rich("dek-counts-plain", &[("p", "2009"), ("n", "3"), ("a", "<b>")]);
        assert_eq!(spans.iter().filter(|span| span.strong).count(), 1);
        assert!(spans.iter().any(|span| span.text.contains("<b>")), "values stay text");
    }
}
