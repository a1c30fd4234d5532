//! Overlapping zones cut into faces and edges, each place and each line once.

use super::inscribed::inscribed_circle;
use super::topology::{AreaTopology, Chain, GRID_EXTENT, GridArcs, Shape};
use crate::coords::{LonLat, WorldCoord};
use std::collections::HashMap;

/// One zone as a set of areas of a topology.
#[derive(Clone, Debug)]
pub struct ZoneMembers {
    /// One flag an area; `None` for a zone that is smaller than the areas and has no outline.
    pub areas: Option<Vec<bool>>,
    /// Whether it covers a whole country: it gets edges and no face.
    pub national: bool,
    /// Whether it is made of whole states: however narrow they are, a map that leaves their edge out says that nobody is there.
    pub whole_states: bool,
}

/// Zones over a coverage of areas, named by their position in the list it was built from.
#[derive(Debug, Default)]
pub struct ZoneOverlay {
    /// The places that lie in the same set of zones, national ones aside.
    pub faces: Vec<Face>,
    /// The lines that bound the same set of zones, national ones too.
    pub edges: Vec<Edge>,
    /// The outline of each zone that has one.
    pub outlines: Vec<Option<Outline>>,
}

/// Areas in the same zones, borders between them dissolved.
#[derive(Debug)]
pub struct Face {
    /// The zones it lies in, ascending.
    pub zones: Vec<usize>,
    /// Where it is.
    pub shape: Shape,
}

/// A chain of arcs that bounds the same zones.
#[derive(Debug)]
pub struct Edge {
    /// The zones that lie on one side only, ascending.
    pub zones: Vec<usize>,
    /// Where it runs.
    pub chain: Chain,
}

/// Where a zone is and from which zoom on it is large enough to be drawn.
#[derive(Debug)]
pub struct Outline {
    /// Its areas, borders between them dissolved.
    pub shape: Shape,
    /// Centre of the largest inscribed circle, longitude and latitude in degrees.
    pub label: [f64; 2],
    /// Lowest zoom at which that circle is [`LEAST_DIAMETER_PX`] wide, rounded up to hundredths.
    pub min_zoom: f64,
    /// Lowest zoom at which its edge is drawn: the same, but that of whole states always is.
    pub edge_min_zoom: f64,
}

/// Below this a hatch cannot be read.
///
/// # Units
/// Pixels; a tile is 512 of them wide.
pub const LEAST_DIAMETER_PX: f64 = 24.0;
const TILE_PX: f64 = 512.0;
const TILE_UNITS: f64 = GRID_EXTENT as f64;

impl ZoneOverlay {
    /// The overlay of zones on a topology.
    #[must_use]
    pub fn new(topology: &AreaTopology, areas: usize, zones: &[ZoneMembers]) -> Self {
        let mut sets = Sets::default();
        let over = |area: usize, national: bool| -> Vec<usize> {
            let covers = |zone: &ZoneMembers| (national || !zone.national) && zone.areas.as_ref().is_some_and(|members| members[area]);
            zones.iter().enumerate().filter(|(_, zone)| covers(zone)).map(|(ix, _)| ix).collect()
        };
        let of_area: Vec<Vec<usize>> = (0..areas).map(|area| over(area, true)).collect();
        let face_of: Vec<u32> = (0..areas).map(|area| sets.number(over(area, false))).collect();
        let faces = (0..sets.list.len() as u32).filter(|set| !sets.list[*set as usize].is_empty()).map(|set| {
            let member: Vec<bool> = face_of.iter().map(|own| *own == set).collect();
            Face { zones: sets.list[set as usize].clone(), shape: topology.union(&member) }
        });
        let faces: Vec<Face> = faces.collect();
        let edge_of = |arc: usize| -> Vec<usize> {
            let [left, right] = topology.sides(arc).map(|area| area.map_or(&[][..], |area| &of_area[area]));
            let only = |a: &[usize], b: &[usize]| a.iter().copied().filter(|zone| !b.contains(zone)).collect::<Vec<_>>();
            let mut differing = only(left, right);
            differing.extend(only(right, left));
            differing.sort_unstable();
            differing
        };
        let arc_sets: Vec<Option<u32>> = (0..topology.arcs()).map(edge_of).map(|set| (!set.is_empty()).then(|| sets.number(set))).collect();
        let chains = topology.chains(|arc| arc_sets[arc]);
        let edges = chains.into_iter().map(|chain| Edge { zones: sets.list[chain.kind as usize].clone(), chain }).collect();
        let mut grids = HashMap::new();
        let outline = |zone: &ZoneMembers| {
            zone.areas.as_ref().and_then(|members| Outline::new(topology, &mut grids, topology.union(members), zone.whole_states))
        };
        Self { faces, edges, outlines: zones.iter().map(outline).collect() }
    }
}

/// Sets of zones, each once, numbered as they come.
#[derive(Default)]
struct Sets {
    list: Vec<Vec<usize>>,
    numbers: HashMap<Vec<usize>, u32>,
}

impl Sets {
    fn number(&mut self, set: Vec<usize>) -> u32 {
        let next = self.list.len() as u32;
        *self.numbers.entry(set).or_insert_with_key(|set| {
            self.list.push(set.clone());
            next
        })
    }
}

impl Outline {
    /// `None` when the shape has no inside.
    fn new(topology: &AreaTopology, grids: &mut HashMap<u8, GridArcs>, shape: Shape, whole_states: bool) -> Option<Self> {
        let zoom = zoom_to_measure(shape.bounds);
        let arcs = grids.entry(zoom).or_insert_with(|| GridArcs::quantised(topology, zoom, zoom));
        let mut points = Vec::new();
        let rings: Vec<Vec<[f64; 2]>> = shape
            .rings
            .iter()
            .map(|ring| {
                arcs.ring(ring, &mut points);
                points.iter().map(|point| point.map(f64::from)).collect()
            })
            .collect();
        let units = TILE_UNITS * f64::from(1u32 << zoom);
        let circle = inscribed_circle(&rings, PRECISION_UNITS)?;
        let [x, y] = circle.centre.map(|at| at / units);
        let label = WorldCoord { x, y }.to_lonlat();
        let min_zoom = min_zoom(2.0 * circle.radius / units);
        Some(Self { shape, label: rounded(label), min_zoom, edge_min_zoom: if whole_states { 0.0 } else { min_zoom } })
    }
}

/// How much smaller than the largest the found circle may be, in tile units of the zoom it is measured at.
const PRECISION_UNITS: f64 = 8.0;

/// The zoom at which a shape is at least a tile wide: enough vertices, and not more, to measure it.
fn zoom_to_measure([west, north, east, south]: [u32; 4]) -> u8 {
    let side = east.saturating_sub(west).max(south.saturating_sub(north)).max(1);
    (side.leading_zeros() as u8).saturating_add(1).min(super::MAX_AREA_ZOOM)
}

fn min_zoom(diameter_world: f64) -> f64 {
    let zoom = (LEAST_DIAMETER_PX / (TILE_PX * diameter_world)).log2();
    ((zoom * 100.0).ceil() / 100.0).max(0.0)
}

/// Five decimals of a degree, as the areas have them.
fn rounded(at: LonLat) -> [f64; 2] {
    [at.lon(), at.lat()].map(|degrees| (degrees * 1e5).round() / 1e5)
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::{MultiPolygon, Rect};

    /// Three one-degree squares in a row.
    fn row() -> AreaTopology {
        let square = |west: f64| MultiPolygon::new(vec![Rect::new((west, 0.0), (west + 1.0, 1.0)).to_polygon()]);
        AreaTopology::new(&[square(0.0), square(1.0), square(2.0)])
    }

    fn zone(areas: [bool; 3], national: bool) -> ZoneMembers {
        ZoneMembers { areas: Some(areas.to_vec()), national, whole_states: false }
    }

    #[test]
    fn each_place_is_in_one_face_with_all_its_zones() {
        let zones = [zone([true, true, false], false), zone([false, true, true], false), zone([true; 3], true)];
        let overlay = ZoneOverlay::new(&row(), 3, &zones);
        let faces: Vec<_> = overlay.faces.iter().map(|face| face.zones.clone()).collect();
        assert_eq!(faces, [vec![0], vec![0, 1], vec![1]], "the national zone has no face");
    }

    #[test]
    fn each_line_is_in_one_edge_with_the_zones_that_end_there() {
        let zones = [zone([true, true, false], false), zone([true; 3], true)];
        let overlay = ZoneOverlay::new(&row(), 3, &zones);
        let mut edges: Vec<_> = overlay.edges.iter().map(|edge| (edge.zones.clone(), edge.chain.halves.len())).collect();
        edges.sort();
        // Where the national zone and zone 0 end together, zone 0 alone, and the national one alone.
        assert_eq!(edges, [(vec![0], 1), (vec![0, 1], 3), (vec![1], 1)]);
    }

    #[test]
    fn no_line_runs_between_areas_of_one_zone() {
        let overlay = ZoneOverlay::new(&row(), 3, &[zone([true; 3], false)]);
        assert_eq!((overlay.faces.len(), overlay.edges.len()), (1, 1));
        assert_eq!(overlay.edges[0].chain.halves.len(), 4, "the border is closed");
    }

    #[test]
    fn a_zone_is_drawn_from_the_zoom_on_where_its_circle_is_24_px_wide() {
        let states = ZoneMembers { whole_states: true, ..zone([true, false, false], false) };
        let unknown = ZoneMembers { areas: None, ..zone([false; 3], false) };
        let overlay = ZoneOverlay::new(&row(), 3, &[zone([true, false, false], false), unknown, states]);
        // One degree is 512/360 px at zoom 0: 24 px from zoom log2(24 * 360 / 512) = 4.08.
        let outline = overlay.outlines[0].as_ref().unwrap();
        assert!((outline.min_zoom - 4.08).abs() < 0.03, "{}", outline.min_zoom);
        assert!((outline.label[0] - 0.5).abs() < 0.01 && (outline.label[1] - 0.5).abs() < 0.01);
        assert!(overlay.outlines[1].is_none());
        let edge_from = |zone: usize| overlay.outlines[zone].as_ref().map(|outline| outline.edge_min_zoom);
        assert_eq!([edge_from(0), edge_from(2)], [Some(outline.min_zoom), Some(0.0)], "the edge of whole states is never dropped");
    }
}
