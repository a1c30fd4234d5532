//! Boundaries: one feature is one area.

use super::feature::Feature;
use super::features;
use super::validity::{self, Checked};
use super::{Columns, Detail, IngestError, InputFile, Ledger, MissingColumn, NoteCode, Progress, RejectCode, Rejection, RowRef};
use crate::coords::LonLat;
use crate::domain::{AreaCode, Level};
use geo::{InteriorPoint, MultiPolygon};
use std::collections::HashSet;

/// The fields that a configuration may map to properties.
pub const FIELDS: &[&str] = &["code", "name", "short", "parent", "level", "label_lon", "label_lat"];

/// What a feature says of an area.
#[derive(Clone, Debug)]
pub struct AreaClaim {
    /// Where it stands.
    pub at: RowRef,
    /// Its code.
    pub code: AreaCode,
    /// Its official name.
    pub name: String,
    /// A short name for labels.
    pub short: Option<String>,
    /// The code of the area it is part of; none for countries.
    pub parent: Option<AreaCode>,
    /// Its level.
    pub level: Level,
    /// A point inside, degrees.
    pub label: [f64; 2],
    /// Its outline, valid.
    pub outline: MultiPolygon<f64>,
    /// Whether the outline had to be repaired or cut.
    pub changed: bool,
}

/// Reads one file. Codes must be new to the edition: `seen` holds those of earlier files and sources.
/// The claims are not settled in the ledger: whether a parent exists is known when every source of areas is read.
///
/// # Errors
/// When the file cannot be read or lacks a column.
pub fn read(
    input: &InputFile,
    columns: &Columns,
    default_level: Option<Level>,
    seen: &mut HashSet<AreaCode>,
    ledger: &mut Ledger,
    progress: &dyn Progress,
) -> Result<Vec<AreaClaim>, IngestError> {
    let features = features::read(input, progress)?;
    require_code(input, columns, &features)?;
    let file = ledger.begin_file(&input.name);
    let mut claims = Vec::new();
    for feature in features {
        ledger.read(file);
        let at = RowRef { file, row: feature.row };
        match claim(feature, at, columns, default_level, seen, ledger) {
            Ok(claim) => claims.push(claim),
            Err(rejection) => ledger.reject(at, &rejection),
        }
    }
    Ok(claims)
}

/// A file without the code's property has no usable row: that is an error of the mapping, not of its rows.
fn require_code(input: &InputFile, columns: &Columns, features: &[Feature]) -> Result<(), IngestError> {
    let column = columns.name("code");
    if features.is_empty() || features.iter().any(|feature| feature.properties.contains_key(column)) {
        return Ok(());
    }
    let mut present: Vec<_> = features[0].properties.keys().cloned().collect();
    present.sort_unstable();
    let missing = vec![MissingColumn { column: column.to_owned(), field: "code".to_owned() }];
    Err(IngestError::MissingColumns { file: input.name.clone(), missing, present })
}

fn claim(
    feature: Feature,
    at: RowRef,
    columns: &Columns,
    default_level: Option<Level>,
    seen: &mut HashSet<AreaCode>,
    ledger: &mut Ledger,
) -> Result<AreaClaim, Rejection> {
    let Feature { properties, outline: given, .. } = feature;
    let text = |field: &str| properties.get(columns.name(field)).map_or("", |text| text.trim()).to_owned();
    let code = area_code(columns.name("code"), &text("code"))?;
    if seen.contains(&code) {
        return Err(Rejection::new(RejectCode::DuplicateId, columns.name("code"), code.as_str(), "a code that no earlier area has"));
    }
    let name = text("name");
    if name.is_empty() {
        return Err(Rejection::new(RejectCode::MissingValue, columns.name("name"), "", "the area's name"));
    }
    let level = level(columns.name("level"), &text("level"), default_level)?;
    let parent = match text("parent") {
        parent if parent.is_empty() => None,
        parent => Some(area_code(columns.name("parent"), &parent)?),
    };
    if parent.is_none() && level != Level::Country {
        return Err(Rejection::new(RejectCode::MissingValue, columns.name("parent"), "", "the code of the area it is part of"));
    }
    let (outline, changes) = outline(given)?;
    let label = label(&text("label_lon"), &text("label_lat")).or_else(|| label_point(&outline));
    let label = label.ok_or_else(|| invalid("an outline without a point inside".to_owned()))?;
    for (note, done) in &changes {
        ledger.note(at, *note, Detail { field: "geometry", value: code.as_str(), right: done });
    }
    seen.insert(code.clone());
    let short = Some(text("short")).filter(|short| !short.is_empty());
    Ok(AreaClaim { at, code, name, short, parent, level, label, outline, changed: !changes.is_empty() })
}

fn outline(given: Result<MultiPolygon<f64>, String>) -> Result<(MultiPolygon<f64>, Vec<(NoteCode, String)>), Rejection> {
    let Checked { outline, changes } = given.and_then(|outline| validity::check(&outline)).map_err(invalid)?;
    Ok((outline, changes))
}

fn invalid(fault: String) -> Rejection {
    Rejection::new(RejectCode::InvalidPolygon, "geometry", fault, validity::RIGHT)
}

fn level(column: &str, word: &str, default: Option<Level>) -> Result<Level, Rejection> {
    match (word, default) {
        ("", Some(level)) => Ok(level),
        (word, _) => word.parse().map_err(|_| Rejection::new(RejectCode::BadCode, column, word, Level::CODES.join(", "))),
    }
}

fn area_code(column: &str, text: &str) -> Result<AreaCode, Rejection> {
    let code = if text.is_empty() { RejectCode::MissingValue } else { RejectCode::BadCode };
    AreaCode::new(text).map_err(|_| Rejection::new(code, column, text, "1 to 12 capital letters and digits"))
}

/// The label point of a file, when it brings one that lies on the earth.
fn label(lon: &str, lat: &str) -> Option<[f64; 2]> {
    let at = LonLat::new(lon.parse().ok()?, lat.parse().ok()?).ok()?;
    Some([at.lon(), at.lat()])
}

/// A point inside, when the file brings none.
fn label_point(outline: &MultiPolygon<f64>) -> Option<[f64; 2]> {
    outline.interior_point().map(|point| [point.x(), point.y()])
}
