//! Downloads: every record, licence and citation beside them, in pieces.

use crate::server::{dataset, edition, get, get_with, json, send};
use axum::http::Method;
use std::collections::BTreeMap;
use std::io::Read;

/// Rows of a CSV as maps of column to cell.
fn rows(csv: &[u8]) -> Vec<BTreeMap<String, String>> {
    csv::Reader::from_reader(csv).deserialize().collect::<Result<_, _>>().expect("the file is CSV")
}

#[tokio::test]
async fn every_record_of_a_filter_is_in_both_formats_with_a_point_only_where_one_may_be_shown() {
    let filter = "state=08&datetime=2008-01-01/2010-12-31";
    let summary = json(&format!("/summary?{filter}")).await;
    let csv = get(&format!("/data/incidents.csv?{filter}")).await;
    let rows = rows(&csv.body);
    assert_eq!(Some(rows.len() as u64), summary["records"].as_u64());
    let deaths: u64 = rows.iter().map(|row| row["deaths_best"].parse::<u64>().unwrap()).sum();
    assert_eq!(Some(deaths), summary["deaths"]["best"].as_u64());
    let located = rows.iter().filter(|row| !row["lon"].is_empty()).count() as u64;
    assert_eq!(Some(located), summary["drawn"]["records"].as_u64());
    for row in &rows {
        let precise = ["exact", "town", "25km"].contains(&row["place_precision"].as_str());
        assert_eq!((precise, precise), (!row["lon"].is_empty(), !row["lat"].is_empty()), "{}", row["id"]);
    }

    let collection = json(&format!("/data/incidents.geojson?{filter}")).await;
    let features = collection["features"].as_array().unwrap();
    assert_eq!(features.len(), rows.len());
    for (feature, row) in features.iter().zip(&rows) {
        let properties = feature["properties"].as_object().unwrap();
        assert_eq!(feature["id"].as_str(), Some(row["id"].as_str()));
        assert_eq!(feature["geometry"].is_null(), row["lon"].is_empty());
        assert!(!properties.keys().any(|name| ["lon", "lat", "longitude", "latitude"].contains(&name.as_str())), "no hidden point");
        assert_eq!(properties["deaths_best"].to_string(), row["deaths_best"]);
    }
    assert_eq!(collection["edition"].as_str(), Some(edition().as_str()));
    assert!(collection["citation"].as_str().is_some_and(|text| !text.is_empty()));
}

#[tokio::test]
async fn the_whole_of_ucdp_comes_through() {
    let csv = get("/data/incidents.csv").await;
    let rows = rows(&csv.body);
    let deaths: u64 = rows.iter().map(|row| row["deaths_best"].parse::<u64>().unwrap()).sum();
    assert_eq!((rows.len(), deaths), (18_957, 140_695));
    assert_eq!(rows.iter().filter(|row| !row["lon"].is_empty()).count(), 14_297);
}

#[tokio::test]
async fn counts_keep_what_has_no_municipality() {
    let csv = get("/data/counts.csv?source=inegi&datetime=2008-01-01/2008-12-31").await;
    let rows = rows(&csv.body);
    let total: u64 = rows.iter().map(|row| row["count"].parse::<u64>().unwrap()).sum();
    assert_eq!(total, 14_006);
    assert!(rows.iter().any(|row| row["unplaced"] == "municipality_unknown"));
    assert!(rows.iter().all(|row| row["period"].starts_with("2008-")));
    let sesnsp = get("/data/counts.csv?source=sesnsp&datetime=2022-01-01/2022-12-31").await;
    let total: u64 = self::rows(&sesnsp.body).iter().map(|row| row["count"].parse::<u64>().unwrap()).sum();
    assert_eq!(total, 30_979);
}

#[tokio::test]
async fn areas_say_zero_and_no_data_and_their_numbers_as_values_does() {
    let filter = "source=inegi&datetime=2009-01-01/2009-12-31&measure=rate_smoothed";
    let values = json(&format!("/values/municipalities?{filter}")).await;
    let csv = get(&format!("/data/municipalities.csv?{filter}")).await;
    let rows = rows(&csv.body);
    let with = |test: &dyn Fn(&BTreeMap<String, String>) -> bool| rows.iter().filter(|row| test(row)).count();
    assert_eq!(with(&|row| row["status"] != "no_data" && row["n"] == "0"), 1_003);
    assert_eq!(with(&|row| row["status"] == "no_data" && row["n"].is_empty()), values["no_data"].as_array().unwrap().len());
    assert_eq!(with(&|row| row["status"] == "unstable"), 1_294);
    for row in rows.iter().filter(|row| row["status"] != "no_data") {
        let value = &values["values"][&row["code"]];
        assert_eq!((value[0].to_string(), value[3].to_string()), (row["value"].clone(), row["n"].clone()), "{}", row["code"]);
        assert_eq!(row["rate_smoothed"], row["value"]);
    }
}

#[tokio::test]
async fn municipalities_are_a_valid_collection_with_every_outline() {
    let answer = get("/data/municipalities.geojson?source=inegi&datetime=2009-01-01/2009-12-31").await;
    let collection: geojson::FeatureCollection = answer.text().parse().expect("the body is GeoJSON");
    assert_eq!(collection.features.len(), 2_465);
    assert!(collection.features.iter().all(|feature| feature.geometry.is_some()));
    let outside = json("/data/states.geojson?state=SV05").await;
    assert_eq!(outside["features"][0]["properties"]["status"], "no_data", "El Salvador is outside the source: never `no_records`");
}

#[tokio::test]
async fn a_deployment_smaller_than_our_areas_has_no_outline() {
    let collection = json("/data/zones.geojson").await;
    let features = collection["features"].as_array().unwrap();
    assert_eq!(features.len(), dataset().manifest.zones.len());
    for feature in features {
        let coarser = feature["properties"]["area_known"] == "coarser";
        assert_eq!(feature["geometry"].is_null(), coarser, "{}", feature["id"]);
    }
    let csv = get("/data/zones.csv?datetime=2009-12-31").await;
    assert!(rows(&csv.body).iter().all(|row| row["first"].as_str() <= "2009-12-31" && row["status"] != "not_begun"));
}

#[tokio::test]
async fn a_download_has_a_name_and_names_licence_and_citation() {
    for (path, source) in
        [("/data/incidents.csv", "ucdp"), ("/data/counts.csv?source=inegi", "inegi"), ("/data/zones.csv", "deployments_mx")]
    {
        let answer = get(path).await;
        let name = answer.header("content-disposition");
        assert!(name.starts_with("attachment; filename=\"testigo-mexico-") && name.contains(source) && name.contains(&edition()), "{name}");
        let link = answer.header("link");
        assert!(link.contains("rel=\"license\"") && link.ends_with("</cite>; rel=\"cite-as\""), "{link}");
    }
}

#[tokio::test]
async fn a_download_is_compressed_on_the_way() {
    let path = "/data/counts.csv?source=cpj";
    let (plain, coded) = (get(path).await, get_with(path, &[("accept-encoding", "gzip")]).await);
    assert_eq!((coded.header("content-encoding"), coded.header("content-length")), ("gzip", ""));
    let mut text = Vec::new();
    flate2::read::GzDecoder::new(&coded.body[..]).read_to_end(&mut text).unwrap();
    assert_eq!(text, plain.body);
    assert_ne!(coded.header("etag"), plain.header("etag"));
    let known = get_with(path, &[("if-none-match", coded.header("etag"))]).await;
    assert_eq!(known.status, 304);
}

#[tokio::test]
async fn the_size_of_a_download_is_known_once_somebody_has_fetched_it_and_head_makes_none() {
    for path in ["/data/states.csv?source=inegi&datetime=2009-12-01/2009-12-31", "/data/incidents.geojson?municipality=08037"] {
        let head = || send(Method::HEAD, path, &[("accept-encoding", "identity")]);
        let before = head().await;
        assert_eq!((before.status.as_u16(), before.header("content-length"), before.body.len()), (200, "", 0), "{path}");
        // Whichever coding it was fetched in.
        get_with(path, &[("accept-encoding", "gzip")]).await;
        let after = head().await;
        assert_eq!(after.header("content-length"), get(path).await.body.len().to_string(), "{path}");
        assert!(after.body.is_empty());
    }
    let refused = send(Method::HEAD, "/data/states.csv?source=inegi&measure=records", &[]).await;
    assert_eq!(refused.status, 400, "what is refused to GET is refused to HEAD");
}

#[tokio::test]
async fn a_file_of_a_source_lists_the_countries_it_counts_in_and_another_only_by_its_code() {
    for (query, states) in [("source=sesnsp", 32), ("source=inegi", 32), ("source=ucdp", 32), ("source=sesnsp&state=SV05", 1)] {
        let file = rows(&get(&format!("/data/states.csv?{query}&datetime=2015-01-01/2015-12-31")).await.body);
        assert_eq!(file.len(), states, "{query}");
        let foreign = file.iter().filter(|row| row["code"].starts_with("SV")).count();
        assert_eq!(foreign, usize::from(query.contains("SV")), "{query}");
        let features = json(&format!("/data/states.geojson?{query}&datetime=2015-01-01/2015-12-31")).await;
        assert_eq!(features["features"].as_array().unwrap().len(), states, "{query}");
    }
}
