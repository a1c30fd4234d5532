//! A country of two states and four municipalities that does not exist, with a file of events: each test writes its own rows.

use crate::fixture::Fixture;
use crate::server::{Answer, ask};
use axum::Router;
use axum::http::Method;
use std::sync::Arc;
use testigo::dataset::Dataset;
use testigo::http::{App, Config, router};

/// Areas by code, name, level, parent and box in degrees.
pub const AREAS: [(&str, &str, &str, &str, [f64; 4]); 7] = [
    ("XX", "Land", "country", "", [-68.0, 28.0, -60.0, 32.0]),
    ("01", "Norte", "state", "XX", [-68.0, 28.0, -64.0, 32.0]),
    ("02", "Ñuble", "state", "XX", [-64.0, 28.0, -60.0, 32.0]),
    ("01001", "Álamos", "municipality", "01", [-68.0, 28.0, -66.0, 32.0]),
    ("01002", "Łódź", "municipality", "01", [-66.0, 28.0, -64.0, 32.0]),
    ("02001", "Cañitas", "municipality", "02", [-64.0, 28.0, -62.0, 32.0]),
    ("02002", "Peñón Blanco", "municipality", "02", [-62.0, 28.0, -60.0, 32.0]),
];

/// A box as the ring of a polygon.
pub fn ring([west, south, east, north]: [f64; 4]) -> serde_json::Value {
    serde_json::json!([[west, south], [east, south], [east, north], [west, north], [west, south]])
}

/// The areas whose level passes, as GeoJSON.
pub fn areas(passes: impl Fn(&str) -> bool) -> String {
    let feature = |(code, name, level, parent, corners): &(&str, &str, &str, &str, [f64; 4])| {
        serde_json::json!({
            "type": "Feature",
            "properties": { "code": code, "name": name, "level": level, "parent": parent },
            "geometry": { "type": "Polygon", "coordinates": [ring(*corners)] },
        })
    };
    let features: Vec<_> = AREAS.iter().filter(|area| passes(area.2)).map(feature).collect();
    serde_json::json!({ "type": "FeatureCollection", "features": features }).to_string()
}

const EDITION: &str = r#"
name = "invented"
languages = ["es", "en"]
default_source = "ev"
compare_source = "ev"
default_view = "source=ev"
population_year = 2020
title = { es = "Inventada", en = "Invented" }

[[source]]
id = "areas"
kind = "areas"
reader = "boundaries"
files = ["areas.geojson"]
title = "Areas"
publisher = "This test"
version = "1"
accessed = "2026-01-01"
licence = "CC0"
attribution = "This test"
citation = "This test"
unit = "boundary"
redistribution = "raw"

[[source]]
id = "ev"
kind = "events"
reader = "mapped_csv"
files = ["ev.csv"]
title = "Events"
publisher = "This test"
version = "1"
accessed = "2026-01-01"
licence = "CC0"
attribution = "This test"
citation = "This test"
unit = "event"
redistribution = "raw"
date_basis = "occurrence"
coverage = { start = "2020-01", end = "2020-12", areas = ["XX"] }
defaults = { country = "XX" }

[source.columns]
id = "id"
first = "date"
deaths_best = "deaths"
lon = "lon"
lat = "lat"
place_precision = "precision"
state = "state"
municipality = "municipality"
"#;

/// The country with events; a row is `id,lon,lat,precision,state,municipality`, its date and its one death are the same for all.
pub fn with_events(rows: &[&str]) -> Fixture {
    let lines: Vec<String> = rows.iter().map(|row| format!("2020-01-01,1,{row}\n")).collect();
    let csv = format!("date,deaths,id,lon,lat,precision,state,municipality\n{}", lines.concat());
    Fixture::new().write("edition.toml", EDITION).write("areas.geojson", areas(|_| true)).write("ev.csv", csv)
}

/// The published edition of a fixture, behind the router.
pub fn serve(fixture: &Fixture) -> (Arc<Dataset>, Router) {
    let dataset = Arc::new(Dataset::open(&fixture.publish().unwrap().folder).unwrap());
    let app = App::new(Config { cache_bytes: 1 << 20, ..Config::default() });
    app.serve(Arc::clone(&dataset));
    (dataset, router(app))
}

/// The answer of an edition to an address.
pub async fn get(router: &Router, path: &str) -> Answer {
    let answer = ask(router.clone(), Method::GET, path, &[]).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.text());
    answer
}
