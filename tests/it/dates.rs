//! Dates as sources write them: whole cells, widened to the unit that is known.

use crate::fixture::{Fixture, codes, source};
use std::fs;

const MAPPING: &str = "id = \"id\"\nfirst = \"first\"\nlast = \"last\"\ntime_precision = \"precision\"\ndeaths_best = \"deaths\"\nlon = \"lon\"\nlat = \"lat\"\n";

/// The synthetic edition with other events: `id, first, last, precision` of each.
fn fixture(rows: &[[&str; 4]]) -> Fixture {
    let config = fs::read_to_string(Fixture::new().path("edition.toml")).unwrap();
    let (before, after) = config.split_once("[source.columns]\nid = \"clave\"").unwrap();
    let (_, after) = after.split_once("[[source]]\nid = \"cuentas\"").unwrap();
    let before = before
        .replace("events-windows-1252.csv\"]\nencoding = \"windows-1252\"\ndelimiter = \";\"\ndate_format = \"%d/%m/%Y\"", "dated.csv\"]")
        .replace("defaults = { country = \"XX\" }", "defaults = { country = \"XX\", place_precision = \"town\" }");
    let values = "[source.values]\ntime_precision = { 1 = \"day\", 2 = \"week\", 3 = \"month\", 4 = \"quarter\", 5 = \"year\" }\n\n";
    let table = rows.iter().fold("id,first,last,precision,deaths,lon,lat\n".to_owned(), |text, [id, first, last, precision]| {
        text + &format!("{id},{first},{last},{precision},1,0.5,0.5\n")
    });
    Fixture::new()
        .write("edition.toml", format!("{before}[source.columns]\n{MAPPING}{values}[[source]]\nid = \"cuentas\"{after}"))
        .write("dated.csv", table)
}

/// `id first/last precision` of each record.
fn spans(fixture: &Fixture) -> Vec<String> {
    let folder = fixture.publish().unwrap().folder;
    let dataset = testigo::dataset::Dataset::open(&folder).unwrap();
    let columns = &dataset.events[0].columns;
    let day = |days: i32| testigo::domain::Day::from_days(days);
    let precision = |code: u8| testigo::domain::TimePrecision::ALL[usize::from(code)].code();
    let mut list: Vec<String> = (0..columns.len())
        .map(|row| {
            let id = columns.id.text(row).trim_start_matches("sucesos:");
            format!("{id} {}/{} {}", day(columns.first[row]), day(columns.last[row]), precision(columns.time_precision[row]))
        })
        .collect();
    list.sort();
    list
}

#[test]
fn a_single_date_is_the_calendar_unit_of_its_precision_and_a_span_of_days_keeps_its_ends() {
    let fixture = fixture(&[
        ["a", "2009-03-15", "", "1"],
        ["b", "2009-03-31", "", "2"],
        ["c", "2009-02-15", "", "3"],
        ["d", "2009-05-15", "", "4"],
        ["e", "2009-05-15", "", "5"],
        ["f", "2009-05-15", "", ""],
        ["g", "2009-05", "", ""],
        ["h", "2010", "", "1"],
        ["i", "2009-05", "", "4"],
        ["j", "2009-03-02", "2009-03-20", "3"],
        ["k", "2009-03-02", "2009-03-02", "3"],
        ["l", "2009-03", "2009-04", ""],
        ["m", "2009-03-15T23:59:59Z", "", "1"],
    ]);
    let expected = [
        "a 2009-03-15/2009-03-15 day",
        "b 2009-03-30/2009-04-05 week",
        "c 2009-02-01/2009-02-28 month",
        "d 2009-04-01/2009-06-30 quarter",
        "e 2009-01-01/2009-12-31 year",
        "f 2009-05-15/2009-05-15 day",
        "g 2009-05-01/2009-05-31 month",
        "h 2010-01-01/2010-12-31 year",
        "i 2009-04-01/2009-06-30 quarter",
        "j 2009-03-02/2009-03-20 month",
        "k 2009-03-01/2009-03-31 month",
        "l 2009-03-01/2009-04-30 year",
        "m 2009-03-15/2009-03-15 day",
    ];
    assert_eq!(spans(&fixture), expected);
}

#[test]
fn a_unit_that_leaves_the_coverage_is_cut_to_the_days_that_the_source_covers() {
    let fixture =
        fixture(&[["a", "2010-12-31", "", "2"], ["b", "2009-01-01", "", "2"], ["c", "2011-01-01", "", "2"], ["d", "2008", "", ""]]);
    assert_eq!(spans(&fixture), ["a 2010-12-27/2010-12-31 week", "b 2009-01-01/2009-01-04 week"]);
    assert_eq!(codes(source(&fixture.report(), "sucesos")).0, ["outside_coverage 2"]);
}

#[test]
fn whatever_else_stands_behind_a_date_makes_it_none() {
    let fixture = fixture(&[
        ["a", "2009-03-01 to 2009-04-15", "", ""],
        ["b", "2009-03-01 or 2009-03-09", "", ""],
        ["c", "2009-03-01 ?", "", ""],
        ["d", "2009-03-01", "2009-03-04 (approx.)", ""],
        ["e", "2009-03-01 25:00", "", ""],
        ["f", "2009-05 ?", "", ""],
        ["g", "2009-03-01 12:30", "", ""],
    ]);
    assert_eq!(spans(&fixture), ["g 2009-03-01/2009-03-01 day"]);
    assert_eq!(codes(source(&fixture.report(), "sucesos")).0, ["bad_date 6"]);
}

#[test]
fn ucdp_refuses_text_behind_a_date_too() {
    let ged = fs::read_to_string(Fixture::new().path("ged-24-1.csv")).unwrap();
    let changed = ged.replacen("2009-03-05 00:00:00.000,2009", "2009-03-05 or later,2009", 1);
    assert_ne!(ged, changed);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ged.csv");
    fs::write(&path, changed).unwrap();
    let coverage = testigo::domain::DateSpan::new("2009-01-01".parse().unwrap(), "2010-12-31".parse().unwrap()).unwrap();
    let mut ledger = testigo::ingest::Ledger::new("ged", testigo::domain::SourceKind::Events, Some("bad_date"));
    let mut claims = testigo::ingest::EventClaims::new();
    let file = testigo::ingest::InputFile { path, name: "ged.csv".to_owned() };
    testigo::ingest::ucdp::read(&file, testigo::ingest::CsvOptions::default(), coverage, &mut claims, &mut ledger, &testigo::ingest::Quiet)
        .unwrap();
    claims.at.iter().for_each(|at| ledger.settle(*at, testigo::ingest::Bin::Accepted));
    assert_eq!(ledger.finish().1[0].value, "2009-03-05 or later");
}
