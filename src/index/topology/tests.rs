use super::patchwork::{polygons, rings, shifts};
use super::*;
use geo::{LineString, Polygon, Validation};
use proptest::prelude::*;
use std::collections::HashMap;

/// A rectangle in degrees with vertices at every whole degree of its border.
fn rectangle([west, south, east, north]: [i32; 4]) -> Polygon<f64> {
    let mut ring: Vec<(i32, i32)> = Vec::new();
    ring.extend((west..east).map(|lon| (lon, south)));
    ring.extend((south..north).map(|lat| (east, lat)));
    ring.extend((west + 1..=east).rev().map(|lon| (lon, north)));
    ring.extend((south + 1..=north).rev().map(|lat| (west, lat)));
    Polygon::new(ring.into_iter().map(|(lon, lat)| (f64::from(lon), f64::from(lat))).collect::<LineString>(), vec![])
}

fn squares(boxes: &[[i32; 4]]) -> Vec<MultiPolygon<f64>> {
    boxes.iter().map(|bounds| MultiPolygon::new(vec![rectangle(*bounds)])).collect()
}

/// Twice the area of a shape in tile units of a zoom, holes taken off.
fn area_at(topology: &AreaTopology, shape: &Shape, zoom: u8) -> i64 {
    let mut points = Vec::new();
    let ring_area = |ring| {
        topology.detail(zoom).ring(ring, &mut points);
        let next = points.iter().cycle().skip(1);
        points.iter().zip(next).map(|(a, b)| i64::from(a[0]) * i64::from(b[1]) - i64::from(b[0]) * i64::from(a[1])).sum::<i64>()
    };
    shape.rings.iter().map(ring_area).sum()
}

#[test]
fn two_neighbours_share_the_arc_between_them() {
    let topology = AreaTopology::new(&squares(&[[0, 0, 4, 4], [4, 0, 8, 4]]));
    let shared: Vec<usize> = (0..topology.arcs()).filter(|arc| topology.sides(*arc).iter().all(Option::is_some)).collect();
    assert_eq!((topology.arcs(), shared.len()), (3, 1));
    assert_eq!(topology.arc(shared[0]).len(), 5);
}

#[test]
fn a_hole_and_what_fills_it_share_one_loop() {
    let mut around = rectangle([0, 0, 9, 9]);
    around.interiors_push(rectangle([3, 3, 6, 6]).exterior().clone());
    let outlines = [MultiPolygon::new(vec![around]), MultiPolygon::new(vec![rectangle([3, 3, 6, 6])])];
    let topology = AreaTopology::new(&outlines);
    assert_eq!(topology.arcs(), 2);
    let union = topology.union(&[true, true]);
    assert_eq!(union.rings.len(), 1, "the hole is gone");
    let ring = topology.union(&[true, false]);
    assert_eq!(ring.rings.iter().map(|ring| ring.role).collect::<Vec<_>>(), [RingRole::Exterior, RingRole::Hole]);
}

#[test]
fn a_union_has_the_area_of_its_parts_at_every_zoom() {
    let boxes = [[0, 0, 4, 4], [4, 0, 8, 4], [0, 4, 8, 9], [8, 0, 9, 9], [20, 20, 21, 21]];
    let topology = AreaTopology::new(&squares(&boxes));
    for zoom in 0..=MAX_AREA_ZOOM {
        let parts: i64 = (0..boxes.len()).map(|area| area_at(&topology, topology.shape(area), zoom)).sum();
        let union = topology.union(&[true; 5]);
        assert_eq!(area_at(&topology, &union, zoom), parts, "zoom {zoom}");
        assert_eq!(union.rings.len(), 2);
    }
}

#[test]
fn areas_that_touch_in_a_corner_stay_two_rings() {
    let topology = AreaTopology::new(&squares(&[[0, 0, 4, 4], [4, 4, 8, 8], [4, 0, 8, 4]]));
    assert_eq!(topology.union(&[true, true, false]).rings.len(), 2);
}

#[test]
fn a_ring_of_areas_leaves_a_hole_behind_its_exterior() {
    let ring = [[0, 0, 9, 3], [0, 6, 9, 9], [0, 3, 3, 6], [6, 3, 9, 6], [3, 3, 6, 6]];
    let topology = AreaTopology::new(&squares(&ring));
    let shape = topology.union(&[true, true, true, true, false]);
    assert_eq!(shape.rings.iter().map(|ring| ring.role).collect::<Vec<_>>(), [RingRole::Exterior, RingRole::Hole]);
    assert_eq!(shape.largest, 0);
}

#[test]
fn a_chain_runs_through_the_ends_of_arcs_until_its_kind_ends() {
    // Three areas in a row under a long one: the border of the long one is four arcs, three of them against the row.
    let topology = AreaTopology::new(&squares(&[[0, 0, 3, 3], [3, 0, 6, 3], [6, 0, 9, 3], [0, 3, 9, 6]]));
    let against_the_row = |arc: usize| {
        let sides = topology.sides(arc);
        (sides.contains(&Some(3)) && sides.iter().all(Option::is_some)).then_some(7)
    };
    let chains = topology.chains(against_the_row);
    assert_eq!(chains.len(), 1);
    assert_eq!((chains[0].kind, chains[0].halves.len()), (7, 3));
    let all = topology.chains(|_| Some(0));
    let arcs: usize = all.iter().map(|chain| chain.halves.len()).sum();
    assert_eq!(arcs, topology.arcs(), "every arc is in one chain");
}

#[test]
fn an_area_too_small_for_its_zoom_keeps_three_vertices() {
    let topology = AreaTopology::new(&squares(&[[0, 0, 40, 40], [50, 50, 51, 51]]));
    for zoom in 0..=MAX_AREA_ZOOM {
        assert_ne!(area_at(&topology, topology.shape(1), zoom), 0, "zoom {zoom}");
    }
}

/// How often each edge is passed, its two directions against each other.
fn balance<'a>(rings: impl IntoIterator<Item = &'a Vec<GridPoint>>) -> HashMap<[GridPoint; 2], i32> {
    let mut balance = HashMap::new();
    for ring in rings {
        for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
            *balance.entry([*a.min(b), *a.max(b)]).or_default() += if a < b { 1 } else { -1 };
        }
    }
    balance.retain(|_, times| *times != 0);
    balance
}

#[test]
fn islands_and_what_fills_a_hole_are_known_from_the_sea() {
    // A ring around a square, which fills only a part of the hole, and an island beside them.
    let mut around = rectangle([0, 0, 30, 30]);
    around.interiors_push(rectangle([10, 10, 20, 20]).exterior().clone());
    let outlines = [MultiPolygon::new(vec![around, rectangle([40, 0, 50, 9])]), MultiPolygon::new(vec![rectangle([12, 12, 18, 18])])];
    let topology = AreaTopology::new(&outlines);
    let roles = |shape: &Shape| topology.detail(4).shape(shape).rings.iter().map(|ring| ring.role).collect::<Vec<_>>();
    assert_eq!(roles(topology.shape(0)), [RingRole::Exterior, RingRole::Hole, RingRole::Exterior]);
    assert_eq!(roles(topology.shape(1)), [RingRole::Exterior]);
    assert_eq!(roles(&topology.union(&[true, true])), [RingRole::Exterior, RingRole::Hole, RingRole::Exterior, RingRole::Exterior]);
}

#[test]
fn a_neck_that_falls_on_one_point_parts_a_polygon_in_two() {
    // Two squares joined by a strip that is thinner than a unit of zoom 0 (0.088 degrees).
    let corners = [
        (0.0, 0.0),
        (4.0, 0.0),
        (4.0, 2.0),
        (8.0, 2.0),
        (8.0, 0.0),
        (12.0, 0.0),
        (12.0, 4.0),
        (8.0, 4.0),
        (8.0, 2.01),
        (4.0, 2.01),
        (4.0, 4.0),
        (0.0, 4.0),
    ];
    let outline = MultiPolygon::new(vec![Polygon::new(LineString::from(corners.to_vec()), vec![])]);
    let topology = AreaTopology::new([&outline]);
    assert_eq!(topology.detail(0).shape(topology.shape(0)).rings.len(), 2);
    assert_eq!(topology.detail(8).shape(topology.shape(0)).rings.len(), 1);
}

proptest! {
    #[test]
    fn whatever_the_borders_do_polygons_are_valid_and_neighbours_share_their_edges(shifts in shifts(), zoom in 1..=7u8) {
        let topology = patchwork::topology([0.0, 0.0], &shifts);
        let detail = topology.detail(zoom);
        let count = topology.shapes.len();
        let mut parts = Vec::new();
        for area in 0..count {
            let rings = rings(detail, &detail.shape(topology.shape(area)));
            let found = polygons(rings.iter().map(Vec::as_slice));
            prop_assert!(found.is_valid(), "{area}: {:?}", found.check_validation());
            parts.extend(rings);
        }
        for members in [vec![true; count], (0..count).map(|area| area % 3 != 0).collect()] {
            let union = rings(detail, &detail.shape(&topology.union(&members)));
            let found = polygons(union.iter().map(Vec::as_slice));
            prop_assert!(found.is_valid(), "{:?}", found.check_validation());
            if members.iter().all(|member| *member) {
                prop_assert_eq!(balance(&parts), balance(&union));
            }
        }
    }
}
