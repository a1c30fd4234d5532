//! Snap rounding: arcs that cross or touch, bent so that they meet in grid points only.
//!
//! The unit square around every vertex, and around every crossing, is *hot*. An arc that passes through a hot square is
//! led through its centre. The result is planar whatever the arcs were, no point moves by more than half a unit, and arcs
//! that several areas share stay one arc. The edges of tiles with their buffers count as crossed, too: every arc has a
//! vertex where a tile cuts it, so that cutting rounds nothing.
//!
//! # References
//! Hobby (1999), *Practical segment intersection with finite precision output*, Computational Geometry 13(4).

use super::grid::{GRID_BUFFER, GRID_EXTENT, GridArcs, GridPoint};
use super::strips::{Segment, Strips};

/// The same arcs as parts of a planar map.
pub(super) fn snapped(arcs: &GridArcs) -> GridArcs {
    let segments: Vec<Segment> =
        (0..arcs.len()).flat_map(|arc| arcs.arc(arc).windows(2)).map(|pair| [pair[0].min(pair[1]), pair[0].max(pair[1])]).collect();
    let strips = Strips::new(&segments);
    let hot = HotPoints::new(arcs.points(), &segments, strips);
    let mut out = GridArcs::default();
    let mut passed = Vec::new();
    let mut led = Vec::new();
    for arc in 0..arcs.len() {
        led.clear();
        for (number, point) in arcs.arc(arc).iter().enumerate() {
            if number > 0 {
                let before = arcs.arc(arc)[number - 1];
                hot.passed([before.min(*point), before.max(*point)], &mut passed);
                if before < *point {
                    led.extend(&passed);
                } else {
                    led.extend(passed.iter().rev());
                }
            }
            led.push(*point);
        }
        out.push(led.iter().copied());
    }
    out
}

/// Centres of the hot squares, by strip and then from west to east.
struct HotPoints {
    strips: Strips,
    points: Vec<GridPoint>,
}

impl HotPoints {
    fn new(vertices: &[GridPoint], segments: &[Segment], strips: Strips) -> Self {
        let mut points = vertices.to_vec();
        points.extend(segments.iter().flat_map(|segment| cuts(*segment)));
        crossings(segments, strips, &mut points);
        points.sort_unstable_by_key(|[x, y]| (strips.of(*y), *x, *y));
        points.dedup();
        Self { strips, points }
    }

    /// The hot points whose squares a segment passes between its ends, in its order.
    fn passed(&self, segment: Segment, passed: &mut Vec<GridPoint>) {
        passed.clear();
        for (strip, [low, high]) in self.strips.along(segment) {
            let start = self.points.partition_point(|[x, y]| (self.strips.of(*y), *x) < (strip, low));
            let near = self.points[start..].iter().take_while(|[x, y]| self.strips.of(*y) == strip && *x <= high);
            passed.extend(near.filter(|point| !segment.contains(point) && passes(segment, **point)));
        }
        let along = |point: &GridPoint| {
            let [a, b] = segment.map(|end| end.map(i64::from));
            (i64::from(point[0]) - a[0]) * (b[0] - a[0]) + (i64::from(point[1]) - a[1]) * (b[1] - a[1])
        };
        passed.sort_unstable_by_key(along);
    }
}

/// Where a segment meets the edges of tiles and their buffers, rounded along the edge.
fn cuts([a, b]: Segment) -> impl Iterator<Item = GridPoint> {
    (0..2).flat_map(move |axis| {
        let (low, high) = if a[axis] <= b[axis] { (a, b) } else { (b, a) };
        let (run, rise) = (i64::from(high[axis] - low[axis]), i64::from(high[1 - axis] - low[1 - axis]));
        let borders = (low[axis] - GRID_BUFFER).div_euclid(GRID_EXTENT)..=(high[axis] + GRID_BUFFER).div_euclid(GRID_EXTENT);
        let edges = borders.flat_map(|border| [border * GRID_EXTENT - GRID_BUFFER, border * GRID_EXTENT + GRID_BUFFER]);
        edges.filter(move |at| (low[axis] + 1..high[axis]).contains(at)).map(move |at| {
            let mut point = [at; 2];
            let shift = (2 * i64::from(at - low[axis]) * rise + run).div_euclid(2 * run);
            point[1 - axis] = low[1 - axis] + shift as i32;
            point
        })
    })
}

/// Adds the grid points nearest to where segments cross each other.
fn crossings(segments: &[Segment], strips: Strips, points: &mut Vec<GridPoint>) {
    let mut pieces: Vec<(i32, i32, i32, u32)> = Vec::with_capacity(segments.len() * 2);
    for (number, segment) in segments.iter().enumerate() {
        pieces.extend(strips.along(*segment).map(|(strip, [low, high])| (strip, low, high, number as u32)));
    }
    pieces.sort_unstable();
    for (at, (strip, _, high, number)) in pieces.iter().enumerate() {
        let beside = pieces[at + 1..].iter().take_while(|(other, low, ..)| other == strip && low <= high);
        points.extend(beside.filter_map(|(.., other)| crossing(segments[*number as usize], segments[*other as usize])));
    }
}

/// Twice the area of the triangle, positive when the point lies to the right of the way from `a` to `b` on the map.
pub(super) fn turn([a, b]: Segment, point: GridPoint) -> i64 {
    let from_a = |other: GridPoint| [0, 1].map(|axis| i64::from(other[axis]) - i64::from(a[axis]));
    let (along, to) = (from_a(b), from_a(point));
    along[0] * to[1] - along[1] * to[0]
}

/// The grid point nearest to where two segments cross inside both; ends that lie on the other one are hot anyway.
fn crossing(s: Segment, t: Segment) -> Option<GridPoint> {
    let (low, high) = (turn(t, s[0]), turn(t, s[1]));
    if low.signum() * high.signum() >= 0 || turn(s, t[0]).signum() * turn(s, t[1]).signum() >= 0 {
        return None;
    }
    // The share of the way from s[0] where the signed distance to t is zero.
    let (num, den) = if low < 0 {
        (i128::from(-low), i128::from(high) - i128::from(low))
    } else {
        (i128::from(low), i128::from(low) - i128::from(high))
    };
    let nearest = |axis: usize| {
        let way = i128::from(s[1][axis]) - i128::from(s[0][axis]);
        i128::from(s[0][axis]) + (2 * way * num + den).div_euclid(2 * den)
    };
    Some([nearest(0) as i32, nearest(1) as i32])
}

/// Whether a segment (from west to east) passes the square of side 1 around a point that is none of its ends. A square
/// holds its northern and western side, so that each place is in one square.
fn passes([a, b]: Segment, point: GridPoint) -> bool {
    let way = [0, 1].map(|axis| i64::from(b[axis]) - i64::from(a[axis]));
    let at = [0, 1].map(|axis| i64::from(point[axis]) - i64::from(a[axis]));
    let [run, rise] = way;
    if run == 0 {
        return at[0] == 0 && (0..=rise.abs()).contains(&(at[1] * rise.signum()));
    }
    if rise == 0 {
        return at[1] == 0 && (0..=run).contains(&at[0]);
    }
    // In half units; a share t of the way is in the square for `x_in <= t * 2 run < x_out`, and likewise for y.
    let (x_in, x_out) = (2 * at[0] - 1, 2 * at[0] + 1);
    let (run, rise, southwards) = (2 * run, 2 * rise.abs(), rise > 0);
    if x_in > run || x_out <= 0 {
        return false;
    }
    if southwards {
        let (y_in, y_out) = (2 * at[1] - 1, 2 * at[1] + 1);
        y_in <= rise && y_out > 0 && x_in * rise < y_out * run && y_in * run < x_out * rise
    } else {
        // Northwards the square is entered by the side that it does not hold.
        let (y_in, y_out) = (-2 * at[1] - 1, -2 * at[1] + 1);
        y_in < rise && y_out >= 0 && x_in * rise <= y_out * run && y_in * run < x_out * rise
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn arcs(lines: &[Vec<GridPoint>]) -> GridArcs {
        let mut arcs = GridArcs::default();
        lines.iter().for_each(|line| arcs.push(line.iter().copied()));
        arcs
    }

    fn segments(arcs: &GridArcs) -> Vec<Segment> {
        (0..arcs.len()).flat_map(|arc| arcs.arc(arc).windows(2)).map(|pair| [pair[0].min(pair[1]), pair[0].max(pair[1])]).collect()
    }

    #[test]
    fn a_vertex_on_a_line_becomes_its_vertex() {
        let found = snapped(&arcs(&[vec![[0, 0], [10, 0]], vec![[5, 5], [5, 0]]]));
        assert_eq!(found.arc(0), [[0, 0], [5, 0], [10, 0]]);
    }

    #[test]
    fn a_line_that_passes_within_half_a_unit_is_led_through_the_vertex() {
        let found = snapped(&arcs(&[vec![[0, 0], [9, 1]], vec![[3, 5], [3, 0]], vec![[6, 5], [6, 1]]]));
        assert_eq!(found.arc(0), [[0, 0], [3, 0], [6, 1], [9, 1]]);
    }

    #[test]
    fn the_edges_of_tiles_with_their_buffers_are_vertices() {
        let found = snapped(&arcs(&[vec![[4000, 10], [4200, 20]]]));
        assert_eq!(found.arc(0), [[4000, 10], [4032, 12], [4160, 18], [4200, 20]]);
    }

    fn lines() -> impl Strategy<Value = Vec<Vec<GridPoint>>> {
        let point = || prop_oneof![[0..12i32, 0..12i32], [4020..4040i32, 0..300i32]];
        prop::collection::vec(prop::collection::vec(point(), 2..6), 1..9)
    }

    proptest! {
        #[test]
        fn what_is_snapped_meets_in_vertices_only(lines in lines()) {
            let found = snapped(&arcs(&lines));
            let segments = segments(&found);
            for s in &segments {
                for t in &segments {
                    prop_assert!(crossing(*s, *t).is_none(), "{:?} crosses {:?}", s, t);
                    for end in t.iter().filter(|end| !s.contains(end)) {
                        let on = turn(*s, *end) == 0 && (s[0]..=s[1]).contains(end);
                        prop_assert!(!on, "{:?} lies on {:?}", end, s);
                    }
                }
            }
        }

        #[test]
        fn no_segment_crosses_the_edge_of_a_tile_between_its_ends(lines in lines()) {
            prop_assert!(segments(&snapped(&arcs(&lines))).iter().all(|segment| cuts(*segment).next().is_none()));
        }
    }
}
