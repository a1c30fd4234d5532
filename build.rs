//! Names the state of the source code, for entity tags and caches, and says plainly when a release build lacks what it embeds.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::io::Write;
use std::path::{Path, PathBuf};

/// What decides the bytes of an edition.
const PUBLISHING: &[&str] = &["Cargo.lock", "src/coords", "src/domain", "src/index", "src/dataset", "src/ingest", "src/publish"];
/// What decides the bytes of an answer.
const ANSWERING: &[&str] = &["Cargo.lock", "src", "styles"];

fn main() {
    for path in ["build.rs", "src", "styles", "data", "web/dist", "Cargo.lock"] {
        println!("cargo::rerun-if-changed={path}");
    }
    println!("cargo::rustc-env=TESTIGO_BUILD={:016x}", hash_of(ANSWERING));
    println!("cargo::rustc-env=TESTIGO_PUBLISHER={:016x}", hash_of(PUBLISHING));
    bundle_data().expect("the bundled data can be compressed into the build's folder");
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

/// Copies what `data/mexico.toml` reads into `OUT_DIR/data`, gzipped under the same names: readers know gzip by its first bytes.
fn bundle_data() -> std::io::Result<()> {
    let bundle = Path::new(&std::env::var_os("OUT_DIR").expect("cargo names the build's folder")).join("data");
    let mut files = Vec::new();
    collect(Path::new("data"), &mut files);
    for file in files {
        let name = file.to_string_lossy();
        let target = bundle.join(file.strip_prefix("data").expect("it was found below data/"));
        let content = if name.ends_with(".csv.gz") || name.ends_with(".toml") {
            std::fs::read(&file)?
        } else if name.ends_with(".csv") || name.ends_with(".fgb") {
            let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
            encoder.write_all(&std::fs::read(&file)?)?;
            encoder.finish()?
        } else {
            continue;
        };
        std::fs::create_dir_all(target.parent().expect("a file lies in a folder"))?;
        std::fs::write(target, content)?;
    }
    Ok(())
}
