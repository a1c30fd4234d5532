//! What is said of a comparison in words: whom the source counts, what cannot be given, what had begun before.

use crate::edition;
use testigo::compare::{BandAtZero, Comparison, OverviewQuestion, Question, answer, overview};
use testigo::view::comparison::{Card, OverviewCard, RefusalCard, sentence};
use testigo::words::Lang;

fn pairs(query: &str) -> Vec<(String, String)> {
    let pair = |pair: &str| pair.split_once('=').map(|(key, value)| (key.to_owned(), value.to_owned()));
    query.split('&').filter_map(pair).collect()
}

fn answered(query: &str) -> Comparison {
    answer(edition::dataset(), &Question::parse(edition::dataset(), &pairs(query)).unwrap()).unwrap_or_else(|of| panic!("{query}: {of:?}"))
}

/// The card of an answer as plain text, each run of spaces one space.
fn text(query: &str, lang: Lang) -> String {
    one_line(&Card::new(&answered(query), lang).to_text(lang))
}

/// The card of a refusal as plain text.
fn refused(query: &str, lang: Lang) -> String {
    let refusal = answer(edition::dataset(), &Question::parse(edition::dataset(), &pairs(query)).unwrap()).unwrap_err();
    one_line(&RefusalCard::new(&refusal, lang).to_text(lang))
}

fn all(query: &str, lang: Lang) -> OverviewCard {
    OverviewCard::new(&overview(edition::dataset(), &OverviewQuestion::parse(edition::dataset(), &pairs(query)).unwrap()), lang)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn each_source_is_spoken_of_in_its_own_words() {
    const STATES: &str = "state=08&date=2017-03-10&source=sesnsp";
    for (lang, group, homicides) in [
        (Lang::Es, "estados de comparación", "Homicidios"),
        (Lang::En, "comparison states", "Homicides"),
        (Lang::Pt, "estados de comparação", "Homicídios"),
    ] {
        let victims = text(STATES, lang);
        assert!(victims.contains(group), "{victims}");
        assert!(!victims.to_lowercase().contains("munic"), "states are compared with states: {victims}");
        let events = text("zone=mx-2011-laguna&source=ucdp", lang);
        assert!(!events.contains(homicides) && !victims.contains(homicides), "{events} {victims}");
    }
    assert!(text(STATES, Lang::En).contains("Registered victims of intentional homicide per 100,000 people a year"));
    let women = text(&format!("{STATES}&offence=intentional_homicide,feminicide&sex=female"), Lang::En);
    assert!(women.contains("Registered victims of intentional homicide or feminicide per 100,000 women a year"), "{women}");
    assert!(women.contains("Filter: Sex: women."), "{women}");
    assert!(text("zone=mx-2011-laguna&source=ucdp", Lang::Es).contains("Muertes documentadas por 100 mil habitantes al año"));
    assert!(text("zone=mx-2007-veracruz&source=ucdp", Lang::En).contains("Documented deaths had risen in the year before"));
    let michoacan = text("zone=mx-2006-michoacan", Lang::En);
    assert!(michoacan.contains("Homicides, comparison municipalities (1,753)"), "{michoacan}");
    assert!(
        michoacan.contains("1 of 22 other states changed as much or more")
            && michoacan.contains("Comparison states with at least 12 homicides")
    );
}

#[test]
fn a_refusal_says_what_there_is_too_little_of() {
    let few = [
        ("zone=mx-2006-michoacan&source=ucdp", "Fewer than 20 documented deaths in both periods"),
        ("state=31&date=2017-03-10&source=sesnsp&offence=feminicide", "Fewer than 20 registered victims in both periods"),
        ("municipality=08001&date=2008-03-27", "Fewer than 20 homicides in both periods"),
        ("state=08&date=2017-03-10&source=sesnsp&controls=31", "Fewer than 10 states are left to compare with."),
        ("municipality=08037&date=2008-03-27&controls=31001", "What would be needed: More comparison places."),
        ("state=08&date=2015-03-10&source=sesnsp", "months before the date"),
    ];
    for (query, said) in few {
        let card = refused(query, Lang::En);
        assert!(card.contains(said), "{query}: {card}");
        assert!(card.ends_with(&format!("edition {}", edition::dataset().manifest.id)), "{card}");
    }
}

#[test]
fn from_nothing_no_ratio_is_given() {
    // 0 → 177 with 0 → 289 elsewhere; 353 → 269 with the same; 0 → 20; 30 → 0.
    for query in [
        "zone=mx-2007-tijuana&source=ucdp",
        "zone=mx-2007-guerrero&source=ucdp",
        "municipality=12034&date=2008-10-15",
        "municipality=19023&date=2011-03-15",
    ] {
        for lang in Lang::ALL {
            let card = text(query, lang);
            assert!(!card.contains(['∞', '≥']) && !card.contains("×–"), "{query}: {card}");
            assert!(card.contains(&one_line(sentence(&answered(query), lang).split(". ").next().unwrap())), "{card}");
        }
    }
    let tijuana = text("zone=mx-2007-tijuana&source=ucdp", Lang::En);
    assert!(tijuana.contains("they went from 0 to 289; from 0 it cannot be said how many times more."), "{tijuana}");
    assert!(tijuana.contains("A relative difference cannot be given: none was recorded before."), "{tijuana}");
    let from_zero = text("municipality=12034&date=2008-10-15", Lang::En);
    assert!(from_zero.contains("went from 0 to 20") && from_zero.contains("after ÷ before: from zero (at least ×5.0)"), "{from_zero}");
    let to_zero = text("municipality=19023&date=2011-03-15", Lang::En);
    assert!(to_zero.contains("after ÷ before: ×0 (0.00–"), "{to_zero}");
}

#[test]
fn what_came_before_is_said_of_the_asked_months_and_of_a_deployment_only_where_there_is_one() {
    let juarez = "zone=mx-2008-chihuahua&municipality=08037";
    let usual = text(juarez, Lang::En);
    assert!(usual.contains("a mean of 20 a month in the year before; the operation began on day 27."), "{usual}");
    let longer = text(&format!("{juarez}&months=24"), Lang::En);
    assert!(longer.contains("a mean of 19 a month in the 24 months before; the operation began on day 27."), "{longer}");
    let date = text("municipality=08037&date=2008-03-27", Lang::En);
    assert!(date.contains("The rise began before the date.") && date.contains("the date asked is day 27."), "{date}");
    assert!(date.contains("This does not show what caused the change."), "{date}");
}

#[test]
fn the_overview_says_what_was_already_different_before() {
    let years = overview(edition::dataset(), &OverviewQuestion::parse(edition::dataset(), &[]).unwrap()).event_study.unwrap();
    assert_eq!((years.before.e, years.before.band), (-1, BandAtZero::TouchesZero));
    let notes = all("", Lang::En).study.unwrap().notes.join(" ");
    assert!(notes.contains("The largest change before is that of year −1: +0.20 (−0.01 to +0.40), in the same direction"), "{notes}");
    assert!(notes.contains("Its band only just reaches 0"), "{notes}");
}

#[test]
fn an_overview_counts_what_has_no_interval_apart_and_names_what_has_no_answer() {
    let events = all("source=ucdp", Lang::En);
    assert_eq!(
        events.sentence,
        "Of 29 deployments, 6 can be compared: in 1 of them documented deaths rose more, or fell less, than in the comparison municipalities; \
         in none it was the other way round; in 3 the difference is within what chance allows. Without an interval, as nothing was \
         recorded on one side: 2."
    );
    assert_eq!(events.no_study, "No study by years: it needs counts by municipality and month.");
    let none = all("source=sesnsp", Lang::Es);
    assert!(none.sentence.contains("ninguno de los 29") && none.rows.iter().all(|row| row.refused.is_some()), "{}", none.sentence);
    let counts = all("", Lang::Pt);
    assert_eq!(counts.rows.iter().filter(|row| row.refused.is_some() && counts.unanswered.contains(&row.short)).count(), 13);
}

#[test]
fn the_sentence_says_which_victims_are_counted() {
    let of = |query: &str| sentence(&answered(&format!("state=15&date=2016-05-01&source=sesnsp{query}")), Lang::En);
    assert!(of("").starts_with("Registered victims of intentional homicide went from "), "{}", of(""));
    assert!(of("&offence=feminicide").starts_with("Registered victims of feminicide went from "));
    let women = of("&offence=intentional_homicide,feminicide&sex=female");
    assert!(women.starts_with("Registered victims of intentional homicide or feminicide (sex: women) went from "), "{women}");
}
