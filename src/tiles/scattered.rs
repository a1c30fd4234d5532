//! Invented records all over the world, for tests of point layers.

use super::{Layer, Tile, Values};
use crate::coords::{LonLat, MortonKey, TileCoord};
use crate::dataset::{Dataset, EventColumns, EventSource, synthetic};
use crate::query::{Filter, Selection};
use rand::{RngExt, SeedableRng};

/// Spots where records crowd: cities, corners of tiles, both sides of the antimeridian, beyond the map's edge.
const SPOTS: [(f64, f64); 8] =
    [(-99.13, 19.43), (-106.42, 31.69), (-89.19, 13.69), (0.0, 0.0), (-90.0, 0.0), (179.999, 12.0), (-179.999, 12.0), (25.0, 84.9)];

/// The invented edition of `synthetic` with `records` others, scattered: many on equal positions.
pub(super) fn dataset(seed: u64, records: usize) -> Dataset {
    let mut random = rand_pcg::Pcg64Mcg::seed_from_u64(seed);
    let mut keys: Vec<u64> = (0..records)
        .map(|_| {
            let (lon, lat) = SPOTS[random.random_range(0..SPOTS.len())];
            // One in four on the spot itself, others on one of 40,000 places around it, some of them anywhere.
            let spread = [0.0, 0.01, 1.0, 30.0][random.random_range(0..4usize)];
            let mut near = |degrees: f64| degrees + spread * (f64::from(random.random_range(0..200u8)) / 100.0 - 1.0);
            let (lon, lat) = (near(lon), near(lat));
            MortonKey::of(LonLat::new((lon + 540.0).rem_euclid(360.0) - 180.0, lat.clamp(-89.0, 89.0)).unwrap()).bits()
        })
        .collect();
    keys.sort_unstable();
    let mut columns = EventColumns { located: records, key: keys, texts: vec![String::new()], ..EventColumns::default() };
    for row in 0..records {
        let first = 11_000 + random.random_range(0..1400);
        columns.first.push(first);
        columns.last.push(first + random.random_range(0..3));
        let best = random.random_range(0..50);
        columns.deaths_low.push(best / 2);
        columns.deaths_best.push(best);
        columns.deaths_high.push(best * 3);
        columns.place_precision.push(random.random_range(0..3));
        columns.time_precision.push(random.random_range(0..5));
        columns.kind.push([0, 1, 2, 4][random.random_range(0..4usize)]);
        columns.victim.push(0);
        columns.area.push(u16::MAX);
        columns.id.push(&format!("events:{row}"));
        columns.place_name.push(0);
        columns.actors.push([0, 0]);
    }
    let mut dataset = synthetic::dataset(seed);
    dataset.events = vec![EventSource::new(0, columns)];
    dataset
}

/// Three filters: everything, the period of half of the records, one kind.
pub(super) fn filters(dataset: &Dataset) -> Vec<Filter> {
    let all = Filter::all_of(dataset.manifest.source("events").unwrap());
    let days = |start, end| crate::query::Interval {
        start: Some(crate::domain::Day::from_days(start)),
        end: Some(crate::domain::Day::from_days(end)),
    };
    let kinds = all.fields.iter().enumerate().map(|(at, _)| (at == 0).then_some(0b10)).collect();
    vec![all.clone(), Filter { datetime: days(11_300, 12_000), ..all.clone() }, Filter { fields: kinds, ..all }]
}

/// The rows that a filter selects, one by one.
pub(super) fn selected(selection: &Selection) -> Vec<usize> {
    (0..selection.columns().located).filter(|row| selection.accepts(*row)).collect()
}

/// Every tile of a zoom.
pub(super) fn tiles(z: u8) -> impl Iterator<Item = TileCoord> {
    (0..1u32 << z).flat_map(move |x| (0..1u32 << z).map(move |y| TileCoord::new(z, x, y).unwrap()))
}

/// Column and row of the cell of a key in the grid with 2^`depth` cells a side, by division.
pub(super) fn cell(key: u64, depth: u8) -> (u32, u32) {
    let (x, y) = MortonKey::from_bits(key).xy();
    let side = 1u64 << (32 - depth);
    ((u64::from(x) / side) as u32, (u64::from(y) / side) as u32)
}

pub(super) fn layer(tile: &Tile) -> &Layer {
    assert_eq!(tile.layers.len(), 1);
    let layer = &tile.layers[0];
    let mut ids = layer.ids.clone();
    ids.sort_unstable();
    ids.dedup();
    assert!(ids.len() == layer.len() && ids.iter().all(|id| *id <= 1 << 53), "ids are unique and fit 53 bits");
    assert!(tile.encoded_bound() <= super::MAX_BYTES);
    layer
}

pub(super) fn uint(layer: &Layer, name: &str) -> Vec<u64> {
    match &column(layer, name) {
        Values::UInt(values) => values.clone(),
        other => panic!("{name}: {other:?}"),
    }
}

pub(super) fn texts(layer: &Layer, name: &str) -> Vec<String> {
    match &column(layer, name) {
        Values::Names(words) => words.iter().map(str::to_owned).collect(),
        Values::Text { words, at } => {
            at.iter().map(|at| if *at == Values::ABSENT { String::new() } else { words.word(*at as usize).to_owned() }).collect()
        }
        other => panic!("{name}: {other:?}"),
    }
}

pub(super) fn flags(layer: &Layer, name: &str) -> Vec<bool> {
    match &column(layer, name) {
        Values::Bool(values) => values.clone(),
        other => panic!("{name}: {other:?}"),
    }
}

fn column(layer: &Layer, name: &str) -> Values {
    layer.columns.iter().find(|column| column.name == name).unwrap().values.clone()
}
