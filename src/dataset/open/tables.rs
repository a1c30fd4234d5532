use super::folder::Folder;
use crate::coords::LonLat;
use crate::dataset::manifest::{FieldEntry, SourceEntry, files};
use crate::dataset::{AreaIx, Areas, CountColumns, EditionError, Place, PlaceLabelKind, Population, Sex, Unplaced};
use crate::domain::{IngestReport, Month, PeriodUnit};
use serde::Deserialize;

/// Calls `visit` for each row of a CSV file of the edition; the reader maps columns by name.
fn rows(folder: &Folder, name: &str, mut visit: impl FnMut(&csv::StringRecord, &Header) -> Result<(), String>) -> Result<(), EditionError> {
    let bytes = folder.read(name)?;
    let mut reader = csv::Reader::from_reader(&bytes[..]);
    let header = Header(reader.headers().map_err(|error| folder.wrong(name, error))?.clone());
    let mut row = csv::StringRecord::new();
    while reader.read_record(&mut row).map_err(|error| folder.wrong(name, error))? {
        let line = row.position().map_or(0, csv::Position::line);
        visit(&row, &header).map_err(|problem| folder.wrong(name, format!("line {line}: {problem}")))?;
    }
    Ok(())
}

struct Header(csv::StringRecord);

impl Header {
    fn column(&self, name: &str) -> Result<usize, String> {
        self.0.iter().position(|column| column == name).ok_or_else(|| format!("there is no column `{name}`"))
    }

    fn text<'r>(&self, row: &'r csv::StringRecord, name: &str) -> Result<&'r str, String> {
        self.column(name).map(|at| &row[at])
    }

    fn number<T: std::str::FromStr>(&self, row: &csv::StringRecord, name: &str) -> Result<T, String> {
        let text = self.text(row, name)?;
        text.parse().map_err(|_| format!("`{name}` is not the number it should be: `{text}`"))
    }
}

fn area(areas: &Areas, code: &str) -> Result<AreaIx, String> {
    areas.find(code).ok_or_else(|| format!("area `{code}` is not in the edition"))
}

/// The cells of a counts source, sorted by period.
pub(super) fn counts(folder: &Folder, source: &SourceEntry, areas: &Areas) -> Result<CountColumns, EditionError> {
    let mut columns = CountColumns { dimensions: vec![Vec::new(); source.fields.len()], ..CountColumns::default() };
    let name = files::counts(&source.id);
    rows(folder, &name, |row, header| {
        columns.period.push(period(header.text(row, "period")?, source.period)?.index());
        columns.area.push(area(areas, header.text(row, "code")?)?.0);
        let unplaced: Unplaced = header.text(row, "unplaced")?.parse().map_err(|error: crate::domain::UnknownCode| error.to_string())?;
        columns.unplaced.push(unplaced as u8);
        for (field, column) in source.fields.iter().zip(&mut columns.dimensions) {
            column.push(code(field, header.text(row, &field.name)?)?);
        }
        columns.count.push(header.number(row, "count")?);
        Ok(())
    })?;
    if columns.period.is_sorted() { Ok(columns) } else { Err(folder.wrong(&name, "the rows are not sorted by period")) }
}

fn period(text: &str, unit: Option<PeriodUnit>) -> Result<Month, String> {
    let month = match unit {
        Some(PeriodUnit::Year) => format!("{text}-01").parse(),
        _ => text.parse(),
    };
    month.map_err(|_| format!("`period` is no period of the source: `{text}`"))
}

fn code(field: &FieldEntry, code: &str) -> Result<u8, String> {
    let at = field.codes.iter().position(|known| known == code);
    at.map(|at| at as u8).ok_or_else(|| format!("`{}` has no code `{code}`", field.name))
}

/// The denominators, when the edition has them.
pub(super) fn population(folder: &Folder, areas: &Areas) -> Result<Population, EditionError> {
    if folder.entry(files::POPULATION).is_none() {
        return Ok(Population::default());
    }
    let years = folder.manifest.population.iter();
    let first_year = years.clone().map(|basis| basis.first_year).min().unwrap_or(0);
    let length = years.map(|basis| basis.last_year).max().map_or(0, |last| usize::try_from(last - first_year + 1).unwrap_or(0));
    let empty = || vec![vec![0; length]; areas.len()];
    let mut tables = Population { first_year, years: length, municipal: empty(), state: Sex::ALL.iter().map(|_| empty()).collect() };
    rows(folder, files::POPULATION, |row, header| {
        let area = area(areas, header.text(row, "code")?)?;
        let year = usize::try_from(header.number::<i32>(row, "year")? - first_year).ok().filter(|year| *year < length);
        let year = year.ok_or("the year is outside every population basis")?;
        let sex: Sex = header.text(row, "sex")?.parse().map_err(|error: crate::domain::UnknownCode| error.to_string())?;
        let people: u32 = header.number(row, "population")?;
        match header.text(row, "series")? {
            "municipal" => add_upwards(&mut tables.municipal, areas, area, year, people),
            "state" => tables.state[sex as usize][area.ix()][year] = people,
            other => return Err(format!("`series` is `municipal` or `state`, not `{other}`")),
        }
        Ok(())
    })?;
    Ok(tables)
}

/// Adds a municipality's people to it and to all that it lies in.
fn add_upwards(series: &mut [Vec<u32>], areas: &Areas, municipality: AreaIx, year: usize, people: u32) {
    for area in areas.with_ancestors(municipality) {
        series[area.ix()][year] += people;
    }
}

#[derive(Deserialize)]
struct PlaceRow {
    id: String,
    name_es: String,
    name_en: String,
    name_pt: String,
    lon: f64,
    lat: f64,
    kind: PlaceLabelKind,
    rank: u8,
    min_zoom: f64,
}

/// What became of every input row.
pub(super) fn report(folder: &Folder) -> Result<IngestReport, EditionError> {
    serde_json::from_slice(&folder.read(files::REPORT)?).map_err(|error| folder.wrong(files::REPORT, error))
}

/// Orientation labels, when the edition has them.
pub(super) fn places(folder: &Folder) -> Result<Vec<Place>, EditionError> {
    if folder.entry(files::PLACES).is_none() {
        return Ok(Vec::new());
    }
    let mut places = Vec::new();
    rows(folder, files::PLACES, |row, header| {
        let row: PlaceRow = row.deserialize(Some(&header.0)).map_err(|error| error.to_string())?;
        let position = LonLat::new(row.lon, row.lat).map_err(|error| error.to_string())?;
        let PlaceRow { id, name_es, name_en, name_pt, kind, rank, min_zoom, .. } = row;
        places.push(Place { id, name_es, name_en, name_pt, position, kind, rank, min_zoom });
        Ok(())
    })?;
    Ok(places)
}
