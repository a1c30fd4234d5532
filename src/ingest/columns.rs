//! Which column feeds which field.

use super::{IngestError, MissingColumn, Table};
use std::collections::BTreeMap;

/// What a field without an entry means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unmapped {
    /// It is sought under its own name.
    OwnName,
    /// It is not read, even when the file has a column of that name.
    Absent,
}

/// Field → columns, as the configuration maps them. Several columns of one field are read one after another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    map: BTreeMap<String, Vec<String>>,
    unmapped: Unmapped,
}

impl Columns {
    /// Every field under its own name.
    #[must_use]
    pub fn own_names() -> Self {
        Self::new(BTreeMap::new(), Unmapped::OwnName)
    }

    /// A mapping.
    #[must_use]
    pub fn new(map: BTreeMap<String, Vec<String>>, unmapped: Unmapped) -> Self {
        Self { map, unmapped }
    }

    /// Positions of the columns in a file, found by `find`.
    ///
    /// # Errors
    /// [`IngestError::MissingColumns`] with every column that `find` sought and the file lacks.
    pub fn positions<T>(&self, table: &Table<'_>, find: impl FnOnce(&mut ColumnFinder<'_>) -> T) -> Result<T, IngestError> {
        let mut finder = ColumnFinder { columns: self, header: table.header(), missing: Vec::new() };
        let positions = find(&mut finder);
        let missing = finder.missing;
        if missing.is_empty() {
            return Ok(positions);
        }
        Err(IngestError::MissingColumns { file: table.file().to_owned(), missing, present: table.header().to_vec() })
    }

    /// Whether the mapping names the field.
    #[must_use]
    pub fn maps(&self, field: &str) -> bool {
        self.map.contains_key(field)
    }

    /// The column that feeds a field, for messages and for features with properties.
    #[must_use]
    pub fn name<'a>(&'a self, field: &'a str) -> &'a str {
        self.map.get(field).and_then(|names| names.first()).map_or(field, String::as_str)
    }
}

/// Seeks the columns of fields in one file and remembers those that are missing. The position of a missing one is never used:
/// [`Columns::positions`] then gives the error instead.
pub struct ColumnFinder<'a> {
    columns: &'a Columns,
    header: &'a [String],
    missing: Vec<MissingColumn>,
}

impl ColumnFinder<'_> {
    /// Positions of the columns of a field that may be absent; a mapped one must be there.
    pub fn several(&mut self, field: &str) -> Vec<usize> {
        match self.columns.map.get(field) {
            Some(names) => names.iter().map(|name| self.column(field, name)).collect(),
            None if self.columns.unmapped == Unmapped::OwnName => self.find(field).into_iter().collect(),
            None => Vec::new(),
        }
    }

    /// Position of the column of a field that may be absent; a mapped one must be there.
    pub fn optional(&mut self, field: &str) -> Option<usize> {
        self.several(field).first().copied()
    }

    /// Position of the column of a field that must be there.
    pub fn required(&mut self, field: &str) -> usize {
        let name = self.columns.name(field);
        self.column(field, name)
    }

    fn find(&self, name: &str) -> Option<usize> {
        self.header.iter().position(|column| column == name)
    }

    fn column(&mut self, field: &str, name: &str) -> usize {
        self.find(name).unwrap_or_else(|| {
            self.missing.push(MissingColumn { column: name.to_owned(), field: field.to_owned() });
            0
        })
    }
}
