//! The column file: the records of one events source as aligned little-endian columns, for an instant start.
//!
//! Derived from two public files (`events-*.fgb`, `events-*-unlocated.csv`) and outside the edition's id. Layout:
//!
//! | bytes | what |
//! |---|---|
//! | 0–7 | magic `testigoC` |
//! | 8–11 | version, `u32` |
//! | 12–15 | length of the header in bytes, `u32` |
//! | 16–19 | CRC-32 of the header |
//! | 20–23 | zero |
//! | 24… | header: JSON with the sources' SHA-256, the counts and the columns (name, offset, length in bytes, CRC-32) |
//! | … | columns, each beginning at a multiple of 64 bytes |
//!
//! A column is read straight into the vector that serves it: no copy in between.

use super::EventColumns;
use super::columns::TextColumn;
use super::manifest::SourceEntry;
use crate::domain::{PlacePrecision, TimePrecision, Toll};
use bytemuck::Pod;
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;
use thiserror::Error;

const MAGIC: [u8; 8] = *b"testigoC";
const VERSION: u32 = 1;
/// Bytes before the header.
const PREFIX: usize = 24;
/// Columns begin at multiples of a cache line.
const ALIGN: usize = 64;
/// A header is a few kilobytes; more is damage, and is not allocated.
const MAX_HEADER: u32 = 1 << 20;

/// A public file that a column file is derived from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceHash {
    /// Relative to the edition's folder.
    pub path: String,
    /// SHA-256, lower-case hex.
    pub sha256: String,
}

/// Why a column file cannot be used. The records can then be read from the public files.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum ColumnFileError {
    /// It is not there or cannot be read.
    #[error("cannot read the column file: {0}")]
    Io(io::Error),
    /// It is something else, or of another version of testigo.
    #[error("not a column file of version {VERSION}")]
    Foreign,
    /// The public files have changed since.
    #[error("the column file was derived from other files than the edition holds")]
    Stale,
    /// Bytes were changed or lost.
    #[error("the column file is damaged: {0}")]
    Damaged(String),
}

// The sentence holds the cause, so the cause is no `source()`: a chain would say it twice.
impl From<io::Error> for ColumnFileError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    sources: Vec<SourceHash>,
    rows: usize,
    located: usize,
    columns: Vec<ColumnEntry>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ColumnEntry {
    name: String,
    /// From the end of the padded header, bytes.
    offset: usize,
    bytes: usize,
    crc32: u32,
}

/// Writes columns derived from `sources`.
///
/// # Errors
/// Those of the writer.
pub fn write(columns: &EventColumns, sources: &[SourceHash], out: &mut dyn Write) -> io::Result<()> {
    let texts = packed(&columns.texts);
    let parts: Vec<(&str, &[u8])> = vec![
        ("key", bytes(&columns.key)),
        ("first", bytes(&columns.first)),
        ("last", bytes(&columns.last)),
        ("deaths_low", bytes(&columns.deaths_low)),
        ("deaths_best", bytes(&columns.deaths_best)),
        ("deaths_high", bytes(&columns.deaths_high)),
        ("place_precision", bytes(&columns.place_precision)),
        ("time_precision", bytes(&columns.time_precision)),
        ("kind", bytes(&columns.kind)),
        ("victim", bytes(&columns.victim)),
        ("perpetrator", bytes(&columns.perpetrator)),
        ("area", bytes(&columns.area)),
        ("id.ends", bytes(&columns.id.ends)),
        ("id.bytes", columns.id.bytes.as_bytes()),
        ("place_name", bytes(&columns.place_name)),
        ("actors", bytes(&columns.actors)),
        ("texts.ends", bytes(&texts.ends)),
        ("texts.bytes", texts.bytes.as_bytes()),
    ];
    let mut offset = 0;
    let entry = |(name, content): &(&str, &[u8])| {
        let entry = ColumnEntry { name: (*name).to_owned(), offset, bytes: content.len(), crc32: crc32fast::hash(content) };
        offset = aligned(offset + content.len());
        entry
    };
    let header =
        Header { sources: sources.to_vec(), rows: columns.len(), located: columns.located, columns: parts.iter().map(entry).collect() };
    let header = serde_json::to_vec(&header)?;
    out.write_all(&MAGIC)?;
    out.write_all(&VERSION.to_le_bytes())?;
    out.write_all(&(header.len() as u32).to_le_bytes())?;
    out.write_all(&crc32fast::hash(&header).to_le_bytes())?;
    out.write_all(&[0; 4])?;
    out.write_all(&header)?;
    pad(out, PREFIX + header.len())?;
    for (_, content) in parts {
        out.write_all(content)?;
        pad(out, content.len())?;
    }
    Ok(())
}

fn bytes<T: Pod>(values: &[T]) -> &[u8] {
    const { assert!(cfg!(target_endian = "little"), "columns are written as they lie in memory, which must be little-endian") };
    bytemuck::cast_slice(values)
}

const fn aligned(offset: usize) -> usize {
    offset.next_multiple_of(ALIGN)
}

fn pad(out: &mut dyn Write, written: usize) -> io::Result<()> {
    out.write_all(&[0; ALIGN][..aligned(written) - written])
}

fn packed(texts: &[String]) -> TextColumn {
    let mut column = TextColumn::default();
    texts.iter().for_each(|text| column.push(text));
    column
}

/// What the values of an edition's columns must keep to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// Number of areas.
    pub areas: usize,
    /// Number of codes of each of [`EventColumns::FIELDS`]; 0 when the source lacks it.
    pub codes: [usize; 3],
}

impl Bounds {
    /// The bounds of an events source in an edition with that many areas.
    #[must_use]
    pub fn of(source: &SourceEntry, areas: usize) -> Self {
        Self { areas, codes: EventColumns::FIELDS.map(|name| source.field(name).map_or(0, |field| field.codes.len())) }
    }
}

/// Reads the column file of an edition whose public files have the hashes `sources`, in that order.
///
/// # Errors
/// [`ColumnFileError::Stale`] when it was derived from other files; [`ColumnFileError::Damaged`] when a checksum or a value is wrong.
pub fn read(path: &Path, sources: &[SourceHash], bounds: &Bounds) -> Result<EventColumns, ColumnFileError> {
    let mut file = File::open(path)?;
    let size = file.metadata()?.len();
    let (header, start) = header(&mut file)?;
    if header.sources != sources {
        return Err(ColumnFileError::Stale);
    }
    let mut reader = ColumnReader { file, header: &header, start, size };
    let texts = TextColumn { ends: reader.column("texts.ends")?, bytes: reader.text("texts.bytes")? };
    check_texts(&texts, texts.ends.len())?;
    let columns = EventColumns {
        located: header.located,
        key: reader.column("key")?,
        first: reader.column("first")?,
        last: reader.column("last")?,
        deaths_low: reader.column("deaths_low")?,
        deaths_best: reader.column("deaths_best")?,
        deaths_high: reader.column("deaths_high")?,
        place_precision: reader.column("place_precision")?,
        time_precision: reader.column("time_precision")?,
        kind: reader.column("kind")?,
        victim: reader.column("victim")?,
        perpetrator: reader.column("perpetrator")?,
        area: reader.column("area")?,
        id: TextColumn { ends: reader.column("id.ends")?, bytes: reader.text("id.bytes")? },
        place_name: reader.column("place_name")?,
        actors: reader.column("actors")?,
        texts: (0..texts.ends.len()).map(|row| texts.text(row).to_owned()).collect(),
    };
    check(&columns, header.rows, bounds)?;
    Ok(columns)
}

fn header(file: &mut File) -> Result<(Header, u64), ColumnFileError> {
    let mut prefix = [0; PREFIX];
    file.read_exact(&mut prefix).map_err(|_| ColumnFileError::Foreign)?;
    let number = |at: usize| u32::from_le_bytes([prefix[at], prefix[at + 1], prefix[at + 2], prefix[at + 3]]);
    if prefix[..8] != MAGIC || number(8) != VERSION {
        return Err(ColumnFileError::Foreign);
    }
    let damaged = || ColumnFileError::Damaged("its header".to_owned());
    if number(12) > MAX_HEADER {
        return Err(damaged());
    }
    let mut text = vec![0; number(12) as usize];
    file.read_exact(&mut text).map_err(|_| damaged())?;
    if crc32fast::hash(&text) != number(16) {
        return Err(damaged());
    }
    let header = serde_json::from_slice(&text).map_err(|_| damaged())?;
    Ok((header, aligned(PREFIX + text.len()) as u64))
}

struct ColumnReader<'a> {
    file: File,
    header: &'a Header,
    start: u64,
    size: u64,
}

impl ColumnReader<'_> {
    /// A column of the file, read into the vector that will serve it.
    fn column<T: Pod>(&mut self, name: &str) -> Result<Vec<T>, ColumnFileError> {
        let damaged = || ColumnFileError::Damaged(format!("column `{name}`"));
        let entry = self.header.columns.iter().find(|entry| entry.name == name).ok_or_else(damaged)?;
        let begin = self.start + entry.offset as u64;
        // Checked before anything is allocated.
        let fits = begin.checked_add(entry.bytes as u64).is_some_and(|end| end <= self.size) && entry.bytes % size_of::<T>() == 0;
        if !fits {
            return Err(damaged());
        }
        let mut values = vec![T::zeroed(); entry.bytes / size_of::<T>()];
        self.file.seek(SeekFrom::Start(begin))?;
        let content: &mut [u8] = bytemuck::cast_slice_mut(&mut values);
        self.file.read_exact(content)?;
        if crc32fast::hash(content) == entry.crc32 { Ok(values) } else { Err(damaged()) }
    }

    fn text(&mut self, name: &str) -> Result<String, ColumnFileError> {
        String::from_utf8(self.column(name)?).map_err(|_| ColumnFileError::Damaged(format!("column `{name}`")))
    }
}

/// Checks what the rest of the server takes for granted, so that no damaged file can make it panic.
fn check(columns: &EventColumns, rows: usize, bounds: &Bounds) -> Result<(), ColumnFileError> {
    let lengths = [
        columns.first.len(),
        columns.last.len(),
        columns.deaths_low.len(),
        columns.deaths_best.len(),
        columns.deaths_high.len(),
        columns.place_precision.len(),
        columns.time_precision.len(),
        columns.kind.len(),
        columns.area.len(),
        columns.id.ends.len(),
        columns.place_name.len(),
        columns.actors.len(),
    ];
    let places = PlacePrecision::ALL.len() as u8;
    let times = TimePrecision::ALL.len() as u8;
    let texts = columns.texts.len() as u32;
    let ok = lengths.iter().all(|length| *length == rows)
        && EventColumns::FIELDS.iter().zip(bounds.codes).all(|(name, codes)| codes_fit(columns.field(name), codes, rows))
        && [&columns.deaths_low, &columns.deaths_best, &columns.deaths_high].into_iter().flatten().all(|deaths| *deaths <= Toll::MAX)
        && columns.key.len() == columns.located
        && columns.located <= rows
        && columns.key.is_sorted()
        && columns.first.iter().zip(&columns.last).all(|(first, last)| first <= last)
        && columns.place_precision.iter().all(|code| *code < places)
        && columns.time_precision.iter().all(|code| *code < times)
        && columns.area.iter().all(|ix| usize::from(*ix) < bounds.areas || *ix == super::AreaIx::NONE)
        && columns.place_name.iter().chain(columns.actors.as_flattened()).all(|text| *text < texts);
    if ok { check_texts(&columns.id, rows) } else { Err(ColumnFileError::Damaged("its columns contradict each other".to_owned())) }
}

/// Whether a column has no bit beyond its field's codes; a field that filters may name has an entry for each record.
fn codes_fit(column: Option<&[u32]>, codes: usize, rows: usize) -> bool {
    let in_code = |bits: &u32| u64::from(*bits) >> codes == 0;
    column.is_some_and(|column| (column.len() == rows || (column.is_empty() && codes == 0)) && column.iter().all(in_code))
}

fn check_texts(texts: &TextColumn, rows: usize) -> Result<(), ColumnFileError> {
    let ends = &texts.ends;
    let whole = ends.last().copied().unwrap_or(0) as usize == texts.bytes.len();
    let ok = ends.len() == rows && ends.is_sorted() && whole && ends.iter().all(|end| texts.bytes.is_char_boundary(*end as usize));
    if ok { Ok(()) } else { Err(ColumnFileError::Damaged("its texts".to_owned())) }
}

#[cfg(test)]
mod tests;
