//! Questions of `/compare`: what is refused and why, what stands in an answer, and that it is the same each time.

use crate::edition;
use std::collections::BTreeSet;
use testigo::compare::{
    Caveat, Choice, Comparison, PlaceboStatus, PlaceboUnit, PreTrendKind, Question, RatioStatus, Refusal, RefusalCode, RefusalDetail,
    answer,
};
use testigo::dataset::Dataset;
use testigo::dataset::manifest::Break;
use testigo::encode;
use testigo::query::{By, Figure, Filter, Scope, series};
use testigo::view::comparison::{Card, WithSentence};
use testigo::words::Lang;

const JUAREZ: &str = "zone=mx-2008-chihuahua&municipality=08037";

fn pairs(query: &str) -> Vec<(String, String)> {
    let pair = |pair: &str| pair.split_once('=').map(|(key, value)| (key.to_owned(), value.to_owned()));
    query.split('&').filter_map(pair).collect()
}

fn asked(dataset: &Dataset, query: &str) -> Result<Comparison, Box<Refusal>> {
    answer(dataset, &Question::parse(dataset, &pairs(query)).unwrap())
}

fn answered(query: &str) -> Comparison {
    asked(edition::dataset(), query).unwrap_or_else(|refusal| panic!("{query}: {:?}", refusal.reasons))
}

fn refused(query: &str) -> Box<Refusal> {
    asked(edition::dataset(), query).map(drop).unwrap_err()
}

fn codes(refusal: &Refusal) -> Vec<&'static str> {
    refusal.reasons.iter().map(|reason| reason.code.code()).collect()
}

#[test]
fn each_refusal_gives_all_its_reasons_in_their_order() {
    let cases: &[(&str, &[&str])] = &[
        ("zone=mx-2014-tierra-caliente", &["area_too_coarse"]),
        ("zone=sv-2022-comasagua", &["area_too_coarse", "no_counts_here"]),
        ("zone=sv-2023-cabanas", &["no_counts_here"]),
        ("zone=mx-2008-culiacan-navolato&source=sesnsp", &["area_too_coarse", "short_pre", "short_post"]),
        ("zone=mx-2008-chihuahua&source=cpj", &["period_too_coarse"]),
        ("zone=mx-2019-guardia-nacional", &["no_untreated_places", "dates_unknown", "short_pre", "short_post", "treated_share"]),
        ("zone=mx-2025-paricutin", &["no_untreated_places", "short_pre", "short_post"]),
        ("municipality=08037&date=1990-06-15", &["short_pre"]),
        ("municipality=08037&date=2015-06-15", &["short_post"]),
        // Oaxaca's missing reports lie in the year before and in October 2016.
        ("state=20&date=2016-06-01&source=sesnsp", &["short_pre", "short_post"]),
        ("municipality=08037&date=2009-09-15", &["population_break"]),
        ("zone=mx-2008-chihuahua&municipality=08037&source=ucdp", &["precision_floor"]),
        ("zone=mx-2008-chihuahua&municipality=08037&controls=06001,06002", &["too_few_controls"]),
        ("municipality=20001&date=2008-06-15", &["too_few_events"]),
    ];
    for (query, expected) in cases {
        let refusal = refused(query);
        assert_eq!(codes(&refusal), *expected, "{query}");
        assert_eq!(refusal.code, refusal.reasons[0].code, "{query}");
    }
}

#[test]
fn a_place_of_more_than_four_fifths_of_the_country_is_refused() {
    let states: Vec<String> = (1..=32).filter(|state| *state != 30).map(|state| format!("{state:02}")).collect();
    let refusal = refused(&format!("state={}&date=2000-06-15", states.join(",")));
    assert_eq!(codes(&refusal), ["treated_share", "too_few_controls"]);
    assert!(refusal.reasons[0].found.unwrap() > 0.9);
}

#[test]
fn a_series_break_between_first_and_last_month_is_refused() {
    let mut dataset = Dataset::open(edition::folder()).unwrap();
    let mut with_break = |month: &str| {
        let source = dataset.manifest.sources.iter_mut().find(|source| source.id == "inegi").unwrap();
        let note = "The classification changes.".to_owned();
        source.breaks = vec![Break { month: month.parse().unwrap(), kind: "classification".to_owned(), note }];
        asked(&dataset, JUAREZ).map_err(|refusal| (codes(&refusal), refusal.reasons[0].month.map(|month| month.to_string())))
    };
    for month in ["2007-04", "2008-03", "2009-03"] {
        assert_eq!(with_break(month).unwrap_err(), (vec!["series_break"], Some(month.to_owned())));
    }
    // The first month of the pre window begins the new meaning, the month after the post window a later one.
    assert!(with_break("2007-03").is_ok() && with_break("2009-04").is_ok());
}

#[test]
fn a_reason_says_which_of_its_facts_is_so() {
    let detail = |query: &str, code: RefusalCode| refused(query).reasons.into_iter().find(|reason| reason.code == code).unwrap();
    for (query, code, expected) in [
        ("zone=mx-2014-tierra-caliente", RefusalCode::AreaTooCoarse, Some(RefusalDetail::Partial)),
        ("zone=sv-2022-comasagua", RefusalCode::AreaTooCoarse, Some(RefusalDetail::Coarser)),
        ("zone=mx-2008-culiacan-navolato&source=sesnsp", RefusalCode::AreaTooCoarse, Some(RefusalDetail::Coarser)),
        ("zone=mx-2008-culiacan-navolato&source=sesnsp", RefusalCode::ShortPre, Some(RefusalDetail::StartsLate)),
        ("zone=mx-2025-paricutin&source=sesnsp", RefusalCode::ShortPost, Some(RefusalDetail::EndsEarly)),
        ("zone=mx-2019-guardia-nacional", RefusalCode::ShortPost, Some(RefusalDetail::EndsEarly)),
        ("municipality=08037&date=1990-06-15", RefusalCode::ShortPre, Some(RefusalDetail::StartsLate)),
        // Months that are missing within what the source covers.
        ("state=20&date=2016-06-01&source=sesnsp", RefusalCode::ShortPre, None),
    ] {
        assert_eq!(detail(query, code).detail, expected, "{query} {code:?}");
    }
    // Only the year is known: what is needed covers every month that it may have begun in.
    let needed = detail("zone=mx-2019-guardia-nacional", RefusalCode::ShortPre).needed.unwrap();
    assert_eq!((needed.start.to_string(), needed.end.to_string()), ("2018-01".to_owned(), "2019-11".to_owned()));
    let partial = detail("zone=mx-2014-tierra-caliente", RefusalCode::AreaTooCoarse);
    assert_eq!((partial.found, partial.named), (Some(2.0), Some(36)));
}

#[test]
fn every_refusal_has_its_sentence_and_its_need_in_three_languages() {
    for code in RefusalCode::CODES {
        for lang in Lang::ALL {
            assert!(lang.has(&format!("ref-{code}")) && lang.has(&format!("ref-{code}-need")), "{code} {lang:?}");
        }
    }
}

#[test]
fn a_refusal_names_what_can_be_answered_instead() {
    let refusal = refused("zone=mx-2014-tierra-caliente");
    assert!(refusal.others.len() > 10);
    assert!(refusal.others.is_sorted_by_key(|other| other.zone.first));
    for other in &refusal.others {
        answered(&other.query);
    }
    let short = refused("zone=mx-2025-paricutin");
    let needed = short.reasons[2].needed.unwrap();
    assert_eq!((needed.start.to_string(), needed.end.to_string()), ("2025-12".to_owned(), "2026-11".to_owned()));
}

#[test]
fn a_question_that_contradicts_itself_is_no_question() {
    let code = |query: &str| Question::parse(edition::dataset(), &pairs(query)).unwrap_err().code();
    for (query, expected) in [
        ("source=inegi", "missing_parameter"),
        ("municipality=08037", "missing_parameter"),
        ("zone=mx-2008-chihuahua&date=2008-03-27", "conflicting_parameters"),
        ("zone=mx-2008-chihuahua&state=09", "outside_zone"),
        ("zone=mx-2008-chihuahua&municipality=09002", "outside_zone"),
        ("zone=mx-1999", "unknown_value"),
        ("municipality=99999&date=2008-03-27", "unknown_value"),
        ("state=09&municipality=08037&date=2008-03-27", "unknown_value"),
        ("municipality=08037&date=2008-02-30", "bad_datetime"),
        ("municipality=08037&date=2008-03-27Tnoon", "bad_datetime"),
        // Months around them would leave the calendar.
        ("municipality=08037&date=9999-12-31", "bad_datetime"),
        ("municipality=08037&date=0001-01-01", "bad_datetime"),
        ("zone=mx-2008-chihuahua&months=18", "unknown_value"),
        ("zone=mx-2008-chihuahua&washout=7", "bad_number"),
        ("zone=mx-2008-chihuahua&controls=neighbours_excluded_km:0", "bad_number"),
        ("zone=mx-2008-chihuahua&controls=neighbours_excluded_km:+50", "bad_number"),
        ("zone=mx-2008-chihuahua&controls=everywhere", "unknown_value"),
        ("zone=mx-2008-chihuahua&source=ucdp&measure=records", "not_for_source"),
        ("zone=mx-2008-chihuahua&offence=feminicide", "not_for_source"),
        ("state=06&date=2016-06-01&source=sesnsp&age=18%2B", "unknown_value"),
        ("state=06&date=2016-06-01&source=sesnsp&weapon=firearm", "no_denominator"),
        // States have no neighbours among municipalities, and no municipality to compare with.
        ("state=06&date=2016-06-01&source=sesnsp&controls=neighbours_excluded_km:50", "level_not_available"),
        ("state=06&date=2016-06-01&source=sesnsp&controls=09,20067", "level_not_available"),
        ("zone=mx-2008-chihuahua&bbox=0,0,1,1", "unknown_parameter"),
        ("zone=mx-2008-chihuahua&zone=mx-2008-sonora", "duplicate_parameter"),
    ] {
        assert_eq!(code(query), expected, "{query}");
    }
}

#[test]
fn a_date_time_is_cut_to_its_day_and_a_question_about_nothing_asks_for_a_place() {
    let whole = answered("municipality=08037&date=2008-03-27");
    assert_eq!(answered("municipality=08037&date=2008-03-27T23:59:59-06:00"), whole);
    let nothing = Question::parse(edition::dataset(), &[]).unwrap_err();
    assert_eq!((nothing.code(), nothing.parameter()), ("missing_parameter", Some("zone")));
}

#[test]
fn an_earlier_operation_names_the_states_of_its_municipalities_too() {
    let earlier = |query: &str| -> Vec<String> { answered(query).earlier.into_iter().map(|earlier| earlier.id).collect() };
    // Tierra Caliente, 3 December 2014, is known to be in the State of Mexico without its municipalities there being named.
    assert!(earlier("state=15&date=2014-12-20").contains(&"mx-2014-tierra-caliente".to_owned()));
    assert!(!earlier("state=15&date=2014-12-03").contains(&"mx-2014-tierra-caliente".to_owned()));
    assert!(!earlier("municipality=15106&date=2014-12-20").contains(&"mx-2014-tierra-caliente".to_owned()));
    // Its own part of a state: the deployment named a municipality of it.
    assert_eq!(earlier("state=28&date=2006-06-01"), ["mx-2005-nuevo-laredo"]);
}

#[test]
fn the_same_question_has_the_same_bytes_and_its_own_query_asks_it_again() {
    for query in
        [JUAREZ, "zone=mx-2009-monarca&months=24", "state=06&date=2016-06-01&source=sesnsp&sex=female", "zone=mx-2011-laguna&washout=0"]
    {
        let first = answered(query);
        let bytes = |of: &Comparison| serde_json::to_vec(of).unwrap();
        assert_eq!(bytes(&first), bytes(&answered(query)), "{query}");
        assert_eq!(first, answered(&first.question.query), "{query}");
    }
}

#[test]
fn the_months_are_those_of_the_series_and_add_up_to_the_counts() {
    let answer = answered(JUAREZ);
    let filter = pairs("source=inegi&municipality=08037&datetime=2007-03-01/2009-03-31");
    let series = series(edition::dataset(), &Filter::parse(edition::dataset(), &filter, Scope::AGGREGATES).unwrap(), By::Month);
    let counts: Vec<u64> =
        series.bins.iter().map(|bin| if let Figure::Count { count } = bin.figure { count.unwrap() } else { 0 }).collect();
    assert_eq!(answer.months.iter().map(|row| row.treated).collect::<Vec<_>>(), counts);
    assert_eq!((counts[..12].iter().sum::<u64>(), counts[12], counts[13..].iter().sum::<u64>()), (240, 118, 1831));
    let controls = |range: std::ops::Range<usize>| answer.months[range].iter().map(|row| row.controls).sum::<u64>();
    assert_eq!((controls(0..12), controls(13..25)), (5263, 6569));
}

#[test]
fn what_is_left_out_belongs_to_neither_window() {
    let whole = answered("municipality=08037&date=2008-03-27&washout=0");
    assert_eq!((whole.windows.left_out, whole.windows.after.start.to_string().as_str()), (None, "2008-03"));
    assert_eq!(whole.treated.after.count, 1831 + 118 - 80);
    let three = answered("municipality=08037&date=2008-03-27&washout=3");
    assert_eq!((three.windows.after.start.to_string(), three.windows.after.end.to_string()), ("2008-06".to_owned(), "2009-05".to_owned()));
    assert_eq!(three.treated.before.count, 240);
}

#[test]
fn one_population_basis_is_continued_for_at_most_a_third_of_the_months() {
    let basis = answered("municipality=08037&date=2009-08-15").basis;
    assert_eq!((basis.id.as_str(), basis.extended_months, &basis.extended_years[..]), ("conapo-colmex", 8, &[2010][..]));
    let later = answered("municipality=08037&date=2010-05-15");
    assert_eq!((later.basis.id.as_str(), later.basis.extended_months, &later.basis.extended_years[..]), ("conapo-2010", 8, &[2009][..]));
    assert!(later.caveats.contains(&Caveat::PopulationExtended));
    assert_eq!(later.breaks.iter().map(|found| found.month.to_string()).collect::<Vec<_>>(), ["2010-01"]);
    assert_eq!(refused("municipality=08037&date=2010-04-15").reasons[0].found, Some(9.0));
}

#[test]
fn placebo_dates_end_before_the_first_national_operation_and_before_the_event() {
    let number = |query: &str| {
        let placebo = answered(query).placebo_dates;
        (placebo.n, placebo.from.unwrap().to_string(), placebo.until.unwrap().to_string())
    };
    assert_eq!(number("zone=mx-2005-nuevo-laredo"), (138, "1993-01".to_owned(), "2004-06".to_owned()));
    assert_eq!(number("zone=mx-2006-michoacan&municipality=16006"), (156, "1993-01".to_owned(), "2005-12".to_owned()));
    assert_eq!(number("zone=mx-2011-laguna").0, 156);
}

#[test]
fn placebo_places_are_of_the_size_that_was_asked() {
    let juarez = answered(JUAREZ).placebo_places;
    assert_eq!((juarez.of, juarez.n, juarez.as_extreme), (PlaceboUnit::Municipalities, 83, 0));
    assert!(juarez.values.iter().all(|value| value.before >= 12));
    let chihuahua = answered("zone=mx-2008-chihuahua").placebo_places;
    assert_eq!((chihuahua.of, chihuahua.n, chihuahua.as_extreme), (PlaceboUnit::States, 22, 0));
    let apatzingan = answered("zone=mx-2006-michoacan&municipality=16006").placebo_places;
    assert_eq!((apatzingan.n, apatzingan.as_extreme), (90, 10));
    assert_eq!(apatzingan.values.iter().filter(|value| value.status == RatioStatus::OnlyBefore).count(), 2);
    let few = answered("state=06&date=2016-06-01&source=sesnsp");
    assert_eq!((few.placebo_places.status, few.placebo_places.p), (PlaceboStatus::TooFewPlacebos, None));
    assert_eq!((few.placebo_dates.n, few.placebo_dates.status), (0, PlaceboStatus::TooFewPlacebos));
}

#[test]
fn what_came_before_is_told_for_each_place() {
    for (query, kind) in [
        (JUAREZ, PreTrendKind::Rise),
        ("zone=mx-2008-culiacan-navolato", PreTrendKind::Rise),
        ("zone=mx-2006-michoacan&municipality=16006", PreTrendKind::Peak),
        ("zone=mx-2007-guerrero&municipality=12001", PreTrendKind::Peak),
        ("zone=mx-2007-tijuana&municipality=02004", PreTrendKind::None),
        ("zone=mx-2008-sonora&municipality=26043", PreTrendKind::None),
        ("zone=mx-2008-sonora", PreTrendKind::Trough),
    ] {
        assert_eq!(answered(query).pre_trend.kind, kind, "{query}");
    }
    let juarez = answered(JUAREZ).pre_trend;
    let month = juarez.event_month.unwrap();
    assert_eq!((month.day, month.count, juarez.quarter.later.count, juarez.quarter.earlier.count), (27, 118, 87, 153));
    assert_eq!(answered("zone=mx-2006-michoacan").pre_trend.event_month, None, "the 11th is in the first half of its month");
}

#[test]
fn rings_hold_the_municipalities_around_and_say_that_they_are_not_free_of_deployments() {
    let rings = answered(JUAREZ).rings;
    let told: Vec<_> = rings
        .iter()
        .map(|ring| (ring.from_km, ring.n_places, ring.in_named_states, ring.figures.map(|of| (of.before.count, of.after.count))))
        .collect();
    assert_eq!(told, [(0, 4, 4, Some((34, 84))), (25, 1, 1, Some((1, 6))), (50, 1, 1, Some((13, 47)))]);
    let states = answered("state=06&date=2016-06-01&source=sesnsp").rings;
    assert!(states.iter().all(|ring| ring.n_places == 0 && ring.figures.is_none()));
}

#[test]
fn other_choices_are_answered_beside() {
    let answer = answered(JUAREZ);
    let choice = |choice: Choice| answer.sensitivity.iter().find(|of| of.choice == choice).unwrap().figures.unwrap();
    let uncited = choice(Choice::WithoutUncited);
    assert_eq!((uncited.n_controls, uncited.controls_before, uncited.controls_after), (1745, 5137, 6437));
    assert!((uncited.relative.value.unwrap() - 6.028).abs() < 5e-4);
    let neighbours = choice(Choice::NeighboursExcluded);
    // In the plane EPSG:6372 there are 1,073: its scale is 0.35 % short at 20° N, where 13066 Villa de Tezontepec, without a
    // homicide in these months, lies at 50.1 km on the ground and 49.9 km in the plane.
    assert_eq!((neighbours.n_controls, neighbours.controls_before, neighbours.controls_after), (1074, 3588, 4540));
    assert!((neighbours.controls_change.value.unwrap() - 1.252).abs() < 5.5e-4);
    assert_eq!(choice(Choice::Months36), {
        let longer = answered(&format!("{JUAREZ}&months=36"));
        let months = longer.sensitivity.iter().map(|of| of.choice).collect::<BTreeSet<_>>();
        assert!(months.contains(&Choice::Months12) && !months.contains(&Choice::Months36));
        let mut figures = choice(Choice::Months36);
        (figures.treated_before, figures.treated_after) = (longer.treated.before.count, longer.treated.after.count);
        figures.relative = longer.relative;
        figures
    });
}

#[test]
fn states_are_compared_with_states_and_feminicide_alone_has_its_warning() {
    let both = answered("state=15&date=2016-05-01&source=sesnsp&offence=feminicide,intentional_homicide&sex=female");
    let choices = |of: &Comparison| of.sensitivity.iter().map(|of| of.choice).collect::<Vec<_>>();
    assert_eq!(choices(&both), [Choice::WithoutUncited, Choice::Months24, Choice::Months36]);
    assert!(!both.caveats.contains(&Caveat::FeminicideAlone));
    let alone = answered("state=15&date=2016-05-01&source=sesnsp&offence=feminicide");
    assert!(alone.caveats.contains(&Caveat::FeminicideAlone));
    for lang in Lang::ALL {
        assert!(Card::new(&alone, lang).about.iter().any(|(_, text)| text.contains(&lang.text("warn-feminicide", None))), "{lang:?}");
    }
}

#[test]
fn the_sentence_gives_both_counts_and_claims_no_cause() {
    let json = serde_json::to_value(WithSentence::new(&answered(JUAREZ))).unwrap();
    let said = |lang: &str| json["sentence"][lang].as_str().unwrap().to_owned();
    assert_eq!(
        said("es"),
        "Los homicidios registrados pasaron de 240 a 1\u{202f}831. En los municipios de comparación la tasa aumentó 24\u{202f}%. \
         Aumentaron 6.1 veces lo que aumentaron los otros (entre 3.6 y 10.1). El alza empezó antes del despliegue. Esto no prueba que el despliegue causó el cambio."
    );
    assert!(
        said("pt").contains("Aumentaram 6,1 vezes o que aumentaram os outros (entre 3,6 e 10,1)")
            && said("en").contains("does not show that the deployment caused")
    );
}

#[test]
fn the_csv_holds_every_month_placebo_ring_and_choice() {
    let answer = answered(JUAREZ);
    let text = String::from_utf8(encode::csv::comparison::csv(&answer)).unwrap();
    let rows = |section: &str| text.lines().filter(|line| line.split(',').next() == Some(section)).count();
    assert_eq!([rows("month"), rows("placebo_dates"), rows("placebo_places"), rows("ring"), rows("sensitivity")], [25, 156, 83, 3, 4]);
    assert!(text.lines().nth(1).unwrap().starts_with("treated,08037,Juárez,,1,240,1831,"), "{text}");
}
