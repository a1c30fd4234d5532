use super::{AreaTopology, HalfArc, Ring};

/// Units of a tile's side: the grid that every zoom is drawn on.
pub const GRID_EXTENT: i32 = 4096;

/// How far the shapes of a tile reach beyond it, so that no seam shows.
///
/// # Units
/// Tile units: 8 px of 512.
pub const GRID_BUFFER: i32 = 64;

/// A point on the grid of a zoom.
///
/// # Units
/// Tile units from the world's north-west corner, y southwards; at zoom 12 the world is 2²⁴ of them wide.
pub type GridPoint = [i32; 2];

/// Arcs on the grid of one zoom, in the numbers of their topology.
#[derive(Debug, Default)]
pub(crate) struct GridArcs {
    points: Vec<GridPoint>,
    ends: Vec<u32>,
}

impl GridArcs {
    /// The vertices that a zoom needs, each on its nearest grid point. Arcs may cross and touch.
    pub(crate) fn quantised(topology: &AreaTopology, zoom: u8, vertices_of: u8) -> Self {
        let mut arcs = Self::default();
        for arc in 0..topology.arcs() {
            let kept = topology.arc_range(arc).filter(|at| topology.zooms[*at] <= vertices_of);
            arcs.push(kept.map(|at| topology.points[at].map(|steps| quantised(steps, zoom))));
        }
        arcs
    }

    /// Adds an arc; a point that repeats the one before is left out.
    pub(super) fn push(&mut self, points: impl IntoIterator<Item = GridPoint>) {
        let start = self.points.len();
        for point in points {
            if self.points.len() == start || self.points[self.points.len() - 1] != point {
                self.points.push(point);
            }
        }
        self.ends.push(self.points.len() as u32);
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(super) fn points(&self) -> &[GridPoint] {
        &self.points
    }

    /// An arc's points in its stored direction; one point when the whole arc falls on it.
    pub(crate) fn arc(&self, arc: usize) -> &[GridPoint] {
        let start = if arc == 0 { 0 } else { self.ends[arc - 1] };
        &self.points[start as usize..self.ends[arc] as usize]
    }

    /// Writes a ring's points without repetition and without spikes; fewer than three when it has no area at this zoom.
    pub(crate) fn ring(&self, ring: &Ring, out: &mut Vec<GridPoint>) {
        out.clear();
        for half in &ring.halves {
            self.walk(*half, |point| push_unspiked(out, point));
        }
        close_unspiked(out);
    }

    /// Writes a line of half-arcs without repetition.
    pub(super) fn line(&self, halves: &[HalfArc], out: &mut Vec<GridPoint>) {
        out.clear();
        for half in halves {
            self.walk(*half, |point| {
                if out.last() != Some(&point) {
                    out.push(point);
                }
            });
        }
    }

    pub(super) fn walk(&self, half: HalfArc, visit: impl FnMut(GridPoint)) {
        let points = self.arc(half.arc()).iter().copied();
        if half.is_reversed() { points.rev().for_each(visit) } else { points.for_each(visit) }
    }
}

/// The nearest point of the zoom's grid.
fn quantised(steps: u32, zoom: u8) -> i32 {
    let shift = 20 - u32::from(zoom);
    ((u64::from(steps) + (1 << (shift - 1))) >> shift) as i32
}

/// Appends a point; a way straight there and back (`a b a`) leaves nothing behind.
fn push_unspiked(out: &mut Vec<GridPoint>, point: GridPoint) {
    match out[..] {
        [.., last] if last == point => {}
        [.., before, _] if before == point => {
            out.pop();
        }
        _ => out.push(point),
    }
}

/// The same where the ring closes.
fn close_unspiked(out: &mut Vec<GridPoint>) {
    let mut start = 0;
    loop {
        match out[start..] {
            [first, .., last] if first == last => {
                out.pop();
            }
            // `b … a` with `a` again after `b`: the way to `b` and back.
            [_, second, .., last] if second == last => start += 1,
            [first, .., before, _] if before == first => {
                out.pop();
            }
            _ => break,
        }
    }
    out.drain(..start);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unspiked(points: &[GridPoint]) -> Vec<GridPoint> {
        let mut out = Vec::new();
        points.iter().for_each(|point| push_unspiked(&mut out, *point));
        close_unspiked(&mut out);
        out
    }

    #[test]
    fn a_way_there_and_back_leaves_nothing() {
        let square = [[0, 0], [4, 0], [4, 4], [0, 4]];
        assert_eq!(unspiked(&square), square);
        assert_eq!(unspiked(&[[0, 0], [4, 0], [9, 9], [4, 0], [4, 4], [0, 4]]), square);
        assert_eq!(unspiked(&[[0, 0], [4, 0], [4, 4], [0, 4], [0, 9], [0, 4], [0, 0]]), square);
        assert_eq!(unspiked(&[[9, 9], [0, 0], [4, 0], [4, 4], [0, 4], [0, 0]]), square);
        assert!(unspiked(&[[0, 0], [4, 0], [8, 0], [4, 0]]).len() < 3);
        assert!(unspiked(&[[1, 1], [1, 1]]).len() < 3);
    }

    #[test]
    fn a_step_goes_to_the_nearest_point_of_the_grid() {
        assert_eq!((quantised(0, 12), quantised(127, 12), quantised(128, 12), quantised(u32::MAX, 0)), (0, 0, 1, 4096));
    }
}
