//! CSV with named columns: rows as bytes, broken rows told apart, one record reused.

use super::record::{Next, QuoteFault, Record, RecordReader};
use super::{Detail, Encoding, IngestError, InputFile, Ledger, NoteCode, Progress, RejectCode, Rejection, RowRef};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, BufReader, Read};

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
    reader: RecordReader<Input<'a>>,
    encoding: Encoding,
}

type Input<'a> = BufReader<Box<dyn Read + 'a>>;

impl<'a> Table<'a> {
    /// Opens a file and reads its header.
    ///
    /// # Errors
    /// When it cannot be opened, or its header is not there, is no text in the stated encoding, or names a column twice or not at all.
    pub fn open(input: &InputFile, options: CsvOptions, progress: &'a dyn Progress) -> Result<Self, IngestError> {
        let bytes = BufReader::with_capacity(1 << 17, input.open(progress)?);
        let mut reader = RecordReader::new(bytes, options.delimiter);
        let header = header(input, options, &mut reader)?;
        Ok(Self { file: input.name.clone(), header, reader, encoding: options.encoding })
    }

    /// The file as the configuration names it.
    #[must_use]
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The names of its columns.
    #[must_use]
    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// The position of a column by name.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<usize> {
        self.header.iter().position(|column| column == name)
    }

    /// Hands over every row and enters what becomes of it into the ledger: a row that `take` refuses, and each line of a record whose
    /// quotes or number of fields are wrong, is rejected; a row with a line break inside a field is noted. `take` settles the others,
    /// or leaves that to later.
    ///
    /// # Errors
    /// [`IngestError::Read`] when the file cannot be read further.
    pub fn each_row(
        mut self,
        ledger: &mut Ledger,
        mut take: impl FnMut(Row<'_>, RowRef, &mut Ledger) -> Result<(), Rejection>,
    ) -> Result<(), IngestError> {
        let file = ledger.begin_file(&self.file);
        loop {
            let next = self.reader.read().map_err(|error| read_error(&self.file, &error))?;
            let record = self.reader.record();
            let broken = match next {
                Next::End => return Ok(()),
                Next::Broken { fault, opened } => Some(wrong_quote(fault, opened)),
                Next::Record => self.broken(record),
            };
            if let Some(rejection) = broken {
                for line in record.lines() {
                    ledger.read(file);
                    ledger.reject(RowRef { file, row: *line }, &rejection);
                }
                continue;
            }
            ledger.read(file);
            let (row, at) = (Row { record, header: &self.header, encoding: self.encoding }, RowRef { file, row: record.lines()[0] });
            note_line_break(&row, at, ledger);
            if let Err(rejection) = take(row, at, ledger) {
                ledger.reject(at, &rejection);
            }
        }
    }

    fn broken(&self, record: &Record) -> Option<Rejection> {
        let (found, wanted) = (record.len(), self.header.len());
        if found != wanted {
            let quote = match record.lines() {
                [first, .., last] => format!("; it runs over lines {first} to {last}: is a quote not closed?"),
                _ => String::new(),
            };
            let right = format!("{wanted} fields as in the header{quote}");
            return Some(Rejection::new(RejectCode::BrokenRow, "", format!("{found} fields"), right));
        }
        if record.bytes().is_ascii() {
            return None;
        }
        let bad = record.fields().position(|field| self.encoding.decode(field).is_none())?;
        let shown = String::from_utf8_lossy(record.field(bad)).into_owned();
        Some(Rejection::new(RejectCode::BrokenRow, &self.header[bad], shown, format!("text in {}", self.encoding)))
    }
}

/// The names of the columns. What is wrong with them is said at once: mending one must not uncover the next.
fn header(input: &InputFile, options: CsvOptions, reader: &mut RecordReader<Input<'_>>) -> Result<Vec<String>, IngestError> {
    let wrong = |reason: String| IngestError::Header { file: input.name.clone(), reason };
    match reader.read().map_err(|error| read_error(&input.name, &error))? {
        Next::Record => {}
        Next::End => return Err(wrong("there is none: the file is empty".to_owned())),
        Next::Broken { fault, opened } => return Err(wrong(wrong_quote(fault, opened).right)),
    }
    let name = |name: &[u8]| options.encoding.decode(name).map(|name| name.trim().to_owned());
    let header: Option<Vec<String>> = reader.record().fields().map(name).collect();
    let header = header.ok_or_else(|| wrong(format!("it is no text in {}", options.encoding)))?;
    let mut columns: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (at, name) in header.iter().enumerate() {
        columns.entry(name).or_default().push((at + 1).to_string());
    }
    let fault = |(name, at): (&&str, &Vec<String>)| match (name.is_empty(), at.len()) {
        (true, 1) => Some(format!("column {} has no name", at[0])),
        (true, _) => Some(format!("columns {} have no name", at.join(", "))),
        (false, 1) => None,
        (false, _) => Some(format!("`{name}` names columns {}", at.join(", "))),
    };
    let faults: Vec<String> = columns.iter().filter_map(fault).collect();
    if faults.is_empty() { Ok(header) } else { Err(wrong(faults.join("; "))) }
}

fn read_error(file: &str, error: &io::Error) -> IngestError {
    IngestError::Read { file: file.to_owned(), reason: error.to_string() }
}

/// The rejection of each line that a wrong quote took.
fn wrong_quote(fault: QuoteFault, opened: u32) -> Rejection {
    let found = match fault {
        QuoteFault::TextBehind { line } => format!("text follows the quote that closes it on line {line}"),
        QuoteFault::NeverClosed => "the file ends inside it".to_owned(),
        QuoteFault::TooLong => "its record is longer than 16 MiB".to_owned(),
    };
    let right = format!("a quote closed where its field ends: one is opened on line {opened} and {found}");
    Rejection::new(RejectCode::BrokenRow, "", "\"", right)
}

fn note_line_break(row: &Row<'_>, at: RowRef, ledger: &mut Ledger) {
    let Some(column) = row.record.field_of_several_lines() else { return };
    let lines = row.record.lines();
    let right = format!("a field on one line; the record runs from line {} to {}", at.row, lines.last().unwrap_or(&at.row));
    let detail = Detail { field: &row.header[column], value: &row.text(column), right: &right };
    ledger.note_before_settling(at, NoteCode::MultiLineField, detail);
}

/// A row with as many fields as the header and text in the stated encoding.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    record: &'a Record,
    header: &'a [String],
    encoding: Encoding,
}

impl<'a> Row<'a> {
    /// The bytes of a field without surrounding blanks.
    #[must_use]
    pub fn bytes(&self, column: usize) -> &'a [u8] {
        self.record.field(column).trim_ascii()
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
