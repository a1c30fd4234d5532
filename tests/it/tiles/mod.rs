//! Tiles of every layer, on the real boundaries and deployments.

mod areas;
mod fixture;
mod golden;
mod labels;
mod schema;
mod text;
mod validity;
mod zones;

use testigo::coords::TileCoord;
use testigo::dataset::Dataset;
use testigo::tiles::{Layer, LayerName, Tile, TileRequest, Values, tile};

fn request(dataset: &Dataset, layer: LayerName, pairs: &[(&str, &str)]) -> TileRequest {
    let pairs: Vec<(String, String)> = pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
    TileRequest::parse(dataset, layer, &pairs).unwrap()
}

fn coords(zoom: u8) -> impl Iterator<Item = TileCoord> {
    let side = 1u32 << zoom;
    (0..side).flat_map(move |x| (0..side).map(move |y| TileCoord::new(zoom, x, y).unwrap()))
}

/// The tiles of a zoom that hold something.
fn every_tile(request: &TileRequest, zoom: u8) -> impl Iterator<Item = Tile> {
    coords(zoom).filter_map(move |coord| tile(fixture::dataset(), request, coord).unwrap())
}

fn layer<'a>(tile: &'a Tile, name: &str) -> Option<&'a Layer> {
    tile.layers.iter().find(|layer| layer.name == name)
}

fn column<'a>(layer: &'a Layer, name: &str) -> &'a Values {
    &layer.columns.iter().find(|column| column.name == name).unwrap_or_else(|| panic!("{} has no {name}", layer.name)).values
}
