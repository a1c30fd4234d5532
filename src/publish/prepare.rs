//! Everything an edition will hold, in memory, with the report of what became of every row.

use super::areas::assemble;
use super::config::{Config, Reader, SourceConfig};
use super::counts::{Cell, CountRules, Counted};
use super::error::PublishError;
use super::gazetteer::Gazetteer;
use super::join::{Joined, join};
use super::population::Populations;
use super::zones::{self, ZoneWithOutline};
use crate::dataset::Areas;
use crate::dataset::manifest::Gap;
use crate::domain::IngestReport;
use crate::ingest::context::{Outline, PlaceLabel};
use crate::ingest::counts::CountClaims;
use crate::ingest::{
    Bin, Detail, EventClaims, Finding, IngestError, InputFile, Ledger, NoteCode, Progress, areas, context, counts, events, ucdp,
};
use std::collections::HashSet;

/// What the sources of a configuration give.
pub struct Prepared {
    pub(super) areas: Areas,
    pub(super) populations: Populations,
    pub(super) events: Vec<EventSet>,
    pub(super) counts: Vec<CountSet>,
    pub(super) zones: Vec<ZoneWithOutline>,
    pub(super) outlines: Vec<Outline>,
    pub(super) places: Vec<PlaceLabel>,
    /// What became of every row.
    pub report: IngestReport,
    /// The rows with the code that was asked for.
    pub findings: Vec<Finding>,
}

/// The records of one events source.
pub(super) struct EventSet {
    /// Position of the source in the configuration.
    pub source: usize,
    pub claims: EventClaims,
    pub joined: Joined,
}

/// The cells of one counts source.
pub(super) struct CountSet {
    /// Position of the source in the configuration.
    pub source: usize,
    pub cells: Vec<(Cell, u32)>,
    /// What the source lacks inside its coverage, besides what is declared.
    pub gaps: Vec<Gap>,
}

impl Prepared {
    /// Reads every source. `show` is a code (of a rejection or a note) whose rows are to be listed.
    ///
    /// # Errors
    /// When a source cannot be read at all; bad rows are in the report.
    pub fn read(config: &Config, show: Option<&str>, progress: &dyn Progress) -> Result<Self, PublishError> {
        let mut ledgers: Vec<_> = config.sources.iter().map(|source| Ledger::new(&source.entry.id, source.entry.kind, show)).collect();
        let areas = read_areas(config, &mut ledgers, progress)?;
        let populations = read_populations(config, &areas, &mut ledgers, progress)?;
        let mut prepared = Self {
            areas: Areas::default(),
            populations,
            events: Vec::new(),
            counts: Vec::new(),
            zones: Vec::new(),
            outlines: Vec::new(),
            places: Vec::new(),
            report: IngestReport::default(),
            findings: Vec::new(),
        };
        let gazetteer = Gazetteer::new(&areas);
        for (at, (source, ledger)) in config.sources.iter().zip(&mut ledgers).enumerate() {
            if !matches!(source.reader, Reader::Boundaries { .. } | Reader::Population { .. }) {
                begin(source, progress);
                prepared.read_source(at, source, &gazetteer, ledger, progress)?;
                progress.end();
            }
        }
        for ledger in ledgers {
            let (report, findings) = ledger.finish();
            prepared.report.sources.push(report);
            prepared.findings.extend(findings);
        }
        prepared.areas = areas;
        Ok(prepared)
    }

    fn read_source(
        &mut self,
        at: usize,
        source: &SourceConfig,
        gazetteer: &Gazetteer<'_>,
        ledger: &mut Ledger,
        progress: &dyn Progress,
    ) -> Result<(), PublishError> {
        let (areas, of) = (gazetteer.areas(), of(source));
        match &source.reader {
            Reader::Boundaries { .. } | Reader::Population { .. } => unreachable!("areas and populations are read before"),
            Reader::Context => {
                for file in &source.files {
                    self.outlines.extend(context::read_outlines(file, ledger, progress).map_err(&of)?);
                }
            }
            Reader::Places => {
                for file in &source.files {
                    self.places.extend(context::read_places(file, source.csv, ledger, progress).map_err(&of)?);
                }
            }
            Reader::UcdpGed { .. } | Reader::MappedEvents(_) => {
                let mut claims = read_events(source, ledger, progress).map_err(of)?;
                let joined = join(&mut claims, gazetteer, source, ledger);
                settle_events(&claims, ledger);
                self.events.push(EventSet { source: at, claims, joined });
            }
            Reader::MappedCounts { mapping, unplaced, absent } => {
                let mut claims = CountClaims::new(mapping.dimensions.len());
                for file in &source.files {
                    counts::read(file, source.csv, mapping, &mut claims, ledger, progress).map_err(&of)?;
                }
                let rules = CountRules { source, mapping, unplaced, absent: *absent, areas, populations: &self.populations };
                let too_many = |cause| PublishError::Gaps { id: source.entry.id.clone(), cause };
                let Counted { cells, gaps } = rules.apply(&claims, ledger).map_err(too_many)?;
                self.counts.push(CountSet { source: at, cells, gaps });
            }
            Reader::MappedZones { columns, personnel } => {
                let mut claims = Vec::new();
                for file in &source.files {
                    claims.extend(crate::ingest::zones::read(file, source.csv, columns, ledger, progress).map_err(&of)?);
                }
                let mut zones = zones::resolve(source, claims, areas, ledger);
                if let Some(spec) = personnel {
                    let read = crate::ingest::zones::read_personnel(&spec.file, source.csv, &spec.columns, ledger, progress);
                    let claims = read.map_err(of)?;
                    zones::attach(spec, claims, &mut zones, areas, ledger);
                }
                self.zones.extend(zones);
            }
        }
        Ok(())
    }
}

fn begin(source: &SourceConfig, progress: &dyn Progress) {
    progress.begin(&source.entry.id, Some(source.files.iter().map(InputFile::size_bytes).sum()));
}

fn of(source: &SourceConfig) -> impl Fn(IngestError) -> PublishError {
    move |cause| PublishError::Source { id: source.entry.id.clone(), cause }
}

fn read_areas(config: &Config, ledgers: &mut [Ledger], progress: &dyn Progress) -> Result<Areas, PublishError> {
    let mut seen = HashSet::new();
    let mut sources = Vec::new();
    for (source, ledger) in config.sources.iter().zip(ledgers) {
        let Reader::Boundaries { columns, level } = &source.reader else { continue };
        begin(source, progress);
        let mut claims = Vec::new();
        for file in &source.files {
            claims.extend(areas::read(file, columns, *level, &mut seen, ledger, progress).map_err(of(source))?);
        }
        progress.end();
        sources.push((claims, ledger));
    }
    let areas = assemble(sources);
    if areas.is_empty() { Err(PublishError::NoAreas) } else { Ok(areas) }
}

fn read_populations(config: &Config, areas: &Areas, ledgers: &mut [Ledger], progress: &dyn Progress) -> Result<Populations, PublishError> {
    let mut populations = Populations::default();
    for (source, ledger) in config.sources.iter().zip(ledgers) {
        if let Reader::Population { mapping, series, bases } = &source.reader {
            begin(source, progress);
            populations.read(source, mapping, *series, areas, ledger, progress)?;
            populations.declare(bases, *series, areas, ledger);
            progress.end();
        }
    }
    Ok(populations)
}

/// Reads the files of an events source and notes tolls out of order.
fn read_events(source: &SourceConfig, ledger: &mut Ledger, progress: &dyn Progress) -> Result<EventClaims, IngestError> {
    let mut claims = EventClaims::new();
    for file in &source.files {
        match &source.reader {
            Reader::MappedEvents(mapping) => events::read(file, source.csv, mapping, &mut claims, ledger, progress)?,
            Reader::UcdpGed { coverage } => ucdp::read(file, source.csv, *coverage, &mut claims, ledger, progress)?,
            other => unreachable!("{other:?} reads no events"),
        }
    }
    claims.seal();
    for row in 0..claims.len() {
        let [low, best, high] = claims.toll[row];
        if !(low <= best && best <= high) {
            claims.note(row, NoteCode::TollOrder);
            let value = format!("{low}, {best}, {high}");
            let detail = Detail { field: "low, best, high", value: &value, right: "ascending order; the figures stay as published" };
            ledger.note(claims.at[row], NoteCode::TollOrder, detail);
        }
    }
    Ok(claims)
}

fn settle_events(claims: &EventClaims, ledger: &mut Ledger) {
    for (at, notes) in claims.at.iter().zip(&claims.notes) {
        ledger.settle(*at, if *notes == 0 { Bin::Accepted } else { Bin::AcceptedWithNote });
    }
}
