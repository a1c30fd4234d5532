//! `edition.json` from the configuration and what was read.

use super::classes::completed;
use super::config::{Config, SourceConfig};
use super::prepare::Prepared;
use crate::dataset::manifest::{FORMAT, FileEntry, LevelEntry, Manifest, SourceEntry, ZoneEntry};
use crate::domain::{Day, Level, PeriodUnit, SourceKind};

/// The manifest of an edition; the id is computed from its contents.
pub(super) fn manifest(config: &Config, prepared: &Prepared, files: Vec<FileEntry>, derived: Vec<FileEntry>) -> Manifest {
    let levels: Vec<LevelEntry> = Level::ALL
        .iter()
        .map(|level| LevelEntry { level: *level, areas: prepared.areas.of_level(*level).count() })
        .filter(|entry| entry.areas > 0)
        .collect();
    let mut manifest = Manifest {
        id: String::new(),
        format: FORMAT,
        name: config.name.clone(),
        title: config.title.clone(),
        languages: config.languages.clone(),
        contact: config.contact.clone(),
        support_links: config.support_links.clone(),
        default_source: config.default_source.clone(),
        compare_source: config.compare_source.clone(),
        default_view: config.default_view.clone(),
        population_year: config.population_year,
        comparison: config.comparison.clone(),
        as_of: as_of(config, prepared),
        population: prepared.populations.bases.clone(),
        sources: config.sources.iter().enumerate().map(|(at, source)| entry(at, source, prepared, &levels)).collect(),
        zones: prepared.zones.iter().map(|(entry, _)| entry.clone()).collect(),
        levels,
        files,
        derived,
    };
    manifest.id = manifest.content_id();
    manifest
}

/// A source's entry with the levels that the edition has, the rows that are in it and classes for its rates.
fn entry(at: usize, source: &SourceConfig, prepared: &Prepared, levels: &[LevelEntry]) -> SourceEntry {
    let entry = &source.entry;
    let report = &prepared.report.sources[at];
    let rows = match entry.kind {
        SourceKind::Counts => prepared.counts.iter().find(|set| set.source == at).map_or(0, |set| set.cells.len() as u64),
        _ => report.accepted + report.accepted_with_note,
    };
    let present = |level: &Level| levels.iter().any(|entry| entry.level == *level);
    let found = prepared.counts.iter().filter(|set| set.source == at).flat_map(|set| &set.gaps);
    let gaps = entry.gaps.iter().chain(found).cloned().collect();
    let class_breaks = completed(source, at, prepared);
    SourceEntry { rows, gaps, levels: entry.levels.iter().copied().filter(present).collect(), class_breaks, ..entry.clone() }
}

/// The last day of any row of a source or deployment; an imprecise day counts with its first. Nobody knows what happened after the day
/// on which a source was obtained, whatever span its rows state: a source's day is never later.
fn as_of(config: &Config, prepared: &Prepared) -> Day {
    let events = prepared.events.iter().filter_map(|set| {
        let last = set.claims.days.iter().map(|[_, last]| Day::from_days(*last)).max();
        last.map(|last| (&config.sources[set.source].entry, last))
    });
    let counts = prepared.counts.iter().filter_map(|set| {
        let entry = &config.sources[set.source].entry;
        let months = if entry.period == Some(PeriodUnit::Year) { 11 } else { 0 };
        let last = set.cells.iter().map(|(cell, _)| cell.period.plus(months)).max();
        last.map(|last| (entry, last.last_day()))
    });
    let entry_of = |id: &str| config.sources.iter().map(|source| &source.entry).find(|entry| entry.id == id);
    let zones = prepared.zones.iter().filter_map(|(zone, _)| Some((entry_of(&zone.source)?, days(zone).max()?)));
    let known = events.chain(counts).chain(zones).map(|(entry, last)| last.min(entry.accessed));
    known.max().unwrap_or(Day::from_days(0))
}

fn days(zone: &ZoneEntry) -> impl Iterator<Item = Day> {
    let figures = zone.personnel_by_area.iter().map(|figure| figure.as_of);
    std::iter::once(zone.first).chain(zone.last).chain(zone.last_reported).chain(figures)
}
