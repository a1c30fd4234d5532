//! Outlines as files give them: what is none is refused with its feature, and no bytes make a reader panic.

use crate::fixture::{Fixture, bins, codes, source};
use crate::invented::{AREAS, areas, get, ring, serve, with_events};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use testigo::dataset::Dataset;
use testigo::domain::SourceKind;
use testigo::ingest::{Columns, IngestError, InputFile, Ledger, Quiet, Unmapped, areas as boundaries, context};

/// The invented country whose last municipality has another geometry.
fn with_geometry(geometry: Value) -> Fixture {
    let mut collection: Value = serde_json::from_str(&areas(|_| true)).unwrap();
    collection["features"][AREAS.len() - 1]["geometry"] = geometry;
    with_events(&["a,-61,30,town,,"]).write("areas.geojson", collection.to_string())
}

fn polygon(coordinates: &Value) -> Value {
    json!({ "type": "Polygon", "coordinates": coordinates })
}

#[test]
fn a_geometry_that_is_no_polygon_is_refused_with_its_feature_and_what_it_lacks() {
    for (geometry, fault) in [
        (Value::Null, "no geometry"),
        (json!(7), "a number instead of a geometry"),
        (json!({ "type": "Polygon" }), "nothing instead of a list of coordinates"),
        (polygon(&json!([])), "a polygon without a ring"),
        (polygon(&json!([[]])), "ring 1: 0 positions enclose nothing"),
        (polygon(&json!([[[0, 0], [1], [1, 1], [0, 0]]])), "ring 1: position 2: one number instead of longitude and latitude"),
        (polygon(&json!([[[0, 0], [], [1, 1], [0, 0]]])), "ring 1: position 2: nothing instead of longitude and latitude"),
        (polygon(&json!([[[0, 0], [1, "1"], [1, 1], [0, 0]]])), "ring 1: position 2: 1, \"1\" instead of longitude and latitude"),
        (polygon(&json!([[0, 0], [1, 0], [1, 1], [0, 0]])), "ring 1: position 1: a number instead of a list of longitude and latitude"),
        (polygon(&json!([[[[0, 0], [1, 0], [1, 1], [0, 0]]]])), "ring 1: position 1: [0,0], [1,0] instead of longitude and latitude"),
        (polygon(&json!([[[0, 0], [1, 0], [0, 0]]])), "ring 1: 3 positions enclose nothing"),
        (polygon(&json!([[[0, 0], [1, 0], [1, 1], [0, 1]]])), "ring 1: its last position does not repeat its first"),
        (
            polygon(&json!([[[0, 0], [1, 0], [1, 91], [0, 0]]])),
            "ring 1: position 3: longitude 1, latitude 91 is not a position on the earth",
        ),
        (polygon(&json!([[[170, 70], [-60, 75], [60, 70], [170, 70]]])), "a ring goes around a pole without being closed along ±180"),
        (polygon(&json!([[[0, 0], [1, 1], [2, 2], [0, 0]]])), "ring 1: its positions lie on one line and enclose nothing"),
        (polygon(&json!([[[3, 3], [3, 3], [3, 3], [3, 3]]])), "ring 1: its positions lie on one line and enclose nothing"),
        (json!({ "type": "MultiPolygon", "coordinates": [] }), "an empty outline"),
        (json!({ "type": "MultiPolygon", "coordinates": [[ring([0.0, 0.0, 1.0, 1.0])], []] }), "polygon 2: a polygon without a ring"),
        (json!({ "type": "GeometryCollection", "geometries": [] }), "a GeometryCollection instead of a polygon"),
        (json!({ "type": "Point", "coordinates": [0, 0] }), "a Point instead of a polygon"),
    ] {
        let fixture = with_geometry(geometry.clone());
        let report = fixture.report();
        assert_eq!(codes(source(&report, "areas")).0, ["invalid_polygon 1"], "{geometry}");
        let listed = fixture.rows_with("invalid_polygon").remove(0);
        assert_eq!((listed.file.as_str(), listed.row, listed.value.as_str()), ("areas.geojson", 7, fault), "{geometry}");
        assert!(listed.right.contains("closed rings of four or more positions"), "{}", listed.right);
    }
}

#[test]
fn a_file_that_is_no_collection_of_features_is_refused_with_the_feature_and_what_would_be_right() {
    let whole = areas(|_| true);
    for (text, fault) in [
        (whole.replacen("\"FeatureCollection\"", "\"Features\"", 1), "it holds no FeatureCollection: `type` and the list `features`"),
        ("{\"type\":\"FeatureCollection\"}".to_owned(), "it holds no FeatureCollection"),
        ("{\"type\":\"FeatureCollection\",\"features\":[7]}".to_owned(), "feature 1 is a number instead of a Feature"),
        (whole.replacen("\"Feature\"", "\"feature\"", 1), "feature 1 is not of the type `Feature`"),
        (
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":[]}]}".to_owned(),
            "feature 1 has a list instead of an object as its properties",
        ),
        ("[]".to_owned(), "expected a FeatureCollection"),
        (whole.replacen("-68.0", "NaN", 1), "line 1 column"),
        (whole.replacen("-68.0", "1e400", 1), "number out of range at line 1 column"),
        (String::new(), "EOF while parsing"),
    ] {
        let error = with_events(&[]).write("areas.geojson", text).prepare(None).map(|_| ()).unwrap_err().to_string();
        assert!(error.contains("source `areas`: areas.geojson is not GeoJSON: ") && error.contains(fault), "{error}");
    }
    let without = whole.replacen("\"properties\":{\"code\":\"02002\"", "\"other\":{\"code\":\"02002\"", 1);
    let report = with_events(&[]).write("areas.geojson", without).report();
    assert_eq!(codes(source(&report, "areas")).0, ["missing_value 1"]);
}

#[tokio::test]
async fn an_outline_over_the_date_line_is_cut_there_and_holds_the_points_on_both_sides() {
    let over = [[179.0, 10.0], [-179.0, 10.0], [-179.0, 12.0], [179.0, 12.0], [179.0, 10.0]];
    let country = json!([[[170.0, 5.0], [-170.0, 5.0], [-170.0, 15.0], [170.0, 15.0], [170.0, 5.0]]]);
    let feature = |code: &str, level: &str, parent: &str, coordinates: Value| json!({ "type": "Feature", "properties": { "code": code, "name": code, "level": level, "parent": parent }, "geometry": polygon(&coordinates) });
    let features = [
        feature("XX", "country", "", country.clone()),
        feature("01", "state", "XX", country),
        feature("01001", "municipality", "01", json!([over])),
        feature("01002", "municipality", "01", json!([ring([170.0, 5.0, 179.0, 15.0])])),
    ];
    let rows = ["east,179.5,11,town,,", "west,-179.5,11,town,,", "home,171,11,town,,"];
    let fixture = with_events(&rows).write("areas.geojson", json!({ "type": "FeatureCollection", "features": features }).to_string());
    let report = fixture.report();
    assert_eq!(codes(source(&report, "areas")), (vec![], vec!["polygon_cut 3".into()]));
    assert_eq!(bins(source(&report, "areas")), [1, 3, 0, 0]);
    let (dataset, router) = serve(&fixture);
    let csv = get(&router, "/data/incidents.csv").await;
    let of = |id: &str| csv.text().lines().find(|line| line.contains(id)).unwrap().to_owned();
    assert!(of("ev:east").contains("01001") && of("ev:west").contains("01001") && of("ev:home").contains("01002"), "{}", csv.text());
    let outline = &dataset.areas.area(dataset.areas.find("01001").unwrap()).geometry;
    assert_eq!(outline.0.len(), 2);
    get(&router, "/tiles/municipalities/2/3/1").await;
}

#[test]
fn a_byte_order_mark_is_skipped_in_every_file() {
    let fixture = with_events(&["a,-61,30,town,Norte,", "b,-61,30,town,Norte,"]);
    let plain = fixture.report();
    for file in ["areas.geojson", "ev.csv", "edition.toml"] {
        let text = fs::read(fixture.path(file)).unwrap();
        fs::write(fixture.path(file), ["\u{feff}".as_bytes(), &text].concat()).unwrap();
    }
    assert_eq!(fixture.report(), plain);
}

#[test]
fn a_cause_is_said_once() {
    let chain = |error: anyhow::Error| format!("{error:#}");
    let fixture = with_events(&[]);
    fs::remove_file(fixture.path("ev.csv")).unwrap();
    let missing = chain(fixture.prepare(None).map(|_| ()).unwrap_err().into());
    assert_eq!(missing.matches("cannot open").count(), 1, "{missing}");
    assert_eq!(missing.matches("No such file").count(), 1, "{missing}");
    let config = chain(testigo::publish::Config::read(&fixture.path("absent.toml")).unwrap_err().into());
    assert_eq!(config.matches("No such file").count(), 1, "{config}");
    let edition = chain(Dataset::open(&fixture.path("absent")).unwrap_err().into());
    assert_eq!(edition.matches("No such file").count(), 1, "{edition}");
    let bad = with_events(&[]).write("areas.geojson", "no");
    let bad = chain(bad.prepare(None).map(|_| ()).unwrap_err().into());
    assert_eq!(bad.matches("is not GeoJSON").count(), 1, "{bad}");
}

/// A folder for the inputs of this test.
fn scratch() -> &'static Path {
    static FOLDER: OnceLock<tempfile::TempDir> = OnceLock::new();
    FOLDER.get_or_init(|| tempfile::tempdir().unwrap()).path()
}

/// Reads bytes as boundaries and as background; both give a list or an error that names the file.
fn read(name: &str, bytes: &[u8]) -> Result<usize, String> {
    let input = InputFile { path: scratch().join(name), name: name.to_owned() };
    fs::write(&input.path, bytes).unwrap();
    let columns = Columns::new(BTreeMap::new(), Unmapped::OwnName);
    let mut ledger = Ledger::new("areas", SourceKind::Areas, None);
    let areas = boundaries::read(&input, &columns, None, &mut HashSet::new(), &mut ledger, &Quiet).map(|areas| areas.len());
    let outlines = context::read_outlines(&input, &mut Ledger::new("context", SourceKind::Areas, None), &Quiet).map(|list| list.len());
    let named = |error: IngestError| {
        let sentence = error.to_string();
        assert!(sentence.starts_with(name), "{sentence}");
        sentence
    };
    outlines.map_err(named)?;
    areas.map_err(named)
}

/// A FlatGeobuf file with an index and polygons of every kind of property.
fn layer() -> &'static [u8] {
    static LAYER: OnceLock<Vec<u8>> = OnceLock::new();
    LAYER.get_or_init(|| {
        let fixture = with_events(&[]);
        fixture.publish().unwrap();
        fs::read(fixture.path("edition/municipalities.fgb")).unwrap()
    })
}

#[test]
fn a_flatgeobuf_file_is_read_whole_and_one_that_is_cut_off_is_refused_wherever_it_ends() {
    assert_eq!(read("whole.fgb", layer()), Ok(4));
    for end in 0..layer().len() {
        assert!(read("cut.fgb", &layer()[..end]).is_err(), "cut off at {end} of {}", layer().len());
    }
    let error = read("cut.fgb", &layer()[..layer().len() - 9]).unwrap_err();
    assert_eq!(error, "cut.fgb is not FlatGeobuf: feature 4: it is cut off");
}

/// Any JSON, a little like GeoJSON.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        (-200i32..200).prop_map(Value::from),
        prop::sample::select(vec!["Feature", "Polygon", "MultiPolygon", "Point", "code", "state", "XX"]).prop_map(Value::from),
    ];
    let key = prop::sample::select(vec!["type", "features", "geometry", "coordinates", "properties", "code", "name", "level"]);
    leaf.prop_recursive(5, 60, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(key.clone().prop_map(str::to_owned), inner, 0..5)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

/// A GeoJSON file with some value in it replaced by another.
fn mutated(replacements: &[(Index, Value)]) -> Value {
    let mut collection: Value = serde_json::from_str(&areas(|_| true)).unwrap();
    for (at, value) in replacements {
        let mut paths = Vec::new();
        pointers(&collection, String::new(), &mut paths);
        *collection.pointer_mut(&paths[at.index(paths.len())]).unwrap() = value.clone();
    }
    collection
}

fn pointers(value: &Value, path: String, list: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter().enumerate().for_each(|(at, item)| pointers(item, format!("{path}/{at}"), list)),
        Value::Object(members) => members.iter().for_each(|(name, member)| pointers(member, format!("{path}/{name}"), list)),
        _ => {}
    }
    list.push(path);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_or_refused_with_the_files_name(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read("any.geojson", &bytes);
        let _ = read("any.fgb", &bytes);
        let _ = read("any.fgb", &[b"fgb\x03fgb\0", &bytes[..]].concat());
    }

    #[test]
    fn any_json_is_read_or_refused_with_the_files_name(value in any_json()) {
        let _ = read("json.geojson", value.to_string().as_bytes());
        let collection = json!({ "type": "FeatureCollection", "features": [{ "type": "Feature", "properties": {}, "geometry": value }] });
        let _ = read("json.geojson", collection.to_string().as_bytes());
    }

    #[test]
    fn geojson_with_values_replaced_is_read_or_refused_with_the_files_name(
        replacements in prop::collection::vec((any::<Index>(), any_json()), 1..4)
    ) {
        let _ = read("mutated.geojson", mutated(&replacements).to_string().as_bytes());
    }

    #[test]
    fn rings_of_any_positions_are_read_or_refused(
        ring in prop::collection::vec((-180.0f64..=180.0, -90.0f64..=90.0), 3..12),
        jump in any::<bool>(),
    ) {
        let mut corners: Vec<[f64; 2]> = ring.into_iter().map(|(lon, lat)| [if jump { lon.signum() * (180.0 - lon.abs() / 20.0) } else { lon }, lat]).collect();
        corners.push(corners[0]);
        let collection = json!({ "type": "FeatureCollection", "features": [
            { "type": "Feature", "properties": { "code": "XX", "name": "X", "level": "country" }, "geometry": polygon(&json!([corners])) }
        ] });
        prop_assert!(read("ring.geojson", collection.to_string().as_bytes()).is_ok());
    }

    #[test]
    fn flatgeobuf_with_bytes_changed_is_read_or_refused_with_the_files_name(
        changes in prop::collection::vec((any::<Index>(), any::<u8>()), 1..6)
    ) {
        let mut bytes = layer().to_vec();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = read("mutated.fgb", &bytes);
    }
}

#[test]
fn an_edition_whose_files_were_damaged_opens_or_is_refused_and_never_panics() {
    let fixture = Fixture::new();
    let folder = fixture.publish().unwrap().folder;
    for path in files_in(&folder) {
        let whole = fs::read(&path).unwrap();
        let mut damaged: Vec<Vec<u8>> = vec![Vec::new(), whole[..whole.len() / 2].to_vec(), [&whole[..], b"x"].concat()];
        // Every 37th byte, so that no structure of a power of two is always met at the same place.
        damaged.extend((0..whole.len()).step_by(37.max(whole.len() / 40)).map(|at| {
            let mut bytes = whole.clone();
            bytes[at] ^= 0x55;
            bytes
        }));
        for bytes in damaged {
            fs::write(&path, bytes).unwrap();
            if let Err(error) = Dataset::open(&folder) {
                assert!(error.to_string().contains(&*folder.to_string_lossy()), "{error}");
            }
        }
        fs::write(&path, whole).unwrap();
    }
    Dataset::open(&folder).unwrap();
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let (folders, mut files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    files.extend(folders.iter().flat_map(|folder| files_in(folder)));
    files
}
