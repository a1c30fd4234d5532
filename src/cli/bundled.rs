//! The bundled edition: `data/` travels in the binary and is published once a machine, at the first start.

use crate::dataset::manifest;
use crate::ingest::Quiet;
use crate::publish;
use anyhow::Context;
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

#[derive(RustEmbed)]
#[folder = "$OUT_DIR/data"]
struct Data;

/// The configuration of the bundled edition.
const CONFIG: &str = "mexico.toml";

/// The folder of the bundled edition in the user's cache; publishes it when this machine does not have it yet.
///
/// # Errors
/// When it cannot be written anywhere or cannot be published.
pub fn edition() -> anyhow::Result<PathBuf> {
    edition_in(&cache())
}

/// The folder of the bundled edition below `home`; publishes it when it is not there.
///
/// # Errors
/// When it cannot be written or cannot be published.
pub fn edition_in(home: &Path) -> anyhow::Result<PathBuf> {
    let folder = home.join(fingerprint());
    if !folder.join(manifest::files::MANIFEST).exists() {
        tracing::info!("First start: publishing the bundled edition into {}", folder.display());
        publish_into(home, &folder).with_context(|| format!("cannot publish the bundled edition into {}", folder.display()))?;
    }
    Ok(folder)
}

/// Where editions are kept between starts: the user's cache, else the temporary folder.
fn cache() -> PathBuf {
    let from_home = || std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".cache"));
    let cache = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from).filter(|path| path.is_absolute()).or_else(from_home);
    let usable = cache.map(|cache| cache.join("testigo")).filter(|folder| std::fs::create_dir_all(folder).is_ok() && is_writable(folder));
    usable.unwrap_or_else(|| std::env::temp_dir().join("testigo"))
}

fn is_writable(folder: &Path) -> bool {
    let probe = folder.join(format!(".probe-{}", std::process::id()));
    let written = std::fs::write(&probe, []).is_ok();
    written && std::fs::remove_file(probe).is_ok()
}

/// What the bundled edition follows from: the embedded files, the layout of an edition, and the code that publishes.
fn fingerprint() -> String {
    let mut hasher = Sha256::new().chain_update(manifest::FORMAT.to_le_bytes()).chain_update(env!("TESTIGO_PUBLISHER"));
    for path in Data::iter() {
        let file = Data::get(&path).expect("the list names what is embedded");
        hasher.update(path.as_bytes());
        hasher.update(file.metadata.sha256_hash());
    }
    manifest::hex(&hasher.finalize()[..8])
}

/// Unpacks the data beside the target, publishes from there, and clears up; two starts at once do not meet.
fn publish_into(home: &Path, folder: &Path) -> anyhow::Result<()> {
    let own = home.join(format!(".first-start-{}", std::process::id()));
    let (data, edition) = (own.join("data"), own.join("edition"));
    let published = unpack(&data).and_then(|()| Ok(publish::publish(&data.join(CONFIG), &edition, &Quiet)?));
    let placed = published.and_then(|_| place(&edition, folder));
    // What is left behind is of no use to anybody; the start does not fail for it.
    std::fs::remove_dir_all(&own).ok();
    placed
}

/// Moves the edition to where it is sought; another start may have been first, with the same bytes.
fn place(edition: &Path, folder: &Path) -> anyhow::Result<()> {
    match std::fs::rename(edition, folder) {
        Err(_) if folder.join(manifest::files::MANIFEST).exists() => Ok(()),
        result => Ok(result?),
    }
}

fn unpack(folder: &Path) -> anyhow::Result<()> {
    for path in Data::iter() {
        let target = folder.join(path.as_ref());
        let file = Data::get(&path).expect("the list names what is embedded");
        std::fs::create_dir_all(target.parent().expect("a file below the folder has a parent"))?;
        std::fs::write(&target, file.data).with_context(|| format!("cannot write {}", target.display()))?;
    }
    Ok(())
}
