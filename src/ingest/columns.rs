//! Which column feeds which field.

use super::{IngestError, Table};
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
    /// A mapping.
    #[must_use]
    pub fn new(map: BTreeMap<String, Vec<String>>, unmapped: Unmapped) -> Self {
        Self { map, unmapped }
    }

    /// Positions of the columns of a field that may be absent; a mapped one must be there.
    ///
    /// # Errors
    /// [`IngestError::MissingColumn`] when the mapping names a column that the file lacks.
    pub fn several(&self, table: &Table<'_>, field: &str) -> Result<Vec<usize>, IngestError> {
        match self.map.get(field) {
            Some(names) => names.iter().map(|name| table.column(field, name)).collect(),
            None if self.unmapped == Unmapped::OwnName => Ok(table.find(field).into_iter().collect()),
            None => Ok(Vec::new()),
        }
    }

    /// Position of the column of a field that may be absent.
    ///
    /// # Errors
    /// See [`Columns::several`].
    pub fn optional(&self, table: &Table<'_>, field: &str) -> Result<Option<usize>, IngestError> {
        Ok(self.several(table, field)?.first().copied())
    }

    /// Position of the column of a field that must be there.
    ///
    /// # Errors
    /// [`IngestError::MissingColumn`] when it is not.
    pub fn required(&self, table: &Table<'_>, field: &str) -> Result<usize, IngestError> {
        match self.map.get(field).and_then(|names| names.first()) {
            Some(name) => table.column(field, name),
            None => table.column(field, field),
        }
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
