//! The edition's id: a hash of its contents, independent of machine, time and testigo's version.

use super::manifest::{Manifest, files, hex};
use sha2::{Digest, Sha256};

/// Digits of an id.
const DIGITS: usize = 16;

impl Manifest {
    /// The id that the contents have: the first 16 hex digits of SHA-256 over the sorted lines `path SHA-256` of the public
    /// files and of this manifest without `id` and `derived`, written as compact JSON.
    ///
    /// # Panics
    /// Never: a manifest can always be written as JSON.
    #[must_use]
    pub fn content_id(&self) -> String {
        let mut value = serde_json::to_value(self).expect("a manifest is JSON");
        let object = value.as_object_mut().expect("a manifest is an object");
        object.shift_remove("id");
        object.shift_remove("derived");
        let own = hex(&Sha256::digest(value.to_string().as_bytes()));
        let mut lines: Vec<String> = self.files.iter().map(|file| format!("{} {}\n", file.path, file.sha256)).collect();
        lines.push(format!("{} {own}\n", files::MANIFEST));
        lines.sort_unstable();
        let mut id = hex(&Sha256::digest(lines.concat().as_bytes()));
        id.truncate(DIGITS);
        id
    }
}
