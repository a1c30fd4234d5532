//! What a source covers of a question: the period and the areas, and whether that is all that was asked.

use super::coverage::{Period, is_covered};
use super::gaps::Gaps;
use super::place::zone_areas;
use super::{AreaSet, Filter, Relation, Selection};
use crate::coords::Bbox;
use crate::dataset::manifest::SourceEntry;
use crate::dataset::{AreaIx, Dataset};
use serde::Serialize;

/// Whether an answer speaks of all that was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// All of it.
    Ok,
    /// Less than what was asked: see `covered` and `gaps`.
    Partial,
    /// Nothing of it: figures are null, never zero.
    NoData,
}

/// The part of a question that a source covers.
pub(super) struct Covered {
    /// Its period; for counts whole calendar periods only.
    pub(super) period: Option<Period>,
    /// Disjoint areas that the question is about, as far as the source covers them and knows such areas.
    pub(super) areas: Vec<AreaIx>,
    pub(super) status: Status,
}

impl Covered {
    pub(super) fn new(dataset: &Dataset, source: &SourceEntry, filter: &Filter) -> Self {
        let within = Period::of_source(source).clipped_to(filter.datetime);
        let period = within.and_then(|period| source.period.map_or(Some(period), |unit| period.whole(unit)));
        let (areas, areas_missing) = Self::areas(dataset, source, filter);
        let shorter = |period: Period| {
            filter.datetime.start.is_some_and(|start| start < period.start) || filter.datetime.end.is_some_and(|end| end > period.end)
        };
        let status = match period {
            None => Status::NoData,
            Some(_) if areas.is_empty() && !holds_records(dataset, source, filter) => Status::NoData,
            Some(period) if Gaps::new(dataset, source, filter, period).hold_all(&areas, period.months()) => Status::NoData,
            Some(period) if areas_missing || shorter(period) => Status::Partial,
            Some(_) => Status::Ok,
        };
        Self { period, areas, status }
    }

    /// The period, unless nothing is covered.
    pub(super) fn period_with_data(&self) -> Option<Period> {
        self.period.filter(|_| self.status != Status::NoData)
    }

    /// The areas asked about that the source covers, and whether some that were named are not.
    fn areas(dataset: &Dataset, source: &SourceEntry, filter: &Filter) -> (Vec<AreaIx>, bool) {
        let named = Self::named(dataset, source, filter);
        let asked = named.len();
        let mut known: Vec<AreaIx> = named.into_iter().filter(|ix| is_covered(dataset, source, *ix)).collect();
        let missing = known.len() < asked;
        if let Some(bbox) = filter.bbox {
            known.retain(|ix| meets(dataset, *ix, bbox));
        }
        (known, missing)
    }

    /// Areas as the question names them: by `state` and `municipality`, by `zone`, by both, or all of the source; what lies
    /// outside a zone is the rest of them.
    fn named(dataset: &Dataset, source: &SourceEntry, filter: &Filter) -> Vec<AreaIx> {
        let areas = &dataset.areas;
        let whole = || source.coverage.iter().flat_map(|coverage| &coverage.areas).filter_map(|code| areas.find(code.as_str()));
        match (&filter.areas, zone_areas(dataset, filter)) {
            (Some(asked), Some(zone)) => asked.intersection(&zone, areas).maximal(areas),
            (Some(asked), None) => asked.maximal(areas),
            (None, Some(rest)) if filter.relation == Relation::Outside => {
                AreaSet::new(areas, whole()).intersection(&rest, areas).maximal(areas)
            }
            (None, Some(zone)) => zone.maximal(areas),
            (None, None) => whole().collect(),
        }
    }
}

/// Whether a source of events has records at the place that is asked for, of whatever date and kind: what it knows at sea, outside every
/// outline, it does cover.
fn holds_records(dataset: &Dataset, source: &SourceEntry, filter: &Filter) -> bool {
    let Some(bbox) = filter.bbox else { return false };
    let anything = Filter::all_of(source);
    let there = Filter {
        fields: vec![None; anything.fields.len()],
        areas: filter.areas.clone(),
        zone: filter.zone.clone(),
        relation: filter.relation,
        bbox: Some(bbox),
        ..anything
    };
    Selection::new(dataset, &there).is_some_and(|selection| selection.counts(0..selection.columns().len()).n > 0)
}

/// Whether any part of an area lies in a box: the areas within it are tried first, their outlines are small.
fn meets(dataset: &Dataset, area: AreaIx, bbox: Bbox) -> bool {
    use geo::{Coord, Intersects, Rect};
    let part_meets = |[west, south, east, north]: [f64; 4]| {
        let rect = Rect::new(Coord { x: west, y: south }, Coord { x: east, y: north });
        let mut candidates: Vec<AreaIx> =
            dataset.area_index.candidates([west, south, east, north]).into_iter().map(|ix| AreaIx(ix as u16)).collect();
        candidates.retain(|ix| dataset.areas.lies_in(*ix, area));
        let within = |ix: &AreaIx| {
            let [w, s, e, n] = dataset.area_index.envelope(ix.ix());
            west <= w && south <= s && e <= east && n <= north
        };
        candidates.sort_unstable_by_key(|ix| std::cmp::Reverse(dataset.areas.area(*ix).level));
        candidates.iter().any(within) || candidates.iter().any(|ix| dataset.areas.area(*ix).geometry.intersects(&rect))
    };
    bbox.parts().any(part_meets)
}
