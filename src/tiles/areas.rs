//! Layers `municipalities` and `states`: geometry with names, and with a filter the numbers of `/values`.

use super::options::Shape;
use super::outlines::{Pen, point_in_tile, within_limit};
use super::tile::{Column, Geometry, Layer, Paths, Tile, Values};
use crate::coords::{TileCoord, WorldCoord};
use crate::dataset::{Area, AreaIx, AreaShapes, Dataset, Sex};
use crate::domain::{Level, SourceKind};
use crate::index::{Chain, Detail};
use crate::query::{self, AreaStatus, AreaValue, Filter, QueryError, RateInterval, Sums};

/// A level under one filter: its numbers are summed once for all tiles.
pub(super) struct PreparedAreas {
    level: Level,
    shape: Shape,
    numbers: Option<Numbers>,
}

impl PreparedAreas {
    /// A level; with a filter each area carries its numbers.
    pub(super) fn new(dataset: &Dataset, level: Level, shape: Shape, filter: Option<&Filter>) -> Result<Self, QueryError> {
        let numbers = filter.map(|filter| query::values_alone(dataset, filter, level).map(|values| Numbers::new(dataset, &values)));
        Ok(Self { level, shape, numbers: numbers.transpose()? })
    }

    pub(super) fn tile(&self, dataset: &Dataset, coord: TileCoord) -> Tile {
        let features = Features { dataset, level: self.level, numbers: self.numbers.as_ref() };
        match self.shape {
            Shape::Point => Tile { layers: label_points(&features, coord).into_iter().collect() },
            Shape::Area => {
                let shapes = dataset.area_shapes();
                within_limit(&shapes.topology, coord, |detail| outlines(&features, shapes, detail, coord))
            }
        }
    }
}

/// Areas of a level whose envelope meets a tile and its buffer, by code.
pub(super) fn candidates(dataset: &Dataset, level: Level, coord: TileCoord) -> impl Iterator<Item = AreaIx> {
    let reach = f64::from(super::clip::BUFFER + 1) / f64::from(super::tile::EXTENT);
    let side = f64::from(coord.z()).exp2();
    let corner = |outwards: f64, tiles: f64| {
        let at = |number: u32| (f64::from(number) + tiles + outwards * reach) / side;
        WorldCoord { x: at(coord.x()), y: at(coord.y()) }.to_lonlat()
    };
    let (north_west, south_east) = (corner(-1.0, 0.0), corner(1.0, 1.0));
    let near = dataset.area_index.candidates([north_west.lon(), south_east.lat(), south_east.lon(), north_west.lat()]);
    near.into_iter().map(|ix| AreaIx(ix as u16)).filter(move |ix| dataset.areas.area(*ix).level == level)
}

fn outlines(features: &Features, shapes: &AreaShapes, detail: &Detail, coord: TileCoord) -> Tile {
    let mut pen = Pen::new(detail, coord);
    let mut paths = Paths::default();
    let mut drawn: Vec<AreaIx> = Vec::new();
    for area in candidates(features.dataset, features.level, coord) {
        let shape = shapes.shape(area);
        if pen.may_meet(shape.bounds) && pen.shape(shape, &mut paths) {
            paths.end_feature();
            drawn.push(area);
        }
    }
    let mut layers = Vec::new();
    if !drawn.is_empty() {
        layers.push(features.layer(&drawn, Geometry::Polygons(paths), Vec::new()));
    }
    if features.level == Level::Municipality {
        layers.extend(lines(features.dataset, &mut pen, "municipality_lines", "state", &shapes.municipality_lines));
    }
    layers.extend(lines(features.dataset, &mut pen, "state_lines", "country", &shapes.state_lines));
    Tile { layers }
}

/// A layer of border lines: one feature for each area that they belong to.
fn lines(dataset: &Dataset, pen: &mut Pen, name: &'static str, field: &'static str, chains: &[Chain]) -> Option<Layer> {
    let mut paths = Paths::default();
    let mut owners = Vec::new();
    for group in chains.chunk_by(|a, b| a.kind == b.kind) {
        let mut any = false;
        for chain in group.iter().filter(|chain| pen.may_meet(chain.bounds)).collect::<Vec<_>>() {
            any |= pen.chain(chain, &mut paths);
        }
        if any {
            paths.end_feature();
            owners.push(AreaIx(group[0].kind as u16));
        }
    }
    let code = |ix: &AreaIx| Some(dataset.areas.area(*ix).code.as_str());
    let columns = vec![Column { name: field, values: Values::text(owners.iter().map(code)) }];
    (!owners.is_empty()).then(|| Layer { name, ids: ids(&owners), geometry: Geometry::Lines(paths), columns })
}

fn label_points(features: &Features, coord: TileCoord) -> Option<Layer> {
    let of_level = features.dataset.areas.of_level(features.level);
    let here = of_level.filter_map(|(ix, area)| Some((ix, point_in_tile(area.label, coord)?)));
    let (drawn, points): (Vec<AreaIx>, Vec<[i32; 2]>) = here.unzip();
    let short = drawn.iter().map(|ix| features.area(*ix).short.as_deref());
    let columns = vec![Column { name: "short", values: Values::text(short) }];
    (!drawn.is_empty()).then(|| features.layer(&drawn, Geometry::Points(points), columns))
}

/// Feature ids: 0 is no id for some readers.
fn ids(areas: &[AreaIx]) -> Vec<u64> {
    areas.iter().map(|ix| u64::from(ix.0) + 1).collect()
}

/// The numbers of the areas of a level, as their features show them.
struct Numbers {
    kind: SourceKind,
    /// The year whose population stands beside them.
    population_year: i32,
    /// By area, ascending.
    rows: Vec<(AreaIx, Row)>,
    /// Areas that the source says nothing about, ascending.
    no_data: Vec<AreaIx>,
}

/// The numbers of one area.
struct Row {
    n: u64,
    n_here: Option<u64>,
    deaths: Option<Sums>,
    rate: Option<RateInterval>,
    rate_smoothed: Option<f64>,
    status: AreaStatus,
}

impl From<&AreaValue<'_>> for Row {
    fn from(value: &AreaValue) -> Self {
        let AreaValue { n, n_here, deaths, rate, rate_smoothed, status, .. } = *value;
        Self { n, n_here, deaths, rate, rate_smoothed, status }
    }
}

impl Numbers {
    fn new(dataset: &Dataset, values: &query::Values) -> Self {
        let covered = values.head.covered.as_ref();
        let mut no_data: Vec<AreaIx> = values.no_data.iter().filter_map(|code| dataset.areas.find(code)).collect();
        no_data.sort_unstable();
        Self {
            kind: if dataset.events_of(&values.head.source).is_some() { SourceKind::Events } else { SourceKind::Counts },
            population_year: covered.map_or(dataset.manifest.population_year, |period| period.end.ymd().0),
            rows: values.rows.iter().map(|row| (row.area, row.into())).collect(),
            no_data,
        }
    }

    fn row(&self, area: AreaIx) -> Option<&Row> {
        self.rows.binary_search_by_key(&area, |(own, _)| *own).ok().map(|at| &self.rows[at].1)
    }

    fn columns(&self, drawn: &[AreaIx]) -> Vec<Column> {
        let rows: Vec<Option<&Row>> = drawn.iter().map(|ix| self.row(*ix)).collect();
        let whole =
            |name, of: fn(&Row) -> Option<u64>| Column { name, values: Values::OptUInt(rows.iter().map(|row| row.and_then(of)).collect()) };
        let real =
            |name, of: fn(&Row) -> Option<f64>| Column { name, values: Values::Double(rows.iter().map(|row| row.and_then(of)).collect()) };
        let status = |(ix, row): (&AreaIx, Option<&Row>)| match row {
            Some(row) => Some(row.status.code()),
            None => self.no_data.binary_search(ix).is_ok().then_some("no_data"),
        };
        let mut columns = vec![
            whole("n", |row| Some(row.n)),
            Column { name: "status", values: Values::text(drawn.iter().zip(rows.iter().copied()).map(status)) },
        ];
        if self.kind == SourceKind::Events {
            columns.push(whole("n_here", |row| row.n_here));
            columns.push(whole("deaths_low", |row| row.deaths.map(|deaths| deaths.deaths_low)));
            columns.push(whole("deaths_best", |row| row.deaths.map(|deaths| deaths.deaths_best)));
            columns.push(whole("deaths_high", |row| row.deaths.map(|deaths| deaths.deaths_high)));
        } else {
            columns.push(real("rate", |row| row.rate.map(|rate| rate.value)));
            columns.push(real("rate_low", |row| row.rate.map(|rate| rate.low)));
            columns.push(real("rate_high", |row| row.rate.map(|rate| rate.high)));
            columns.push(real("rate_smoothed", |row| row.rate_smoothed));
        }
        columns
    }
}

/// What the features of a level say.
struct Features<'a> {
    dataset: &'a Dataset,
    level: Level,
    numbers: Option<&'a Numbers>,
}

impl<'a> Features<'a> {
    fn area(&self, ix: AreaIx) -> &'a Area {
        self.dataset.areas.area(ix)
    }

    fn layer(&self, drawn: &[AreaIx], geometry: Geometry, more: Vec<Column>) -> Layer {
        let mut columns = vec![
            Column { name: "code", values: Values::Names(drawn.iter().map(|ix| self.area(*ix).code.as_str()).collect()) },
            Column { name: "name", values: Values::Names(drawn.iter().map(|ix| self.area(*ix).name.as_str()).collect()) },
            Column { name: "parent", values: self.parents(drawn) },
            Column { name: "population", values: Values::OptUInt(drawn.iter().map(|ix| self.population(*ix)).collect()) },
        ];
        columns.extend(more);
        columns.extend(self.numbers.into_iter().flat_map(|numbers| numbers.columns(drawn)));
        Layer { name: self.level.plural(), ids: ids(drawn), geometry, columns }
    }

    /// Codes of the parents; in the order of codes, areas of one parent are neighbours.
    fn parents(&self, drawn: &[AreaIx]) -> Values {
        let (mut words, mut at) = (super::tile::Words::default(), Vec::with_capacity(drawn.len()));
        let mut last = None;
        for ix in drawn {
            let parent = self.area(*ix).parent;
            at.push(match (parent, last) {
                (None, _) => Values::ABSENT,
                (Some(parent), Some((known, position))) if parent == known => position,
                (Some(parent), _) => words.push(self.area(parent).code.as_str()),
            });
            last = parent.zip(at.last().copied());
        }
        Values::Text { words, at }
    }

    /// People in the last covered year; without a period in the edition's own year.
    fn population(&self, area: AreaIx) -> Option<u64> {
        let year = self.numbers.map_or(self.dataset.manifest.population_year, |numbers| numbers.population_year);
        let population = &self.dataset.population;
        population.municipal(area, year).or_else(|| population.state(Sex::Total, area, year)).map(u64::from)
    }
}
