//! Where a filter's `state`, `municipality`, `zone` and `bbox` put an area.

use super::{AreaSet, Filter, Relation};
use crate::coords::{Bbox, LonLat};
use crate::dataset::{AreaIx, Dataset, ZoneReach};
use crate::domain::Level;
use std::sync::Arc;

/// What is asked for of a zone and the filter's relation to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ZoneSide {
    /// Rows that certainly lie as asked.
    Certain,
    /// Rows that may or may not lie as asked: their area holds part of the zone or of its surroundings, or is a whole country.
    Unknown,
}

/// Which areas a filter accepts.
pub(super) struct AreaRule<'f> {
    areas: Option<&'f AreaSet>,
    zone: Option<ZoneRule>,
    bbox: Option<Bbox>,
}

/// A zone and what must hold between it and a place.
struct ZoneRule {
    relation: Relation,
    side: ZoneSide,
    areas: Vec<bool>,
}

impl<'f> AreaRule<'f> {
    pub(super) fn new(dataset: &Dataset, filter: &'f Filter, side: ZoneSide) -> Self {
        let zone = filter.zone.as_ref().and_then(|id| ZoneRule::new(dataset, id, filter.relation, side));
        Self { areas: filter.areas.as_ref(), zone, bbox: filter.bbox }
    }

    /// Whether it refuses any area.
    pub(super) fn restricts(&self) -> bool {
        self.areas.is_some() || self.zone.is_some()
    }

    /// Whether it refuses any area as the place of a record or count without a point.
    pub(super) fn restricts_labels(&self) -> bool {
        self.restricts() || self.bbox.is_some()
    }

    /// Whether the point of a record is accepted for its finest known area, if it has one; the box aside, and distances from a
    /// zone, which are those of the point ([`near_zone`]).
    pub(super) fn accepts_point(&self, area: Option<AreaIx>) -> bool {
        let in_areas = self.areas.is_none_or(|set| area.is_some_and(|area| set.contains(area)));
        in_areas && self.zone.as_ref().is_none_or(|zone| zone.accepts_point(area))
    }

    /// Whether a record or count without a point is accepted: the area's label point stands for it in the box.
    pub(super) fn accepts_label(&self, dataset: &Dataset, area: AreaIx) -> bool {
        let [lon, lat] = dataset.areas.area(area).label;
        let label = LonLat::new(lon, lat);
        let in_areas = self.areas.is_none_or(|set| set.contains(area));
        let in_zone = self.zone.as_ref().is_none_or(|zone| zone.areas[area.ix()]);
        in_areas && in_zone && self.bbox.is_none_or(|bbox| label.is_ok_and(|label| bbox.contains(label)))
    }

    /// Whether a record of which neither point nor area is known is accepted.
    pub(super) fn accepts_nowhere(&self) -> bool {
        let unknown = |zone: &ZoneRule| zone.side == ZoneSide::Unknown;
        self.areas.is_none() && self.bbox.is_none() && self.zone.as_ref().is_none_or(unknown)
    }
}

impl ZoneRule {
    fn new(dataset: &Dataset, id: &str, relation: Relation, side: ZoneSide) -> Option<Self> {
        let sides = ZoneRelation::new(dataset, id, relation)?;
        let areas = match side {
            ZoneSide::Certain => sides.certain,
            ZoneSide::Unknown => sides.unknown,
        };
        Some(Self { relation, side, areas })
    }

    /// Zones are unions of areas: a point is inside when its area is, and outside when it lies in no area at all.
    fn accepts_point(&self, area: Option<AreaIx>) -> bool {
        match (self.relation, self.side) {
            // The distance of a point is exact.
            (Relation::WithinKm(_), side) => side == ZoneSide::Certain,
            (relation, side) => {
                let nowhere = relation == Relation::Outside && side == ZoneSide::Certain;
                area.map_or(nowhere, |area| self.areas[area.ix()])
            }
        }
    }
}

/// Where areas lie to a zone: one flag an area each. An area that a flagged one of `certain` holds is flagged as well.
struct ZoneRelation {
    certain: Vec<bool>,
    unknown: Vec<bool>,
}

impl ZoneRelation {
    /// A record known to the country only is never certainly in a zone or near it: a region or a road may leave the country.
    fn new(dataset: &Dataset, id: &str, relation: Relation) -> Option<Self> {
        let position = dataset.zones.list.iter().position(|zone| zone.entry.id == id)?;
        let named = &dataset.zones.list[position].areas;
        let areas = &dataset.areas;
        let is_country = |ix: AreaIx| areas.area(ix).level == Level::Country;
        let flags = |holds: &dyn Fn(AreaIx) -> bool| areas.iter().map(|(ix, _)| holds(ix)).collect::<Vec<bool>>();
        if let Relation::WithinKm(km) = relation {
            let near = dataset.areas_near_zone(position, km);
            let certain = flags(&|ix| !is_country(ix) && near.wholly[ix.ix()]);
            let unknown = flags(&|ix| !certain[ix.ix()] && near.partly[ix.ix()]);
            return Some(Self { certain, unknown });
        }
        let set = AreaSet::new(areas, named.iter().copied());
        let mut cut = vec![false; areas.len()];
        for ancestor in named.iter().flat_map(|ix| areas.with_ancestors(*ix)) {
            cut[ancestor.ix()] = true;
        }
        let inside = flags(&|ix| !is_country(ix) && set.contains(ix));
        let unknown = flags(&|ix| !inside[ix.ix()] && cut[ix.ix()]);
        let certain = match relation {
            Relation::Outside => flags(&|ix| !inside[ix.ix()] && !cut[ix.ix()]),
            _ => inside,
        };
        Some(Self { certain, unknown })
    }
}

/// The areas that certainly lie to the filter's zone as it asks; none without a zone.
pub(super) fn zone_areas(dataset: &Dataset, filter: &Filter) -> Option<AreaSet> {
    let id = filter.zone.as_ref()?;
    ZoneRelation::new(dataset, id, filter.relation).map(|sides| AreaSet::of_members(sides.certain))
}

/// The zone and the distance from it that points are asked to keep, when the filter asks for one.
pub(super) fn near_zone(dataset: &Dataset, filter: &Filter) -> Option<(Arc<ZoneReach>, f64)> {
    let Relation::WithinKm(km) = filter.relation else { return None };
    let id = filter.zone.as_ref()?;
    let position = dataset.zones.list.iter().position(|zone| zone.entry.id == *id)?;
    Some((dataset.zone_reach(position), km.into()))
}
