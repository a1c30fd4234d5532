//! Denominators of the edition, and which areas have none.

use super::config::{PopulationSeries, SourceConfig};
use super::error::PublishError;
use crate::dataset::manifest::PopulationBasis;
use crate::dataset::{AreaIx, Areas};
use crate::domain::{Absence, Level};
use crate::ingest::population::{PopulationClaim, PopulationMapping};
use crate::ingest::{Ledger, NoteCode, Progress, RejectCode, Rejection, population};
use std::collections::HashSet;

/// Populations of every source.
#[derive(Default)]
pub(super) struct Populations {
    /// Rows with their series and area, in the order of the sources.
    pub rows: Vec<(PopulationSeries, AreaIx, PopulationClaim)>,
    /// The bases, in the order of the sources.
    pub bases: Vec<PopulationBasis>,
    known: HashSet<(PopulationSeries, AreaIx, i32)>,
}

impl Populations {
    /// Adds the rows of a source.
    pub fn read(
        &mut self,
        source: &SourceConfig,
        mapping: &PopulationMapping,
        series: PopulationSeries,
        areas: &Areas,
        ledger: &mut Ledger,
        progress: &dyn Progress,
    ) -> Result<(), PublishError> {
        let mut seen = HashSet::new();
        let mut accept = |claim: &PopulationClaim| accept(claim, series, areas, &mut seen);
        for file in &source.files {
            let claims = population::read(file, source.csv, mapping, &mut accept, ledger, progress)
                .map_err(|cause| PublishError::Source { id: source.entry.id.clone(), cause })?;
            for claim in claims {
                let area = areas.find(&claim.code).expect("rows of unknown areas are refused");
                // A population of 0 is treated as unknown: neither gives a rate, and the report says so.
                if claim.population > 0 {
                    self.known.insert((series, area, claim.year));
                }
                self.rows.push((series, area, claim));
            }
        }
        Ok(())
    }

    /// Declares the bases of a series and says which areas have no population in one of their years.
    pub fn declare(&mut self, bases: &[PopulationBasis], series: PopulationSeries, areas: &Areas, ledger: &mut Ledger) {
        self.bases.extend(bases.iter().cloned());
        let level = if series == PopulationSeries::Municipal { Level::Municipality } else { Level::State };
        let years = bases.iter().map(|basis| basis.first_year).min().zip(bases.iter().map(|basis| basis.last_year).max());
        let Some((first, last)) = years else { return };
        let covered: HashSet<_> = self.rows.iter().filter(|row| row.0 == series).filter_map(|row| country(areas, row.1)).collect();
        let mut absences = Vec::new();
        for (ix, area) in areas.of_level(level).filter(|(ix, _)| country(areas, *ix).is_some_and(|ix| covered.contains(&ix))) {
            let mut year = first;
            while year <= last {
                let until = (year..=last).take_while(|year| !self.has(series, ix, *year)).last();
                if let Some(until) = until {
                    absences.push(Absence { area: area.code.to_string(), first_year: year, last_year: until });
                }
                year = until.unwrap_or(year) + 1;
            }
        }
        ledger.absent(NoteCode::PopulationMissing, absences);
    }

    /// Whether an area has a population in a year.
    pub fn has(&self, series: PopulationSeries, area: AreaIx, year: i32) -> bool {
        self.known.contains(&(series, area, year))
    }
}

fn country(areas: &Areas, ix: AreaIx) -> Option<AreaIx> {
    areas.at_level(ix, Level::Country)
}

fn accept(
    claim: &PopulationClaim,
    series: PopulationSeries,
    areas: &Areas,
    seen: &mut HashSet<(String, i32, String)>,
) -> Result<(), Rejection> {
    let area = areas.find(&claim.code).filter(|ix| match series {
        PopulationSeries::Municipal => areas.area(*ix).level == Level::Municipality,
        PopulationSeries::State => areas.area(*ix).level <= Level::State,
    });
    if area.is_none() {
        return Err(Rejection::new(RejectCode::UnknownArea, "code", &claim.code, "the code of an area of the edition"));
    }
    if !seen.insert((claim.code.clone(), claim.year, claim.sex.clone())) {
        let value = format!("{} in {}, {}", claim.code, claim.year, claim.sex);
        return Err(Rejection::new(RejectCode::DuplicateCell, "code", value, "one row for each area, year and sex"));
    }
    Ok(())
}
