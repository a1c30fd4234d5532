//! Deployment claims from a CSV: one row is one operation.

use super::parse::{imprecise_day, unsigned};
use super::{ColumnFinder, Columns, CsvOptions, IngestError, InputFile, Ledger, Progress, RejectCode, Rejection, Row, RowRef, Table};
use crate::domain::{AreaKnown, DatePrecision, Day, Force, PersonnelBasis};
use std::collections::HashSet;

/// The fields that a configuration may map.
pub const FIELDS: &[&str] = &[
    "id",
    "name",
    "name_short",
    "lane",
    "lane_name",
    "force",
    "countries",
    "states",
    "municipalities",
    "area_known",
    "municipalities_total",
    "first",
    "first_precision",
    "last",
    "last_precision",
    "last_reported",
    "personnel",
    "personnel_basis",
    "personnel_note",
    "citation",
    "note",
];

/// The fields of a personnel file that a configuration may map.
pub const PERSONNEL_FIELDS: &[&str] = &["code", "as_of", "measure", "personnel", "citation", "note"];

/// A day with how precisely it is known.
pub type ImpreciseDay = (Day, DatePrecision);

/// What a row says of an operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ZoneClaim {
    /// Where it stands.
    pub at: RowRef,
    /// Permanent id.
    pub id: String,
    /// Official name.
    pub name: String,
    /// Short name.
    pub name_short: String,
    /// Id and name of its lane on the time chart.
    pub lane: (String, String),
    /// The force.
    pub force: Force,
    /// Codes of countries, states and municipalities it names.
    pub countries: Vec<String>,
    /// See `countries`.
    pub states: Vec<String>,
    /// See `countries`.
    pub municipalities: Vec<String>,
    /// How well its area is known.
    pub area_known: AreaKnown,
    /// How many municipalities the source counts.
    pub municipalities_total: Option<u32>,
    /// First day.
    pub first: ImpreciseDay,
    /// Last day; `None` is unknown.
    pub last: Option<ImpreciseDay>,
    /// When it was last reported in place.
    pub last_reported: Option<ImpreciseDay>,
    /// Personnel, people.
    pub personnel: Option<u32>,
    /// What the figure counts.
    pub personnel_basis: PersonnelBasis,
    /// The source's words on personnel.
    pub personnel_note: Option<String>,
    /// Citation.
    pub citation: Option<String>,
    /// What else must be known.
    pub note: Option<String>,
}

/// A personnel figure of one area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonnelClaim {
    /// Where it stands.
    pub at: RowRef,
    /// Code of the area.
    pub code: String,
    /// Day of the figure.
    pub as_of: ImpreciseDay,
    /// What is counted.
    pub measure: String,
    /// People.
    pub personnel: u32,
    /// Citation.
    pub citation: String,
    /// What else must be known.
    pub note: Option<String>,
}

struct Positions {
    id: usize,
    name: usize,
    name_short: Option<usize>,
    lane: Option<usize>,
    lane_name: Option<usize>,
    force: Option<usize>,
    countries: Vec<usize>,
    states: Vec<usize>,
    municipalities: Vec<usize>,
    area_known: Option<usize>,
    municipalities_total: Option<usize>,
    first: usize,
    first_precision: Option<usize>,
    last: Option<usize>,
    last_precision: Option<usize>,
    last_reported: Option<usize>,
    personnel: Option<usize>,
    personnel_basis: Option<usize>,
    personnel_note: Option<usize>,
    citation: Option<usize>,
    note: Option<usize>,
}

impl Positions {
    fn find(find: &mut ColumnFinder<'_>) -> Self {
        let [id, name, first] = ["id", "name", "first"].map(|field| find.required(field));
        let [countries, states, municipalities] = ["countries", "states", "municipalities"].map(|field| find.several(field));
        let mut maybe = |field: &str| find.optional(field);
        Self {
            id,
            name,
            name_short: maybe("name_short"),
            lane: maybe("lane"),
            lane_name: maybe("lane_name"),
            force: maybe("force"),
            countries,
            states,
            municipalities,
            area_known: maybe("area_known"),
            municipalities_total: maybe("municipalities_total"),
            first,
            first_precision: maybe("first_precision"),
            last: maybe("last"),
            last_precision: maybe("last_precision"),
            last_reported: maybe("last_reported"),
            personnel: maybe("personnel"),
            personnel_basis: maybe("personnel_basis"),
            personnel_note: maybe("personnel_note"),
            citation: maybe("citation"),
            note: maybe("note"),
        }
    }
}

/// Reads one file.
///
/// # Errors
/// When the file cannot be read or lacks a column.
pub fn read(
    input: &InputFile,
    options: CsvOptions,
    columns: &Columns,
    ledger: &mut Ledger,
    progress: &dyn Progress,
) -> Result<Vec<ZoneClaim>, IngestError> {
    let table = Table::open(input, options, progress)?;
    let positions = columns.positions(&table, Positions::find)?;
    let mut ids = HashSet::new();
    let mut claims = Vec::new();
    table.each_row(ledger, |row, at, _| {
        let claim = claim(&row, at, &positions)?;
        if !ids.insert(claim.id.clone()) {
            return Err(row.rejection(positions.id, RejectCode::DuplicateId, "an id that no earlier row has"));
        }
        claims.push(claim);
        Ok(())
    })?;
    Ok(claims)
}

fn claim(row: &Row<'_>, at: RowRef, columns: &Positions) -> Result<ZoneClaim, Rejection> {
    let text = |column: Option<usize>| Some(row.text_or_empty(column).into_owned()).filter(|text| !text.is_empty());
    let id = text(Some(columns.id)).ok_or_else(|| row.rejection(columns.id, RejectCode::MissingValue, "the operation's permanent id"))?;
    let name = text(Some(columns.name)).ok_or_else(|| row.rejection(columns.name, RejectCode::MissingValue, "the operation's name"))?;
    let first = day(row, Some(columns.first), columns.first_precision)?;
    let first = first.ok_or_else(|| row.rejection(columns.first, RejectCode::MissingValue, "the first day, month or year"))?;
    let last = day(row, columns.last, columns.last_precision)?;
    // An end known to the month or year may lie anywhere in it: only one that lies before the begin as a whole is wrong.
    if let (Some((last, precision)), Some(column)) = (last, columns.last)
        && precision.unit_of(last).last() < first.0
    {
        return Err(row.rejection(column, RejectCode::BadDate, &format!("an end not before {}", first.0)));
    }
    let name_short = text(columns.name_short).unwrap_or_else(|| name.clone());
    let lane = text(columns.lane).unwrap_or_else(|| id.clone());
    let lane_name = text(columns.lane_name).unwrap_or_else(|| name_short.clone());
    Ok(ZoneClaim {
        at,
        name_short,
        lane: (lane, lane_name),
        force: code(row, columns.force, Force::CODES)?.unwrap_or(Force::Unknown),
        countries: list(row, &columns.countries),
        states: list(row, &columns.states),
        municipalities: list(row, &columns.municipalities),
        area_known: code(row, columns.area_known, AreaKnown::CODES)?.unwrap_or(AreaKnown::Exact),
        municipalities_total: number(row, columns.municipalities_total)?,
        first,
        last,
        last_reported: day(row, columns.last_reported, None)?,
        personnel: number(row, columns.personnel)?,
        personnel_basis: code(row, columns.personnel_basis, PersonnelBasis::CODES)?.unwrap_or(PersonnelBasis::Unknown),
        personnel_note: text(columns.personnel_note),
        citation: text(columns.citation),
        note: text(columns.note),
        id,
        name,
    })
}

/// Reads a file of personnel figures by area.
///
/// # Errors
/// When the file cannot be read or lacks a column.
pub fn read_personnel(
    input: &InputFile,
    options: CsvOptions,
    columns: &Columns,
    ledger: &mut Ledger,
    progress: &dyn Progress,
) -> Result<Vec<PersonnelClaim>, IngestError> {
    let table = Table::open(input, options, progress)?;
    let (positions, note) = columns.positions(&table, |find| {
        let positions = ["code", "as_of", "measure", "personnel", "citation"].map(|field| find.required(field));
        (positions, find.optional("note"))
    })?;
    let mut claims = Vec::new();
    table.each_row(ledger, |row, at, _| {
        claims.push(personnel(&row, at, positions, note)?);
        Ok(())
    })?;
    Ok(claims)
}

fn personnel(
    row: &Row<'_>,
    at: RowRef,
    [code, as_of, measure, people, citation]: [usize; 5],
    note: Option<usize>,
) -> Result<PersonnelClaim, Rejection> {
    let missing = || row.rejection(as_of, RejectCode::MissingValue, "the day, month or year of the figure");
    Ok(PersonnelClaim {
        at,
        code: row.text(code).into_owned(),
        as_of: day(row, Some(as_of), None)?.ok_or_else(missing)?,
        measure: row.text(measure).into_owned(),
        personnel: row.parse(people, RejectCode::BadNumber, "a number of people", unsigned)?,
        citation: row.text(citation).into_owned(),
        note: Some(row.text_or_empty(note).into_owned()).filter(|text| !text.is_empty()),
    })
}

/// A day, month or year; a stated precision must agree with what is written.
fn day(row: &Row<'_>, column: Option<usize>, precision: Option<usize>) -> Result<Option<ImpreciseDay>, Rejection> {
    let Some(column) = column.filter(|column| !row.bytes(*column).is_empty()) else { return Ok(None) };
    let right = "YYYY-MM-DD, YYYY-MM or YYYY";
    let day = imprecise_day(&row.text(column)).ok_or_else(|| row.rejection(column, RejectCode::BadDate, right))?;
    match precision.map(|column| (column, row.text(column))) {
        Some((at, stated)) if !stated.is_empty() && stated != day.1.code() => {
            Err(row.rejection(at, RejectCode::BadDate, &format!("`{}`, as the date is written", day.1)))
        }
        _ => Ok(Some(day)),
    }
}

fn code<T: std::str::FromStr>(row: &Row<'_>, column: Option<usize>, allowed: &[&str]) -> Result<Option<T>, Rejection> {
    let Some(column) = column.filter(|column| !row.bytes(*column).is_empty()) else { return Ok(None) };
    let wrong = |_| row.rejection(column, RejectCode::BadCode, &format!("one of {}", allowed.join(", ")));
    row.text(column).parse().map(Some).map_err(wrong)
}

fn number(row: &Row<'_>, column: Option<usize>) -> Result<Option<u32>, Rejection> {
    let Some(column) = column.filter(|column| !row.bytes(*column).is_empty()) else { return Ok(None) };
    row.parse(column, RejectCode::BadNumber, "a whole number", unsigned).map(Some)
}

/// The codes of several columns, separated by `;`.
fn list(row: &Row<'_>, columns: &[usize]) -> Vec<String> {
    let texts: Vec<_> = columns.iter().map(|column| row.text(*column)).collect();
    texts.iter().flat_map(|text| text.split(';')).map(str::trim).filter(|code| !code.is_empty()).map(str::to_owned).collect()
}
