//! Every text with a number is a sentence for 0, 1, 2 and 1,000: no `1 deaths`, no `2 record`.

use super::Lang;
use super::lang::tests::arguments;
use fluent_bundle::FluentArgs;
use std::collections::{BTreeMap, BTreeSet};

/// Arguments that are any whole number, as finished strings.
const NUMBERS: [&str; 26] = [
    "after",
    "after_high",
    "after_low",
    "before",
    "before_high",
    "before_low",
    "best",
    "covered",
    "drawn",
    "earlier",
    "first",
    "high",
    "last",
    "later",
    "less",
    "low",
    "more",
    "number",
    "others_after",
    "others_before",
    "page",
    "pages",
    "part",
    "same",
    "stated",
    "uncited",
];
/// Arguments that are whole numbers and never below 2: lengths of windows and their parts, months left out, draws, all municipalities of a
/// zone of which some are unknown.
const SEVERAL: [&str; 6] = ["draws", "earlier_months", "later_months", "months", "total", "washout"];
/// Arguments that are a number with its noun, and the text that makes it.
const WITH_NOUN: [(&str, &str); 5] = [
    ("deaths", "n-deaths"),
    ("ended", "lanes-ended"),
    ("events", "n-events"),
    ("municipalities", "n-municipalities"),
    ("records", "n-records"),
];
/// Arguments that are words, dates, shares, ratios, rates, distances or years.
const OTHERS: [&str; 43] = [
    "area",
    "areas",
    "basis",
    "citation",
    "code",
    "column",
    "counted",
    "dates",
    "day",
    "edition",
    "from_km",
    "group",
    "height",
    "highest",
    "interval",
    "key",
    "km",
    "label",
    "level",
    "list",
    "mean",
    "measure",
    "month",
    "motive",
    "operation",
    "per",
    "period",
    "phi",
    "place",
    "query",
    "rate",
    "ratio",
    "reason",
    "relative",
    "resolution",
    "share",
    "side",
    "source",
    "sources",
    "term",
    "time",
    "times",
    "title",
];
const MORE_OTHERS: [&str; 20] = [
    "amount",
    "change",
    "ends",
    "group_start",
    "limits",
    "names",
    "sentence",
    "sides",
    "starts",
    "to_km",
    "toll",
    "undrawn",
    "url",
    "value",
    "what",
    "when",
    "where",
    "whose",
    "width",
    "year",
];

/// What a number is said as while another one is looked at: no form of its own.
const PLAIN: u64 = 7;
/// Words that end in `s` and are no plural of a noun.
const NO_PLURALS: [&str; 12] = ["antes", "depois", "después", "más", "menos", "mes", "mês", "país", "has", "is", "less", "was"];
/// Behind them stands another noun than the one that is counted; behind the article of English a unit of time.
const PREPOSITIONS: [&str; 25] = [
    "a", "al", "ao", "aos", "com", "con", "das", "de", "del", "delas", "dos", "em", "en", "for", "in", "na", "nas", "no", "nos", "of",
    "sem", "sin", "to", "with", "without",
];

/// A text with one number (`count` and `number` together where it is `number`) and all others plain.
fn said(lang: Lang, id: &str, names: &BTreeSet<&str>, of: &str, n: u64) -> String {
    let number_of = |name: &str| if name == of { n } else { PLAIN };
    let value = |name: &'static str| {
        let with_noun = WITH_NOUN.iter().find(|(known, _)| *known == name);
        let number = number_of(name);
        with_noun.map_or_else(
            || if is_number(name) { lang.count(number) } else { format!("<{name}>") },
            |(_, noun)| lang.plural(noun, number, &[]),
        )
    };
    let mut args: FluentArgs = all_names().into_iter().filter(|name| names.contains(name)).map(|name| (name, value(name))).collect();
    args.set("count", number_of("number"));
    lang.text(id, Some(&args))
}

fn is_number(name: &str) -> bool {
    NUMBERS.contains(&name) || SEVERAL.contains(&name)
}

/// Names of arguments as the lists hold them.
fn all_names() -> BTreeSet<&'static str> {
    let nouns = WITH_NOUN.iter().map(|(name, _)| *name);
    NUMBERS.into_iter().chain(SEVERAL).chain(OTHERS).chain(MORE_OTHERS).chain(nouns).collect()
}

/// Words and numbers of a text; what parts a sentence stands alone.
fn tokens(text: &str) -> Vec<String> {
    let spaced = text.replace("**", "").replace([',', ';', ':', '(', ')', '.'], " | ");
    spaced.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Singular and plural words of the catalogues' own forms.
fn pairs(lang: Lang) -> BTreeMap<String, String> {
    let mut pairs = BTreeMap::new();
    for (id, names) in arguments(lang) {
        let [one, several] = [1, 2].map(|n| tokens(&said(lang, &id, &names, "number", n)));
        if one.len() != several.len() {
            continue;
        }
        let is_word = |word: &str| word.chars().all(char::is_alphabetic) && word.chars().count() > 2;
        let is_pair = |one: &str, several: &str| {
            is_word(one)
                && is_word(several)
                && one.chars().next() == several.chars().next()
                && one.len() < several.len()
                && several.ends_with('s')
        };
        pairs.extend(one.into_iter().zip(several).filter(|(one, several)| is_pair(one, several)));
    }
    pairs
}

/// A number that stands before a noun of the other number, in a text: `1 deaths`, `2 municipal zone`.
fn disagreement(text: &str, n: u64, written: &str, pairs: &BTreeMap<String, String>) -> Option<String> {
    let wrong = |word: &String| if n == 1 { pairs.values().any(|plural| plural == word) } else { pairs.contains_key(word) };
    let tokens = tokens(text);
    let numbers = tokens.iter().enumerate().filter(|(_, word)| *word == written);
    for (at, _) in numbers {
        let behind: Vec<&String> = tokens[at + 1..]
            .iter()
            .take(2)
            .take_while(|word| word.chars().all(char::is_alphabetic) && !PREPOSITIONS.contains(&word.as_str()))
            .collect();
        let looks_plural = |word: &&String| n == 1 && word.ends_with('s') && !NO_PLURALS.contains(&word.as_str());
        if behind.iter().any(|word| wrong(word)) || behind.first().is_some_and(looks_plural) {
            return Some(text.to_owned());
        }
    }
    None
}

#[test]
fn every_argument_is_known_to_be_a_number_or_not() {
    let known = all_names();
    for lang in Lang::ALL {
        let unknown: Vec<_> = arguments(lang)
            .into_iter()
            .flat_map(|(id, names)| names.into_iter().map(move |name| (id.clone(), name)))
            .filter(|(_, name)| *name != "count" && !known.contains(name))
            .collect();
        assert!(unknown.is_empty(), "{lang:?}: {unknown:?}");
    }
}

#[test]
fn no_number_stands_before_a_noun_of_another_number() {
    let mut wrong = Vec::new();
    for lang in Lang::ALL {
        let pairs = pairs(lang);
        assert!(pairs.len() > 20, "{lang:?}: {pairs:?}");
        let mut seen = 0;
        for (id, names) in arguments(lang) {
            // A text in which `count` alone selects has its numbers written out.
            let counted = names.contains("count").then_some("number");
            let varied: BTreeSet<&str> = names
                .iter()
                .copied()
                .filter(|name| NUMBERS.contains(name) || WITH_NOUN.iter().any(|(with, _)| with == name))
                .chain(counted)
                .collect();
            for of in varied {
                for n in [0, 1, 2, 1000] {
                    let text = said(lang, &id, &names, of, n);
                    seen += 1;
                    wrong.extend(disagreement(&text, n, &lang.count(n), &pairs).map(|text| format!("{lang:?}: {id}, {of} = {n}: {text}")));
                }
            }
        }
        assert!(seen > 400, "{lang:?}: {seen}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_noun_that_disagrees_is_found() {
    for (lang, one, several) in
        [(Lang::En, "1 deaths", "2 death"), (Lang::Es, "1 muertes", "2 registro"), (Lang::Pt, "1 municipais mortes", "2 município")]
    {
        let pairs = pairs(lang);
        assert!(disagreement(one, 1, "1", &pairs).is_some(), "{one}");
        assert!(disagreement(several, 2, "2", &pairs).is_some(), "{several}");
        let right = lang.counted("deaths", 1);
        assert_eq!(disagreement(&right, 1, "1", &pairs), None);
    }
}
