//! How many bytes a tile may take once encoded: an upper bound from the tile itself.

use super::{Column, Geometry, Layer, Paths, Tile, Values};

/// Numbers below this are counted once a layer, however many features share them.
const SMALL: usize = 4096;
/// Tag, length, version and extent of a layer, with the longest lengths.
const LAYER_BYTES: usize = 16;
/// Tags and longest lengths of a feature, its tags and its geometry, and its type.
const FEATURE_BYTES: usize = 3 * 5 + 2;
/// The same for a feature of a point or a small ring, whose lengths take one or two bytes.
const SMALL_FEATURE_BYTES: usize = 3 + 2 + 2 + 2;
/// Tag and length of a value, tag of its content.
const VALUE_BYTES: usize = 3;

impl Tile {
    /// An upper bound of the tile's encoded size.
    ///
    /// Exact but for large numbers and reals that several features share, and for the lengths of lengths.
    ///
    /// # Units
    /// Bytes, uncompressed.
    #[must_use]
    pub fn encoded_bound(&self) -> usize {
        self.layers.iter().map(layer_bound).sum()
    }
}

fn layer_bound(layer: &Layer) -> usize {
    let (values, distinct) = values_bound(&layer.columns);
    let keys: usize = layer.columns.iter().map(|column| column.name.len() + 2).sum();
    let tags: usize = layer.columns.iter().map(|column| present(&column.values) * (1 + varint_len(distinct as u64))).sum();
    let ids: usize = layer.ids.iter().map(|id| 1 + varint_len(*id)).sum();
    LAYER_BYTES + layer.name.len() + keys + values + tags + ids + geometry_bound(&layer.geometry)
}

/// Bytes of the values of a layer and how many there are at most.
fn values_bound(columns: &[Column]) -> (usize, usize) {
    let (mut bytes, mut count) = (0, 0);
    let mut small = [0u64; SMALL / 64];
    let mut uint = |value: u64| {
        if (value as usize) < SMALL {
            let (word, bit) = (value as usize / 64, 1 << (value % 64));
            if small[word] & bit != 0 {
                return;
            }
            small[word] |= bit;
        }
        bytes += VALUE_BYTES + varint_len(value);
        count += 1;
    };
    for column in columns {
        match &column.values {
            Values::UInt(values) => values.iter().for_each(|value| uint(*value)),
            Values::OptUInt(values) => values.iter().flatten().for_each(|value| uint(*value)),
            _ => {}
        }
    }
    for column in columns {
        let (more, of) = match &column.values {
            Values::UInt(_) | Values::OptUInt(_) => (0, 0),
            Values::Bool(_) => (2 * (VALUE_BYTES + 1), 2),
            Values::Double(values) => (values.len() * (VALUE_BYTES + 8), values.len()),
            Values::Text { words, .. } | Values::Names(words) => (words.iter().map(text_bound).sum(), words.len()),
        };
        bytes += more;
        count += of;
    }
    (bytes, count)
}

fn text_bound(text: &str) -> usize {
    2 + 2 * varint_len(text.len() as u64 + 6) + text.len()
}

/// How many features have the property.
fn present(values: &Values) -> usize {
    match values {
        Values::OptUInt(values) => values.iter().flatten().count(),
        Values::Double(values) => values.iter().flatten().count(),
        Values::Text { at, .. } => at.iter().filter(|at| **at != Values::ABSENT).count(),
        Values::UInt(_) | Values::Bool(_) | Values::Names(_) => values.len(),
    }
}

fn geometry_bound(geometry: &Geometry) -> usize {
    match geometry {
        Geometry::Points(points) => points.iter().map(|point| SMALL_FEATURE_BYTES + 1 + move_len([0, 0], *point)).sum(),
        Geometry::Squares { side, corners } => {
            let outline = 3 + 3 * (1 + varint_len(zigzag(*side)));
            corners.iter().map(|corner| SMALL_FEATURE_BYTES + outline + move_len([0, 0], *corner)).sum()
        }
        Geometry::Rings(paths) | Geometry::Lines(paths) | Geometry::Polygons(paths) => paths_bound(paths),
    }
}

fn paths_bound(paths: &Paths) -> usize {
    let feature = |parts: &mut dyn Iterator<Item = &[[i32; 2]]>| {
        let mut cursor = [0, 0];
        let mut bytes = FEATURE_BYTES;
        for points in parts {
            // Move to, line to with its number of points, close.
            bytes += 2 + varint_len(points.len() as u64 * 8);
            for point in points {
                bytes += move_len(cursor, *point);
                cursor = *point;
            }
        }
        bytes
    };
    paths.features().map(|mut parts| feature(&mut parts)).sum()
}

fn move_len(from: [i32; 2], to: [i32; 2]) -> usize {
    varint_len(zigzag(to[0].wrapping_sub(from[0]))) + varint_len(zigzag(to[1].wrapping_sub(from[1])))
}

fn zigzag(value: i32) -> u64 {
    u64::from(((value << 1) ^ (value >> 31)) as u32)
}

/// Bytes of a number at seven bits each.
fn varint_len(value: u64) -> usize {
    (64 - (value | 1).leading_zeros() as usize).div_ceil(7)
}
