//! What became of every input row: the content of `report.json`.

use super::SourceKind;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How many example rows the report names for each code.
const EXAMPLES: usize = 5;

/// How many rows carry a code, and the first of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Tally {
    /// Rows.
    pub rows: u64,
    /// The first rows in the order of the files.
    pub examples: Vec<Example>,
}

impl Tally {
    /// Keeps the first examples, whatever order the rows come in (the join runs through them in space order).
    pub(crate) fn add(&mut self, example: Example) {
        self.rows += 1;
        let at = self.examples.partition_point(|kept| *kept <= example);
        if at < EXAMPLES {
            self.examples.insert(at, example);
            self.examples.truncate(EXAMPLES);
        }
    }
}

/// A row named as an example.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// The file as the configuration names it.
    pub file: String,
    /// The row, by the line on which it begins (the header is line 1); of GeoJSON and FlatGeobuf the feature, from 1.
    pub row: u32,
}

/// Rows of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FileRows {
    /// The file as the configuration names it.
    pub path: String,
    /// Rows read.
    pub rows: u64,
}

/// What became of the rows of one source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SourceReport {
    /// Source id.
    pub source: String,
    /// What a row is.
    pub kind: SourceKind,
    /// The files read.
    pub files: Vec<FileRows>,
    /// Rows read: the sum of the four bins.
    pub rows_read: u64,
    /// In the edition.
    pub accepted: u64,
    /// In the edition, with something to be said.
    pub accepted_with_note: u64,
    /// Refused.
    pub rejected: u64,
    /// Kept back to protect people.
    pub withheld: u64,
    /// Notes by code; a row may have several.
    pub notes: BTreeMap<String, Tally>,
    /// Refusals by code; a refused row has one.
    pub rejections: BTreeMap<String, Tally>,
    /// What the source lacks although one would look for it there, by code: it stands in no row.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub absent: BTreeMap<String, Vec<Absence>>,
}

/// Years of an area for which a source has nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Absence {
    /// The area's code.
    pub area: String,
    /// First year without.
    pub first_year: i32,
    /// Last year without.
    pub last_year: i32,
}

/// `report.json`: what became of every input row, by source.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IngestReport {
    /// In the order of the configuration.
    pub sources: Vec<SourceReport>,
}

impl IngestReport {
    /// Rows refused over all sources.
    #[must_use]
    pub fn rejected(&self) -> u64 {
        self.sources.iter().map(|source| source.rejected).sum()
    }
}
