/// What is known of the rates of all areas before looking at one of them: global empirical Bayes after Marshall.
///
/// `m = Σe/Σb; s² = Σb(r−m)²/Σb; A = max(0, s² − m/b̄); w = A/(A + m/bᵢ); r̃ = w·r + (1−w)·m`.
///
/// # Units
/// Cases per person-year; `variance` in its square.
///
/// # References
/// Marshall, R. J. (1991), *Applied Statistics* 40, 283–294; the same as `esda.Empirical_Bayes`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Prior {
    /// Mean rate of all areas, `m`.
    pub mean: f64,
    /// Variance between areas beyond chance, `A`.
    pub variance: f64,
}

impl Prior {
    /// The prior of areas given as (cases, exposure); those without exposure say nothing.
    #[must_use]
    pub fn marshall(areas: impl Iterator<Item = (f64, f64)> + Clone) -> Self {
        let areas = areas.filter(|(_, exposure)| *exposure > 0.0);
        let (cases, exposure) = areas.clone().fold((0.0, 0.0), |(e, b), area| (e + area.0, b + area.1));
        let number = areas.clone().count() as f64;
        if exposure <= 0.0 {
            return Self { mean: 0.0, variance: 0.0 };
        }
        let mean = cases / exposure;
        let spread: f64 = areas.map(|(e, b)| b * (e / b - mean).powi(2)).sum::<f64>() / exposure;
        Self { mean, variance: (spread - mean * number / exposure).max(0.0) }
    }

    /// The rate of an area drawn towards the mean, the more the smaller its exposure. Zero when nobody counted a case anywhere.
    #[must_use]
    pub fn smooth(&self, cases: f64, exposure: f64) -> f64 {
        if self.mean <= 0.0 {
            return 0.0;
        }
        let weight = self.variance / (self.variance + self.mean / exposure);
        weight * (cases / exposure) + (1.0 - weight) * self.mean
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_toy_table_is_reproduced() {
        // esda.Empirical_Bayes 2.9.0 on the same five areas.
        let areas = [(0.0, 1000.0), (1.0, 5000.0), (5.0, 20_000.0), (20.0, 90_000.0), (3.0, 2000.0)];
        let prior = Prior::marshall(areas.into_iter());
        let expected = [0.000_229_62, 0.000_233_86, 0.000_248_24, 0.000_225_44, 0.000_400_36];
        for ((cases, exposure), expected) in areas.into_iter().zip(expected) {
            assert!((prior.smooth(cases, exposure) - expected).abs() < 5e-9);
        }
    }

    #[test]
    fn without_a_case_every_estimate_is_zero_and_never_nan() {
        let prior = Prior::marshall([(0.0, 10.0), (0.0, 20.0)].into_iter());
        assert_eq!((prior.mean, prior.variance, prior.smooth(0.0, 10.0)), (0.0, 0.0, 0.0));
        assert_eq!(Prior::marshall(std::iter::empty()), prior);
    }

    #[test]
    fn areas_that_differ_no_more_than_chance_all_get_the_mean() {
        let prior = Prior::marshall([(1.0, 1000.0), (2.0, 2000.0)].into_iter());
        assert!(prior.variance <= 0.0);
        assert!((prior.smooth(1.0, 1000.0) - 0.001).abs() < 1e-15);
    }
}
