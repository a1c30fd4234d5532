//! A comparison in HTML: the card, or the refusal's, which the page takes over as it stands and other views include.

pub mod overview;

use crate::compare::{Answer, Comparison, Controls, Refusal, Understood};
use crate::dataset::Dataset;
use crate::domain::Address;
use crate::page::template::{page, part};
use crate::page::{Bundle, PageError};
use crate::picture::comparison::{dots, months, spreads};
use crate::view::View;
use crate::view::comparison::{Card, Dots, OtherQuestion, RefusalCard};
use crate::words::Lang;
use minijinja::context;
use minijinja::value::{Serde, Value};

/// The card alone: one `article`.
///
/// # Errors
/// A template that asks for what it was not given: a fault of ours.
pub(super) fn article(dataset: &Dataset, answer: &Answer, lang: Lang) -> Result<String, PageError> {
    match answer {
        Ok(answer) => card(dataset, answer, lang),
        Err(refusal) => refused(dataset, refusal, lang),
    }
}

/// What an embed says under its maps: both counts, the ratios, the months; the whole card is one press away.
///
/// # Errors
/// The same.
pub(super) fn framed(dataset: &Dataset, answer: &Answer, lang: Lang) -> Result<String, PageError> {
    match answer {
        Ok(answer) => {
            let card = Card::new(answer, lang);
            let (months_svg, spreads_svg) = plots(&card, lang);
            part("comparison/framed.html", context! { lang => lang.code(), months_svg, spreads_svg, card => Value::from(Serde(card)) })
        }
        Err(refusal) => refused(dataset, refusal, lang),
    }
}

/// Months and ratios as drawings.
fn plots(card: &Card, lang: Lang) -> (Value, Value) {
    let spoken: Vec<String> = card.spreads.rows.iter().map(|row| format!("{}: {}", row.label, row.said)).collect();
    let svg = Value::from_safe_string;
    (svg(months(&card.months)), svg(spreads(&card.spreads.rows, &spoken.join("; "), lang)))
}

/// A whole page with the card in it, for readers without scripts.
///
/// # Errors
/// The same.
pub fn whole(dataset: &Dataset, answer: &Answer, lang: Lang, bundle: Option<&Bundle>) -> Result<String, PageError> {
    let asked = match answer {
        Ok(answer) => &answer.question,
        Err(refusal) => &refusal.question,
    };
    let lead = answer.as_ref().map_or_else(|_| String::new(), |answer| Card::new(answer, lang).lead);
    let content =
        context! { lead, card_html => Value::from_safe_string(article(dataset, answer, lang)?), open => in_page(dataset, asked, lang) };
    let at = Address::new("/compare").with_query(&asked.query).with([("f", "html")]);
    page("comparison", lang, &at, Some(&dataset.manifest.id), bundle, content)
}

fn card(dataset: &Dataset, answer: &Comparison, lang: Lang) -> Result<String, PageError> {
    let card = Card::new(answer, lang);
    let svg = Value::from_safe_string;
    let strip = |of: &Dots| {
        let label = format!("{} {}", of.strip.label, of.notes.join(" "));
        let drawn = !of.strip.ratios.is_empty() || of.strip.to_zero + of.strip.from_zero > 0;
        context! { title => &of.title, notes => &of.notes, svg => if drawn { svg(dots(&of.strip, &label, lang)) } else { Value::from("") } }
    };
    let (months_svg, spreads_svg) = plots(&card, lang);
    let open = in_page(dataset, &answer.question, lang);
    let (asked, in_lang) = (Address::new("/compare").with_query(&answer.question.query), [("lang", lang.code())]);
    let shared = |section: &str| open.as_ref().map(|open| format!("{}#share-{section}", Address::new("/share").with_query(open.query())));
    let links = context! {
        cite => shared("cite").unwrap_or_else(|| Address::new("/cite").with(in_lang).to_string()),
        csv => asked.clone().with([("f", "csv")]),
        picture => asked.with([("f", "svg")]).with(in_lang),
        embed => shared("embed"),
        method => Address::new("/method").with(in_lang),
    };
    let values = context! {
        lang => lang.code(),
        months_svg,
        spreads_svg,
        strips => vec![strip(&card.dates), strip(&card.places)],
        links,
        card => Value::from(Serde(card)),
    };
    part("comparison/card.html", values)
}

fn refused(dataset: &Dataset, refusal: &Refusal, lang: Lang) -> Result<String, PageError> {
    let card = RefusalCard::new(refusal, lang);
    // The same months, source and fields of another operation, as the refusal itself has tried them.
    let of = |zone: &str| Understood {
        zone: Some(zone.to_owned()),
        state: Vec::new(),
        municipality: Vec::new(),
        controls: Controls::default(),
        ..refusal.question.clone()
    };
    let link = |other: &OtherQuestion| context! { label => &other.label, href => in_page(dataset, &of(&other.zone), lang) };
    let others: Vec<Value> = card.others.iter().map(link).collect();
    let method = Address::new("/method").with([("lang", lang.code())]);
    part("comparison/refusal.html", context! { lang => lang.code(), others, method, refusal => Value::from(Serde(card)) })
}

/// The page's view of a question: `/?…`; none when the page has no address for it.
#[must_use]
pub(super) fn in_page(dataset: &Dataset, asked: &Understood, lang: Lang) -> Option<Address> {
    let several = asked.state.len() + asked.municipality.len() > 1;
    if several {
        return None;
    }
    let place = asked.municipality.first().or(asked.state.first()).map(|code| code.as_str().to_owned());
    let months = asked.months.to_string();
    let (date, washout, controls) = (asked.date.to_string(), asked.washout.to_string(), asked.controls.to_string());
    let mut pairs = vec![
        ("v", "compare"),
        ("source", asked.source.as_str()),
        ("m", months.as_str()),
        ("washout", &washout),
        ("controls", &controls),
        ("lang", lang.code()),
    ];
    pairs.extend(asked.zone.as_deref().map(|zone| ("zone", zone)));
    pairs.extend(place.as_deref().map(|place| ("p", place)));
    if asked.zone.is_none() {
        pairs.push(("date", &date));
    }
    let dims: Vec<(&str, String)> = asked.dimensions.iter().map(|(name, codes)| (name.as_str(), codes.join(","))).collect();
    pairs.extend(dims.iter().map(|(name, codes)| (*name, codes.as_str())));
    Some(address(dataset, &pairs))
}

/// The page's address of some keys, in its one form.
fn address(dataset: &Dataset, pairs: &[(&str, &str)]) -> Address {
    let pairs: Vec<(String, String)> = pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
    View::parse(&pairs, dataset).0.address(&dataset.manifest)
}
