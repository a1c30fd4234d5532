use super::*;
use crate::dataset::Dataset;
use crate::tiles::scattered::{self, cell, filters, flags, selected, texts, uint};
use h3o::{CellIndex, LatLng, Resolution};
use std::collections::{BTreeMap, HashMap};

type Cells = BTreeMap<String, (u64, u64)>;

fn found(tile: &Tile) -> Vec<(String, (u64, u64), bool)> {
    let layer = scattered::layer(tile);
    let sums = uint(layer, "n").into_iter().zip(uint(layer, "deaths_best"));
    texts(layer, "cell").into_iter().zip(sums).zip(flags(layer, "home")).map(|((cell, sums), home)| (cell, sums, home)).collect()
}

/// Number and deaths by the name of a cell, row by row.
fn scan(selection: &Selection, name: impl Fn(usize) -> String) -> Cells {
    let mut cells = Cells::new();
    for row in selected(selection) {
        let sums = cells.entry(name(row)).or_default();
        *sums = (sums.0 + 1, sums.1 + u64::from(selection.columns().deaths_best[row]));
    }
    cells
}

fn hex_of(dataset: &Dataset, row: usize, resolution: u8) -> CellIndex {
    let at = dataset.events[0].columns.position(row).unwrap();
    LatLng::new(at.lat(), at.lon()).unwrap().to_cell(Resolution::try_from(resolution).unwrap())
}

#[test]
fn squares_of_every_zoom_to_8_are_the_linear_scan_and_nothing_else() {
    let dataset = scattered::dataset(11, 3000);
    let grids = &dataset.events[0].grids;
    for (filter, (cells, shape)) in filters(&dataset).iter().zip([(64, Shape::Area), (16, Shape::Area), (128, Shape::Point)]) {
        let selection = Selection::new(&dataset, filter).unwrap();
        let options = HeatOptions { grid: Grid::Square { cells }, shape };
        for z in 0..=8 {
            let depth = z + cells.ilog2() as u8;
            let name = |(x, y): (u32, u32)| format!("{depth}/{x}/{y}");
            let mut expected = scan(&selection, |row| name(cell(selection.columns().key[row], depth)));
            for tile in scattered::tiles(z).filter_map(|coord| tile(&selection, grids, &options, coord)) {
                for (cell, sums, home) in found(&tile) {
                    assert_eq!((expected.remove(&cell), home), (Some(sums), true), "{cell}");
                }
            }
            assert!(expected.is_empty(), "every cell of the scan is in a tile of zoom {z}");
        }
    }
}

#[test]
fn slices_and_rows_give_the_same_squares() {
    // 20,000 records: 16 and more for each of 32 × 32 cells, fewer for each of 64 × 64.
    let dataset = scattered::dataset(12, 20_000);
    let selection = Selection::new(&dataset, &filters(&dataset)[1]).unwrap();
    let coord = TileCoord::new(0, 0, 0).unwrap();
    let (coarse, fine) = (squares(&selection, coord, 5), squares(&selection, coord, 6));
    let mut joined: BTreeMap<u32, Counts> = BTreeMap::new();
    fine.iter().for_each(|square| *joined.entry(square.index >> 2).or_default() += square.counts);
    assert_eq!(coarse.iter().map(|square| (square.index, square.counts)).collect::<BTreeMap<_, _>>(), joined);
}

#[test]
fn hexagons_of_every_zoom_to_8_are_at_home_once_and_everywhere_whole() {
    let dataset = scattered::dataset(13, 2000);
    let grids = &dataset.events[0].grids;
    for shape in [Shape::Area, Shape::Point] {
        for (z, filter) in (0..=8).zip(filters(&dataset).iter().cycle()) {
            let selection = Selection::new(&dataset, filter).unwrap();
            let expected = scan(&selection, |row| hex_of(&dataset, row, default_resolution(z)).to_string());
            let mut homes = Cells::new();
            for coord in scattered::tiles(z) {
                let index = grids.at(&selection.columns().key, default_resolution(z));
                // Around the antimeridian one tile may see a hexagon from both sides, so ids are looked at elsewhere.
                let layer = hex_layer(&selection, index, shape, coord);
                let sums = uint(&layer, "n").into_iter().zip(uint(&layer, "deaths_best"));
                for ((cell, sums), home) in texts(&layer, "cell").into_iter().zip(sums).zip(flags(&layer, "home")) {
                    assert_eq!(expected.get(&cell), Some(&sums), "{cell} in {coord:?}");
                    assert!(!home || homes.insert(cell, sums).is_none(), "home once");
                    assert!(shape == Shape::Area || home, "a point stands in the tile of its centre only");
                }
            }
            assert_eq!(homes, expected, "zoom {z}");
        }
    }
}

#[test]
fn a_tile_holds_every_hexagon_that_reaches_into_it() {
    let dataset = scattered::dataset(14, 1500);
    let selection = Selection::new(&dataset, &filters(&dataset)[0]).unwrap();
    let options = HeatOptions { grid: Grid::Hex { resolution: None }, shape: Shape::Area };
    for z in [3, 5, 6] {
        // Corners on the unit square, away from the antimeridian and the poles.
        let corners: HashMap<CellIndex, Vec<(f64, f64)>> = (selected(&selection).into_iter())
            .map(|row| hex_of(&dataset, row, default_resolution(z)))
            .map(|cell| {
                let world = |at: &LatLng| crate::coords::LonLat::new(at.lng(), at.lat()).unwrap().to_world();
                (cell, cell.boundary().iter().map(world).map(|world| (world.x, world.y)).collect())
            })
            .filter(|(_, corners): &(_, Vec<(f64, f64)>)| corners.iter().all(|(x, y)| (0.1..0.9).contains(x) && (0.1..0.9).contains(y)))
            .collect();
        let side = 1.0 / f64::from(1u32 << z);
        let mut shared = 0;
        for coord in scattered::tiles(z) {
            let cells: Vec<String> = tile(&selection, &dataset.events[0].grids, &options, coord)
                .map(|tile| found(&tile).into_iter().map(|(cell, ..)| cell).collect())
                .unwrap_or_default();
            let inside = |(x, y): &(f64, f64)| (x / side) as u32 == coord.x() && (y / side) as u32 == coord.y();
            for (cell, corners) in corners.iter().filter(|(_, corners)| corners.iter().any(inside)) {
                assert!(cells.contains(&cell.to_string()), "{cell} has a corner in {coord:?}");
                shared += usize::from(!corners.iter().all(inside));
            }
        }
        assert!(shared > 0, "some hexagons are cut by an edge at zoom {z}");
    }
}

#[test]
fn a_cut_hexagon_has_the_same_corners_in_both_tiles() {
    let dataset = scattered::dataset(15, 1500);
    let selection = Selection::new(&dataset, &filters(&dataset)[0]).unwrap();
    let options = HeatOptions { grid: Grid::Hex { resolution: None }, shape: Shape::Area };
    let mut seen: HashMap<u64, Vec<[i32; 2]>> = HashMap::new();
    let mut twice = 0;
    for coord in scattered::tiles(4).filter(|coord| (1..15).contains(&coord.x())) {
        let Some(tile) = tile(&selection, &dataset.events[0].grids, &options, coord) else { continue };
        let layer = scattered::layer(&tile);
        let Geometry::Rings(paths) = &layer.geometry else { panic!("hexagons are rings") };
        for (id, mut rings) in layer.ids.iter().zip(paths.features()) {
            let [x, y] = [coord.x(), coord.y()].map(|at| at as i32 * 4096);
            let world: Vec<[i32; 2]> = rings.next().unwrap().iter().map(|corner| [corner[0] + x, corner[1] + y]).collect();
            if let Some(other) = seen.insert(*id, world.clone()) {
                assert_eq!(other, world);
                twice += 1;
            }
        }
    }
    assert!(twice > 10, "{twice}");
}

#[test]
fn a_zoom_has_its_range_whatever_the_filter() {
    let keys: Vec<u64> = (0..200_000u64).map(|at| at << 26 | 7 << 44).collect();
    let (few, many) = (&keys[..100], &keys[..]);
    let check = |keys: &[u64], grid, shape, z| check(&HeatGrids::default(), keys, &HeatOptions { grid, shape }, z).is_ok();
    let hex = |resolution| Grid::Hex { resolution: Some(resolution) };
    assert!(check(few, hex(1), Shape::Area, 0) && !check(few, hex(2), Shape::Area, 0));
    assert!(check(few, hex(8), Shape::Area, 14) && !check(few, hex(9), Shape::Area, 14));
    assert!((0..=14).all(|z| check(many, hex(default_resolution(z)), Shape::Area, z)));
    let error = super::check(&HeatGrids::default(), few, &HeatOptions { grid: hex(3), shape: Shape::Area }, 0).unwrap_err();
    assert_eq!((error.parameter(), error.allowed()), (Some("resolution"), &["0 to 1".to_owned()][..]));
    assert!(check(few, Grid::Square { cells: 128 }, Shape::Point, 3) && !check(few, Grid::Square { cells: 128 }, Shape::Area, 3));
}

#[test]
fn where_the_densest_tile_would_pass_its_size_the_whole_zoom_is_coarser() {
    // A full grid of 256 × 256 places over one tile of zoom 6: 16,384 squares of 128 a side.
    let corner = MortonKey::cell_range(6, 13, 28);
    let keys: Vec<u64> = (0..1u64 << 16).map(|at| corner.start() | at << 36).collect();
    let grids = HeatGrids::default();
    assert_eq!((max_cells(&grids, &keys, 6, Shape::Point), max_cells(&grids, &keys, 3, Shape::Point)), (64, 128));
    let most = grids.at(&keys, 6).densest(6, BUFFER);
    assert_eq!(max_resolution(&grids, &keys, 6), if most > MAX_BYTES / HEX_BYTES { 5 } else { 6 });
    assert_eq!(max_resolution(&grids, &keys, 2), 3);
    assert!(most > 5000, "{most}");
}
