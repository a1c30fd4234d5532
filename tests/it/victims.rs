//! What pictures and server-made pages say of people harmed: the same numbers and warnings as the page.

use crate::edition::{self, dataset};
use testigo::query::{Filter, Scope, Summary, summary};
use testigo::view::{Figure, View};
use testigo::words::{Lang, Span};

fn pairs(query: &str) -> Vec<(String, String)> {
    query.split('&').filter_map(|pair| pair.split_once('=')).map(|(key, value)| (key.to_owned(), value.to_owned())).collect()
}

fn figure(query: &str, lang: Lang) -> Figure<'static> {
    let (view, problems) = View::parse(&pairs(query), edition::dataset());
    assert_eq!(problems, [], "{query}");
    Figure::new(edition::dataset(), &view, lang, 4.8)
}

#[test]
fn feminicide_alone_is_never_ranked_and_always_warned_of() {
    let figure = figure("source=sesnsp&offence=feminicide", Lang::Es);
    let warning = "Cada fiscalía clasifica distinto: el feminicidio solo no permite comparar estados.";
    assert_eq!(figure.title, "Víctimas de feminicidio, México, 2024");
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
    assert_eq!(figure.title, "Women victims of intentional homicide or feminicide, Mexico, 2024");
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
    assert_eq!(media.title, "Media workers killed, Mexico, 1992–2022");
    assert!(!media.warnings.sentences().iter().any(|line| line.contains("64")), "{:?}", media.warnings);
}

#[test]
fn a_perpetrator_is_said_with_the_number_of_records_that_name_one() {
    let figure = figure("source=ucdp&datetime=1989-01-01/2023-12-31&perpetrator=government", Lang::En);
    assert_eq!(figure.title, "Deaths in recorded attacks on civilians, Mexico, 1989–2023 (who attacked: government)");
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
    const TITLES: [(&str, Lang, &str); 17] = [
        ("", Lang::Es, "Homicidios registrados y despliegues militares, México, 2009"),
        ("source=ucdp", Lang::En, "Deaths in recorded events and military deployments, Mexico, 2023"),
        (
            "source=ucdp&perpetrator=not_stated",
            Lang::En,
            "Deaths in recorded events and military deployments, Mexico, 2023 (who attacked: the source does not say)",
        ),
        (
            "source=ucdp&victim=civilians,sides",
            Lang::En,
            "Deaths in recorded events and military deployments, Mexico, 2023 (who died: civilians, in an attack, members of the sides)",
        ),
        ("source=ucdp&victim=civilians", Lang::Pt, "Mortes em ataques registrados contra civis, México, 2023"),
        ("source=sesnsp&offence=feminicide", Lang::Pt, "Vítimas de feminicídio, México, 2024"),
        (
            "source=sesnsp&offence=intentional_homicide,feminicide&age=0-17",
            Lang::Es,
            "Menores de 18 años, víctimas de homicidio doloso o feminicidio, México, 2024",
        ),
        (
            "source=sesnsp&sex=male&age=18+&weapon=firearm",
            Lang::En,
            "People of 18 and over, men, victims of intentional homicide, Mexico, 2024 (means: firearm)",
        ),
        ("source=sesnsp&state=08,25", Lang::Es, "Víctimas de homicidio doloso, Chihuahua, Sinaloa, 2024"),
        ("source=cpj", Lang::Es, "Periodistas asesinados, México, 1992–2022 (motivo confirmado)"),
        ("source=cpj&motive=unconfirmed", Lang::Pt, "Jornalistas assassinados, México, 1992–2022 (motivo não confirmado)"),
        ("p=SV", Lang::Es, "Despliegues militares, El Salvador, 2022–2024"),
        (
            "zone=mx-2009-juarez",
            Lang::Es,
            "Homicidios registrados y despliegues militares, México, 2009 (dentro de Refuerzos a Ciudad Juárez)",
        ),
        ("p=08037", Lang::Es, "Homicidios registrados y despliegues militares, Juárez, Chihuahua, 2009"),
        ("p=15", Lang::En, "Registered homicides and military deployments, State of México, 2009"),
        (
            "p=mx-2008-chihuahua",
            Lang::Es,
            "Homicidios registrados y despliegues militares, México, 2009 (en el mapa: Operativo Conjunto Chihuahua)",
        ),
        ("source=sesnsp&p=08037", Lang::En, "Victims of intentional homicide, Chihuahua, 2024 (on the map: Juárez, Chihuahua)"),
    ];
    for (query, lang, title) in TITLES {
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
    assert_eq!(figure("source=cpj", Lang::Es).measure, "Periodistas asesinados, motivo confirmado");
    assert_eq!(figure("source=cpj&motive=unconfirmed", Lang::Es).measure, "Periodistas asesinados, motivo no confirmado");
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

/// The number of a country never stands under the title of a place, nor a place's map under the title of the country.
#[test]
fn a_place_that_is_opened_gives_the_headline_its_own_number() {
    let number = |query: &str| match summary(dataset(), &Filter::parse(dataset(), &pairs(query), Scope::AGGREGATES).unwrap()).unwrap() {
        Summary::Counts(counts) => counts.count.unwrap(),
        Summary::Events(events) => events.deaths.unwrap().best,
    };
    for (view, of, name) in [
        ("p=08037", "source=inegi&datetime=2009-01-01/2009-12-31&municipality=08037", "Juárez, Chihuahua"),
        (
            "source=ucdp&p=08037&datetime=2008-01-01/2010-12-31",
            "source=ucdp&datetime=2008-01-01/2010-12-31&municipality=08037",
            "Juárez, Chihuahua",
        ),
        ("source=sesnsp&p=08037", "source=sesnsp&datetime=2024-01-01/2024-12-31&state=08", "Chihuahua"),
        ("source=cpj&p=30", "source=cpj&datetime=1992-01-01/2022-12-31&state=30", "Veracruz"),
    ] {
        for lang in Lang::ALL {
            let figure = figure(view, lang);
            let number = lang.count(number(of));
            assert!(
                figure.title.contains(name) && figure.frame_title.contains(name) && figure.alt.contains(name),
                "{view}: {}",
                figure.title
            );
            for said in [Span::join(&figure.sentence), figure.alt.clone()] {
                assert!(said.contains(name) && said.contains(&number), "{view}: {number} in {said}");
            }
            assert!(figure.not_drawn.iter().all(|span| !span.strong || span.text.contains("xico")), "{view}: {:?}", figure.not_drawn);
        }
    }
    // A table of all places is of the whole country, with a place opened beside it.
    let table = figure("p=08037&v=table", Lang::En);
    assert!(table.title.contains("Mexico") && Span::join(&table.sentence).contains("in Mexico"), "{}", table.title);
}
