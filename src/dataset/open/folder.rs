use crate::dataset::EditionError;
use crate::dataset::manifest::{FORMAT, FileEntry, Manifest, files};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

/// The folder of an edition and what its manifest says of the files in it.
pub(super) struct Folder {
    dir: PathBuf,
    pub(super) manifest: Manifest,
}

impl Folder {
    /// Reads the manifest; its id must be the hash of its contents.
    pub(super) fn open(dir: &Path) -> Result<Self, EditionError> {
        let path = dir.join(files::MANIFEST);
        let text = read(&path)?;
        let manifest: Manifest =
            serde_json::from_slice(&text).map_err(|error| EditionError::content(&path, not_manifest(&text, &error)))?;
        if manifest.format != FORMAT {
            return Err(EditionError::Format { path, found: manifest.format, expected: FORMAT });
        }
        let computed = manifest.content_id();
        if computed == manifest.id {
            Ok(Self { dir: dir.to_owned(), manifest })
        } else {
            Err(EditionError::Id { path, found: manifest.id, computed })
        }
    }

    /// The bytes of a public file, once they are what the manifest says.
    pub(super) fn read(&self, name: &str) -> Result<Vec<u8>, EditionError> {
        let entry = self.entry(name).ok_or_else(|| self.wrong(files::MANIFEST, format!("`{name}` is not listed")))?;
        let bytes = read(&self.path(name))?;
        let matches = bytes.len() as u64 == entry.bytes && sha256(&bytes) == entry.sha256;
        if matches { Ok(bytes) } else { Err(EditionError::Checksum { path: self.path(name) }) }
    }

    /// What the manifest says of a file, public or derived.
    pub(super) fn entry(&self, name: &str) -> Option<&FileEntry> {
        self.manifest.files.iter().chain(&self.manifest.derived).find(|file| file.path == name)
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.dir.join(name)
    }

    /// A file whose content is wrong.
    pub(super) fn wrong(&self, name: &str, problem: impl std::fmt::Display) -> EditionError {
        EditionError::content(self.path(name), problem.to_string())
    }
}

fn read(path: &Path) -> Result<Vec<u8>, EditionError> {
    std::fs::read(path).map_err(|cause| EditionError::Unreadable { path: path.to_owned(), cause })
}

fn sha256(bytes: &[u8]) -> String {
    crate::dataset::manifest::hex(&Sha256::digest(bytes))
}

/// A manifest of another format has other keys: say so rather than name the first odd key.
fn not_manifest(text: &[u8], error: &serde_json::Error) -> String {
    let format = serde_json::from_slice::<serde_json::Value>(text).ok().and_then(|value| value.get("format")?.as_u64());
    match format {
        Some(format) if format != u64::from(FORMAT) => format!("edition format {format}, this server reads {FORMAT}"),
        _ => format!("is not the manifest of an edition: {error}"),
    }
}
