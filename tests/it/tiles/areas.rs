//! Areas share their borders at every zoom, and none is lost.

use super::fixture::{dataset, level};
use super::{coords, layer, request};
use geo::{LineString, Polygon, Validation};
use testigo::coords::TileCoord;
use testigo::domain::Level;
use testigo::index::{MAX_AREA_ZOOM, Ring, RingRole, Shape};
use testigo::tiles::{Geometry, Layer, LayerName, tile};

/// Twice the signed area of a ring (4.3.4.4 of the specification).
fn twice_area(ring: &[[i32; 2]]) -> i64 {
    let next = ring.iter().cycle().skip(1);
    ring.iter().zip(next).map(|(a, b)| i64::from(a[0]) * i64::from(b[1]) - i64::from(b[0]) * i64::from(a[1])).sum()
}

fn area_at(shape: &Shape, zoom: u8) -> i64 {
    let detail = dataset().area_shapes().topology.detail(zoom);
    let mut points = Vec::new();
    let mut ring_area = |ring: &Ring| {
        detail.ring(ring, &mut points);
        twice_area(&points)
    };
    shape.rings.iter().map(&mut ring_area).sum()
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

/// The polygons of a shape at a zoom, before any tile cuts them.
fn polygons(shape: &Shape, zoom: u8) -> Vec<Polygon<f64>> {
    let detail = dataset().area_shapes().topology.detail(zoom);
    let (mut points, mut polygons) = (Vec::new(), Vec::<Polygon<f64>>::new());
    for ring in &shape.rings {
        detail.ring(ring, &mut points);
        let line = points.iter().map(|point| (f64::from(point[0]), f64::from(point[1]))).collect::<LineString>();
        match ring.role {
            _ if points.len() < 3 => {}
            RingRole::Exterior => polygons.push(Polygon::new(line, Vec::new())),
            RingRole::Hole => polygons.last_mut().unwrap().interiors_push(line),
        }
    }
    polygons
}

/// Municipalities, of 2,465, whose outline crosses or touches itself at each zoom: simplifying an arc does not look at the
/// others, and a narrow neck falls on one unit.
const SELF_TOUCHING: [usize; MAX_AREA_ZOOM as usize + 1] = [34, 25, 12, 11, 24, 18, 19, 8, 1, 1, 1, 0, 0];

#[test]
fn nearly_every_polygon_is_valid_at_every_zoom() {
    let shapes = dataset().area_shapes();
    for (zoom, most) in (0..).zip(SELF_TOUCHING) {
        let invalid: Vec<&str> = level(Level::Municipality)
            .filter(|(ix, _)| polygons(shapes.shape(*ix), zoom).iter().any(|polygon| !polygon.is_valid()))
            .map(|(_, area)| area.code.as_str())
            .collect();
        assert!(invalid.len() <= most, "zoom {zoom}: {invalid:?}");
    }
}
