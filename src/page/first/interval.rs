//! Intervals of a page of the table as lines on one logarithmic axis.

use crate::view::Row;
use crate::words::Lang;
use minijinja::context;
use minijinja::value::Value;

/// Width of the drawing, and the room at both ends for the dot, px.
const WIDTH: f64 = 150.0;
const MARGIN: f64 = 6.0;
/// Most ticks of the axis, less one.
const TICKS: usize = 4;

/// The axis of a page's rows.
pub struct Axis {
    low: f64,
    high: f64,
}

impl Axis {
    /// From the least to the greatest end above zero; none when no interval has such ends.
    pub fn of(rows: &[Row]) -> Option<Self> {
        let ends = |end: usize| rows.iter().filter_map(move |row| row.interval.map(|ends| ends[end])).filter(|end| *end > 0.0);
        let (low, high) = (ends(0).reduce(f64::min)?, ends(2).reduce(f64::max)?);
        Some(Self { low, high })
    }

    /// Distance from the left edge, px, to a tenth.
    fn at(&self, value: f64) -> f64 {
        let span = self.high.log10() - self.low.log10();
        let part = if span == 0.0 { 0.0 } else { (value.log10() - self.low.log10()) / span };
        ((MARGIN + part * 2.0f64.mul_add(-MARGIN, WIDTH)) * 10.0).round() / 10.0
    }

    /// 1, 2 and 5 times powers of ten within the axis, thinned to a few.
    fn values(&self) -> Vec<f64> {
        let powers = self.low.log10().floor() as i32..=self.high.log10().floor() as i32;
        let all = powers.flat_map(|power| [1.0, 2.0, 5.0].map(|factor| factor * 10f64.powi(power)));
        let within: Vec<f64> = all.filter(|tick| (self.low..=self.high).contains(tick)).collect();
        let step = within.len().div_ceil(TICKS).max(1);
        within.into_iter().step_by(step).collect()
    }

    /// Ticks with their words, for the head and the lines behind every mark.
    pub fn ticks(&self, lang: Lang) -> Vec<Value> {
        self.values().into_iter().map(|value| context! { x => self.at(value), label => lang.tick(value) }).collect()
    }

    /// The line and the dot of a row; none when an end is not above zero or not known.
    pub fn mark(&self, row: &Row) -> Option<Value> {
        let [low, rate, high] = row.interval.filter(|[low, rate, _]| *low > 0.0 && *rate > 0.0)?;
        Some(context! { low => self.at(low), rate => self.at(rate), high => self.at(high) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(interval: Option<[f64; 3]>) -> Row {
        Row { rank: None, rank_range: None, opens: None, interval, cells: Vec::new() }
    }

    #[test]
    fn the_axis_reaches_from_the_least_to_the_greatest_end_and_a_zero_has_no_place_on_it() {
        let rows = [row(Some([2.0, 10.0, 50.0])), row(Some([0.0, 0.0, 3.7])), row(None), row(Some([20.0, 100.0, 200.0]))];
        let axis = Axis::of(&rows).expect("two intervals lie above zero");
        assert_eq!((axis.at(2.0), axis.at(20.0), axis.at(200.0)), (6.0, 75.0, 144.0));
        assert_eq!(axis.values(), [2.0, 10.0, 50.0, 200.0]);
        assert!(axis.mark(&rows[0]).is_some() && axis.mark(&rows[1]).is_none() && axis.mark(&rows[2]).is_none());
        assert!(Axis::of(&rows[1..3]).is_none());
    }
}
