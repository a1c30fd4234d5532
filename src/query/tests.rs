//! What holds between aggregates, whatever the filter.

use super::arbitrary::some_filter;
use super::*;
use crate::dataset::{Dataset, synthetic};
use crate::domain::Level;
use proptest::prelude::*;

mod counts;
mod ranking;

/// Parameters that may stand together, each as it would stand in a URL.
const PARAMETERS: [(&str, &str); 8] = [
    ("datetime", "2001-01-01/2002-06-30"),
    ("kind", "one,three"),
    ("victim", "press"),
    ("deaths_min", "5"),
    ("place_precision", "municipality"),
    ("time_precision", "month"),
    ("state", "01"),
    ("bbox", "0.5,0,2.5,1.25"),
];

fn event_summary(dataset: &Dataset, filter: &Filter) -> EventSummary {
    match summary(dataset, filter).unwrap() {
        Summary::Events(summary) => summary,
        Summary::Counts(_) => panic!("the filter is about events"),
    }
}

fn rows(dataset: &Dataset, pairs: &[(String, String)]) -> Vec<usize> {
    let filter = Filter::parse(dataset, pairs, Scope::AGGREGATES).unwrap();
    let selection = Selection::new(dataset, &filter).unwrap();
    let mut rows = Vec::new();
    selection.for_each(0..selection.columns().len(), |row| rows.push(row));
    rows
}

proptest! {
    #[test]
    fn filters_commute_and_together_select_what_each_selects(order in Just(PARAMETERS.to_vec()).prop_shuffle(), number in 1usize..=8, seed in 0u64..4) {
        let dataset = synthetic::dataset(seed);
        let pair = |(key, value): &(&str, &str)| ((*key).to_owned(), (*value).to_owned());
        let pairs: Vec<_> = order[..number].iter().map(pair).collect();
        let reversed: Vec<_> = pairs.iter().rev().cloned().collect();
        let together = rows(&dataset, &pairs);
        prop_assert_eq!(&together, &rows(&dataset, &reversed));
        let each: Vec<Vec<usize>> = pairs.iter().map(|pair| rows(&dataset, std::slice::from_ref(pair))).collect();
        let in_all: Vec<usize> = each[0].iter().copied().filter(|row| each.iter().all(|rows| rows.binary_search(row).is_ok())).collect();
        prop_assert_eq!(together, in_all);
    }

    #[test]
    fn drawn_and_undrawn_make_the_summary(filter in some_filter()) {
        let summary = event_summary(&synthetic::dataset(5), &filter);
        let Some(records) = summary.records else { return Ok(()) };
        let undrawn: u64 = summary.undrawn.iter().map(|part| part.tally.records).sum();
        prop_assert_eq!(summary.drawn.unwrap().records + undrawn, records);
        prop_assert_eq!(summary.by_place_precision.values().map(|part| part.records).sum::<u64>(), records);
        prop_assert_eq!(summary.by_time_precision.values().map(|part| part.deaths_best).sum::<u64>(), summary.deaths.unwrap().best);
    }

    #[test]
    fn bins_and_remainder_make_the_summary(filter in some_filter(), by in 0usize..3) {
        let dataset = synthetic::dataset(5);
        let summary = event_summary(&dataset, &filter);
        let series = series(&dataset, &filter, By::ALL[by]);
        let figures = || series.bins.iter().chain(&series.remainder).map(|bin| bin.figure);
        let sum = |of: fn(Figure) -> u64| figures().map(of).sum::<u64>();
        let records = sum(|figure| match figure { Figure::Records { records, .. } => records.unwrap_or(0), Figure::Count { .. } => 0 });
        let deaths = sum(|figure| match figure { Figure::Records { deaths_best, .. } => deaths_best.unwrap_or(0), Figure::Count { .. } => 0 });
        prop_assert_eq!(records, summary.records.unwrap_or(0));
        prop_assert_eq!(deaths, summary.deaths.map_or(0, |deaths| deaths.best));
        prop_assert_eq!(series.total, Figure::Records { records: summary.records, deaths_best: summary.deaths.map(|deaths| deaths.best) });
        prop_assert!(series.bins.windows(2).all(|pair| pair[0].end.next() == pair[1].start));
    }

    #[test]
    fn a_parent_is_the_sum_of_its_children_and_its_own_remainder(filter in some_filter()) {
        let dataset = synthetic::dataset(5);
        let rows = |level: Level| values(&dataset, &filter, level).unwrap().rows;
        for (parents, children) in [(Level::State, Level::Municipality), (Level::Country, Level::State)] {
            let children = rows(children);
            for parent in rows(parents) {
                let within = children.iter().filter(|child| dataset.areas.area(child.area).parent == Some(parent.area));
                let of_children = within.map(|child| child.n).sum::<u64>();
                // Records located no finer than the parent itself are its own remainder.
                prop_assert_eq!(of_children + parent.n_here.unwrap(), parent.n, "{}", parent.code);
            }
        }
        let countries: u64 = rows(Level::Country).iter().map(|row| row.n).sum();
        prop_assert_eq!(countries, event_summary(&dataset, &filter).records.unwrap_or(0));
    }
}

#[test]
fn a_span_that_only_overlaps_the_period_stands_beside_the_records() {
    let dataset = synthetic::dataset(2);
    let pairs = |dates: &str| vec![("datetime".to_owned(), "2001-02-01/2001-03-15".to_owned()), ("dates".to_owned(), dates.to_owned())];
    let parse = |dates: &str| Filter::parse(&dataset, &pairs(dates), Scope::AGGREGATES).unwrap();
    let within = event_summary(&dataset, &parse("within"));
    let overlapping = event_summary(&dataset, &parse("overlapping"));
    let partly = within.partly.unwrap();
    assert!(partly.records > 0);
    assert_eq!(within.head.n_partly, None);
    assert_eq!(overlapping.records.unwrap(), within.records.unwrap() + partly.records);
    assert_eq!(overlapping.head.n_partly, Some(partly.records));
    assert_eq!(values(&dataset, &parse("overlapping"), Level::State).unwrap().head.n_partly, Some(partly.records));
}

#[test]
fn outside_the_coverage_there_is_no_data_and_never_zero() {
    let dataset = synthetic::dataset(2);
    let ask = |query: &[(&str, &str)]| {
        let pairs: Vec<_> = query.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
        let filter = Filter::parse(&dataset, &pairs, Scope::AGGREGATES).unwrap();
        (event_summary(&dataset, &filter), values(&dataset, &filter, Level::State).unwrap())
    };
    for query in [[("datetime", "2010-01-01/2010-12-31")], [("state", "B1")], [("bbox", "10.2,0.2,10.8,0.8")], [("bbox", "50,0,51,1")]] {
        let (summary, values) = ask(&query);
        assert_eq!((summary.head.status, summary.head.covered, summary.records), (Status::NoData, None, None), "{query:?}");
        assert!(values.rows.is_empty(), "{query:?}");
    }
    let (summary, values) = ask(&[("state", "01,B1")]);
    assert_eq!(summary.head.status, Status::Partial);
    assert_eq!(values.no_data, ["B1"]);
    let (summary, values) = ask(&[]);
    assert_eq!((summary.head.status, values.no_data), (Status::Ok, vec!["B1"]));
    let (summary, _) = ask(&[("datetime", "2003-06-01/2004-06-01")]);
    assert_eq!((summary.head.status, summary.head.covered.unwrap().end.to_string().as_str()), (Status::Partial, "2003-12-31"));
}

#[test]
fn a_page_of_records_is_in_order_of_day_and_id_and_pages_join() {
    let dataset = synthetic::dataset(2);
    let filter = Filter::all_of(dataset.manifest.source("events").unwrap());
    let page = |limit, offset| incidents(&dataset, &filter, None, RecordOrder::Earliest, limit, offset).unwrap();
    let all = page(5000, 0);
    assert_eq!((all.total, all.records.len()), (3000, 3000));
    assert!(all.records.windows(2).all(|pair| (pair[0].first, pair[0].id) < (pair[1].first, pair[1].id)));
    let pages: Vec<Record> = [page(7, 0), page(7, 7)].into_iter().flat_map(|page| page.records).collect();
    assert_eq!(pages[..], all.records[..14]);
    assert!(page(7, 3000).records.is_empty() && page(7, usize::MAX).records.is_empty());
    assert!(all.records.iter().all(|record| record.lon.is_some() == record.place_precision.is_located()));
}

#[test]
fn records_can_be_listed_by_deaths_or_from_the_latest() {
    let dataset = synthetic::dataset(2);
    let filter = Filter::all_of(dataset.manifest.source("events").unwrap());
    let list = |order, limit| incidents(&dataset, &filter, None, order, limit, 0).unwrap().records;
    let ordered = |order, before: fn(&Record, &Record) -> bool| list(order, 3000).windows(2).all(|pair| before(&pair[0], &pair[1]));
    assert!(ordered(RecordOrder::Latest, |a, b| (b.first, a.id) < (a.first, b.id)));
    assert!(ordered(RecordOrder::MostDeaths, |a, b| (b.deaths.best, a.first, a.id) < (a.deaths.best, b.first, b.id)));
    assert!(ordered(RecordOrder::FewestDeaths, |a, b| (a.deaths.best, a.first, a.id) < (b.deaths.best, b.first, b.id)));
    assert_eq!(list(RecordOrder::MostDeaths, 9), list(RecordOrder::MostDeaths, 3000)[..9]);
    for word in RecordOrder::WORDS {
        assert_eq!(RecordOrder::of(word).unwrap().word(), word);
    }
}

#[test]
fn the_records_of_a_stack_are_those_at_its_key() {
    let dataset = synthetic::dataset(2);
    let filter = Filter::all_of(dataset.manifest.source("events").unwrap());
    let (_, columns) = dataset.events_of("events").unwrap();
    let key = columns.key[0];
    let expected = columns.key.iter().filter(|other| **other == key).count() as u64;
    let at_key = format!("{key:016x}");
    assert!(expected > 1);
    assert_eq!(incidents(&dataset, &filter, Some(&at_key), RecordOrder::Earliest, 5, 0).unwrap().total, expected);
    assert_eq!(incidents(&dataset, &filter, Some("0/0/0"), RecordOrder::Earliest, 5, 0).unwrap().total, columns.located as u64);
    assert_eq!(incidents(&dataset, &filter, Some("here"), RecordOrder::Earliest, 5, 0).unwrap_err().code(), "unknown_value");
}

#[test]
fn a_deployment_is_over_what_it_names_what_lies_in_it_and_in_part_over_what_contains_it() {
    let dataset = synthetic::dataset(2);
    let over = |zone: &str, area: &str| over(&dataset, dataset.zones.find(zone).unwrap(), dataset.areas.find(area).unwrap());
    assert_eq!(over("east", "01002"), Some(Over::Whole));
    assert_eq!((over("east", "01"), over("east", "AA")), (Some(Over::Part), Some(Over::Part)));
    assert_eq!((over("east", "01001"), over("east", "BB")), (None, None));
    assert_eq!((over("nation", "01001"), over("nation", "AA")), (Some(Over::Whole), Some(Over::Whole)));
    assert_eq!((over("coarse", "02"), over("coarse", "02001")), (Some(Over::Part), None));
}

#[test]
fn deployments_are_listed_once_begun_with_their_status_on_the_last_day() {
    let dataset = synthetic::dataset(2);
    let list = |query: &[(&str, &str)]| {
        let pairs: Vec<_> = query.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
        let list = zone_list(&dataset, &ZoneFilter::parse(&dataset, &pairs).unwrap());
        list.zones.iter().map(|zone| format!("{} {}", zone.entry.id, zone.status)).collect::<Vec<_>>().join(", ")
    };
    assert_eq!(list(&[]), "coarse end_unknown, east ended, nation end_unknown, north end_unknown");
    assert_eq!(list(&[("datetime", "2000-01-01/2001-06-30")]), "coarse end_unknown, east active, nation end_unknown");
    assert_eq!(list(&[("datetime", "2000-01-01")]), "");
    assert_eq!(list(&[("force", "navy,mixed")]), "north end_unknown");
    assert_eq!(list(&[("bbox", "2.5,0.2,2.6,0.3")]), "east ended, nation end_unknown");
    assert_eq!(list(&[("municipality", "02001")]), "nation end_unknown, north end_unknown");
    assert_eq!(list(&[("zone", "coarse"), ("source", "deployments")]), "coarse end_unknown");
    let refused = |query: (&str, &str)| ZoneFilter::parse(&dataset, &[(query.0.to_owned(), query.1.to_owned())]).unwrap_err().code();
    assert_eq!(
        (refused(("source", "events")), refused(("force", "x")), refused(("kind", "one"))),
        ("unknown_value", "unknown_value", "unknown_parameter")
    );
    let day = |text: &str| Some(Interval { start: None, end: text.parse().ok() });
    assert_eq!(zone_detail(&dataset, "north", day("2002-01-01")).unwrap().zone.status, crate::domain::ZoneStatus::NotBegun);
    assert!(zone_detail(&dataset, "west", None).is_none());
}
