//! What became of every input row: each ends in exactly one bin, and the bins sum to the rows read.

use crate::domain::{Absence, Example, FileRows, SourceKind, SourceReport, codes};
use std::collections::{BTreeMap, HashSet};

codes! {
    /// Why a row was refused. The codes are stable: reports and scripts name them.
    RejectCode {
        /// Wrong number of fields, text behind a closing quote, a quote that is never closed, or bytes that are not text in the stated
        /// encoding: each line of such a record is one row.
        BrokenRow = "broken_row",
        /// A field that must be there is empty.
        MissingValue = "missing_value",
        /// Not a date of the stated format, or an end before its beginning.
        BadDate = "bad_date",
        /// Not a number, negative, or too large.
        BadNumber = "bad_number",
        /// A word outside the source's code list.
        BadCode = "bad_code",
        /// Not a position on the earth, or none where one is needed.
        BadPosition = "bad_position",
        /// An id that an earlier row has.
        DuplicateId = "duplicate_id",
        /// A cell (area, period, dimensions) that an earlier row has.
        DuplicateCell = "duplicate_cell",
        /// A code that is no area of the edition.
        UnknownArea = "unknown_area",
        /// A period outside the declared coverage.
        OutsideCoverage = "outside_coverage",
        /// An outline that is not a polygon and cannot be made one.
        InvalidPolygon = "invalid_polygon",
    }
}

codes! {
    /// What must be said of an accepted row. The codes are stable.
    NoteCode {
        /// The point lies in no area of the edition; the area is taken from the source's words.
        OutsideAreas = "outside_areas",
        /// Low, best and high estimates are not in ascending order; they stay as published.
        TollOrder = "toll_order",
        /// The position is longitude 0, latitude 0, which stands for *no position*; the row's words say where it belongs.
        NullPosition = "null_position",
        /// The position lies far from every area that the source covers: the row is kept and not drawn.
        FarOutside = "far_outside",
        /// Of `far_outside`: longitude and latitude exchanged lie in the covered areas.
        Swapped = "swapped",
        /// Of `far_outside`: with the sign of longitude or latitude turned it lies in the covered areas.
        Sign = "sign",
        /// The row says one state and its point or the code of its municipality lies in another; point or code counts.
        StateMismatch = "state_mismatch",
        /// The row names no state although its precision implies one.
        StateNotStated = "state_not_stated",
        /// The row names a state that is no area of the edition.
        StateNotRecognised = "state_not_recognised",
        /// The row names no municipality although its precision implies one.
        MunicipalityNotStated = "municipality_not_stated",
        /// The row names a municipality that is no area of the edition.
        MunicipalityNotRecognised = "municipality_not_recognised",
        /// The state is known, the municipality is not.
        MunicipalityUnknown = "municipality_unknown",
        /// The country is known, the state is not.
        StateUnknown = "state_unknown",
        /// It happened abroad.
        Abroad = "abroad",
        /// The area has no population in that year: the count stands, a rate cannot.
        PopulationMissing = "population_missing",
        /// The outline was invalid and has been repaired.
        PolygonRepaired = "polygon_repaired",
        /// The outline crosses longitude ±180 and has been cut there.
        PolygonCut = "polygon_cut",
        /// The deployment's area is known in part.
        AreaPartial = "area_partial",
        /// The deployment's place is smaller than the edition's areas.
        AreaCoarser = "area_coarser",
        /// Nothing is cited for the claim.
        Uncited = "uncited",
        /// A cell that is named without a number that can be read, or that is absent from a source whose absent cells are unknown:
        /// its area and period have no data.
        NoData = "no_data",
        /// A cell without a number in a period after the declared coverage: the running year of a table that is filled in later.
        AfterCoverage = "after_coverage",
        /// A field of the row holds a line break: legal, and what a quote that is not closed looks like.
        MultiLineField = "multi_line_field",
    }
}

/// A row of an input file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowRef {
    /// Position of the file in the source's list.
    pub file: u16,
    /// Line of the row's beginning (the header is line 1); for GeoJSON and FlatGeobuf the feature, from 1.
    pub row: u32,
}

/// A refused row: the stable code, the field, its value, and what would be right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejection {
    /// The code.
    pub code: RejectCode,
    /// The column.
    pub field: String,
    /// What stands there.
    pub value: String,
    /// What would be right.
    pub right: String,
}

impl Rejection {
    /// A rejection of a field's value.
    pub fn new(code: RejectCode, field: &str, value: impl Into<String>, right: impl Into<String>) -> Self {
        Self { code, field: field.to_owned(), value: value.into(), right: right.into() }
    }
}

/// What a note is about, borrowed: it is only kept when somebody asked to see the rows.
#[derive(Clone, Copy, Debug)]
pub struct Detail<'a> {
    /// The column.
    pub field: &'a str,
    /// What stands there.
    pub value: &'a str,
    /// What was expected or done.
    pub right: &'a str,
}

/// One row listed by `check --show`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The source.
    pub source: String,
    /// The file as the configuration names it.
    pub file: String,
    /// The row, see [`RowRef::row`].
    pub row: u32,
    /// The column.
    pub field: String,
    /// What stands there.
    pub value: String,
    /// What would be right.
    pub right: String,
}

/// Where a row ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bin {
    /// In the edition.
    Accepted,
    /// In the edition, with something to be said.
    AcceptedWithNote,
    /// Kept back to protect people.
    Withheld,
}

/// Collects what became of the rows of one source.
#[derive(Debug)]
pub struct Ledger {
    report: SourceReport,
    show: Option<String>,
    findings: Vec<Finding>,
    /// Rows with a note of their reader: they are settled as noted.
    noted: HashSet<RowRef>,
}

impl Ledger {
    /// An empty ledger; `show` is the code whose rows are to be listed.
    #[must_use]
    pub fn new(source: &str, kind: SourceKind, show: Option<&str>) -> Self {
        let report = SourceReport {
            source: source.to_owned(),
            kind,
            files: Vec::new(),
            rows_read: 0,
            accepted: 0,
            accepted_with_note: 0,
            rejected: 0,
            withheld: 0,
            notes: BTreeMap::new(),
            rejections: BTreeMap::new(),
            absent: BTreeMap::new(),
        };
        Self { report, show: show.map(str::to_owned), findings: Vec::new(), noted: HashSet::new() }
    }

    /// Begins a file; returns its position for [`RowRef::file`].
    ///
    /// # Panics
    /// When a source has 65,536 files.
    pub fn begin_file(&mut self, name: &str) -> u16 {
        self.report.files.push(FileRows { path: name.to_owned(), rows: 0 });
        u16::try_from(self.report.files.len() - 1).expect("a source has fewer than 65,536 files")
    }

    /// Counts a row that was read.
    pub fn read(&mut self, file: u16) {
        self.report.rows_read += 1;
        self.report.files[usize::from(file)].rows += 1;
    }

    /// Puts a row into the bin of refused ones.
    pub fn reject(&mut self, at: RowRef, rejection: &Rejection) {
        self.report.rejected += 1;
        let code = rejection.code.code();
        self.tally(Of::Rejections, code, at);
        self.list(code, at, Detail { field: &rejection.field, value: &rejection.value, right: &rejection.right });
    }

    /// Attaches a note to a row; the row must be settled, too.
    pub fn note(&mut self, at: RowRef, code: NoteCode, detail: Detail<'_>) {
        self.tally(Of::Notes, code.code(), at);
        self.list(code.code(), at, detail);
    }

    /// Attaches a note to a row of which nobody knows yet whether it is accepted; when it is, it is accepted with a note.
    pub fn note_before_settling(&mut self, at: RowRef, code: NoteCode, detail: Detail<'_>) {
        self.noted.insert(at);
        self.note(at, code, detail);
    }

    /// Puts a row that was not refused into its bin.
    pub fn settle(&mut self, at: RowRef, bin: Bin) {
        match bin {
            Bin::Accepted if !self.noted.contains(&at) => self.report.accepted += 1,
            Bin::Accepted | Bin::AcceptedWithNote => self.report.accepted_with_note += 1,
            Bin::Withheld => self.report.withheld += 1,
        }
    }

    /// Says what the source lacks although one would look for it there.
    pub fn absent(&mut self, code: NoteCode, absences: Vec<Absence>) {
        if !absences.is_empty() {
            self.report.absent.insert(code.code().to_owned(), absences);
        }
    }

    /// The report and the listed rows, in the order of the files.
    ///
    /// # Panics
    /// When the bins do not sum to the rows read: a row would have disappeared.
    #[must_use]
    pub fn finish(mut self) -> (SourceReport, Vec<Finding>) {
        let report = &self.report;
        let binned = report.accepted + report.accepted_with_note + report.rejected + report.withheld;
        assert_eq!(binned, report.rows_read, "every row of `{}` ends in exactly one bin", report.source);
        let order = |file: &str| self.report.files.iter().position(|entry| entry.path == file);
        self.findings.sort_by_key(|finding| (order(&finding.file), finding.row));
        (self.report, self.findings)
    }

    fn tally(&mut self, of: Of, code: &str, at: RowRef) {
        let path = self.report.files[usize::from(at.file)].path.clone();
        let tallies = match of {
            Of::Notes => &mut self.report.notes,
            Of::Rejections => &mut self.report.rejections,
        };
        tallies.entry(code.to_owned()).or_default().add(Example { file: path, row: at.row });
    }

    fn list(&mut self, code: &str, at: RowRef, detail: Detail<'_>) {
        if self.show.as_deref() == Some(code) {
            self.findings.push(Finding {
                source: self.report.source.clone(),
                file: self.report.files[usize::from(at.file)].path.clone(),
                row: at.row,
                field: detail.field.to_owned(),
                value: detail.value.to_owned(),
                right: detail.right.to_owned(),
            });
        }
    }
}

#[derive(Clone, Copy)]
enum Of {
    Notes,
    Rejections,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_may_have_two_notes_but_ends_in_one_bin() {
        let mut ledger = Ledger::new("s", SourceKind::Events, Some("toll_order"));
        let file = ledger.begin_file("s.csv");
        let detail = Detail { field: "best", value: "3", right: "low ≤ best ≤ high" };
        for row in [9, 4] {
            ledger.read(file);
            ledger.note(RowRef { file, row }, NoteCode::TollOrder, detail);
            ledger.note(RowRef { file, row }, NoteCode::OutsideAreas, detail);
            ledger.settle(RowRef { file, row }, Bin::AcceptedWithNote);
        }
        let (report, findings) = ledger.finish();
        assert_eq!((report.rows_read, report.accepted_with_note, report.notes["toll_order"].rows), (2, 2, 2));
        assert_eq!(findings.iter().map(|finding| finding.row).collect::<Vec<_>>(), [4, 9]);
        assert_eq!(report.notes["outside_areas"].examples[0].row, 4);
    }

    #[test]
    #[should_panic(expected = "exactly one bin")]
    fn a_row_that_is_never_settled_is_noticed() {
        let mut ledger = Ledger::new("s", SourceKind::Events, None);
        let file = ledger.begin_file("s.csv");
        ledger.read(file);
        let _ = ledger.finish();
    }
}
