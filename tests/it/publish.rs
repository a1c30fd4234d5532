//! The edition folder: what is in it, that its bytes depend on its input alone, and that no half of it is ever left.

use crate::edition;
use crate::fixture::Fixture;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use testigo::dataset::EventColumns;
use testigo::dataset::columnfile::{self, Bounds, SourceHash};
use testigo::dataset::manifest::{Manifest, files};
use testigo::domain::{AreaKnown, DatePrecision, PlacePrecision, TimePrecision};
use testigo::ingest::Quiet;
use testigo::publish;

/// Relative path → content of every file in a folder.
fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut list = BTreeMap::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(&next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_string_lossy().into_owned();
                list.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    list
}

fn manifest(folder: &Path) -> Manifest {
    serde_json::from_slice(&fs::read(folder.join(files::MANIFEST)).unwrap()).unwrap()
}

fn columns(folder: &Path, source: &str, areas: usize) -> EventColumns {
    let manifest = manifest(folder);
    let hash = |path: String| {
        let entry = manifest.files.iter().find(|file| file.path == path).unwrap();
        SourceHash { path, sha256: entry.sha256.clone() }
    };
    let sources = [hash(files::events(source)), hash(files::events_unlocated(source))];
    let bounds = Bounds::of(manifest.source(source).unwrap(), areas);
    columnfile::read(&folder.join(files::columns(source)), &sources, &bounds).unwrap()
}

fn bundled_config() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/mexico.toml")
}

#[test]
fn equal_input_gives_equal_bytes_on_a_second_run_and_from_another_folder() {
    let (here, there) = (Fixture::new(), Fixture::new());
    let first = here.publish().unwrap();
    let before = contents(&first.folder);
    let again = here.publish().unwrap();
    assert_eq!(contents(&again.folder), before);
    let elsewhere = there.publish().unwrap();
    assert_eq!((contents(&elsewhere.folder), elsewhere.id), (before, first.id));
}

#[test]
fn the_bundled_edition_is_the_same_bytes_twice() {
    let place = tempfile::tempdir().unwrap();
    let second = publish::publish(&bundled_config(), &place.path().join("again"), &Quiet).unwrap();
    assert_eq!(contents(&second.folder), contents(edition::folder()));
}

#[test]
fn no_file_of_an_edition_names_this_machine() {
    let fixture = Fixture::new();
    let absolute = fixture.path("zones.csv").to_string_lossy().into_owned();
    let fixture = fixture.edit("edition.toml", "\"zones.csv\"", &format!("{absolute:?}"));
    let edition = fixture.publish().unwrap().folder;
    let folder = fixture.path("").to_string_lossy().trim_end_matches('/').to_owned();
    for (name, content) in contents(&edition) {
        assert!(!content.windows(folder.len()).any(|part| part == folder.as_bytes()), "{name} holds {folder}");
    }
}

#[test]
fn the_manifest_lists_every_file_with_its_checksum_and_the_id_follows_from_them() {
    let fixture = Fixture::new();
    let published = fixture.publish().unwrap();
    let manifest = manifest(&published.folder);
    let mut listed = BTreeSet::from([files::MANIFEST.to_owned()]);
    for entry in manifest.files.iter().chain(&manifest.derived) {
        let content = fs::read(published.folder.join(&entry.path)).unwrap();
        let sha256 = testigo::dataset::manifest::hex(&Sha256::digest(&content));
        assert_eq!((&entry.sha256, entry.bytes), (&sha256, content.len() as u64), "{}", entry.path);
        listed.insert(entry.path.clone());
    }
    assert_eq!(contents(&published.folder).into_keys().collect::<BTreeSet<_>>(), listed);
    assert_eq!((manifest.id.as_str(), manifest.content_id()), (published.id.as_str(), published.id.clone()));
    assert!(manifest.files.is_sorted_by(|a, b| a.path < b.path) && manifest.id.len() == 16);
}

#[test]
fn the_id_changes_with_a_public_file_and_with_a_word_of_the_manifest_and_not_with_derived_files() {
    let fixture = Fixture::new();
    let id = fixture.publish().unwrap().id;
    let mut manifest = manifest(&fixture.path("edition"));
    manifest.derived.clear();
    assert_eq!(manifest.content_id(), id);
    let fixture = fixture.edit("edition.toml", "citation = \"Synthetic\"", "citation = \"Synthetic!\"");
    assert_ne!(fixture.publish().unwrap().id, id);
    let fixture = Fixture::new().edit("counts.csv", "01001,2009,1,mujer,3", "01001,2009,1,mujer,4");
    assert_ne!(fixture.publish().unwrap().id, id);
}

#[test]
fn what_fails_half_way_leaves_the_old_edition_and_nothing_else() {
    let fixture = Fixture::new();
    fixture.publish().unwrap();
    let before = contents(&fixture.path("edition"));
    let fixture = fixture.write("counts.csv", "clave,anio\n01001,2009\n");
    assert!(fixture.publish().is_err());
    assert_eq!(contents(&fixture.path("edition")), before);
    assert!(!fixture.path("edition.partial").exists());
}

#[test]
fn a_folder_left_by_a_killed_run_is_in_nobodys_way() {
    let fixture = Fixture::new();
    fs::create_dir_all(fixture.path("edition.partial/derived")).unwrap();
    fs::write(fixture.path("edition.partial/edition.json"), "{").unwrap();
    fixture.publish().unwrap();
    assert!(!fixture.path("edition.partial").exists());
}

#[test]
fn a_folder_that_is_no_edition_is_never_replaced() {
    let fixture = Fixture::new();
    fs::create_dir(fixture.path("edition")).unwrap();
    fs::write(fixture.path("edition/thesis.txt"), "years of work").unwrap();
    let error = fixture.publish().unwrap_err().to_string();
    assert!(error.contains("exists and is no edition"), "{error}");
    assert_eq!(fs::read_to_string(fixture.path("edition/thesis.txt")).unwrap(), "years of work");
}

#[test]
fn counts_are_non_zero_cells_in_order_and_what_has_no_place_says_why() {
    let fixture = Fixture::new();
    fixture.publish().unwrap();
    let csv = fs::read_to_string(fixture.path("edition/counts-cuentas.csv")).unwrap();
    let expected = "code,unplaced,period,sex,count\n01001,,2009-01,female,3\n01001,,2009-01,male,4\n01,municipality_unknown,2009-03,male,2\n\
                    XX,state_unknown,2009-03,male,6\nXX,abroad,2009-03,male,2\n02001,,2009-12,female,5\n";
    assert_eq!(csv, expected);
}

#[test]
fn zones_are_the_union_of_their_areas_and_coarser_ones_have_no_outline() {
    let fixture = Fixture::new();
    fixture.publish().unwrap();
    let manifest = manifest(&fixture.path("edition"));
    let ids: Vec<_> = manifest.zones.iter().map(|zone| zone.id.as_str()).collect();
    assert_eq!(ids, ["xx-2009-par", "xx-2009-poniente", "xx-2010-colonia", "xx-2010-nacional"]);
    let pair = &manifest.zones[0];
    assert_eq!((pair.first.to_string().as_str(), pair.first_precision), ("2009-03-01", DatePrecision::Month));
    assert_eq!(pair.states.iter().map(ToString::to_string).collect::<Vec<_>>(), ["01"]);
    assert!(manifest.zones[3].national && manifest.zones[2].area_known == AreaKnown::Coarser);
    let outlined = manifest.files.iter().find(|file| file.path == files::ZONES).unwrap().rows;
    assert_eq!(outlined, 3);
    assert_eq!(manifest.as_of.to_string(), "2010-02-03", "the last day of any event, month counted or deployment");
}

#[test]
fn events_stop_at_their_precision_and_stand_in_morton_order() {
    let fixture = Fixture::new();
    fixture.publish().unwrap();
    let columns = columns(&fixture.path("edition"), "sucesos", 7);
    assert_eq!((columns.len(), columns.located), (6, 3));
    let id = |row| columns.id.text(row).to_owned();
    let code_ix = |row: usize| columns.area(row).map(|ix| ix.0);
    let rows: BTreeMap<_, _> = (0..columns.len()).map(|row| (id(row), (columns.place_precision(row), code_ix(row)))).collect();
    // Areas by code: 01, 01001, 01002, 02, 02001, 02002, XX.
    assert_eq!(rows["sucesos:1"], (PlacePrecision::Town, Some(1)));
    assert_eq!(rows["sucesos:3"], (PlacePrecision::Municipality, Some(4)));
    assert_eq!(rows["sucesos:4"], (PlacePrecision::Town, Some(3)), "outside every area: the state it names");
    assert_eq!(rows["sucesos:5"], (PlacePrecision::State, Some(0)), "known to the state: no municipality");
    assert_eq!(rows["sucesos:6"], (PlacePrecision::Country, Some(6)));
    let order: Vec<_> = (0..columns.located).map(id).collect();
    assert!(
        order.iter().position(|id| id == "sucesos:1") < order.iter().position(|id| id == "sucesos:2"),
        "one place keeps the source's order"
    );
    assert!(columns.key.is_sorted());
}

#[test]
fn the_bundled_events_are_complete() {
    let areas: usize = manifest(edition::folder()).levels.iter().map(|level| level.areas).sum();
    let columns = columns(edition::folder(), "ucdp", areas);
    let best = |rows: std::ops::Range<usize>| columns.deaths_best[rows].iter().map(|deaths| u64::from(*deaths)).sum::<u64>();
    assert_eq!((columns.len(), best(0..columns.len())), (18_957, 140_695));
    assert_eq!((columns.located, best(0..columns.located)), (14_297, 41_198));
    assert!((0..columns.len()).all(|row| columns.area(row).is_some()), "every record is in a country at least");
    let precise = |precision| (0..columns.len()).filter(|row| columns.time_precision(*row) == precision).count();
    // DETAILS 3: of the records of date_prec 5, 72 lie in one calendar quarter and 338 do not.
    assert_eq!((precise(TimePrecision::Quarter), precise(TimePrecision::Year)), (72, 338));
}

#[test]
fn seven_events_in_the_sea_take_their_municipality_from_the_sources_words() {
    let config = testigo::publish::Config::read(&bundled_config()).unwrap();
    let found = testigo::publish::Prepared::read(&config, Some("outside_areas"), &Quiet).unwrap().findings;
    let count = |code: &str| found.iter().filter(|finding| finding.right.ends_with(&format!("lead to {code}"))).count();
    assert_eq!((found.len(), count("03008"), count("30114")), (7, 6, 1), "{found:?}");
}

#[test]
fn the_bundled_counts_sum_to_the_published_totals() {
    let sum = |source: &str, passes: &dyn Fn(&csv::StringRecord) -> bool| {
        let mut reader = csv::Reader::from_path(edition::folder().join(files::counts(source))).unwrap();
        let rows = reader.records().map(Result::unwrap).filter(|row| passes(row));
        rows.map(|row| row[row.len() - 1].parse::<u64>().unwrap()).sum::<u64>()
    };
    let inegi = |year: &'static str| sum("inegi", &move |row| row[2].starts_with(year));
    assert_eq!((inegi("2008"), inegi("2010"), inegi("2011")), (14_006, 25_757, 27_213));
    let unplaced = |why: &'static str| sum("inegi", &move |row| &row[1] == why);
    assert_eq!((unplaced("municipality_unknown"), unplaced("abroad")), (706, 1_196));
    assert_eq!(sum("sesnsp", &|row| row[2].starts_with("2022") && &row[3] == "intentional_homicide"), 30_979);
    assert_eq!(sum("cpj", &|row| &row[3] == "confirmed"), 64);
}

#[test]
fn the_bundled_areas_and_deployments_are_there_and_one_operation_has_a_known_end() {
    let manifest = manifest(edition::folder());
    let levels: Vec<_> = manifest.levels.iter().map(|level| (level.level.code(), level.areas)).collect();
    assert_eq!(levels, [("country", 2), ("state", 46), ("municipality", 2_465)]);
    assert_eq!(manifest.zones.len(), 29);
    assert_eq!(manifest.zones.iter().filter(|zone| zone.last.is_some()).count(), 1);
    let guard = manifest.zones.iter().find(|zone| zone.id == "mx-2019-guardia-nacional").unwrap();
    assert!(guard.national && guard.personnel_by_area.len() == 73);
    assert_eq!(manifest.as_of.to_string(), "2025-11-09");
    assert_eq!(manifest.files.iter().find(|file| file.path == files::ZONES).unwrap().rows, 21);
}
