use statrs::function::erf::erfc;

/// Whether an area counts as its own neighbour.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Own {
    /// Gi*: high together with its surroundings.
    Counted,
    /// Gi: in high surroundings.
    LeftOut,
}

/// Getis–Ord local statistics: for every area the standard score of the sum over its `neighbours` (indices, without itself; weights 0 and 1).
///
/// `z_i = (Σ_j w_ij x_j − x̄ W_i) / (S √((n Σ_j w_ij² − W_i²)/(n−1)))`; x̄, S and n leave out area i itself in Gi. Where nothing varies or
/// every area is a neighbour, nothing stands out: 0.
///
/// # Units
/// `values` on any scale; give smoothed rates rather than counts, which follow population.
///
/// # Panics
/// When `neighbours` does not have an entry for every value.
///
/// # References
/// Ord & Getis (1995), *Geographical Analysis* 27, 286–306; tested against `esda.G_Local`.
#[must_use]
pub fn local_g(values: &[f64], neighbours: &[Vec<usize>], own: Own) -> Vec<f64> {
    assert_eq!(values.len(), neighbours.len(), "every area has its neighbours");
    let all = Moments::of(values);
    let score = |(area, neighbours): (usize, &Vec<usize>)| {
        let around: f64 = neighbours.iter().map(|&other| values[other]).sum();
        let weight = neighbours.len() as f64;
        match own {
            Own::Counted => all.score(around + values[area], weight + 1.0),
            Own::LeftOut => all.without(values[area]).score(around, weight),
        }
    };
    neighbours.iter().enumerate().map(score).collect()
}

/// Number, sum and sum of squares of values.
struct Moments {
    n: f64,
    sum: f64,
    squares: f64,
}

impl Moments {
    fn of(values: &[f64]) -> Self {
        Self { n: values.len() as f64, sum: values.iter().sum(), squares: values.iter().map(|x| x * x).sum() }
    }

    fn without(&self, value: f64) -> Self {
        Self { n: self.n - 1.0, sum: self.sum - value, squares: self.squares - value * value }
    }

    /// How many standard deviations the sum over `weight` values lies above that of as many values drawn at random.
    fn score(&self, sum: f64, weight: f64) -> f64 {
        let mean = self.sum / self.n;
        let variance = (self.squares / self.n - mean * mean) * (self.n * weight - weight * weight) / (self.n - 1.0);
        if variance > f64::EPSILON * self.squares { (sum - mean * weight) / variance.sqrt() } else { 0.0 }
    }
}

/// The two-sided p of a standard score under the normal distribution.
#[must_use]
pub fn two_sided_p(z: f64) -> f64 {
    erfc(z.abs() / std::f64::consts::SQRT_2)
}

/// p-values adjusted so that what is called a discovery below `q` is a false one in a share of at most `q`: `min_{j ≥ i} p_(j) · m / j`.
///
/// # References
/// Benjamini & Hochberg (1995), *Journal of the Royal Statistical Society* B 57, 289–300; the same as R's `p.adjust(method = "BH")`.
#[must_use]
pub fn adjusted_for_discoveries(p: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..p.len()).collect();
    order.sort_by(|&a, &b| p[b].total_cmp(&p[a]));
    let mut adjusted = vec![1.0; p.len()];
    let mut least = 1.0_f64;
    for (above, at) in order.into_iter().enumerate() {
        let rank = p.len() - above;
        least = least.min(p[at] * p.len() as f64 / rank as f64);
        adjusted[at] = least;
    }
    adjusted
}

#[cfg(test)]
mod tests {
    use super::*;

    const POINTS: [(f64, f64); 6] = [(10.0, 10.0), (20.0, 10.0), (40.0, 10.0), (15.0, 20.0), (30.0, 20.0), (30.0, 30.0)];
    const VALUES: [f64; 6] = [2.0, 3.0, 3.2, 5.0, 8.0, 7.0];

    /// All other points within 15.
    fn neighbours() -> Vec<Vec<usize>> {
        let within = |a: usize, b: usize| a != b && (POINTS[a].0 - POINTS[b].0).hypot(POINTS[a].1 - POINTS[b].1) <= 15.0;
        (0..6).map(|a| (0..6).filter(|&b| within(a, b)).collect()).collect()
    }

    fn near(found: &[f64], printed: &[f64], tolerance: f64) {
        assert_eq!(found.len(), printed.len());
        for (found, printed) in found.iter().zip(printed) {
            assert!((found - printed).abs() < tolerance, "{found} is not {printed}");
        }
    }

    #[test]
    fn the_scores_of_esda_are_reproduced() {
        // esda/tests/test_getisord.py: binary weights, band 15.
        let gi = [-1.013_672_9, -0.043_615_89, 1.315_587_03, -0.314_126_76, 1.153_739_86, 1.778_339_41];
        near(&local_g(&VALUES, &neighbours(), Own::LeftOut), &gi, 5.1e-9);
        let gi_star = [-1.397_276_26, -0.289_177_62, 0.650_649_64, -0.289_177_62, 1.234_520_88, 2.024_243_31];
        near(&local_g(&VALUES, &neighbours(), Own::Counted), &gi_star, 5.1e-9);
    }

    #[test]
    fn where_nothing_varies_nothing_stands_out() {
        assert_eq!(local_g(&[3.0; 6], &neighbours(), Own::Counted), [0.0; 6]);
        let everybody: Vec<Vec<usize>> = (0..6).map(|a| (0..6).filter(|&b| a != b).collect()).collect();
        assert_eq!(local_g(&VALUES, &everybody, Own::Counted), [0.0; 6]);
    }

    #[test]
    fn the_normal_table_is_reproduced() {
        near(&[two_sided_p(1.959_963_984_540_054), two_sided_p(-2.575_829_303_548_901), two_sided_p(0.0)], &[0.05, 0.01, 1.0], 1e-9);
    }

    #[test]
    fn benjamini_and_hochberg_s_example_is_reproduced() {
        // Their table of 15 comparisons: four are discoveries at 0.05, the fourth at 0.0095 · 15/4.
        let p = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0];
        let adjusted = adjusted_for_discoveries(&p);
        near(&adjusted[..5], &[0.0015, 0.003, 0.0095, 0.035_625, 0.0603], 1e-12);
        // 0.0278 · 15/6 = 0.0695 and 0.0298 · 15/7 = 0.0639: the lower of the two for both.
        near(&adjusted[5..8], &[0.298 * 0.15 / 0.7, 0.298 * 0.15 / 0.7, 0.0645], 1e-12);
        assert_eq!(adjusted.iter().filter(|q| **q <= 0.05).count(), 4);
        // In any order, and never above 1.
        near(&adjusted_for_discoveries(&[0.9, 0.01, 0.8]), &[0.9, 0.03, 0.9], 1e-12);
    }
}
