//! Ends of deployments that are known to the month or year.

use crate::fixture::{Fixture, bins, codes, source};
use testigo::dataset::Dataset;
use testigo::domain::ZoneStatus;
use testigo::query::{Interval, ZoneFilter, zone_detail, zone_list};

const ROWS: &str = "id,name,force,country,states,municipalities,area_known,first,last,citation\n\
    y,Y,army,XX,01,,exact,2018-05-01,2020,c\n\
    m,M,army,XX,01,,exact,2018-05-01,2020-09,c\n\
    s,S,army,XX,02,,exact,2020-06-15,2020,c\n\
    t,T,army,XX,02,,exact,2020-06-15,2020-06,c\n\
    d,D,army,XX,02,,exact,2018-05-01,2020-09-10,c\n\
    r,R,army,XX,02,,exact,2020-06-15,2020-05,c\n";

fn edition(fixture: &Fixture) -> Dataset {
    Dataset::open(&fixture.publish().unwrap().folder).unwrap()
}

#[test]
fn an_end_known_to_the_unit_is_ahead_before_it_may_have_passed_within_it_and_has_passed_after_it() {
    let fixture = Fixture::new().write("zones.csv", ROWS);
    let dataset = edition(&fixture);
    let on = |day: &str| {
        let pairs = [("datetime".to_owned(), format!("../{day}"))];
        let list = zone_list(&dataset, &ZoneFilter::parse(&dataset, &pairs).unwrap());
        list.zones.iter().map(|zone| format!("{} {}", zone.entry.id, zone.status)).collect::<Vec<_>>().join(", ")
    };
    assert_eq!(on("2019-12-31"), "d active, m active, y active");
    assert_eq!(on("2020-01-01"), "d active, m active, y end_unknown");
    assert_eq!(on("2020-06-30"), "d active, m active, s end_unknown, t end_unknown, y end_unknown");
    assert_eq!(on("2020-07-01"), "d active, m active, s end_unknown, t ended, y end_unknown");
    assert_eq!(on("2020-09-10"), "d active, m end_unknown, s end_unknown, t ended, y end_unknown");
    assert_eq!(on("2020-09-30"), "d ended, m end_unknown, s end_unknown, t ended, y end_unknown");
    assert_eq!(on("2020-12-31"), "d ended, m ended, s end_unknown, t ended, y end_unknown");
    assert_eq!(on("2021-01-01"), "d ended, m ended, s ended, t ended, y ended");
    let day: testigo::domain::Day = "2020-03-01".parse().unwrap();
    let detail = zone_detail(&dataset, "y", Some(Interval { start: None, end: Some(day) })).unwrap();
    assert_eq!(detail.zone.status, ZoneStatus::EndUnknown);
}

#[test]
fn a_begin_and_an_end_in_the_same_unit_are_valid_and_an_end_wholly_before_the_begin_is_not() {
    let fixture = Fixture::new().write("zones.csv", ROWS);
    let report = fixture.report();
    let zones = source(&report, "despliegues");
    assert_eq!((bins(zones), codes(zones).0), ([5, 0, 1, 0], vec!["bad_date 1".to_owned()]));
    assert_eq!(fixture.rows_with("bad_date").last().unwrap().right, "an end not before 2020-06-15");
}

#[test]
fn the_day_of_undated_answers_is_never_after_the_one_on_which_a_source_was_obtained() {
    let as_of = |last: &str| {
        let rows = ROWS.lines().next().unwrap().to_owned() + &format!("\na,A,army,XX,01,,exact,2018-05-01,{last},c\n");
        edition(&Fixture::new().write("zones.csv", rows)).manifest.as_of.to_string()
    };
    assert_eq!((as_of("2025-03-04"), as_of("2030-03-04"), as_of("2030")), ("2025-03-04".into(), "2026-01-01".into(), "2026-01-01".into()));
}
