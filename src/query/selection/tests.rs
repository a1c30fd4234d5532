use super::*;
use crate::coords::Bbox;
use crate::dataset::{AreaIx, synthetic};
use crate::domain::{Day, Level};
use crate::query::arbitrary::some_filter;
use crate::query::{DateRule, Relation};
use proptest::prelude::*;

/// The filter's meaning, row by row, written without any of the machinery above.
fn accepts(dataset: &Dataset, filter: &Filter, row: usize) -> bool {
    let (_, columns) = dataset.events_of("events").unwrap();
    let (first, last) = (columns.first[row], columns.last[row]);
    let start = filter.datetime.start.map_or(i32::MIN, Day::days);
    let end = filter.datetime.end.map_or(i32::MAX, Day::days);
    let dated = match filter.dates {
        DateRule::Within => first >= start && last <= end,
        DateRule::Overlapping => last >= start && first <= end,
    };
    let coded = filter.fields[0].is_none_or(|bits| columns.kind[row] & bits != 0)
        && filter.fields[1].is_none_or(|bits| columns.victim[row] & bits != 0);
    let precise = filter.place_precision.is_none_or(|coarsest| columns.place_precision(row) <= coarsest)
        && filter.time_precision.is_none_or(|coarsest| columns.time_precision(row) <= coarsest);
    let deadly = filter.deaths_min.is_none_or(|least| columns.deaths_best[row] >= least);
    dated && coded && precise && deadly && placed(dataset, filter, row)
}

fn placed(dataset: &Dataset, filter: &Filter, row: usize) -> bool {
    let (_, columns) = dataset.events_of("events").unwrap();
    let area = columns.area(row);
    let lies_in = |named: &[AreaIx]| area.is_some_and(|area| named.iter().any(|named| dataset.areas.lies_in(area, *named)));
    let in_zone = |id: &String| lies_to_zone(dataset, id, filter.relation, row) == Some(true);
    let point = columns.position(row).or_else(|| {
        let [lon, lat] = dataset.areas.area(area?).label;
        crate::coords::LonLat::new(lon, lat).ok()
    });
    filter.areas.as_ref().is_none_or(|set| lies_in(&set.named))
        && filter.zone.as_ref().is_none_or(in_zone)
        && filter.bbox.is_none_or(|bbox| point.is_some_and(|point| bbox.contains(point)))
}

/// Whether a record lies to a zone as asked; `None` is not known. The zones of the invented edition are boxes, so are its areas.
fn lies_to_zone(dataset: &Dataset, id: &str, relation: Relation, row: usize) -> Option<bool> {
    let (_, columns) = dataset.events_of("events").unwrap();
    let zone = match id {
        "east" => [1.0, 0.0, 3.0, 1.0],
        "north" => [0.0, 1.0, 2.0, 2.0],
        _ => [0.0, 0.0, 3.0, 2.0],
    };
    let area = columns.area(row).unwrap();
    if columns.position(row).is_none() && dataset.areas.area(area).level == Level::Country {
        return None;
    }
    let corners = columns.position(row).map_or_else(
        || {
            let [west, south, east, north] = dataset.area_index.envelope(area.ix());
            vec![[west, south], [east, south], [west, north], [east, north]]
        },
        |at| vec![[at.lon(), at.lat()]],
    );
    // A box of whole degrees: its corners say how much of it lies in or near another one, and they share more than a side or do not.
    let km = |[lon, lat]: [f64; 2]| {
        let beyond = |at: f64, low: f64, high: f64| (low - at).max(at - high).max(0.0);
        (beyond(lon, zone[0], zone[2]) * 111.3).hypot(beyond(lat, zone[1], zone[3]) * 110.6)
    };
    let all = |most: f64| corners.iter().all(|corner| km(*corner) <= most);
    let least = |axis: usize| corners.iter().map(|corner| corner[axis]).fold(f64::INFINITY, f64::min);
    let most = |axis: usize| corners.iter().map(|corner| corner[axis]).fold(f64::NEG_INFINITY, f64::max);
    let gap = |axis: usize| (zone[axis] - most(axis)).max(least(axis) - zone[axis + 2]);
    match relation {
        Relation::Inside | Relation::Outside => {
            let (inside, apart) = (all(0.0), gap(0).max(gap(1)) >= 0.0);
            let known = inside || apart;
            known.then_some(inside == (relation == Relation::Inside))
        }
        Relation::WithinKm(most) if all(f64::from(most)) => Some(true),
        Relation::WithinKm(most) => {
            let nearest = (gap(0).max(0.0) * 111.3).hypot(gap(1).max(0.0) * 110.6);
            (nearest > f64::from(most)).then_some(false)
        }
    }
}

proptest! {
    #[test]
    fn a_record_lies_as_asked_for_certain_or_perhaps_or_not(zone in 0usize..3, relation in 0usize..5) {
        let dataset = synthetic::dataset(3);
        let relations = [Relation::Inside, Relation::Outside, Relation::WithinKm(20), Relation::WithinKm(70), Relation::WithinKm(120)];
        let (id, relation) = (["east", "nation", "north"][zone], relations[relation]);
        let filter = Filter { zone: Some(id.to_owned()), relation, ..Filter::all_of(dataset.manifest.source("events").unwrap()) };
        let certain = Selection::new(&dataset, &filter).unwrap();
        let unknown = Selection::zone_unknown(&dataset, &filter).unwrap();
        for row in 0..certain.columns().len() {
            let expected = match lies_to_zone(&dataset, id, relation, row) {
                Some(lies) => (lies, false),
                None => (false, true),
            };
            prop_assert_eq!((certain.accepts(row), unknown.accepts(row)), expected, "{}", row);
        }
    }

    #[test]
    fn a_selection_is_the_linear_scan_both_ways(filter in some_filter(), start in 0usize..3000, length in 0usize..3000) {
        let dataset = synthetic::dataset(7);
        let selection = Selection::new(&dataset, &filter).unwrap();
        let columns = selection.columns();
        let rows = start..(start + length).min(columns.len());
        let expected: Vec<usize> = rows.clone().filter(|row| accepts(&dataset, &filter, *row)).collect();

        let mut found = Vec::new();
        selection.for_each(rows.clone(), |row| found.push(row));
        prop_assert_eq!(&found, &expected);

        let sum = |column: &[u32]| expected.iter().map(|row| u64::from(column[*row])).sum::<u64>();
        let (deaths_low, deaths_best, deaths_high) = (sum(&columns.deaths_low), sum(&columns.deaths_best), sum(&columns.deaths_high));
        let sums = Sums { n: expected.len() as u64, deaths_low, deaths_best, deaths_high };
        prop_assert_eq!(selection.sums(rows.clone()), sums);
        prop_assert_eq!(selection.counts(rows.clone()), Counts::from(sums));
        if let Some(row) = rows.clone().next() {
            prop_assert_eq!(selection.accepts(row), accepts(&dataset, &filter, row));
        }
    }
}

#[test]
fn every_record_is_inside_a_zone_outside_it_or_unknown() {
    let dataset = synthetic::dataset(3);
    let source = dataset.manifest.source("events").unwrap();
    let filter = Filter { zone: Some("east".to_owned()), ..Filter::all_of(source) };
    let inside = Selection::new(&dataset, &filter).unwrap();
    let unknown = Selection::zone_unknown(&dataset, &filter).unwrap();
    let columns = inside.columns();
    for row in 0..columns.len() {
        let code = dataset.areas.area(columns.area(row).unwrap()).code.as_str();
        let expected = match code {
            "01002" | "01003" => (true, false),
            // Known to the state or the country that the zone cuts.
            "01" | "AA" => (false, true),
            _ => (false, false),
        };
        assert_eq!((inside.accepts(row), unknown.accepts(row)), expected, "{code}");
    }
}

#[test]
fn a_box_over_the_antimeridian_selects_both_of_its_sides() {
    let dataset = synthetic::dataset(3);
    let source = dataset.manifest.source("events").unwrap();
    let count = |bbox: Option<Bbox>| {
        let selection = Selection::new(&dataset, &Filter { bbox, ..Filter::all_of(source) }).unwrap();
        selection.sums(0..selection.columns().len()).n
    };
    let around = Bbox::new(1.5, -10.0, 0.5, 10.0).ok();
    let between = Bbox::new(0.5, -10.0, 1.5, 10.0).ok();
    let on_both_edges = |lon: f64| count(Bbox::new(lon, -10.0, lon, 10.0).ok());
    assert_eq!(count(around) + count(between), count(None) + on_both_edges(0.5) + on_both_edges(1.5));
}
