//! Counts from any CSV: a number for an area and a period, with dimensions.

use super::{CodeMap, Columns, CsvOptions, IngestError, InputFile, Ledger, Progress, RejectCode, Rejection, Row, RowRef, Table, parse};
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

/// The cells of a source, as its rows state them: zeros too.
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
    /// The count.
    pub count: Vec<u32>,
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
    fn find(table: &Table<'_>, mapping: &CountMapping) -> Result<Self, IngestError> {
        let columns = &mapping.columns;
        let period = match (mapping.period, columns.maps("period")) {
            (_, true) => PeriodColumns::One(columns.required(table, "period")?),
            (PeriodUnit::Year, false) => PeriodColumns::One(columns.required(table, "year")?),
            (PeriodUnit::Month, false) => PeriodColumns::YearAndMonth(columns.required(table, "year")?, columns.required(table, "month")?),
        };
        let dimensions = mapping.dimensions.iter().map(|(name, _)| columns.required(table, name)).collect::<Result<_, _>>()?;
        Ok(Self { area: columns.required(table, "area")?, period, count: columns.required(table, "count")?, dimensions })
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
    let mut table = Table::open(input, options, progress)?;
    let positions = Positions::find(&table, mapping)?;
    let file = ledger.begin_file(&input.name);
    let mut codes = vec![0; mapping.dimensions.len()];
    while let Some((line, row)) = table.next_row()? {
        ledger.read(file);
        let at = RowRef { file, row: line };
        if let Err(rejection) = row.and_then(|row| claim(row, at, &positions, mapping, &mut codes, claims)) {
            ledger.reject(at, &rejection);
        }
    }
    Ok(())
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
    // An empty count means "not yet reported", which is not zero.
    let count = row.parse(positions.count, RejectCode::BadNumber, "a whole number", parse::unsigned)?;
    for ((code, column), (_, map)) in codes.iter_mut().zip(&positions.dimensions).zip(&mapping.dimensions) {
        let word = row.text(*column);
        let position = map.position(&word).ok_or_else(|| row.rejection(*column, RejectCode::BadCode, &format!("one of {}", map.words())));
        *code = position?;
    }
    let area = claims.intern(&area);
    claims.at.push(at);
    claims.period.push(period);
    claims.area.push(area);
    claims.dimensions.iter_mut().zip(codes.iter()).for_each(|(column, code)| column.push(*code));
    claims.count.push(count);
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
