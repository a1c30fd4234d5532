//! What pictures and server-made pages say of people harmed: the same numbers and warnings as the page.

use crate::edition;
use testigo::view::{Figure, View};
use testigo::words::{Lang, Span};

fn figure(query: &str, lang: Lang) -> Figure<'static> {
    let pairs: Vec<(String, String)> =
        query.split('&').filter_map(|pair| pair.split_once('=')).map(|(key, value)| (key.to_owned(), value.to_owned())).collect();
    let (view, problems) = View::parse(&pairs, edition::dataset());
    assert_eq!(problems, [], "{query}");
    Figure::new(edition::dataset(), &view, lang, 4.8)
}

#[test]
fn feminicide_alone_is_never_ranked_and_always_warned_of() {
    let figure = figure("source=sesnsp&offence=feminicide", Lang::Es);
    let warning = "Cada fiscalía clasifica distinto: el feminicidio solo no permite comparar estados.";
    assert_eq!(figure.title, "Víctimas de feminicidio, 2024");
    assert_eq!(figure.measure, "Víctimas de feminicidio por 100 mil mujeres al año");
    assert_eq!(figure.warnings.sentences().first().map(String::as_str), Some(warning));
    assert!(figure.alt.ends_with(warning), "{}", figure.alt);
    assert!(!figure.alt.contains("Más alto"), "{}", figure.alt);
    let breaks: Vec<f64> = figure.classes.iter().filter_map(|class| class.from).collect();
    assert_eq!(breaks, [0.25, 0.5, 1.0, 1.5, 2.0, 3.0]);
}

#[test]
fn women_killed_are_both_offences_per_women_and_unknown_sex_is_said() {
    let figure = figure("source=sesnsp&offence=intentional_homicide,feminicide&sex=female", Lang::En);
    assert_eq!(figure.title, "Women victims of intentional homicide or feminicide, 2024");
    assert!(Span::join(&figure.dek).contains("3,411 victims"), "{}", Span::join(&figure.dek));
    assert_eq!(figure.measure, "Victims per 100,000 women a year");
    assert!(!Span::join(&figure.dek).contains("Filter"), "the title says it all");
    assert!(
        figure.warnings.sentences().contains(&"701 victims with sex not recorded: counted, no rate.".to_owned()),
        "{:?}",
        figure.warnings
    );
    assert!(!figure.warnings.sentences().iter().any(|line| line.contains("feminicide alone")));
}

#[test]
fn the_two_motives_stand_side_by_side() {
    let line = "Motivo confirmado: 64 · Motivo não confirmado: 81. São dois números distintos: não se somam.";
    for query in ["source=cpj", "source=cpj&motive=unconfirmed", "source=cpj&role=journalist"] {
        assert_eq!(figure(query, Lang::Pt).warnings.sentences().first().map(String::as_str), Some(line), "{query}");
    }
    let media = figure("source=cpj&role=media_worker", Lang::En);
    assert_eq!(media.title, "Media workers killed, 1992–2022");
    assert!(!media.warnings.sentences().iter().any(|line| line.contains("64")), "{:?}", media.warnings);
}

#[test]
fn a_perpetrator_is_said_with_the_number_of_records_that_name_one() {
    let figure = figure("source=ucdp&datetime=1989-01-01/2023-12-31&perpetrator=government", Lang::En);
    assert_eq!(figure.title, "Deaths in recorded attacks on civilians, 1989–2023");
    assert_eq!(
        Span::join(&figure.dek),
        "UCDP documented 164 deaths (between 164 and 216) in 61 attacks on civilians in Mexico, 1989–2023. \
         Not all deaths are documented. Filter: Who attacked: government."
    );
    let warnings = figure.warnings.sentences();
    let named = warnings.iter().find(|line| line.contains("who attacked only in attacks on civilians")).unwrap();
    assert!(named.contains("226 of 18,957 records of 1989–2023"), "{named}");
    assert!(warnings.iter().any(|line| line.contains("abuse by the military in Mexico cannot be read")));
}

#[test]
fn the_dead_of_a_fight_are_not_all_civilians_and_the_warning_says_so() {
    let warned = |query: &str| figure(query, Lang::En).warnings.sentences().iter().any(|line| line.contains("not the civilian toll"));
    assert!(warned("source=ucdp&victim=civilians_among") && warned("source=ucdp&victim=sides"));
    assert!(!warned("source=ucdp&victim=civilians") && !warned("source=ucdp"));
}

#[test]
fn a_state_that_lacks_months_is_counted_among_the_chips() {
    let chips = figure("source=sesnsp&datetime=2015-01-01/2015-12-31", Lang::Es).empties;
    let partial = chips.iter().find(|chip| chip.token == "partial").unwrap();
    assert_eq!((partial.count, partial.label.as_str()), (1, "1 estado con meses faltantes: su color es el de los meses que hay."));
}

#[test]
fn every_code_of_the_edition_has_words_in_every_language() {
    for source in &edition::dataset().manifest.sources {
        for field in &source.fields {
            for lang in Lang::ALL {
                assert!(lang.has(&format!("dimension-{}", field.name)), "{}", field.name);
                for code in &field.codes {
                    let id = format!("{}-{}", field.name, code.replace('+', "plus"));
                    assert!(lang.has(&id), "{id}");
                }
            }
        }
    }
}

#[test]
fn titles_keep_their_subject_and_measures_their_denominator() {
    const DEFAULT_TITLES: [(&str, Lang, &str); 9] = [
        ("", Lang::Es, "Homicidios registrados y despliegues militares, 2009"),
        ("source=ucdp", Lang::En, "Deaths in recorded events and military deployments, 2023"),
        ("source=ucdp&perpetrator=not_stated", Lang::En, "Deaths in recorded events and military deployments, 2023"),
        ("source=ucdp&victim=civilians,sides", Lang::En, "Deaths in recorded events and military deployments, 2023"),
        ("source=ucdp&perpetrator=government", Lang::En, "Deaths in recorded attacks on civilians, 2023"),
        ("source=ucdp&perpetrator=government,not_stated", Lang::En, "Deaths in recorded events and military deployments, 2023"),
        ("source=sesnsp&offence=feminicide", Lang::Pt, "Vítimas de feminicídio, 2024"),
        ("source=cpj", Lang::Es, "Periodistas asesinadas y asesinados, 1992–2022"),
        ("p=SV", Lang::Es, "Despliegues militares en El Salvador, 2022–2024"),
    ];
    for (query, lang, title) in DEFAULT_TITLES {
        assert_eq!(figure(query, lang).title, title, "{query}");
    }
    for (query, measure) in [
        ("", "Homicides per 100,000 people a year"),
        ("measure=count", "Registered homicides"),
        ("source=sesnsp&sex=female", "Victims per 100,000 women a year"),
        ("source=sesnsp&sex=male", "Victims per 100,000 men a year"),
        ("source=sesnsp&sex=unknown", "Registered victims"),
        ("source=sesnsp&offence=feminicide", "Victims of feminicide per 100,000 women a year"),
        ("source=cpj&role=media_worker", "Media workers killed"),
    ] {
        assert_eq!(figure(query, Lang::En).measure, measure, "{query}");
    }
    assert_eq!(figure("source=cpj", Lang::Es).measure, "Periodistas asesinadas y asesinados, motivo confirmado");
    assert_eq!(figure("source=cpj&motive=unconfirmed", Lang::Es).measure, "Periodistas asesinadas y asesinados, motivo no confirmado");
}

#[test]
fn what_is_not_on_the_map_leaves_out_what_its_marks_show() {
    let query = "source=ucdp&datetime=2007-01-01/2010-12-31";
    let reasons = |more: &str| figure(&format!("{query}{more}"), Lang::En).reasons;
    let (hexagons, records, states) = (reasons("&by=hex"), reasons("&by=records"), reasons("&by=state"));
    let only = |reasons: &[String], what: &str| reasons.iter().any(|reason| reason.contains(what));
    assert!(only(&hexagons, "known only to the municipality") && only(&hexagons, "known only to the state"), "{hexagons:?}");
    assert!(!only(&records, "known only to the municipality") && only(&records, "known only to the state"), "{records:?}");
    assert!(!only(&states, "known only to the municipality") && !only(&states, "known only to the state"), "{states:?}");
}
