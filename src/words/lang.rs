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

/// How a text is written where it stands. Which letters change is the catalogue's to say: a name keeps its capital.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Alone: in a cell, as a heading.
    Alone,
    /// Inside a sentence: the attribute `inline`.
    Inline,
    /// At the start of an option or a sentence: the attribute `start`.
    Start,
}

impl Form {
    /// The id of a text in this form.
    #[must_use]
    pub fn of(self, id: &str) -> String {
        match self {
            Self::Alone => id.to_owned(),
            Self::Inline => format!("{id}.inline"),
            Self::Start => format!("{id}.start"),
        }
    }
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

    /// The language that a tag of BCP 47 asks for, by lookup (RFC 4647 §3.4): letters of either case, what follows the first subtag left
    /// off; `pt-BR` is Portuguese, `*` none.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next()?;
        Self::ALL.into_iter().find(|lang| lang.code().eq_ignore_ascii_case(primary))
    }

    /// A text of the catalogue, or by `id.attribute` another form of it; the id itself when there is none, which the tests refuse.
    ///
    /// # Panics
    ///
    /// In builds with debug assertions, when `args` lacks an argument that the text names: it would be said as `{$name}`.
    #[must_use]
    pub fn text(self, id: &str, args: Option<&FluentArgs>) -> String {
        self.formatted(id, args).unwrap_or_else(|| id.to_owned())
    }

    fn formatted(self, id: &str, args: Option<&FluentArgs>) -> Option<String> {
        let (name, attribute) = parts(id);
        let bundle = &BUNDLES[self as usize];
        let message = bundle.get_message(name)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(attribute) => message.get_attribute(attribute)?.value(),
        };
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, args, &mut errors).into_owned();
        debug_assert!(errors.is_empty(), "{id} in {}: {errors:?}", self.code());
        Some(text)
    }

    /// A text with values that are finished strings.
    #[must_use]
    pub fn words(self, id: &str, values: &[(&str, &str)]) -> String {
        self.text(id, Some(&values.iter().copied().collect::<FluentArgs>()))
    }

    /// A text with a form for exactly 1, and another for 0 where it needs one: `count` selects it, `number` is the same as a finished string.
    #[must_use]
    pub fn plural(self, id: &str, count: u64, values: &[(&str, &str)]) -> String {
        let number = self.count(count);
        self.text(id, Some(&with_count(&[&[("number", number.as_str())], values].concat(), count)))
    }

    /// A number with its noun, for sentences of several numbers: `1 death`, `12 deaths`.
    #[must_use]
    pub fn counted(self, noun: &str, count: u64) -> String {
        self.plural(&format!("n-{noun}"), count, &[])
    }

    /// A text with `**strong**` parts.
    #[must_use]
    pub fn rich(self, id: &str, values: &[(&str, &str)]) -> Vec<Span> {
        Span::split(&self.words(id, values))
    }

    /// A code of a source's field in words; a code of another edition stands for itself.
    #[must_use]
    pub fn field_code(self, field: &str, code: &str, form: Form) -> String {
        // `18+` has a sign that no text id may have.
        let id = format!("{field}-{}", if code == "18+" { "18plus" } else { code });
        let own = form.of(&id);
        self.formatted(&own, None).or_else(|| self.formatted(&id, None)).unwrap_or_else(|| code.to_owned())
    }

    /// Whether the catalogue has a text, or by `id.attribute` another form of it.
    #[must_use]
    pub fn has(self, id: &str) -> bool {
        let (name, attribute) = parts(id);
        let message = BUNDLES[self as usize].get_message(name);
        message.is_some_and(|message| attribute.is_none_or(|attribute| message.get_attribute(attribute).is_some()))
    }
}

/// The id and the attribute of `id.attribute`.
fn parts(id: &str) -> (&str, Option<&str>) {
    id.split_once('.').map_or((id, None), |(name, attribute)| (name, Some(attribute)))
}

fn with_count<'a>(values: &[(&'a str, &'a str)], count: u64) -> FluentArgs<'a> {
    let mut args: FluentArgs = values.iter().copied().collect();
    args.set("count", count);
    args
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    /// The arguments that each text of a language names, by id or `id.attribute`.
    pub(in crate::words) fn arguments(lang: Lang) -> BTreeMap<String, BTreeSet<&'static str>> {
        let mut found: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
        for text in CATALOGUES[lang as usize] {
            assert!(FluentResource::try_new(text.to_owned()).is_ok(), "{lang:?} parses");
            let (mut id, mut part) = ("", String::new());
            for line in text.lines().filter(|line| !line.starts_with('#')) {
                let head = line.split_once(" =").map_or("", |(head, _)| head);
                match head.trim_start().strip_prefix('.') {
                    Some(attribute) if !attribute.contains(' ') => part = format!("{id}.{attribute}"),
                    _ if head.starts_with(|c: char| c.is_ascii_alphabetic()) => (id, part) = (head, head.to_owned()),
                    _ => {}
                }
                let names = line.split('$').skip(1).map(|rest| rest.split([' ', ')', ',']).next().unwrap());
                found.entry(part.clone()).or_default().extend(names);
            }
        }
        found.remove("");
        found
    }

    #[test]
    fn every_catalogue_parses_and_has_the_same_texts_and_arguments() {
        // What selects a form, and what every text of a comparison is given: a language may do without.
        let wanted = |name: &&str| !["count", "group", "area", "areas"].contains(name);
        let told = |(id, names): (String, BTreeSet<&'static str>)| {
            [&[id.as_str()][..], &names.into_iter().filter(wanted).collect::<Vec<_>>()].concat().join(" ")
        };
        let told = |lang: Lang| arguments(lang).into_iter().map(told).collect::<BTreeSet<_>>();
        let spanish = told(Lang::Es);
        assert!(spanish.len() > 700 && spanish.contains("hex-more list number"), "{}", spanish.len());
        for lang in [Lang::En, Lang::Pt] {
            let differing: Vec<String> = spanish.symmetric_difference(&told(lang)).cloned().collect();
            assert!(differing.is_empty(), "{lang:?}: {differing:?}");
        }
    }

    #[test]
    fn arguments_have_names_and_no_letters() {
        for (id, names) in arguments(Lang::Es) {
            for name in names {
                assert!(name.len() > 2 || name == "km", "{id}: {name}");
            }
        }
    }

    #[test]
    fn every_text_can_be_said_with_its_arguments_in_all_its_forms() {
        for lang in Lang::ALL {
            for (id, names) in arguments(lang) {
                let values: Vec<(&str, &str)> = names.iter().filter(|name| **name != "count").map(|name| (*name, *name)).collect();
                for count in 0..3 {
                    let text = lang.formatted(&id, Some(&with_count(&values, count))).unwrap_or_else(|| panic!("{lang:?}: {id}"));
                    assert!(!text.is_empty() && !text.contains(['{', '}']), "{lang:?}: {id}: {text}");
                }
            }
        }
    }

    #[test]
    #[should_panic = "dek-counts-plain in pt"]
    fn a_text_that_lacks_an_argument_is_refused() {
        let _ = Lang::Pt.words("dek-counts-plain", &[("period", "2009"), ("number", "3"), ("a", "here")]);
    }

    #[test]
    fn another_form_of_a_text_differs_in_its_capitals_alone() {
        let mut seen = 0;
        for lang in Lang::ALL {
            for (id, names) in arguments(lang) {
                let Some((text, form)) = id.split_once('.').filter(|(_, form)| ["inline", "start"].contains(form)) else { continue };
                let values: Vec<(&str, &str)> = names.iter().map(|name| (*name, *name)).collect();
                let [alone, other] = [text, &id].map(|id| lang.words(id, &values));
                let is_capital = other.starts_with(char::is_uppercase);
                assert!(
                    alone != other && alone.to_lowercase() == other.to_lowercase() && is_capital == (form == "start"),
                    "{lang:?}: {other}"
                );
                seen += 1;
            }
        }
        assert!(seen > 100, "{seen}");
    }

    #[test]
    fn codes_are_small_inside_a_sentence_and_the_state_keeps_its_capital() {
        let fields = ["offence", "sex", "age", "weapon", "motive", "role", "kind", "perpetrator", "victim"];
        for lang in Lang::ALL {
            let ids = arguments(lang).into_keys();
            let codes: Vec<(String, String)> =
                ids.filter_map(|id| id.split_once('-').map(|(field, code)| (field.to_owned(), code.to_owned()))).collect();
            for (field, code) in
                codes.iter().filter(|(field, code)| fields.contains(&field.as_str()) && code != "both" && !code.contains('.'))
            {
                let [inside, first] = [Form::Inline, Form::Start].map(|form| lang.field_code(field, code, form));
                assert_eq!(inside.starts_with(char::is_uppercase), code == "state_based", "{lang:?}: {inside}");
                assert!(!first.starts_with(char::is_lowercase), "{lang:?}: {first}");
            }
        }
        assert_eq!(Lang::Es.field_code("kind", "of another edition", Form::Start), "of another edition");
    }

    #[test]
    fn every_unit_of_a_source_has_its_words() {
        for unit in crate::domain::Unit::CODES {
            assert!(Lang::Es.has(&format!("about-unit-{}", unit.replace('_', "-"))), "{unit}");
        }
    }

    #[test]
    fn one_has_its_own_form_and_strong_parts_are_spans() {
        let one = Lang::En.plural("unstable-count", 1, &[]);
        assert_ne!(one.replace('1', "2"), Lang::En.plural("unstable-count", 2, &[]));
        let spans = Span::split(&Lang::Pt.plural("dek-counts-plain", 3, &[("when", "2009"), ("where", "<b>")]));
        assert_eq!(spans.iter().filter(|span| span.strong).count(), 1);
        assert!(spans.iter().any(|span| span.text.contains("<b>")), "values stay text");
    }
}
