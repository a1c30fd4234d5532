//! Linear scales and the round numbers on them.

/// A linear way from values to pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    domain: [f64; 2],
    range: [f64; 2],
}

impl Scale {
    /// The scale that takes the ends of a domain to the ends of a range.
    #[must_use]
    pub const fn new(domain: [f64; 2], range: [f64; 2]) -> Self {
        Self { domain, range }
    }

    /// The pixel of a value.
    #[must_use]
    pub fn px(&self, value: f64) -> f64 {
        let [from, to] = self.domain;
        let share = if to > from { (value - from) / (to - from) } else { 0.0 };
        self.range[0] + share * (self.range[1] - self.range[0])
    }

    /// Round values inside the domain, about `count` of them: multiples of 1, 2 or 5 times a power of ten.
    #[must_use]
    pub fn ticks(&self, count: usize) -> Vec<f64> {
        let [from, to] = self.domain;
        if to <= from {
            return vec![from];
        }
        let rough = (to - from) / count.max(1) as f64;
        let power = 10_f64.powf(rough.log10().floor());
        let error = rough / power;
        // The thresholds of d3-array: geometric means between 1, 2, 5 and 10.
        let factor = [(50_f64.sqrt(), 10.0), (10_f64.sqrt(), 5.0), (2_f64.sqrt(), 2.0)];
        let step = power * factor.into_iter().find(|(least, _)| error >= *least).map_or(1.0, |(_, factor)| factor);
        let (first, last) = ((from / step).ceil() as i64, (to / step).floor() as i64);
        (first..=last).map(|at| at as f64 * step).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_inside() {
        let ticks = |to: f64, count| Scale::new([0.0, to], [0.0, 1.0]).ticks(count);
        assert_eq!(ticks(2600.0, 3), [0.0, 1000.0, 2000.0]);
        assert_eq!(ticks(347.0, 3), [0.0, 100.0, 200.0, 300.0]);
        assert_eq!(ticks(1.0, 3), [0.0, 0.5, 1.0]);
    }

    #[test]
    fn ends_go_to_ends() {
        let scale = Scale::new([10.0, 20.0], [100.0, 50.0]);
        for (value, px) in [(10.0, 100.0), (15.0, 75.0), (20.0, 50.0)] {
            assert!((scale.px(value) - px).abs() < 1e-9, "{value}");
        }
    }
}
