//! Layer `zones`: each claim for a GIS, and for the map each place and each edge once with its strongest status.

use super::options::Shape;
use super::outlines::{Pen, point_in_tile, within_limit};
use super::spells::{Spell, spells};
use super::tile::{Column, Geometry, Layer, Paths, Tile, Values, Words};
use crate::coords::TileCoord;
use crate::dataset::manifest::ZoneEntry;
use crate::dataset::{Dataset, Zone};
use crate::domain::{Day, ZoneStatus};
use crate::index::{Detail, Outline, ZoneOverlay};
use crate::query::ZoneFilter;

/// The deployments of one filter: who is meant and what each place and edge says, once for all tiles.
pub(super) struct PreparedZones {
    shape: Shape,
    /// One flag a zone of the edition.
    accepted: Vec<bool>,
    /// The day on which each claim's status is stated.
    day: Day,
    /// The spells of each face of the overlay; none for points.
    faces: Vec<Vec<NumberedSpell>>,
    /// The spells of each edge.
    edges: Vec<Vec<NumberedSpell>>,
}

/// A spell with a feature id that no filter changes.
type NumberedSpell = (u64, Spell);

impl PreparedZones {
    pub(super) fn new(dataset: &Dataset, shape: Shape, filter: &ZoneFilter) -> Self {
        let accepted = (0..dataset.zones.list.len()).map(|zone| filter.accepts(dataset, zone)).collect();
        let day = filter.day(dataset);
        let days = match filter.datetime {
            Some(interval) if interval.end.is_none() => Days::All,
            _ => Days::One(day),
        };
        let mut prepared = Self { shape, accepted, day, faces: Vec::new(), edges: Vec::new() };
        if shape == Shape::Area {
            let overlay = dataset.zone_overlay();
            let spells =
                |(number, zones): (usize, &[usize]), least: fn(&Outline) -> f64| prepared.spells(dataset, days, number, zones, least);
            let faces = overlay.faces.iter().map(|face| &face.zones[..]).enumerate();
            let edges = overlay.edges.iter().map(|edge| &edge.zones[..]).enumerate();
            let faces = faces.map(|face| spells(face, |outline| outline.min_zoom)).collect();
            let edges = edges.map(|edge| spells(edge, |outline| outline.edge_min_zoom)).collect();
            (prepared.faces, prepared.edges) = (faces, edges);
        }
        prepared
    }

    pub(super) fn tile(&self, dataset: &Dataset, coord: TileCoord) -> Tile {
        let claims = Claims { dataset, overlay: dataset.zone_overlay(), prepared: self };
        match self.shape {
            Shape::Point => Tile { layers: claims.label_points(coord).into_iter().collect() },
            Shape::Area => within_limit(&dataset.area_shapes().topology, coord, |detail| claims.tile(detail, coord)),
        }
    }

    /// The spells that are asked for of the face or edge with a number; `least` is the lowest zoom that shows it of a zone.
    fn spells(&self, dataset: &Dataset, days: Days, number: usize, zones: &[usize], least: fn(&Outline) -> f64) -> Vec<NumberedSpell> {
        /// More spells than one place can have: a zone of the edition changes at most three times.
        const SPELLS: u64 = 1 << 16;
        let min_zoom = |zone: usize| dataset.zone_overlay().outlines[zone].as_ref().map(least);
        let entry = |zone: usize| (&dataset.zones.list[zone].entry, min_zoom(zone));
        let entries: Vec<(&ZoneEntry, Option<f64>)> = self.of(zones).map(entry).collect();
        let asked = |spell: &Spell| match days {
            Days::One(day) => spell.holds(day),
            Days::All => true,
        };
        let id = number as u64 * SPELLS + 1;
        (id..).zip(spells(&entries)).filter(|(_, spell)| asked(spell)).collect()
    }

    /// The accepted ones of some zones.
    fn of(&self, zones: &[usize]) -> impl Iterator<Item = usize> {
        zones.iter().copied().filter(|zone| self.accepted[*zone])
    }
}

/// Of which days the faces and edges speak.
#[derive(Clone, Copy)]
enum Days {
    /// One day.
    One(Day),
    /// Every day: one feature for each spell.
    All,
}

struct Claims<'a> {
    dataset: &'a Dataset,
    overlay: &'a ZoneOverlay,
    prepared: &'a PreparedZones,
}

impl<'a> Claims<'a> {
    fn zone(&self, zone: usize) -> &'a Zone {
        &self.dataset.zones.list[zone]
    }

    fn tile(&self, detail: &Detail, coord: TileCoord) -> Tile {
        let mut pen = Pen::new(detail, coord);
        Tile { layers: [self.outlines(&mut pen), self.faces(&mut pen), self.edges(&mut pen)].into_iter().flatten().collect() }
    }

    fn outlines(&self, pen: &mut Pen) -> Option<Layer> {
        let (mut paths, mut drawn) = (Paths::default(), Vec::new());
        for (zone, outline) in self.overlay.outlines.iter().enumerate().filter(|(zone, _)| self.prepared.accepted[*zone]) {
            if let Some(outline) = outline
                && pen.may_meet(outline.shape.bounds)
                && pen.shape(&outline.shape, &mut paths)
            {
                paths.end_feature();
                drawn.push(zone);
            }
        }
        (!drawn.is_empty()).then(|| self.claim_layer(&drawn, Geometry::Polygons(paths)))
    }

    /// A point a claim; a place smaller than the areas stands at the label of the one that contains it.
    fn label_points(&self, coord: TileCoord) -> Option<Layer> {
        let label = |zone: usize| match &self.overlay.outlines[zone] {
            Some(outline) => Some(outline.label),
            None => self.zone(zone).areas.first().map(|ix| self.dataset.areas.area(*ix).label),
        };
        let accepted = (0..self.dataset.zones.list.len()).filter(|zone| self.prepared.accepted[*zone]);
        let here = accepted.filter_map(|zone| Some((zone, point_in_tile(label(zone)?, coord)?)));
        let (drawn, points): (Vec<usize>, Vec<[i32; 2]>) = here.unzip();
        (!drawn.is_empty()).then(|| self.claim_layer(&drawn, Geometry::Points(points)))
    }

    fn claim_layer(&self, drawn: &[usize], geometry: Geometry) -> Layer {
        let entries = || drawn.iter().map(|zone| &self.zone(*zone).entry);
        let text = |name, of: fn(&'a ZoneEntry) -> Option<&'a str>| Column { name, values: Values::text(entries().map(of)) };
        let whole = |name, of: fn(&ZoneEntry) -> Option<u64>| Column { name, values: Values::OptUInt(entries().map(of).collect()) };
        let day = |day: Day| day.yyyymmdd() as u64;
        let min_zoom = |zone: &usize| self.overlay.outlines[*zone].as_ref().map(|outline| outline.min_zoom);
        let columns = vec![
            text("zone", |entry| Some(&entry.id)),
            text("name", |entry| Some(&entry.name)),
            text("name_short", |entry| Some(&entry.name_short)),
            text("force", |entry| Some(entry.force.code())),
            text("area_known", |entry| Some(entry.area_known.code())),
            Column { name: "first", values: Values::UInt(entries().map(|entry| day(entry.first)).collect()) },
            text("first_precision", |entry| Some(entry.first_precision.code())),
            Column { name: "last", values: Values::OptUInt(entries().map(|entry| entry.last.map(day)).collect()) },
            text("last_precision", |entry| entry.last_precision.map(crate::domain::DatePrecision::code)),
            whole("personnel", |entry| entry.personnel.map(u64::from)),
            text("personnel_basis", |entry| Some(entry.personnel_basis.code())),
            text("citation", |entry| entry.citation.as_deref()),
            Column { name: "status", values: Values::text(entries().map(|entry| Some(entry.status(self.prepared.day).code()))) },
            Column { name: "national", values: Values::Bool(entries().map(|entry| entry.national).collect()) },
            Column { name: "min_zoom", values: Values::Double(drawn.iter().map(min_zoom).collect()) },
        ];
        Layer { name: "zones", ids: drawn.iter().map(|zone| *zone as u64 + 1).collect(), geometry, columns }
    }

    fn faces(&self, pen: &mut Pen) -> Option<Layer> {
        let (mut paths, mut moments) = (Paths::default(), SpellColumns::default());
        for (face, spells) in self.overlay.faces.iter().zip(&self.prepared.faces) {
            for (id, spell) in spells {
                if pen.may_meet(face.shape.bounds) && pen.shape(&face.shape, &mut paths) {
                    paths.end_feature();
                    moments.push(self, *id, *spell, &face.zones);
                }
            }
        }
        moments.layer("zone_fill", Geometry::Polygons(paths), &[])
    }

    fn edges(&self, pen: &mut Pen) -> Option<Layer> {
        let (mut paths, mut moments, mut national) = (Paths::default(), SpellColumns::default(), Vec::new());
        for (edge, spells) in self.overlay.edges.iter().zip(&self.prepared.edges) {
            for (id, spell) in spells {
                if pen.may_meet(edge.chain.bounds) && pen.chain(&edge.chain, &mut paths) {
                    paths.end_feature();
                    moments.push(self, *id, *spell, &edge.zones);
                    national.push(self.prepared.of(&edge.zones).all(|zone| self.zone(zone).entry.national));
                }
            }
        }
        moments.layer("zone_edges", Geometry::Lines(paths), &[Column { name: "national", values: Values::Bool(national) }])
    }
}

/// Columns of faces and edges.
#[derive(Default)]
struct SpellColumns {
    ids: Vec<u64>,
    status: Vec<u32>,
    zones: Words,
    from: Vec<u64>,
    until: Vec<u64>,
    min_zoom: Vec<Option<f64>>,
}

/// Stands for *no change known*.
const OPEN_END: u64 = 99_991_231;

impl SpellColumns {
    fn push(&mut self, claims: &Claims, id: u64, spell: Spell, zones: &[usize]) {
        self.ids.push(id);
        self.status.push(ZoneStatus::ALL.iter().position(|status| *status == spell.status).unwrap_or(0) as u32);
        self.from.push(spell.from.yyyymmdd() as u64);
        self.until.push(spell.until.map_or(OPEN_END, |day| day.yyyymmdd() as u64));
        let begun =
            |zone: &usize| claims.prepared.accepted[*zone] && spell.until.is_none_or(|until| claims.zone(*zone).entry.first <= until);
        for (at, zone) in zones.iter().filter(|zone| begun(zone)).enumerate() {
            if at > 0 {
                self.zones.tail().push(',');
            }
            self.zones.tail().push_str(&claims.zone(*zone).entry.id);
        }
        self.zones.end();
        self.min_zoom.push(spell.min_zoom);
    }

    fn layer(self, name: &'static str, geometry: Geometry, more: &[Column]) -> Option<Layer> {
        let mut columns = vec![
            Column { name: "status", values: Values::codes(ZoneStatus::CODES.iter().copied(), self.status) },
            Column { name: "zones", values: Values::Names(self.zones) },
            Column { name: "from", values: Values::UInt(self.from) },
            Column { name: "until", values: Values::UInt(self.until) },
            Column { name: "min_zoom", values: Values::Double(self.min_zoom) },
        ];
        columns.extend_from_slice(more);
        (!self.ids.is_empty()).then_some(Layer { name, ids: self.ids, geometry, columns })
    }
}
