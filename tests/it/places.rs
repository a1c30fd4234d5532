//! Where records belong: positions that cannot be right, words for places, and answers that agree on them.

use crate::fixture::{Fixture, codes, source};
use crate::invented::{areas, get, serve, with_events};
use std::collections::BTreeMap;
use testigo::dataset::Dataset;
use testigo::domain::Level;
use testigo::query::{Filter, Scope, Summary, summary, values};

const MISPLACED: [&str; 7] = [
    "good,-67,30,town,Norte,",
    "null,0,0,town,Norte,Álamos",
    "swapped,30,-67,town,Norte,",
    "sign,67,30,town,Norte,",
    "elsewhere,13.7,-60,municipality,Norte,Álamos",
    "near,-59.7,30,town,Ñuble,Peñón Blanco",
    "abroad,67,30,country,,",
];

/// `id` → (longitude of the geometry, finest area) of every record of a download.
async fn downloaded(router: &axum::Router, query: &str) -> BTreeMap<String, (Option<f64>, String)> {
    let collection = get(router, &format!("/data/incidents.geojson?{query}")).await.json();
    let record = |feature: &serde_json::Value| {
        let id = feature["id"].as_str().and_then(|id| id.split_once(':')).map(|(_, id)| id.to_owned());
        let lon = feature["geometry"]["coordinates"][0].as_f64();
        (id.unwrap_or_else(|| panic!("{feature}")), (lon, feature["properties"]["area_code"].as_str().unwrap_or_default().to_owned()))
    };
    collection["features"].as_array().unwrap().iter().map(record).collect()
}

/// (reason, records) of a summary.
fn undrawn(summary: &serde_json::Value) -> Vec<(&str, u64)> {
    let reasons = summary["undrawn"].as_array().unwrap().iter();
    reasons.map(|each| (each["reason"].as_str().unwrap(), each["records"].as_u64().unwrap())).collect()
}

#[test]
fn positions_that_cannot_be_right_are_kept_noted_and_listed_with_what_they_probably_are() {
    let fixture = with_events(&MISPLACED);
    let report = fixture.report();
    let events = source(&report, "ev");
    assert_eq!(
        codes(events),
        (vec![], ["far_outside 3", "null_position 1", "outside_areas 1", "sign 1", "swapped 1"].map(String::from).to_vec())
    );
    let listed = |code: &str| {
        let found = fixture.rows_with(code).into_iter().next().unwrap();
        (found.row, found.value, found.right)
    };
    assert_eq!(listed("null_position").1, "0, 0");
    assert_eq!(listed("far_outside"), (4, "30, -67".into(), "a position less than 50 km from XX; not drawn, counted as `outside`".into()));
    assert_eq!(listed("swapped").2, "longitude and latitude the other way round, which lie in XX");
    assert_eq!(listed("sign").0, 5);
}

#[test]
fn a_latitude_beyond_the_pole_is_refused_and_said_to_be_a_longitude_perhaps() {
    let refused = with_events(&["a,30,-107,town,Norte,"]).rows_with("bad_position").remove(0);
    assert_eq!((refused.field.as_str(), refused.value.as_str()), ("lat", "-107"));
    assert!(refused.right.ends_with("degrees; the other way round they are a position"), "{}", refused.right);
}

#[tokio::test]
async fn a_record_far_from_what_its_source_covers_is_drawn_nowhere_and_lost_nowhere() {
    let fixture = with_events(&MISPLACED);
    let (_, router) = serve(&fixture);
    let summary = get(&router, "/summary").await.json();
    assert_eq!((&summary["records"], &summary["drawn"]["records"]), (&7.into(), &2.into()));
    assert_eq!(undrawn(&summary), [("municipality", 1), ("country", 1), ("outside", 3)]);
    let tilejson = get(&router, "/tiles/incidents.json").await.json();
    let bounds: Vec<f64> = tilejson["bounds"].as_array().unwrap().iter().map(|degrees| degrees.as_f64().unwrap()).collect();
    assert!(bounds[0] >= -68.0 && bounds[1] >= 29.0 && bounds[2] <= -59.0 && bounds[3] <= 31.0, "{bounds:?}");
    let all = downloaded(&router, "").await;
    let nowhere = (None, String::new());
    assert_eq!((all.len(), &all["swapped"], &all["sign"], &all["elsewhere"]), (7, &nowhere, &nowhere, &nowhere));
    assert_eq!(all["null"], (None, "01001".into()));
    assert_eq!(all["near"], (Some(-59.7), "02002".into()));
    for query in ["bbox=60,20,75,40", "bbox=20,-90,40,90", "bbox=-1,-1,1,1"] {
        assert!(downloaded(&router, query).await.is_empty(), "{query}");
    }
}

#[tokio::test]
async fn a_source_may_ask_that_what_lies_far_is_drawn() {
    let fixture =
        with_events(&MISPLACED).edit("edition.toml", "date_basis = \"occurrence\"", "date_basis = \"occurrence\"\noutside = \"draw\"");
    let notes = codes(source(&fixture.report(), "ev")).1;
    assert_eq!(notes, ["null_position 1", "outside_areas 4"]);
    let (_, router) = serve(&fixture);
    assert_eq!(downloaded(&router, "bbox=60,20,75,40").await.into_keys().collect::<Vec<_>>(), ["sign"]);
}

#[test]
fn the_key_outside_has_two_words_and_is_of_events() {
    let error = |from: &str, to: &str| with_events(&[]).edit("edition.toml", from, to).config().unwrap_err().to_string();
    let word = error("date_basis = \"occurrence\"", "outside = \"drawn\"");
    assert!(word.contains("key `outside`: `drawn` is unknown; did you mean `draw`?"), "{word}");
    let kind = error("unit = \"boundary\"", "unit = \"boundary\"\noutside = \"draw\"");
    assert!(kind.contains("source `areas`, key `outside`: is of events"), "{kind}");
}

const WORDS: [&str; 11] = [
    "name,,,municipality,Norte,alamos",
    "stroke,,,municipality,Norte,LODZ",
    "typo,,,municipality,Norte,Alamoss",
    "local,,,municipality,Norte,001",
    "short,,,municipality,01,2",
    "contradiction,,,municipality,Norte,02001",
    "none,,,municipality,Norte,",
    "decomposed,,,municipality,N\u{303}uble,Can\u{303}itas",
    "alias,,,municipality,Ñuble,Peñoles",
    "nowhere,,,municipality,Sur,",
    "point,-67,30,municipality,Norte,Alamoss",
];

fn with_words() -> Fixture {
    with_events(&WORDS).edit("edition.toml", "[source.columns]\nid", "[source.names]\n\"Penoles\" = \"02002\"\n\n[source.columns]\nid")
}

#[test]
fn words_for_a_place_are_understood_as_code_local_code_name_or_alias_and_what_finds_nothing_is_noted() {
    let fixture = with_words();
    let notes = codes(source(&fixture.report(), "ev")).1;
    assert_eq!(notes, ["municipality_not_recognised 2", "municipality_not_stated 2", "state_mismatch 1", "state_not_recognised 1"]);
    let typo = fixture.rows_with("municipality_not_recognised").remove(0);
    assert_eq!((typo.row, typo.field.as_str(), typo.value.as_str()), (4, "municipality", "Alamoss"));
    assert!(typo.right.ends_with("counted in 01"), "{}", typo.right);
    let point = fixture.rows_with("municipality_not_recognised").remove(1);
    assert!(point.right.ends_with("counted in 01001"), "its point decides, and the word is unknown: {}", point.right);
    let contradiction = fixture.rows_with("state_mismatch").remove(0);
    assert_eq!((contradiction.row, contradiction.right.as_str()), (7, "the state of municipality 02001, which decides; counted in 02001"));
}

#[test]
fn a_word_that_finds_nothing_is_noted_whatever_else_decides_where_the_record_belongs() {
    let fixture = with_events(&[
        "point,-67,30,town,Norte,Alamoss",
        "state,,,state,Norte,Alamoss",
        "country,,,country,Sur,Alamoss",
        "far,30,-67,town,Sur,Alamoss",
        "good,-67,30,town,Norte,Álamos",
        "silent,-67,30,town,Norte,",
    ]);
    let notes = codes(source(&fixture.report(), "ev")).1;
    assert_eq!(notes, ["far_outside 1", "municipality_not_recognised 4", "state_not_recognised 2", "swapped 1"]);
    let counted = |code: &str| fixture.rows_with(code).into_iter().map(|found| found.right.rsplit(' ').next().map(str::to_owned));
    let areas = |code: &str| counted(code).map(Option::unwrap_or_default).collect::<Vec<_>>();
    assert_eq!(areas("municipality_not_recognised"), ["01001", "01", "XX", "area"]);
    assert_eq!(areas("state_not_recognised"), ["XX", "area"]);
}

#[tokio::test]
async fn a_record_whose_municipality_is_not_recognised_is_said_to_be_known_to_the_state() {
    let (dataset, router) = serve(&with_words());
    let all = downloaded(&router, "").await;
    let area = |id: &str| all[id].1.as_str();
    assert_eq!(["name", "stroke", "local", "short"].map(area), ["01001", "01002", "01001", "01002"]);
    assert_eq!(["contradiction", "decomposed", "alias", "point"].map(area), ["02001", "02001", "02002", "01001"]);
    assert_eq!(["typo", "none", "nowhere"].map(area), ["01", "01", "XX"]);
    agree(&dataset, "ev");
    let summary = get(&router, "/summary").await.json();
    assert_eq!(undrawn(&summary), [("municipality", 8), ("state", 2), ("country", 1)]);
}

/// At every level the records by area are those that are drawn and those whose reason is no coarser.
fn agree(dataset: &Dataset, source: &str) {
    let filter = Filter::parse(dataset, &[("source".to_owned(), source.to_owned())], Scope::AGGREGATES).unwrap();
    let Summary::Events(summary) = summary(dataset, &filter).unwrap() else { panic!("events") };
    for (level, reasons) in [
        (Level::Municipality, &["municipality"][..]),
        (Level::State, &["municipality", "state"]),
        (Level::Country, &["municipality", "state", "region", "country"]),
    ] {
        let by_area: u64 = values(dataset, &filter, level).unwrap().rows.iter().map(|row| row.n).sum();
        let undrawn: u64 = summary.undrawn.iter().filter(|each| reasons.contains(&each.reason)).map(|each| each.tally.records).sum();
        assert_eq!(by_area, summary.drawn.unwrap().records + undrawn, "{level}: {:?}", summary.undrawn);
    }
    let undrawn: u64 = summary.undrawn.iter().map(|each| each.tally.records).sum();
    assert_eq!(summary.records.unwrap(), summary.drawn.unwrap().records + undrawn);
}

#[test]
fn drawn_and_undrawn_records_agree_with_the_areas_of_every_level() {
    agree(crate::edition::dataset(), "ucdp");
    agree(&serve(&with_events(&MISPLACED)).0, "ev");
}

#[test]
fn an_edition_may_have_countries_only_or_lack_states_or_municipalities() {
    let rows = ["a,-67,30,town,Norte,Álamos", "b,,,municipality,Norte,001", "c,,,state,Norte,", "d,,,country,,"];
    let by_level = |passes: fn(&str) -> bool| {
        let without_states =
            areas(passes).replace("\"parent\":\"01\"", "\"parent\":\"XX\"").replace("\"parent\":\"02\"", "\"parent\":\"XX\"");
        let text = if passes("state") { areas(passes) } else { without_states };
        let fixture = with_events(&rows).write("areas.geojson", text);
        assert_eq!(fixture.report().rejected(), 0);
        let (dataset, _) = serve(&fixture);
        agree_where_it_can(&dataset);
        let of_source = dataset.manifest.source("ev").unwrap().levels.clone();
        (dataset.manifest.levels.iter().map(|entry| entry.level).collect::<Vec<_>>(), of_source, codes(source(&fixture.report(), "ev")).1)
    };
    let (levels, of_source, notes) = by_level(|level| level == "country");
    assert_eq!((levels, of_source, notes), (vec![Level::Country], vec![Level::Country], vec![]));
    let (levels, of_source, notes) = by_level(|level| level != "state");
    assert_eq!((levels, of_source), (vec![Level::Country, Level::Municipality], vec![Level::Municipality, Level::Country]));
    assert_eq!(notes, ["municipality_not_recognised 1"], "`001` is a code within a state, and there is none");
    let (levels, of_source, notes) = by_level(|level| level != "municipality");
    assert_eq!((levels, of_source), (vec![Level::Country, Level::State], vec![Level::State, Level::Country]));
    assert_eq!(notes, Vec::<String>::new());
}

fn agree_where_it_can(dataset: &Dataset) {
    let filter = Filter::parse(dataset, &[], Scope::AGGREGATES).unwrap();
    let finest = dataset.manifest.source("ev").unwrap().levels[0];
    assert!(values(dataset, &filter, finest).is_ok());
}
