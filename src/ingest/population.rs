//! Denominators: one row is the population of an area in a year.

use super::{Bin, Columns, CsvOptions, IngestError, InputFile, Ledger, Progress, RejectCode, Rejection, Row, RowRef, Table, parse};
use std::collections::BTreeMap;

/// The fields that a configuration may map.
pub const FIELDS: &[&str] = &["code", "year", "sex", "population", "basis"];

/// How a population file is to be read.
#[derive(Clone, Debug)]
pub struct PopulationMapping {
    /// Columns of [`FIELDS`].
    pub columns: Columns,
    /// Words of the source for codes of the edition: `00` → `MX`.
    pub codes: BTreeMap<String, String>,
    /// Basis of every row when no column states it.
    pub basis: Option<String>,
}

/// What a row says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PopulationClaim {
    /// Where it stands.
    pub at: RowRef,
    /// Code of the area.
    pub code: String,
    /// Calendar year.
    pub year: i32,
    /// `total`, `female`, `male`.
    pub sex: String,
    /// People at mid-year.
    pub population: u32,
    /// Id of the basis.
    pub basis: String,
}

/// Reads one file; `accept` says whether a row can be used (its area exists and is new).
///
/// # Errors
/// When the file cannot be read or lacks a column.
pub fn read(
    input: &InputFile,
    options: CsvOptions,
    mapping: &PopulationMapping,
    mut accept: impl FnMut(&PopulationClaim) -> Result<(), Rejection>,
    ledger: &mut Ledger,
    progress: &dyn Progress,
) -> Result<Vec<PopulationClaim>, IngestError> {
    let table = Table::open(input, options, progress)?;
    let (positions, optional) = mapping.columns.positions(&table, |find| {
        let positions = ["code", "year", "population"].map(|field| find.required(field));
        (positions, ["sex", "basis"].map(|field| find.optional(field)))
    })?;
    let mut claims = Vec::new();
    table.each_row(ledger, |row, at, ledger| {
        let claim = claim(row, at, positions, optional, mapping)?;
        accept(&claim)?;
        ledger.settle(at, Bin::Accepted);
        claims.push(claim);
        Ok(())
    })?;
    Ok(claims)
}

fn claim(
    row: Row<'_>,
    at: RowRef,
    [code, year, population]: [usize; 3],
    [sex, basis]: [Option<usize>; 2],
    mapping: &PopulationMapping,
) -> Result<PopulationClaim, Rejection> {
    let word = row.text(code);
    let sex_word = sex.map_or("total".into(), |column| row.text(column));
    if let (Some(column), false) = (sex, ["total", "female", "male"].contains(&sex_word.as_ref())) {
        return Err(row.rejection(column, RejectCode::BadCode, "one of total, female, male"));
    }
    let basis_word = match basis {
        Some(column) => row.text(column).into_owned(),
        None => mapping.basis.clone().unwrap_or_default(),
    };
    Ok(PopulationClaim {
        at,
        code: mapping.codes.get(word.as_ref()).cloned().unwrap_or_else(|| word.into_owned()),
        year: row.parse(year, RejectCode::BadNumber, "a calendar year", |bytes| {
            parse::unsigned(bytes).filter(|year| *year < 10_000).map(|year| year as i32)
        })?,
        sex: sex_word.into_owned(),
        population: row.parse(population, RejectCode::BadNumber, "a number of people", parse::unsigned)?,
        basis: basis_word,
    })
}
