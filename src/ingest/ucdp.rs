//! UCDP Georeferenced Event Dataset, by column name: names and order drift between versions (19.1 lacks `relid`, `code_status`).
//!
//! # References
//! Sundberg & Melander (2013), *Journal of Peace Research* 50(4); the codes of `where_prec` and `date_prec` are those of the
//! GED codebook, checked against the spans in the data.

use super::events::{inside, micro_position, single_date, toll};
use super::{
    ColumnFinder, Columns, CsvOptions, EventClaim, EventClaims, IngestError, InputFile, Ledger, Progress, RejectCode, Rejection, Row,
    RowRef, Table, parse,
};
use crate::domain::{DatePrecision, DateSpan, PlacePrecision, TimePrecision};

pub mod sides;

/// The kinds of event, in the order of the codes 1, 2, 3 of `type_of_violence`.
pub const KINDS: [&str; 3] = ["state_based", "non_state", "one_sided"];

/// The columns that are read; everything else, headlines and articles above all, never enters.
struct GedColumns {
    id: usize,
    date_start: usize,
    date_end: usize,
    date_prec: usize,
    where_prec: usize,
    where_coordinates: Option<usize>,
    country: usize,
    adm_1: usize,
    adm_2: usize,
    latitude: usize,
    longitude: usize,
    type_of_violence: usize,
    side_a: usize,
    side_b: usize,
    sides: [usize; 4],
    toll: [usize; 3],
}

impl GedColumns {
    fn find(find: &mut ColumnFinder<'_>) -> Self {
        let where_coordinates = find.optional("where_coordinates");
        let mut column = |name: &str| find.required(name);
        Self {
            id: column("id"),
            date_start: column("date_start"),
            date_end: column("date_end"),
            date_prec: column("date_prec"),
            where_prec: column("where_prec"),
            where_coordinates,
            country: column("country"),
            adm_1: column("adm_1"),
            adm_2: column("adm_2"),
            latitude: column("latitude"),
            longitude: column("longitude"),
            type_of_violence: column("type_of_violence"),
            side_a: column("side_a"),
            side_b: column("side_b"),
            sides: ["deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"].map(&mut column),
            toll: ["low", "best", "high"].map(column),
        }
    }
}

/// Reads one GED file.
///
/// # Errors
/// When the file cannot be read or lacks a column.
pub fn read(
    input: &InputFile,
    options: CsvOptions,
    coverage: DateSpan,
    claims: &mut EventClaims,
    ledger: &mut Ledger,
    progress: &dyn Progress,
) -> Result<(), IngestError> {
    let table = Table::open(input, options, progress)?;
    let columns = Columns::own_names().positions(&table, GedColumns::find)?;
    table.each_row(ledger, |row, at, _| claim(row, &columns, coverage, at, claims))
}

fn claim(row: Row<'_>, columns: &GedColumns, coverage: DateSpan, at: RowRef, claims: &mut EventClaims) -> Result<(), Rejection> {
    let id = row.text(columns.id);
    if id.is_empty() {
        return Err(row.rejection(columns.id, RejectCode::MissingValue, "the event's id"));
    }
    if claims.has_id(&id) {
        return Err(row.rejection(columns.id, RejectCode::DuplicateId, "an id that no earlier row has"));
    }
    // Newer versions write a time of day behind the date.
    let date = |column| row.parse(column, RejectCode::BadDate, "a date as YYYY-MM-DD", parse::iso_day);
    let (first, last) = (date(columns.date_start)?, date(columns.date_end)?);
    let span = DateSpan::new(first, last)
        .ok_or_else(|| row.rejection(columns.date_end, RejectCode::BadDate, &format!("a day not before {first}")))?;
    inside(coverage, span, &row, columns.date_start)?;
    let date_prec = row.parse(columns.date_prec, RejectCode::BadCode, "1 to 5", digit)?;
    let where_prec = row.parse(columns.where_prec, RejectCode::BadCode, "1 to 7", digit)?;
    let time_precision = time_precision(date_prec, span).ok_or_else(|| row.rejection(columns.date_prec, RejectCode::BadCode, "1 to 5"))?;
    let (span, time_precision) = reach(span, time_precision, coverage);
    let place_precision = place_precision(where_prec).ok_or_else(|| row.rejection(columns.where_prec, RejectCode::BadCode, "1 to 7"))?;
    let kind =
        row.parse(columns.type_of_violence, RejectCode::BadCode, "1, 2 or 3", |bytes| digit(bytes).filter(|code| (1..=3).contains(code)))?;
    let death = |column| row.parse(column, RejectCode::BadNumber, "a number of people", parse::unsigned);
    let [a, b, civilians, unknown] = columns.sides;
    let dead = [death(a)?, death(b)?, death(civilians)?, death(unknown)?];
    let side_a = row.text(columns.side_a);
    claims.push(&EventClaim {
        at,
        id: &id,
        first: span.first(),
        last: span.last(),
        time_precision,
        place_precision,
        position: Some(micro_position(&row, columns.longitude, columns.latitude)?),
        toll: toll(&row, columns.toll)?,
        sides: Some(dead),
        codes: [1 << (kind - 1), sides::victim(kind, dead), sides::perpetrator(kind, &side_a)],
        place_name: &row.text_or_empty(columns.where_coordinates),
        stated: [&row.text(columns.country), &row.text(columns.adm_1), &row.text(columns.adm_2)],
        actors: [&side_a, &row.text(columns.side_b)],
    });
    Ok(())
}

fn digit(bytes: &[u8]) -> Option<u32> {
    parse::unsigned(bytes)
}

/// Codes of `where_prec`.
fn place_precision(code: u32) -> Option<PlacePrecision> {
    Some(match code {
        1 => PlacePrecision::Town,
        2 => PlacePrecision::Within25Km,
        3 => PlacePrecision::Municipality,
        4 => PlacePrecision::State,
        5 | 7 => PlacePrecision::Region,
        6 => PlacePrecision::Country,
        _ => return None,
    })
}

/// Codes of `date_prec`; 5 stands for everything from a month to a year and is read off the span.
fn time_precision(code: u32, span: DateSpan) -> Option<TimePrecision> {
    Some(match code {
        1 => TimePrecision::Day,
        2 | 3 => TimePrecision::Week,
        4 => TimePrecision::Month,
        5 if TimePrecision::Quarter.unit_of(span.first()).contains(span.last()) => TimePrecision::Quarter,
        5 => TimePrecision::Year,
        _ => return None,
    })
}

/// The days on which an event may have happened: a span as the source states it, and for one day the covered part of the calendar unit of
/// its precision, as the source knows no more.
fn reach(stated: DateSpan, precision: TimePrecision, coverage: DateSpan) -> (DateSpan, TimePrecision) {
    let one = (stated.first() == stated.last()).then(|| single_date((stated.first(), DatePrecision::Day), Some(precision), coverage));
    one.flatten().unwrap_or((stated, precision))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_of_code_five_is_a_quarter_only_inside_one() {
        let span = |first: &str, last: &str| DateSpan::new(first.parse().unwrap(), last.parse().unwrap()).unwrap();
        assert_eq!(time_precision(5, span("2009-01-01", "2009-03-31")), Some(TimePrecision::Quarter));
        assert_eq!(time_precision(5, span("2009-03-31", "2009-05-15")), Some(TimePrecision::Year));
        assert_eq!(time_precision(5, span("2008-02-01", "2009-02-28")), Some(TimePrecision::Year));
        assert_eq!(time_precision(6, span("2009-01-01", "2009-01-01")), None);
    }

    #[test]
    fn one_day_under_a_coarser_precision_is_the_calendar_unit_that_holds_it_and_a_stated_span_keeps_its_ends() {
        let span = |first: &str, last: &str| DateSpan::new(first.parse().unwrap(), last.parse().unwrap()).unwrap();
        let coverage = span("1989-01-01", "2023-12-31");
        let reached = |first: &str, last: &str, code: u32| {
            let stated = span(first, last);
            let (span, precision) = reach(stated, time_precision(code, stated).unwrap(), coverage);
            format!("{}/{} {precision}", span.first(), span.last())
        };
        assert_eq!(reached("2009-03-12", "2009-03-12", 1), "2009-03-12/2009-03-12 day");
        assert_eq!(reached("2009-03-12", "2009-03-12", 2), "2009-03-09/2009-03-15 week");
        assert_eq!(reached("2009-03-12", "2009-03-12", 3), "2009-03-09/2009-03-15 week");
        assert_eq!(reached("2009-03-12", "2009-03-12", 4), "2009-03-01/2009-03-31 month");
        assert_eq!(reached("2009-03-12", "2009-03-12", 5), "2009-01-01/2009-03-31 quarter");
        assert_eq!(reached("2023-12-31", "2023-12-31", 2), "2023-12-25/2023-12-31 week");
        assert_eq!(reached("2009-03-12", "2009-03-13", 4), "2009-03-12/2009-03-13 month");
        assert_eq!(reached("2009-01-01", "2009-12-31", 5), "2009-01-01/2009-12-31 year");
    }
}
