//! Victims and perpetrators: what a source states about them, in every answer that has a filter.

use crate::server::{dataset, get, json};
use serde_json::Value;
use std::collections::BTreeMap;
use testigo::coords::TileCoord;
use testigo::tiles::{LayerName, TileRequest, Values, tile};

/// Codes, events and best deaths, counted in UCDP's own file.
const PERPETRATORS: [(&str, u64, u64); 3] = [("government", 61, 164), ("organised_group", 165, 773), ("not_stated", 18_731, 139_758)];
const VICTIMS: [(&str, u64, u64); 4] =
    [("civilians", 226, 937), ("civilians_among", 305, 1_040), ("sides", 589, 2_209), ("not_stated", 17_837, 136_509)];

fn tally(summary: &Value) -> (u64, u64) {
    (summary["records"].as_u64().unwrap(), summary["deaths"]["best"].as_u64().unwrap())
}

fn rows(csv: &[u8]) -> Vec<BTreeMap<String, String>> {
    csv::Reader::from_reader(csv).deserialize().collect::<Result<_, _>>().expect("the file is CSV")
}

#[tokio::test]
async fn each_event_has_one_perpetrator_and_one_victim_group_as_ucdp_states_them() {
    for (field, codes) in [("perpetrator", &PERPETRATORS[..]), ("victim", &VICTIMS[..])] {
        for (code, records, deaths) in codes {
            assert_eq!(tally(&json(&format!("/summary?{field}={code}")).await), (*records, *deaths), "{field}={code}");
        }
        let sums = codes.iter().fold((0, 0), |sum, (_, records, deaths)| (sum.0 + records, sum.1 + deaths));
        assert_eq!(sums, (18_957, 140_695), "{field}");
        let listed: Vec<&str> = codes.iter().map(|(code, ..)| *code).collect();
        let entry = dataset().manifest.source("ucdp").and_then(|source| source.field(field)).cloned().unwrap();
        assert_eq!((entry.codes, entry.default), (listed.into_iter().map(str::to_owned).collect(), None));
    }
}

#[tokio::test]
async fn a_perpetrator_is_named_in_one_sided_violence_only_and_its_victims_are_civilians() {
    let named = json("/summary?perpetrator=government,organised_group").await;
    assert_eq!(tally(&named), (226, 937));
    assert_eq!(tally(&json("/summary?kind=one_sided").await), (226, 937));
    assert_eq!(tally(&json("/summary?perpetrator=government,organised_group&victim=civilians&kind=one_sided").await), (226, 937));
    assert_eq!(tally(&json("/summary?perpetrator=government&kind=state_based,non_state").await), (0, 0));
    assert_eq!(named["filter"]["perpetrator"], "government,organised_group");
    let notes = named["notes"].to_string();
    assert!(notes.contains("abuse by the military cannot be read off"), "{notes}");
}

#[tokio::test]
async fn summary_values_series_list_tile_and_downloads_hold_the_same_records_of_a_perpetrator() {
    let filter = "perpetrator=government&datetime=2014-01-01/2023-12-31";
    let summary = json(&format!("/summary?{filter}")).await;
    let (records, deaths) = tally(&summary);
    assert!(records > 0);

    let list = json(&format!("/incidents?{filter}&limit=1000")).await;
    assert_eq!((list["total"].as_u64(), list["deaths"]["best"].as_u64()), (Some(records), Some(deaths)));
    for record in list["records"].as_array().unwrap() {
        assert_eq!((&record["perpetrator"][0], &record["victim"][0]), (&"government".into(), &"civilians".into()));
        assert_eq!(record["actors"][0], "Government of Mexico");
    }

    let values = json(&format!("/values/countries?{filter}")).await;
    assert_eq!(values["values"]["MX"][3].as_u64(), Some(records));

    let series = json(&format!("/series?{filter}&by=year")).await;
    let of = |list: &str| series[list].as_array().unwrap().iter().filter_map(|bin| bin["records"].as_u64()).sum::<u64>();
    assert_eq!(of("bins") + of("remainder"), records);

    let csv = rows(&get(&format!("/data/incidents.csv?{filter}")).await.body);
    assert_eq!(csv.len() as u64, records);
    assert!(csv.iter().all(|row| row["perpetrator"] == "government" && row["victim"] == "civilians"));
    let geojson = json(&format!("/data/incidents.geojson?{filter}")).await;
    let features = geojson["features"].as_array().unwrap();
    assert_eq!(features.len() as u64, records);
    assert!(features.iter().all(|feature| feature["properties"]["perpetrator"] == "government"));

    let pairs: Vec<(String, String)> =
        filter.split('&').filter_map(|pair| pair.split_once('=')).map(|(key, value)| (key.to_owned(), value.to_owned())).collect();
    let request = TileRequest::parse(&dataset(), LayerName::Incidents, &pairs).unwrap();
    let world = tile(&dataset(), &request, TileCoord::new(0, 0, 0).unwrap()).unwrap().unwrap();
    let n = world.layers[0].columns.iter().find(|column| column.name == "n").map(|column| &column.values);
    let Some(Values::UInt(n)) = n else { panic!("stacks have whole numbers") };
    assert_eq!(n.iter().sum::<u64>(), summary["drawn"]["records"].as_u64().unwrap());
}

#[tokio::test]
async fn no_actor_is_a_person_with_a_full_name() {
    let csv = get("/data/incidents.csv?datetime=2016-02-01/2016-02-29&municipality=19039").await;
    let factions = rows(&csv.body).into_iter().find(|row| row["id"] == "ucdp:227836").unwrap();
    assert_eq!((&*factions["actor_a"], &*factions["actor_b"]), ("Los Zetas - one faction", "Los Zetas - another faction"));
}

// SESNSP, cut of 2025-07-20: sums of the published file.

#[tokio::test]
async fn women_killed_are_both_offences_and_their_rate_is_per_women() {
    let year = "source=sesnsp&datetime=2024-01-01/2024-12-31";
    let both = json(&format!("/summary?{year}&offence=intentional_homicide,feminicide&sex=female")).await;
    assert_eq!(both["count"], 2_559 + 852);
    assert_eq!(both["rate"]["per"], "100000 women a year");
    let alone = json(&format!("/summary?{year}&offence=feminicide")).await;
    assert_eq!((alone["count"].as_u64(), alone["rate"]["per"].as_str()), (Some(852), Some("100000 women a year")));
    let unknown = json(&format!("/summary?{year}&offence=intentional_homicide,feminicide&sex=unknown")).await;
    assert_eq!((unknown["count"].as_u64(), &unknown["rate"]), (Some(701), &Value::Null));
    let men = json(&format!("/summary?{year}&offence=intentional_homicide,feminicide&sex=male")).await;
    assert_eq!((men["count"].as_u64(), men["rate"]["per"].as_str()), (Some(26_786), Some("100000 men a year")));
    let breaks = |offence: &str| format!("/values/states?{year}&measure=rate&sex=female&offence={offence}");
    let women = json(&breaks("intentional_homicide,feminicide")).await;
    assert_eq!(women["class_breaks"], serde_json::json!([1, 2, 4, 8, 16, 32]));
    assert_eq!(json(&breaks("feminicide")).await["class_breaks"], serde_json::json!([0.25, 0.5, 1, 1.5, 2, 3]));
}

// CPJ's public list, counted: 64 journalists with motive confirmed, 81 unconfirmed, 4 media workers.

#[tokio::test]
async fn confirmed_and_unconfirmed_motives_stand_apart() {
    for (filter, count) in [("", 64), ("&motive=unconfirmed", 81), ("&role=media_worker", 4), ("&role=journalist", 64)] {
        assert_eq!(json(&format!("/summary?source=cpj{filter}")).await["count"], count, "{filter}");
        let states = json(&format!("/values/states?source=cpj{filter}")).await;
        let placed: u64 = states["values"].as_object().unwrap().values().filter_map(|row| row[3].as_u64()).sum();
        let unplaced = json(&format!("/summary?source=cpj{filter}")).await["undrawn"][0]["count"].as_u64().unwrap_or(0);
        assert_eq!(placed + unplaced, count, "{filter}");
    }
    let added = get("/summary?source=cpj&motive=confirmed,unconfirmed").await;
    assert_eq!((added.status.as_u16(), added.json()["code"].as_str().map(str::to_owned)), (422, Some("not_added".to_owned())));
}
