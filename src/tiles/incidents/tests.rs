use super::*;
use crate::dataset::Dataset;
use crate::tiles::scattered::{self, cell, filters, selected, texts, uint};
use std::collections::{BTreeMap, HashMap};

/// What a stack must say, from a scan of its rows.
#[derive(Debug, PartialEq)]
struct Stacked {
    numbers: [u64; 7],
    codes: [String; 4],
}

fn kinds(dataset: &Dataset) -> &[String] {
    &dataset.manifest.source("events").unwrap().fields[0].codes
}

/// Rows of one stack → its properties, worked out without sorting or masks.
fn expected(dataset: &Dataset, rows: &[usize], depth: u8) -> Stacked {
    let columns = dataset.events_of("events").unwrap().1;
    let sum = |column: &[u32]| rows.iter().map(|row| u64::from(column[*row])).sum::<u64>();
    let mut places: BTreeMap<u64, usize> = BTreeMap::new();
    rows.iter().for_each(|row| *places.entry(columns.key[*row]).or_default() += 1);
    let day = |days: i32| u64::from(Day::from_days(days).yyyymmdd().unsigned_abs());
    let first = rows.iter().map(|row| columns.first[*row]).min().unwrap();
    let last = rows.iter().map(|row| columns.last[*row]).max().unwrap();
    let kind = columns.kind[rows[0]];
    let same = rows.iter().all(|row| columns.kind[*row] == kind);
    let code = if same && kind != 0 { kinds(dataset)[kind.ilog2() as usize].clone() } else { String::new() };
    let key = *places.first_key_value().unwrap().0;
    let (x, y) = cell(key, depth.min(31));
    Stacked {
        numbers: [
            rows.len() as u64,
            sum(&columns.deaths_low),
            sum(&columns.deaths_best),
            sum(&columns.deaths_high),
            places.len() as u64,
            day(first),
            day(last),
        ],
        codes: [
            rows.iter().map(|row| columns.place_precision(*row)).max().unwrap().code().to_owned(),
            rows.iter().map(|row| columns.time_precision(*row)).max().unwrap().code().to_owned(),
            code,
            if places.len() == 1 { format!("{key:016x}") } else { format!("{depth}/{x}/{y}") },
        ],
    }
}

fn found(tile: &Tile) -> Vec<Stacked> {
    let layer = scattered::layer(tile);
    let numbers = ["n", "deaths_low", "deaths_best", "deaths_high", "places", "first", "last"].map(|name| uint(layer, name));
    let codes = ["place_precision", "time_precision", "kind", "place"].map(|name| texts(layer, name));
    let stack = |at: usize| Stacked {
        numbers: numbers.each_ref().map(|column| column[at]),
        codes: codes.each_ref().map(|column| column[at].clone()),
    };
    (0..layer.len()).map(stack).collect()
}

#[test]
fn tiles_of_every_zoom_to_8_hold_the_linear_scan_and_nothing_else() {
    let dataset = scattered::dataset(5, 4000);
    for filter in filters(&dataset) {
        let selection = Selection::new(&dataset, &filter).unwrap();
        let rows = selected(&selection);
        for z in 0..=8 {
            let mut cells: HashMap<(u32, u32), Vec<usize>> = HashMap::new();
            rows.iter().for_each(|row| cells.entry(cell(selection.columns().key[*row], z + 7)).or_default().push(*row));
            for coord in scattered::tiles(z) {
                let Some(tile) = tile(&selection, kinds(&dataset), coord) else { continue };
                for stack in found(&tile) {
                    let rows = cells
                        .iter()
                        .find_map(|(at, rows)| {
                            (expected(&dataset, rows, z + 7).codes[3] == stack.codes[3] && (at.0 >> 7, at.1 >> 7) == (coord.x(), coord.y()))
                                .then_some(*at)
                        })
                        .and_then(|at| cells.remove(&at))
                        .unwrap_or_else(|| panic!("{stack:?} is in the scan, once"));
                    assert_eq!(stack, expected(&dataset, &rows, z + 7));
                }
            }
            assert!(cells.is_empty(), "every cell of the scan is in a tile of zoom {z}");
        }
    }
}

#[test]
fn at_zoom_14_a_stack_is_one_coordinate() {
    let dataset = scattered::dataset(6, 2000);
    let selection = Selection::new(&dataset, &filters(&dataset)[0]).unwrap();
    let mut places: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    selected(&selection).into_iter().for_each(|row| places.entry(selection.columns().key[row]).or_default().push(row));
    let mut coords: Vec<(u32, u32)> = places.keys().map(|key| cell(*key, 14)).collect();
    coords.sort_unstable();
    coords.dedup();
    let mut stacks = Vec::new();
    for (x, y) in coords {
        stacks.extend(found(&tile(&selection, kinds(&dataset), TileCoord::new(14, x, y).unwrap()).unwrap()));
    }
    assert_eq!(stacks.len(), places.len());
    for stack in stacks {
        let key = u64::from_str_radix(&stack.codes[3], 16).unwrap();
        assert_eq!(stack, expected(&dataset, &places[&key], 32));
    }
}

#[test]
fn a_stack_stands_at_its_place_with_most_records_and_of_several_at_the_lowest_key() {
    let dataset = scattered::dataset(7, 4000);
    let selection = Selection::new(&dataset, &filters(&dataset)[0]).unwrap();
    let coord = TileCoord::new(2, 0, 1).unwrap();
    let tile = tile(&selection, kinds(&dataset), coord).unwrap();
    let Geometry::Points(points) = &scattered::layer(&tile).geometry else { panic!("stacks are points") };
    let mut cells: BTreeMap<(u32, u32), BTreeMap<u64, usize>> = BTreeMap::new();
    for row in selected(&selection) {
        let key = selection.columns().key[row];
        if cell(key, 2) == (0, 1) {
            *cells.entry(cell(key, 9)).or_default().entry(key).or_default() += 1;
        }
    }
    let place = |places: &BTreeMap<u64, usize>| {
        let most = *places.values().max().unwrap();
        let key = *places.iter().find(|(_, n)| **n == most).unwrap().0;
        // 2³⁰ steps a tile of zoom 2, 2¹⁸ a unit.
        let (x, y) = MortonKey::from_bits(key).xy();
        [(x >> 18) as i32, (y >> 18) as i32 - 4096]
    };
    let mut expected: Vec<[i32; 2]> = cells.values().map(place).collect();
    let mut drawn = points.clone();
    expected.sort_unstable();
    drawn.sort_unstable();
    assert_eq!(drawn, expected);
}

#[test]
fn a_crowded_tile_takes_coarser_cells_and_loses_no_record() {
    // 16,384 places, one in each of the 128 × 128 cells of the tile.
    let keys: Vec<u64> = (0..1u64 << 14).map(|cell| cell << 50 | 0x1234).collect();
    let records = keys.len();
    let mut dataset = scattered::dataset(8, records);
    let mut columns = dataset.events.remove(0).columns;
    columns.key = keys;
    dataset.events = vec![crate::dataset::EventSource::new(0, columns)];
    let selection = Selection::new(&dataset, &filters(&dataset)[0]).unwrap();
    let tile = tile(&selection, kinds(&dataset), TileCoord::new(0, 0, 0).unwrap()).unwrap();
    let layer = scattered::layer(&tile);
    assert_eq!((layer.len(), uint(layer, "n").iter().sum::<u64>()), (64 * 64, records as u64));
    assert!(texts(layer, "place").iter().all(|place| place.starts_with("6/")));
}

#[test]
fn more_coordinates_than_cells_are_never_held_and_become_cells() {
    // 20,000 places in one tile of zoom 14, 2¹⁸ steps a side: four in each of the first 5,000 of its 128 × 128 cells.
    let keys: Vec<u64> = (0..20_000u64).map(|place| (place / 4) << 22 | (place % 4)).collect();
    let records = keys.len();
    let mut dataset = scattered::dataset(9, records);
    let mut columns = dataset.events.remove(0).columns;
    columns.key = keys;
    dataset.events = vec![crate::dataset::EventSource::new(0, columns)];
    let selection = Selection::new(&dataset, &filters(&dataset)[0]).unwrap();
    let tile = tile(&selection, kinds(&dataset), TileCoord::new(14, 0, 0).unwrap()).unwrap();
    let layer = scattered::layer(&tile);
    assert_eq!(uint(layer, "n").iter().sum::<u64>(), records as u64);
    assert_eq!(uint(layer, "places").iter().sum::<u64>(), records as u64);
    assert!(texts(layer, "place").iter().all(|place| place.starts_with("21/")), "cells of 1/128 of the tile");
}
