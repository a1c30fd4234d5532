//! FlatGeobuf with every length checked before it is used.
//!
//! The tables of a file are checked by the verifier of `flatbuffers`. What they say of the bytes beside them is not: the reader of
//! crate `flatgeobuf` indexes by it and panics on a damaged file, and takes a file that was cut off for a shorter one.
//!
//! # References
//! FlatGeobuf specification, version 3: <https://flatgeobuf.org/>

use super::feature::Feature;
use super::validity;
use flatgeobuf::packed_r_tree::NodeItem;
use flatgeobuf::{ColumnType, Geometry, GeometryType, Header, size_prefixed_root_as_feature, size_prefixed_root_as_header};
use geo::{Coord, MultiPolygon, Polygon};
use std::collections::HashMap;
use std::io::{self, Read};

/// `fgb`, the major version, `fgb`, any patch version.
const MAGIC: [u8; 7] = *b"fgb\x03fgb";
/// A root offset and a table are never shorter.
const LEAST_BLOCK: u64 = 8;

/// Reads every feature.
///
/// # Errors
/// What is wrong with the file, with the feature's number where one is concerned. A geometry that is no polygon is the feature's.
pub(super) fn read(mut reader: impl Read) -> Result<Vec<Feature>, String> {
    let mut magic = [0; 8];
    reader.read_exact(&mut magic).map_err(|_| "it is shorter than the first eight bytes of one".to_owned())?;
    if magic[..7] != MAGIC {
        return Err("it does not begin with `fgb`, version 3".to_owned());
    }
    let header = block(&mut reader).and_then(|header| header.ok_or_else(|| "it ends there".to_owned()));
    let header = header.map_err(|fault| format!("its header cannot be read: {fault}"))?;
    let header = size_prefixed_root_as_header(&header).map_err(|fault| format!("its header is damaged: {fault}"))?;
    skip_index(&mut reader, &header)?;
    let stated = header.features_count();
    let mut list = Vec::new();
    while stated == 0 || (list.len() as u64) < stated {
        let row = list.len() as u32 + 1;
        let of_feature = |fault: String| format!("feature {row}: {fault}");
        let Some(bytes) = block(&mut reader).map_err(of_feature)? else { break };
        list.push(feature(&bytes, row, &header).map_err(of_feature)?);
    }
    if (list.len() as u64) < stated {
        return Err(format!("it is cut off after feature {} of {stated}", list.len()));
    }
    Ok(list)
}

/// The next size-prefixed buffer with its prefix; `None` at the end. No more is allocated than the file has bytes.
fn block(reader: &mut impl Read) -> Result<Option<Vec<u8>>, String> {
    let mut bytes = Vec::new();
    take(reader, 4, &mut bytes)?;
    let Ok(prefix) = <[u8; 4]>::try_from(&bytes[..]) else {
        return if bytes.is_empty() { Ok(None) } else { Err("it is cut off".to_owned()) };
    };
    let size = u64::from(u32::from_le_bytes(prefix));
    if size < LEAST_BLOCK {
        return Err(format!("{size} bytes are too few"));
    }
    take(reader, size, &mut bytes)?;
    if bytes.len() as u64 == size + 4 { Ok(Some(bytes)) } else { Err("it is cut off".to_owned()) }
}

fn take(reader: &mut impl Read, size: u64, bytes: &mut Vec<u8>) -> Result<(), String> {
    reader.take(size).read_to_end(bytes).map(|_| ()).map_err(|error| error.to_string())
}

fn skip_index(reader: &mut impl Read, header: &Header<'_>) -> Result<(), String> {
    let (features, node_size) = (header.features_count(), u64::from(header.index_node_size()));
    if features == 0 || node_size == 0 {
        return Ok(());
    }
    let size =
        index_bytes(features, node_size).ok_or_else(|| format!("an index of {features} features in nodes of {node_size} is none"))?;
    let skipped = io::copy(&mut reader.take(size), &mut io::sink()).map_err(|error| error.to_string())?;
    if skipped == size { Ok(()) } else { Err("it is cut off in its index".to_owned()) }
}

/// Bytes of a packed R-tree: each level has one node for so many of the level below.
fn index_bytes(features: u64, node_size: u64) -> Option<u64> {
    let mut level = features;
    let mut nodes = features;
    while level > 1 && node_size > 1 {
        level = level.div_ceil(node_size);
        nodes = nodes.checked_add(level)?;
    }
    nodes.checked_mul(size_of::<NodeItem>() as u64).filter(|_| node_size > 1)
}

fn feature(bytes: &[u8], row: u32, header: &Header<'_>) -> Result<Feature, String> {
    let feature = size_prefixed_root_as_feature(bytes).map_err(|fault| format!("it is damaged: {fault}"))?;
    let given = feature.properties().map(|properties| properties.bytes()).unwrap_or_default();
    let outline = match feature.geometry() {
        Some(geometry) => outline(&geometry, header.geometry_type()),
        None => Err("no geometry".to_owned()),
    };
    Ok(Feature { row, properties: properties(given, header)?, outline })
}

fn properties(mut bytes: &[u8], header: &Header<'_>) -> Result<HashMap<String, String>, String> {
    let columns = header.columns();
    let mut properties = HashMap::new();
    // Some writers leave one byte behind the last value.
    while bytes.len() > 1 {
        let at = u16::from_le_bytes(number(&mut bytes)?);
        let known = columns.filter(|columns| usize::from(at) < columns.len());
        let column = known.ok_or_else(|| format!("a property of column {at}, which the header lacks"))?.get(usize::from(at));
        let text = value(&mut bytes, column.type_()).map_err(|fault| format!("property `{}`: {fault}", column.name()))?;
        properties.insert(column.name().to_owned(), text);
    }
    Ok(properties)
}

/// A value as text; binary data has none.
fn value(bytes: &mut &[u8], kind: ColumnType) -> Result<String, String> {
    Ok(match kind {
        ColumnType::Bool => (number::<1>(bytes)? != [0]).to_string(),
        ColumnType::Byte => i8::from_le_bytes(number(bytes)?).to_string(),
        ColumnType::UByte => u8::from_le_bytes(number(bytes)?).to_string(),
        ColumnType::Short => i16::from_le_bytes(number(bytes)?).to_string(),
        ColumnType::UShort => u16::from_le_bytes(number(bytes)?).to_string(),
        ColumnType::Int => i32::from_le_bytes(number(bytes)?).to_string(),
        ColumnType::UInt => u32::from_le_bytes(number(bytes)?).to_string(),
        ColumnType::Long => i64::from_le_bytes(number(bytes)?).to_string(),
        ColumnType::ULong => u64::from_le_bytes(number(bytes)?).to_string(),
        ColumnType::Float => f32::from_le_bytes(number(bytes)?).to_string(),
        ColumnType::Double => f64::from_le_bytes(number(bytes)?).to_string(),
        ColumnType::String | ColumnType::Json | ColumnType::DateTime => {
            std::str::from_utf8(sized(bytes)?).map_err(|_| "text that is not UTF-8".to_owned())?.to_owned()
        }
        ColumnType::Binary => sized(bytes).map(|_| String::new())?,
        other => return Err(format!("a value of the unknown type {}", other.0)),
    })
}

fn number<const N: usize>(bytes: &mut &[u8]) -> Result<[u8; N], String> {
    let (number, rest) = bytes.split_first_chunk::<N>().ok_or("its value is cut off")?;
    *bytes = rest;
    Ok(*number)
}

fn sized<'a>(bytes: &mut &'a [u8]) -> Result<&'a [u8], String> {
    let size = u32::from_le_bytes(number(bytes)?) as usize;
    let (content, rest) = bytes.split_at_checked(size).ok_or("its value is cut off")?;
    *bytes = rest;
    Ok(content)
}

fn outline(geometry: &Geometry<'_>, of_layer: GeometryType) -> Result<MultiPolygon<f64>, String> {
    let kind = if of_layer == GeometryType::Unknown { geometry.type_() } else { of_layer };
    match (kind, geometry.parts()) {
        (GeometryType::Polygon, _) | (GeometryType::MultiPolygon, None) => Ok(MultiPolygon(vec![polygon(geometry)?])),
        (GeometryType::MultiPolygon, Some(parts)) => validity::polygons(parts.iter().map(|part| polygon(&part))),
        (other, _) => Err(format!("a {} instead of a polygon", other.variant_name().unwrap_or("geometry of an unknown type"))),
    }
}

fn polygon(geometry: &Geometry<'_>) -> Result<Polygon<f64>, String> {
    let numbers: Vec<f64> = geometry.xy().map(|xy| xy.iter().collect()).unwrap_or_default();
    let (positions, []) = numbers.as_chunks::<2>() else { return Err("a position of one number".to_owned()) };
    let positions: Vec<Coord<f64>> = positions.iter().map(|[x, y]| Coord { x: *x, y: *y }).collect();
    let ends: Vec<usize> = match geometry.ends().filter(|ends| !ends.is_empty()) {
        Some(ends) => ends.iter().map(|end| end as usize).collect(),
        None => vec![positions.len()],
    };
    if !ends.is_sorted() || ends.last() != Some(&positions.len()) {
        return Err(format!("rings that end at {ends:?} of {} positions", positions.len()));
    }
    let starts = std::iter::once(0).chain(ends.iter().copied());
    validity::polygon(starts.zip(&ends).map(|(start, end)| positions[start..*end].to_vec()).collect())
}
