//! Draws shapes and chains of shared arcs as paths of one camera.

use super::camera::Camera;
use super::path::Path;
use crate::index::{AreaTopology, Chain, Detail, MAX_AREA_ZOOM, Ring};

/// Units across the world at zoom 0, as the topology's details count them.
const UNITS: f64 = 4096.0;

/// One topology at the detail that a camera shows.
pub struct Pen<'a> {
    camera: Camera,
    topology: &'a AreaTopology,
    detail: &'a Detail,
    /// Units across the world at the detail's zoom.
    side: f64,
    points: Vec<[i32; 2]>,
    pixels: Vec<[f64; 2]>,
}

impl<'a> Pen<'a> {
    /// The detail of the camera's zoom, rounded to the nearest: what a tile of it shows, to half a pixel.
    #[must_use]
    pub fn new(topology: &'a AreaTopology, camera: Camera) -> Self {
        let zoom = camera.zoom().round().clamp(0.0, f64::from(MAX_AREA_ZOOM)) as u8;
        let side = UNITS * f64::from(zoom).exp2();
        Self { camera, topology, detail: topology.detail(zoom), side, points: Vec::new(), pixels: Vec::new() }
    }

    /// An empty path of this camera.
    #[must_use]
    pub fn path(&self) -> Path {
        Path::new(&self.camera)
    }

    /// Adds rings.
    pub fn rings<'r>(&mut self, rings: impl IntoIterator<Item = &'r Ring>, out: &mut Path) {
        for ring in rings {
            self.detail.ring(ring, &mut self.points);
            self.to_pixels();
            out.ring(&self.pixels);
        }
    }

    /// Adds a chain, if it may be seen.
    pub fn chain(&mut self, chain: &Chain, out: &mut Path) {
        if self.camera.may_see(chain.bounds, 0.0) {
            self.detail.line(&chain.halves, &mut self.points);
            self.to_pixels();
            out.line(&self.pixels);
        }
    }

    /// The path around some members of the topology, borders between them dissolved.
    #[must_use]
    pub fn border(&mut self, member: &[bool]) -> Path {
        let mut path = self.path();
        self.rings(&self.topology.border(member), &mut path);
        path
    }

    fn to_pixels(&mut self) {
        let (camera, side) = (&self.camera, self.side);
        self.pixels.clear();
        self.pixels.extend(self.points.iter().map(|point| camera.grid(*point, side)));
    }
}
