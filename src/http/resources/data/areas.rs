//! `/data/municipalities` and `/data/states`: every area of the level with the columns of `/values`.

use super::{download, members};
use crate::dataset::manifest::SourceEntry;
use crate::dataset::{AreaIx, Dataset};
use crate::domain::Level;
use crate::encode::area_lines::{AreaLine, columns, lines};
use crate::encode::csv;
use crate::encode::geojson::{self, CLOSING, Place};
use crate::http::error::ApiError;
use crate::http::request::{CheckedRequest, Format};
use crate::http::work::{Pieces, Plan};
use crate::query::{Filter, Scope, Values, values};
use ::geojson::JsonObject;
use std::iter::{once, once_with};
use std::sync::Arc;

pub(super) fn plan(ask: &CheckedRequest, level: Level, format: Format) -> Result<Plan, ApiError> {
    let (dataset, filter) = (Arc::clone(ask.dataset()?), ask.filter(Scope::of_level(level))?);
    let source = dataset.manifest.source(&filter.source).expect("a filter's source is in its edition").clone();
    download(ask, ask.key(&filter)?, format, &[&source.clone()], move || {
        let found = values(&dataset, &filter, level)?;
        if format == Format::Csv {
            // What the question refuses is refused by now; the file is made when it is asked for, which HEAD never does.
            return Ok(Box::new(once_with(move || table(&dataset, &filter, &source, level))) as Pieces);
        }
        let lines = listed(&dataset, &filter, &source, &found);
        let opening = geojson::opening(&members(&dataset, &[&source]));
        let areas: Vec<_> = lines.iter().map(|line| (line.area, properties(&dataset, &found, line))).collect();
        let dataset = Arc::clone(&dataset);
        let features = areas.into_iter().enumerate().map(move |(at, (ix, properties))| {
            let area = dataset.areas.area(ix);
            let feature = geojson::feature(area.code.as_str(), Some(geojson::outline(&area.geometry)), properties);
            geojson::features([feature], if at == 0 { Place::First } else { Place::Later })
        });
        Ok(Box::new(once(opening).chain(features).chain(once(CLOSING.to_vec()))) as Pieces)
    })
}

/// The lines of a file: of a country that the source counts in each area, of another only what was asked for by its code.
fn listed<'a>(dataset: &Dataset, filter: &Filter, source: &SourceEntry, values: &'a Values<'a>) -> Vec<AreaLine<'a>> {
    let mut lines = lines(dataset, values, others(dataset, filter, values.level));
    lines.retain(|line| filter.areas.is_some() || is_covered(dataset, source, line.area));
    lines
}

/// The file as a table.
fn table(dataset: &Dataset, filter: &Filter, source: &SourceEntry, level: Level) -> Vec<u8> {
    let values = values(dataset, filter, level).expect("the same question was answered a moment before");
    csv::values::csv(dataset, &values, &listed(dataset, filter, source, &values))
}

/// Areas to be listed although nothing is recorded of them: all of the level, or of the named areas. A box or a deployment
/// asks for records, so there only areas with some are listed.
fn others(dataset: &Dataset, filter: &Filter, level: Level) -> Vec<AreaIx> {
    if filter.bbox.is_some() || filter.zone.is_some() {
        return Vec::new();
    }
    let asked = |ix: &AreaIx| filter.areas.as_ref().is_none_or(|areas| areas.contains(*ix));
    dataset.areas.of_level(level).map(|(ix, _)| ix).filter(asked).collect()
}

/// Whether the source counts there: another country is no row of its file, unless it is asked for by its code.
fn is_covered(dataset: &Dataset, source: &SourceEntry, area: AreaIx) -> bool {
    let mut covered = source.coverage.iter().flat_map(|coverage| &coverage.areas).filter_map(|code| dataset.areas.find(code.as_str()));
    covered.any(|country| dataset.areas.lies_in(area, country))
}

fn properties(dataset: &Dataset, values: &Values, line: &AreaLine) -> JsonObject {
    let area = dataset.areas.area(line.area);
    let parent = area.parent.map(|ix| dataset.areas.area(ix).code.as_str());
    let identity = [("code", area.code.as_str().into()), ("name", area.name.as_str().into()), ("parent", parent.into())];
    let numbers = columns(values).into_iter().zip(line.cells(values));
    let all = identity.into_iter().chain(numbers).chain([("status", line.status.into())]);
    all.map(|(name, value)| (name.to_owned(), value)).collect()
}
