//! `/zones`: deployments, each with where it stands on a day.

use super::params::Params;
use super::{AreaSet, Interval, QueryError, parse};
use crate::coords::Bbox;
use crate::dataset::manifest::ZoneEntry;
use crate::dataset::{AreaIx, Dataset, Zone};
use crate::domain::{AreaKnown, Day, Force, SourceKind, ZoneStatus};
use crate::index::Outline;
use serde::Serialize;

/// Filters of zone routes.
pub const ZONE_FILTERS: &[&str] = &["source", "datetime", "zone", "state", "municipality", "bbox", "force"];

/// Which deployments an answer speaks of, and on which day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ZoneFilter {
    /// Ids of deployment sources; `None`: all.
    pub sources: Option<Vec<String>>,
    /// Days asked for; `None` when nothing was asked, which is not the same as an interval open at both ends.
    pub datetime: Option<Interval>,
    /// Zone id.
    pub zone: Option<String>,
    /// Areas of `state` and `municipality`.
    pub areas: Option<AreaSet>,
    /// Box in degrees.
    pub bbox: Option<Bbox>,
    /// Forces; `None`: all.
    pub forces: Option<Vec<Force>>,
}

impl ZoneFilter {
    /// Reads decoded `(key, value)` pairs of a URL against an edition.
    ///
    /// # Errors
    /// [`QueryError`] for whatever the edition does not know.
    pub fn parse(dataset: &Dataset, pairs: &[(String, String)]) -> Result<Self, QueryError> {
        let params = Params::new(pairs, ZONE_FILTERS)?;
        let is_zones = |id: &str| dataset.manifest.source(id).is_some_and(|source| source.kind == SourceKind::Zones);
        let ids = || dataset.manifest.sources.iter().filter(|source| source.kind == SourceKind::Zones).map(|source| source.id.as_str());
        let source = |id: &str| if is_zones(id) { Ok(id.to_owned()) } else { Err(QueryError::unknown_value("source", id, ids())) };
        let force = |word: &str| word.parse().map_err(|error| super::params::unknown_code("force", &error));
        let mut filter = Self {
            sources: params.list("source").map(|ids| ids.map(source).collect()).transpose()?,
            datetime: params.interval()?,
            zone: params.value("zone").map(|id| parse::known_zone(dataset, id).map(|zone| zone.entry.id.clone())).transpose()?,
            areas: parse::areas(dataset, &params)?,
            bbox: params.bbox()?,
            forces: params.list("force").map(|words| words.map(force).collect()).transpose()?,
        };
        filter.sources.iter_mut().for_each(sorted);
        filter.forces.iter_mut().for_each(sorted);
        Ok(filter)
    }

    /// The filter in its own vocabulary, sorted: equal filters give equal pairs.
    #[must_use]
    pub fn to_pairs(&self, dataset: &Dataset) -> Vec<(String, String)> {
        let codes = |forces: &Vec<Force>| forces.iter().map(|force| force.code()).collect::<Vec<_>>().join(",");
        let mut pairs = Vec::new();
        let mut add = |key: &str, value: Option<String>| pairs.extend(value.map(|value| (key.to_owned(), value)));
        add("source", self.sources.as_ref().map(|ids| ids.join(",")));
        add("datetime", self.datetime.map(|interval| interval.to_string()));
        add("zone", self.zone.clone());
        add("bbox", self.bbox.map(|bbox| bbox.to_array().map(|degrees| degrees.to_string()).join(",")));
        add("force", self.forces.as_ref().map(codes));
        pairs.extend(self.areas.iter().flat_map(|set| set.to_pairs(&dataset.areas)));
        pairs.sort();
        pairs
    }

    /// The day on which the status of each deployment is stated: the last one asked for, or the edition's.
    #[must_use]
    pub fn day(&self, dataset: &Dataset) -> Day {
        self.datetime.and_then(|interval| interval.end).unwrap_or(dataset.manifest.as_of)
    }

    /// Whether the deployment at a position of the edition's list is one of them; those that begin after the day are not.
    #[must_use]
    pub fn accepts(&self, dataset: &Dataset, zone: usize) -> bool {
        let zone = &dataset.zones.list[zone];
        let entry = &zone.entry;
        self.sources.as_ref().is_none_or(|ids| ids.contains(&entry.source))
            && self.zone.as_ref().is_none_or(|id| *id == entry.id)
            && self.forces.as_ref().is_none_or(|forces| forces.contains(&entry.force))
            && entry.first <= self.day(dataset)
            && self.areas.as_ref().is_none_or(|set| set.maximal(&dataset.areas).iter().any(|area| over(dataset, zone, *area).is_some()))
            && self.bbox.is_none_or(|bbox| meets(dataset, zone, bbox))
    }
}

fn sorted<T: Ord>(list: &mut Vec<T>) {
    list.sort_unstable();
    list.dedup();
}

/// How a deployment lies over an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    /// It names the area, or one around it.
    Whole,
    /// It names a part of the area.
    Part,
}

/// Whether a deployment is over an area: it names it, an ancestor, or a part of it.
#[must_use]
pub fn over(dataset: &Dataset, zone: &Zone, area: AreaIx) -> Option<Over> {
    let around = zone.areas.iter().any(|named| dataset.areas.lies_in(area, *named));
    let within = zone.areas.iter().any(|named| dataset.areas.lies_in(*named, area));
    // A place smaller than our areas is a part of the one that contains it, and nothing is known of what lies in that one.
    let coarser = zone.entry.area_known == AreaKnown::Coarser;
    let named_state = zone.entry.states.contains(&dataset.areas.area(area).code);
    match (around, within) {
        (true, _) if !coarser => Some(Over::Whole),
        (_, true) => Some(Over::Part),
        _ if named_state => Some(Over::Part),
        _ => None,
    }
}

/// Whether a deployment's outline, or the area that contains its place, meets a box.
fn meets(dataset: &Dataset, zone: &Zone, bbox: Bbox) -> bool {
    use geo::{Coord, Intersects, Rect};
    let rect = |[west, south, east, north]: [f64; 4]| Rect::new(Coord { x: west, y: south }, Coord { x: east, y: north });
    let outlines = || zone.areas.iter().map(|ix| &dataset.areas.area(*ix).geometry);
    bbox.parts().map(rect).any(|rect| match &zone.geometry {
        Some(outline) => outline.intersects(&rect),
        None => outlines().any(|outline| outline.intersects(&rect)),
    })
}

/// The deployments of a filter.
#[derive(Clone, Debug, Serialize, schemars::JsonSchema)]
pub struct ZoneList<'a> {
    /// The edition's id.
    pub edition: &'a str,
    /// The day that each status speaks of.
    pub date: Day,
    /// Whether that day was asked for.
    pub date_basis: DateChoice,
    /// How many have which status.
    pub counts: ZoneCounts,
    /// The deployments, in the edition's order.
    pub zones: Vec<ZoneView<'a>>,
}

/// Where the day of a zone answer comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DateChoice {
    /// It was asked for.
    Asked,
    /// The last day that the edition's rows speak of.
    AsOf,
}

/// How many deployments have which status.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ZoneCounts {
    /// Documented end ahead.
    pub active: usize,
    /// No documented end.
    pub end_unknown: usize,
    /// Documented end passed.
    pub ended: usize,
}

/// A deployment on a day.
#[derive(Clone, Debug, Serialize, schemars::JsonSchema)]
pub struct ZoneView<'a> {
    /// What the source says.
    #[serde(flatten)]
    pub entry: &'a ZoneEntry,
    /// Where it stands on the day.
    pub status: ZoneStatus,
    /// Whether only a part of the asked place is meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part: Option<bool>,
    /// Longitude and latitude of its label, degrees; of the area around a place smaller than the edition's areas.
    pub label: Option<[f64; 2]>,
    /// Lowest zoom at which its outline is large enough to be drawn; none without an outline.
    pub min_zoom: Option<f64>,
    /// Lowest zoom at which its edge is drawn; that of whole states always is.
    #[serde(skip)]
    pub edge_min_zoom: Option<f64>,
    /// `[west, south, east, north]` in degrees; none for a place smaller than the edition's areas.
    pub bbox: Option<[f64; 4]>,
    /// Position in the edition's list.
    #[serde(skip)]
    pub position: usize,
}

impl<'a> ZoneView<'a> {
    /// The deployment at a position of the edition's list, on a day.
    #[must_use]
    pub fn new(dataset: &'a Dataset, position: usize, day: Day) -> Self {
        use geo::BoundingRect;
        let zone = &dataset.zones.list[position];
        let rect = zone.geometry.as_ref().and_then(BoundingRect::bounding_rect);
        let bbox = rect.map(|rect| [rect.min().x, rect.min().y, rect.max().x, rect.max().y]);
        let outline = dataset.zone_overlay().outlines[position].as_ref();
        let around = || zone.areas.first().map(|ix| dataset.areas.area(*ix).label);
        let label = outline.map(|outline| outline.label).or_else(around);
        let [min_zoom, edge_min_zoom] = [|of: &Outline| of.min_zoom, |of: &Outline| of.edge_min_zoom].map(|least| outline.map(least));
        Self { entry: &zone.entry, status: zone.entry.status(day), part: None, label, min_zoom, edge_min_zoom, bbox, position }
    }
}

/// The deployments of a filter.
#[must_use]
pub fn zone_list<'a>(dataset: &'a Dataset, filter: &ZoneFilter) -> ZoneList<'a> {
    let date = filter.day(dataset);
    let accepted = (0..dataset.zones.list.len()).filter(|zone| filter.accepts(dataset, *zone));
    let zones: Vec<ZoneView> = accepted.map(|zone| ZoneView::new(dataset, zone, date)).collect();
    let of = |status: ZoneStatus| zones.iter().filter(|zone| zone.status == status).count();
    let counts = ZoneCounts { active: of(ZoneStatus::Active), end_unknown: of(ZoneStatus::EndUnknown), ended: of(ZoneStatus::Ended) };
    let asked = filter.datetime.is_some_and(|interval| interval.end.is_some());
    let date_basis = if asked { DateChoice::Asked } else { DateChoice::AsOf };
    ZoneList { edition: &dataset.manifest.id, date, date_basis, counts, zones }
}

/// One deployment.
#[derive(Clone, Debug, Serialize, schemars::JsonSchema)]
pub struct ZoneDetail<'a> {
    /// The edition's id.
    pub edition: &'a str,
    /// The day that the status speaks of.
    pub date: Day,
    /// The deployment, also when it has not begun by that day.
    #[serde(flatten)]
    pub zone: ZoneView<'a>,
    /// The areas whose union it is, by name.
    pub area_names: Vec<super::AreaName<'a>>,
}

/// One deployment on the last day asked for; `None` when the edition has none of that id.
#[must_use]
pub fn zone_detail<'a>(dataset: &'a Dataset, id: &str, datetime: Option<Interval>) -> Option<ZoneDetail<'a>> {
    let position = dataset.zones.list.iter().position(|zone| zone.entry.id == id)?;
    let date = ZoneFilter { datetime, ..ZoneFilter::default() }.day(dataset);
    let areas = dataset.zones.list[position].areas.iter().map(|ix| super::AreaName::of(dataset.areas.area(*ix)));
    Some(ZoneDetail { edition: &dataset.manifest.id, date, zone: ZoneView::new(dataset, position, date), area_names: areas.collect() })
}
