//! The box of a tile with its buffer, and cutting lines to it.

use crate::index::{GRID_BUFFER, GRID_EXTENT};

/// How far fills and lines reach beyond the tile, so that no seam shows.
///
/// # Units
/// Tile units, 4096 a side: 8 px of 512.
pub const BUFFER: i32 = GRID_BUFFER;
/// Least coordinate of the box.
pub(super) const LOW: i32 = -BUFFER;
/// Greatest coordinate of the box.
pub(super) const HIGH: i32 = GRID_EXTENT + BUFFER;

/// A point in tile units.
pub(super) type Point = [i32; 2];

/// One side of the box: the axis it limits, where, and which way is in.
#[derive(Clone, Copy)]
struct Side {
    axis: usize,
    at: i32,
    sign: i32,
}

const SIDES: [Side; 4] = [
    Side { axis: 0, at: LOW, sign: 1 },
    Side { axis: 0, at: HIGH, sign: -1 },
    Side { axis: 1, at: LOW, sign: 1 },
    Side { axis: 1, at: HIGH, sign: -1 },
];

impl Side {
    fn holds(self, point: Point) -> bool {
        (point[self.axis] - self.at) * self.sign >= 0
    }

    /// Where a segment meets the side, rounded; the same from both directions, so that neighbours meet there.
    fn crossing(self, a: Point, b: Point) -> Point {
        let (p, q) = if a <= b { (a, b) } else { (b, a) };
        let along = |point: Point| (i64::from(point[self.axis]), i64::from(point[1 - self.axis]));
        let ((p_at, p_other), (q_at, q_other)) = (along(p), along(q));
        let (num, den) = ((i64::from(self.at) - p_at) * (q_other - p_other), q_at - p_at);
        let (num, den) = if den < 0 { (-num, -den) } else { (num, den) };
        let mut point = [0; 2];
        point[self.axis] = self.at;
        point[1 - self.axis] = (p_other + (2 * num + den).div_euclid(2 * den)) as i32;
        point
    }
}

/// Whether a point lies in the tile or its buffer.
pub(super) fn is_near(point: Point) -> bool {
    SIDES.iter().all(|side| side.holds(point))
}

fn push(points: &mut Vec<Point>, point: Point) {
    if points.last() != Some(&point) {
        points.push(point);
    }
}

/// Cuts a line; `part` is called with each piece that lies in the tile or its buffer.
pub(super) fn clip_line(line: &[Point], mut part: impl FnMut(&[Point])) {
    let mut piece: Vec<Point> = Vec::new();
    for segment in line.windows(2) {
        let Some([a, b]) = clip_segment([segment[0], segment[1]]) else { continue };
        if piece.last() != Some(&a) {
            emit(&mut piece, &mut part);
            piece.push(a);
        }
        push(&mut piece, b);
    }
    emit(&mut piece, &mut part);
}

fn emit(piece: &mut Vec<Point>, part: &mut impl FnMut(&[Point])) {
    if piece.len() > 1 {
        part(piece);
    }
    piece.clear();
}

fn clip_segment(mut ends: [Point; 2]) -> Option<[Point; 2]> {
    for side in SIDES {
        match ends.map(|end| side.holds(end)) {
            [true, true] => {}
            [false, false] => return None,
            [true, false] => ends[1] = side.crossing(ends[0], ends[1]),
            [false, true] => ends[0] = side.crossing(ends[0], ends[1]),
        }
    }
    (ends[0] != ends[1]).then_some(ends)
}

/// Twice the signed area of a ring; positive for exteriors (MVT 2.1, 4.3.4.4: surveyor's formula, y southwards).
pub(super) fn twice_area(ring: &[Point]) -> i64 {
    let next = ring.iter().cycle().skip(1);
    ring.iter().zip(next).map(|(a, b)| i64::from(a[0]) * i64::from(b[1]) - i64::from(b[0]) * i64::from(a[1])).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_line_that_leaves_and_returns_becomes_two() {
        let mut parts = Vec::new();
        clip_line(&[[0, 0], [-200, 0], [-200, 100], [0, 100], [50, 100]], |part| parts.push(part.to_vec()));
        assert_eq!(parts, [vec![[0, 0], [-64, 0]], vec![[-64, 100], [0, 100], [50, 100]]]);
    }

    proptest! {
        #[test]
        fn both_directions_of_a_segment_are_cut_at_the_same_points(a in [-9000..9000i32, -9000..9000i32], b in [-9000..9000i32, -9000..9000i32]) {
            let forward = clip_segment([a, b]);
            let back = clip_segment([b, a]).map(|[b, a]| [a, b]);
            prop_assert_eq!(forward, back);
        }
    }
}
