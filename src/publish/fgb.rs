//! FlatGeobuf layers of the edition: WGS 84, columns declared once.

use super::error::PublishError;
use flatgeobuf::{ColumnType, FgbCrs, FgbWriter, FgbWriterOptions, GeometryType};
use geo::Geometry;
use geozero::error::Result as GeoResult;
use geozero::{ColumnValue, PropertyProcessor};
use std::io::Write;

/// A column's name and type.
pub(super) type LayerColumn = (&'static str, ColumnType);

/// A property of a feature; `Null` and empty texts are left out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Value<'a> {
    Text(&'a str),
    Number(u32),
    Degrees(f64),
}

/// Whether a layer has a spatial index, which orders its features along a Hilbert curve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// Indexed.
    Hilbert,
    /// As added, without an index.
    AsAdded,
}

/// A layer in the making.
pub(super) struct Layer<'a> {
    name: &'static str,
    writer: FgbWriter<'a>,
    columns: Vec<LayerColumn>,
    rows: u64,
}

impl Layer<'_> {
    /// An empty layer.
    pub fn new(name: &'static str, geometry: GeometryType, columns: Vec<LayerColumn>, order: Order) -> Result<Self, PublishError> {
        let options = FgbWriterOptions {
            write_index: order == Order::Hilbert,
            detect_type: false,
            promote_to_multi: true,
            crs: FgbCrs { code: 4326, ..FgbCrs::default() },
            ..FgbWriterOptions::default()
        };
        let mut writer = FgbWriter::create_with_options(name, geometry, options).map_err(|error| failed(name, &error))?;
        for (column, kind) in &columns {
            writer.add_column(column, *kind, |_, _| {});
        }
        Ok(Self { name, writer, columns, rows: 0 })
    }

    /// Adds a feature; `values` stand in the order of the columns.
    pub fn add(&mut self, geometry: Geometry<f64>, values: &[Value<'_>]) -> Result<(), PublishError> {
        debug_assert_eq!(values.len(), self.columns.len(), "one value for each column");
        let columns = &self.columns;
        let mut outcome: GeoResult<()> = Ok(());
        let added = self.writer.add_feature_geom(geometry, |feature| {
            outcome = values
                .iter()
                .zip(columns)
                .enumerate()
                .try_for_each(|(at, (value, (name, kind)))| property(feature, at, name, *kind, *value));
        });
        self.rows += 1;
        added.and(outcome).map_err(|error| failed(self.name, &error))
    }

    /// Writes the layer and says how many features it has.
    pub fn write(self, out: &mut dyn Write) -> Result<u64, PublishError> {
        self.writer.write(out).map_err(|error| failed(self.name, &error))?;
        Ok(self.rows)
    }
}

fn property(feature: &mut impl PropertyProcessor, at: usize, name: &str, kind: ColumnType, value: Value<'_>) -> GeoResult<()> {
    let value = match value {
        Value::Text("") => return Ok(()),
        Value::Text(text) if kind == ColumnType::DateTime => ColumnValue::DateTime(text),
        Value::Text(text) => ColumnValue::String(text),
        Value::Number(number) => ColumnValue::UInt(number),
        Value::Degrees(degrees) => ColumnValue::Double(degrees),
    };
    feature.property(at, name, &value).map(|_| ())
}

fn failed(name: &str, error: &dyn std::error::Error) -> PublishError {
    PublishError::Geometry { file: format!("{name}.fgb"), reason: error.to_string() }
}
