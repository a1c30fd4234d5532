//! Opening an edition: what is damaged is said with its file, what is derived is made again.

use crate::fixture::Fixture;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use testigo::dataset::manifest::{Manifest, files};
use testigo::dataset::{Dataset, DatasetStore};
use testigo::domain::Level;

/// The synthetic edition in a folder of its own.
fn published() -> (Fixture, PathBuf) {
    let fixture = Fixture::new();
    let folder = fixture.publish().unwrap().folder;
    (fixture, folder)
}

/// What opening a folder is refused with.
fn refusal(folder: &Path) -> String {
    Dataset::open(folder).expect_err("the edition is damaged").to_string()
}

fn manifest(folder: &Path) -> Manifest {
    serde_json::from_slice(&fs::read(folder.join(files::MANIFEST)).unwrap()).unwrap()
}

/// Changes a byte in the middle of a file.
fn damage(path: &Path) {
    let mut bytes = fs::read(path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 0x20;
    fs::write(path, bytes).unwrap();
}

#[test]
fn a_folder_that_is_no_edition_is_said_to_be_none() {
    let empty = tempfile::tempdir().unwrap();
    let sentence = refusal(empty.path());
    assert!(sentence.contains("edition.json: cannot be read"), "{sentence}");
    fs::write(empty.path().join(files::MANIFEST), "{}").unwrap();
    assert!(refusal(empty.path()).contains("edition.json: is not the manifest of an edition"));
    fs::write(empty.path().join(files::MANIFEST), r#"{"format": 99, "colour": "red"}"#).unwrap();
    assert!(refusal(empty.path()).contains("edition format 99, this server reads 1"));
}

#[test]
fn a_field_without_a_column_or_with_too_many_codes_is_refused_and_never_answered_from_another_column() {
    let (_fixture, folder) = published();
    let original = manifest(&folder);
    let refused = |change: &dyn Fn(&mut Manifest)| {
        let mut changed = original.clone();
        change(&mut changed);
        changed.id = changed.content_id();
        fs::write(folder.join(files::MANIFEST), serde_json::to_vec(&changed).unwrap()).unwrap();
        refusal(&folder)
    };
    let of = |manifest: &Manifest, id: &str| manifest.sources.iter().position(|source| source.id == id).unwrap();
    let (events, counts) = (of(&original, "sucesos"), of(&original, "cuentas"));
    let weapon = refused(&|manifest| manifest.sources[events].fields[0].name = "weapon".to_owned());
    assert!(
        weapon.contains("events source `sucesos` has a field `weapon`; this version of testigo knows kind, victim, perpetrator"),
        "{weapon}"
    );
    for source in [events, counts] {
        let many = refused(&|manifest| manifest.sources[source].fields[0].codes = (0..33).map(|code| format!("c{code}")).collect());
        assert!(many.contains("has 33 codes; 1 to 32 are possible"), "{many}");
    }
}

#[test]
fn a_changed_word_of_the_manifest_is_no_longer_the_edition_of_its_id() {
    let (_fixture, folder) = published();
    let path = folder.join(files::MANIFEST);
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replacen("\"licence\": \"", "\"licence\": \"not ", 1)).unwrap();
    let sentence = refusal(&folder);
    assert!(sentence.contains("edition.json: the id") && sentence.contains("is not the hash of the contents"), "{sentence}");
}

#[test]
fn every_file_that_is_read_is_compared_with_its_checksum() {
    let (_fixture, folder) = published();
    let manifest = manifest(&folder);
    let has_columns = |path: &str| path.starts_with("events-");
    let read = manifest.files.iter().map(|file| file.path.as_str()).filter(|path| !has_columns(path));
    for name in read {
        let path = folder.join(name);
        let whole = fs::read(&path).unwrap();
        damage(&path);
        let sentence = refusal(&folder);
        assert!(sentence.contains(name) && sentence.contains("checksum"), "{name}: {sentence}");
        fs::remove_file(&path).unwrap();
        let sentence = refusal(&folder);
        assert!(sentence.contains(name) && sentence.contains("cannot be read"), "{name}: {sentence}");
        fs::write(&path, whole).unwrap();
    }
    Dataset::open(&folder).unwrap();
}

#[test]
fn columns_that_are_lost_or_damaged_are_made_again_from_the_public_files() {
    let (_fixture, folder) = published();
    let whole = Dataset::open(&folder).unwrap();
    let derived = manifest(&folder).derived;
    assert!(!derived.is_empty());
    for file in &derived {
        damage(&folder.join(&file.path));
        same_records(&whole, &Dataset::open(&folder).unwrap());
        fs::remove_file(folder.join(&file.path)).unwrap();
        same_records(&whole, &Dataset::open(&folder).unwrap());
    }
    // Then the public files are read after all, and verified.
    let name = files::events(&whole.manifest.sources[whole.events[0].source].id);
    damage(&folder.join(&name));
    let sentence = refusal(&folder);
    assert!(sentence.contains(&name) && sentence.contains("checksum"), "{sentence}");
}

fn same_records(a: &Dataset, b: &Dataset) {
    assert_eq!(a.events.len(), b.events.len());
    for (a, b) in a.events.iter().zip(&b.events) {
        let (a, b) = (&a.columns, &b.columns);
        assert!(!a.is_empty());
        assert_eq!((a.located, &a.key, &a.first, &a.last, &a.id), (b.located, &b.key, &b.first, &b.last, &b.id));
        assert_eq!((&a.deaths_low, &a.deaths_best, &a.deaths_high), (&b.deaths_low, &b.deaths_best, &b.deaths_high));
        assert_eq!((&a.place_precision, &a.time_precision, &a.area), (&b.place_precision, &b.time_precision, &b.area));
        assert_eq!((&a.kind, &a.victim, &a.perpetrator), (&b.kind, &b.victim, &b.perpetrator));
        // The position of a word in the list may differ.
        let word = |texts: &[String], at: u32| texts[at as usize].clone();
        for row in 0..a.len() {
            assert_eq!(word(&a.texts, a.place_name[row]), word(&b.texts, b.place_name[row]));
            assert_eq!(a.actors[row].map(|at| word(&a.texts, at)), b.actors[row].map(|at| word(&b.texts, at)));
        }
    }
}

#[test]
fn a_new_edition_replaces_the_old_one_for_those_who_ask_afterwards() {
    let (_fixture, folder) = published();
    let first = Arc::new(Dataset::open(&folder).unwrap());
    let store = DatasetStore::new(Arc::clone(&first));
    let held = store.load();
    store.store(Arc::new(Dataset::open(&folder).unwrap()));
    assert!(Arc::ptr_eq(&held, &first) && !Arc::ptr_eq(&store.load(), &first));
}

#[test]
fn areas_know_their_parents_and_their_people() {
    let dataset = crate::edition::dataset();
    let juarez = dataset.areas.find("08037").unwrap();
    let up: Vec<&str> = dataset.areas.with_ancestors(juarez).map(|ix| dataset.areas.area(ix).code.as_str()).collect();
    assert_eq!(up, ["08037", "08", "MX"]);
    let of_level = |level: Level| dataset.areas.of_level(level).count();
    assert_eq!((of_level(Level::Municipality), of_level(Level::State), of_level(Level::Country)), (2465, 32 + 14, 2));
    // CONAPO–COLMEX 2009: the nation is the sum of its municipalities.
    let nation = dataset.areas.find("MX").unwrap();
    assert_eq!(dataset.population.municipal(nation, 2009), Some(107_550_697));
}
