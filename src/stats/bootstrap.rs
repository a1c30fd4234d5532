use super::normal::Z;
use super::random::SplitMix64;

/// Estimates drawn again by weighing units at random.
///
/// Every draw gives each unit one weight of mean 0 and variance 1, the same for all of its years and for all estimates, so that what hangs together
/// stays together (clustered by unit).
///
/// # References
/// Callaway & Sant'Anna (2021), *Journal of Econometrics* 225, algorithm 1 with the two-point weights of Mammen (1993), and spreads by
/// quartiles as there.
pub(super) struct MultiplierBootstrap {
    /// For each estimate its deviation in each draw.
    deviations: Vec<Vec<f64>>,
}

impl MultiplierBootstrap {
    /// `influence` holds, for each estimate, what each unit adds to its error.
    pub(super) fn draw(influence: &[Vec<f64>], draws: usize, seed: u64) -> Self {
        let units = influence.first().map_or(0, Vec::len);
        let mut random = SplitMix64::new(seed);
        let mut deviations = vec![Vec::with_capacity(draws); influence.len()];
        for _ in 0..draws {
            let weights: Vec<f64> = (0..units).map(|_| mammen(&mut random)).collect();
            for (deviations, influence) in deviations.iter_mut().zip(influence) {
                deviations.push(influence.iter().zip(&weights).map(|(part, weight)| part * weight).sum());
            }
        }
        Self { deviations }
    }

    /// Standard error of an estimate: the distance of its quartiles over that of the standard normal distribution.
    pub(super) fn standard_error(&self, estimate: usize) -> f64 {
        /// Between the quartiles of the standard normal distribution.
        const QUARTILES: f64 = 1.348_979_500_392_164;
        let mut sorted = self.deviations[estimate].clone();
        sorted.sort_by(f64::total_cmp);
        (quantile(&sorted, 0.75) - quantile(&sorted, 0.25)) / QUARTILES
    }

    /// How many standard errors a band needs to hold the first `estimates` at once in 95 % of draws; never under 1.96.
    pub(super) fn critical(&self, estimates: usize) -> f64 {
        let errors: Vec<f64> = (0..estimates).map(|estimate| self.standard_error(estimate)).collect();
        let draws = self.deviations.first().map_or(0, Vec::len);
        let largest = |draw: usize| {
            let parts = self.deviations.iter().zip(&errors).filter(|(_, error)| **error > 0.0);
            parts.map(|(deviations, error)| deviations[draw].abs() / error).fold(0.0, f64::max)
        };
        let mut sorted: Vec<f64> = (0..draws).map(largest).collect();
        sorted.sort_by(f64::total_cmp);
        quantile(&sorted, 0.95).max(Z)
    }
}

/// The two-point weight of mean 0 and variance 1 whose third moment is 1: 1 − φ with probability φ/√5, else φ, the golden ratio.
fn mammen(random: &mut SplitMix64) -> f64 {
    const GOLDEN: f64 = 1.618_033_988_749_895;
    let share = GOLDEN / 5f64.sqrt();
    if random.uniform() < share { 1.0 - GOLDEN } else { GOLDEN }
}

/// The least value that a share of at least `p` does not exceed; 0 of nothing.
fn quantile(sorted: &[f64], p: f64) -> f64 {
    let at = (p * sorted.len() as f64).ceil() as usize;
    sorted.get(at.saturating_sub(1)).copied().unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_have_mean_0_and_variance_1() {
        let mut random = SplitMix64::new(5);
        let weights: Vec<f64> = (0..100_000).map(|_| mammen(&mut random)).collect();
        let mean = weights.iter().sum::<f64>() / 1e5;
        let variance = weights.iter().map(|weight| weight * weight).sum::<f64>() / 1e5;
        assert!(mean.abs() < 0.013 && (variance - 1.0).abs() < 0.02, "{mean} {variance}");
    }

    #[test]
    fn the_error_of_a_mean_is_met_and_bands_of_one_are_those_of_the_normal_distribution() {
        // 400 units of ±0.5/400: standard error 0.025.
        let influence: Vec<f64> = (0..400).map(|unit| if unit % 2 == 0 { 0.5 } else { -0.5 } / 400.0).collect();
        let bootstrap = MultiplierBootstrap::draw(std::slice::from_ref(&influence), 9999, 7);
        assert!((bootstrap.standard_error(0) / 0.025 - 1.0).abs() < 0.03, "{}", bootstrap.standard_error(0));
        assert!((bootstrap.critical(1) / Z - 1.0).abs() < 0.04, "{}", bootstrap.critical(1));

        // Two estimates of different units: √0.95 within, 2.2365.
        let other = [vec![0.0; 400], influence.clone()].concat();
        let both = MultiplierBootstrap::draw(&[[influence, vec![0.0; 400]].concat(), other], 9999, 7);
        assert!((both.critical(2) / 2.2365 - 1.0).abs() < 0.04, "{}", both.critical(2));
    }

    #[test]
    fn the_same_seed_gives_the_same_band() {
        let influence = [(0..30).map(|unit| f64::from(unit) / 1e3).collect::<Vec<_>>()];
        let error = |seed| MultiplierBootstrap::draw(&influence, 99, seed).standard_error(0);
        assert!(error(3).to_bits() == error(3).to_bits() && error(3).to_bits() != error(4).to_bits());
    }

    #[test]
    fn quantiles_are_values_that_occur() {
        assert!((quantile(&[1.0, 2.0, 3.0, 4.0], 0.25) - 1.0).abs() < 1e-15);
        assert!((quantile(&[1.0, 2.0, 3.0, 4.0], 0.95) - 4.0).abs() < 1e-15);
    }
}
