//! The records of an events source as files: located ones as FlatGeobuf, the rest as CSV, all as columns for a quick start.

use super::config::SourceConfig;
use super::error::PublishError;
use super::fgb::{LayerColumn, Value};
use super::folder::{Folder, write_error};
use super::join::Joined;
use super::points::PointLayer;
use super::prepare::EventSet;
use crate::dataset::columnfile::{self, SourceHash};
use crate::dataset::manifest::{FieldEntry, files};
use crate::dataset::{AreaIx, Areas, EventColumns};
use crate::domain::{Day, Level, TextColumn};
use crate::ingest::{EventClaims, Word};
use flatgeobuf::ColumnType;
use std::fs::File;
use std::io::Write;
use std::path::Path;

/// Columns of both public files, in their order; a source has those that it tells something of.
const COLUMNS: [LayerColumn; 22] = [
    ("id", ColumnType::String),
    ("first", ColumnType::DateTime),
    ("last", ColumnType::DateTime),
    ("time_precision", ColumnType::String),
    ("place_precision", ColumnType::String),
    ("kind", ColumnType::String),
    ("victim", ColumnType::String),
    ("perpetrator", ColumnType::String),
    ("deaths_low", ColumnType::UInt),
    ("deaths_best", ColumnType::UInt),
    ("deaths_high", ColumnType::UInt),
    ("deaths_a", ColumnType::UInt),
    ("deaths_b", ColumnType::UInt),
    ("deaths_civilians", ColumnType::UInt),
    ("deaths_unknown", ColumnType::UInt),
    ("place_name", ColumnType::String),
    ("stated_state", ColumnType::String),
    ("actor_a", ColumnType::String),
    ("actor_b", ColumnType::String),
    ("municipality", ColumnType::String),
    ("state", ColumnType::String),
    ("country", ColumnType::String),
];

/// The texts of one record, reused from row to row.
#[derive(Default)]
struct RowTexts {
    id: String,
    first: String,
    last: String,
    codes: [String; 3],
}

/// Writes the files of an events source.
pub(super) fn write(folder: &mut Folder, source: &SourceConfig, set: &EventSet, areas: &Areas) -> Result<(), PublishError> {
    let writer = EventWriter { source, claims: &set.claims, joined: &set.joined, areas, present: present(source, &set.claims) };
    let id = &source.entry.id;
    let scratch = folder.scratch()?;
    folder.write(&files::events(id), |out| writer.located(scratch, out))?;
    folder.write(&files::events_unlocated(id), |out| writer.unlocated(out))?;
    let hash = |path: String| {
        let entry = folder.entries(|written| written == path).pop().expect("just written");
        SourceHash { path, sha256: entry.sha256 }
    };
    let hashes = [hash(files::events(id)), hash(files::events_unlocated(id))];
    let name = files::columns(id);
    let columns = writer.columns();
    folder.write(&name, |out| {
        columnfile::write(&columns, &hashes, out).map_err(write_error(Path::new(&name)))?;
        Ok(columns.len() as u64)
    })
}

struct EventWriter<'a> {
    source: &'a SourceConfig,
    claims: &'a EventClaims,
    joined: &'a Joined,
    areas: &'a Areas,
    /// Which of [`COLUMNS`] the source tells something of.
    present: [bool; COLUMNS.len()],
}

fn present(source: &SourceConfig, claims: &EventClaims) -> [bool; COLUMNS.len()] {
    COLUMNS.map(|(name, _)| match name {
        "kind" | "victim" | "perpetrator" => source.entry.field(name).is_some(),
        "deaths_a" | "deaths_b" | "deaths_civilians" | "deaths_unknown" => !claims.sides.is_empty(),
        _ => true,
    })
}

impl EventWriter<'_> {
    fn located(&self, scratch: File, out: &mut dyn Write) -> Result<u64, PublishError> {
        let columns = self.only_present(COLUMNS.iter().copied()).collect();
        let mut layer = PointLayer::new("events", columns, scratch);
        let mut texts = RowTexts::default();
        // In the order of the server's rows: by Morton key, records of one place in the source's order.
        for (_, row) in &self.joined.located {
            let row = *row as usize;
            let at = self.claims.lonlat(row).expect("located records have a position");
            layer.add(at, self.only_present(self.values(row, &mut texts).into_iter()))?;
        }
        layer.write(out)
    }

    fn unlocated(&self, out: &mut dyn Write) -> Result<u64, PublishError> {
        let failed = |error: csv::Error| write_error(Path::new("events"))(error.into());
        let mut csv = csv::Writer::from_writer(out);
        csv.write_record(self.only_present(COLUMNS.iter()).map(|(name, _)| name)).map_err(failed)?;
        let mut texts = RowTexts::default();
        for row in &self.joined.unlocated {
            for value in self.only_present(self.values(*row as usize, &mut texts).into_iter()) {
                match value {
                    Value::Text(text) => csv.write_field(text),
                    Value::Number(number) => csv.write_field(number.to_string()),
                    Value::Degrees(degrees) => csv.write_field(degrees.to_string()),
                }
                .map_err(failed)?;
            }
            csv.write_record(None::<&[u8]>).map_err(failed)?;
        }
        csv.flush().map_err(write_error(Path::new("events")))?;
        Ok(self.joined.unlocated.len() as u64)
    }

    fn only_present<T>(&self, all: impl Iterator<Item = T>) -> impl Iterator<Item = T> {
        all.zip(self.present).filter(|(_, present)| *present).map(|(value, _)| value)
    }

    fn values<'t>(&'t self, row: usize, texts: &'t mut RowTexts) -> [Value<'t>; 22] {
        use std::fmt::Write as _;
        let claims = self.claims;
        texts.id.clear();
        let _ = write!(texts.id, "{}:{}", self.source.entry.id, claims.id.text(row));
        for (text, day) in [&mut texts.first, &mut texts.last].into_iter().zip(claims.days[row]) {
            text.clear();
            let _ = write!(text, "{}", Day::from_days(day));
        }
        for ((text, name), bits) in texts.codes.iter_mut().zip(["kind", "victim", "perpetrator"]).zip(claims.codes[row]) {
            text.clear();
            spell(text, self.source.entry.field(name), bits);
        }
        let [low, best, high] = claims.toll[row];
        let side = |at: usize| claims.sides.get(row).map_or(Value::Text(""), |sides| Value::Number(sides[at]));
        let word = |word| Value::Text(claims.word(row, word));
        let area = AreaIx::from_stored(self.joined.area[row]);
        let code = |level| {
            let found = area.and_then(|ix| self.areas.at_level(ix, level));
            Value::Text(found.map_or("", |ix| self.areas.area(ix).code.as_str()))
        };
        [
            Value::Text(&texts.id),
            Value::Text(&texts.first),
            Value::Text(&texts.last),
            Value::Text(claims.time_precision(row).code()),
            Value::Text(claims.place_precision(row).code()),
            Value::Text(&texts.codes[0]),
            Value::Text(&texts.codes[1]),
            Value::Text(&texts.codes[2]),
            Value::Number(low),
            Value::Number(best),
            Value::Number(high),
            side(0),
            side(1),
            side(2),
            side(3),
            word(Word::Place),
            word(Word::State),
            word(Word::ActorA),
            word(Word::ActorB),
            code(Level::Municipality),
            code(Level::State),
            code(Level::Country),
        ]
    }

    /// The records as the server keeps them: located ones in Morton order, then the rest in the source's order.
    fn columns(&self) -> EventColumns {
        let claims = self.claims;
        let rows: Vec<usize> =
            self.joined.located.iter().map(|(_, row)| *row).chain(self.joined.unlocated.iter().copied()).map(|row| row as usize).collect();
        let by_row = |value: &dyn Fn(usize) -> u32| rows.iter().map(|row| value(*row)).collect::<Vec<u32>>();
        let coded = |at: usize, name: &str| {
            if self.source.entry.field(name).is_some() { by_row(&|row| claims.codes[row][at]) } else { Vec::new() }
        };
        let mut id = TextColumn::default();
        for row in &rows {
            id.push(&format!("{}:{}", self.source.entry.id, claims.id.text(*row)));
        }
        EventColumns {
            located: self.joined.located.len(),
            key: self.joined.located.iter().map(|(key, _)| *key).collect(),
            first: rows.iter().map(|row| claims.days[*row][0]).collect(),
            last: rows.iter().map(|row| claims.days[*row][1]).collect(),
            deaths_low: by_row(&|row| claims.toll[row][0]),
            deaths_best: by_row(&|row| claims.toll[row][1]),
            deaths_high: by_row(&|row| claims.toll[row][2]),
            place_precision: rows.iter().map(|row| claims.precision[*row][1]).collect(),
            time_precision: rows.iter().map(|row| claims.precision[*row][0]).collect(),
            kind: by_row(&|row| claims.codes[row][0]),
            victim: coded(1, "victim"),
            perpetrator: coded(2, "perpetrator"),
            area: rows.iter().map(|row| self.joined.area[*row]).collect(),
            id,
            place_name: by_row(&|row| claims.words[row][Word::Place as usize]),
            actors: rows.iter().map(|row| [claims.words[*row][Word::ActorA as usize], claims.words[*row][Word::ActorB as usize]]).collect(),
            texts: claims.texts.clone(),
        }
    }
}

/// The codes of some bits, separated by `;`.
fn spell(text: &mut String, field: Option<&FieldEntry>, bits: u32) {
    let codes = field.map_or(&[][..], |field| &field.codes);
    for (_, code) in codes.iter().enumerate().filter(|(at, _)| bits & (1 << at) != 0) {
        if !text.is_empty() {
            text.push(';');
        }
        text.push_str(code);
    }
}
