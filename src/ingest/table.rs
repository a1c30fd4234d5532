//! CSV with named columns: rows as bytes, broken rows told apart, one record reused.

use super::{Encoding, IngestError, InputFile, Progress, RejectCode, Rejection};
use csv::ByteRecord;
use std::borrow::Cow;
use std::io::Read;

/// How a CSV file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CsvOptions {
    /// Encoding of the text.
    pub encoding: Encoding,
    /// What stands between two fields.
    pub delimiter: u8,
}

impl Default for CsvOptions {
    fn default() -> Self {
        Self { encoding: Encoding::Utf8, delimiter: b',' }
    }
}

/// An open CSV file.
pub struct Table<'a> {
    file: String,
    header: Vec<String>,
    reader: csv::Reader<Box<dyn Read + 'a>>,
    record: ByteRecord,
    encoding: Encoding,
}

impl<'a> Table<'a> {
    /// Opens a file and reads its header.
    ///
    /// # Errors
    /// When it cannot be opened or its header is no text in the stated encoding.
    pub fn open(input: &InputFile, options: CsvOptions, progress: &'a dyn Progress) -> Result<Self, IngestError> {
        let reader = input.open(progress)?;
        // `flexible`: a row of another length is a rejection of ours, not an error that stops the reading.
        let mut reader = csv::ReaderBuilder::new().flexible(true).delimiter(options.delimiter).buffer_capacity(1 << 17).from_reader(reader);
        let bytes = reader.byte_headers().map_err(|error| read_error(&input.name, &error))?;
        let header: Option<Vec<String>> =
            bytes.iter().map(|name| options.encoding.decode(name).map(|name| name.trim().to_owned())).collect();
        let header = header.ok_or_else(|| IngestError::Format {
            file: input.name.clone(),
            expected: "text in the stated encoding",
            reason: format!("its header cannot be read as {}", options.encoding),
        })?;
        Ok(Self { file: input.name.clone(), header, reader, record: ByteRecord::new(), encoding: options.encoding })
    }

    /// The position of a column by name.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<usize> {
        self.header.iter().position(|column| column == name)
    }

    /// The position of a column that must be there.
    ///
    /// # Errors
    /// [`IngestError::MissingColumn`] with the columns that are there.
    pub fn column(&self, field: &str, name: &str) -> Result<usize, IngestError> {
        self.find(name).ok_or_else(|| IngestError::MissingColumn {
            file: self.file.clone(),
            column: name.to_owned(),
            field: field.to_owned(),
            present: self.header.clone(),
        })
    }

    /// The name of a column.
    #[must_use]
    pub fn name(&self, column: usize) -> &str {
        &self.header[column]
    }

    /// The next row, with the line on which it begins; a broken row comes as its rejection. `None` at the end.
    ///
    /// # Errors
    /// [`IngestError::Read`] when the file cannot be read further.
    pub fn next_row(&mut self) -> Result<Option<(u32, Result<Row<'_>, Rejection>)>, IngestError> {
        let more = self.reader.read_byte_record(&mut self.record).map_err(|error| read_error(&self.file, &error))?;
        if !more {
            return Ok(None);
        }
        let line = self.record.position().map_or(0, |position| u32::try_from(position.line()).unwrap_or(u32::MAX));
        let row = match self.broken() {
            Some(rejection) => Err(rejection),
            None => Ok(Row { record: &self.record, header: &self.header, encoding: self.encoding }),
        };
        Ok(Some((line, row)))
    }

    fn broken(&self) -> Option<Rejection> {
        let (found, wanted) = (self.record.len(), self.header.len());
        if found != wanted {
            let lines = self.record.as_slice().iter().filter(|byte| **byte == b'\n').count();
            let quote = if lines > 0 { format!("; it runs over {} lines: is a quote not closed?", lines + 1) } else { String::new() };
            return Some(Rejection::new(
                RejectCode::BrokenRow,
                "",
                format!("{found} fields"),
                format!("{wanted} fields as in the header{quote}"),
            ));
        }
        if self.record.as_slice().is_ascii() {
            return None;
        }
        let bad = self.record.iter().position(|field| self.encoding.decode(field).is_none())?;
        let shown = String::from_utf8_lossy(&self.record[bad]).into_owned();
        Some(Rejection::new(RejectCode::BrokenRow, &self.header[bad], shown, format!("text in {}", self.encoding)))
    }
}

fn read_error(file: &str, error: &csv::Error) -> IngestError {
    IngestError::Read { file: file.to_owned(), reason: error.to_string() }
}

/// A row with as many fields as the header and text in the stated encoding.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    record: &'a ByteRecord,
    header: &'a [String],
    encoding: Encoding,
}

impl<'a> Row<'a> {
    /// The bytes of a field without surrounding blanks.
    #[must_use]
    pub fn bytes(&self, column: usize) -> &'a [u8] {
        self.record[column].trim_ascii()
    }

    /// The text of a field without surrounding blanks.
    ///
    /// # Panics
    /// Never: a row whose bytes are no text in its encoding comes as a rejection.
    #[must_use]
    pub fn text(&self, column: usize) -> Cow<'a, str> {
        self.encoding.decode(self.bytes(column)).expect("rows that are no text in the encoding are broken")
    }

    /// The text of a field that may be absent; empty when it is.
    #[must_use]
    pub fn text_or_empty(&self, column: Option<usize>) -> Cow<'a, str> {
        column.map_or(Cow::Borrowed(""), |column| self.text(column))
    }

    /// A field parsed; what cannot be is a rejection with `code` and what would be `right`.
    ///
    /// # Errors
    /// `missing_value` when the field is empty, else `code`.
    pub fn parse<T>(&self, column: usize, code: RejectCode, right: &str, parse: impl FnOnce(&[u8]) -> Option<T>) -> Result<T, Rejection> {
        let bytes = self.bytes(column);
        parse(bytes).ok_or_else(|| {
            let code = if bytes.is_empty() { RejectCode::MissingValue } else { code };
            self.rejection(column, code, right)
        })
    }

    /// A rejection of a field's value.
    #[must_use]
    pub fn rejection(&self, column: usize, code: RejectCode, right: &str) -> Rejection {
        Rejection::new(code, &self.header[column], self.text(column), right)
    }
}
