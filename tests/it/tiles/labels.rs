//! Label points: each area in one tile of a zoom.

use super::fixture::{dataset, level};
use super::{every_tile, request};
use testigo::domain::Level;
use testigo::tiles::LayerName;

#[test]
fn every_area_has_its_label_in_one_tile_of_a_zoom() {
    for (name, of) in [(LayerName::Municipalities, Level::Municipality), (LayerName::States, Level::State)] {
        let request = request(dataset(), name, &[("as", "point")]);
        for zoom in 0..=7 {
            let mut ids: Vec<u64> = every_tile(&request, zoom).flat_map(|tile| tile.layers[0].ids.clone()).collect();
            ids.sort_unstable();
            let all: Vec<u64> = level(of).map(|(ix, _)| u64::from(ix.0) + 1).collect();
            assert_eq!(ids, all, "{name} at zoom {zoom}");
        }
    }
}
