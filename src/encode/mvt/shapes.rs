//! Layers of lines and polygons, through the crate `mvt`.

use crate::tiles::{Column, EXTENT, Layer, Paths, Values};
use mvt::{GeomData, GeomEncoder, GeomType};

/// What the paths of a layer are.
pub(super) enum Shapes<'a> {
    /// Lines.
    Lines(&'a Paths),
    /// Rings of polygons.
    Polygons(&'a Paths),
}

/// The bytes of a tile that holds just this layer.
pub(super) fn encode(layer: &Layer, shapes: &Shapes) -> Vec<u8> {
    match shapes {
        Shapes::Lines(paths) => encode_with(layer, paths.features().map(lines)),
        Shapes::Polygons(paths) => encode_with(layer, paths.features().map(polygon)),
    }
}

/// The same with the geometry of each feature given.
pub(super) fn encode_with(layer: &Layer, geometries: impl Iterator<Item = GeomData>) -> Vec<u8> {
    let mut tile = mvt::Tile::new(EXTENT);
    let mut features = tile.create_layer(layer.name);
    for (row, geometry) in geometries.enumerate() {
        let mut feature = features.into_feature(geometry);
        if let Some(id) = layer.ids.get(row) {
            feature.set_id(*id);
        }
        layer.columns.iter().for_each(|column| add_tag(&mut feature, column, row));
        features = feature.into_layer();
    }
    tile.add_layer(features).expect("the only layer of a tile has the tile's extent");
    tile.to_bytes().expect("encoding into memory does not fail")
}

fn add_tag(feature: &mut mvt::Feature, column: &Column, row: usize) {
    let name = column.name;
    match &column.values {
        Values::UInt(values) => feature.add_tag_uint(name, values[row]),
        Values::OptUInt(values) => values[row].into_iter().for_each(|value| feature.add_tag_uint(name, value)),
        Values::Double(values) => values[row].into_iter().for_each(|value| feature.add_tag_double(name, value)),
        Values::Bool(values) => feature.add_tag_bool(name, values[row]),
        Values::Text { at, .. } if at[row] == Values::ABSENT => {}
        Values::Text { words, at } => feature.add_tag_string(name, words.word(at[row] as usize)),
        Values::Names(words) => feature.add_tag_string(name, words.word(row)),
    }
}

/// Lines of a feature. Where one begins at the end of the one before, both are written as one: the crate would join them
/// without saying so in the commands.
fn lines<'a>(parts: impl Iterator<Item = &'a [[i32; 2]]>) -> GeomData {
    let mut encoder = GeomEncoder::new(GeomType::Linestring);
    let mut end = None;
    for points in parts {
        let joined = end.is_some() && end == points.first().copied();
        if end.is_some() && !joined {
            encoder.complete_geom().expect(WHOLE);
        }
        let rest = &points[usize::from(joined)..];
        add(&mut encoder, rest.iter().copied());
        end = points.last().copied();
    }
    encoder.encode().expect(WHOLE)
}

/// Rings of a feature. A ring that begins where the one before ends is begun at its second point: the crate would leave
/// out its first command.
fn polygon<'a>(parts: impl Iterator<Item = &'a [[i32; 2]]>) -> GeomData {
    let mut encoder = GeomEncoder::new(GeomType::Polygon);
    let mut end = None;
    for points in parts {
        let turn = usize::from(end.is_some() && end == points.first().copied());
        let turned = || points[turn..].iter().chain(&points[..turn]).copied();
        add(&mut encoder, turned());
        encoder.complete_geom().expect(WHOLE);
        end = turned().last();
    }
    encoder.encode().expect(WHOLE)
}

fn add(encoder: &mut GeomEncoder<i32>, points: impl Iterator<Item = [i32; 2]>) {
    for [x, y] in points {
        encoder.add_point(x, y).expect(WHOLE);
    }
}

/// The crate refuses only numbers that it cannot round.
const WHOLE: &str = "whole numbers are encoded as they are";
