//! The quiet background: neighbouring countries, and labels for orientation.

use super::features;
use super::validity::{self, Checked};
use super::{Bin, Columns, CsvOptions, Detail, IngestError, InputFile, Ledger, Progress, RejectCode, Rejection, Row, RowRef, Table, parse};
use crate::domain::codes;
use geo::MultiPolygon;

/// The languages of background names, in the order of the columns `name_es, name_en, name_pt`.
pub const NAME_COLUMNS: [&str; 3] = ["name_es", "name_en", "name_pt"];

/// A country of the background.
#[derive(Clone, Debug)]
pub struct Outline {
    /// ISO 3166-1 alpha-3.
    pub iso3: String,
    /// Names in the order of [`NAME_COLUMNS`].
    pub names: [String; 3],
    /// Its outline.
    pub outline: MultiPolygon<f64>,
}

codes! {
    /// What a label names.
    PlaceKind {
        /// A city.
        City = "city",
        /// A sea or gulf.
        Sea = "sea",
        /// A country.
        Country = "country",
    }
}

/// A label for orientation.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceLabel {
    /// Its id.
    pub id: String,
    /// Names in the order of [`NAME_COLUMNS`].
    pub names: [String; 3],
    /// Longitude and latitude, millionths of a degree.
    pub position: [i32; 2],
    /// What it names.
    pub kind: PlaceKind,
    /// Importance, 1 first.
    pub rank: u32,
    /// First zoom that shows it, millionths of a zoom level: `6.5` is half-way between two tiles.
    pub min_zoom: i32,
}

/// Reads the outlines of a file.
///
/// # Errors
/// When the file cannot be read.
pub fn read_outlines(input: &InputFile, ledger: &mut Ledger, progress: &dyn Progress) -> Result<Vec<Outline>, IngestError> {
    let features = features::read(input, progress)?;
    let file = ledger.begin_file(&input.name);
    let mut list = Vec::new();
    for feature in features {
        ledger.read(file);
        let at = RowRef { file, row: feature.row };
        let iso3 = feature.text("iso3").to_owned();
        let names = NAME_COLUMNS.map(|column| feature.text(column).to_owned());
        match feature.outline.and_then(|outline| validity::check(&outline)) {
            Ok(Checked { outline, changes }) => {
                for (note, done) in &changes {
                    ledger.note(at, *note, Detail { field: "geometry", value: &iso3, right: done });
                }
                ledger.settle(at, if changes.is_empty() { Bin::Accepted } else { Bin::AcceptedWithNote });
                list.push(Outline { iso3, names, outline });
            }
            Err(fault) => ledger.reject(at, &Rejection::new(RejectCode::InvalidPolygon, "geometry", fault, validity::RIGHT)),
        }
    }
    Ok(list)
}

/// Reads the labels of a file.
///
/// # Errors
/// When the file cannot be read or lacks a column.
pub fn read_places(
    input: &InputFile,
    options: CsvOptions,
    ledger: &mut Ledger,
    progress: &dyn Progress,
) -> Result<Vec<PlaceLabel>, IngestError> {
    let table = Table::open(input, options, progress)?;
    let (names, others) = Columns::own_names().positions(&table, |find| {
        let names = NAME_COLUMNS.map(|name| find.required(name));
        (names, ["id", "lon", "lat", "kind", "rank", "min_zoom"].map(|name| find.required(name)))
    })?;
    let mut list = Vec::new();
    table.each_row(ledger, |row, at, ledger| {
        list.push(place(row, names, others)?);
        ledger.settle(at, Bin::Accepted);
        Ok(())
    })?;
    Ok(list)
}

fn place(row: Row<'_>, names: [usize; 3], [id, lon, lat, kind, rank, min_zoom]: [usize; 6]) -> Result<PlaceLabel, Rejection> {
    let number = |column| row.parse(column, RejectCode::BadNumber, "a whole number", parse::unsigned);
    Ok(PlaceLabel {
        id: row.text(id).into_owned(),
        names: names.map(|column| row.text(column).into_owned()),
        position: super::events::micro_position(&row, lon, lat)?,
        kind: row.text(kind).parse().map_err(|_| row.rejection(kind, RejectCode::BadCode, &PlaceKind::CODES.join(", ")))?,
        rank: number(rank)?,
        min_zoom: row.parse(min_zoom, RejectCode::BadNumber, "a zoom, 0 to 24", |bytes| {
            parse::millionths(bytes).filter(|zoom| (0..=24_000_000).contains(zoom))
        })?,
    })
}
