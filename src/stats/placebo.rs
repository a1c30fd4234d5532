/// Fewest placebos that a p is stated for.
pub const FEWEST_PLACEBOS: usize = 20;

/// Which placebos count as at least as extreme as the observed change.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Sides {
    /// Those as far from no change, up or down.
    Both,
    /// Those as far in the observed direction.
    Observed,
}

/// Where an observed change stands among changes at places or times without an event.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlaceboTest {
    /// Number of placebos.
    pub n: usize,
    /// How many of them are at least as extreme.
    pub as_extreme: usize,
    /// `(1 + as_extreme) / (1 + n)`, at least 1/(n+1); `None` below [`FEWEST_PLACEBOS`].
    pub p: Option<f64>,
    /// The placebos without the 2.5 % (rounded down) at each end, on the scale of the logarithm; `None` without any.
    pub range: Option<(f64, f64)>,
}

/// Randomisation inference: compares `observed` with `placebos`, all natural logarithms of ratios; ±∞ is a value like any other.
///
/// # Panics
/// On NaN, which is no change at all: the caller leaves it out and says how many.
///
/// # References
/// Fisher (1935); the p of Phipson & Smyth (2010), which counts the observed value among the placebos.
#[must_use]
pub fn placebo_test(observed: f64, placebos: &[f64], sides: Sides) -> PlaceboTest {
    assert!(!observed.is_nan() && placebos.iter().all(|value| !value.is_nan()), "a placebo is a number");
    let extreme = |value: &&f64| match sides {
        Sides::Both => value.abs() >= observed.abs(),
        Sides::Observed if observed < 0.0 => **value <= observed,
        Sides::Observed => **value >= observed,
    };
    let n = placebos.len();
    let as_extreme = placebos.iter().filter(extreme).count();
    let p = (n >= FEWEST_PLACEBOS).then(|| (1 + as_extreme) as f64 / (1 + n) as f64);
    PlaceboTest { n, as_extreme, p, range: range(placebos) }
}

fn range(placebos: &[f64]) -> Option<(f64, f64)> {
    let mut sorted = placebos.to_vec();
    sorted.sort_by(f64::total_cmp);
    let cut = sorted.len() / 40;
    Some((*sorted.get(cut)?, sorted[sorted.len() - 1 - cut]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unlike_any_of_156_dates_is_one_in_157() {
        let dates: Vec<f64> = (0..156).map(|i| 0.850 * (f64::from(i) / 77.5 - 1.0)).collect();
        let test = placebo_test(2.013, &dates, Sides::Both);
        assert_eq!((test.n, test.as_extreme), (156, 0));
        assert!((test.p.unwrap() - 1.0 / 157.0).abs() < 1e-15);
        // 156/40 = 3: the fourth at each end.
        assert_eq!(test.range, Some((dates[3], dates[152])));
    }

    #[test]
    fn two_sides_count_a_fall_as_large_as_the_rise_and_one_side_does_not() {
        let placebos = [vec![-2.0, 1.0, f64::NEG_INFINITY, f64::INFINITY], vec![0.0; 16]].concat();
        let count = |observed, sides| placebo_test(observed, &placebos, sides).as_extreme;
        assert_eq!(count(1.0, Sides::Both), 4);
        assert_eq!(count(1.0, Sides::Observed), 2);
        assert_eq!(count(-2.0, Sides::Observed), 2);
        assert_eq!(count(f64::INFINITY, Sides::Observed), 1);
    }

    #[test]
    fn below_twenty_there_is_no_p() {
        let few = placebo_test(1.0, &[0.0; 19], Sides::Both);
        assert_eq!((few.n, few.p, few.range), (19, None, Some((0.0, 0.0))));
        assert_eq!(placebo_test(1.0, &[0.0; 20], Sides::Both).p, Some(1.0 / 21.0));
        assert_eq!(placebo_test(1.0, &[], Sides::Both).range, None);
    }
}
