//! The state of the source code as a number that is the same on every machine and with every compiler.
//!
//! The build script makes two of them; a test sees to it that nothing that is compiled in is left out.

use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

/// What decides the bytes of an answer: code, dependencies, and all that is compiled into answers. The built page's manifest names
/// its scripts and styles by their hashes.
pub const ANSWERING: &[&str] = &[
    "Cargo.lock",
    "src",
    "styles",
    "assets/fonts",
    "web/locales",
    "web/css/tokens.css",
    "web/dist/manifest.json",
    "web/dist/index.html",
    "web/dist/embed.html",
];

/// Sixteen hex digits over the names and contents of files and folders below `root`; what is not there counts as empty.
pub fn of(root: &Path, paths: &[&str]) -> String {
    let mut files = Vec::new();
    for path in paths {
        collect(&root.join(path), &mut files);
    }
    files.sort();
    let mut hasher = Sha256::new();
    for file in files {
        let name = file.strip_prefix(root).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        let content = std::fs::read(&file).unwrap_or_default();
        // Lengths first, so that no byte can move from one file or name to the next unseen.
        for part in [name.as_bytes(), &content] {
            hasher.update((part.len() as u64).to_le_bytes());
            hasher.update(part);
        }
    }
    let digest = hasher.finalize();
    let first = digest[..8].iter().fold(0u64, |number, byte| number << 8 | u64::from(*byte));
    format!("{first:016x}")
}

/// The files at a path.
pub fn collect(path: &Path, files: &mut Vec<PathBuf>) {
    if !path.is_dir() {
        files.push(path.to_owned());
        return;
    }
    for entry in std::fs::read_dir(path).into_iter().flatten().flatten() {
        collect(&entry.path(), files);
    }
}
