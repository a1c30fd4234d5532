//! `/areas`: the search index, and all that the edition knows of one place.

mod list;
mod years;

use super::coverage::Period;
use super::covered::{Covered, Status};
use super::values::AreaValue;
use super::zones::{Over, ZoneView, over};
use super::{
    AreaName, AreaSet, AreaStatus, By, CountSelection, Deaths, Filter, QueryError, Scope, Series, Summary, Tally, ZoneFilter, parse,
    series, summary, values,
};
use crate::dataset::manifest::SourceEntry;
use crate::dataset::{AreaIx, Dataset, Sex};
use crate::domain::{Level, Measure, PeriodUnit, PlacePrecision, SourceKind, TimePrecision, Unit};
pub use list::{AreaList, AreaRow, area_list};
use serde::Serialize;
use std::collections::BTreeMap;
pub use years::Year;
use years::years;

/// All that the edition knows of one place.
#[derive(Clone, Debug, Serialize, schemars::JsonSchema)]
pub struct AreaDetail<'a> {
    /// The edition's id.
    pub edition: &'a str,
    /// The area's code.
    pub code: &'a str,
    /// Its name.
    pub name: &'a str,
    /// Short name for labels.
    pub short: Option<&'a str>,
    /// Its level.
    pub level: Level,
    /// The area it lies in.
    pub parent: Option<AreaName<'a>>,
    /// Longitude and latitude of the label point, degrees.
    pub label: [f64; 2],
    /// `[west, south, east, north]` in degrees.
    pub bbox: [f64; 4],
    /// People living there in the last year asked for.
    pub population: Option<PopulationOf<'a>>,
    /// What each source knows.
    pub sources: Vec<SourceBlock<'a>>,
    /// Deployments over it.
    pub zones: Vec<ZoneView<'a>>,
}

/// The population of an area in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct PopulationOf<'a> {
    /// The year.
    pub year: i32,
    /// People.
    pub value: u32,
    /// Where that comes from.
    pub basis: &'a str,
}

/// What one source knows of an area.
#[derive(Clone, Debug, Serialize, schemars::JsonSchema)]
pub struct SourceBlock<'a> {
    /// The source's id.
    pub source: &'a str,
    /// What a row of it is.
    pub kind: SourceKind,
    /// What one unit of its number is.
    pub unit: Unit,
    /// The part of the asked period that it covers.
    pub covered: Option<Period>,
    /// Whether that is all that was asked.
    pub status: Status,
    /// Whether the source says anything about this area in the period.
    pub coverage: AreaCoverage,
    /// Accepted codes of each coded field that is filtered.
    pub dimensions: BTreeMap<String, String>,
    /// The figures.
    #[serde(flatten)]
    pub figures: Figures,
    /// The whole series of the source here.
    pub series: AreaSeries,
    /// Line for maps.
    pub attribution: &'a str,
}

/// Whether a source says anything about an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AreaCoverage {
    /// It does.
    Covered,
    /// It does not; that is not zero.
    NoData,
}

/// The figures of a source about an area; `None` is unknown.
#[derive(Clone, Debug, Serialize, schemars::JsonSchema)]
#[serde(untagged)]
pub enum Figures {
    /// Of records.
    Records(RecordFigures),
    /// Of counts.
    Counts(CountFigures),
}

/// Figures of records.
#[derive(Clone, Debug, Serialize, schemars::JsonSchema)]
pub struct RecordFigures {
    /// Records.
    pub records: Option<u64>,
    /// Their deaths.
    pub deaths: Option<Deaths>,
    /// Records whose dates only overlap the period; not in `records`.
    pub partly: Option<Tally>,
    /// How precisely they are known.
    pub precision: Precision,
}

/// Records by precision.
#[derive(Clone, Debug, Serialize, schemars::JsonSchema)]
pub struct Precision {
    /// By place.
    pub by_place_precision: BTreeMap<PlacePrecision, Tally>,
    /// By date.
    pub by_time_precision: BTreeMap<TimePrecision, Tally>,
}

/// Figures of counts.
#[derive(Clone, Debug, Serialize, schemars::JsonSchema)]
pub struct CountFigures {
    /// The count.
    pub count: Option<u64>,
    /// Its exact 95 % interval.
    pub count_interval: Option<CountInterval>,
    /// What to think of it.
    pub count_status: Option<AreaStatus>,
    /// The count per 100,000 people a year.
    pub rate: Option<AreaRate>,
    /// Every covered year of the source.
    pub years: Vec<Year>,
}

/// The exact interval of a count.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct CountInterval {
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// A rate with its interval and its smoothed value.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct AreaRate {
    /// The rate.
    pub value: f64,
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// Drawn towards the mean of the level.
    pub smoothed: Option<f64>,
    /// Whom it is per.
    pub per: &'static str,
    /// Where the population comes from.
    pub basis: Option<String>,
    /// How many of the count were counted where or when nobody knows the population: they are in no rate.
    pub without_population: u64,
}

/// A source's series about one area.
#[derive(Clone, Debug, Serialize, schemars::JsonSchema)]
pub struct AreaSeries {
    /// The calendar periods.
    pub by: By,
    /// One bin a period.
    pub bins: Vec<super::Bin>,
    /// What is not dated finely enough.
    pub remainder: Vec<super::Bin>,
}

/// All that the edition knows of an area, for decoded filter pairs; one block a source that knows such areas, or the one asked for.
///
/// # Panics
/// When the area is of another edition.
///
/// # Errors
/// [`QueryError`] as for every filter; `level_not_available` when the asked source does not know areas of this level.
pub fn area_detail<'a>(dataset: &'a Dataset, area: AreaIx, pairs: &[(String, String)]) -> Result<AreaDetail<'a>, QueryError> {
    let this = dataset.areas.area(area);
    let scope = Scope::of_level(this.level);
    let asked = pairs.iter().any(|(key, _)| key == "source");
    let known = |source: &&SourceEntry| scope.kinds.contains(&source.kind) && source.levels.contains(&this.level);
    let filters: Vec<Filter> = if asked {
        vec![Filter::parse(dataset, pairs, scope)?]
    } else {
        let of_source = |source: &SourceEntry| {
            let own = [("source".to_owned(), source.id.clone())];
            Filter::parse(dataset, &[pairs, &own].concat(), scope)
        };
        dataset.manifest.sources.iter().filter(known).map(of_source).collect::<Result<_, _>>()?
    };
    let datetime = parse::interval_of(pairs)?;
    let blocks = filters.into_iter().map(|filter| block(dataset, area, &within(dataset, area, filter)));
    Ok(AreaDetail {
        edition: &dataset.manifest.id,
        code: this.code.as_str(),
        name: &this.name,
        short: this.short.as_deref(),
        level: this.level,
        parent: this.parent.map(|ix| AreaName::of(dataset.areas.area(ix))),
        label: this.label,
        bbox: dataset.area_index.envelope(area.ix()),
        population: population(dataset, area, datetime.and_then(|interval| interval.end).map(|day| day.month().year())),
        sources: blocks.collect::<Result<_, _>>()?,
        zones: zones(dataset, area, &ZoneFilter { datetime, ..ZoneFilter::default() }),
    })
}

/// The filter, about this area only.
fn within(dataset: &Dataset, area: AreaIx, filter: Filter) -> Filter {
    let this = AreaSet::new(&dataset.areas, [area]);
    let areas = filter.areas.as_ref().map_or_else(|| this.clone(), |set| set.intersection(&this, &dataset.areas));
    Filter { areas: Some(areas), ..filter }
}

fn population(dataset: &Dataset, area: AreaIx, year: Option<i32>) -> Option<PopulationOf<'_>> {
    let year = year.unwrap_or(dataset.manifest.population_year);
    let municipal = dataset.population.municipal(area, year).map(|value| ("municipal", value));
    let (series, value) = municipal.or_else(|| dataset.population.state(Sex::Total, area, year).map(|value| ("state", value)))?;
    let of_year =
        |basis: &&crate::dataset::manifest::PopulationBasis| basis.series == series && basis.first_year <= year && year <= basis.last_year;
    let basis = dataset.manifest.population.iter().find(of_year)?;
    Some(PopulationOf { year, value, basis: &basis.title })
}

fn zones<'a>(dataset: &'a Dataset, area: AreaIx, filter: &ZoneFilter) -> Vec<ZoneView<'a>> {
    let day = filter.day(dataset);
    let accepted = (0..dataset.zones.list.len()).filter(|zone| filter.accepts(dataset, *zone));
    let here = accepted.filter_map(|zone| Some((zone, over(dataset, &dataset.zones.list[zone], area)?)));
    here.map(|(zone, over)| ZoneView { part: Some(over == Over::Part), ..ZoneView::new(dataset, zone, day) }).collect()
}

fn block<'a>(dataset: &'a Dataset, area: AreaIx, filter: &Filter) -> Result<SourceBlock<'a>, QueryError> {
    let source = filter.source_in(dataset);
    let by = if source.period == Some(PeriodUnit::Year) { By::Year } else { By::Month };
    let whole = Filter { datetime: super::Interval::default(), ..filter.clone() };
    let Series { bins, remainder, .. } = series(dataset, &whole, by);
    let (head, figures) = match summary(dataset, filter)? {
        Summary::Events(summary) => {
            let precision = Precision { by_place_precision: summary.by_place_precision, by_time_precision: summary.by_time_precision };
            let figures = RecordFigures { records: summary.records, deaths: summary.deaths, partly: summary.partly, precision };
            (summary.head, Figures::Records(figures))
        }
        Summary::Counts(summary) => (summary.head, Figures::Counts(count_figures(dataset, source, area, filter, &whole)?)),
    };
    let is_known = match &figures {
        Figures::Records(figures) => figures.records.is_some(),
        Figures::Counts(figures) => figures.count.is_some(),
    };
    Ok(SourceBlock {
        source: &source.id,
        kind: source.kind,
        unit: source.unit,
        covered: head.covered,
        status: head.status,
        coverage: if is_known { AreaCoverage::Covered } else { AreaCoverage::NoData },
        dimensions: head.dimensions,
        figures,
        series: AreaSeries { by, bins, remainder },
        attribution: &source.attribution,
    })
}

/// The same row that the map paints, and the years of the table beside it.
fn count_figures(
    dataset: &Dataset,
    source: &SourceEntry,
    area: AreaIx,
    filter: &Filter,
    whole: &Filter,
) -> Result<CountFigures, QueryError> {
    let level = dataset.areas.area(area).level;
    let values = values(dataset, &Filter { measure: Measure::Count, ..filter.clone() }, level)?;
    let row: Option<&AreaValue> = values.rows.iter().find(|row| row.area == area);
    let rate = |row: &AreaValue| {
        let rate = row.rate?;
        let (value, low, high) = (rate.value, rate.low, rate.high);
        let (basis, without_population) = (values.basis.clone(), row.without_population);
        Some(AreaRate { value, low, high, smoothed: row.rate_smoothed, per: values.per?, basis, without_population })
    };
    let covered = Covered::new(dataset, source, whole);
    let selection = CountSelection::of(dataset, whole);
    Ok(CountFigures {
        count: row.map(|row| row.n),
        count_interval: row.and_then(|row| row.low.zip(row.high)).map(|(low, high)| CountInterval { low, high }),
        count_status: row.map(|row| row.status),
        rate: row.and_then(rate),
        years: selection.map(|selection| years(dataset, source, area, whole, &covered, &selection)).unwrap_or_default(),
    })
}
