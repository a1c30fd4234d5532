//! Names the state of the source code, for entity tags and caches, and says plainly when a release build lacks what it embeds.

#[path = "build/fingerprint.rs"]
mod fingerprint;

use fingerprint::{ANSWERING, collect};
use std::io::Write;
use std::path::Path;

/// What decides the bytes of an edition.
const PUBLISHING: &[&str] = &["Cargo.lock", "src/coords", "src/domain", "src/index", "src/dataset", "src/ingest", "src/publish"];

fn main() {
    for path in ["build.rs", "build", "data", "web/dist"].iter().chain(ANSWERING).chain(PUBLISHING) {
        println!("cargo::rerun-if-changed={path}");
    }
    println!("cargo::rustc-env=TESTIGO_BUILD={}", fingerprint::of(Path::new(""), ANSWERING));
    println!("cargo::rustc-env=TESTIGO_PUBLISHER={}", fingerprint::of(Path::new(""), PUBLISHING));
    watch_light_work();
    bundle_data().expect("the bundled data can be compressed into the build's folder");
    // Debug builds read these folders while they run, so they may come later.
    let embeds = std::env::var("PROFILE").is_ok_and(|profile| profile == "release");
    let is_complete = || std::fs::read_to_string("web/dist/manifest.json").is_ok_and(|manifest| manifest.contains("\"release\": true"));
    if embeds && !is_complete() {
        println!("cargo::error=web/dist is missing or a quick build: run `make web` (needs Node), then build again");
    }
}

/// Test builds measure what is done on a runtime's thread (`src/http/light.rs`): those with assertions whose code is as fast as a
/// release's.
fn watch_light_work() {
    println!("cargo::rustc-check-cfg=cfg(watches_light_work)");
    let optimised = std::env::var("OPT_LEVEL").is_ok_and(|level| level == "3");
    if optimised && std::env::var_os("CARGO_CFG_DEBUG_ASSERTIONS").is_some() {
        println!("cargo::rustc-cfg=watches_light_work");
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
