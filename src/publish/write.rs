//! Writing an edition: open files that any GIS or notebook reads without testigo.

use super::config::{Config, PopulationSeries, Reader};
use super::counts::Cell;
use super::error::PublishError;
use super::fgb::{Layer, LayerColumn, Order, Value};
use super::folder::{Folder, write_error};
use super::prepare::Prepared;
use super::{Published, events, manifest};
use crate::dataset::manifest::{SourceEntry, files};
use crate::dataset::{AreaIx, Unplaced};
use crate::domain::{Level, Month, PeriodUnit};
use crate::ingest::Progress;
use crate::ingest::context::NAME_COLUMNS;
use flatgeobuf::{ColumnType, GeometryType};
use geo::Geometry;
use std::io::{self, Write};
use std::path::Path;

const AREA_COLUMNS: [LayerColumn; 7] = [
    ("code", ColumnType::String),
    ("name", ColumnType::String),
    ("short", ColumnType::String),
    ("parent", ColumnType::String),
    ("level", ColumnType::String),
    ("label_lon", ColumnType::Double),
    ("label_lat", ColumnType::Double),
];

const CONTEXT_COLUMNS: [LayerColumn; 4] = [
    ("iso3", ColumnType::String),
    (NAME_COLUMNS[0], ColumnType::String),
    (NAME_COLUMNS[1], ColumnType::String),
    (NAME_COLUMNS[2], ColumnType::String),
];

const ZONE_COLUMNS: [LayerColumn; 1] = [("id", ColumnType::String)];

impl Prepared {
    /// Writes the edition beside `out` and renames it into place.
    ///
    /// # Errors
    /// When the folder cannot be written or something that is no edition stands there.
    pub fn write(self, config: &Config, out: &Path, progress: &dyn Progress) -> Result<Published, PublishError> {
        let mut folder = Folder::create(out)?;
        progress.begin("edition", None);
        for level in Level::ALL.iter().copied().filter(|level| self.areas.of_level(*level).next().is_some()) {
            folder.write(&files::areas(level), |out| self.write_areas(level, out))?;
        }
        for set in &self.events {
            events::write(&mut folder, &config.sources[set.source], set, &self.areas)?;
        }
        for set in &self.counts {
            let entry = &config.sources[set.source].entry;
            let path = files::counts(&entry.id);
            folder.write(&path, |out| self.write_counts(entry, &set.cells, config, out).map_err(write_error(Path::new(&path))))?;
        }
        folder.write(files::POPULATION, |out| self.write_population(out).map_err(write_error(Path::new(files::POPULATION))))?;
        folder.write(files::ZONES, |out| self.write_zones(out))?;
        folder.write(files::CONTEXT, |out| self.write_context(out))?;
        folder.write(files::PLACES, |out| self.write_places(out).map_err(write_error(Path::new(files::PLACES))))?;
        folder.write(files::REPORT, |out| write_json(out, files::REPORT, &self.report).map(|()| self.report.sources.len() as u64))?;
        let derived = |path: &str| path.starts_with("derived/");
        let manifest = manifest::manifest(config, &self, folder.entries(|path| !derived(path)), folder.entries(derived));
        folder.write(files::MANIFEST, |out| write_json(out, files::MANIFEST, &manifest).map(|()| 1))?;
        let folder = folder.finish()?;
        progress.end();
        Ok(Published { id: manifest.id, folder, report: self.report })
    }

    fn write_areas(&self, level: Level, out: &mut dyn Write) -> Result<u64, PublishError> {
        let mut layer = Layer::new(level.plural(), GeometryType::MultiPolygon, AREA_COLUMNS.to_vec(), Order::Hilbert)?;
        for (_, area) in self.areas.of_level(level) {
            let values = [
                Value::Text(area.code.as_str()),
                Value::Text(&area.name),
                Value::Text(area.short.as_deref().unwrap_or_default()),
                Value::Text(area.parent.map_or("", |ix| self.code(ix))),
                Value::Text(level.code()),
                Value::Degrees(area.label[0]),
                Value::Degrees(area.label[1]),
            ];
            layer.add(Geometry::MultiPolygon(area.geometry.clone()), &values)?;
        }
        layer.write(out)
    }

    fn code(&self, ix: AreaIx) -> &str {
        self.areas.area(ix).code.as_str()
    }

    fn write_zones(&self, out: &mut dyn Write) -> Result<u64, PublishError> {
        let mut layer = Layer::new("zones", GeometryType::MultiPolygon, ZONE_COLUMNS.to_vec(), Order::AsAdded)?;
        for (entry, outline) in &self.zones {
            if let Some(outline) = outline {
                layer.add(Geometry::MultiPolygon(outline.clone()), &[Value::Text(&entry.id)])?;
            }
        }
        layer.write(out)
    }

    fn write_context(&self, out: &mut dyn Write) -> Result<u64, PublishError> {
        let mut layer = Layer::new("context", GeometryType::MultiPolygon, CONTEXT_COLUMNS.to_vec(), Order::Hilbert)?;
        for country in &self.outlines {
            let [es, en, pt] = &country.names;
            let values = [Value::Text(&country.iso3), Value::Text(es), Value::Text(en), Value::Text(pt)];
            layer.add(Geometry::MultiPolygon(country.outline.clone()), &values)?;
        }
        layer.write(out)
    }

    fn write_places(&self, out: &mut dyn Write) -> io::Result<u64> {
        let mut csv = csv::Writer::from_writer(out);
        csv.write_record(["id", "name_es", "name_en", "name_pt", "lon", "lat", "kind", "rank", "min_zoom"])?;
        for place in &self.places {
            let [es, en, pt] = &place.names;
            let [lon, lat] = place.position.map(|micro| (f64::from(micro) / 1e6).to_string());
            let (rank, min_zoom) = (place.rank.to_string(), (f64::from(place.min_zoom) / 1e6).to_string());
            csv.write_record([&place.id, es, en, pt, &lon, &lat, place.kind.code(), &rank, &min_zoom])?;
        }
        csv.flush()?;
        Ok(self.places.len() as u64)
    }

    fn write_population(&self, out: &mut dyn Write) -> io::Result<u64> {
        let mut rows: Vec<_> = self.populations.rows.iter().collect();
        rows.sort_by(|a, b| (a.0, a.1, a.2.year, &a.2.sex).cmp(&(b.0, b.1, b.2.year, &b.2.sex)));
        let mut csv = csv::Writer::from_writer(out);
        csv.write_record(["series", "code", "year", "sex", "population", "basis"])?;
        for (series, area, claim) in &rows {
            let (year, population) = (claim.year.to_string(), claim.population.to_string());
            let series: PopulationSeries = *series;
            csv.write_record([series.code(), self.code(*area), &year, &claim.sex, &population, &claim.basis])?;
        }
        csv.flush()?;
        Ok(rows.len() as u64)
    }

    fn write_counts(&self, entry: &SourceEntry, cells: &[(Cell, u32)], config: &Config, out: &mut dyn Write) -> io::Result<u64> {
        let dimensions = config.sources.iter().find(|source| source.entry.id == entry.id).map_or(&[][..], |source| match &source.reader {
            Reader::MappedCounts { mapping, .. } => &mapping.dimensions,
            _ => &[],
        });
        let mut csv = csv::Writer::from_writer(out);
        let names = dimensions.iter().map(|(name, _)| name.as_str());
        csv.write_record(["code", "unplaced", "period"].into_iter().chain(names).chain(["count"]))?;
        for (cell, count) in cells {
            csv.write_field(self.code(cell.area))?;
            csv.write_field(Unplaced::ALL[usize::from(cell.unplaced)].code())?;
            csv.write_field(period(cell.period, entry.period))?;
            for ((_, codes), position) in dimensions.iter().zip(cell.dimensions) {
                csv.write_field(codes.code(position))?;
            }
            csv.write_field(count.to_string())?;
            csv.write_record(None::<&[u8]>)?;
        }
        csv.flush()?;
        Ok(cells.len() as u64)
    }
}

/// `2009-03` of a monthly source, `2009` of a yearly one.
fn period(month: Month, unit: Option<PeriodUnit>) -> String {
    if unit == Some(PeriodUnit::Year) { month.year().to_string() } else { month.to_string() }
}

fn write_json(out: &mut dyn Write, path: &str, value: &impl serde::Serialize) -> Result<(), PublishError> {
    serde_json::to_writer_pretty(&mut *out, value)
        .map_err(io::Error::from)
        .and_then(|()| out.write_all(b"\n"))
        .map_err(write_error(Path::new(path)))
}
