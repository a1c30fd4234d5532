//! One question has one answer, whatever it is asked through and whatever else narrows it.

use crate::edition;
use crate::fixture::Fixture;
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64;
use testigo::coords::{Bbox, LonLat, TileCoord};
use testigo::dataset::{AreaIx, Dataset};
use testigo::domain::Level;
use testigo::query::{
    AreaStatus, AreaValue, By, CountSelection, Figure, Figures, Filter, RecordOrder, Scope, Summary, Values, area_detail, incidents,
    series, summary, values,
};
use testigo::tiles::{LayerName, TileRequest, Values as Column, tile};

pub fn pairs(query: &str) -> Vec<(String, String)> {
    let pair = |pair: &str| pair.split_once('=').map(|(key, value)| (key.to_owned(), value.to_owned()));
    query.split('&').filter_map(pair).collect()
}

fn filter(dataset: &Dataset, query: &str) -> Filter {
    Filter::parse(dataset, &pairs(query), Scope::AGGREGATES).unwrap_or_else(|error| panic!("{query}: {error}"))
}

fn values_of<'a>(dataset: &'a Dataset, query: &str, level: Level) -> Values<'a> {
    values(dataset, &filter(dataset, query), level).unwrap()
}

fn row<'a>(values: &Values<'a>, area: AreaIx) -> Option<AreaValue<'a>> {
    values.rows.iter().find(|row| row.area == area).cloned()
}

// The status of an area.

/// Periods with and without months, years and people missing.
const PERIODS: [&str; 6] = [
    "2008-01-01/2008-12-31",
    "2006-01-01/2009-12-31",
    "2005-03-01/2008-06-30",
    "2015-01-01/2015-12-31",
    "1990-01-01/1992-12-31",
    "2010-01-01/2011-12-31",
];

/// Filters of places that hold an area, its whole state or more.
fn narrowing(dataset: &Dataset, area: AreaIx, random: &mut Pcg64) -> Vec<String> {
    let own = dataset.areas.area(area);
    let code = own.code.as_str();
    let state = dataset.areas.at_level(area, Level::State).map(|ix| dataset.areas.area(ix).code.as_str());
    let [lon, lat] = own.label;
    let side: f64 = random.random_range(0.01..6.0);
    let bbox = [lon - side, (lat - side).max(-90.0), lon + side, (lat + side).min(90.0)].map(|degrees| degrees.to_string()).join(",");
    let named = if own.level == Level::Municipality { format!("&municipality={code}") } else { format!("&state={code}") };
    let mut filters = vec![named.clone(), format!("&bbox={bbox}"), format!("{named}&bbox={bbox}")];
    filters.extend(state.map(|state| format!("&state={state}")));
    filters.extend(["inside", "outside"].map(|relation| format!("&zone=mx-2019-guardia-nacional&relation={relation}")));
    filters
}

#[test]
fn the_status_of_an_area_is_that_of_its_own_cover_whatever_narrows_the_answer() {
    let dataset = edition::dataset();
    let mut random = Pcg64::seed_from_u64(48);
    let mut compared = 0;
    for (source, level) in [("inegi", Level::Municipality), ("inegi", Level::State), ("sesnsp", Level::State), ("cpj", Level::State)] {
        let areas: Vec<AreaIx> = dataset.areas.of_level(level).map(|(ix, _)| ix).collect();
        for period in PERIODS {
            let base = format!("source={source}&datetime={period}");
            let all = values_of(dataset, &base, level);
            let mut some: Vec<AreaIx> = (0..3).map(|_| areas[random.random_range(0..areas.len())]).collect();
            some.extend(["23009", "23", "20"].iter().filter_map(|code| dataset.areas.find(code)).filter(|ix| areas.contains(ix)));
            for area in some {
                let code = dataset.areas.area(area).code.as_str();
                let whole = row(&all, area);
                for narrow in narrowing(dataset, area, &mut random) {
                    let query = format!("{base}{narrow}");
                    let narrowed = values_of(dataset, &query, level);
                    let Some(found) = row(&narrowed, area) else {
                        let outside = narrow.contains("zone=") || whole.is_none();
                        assert!(outside || narrow.contains("bbox"), "{code} has no row: {query}");
                        continue;
                    };
                    let whole = whole.as_ref().unwrap_or_else(|| panic!("{code} has a row only when narrowed: {query}"));
                    let is_partial = |status: AreaStatus| status == AreaStatus::Partial;
                    assert_eq!(is_partial(found.status), is_partial(whole.status), "{code}: {query}");
                    if !narrow.contains("bbox") || level == Level::Municipality {
                        assert_eq!(&found, whole, "{code}: {query}");
                    }
                    compared += 1;
                }
                let detail = area_detail(dataset, area, &pairs(&base)).unwrap();
                let Figures::Counts(figures) = &detail.sources[0].figures else { panic!("{source} counts") };
                assert_eq!(figures.count_status, whole.as_ref().map(|row| row.status), "{code}: {base}");
                assert_eq!(figures.count, whole.as_ref().map(|row| row.n), "{code}: {base}");
            }
        }
    }
    assert!(compared > 300, "{compared} answers were compared");
}

#[test]
fn a_place_without_people_is_unstable_in_every_narrowed_answer() {
    let dataset = edition::dataset();
    for narrow in ["", "&state=23", "&municipality=23009", "&bbox=-92,17,-86,22", "&zone=mx-2009-quintana-roo"] {
        let query = format!("source=inegi&datetime=2008-01-01/2008-12-31{narrow}");
        let values = values_of(dataset, &query, Level::Municipality);
        let tulum = values.rows.iter().find(|row| row.code == "23009").unwrap_or_else(|| panic!("{query}"));
        assert_eq!((tulum.n, tulum.rate, tulum.status), (1, None, AreaStatus::Unstable), "{query}");
    }
}

// A rate of a parent.

#[test]
fn a_rate_leaves_out_whom_nobody_counted_and_says_how_many_while_the_count_stays_whole() {
    let dataset = edition::dataset();
    let query = "source=inegi&datetime=2008-01-01/2008-12-31&measure=rate";
    let municipalities = values_of(dataset, query, Level::Municipality);
    let state = dataset.areas.find("23").unwrap();
    let within = || municipalities.rows.iter().filter(|row| dataset.areas.lies_in(row.area, state));
    let without: u64 = within().filter(|row| row.rate.is_none()).map(|row| row.n).sum();
    let states = values_of(dataset, query, Level::State);
    let row = states.rows.iter().find(|row| row.area == state).unwrap();
    assert_eq!((without, row.without_population), (1, 1), "Tulum's one homicide");
    assert!(row.n >= within().map(|row| row.n).sum());
    let people = f64::from(dataset.population.municipal(state, 2008).unwrap());
    let expected = testigo::stats::four_digits(1e5 * (row.n - 1) as f64 / people);
    assert_eq!(row.rate.map(|rate| rate.value), Some(expected));
    let Summary::Counts(summary) = summary(dataset, &filter(dataset, &format!("{query}&state=23"))).unwrap() else { panic!("counts") };
    let rate = summary.rate.unwrap();
    assert_eq!((summary.count, rate.value, rate.without_population), (Some(row.n), Some(expected), 1));
    let detail = area_detail(dataset, state, &pairs(query)).unwrap();
    let Figures::Counts(figures) = &detail.sources[0].figures else { panic!("counts") };
    let (year, rate) = (figures.years.iter().find(|year| year.year == 2008).unwrap(), figures.rate.as_ref().unwrap());
    assert_eq!((rate.value, rate.without_population), (expected, 1));
    assert_eq!((year.count, year.rate, year.without_population), (Some(row.n), Some(expected), 1));
}

#[test]
fn what_has_no_municipality_stays_in_the_rate_of_the_state_that_it_is_known_to() {
    let dataset = edition::dataset();
    let year = "source=inegi&datetime=2010-01-01/2010-12-31&measure=rate";
    let Summary::Counts(nation) = summary(dataset, &filter(dataset, year)).unwrap() else { panic!("counts") };
    let rate = nation.rate.unwrap();
    assert_eq!(rate.without_population, 0, "everybody lived somewhere in 2010");
    let expected = testigo::stats::four_digits(1e5 * nation.count.unwrap() as f64 / rate.population as f64);
    assert_eq!((rate.value, nation.undrawn.is_empty()), (Some(expected), false));
}

/// Two municipalities of a state: one of 1,000 people, one whose population is missing or nought.
fn half_counted(row: &str) -> Fixture {
    let population = format!("clave,anio,poblacion\n01001,2009,1000\n01001,2010,1000\n01002,2009,{row}\n02001,2009,500\n02002,2009,400\n");
    let counts = "clave,anio,mes,sexo,total\n01001,2009,1,mujer,26\n01002,2009,2,mujer,6\n01999,2009,3,hombre,4\n";
    Fixture::new().write("population.csv", population.replace("01002,2009,\n", "")).write("counts.csv", counts)
}

#[test]
fn a_population_of_nought_is_as_good_as_none_and_is_noted() {
    for row in ["0", ""] {
        let fixture = half_counted(row);
        let report = fixture.report();
        let counts = crate::fixture::source(&report, "cuentas");
        assert_eq!(counts.notes.get("population_missing").map(|tally| tally.rows), Some(1), "{row:?}");
        let dataset = Dataset::open(&fixture.publish().unwrap().folder).unwrap();
        let query = "source=cuentas&datetime=2009-01-01/2009-12-31&measure=rate";
        let states = values_of(&dataset, query, Level::State);
        let state = states.rows.iter().find(|row| row.code == "01").unwrap();
        // 26 and the 4 of an unknown municipality over 1,000 people; the 6 are counted, among nobody knows how many.
        assert_eq!((state.n, state.without_population, state.rate.map(|rate| rate.value)), (36, 6, Some(3000.0)), "{row:?}");
        let text = serde_json::to_value(&states).unwrap();
        assert_eq!(text["without_population"].to_string(), r#"{"01":6}"#);
    }
}

#[test]
fn a_source_of_counts_without_a_population_shows_its_counts() {
    let fixture = Fixture::new().edit("edition.toml", "denominator = \"municipal\"\n", "");
    let dataset = Dataset::open(&fixture.publish().unwrap().folder).unwrap();
    let query = "source=cuentas&datetime=2009-01-01/2009-12-31";
    let Summary::Counts(total) = summary(&dataset, &filter(&dataset, query)).unwrap() else { panic!("counts") };
    let rows = |level| values_of(&dataset, query, level).rows.iter().map(|row| row.n).sum::<u64>();
    assert_eq!((Some(rows(Level::Municipality)), Some(rows(Level::Country))), (total.drawn.map(|drawn| drawn.count), total.count));
    assert!(rows(Level::Municipality) > 0);
}

// Any box.

/// A box as `bbox` says it.
fn written([west, south, east, north]: [f64; 4]) -> String {
    [west, south, east, north].map(|degrees| degrees.to_string()).join(",")
}

/// Boxes around an edition: of any size, at sea, over the antimeridian, as thin as a line or a point, with an edge on a record.
fn boxes(dataset: &Dataset, random: &mut Pcg64, [west, south, east, north]: [f64; 4]) -> Vec<[f64; 4]> {
    let mut boxes = vec![
        [-180.0, -90.0, 180.0, 90.0],
        [170.0, -20.0, f64::midpoint(west, east), 40.0],
        [f64::midpoint(west, east), -90.0, -170.0, 90.0],
        [-150.0, 0.0, -149.0, 1.0],
        [10.0, -60.0, 10.0, -60.0],
    ];
    for _ in 0..12 {
        let (x, y) = (random.random_range(west..east), random.random_range(south..north));
        let (dx, dy): (f64, f64) = (random.random_range(0.0..4.0), random.random_range(0.0..4.0));
        boxes.push([x, y, x + dx, y + dy]);
    }
    for source in &dataset.events {
        for _ in 0..4 {
            let row = random.random_range(0..source.columns.located);
            let at = source.columns.position(row).unwrap();
            let (lon, lat) = (at.lon(), at.lat());
            boxes.extend([
                [lon, lat, lon, lat],
                [lon, lat, lon + 1.0, lat + 1.0],
                [lon - 1.0, lat, lon, lat],
                [lon - 0.5, lat, lon + 0.5, lat],
            ]);
        }
    }
    let labels: Vec<[f64; 2]> = dataset.areas.iter().map(|(_, area)| area.label).collect();
    for _ in 0..4 {
        let [lon, lat] = labels[random.random_range(0..labels.len())];
        boxes.extend([[lon, lat, lon, lat], [lon - 0.1, lat - 0.1, lon, lat]]);
    }
    boxes
}

/// The sum of a number over the one tile that holds the world.
fn in_the_world_tile(dataset: &Dataset, layer: LayerName, query: &str) -> u64 {
    let request = TileRequest::parse(dataset, layer, &pairs(query)).unwrap();
    let Some(found) = tile(dataset, &request, TileCoord::new(0, 0, 0).unwrap()).unwrap() else { return 0 };
    let counts = found.layers.iter().flat_map(|layer| &layer.columns).filter(|column| column.name == "n");
    counts
        .map(|column| match &column.values {
            Column::UInt(values) => values.iter().sum(),
            Column::OptUInt(values) => values.iter().flatten().sum::<u64>(),
            other => panic!("n is {other:?}"),
        })
        .sum()
}

fn label(dataset: &Dataset, area: u16) -> Option<LonLat> {
    let [lon, lat] = (area != AreaIx::NONE).then(|| dataset.areas.area(AreaIx(area)).label)?;
    LonLat::new(lon, lat).ok()
}

/// Records in a box, located and others, counted without the machinery.
fn records_in(dataset: &Dataset, source: &str, bbox: Bbox) -> [u64; 2] {
    let columns = &dataset.events_of(source).unwrap().1;
    let mut found = [0, 0];
    for row in 0..columns.len() {
        let is_located = row < columns.located;
        let at = if is_located { columns.position(row) } else { label(dataset, columns.area[row]) };
        found[usize::from(!is_located)] += u64::from(at.is_some_and(|at| bbox.contains(at)));
    }
    found
}

fn total(figure: Figure) -> u64 {
    match figure {
        Figure::Records { records, .. } => records.unwrap_or(0),
        Figure::Count { count } => count.unwrap_or(0),
    }
}

fn check_events(dataset: &Dataset, source: &str, bbox: [f64; 4]) {
    let [west, south, east, north] = bbox;
    let [located, others] = records_in(dataset, source, Bbox::new(west, south, east, north).unwrap());
    let query = format!("source={source}&bbox={}", written(bbox));
    let asked = filter(dataset, &query);
    let Summary::Events(summary) = summary(dataset, &asked).unwrap() else { panic!("events") };
    assert_eq!(summary.records.unwrap_or(0), located + others, "summary: {query}");
    assert_eq!(summary.drawn.map_or(0, |drawn| drawn.records), located, "drawn: {query}");
    assert_eq!(summary.undrawn.iter().map(|part| part.tally.records).sum::<u64>(), others, "undrawn: {query}");
    for by in [By::Month, By::Year] {
        let series = series(dataset, &asked, by);
        let bins: u64 = series.bins.iter().chain(&series.remainder).map(|bin| total(bin.figure)).sum();
        assert_eq!((bins, total(series.total)), (located + others, located + others), "series: {query}");
    }
    assert_eq!(incidents(dataset, &asked, None, RecordOrder::default(), 1, 0).unwrap().total, located + others, "items: {query}");
    assert_eq!(in_the_world_tile(dataset, LayerName::Incidents, &query), located, "stacks: {query}");
    assert_eq!(in_the_world_tile(dataset, LayerName::Heat, &query), located, "cells: {query}");
    let countries = values(dataset, &asked, Level::Country).unwrap();
    let columns = &dataset.events_of(source).unwrap().1;
    let selection = testigo::query::Selection::new(dataset, &asked).unwrap();
    let nowhere = (0..columns.len()).filter(|row| selection.accepts(*row) && columns.area[*row] == AreaIx::NONE).count() as u64;
    assert_eq!(countries.rows.iter().map(|row| row.n).sum::<u64>() + nowhere, located + others, "values: {query}");
}

fn check_counts(dataset: &Dataset, source: &str, bbox: [f64; 4], period: &str) {
    let [west, south, east, north] = bbox;
    let of_box = Bbox::new(west, south, east, north).unwrap();
    let query = format!("source={source}&datetime={period}&bbox={}", written(bbox));
    let asked = filter(dataset, &query);
    let (entry, columns) = dataset.counts_of(source).unwrap();
    let everywhere = CountSelection::of(dataset, &filter(dataset, &format!("source={source}&datetime={period}"))).unwrap();
    let here = |row: &usize| label(dataset, columns.area[*row]).is_some_and(|at| of_box.contains(at));
    let naive: u64 = everywhere.rows().filter(here).map(|row| u64::from(columns.count[row])).sum();
    let Summary::Counts(summary) = summary(dataset, &asked).unwrap() else { panic!("counts") };
    assert_eq!(summary.count.unwrap_or(0), naive, "summary: {query}");
    let undrawn: u64 = summary.undrawn.iter().map(|part| part.count).sum();
    assert_eq!(summary.drawn.map_or(0, |drawn| drawn.count) + undrawn, naive, "drawn and undrawn: {query}");
    let series = series(dataset, &asked, By::Month);
    let bins: u64 = series.bins.iter().chain(&series.remainder).map(|bin| total(bin.figure)).sum();
    assert_eq!((bins, total(series.total)), (naive, naive), "series: {query}");
    let finest = values(dataset, &asked, entry.levels[0]).unwrap();
    assert_eq!(finest.rows.iter().map(|row| row.n).sum::<u64>(), naive - undrawn, "values: {query}");
    for level in [Level::State, Level::Country] {
        // What is known to a coarser area only is in no row of a finer one.
        let coarser = |row: &usize| dataset.areas.area(columns.area(*row)).level < level;
        let above: u64 = everywhere.rows().filter(here).filter(coarser).map(|row| u64::from(columns.count[row])).sum();
        let rows = values(dataset, &asked, level).unwrap().rows;
        assert_eq!(rows.iter().map(|row| row.n).sum::<u64>(), naive - above, "{level}: {query}");
    }
    let cells = CountSelection::of(dataset, &asked).map_or(0, |cells| cells.rows().map(|row| u64::from(columns.count[row])).sum());
    assert_eq!(cells, naive, "download: {query}");
}

#[test]
fn summary_series_values_items_tiles_and_cells_agree_on_any_box_of_the_bundled_edition() {
    let dataset = edition::dataset();
    for bbox in boxes(dataset, &mut Pcg64::seed_from_u64(13), [-120.0, 10.0, -84.0, 36.0]) {
        check_events(dataset, "ucdp", bbox);
        check_counts(dataset, "inegi", bbox, "2007-01-01/2008-12-31");
        check_counts(dataset, "sesnsp", bbox, "2015-01-01/2016-12-31");
    }
}

#[test]
fn what_is_known_at_sea_is_in_every_answer_about_the_sea() {
    let fixture = Fixture::new();
    let dataset = Dataset::open(&fixture.publish().unwrap().folder).unwrap();
    let mut at_sea = boxes(&dataset, &mut Pcg64::seed_from_u64(5), [-1.0, -1.0, 11.0, 3.0]);
    at_sea.push([4.2, 1.0, 4.4, 2.0]);
    for bbox in at_sea {
        check_events(&dataset, "sucesos", bbox);
        check_counts(&dataset, "cuentas", bbox, "2009-01-01/2009-12-31");
    }
    let Summary::Events(sea) = summary(&dataset, &filter(&dataset, "source=sucesos&bbox=4.2,1,4.4,2")).unwrap() else { panic!("events") };
    assert_eq!(sea.records, Some(1), "a record in no area of the edition");
    let Summary::Events(empty) = summary(&dataset, &filter(&dataset, "source=sucesos&bbox=20,1,21,2")).unwrap() else { panic!("events") };
    assert_eq!(empty.records, None, "where the source says nothing is no data, not nought");
}

// Colour classes.

#[test]
fn rates_without_declared_classes_get_them_at_publishing_the_same_in_every_year() {
    let counts = "clave,anio,mes,sexo,total\n01001,2009,1,mujer,1\n01001,2010,1,mujer,2\n02001,2010,12,hombre,90\n02002,2009,2,hombre,9\n";
    let fixture = Fixture::new().write("counts.csv", counts);
    let published = fixture.publish().unwrap();
    let dataset = Dataset::open(&published.folder).unwrap();
    let declared = &dataset.manifest.source("cuentas").unwrap().class_breaks;
    let [classes] = &declared[..] else { panic!("one scale for both rates: {declared:?}") };
    // 2010: 2 of 1,010 people and 90 of 500 are 198 and 18,000 per 100,000.
    assert_eq!(classes.breaks, [100.0, 10_000.0]);
    for (year, measure) in [(2009, "rate"), (2009, "rate_smoothed"), (2010, "rate")] {
        let query = format!("source=cuentas&datetime={year}-01-01/{year}-12-31&measure={measure}");
        assert_eq!(values_of(&dataset, &query, Level::Municipality).class_breaks, classes.breaks, "{query}");
    }
    let text = std::fs::read_to_string(published.folder.join("edition.json")).unwrap();
    assert!(text.contains("\"class_breaks\""));
}

#[test]
fn classes_of_feminicide_are_of_rates_per_women_as_its_answers_are() {
    let people = "clave,anio,sexo,poblacion\n01,2010,total,2000\n01,2010,female,1000\n02,2010,total,1000\n02,2010,female,500\n";
    let counts = "clave,anio,mes,delito,total\n01,2010,3,feminicide,10\n02,2010,4,feminicide,20\n01,2010,3,intentional_homicide,4\n02,2010,4,intentional_homicide,4\n";
    let edition = |field: &str| {
        let fixture = Fixture::new()
            .write("population.csv", people)
            .write("counts.csv", counts)
            .edit("edition.toml", "series = \"municipal\"", "series = \"state\"")
            .edit("edition.toml", "year = \"anio\", population", "year = \"anio\", sex = \"sexo\", population")
            .edit("edition.toml", "level = \"municipality\"\ndenominator = \"municipal\"", "level = \"state\"\ndenominator = \"state\"")
            .edit(
                "edition.toml",
                "sex = \"sexo\" }\nvalues = { sex = { mujer = \"female\", hombre = \"male\" } }",
                "offence = \"delito\" }",
            )
            .edit("edition.toml", "{ name = \"sex\", codes = [\"female\", \"male\"] }", field);
        Dataset::open(&fixture.publish().unwrap().folder).unwrap()
    };
    let check = |field: &str| {
        let dataset = edition(field);
        let values = values_of(&dataset, "source=cuentas&offence=feminicide&datetime=2010-01-01/2010-12-31&measure=rate", Level::State);
        let rates: Vec<_> = values.rows.iter().map(|row| row.value).collect();
        assert_eq!(rates, [Some(1_000.0), Some(4_000.0)], "per women");
        assert_eq!(values.class_breaks, [1_000.0, 2_000.0], "{field}");
        values_of(&dataset, "source=cuentas&offence=intentional_homicide&datetime=2010-01-01/2010-12-31&measure=rate", Level::State)
            .class_breaks
    };
    check("{ name = \"offence\", codes = [\"intentional_homicide\", \"feminicide\"], default = \"feminicide\" }");
    let apart =
        "{ name = \"offence\", codes = [\"intentional_homicide\", \"feminicide\"], default = \"intentional_homicide\", exclusive = true }";
    assert_eq!(check(apart), [200.0], "homicide is per everybody");
}
