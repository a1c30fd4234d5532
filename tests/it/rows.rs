//! One bin for every line of a table: stray quotes, line breaks in fields, headers, and readers that no bytes can make panic.

use crate::fixture::{Fixture, bins, source};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::path::Path;
use testigo::domain::{DateSpan, PlacePrecision, SourceKind};
use testigo::ingest::{
    Bin, Columns, CsvOptions, DateFormat, EventClaims, Finding, InputFile, Ledger, Quiet, Unmapped, counts, events, population, ucdp, zones,
};

const HEADER: &str = "id,date,place,lon,lat,deaths\n";

fn coverage() -> DateSpan {
    DateSpan::new("2000-01-01".parse().unwrap(), "2024-12-31".parse().unwrap()).unwrap()
}

fn own_names(fields: &[&str]) -> Columns {
    let map: BTreeMap<String, Vec<String>> = fields.iter().map(|field| ((*field).to_owned(), vec![(*field).to_owned()])).collect();
    Columns::new(map, Unmapped::Absent)
}

fn event_mapping() -> events::EventMapping {
    let names = [("id", "id"), ("first", "date"), ("place_name", "place"), ("lon", "lon"), ("lat", "lat"), ("deaths_best", "deaths")];
    let map = names.map(|(field, column)| (field.to_owned(), vec![column.to_owned()])).into();
    events::EventMapping {
        columns: Columns::new(map, Unmapped::Absent),
        date_format: DateFormat::default(),
        codes: [None, None, None],
        place_precision: [].into(),
        time_precision: [].into(),
        default_place_precision: Some(PlacePrecision::Town),
        default_country: "XX".to_owned(),
        coverage: coverage(),
    }
}

fn input(folder: &Path, content: &[u8]) -> InputFile {
    let path = folder.join("input.csv");
    std::fs::write(&path, content).unwrap();
    InputFile { path, name: "input.csv".to_owned() }
}

/// What a file of events gives: claims, rows read and rejected, and the rows with a code.
struct Read {
    claims: EventClaims,
    rows: u64,
    rejected: u64,
    listed: Vec<Finding>,
}

fn read_events(content: &[u8], show: &str) -> Read {
    let folder = tempfile::tempdir().unwrap();
    let (mut claims, mut ledger) = (EventClaims::new(), Ledger::new("events", SourceKind::Events, Some(show)));
    events::read(&input(folder.path(), content), CsvOptions::default(), &event_mapping(), &mut claims, &mut ledger, &Quiet).unwrap();
    claims.at.iter().for_each(|at| ledger.settle(*at, Bin::Accepted));
    let (report, listed) = ledger.finish();
    Read { claims, rows: report.rows_read, rejected: report.rejected, listed }
}

/// A row whose every field tells its line.
fn row(line: usize) -> String {
    format!("{line},2001-01-{:02},p{line},{}.5,{}.25,{line}", line % 28 + 1, line % 90, line % 45)
}

fn table(rows: impl Iterator<Item = String>) -> String {
    rows.fold(HEADER.to_owned(), |text, row| text + &row + "\n")
}

#[test]
fn every_line_that_a_stray_quote_takes_is_refused_with_its_number() {
    let rows = (2..=9).map(|line| match line {
        4 | 7 => row(line).replace(&format!(",p{line}"), &format!(",\"p{line}")),
        _ => row(line),
    });
    let read = read_events(table(rows).as_bytes(), "broken_row");
    assert_eq!((read.rows, read.rejected, read.claims.len()), (8, 4, 4));
    assert_eq!(read.listed.iter().map(|finding| finding.row).collect::<Vec<_>>(), [4, 5, 6, 7]);
    assert!(
        read.listed[0].right.contains("one is opened on line 4 and text follows the quote that closes it on line 7"),
        "{:?}",
        read.listed[0]
    );
    let kept: Vec<(u32, u32)> = (0..4).map(|at| (read.claims.at[at].row, read.claims.toll[at][1])).collect();
    assert_eq!(kept, [(2, 2), (3, 3), (8, 8), (9, 9)]);
}

#[test]
fn a_quote_that_is_never_closed_refuses_every_line_to_the_end_of_the_file() {
    let rows = (2..=6).map(|line| if line == 4 { row(line).replace(".25,4", ".25,\"4") } else { row(line) });
    let read = read_events(table(rows).as_bytes(), "broken_row");
    assert_eq!((read.rows, read.rejected), (5, 3));
    assert!(read.listed.iter().all(|finding| finding.right.contains("the file ends inside it")), "{:?}", read.listed);
}

#[test]
fn a_record_of_several_lines_with_another_number_of_fields_refuses_each_of_them() {
    let text = format!("{HEADER}{}\n3,2001-01-01,\"p3\n4\",1,1\n{}\n", row(2), row(5));
    let read = read_events(text.as_bytes(), "broken_row");
    assert_eq!((read.rows, read.rejected), (4, 2));
    assert_eq!(read.listed[1].right, "6 fields as in the header; it runs over lines 3 to 4: is a quote not closed?");
}

#[test]
fn a_legal_line_break_stays_one_row_and_is_noted_whatever_becomes_of_the_row() {
    let text = format!(
        "\u{feff}{}\"2\",2001-01-01,\"El \"\"Cerro\"\"\r\nalto\",1,1,7\r\n4,never,\"a\nb\",1,1,1\n\n{}",
        HEADER.replace('\n', "\r\n"),
        row(7)
    );
    let read = read_events(text.as_bytes(), "multi_line_field");
    assert_eq!((read.rows, read.rejected, read.claims.len()), (3, 1, 2));
    let listed: Vec<_> = read.listed.iter().map(|finding| (finding.row, finding.field.as_str(), finding.value.as_str())).collect();
    assert_eq!(listed, [(2, "place", "El \"Cerro\"\r\nalto"), (4, "place", "a\nb")]);
    assert_eq!((read.claims.at[1].row, read.claims.toll[0][1]), (7, 7));
}

#[test]
fn a_row_with_a_line_break_is_accepted_with_a_note_by_every_reader_of_tables() {
    let fixture = Fixture::new()
        .edit("counts.csv", "01001,2009,1,mujer,3", "\"01001\n\",2009,1,mujer,3")
        .edit("population.csv", "01001,2009,1000", "\"\n01001\",2009,1000")
        .edit("zones.csv", "Operación Poniente", "\"Operación\nPoniente\"");
    let report = fixture.report();
    for (id, before) in [("cuentas", 5), ("poblacion", 0), ("despliegues", 2)] {
        let source = source(&report, id);
        assert_eq!((source.notes["multi_line_field"].rows, source.accepted_with_note), (1, before + 1), "{id}");
    }
}

#[test]
fn a_stray_quote_in_any_table_leaves_the_bins_summing_to_its_lines() {
    let fixture = Fixture::new()
        .edit("counts.csv", "01001,2009,1,hombre,4", "01001,2009,1,\"hombre,4")
        .edit("population.csv", "01002,2009,2000", "01002,\"2009,2000")
        .edit("zones.csv", "Operación Par", "\"Operación Par");
    let report = fixture.report();
    for (id, rows, broken) in [("cuentas", 14, 13), ("poblacion", 9, 7), ("despliegues", 6, 5)] {
        let source = source(&report, id);
        assert_eq!((source.rows_read, source.rejections["broken_row"].rows), (rows, broken), "{id}");
        assert_eq!(bins(source).iter().sum::<u64>(), rows, "{id}");
    }
}

#[test]
fn a_header_that_names_a_column_twice_or_not_at_all_is_refused_with_every_such_name() {
    let error = |header: &str| {
        let fixture = Fixture::new().edit("counts.csv", "clave,anio,mes,sexo,total", header);
        fixture.prepare(None).map(|_| ()).unwrap_err()
    };
    let said = error("clave,anio,mes,sexo,total,,anio,clave,mes,");
    assert!(said.is_of_configuration());
    let expected = "source `cuentas`: counts.csv has a header that cannot be used: columns 6, 10 have no name; `anio` names columns 2, 7; \
                    `clave` names columns 1, 8; `mes` names columns 3, 9";
    assert_eq!(said.to_string(), expected);
    assert!(error("clave,anio,mes,sexo,\"total").to_string().contains("one is opened on line 1 and the file ends inside it"));
}

#[test]
fn every_mapped_column_that_is_absent_is_named_at_once() {
    let fixture = Fixture::new().edit("counts.csv", "clave,anio,mes,sexo,total", "clave,year,mes,sex,total");
    let error = fixture.prepare(None).map(|_| ()).unwrap_err();
    assert!(error.is_of_configuration());
    let expected = "counts.csv has no column `anio` (needed for `year`), no column `sexo` (needed for `sex`); its columns are: clave, year, mes, sex, total";
    assert!(error.to_string().ends_with(expected), "{error}");
}

#[test]
fn an_empty_file_has_no_header_and_a_header_alone_has_no_rows() {
    let error = Fixture::new().write("counts.csv", "").prepare(None).map(|_| ()).unwrap_err().to_string();
    assert!(error.ends_with("counts.csv has a header that cannot be used: there is none: the file is empty"), "{error}");
    for header in ["clave,anio,mes,sexo,total", "\u{feff}clave,anio,mes,sexo,total\r\n"] {
        let report = Fixture::new().write("counts.csv", header).report();
        assert_eq!(source(&report, "cuentas").rows_read, 0, "{header:?}");
    }
}

/// Reads some bytes with every reader of tables; each ledger's bins must sum, which `finish` asserts.
fn read_with_all(content: &[u8]) {
    let folder = tempfile::tempdir().unwrap();
    let (file, options) = (input(folder.path(), content), CsvOptions::default());
    let ledger = || Ledger::new("any", SourceKind::Counts, None);

    let (mut claims, mut of_ucdp) = (EventClaims::new(), ledger());
    if ucdp::read(&file, options, coverage(), &mut claims, &mut of_ucdp, &Quiet).is_ok() {
        claims.at.iter().for_each(|at| of_ucdp.settle(*at, Bin::Accepted));
        let _ = of_ucdp.finish();
    }
    let (mut claims, mut of_events) = (EventClaims::new(), ledger());
    if events::read(&file, options, &event_mapping(), &mut claims, &mut of_events, &Quiet).is_ok() {
        claims.at.iter().for_each(|at| of_events.settle(*at, Bin::Accepted));
        let _ = of_events.finish();
    }
    let mapping = counts::CountMapping {
        columns: own_names(&["area", "period", "count"]),
        period: testigo::domain::PeriodUnit::Month,
        dimensions: vec![],
    };
    let (mut claims, mut of_counts) = (counts::CountClaims::new(0), ledger());
    if counts::read(&file, options, &mapping, &mut claims, &mut of_counts, &Quiet).is_ok() {
        claims.at.iter().for_each(|at| of_counts.settle(*at, Bin::Accepted));
        let _ = of_counts.finish();
    }
    let mapping = population::PopulationMapping { columns: Columns::own_names(), codes: BTreeMap::new(), basis: None };
    let mut of_population = ledger();
    if population::read(&file, options, &mapping, |_| Ok(()), &mut of_population, &Quiet).is_ok() {
        let _ = of_population.finish();
    }
    let mut of_zones = ledger();
    if let Ok(claims) = zones::read(&file, options, &Columns::own_names(), &mut of_zones, &Quiet) {
        claims.iter().for_each(|claim| of_zones.settle(claim.at, Bin::Accepted));
        let _ = of_zones.finish();
    }
}

/// A valid file of each reader.
const VALID: [&str; 5] = [
    "id,date,place,lon,lat,deaths\n1,2001-01-02,\"a, b\",1.5,2.5,3\n2,2001-02,x,1,1,0\n3,2001,y,-1,-1,9\n",
    "area,period,count\n01001,2009-01,3\n01001,2009-02,\n01002,2009-01,NA\n",
    "code,year,sex,population,basis\n01001,2009,total,1000,b\n01001,2010,female,501,b\n",
    "id,name,force,countries,first,last,personnel,citation\na,A,army,XX,2009-01-05,2009,12,c\nb,B,navy,XX,2009-03,2010-05-01,,\"c; d\"\nc,C,,XX,9999,9999,,\n",
    "id,type_of_violence,side_a,side_b,where_prec,where_coordinates,adm_1,adm_2,latitude,longitude,country,date_prec,date_start,date_end,\
     deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low\n\
     101,2,A,B,1,x,S,M,0.5,0.5,XX,1,2009-03-05 00:00:00.000,2009-03-05,4294967295,4294967295,0,2,2,3,1\n\
     102,1,Government of X,B,4,,S,,0.5,1.5,XX,5,2009-04-01,2009-12-30,1,2,0,0,3,2,3\n",
];

/// Where bytes of a file are replaced, and by what.
fn mutations() -> impl Strategy<Value = (usize, Vec<(usize, Vec<u8>)>)> {
    let piece = prop_oneof![
        Just(b"\"".to_vec()),
        Just(b",".to_vec()),
        Just(b"\n".to_vec()),
        Just(b"\r".to_vec()),
        Just(b"-".to_vec()),
        Just(b"9999".to_vec()),
        Just(b"\xff\xfe".to_vec()),
        Just(Vec::new()),
        proptest::collection::vec(any::<u8>(), 1..4),
    ];
    (0..VALID.len(), proptest::collection::vec((0usize..600, piece), 1..6))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(96) })]

    #[test]
    fn no_bytes_make_a_reader_panic_or_lose_a_row(content in proptest::collection::vec(any::<u8>(), 0..300)) {
        read_with_all(&content);
    }

    #[test]
    fn no_change_of_a_valid_file_makes_a_reader_panic_or_lose_a_row((file, changes) in mutations()) {
        let mut content = VALID[file].as_bytes().to_vec();
        for (at, piece) in changes {
            let at = at % content.len().max(1);
            content.splice(at..(at + 1).min(content.len()), piece);
        }
        read_with_all(&content);
    }

    #[test]
    fn stray_quotes_lose_no_line_and_give_no_row_the_values_of_another(
        lines in 1usize..40,
        quotes in proptest::collection::vec((0usize..40, 0usize..40), 0..5),
    ) {
        let mut rows: Vec<String> = (2..lines + 2).map(row).collect();
        for (line, at) in quotes {
            let row = &mut rows[line % lines];
            row.insert(at % (row.len() + 1), '"');
        }
        let read = read_events(table(rows.into_iter()).as_bytes(), "multi_line_field");
        // A record over several lines is one row; the note names its last line.
        let last = |finding: &Finding| finding.right.rsplit(' ').next().unwrap().parse::<u32>().unwrap();
        let merged: u32 = read.listed.iter().map(|finding| last(finding) - finding.row).sum();
        prop_assert_eq!(read.rows + u64::from(merged), lines as u64);
        for at in 0..read.claims.len() {
            let line = read.claims.at[at].row;
            let noted = read.listed.iter().any(|finding| finding.row == line);
            let own = (read.claims.id.text(at).replace('"', ""), read.claims.toll[at][1]);
            prop_assert!(noted || own == (line.to_string(), line), "line {}: {:?}", line, own);
        }
    }
}
