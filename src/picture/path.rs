//! Outlines as path data: whole steps of a fraction of a pixel, relative, clipped to what is seen.

use super::camera::{Camera, Frame};
use std::fmt::Write;

/// Steps a pixel: paths are drawn inside `<g transform="scale(.25)">`, which saves a third of their length.
const STEPS_PER_PX: f64 = 4.0;
/// The transform that turns path steps into pixels.
pub const TRANSFORM: &str = "scale(.25)";

/// A length of lines that are drawn under [`TRANSFORM`].
#[must_use]
pub const fn steps(px: f64) -> f64 {
    px * STEPS_PER_PX
}

/// What lies further outside the frame is cut off. Wider than any line, so that no cut is seen.
const MARGIN_PX: f64 = 12.0;

/// Path data that grows ring by ring, line by line.
#[derive(Debug)]
pub struct Path {
    data: String,
    at: [i32; 2],
    clip: [f64; 4],
    /// West, north, east, south of what was added, in steps.
    reach: [i32; 4],
}

impl Path {
    /// Nothing yet, of a camera's frame.
    #[must_use]
    pub fn new(camera: &Camera) -> Self {
        let Frame { x, y, width, height } = camera.frame.grown(MARGIN_PX);
        let nowhere = [i32::MAX, i32::MAX, i32::MIN, i32::MIN];
        Self { data: String::new(), at: [0, 0], clip: [x, y, x + width, y + height], reach: nowhere }
    }

    /// Whether nothing was added.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.data.is_empty()
    }

    /// The box of what was added, px; the whole clip when nothing was.
    #[must_use]
    pub fn bounds(&self) -> Frame {
        let [west, north, east, south] = if self.is_empty() { self.clip } else { self.reach.map(|at| f64::from(at) / STEPS_PER_PX) };
        Frame { x: west, y: north, width: east - west, height: south - north }
    }

    /// The path data.
    #[must_use]
    pub fn into_data(self) -> String {
        self.data
    }

    /// Adds a closed ring of pixels, cut to the frame; one without an inside adds nothing.
    pub fn ring(&mut self, points: &[[f64; 2]]) {
        let mut ring = points.to_vec();
        for side in 0..4 {
            if ring.iter().any(|point| self.beyond(side, *point)) {
                ring = self.cut(side, &ring);
            }
        }
        let mut steps = stepped(ring.into_iter());
        if steps.len() > 1 && steps.first() == steps.last() {
            steps.pop();
        }
        if steps.len() < 3 {
            return;
        }
        self.write(&steps);
        self.data.push('z');
        // A closed ring ends where it began: what follows is relative to that.
        self.at = steps[0];
    }

    /// Adds a line of pixels, cut to the frame.
    pub fn line(&mut self, points: &[[f64; 2]]) {
        let mut part: Vec<[f64; 2]> = Vec::new();
        for pair in points.windows(2) {
            match self.visible(pair[0], pair[1]) {
                Some([from, to]) => {
                    if part.last() != Some(&from) {
                        self.flush(&mut part);
                        part.push(from);
                    }
                    part.push(to);
                }
                None => self.flush(&mut part),
            }
        }
        self.flush(&mut part);
    }

    fn flush(&mut self, part: &mut Vec<[f64; 2]>) {
        let steps = stepped(part.drain(..));
        if steps.len() > 1 {
            self.write(&steps);
        }
    }

    fn write(&mut self, steps: &[[i32; 2]]) {
        // After the first point of a part every pair is a line: no letter is needed.
        for (number, [x, y]) in steps.iter().enumerate() {
            let (dx, dy) = (x - self.at[0], y - self.at[1]);
            self.data.push_str(if number == 0 { "m" } else { separator(dx) });
            write!(self.data, "{dx}{}{dy}", separator(dy)).expect("a string takes all");
            self.at = [*x, *y];
            let [west, north, east, south] = self.reach;
            self.reach = [west.min(*x), north.min(*y), east.max(*x), south.max(*y)];
        }
    }

    fn beyond(&self, side: usize, point: [f64; 2]) -> bool {
        match side {
            0 => point[0] < self.clip[0],
            1 => point[1] < self.clip[1],
            2 => point[0] > self.clip[2],
            _ => point[1] > self.clip[3],
        }
    }

    /// Where a segment crosses the line of a side.
    fn crossing(&self, side: usize, a: [f64; 2], b: [f64; 2]) -> [f64; 2] {
        let axis = side % 2;
        let t = (self.clip[side] - a[axis]) / (b[axis] - a[axis]);
        let mut point = [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
        point[axis] = self.clip[side];
        point
    }

    /// Sutherland & Hodgman (1974), one side.
    fn cut(&self, side: usize, ring: &[[f64; 2]]) -> Vec<[f64; 2]> {
        let mut kept = Vec::with_capacity(ring.len() + 4);
        let Some(mut before) = ring.last().copied() else { return kept };
        for point in ring.iter().copied() {
            if self.beyond(side, before) != self.beyond(side, point) {
                kept.push(self.crossing(side, before, point));
            }
            if !self.beyond(side, point) {
                kept.push(point);
            }
            before = point;
        }
        kept
    }

    /// The part of a segment inside the clip.
    fn visible(&self, mut a: [f64; 2], mut b: [f64; 2]) -> Option<[[f64; 2]; 2]> {
        for side in 0..4 {
            match (self.beyond(side, a), self.beyond(side, b)) {
                (true, true) => return None,
                (true, false) => a = self.crossing(side, a, b),
                (false, true) => b = self.crossing(side, a, b),
                (false, false) => {}
            }
        }
        Some([a, b])
    }
}

/// Points as whole steps, each once.
fn stepped(points: impl Iterator<Item = [f64; 2]>) -> Vec<[i32; 2]> {
    let mut steps: Vec<[i32; 2]> = points.map(|point| point.map(|px| (px * STEPS_PER_PX).round() as i32)).collect();
    steps.dedup();
    steps
}

/// A minus separates by itself.
const fn separator(value: i32) -> &'static str {
    if value < 0 { "" } else { " " }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coords::LonLat;

    fn path() -> Path {
        Path::new(&Camera::at(LonLat::new(0.0, 0.0).unwrap(), 3.0, Frame { x: 0.0, y: 0.0, width: 100.0, height: 50.0 }))
    }

    #[test]
    fn rings_are_relative_and_the_next_begins_where_the_last_did() {
        let mut path = path();
        path.ring(&[[1.0, 1.0], [3.0, 1.0], [3.0, 2.5], [1.0, 2.5]]);
        path.ring(&[[2.0, 1.0], [2.5, 1.0], [2.5, 2.0]]);
        assert_eq!(path.into_data(), "m4 4 8 0 0 6-8 0zm4 0 2 0 0 4z");
    }

    #[test]
    fn what_has_no_inside_at_this_size_is_left_out() {
        let mut path = path();
        path.ring(&[[1.0, 1.0], [1.05, 1.0], [1.0, 1.05]]);
        path.line(&[[1.0, 1.0], [1.05, 1.0]]);
        assert!(path.is_empty());
    }

    #[test]
    fn a_ring_is_cut_a_margin_outside_the_frame() {
        let mut path = path();
        path.ring(&[[-500.0, -500.0], [500.0, -500.0], [500.0, 500.0], [-500.0, 500.0]]);
        // The frame of 100 by 50 px and 12 px around it, in quarters.
        assert_eq!(path.into_data(), "m-48 248 0-296 496 0 0 296z");
    }

    #[test]
    fn a_line_that_leaves_and_comes_back_is_two_parts() {
        let mut path = path();
        path.line(&[[10.0, 10.0], [10.0, -100.0], [20.0, -100.0], [20.0, 10.0]]);
        let data = path.into_data();
        assert_eq!(data.matches('m').count(), 2, "{data}");
    }
}
