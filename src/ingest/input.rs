//! Input files: opened read-only, `.gz` seen through, progress told.

use super::IngestError;
use crate::domain::codes;
use std::borrow::Cow;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::PathBuf;

/// A file of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InputFile {
    /// Where it is.
    pub path: PathBuf,
    /// How the configuration names it: what reports show, never a path of this machine.
    pub name: String,
}

codes! {
    /// Encodings of text files.
    Encoding {
        /// UTF-8, strictly.
        Utf8 = "utf-8",
        /// Windows-1252, the encoding of SESNSP's files.
        Windows1252 = "windows-1252",
    }
}

impl Encoding {
    /// The text of some bytes; `None` when they are no text in this encoding.
    #[must_use]
    pub fn decode(self, bytes: &[u8]) -> Option<Cow<'_, str>> {
        match self {
            Self::Utf8 => std::str::from_utf8(bytes).ok().map(Cow::Borrowed),
            Self::Windows1252 => Some(encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0),
        }
    }
}

/// Is told how far the reading and writing has come.
pub trait Progress: Sync {
    /// A stage begins; `bytes` is what there is to read, when known.
    fn begin(&self, stage: &str, bytes: Option<u64>);
    /// Some of it is done.
    fn advance(&self, bytes: u64);
    /// The stage is done.
    fn end(&self);
}

/// Reports no progress.
#[derive(Clone, Copy, Debug)]
pub struct Quiet;

impl Progress for Quiet {
    fn begin(&self, _stage: &str, _bytes: Option<u64>) {}
    fn advance(&self, _bytes: u64) {}
    fn end(&self) {}
}

struct Metered<'a> {
    file: File,
    progress: &'a dyn Progress,
}

impl Read for Metered<'_> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(buf)?;
        self.progress.advance(read as u64);
        Ok(read)
    }
}

/// First bytes of a gzip member (RFC 1952 §2.3.1).
const GZIP_MAGIC: [u8; 2] = [0x1f, 0x8b];

/// The byte order mark in UTF-8: editors write it, RFC 8259 §8.1 lets a reader of JSON skip it.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// Skips a byte order mark at the beginning.
fn without_mark<'a>(mut bytes: Box<dyn Read + 'a>) -> io::Result<Box<dyn Read + 'a>> {
    let mut start = Vec::new();
    bytes.by_ref().take(MARK.len() as u64).read_to_end(&mut start)?;
    Ok(if start == MARK { bytes } else { Box::new(io::Cursor::new(start).chain(bytes)) })
}

impl InputFile {
    /// Opens the file; a gzip archive is seen through, whatever its name, and a byte order mark of UTF-8 is skipped.
    ///
    /// # Errors
    /// [`IngestError::Open`] when it is not there or may not be read, [`IngestError::Read`] when an archive is damaged.
    pub fn open<'a>(&self, progress: &'a dyn Progress) -> Result<Box<dyn Read + 'a>, IngestError> {
        let failed = |cause| IngestError::Open { path: self.path.clone(), cause };
        let file = File::open(&self.path).map_err(failed)?;
        let mut reader = BufReader::with_capacity(1 << 16, Metered { file, progress });
        let packed = reader.fill_buf().map_err(failed)?.starts_with(&GZIP_MAGIC);
        let bytes: Box<dyn Read + 'a> = if packed { Box::new(flate2::bufread::MultiGzDecoder::new(reader)) } else { Box::new(reader) };
        without_mark(bytes).map_err(|error| IngestError::Read { file: self.name.clone(), reason: error.to_string() })
    }

    /// Size on disk, bytes; 0 when it cannot be told.
    #[must_use]
    pub fn size_bytes(&self) -> u64 {
        std::fs::metadata(&self.path).map_or(0, |meta| meta.len())
    }

    /// The end of the name that tells the format: `csv`, `fgb`, `geojson`; a trailing `.gz` is left out.
    #[must_use]
    pub fn extension(&self) -> &str {
        let name = self.name.strip_suffix(".gz").unwrap_or(&self.name);
        name.rsplit_once('.').map_or("", |(_, end)| end)
    }
}
