//! A layer of points as FlatGeobuf, written in the order in which its features come.
//!
//! `flatgeobuf`'s own writer sorts features by seeking in a temporary file, once a feature, and each time throws away and reads
//! again 8 KB: 4 of 9 seconds for a million records. Points that come in Morton order need no sorting; neighbours in the order
//! are neighbours on the map, which is all that the packed R-tree asks of it. Any FlatGeobuf reader reads the file.

use super::error::PublishError;
use super::fgb::{LayerColumn, Value};
use super::folder::write_error;
use crate::coords::LonLat;
use flatbuffers::FlatBufferBuilder;
use flatgeobuf::packed_r_tree::{NodeItem, PackedRTree, calc_extent};
use flatgeobuf::{
    Column, ColumnArgs, Crs, CrsArgs, Feature, FeatureArgs, Geometry, GeometryArgs, GeometryType, Header, HeaderArgs,
    finish_size_prefixed_feature_buffer, finish_size_prefixed_header_buffer,
};
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Seek, Write};
use std::path::Path;

/// The first bytes of a file: `fgb`, major version 3, `fgb`, patch version 0 (FlatGeobuf specification).
const MAGIC: [u8; 8] = *b"fgb\x03fgb\0";
/// Bytes copied at a time.
const BUFFER: usize = 1 << 18;

/// A layer of points in the making.
pub(super) struct PointLayer {
    name: &'static str,
    columns: Vec<LayerColumn>,
    /// Features one after another, as they will stand behind the index.
    features: BufWriter<File>,
    size_bytes: u64,
    /// Position of each feature, and where it begins.
    nodes: Vec<NodeItem>,
    builder: FlatBufferBuilder<'static>,
    properties: Vec<u8>,
}

impl PointLayer {
    /// An empty layer; `scratch` holds the features until the index before them is known.
    pub fn new(name: &'static str, columns: Vec<LayerColumn>, scratch: File) -> Self {
        let features = BufWriter::with_capacity(BUFFER, scratch);
        Self { name, columns, features, size_bytes: 0, nodes: Vec::new(), builder: FlatBufferBuilder::new(), properties: Vec::new() }
    }

    /// Adds a point; `values` stand in the order of the columns.
    pub fn add<'v>(&mut self, at: LonLat, values: impl Iterator<Item = Value<'v>>) -> Result<(), PublishError> {
        self.properties.clear();
        (0..).zip(values).for_each(|(column, value)| push_property(&mut self.properties, column, value));
        let builder = &mut self.builder;
        builder.reset();
        let xy = Some(builder.create_vector(&[at.lon(), at.lat()]));
        let geometry = Some(Geometry::create(builder, &GeometryArgs { xy, ..GeometryArgs::default() }));
        let properties = Some(builder.create_vector(&self.properties));
        let feature = Feature::create(builder, &FeatureArgs { geometry, properties, ..FeatureArgs::default() });
        finish_size_prefixed_feature_buffer(builder, feature);
        let bytes = builder.finished_data();
        self.nodes.push(NodeItem { min_x: at.lon(), min_y: at.lat(), max_x: at.lon(), max_y: at.lat(), offset: self.size_bytes });
        self.size_bytes += bytes.len() as u64;
        self.features.write_all(bytes).map_err(write_error(Path::new(self.name)))
    }

    /// Writes the layer and says how many features it has.
    pub fn write(mut self, out: &mut dyn Write) -> Result<u64, PublishError> {
        let rows = self.nodes.len() as u64;
        let extent = calc_extent(&self.nodes);
        let header = self.header(&extent);
        let index = self.index(&extent)?;
        let written = out.write_all(&MAGIC).and_then(|()| out.write_all(&header)).and_then(|()| match index {
            Some(index) => index.stream_write(&mut &mut *out),
            None => Ok(()),
        });
        written.and_then(|()| copy(self.features, out)).map_err(write_error(Path::new(self.name)))?;
        Ok(rows)
    }

    fn header(&mut self, extent: &NodeItem) -> Vec<u8> {
        let builder = &mut self.builder;
        builder.reset();
        let mut columns = Vec::with_capacity(self.columns.len());
        for (name, type_) in &self.columns {
            let name = Some(builder.create_string(name));
            columns.push(Column::create(builder, &ColumnArgs { name, type_: *type_, ..ColumnArgs::default() }));
        }
        let crs = Crs::create(builder, &CrsArgs { code: 4326, ..CrsArgs::default() });
        let arguments = HeaderArgs {
            name: Some(builder.create_string(self.name)),
            envelope: Some(builder.create_vector(&[extent.min_x, extent.min_y, extent.max_x, extent.max_y])),
            geometry_type: GeometryType::Point,
            columns: Some(builder.create_vector(&columns)),
            features_count: self.nodes.len() as u64,
            index_node_size: PackedRTree::DEFAULT_NODE_SIZE,
            crs: Some(crs),
            ..HeaderArgs::default()
        };
        let header = Header::create(builder, &arguments);
        finish_size_prefixed_header_buffer(builder, header);
        builder.finished_data().to_vec()
    }

    /// The index, which a layer without features has none of.
    fn index(&mut self, extent: &NodeItem) -> Result<Option<PackedRTree>, PublishError> {
        let nodes = std::mem::take(&mut self.nodes);
        if nodes.is_empty() {
            return Ok(None);
        }
        let failed = |error: flatgeobuf::Error| PublishError::Geometry { file: format!("{}.fgb", self.name), reason: error.to_string() };
        PackedRTree::build(&nodes, extent, PackedRTree::DEFAULT_NODE_SIZE).map(Some).map_err(failed)
    }
}

/// Appends a property as the specification says: the column's number, then the value, all little-endian. Empty texts are left out.
fn push_property(properties: &mut Vec<u8>, column: u16, value: Value<'_>) {
    if value == Value::Text("") {
        return;
    }
    properties.extend(column.to_le_bytes());
    match value {
        Value::Text(text) => {
            properties.extend((text.len() as u32).to_le_bytes());
            properties.extend(text.as_bytes());
        }
        Value::Number(number) => properties.extend(number.to_le_bytes()),
        Value::Degrees(degrees) => properties.extend(degrees.to_le_bytes()),
    }
}

fn copy(features: BufWriter<File>, out: &mut dyn Write) -> io::Result<()> {
    let mut file = features.into_inner().map_err(io::IntoInnerError::into_error)?;
    file.rewind()?;
    io::copy(&mut BufReader::with_capacity(BUFFER, file), out).map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;
    use flatgeobuf::{ColumnType, FallibleStreamingIterator, FeatureProperties, FgbReader};
    use geozero::ToGeo;

    fn layer(points: &[(f64, f64, &str, u32)]) -> Vec<u8> {
        let columns = vec![("name", ColumnType::String), ("deaths", ColumnType::UInt)];
        let mut layer = PointLayer::new("events", columns, tempfile::tempfile().unwrap());
        for (lon, lat, name, deaths) in points {
            layer.add(LonLat::new(*lon, *lat).unwrap(), [Value::Text(name), Value::Number(*deaths)].into_iter()).unwrap();
        }
        let mut bytes = Vec::new();
        assert_eq!(layer.write(&mut bytes).unwrap(), points.len() as u64);
        bytes
    }

    fn read(bytes: &[u8], bbox: Option<[f64; 4]>) -> Vec<(f64, f64, Option<String>, String)> {
        let reader = FgbReader::open(io::Cursor::new(bytes)).unwrap();
        let mut features = match bbox {
            Some([west, south, east, north]) => reader.select_bbox(west, south, east, north).unwrap(),
            None => reader.select_all().unwrap(),
        };
        let mut found = Vec::new();
        while let Some(feature) = features.next().unwrap() {
            let geo::Geometry::Point(at) = feature.to_geo().unwrap() else { panic!("a point") };
            let properties = feature.properties().unwrap();
            found.push((at.x(), at.y(), properties.get("name").cloned(), properties["deaths"].clone()));
        }
        found
    }

    #[test]
    fn the_crates_own_reader_finds_every_point_and_by_box_only_those_in_it() {
        let points: Vec<(f64, f64, &str, u32)> =
            (0..1000u32).map(|at| (f64::from(at) / 10.0 - 50.0, f64::from(at % 37), if at % 2 == 0 { "" } else { "Juárez" }, at)).collect();
        let bytes = layer(&points);
        let expected = |(lon, lat, name, deaths): &(f64, f64, &str, u32)| {
            (*lon, *lat, Some((*name).to_owned()).filter(|name| !name.is_empty()), deaths.to_string())
        };
        assert_eq!(read(&bytes, None), points.iter().map(expected).collect::<Vec<_>>());
        let inside = |(lon, lat, ..): &&(f64, f64, &str, u32)| (-10.0..=5.0).contains(lon) && (3.0..=20.0).contains(lat);
        let mut found = read(&bytes, Some([-10.0, 3.0, 5.0, 20.0]));
        found.sort_by(|a, b| a.0.total_cmp(&b.0));
        assert_eq!(found, points.iter().filter(inside).map(expected).collect::<Vec<_>>());
        assert!(found.len() > 20);
    }

    #[test]
    fn a_layer_without_points_is_a_file_that_can_be_read() {
        assert!(read(&layer(&[]), None).is_empty());
    }
}
