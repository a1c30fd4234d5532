//! CSV records with their lines. A quote that is not closed takes the lines behind it into its field: such a record is told apart, with
//! every line that it took.
//!
//! # References
//! RFC 4180, section 2. Besides: a delimiter of choice, lines that end in CR alone, empty lines (skipped), blanks around a quoted field's end.

use std::io::{self, BufRead};

/// Longest record, bytes of its fields. A longer one is a quote that is not closed; its bytes are not kept.
const MAX_RECORD: usize = 1 << 24;

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Why a record's quotes are wrong. Lines count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum QuoteFault {
    /// Text follows a closing quote, on this line.
    TextBehind { line: u32 },
    /// The file ends inside a quoted field.
    NeverClosed,
    /// The record is longer than [`MAX_RECORD`].
    TooLong,
}

/// What was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next {
    /// A record, whole.
    Record,
    /// Lines that are no record; a quote was opened on line `opened`.
    Broken { fault: QuoteFault, opened: u32 },
    /// The end of the file.
    End,
}

/// The fields of one record, and its lines.
#[derive(Debug, Default)]
pub(super) struct Record {
    bytes: Vec<u8>,
    /// End of each field in `bytes`.
    ends: Vec<usize>,
    /// The lines that it stands on, without empty ones.
    lines: Vec<u32>,
    has_line_break: bool,
}

impl Record {
    /// Number of fields.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The bytes of a field.
    pub(super) fn field(&self, at: usize) -> &[u8] {
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        &self.bytes[start..self.ends[at]]
    }

    /// The fields, in their order.
    pub(super) fn fields(&self) -> impl Iterator<Item = &[u8]> {
        (0..self.len()).map(|at| self.field(at))
    }

    /// The bytes of all fields.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The lines that it stands on, without empty ones: at least one.
    pub(super) fn lines(&self) -> &[u32] {
        &self.lines
    }

    /// The first field with a line break in it.
    pub(super) fn field_of_several_lines(&self) -> Option<usize> {
        let broken = |field: &[u8]| field.iter().any(|byte| matches!(byte, b'\n' | b'\r'));
        if self.has_line_break { self.fields().position(broken) } else { None }
    }

    fn clear(&mut self) {
        self.bytes.clear();
        self.ends.clear();
        self.lines.clear();
        self.has_line_break = false;
    }
}

/// Where a record stands at the end of a line.
enum State {
    /// At the beginning of a field.
    Start,
    /// In a quoted field.
    Quoted,
    /// Behind a closing quote.
    Closed,
}

enum LineEnd {
    Whole,
    InsideQuote,
    TextBehind,
}

/// Reads records one after another.
pub(super) struct RecordReader<R> {
    input: R,
    delimiter: u8,
    record: Record,
    line: Vec<u8>,
    terminator: &'static [u8],
    /// Number of `line`, from 1.
    number: u32,
    /// Line of the quote that was opened last.
    opened: u32,
    too_long: bool,
}

impl<R: BufRead> RecordReader<R> {
    pub(super) fn new(input: R, delimiter: u8) -> Self {
        let (record, line) = (Record::default(), Vec::new());
        Self { input, delimiter, record, line, terminator: b"", number: 0, opened: 0, too_long: false }
    }

    /// The record that was read last.
    pub(super) fn record(&self) -> &Record {
        &self.record
    }

    /// Reads the next record.
    ///
    /// # Errors
    /// Those of the input.
    pub(super) fn read(&mut self) -> io::Result<Next> {
        self.record.clear();
        self.too_long = false;
        let mut state = State::Start;
        while self.next_line()? {
            if !self.line.is_empty() {
                self.record.lines.push(self.number);
            } else if matches!(state, State::Start) {
                continue;
            }
            match self.split(state) {
                LineEnd::Whole if self.too_long => return Ok(self.broken(QuoteFault::TooLong)),
                LineEnd::Whole => return Ok(Next::Record),
                LineEnd::TextBehind => return Ok(self.broken(QuoteFault::TextBehind { line: self.number })),
                LineEnd::InsideQuote => self.push_terminator(),
            }
            state = State::Quoted;
        }
        Ok(if matches!(state, State::Quoted) { self.broken(QuoteFault::NeverClosed) } else { Next::End })
    }

    fn broken(&self, fault: QuoteFault) -> Next {
        Next::Broken { fault, opened: self.opened }
    }

    /// Reads a line without its end: LF, CR LF or CR. `false` at the end of the file.
    fn next_line(&mut self) -> io::Result<bool> {
        self.line.clear();
        self.terminator = b"";
        let mut any = false;
        loop {
            let chunk = self.input.fill_buf()?;
            if chunk.is_empty() {
                break;
            }
            any = true;
            let end = chunk.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
            self.line.extend_from_slice(&chunk[..end.unwrap_or(chunk.len())]);
            let (taken, byte) = end.map_or((chunk.len(), None), |end| (end + 1, Some(chunk[end])));
            self.input.consume(taken);
            match byte {
                None => continue,
                Some(b'\n') => self.terminator = b"\n",
                Some(_) if self.input.fill_buf()?.first() == Some(&b'\n') => {
                    self.input.consume(1);
                    self.terminator = b"\r\n";
                }
                Some(_) => self.terminator = b"\r",
            }
            break;
        }
        if any {
            if self.number == 0 && self.line.starts_with(BYTE_ORDER_MARK) {
                self.line.drain(..BYTE_ORDER_MARK.len());
            }
            self.number += 1;
        }
        Ok(any)
    }

    /// Splits the line into fields of the record.
    fn split(&mut self, mut state: State) -> LineEnd {
        let mut at = 0;
        loop {
            state = match state {
                State::Start if self.line.get(at) == Some(&b'"') => {
                    self.opened = self.number;
                    at += 1;
                    State::Quoted
                }
                State::Start => {
                    let end = self.find(at, self.delimiter);
                    self.push_line(at..end.unwrap_or(self.line.len()));
                    self.record.ends.push(self.record.bytes.len());
                    let Some(end) = end else { return LineEnd::Whole };
                    at = end + 1;
                    State::Start
                }
                State::Quoted => {
                    let Some(end) = self.find(at, b'"') else {
                        self.push_line(at..self.line.len());
                        return LineEnd::InsideQuote;
                    };
                    self.push_line(at..end);
                    at = end + 1;
                    if self.line.get(at) == Some(&b'"') {
                        self.push_line(at..at + 1);
                        at += 1;
                        State::Quoted
                    } else {
                        State::Closed
                    }
                }
                State::Closed => {
                    let blank = |byte: &u8| *byte != self.delimiter && matches!(byte, b' ' | b'\t');
                    at += self.line[at..].iter().take_while(|byte| blank(byte)).count();
                    match self.line.get(at) {
                        None => {
                            self.record.ends.push(self.record.bytes.len());
                            return LineEnd::Whole;
                        }
                        Some(byte) if *byte == self.delimiter => {
                            self.record.ends.push(self.record.bytes.len());
                            at += 1;
                            State::Start
                        }
                        Some(_) => return LineEnd::TextBehind,
                    }
                }
            };
        }
    }

    fn find(&self, from: usize, wanted: u8) -> Option<usize> {
        self.line[from..].iter().position(|byte| *byte == wanted).map(|at| from + at)
    }

    fn push_line(&mut self, part: std::ops::Range<usize>) {
        if self.fits(part.len()) {
            self.record.bytes.extend_from_slice(&self.line[part]);
        }
    }

    fn push_terminator(&mut self) {
        self.record.has_line_break = true;
        if self.fits(self.terminator.len()) {
            self.record.bytes.extend_from_slice(self.terminator);
        }
    }

    fn fits(&mut self, more: usize) -> bool {
        self.too_long |= self.record.bytes.len() + more > MAX_RECORD;
        !self.too_long
    }
}

#[cfg(test)]
mod tests;
