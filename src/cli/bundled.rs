//! The bundled edition: `data/` travels in the binary and is published once a machine, at the first start.

use crate::dataset::manifest;
use crate::ingest::Quiet;
use crate::publish;
use anyhow::Context;
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};
use std::fs::File;
use std::path::{Path, PathBuf};

#[derive(RustEmbed)]
#[folder = "$OUT_DIR/data"]
struct Data;

/// The configuration of the bundled edition.
const CONFIG: &str = "mexico.toml";

/// The bundled edition in the cache. While this lives no other start takes its folder away.
#[derive(Debug)]
pub struct Bundled {
    /// Where it lies.
    pub folder: PathBuf,
    /// Locked by everyone who serves from the folder; the file system forgets it with the process.
    _in_use: File,
}

/// The bundled edition in the user's cache; publishes it when this machine does not have it yet.
///
/// # Errors
/// When it cannot be written anywhere or cannot be published.
pub fn edition() -> anyhow::Result<Bundled> {
    edition_in(&cache())
}

/// The bundled edition below `home`; publishes it when it is not there, and clears away those of other versions that nobody
/// serves from.
///
/// # Errors
/// When it cannot be written or cannot be published.
pub fn edition_in(home: &Path) -> anyhow::Result<Bundled> {
    let own = fingerprint();
    let folder = home.join(&own);
    let in_use = lock(home, &own).and_then(|file| file.lock_shared().map(|()| file));
    let in_use = in_use.with_context(|| format!("cannot write into {}", home.display()))?;
    if !folder.join(manifest::files::MANIFEST).exists() {
        tracing::info!("First start: publishing the bundled edition into {}", folder.display());
        publish_into(home, &folder).with_context(|| format!("cannot publish the bundled edition into {}", folder.display()))?;
        clear_others(home, &own);
    }
    Ok(Bundled { folder, _in_use: in_use })
}

/// The file beside an edition's folder that is locked while somebody serves from it.
fn lock(home: &Path, name: &str) -> std::io::Result<File> {
    std::fs::create_dir_all(home)?;
    File::options().create(true).truncate(false).write(true).open(home.join(format!("{name}.lock")))
}

/// Removes the editions of other versions that no process has locked. What cannot be removed costs room, not the start.
fn clear_others(home: &Path, own: &str) {
    let names = std::fs::read_dir(home).into_iter().flatten().flatten().filter_map(|entry| entry.file_name().into_string().ok());
    for name in names.filter(|name| name != own && is_fingerprint(name)) {
        let Ok(file) = lock(home, &name) else { continue };
        if file.try_lock().is_ok() {
            let removed = std::fs::remove_dir_all(home.join(&name));
            tracing::info!(removed = removed.is_ok(), "The bundled edition of another version is cleared away: {name}");
            std::fs::remove_file(home.join(format!("{name}.lock"))).ok();
        }
    }
}

/// The form of [`fingerprint`]: nothing else in the folder is ours to remove.
fn is_fingerprint(name: &str) -> bool {
    name.len() == 16 && name.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
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
    // A folder that cannot be removed costs disk space only, so the start goes on.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn editions_of_other_versions_go_unless_somebody_serves_from_them() {
        let home = tempfile::tempdir().unwrap();
        let (own, old, served, foreign) = ("0123456789abcdef", "00000000000000aa", "00000000000000bb", "notes-of-somebody");
        for name in [own, old, served, foreign] {
            std::fs::create_dir(home.path().join(name)).unwrap();
        }
        let in_use = lock(home.path(), served).unwrap();
        in_use.lock_shared().unwrap();
        clear_others(home.path(), own);
        let left = |name: &str| home.path().join(name).exists();
        assert_eq!([own, old, served, foreign].map(left), [true, false, true, true]);
        drop(in_use);
        clear_others(home.path(), own);
        assert!(!left(served) && !left("00000000000000bb.lock"));
    }
}
