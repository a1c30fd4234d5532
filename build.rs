//! Names the state of the source code, for ETags, and says plainly when a release build lacks what it embeds.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

fn main() {
    for path in ["build.rs", "src", "styles", "web/dist", "Cargo.lock"] {
        println!("cargo::rerun-if-changed={path}");
    }
    println!("cargo::rustc-env=TESTIGO_BUILD={:016x}", code_hash());
    // Debug builds read these folders while they run, so they may come later.
    let embeds = std::env::var("PROFILE").is_ok_and(|profile| profile == "release");
    if embeds && !Path::new("web/dist/manifest.json").exists() {
        println!("cargo::error=web/dist is missing: run `make web` (needs Node), then build again");
    }
}

/// A hash over the code and the locked dependencies: the same answer of another build has another ETag.
fn code_hash() -> u64 {
    let mut files = vec![PathBuf::from("Cargo.lock")];
    for folder in ["src", "styles"] {
        collect(Path::new(folder), &mut files);
    }
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in files {
        file.hash(&mut hasher);
        std::fs::read(&file).unwrap_or_default().hash(&mut hasher);
    }
    hasher.finish()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    for path in entries.map(|entry| entry.path()) {
        if path.is_dir() { collect(&path, files) } else { files.push(path) }
    }
}
