//! Where a picture looks: Web Mercator onto pixels.

use crate::coords::{LonLat, WorldCoord};
use crate::dataset::{AreaIx, Dataset};
use crate::index::{AreaTopology, Shape};
use crate::view::{Offers, View};

/// Side of the world in steps of the topology's fixed point.
const STEPS: f64 = 4_294_967_296.0;
/// Side of the world at zoom 0, px.
const WORLD_PX: f64 = 512.0;
/// Nearest zoom when a view is fitted to a place: a small municipality keeps its neighbours in view.
const NEAREST: f64 = 9.0;

/// Length of the equator.
const EQUATOR_KM: f64 = 40_075.0;
/// Share of the sides left free around what is fitted, both ends together.
const FREE_SHARE: f64 = 0.1;
/// An island smaller than this share of the largest part does not widen the view of a country.
const LEAST_ISLAND: f64 = 2e-4;

/// The box of the selected place or deployment; none for a whole country.
fn place_bounds(dataset: &Dataset, view: &View) -> Option<[u32; 4]> {
    let place = view.place.as_deref()?;
    let shapes = dataset.area_shapes();
    let of_areas = |areas: &[AreaIx]| areas.iter().map(|ix| shapes.shape(*ix).bounds).reduce(joined);
    if let Some(zone) = dataset.zones.find(place) {
        return if zone.entry.national { None } else { of_areas(&zone.areas) };
    }
    let ix = dataset.areas.find(place)?;
    dataset.areas.area(ix).parent.and_then(|_| of_areas(&[ix]))
}

fn country_bounds(dataset: &Dataset, view: &View) -> Option<[u32; 4]> {
    let code = Offers::of(&dataset.manifest, &view.source).country_of(view.place.as_deref());
    let shapes = dataset.area_shapes();
    Some(mainland(&shapes.topology, shapes.shape(dataset.areas.find(code)?)))
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

/// A rectangle of the picture.
///
/// # Units
/// Pixels from the picture's north-west corner, y southwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// West side.
    pub x: f64,
    /// North side.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl Frame {
    /// Whether a rectangle lies wholly within.
    #[must_use]
    pub fn holds(&self, other: &Self) -> bool {
        other.x >= self.x
            && other.y >= self.y
            && other.x + other.width <= self.x + self.width
            && other.y + other.height <= self.y + self.height
    }

    /// Whether two rectangles share an inside.
    #[must_use]
    pub fn meets(&self, other: &Self) -> bool {
        self.x < other.x + other.width && other.x < self.x + self.width && self.y < other.y + other.height && other.y < self.y + self.height
    }

    /// The rectangle that reaches further on every side.
    #[must_use]
    pub fn grown(&self, by: f64) -> Self {
        Self { x: self.x - by, y: self.y - by, width: self.width + 2.0 * by, height: self.height + 2.0 * by }
    }

    /// Its middle.
    #[must_use]
    pub fn middle(&self) -> [f64; 2] {
        [self.x + self.width / 2.0, self.y + self.height / 2.0]
    }
}

/// A view of the map in a frame.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// Where the map stands in the picture.
    pub frame: Frame,
    /// Side of the whole world, px.
    world_px: f64,
    /// Position of the world's north-west corner, px.
    origin: [f64; 2],
}

impl Camera {
    /// Where a view looks: its own camera, else its place, else the whole country.
    #[must_use]
    pub fn of_view(dataset: &Dataset, view: &View, frame: Frame) -> Self {
        let asked = view.at.and_then(|at| Some(Self::at(LonLat::new(at.lon, at.lat).ok()?, at.zoom, frame)));
        asked.unwrap_or_else(|| {
            let bounds = place_bounds(dataset, view).or_else(|| country_bounds(dataset, view));
            Self::fit(bounds.unwrap_or([0, 0, u32::MAX, u32::MAX]), FREE_SHARE, frame)
        })
    }

    /// A view around a centre.
    #[must_use]
    pub fn at(centre: LonLat, zoom: f64, frame: Frame) -> Self {
        let WorldCoord { x, y } = centre.to_world();
        Self::around([x, y], WORLD_PX * zoom.exp2(), frame)
    }

    /// The view that holds a box of fixed-point steps (west, north, east, south) and leaves a share of each side free, half
    /// of it at each end.
    #[must_use]
    pub fn fit(bounds: [u32; 4], free: f64, frame: Frame) -> Self {
        let [west, north, east, south] = bounds.map(|steps| f64::from(steps) / STEPS);
        let across = frame.width * (1.0 - free) / (east - west).max(f64::EPSILON);
        let down = frame.height * (1.0 - free) / (south - north).max(f64::EPSILON);
        let world_px = across.min(down).min(WORLD_PX * NEAREST.exp2());
        Self::around([f64::midpoint(west, east), f64::midpoint(north, south)], world_px, frame)
    }

    fn around(centre: [f64; 2], world_px: f64, frame: Frame) -> Self {
        let middle = frame.middle();
        Self { frame, world_px, origin: [middle[0] - centre[0] * world_px, middle[1] - centre[1] * world_px] }
    }

    /// The zoom as the page's map counts it.
    #[must_use]
    pub fn zoom(&self) -> f64 {
        (self.world_px / WORLD_PX).log2()
    }

    /// A position of fixed-point steps as pixels.
    #[must_use]
    pub fn steps(&self, [x, y]: [f64; 2]) -> [f64; 2] {
        [self.origin[0] + x * self.world_px / STEPS, self.origin[1] + y * self.world_px / STEPS]
    }

    /// A point of a whole-numbered grid that is `side` wide around the world.
    #[must_use]
    pub fn grid(&self, [x, y]: [i32; 2], side: f64) -> [f64; 2] {
        [self.origin[0] + f64::from(x) * self.world_px / side, self.origin[1] + f64::from(y) * self.world_px / side]
    }

    /// A position in degrees as pixels; `None` for what is no position.
    #[must_use]
    pub fn degrees(&self, [lon, lat]: [f64; 2]) -> Option<[f64; 2]> {
        let WorldCoord { x, y } = LonLat::new(lon, lat).ok()?.to_world();
        Some([self.origin[0] + x * self.world_px, self.origin[1] + y * self.world_px])
    }

    /// Pixels of a kilometre in the middle of the frame.
    #[must_use]
    pub fn px_per_km(&self) -> f64 {
        let [x, y] = self.frame.middle();
        let middle = WorldCoord { x: (x - self.origin[0]) / self.world_px, y: (y - self.origin[1]) / self.world_px };
        self.world_px / (EQUATOR_KM * middle.to_lonlat().lat().to_radians().cos())
    }

    /// The longer side of a box of fixed-point steps, px.
    #[must_use]
    pub fn extent(&self, [west, north, east, south]: [u32; 4]) -> f64 {
        f64::from((east - west).max(south - north)) * self.world_px / STEPS
    }

    /// Whether a box of fixed-point steps reaches into the frame or to within a few px of it.
    #[must_use]
    pub fn may_see(&self, [west, north, east, south]: [u32; 4], margin_px: f64) -> bool {
        let [x0, y0] = self.steps([west, north].map(f64::from));
        let [x1, y1] = self.steps([east, south].map(f64::from));
        self.frame.grown(margin_px).meets(&Frame { x: x0, y: y0, width: (x1 - x0).max(0.01), height: (y1 - y0).max(0.01) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame = Frame { x: 100.0, y: 0.0, width: 800.0, height: 400.0 };

    #[test]
    fn the_centre_is_in_the_middle_of_the_frame() {
        let camera = Camera::at(LonLat::new(-102.0, 23.0).unwrap(), 5.25, FRAME);
        let [x, y] = camera.degrees([-102.0, 23.0]).unwrap();
        assert!((x - 500.0).abs() < 1e-6 && (y - 200.0).abs() < 1e-6);
        assert!((camera.zoom() - 5.25).abs() < 1e-9);
    }

    #[test]
    fn a_fitted_box_touches_the_free_share_and_nothing_is_turned_over() {
        let bounds = [1 << 30, 1 << 30, 1 << 31, (1 << 30) + (1 << 28)];
        let camera = Camera::fit(bounds, 0.1, FRAME);
        let [x0, y0] = camera.steps([bounds[0], bounds[1]].map(f64::from));
        let [x1, y1] = camera.steps([bounds[2], bounds[3]].map(f64::from));
        assert!((x0 - 140.0).abs() < 1e-6 && (x1 - 860.0).abs() < 1e-6, "{x0} {x1}");
        assert!(y0 < y1 && (f64::midpoint(y0, y1) - 200.0).abs() < 1e-6);
    }

    #[test]
    fn a_kilometre_is_longer_away_from_the_equator() {
        let at = |lat: f64| Camera::at(LonLat::new(-100.0, lat).unwrap(), 9.0, FRAME).px_per_km();
        // 512 px · 2⁹ over 40,075 km.
        assert!((at(0.0) - 6.541).abs() < 0.001 && (at(60.0) / at(0.0) - 2.0).abs() < 1e-6);
    }

    #[test]
    fn a_small_place_is_not_shown_alone() {
        assert!((Camera::fit([1 << 30, 1 << 30, (1 << 30) + 8, (1 << 30) + 8], 0.1, FRAME).zoom() - 9.0).abs() < 1e-9);
    }
}
