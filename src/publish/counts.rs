//! Count claims → the non-zero cells of the edition.

use super::config::{PopulationSeries, SourceConfig, UnplacedRule};
use super::population::Populations;
use crate::dataset::{AreaIx, Areas, Unplaced};
use crate::domain::{Level, Month};
use crate::ingest::counts::CountClaims;
use crate::ingest::{Bin, Detail, Ledger, NoteCode, RejectCode, Rejection};
use std::collections::HashSet;

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

/// The rules that a source's cells must keep.
pub(super) struct CountRules<'a> {
    pub source: &'a SourceConfig,
    pub unplaced: &'a [UnplacedRule],
    pub areas: &'a Areas,
    pub populations: &'a Populations,
}

impl CountRules<'_> {
    /// The non-zero cells of a source with their counts, sorted; every claim is settled or refused.
    pub fn apply(&self, claims: &CountClaims, ledger: &mut Ledger) -> Vec<(Cell, u32)> {
        let places: Vec<_> = claims.words.iter().map(|word| self.place(word)).collect();
        let mut seen = HashSet::with_capacity(claims.len());
        let mut cells = Vec::with_capacity(claims.len());
        for row in 0..claims.len() {
            let word = claims.area[row] as usize;
            let cell = places[word].clone().and_then(|place| self.cell(claims, row, place));
            // By the source's own code: `33999` and `34999` are two rows, though both end as *abroad*.
            let fresh =
                cell.and_then(|cell| if seen.insert((word, cell)) { Ok(cell) } else { Err(duplicate(&claims.words[word], cell.period)) });
            match fresh {
                Ok(cell) => {
                    let noted = self.note(claims, row, &cell, ledger);
                    ledger.settle(if noted { Bin::AcceptedWithNote } else { Bin::Accepted });
                    cells.push((cell, claims.count[row]));
                }
                Err(rejection) => ledger.reject(claims.at[row], &rejection),
            }
        }
        cells.retain(|(_, count)| *count > 0);
        cells.sort_unstable();
        cells.dedup_by(|later, first| {
            let same = later.0 == first.0;
            if same {
                first.1 += later.1;
            }
            same
        });
        cells
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
        let coverage = self.source.entry.coverage.as_ref().expect("counts sources without a coverage are refused");
        let covered = coverage.areas.iter().filter_map(|code| self.areas.find(code.as_str()));
        if covered.into_iter().any(|ix| self.areas.lies_in(place.0, ix)) {
            Ok(place)
        } else {
            Err(Rejection::new(RejectCode::OutsideCoverage, "area", word, "an area of the source's coverage"))
        }
    }

    fn cell(&self, claims: &CountClaims, row: usize, (area, unplaced): (AreaIx, Unplaced)) -> Result<Cell, Rejection> {
        let period = claims.period[row];
        let coverage = self.source.entry.coverage.as_ref().expect("counts sources without a coverage are refused");
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

fn duplicate(word: &str, period: Month) -> Rejection {
    Rejection::new(RejectCode::DuplicateCell, "area", format!("{word} in {period}"), "one row for each area, period and dimensions")
}
