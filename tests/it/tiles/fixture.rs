//! An edition in memory: the real boundaries and deployments of `data/`, and synthetic records.

use flatgeobuf::{FallibleStreamingIterator, FeatureProperties, FgbReader};
use geo::{Geometry, MultiPolygon};
use geozero::ToGeo;
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64;
use std::collections::HashMap;
use std::fs::File;
use std::io::BufReader;
use std::sync::OnceLock;
use testigo::coords::{LonLat, MortonKey};
use testigo::dataset::manifest::{Manifest, ZoneEntry};
use testigo::dataset::{Area, AreaIx, Areas, ContextCountry, Dataset, Derived, EventColumns, EventSource, Population, Scales, Zone, Zones};
use testigo::domain::{AreaCode, AreaKnown, DatePrecision, Day, Force, IngestReport, Level, PersonnelBasis, PlacePrecision};
use testigo::index::AreaIndex;

/// The edition, made once.
pub fn dataset() -> &'static Dataset {
    static DATASET: OnceLock<Dataset> = OnceLock::new();
    DATASET.get_or_init(make)
}

fn make() -> Dataset {
    let areas = areas();
    let zones = zones(&areas);
    let mut manifest: Manifest = serde_json::from_str(include_str!("manifest.json")).unwrap();
    manifest.zones = zones.list.iter().map(|zone| zone.entry.clone()).collect();
    Dataset {
        area_index: AreaIndex::new(areas.iter().map(|(_, area)| &area.geometry)),
        events: vec![EventSource::new(0, records(20_000))],
        counts: Vec::new(),
        population: Population::default(),
        context: context(),
        places: Vec::new(),
        scales: Scales::default(),
        report: IngestReport::default(),
        derived: Derived::default(),
        manifest,
        areas,
        zones,
    }
}

/// Every feature of a file below `data/`: properties as text, and its outline.
fn features(path: &str) -> Vec<(HashMap<String, String>, MultiPolygon<f64>)> {
    let mut file = BufReader::new(File::open(path).unwrap());
    let mut features = FgbReader::open(&mut file).unwrap().select_all_seq().unwrap();
    let mut found = Vec::new();
    while let Some(feature) = features.next().unwrap() {
        let outline = match feature.to_geo().unwrap() {
            Geometry::MultiPolygon(outline) => outline,
            Geometry::Polygon(polygon) => MultiPolygon::new(vec![polygon]),
            other => panic!("{path} holds {other:?}"),
        };
        found.push((feature.properties().unwrap(), outline));
    }
    found
}

fn areas() -> Areas {
    let files = ["municipalities", "states", "countries", "departments"];
    let mut read: Vec<_> = files.iter().flat_map(|file| features(&format!("data/boundaries/{file}.fgb"))).collect();
    read.sort_by(|(a, _), (b, _)| a["code"].cmp(&b["code"]));
    let position: HashMap<String, AreaIx> =
        read.iter().enumerate().map(|(ix, (row, _))| (row["code"].clone(), AreaIx(ix as u16))).collect();
    let area = |(row, geometry): (HashMap<String, String>, MultiPolygon<f64>)| Area {
        code: AreaCode::new(row["code"].clone()).unwrap(),
        name: row["name"].clone(),
        short: row.get("short").filter(|short| !short.is_empty()).cloned(),
        level: row["level"].parse().unwrap(),
        parent: row.get("parent").and_then(|parent| position.get(parent)).copied(),
        label: [row["label_lon"].parse().unwrap(), row["label_lat"].parse().unwrap()],
        geometry,
    };
    Areas::new(read.into_iter().map(area).collect())
}

fn context() -> Vec<ContextCountry> {
    let country = |(row, geometry): (HashMap<String, String>, MultiPolygon<f64>)| ContextCountry {
        iso3: row["iso3"].clone(),
        name_es: row["name_es"].clone(),
        name_en: row["name_en"].clone(),
        name_pt: row["name_pt"].clone(),
        geometry,
    };
    features("data/context/context.fgb").into_iter().map(country).collect()
}

/// The deployments in Mexico and El Salvador with their areas; no geometry of their own.
fn zones(areas: &Areas) -> Zones {
    let mut list = Vec::new();
    for file in ["mx", "sv"] {
        let mut rows = csv::Reader::from_path(format!("data/deployments/{file}.csv")).unwrap();
        list.extend(rows.deserialize().map(|row| zone(areas, &row.unwrap())));
    }
    Zones { list }
}

fn zone(areas: &Areas, row: &HashMap<String, String>) -> Zone {
    let codes =
        |name: &str| row[name].split(';').filter(|code| !code.is_empty()).map(|code| AreaCode::new(code).unwrap()).collect::<Vec<_>>();
    let finest = ["municipalities", "departments", "states", "country"].iter().map(|name| codes(name)).find(|codes| !codes.is_empty());
    let named = finest.unwrap();
    let entry = ZoneEntry {
        id: row["id"].clone(),
        source: "deployments".into(),
        name: row["operation"].clone(),
        name_short: row["name_short"].clone(),
        lane: row["lane"].clone(),
        lane_name: row["lane_name"].clone(),
        force: row["force"].parse::<Force>().unwrap(),
        countries: codes("country"),
        states: codes("states"),
        area_known: row["area_known"].parse::<AreaKnown>().unwrap(),
        municipalities_total: row["municipalities_total"].parse().ok(),
        national: named.iter().all(|code| code.as_str().len() == 2 && !code.as_str().starts_with(|c: char| c.is_ascii_digit())),
        first: day(&row["first"]).unwrap(),
        first_precision: row["first_precision"].parse::<DatePrecision>().unwrap(),
        last: day(&row["last"]),
        last_precision: row["last_precision"].parse().ok(),
        last_reported: None,
        last_reported_precision: None,
        personnel: row["personnel"].parse().ok(),
        personnel_basis: row["personnel_basis"].parse::<PersonnelBasis>().unwrap(),
        personnel_note: None,
        personnel_by_area: Vec::new(),
        citation: Some(row["citation"].clone()).filter(|citation| !citation.is_empty()),
        note: None,
        areas: named.clone(),
    };
    Zone { entry, areas: named.iter().map(|code| areas.find(code.as_str()).unwrap()).collect(), geometry: None }
}

/// A date of which month and day may be missing.
fn day(text: &str) -> Option<Day> {
    let full = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text.to_owned(),
    };
    full.parse().ok()
}

/// Invented records: towns with many records at one coordinate, spots around them, and a few alone.
fn records(count: usize) -> EventColumns {
    let mut random = Pcg64::seed_from_u64(25);
    let towns: Vec<[f64; 2]> = (0..60).map(|_| [random.random_range(-116.0..-88.0), random.random_range(15.0..32.0)]).collect();
    let mut rows: Vec<(u64, usize)> = (0..count)
        .map(|row| {
            let [lon, lat] = towns[random.random_range(0..towns.len())];
            let spread = [0.0, 0.02, 0.3, 5.0][random.random_range(0..4)];
            let offset = |random: &mut Pcg64| if spread > 0.0 { random.random_range(-spread..spread) } else { 0.0 };
            let at = LonLat::new(lon + offset(&mut random), lat + offset(&mut random)).unwrap();
            (MortonKey::of(at).bits(), row)
        })
        .collect();
    rows.sort_unstable();
    let mut columns = EventColumns { located: count, key: rows.iter().map(|(key, _)| *key).collect(), ..EventColumns::default() };
    columns.texts.push(String::new());
    for (_, row) in &rows {
        let first = random.random_range(10_000..16_000);
        columns.first.push(first);
        columns.last.push(first + [0, 0, 6, 30][random.random_range(0..4)]);
        let best = [0, 1, 1, 2, 5, 40][random.random_range(0..6)];
        columns.deaths_low.push(best / 2);
        columns.deaths_best.push(best);
        columns.deaths_high.push(best * 2);
        columns.place_precision.push(random.random_range(0..=PlacePrecision::Within25Km as u8));
        columns.time_precision.push(random.random_range(0..4));
        columns.kind.push(1 << random.random_range(0..3));
        columns.area.push(AreaIx::NONE);
        columns.id.push(&format!("synthetic:{row}"));
        columns.place_name.push(0);
        columns.actors.push([0, 0]);
    }
    columns
}

/// Areas of a level, by code.
pub fn level(level: Level) -> impl Iterator<Item = (AreaIx, &'static Area)> {
    dataset().areas.of_level(level)
}
