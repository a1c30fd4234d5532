//! Where a filter's `state`, `municipality`, `zone` and `bbox` put an area.

use super::{AreaSet, Filter};
use crate::coords::{Bbox, LonLat};
use crate::dataset::{AreaIx, Dataset};
use crate::domain::Level;

/// Which side of a zone's border is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ZoneSide {
    /// What lies inside for certain.
    Inside,
    /// What lies in an area that the zone only cuts, or in no area finer than the country.
    Unknown,
}

/// Which areas a filter accepts.
pub(super) struct AreaRule<'f> {
    areas: Option<&'f AreaSet>,
    zone: Option<ZoneRule>,
    bbox: Option<Bbox>,
}

struct ZoneRule {
    inside: AreaSet,
    /// Areas that hold part of the zone: the ancestors of what it names.
    cut: Vec<bool>,
    side: ZoneSide,
}

impl<'f> AreaRule<'f> {
    pub(super) fn new(dataset: &Dataset, filter: &'f Filter, side: ZoneSide) -> Self {
        let zone = filter.zone.as_ref().and_then(|id| dataset.zones.find(id));
        let zone = zone.map(|zone| ZoneRule::new(dataset, &zone.areas, side));
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

    /// Whether a record of that finest known area is accepted, its point aside.
    pub(super) fn accepts(&self, dataset: &Dataset, area: AreaIx) -> bool {
        self.areas.is_none_or(|set| set.contains(area)) && self.zone.as_ref().is_none_or(|zone| zone.accepts(dataset, area))
    }

    /// Whether a record or count without a point is accepted: the area's label point stands for it in the box.
    pub(super) fn accepts_label(&self, dataset: &Dataset, area: AreaIx) -> bool {
        let [lon, lat] = dataset.areas.area(area).label;
        let label = LonLat::new(lon, lat);
        self.accepts(dataset, area) && self.bbox.is_none_or(|bbox| label.is_ok_and(|label| bbox.contains(label)))
    }
}

impl ZoneRule {
    fn new(dataset: &Dataset, named: &[AreaIx], side: ZoneSide) -> Self {
        let mut cut = vec![false; dataset.areas.len()];
        for ancestor in named.iter().flat_map(|ix| dataset.areas.with_ancestors(*ix)) {
            cut[ancestor.ix()] = true;
        }
        Self { inside: AreaSet::new(&dataset.areas, named.iter().copied()), cut, side }
    }

    /// Zones are unions of areas, so a point is inside when its area is. A record known to the country only is never
    /// inside for certain: a region or a road may leave the country.
    fn accepts(&self, dataset: &Dataset, area: AreaIx) -> bool {
        let below_country = dataset.areas.area(area).level != Level::Country;
        let inside = below_country && self.inside.contains(area);
        match self.side {
            ZoneSide::Inside => inside,
            ZoneSide::Unknown => !inside && self.cut[area.ix()],
        }
    }
}
