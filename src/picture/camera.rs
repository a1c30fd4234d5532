//! Where a picture looks: Web Mercator onto pixels.

use crate::coords::{LonLat, WorldCoord};
use crate::view::View;

/// Side of the world in steps of the topology's fixed point.
const STEPS: f64 = 4_294_967_296.0;
/// Side of the world at zoom 0, px.
const WORLD_PX: f64 = 512.0;
/// Nearest zoom when a view is fitted to a place, as in the page's map.
const NEAREST: f64 = 10.0;

/// Length of the equator.
const EQUATOR_KM: f64 = 40_075.0;
/// Share of the sides that a country, a state or a deployment takes.
const WIDE_SHARE: f64 = 0.9;
/// Share of the shorter side that a municipality takes: its neighbours stay in view.
const PLACE_SHARE: f64 = 1.0 / 3.0;

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

/// A part of the world that a map holds, with the room it keeps around what it is about.
///
/// # Units
/// Fractions of the world's side.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    centre: [f64; 2],
    size: [f64; 2],
    is_wide: bool,
}

impl Room {
    /// A box of fixed-point steps (west, north, east, south) that fills the map but for a tenth.
    #[must_use]
    pub fn wide(bounds: [u32; 4]) -> Self {
        let (centre, size) = Self::measure(bounds);
        Self { centre, size: size.map(|side| side / WIDE_SHARE), is_wide: true }
    }

    /// A box that takes a third of the map's shorter side.
    #[must_use]
    pub fn among_neighbours(bounds: [u32; 4]) -> Self {
        let (centre, [across, down]) = Self::measure(bounds);
        Self { centre, size: [across.max(down) / PLACE_SHARE; 2], is_wide: false }
    }

    /// Whether what is looked at reaches the sides of the map.
    #[must_use]
    pub const fn is_wide(&self) -> bool {
        self.is_wide
    }

    fn measure(bounds: [u32; 4]) -> ([f64; 2], [f64; 2]) {
        let [west, north, east, south] = bounds.map(|steps| f64::from(steps) / STEPS);
        ([f64::midpoint(west, east), f64::midpoint(north, south)], [east - west, south - north].map(|side| side.max(f64::EPSILON)))
    }

    /// Its width and height where the nearest view shows it, px.
    #[must_use]
    pub fn nearest_px(&self) -> [f64; 2] {
        self.size.map(|side| side * WORLD_PX * NEAREST.exp2())
    }

    /// Its width and height in a frame, px: it fills one of them, unless that would be nearer than the nearest view.
    #[must_use]
    pub fn px_in(&self, frame: &Frame) -> [f64; 2] {
        self.size.map(|side| side * self.world_px(frame))
    }

    fn world_px(&self, frame: &Frame) -> f64 {
        (frame.width / self.size[0]).min(frame.height / self.size[1]).min(WORLD_PX * NEAREST.exp2())
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
    /// A view's own camera.
    #[must_use]
    pub fn asked(view: &View, frame: Frame) -> Option<Self> {
        view.at.and_then(|at| Some(Self::at(LonLat::new(at.lon, at.lat).ok()?, at.zoom, frame)))
    }

    /// A view around a centre.
    #[must_use]
    pub fn at(centre: LonLat, zoom: f64, frame: Frame) -> Self {
        let WorldCoord { x, y } = centre.to_world();
        Self::around([x, y], WORLD_PX * zoom.exp2(), frame)
    }

    /// The nearest view that holds a part of the world.
    #[must_use]
    pub fn showing(room: &Room, frame: Frame) -> Self {
        Self::around(room.centre, room.world_px(&frame), frame)
    }

    fn around(centre: [f64; 2], world_px: f64, frame: Frame) -> Self {
        let middle = frame.middle();
        Self { frame, world_px, origin: [middle[0] - centre[0] * world_px, middle[1] - centre[1] * world_px] }
    }

    /// The middle of the frame, and the zoom, as an address says them.
    #[must_use]
    pub fn address(&self) -> crate::view::Camera {
        let [x, y] = self.frame.middle();
        let centre = WorldCoord { x: (x - self.origin[0]) / self.world_px, y: (y - self.origin[1]) / self.world_px }.to_lonlat();
        crate::view::Camera { lon: centre.lon(), lat: centre.lat(), zoom: self.zoom() }
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
        self.px_per_km_at(self.frame.middle())
    }

    /// Pixels of a kilometre at a pixel.
    #[must_use]
    pub fn px_per_km_at(&self, [x, y]: [f64; 2]) -> f64 {
        let there = WorldCoord { x: (x - self.origin[0]) / self.world_px, y: (y - self.origin[1]) / self.world_px };
        self.world_px / (EQUATOR_KM * there.to_lonlat().lat().to_radians().cos())
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
    fn a_place_is_framed_as_on_the_pages_map() {
        let vectors: serde_json::Value = serde_json::from_str(include_str!("../../web/test/map-vectors.json")).unwrap();
        for case in vectors["framings"].as_array().unwrap() {
            let [width, height] = ["width", "height"].map(|side| case[side].as_f64().unwrap());
            let bounds: [f64; 4] = serde_json::from_value(case["box"].clone()).unwrap();
            let bounds = bounds.map(|fraction| (fraction * STEPS) as u32);
            let room = if case["small"].as_bool().unwrap() { Room::among_neighbours(bounds) } else { Room::wide(bounds) };
            let zoom = Camera::showing(&room, Frame { x: 0.0, y: 0.0, width, height }).zoom();
            assert!((zoom - case["zoom"].as_f64().unwrap()).abs() < 1e-3, "{case}: {zoom}");
        }
    }

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
        let camera = Camera::showing(&Room::wide(bounds), FRAME);
        let [x0, y0] = camera.steps([bounds[0], bounds[1]].map(f64::from));
        let [x1, y1] = camera.steps([bounds[2], bounds[3]].map(f64::from));
        assert!((x0 - 140.0).abs() < 1e-6 && (x1 - 860.0).abs() < 1e-6, "{x0} {x1}");
        assert!(y0 < y1 && (f64::midpoint(y0, y1) - 200.0).abs() < 1e-6);
    }

    #[test]
    fn an_address_leads_back_to_the_same_view() {
        let frame = Frame { x: 12.0, y: 40.0, width: 560.0, height: 380.0 };
        let camera = Camera::at(LonLat::new(-106.4, 31.7).unwrap(), 6.25, frame);
        let at = camera.address();
        let again = Camera::at(LonLat::new(at.lon, at.lat).unwrap(), at.zoom, frame);
        for (one, other) in camera.origin.into_iter().zip(again.origin) {
            assert!((one - other).abs() < 1e-6, "{one} is not {other}");
        }
    }

    #[test]
    fn a_kilometre_is_longer_away_from_the_equator() {
        let at = |lat: f64| Camera::at(LonLat::new(-100.0, lat).unwrap(), 9.0, FRAME).px_per_km();
        // 512 px · 2⁹ over 40,075 km.
        assert!((at(0.0) - 6.541).abs() < 0.001 && (at(60.0) / at(0.0) - 2.0).abs() < 1e-6);
    }

    #[test]
    fn a_small_place_is_shown_among_its_neighbours_and_never_nearer_than_the_page_goes() {
        let tiny = [1 << 30, 1 << 30, (1 << 30) + 8, (1 << 30) + 8];
        assert!((Camera::showing(&Room::among_neighbours(tiny), FRAME).zoom() - 10.0).abs() < 1e-9);
        let bounds = [1 << 30, 1 << 30, (1 << 30) + (1 << 24), (1 << 30) + (1 << 23)];
        let camera = Camera::showing(&Room::among_neighbours(bounds), FRAME);
        assert!((camera.extent(bounds) - FRAME.height / 3.0).abs() < 1e-6);
    }
}
