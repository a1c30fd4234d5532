//! Draws shapes and chains of shared arcs as paths of one camera.

use super::camera::Camera;
use super::path::Path;
use crate::index::{AreaTopology, Chain, Detail, MAX_AREA_ZOOM, Ring};

/// Units across the world at zoom 0, as the topology's details count them.
const UNITS: f64 = 4096.0;

/// So much before a zoom its detail is drawn, from afar and from near.
const EARLY: f64 = 0.25;
const EARLY_NEAR: f64 = 1.5;
const NEAR_ZOOM: f64 = 6.0;
/// An outline of an islet smaller than this is a blot: its fill says enough.
const LEAST_CHAIN_PX: f64 = 5.0;

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
    /// The detail of the tiles that the page's map shows at the camera's zoom; a place from near is few lines, so it gets more.
    #[must_use]
    pub fn new(topology: &'a AreaTopology, camera: Camera) -> Self {
        let early = if camera.zoom() < NEAR_ZOOM { EARLY } else { EARLY_NEAR };
        let zoom = (camera.zoom() + early).floor().clamp(0.0, f64::from(MAX_AREA_ZOOM)) as u8;
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
            self.project();
            out.ring(&self.pixels);
        }
    }

    /// Adds a chain, if it may be seen and is more than a dot.
    pub fn chain(&mut self, chain: &Chain, out: &mut Path) {
        if self.camera.may_see(chain.bounds, 0.0) && self.camera.extent(chain.bounds) >= LEAST_CHAIN_PX {
            self.detail.line(&chain.halves, &mut self.points);
            self.project();
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

    fn project(&mut self) {
        let (camera, side) = (&self.camera, self.side);
        self.pixels.clear();
        self.pixels.extend(self.points.iter().map(|point| camera.grid(*point, side)));
    }
}
