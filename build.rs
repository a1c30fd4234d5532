//! Names the state of the source code, for entity tags and caches, and says plainly when a release build lacks what it embeds.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

/// What decides the bytes of an edition.
const PUBLISHING: &[&str] = &["Cargo.lock", "src/coords", "src/domain", "src/index", "src/dataset", "src/ingest", "src/publish"];
/// What decides the bytes of an answer.
const ANSWERING: &[&str] = &["Cargo.lock", "src", "styles"];

fn main() {
    for path in ["build.rs", "src", "styles", "web/dist", "Cargo.lock"] {
        println!("cargo::rerun-if-changed={path}");
    }
    println!("cargo::rustc-env=TESTIGO_BUILD={:016x}", hash_of(ANSWERING));
    println!("cargo::rustc-env=TESTIGO_PUBLISHER={:016x}", hash_of(PUBLISHING));
    // Debug builds read these folders while they run, so they may come later.
    let embeds = std::env::var("PROFILE").is_ok_and(|profile| profile == "release");
    if embeds && !Path::new("web/dist/manifest.json").exists() {
        println!("cargo::error=web/dist is missing: run `make web` (needs Node), then build again");
    }
}

/// A hash over files and folders: another build of the same code has the same.
fn hash_of(paths: &[&str]) -> u64 {
    let mut files = Vec::new();
    for path in paths {
        collect(Path::new(path), &mut files);
    }
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in files {
        file.hash(&mut hasher);
        std::fs::read(&file).unwrap_or_default().hash(&mut hasher);
    }
    hasher.finish()
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) {
    if !path.is_dir() {
        files.push(path.to_owned());
        return;
    }
    for entry in std::fs::read_dir(path).into_iter().flatten().flatten() {
        collect(&entry.path(), files);
    }
}
