use super::*;
use crate::query::series::Figure;
use crate::query::values::AreaValue;
use crate::stats::{four_digits, garwood};

fn filter(dataset: &Dataset, query: &str) -> Filter {
    let pair = |pair: &str| pair.split_once('=').map(|(key, value)| (key.to_owned(), value.to_owned()));
    let pairs: Vec<_> = query.split('&').filter_map(pair).collect();
    Filter::parse(dataset, &pairs, Scope::AGGREGATES).unwrap()
}

fn count_summary(dataset: &Dataset, query: &str) -> CountSummary {
    match summary(dataset, &filter(dataset, query)).unwrap() {
        Summary::Counts(summary) => summary,
        Summary::Events(_) => panic!("the question is about counts"),
    }
}

/// The cells of the source that hold, added up without the machinery.
fn naive(dataset: &Dataset, holds: impl Fn(&str, &str, u8) -> bool) -> u64 {
    let (_, columns) = dataset.counts_of("counts").unwrap();
    let row = |row: usize| {
        let code = dataset.areas.area(columns.area(row)).code.as_str();
        let counted = columns.dimensions[0][row] == 0 && holds(code, &columns.month(row).to_string(), columns.unplaced[row]);
        if counted { u64::from(columns.count[row]) } else { 0 }
    };
    (0..columns.len()).map(row).sum()
}

#[test]
fn counts_cover_the_whole_months_inside_the_period() {
    let dataset = synthetic::dataset(4);
    let summary = count_summary(&dataset, "source=counts&datetime=2000-01-15/2000-06-30");
    let covered = summary.head.covered.unwrap();
    assert_eq!((covered.start.to_string().as_str(), covered.end.to_string().as_str()), ("2000-02-01", "2000-06-30"));
    assert_eq!(summary.head.status, Status::Partial);
    assert_eq!(summary.count, Some(naive(&dataset, |_, month, _| ("2000-02"..="2000-06").contains(&month))));
    let none = count_summary(&dataset, "source=counts&datetime=2000-01-15/2000-02-20");
    assert_eq!((none.count, none.head.status, none.head.covered), (None, Status::NoData, None));
}

#[test]
fn what_has_no_municipality_is_in_the_count_and_said_not_to_be_drawn() {
    let dataset = synthetic::dataset(4);
    let summary = count_summary(&dataset, "source=counts&datetime=2001-01-01/2001-12-31");
    let in_2001 = |unplaced: u8| naive(&dataset, |_, month, own| month.starts_with("2001") && own == unplaced);
    assert_eq!(summary.drawn.unwrap().count, in_2001(0));
    let undrawn: Vec<(&str, u64)> = summary.undrawn.iter().map(|part| (part.reason, part.count)).collect();
    assert_eq!(undrawn, [("municipality_unknown", in_2001(1)), ("state_unknown", in_2001(2)), ("abroad", in_2001(3))]);
    assert_eq!(summary.count.unwrap(), (0..4).map(in_2001).sum::<u64>());
    assert_eq!(summary.head.status, Status::Ok);
}

#[test]
fn a_rate_divides_by_person_years_and_says_whose() {
    let dataset = synthetic::dataset(4);
    // Five municipalities of 200,000 people, half a year.
    let summary = count_summary(&dataset, "source=counts&datetime=2001-01-01/2001-06-30");
    let (count, rate) = (summary.count.unwrap(), summary.rate.unwrap());
    let (low, high) = garwood(count);
    let per = |cases: f64| Some(four_digits(1e5 * cases / 500_000.0));
    assert_eq!((rate.value, rate.low, rate.high), (per(count as f64), per(low), per(high)));
    assert_eq!((rate.population, rate.per, rate.basis.as_str()), (1_000_000, "100000 people a year", "synthetic estimate new"));
    let feminicide = count_summary(&dataset, "source=counts&datetime=2001-01-01/2001-12-31&offence=feminicide");
    assert!(feminicide.rate.is_none(), "the municipal series does not know sexes");
}

#[test]
fn a_gap_is_taken_out_of_count_and_exposure_and_makes_its_parents_partial() {
    let dataset = synthetic::dataset(4);
    let question = "source=counts&datetime=2000-01-01/2000-06-30";
    let summary = count_summary(&dataset, question);
    assert_eq!(summary.head.status, Status::Partial);
    assert_eq!((summary.gaps.len(), summary.gaps[0].area.as_str(), summary.gaps[0].months.len()), (1, "02001", 2));
    // Four municipalities have people in 2000; one of them lacks two of the six months.
    let person_years = 400_000.0 / 2.0 - 100_000.0 * 2.0 / 12.0;
    assert_eq!(summary.rate.unwrap().value, Some(four_digits(1e5 * summary.count.unwrap() as f64 / person_years)));
    let values = values(&dataset, &filter(&dataset, question), Level::Municipality).unwrap();
    let status = |code: &str| values.rows.iter().find(|row| row.code == code).map(|row| row.status);
    assert_eq!(status("02001"), Some(AreaStatus::Partial));
    let all_gap = count_summary(&dataset, "source=counts&datetime=2000-03-01/2000-04-30&municipality=02001");
    assert_eq!((all_gap.count, all_gap.head.status), (None, Status::NoData));
    assert_eq!(count_summary(&dataset, "source=counts&datetime=2001-01-01/2001-12-31").gaps, []);
}

#[test]
fn every_covered_area_has_a_row_zeros_too_and_a_place_without_people_has_no_data() {
    let dataset = synthetic::dataset(4);
    let in_year = |year: &str| {
        values(&dataset, &filter(&dataset, &format!("source=counts&datetime={year}-01-01/{year}-12-31")), Level::Municipality).unwrap()
    };
    let before = in_year("2000");
    assert_eq!(before.no_data, ["01003", "B1001"]);
    let after = in_year("2001");
    assert_eq!(after.no_data, ["B1001"]);
    let zero = after.rows.iter().find(|row| row.code == "01003").unwrap();
    assert_eq!((zero.n, zero.value, zero.status), (0, Some(0.0), AreaStatus::Ok));
    assert_eq!(zero.rate.map(|rate| rate.high), Some(four_digits(1e5 * garwood(0).1 / 200_000.0)));
    assert!(zero.rate_smoothed.unwrap() > 0.0, "a recorded zero keeps its estimate");
    let counts = after.counts();
    assert_eq!((counts.areas, counts.zero, counts.no_data), (5, 1, 1));
}

#[test]
fn the_series_of_a_place_is_unknown_while_nobody_lived_there_as_its_row_is() {
    let dataset = synthetic::dataset(4);
    let bins = |place: &str| {
        let question = filter(&dataset, &format!("source=counts&datetime=2000-01-01/2001-12-31&municipality={place}"));
        series(&dataset, &question, By::Year).bins.iter().map(|bin| bin.figure).collect::<Vec<_>>()
    };
    let alone = bins("01003");
    assert_eq!(alone, [None, Some(0)].map(|count| Figure::Count { count }));
    let together = bins("01002,01003");
    assert!(together.iter().all(|figure| matches!(figure, Figure::Count { count: Some(_) })), "{together:?}");
}

#[test]
fn the_prior_is_that_of_all_areas_whatever_places_are_asked_for() {
    let dataset = synthetic::dataset(4);
    let ask = |places: &str| {
        values(&dataset, &filter(&dataset, &format!("source=counts&measure=rate_smoothed{places}")), Level::Municipality).unwrap()
    };
    let all = ask("");
    for places in ["&municipality=01001", "&state=01", "&bbox=0,0,1,1", "&zone=nation"] {
        let some = ask(places);
        assert_eq!(some.prior, all.prior, "{places}");
        let unchanged = |row: &AreaValue| all.rows.iter().any(|other| other == row);
        assert!(!some.rows.is_empty() && some.rows.iter().all(unchanged), "{places}");
    }
    assert_eq!(ask("&zone=east").rows.iter().map(|row| row.code).collect::<Vec<_>>(), ["01002", "01003"]);
}

#[test]
fn a_parents_count_is_that_of_its_children_and_what_no_child_is_known_for() {
    let dataset = synthetic::dataset(4);
    for places in ["", "&state=01", "&zone=nation", "&municipality=01001,02002"] {
        let filter = filter(&dataset, &format!("source=counts&datetime=2001-01-01/2001-12-31{places}"));
        let rows = |level| values(&dataset, &filter, level).unwrap().rows;
        let municipalities = rows(Level::Municipality);
        for state in rows(Level::State) {
            let children: u64 =
                municipalities.iter().filter(|row| dataset.areas.area(row.area).parent == Some(state.area)).map(|row| row.n).sum();
            let own = if places.starts_with("&municipality") {
                0
            } else {
                naive(&dataset, |code, month, _| code == state.code && month.starts_with("2001"))
            };
            assert_eq!(children + own, state.n, "{} {places}", state.code);
        }
    }
}

#[test]
fn counts_of_what_a_zone_only_cuts_are_unknown_not_inside() {
    let dataset = synthetic::dataset(4);
    let summary = count_summary(&dataset, "source=counts&datetime=2001-01-01/2001-12-31&zone=east");
    let of = |codes: &[&str]| naive(&dataset, |code, month, _| codes.contains(&code) && month.starts_with("2001"));
    assert_eq!(summary.count, Some(of(&["01002", "01003"])));
    assert_eq!(summary.zone_unknown.unwrap().count, of(&["01", "AA"]));
    assert_eq!(summary.rate.unwrap().population, 400_000);
}

#[test]
fn what_a_zone_only_cuts_is_told_when_nothing_lies_wholly_on_the_asked_side() {
    let dataset = synthetic::dataset(4);
    let outside = count_summary(&dataset, "source=counts&datetime=2001-01-01/2001-12-31&zone=nation&relation=outside");
    let inside = count_summary(&dataset, "source=counts&datetime=2001-01-01/2001-12-31&zone=nation");
    assert_eq!((outside.count, outside.zone_unknown), (None, inside.zone_unknown));
    assert_eq!(outside.zone_unknown.unwrap().count, naive(&dataset, |code, month, _| code == "AA" && month.starts_with("2001")));
}

#[test]
fn a_series_of_counts_is_null_outside_and_partial_where_months_are_missing() {
    let dataset = synthetic::dataset(4);
    let ask = |query: &str, by: By| series(&dataset, &filter(&dataset, query), by);
    let count = |bin: &Bin| match bin.figure {
        Figure::Count { count } => count,
        Figure::Records { .. } => panic!("the question is about counts"),
    };
    let own = ask("source=counts", By::Year);
    assert_eq!(own.bins.iter().map(|bin| bin.status).collect::<Vec<_>>(), [Some(Status::Partial), None]);
    assert_eq!(own.total, Figure::Count { count: Some(naive(&dataset, |_, _, _| true)) });
    // Other sources of the edition reach to 2003: there this one says nothing, which is not zero.
    let asked = ask("source=counts&datetime=2001-01-01/..", By::Year);
    assert_eq!(asked.bins.iter().map(|bin| count(bin).is_some()).collect::<Vec<_>>(), [true, false, false]);
    let gap = ask("source=counts&municipality=02001&datetime=2000-01-01/2000-06-30", By::Month);
    assert_eq!(gap.bins.iter().map(|bin| count(bin).is_some()).collect::<Vec<_>>(), [true, true, false, false, true, true]);
    assert_eq!(own.breaks.iter().map(|change| format!("{} {}", change.kind, change.month)).collect::<Vec<_>>(), ["classification 2001-01"]);
}

#[test]
fn a_break_of_the_population_is_said_where_it_is_part_of_the_number() {
    let dataset = synthetic::dataset(4);
    let breaks = |measure: &str| {
        let values = values(&dataset, &filter(&dataset, &format!("source=counts&measure={measure}")), Level::State).unwrap();
        values.breaks.iter().map(|change| format!("{} {}", change.kind, change.month)).collect::<Vec<_>>().join(", ")
    };
    assert_eq!(breaks("count"), "classification 2001-01");
    assert_eq!(breaks("rate"), "classification 2001-01, population 2001-01");
    let within_a_year = filter(&dataset, "source=counts&measure=rate&datetime=2001-01-01/2001-12-31");
    assert!(values(&dataset, &within_a_year, Level::State).unwrap().breaks.is_empty());
}

#[test]
fn a_years_count_is_in_no_month_of_it() {
    let dataset = synthetic::dataset(4);
    let by_month = series(&dataset, &filter(&dataset, "source=yearly"), By::Month);
    assert!(by_month.bins.iter().all(|bin| bin.figure == Figure::Count { count: None }));
    let [year] = by_month.remainder[..] else { panic!("one year has a count") };
    assert_eq!(
        (year.figure, year.start.to_string().as_str(), year.end.to_string().as_str()),
        (Figure::Count { count: Some(5) }, "2000-01-01", "2000-12-31")
    );
    let by_year = series(&dataset, &filter(&dataset, "source=yearly"), By::Year);
    assert_eq!(
        by_year.bins.iter().map(|bin| bin.figure).collect::<Vec<_>>(),
        [Figure::Count { count: Some(5) }, Figure::Count { count: Some(0) }]
    );
}

#[test]
fn a_rate_by_sex_is_per_people_of_that_sex() {
    let dataset = synthetic::dataset(4);
    let women = count_summary(&dataset, "source=yearly&datetime=2000-01-01/2000-12-31&sex=female").rate.unwrap();
    assert_eq!((women.value, women.population, women.per), (Some(2.5), 200_000, "100000 women a year"));
    let everybody = count_summary(&dataset, "source=yearly&datetime=2000-01-01/2000-12-31").rate.unwrap();
    assert_eq!((everybody.value, everybody.population, everybody.per), (Some(1.25), 400_000, "100000 people a year"));
}

#[test]
fn a_place_shows_the_numbers_of_the_map_and_every_year_of_the_source() {
    let dataset = synthetic::dataset(4);
    let pairs = [("datetime".to_owned(), "2001-01-01/2001-12-31".to_owned())];
    let area = dataset.areas.find("02001").unwrap();
    let detail = area_detail(&dataset, area, &pairs).unwrap();
    assert_eq!(detail.sources.iter().map(|block| block.source).collect::<Vec<_>>(), ["events", "counts"]);
    let Figures::Counts(figures) = &detail.sources[1].figures else { panic!("the second source counts") };
    let values = values(&dataset, &filter(&dataset, "source=counts&datetime=2001-01-01/2001-12-31"), Level::Municipality).unwrap();
    let row = values.rows.iter().find(|row| row.area == area).unwrap();
    assert_eq!((figures.count, figures.rate.as_ref().unwrap().value), (Some(row.n), row.rate.unwrap().value));
    assert_eq!(figures.rate.as_ref().unwrap().smoothed, row.rate_smoothed);
    assert_eq!(figures.years.iter().map(|year| (year.year, year.status == "partial")).collect::<Vec<_>>(), [(2000, true), (2001, false)]);
    assert_eq!(figures.years[1].rate, Some(row.rate.unwrap().value));
    assert_eq!(detail.population.map(|people| (people.year, people.value)), Some((2001, 200_000)));
    assert_eq!(detail.zones.iter().map(|zone| zone.entry.id.as_str()).collect::<Vec<_>>(), ["nation"]);
    assert_eq!(detail.sources[0].series.bins.len(), 48, "the whole source, whatever period is asked for");
    let yearly = [("source".to_owned(), "yearly".to_owned())];
    assert_eq!(area_detail(&dataset, area, &yearly).unwrap_err().code(), "level_not_available");
}

#[test]
fn values_are_written_as_whole_numbers_where_people_are_counted() {
    let dataset = synthetic::dataset(4);
    let write = |query: &str| serde_json::to_value(values(&dataset, &filter(&dataset, query), Level::State).unwrap()).unwrap();
    let counts = write("source=yearly&datetime=2000-01-01/2000-12-31");
    assert_eq!(counts["fields"].to_string(), r#"["value","low","high","n","status"]"#);
    assert_eq!(counts["values"]["01"].to_string(), r#"[5,1.623,11.67,5,"unstable"]"#);
    assert_eq!(counts["values"]["02"].to_string(), r#"[0,0,3.689,0,"ok"]"#);
    assert_eq!(counts["no_data"].to_string(), r#"["B1"]"#);
    let rates = write("source=yearly&datetime=2000-01-01/2000-12-31&measure=rate");
    assert_eq!(rates["values"]["01"].to_string(), r#"[2.5,0.8117,5.834,5,2.5,"unstable"]"#);
}
