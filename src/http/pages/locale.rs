//! The page's language, and its words.

use crate::http::ask::Ask;
use axum::http::{HeaderMap, header};
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
const CATALOGUES: [[&str; 2]; 3] = [
    [include_str!("../../../web/locales/es.ftl"), include_str!("../../../web/locales/server.es.ftl")],
    [include_str!("../../../web/locales/en.ftl"), include_str!("../../../web/locales/server.en.ftl")],
    [include_str!("../../../web/locales/pt.ftl"), include_str!("../../../web/locales/server.pt.ftl")],
];

static BUNDLES: LazyLock<[FluentBundle<FluentResource>; 3]> = LazyLock::new(|| Lang::ALL.map(bundle));

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

    /// The language of a request: `lang`, else `Accept-Language`, else Spanish.
    #[must_use]
    pub fn of(ask: &Ask) -> Self {
        let asked = ask.params.value("lang").and_then(Self::of_code);
        asked.or_else(|| Self::accepted(ask.headers)).unwrap_or(Self::Es)
    }

    fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The most wanted of ours in `Accept-Language` (RFC 9110 §12.5.4).
    fn accepted(headers: &HeaderMap) -> Option<Self> {
        let lines = headers.get_all(header::ACCEPT_LANGUAGE).iter().filter_map(|value| value.to_str().ok());
        let weighed = lines.flat_map(|line| line.split(',')).filter_map(|item| {
            let (range, weight) = item.split_once(';').map_or((item, 1.0), |(range, weight)| {
                (range, weight.trim().strip_prefix("q=").and_then(|weight| weight.parse::<f32>().ok()).unwrap_or(0.0))
            });
            let lang = Self::of_code(&range.trim().split('-').next()?.to_ascii_lowercase())?;
            (weight > 0.0).then_some((lang, weight))
        });
        // The first of equals wins, as listed.
        weighed.reduce(|best, next| if next.1 > best.1 { next } else { best }).map(|(lang, _)| lang)
    }

    /// A text of the catalogue; the id itself when there is none, which the tests refuse.
    #[must_use]
    pub fn text(self, id: &str, args: Option<&FluentArgs>) -> String {
        let bundle = &BUNDLES[self as usize];
        let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else { return id.to_owned() };
        bundle.format_pattern(pattern, args, &mut Vec::new()).into_owned()
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
    fn the_weights_decide_and_unknown_languages_do_not() {
        let accepted = |line: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_LANGUAGE, axum::http::HeaderValue::from_static(line));
            Lang::accepted(&headers)
        };
        assert_eq!(accepted("de, en;q=0.5, pt-BR;q=0.8"), Some(Lang::Pt));
        assert_eq!(accepted("en-GB,en;q=0.9,es;q=0.9"), Some(Lang::En));
        assert_eq!(accepted("de;q=1, es;q=0"), None);
    }
}
