//! Count claims → the non-zero cells of the edition, and the months that a source lacks.

mod gaps;

use super::config::{AbsentCells, PopulationSeries, SourceConfig, UnplacedRule};
use super::error::TooManyGaps;
use super::population::Populations;
use crate::dataset::manifest::{Coverage, Gap};
use crate::dataset::{AreaIx, Areas, Unplaced};
use crate::domain::{Level, Month};
use crate::ingest::counts::{CountClaims, CountMapping};
use crate::ingest::{Bin, Detail, Ledger, NoteCode, RejectCode, Rejection};
use gaps::Missing;
use std::collections::{BTreeSet, HashSet};

/// Dimensions that a counts source may have: `offence, sex, age, weapon, motive, role`.
const MAX_DIMENSIONS: usize = 6;

/// One cell, in the order in which cells are sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Cell {
    /// First month of the period.
    pub period: Month,
    /// The area.
    pub area: AreaIx,
    /// Position in [`Unplaced::ALL`].
    pub unplaced: u8,
    /// Positions of the codes; unused ones are 0.
    pub dimensions: [u8; MAX_DIMENSIONS],
}

/// What the rows of a source give.
pub(super) struct Counted {
    /// The non-zero cells with their counts, sorted.
    pub cells: Vec<(Cell, u32)>,
    /// The months that it lacks.
    pub gaps: Vec<Gap>,
}

/// The rules that a source's cells must keep.
pub(super) struct CountRules<'a> {
    pub source: &'a SourceConfig,
    pub mapping: &'a CountMapping,
    pub unplaced: &'a [UnplacedRule],
    pub absent: AbsentCells,
    pub areas: &'a Areas,
    pub populations: &'a Populations,
}

impl CountRules<'_> {
    /// The cells and gaps of a source; every claim is settled or refused.
    ///
    /// # Errors
    /// When absent cells are unknown and there are more of them than an edition can name.
    pub fn apply(&self, claims: &CountClaims, ledger: &mut Ledger) -> Result<Counted, TooManyGaps> {
        let places: Vec<_> = claims.words.iter().map(|word| self.place(word)).collect();
        let mut seen = HashSet::with_capacity(claims.len());
        let mut cells = Vec::with_capacity(claims.len());
        let mut missing = Vec::new();
        for row in 0..claims.len() {
            let word = claims.area[row] as usize;
            if self.is_still_to_come(claims, row) {
                note_still_to_come(claims, row, ledger);
                continue;
            }
            let cell = places[word].clone().and_then(|place| self.cell(claims, row, place));
            // By the source's own code: `33999` and `34999` are two rows, though both end as *abroad*.
            let fresh =
                cell.and_then(|cell| if seen.insert((word, cell)) { Ok(cell) } else { Err(duplicate(&claims.words[word], cell.period)) });
            match fresh {
                Ok(cell) => match claims.count[row] {
                    Some(count) => {
                        let noted = self.note(claims, row, &cell, ledger);
                        ledger.settle(claims.at[row], if noted { Bin::AcceptedWithNote } else { Bin::Accepted });
                        cells.push((cell, count));
                    }
                    None => {
                        refuse_unread(claims, row, cell.period, ledger);
                        missing.push(cell);
                    }
                },
                Err(rejection) => ledger.reject(claims.at[row], &rejection),
            }
        }
        let lacking = match self.absent {
            AbsentCells::Zero => Missing::of_cells(self, missing),
            AbsentCells::NoData => {
                let has_place = |cell: &Cell| cell.unplaced == Unplaced::Placed as u8;
                let mut named: Vec<Cell> = seen.iter().map(|(_, cell)| *cell).filter(has_place).collect();
                named.sort_unstable();
                named.dedup();
                ledger.absent(NoteCode::NoData, gaps::absences(self, &named));
                let (unread, unplaced): (BTreeSet<Cell>, BTreeSet<Cell>) = missing.into_iter().partition(has_place);
                // A cell that is named without a number is as unknown as one that is not named.
                named.retain(|cell| !unread.contains(cell));
                Missing::of_cells(self, unplaced).and_all_but(self, &named)?
            }
        };
        cells.retain(|(_, count)| *count > 0);
        cells.sort_unstable();
        cells.dedup_by(|later, first| {
            let same = later.0 == first.0;
            if same {
                first.1 += later.1;
            }
            same
        });
        Ok(Counted { cells, gaps: lacking.gaps(self) })
    }

    /// Whether a cell is blank because its period lies after what the source covers.
    fn is_still_to_come(&self, claims: &CountClaims, row: usize) -> bool {
        let blank = claims.unread.get(&row).is_some_and(|rejection| rejection.code == RejectCode::MissingValue);
        blank && claims.period[row] > self.coverage().end
    }

    fn coverage(&self) -> &Coverage {
        self.source.entry.coverage.as_ref().expect("counts sources without a coverage are refused")
    }

    /// Whether the source covers an area.
    fn covers(&self, area: AreaIx) -> bool {
        let mut covered = self.coverage().areas.iter().filter_map(|code| self.areas.find(code.as_str()));
        covered.any(|ix| self.areas.lies_in(area, ix))
    }

    fn finest(&self) -> Level {
        self.source.entry.levels.first().copied().unwrap_or(Level::Country)
    }

    /// The area that a code of the source stands for.
    fn place(&self, word: &str) -> Result<(AreaIx, Unplaced), Rejection> {
        let right = format!("the code of a {} of the edition", self.finest());
        let unknown = || Rejection::new(RejectCode::UnknownArea, "area", word, right.as_str());
        let rule = self.unplaced.iter().find(|rule| {
            let begins = rule.prefixes.is_empty() || rule.prefixes.iter().any(|prefix| word.starts_with(prefix.as_str()));
            begins && word.ends_with(&rule.suffix)
        });
        let place = if let Some(rule) = rule {
            let before = word.strip_suffix(rule.suffix.as_str()).unwrap_or(word);
            (self.areas.find(rule.area.as_deref().unwrap_or(before)).ok_or_else(unknown)?, rule.reason)
        } else {
            let found = self.areas.find(word).filter(|ix| self.areas.area(*ix).level == self.finest());
            (found.ok_or_else(unknown)?, Unplaced::Placed)
        };
        if self.covers(place.0) {
            Ok(place)
        } else {
            Err(Rejection::new(RejectCode::OutsideCoverage, "area", word, "an area of the source's coverage"))
        }
    }

    fn cell(&self, claims: &CountClaims, row: usize, (area, unplaced): (AreaIx, Unplaced)) -> Result<Cell, Rejection> {
        let (period, coverage) = (claims.period[row], self.coverage());
        if period < coverage.start || period > coverage.end {
            let right = format!("a period in the coverage, {} to {}", coverage.start, coverage.end);
            return Err(Rejection::new(RejectCode::OutsideCoverage, "period", period.to_string(), right));
        }
        let mut dimensions = [0; MAX_DIMENSIONS];
        for (slot, column) in dimensions.iter_mut().zip(&claims.dimensions) {
            *slot = column[row];
        }
        Ok(Cell { period, area, unplaced: unplaced as u8, dimensions })
    }

    /// Attaches the notes of a cell; says whether there is one.
    fn note(&self, claims: &CountClaims, row: usize, cell: &Cell, ledger: &mut Ledger) -> bool {
        let code = match Unplaced::ALL[usize::from(cell.unplaced)] {
            Unplaced::Placed if self.without_population(cell) => NoteCode::PopulationMissing,
            Unplaced::Placed => return false,
            Unplaced::MunicipalityUnknown => NoteCode::MunicipalityUnknown,
            Unplaced::StateUnknown => NoteCode::StateUnknown,
            Unplaced::Abroad => NoteCode::Abroad,
        };
        let area = self.areas.area(cell.area).code.as_str();
        let right = match code {
            NoteCode::PopulationMissing => format!("a population of {area} in {}; the count stands", cell.period.year()),
            _ => format!("a {}; counted in the total of {area}", self.finest()),
        };
        let value = &claims.words[claims.area[row] as usize];
        ledger.note(claims.at[row], code, Detail { field: "area", value, right: &right });
        true
    }

    fn without_population(&self, cell: &Cell) -> bool {
        let series = match self.source.entry.denominator.as_deref() {
            Some("municipal") => PopulationSeries::Municipal,
            Some("state") => PopulationSeries::State,
            _ => return false,
        };
        !self.populations.has(series, cell.area, cell.period.year())
    }
}

/// Refuses a cell whose number cannot be read and says what that means.
fn refuse_unread(claims: &CountClaims, row: usize, period: Month, ledger: &mut Ledger) {
    let rejection = &claims.unread[&row];
    let value = &claims.words[claims.area[row] as usize];
    let right = format!("a count of {period}; it has no data there, which is not zero");
    ledger.note(claims.at[row], NoteCode::NoData, Detail { field: "area", value, right: &right });
    ledger.reject(claims.at[row], rejection);
}

fn note_still_to_come(claims: &CountClaims, row: usize, ledger: &mut Ledger) {
    let (at, value) = (claims.at[row], claims.period[row].to_string());
    let right = "a count, once the source covers the period";
    ledger.note(at, NoteCode::AfterCoverage, Detail { field: "period", value: &value, right });
    ledger.settle(at, Bin::AcceptedWithNote);
}

fn duplicate(word: &str, period: Month) -> Rejection {
    Rejection::new(RejectCode::DuplicateCell, "area", format!("{word} in {period}"), "one row for each area, period and dimensions")
}
