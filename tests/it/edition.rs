//! The bundled edition: published from `data/` once a run.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use testigo::dataset::Dataset;

/// The folder that the edition was published to.
pub fn folder() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let config = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/mexico.toml");
        let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("edition");
        testigo::publish::publish(&config, &out, &testigo::ingest::Quiet).expect("data/ is an edition").folder
    })
}

/// The edition, opened.
pub fn dataset() -> &'static Dataset {
    static DATASET: OnceLock<Dataset> = OnceLock::new();
    DATASET.get_or_init(|| Dataset::open(folder()).expect("what was just published opens"))
}
