//! What a view looks at, and how much room it keeps around that. The page's map (`web/src/map/framing.js`)
//! takes the place of its picture without moving: `web/test/map-vectors.json` holds both.

use super::camera::{Camera, Frame, Room};
use crate::coords::WorldCoord;
use crate::dataset::{AreaIx, Dataset};
use crate::domain::{AreaKnown, Level};
use crate::index::{AreaTopology, Shape};
use crate::view::{Offers, View};

/// Side of the world in steps of the topology's fixed point.
const STEPS: f64 = 4_294_967_296.0;
/// An island smaller than this share of the largest part does not widen the view of a country.
const LEAST_ISLAND: f64 = 2e-4;

impl Camera {
    /// Where a view looks: its own camera, else its place, else the whole country.
    #[must_use]
    pub fn of_view(dataset: &Dataset, view: &View, frame: Frame) -> Self {
        Self::asked(view, frame).unwrap_or_else(|| Self::showing(&room(dataset, view), frame))
    }
}

/// What a view without a camera of its own looks at: its place, else the whole country, else everything.
pub(super) fn room(dataset: &Dataset, view: &View) -> Room {
    place(dataset, view).or_else(|| country(dataset, view)).unwrap_or(Room::wide([0, 0, u32::MAX, u32::MAX]))
}

/// `[west, south, east, north]` of a country without its far small islands, degrees: what its map shows.
#[must_use]
pub fn country_frame(dataset: &Dataset, country: AreaIx) -> [f64; 4] {
    let shapes = dataset.area_shapes();
    let [west, north, east, south] = mainland(&shapes.topology, shapes.shape(country)).map(|steps| f64::from(steps) / STEPS);
    let (low, high) = (WorldCoord { x: west, y: south }.to_lonlat(), WorldCoord { x: east, y: north }.to_lonlat());
    [low.lon(), low.lat(), high.lon(), high.lat()].map(|degrees| (degrees * 1e6).round() / 1e6)
}

/// A state or deployment wide, a municipality with its neighbours; nothing for whole countries and places without an outline.
fn place(dataset: &Dataset, view: &View) -> Option<Room> {
    let place = view.place.as_deref()?;
    let shapes = dataset.area_shapes();
    let municipal = |ix: &AreaIx| dataset.areas.area(*ix).level == Level::Municipality;
    let room = |areas: &[AreaIx]| {
        let bounds = areas.iter().map(|ix| shapes.shape(*ix).bounds).reduce(joined)?;
        Some(if areas.iter().all(municipal) { Room::among_neighbours(bounds) } else { Room::wide(bounds) })
    };
    if let Some(zone) = dataset.zones.find(place) {
        return if zone.entry.national || zone.entry.area_known == AreaKnown::Coarser { None } else { room(&zone.areas) };
    }
    let ix = dataset.areas.find(place)?;
    dataset.areas.area(ix).parent.and_then(|_| room(&[ix]))
}

fn country(dataset: &Dataset, view: &View) -> Option<Room> {
    let code = Offers::of(&dataset.manifest, &view.source).country_of(view.place.as_deref());
    let shapes = dataset.area_shapes();
    Some(Room::wide(mainland(&shapes.topology, shapes.shape(dataset.areas.find(code)?))))
}

fn joined(a: [u32; 4], b: [u32; 4]) -> [u32; 4] {
    [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])]
}

/// The box of a country without its far small islands.
fn mainland(topology: &AreaTopology, shape: &Shape) -> [u32; 4] {
    let boxes: Vec<[u32; 4]> = shape
        .rings
        .iter()
        .map(|ring| {
            let corners = topology.ring_vertices(ring).map(|[x, y]| [x, y, x, y]);
            corners.reduce(joined).unwrap_or(shape.bounds)
        })
        .collect();
    let size = |[west, north, east, south]: &[u32; 4]| f64::from(east - west) * f64::from(south - north);
    let largest = boxes.iter().map(size).fold(0.0, f64::max);
    boxes.into_iter().filter(|each| size(each) >= LEAST_ISLAND * largest).reduce(joined).unwrap_or(shape.bounds)
}
