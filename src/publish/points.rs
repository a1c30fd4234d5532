//! A FlatGeobuf layer of points, written in one pass from the front: for a million records the general writer's copy in a
//! temporary file, read back feature by feature, takes longer than everything else in `publish` together.
//!
//! Header, index and features are those of the `flatgeobuf` crate. What differs: features are put into the order of the index
//! before they are built, and how long each will be follows from the length of its properties, so that the index can go first.
//!
//! # References
//! FlatGeobuf 3.0, <https://flatgeobuf.org>: magic, header, packed Hilbert R-tree, features.

use super::error::PublishError;
use super::fgb::{LayerColumn, Value};
use flatbuffers::FlatBufferBuilder;
use flatgeobuf::packed_r_tree::{NodeItem, PackedRTree, calc_extent, hilbert_sort};
use flatgeobuf::{
    Column, ColumnArgs, ColumnType, Crs, CrsArgs, Feature, FeatureArgs, Geometry, GeometryArgs, GeometryType, Header, HeaderArgs,
};
use std::collections::HashMap;
use std::io::{self, Write};

/// First bytes of a file of version 3.0.
const MAGIC: [u8; 8] = *b"fgb\x03fgb\x00";

/// The points of a layer, with what is known of each.
pub(super) trait Points {
    /// How many there are.
    fn len(&self) -> usize;
    /// Longitude and latitude of one, in degrees.
    fn position(&self, row: usize) -> [f64; 2];
    /// Appends the properties of one in FlatGeobuf's encoding.
    fn properties(&mut self, row: usize, out: &mut Vec<u8>);
}

/// Writes an indexed layer; points of one place keep their order.
pub(super) fn write(name: &str, columns: &[LayerColumn], points: &mut impl Points, out: &mut dyn Write) -> Result<u64, PublishError> {
    let failed = |reason: String| PublishError::Geometry { file: format!("{name}.fgb"), reason };
    let mut nodes: Vec<NodeItem> = (0..points.len()).map(|row| node(points.position(row), row)).collect();
    let extent = calc_extent(&nodes);
    hilbert_sort(&mut nodes, &extent);
    let order: Vec<u32> = nodes.iter().map(|node| node.offset as u32).collect();
    offsets(&mut nodes, points);
    let written = io_part(out, |out| {
        out.write_all(&MAGIC)?;
        out.write_all(&header(name, columns, &extent, nodes.len()))
    });
    written.map_err(failed)?;
    if !nodes.is_empty() {
        let tree = PackedRTree::build(&nodes, &extent, PackedRTree::DEFAULT_NODE_SIZE).map_err(|error| failed(error.to_string()))?;
        drop(nodes);
        io_part(out, |mut out| tree.stream_write(&mut out)).map_err(failed)?;
    }
    let mut builder = FeatureBuilder::default();
    let mut properties = Vec::new();
    for row in &order {
        properties.clear();
        points.properties(*row as usize, &mut properties);
        let feature = builder.build(points.position(*row as usize), &properties);
        io_part(out, |out| out.write_all(feature)).map_err(failed)?;
    }
    Ok(order.len() as u64)
}

fn io_part(out: &mut dyn Write, part: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), String> {
    part(out).map_err(|error| error.to_string())
}

fn node([lon, lat]: [f64; 2], row: usize) -> NodeItem {
    NodeItem { offset: row as u64, ..NodeItem::bounds(lon, lat, lon, lat) }
}

/// Replaces the row in each node by the place of its feature, counted from the first.
fn offsets(nodes: &mut [NodeItem], points: &mut impl Points) {
    let mut builder = FeatureBuilder::default();
    let mut sizes: HashMap<usize, usize> = HashMap::new();
    let mut properties = Vec::new();
    let mut offset = 0;
    for node in nodes {
        properties.clear();
        points.properties(node.offset as usize, &mut properties);
        // Every feature is one point and one vector of bytes: equal lengths give equal layouts.
        let size = *sizes.entry(properties.len()).or_insert_with(|| builder.build([0.0; 2], &properties).len());
        node.offset = offset;
        offset += size as u64;
    }
}

/// Builds features in one buffer.
#[derive(Default)]
struct FeatureBuilder<'a> {
    buffer: FlatBufferBuilder<'a>,
}

impl FeatureBuilder<'_> {
    fn build(&mut self, position: [f64; 2], properties: &[u8]) -> &[u8] {
        let buffer = &mut self.buffer;
        buffer.reset();
        let xy = Some(buffer.create_vector(&position));
        let geometry = Some(Geometry::create(buffer, &GeometryArgs { xy, ..GeometryArgs::default() }));
        let properties = Some(buffer.create_vector(properties));
        let feature = Feature::create(buffer, &FeatureArgs { geometry, properties, ..FeatureArgs::default() });
        buffer.finish_size_prefixed(feature, None);
        buffer.finished_data()
    }
}

fn header(name: &str, columns: &[LayerColumn], extent: &NodeItem, count: usize) -> Vec<u8> {
    let mut buffer = FlatBufferBuilder::new();
    let column = |(name, type_): &LayerColumn| {
        let name = Some(buffer.create_string(name));
        Column::create(&mut buffer, &ColumnArgs { name, type_: *type_, ..ColumnArgs::default() })
    };
    let columns: Vec<_> = columns.iter().map(column).collect();
    let args = HeaderArgs {
        name: Some(buffer.create_string(name)),
        envelope: Some(buffer.create_vector(&[extent.min_x, extent.min_y, extent.max_x, extent.max_y])),
        geometry_type: GeometryType::Point,
        columns: Some(buffer.create_vector(&columns)),
        features_count: count as u64,
        index_node_size: if count == 0 { 0 } else { PackedRTree::DEFAULT_NODE_SIZE },
        crs: Some(Crs::create(&mut buffer, &CrsArgs { code: 4326, ..CrsArgs::default() })),
        ..HeaderArgs::default()
    };
    let header = Header::create(&mut buffer, &args);
    buffer.finish_size_prefixed(header, None);
    buffer.finished_data().to_vec()
}

/// Appends a property; empty texts are left out.
pub(super) fn encode(out: &mut Vec<u8>, column: usize, kind: ColumnType, value: Value<'_>) {
    let mut put = |content: &[u8], prefix: Option<u32>| {
        out.extend_from_slice(&(column as u16).to_le_bytes());
        prefix.into_iter().for_each(|length| out.extend_from_slice(&length.to_le_bytes()));
        out.extend_from_slice(content);
    };
    match value {
        Value::Text("") => {}
        Value::Text(text) => put(text.as_bytes(), Some(text.len() as u32)),
        Value::Number(number) => put(&number.to_le_bytes(), None),
        Value::Degrees(degrees) => put(&degrees.to_le_bytes(), None),
    }
    debug_assert!(
        matches!(
            (value, kind),
            (Value::Text(_), ColumnType::String | ColumnType::DateTime)
                | (Value::Number(_), ColumnType::UInt)
                | (Value::Degrees(_), ColumnType::Double)
        ),
        "the value is of the column's type"
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use flatgeobuf::{FallibleStreamingIterator, FeatureProperties, FgbReader};
    use proptest::prelude::*;
    use std::collections::BTreeSet;
    use std::io::Cursor;

    const COLUMNS: [LayerColumn; 2] = [("id", ColumnType::String), ("deaths", ColumnType::UInt)];

    struct Sample(Vec<[f64; 2]>);

    impl Points for Sample {
        fn len(&self) -> usize {
            self.0.len()
        }

        fn position(&self, row: usize) -> [f64; 2] {
            self.0[row]
        }

        fn properties(&mut self, row: usize, out: &mut Vec<u8>) {
            // Texts of very different lengths: the size of a feature depends on them.
            encode(out, 0, ColumnType::String, Value::Text(&"x".repeat(row % 7 * 3)));
            encode(out, 1, ColumnType::UInt, Value::Number(row as u32));
        }
    }

    fn file(points: &[[f64; 2]]) -> Vec<u8> {
        let mut out = Vec::new();
        assert_eq!(write("sample", &COLUMNS, &mut Sample(points.to_vec()), &mut out).unwrap(), points.len() as u64);
        out
    }

    fn rows_in(file: &[u8], [west, south, east, north]: [f64; 4]) -> Vec<u32> {
        let mut found = FgbReader::open(Cursor::new(file)).unwrap().select_bbox(west, south, east, north).unwrap();
        let mut rows = Vec::new();
        while let Some(feature) = found.next().unwrap() {
            rows.push(feature.property::<u32>("deaths").unwrap());
        }
        rows
    }

    #[test]
    fn a_layer_without_points_is_a_valid_file() {
        let file = file(&[]);
        let mut all = FgbReader::open(Cursor::new(&file)).unwrap().select_all().unwrap();
        assert!(all.next().unwrap().is_none());
    }

    #[test]
    fn points_of_one_place_keep_their_order() {
        assert_eq!(rows_in(&file(&[[1.0, 2.0]; 40]), [1.0, 2.0, 1.0, 2.0]), (0..40).collect::<Vec<_>>());
    }

    #[test]
    fn every_property_is_read_back() {
        let file = file(&[[-99.1, 19.4], [0.0, 0.0], [12.5, -33.0]]);
        let mut all = FgbReader::open(Cursor::new(&file)).unwrap().select_all().unwrap();
        while let Some(feature) = all.next().unwrap() {
            let row: u32 = feature.property("deaths").unwrap();
            let id = feature.property::<String>("id").unwrap_or_default();
            assert_eq!(id.len(), row as usize % 7 * 3);
        }
    }

    proptest! {
        #[test]
        fn the_index_finds_what_a_linear_scan_finds(
            points in proptest::collection::vec([-180.0..180.0f64, -90.0..90.0f64], 1..300),
            corner in [-180.0..180.0f64, -90.0..90.0f64],
            size in [0.0..200.0f64, 0.0..100.0f64],
        ) {
            let [west, south, east, north] = [corner[0], corner[1], corner[0] + size[0], corner[1] + size[1]];
            let inside = |at: &[f64; 2]| west <= at[0] && at[0] <= east && south <= at[1] && at[1] <= north;
            let scanned: BTreeSet<u32> = (0..points.len()).filter(|row| inside(&points[*row])).map(|row| row as u32).collect();
            let found: BTreeSet<u32> = rows_in(&file(&points), [west, south, east, north]).into_iter().collect();
            prop_assert_eq!(found, scanned);
        }
    }
}
