//! A handful of tiles of the bundled edition as text: `make bless` rewrites them, a person reads the difference.

use super::text::text;
use super::{coords, request};
use crate::server::dataset;
use testigo::coords::TileCoord;
use testigo::encode::mvt::encode;
use testigo::tiles::{LayerName, MAX_BYTES, tile};

fn check(name: &str, layer: LayerName, pairs: &[(&str, &str)], [z, x, y]: [u32; 3]) {
    let dataset = dataset();
    let coord = TileCoord::new(z as u8, x, y).unwrap();
    let found = tile(&dataset, &request(&dataset, layer, pairs), coord).unwrap().expect("the tile holds something");
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text(&encode(&found))));
}

#[test]
fn stacks_around_ciudad_juarez() {
    check("incidents_8_52_104", LayerName::Incidents, &[("datetime", "2008-01-01/2010-12-31")], [8, 52, 104]);
}

#[test]
fn stacks_at_the_last_zoom_are_coordinates() {
    check("incidents_14_3345_6667", LayerName::Incidents, &[], [14, 3345, 6667]);
}

#[test]
fn heat_in_squares_of_the_north_of_mexico() {
    check("heat_square_4_3_6", LayerName::Heat, &[("cells", "16"), ("datetime", "2010-01-01/2010-12-31")], [4, 3, 6]);
}

#[test]
fn heat_in_hexagons_of_the_north_of_mexico() {
    check("heat_hex_4_3_6", LayerName::Heat, &[("grid", "hex"), ("resolution", "2"), ("datetime", "2010-01-01/2010-12-31")], [4, 3, 6]);
}

#[test]
fn municipalities_around_ciudad_juarez_with_smoothed_rates() {
    let rates = [("source", "inegi"), ("datetime", "2009-01-01/2009-12-31"), ("measure", "rate_smoothed")];
    check("municipalities_8_52_104", LayerName::Municipalities, &rates, [8, 52, 104]);
}

#[test]
fn states_with_records() {
    check("states_5_6_13", LayerName::States, &[("source", "ucdp")], [5, 6, 13]);
}

#[test]
fn deployments_at_the_end_of_2009() {
    check("zones_5_6_13", LayerName::Zones, &[("datetime", "2009-12-31")], [5, 6, 13]);
}

#[test]
fn the_background_of_central_america() {
    check("context_5_8_14", LayerName::Context, &[], [5, 8, 14]);
}

#[test]
fn no_tile_of_the_edition_passes_500_kb_from_zoom_0_to_6() {
    let dataset = dataset();
    let asked: &[(LayerName, &[(&str, &str)])] = &[
        (LayerName::Incidents, &[]),
        (LayerName::Heat, &[]),
        (LayerName::Heat, &[("cells", "128"), ("as", "point")]),
        (LayerName::Heat, &[("grid", "hex")]),
        (LayerName::Municipalities, &[("source", "inegi"), ("measure", "rate_smoothed")]),
        (LayerName::Municipalities, &[("source", "ucdp")]),
        (LayerName::States, &[("source", "sesnsp"), ("measure", "rate")]),
        (LayerName::Zones, &[("datetime", "../..")]),
        (LayerName::Context, &[]),
    ];
    for (layer, pairs) in asked {
        let request = request(&dataset, *layer, pairs);
        for coord in (0..=6).flat_map(coords) {
            let Some(found) = tile(&dataset, &request, coord).unwrap() else { continue };
            let bytes = encode(&found);
            assert!(bytes.len() <= MAX_BYTES, "{layer} {pairs:?} {coord:?}: {} bytes", bytes.len());
            assert!(bytes.len() <= found.encoded_bound(), "{layer} {pairs:?} {coord:?}: the bound is below the size");
        }
    }
}
