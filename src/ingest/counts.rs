//! Counts from any CSV: a number for an area and a period, with dimensions.

use super::{
    CodeMap, ColumnFinder, Columns, CsvOptions, IngestError, InputFile, Ledger, Progress, RejectCode, Rejection, Row, RowRef, Table, parse,
};
use crate::domain::{Month, PeriodUnit};
use std::collections::HashMap;

/// The fields that a configuration may map, besides the dimensions.
pub const FIELDS: &[&str] = &["area", "period", "year", "month", "count"];

/// How a counts file is to be read.
#[derive(Clone, Debug)]
pub struct CountMapping {
    /// Columns of [`FIELDS`] and of the dimensions.
    pub columns: Columns,
    /// The period of a cell.
    pub period: PeriodUnit,
    /// Name, codes and words of each dimension.
    pub dimensions: Vec<(String, CodeMap)>,
}

/// The cells of a source, as its rows state them: zeros too, and those that they name without a number that can be read.
#[derive(Debug, Default)]
pub struct CountClaims {
    /// Where each stands.
    pub at: Vec<RowRef>,
    /// First month of its period.
    pub period: Vec<Month>,
    /// Its area in the source's code: position in `words`.
    pub area: Vec<u32>,
    /// One position in the codes for each dimension.
    pub dimensions: Vec<Vec<u8>>,
    /// The count; `None` where the cell has no number.
    pub count: Vec<Option<u32>>,
    /// Why a cell has no number, by its position.
    pub unread: HashMap<usize, Rejection>,
    /// The source's area codes, each once.
    pub words: Vec<String>,
    interned: HashMap<String, u32>,
}

impl CountClaims {
    /// No cells yet, for so many dimensions.
    #[must_use]
    pub fn new(dimensions: usize) -> Self {
        Self { dimensions: vec![Vec::new(); dimensions], ..Self::default() }
    }

    /// Number of cells.
    #[must_use]
    pub fn len(&self) -> usize {
        self.at.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.at.is_empty()
    }

    fn intern(&mut self, word: &str) -> u32 {
        if let Some(at) = self.interned.get(word) {
            return *at;
        }
        let at = self.words.len() as u32;
        self.words.push(word.to_owned());
        self.interned.insert(word.to_owned(), at);
        at
    }
}

enum PeriodColumns {
    One(usize),
    YearAndMonth(usize, usize),
}

struct Positions {
    area: usize,
    period: PeriodColumns,
    count: usize,
    dimensions: Vec<usize>,
}

impl Positions {
    fn find(find: &mut ColumnFinder<'_>, mapping: &CountMapping) -> Self {
        let period = match (mapping.period, mapping.columns.maps("period")) {
            (_, true) => PeriodColumns::One(find.required("period")),
            (PeriodUnit::Year, false) => PeriodColumns::One(find.required("year")),
            (PeriodUnit::Month, false) => PeriodColumns::YearAndMonth(find.required("year"), find.required("month")),
        };
        let dimensions = mapping.dimensions.iter().map(|(name, _)| find.required(name)).collect();
        Self { area: find.required("area"), period, count: find.required("count"), dimensions }
    }
}

/// Reads one file.
///
/// # Errors
/// When the file cannot be read or lacks a mapped column.
pub fn read(
    input: &InputFile,
    options: CsvOptions,
    mapping: &CountMapping,
    claims: &mut CountClaims,
    ledger: &mut Ledger,
    progress: &dyn Progress,
) -> Result<(), IngestError> {
    let table = Table::open(input, options, progress)?;
    let positions = mapping.columns.positions(&table, |find| Positions::find(find, mapping))?;
    let mut codes = vec![0; mapping.dimensions.len()];
    table.each_row(ledger, |row, at, _| claim(row, at, &positions, mapping, &mut codes, claims))
}

fn claim(
    row: Row<'_>,
    at: RowRef,
    positions: &Positions,
    mapping: &CountMapping,
    codes: &mut [u8],
    claims: &mut CountClaims,
) -> Result<(), Rejection> {
    let area = row.text(positions.area);
    if area.is_empty() {
        return Err(row.rejection(positions.area, RejectCode::MissingValue, "the area's code"));
    }
    let period = period(&row, &positions.period, mapping.period)?;
    for ((code, column), (_, map)) in codes.iter_mut().zip(&positions.dimensions).zip(&mapping.dimensions) {
        let word = row.text(*column);
        let position = map.position(&word).ok_or_else(|| row.rejection(*column, RejectCode::BadCode, &format!("one of {}", map.words())));
        *code = position?;
    }
    // A cell without a number is unknown, which is not zero.
    let count = row.parse(positions.count, RejectCode::BadNumber, "a whole number", parse::unsigned);
    let area = claims.intern(&area);
    claims.at.push(at);
    claims.period.push(period);
    claims.area.push(area);
    claims.dimensions.iter_mut().zip(codes.iter()).for_each(|(column, code)| column.push(*code));
    if let Err(rejection) = &count {
        claims.unread.insert(claims.count.len(), rejection.clone());
    }
    claims.count.push(count.ok());
    Ok(())
}

fn period(row: &Row<'_>, columns: &PeriodColumns, unit: PeriodUnit) -> Result<Month, Rejection> {
    let number = |bytes: &[u8]| parse::unsigned(bytes).filter(|number| *number < 10_000);
    let year_of = |column| row.parse(column, RejectCode::BadDate, "a calendar year", number);
    let invalid = |column| row.rejection(column, RejectCode::BadDate, "a month of the calendar");
    match (columns, unit) {
        (PeriodColumns::One(column), PeriodUnit::Year) => Month::new(year_of(*column)? as i32, 1).ok_or_else(|| invalid(*column)),
        (PeriodColumns::One(column), PeriodUnit::Month) => {
            row.parse(*column, RejectCode::BadDate, "a month as YYYY-MM", |bytes| std::str::from_utf8(bytes).ok()?.parse().ok())
        }
        (PeriodColumns::YearAndMonth(year, month), _) => {
            let of_year = row.parse(*month, RejectCode::BadDate, "a month, 1 to 12", number)?;
            Month::new(year_of(*year)? as i32, u8::try_from(of_year).unwrap_or(0)).ok_or_else(|| invalid(*month))
        }
    }
}
