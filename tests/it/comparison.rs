//! The golden table: six comparisons of the bundled edition to the printed digits, and all deployments at once.

use crate::edition;
use testigo::compare::{Comparison, Overview, OverviewQuestion, Question, Ratio, answer, overview};

fn pairs(query: &str) -> Vec<(String, String)> {
    let pair = |pair: &str| pair.split_once('=').map(|(key, value)| (key.to_owned(), value.to_owned()));
    query.split('&').filter_map(pair).collect()
}

fn answered(query: &str) -> Comparison {
    let question = Question::parse(edition::dataset(), &pairs(query)).unwrap();
    answer(edition::dataset(), &question).unwrap_or_else(|refusal| panic!("{query}: {:?}", refusal.code))
}

fn overview_of(query: &str) -> Overview {
    overview(edition::dataset(), &OverviewQuestion::parse(edition::dataset(), &pairs(query)).unwrap())
}

/// Within half of the last printed digit.
fn is_printed(found: f64, printed: &str) -> bool {
    let decimals = printed.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    (found - printed.parse::<f64>().unwrap()).abs() <= 0.500_1 * 10f64.powi(-(decimals as i32))
}

fn printed(what: &str, found: impl IntoIterator<Item = f64>, printed: &[&str]) {
    let found: Vec<f64> = found.into_iter().collect();
    let same = found.len() == printed.len() && found.iter().zip(printed).all(|(found, printed)| is_printed(*found, printed));
    assert!(same, "{what}: {found:?}, not {printed:?}");
}

fn chance(ratio: &Ratio) -> [f64; 2] {
    ratio.chance.map(|interval| [interval.low, interval.high.unwrap()]).unwrap()
}

fn dispersed(ratio: &Ratio) -> [f64; 2] {
    ratio.dispersed.map(|interval| [interval.low, interval.high.unwrap()]).unwrap()
}

/// A row of the golden table.
struct Golden {
    query: &'static str,
    counts: [u64; 2],
    rates: [&'static str; 2],
    /// Rate ratio and its exact interval.
    exact: [&'static str; 3],
    phi: &'static str,
    dispersed: [&'static str; 2],
    controls: [u64; 2],
    /// Change of the comparison municipalities and their φ.
    elsewhere: [&'static str; 2],
    relative: &'static str,
    by_chance: [&'static str; 2],
    by_months: [&'static str; 2],
}

const GOLDEN: [Golden; 6] = [
    Golden {
        query: "zone=mx-2006-michoacan&municipality=16006",
        counts: [57, 14],
        rates: ["49.2", "12.2"],
        exact: ["0.248", "0.128", "0.451"],
        phi: "1.7",
        dispersed: ["0.11", "0.55"],
        controls: [5885, 4901],
        elsewhere: ["0.824", "6.61"],
        relative: "0.301",
        by_chance: ["0.17", "0.54"],
        by_months: ["0.13", "0.68"],
    },
    Golden {
        query: "zone=mx-2007-tijuana&municipality=02004",
        counts: [301, 222],
        rates: ["20.9", "14.9"],
        exact: ["0.711", "0.595", "0.848"],
        phi: "3.2",
        dispersed: ["0.51", "0.99"],
        controls: [5775, 5086],
        elsewhere: ["0.872", "7.75"],
        relative: "0.815",
        by_chance: ["0.68", "0.97"],
        by_months: ["0.58", "1.15"],
    },
    Golden {
        query: "zone=mx-2007-guerrero&municipality=12001",
        counts: [262, 181],
        rates: ["36.3", "25.2"],
        exact: ["0.696", "0.572", "0.844"],
        phi: "2.5",
        dispersed: ["0.51", "0.95"],
        controls: [5775, 5086],
        elsewhere: ["0.872", "7.75"],
        relative: "0.798",
        by_chance: ["0.66", "0.97"],
        by_months: ["0.57", "1.11"],
    },
    Golden {
        query: "municipality=08037&date=2008-03-27&source=inegi",
        counts: [240, 1831],
        rates: ["17.6", "131.7"],
        exact: ["7.485", "6.540", "8.599"],
        phi: "12.4",
        dispersed: ["4.54", "12.35"],
        controls: [5263, 6569],
        elsewhere: ["1.236", "4.08"],
        relative: "6.055",
        by_chance: ["5.27", "6.96"],
        by_months: ["3.65", "10.05"],
    },
    Golden {
        query: "zone=mx-2008-culiacan-navolato",
        counts: [126, 533],
        rates: ["13.4", "56.4"],
        exact: ["4.218", "3.468", "5.164"],
        phi: "11.0",
        dispersed: ["2.13", "8.34"],
        controls: [5436, 6756],
        elsewhere: ["1.231", "3.33"],
        relative: "3.427",
        by_chance: ["2.81", "4.18"],
        by_months: ["1.73", "6.80"],
    },
    Golden {
        query: "zone=mx-2008-sonora&municipality=26043",
        counts: [48, 136],
        rates: ["23.5", "64.7"],
        exact: ["2.758", "1.971", "3.917"],
        phi: "1.5",
        dispersed: ["1.80", "4.22"],
        controls: [5263, 6569],
        elsewhere: ["1.236", "4.08"],
        relative: "2.231",
        by_chance: ["1.60", "3.11"],
        by_months: ["1.45", "3.44"],
    },
];

#[test]
fn the_golden_table_is_as_printed() {
    for row in GOLDEN {
        let found = answered(row.query);
        let what = row.query;
        assert_eq!([found.treated.before.count, found.treated.after.count], row.counts, "{what}");
        printed(what, [found.treated.before.rate, found.treated.after.rate], &row.rates);
        printed(what, found.treated.change.value.into_iter().chain(chance(&found.treated.change)), &row.exact);
        printed(what, [found.treated.phi], &[row.phi]);
        printed(what, dispersed(&found.treated.change), &row.dispersed);
        let controls = &found.controls.group;
        assert_eq!((controls.n_places, found.controls.states.len()), (1753, 22), "{what}");
        assert_eq!([controls.before.count, controls.after.count], row.controls, "{what}");
        printed(what, controls.change.value.into_iter().chain([controls.phi]), &row.elsewhere);
        printed(what, found.relative.value, &[row.relative]);
        printed(what, chance(&found.relative), &row.by_chance);
        printed(what, dispersed(&found.relative), &row.by_months);
    }
}

#[test]
fn juarez_is_extreme_unlike_any_placebo_and_had_begun_before() {
    let found = answered("municipality=08037&date=2008-03-27&source=inegi");
    let months: Vec<u64> = found.months.iter().map(|row| row.treated).collect();
    let expected =
        [[21, 8, 22, 25, 16, 15, 16, 19, 11, 21, 27, 39].as_slice(), &[118], &[61, 132, 166, 132, 210, 111, 180, 177, 236, 113, 233, 80]];
    assert_eq!(months, expected.concat());

    let largest =
        |values: &[testigo::compare::PlaceboValue]| values.iter().filter_map(|value| value.ratio).map(f64::ln).collect::<Vec<_>>();
    let dates = &found.placebo_dates;
    assert_eq!((dates.n, dates.as_extreme, dates.values[0].key.as_str(), dates.values[155].key.as_str()), (156, 0, "1993-01", "2005-12"));
    printed("p of dates", dates.p, &["0.0064"]);
    printed("largest of dates", [largest(&dates.values).into_iter().map(f64::abs).fold(0.0, f64::max)], &["0.850"]);
    printed("observed", dates.observed.map(f64::ln), &["2.013"]);
    let places = &found.placebo_places;
    assert_eq!((places.n, places.as_extreme), (83, 0));
    printed("p of places", places.p, &["0.0119"]);
    printed("largest of places", [largest(&places.values).into_iter().fold(f64::MIN, f64::max)], &["1.140"]);
}

#[test]
fn deployments_that_count_the_same_deaths_are_named_together() {
    let all = overview_of("");
    let shared = |id: &str| all.zones.iter().find(|row| row.zone.id == id).unwrap().shared.clone();
    // Chihuahua (March 2008) is one of the three states of the Triángulo Dorado III (February), Culiacán (May) lies in another.
    let triangle = all.zones.iter().find(|row| row.zone.name_short == "Triángulo Dorado III").unwrap().zone.id.clone();
    for id in ["mx-2008-chihuahua", "mx-2008-culiacan-navolato"] {
        assert!(shared(id).contains(&triangle) && shared(&triangle).contains(&id.to_owned()), "{id}");
    }
    assert!(!shared("mx-2008-chihuahua").contains(&"mx-2008-culiacan-navolato".to_owned()));
    assert!(all.zones.iter().filter(|row| row.figures.is_none()).all(|row| row.shared.is_empty()));
    let said = testigo::view::comparison::OverviewCard::new(&all, testigo::words::Lang::En).shared;
    assert!(said.contains("3 of those with more") && said.contains("Triángulo Dorado III, Chihuahua, Culiacán-Navolato"), "{said}");
}

#[test]
fn every_row_of_the_overview_is_the_whole_answer_s() {
    let all = overview_of("");
    assert_eq!(all.n_zones, edition::dataset().zones.list.len());
    assert!(all.zones.is_sorted_by_key(|row| (row.zone.first, row.zone.id.clone())));
    let mut answered = 0;
    for row in &all.zones {
        let question = Question::parse(edition::dataset(), &pairs(&row.query)).unwrap();
        match answer(edition::dataset(), &question) {
            Ok(whole) => {
                answered += 1;
                let figures = row.figures.unwrap();
                assert_eq!((row.refused, row.reasons.len()), (None, 0));
                assert_eq!([figures.treated_before, figures.treated_after], [whole.treated.before.count, whole.treated.after.count]);
                assert_eq!((figures.relative, row.relative_includes_one), (whole.relative, whole.relative_includes_one));
                assert_eq!(
                    (row.pre_trend, row.earlier, row.windows),
                    (Some(whole.pre_trend.kind), whole.earlier.len(), Some(whole.windows))
                );
            }
            Err(refusal) => {
                assert_eq!((row.refused, &row.reasons, row.figures), (Some(refusal.code), &refusal.reasons, None), "{}", row.zone.id);
                assert_eq!((row.pre_trend, row.windows), (None, refusal.windows));
            }
        }
    }
    assert_eq!(all.n_answered, answered);
    // The finding: some fell, some rose.
    let relative: Vec<f64> = all.zones.iter().filter_map(|row| row.figures?.relative.value).collect();
    assert!(relative.iter().any(|ratio| *ratio < 0.8) && relative.iter().any(|ratio| *ratio > 2.0), "{relative:?}");
}

/// Deaths per 100,000 people a year after a deployment, less what they would have been had the rate changed as elsewhere.
fn above_expected(query: &str) -> f64 {
    let found = answered(query);
    let expected = found.treated.before.rate * found.controls.group.change.value.unwrap();
    found.treated.after.rate - expected
}

#[test]
fn the_mean_of_the_deployments_lies_near_that_of_the_literature_and_juarez_is_the_largest() {
    // Espinosa & Rubin (2015), *The American Statistician* 69: +11 homicides per 100,000 people a year on average over 18 regions of 2007–2010, with
    // great differences; Juárez stands out. Their regions and controls are others, so that it is a band and no digit.
    let all = overview_of("");
    let of_their_years = all.zones.iter().filter(|row| row.figures.is_some() && (2006..=2009).contains(&row.zone.first.month().year()));
    let found: Vec<f64> = of_their_years.map(|row| above_expected(&row.query)).collect();
    let mean = found.iter().sum::<f64>() / found.len() as f64;
    assert_eq!(found.len(), 14);
    assert!((mean - 11.0).abs() < 5.0, "{mean}");
    printed("as computed from the bundled data", [mean], &["13.2"]);
    assert!(found.iter().filter(|each| **each < 0.0).count() >= 3, "{found:?}");
    let juarez = above_expected("zone=mx-2008-chihuahua&municipality=08037");
    assert!(found.iter().all(|each| *each < juarez), "{juarez}: {found:?}");
    printed("Juárez", [juarez], &["109.9"]);
}

#[test]
fn the_event_study_has_the_stated_groups() {
    let years = overview_of("").event_study.unwrap();
    let groups = |groups: &[testigo::compare::YearGroup]| groups.iter().map(|group| (group.year, group.n_places)).collect::<Vec<_>>();
    assert_eq!((years.first_year, years.last_year, years.draws, years.seed), (1990, 2009, 999, 20_061_211));
    assert_eq!((groups(&years.groups), groups(&years.left_out)), (vec![(2007, 628), (2008, 72)], vec![(2005, 1)]));
    assert_eq!((years.never, years.other_forces), (1753, 0));
    assert_eq!(years.effects.iter().map(|effect| effect.e).collect::<Vec<_>>(), [-5, -4, -3, -2, -1, 0, 1, 2]);
    // The panel ends in 2009: only the municipalities of 2007 reach their third year.
    assert!(years.effects[..7].iter().all(|effect| effect.groups == [2007, 2008]));
    assert_eq!(years.effects[7].groups, [2007]);
    let worst = years.effects[..5].iter().map(|effect| effect.effect.value.abs()).fold(0.0, f64::max);
    assert!((years.breakdown.unwrap() - years.post.value.abs() / worst).abs() < 1e-4);
    let mean = years.effects[5..].iter().map(|effect| effect.effect.value).sum::<f64>() / 3.0;
    assert!((years.post.value - mean).abs() < 1e-5);
}

#[test]
fn a_force_keeps_its_own_and_the_others_are_compared_with_nobody() {
    let army = overview_of("force=army");
    assert!(army.n_zones < overview_of("").n_zones && army.zones.iter().all(|row| row.zone.force.code() == "army"));
    let years = army.event_study.unwrap();
    // Tijuana and Guerrero, and Chihuahua, Durango and Sinaloa by the first operation there: 5 + 81 + 67 + 39 + 18.
    assert_eq!((years.groups.iter().map(|group| group.n_places).sum::<usize>(), years.never), (210, 1753));
    assert_eq!(years.other_forces, 2454 - 1753 - 210);
    assert_eq!(overview_of("force=army,navy").question.query, "force=army,navy&source=inegi");

    let none = overview_of("force=navy");
    assert_eq!((none.n_zones, none.event_study, none.event_study_refused.unwrap().code()), (0, None, "too_few_places"));
    assert_eq!(overview_of("source=sesnsp").event_study_refused.unwrap().code(), "no_municipal_counts");
    assert_eq!(overview_of("source=ucdp").event_study_refused.unwrap().code(), "no_municipal_counts");
}

#[test]
fn an_overview_refuses_what_speaks_of_one_place() {
    let refused = |query: &str| OverviewQuestion::parse(edition::dataset(), &pairs(query)).unwrap_err();
    for query in ["zone=mx-2006-michoacan", "date=2008-03-27", "state=08", "colour=red"] {
        assert_eq!(refused(query).code(), "unknown_parameter", "{query}");
    }
    assert_eq!(refused("force=airforce").code(), "unknown_value");
    assert!(refused("force=airforce").allowed().contains(&"army".to_owned()));
    assert_eq!(refused("force=army&force=navy").code(), "duplicate_parameter");
    assert_eq!(refused("months=13").code(), "unknown_value");
}

#[test]
fn the_same_overview_is_the_same_bytes() {
    let bytes = || serde_json::to_vec(&overview_of("force=mixed")).unwrap();
    assert_eq!(bytes(), bytes());
}
