use super::grid::GridPoint;

/// A straight piece between two grid points.
pub(super) type Segment = [GridPoint; 2];

/// Horizontal strips of the grid, about as high as a segment is long: what can meet lies in one strip.
#[derive(Clone, Copy)]
pub(super) struct Strips {
    /// A strip is 2^`shift` units high.
    shift: u32,
}

impl Strips {
    pub(super) fn new(segments: &[Segment]) -> Self {
        let height: i64 = segments.iter().map(|[a, b]| i64::from((a[1] - b[1]).abs())).sum();
        let mean = height / (segments.len() as i64).max(1);
        Self { shift: (mean.max(3) as u64).ilog2() + 1 }
    }

    /// The strip of a row of grid points.
    pub(super) fn of(self, y: i32) -> i32 {
        y >> self.shift
    }

    /// The strips that a segment comes within a unit of, each with the least and greatest x there, a unit further out.
    pub(super) fn along(self, [a, b]: Segment) -> impl Iterator<Item = (i32, [i32; 2])> {
        let (top, bottom) = if a[1] <= b[1] { (a, b) } else { (b, a) };
        let (height, width) = (f64::from(bottom[1] - top[1]), f64::from(bottom[0] - top[0]));
        let x_at = move |y: i32| {
            let y = y.clamp(top[1], bottom[1]);
            let share = if height == 0.0 { 0.0 } else { f64::from(y - top[1]) / height };
            f64::from(top[0]) + share * width
        };
        let strips = self.of(top[1] - 1)..=self.of(bottom[1] + 1);
        strips.map(move |strip| {
            let (first, last) = (strip << self.shift, (strip + 1) << self.shift);
            let ends = if height == 0.0 { [a[0], b[0]].map(f64::from) } else { [x_at(first - 1), x_at(last + 1)] };
            let [low, high] = [ends[0].min(ends[1]), ends[0].max(ends[1])];
            (strip, [low.floor() as i32 - 1, high.ceil() as i32 + 1])
        })
    }
}
