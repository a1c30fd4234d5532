//! Events from any CSV: the configuration maps columns to fields and values to codes.

use super::{
    CodeMap, ColumnFinder, Columns, CsvOptions, DateFormat, EventClaim, EventClaims, IngestError, InputFile, Ledger, Progress, RejectCode,
    Rejection, Row, RowRef, Table, parse,
};
use crate::coords::LonLat;
use crate::domain::{DatePrecision, DateSpan, Day, PlacePrecision, TimePrecision, Toll};
use std::borrow::Cow;
use std::collections::HashMap;

/// How an events file is to be read.
#[derive(Clone, Debug)]
pub struct EventMapping {
    /// Columns of the fields of [`FIELDS`].
    pub columns: Columns,
    /// Format of the dates.
    pub date_format: DateFormat,
    /// Codes and words of `kind`, `victim`, `perpetrator`; `None` where the source has no such field.
    pub codes: [Option<CodeMap>; 3],
    /// Words for the precision of the place.
    pub place_precision: HashMap<String, PlacePrecision>,
    /// Words for the precision of the date.
    pub time_precision: HashMap<String, TimePrecision>,
    /// What holds when the precision of the place is not stated.
    pub default_place_precision: Option<PlacePrecision>,
    /// What holds when the country is not stated.
    pub default_country: String,
    /// The days that the source covers.
    pub coverage: DateSpan,
}

/// The fields that a configuration may map.
pub const FIELDS: &[&str] = &[
    "id",
    "first",
    "last",
    "lon",
    "lat",
    "kind",
    "victim",
    "perpetrator",
    "deaths_low",
    "deaths_best",
    "deaths_high",
    "place_precision",
    "time_precision",
    "place_name",
    "country",
    "state",
    "municipality",
    "actor_a",
    "actor_b",
];

struct Positions {
    id: usize,
    first: usize,
    last: Option<usize>,
    lonlat: Option<(usize, usize)>,
    codes: [Option<usize>; 3],
    best: usize,
    low: Option<usize>,
    high: Option<usize>,
    place_precision: Option<usize>,
    time_precision: Option<usize>,
    place_name: Option<usize>,
    stated: [Option<usize>; 3],
    actors: [Option<usize>; 2],
}

impl Positions {
    fn find(find: &mut ColumnFinder<'_>) -> Self {
        let [id, first, best] = ["id", "first", "deaths_best"].map(|field| find.required(field));
        let mut maybe = |field: &str| find.optional(field);
        let (lon, lat) = (maybe("lon"), maybe("lat"));
        Self {
            id,
            first,
            last: maybe("last"),
            lonlat: lon.zip(lat),
            codes: ["kind", "victim", "perpetrator"].map(&mut maybe),
            best,
            low: maybe("deaths_low"),
            high: maybe("deaths_high"),
            place_precision: maybe("place_precision"),
            time_precision: maybe("time_precision"),
            place_name: maybe("place_name"),
            stated: ["country", "state", "municipality"].map(&mut maybe),
            actors: ["actor_a", "actor_b"].map(maybe),
        }
    }
}

/// Reads one file.
///
/// # Errors
/// When the file cannot be read or lacks a mapped column.
pub fn read(
    input: &InputFile,
    options: CsvOptions,
    mapping: &EventMapping,
    claims: &mut EventClaims,
    ledger: &mut Ledger,
    progress: &dyn Progress,
) -> Result<(), IngestError> {
    let table = Table::open(input, options, progress)?;
    let positions = mapping.columns.positions(&table, Positions::find)?;
    table.each_row(ledger, |row, at, _| claim(row, &positions, mapping, at, claims))
}

fn claim(row: Row<'_>, at: &Positions, mapping: &EventMapping, place: RowRef, claims: &mut EventClaims) -> Result<(), Rejection> {
    let id = row.text(at.id);
    if id.is_empty() {
        return Err(row.rejection(at.id, RejectCode::MissingValue, "the event's id"));
    }
    if claims.has_id(&id) {
        return Err(row.rejection(at.id, RejectCode::DuplicateId, "an id that no earlier row has"));
    }
    let (span, time_precision) = dates(&row, at, mapping)?;
    let place_precision = place_precision(&row, at, mapping)?;
    let position = position(&row, at, place_precision)?;
    let text = |column| row.text_or_empty(column);
    let country = match text(at.stated[0]) {
        stated if stated.is_empty() => Cow::Borrowed(mapping.default_country.as_str()),
        stated => stated,
    };
    claims.push(&EventClaim {
        at: place,
        id: &id,
        first: span.first(),
        last: span.last(),
        time_precision,
        place_precision,
        position,
        toll: toll(&row, [at.low.unwrap_or(at.best), at.best, at.high.unwrap_or(at.best)])?,
        sides: None,
        codes: [codes(&row, at, mapping, 0)?, codes(&row, at, mapping, 1)?, codes(&row, at, mapping, 2)?],
        place_name: &text(at.place_name),
        stated: [&country, &text(at.stated[1]), &text(at.stated[2])],
        actors: [&text(at.actors[0]), &text(at.actors[1])],
    });
    Ok(())
}

/// The days of a row and how precisely they are known. A first and a last day are a span as the source states it; a single date is
/// the calendar unit of its precision.
fn dates(row: &Row<'_>, at: &Positions, mapping: &EventMapping) -> Result<(DateSpan, TimePrecision), Rejection> {
    let format = &mapping.date_format;
    let date = |column| row.parse(column, RejectCode::BadDate, &format!("a date as {}", format.as_str()), |bytes| format.parse(bytes));
    let (first, stated) = (date(at.first)?, time_precision(row, at, mapping)?);
    match at.last.filter(|column| !row.bytes(*column).is_empty()) {
        Some(column) => {
            let last = date(column)?;
            if last == first {
                // A day written twice is one date: what its precision says decides how far it reaches.
                return single_date(first, stated, mapping.coverage).ok_or_else(|| outside(mapping.coverage, row, at.first));
            }
            let (begin, end) = (first.1.unit_of(first.0).first(), last.1.unit_of(last.0).last());
            let reversed = || row.rejection(column, RejectCode::BadDate, &format!("a day not before {begin}"));
            let span = DateSpan::new(begin, end).ok_or_else(reversed)?;
            inside(mapping.coverage, span, row, at.first)?;
            let written = TimePrecision::from(first.1.max(last.1));
            Ok((span, stated.map_or_else(|| precision_of(span), |stated| stated.max(written))))
        }
        None => single_date(first, stated, mapping.coverage).ok_or_else(|| outside(mapping.coverage, row, at.first)),
    }
}

/// The calendar unit that holds a date. A source knows nothing of days that it does not cover, so the event lies on those of the unit
/// that it covers; `None` when it covers no day of the date as written.
pub(super) fn single_date(
    (day, written): (Day, DatePrecision),
    stated: Option<TimePrecision>,
    coverage: DateSpan,
) -> Option<(DateSpan, TimePrecision)> {
    let covered = written.unit_of(day).common(coverage)?;
    let precision = stated.map_or(written.into(), |stated| stated.max(written.into()));
    let span = precision.unit_of(covered.first()).common(coverage)?;
    Some((span, precision))
}

fn place_precision(row: &Row<'_>, at: &Positions, mapping: &EventMapping) -> Result<PlacePrecision, Rejection> {
    let missing = || Rejection::new(RejectCode::MissingValue, "place_precision", "", "how precisely the place is known");
    let Some(column) = at.place_precision else { return mapping.default_place_precision.ok_or_else(missing) };
    let word = row.text(column);
    if word.is_empty() {
        return mapping.default_place_precision.ok_or_else(missing);
    }
    mapping.place_precision.get(word.as_ref()).copied().ok_or_else(|| {
        let mut words: Vec<_> = mapping.place_precision.keys().map(String::as_str).collect();
        words.sort_unstable();
        row.rejection(column, RejectCode::BadCode, &format!("one of {}", words.join(", ")))
    })
}

/// The precision that a row states, if any.
fn time_precision(row: &Row<'_>, at: &Positions, mapping: &EventMapping) -> Result<Option<TimePrecision>, Rejection> {
    let Some(column) = at.time_precision.filter(|column| !row.bytes(*column).is_empty()) else { return Ok(None) };
    mapping.time_precision.get(row.text(column).as_ref()).copied().map(Some).ok_or_else(|| {
        let mut words: Vec<_> = mapping.time_precision.keys().map(String::as_str).collect();
        words.sort_unstable();
        row.rejection(column, RejectCode::BadCode, &format!("one of {}", words.join(", ")))
    })
}

/// The precision that a span has by itself.
fn precision_of(span: DateSpan) -> TimePrecision {
    let days = span.last().days() - span.first().days() + 1;
    match days {
        1 => TimePrecision::Day,
        2..=7 => TimePrecision::Week,
        8..=31 => TimePrecision::Month,
        _ if TimePrecision::Quarter.unit_of(span.first()).contains(span.last()) => TimePrecision::Quarter,
        _ => TimePrecision::Year,
    }
}

/// The position of a row; what is known to 25 km or better must have one.
fn position(row: &Row<'_>, at: &Positions, precision: PlacePrecision) -> Result<Option<[i32; 2]>, Rejection> {
    let given = at.lonlat.filter(|(lon, lat)| !(row.bytes(*lon).is_empty() && row.bytes(*lat).is_empty()));
    match given {
        Some((lon, lat)) => micro_position(row, lon, lat).map(Some),
        None if precision.is_located() => {
            Err(Rejection::new(RejectCode::BadPosition, "lon", "", format!("a position, as the place is known to `{precision}`")))
        }
        None => Ok(None),
    }
}

fn codes(row: &Row<'_>, at: &Positions, mapping: &EventMapping, field: usize) -> Result<u32, Rejection> {
    let (Some(column), Some(map)) = (at.codes[field], &mapping.codes[field]) else { return Ok(0) };
    let words = row.text(column);
    map.bits(&words).map_err(|_| row.rejection(column, RejectCode::BadCode, &format!("one of {}", map.words())))
}

/// Refuses a span that leaves the source's coverage: no answer could count it.
pub(super) fn inside(coverage: DateSpan, span: DateSpan, row: &Row<'_>, column: usize) -> Result<(), Rejection> {
    let is_inside = coverage.contains(span.first()) && coverage.contains(span.last());
    if is_inside { Ok(()) } else { Err(outside(coverage, row, column)) }
}

fn outside(coverage: DateSpan, row: &Row<'_>, column: usize) -> Rejection {
    row.rejection(column, RejectCode::OutsideCoverage, &format!("days in the coverage, {} to {}", coverage.first(), coverage.last()))
}

/// Longitude and latitude of a row in millionths of a degree.
pub(super) fn micro_position(row: &Row<'_>, lon: usize, lat: usize) -> Result<[i32; 2], Rejection> {
    let degrees = |column| row.parse(column, RejectCode::BadNumber, "decimal degrees", parse::millionths);
    let position = [degrees(lon)?, degrees(lat)?];
    if is_on_earth(position) {
        return Ok(position);
    }
    let out = if position[0].abs() > 180_000_000 { lon } else { lat };
    let exchanged = if is_on_earth([position[1], position[0]]) { "; the other way round they are a position" } else { "" };
    Err(row.rejection(out, RejectCode::BadPosition, &format!("longitude in -180..180, latitude in -90..90 degrees{exchanged}")))
}

fn is_on_earth(position: [i32; 2]) -> bool {
    let [lon, lat] = position.map(|micro| f64::from(micro) / 1e6);
    LonLat::new(lon, lat).is_ok()
}

/// Low, best and high tolls of a row.
pub(super) fn toll(row: &Row<'_>, columns: [usize; 3]) -> Result<Toll, Rejection> {
    let right = "a number of people, at most 1000000";
    let people =
        |column| row.parse(column, RejectCode::BadNumber, right, |bytes| parse::unsigned(bytes).filter(|people| *people <= Toll::MAX));
    let [low, best, high] = columns;
    Ok(Toll { low: people(low)?, best: people(best)?, high: people(high)? })
}
