//! Filters drawn at random, for properties of the invented edition.

use super::{AreaSet, DateRule, Filter, Interval, Relation};
use crate::coords::Bbox;
use crate::dataset::{AreaIx, synthetic};
use crate::domain::{Day, PlacePrecision, TimePrecision};
use proptest::prelude::*;

fn some_areas() -> impl Strategy<Value = Option<AreaSet>> {
    let set = |named: Vec<u16>| AreaSet::new(&synthetic::areas(), named.into_iter().map(AreaIx));
    prop::option::weighted(0.4, prop::collection::vec(0u16..11, 0..3).prop_map(set))
}

/// Edges on the quarter degrees where the records lie.
fn some_box() -> impl Strategy<Value = Option<Bbox>> {
    let quarter = |from: i32, to: i32| (from..to).prop_map(|at| f64::from(at) / 4.0);
    let sides = (quarter(-2, 14), quarter(-2, 5), quarter(-2, 14), quarter(4, 10));
    prop::option::weighted(0.4, sides.prop_map(|(west, south, east, north)| Bbox::new(west, south, east, north).unwrap()))
}

/// No quarter degree of the invented edition lies within a kilometre of these distances.
const RELATIONS: [Relation; 5] =
    [Relation::Inside, Relation::Outside, Relation::WithinKm(20), Relation::WithinKm(70), Relation::WithinKm(120)];

prop_compose! {
    /// A filter of the records of the invented edition.
    pub(super) fn some_filter()(
        start in prop::option::of(10_900i32..12_500),
        length in prop::option::of(0i32..900),
        overlapping: bool,
        kind in prop::option::of(0u32..8),
        victim in prop::option::weighted(0.3, 0u32..4),
        deaths_min in prop::option::weighted(0.3, 0u32..20),
        place in prop::option::weighted(0.3, 0usize..7),
        time in prop::option::weighted(0.3, 0usize..5),
        areas in some_areas(),
        zone in prop::option::weighted(0.5, 0usize..3),
        relation in 0usize..RELATIONS.len(),
        bbox in some_box(),
    ) -> Filter {
        let end = start.zip(length).map(|(start, length)| Day::from_days(start + length));
        Filter {
            source: "events".to_owned(),
            datetime: Interval { start: start.map(Day::from_days), end },
            dates: if overlapping { DateRule::Overlapping } else { DateRule::Within },
            fields: vec![kind, victim],
            deaths_min,
            place_precision: place.map(|at| PlacePrecision::ALL[at]),
            time_precision: time.map(|at| TimePrecision::ALL[at]),
            areas,
            zone: zone.map(|at| ["east", "nation", "north"][at].to_owned()),
            relation: zone.map(|_| RELATIONS[relation]).unwrap_or_default(),
            bbox,
            measure: crate::domain::Measure::Records,
        }
    }
}
