//! The edition's folder: written beside, renamed into place when it is whole.

use super::error::PublishError;
use crate::dataset::manifest::{FileEntry, files, hex};
use sha2::{Digest, Sha256};
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// A folder in the making. Dropped before [`Folder::finish`], it leaves nothing behind.
pub(super) struct Folder {
    target: PathBuf,
    partial: PathBuf,
    /// Files written so far.
    entries: Vec<FileEntry>,
    finished: bool,
}

impl Folder {
    /// Begins a folder that will stand at `target`.
    ///
    /// # Errors
    /// When something that is no edition stands there, or the place cannot be written to.
    pub fn create(target: &Path) -> Result<Self, PublishError> {
        let occupied = target.exists() && !target.join(files::MANIFEST).exists() && !is_empty_folder(target);
        if occupied {
            return Err(PublishError::Occupied { path: target.to_owned() });
        }
        let partial = beside(target, "partial");
        if partial.exists() {
            // Left by a run that was killed: nobody else writes a name like this.
            fs::remove_dir_all(&partial).map_err(write_error(&partial))?;
        }
        fs::create_dir_all(&partial).map_err(write_error(&partial))?;
        Ok(Self { target: target.to_owned(), partial, entries: Vec::new(), finished: false })
    }

    /// Writes a file of the edition; `path` is relative, with `/`. `write` returns the number of rows.
    pub fn write(&mut self, path: &str, write: impl FnOnce(&mut dyn Write) -> Result<u64, PublishError>) -> Result<(), PublishError> {
        let full = self.partial.join(path);
        let failed = write_error(&full);
        if let Some(folder) = full.parent() {
            fs::create_dir_all(folder).map_err(&failed)?;
        }
        let file = File::create(&full).map_err(&failed)?;
        let mut out = BufWriter::with_capacity(1 << 18, Hashed { file, sha256: Sha256::new(), bytes: 0 });
        let rows = write(&mut out)?;
        let hashed = out.into_inner().map_err(|error| failed(error.into_error()))?;
        let sha256 = hex(&hashed.sha256.finalize());
        self.entries.push(FileEntry { path: path.to_owned(), sha256, bytes: hashed.bytes, rows });
        Ok(())
    }

    /// A file that nobody sees and that is gone when it is closed, on the disk of the folder.
    pub fn scratch(&self) -> Result<File, PublishError> {
        tempfile::tempfile_in(&self.partial).map_err(write_error(&self.partial))
    }

    /// The files written so far whose path passes, sorted.
    pub fn entries(&self, passes: impl Fn(&str) -> bool) -> Vec<FileEntry> {
        let mut entries: Vec<_> = self.entries.iter().filter(|entry| passes(&entry.path)).cloned().collect();
        entries.sort_by(|a, b| a.path.cmp(&b.path));
        entries
    }

    /// Puts the folder into its place; an edition that stands there is moved aside first and removed afterwards.
    ///
    /// # Errors
    /// When a rename fails; the old edition is then still, or again, in its place.
    pub fn finish(mut self) -> Result<PathBuf, PublishError> {
        let old = beside(&self.target, "old");
        let replaced = self.target.exists();
        if replaced {
            let _ = fs::remove_dir_all(&old);
            fs::rename(&self.target, &old).map_err(write_error(&self.target))?;
        }
        if let Err(error) = fs::rename(&self.partial, &self.target) {
            if replaced {
                let _ = fs::rename(&old, &self.target);
            }
            return Err(write_error(&self.target)(error));
        }
        self.finished = true;
        if replaced {
            fs::remove_dir_all(&old).map_err(write_error(&old))?;
        }
        Ok(self.target.clone())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if !self.finished {
            // Nothing more can be done about a failure here; the next run removes what is left.
            let _ = fs::remove_dir_all(&self.partial);
        }
    }
}

fn is_empty_folder(path: &Path) -> bool {
    fs::read_dir(path).is_ok_and(|mut entries| entries.next().is_none())
}

/// `edition` → `edition.partial`, in the same folder, so that a rename is one step of the file system.
fn beside(target: &Path, end: &str) -> PathBuf {
    let mut name = target.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(end);
    target.with_file_name(name)
}

/// An error of writing to a path.
pub(super) fn write_error(path: &Path) -> impl Fn(io::Error) -> PublishError {
    let path = path.to_owned();
    move |cause| PublishError::Write { path: path.clone(), cause }
}

struct Hashed {
    file: File,
    sha256: Sha256,
    bytes: u64,
}

impl Write for Hashed {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        let written = self.file.write(buf)?;
        self.sha256.update(&buf[..written]);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(folder: &mut Folder, path: &str, text: &str) {
        folder.write(path, |out| out.write_all(text.as_bytes()).map(|()| 1).map_err(write_error(Path::new(path)))).unwrap();
    }

    #[test]
    fn a_folder_that_is_given_up_leaves_nothing_and_the_old_edition_stays() {
        let place = tempfile::tempdir().unwrap();
        let target = place.path().join("edition");
        let mut first = Folder::create(&target).unwrap();
        text(&mut first, files::MANIFEST, "{}");
        first.finish().unwrap();
        let mut second = Folder::create(&target).unwrap();
        text(&mut second, files::MANIFEST, "{\"half\":");
        drop(second);
        assert_eq!(fs::read_to_string(target.join(files::MANIFEST)).unwrap(), "{}");
        assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);
    }

    #[test]
    fn what_is_no_edition_is_not_replaced() {
        let place = tempfile::tempdir().unwrap();
        fs::write(place.path().join("thesis.txt"), "years of work").unwrap();
        assert!(matches!(Folder::create(place.path()), Err(PublishError::Occupied { .. })));
    }

    #[test]
    fn checksums_are_those_of_the_bytes_written() {
        let place = tempfile::tempdir().unwrap();
        let mut folder = Folder::create(&place.path().join("e")).unwrap();
        text(&mut folder, "a/b.csv", "abc");
        // FIPS 180-2, appendix B.1.
        assert_eq!(folder.entries(|_| true)[0].sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_eq!(folder.entries(|_| true)[0].bytes, 3);
    }
}
