//! The writer for layers of many features: column by column into one value table, then feature by feature, without
//! an allocation a feature.

use super::table::{ABSENT, ValueTable};
use super::wire::{bytes_field, message, varint, zigzag};
use crate::tiles::{EXTENT, Geometry, Layer};

/// Tag of a layer in a tile (field 3, length-delimited).
const LAYER: u8 = 0x1a;
/// Tags in a layer: version (15), name (1), feature (2), key (3), extent (5).
const VERSION: u8 = 0x78;
const NAME: u8 = 0x0a;
const FEATURE: u8 = 0x12;
const KEY: u8 = 0x1a;
const EXTENT_TAG: u8 = 0x28;
/// Tags in a feature: id (1), tags (2), type (3), geometry (4).
const ID: u8 = 0x08;
const TAGS: u8 = 0x12;
const TYPE: u8 = 0x18;
const GEOMETRY: u8 = 0x22;
/// Geometry types.
const POINT: u8 = 1;
const LINE_STRING: u8 = 2;
const POLYGON: u8 = 3;
/// Commands of one geometry: id in the low three bits, number of repetitions above.
const MOVE_TO_ONE: u8 = 1 | 1 << 3;
const LINE_TO: u64 = 2;
const CLOSE_PATH: u8 = 7 | 1 << 3;
/// A first guess at the bytes of a feature, so that the buffer grows rarely.
const TYPICAL_FEATURE: usize = 64;

/// Appends a layer to a tile.
pub(super) fn write(tile: &mut Vec<u8>, layer: &Layer) {
    let mut table = ValueTable::new();
    let positions: Vec<Vec<u32>> = layer.columns.iter().map(|column| table.positions(column)).collect();
    let mut body = Vec::with_capacity(layer.len() * TYPICAL_FEATURE + table.bytes.len() + 256);
    body.extend([VERSION, 2]);
    bytes_field(&mut body, NAME, layer.name.as_bytes());
    features(&mut body, layer, &positions);
    layer.columns.iter().for_each(|column| bytes_field(&mut body, KEY, column.name.as_bytes()));
    body.extend_from_slice(&table.bytes);
    body.push(EXTENT_TAG);
    varint(&mut body, EXTENT.into());
    bytes_field(tile, LAYER, &body);
}

fn features(body: &mut Vec<u8>, layer: &Layer, positions: &[Vec<u32>]) {
    match &layer.geometry {
        Geometry::Points(points) => {
            for (row, point) in points.iter().enumerate() {
                feature(body, layer, positions, row, POINT, |body| move_to(body, *point, [0, 0]));
            }
        }
        Geometry::Squares { side, corners } => {
            let outline = square_outline(*side);
            for (row, corner) in corners.iter().enumerate() {
                feature(body, layer, positions, row, POLYGON, |body| {
                    move_to(body, *corner, [0, 0]);
                    body.extend_from_slice(&outline);
                });
            }
        }
        Geometry::Rings(paths) | Geometry::Polygons(paths) => {
            for (row, rings) in paths.features().enumerate() {
                feature(body, layer, positions, row, POLYGON, |body| rings.fold([0, 0], |cursor, points| ring(body, points, cursor)));
            }
        }
        Geometry::Lines(paths) => {
            for (row, lines) in paths.features().enumerate() {
                feature(body, layer, positions, row, LINE_STRING, |body| lines.fold([0, 0], |cursor, points| line(body, points, cursor)));
            }
        }
    }
}

/// Appends a feature whose geometry is written by `geometry`.
fn feature<R>(body: &mut Vec<u8>, layer: &Layer, positions: &[Vec<u32>], row: usize, kind: u8, geometry: impl FnOnce(&mut Vec<u8>) -> R) {
    message(body, FEATURE, |body| {
        if let Some(id) = layer.ids.get(row) {
            body.push(ID);
            varint(body, *id);
        }
        message(body, TAGS, |body| {
            for (key, column) in positions.iter().enumerate().filter(|(_, column)| column[row] != ABSENT) {
                varint(body, key as u64);
                varint(body, column[row].into());
            }
        });
        body.extend([TYPE, kind]);
        message(body, GEOMETRY, |body| _ = geometry(body));
    });
}

fn delta(body: &mut Vec<u8>, from: [i32; 2], to: [i32; 2]) {
    varint(body, zigzag(to[0] - from[0]));
    varint(body, zigzag(to[1] - from[1]));
}

fn move_to(body: &mut Vec<u8>, to: [i32; 2], cursor: [i32; 2]) {
    body.push(MOVE_TO_ONE);
    delta(body, cursor, to);
}

/// Appends a ring and returns where the cursor then stands: closing does not move it.
fn ring(body: &mut Vec<u8>, points: &[[i32; 2]], cursor: [i32; 2]) -> [i32; 2] {
    let end = line(body, points, cursor);
    body.push(CLOSE_PATH);
    end
}

/// Appends a line and returns its end.
fn line(body: &mut Vec<u8>, points: &[[i32; 2]], cursor: [i32; 2]) -> [i32; 2] {
    let [first, rest @ ..] = points else { return cursor };
    move_to(body, *first, cursor);
    varint(body, LINE_TO | (rest.len() as u64) << 3);
    rest.iter().fold(*first, |from, to| {
        delta(body, from, *to);
        *to
    })
}

/// What follows the first corner of every square: three sides, clockwise as seen on the map, and the way back.
fn square_outline(side: i32) -> Vec<u8> {
    let mut outline = Vec::new();
    varint(&mut outline, LINE_TO | 3 << 3);
    for to in [[side, 0], [0, side], [-side, 0]] {
        delta(&mut outline, [0, 0], to);
    }
    outline.push(CLOSE_PATH);
    outline
}
