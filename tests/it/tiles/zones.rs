//! Deployments over one another: each place and each line once, with the strongest status.

use super::fixture::dataset;
use super::{column, every_tile, layer, request};
use std::collections::BTreeSet;
use testigo::domain::{AreaKnown, Day, ZoneStatus};
use testigo::index::{MAX_AREA_ZOOM, Shape};
use testigo::tiles::{LayerName, Tile, Values};

fn area_at(shape: &Shape, zoom: u8) -> i64 {
    let detail = dataset().area_shapes().topology.detail(zoom);
    let mut sum = 0;
    for ring in &detail.shape(shape).rings {
        let mut points = Vec::new();
        detail.coverage().walk(&ring.halves, &mut points);
        let next = points.iter().cycle().skip(1);
        sum += points.iter().zip(next).map(|(a, b)| i64::from(a[0]) * i64::from(b[1]) - i64::from(b[0]) * i64::from(a[1])).sum::<i64>();
    }
    sum
}

fn is_outlined(zone: usize) -> bool {
    dataset().zones.list[zone].entry.area_known != AreaKnown::Coarser
}

#[test]
fn the_faces_are_the_zones_with_each_place_once() {
    let shapes = dataset().area_shapes();
    let zones = || dataset().zones.list.iter().filter(|zone| !zone.entry.national && zone.entry.area_known != AreaKnown::Coarser);
    let covered = |leaf| zones().any(|zone| zone.areas.iter().any(|named| dataset().areas.lies_in(leaf, *named)));
    let union = shapes.topology.union(&shapes.leaves.iter().map(|leaf| covered(*leaf)).collect::<Vec<_>>());
    for zoom in 0..=MAX_AREA_ZOOM {
        let faces: i64 = dataset().zone_overlay().faces.iter().map(|face| area_at(&face.shape, zoom)).sum();
        assert_eq!(faces, area_at(&union, zoom), "zoom {zoom}");
    }
}

#[test]
fn the_edges_that_name_a_zone_are_its_outline_and_nothing_else() {
    let overlay = dataset().zone_overlay();
    for (number, zone) in dataset().zones.list.iter().enumerate() {
        let edges = overlay.edges.iter().filter(|edge| edge.zones.contains(&number));
        let drawn: Vec<usize> = edges.flat_map(|edge| edge.chain.halves.iter().map(|half| half.arc())).collect();
        let outline = overlay.outlines[number].iter().flat_map(|outline| &outline.shape.rings);
        let around: BTreeSet<usize> = outline.flat_map(|ring| ring.halves.iter().map(|half| half.arc())).collect();
        assert_eq!(drawn.len(), around.len(), "{}: each line once", zone.entry.id);
        assert_eq!(drawn.into_iter().collect::<BTreeSet<_>>(), around, "{}", zone.entry.id);
    }
}

#[test]
fn a_national_zone_has_edges_and_no_face() {
    let overlay = dataset().zone_overlay();
    let national: Vec<usize> = (0..dataset().zones.list.len()).filter(|zone| dataset().zones.list[*zone].entry.national).collect();
    assert!(!national.is_empty());
    assert!(overlay.faces.iter().all(|face| face.zones.iter().all(|zone| !national.contains(zone))));
    assert!(national.iter().all(|zone| overlay.edges.iter().any(|edge| edge.zones.contains(zone))));
}

fn tiles(pairs: &[(&str, &str)], zoom: u8) -> Vec<Tile> {
    every_tile(&request(dataset(), LayerName::Zones, pairs), zoom).collect()
}

fn texts(tile: &Tile, layer_name: &str, name: &str) -> Vec<String> {
    let Some(found) = layer(tile, layer_name) else { return Vec::new() };
    (0..found.len())
        .map(|row| match column(found, name) {
            Values::Text { words, at } => words.word(at[row] as usize).to_owned(),
            Values::Names(words) => words.word(row).to_owned(),
            Values::UInt(numbers) => numbers[row].to_string(),
            other => panic!("{name} is {other:?}"),
        })
        .collect()
}

#[test]
fn on_a_day_each_face_and_edge_has_the_strongest_status_of_the_zones_begun() {
    for day in ["2007-01-10", "2008-06-30", "2009-12-31", "2012-01-01", "2024-06-01"] {
        let date: Day = day.parse().unwrap();
        let [tile] = tiles(&[("datetime", day)], 0).try_into().expect("one tile holds the world");
        for name in ["zone_fill", "zone_edges"] {
            let (zones, status) = (texts(&tile, name, "zones"), texts(&tile, name, "status"));
            assert!(!zones.is_empty(), "{name} on {day}");
            for (zones, status) in zones.iter().zip(status) {
                let entry = |id: &str| &dataset().zones.find(id).expect("a zone of the edition").entry;
                let strongest = zones.split(',').map(|id| entry(id).status(date)).min().unwrap();
                assert_eq!((strongest.code(), strongest == ZoneStatus::NotBegun), (status.as_str(), false), "{zones} on {day}");
            }
        }
    }
}

#[test]
fn without_an_end_every_spell_is_given_and_no_two_of_one_place_meet() {
    let [tile] = tiles(&[("datetime", "../..")], 0).try_into().unwrap();
    let [one_day] = tiles(&[("datetime", "2009-12-31")], 0).try_into().unwrap();
    let fill = layer(&tile, "zone_fill").unwrap();
    assert!(fill.len() > layer(&one_day, "zone_fill").unwrap().len());
    let (from, until) = (texts(&tile, "zone_fill", "from"), texts(&tile, "zone_fill", "until"));
    let mut spells: Vec<(u64, &String, &String)> =
        fill.ids.iter().zip(from.iter().zip(&until)).map(|(id, (from, until))| (id >> 16, from, until)).collect();
    spells.sort();
    for pair in spells.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
        assert!(pair[0].2 < pair[1].1, "{pair:?}");
    }
}

#[test]
fn before_the_first_deployment_there_is_no_tile() {
    assert!(tiles(&[("datetime", "1995-01-01")], 0).is_empty());
}

#[test]
fn a_place_smaller_than_the_areas_is_a_label_and_no_outline() {
    let count = dataset().zones.list.len();
    let outlined = (0..count).filter(|zone| is_outlined(*zone)).count();
    let [areas] = tiles(&[], 0).try_into().unwrap();
    let [points] = tiles(&[("as", "point")], 0).try_into().unwrap();
    assert_eq!((layer(&areas, "zones").unwrap().len(), layer(&points, "zones").unwrap().len()), (outlined, count));
    assert!(outlined < count);
}

#[test]
fn a_filter_leaves_its_zones_and_changes_no_id() {
    let ids = |pairs: &[(&str, &str)]| -> BTreeSet<u64> {
        tiles(pairs, 0).iter().flat_map(|tile| layer(tile, "zones").unwrap().ids.clone()).collect()
    };
    let army = ids(&[("force", "army")]);
    assert!(!army.is_empty() && army.is_subset(&ids(&[])));
    let [tile] = tiles(&[("zone", "mx-2009-juarez")], 0).try_into().unwrap();
    assert_eq!(texts(&tile, "zones", "zone"), ["mx-2009-juarez"]);
    assert_eq!(texts(&tile, "zone_fill", "zones"), ["mx-2009-juarez"]);
}
