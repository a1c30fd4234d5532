//! Polygons as a strict reader judges them (MVT 2.1, §4.3.4.4): decoded by `fast-mvt`, checked by `geo`, neither of which wrote them.

use super::{coords, request};
use crate::server::dataset;
use fast_mvt::{MvtGeometry, MvtLayer, MvtReaderRef};
use geo::{CoordsIter, LineString, MapCoords, MultiPolygon, Polygon, Validation};
use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use testigo::coords::{LonLat, MortonKey, TileCoord, WorldCoord};
use testigo::dataset::Dataset;
use testigo::encode::mvt::encode;
use testigo::encode::tilejson::tilejson;
use testigo::tiles::{LayerName, MAX_BYTES, TileRequest, tile};

/// How far fills reach beyond the tile, tile units.
const REACH: std::ops::RangeInclusive<i32> = -64..=4160;

/// What was found wrong in the tiles of a request.
#[derive(Default)]
struct Judge {
    /// Polygons already judged: spells of one place share their outline.
    known: HashSet<u64>,
    features: usize,
    faults: Vec<String>,
}

impl Judge {
    fn tiles(&mut self, dataset: &Dataset, request: &TileRequest, zoom: u8) {
        for coord in coords_within_bounds(dataset, request, zoom) {
            let Some(found) = tile(dataset, request, coord).unwrap() else { continue };
            let bytes = encode(&found);
            assert!(bytes.len() <= MAX_BYTES, "{coord:?}: {} bytes", bytes.len());
            for layer in MvtReaderRef::new(&bytes).unwrap().to_tile().unwrap().layers {
                self.layer(&format!("{} {}/{}/{}", layer.name, coord.z(), coord.x(), coord.y()), &layer);
            }
        }
    }

    fn layer(&mut self, place: &str, layer: &MvtLayer) {
        let ids: HashSet<_> = layer.features.iter().map(|feature| feature.id.expect("every feature has an id")).collect();
        if ids.len() < layer.features.len() {
            self.faults.push(format!("{place}: an id occurs twice"));
        }
        self.features += layer.features.len();
        for feature in &layer.features {
            let polygons = match &feature.geometry {
                MvtGeometry::Polygon(polygon) => MultiPolygon::new(vec![polygon.clone()]),
                MvtGeometry::MultiPolygon(polygons) => polygons.clone(),
                _ => continue,
            };
            if let Some(fault) = self.fault(&polygons) {
                self.faults.push(format!("{place}: feature {:?}: {fault}", feature.id));
            }
        }
    }

    fn fault(&mut self, polygons: &MultiPolygon<i32>) -> Option<String> {
        let mut hasher = DefaultHasher::new();
        polygons.hash(&mut hasher);
        if !self.known.insert(hasher.finish()) {
            return None;
        }
        if polygons.coords_iter().any(|at| !REACH.contains(&at.x) || !REACH.contains(&at.y)) {
            return Some("reaches beyond the buffer".into());
        }
        if polygons.iter().any(|polygon| !winds_rightly(polygon)) {
            return Some("a ring winds the wrong way or has no area".into());
        }
        polygons
            .map_coords(|at| geo::coord! { x: f64::from(at.x), y: f64::from(at.y) })
            .check_validation()
            .err()
            .map(|fault| fault.to_string())
    }
}

fn winds_rightly(polygon: &Polygon<i32>) -> bool {
    twice_area(polygon.exterior()) > 0 && polygon.interiors().iter().all(|hole| twice_area(hole) < 0)
}

/// The surveyor's formula, y southwards.
fn twice_area(ring: &LineString<i32>) -> i64 {
    let wide = |at: geo::Coord<i32>| (i64::from(at.x), i64::from(at.y));
    ring.lines().map(|line| (wide(line.start), wide(line.end))).map(|((ax, ay), (bx, by))| ax * by - bx * ay).sum()
}

/// The tiles that a reader of the TileJSON would ask for.
fn coords_within_bounds(dataset: &Dataset, request: &TileRequest, zoom: u8) -> impl Iterator<Item = TileCoord> {
    let [west, south, east, north] = tilejson(dataset, request, "", "").unwrap().bounds;
    let corner = |lon, lat| MortonKey::of(LonLat::new(lon, lat).unwrap()).cell(zoom);
    let ((x_first, y_first), (x_last, y_last)) = (corner(west, north), corner(east, south));
    (x_first..=x_last).flat_map(move |x| (y_first..=y_last).map(move |y| TileCoord::new(zoom, x, y).unwrap()))
}

fn assert_valid(asked: &[(LayerName, &[(&str, &str)])], zooms: std::ops::RangeInclusive<u8>) {
    let dataset = dataset();
    for (layer, pairs) in asked {
        let request = request(&dataset, *layer, pairs);
        for zoom in zooms.clone() {
            let mut judge = Judge::default();
            judge.tiles(&dataset, &request, zoom);
            assert!(judge.features > 0, "{layer} {pairs:?} has tiles at zoom {zoom}");
            assert!(judge.faults.is_empty(), "{layer} {pairs:?}, of {} features: {:#?}", judge.features, judge.faults);
        }
    }
}

/// Days with few, many and mostly ended deployments.
const DAYS: [&[(&str, &str)]; 3] = [&[("datetime", "2007-01-31")], &[("datetime", "2009-12-31")], &[("datetime", "2024-06-01")]];

#[test]
fn every_area_is_valid_to_zoom_8() {
    assert_valid(&[(LayerName::Municipalities, &[]), (LayerName::States, &[])], 0..=8);
}

#[test]
fn every_deployment_is_valid_to_zoom_8_on_three_days() {
    assert_valid(&DAYS.map(|day| (LayerName::Zones, day)), 0..=8);
}

#[test]
fn every_spell_of_every_deployment_is_valid_to_zoom_6() {
    assert_valid(&[(LayerName::Zones, &[("datetime", "../..")])], 0..=6);
}

#[test]
fn the_background_is_valid_to_zoom_6() {
    assert_valid(&[(LayerName::Context, &[])], 0..=6);
}

#[test]
fn areas_and_deployments_are_valid_at_zoom_10() {
    if std::env::var_os("TESTIGO_FULL").is_none() {
        eprintln!("skipped: zoom 10 is a part of `make test-full`");
        return;
    }
    assert_valid(&[(LayerName::Municipalities, &[]), (LayerName::States, &[])], 10..=10);
    assert_valid(&DAYS.map(|day| (LayerName::Zones, day)), 10..=10);
}

#[test]
fn the_bounds_of_a_layer_are_those_of_its_tiles() {
    let dataset = dataset();
    let zoom = 5;
    let degrees_per_unit = 360.0 / f64::from(4096u32 << zoom);
    for layer in [LayerName::Municipalities, LayerName::States, LayerName::Zones, LayerName::Context] {
        let request = request(&dataset, layer, &[]);
        let mut seen = [f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY];
        for coord in coords(zoom) {
            let Some(found) = tile(&dataset, &request, coord).unwrap() else { continue };
            let decoded = MvtReaderRef::new(&encode(&found)).unwrap().to_tile().unwrap();
            let points = decoded
                .layers
                .iter()
                .flat_map(|layer| &layer.features)
                .flat_map(|feature| feature.geometry.coords_iter().collect::<Vec<_>>());
            for at in points.filter(|at| (0..=4096).contains(&at.x) && (0..=4096).contains(&at.y)) {
                let world = |tile: u32, within: i32| (f64::from(tile) + f64::from(within) / 4096.0) / f64::from(1u32 << zoom);
                let at = WorldCoord { x: world(coord.x(), at.x), y: world(coord.y(), at.y) }.to_lonlat();
                seen = [seen[0].min(at.lon()), seen[1].min(at.lat()), seen[2].max(at.lon()), seen[3].max(at.lat())];
            }
        }
        let document = tilejson(&dataset, &request, "", "").unwrap();
        let outwards = [-1.0, -1.0, 1.0, 1.0];
        for side in 0..4 {
            let slack = (document.bounds[side] - seen[side]) * outwards[side];
            assert!((-degrees_per_unit..1.0 + degrees_per_unit).contains(&slack), "{layer}: {:?} around {seen:?}", document.bounds);
        }
        let [west, south, east, north] = document.bounds;
        assert!(
            (west..=east).contains(&document.center[0]) && (south..=north).contains(&document.center[1]),
            "{layer}: {:?}",
            document.center
        );
    }
}
