//! Numbers of the bundled edition that others have published, or that were computed independently from the same files.

use crate::edition;
use testigo::dataset::Dataset;
use testigo::domain::Level;
use testigo::query::{
    AreaStatus, By, CountSummary, EventSummary, Figure, Figures, Filter, Scope, Series, Status, Summary, Values, area_detail, series,
    summary, values,
};

fn pairs(query: &str) -> Vec<(String, String)> {
    let pair = |pair: &str| pair.split_once('=').map(|(key, value)| (key.to_owned(), value.to_owned()));
    query.split('&').filter_map(pair).collect()
}

fn filter(query: &str) -> Filter {
    Filter::parse(edition::dataset(), &pairs(query), Scope::AGGREGATES).unwrap()
}

fn events(query: &str) -> EventSummary {
    match summary(edition::dataset(), &filter(query)).unwrap() {
        Summary::Events(summary) => summary,
        Summary::Counts(_) => panic!("`{query}` asks for counts"),
    }
}

fn counts(query: &str) -> CountSummary {
    match summary(edition::dataset(), &filter(query)).unwrap() {
        Summary::Counts(summary) => summary,
        Summary::Events(_) => panic!("`{query}` asks for events"),
    }
}

fn values_of(query: &str, level: Level) -> Values<'static> {
    let dataset: &'static Dataset = edition::dataset();
    values(dataset, &filter(query), level).unwrap()
}

fn series_of(query: &str, by: By) -> Series {
    series(edition::dataset(), &filter(query), by)
}

fn records(figure: Figure) -> (u64, u64) {
    match figure {
        Figure::Records { records, deaths_best } => (records.unwrap_or(0), deaths_best.unwrap_or(0)),
        Figure::Count { .. } => panic!("counts have no records"),
    }
}

fn count(figure: Figure) -> Option<u64> {
    match figure {
        Figure::Count { count } => count,
        Figure::Records { .. } => panic!("records are no count"),
    }
}

// UCDP GED 24.1, Mexico: 18,957 events, 140,695 best deaths (sums of the published file); drawable means where_prec 1 or 2.

#[test]
fn ucdp_counts_18957_events_and_draws_14297_of_them() {
    let all = events("");
    assert_eq!((all.records, all.deaths.map(|deaths| deaths.best)), (Some(18_957), Some(140_695)));
    assert_eq!(all.drawn.map(|drawn| (drawn.records, drawn.deaths_best)), Some((14_297, 41_198)));
    let undrawn: u64 = all.undrawn.iter().map(|part| part.tally.records).sum();
    assert_eq!(undrawn, 18_957 - 14_297);
    assert!(all.undrawn.iter().all(|part| part.reason != "outside"));
    assert_eq!(all.head.status, Status::Ok);
}

#[test]
fn of_the_years_2007_to_2010_a_third_of_the_records_is_drawn() {
    let years = events("datetime=2007-01-01/2010-12-31");
    assert_eq!((years.records, years.deaths.map(|deaths| deaths.best)), (Some(4426), Some(17_615)));
    assert_eq!(years.drawn.map(|drawn| (drawn.records, drawn.deaths_best)), Some((1432, 8455)));
}

#[test]
fn juarez_2008_to_2010_has_as_many_records_of_the_municipality_as_of_the_town() {
    let query = "municipality=08037&datetime=2008-01-01/2010-12-31";
    let juarez = events(query);
    assert_eq!((juarez.records, juarez.deaths.map(|deaths| deaths.best)), (Some(557 + 572), Some(6512)));
    assert_eq!(juarez.drawn.map(|drawn| drawn.records), Some(557));
    assert_eq!(juarez.undrawn.iter().map(|part| (part.reason, part.tally.records)).collect::<Vec<_>>(), [("municipality", 572)]);
    // Two year-long records hold 2,632 of the deaths: they are in no month.
    let undated = series_of(query, By::Month).remainder;
    let sums = undated.iter().map(|bin| records(bin.figure)).fold((0, 0), |sum, bin| (sum.0 + bin.0, sum.1 + bin.1));
    assert_eq!(sums, (2, 2632));
}

#[test]
fn el_salvador_is_no_data_in_ucdp_mexico() {
    assert_eq!(events("state=SV05").records, None);
    assert!(values_of("datetime=2010-01-01/2010-12-31", Level::State).no_data.contains(&"SV05"));
}

// INEGI homicides by registration: 14,006 (2008) and 25,757 (2010) are the published national totals.

#[test]
fn inegi_reproduces_the_national_totals() {
    let of_year = |year: i32| counts(&format!("source=inegi&datetime={year}-01-01/{year}-12-31"));
    assert_eq!((of_year(2008).count, of_year(2010).count), (Some(14_006), Some(25_757)));
    let of_2009 = of_year(2009);
    let rate = of_2009.rate.unwrap();
    assert_eq!((of_2009.count, rate.value.map(|value| format!("{value:.1}"))), (Some(19_803), Some("18.4".to_owned())));
    // Sum of the municipal populations of CONAPO–COLMEX.
    assert_eq!(rate.population, 107_550_697);
}

#[test]
fn inegi_2009_by_municipality_has_1003_zeros_11_without_data_and_1294_unstable() {
    let values = values_of("source=inegi&datetime=2009-01-01/2009-12-31&measure=rate_smoothed", Level::Municipality);
    let counts = values.counts();
    assert_eq!((counts.zero, counts.unstable, counts.no_data), (1003, 1294, 11));
    assert_eq!(counts.areas + counts.no_data, 2465);
    let juarez = values.rows.iter().find(|row| row.code == "08037").unwrap();
    let rate = juarez.rate.unwrap();
    assert_eq!(
        (juarez.n, rate.value.to_string(), rate.low.to_string(), rate.high.to_string()),
        (2399, "170.4".into(), "163.7".into(), "177.4".into())
    );
}

#[test]
fn a_municipality_without_people_and_without_a_count_has_no_data_and_with_a_count_no_rate() {
    let of_2008 = values_of("source=inegi&datetime=2008-01-01/2008-12-31", Level::Municipality);
    let tulum = of_2008.rows.iter().find(|row| row.code == "23009").unwrap();
    assert_eq!((tulum.n, tulum.value, tulum.rate, tulum.status), (1, Some(1.0), None, AreaStatus::Unstable));
}

#[test]
fn municipalities_states_and_what_has_no_place_make_the_nation() {
    let query = "source=inegi&datetime=2010-01-01/2010-12-31";
    let summary = counts(query);
    let sum = |level: Level| values_of(query, level).rows.iter().map(|row| row.n).sum::<u64>();
    let undrawn = |reason: &str| summary.undrawn.iter().find(|part| part.reason == reason).map_or(0, |part| part.count);
    assert_eq!(sum(Level::Country), 25_757);
    assert_eq!(sum(Level::State) + undrawn("state_unknown") + undrawn("abroad"), 25_757);
    assert_eq!(sum(Level::Municipality) + undrawn("municipality_unknown"), sum(Level::State));
    assert_eq!(summary.drawn.map(|drawn| drawn.count), Some(sum(Level::Municipality)));
}

#[test]
fn juarez_months_around_the_operation_are_those_of_the_published_table() {
    let bins = series_of("source=inegi&municipality=08037&datetime=2007-03-01/2009-03-31", By::Month).bins;
    let months: Vec<u64> = bins.iter().filter_map(|bin| count(bin.figure)).collect();
    let before = [21, 8, 22, 25, 16, 15, 16, 19, 11, 21, 27, 39];
    let after = [61, 132, 166, 132, 210, 111, 180, 177, 236, 113, 233, 80];
    assert_eq!(months, [&before[..], &[118], &after[..]].concat());
}

// SESNSP victims, cut of 2025-07-20.

#[test]
fn sesnsp_2022_counts_30979_victims_of_intentional_homicide_and_983_of_feminicide() {
    let year = "source=sesnsp&datetime=2022-01-01/2022-12-31";
    let by_default = counts(year);
    assert_eq!(by_default.count, Some(30_979));
    assert_eq!(by_default.head.dimensions["offence"], "intentional_homicide");
    assert_eq!(counts(&format!("{year}&offence=intentional_homicide")).count, Some(30_979));
    let feminicide = counts(&format!("{year}&offence=feminicide"));
    assert_eq!((feminicide.count, feminicide.rate.map(|rate| rate.per)), (Some(983), Some("100000 women a year")));
}

#[test]
fn oaxaca_2015_is_partial_and_its_missing_months_are_never_zero() {
    let year = "source=sesnsp&datetime=2015-01-01/2015-12-31";
    let states = values_of(year, Level::State);
    let partial: Vec<&str> = states.rows.iter().filter(|row| row.status == AreaStatus::Partial).map(|row| row.code).collect();
    assert_eq!(partial, ["20"]);
    let months: Vec<Option<u64>> = series_of(&format!("{year}&state=20"), By::Month).bins.iter().map(|bin| count(bin.figure)).collect();
    let missing: Vec<usize> = months.iter().enumerate().filter(|(_, month)| month.is_none()).map(|(month, _)| month + 1).collect();
    assert_eq!(missing, [1, 3, 4, 6, 7, 9, 10, 12]);
    assert!(months.iter().flatten().all(|month| *month > 0));
    assert_eq!(counts(year).head.status, Status::Partial);
}

// CPJ, counted by state and year.

#[test]
fn cpj_2013_has_no_confirmed_case_and_every_smoothed_rate_is_zero() {
    let values = values_of("source=cpj&datetime=2013-01-01/2013-12-31&measure=rate_smoothed", Level::State);
    assert_eq!(values.rows.len(), 32);
    assert!(values.rows.iter().all(|row| row.n == 0 && row.rate_smoothed == Some(0.0)));
}

#[test]
fn a_place_says_of_each_source_what_the_map_says() {
    let dataset = edition::dataset();
    let area = dataset.areas.find("08037").unwrap();
    let detail = area_detail(dataset, area, &pairs("datetime=2009-01-01/2009-12-31")).unwrap();
    let inegi = detail.sources.iter().find(|block| block.source == "inegi").unwrap();
    let Figures::Counts(figures) = &inegi.figures else { panic!("INEGI counts") };
    assert_eq!(figures.count, Some(2399));
    let year = figures.years.iter().find(|year| year.year == 2009).unwrap();
    assert_eq!((year.count, year.rate.map(|rate| rate.to_string())), (Some(2399), Some("170.4".to_owned())));
    assert_eq!(detail.sources.iter().map(|block| block.source).collect::<Vec<_>>(), ["ucdp", "inegi"]);
    assert!(detail.zones.iter().any(|zone| zone.entry.id == "mx-2009-juarez"));
}
