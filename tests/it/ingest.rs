//! Reading sources: configuration, mapped columns, encodings, and one bin for every row.

use crate::fixture::{Fixture, bins, codes, source};
use std::path::Path;
use testigo::ingest::Quiet;
use testigo::publish::{Config, Prepared};

fn config_error(fixture: &Fixture) -> String {
    fixture.config().unwrap_err().to_string()
}

#[test]
fn an_unknown_key_is_named_with_its_line_and_the_key_that_was_probably_meant() {
    let fixture = Fixture::new().edit("edition.toml", "publisher = \"This test\"", "publishr = \"This test\"");
    let error = config_error(&fixture);
    assert!(error.contains("edition.toml, line 19:"), "{error}");
    assert!(error.contains("unknown key `publishr`. Did you mean `publisher`?"), "{error}");
    assert!(error.contains("licence"), "the allowed keys are listed: {error}");
}

#[test]
fn each_fault_of_a_configuration_is_a_sentence_that_names_the_key_and_what_would_be_right() {
    let cases = [
        ("licence = \"CC0\"\n", "", "missing key `licence`"),
        ("kind = \"events\"", "kind = \"event\"", "key `kind`: `event` is unknown; did you mean `events`?"),
        ("reader = \"population\"", "reader = \"shapefile\"", "allowed: boundaries, population, context, places"),
        ("lugar = \"town\"", "lugar = \"village\"", "key `values.place_precision`: `village` is unknown"),
        ("masacre = \"massacre\"", "masacre = \"masacre\"", "key `values.kind`: `masacre` is unknown; did you mean `massacre`?"),
        ("actor_a = \"actor\"", "actor = \"actor\"", "key `columns`: `actor` is unknown; did you mean `actor_a`?"),
        ("clave\"\nfirst", "clave\"\nlast", "key `columns.first`: is missing"),
        ("%d/%m/%Y", "%d/%m", "key `date_format`: `%d/%m` is not a date format"),
        ("windows-1252\"\ndelimiter", "latin-9\"\ndelimiter", "key `encoding`: `latin-9` is unknown"),
        ("period = \"month\"", "period = \"week\"", "unknown variant `week`"),
        ("start = \"2009-01\", end", "start = \"2011-01\", end", "key `coverage`: ends before it begins"),
        ("default_source = \"sucesos\"", "default_source = \"suceso\"", "did you mean `sucesos`?"),
        ("id = \"cuentas\"", "id = \"sucesos\"", "ids are unique"),
        ("en = \"Synthetic edition\"", "pt = \"Edição\"", "needs a text in each of the languages es, en"),
        ("files = [\"areas.geojson\"]", "files = []", "key `files`: names no file"),
        ("accessed = \"2026-01-01\"", "accessed = \"2026-02-30\"", "`2026-02-30` is not a date"),
    ];
    for (from, to, expected) in cases {
        let error = config_error(&Fixture::new().edit("edition.toml", from, to));
        assert!(error.contains(expected) && error.contains("edition.toml, line "), "{to:?} gives: {error}");
    }
}

#[test]
fn a_sensitive_source_is_refused_with_a_sentence_before_anything_is_read() {
    let fixture = Fixture::new().edit("edition.toml", "delimiter = \";\"", "delimiter = \";\"\ntier = \"sensitive\"");
    let error = config_error(&fixture);
    assert!(error.contains("source `sucesos` is of tier `sensitive`") && error.contains("nothing was written"), "{error}");
}

#[test]
fn a_missing_column_is_named_with_its_file_and_the_columns_that_are_there() {
    let fixture = Fixture::new().edit("edition.toml", "deaths_best = \"muertes\"", "deaths_best = \"muertos\"");
    let error = fixture.prepare(None).map(|_| ()).unwrap_err().to_string();
    assert!(error.contains("source `sucesos`: events-windows-1252.csv has no column `muertos` (needed for `deaths_best`)"), "{error}");
    assert!(error.ends_with("clave, fecha, tipo, muertes, lugar, longitud, latitud, precision, estado, actor"), "{error}");
}

#[test]
fn a_missing_file_is_named() {
    let fixture = Fixture::new();
    std::fs::remove_file(fixture.path("zones.csv")).unwrap();
    let error = fixture.prepare(None).map(|_| ()).unwrap_err().to_string();
    assert!(error.contains("source `despliegues`: cannot open") && error.contains("zones.csv"), "{error}");
}

#[test]
fn every_row_of_a_windows_1252_file_with_every_fault_ends_in_one_bin() {
    let report = Fixture::new().report();
    let events = source(&report, "sucesos");
    assert_eq!((events.rows_read, bins(events)), (17, [4, 2, 11, 0]));
    let (rejections, notes) = codes(events);
    assert_eq!(
        rejections,
        [
            "bad_code 1",
            "bad_date 1",
            "bad_number 3",
            "bad_position 2",
            "broken_row 1",
            "duplicate_id 1",
            "missing_value 1",
            "outside_coverage 1"
        ]
    );
    assert_eq!(notes, ["outside_areas 1", "state_mismatch 1"]);
}

#[test]
fn rows_with_a_code_are_listed_with_file_line_value_and_what_would_be_right() {
    let fixture = Fixture::new();
    let listed = |code: &str| {
        let one = fixture.rows_with(code).into_iter().next().unwrap();
        (one.file, one.row, one.field, one.value, one.right)
    };
    let expect = |row: u32, field: &str, value: &str, right: &str| {
        ("events-windows-1252.csv".to_owned(), row, field.to_owned(), value.to_owned(), right.to_owned())
    };
    assert_eq!(listed("bad_date"), expect(8, "fecha", "30/02/2010", "a date as %d/%m/%Y"));
    assert_eq!(listed("broken_row"), expect(14, "", "6 fields", "10 fields as in the header"));
    assert_eq!(listed("state_mismatch"), expect(4, "state", "Poniente", "the state of its point; counted in 02001"));
}

#[test]
fn accents_of_windows_1252_arrive_as_they_were_written() {
    let fixture = Fixture::new();
    fixture.publish().unwrap();
    let bytes = std::fs::read(fixture.path("edition/events-sucesos.fgb")).unwrap();
    assert!(contains(&bytes, "Centro de Ñandú"));
}

fn contains(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|part| part == text.as_bytes())
}

#[test]
fn utf_8_that_is_none_makes_a_broken_row_and_the_rest_goes_on() {
    let mut counts = std::fs::read(Fixture::new().path("counts.csv")).unwrap();
    counts.extend_from_slice(b"01001,2010,1,mujer\xff,3\n01001,2010,2,mujer,3\n");
    let fixture = Fixture::new().write("counts.csv", counts);
    let report = fixture.report();
    let counts = source(&report, "cuentas");
    assert_eq!((counts.rows_read, counts.rejections["broken_row"].rows), (16, 1));
    assert_eq!(fixture.rows_with("broken_row").last().unwrap().right, "text in utf-8");
}

#[test]
fn a_quote_that_is_never_closed_is_suspected_in_the_listing() {
    let fixture = Fixture::new();
    let text = std::fs::read_to_string(fixture.path("counts.csv")).unwrap().replacen("01002,2009,2,mujer", "01002,2009,2,\"mujer", 1);
    let fixture = fixture.write("counts.csv", text);
    let rows = fixture.rows_with("broken_row");
    let broken = rows.iter().find(|row| row.file == "counts.csv").unwrap();
    assert!(broken.row == 4 && broken.right.contains("one is opened on line 4 and the file ends inside it"), "{broken:?}");
}

#[test]
fn counts_keep_unknown_places_in_the_totals_and_refuse_what_cannot_be_counted() {
    let report = Fixture::new().report();
    let counts = source(&report, "cuentas");
    assert_eq!((counts.rows_read, bins(counts)), (14, [3, 5, 6, 0]));
    let (rejections, notes) = codes(counts);
    assert_eq!(rejections, ["bad_code 1", "bad_date 1", "duplicate_cell 1", "missing_value 1", "outside_coverage 1", "unknown_area 1"]);
    assert_eq!(notes, ["abroad 2", "municipality_unknown 1", "no_data 1", "population_missing 1", "state_unknown 1"]);
}

#[test]
fn an_invalid_polygon_is_repaired_or_refused_and_the_rest_goes_on() {
    let fixture = Fixture::new();
    let report = fixture.report();
    let areas = source(&report, "areas");
    assert_eq!((areas.rows_read, bins(areas)), (10, [6, 1, 3, 0]));
    let (rejections, notes) = codes(areas);
    assert_eq!(rejections, ["duplicate_id 1", "invalid_polygon 1", "unknown_area 1"]);
    assert_eq!(notes, ["polygon_repaired 1"]);
    let repaired = &fixture.rows_with("polygon_repaired")[0];
    assert_eq!((repaired.row, repaired.value.as_str()), (7, "02002"));
}

#[test]
fn areas_without_population_are_said_by_year() {
    let report = Fixture::new().report();
    let population = source(&report, "poblacion");
    assert_eq!(bins(population), [7, 0, 2, 0]);
    let absent = &population.absent["population_missing"];
    assert_eq!(absent.iter().map(|gap| (gap.area.as_str(), gap.first_year, gap.last_year)).collect::<Vec<_>>(), [("02001", 2009, 2009)]);
}

#[test]
fn deployments_are_claims_with_precision_and_a_reversed_one_is_refused() {
    let report = Fixture::new().report();
    let zones = source(&report, "despliegues");
    assert_eq!(bins(zones), [2, 2, 2, 0]);
    let (rejections, notes) = codes(zones);
    assert_eq!(
        (rejections, notes),
        (vec!["bad_date 1".into(), "unknown_area 1".into()], vec!["area_coarser 1".into(), "uncited 1".into()])
    );
}

#[test]
fn ucdp_columns_are_found_by_name_whatever_their_version_and_order() {
    let ged = |file: &str| {
        let before = "reader = \"mapped_csv\"\nfiles = [\"events-windows-1252.csv\"]\nencoding = \"windows-1252\"\ndelimiter = \";\"\ndate_format = \"%d/%m/%Y\"";
        let fixture = Fixture::new().edit("edition.toml", before, &format!("reader = \"ucdp_ged\"\nfiles = [\"{file}\"]"));
        let mapping = std::fs::read_to_string(fixture.path("edition.toml")).unwrap();
        let (start, end) = (mapping.find("[source.columns]\nid").unwrap(), mapping.find("[[source]]\nid = \"cuentas\"").unwrap());
        let text = format!("{}[source.names]\nEquis = \"XX\"\n\n{}", &mapping[..start], &mapping[end..]);
        fixture.write("edition.toml", text)
    };
    let new = ged("ged-24-1.csv");
    let report = new.report();
    assert_eq!(bins(source(&report, "sucesos")), [2, 1, 1, 0], "{:?}", source(&report, "sucesos"));
    assert_eq!(codes(source(&report, "sucesos")), (vec!["bad_code 1".into()], vec!["toll_order 1".into()]));
    new.publish().unwrap();
    let unlocated = std::fs::read_to_string(new.path("edition/events-sucesos-unlocated.csv")).unwrap();
    assert!(
        unlocated.contains("sucesos:102,2009-04-01,2009-04-30,month,state,state_based,sides,not_stated,3,3,2,1,2,0,0,Poniente state"),
        "{unlocated}"
    );
    assert!(unlocated.contains("sucesos:103,2009-01-01,2009-12-31,year,region,one_sided,civilians,organised_group,"), "{unlocated}");
    let public = std::fs::read(new.path("edition/events-sucesos.fgb")).unwrap();
    assert!(!contains(&public, "must not be read"), "descriptions never enter an edition");
    let old = ged("ged-19-1.csv");
    assert_eq!(bins(source(&old.report(), "sucesos")), [1, 0, 0, 0]);
}

#[test]
fn gzip_is_seen_through_and_a_damaged_archive_stops_with_a_sentence() {
    use std::io::Write;
    let fixture = Fixture::new();
    let plain = std::fs::read(fixture.path("counts.csv")).unwrap();
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(&plain).unwrap();
    let packed = packed.finish().unwrap();
    let fixture = fixture.write("counts.csv", &packed);
    assert_eq!(source(&fixture.report(), "cuentas").rows_read, 14);
    let fixture = fixture.write("counts.csv", &packed[..packed.len() / 2]);
    let error = fixture.prepare(None).map(|_| ()).unwrap_err().to_string();
    assert!(error.contains("counts.csv cannot be read to its end"), "{error}");
}

#[test]
fn the_bundled_sources_lose_no_row_and_their_notes_are_known() {
    let config = Config::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data/mexico.toml")).unwrap();
    let report = Prepared::read(&config, None, &Quiet).unwrap().report;
    assert_eq!(report.rejected(), 0);
    let ucdp = source(&report, "ucdp");
    assert_eq!((ucdp.rows_read, bins(ucdp)), (18_957, [18_724, 233, 0, 0]));
    let notes = ["municipality_not_recognised 135", "outside_areas 7", "state_mismatch 6", "state_not_stated 1", "toll_order 89"];
    assert_eq!(codes(ucdp).1, notes);
    let inegi = source(&report, "inegi");
    assert_eq!(
        (inegi.rows_read, codes(inegi).1),
        (140_458, vec!["abroad 200".into(), "municipality_unknown 567".into(), "population_missing 1".into()])
    );
    assert_eq!(codes(source(&report, "cpj")).1, ["state_unknown 2"]);
    let absent: std::collections::BTreeSet<_> = source(&report, "population_mun").absent["population_missing"]
        .iter()
        .filter(|gap| (gap.first_year..=gap.last_year).contains(&2009))
        .map(|gap| gap.area.clone())
        .collect();
    assert_eq!(absent.len(), 11, "municipalities without population in 2009: {absent:?}");
}
