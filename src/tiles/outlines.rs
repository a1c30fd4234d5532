//! Shapes and chains of shared arcs → rings and lines of one tile.

use super::clip::{Point, clip_line, is_near};
use super::cut::cut;
use super::tile::{EXTENT, MAX_BYTES, Paths, Tile};
use crate::coords::{LonLat, MortonKey, TileCoord};
use crate::index::{AreaTopology, Chain, Detail, HalfArc, Shape};

/// Draws a tile with all its vertices, or, while it would be too large, with those that lower zooms need. Nothing is dropped.
pub(super) fn within_limit(topology: &AreaTopology, coord: TileCoord, draw: impl Fn(&Detail) -> Tile) -> Tile {
    let mut tile = draw(topology.detail(coord.z()));
    let mut vertices_of = coord.z();
    while vertices_of > 0 && tile.encoded_bound() > MAX_BYTES {
        vertices_of -= 1;
        tile = draw(topology.coarser_detail(coord.z(), vertices_of));
    }
    tile
}

/// Draws into one tile.
pub(super) struct Pen<'a> {
    detail: &'a Detail,
    tile: TileCoord,
    /// North-west corner of the tile in units of the whole world.
    origin: Point,
    ring: Vec<Point>,
}

impl<'a> Pen<'a> {
    pub(super) fn new(detail: &'a Detail, tile: TileCoord) -> Self {
        let origin = [tile.x(), tile.y()].map(|at| (at * EXTENT).cast_signed());
        Self { detail, tile, origin, ring: Vec::new() }
    }

    /// Whether a box of fixed-point steps may reach into the tile or its buffer.
    pub(super) fn may_meet(&self, [west, north, east, south]: [u32; 4]) -> bool {
        let unit = |steps: u32| (steps >> (20 - u32::from(self.tile.z()))).cast_signed();
        // One unit of leeway for rounding to the nearest.
        let meets = |low: u32, high: u32, origin: i32| {
            unit(low) <= origin + EXTENT.cast_signed() + super::clip::BUFFER && unit(high) + 1 >= origin - super::clip::BUFFER
        };
        west <= east && meets(west, east, self.origin[0]) && meets(north, south, self.origin[1])
    }

    /// Adds the polygons of a shape to the feature begun last; whether any was added.
    ///
    /// A shape that has no area at this zoom is drawn as the smallest square, so that it is not lost.
    pub(super) fn shape(&mut self, shape: &Shape, out: &mut Paths) -> bool {
        let at_zoom = self.detail.shape(shape);
        match shape.rings.get(shape.largest) {
            Some(largest) if at_zoom.rings.is_empty() => self.speck(largest.halves[0], out),
            _ => cut(self.detail.coverage(), &at_zoom, self.origin, out),
        }
    }

    /// The smallest square, at the start of a half-arc.
    fn speck(&mut self, half: HalfArc, out: &mut Paths) -> bool {
        let [x, y] = self.detail.arc(half.arc())[0];
        self.ring.clear();
        self.ring.extend([[x, y], [x + 1, y], [x + 1, y + 1], [x, y + 1]]);
        self.move_to_tile();
        let inside = self.ring.iter().all(|point| is_near(*point));
        if inside {
            out.part(self.ring.iter().copied());
        }
        inside
    }

    fn move_to_tile(&mut self) {
        for point in &mut self.ring {
            *point = [point[0] - self.origin[0], point[1] - self.origin[1]];
        }
    }

    /// Adds the pieces of a chain to the feature begun last; whether any was added.
    pub(super) fn chain(&mut self, chain: &Chain, out: &mut Paths) -> bool {
        self.detail.line(&chain.halves, &mut self.ring);
        self.move_to_tile();
        if self.ring.len() > 1 && self.ring.iter().all(|point| is_near(*point)) {
            out.part(self.ring.iter().copied());
            return true;
        }
        let mut drawn = false;
        clip_line(&self.ring, |part| {
            out.part(part.iter().copied());
            drawn = true;
        });
        drawn
    }
}

/// A position in tile units when the tile itself holds it: each position is in one tile of a zoom.
pub(super) fn point_in_tile([lon, lat]: [f64; 2], tile: TileCoord) -> Option<Point> {
    let key = MortonKey::of(LonLat::new(lon, lat).ok()?);
    if key.cell(tile.z()) != (tile.x(), tile.y()) {
        return None;
    }
    let (x, y) = key.xy();
    // The deepest area zoom is 12, so a tile unit is at least 2^8 steps.
    let within = |steps: u32| ((steps >> (20 - u32::from(tile.z()))) & (EXTENT - 1)).cast_signed();
    let point = [within(x), within(y)];
    debug_assert!(is_near(point), "a point of the tile is in its box");
    Some(point)
}
