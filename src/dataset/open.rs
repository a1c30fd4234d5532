//! Opening an edition: every file that is read is first compared with its checksum.

mod areas;
mod events;
mod features;
mod folder;
mod tables;

use super::manifest::{self, FieldEntry, SourceEntry};
use super::{AreaIx, Areas, CountSource, Dataset, Derived, EditionError, EventColumns, EventSource, Manifest, Scales, Zone, Zones};
use crate::domain::SourceKind;
use crate::index::AreaIndex;
use folder::Folder;
use std::path::Path;

impl Dataset {
    /// Opens the folder of an edition, read-only.
    ///
    /// Verified are the manifest, whose id is the hash of its contents, and every file that is read: areas, zones, tables,
    /// column files. The public event files are verified when the column file has to be rebuilt from them.
    ///
    /// # Errors
    /// [`EditionError`] names the file that is missing, damaged or of another format.
    pub fn open(dir: &Path) -> Result<Self, EditionError> {
        let folder = Folder::open(dir)?;
        let areas = areas::areas(&folder)?;
        let area_index = AreaIndex::new(areas.iter().map(|(_, area)| &area.geometry));
        let zones = zones(&folder, &areas)?;
        let of_kind = |kind| folder.manifest.sources.iter().enumerate().filter(move |(_, source)| source.kind == kind);
        let mut events = Vec::new();
        for (at, source) in of_kind(SourceKind::Events) {
            states_coverage(&folder, source)?;
            has_columns_for_its_fields(&folder, source)?;
            events.push(EventSource::new(at, events::columns(&folder, source, &areas)?));
        }
        let mut counts = Vec::new();
        for (at, source) in of_kind(SourceKind::Counts) {
            states_coverage(&folder, source)?;
            codes_fit_into_bits(&folder, source)?;
            counts.push(CountSource { source: at, columns: tables::counts(&folder, source, &areas)? });
        }
        let population = tables::population(&folder, &areas)?;
        let (context, places) = (areas::context(&folder)?, tables::places(&folder)?);
        default_source_answers(&folder)?;
        let report = tables::report(&folder)?;
        let manifest = folder.manifest;
        Ok(Self {
            manifest,
            report,
            areas,
            area_index,
            events,
            counts,
            population,
            zones,
            context,
            places,
            scales: Scales::default(),
            derived: Derived::default(),
        })
    }
}

/// Without coverage and measures nobody can tell zero from no data.
fn states_coverage(folder: &Folder, source: &SourceEntry) -> Result<(), EditionError> {
    if source.coverage.is_some() && !source.measures.is_empty() && !source.levels.is_empty() {
        return Ok(());
    }
    let problem = format!("source `{}` does not state its coverage, levels and measures", source.id);
    Err(folder.wrong(manifest::files::MANIFEST, problem))
}

/// A filter of a field without a column would have nothing to read, and answering from another column would be wrong.
fn has_columns_for_its_fields(folder: &Folder, source: &SourceEntry) -> Result<(), EditionError> {
    codes_fit_into_bits(folder, source)?;
    match source.fields.iter().find(|field| !EventColumns::FIELDS.contains(&field.name.as_str())) {
        None => Ok(()),
        Some(field) => {
            let known = EventColumns::FIELDS.join(", ");
            let problem = format!("events source `{}` has a field `{}`; this version of testigo knows {known}", source.id, field.name);
            Err(folder.wrong(manifest::files::MANIFEST, problem))
        }
    }
}

fn codes_fit_into_bits(folder: &Folder, source: &SourceEntry) -> Result<(), EditionError> {
    match source.fields.iter().find(|field| field.codes.is_empty() || field.codes.len() > FieldEntry::MAX_CODES) {
        None => Ok(()),
        Some(field) => {
            let (codes, most) = (field.codes.len(), FieldEntry::MAX_CODES);
            let problem = format!("field `{}` of source `{}` has {codes} codes; 1 to {most} are possible", field.name, source.id);
            Err(folder.wrong(manifest::files::MANIFEST, problem))
        }
    }
}

fn default_source_answers(folder: &Folder) -> Result<(), EditionError> {
    let Manifest { default_source, sources, .. } = &folder.manifest;
    let answers = |source: &&SourceEntry| matches!(source.kind, SourceKind::Events | SourceKind::Counts);
    match sources.iter().filter(answers).find(|source| source.id == *default_source) {
        Some(_) => Ok(()),
        None => Err(folder.wrong(manifest::files::MANIFEST, format!("default_source `{default_source}` is no source of events or counts"))),
    }
}

fn zones(folder: &Folder, areas: &Areas) -> Result<Zones, EditionError> {
    let mut outlines = areas::zone_outlines(folder)?;
    let known = |code: &crate::domain::AreaCode, id: &str| -> Result<AreaIx, EditionError> {
        let problem = || folder.wrong(manifest::files::MANIFEST, format!("deployment `{id}` names area `{code}`, which the edition lacks"));
        areas.find(code.as_str()).ok_or_else(problem)
    };
    let mut list = Vec::new();
    for entry in &folder.manifest.zones {
        let named = entry.areas.iter().map(|code| known(code, &entry.id)).collect::<Result<_, _>>()?;
        list.push(Zone { areas: named, geometry: outlines.remove(&entry.id), entry: entry.clone() });
    }
    Ok(Zones { list })
}
