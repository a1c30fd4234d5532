//! Areas share their borders at every zoom, and none is lost.

use super::fixture::{dataset, level};
use super::{coords, layer, request};
use geo::{LineString, MultiPolygon, Polygon, Validation};
use std::collections::HashMap;
use testigo::coords::TileCoord;
use testigo::dataset::AreaIx;
use testigo::domain::Level;
use testigo::index::{GridPoint, MAX_AREA_ZOOM, Shape};
use testigo::tiles::{Geometry, Layer, LayerName, Tile, tile};

/// Twice the signed area of a ring (4.3.4.4 of the specification).
fn twice_area(ring: &[[i32; 2]]) -> i64 {
    let next = ring.iter().cycle().skip(1);
    ring.iter().zip(next).map(|(a, b)| i64::from(a[0]) * i64::from(b[1]) - i64::from(b[0]) * i64::from(a[1])).sum()
}

/// The rings of a shape at a zoom, before any tile cuts them.
fn rings(shape: &Shape, zoom: u8) -> Vec<Vec<GridPoint>> {
    let detail = dataset().area_shapes().topology.detail(zoom);
    let points = |halves| {
        let mut points = Vec::new();
        detail.coverage().walk(halves, &mut points);
        points
    };
    detail.shape(shape).rings.iter().map(|ring| points(&ring.halves)).collect()
}

fn area_at(shape: &Shape, zoom: u8) -> i64 {
    rings(shape, zoom).iter().map(|ring| twice_area(ring)).sum()
}

#[test]
fn municipalities_fill_their_states_and_states_their_country_to_the_unit_at_every_zoom() {
    let shapes = dataset().area_shapes();
    let areas = &dataset().areas;
    for zoom in 0..=MAX_AREA_ZOOM {
        for (ix, whole) in areas.iter().filter(|(_, area)| area.level != Level::Municipality) {
            let parts: Vec<i64> =
                areas.iter().filter(|(_, part)| part.parent == Some(ix)).map(|(part, _)| area_at(shapes.shape(part), zoom)).collect();
            let all: i64 = parts.iter().sum();
            assert!(parts.is_empty() || area_at(shapes.shape(ix), zoom) == all, "{} at zoom {zoom}", whole.code);
        }
    }
}

#[test]
fn the_arcs_of_the_boundaries_join_the_areas_that_the_file_says_are_neighbours() {
    let topology = &dataset().area_shapes().topology;
    let shared = (0..topology.arcs()).filter(|arc| topology.sides(*arc).iter().all(Option::is_some)).count();
    // 2,465 municipalities and 14 departments make a planar map: by Euler's formula nearly 3 borders an area.
    assert!((6_500..9_000).contains(&shared), "{shared} of {} arcs have areas on both sides", topology.arcs());
}

#[test]
fn every_municipality_is_in_the_tile_of_the_world() {
    let world = tile(dataset(), &request(dataset(), LayerName::Municipalities, &[]), TileCoord::new(0, 0, 0).unwrap()).unwrap().unwrap();
    assert_eq!(layer(&world, "municipalities").unwrap().len(), level(Level::Municipality).count());
    let world = tile(dataset(), &request(dataset(), LayerName::States, &[]), TileCoord::new(0, 0, 0).unwrap()).unwrap().unwrap();
    assert_eq!(layer(&world, "states").unwrap().len(), level(Level::State).count());
}

#[test]
fn rings_wind_as_the_specification_says_and_holes_follow_their_exterior() {
    for zoom in [0, 3, 5, 6] {
        for coord in coords(zoom) {
            let Some(found) = tile(dataset(), &request(dataset(), LayerName::Municipalities, &[]), coord).unwrap() else { continue };
            let Some(Layer { geometry: Geometry::Polygons(paths), .. }) = layer(&found, "municipalities") else { continue };
            for mut rings in paths.features() {
                let first = rings.next().unwrap();
                assert!(twice_area(first) > 0, "the first ring is an exterior");
                assert!(rings.all(|ring| twice_area(ring) != 0 && ring.len() >= 3));
            }
        }
    }
}

#[test]
fn tiles_stay_below_500_kb_from_zoom_0_to_6() {
    for name in [LayerName::Municipalities, LayerName::States, LayerName::Context, LayerName::Zones] {
        for zoom in 0..=6 {
            let largest = coords(zoom)
                .filter_map(|coord| tile(dataset(), &request(dataset(), name, &[]), coord).unwrap())
                .map(|tile| testigo::encode::mvt::encode(&tile).len())
                .max();
            assert!(largest.unwrap_or(0) <= 500_000, "{name} at zoom {zoom}: {largest:?}");
        }
    }
}

/// The polygons of a shape at a zoom: each clockwise ring begins one.
fn polygons(shape: &Shape, zoom: u8) -> MultiPolygon<f64> {
    let mut polygons = Vec::<Polygon<f64>>::new();
    for ring in rings(shape, zoom) {
        let line = ring.iter().map(|point| (f64::from(point[0]), f64::from(point[1]))).collect::<LineString>();
        if twice_area(&ring) > 0 {
            polygons.push(Polygon::new(line, Vec::new()));
        } else {
            polygons.last_mut().unwrap().interiors_push(line);
        }
    }
    MultiPolygon::new(polygons)
}

/// Municipalities and departments, of 2,479, that have no area left at each zoom: they are drawn as a square of one unit.
const SPECKS: [usize; MAX_AREA_ZOOM as usize + 1] = [423, 145, 52, 15, 2, 0, 0, 0, 0, 0, 0, 0, 0];

#[test]
fn every_area_is_valid_at_every_zoom_and_the_smallest_alone_have_no_place() {
    let shapes = dataset().area_shapes();
    for (zoom, specks) in (0..).zip(SPECKS) {
        let found: Vec<MultiPolygon<f64>> = shapes.leaves.iter().map(|ix| polygons(shapes.shape(*ix), zoom)).collect();
        let invalid: Vec<&str> = shapes.leaves.iter().zip(&found).filter(|(_, found)| !found.is_valid()).map(|(ix, _)| code(*ix)).collect();
        assert!(invalid.is_empty(), "zoom {zoom}: {invalid:?}");
        assert_eq!(found.iter().filter(|found| found.0.is_empty()).count(), specks, "zoom {zoom}");
    }
}

fn code(ix: AreaIx) -> &'static str {
    dataset().areas.area(ix).code.as_str()
}

/// How often each edge is passed, its two directions against each other.
fn balance<'a>(rings: impl IntoIterator<Item = &'a [GridPoint]>) -> HashMap<[GridPoint; 2], i32> {
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
fn neighbours_pass_each_edge_between_them_in_both_directions_at_every_zoom() {
    let shapes = dataset().area_shapes();
    for zoom in 0..=MAX_AREA_ZOOM {
        for (ix, _) in dataset().areas.iter().filter(|(ix, _)| shapes.leaves.binary_search(ix).is_err()) {
            let inside: Vec<_> = shapes
                .leaves
                .iter()
                .filter(|leaf| dataset().areas.lies_in(**leaf, ix))
                .flat_map(|leaf| rings(shapes.shape(*leaf), zoom))
                .collect();
            let around = rings(shapes.shape(ix), zoom);
            let [inside, around] = [&inside, &around].map(|rings| balance(rings.iter().map(Vec::as_slice)));
            assert!(inside == around, "{} at zoom {zoom}: no gap and no overlap between its areas", code(ix));
        }
    }
}

/// Rings of each feature of a layer of polygons, by area; the squares that stand for an area without a place left out.
fn drawn(tile: &Tile, name: &str, zoom: u8) -> Vec<(AreaIx, Vec<Vec<GridPoint>>)> {
    let Some(Layer { geometry: Geometry::Polygons(paths), ids, .. }) = layer(tile, name) else { return Vec::new() };
    let feature = |(id, rings): (&u64, Vec<Vec<GridPoint>>)| (AreaIx(*id as u16 - 1), rings);
    let features = ids.iter().zip(paths.features().map(|rings| rings.map(<[GridPoint]>::to_vec).collect())).map(feature);
    features.filter(|(ix, _)| !rings(dataset().area_shapes().shape(*ix), zoom).is_empty()).collect()
}

#[test]
fn in_every_tile_the_municipalities_of_a_state_fill_it_to_the_edge() {
    for zoom in 0..=8 {
        for coord in coords(zoom) {
            let Some(states) = tile(dataset(), &request(dataset(), LayerName::States, &[]), coord).unwrap() else { continue };
            let parts = tile(dataset(), &request(dataset(), LayerName::Municipalities, &[]), coord).unwrap().unwrap_or_default();
            let parts = drawn(&parts, "municipalities", zoom);
            for (state, around) in drawn(&states, "states", zoom) {
                let of_state = parts.iter().filter(|(part, _)| dataset().areas.area(*part).parent == Some(state));
                let inside: Vec<_> = of_state.flat_map(|(_, rings)| rings.clone()).collect();
                if dataset().area_shapes().leaves.binary_search(&state).is_ok() {
                    continue; // A department: no municipalities.
                }
                let area = |rings: &[Vec<GridPoint>]| rings.iter().map(|ring| twice_area(ring)).sum::<i64>();
                assert_eq!(area(&inside), area(&around), "{} in {coord:?}", code(state));
                let [inside, around] = [&inside, &around].map(|rings| balance(rings.iter().map(Vec::as_slice)));
                let differs =
                    inside.iter().filter(|(edge, times)| around.get(*edge) != Some(*times)).any(|(edge, _)| !runs_along_the_box(edge));
                assert!(!differs, "{} in {coord:?}", code(state));
            }
        }
    }
}

/// Along the buffer's edge a state has one edge where its municipalities have several.
fn runs_along_the_box([a, b]: &[GridPoint; 2]) -> bool {
    (0..2).any(|axis| a[axis] == b[axis] && (a[axis] == -64 || a[axis] == 4160))
}
