use super::*;

fn keys(positions: &[(f64, f64)]) -> Vec<u64> {
    let mut keys: Vec<u64> = positions.iter().map(|(lon, lat)| MortonKey::of(LonLat::new(*lon, *lat).unwrap()).bits()).collect();
    keys.sort_unstable();
    keys
}

fn grid() -> Vec<u64> {
    let at = |i: i32| (f64::from(i * 37 % 360) - 179.5, f64::from(i * 53 % 168) - 84.0);
    keys(&(0..4000).map(|i| at(i % 3000)).collect::<Vec<_>>())
}

/// Twice the area, positive for rings that go clockwise as seen on the map (y grows southwards).
fn turning(corners: &[[i32; 2]]) -> i128 {
    let next = corners.iter().cycle().skip(1);
    corners.iter().zip(next).map(|(a, b)| i128::from(a[0]) * i128::from(b[1]) - i128::from(b[0]) * i128::from(a[1])).sum()
}

fn reached(index: &HexIndex, z: u8, x: u32, y: u32) -> Vec<(usize, i64)> {
    let mut found = Vec::new();
    index.reaching(TileCoord::new(z, x, y).unwrap(), 64, |hex, worlds| found.push((hex, worlds)));
    found
}

#[test]
fn every_row_is_in_the_one_hexagon_that_holds_its_position() {
    let keys = grid();
    for resolution in 0..=8 {
        let resolution = Resolution::try_from(resolution).unwrap();
        let index = HexIndex::new(&keys, resolution);
        let mut owner = vec![None; keys.len()];
        for at in 0..index.len() {
            let hex = index.hex(at);
            for row in hex.runs.iter().flat_map(|run| run.start as usize..run.end as usize) {
                assert_eq!(owner[row].replace(hex.cell), None);
            }
            assert!(at == 0 || index.hex(at - 1).centre <= hex.centre, "centres ascend");
            assert!(turning(hex.corners) > 0, "clockwise: {hex:?}");
        }
        for (key, owner) in keys.iter().zip(owner) {
            assert_eq!(owner, Some(u64::from(cell_of(MortonKey::from_bits(*key), resolution))));
        }
    }
}

#[test]
fn a_pentagon_keeps_the_corners_that_it_has() {
    for (resolution, corners) in [(Resolution::Two, 5), (Resolution::Three, 10)] {
        let pentagon = resolution.pentagons().next().unwrap();
        let centre = LatLng::from(pentagon);
        let index = HexIndex::new(&keys(&[(centre.lng(), centre.lat())]), resolution);
        assert_eq!((index.len(), index.hex(0).cell), (1, u64::from(pentagon)));
        assert_eq!(index.hex(0).corners.len(), corners, "resolution {resolution}");
    }
}

#[test]
fn a_hexagon_over_the_antimeridian_is_narrow_and_reaches_into_both_sides() {
    let index = HexIndex::new(&keys(&[(179.999, 12.0), (-179.999, 12.0)]), Resolution::Two);
    assert_eq!(index.len(), 1);
    let reach = Reach::of_hex(&index.hex(0));
    assert!(reach.x.1 - reach.x.0 < WORLD / 64, "{reach:?}");
    let (_, y) = index.hex(0).centre.cell(4);
    let sides = [reached(&index, 4, 0, y), reached(&index, 4, 15, y)];
    let east = i64::from(index.hex(0).centre.xy().0) > WORLD / 2;
    let expected = if east { [vec![(0, -1)], vec![(0, 0)]] } else { [vec![(0, 0)], vec![(0, 1)]] };
    assert_eq!(sides, expected);
    assert_eq!((reached(&index, 4, 1, y), reached(&index, 4, 14, y)), (vec![], vec![]));
}

#[test]
fn a_hexagon_over_the_pole_is_closed_along_the_edge_of_the_map() {
    let index = HexIndex::new(&keys(&[(0.0, 84.9), (120.0, 84.9), (-120.0, 84.9)]), Resolution::Zero);
    let polar = (0..index.len()).map(|at| index.hex(at)).find(|hex| {
        let reach = Reach::of_hex(hex);
        reach.x.1 - reach.x.0 > WORLD / 2
    });
    let polar = polar.expect("the cell around the pole goes round the world");
    let (_, y) = polar.centre.xy();
    // Two corners more than the cell has, both on the edge; without them one at most would lie there.
    assert!(polar.corners.iter().filter(|corner| i64::from(y) + i64::from(corner[1]) == 0).count() >= 2);
}

#[test]
fn reaching_finds_what_a_scan_of_all_boxes_finds() {
    let index = HexIndex::new(&grid(), Resolution::Three);
    for z in 0..=5u8 {
        for x in 0..1u32 << z {
            for y in 0..1u32 << z {
                let tile = Reach::of_tile(TileCoord::new(z, x, y).unwrap(), 64);
                let meets = |at: &usize, worlds: i64| Reach::of_hex(&index.hex(*at)).moved(worlds * WORLD).meets(&tile);
                let scan = [-1, 0, 1]
                    .into_iter()
                    .flat_map(|worlds| (0..index.len()).filter(move |at| meets(at, worlds)).map(move |at| (at, worlds)));
                assert_eq!(reached(&index, z, x, y), scan.collect::<Vec<_>>());
            }
        }
    }
}

#[test]
fn the_densest_tile_is_the_fullest_of_all() {
    let index = HexIndex::new(&grid(), Resolution::Three);
    for z in 1..=4u8 {
        let tiles = (0..1u32 << z).flat_map(|x| (0..1u32 << z).map(move |y| (x, y)));
        // Both count a hexagon over the antimeridian on the side beyond it, too; only tiles outside the world differ.
        let fullest = tiles.map(|(x, y)| reached(&index, z, x, y).iter().filter(|(_, worlds)| *worlds == 0).count()).max();
        assert_eq!(Some(index.densest(z, 64)), fullest, "zoom {z}");
    }
}
