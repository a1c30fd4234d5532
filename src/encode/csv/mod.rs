//! CSV (RFC 4180, UTF-8, one header row): unknown is an empty cell, zero is `0`.

pub mod comparison;
pub mod overview;
pub mod records;
pub mod series;
pub mod values;
pub mod zones;

use ::csv::{QuoteStyle, WriterBuilder};

/// Writes rows of text cells; the rows so far can be taken away at any time.
pub struct Rows {
    writer: ::csv::Writer<Vec<u8>>,
}

impl Rows {
    /// A file that begins with a header row.
    #[must_use]
    pub fn new<'a>(header: impl IntoIterator<Item = &'a str>) -> Self {
        let mut rows = Self { writer: writer() };
        rows.row(header);
        rows
    }

    /// Rows that continue a file begun elsewhere.
    #[must_use]
    pub fn continued() -> Self {
        Self { writer: writer() }
    }

    /// Adds a row.
    ///
    /// # Panics
    /// Never: a vector takes every byte, and rows may differ in length.
    pub fn row<T: AsRef<[u8]>>(&mut self, cells: impl IntoIterator<Item = T>) {
        self.writer.write_record(cells).expect("a vector takes every byte, and rows may differ in length");
    }

    /// The bytes of all rows.
    ///
    /// # Panics
    /// Never: a vector takes every byte.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.writer.into_inner().expect("a vector takes every byte")
    }
}

fn writer() -> ::csv::Writer<Vec<u8>> {
    WriterBuilder::new().flexible(true).quote_style(QuoteStyle::Necessary).from_writer(Vec::new())
}

/// Free text that no spreadsheet takes for a formula: one that begins like a formula gets an apostrophe before it.
#[must_use]
pub fn guarded(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

/// A cell for a number that may be unknown.
#[must_use]
pub fn optional<T: ToString>(value: Option<T>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_with_commas_quotes_and_newlines_come_back() {
        let mut rows = Rows::new(["a", "b"]);
        rows.row(["Juárez, Chihuahua", "he said \"no\"\nand left"]);
        let bytes = rows.into_bytes();
        let mut reader = ::csv::Reader::from_reader(&bytes[..]);
        let row = reader.records().next().unwrap().unwrap();
        assert_eq!((&row[0], &row[1]), ("Juárez, Chihuahua", "he said \"no\"\nand left"));
    }

    #[test]
    fn what_looks_like_a_formula_is_text() {
        for text in ["=1+1", "+1", "-1", "@sum", "\tx"] {
            assert_eq!(guarded(text), format!("'{text}"));
        }
        assert_eq!(guarded("Juárez"), "Juárez");
        assert_eq!((optional(Some(0)), optional::<u32>(None)), ("0".to_owned(), String::new()));
    }
}
