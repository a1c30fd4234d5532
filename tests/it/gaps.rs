//! Cells without a number are no data, never zero: in the report, the edition and every answer.

use crate::fixture::{Fixture, codes, source};
use std::fs;
use testigo::dataset::Dataset;
use testigo::dataset::manifest::Gap;
use testigo::domain::{AreaCode, Level};
use testigo::query::{AreaStatus, By, CountSummary, Figure, Filter, Scope, Status, Summary, series, summary, values};
use testigo::view::{Figure as VisualFigure, View};
use testigo::words::Lang;

const HEADER: &str = "clave,anio,mes,sexo,total\n";

fn fixture(rows: &str) -> Fixture {
    Fixture::new().write("counts.csv", format!("{HEADER}{rows}"))
}

fn published(fixture: &Fixture) -> Dataset {
    Dataset::open(&fixture.publish().unwrap().folder).unwrap()
}

fn gaps(dataset: &Dataset) -> &[Gap] {
    &dataset.manifest.source("cuentas").unwrap().gaps
}

fn filter(dataset: &Dataset, query: &str) -> Filter {
    let pairs = format!("source=cuentas&{query}");
    let pairs: Vec<_> = pairs.split('&').filter_map(|pair| pair.split_once('=')).map(|(key, value)| (key.into(), value.into())).collect();
    Filter::parse(dataset, &pairs, Scope::AGGREGATES).unwrap()
}

fn totals(dataset: &Dataset, query: &str) -> CountSummary {
    match summary(dataset, &filter(dataset, query)).unwrap() {
        Summary::Counts(counts) => counts,
        Summary::Events(_) => panic!("the source counts"),
    }
}

fn months(dataset: &Dataset, query: &str) -> Vec<Option<u64>> {
    let of = series(dataset, &filter(dataset, query), By::Month).bins;
    of.iter().map(|bin| if let Figure::Count { count } = bin.figure { count } else { None }).collect()
}

/// Both sexes of two municipalities in January and March 2009; the blanks, the words and the signs stand in February.
const UNREAD: &str = "01001,2009,1,mujer,3\n01001,2009,1,hombre,1\n01001,2009,2,mujer,\n01001,2009,2,hombre,NA\n01001,2009,3,mujer,5\n\
                      01002,2009,1,mujer,2\n01002,2009,2,mujer,4\n";

#[test]
fn a_cell_whose_number_is_blank_or_unreadable_is_counted_refused_and_no_data() {
    let fixture = fixture(UNREAD);
    let report = fixture.report();
    let counts = source(&report, "cuentas");
    assert_eq!(codes(counts), (vec!["bad_number 1".into(), "missing_value 1".into()], vec!["no_data 2".into()]));
    assert!(report.rejected() > 0, "check fails");
    let listed: Vec<_> = fixture.rows_with("no_data").into_iter().map(|finding| (finding.row, finding.value)).collect();
    assert_eq!(listed, [(4, "01001".to_owned()), (5, "01001".to_owned())]);
    let dataset = published(&fixture);
    assert_eq!(gaps(&dataset), [Gap::whole(AreaCode::new("01001").unwrap(), vec!["2009-02".parse().unwrap()])]);
}

#[test]
fn no_answer_takes_it_for_zero_and_the_areas_around_it_are_partial() {
    let dataset = published(&fixture(UNREAD));
    let february = totals(&dataset, "datetime=2009-02-01/2009-02-28&municipality=01001");
    assert_eq!((february.count, february.head.status), (None, Status::NoData));
    let quarter = totals(&dataset, "datetime=2009-01-01/2009-03-31&municipality=01001");
    assert_eq!((quarter.count, quarter.head.status), (Some(9), Status::Partial));
    // 1,000 people in two of the three months.
    assert_eq!(quarter.rate.unwrap().value, Some(5_400.0));
    assert_eq!(months(&dataset, "datetime=2009-01-01/2009-03-31&municipality=01001"), [Some(4), None, Some(5)]);
    let state = totals(&dataset, "datetime=2009-02-01/2009-02-28&state=01");
    assert_eq!((state.count, state.head.status, state.gaps.len()), (Some(4), Status::Partial, 1));
    let asked = filter(&dataset, "datetime=2009-02-01/2009-02-28");
    let by_area = values(&dataset, &asked, Level::Municipality).unwrap();
    assert!(by_area.no_data.contains(&"01001"));
    assert_eq!(by_area.rows.iter().find(|row| row.code == "01002").map(|row| (row.n, row.status)), Some((4, AreaStatus::Unstable)));
    let states = values(&dataset, &asked, Level::State).unwrap();
    assert_eq!(states.rows.iter().find(|row| row.code == "01").map(|row| row.n), Some(4));
}

#[test]
fn of_an_area_whose_parts_are_all_unknown_nothing_is_known_in_any_answer() {
    let february = "datetime=2009-02-01/2009-02-28";
    let unread = "01001,2009,2,mujer,NA\n01001,2009,2,hombre,\n01002,2009,2,mujer,\n01002,2009,2,hombre,NA\n01001,2009,1,mujer,3\n";
    let dataset = published(&fixture(unread));
    let state = totals(&dataset, &format!("{february}&state=01"));
    assert_eq!((state.count, state.head.status), (None, Status::NoData));
    assert_eq!(months(&dataset, "datetime=2009-01-01/2009-03-31&state=01"), [Some(3), None, Some(0)]);
    let states = values(&dataset, &filter(&dataset, february), Level::State).unwrap();
    assert!(states.no_data.contains(&"01") && states.rows.iter().all(|row| row.code != "01"));
    let country = totals(&dataset, february);
    assert_eq!((country.count, country.head.status), (Some(0), Status::Partial), "the other state is zero as far as its source says");
    // In a box an area counts by its label: both municipalities of the state, and neither is known.
    let boxed = format!("{february}&bbox=0,0,2,2");
    let totals_of_box = totals(&dataset, &boxed);
    assert_eq!((totals_of_box.count, totals_of_box.head.status), (None, Status::NoData));
    let series = series(&dataset, &filter(&dataset, &boxed), By::Month);
    assert!(matches!(series.total, Figure::Count { count: None }), "{:?}", series.total);
    // What is counted without a place within it is known of the state.
    let some = published(&fixture(&format!("{unread}01999,2009,2,mujer,4\n")));
    let state = totals(&some, &format!("{february}&state=01"));
    assert_eq!((state.count, state.head.status), (Some(4), Status::Partial));
}

#[tokio::test]
async fn no_page_says_zero_of_a_place_that_is_known_in_part() {
    let dataset = published(&fixture("01001,2009,2,mujer,NA\n01001,2009,2,hombre,NA\n"));
    let app = testigo::http::App::new(testigo::http::Config::default());
    app.serve(std::sync::Arc::new(dataset));
    let router = testigo::http::router(app);
    for (lang, said) in
        [("es", "se contaron <strong>0</strong>"), ("en", "<strong>0</strong> were counted"), ("pt", "contaram-se <strong>0</strong>")]
    {
        let path = format!("/?source=cuentas&datetime=2009-02-01/2009-02-28&lang={lang}");
        let page = crate::server::ask(router.clone(), axum::http::Method::GET, &path, &[]).await;
        if page.status == 503 {
            eprintln!("skipped: the page was not built");
            return;
        }
        assert!(
            page.text().contains(said),
            "{lang}: {}",
            page.text().split("headline").nth(1).unwrap_or("").chars().take(600).collect::<String>()
        );
    }
}

/// What the legend of a map says of areas with missing months, in each language.
fn partial_rows(dataset: &Dataset, query: &str) -> Vec<(usize, String)> {
    let pairs: Vec<_> = query.split('&').filter_map(|pair| pair.split_once('=')).map(|(key, value)| (key.into(), value.into())).collect();
    let (view, problems) = View::parse(&pairs, dataset);
    assert_eq!(problems, [], "{query}");
    let of = |lang: &Lang| {
        let empties = VisualFigure::new(dataset, &view, *lang, 4.0).empties;
        let partial = empties.into_iter().find(|empty| empty.token == "partial")?;
        Some((partial.count, partial.label.split(':').next().unwrap_or_default().to_owned()))
    };
    Lang::ALL.iter().filter_map(of).collect()
}

#[test]
fn the_legend_counts_areas_with_missing_months_at_every_level() {
    let quarter = "source=cuentas&datetime=2009-01-01/2009-03-31&measure=count";
    let said = |texts: [&str; 3]| texts.map(|text| (1, text.to_owned())).to_vec();
    let dataset = published(&fixture(UNREAD));
    assert_eq!(
        partial_rows(&dataset, &format!("{quarter}&by=muni")),
        said(["1 municipio con meses faltantes", "1 municipality with missing months", "1 município com meses faltantes"])
    );
    assert_eq!(
        partial_rows(&dataset, &format!("{quarter}&by=state")),
        said(["1 estado con meses faltantes", "1 state with missing months", "1 estado com meses faltantes"])
    );
    let of_country = fixture("XX,2009,1,mujer,3\nXX,2009,2,mujer,\nXX,2009,2,hombre,\n").edit(
        "edition.toml",
        "level = \"municipality\"",
        "level = \"country\"",
    );
    assert_eq!(
        partial_rows(&published(&of_country), quarter),
        said(["1 país con meses faltantes", "1 country with missing months", "1 país com meses faltantes"])
    );
    assert_eq!(partial_rows(&dataset, "source=cuentas&datetime=2009-01-01/2009-01-31&measure=count&by=muni"), []);
}

#[test]
fn a_cell_of_one_code_is_missing_only_from_questions_that_include_it() {
    let dataset = published(&fixture("01001,2009,1,mujer,\n01001,2009,1,hombre,7\n"));
    assert_eq!(gaps(&dataset)[0].when, [("sex".to_owned(), "female".to_owned())].into());
    let count = |query: &str| totals(&dataset, &format!("datetime=2009-01-01/2009-01-31&municipality=01001{query}")).count;
    assert_eq!((count("&sex=male"), count("&sex=female"), count("")), (Some(7), None, None));
}

#[test]
fn a_blank_after_the_coverage_is_expected_and_a_word_there_is_not() {
    let fixture = fixture("01001,2010,12,mujer,1\n01001,2011,1,mujer,\n01001,2011,2,mujer,NA\n");
    let report = fixture.report();
    let counts = source(&report, "cuentas");
    assert_eq!(codes(counts), (vec!["outside_coverage 1".into()], vec!["after_coverage 1".into()]));
    assert_eq!(gaps(&published(&fixture)), []);
}

#[test]
fn an_unread_cell_without_a_place_makes_the_state_partial_and_leaves_its_municipalities_alone() {
    let dataset = published(&fixture("01001,2009,1,mujer,3\n01999,2009,1,mujer,x\n"));
    assert!(gaps(&dataset)[0].unplaced);
    let state = totals(&dataset, "datetime=2009-01-01/2009-01-31&state=01");
    assert_eq!((state.count, state.head.status), (Some(3), Status::Partial));
    let bins = |query: &str| series(&dataset, &filter(&dataset, query), By::Month).bins;
    assert_eq!(bins("datetime=2009-01-01/2009-01-31&state=01")[0].status, Some(Status::Partial));
    let municipality = totals(&dataset, "datetime=2009-01-01/2009-01-31&municipality=01001");
    assert_eq!((municipality.count, municipality.head.status), (Some(3), Status::Ok));
    let country = totals(&dataset, "datetime=2009-01-01/2009-01-31");
    assert_eq!(country.head.status, Status::Partial);
}

#[test]
fn absent_cells_are_zero_unless_the_source_says_that_they_are_unknown() {
    let rows = "01001,2009,1,mujer,3\n01001,2009,1,hombre,0\n01002,2009,1,mujer,2\n";
    let january = |dataset: &Dataset, code: &str| totals(dataset, &format!("datetime=2009-01-01/2009-01-31&municipality={code}")).count;
    let zero = published(&fixture(rows));
    assert_eq!((january(&zero, "01001"), january(&zero, "01002"), january(&zero, "02001")), (Some(3), Some(2), Some(0)));
    let unknown = fixture(rows).edit(
        "edition.toml",
        "level = \"municipality\"\ndenominator",
        "level = \"municipality\"\nabsent = \"no_data\"\ndenominator",
    );
    let report = unknown.report();
    assert_eq!(source(&report, "cuentas").absent["no_data"].len(), 4, "four municipalities lack cells in both years");
    assert_eq!(source(&report, "cuentas").rejected, 0, "an absent cell is no refused row");
    let unknown = published(&unknown);
    assert_eq!((january(&unknown, "01001"), january(&unknown, "01002"), january(&unknown, "02001")), (Some(3), None, None));
    let women = totals(&unknown, "datetime=2009-01-01/2009-01-31&municipality=01002&sex=female");
    assert_eq!(women.count, Some(2));
}

/// A counts file with sex, 32 ages, 32 roles and more fields of 32 codes, whose absent cells are unknown.
fn of_many_codes(more: &[&str], rows: &str) -> Fixture {
    let codes: Vec<String> = (0..32).map(|code| format!("\"c{code}\"")).collect();
    let names: Vec<&str> = ["age", "role"].iter().chain(more).copied().collect();
    let of_32 = |name: &&str| format!("{{ name = \"{name}\", codes = [{}] }}", codes.join(", "));
    let fields: Vec<String> =
        ["{ name = \"sex\", codes = [\"female\", \"male\"] }".to_owned()].into_iter().chain(names.iter().map(of_32)).collect();
    let columns: Vec<String> = names.iter().map(|name| format!("{name} = \"{name}\"")).collect();
    let level = "level = \"municipality\"\ndenominator";
    Fixture::new()
        .edit("edition.toml", "sex = \"sexo\" }", &format!("sex = \"sexo\", {} }}", columns.join(", ")))
        .edit("edition.toml", "fields = [{ name = \"sex\", codes = [\"female\", \"male\"] }]", &format!("fields = [{}]", fields.join(", ")))
        .edit("edition.toml", level, "level = \"municipality\"\nabsent = \"no_data\"\ndenominator")
        .write("counts.csv", format!("clave,anio,mes,sexo,total,{}\n{rows}", names.join(",")))
}

#[test]
fn absent_cells_are_unknown_however_many_combinations_the_codes_have() {
    let dataset = published(&of_many_codes(&[], "01001,2009,1,mujer,7,c3,c5\n01001,2009,1,mujer,0,c3,c6\n"));
    let january = |query: &str| totals(&dataset, &format!("datetime=2009-01-01/2009-01-31&municipality=01001{query}")).count;
    assert_eq!((january("&sex=female&age=c3&role=c5"), january("&sex=female&age=c3&role=c6")), (Some(7), Some(0)));
    assert_eq!(january("&sex=female&age=c3&role=c5,c6"), Some(7));
    for lacking in ["", "&sex=female", "&sex=male", "&age=c3", "&sex=female&age=c3", "&sex=female&age=c4&role=c5", "&role=c7"] {
        assert_eq!(january(lacking), None, "{lacking}");
    }
    // Of everything but January all is missing, and beside the two cells there: men, 31 ages of women, 30 roles of one age.
    let whole = gaps(&dataset).iter().filter(|gap| gap.when.is_empty()).count();
    assert_eq!((whole, gaps(&dataset).len()), (4, 4 + 1 + 31 + 30));
}

#[test]
fn more_unknown_cells_than_an_edition_can_name_are_refused_before_they_fill_the_memory() {
    let cells = ["01001", "01002", "02001", "02002"].into_iter().flat_map(|area| (1..=24).map(move |month| (area, month)));
    let row = |(area, month, n): (&str, i32, i32)| {
        let (year, month) = (2009 + (month - 1) / 12, (month - 1) % 12 + 1);
        format!("{area},{year},{month},mujer,1,c{},c{},c{},c{}\n", n % 32, n / 32 % 32, n % 31, n % 29)
    };
    let rows: String = cells.flat_map(|(area, month)| (0..800).map(move |n| (area, month, n))).map(row).collect();
    let error = of_many_codes(&["weapon", "motive"], &rows).prepare(None).map(|_| ()).unwrap_err();
    assert!(error.is_of_configuration());
    assert!(error.to_string().starts_with("source `cuentas`: `absent = \"no_data\"` leaves over 4000000 cells"), "{error}");
}

#[test]
fn absent_is_a_key_of_counts_and_a_gap_names_codes_of_its_source() {
    let refused = |from: &str, to: &str| Fixture::new().edit("edition.toml", from, to).config().unwrap_err().to_string();
    let counts = "level = \"municipality\"\ndenominator";
    let of_events = refused("date_format = \"%d/%m/%Y\"", "date_format = \"%d/%m/%Y\"\nabsent = \"no_data\"");
    assert!(of_events.contains("key `absent`: is a key of sources of kind `counts`"), "{of_events}");
    let word = refused(counts, "level = \"municipality\"\nabsent = \"unknown\"\ndenominator");
    assert!(word.contains("expected `zero` or `no_data`"), "{word}");
    let gap = "level = \"municipality\"\ngaps = [{ area = \"01001\", months = [\"2009-01\"], when = { sex = \"females\" } }]\ndenominator";
    let error = refused(counts, gap);
    assert!(error.contains("key `gaps.when.sex`: `females` is unknown; did you mean `female`?"), "{error}");
}

#[test]
fn a_yearly_cell_without_a_number_lacks_the_whole_year() {
    let fixture = fixture("01001,2009,1,mujer,\n01001,2010,1,mujer,4\n").edit("edition.toml", "period = \"month\"", "period = \"year\"");
    let dataset = published(&fixture);
    assert_eq!(gaps(&dataset)[0].months.len(), 12);
    let women = |year: i32| totals(&dataset, &format!("datetime={year}-01-01/{year}-12-31&municipality=01001&sex=female")).count;
    assert_eq!((women(2009), women(2010)), (None, Some(4)));
}

#[test]
fn the_terminal_and_the_page_of_the_report_show_what_is_missing() {
    let fixture = fixture(UNREAD);
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_testigo")).arg("check").arg(fixture.path("edition.toml")).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let line = text.lines().find(|line| line.trim_start().starts_with("no_data")).unwrap_or_else(|| panic!("{text}"));
    assert_eq!(line.split_whitespace().collect::<Vec<_>>(), ["no_data", "2", "noted"]);
    let report = fs::read_to_string(fixture.publish().unwrap().folder.join("report.json")).unwrap();
    assert!(report.contains("\"no_data\""));
}
