use super::features::{self, Feature};
use super::folder::Folder;
use crate::coords::{LonLat, MortonKey};
use crate::dataset::columnfile::{self, Bounds, SourceHash};
use crate::dataset::manifest::{FieldEntry, SourceEntry, files};
use crate::dataset::{AreaIx, Areas, EditionError, EventColumns};
use crate::domain::{Day, PlacePrecision, TimePrecision, Toll};
use geo::Geometry;
use std::collections::HashMap;
use tracing::warn;

/// The columns of an events source: from the column file when it fits the public files, else rebuilt from them.
pub(super) fn columns(folder: &Folder, source: &SourceEntry, areas: &Areas) -> Result<EventColumns, EditionError> {
    let hash = |path: String| folder.entry(&path).map(|entry| SourceHash { path, sha256: entry.sha256.clone() });
    let public: Vec<SourceHash> = [files::events(&source.id), files::events_unlocated(&source.id)].into_iter().filter_map(hash).collect();
    let path = folder.path(&files::columns(&source.id));
    match columnfile::read(&path, &public, &Bounds::of(source, areas.len())) {
        Ok(columns) => Ok(columns),
        Err(error) => {
            warn!(source = %source.id, %error, "The column file of source `{}` is rebuilt from the public files", source.id);
            rebuild(folder, source, areas)
        }
    }
}

/// Rebuilds the columns of an events source from its public files.
fn rebuild(folder: &Folder, source: &SourceEntry, areas: &Areas) -> Result<EventColumns, EditionError> {
    let mut builder = Builder::new(source, areas);
    let located = files::events(&source.id);
    let mut rows = Vec::new();
    let read = features::for_each(&folder.read(&located)?, |feature| {
        rows.push((key(&feature)?, feature));
        Ok(())
    });
    read.map_err(|problem| folder.wrong(&located, problem))?;
    // The file is in the order of its own index; rows of one place keep the order of the source in it.
    rows.sort_by_key(|(key, _)| *key);
    for (key, feature) in &rows {
        builder.columns.key.push(key.bits());
        builder.push(&|name| feature.text(name)).map_err(|problem| folder.wrong(&located, problem))?;
    }
    builder.columns.located = rows.len();
    drop(rows);
    let rest = files::events_unlocated(&source.id);
    if folder.entry(&rest).is_some() {
        push_unlocated(folder, &rest, &mut builder)?;
    }
    Ok(builder.columns)
}

fn key(feature: &Feature) -> Result<MortonKey, String> {
    match feature.geometry {
        Geometry::Point(at) => LonLat::new(at.x(), at.y()).map(MortonKey::of).map_err(|error| error.to_string()),
        _ => Err("a geometry is not a point".to_owned()),
    }
}

fn push_unlocated(folder: &Folder, name: &str, builder: &mut Builder) -> Result<(), EditionError> {
    let bytes = folder.read(name)?;
    let mut reader = csv::Reader::from_reader(&bytes[..]);
    let header = reader.headers().map_err(|error| folder.wrong(name, error))?.clone();
    let column: HashMap<&str, usize> = header.iter().enumerate().map(|(at, name)| (name, at)).collect();
    let mut row = csv::StringRecord::new();
    while reader.read_record(&mut row).map_err(|error| folder.wrong(name, error))? {
        let text = |name: &str| column.get(name).map_or("", |at| &row[*at]);
        builder.push(&text).map_err(|problem| folder.wrong(name, problem))?;
    }
    Ok(())
}

/// Columns while rows are added.
struct Builder<'a> {
    source: &'a SourceEntry,
    areas: &'a Areas,
    texts: HashMap<String, u32>,
    columns: EventColumns,
}

impl<'a> Builder<'a> {
    fn new(source: &'a SourceEntry, areas: &'a Areas) -> Self {
        let columns = EventColumns { texts: vec![String::new()], ..EventColumns::default() };
        Self { source, areas, texts: HashMap::from([(String::new(), 0)]), columns }
    }

    /// Adds a row whose fields `text` gives by name, empty when unknown.
    fn push<'t>(&mut self, text: &dyn Fn(&str) -> &'t str) -> Result<(), String> {
        let toll = |name: &str| parse::<u32>(name, text(name)).and_then(|deaths| within_cap(name, deaths));
        let place: PlacePrecision = text("place_precision").parse().map_err(|error: crate::domain::UnknownCode| error.to_string())?;
        let time: TimePrecision = text("time_precision").parse().map_err(|error: crate::domain::UnknownCode| error.to_string())?;
        let (first, last): (Day, Day) = (parse("first", text("first"))?, parse("last", text("last"))?);
        if last < first {
            return Err(format!("`last` {last} is before `first` {first}"));
        }
        let area = self.finest_area(text)?;
        let [place_name, actor_a, actor_b] = ["place_name", "actor_a", "actor_b"].map(|name| self.interned(text(name)));
        let bits = |field: &str| self.source.field(field).map_or(Ok(0), |field| bits(field, text(&field.name)));
        let (kind, victim, perpetrator) = (bits("kind")?, bits("victim")?, bits("perpetrator")?);
        let has = |field: &str| self.source.field(field).is_some();
        let (has_victim, has_perpetrator) = (has("victim"), has("perpetrator"));
        let columns = &mut self.columns;
        columns.first.push(first.days());
        columns.last.push(last.days());
        columns.deaths_low.push(toll("deaths_low")?);
        columns.deaths_best.push(toll("deaths_best")?);
        columns.deaths_high.push(toll("deaths_high")?);
        columns.place_precision.push(place as u8);
        columns.time_precision.push(time as u8);
        columns.kind.push(kind);
        columns.victim.extend(has_victim.then_some(victim));
        columns.perpetrator.extend(has_perpetrator.then_some(perpetrator));
        columns.area.push(area);
        columns.id.push(text("id"));
        columns.place_name.push(place_name);
        columns.actors.push([actor_a, actor_b]);
        Ok(())
    }

    fn finest_area<'t>(&self, text: &dyn Fn(&str) -> &'t str) -> Result<u16, String> {
        let finest = ["municipality", "state", "country"].map(text).into_iter().find(|code| !code.is_empty());
        match finest {
            None => Ok(AreaIx::NONE),
            Some(code) => self.areas.find(code).map(|ix| ix.0).ok_or_else(|| format!("area `{code}` is not in the edition")),
        }
    }

    fn interned(&mut self, text: &str) -> u32 {
        if let Some(position) = self.texts.get(text) {
            return *position;
        }
        let position = self.columns.texts.len() as u32;
        self.columns.texts.push(text.to_owned());
        self.texts.insert(text.to_owned(), position);
        position
    }
}

fn parse<T: std::str::FromStr>(name: &str, text: &str) -> Result<T, String> {
    text.parse().map_err(|_| format!("`{name}` cannot be read: `{text}`"))
}

fn within_cap(name: &str, deaths: u32) -> Result<u32, String> {
    if deaths <= Toll::MAX { Ok(deaths) } else { Err(format!("`{name}` {deaths} is more than a record may claim")) }
}

/// The bits of codes joined by `;`.
fn bits(field: &FieldEntry, codes: &str) -> Result<u32, String> {
    let bit = |code: &str| {
        let at = field.codes.iter().position(|known| known == code);
        at.map(|at| 1 << at).ok_or_else(|| format!("`{}` has no code `{code}`", field.name))
    };
    codes.split(';').filter(|code| !code.is_empty()).try_fold(0, |bits, code| Ok(bits | bit(code)?))
}
