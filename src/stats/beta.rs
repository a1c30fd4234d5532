use statrs::function::beta::beta_reg;

/// The odds `x / (1 − x)` at which the regularised incomplete beta function `Iₓ(a, b)` is `p`.
///
/// Halves an interval of log-odds, which holds every quantile of counts up to 10²⁰, to the last bit; slower than following a slope, and never astray.
pub(super) fn odds_at(a: f64, b: f64, p: f64) -> f64 {
    const LOG_ODDS: f64 = 50.0;
    let (mut low, mut high) = (-LOG_ODDS, LOG_ODDS);
    loop {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            return middle.exp();
        }
        if beta_reg(a, b, probability(middle)) < p { low = middle } else { high = middle }
    }
}

fn probability(log_odds: f64) -> f64 {
    1.0 / (1.0 + (-log_odds).exp())
}

/// The 97.5 % quantile of Student's t distribution: `t² = ν (1 − x) / x` with `Iₓ(ν/2, 1/2) = 0.05`.
///
/// # References
/// Abramowitz & Stegun (1964), 26.7.1 with 26.5.27.
#[must_use]
pub fn student_t(degrees: usize) -> f64 {
    let degrees = degrees as f64;
    (degrees / odds_at(degrees / 2.0, 0.5, 0.05)).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_t_table_is_reproduced() {
        // Abramowitz & Stegun (1964), table 26.10, and the 2.0739 of 22 degrees of freedom.
        for (degrees, expected) in [(1, 12.706), (2, 4.303), (10, 2.228), (22, 2.0739), (46, 2.0129), (70, 1.9944), (120, 1.980)] {
            assert!((student_t(degrees) - expected).abs() < 5.1e-4, "{degrees}: {}", student_t(degrees));
        }
        assert!((student_t(22) - 2.073_873_067_904_0).abs() < 1e-9);
    }

    #[test]
    fn quantiles_of_closed_form_are_met_at_any_size() {
        // I(1, b) = 1 − (1 − x)^b and I(a, 1) = x^a.
        for n in [1.0_f64, 7.0, 1800.0, 250_000.0] {
            let x = 1.0 - 0.975_f64.powf(1.0 / n);
            assert!((odds_at(1.0, n, 0.025) / (x / (1.0 - x)) - 1.0).abs() < 1e-9, "{n}");
            let x = 0.975_f64.powf(1.0 / n);
            assert!((odds_at(n, 1.0, 0.975) / (x / (1.0 - x)) - 1.0).abs() < 1e-9, "{n}");
        }
    }
}
