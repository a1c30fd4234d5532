use super::normal::Z;
use statrs::function::gamma::{gamma_lr, ln_gamma};
use std::sync::OnceLock;

/// Half of what lies outside the 95 % interval.
const TAIL: f64 = 0.025;
/// Counts whose intervals are kept: most areas hold few cases, and one map asks for thousands of intervals.
const KEPT: usize = 1024;

/// The exact 95 % interval of a Poisson mean of which `cases` were counted.
///
/// # References
/// Garwood, F. (1936), *Biometrika* 28, 437–442: `[χ²(α/2; 2k)/2, χ²(1−α/2; 2k+2)/2]`, the lower end 0 for k = 0.
#[must_use]
pub fn garwood(cases: u64) -> (f64, f64) {
    static INTERVALS: OnceLock<Vec<(f64, f64)>> = OnceLock::new();
    let kept = INTERVALS.get_or_init(|| (0..KEPT).map(|cases| interval(cases as f64)).collect());
    usize::try_from(cases).ok().and_then(|at| kept.get(at).copied()).unwrap_or_else(|| interval(cases as f64))
}

fn interval(cases: f64) -> (f64, f64) {
    let low = if cases > 0.0 { gamma_quantile(cases, TAIL, -Z) } else { 0.0 };
    (low, gamma_quantile(cases + 1.0, 1.0 - TAIL, Z))
}

/// The `x` with `P(shape, x) = p`, half of a χ² quantile with `2 · shape` degrees of freedom; `z` is the normal quantile of `p`.
///
/// Starts from Wilson & Hilferty (1931) and follows Newton's method on the logarithm of `x`, which keeps it positive.
fn gamma_quantile(shape: f64, p: f64, z: f64) -> f64 {
    const ENOUGH: usize = 50;
    let ninth = 1.0 / (9.0 * shape);
    let start = shape * (1.0 - ninth + z * ninth.sqrt()).powi(3);
    let mut x = if start > 0.0 { start } else { shape * p };
    for _ in 0..ENOUGH {
        // dP/d(ln x) = x · density(x)
        let slope = (shape * x.ln() - x - ln_gamma(shape)).exp();
        let step = (gamma_lr(shape, x) - p) / slope;
        x *= (-step.clamp(-1.0, 1.0)).exp();
        if step.abs() < 1e-13 {
            break;
        }
    }
    x
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: (f64, f64), low: f64, high: f64) {
        assert!((found.0 - low).abs() < 5e-7 && (found.1 - high).abs() < 5e-7, "{found:?} is not ({low}, {high})");
    }

    #[test]
    fn the_published_table_is_reproduced() {
        // Garwood (1936), recomputed independently to six decimals.
        near(garwood(0), 0.0, 3.688_879);
        near(garwood(1), 0.025_318, 5.571_643);
        near(garwood(5), 1.623_486, 11.668_332);
        near(garwood(10), 4.795_389, 18.390_356);
    }

    #[test]
    fn the_ends_have_the_stated_probability_for_small_and_large_counts() {
        for cases in [1, 3, 20, 1023, 1024, 14_006, 1_000_000] {
            let (low, high) = garwood(cases);
            let k = cases as f64;
            assert!((gamma_lr(k, low) - TAIL).abs() < 1e-9, "{cases}");
            assert!((gamma_lr(k + 1.0, high) - (1.0 - TAIL)).abs() < 1e-9, "{cases}");
            assert!(low < k && k < high);
        }
    }
}
