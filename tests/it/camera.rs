//! Where maps look: every municipality and every comparison, in plain numbers.

use crate::edition::dataset;
use testigo::compare::{OverviewQuestion, overview};
use testigo::coords::LonLat;
use testigo::domain::Level;
use testigo::picture::looks_at;
use testigo::view::View;

/// Width and height, px, that one map of a comparison has in Chromium where the page is 320, 390, 768, 1024, 1440 and 1920 px wide.
const MAPS: [(f64, f64); 6] = [(286.0, 277.0), (356.0, 277.0), (348.0, 381.0), (476.0, 381.0), (684.0, 381.0), (924.0, 381.0)];
/// Nearest zoom at which a place is shown: outlines are true to some 500 m.
const NEAREST: f64 = 10.0;

/// Sides of a box of degrees on a map, px: left, top, right, bottom.
fn on_map(bbox: [f64; 4], at: testigo::view::Camera, (width, height): (f64, f64)) -> [f64; 4] {
    let world = 512.0 * at.zoom.exp2();
    let position = |lon: f64, lat: f64| LonLat::new(lon, lat).unwrap().to_world();
    let centre = position(at.lon, at.lat);
    let px = |lon: f64, lat: f64| {
        let at = position(lon, lat);
        [(at.x - centre.x).mul_add(world, width / 2.0), (at.y - centre.y).mul_add(world, height / 2.0)]
    };
    let ([left, top], [right, bottom]) = (px(bbox[0], bbox[3]), px(bbox[2], bbox[1]));
    [left, top, right, bottom]
}

/// A place is whole on the map, and its longer side takes a quarter of the map's shorter one, or the map is as near as it goes.
fn is_framed(what: &str, bbox: [f64; 4], at: testigo::view::Camera, map: (f64, f64)) {
    let [left, top, right, bottom] = on_map(bbox, at, map);
    assert!(
        left >= -0.5 && top >= -0.5 && right <= map.0 + 0.5 && bottom <= map.1 + 0.5,
        "{what} is cut on {map:?}: {left} {top} {right} {bottom}"
    );
    let share = (right - left).max(bottom - top) / map.0.min(map.1);
    assert!(share >= 0.25 || (at.zoom - NEAREST).abs() < 1e-6, "{what} takes {share} of {map:?} at zoom {}", at.zoom);
}

fn looks(place: &str, map: (f64, f64)) -> testigo::view::Camera {
    let (view, problems) = View::parse(&[("p".to_owned(), place.to_owned())], dataset());
    assert!(problems.is_empty(), "{place}");
    looks_at(dataset(), &view, map.0, map.1)
}

fn joined(a: [f64; 4], b: [f64; 4]) -> [f64; 4] {
    [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])]
}

#[test]
fn every_municipality_is_whole_and_large_at_six_widths() {
    let mut seen = 0;
    for (ix, area) in dataset().areas.of_level(Level::Municipality) {
        let code = area.code.as_str();
        for map in MAPS {
            is_framed(code, dataset().area_index.envelope(ix.ix()), looks(code, map), map);
        }
        seen += 1;
    }
    assert!(seen > 2400, "{seen}");
}

#[test]
fn every_deployment_that_can_be_compared_is_whole_and_large_at_six_widths() {
    let answers = overview(dataset(), &OverviewQuestion::parse(dataset(), &[]).unwrap());
    let mut seen = 0;
    for row in answers.zones.iter().filter(|row| row.figures.is_some()) {
        let zone = dataset().zones.find(&row.zone.id).unwrap();
        let bbox = zone.areas.iter().map(|ix| dataset().area_index.envelope(ix.ix())).reduce(joined).unwrap();
        for map in MAPS {
            is_framed(&row.zone.id, bbox, looks(&row.zone.id, map), map);
        }
        seen += 1;
    }
    assert_eq!(seen, answers.n_answered);
    assert!(seen > 10, "{seen}");
}
