use super::beta::{odds_at, student_t};
use super::normal::Z;
use statrs::function::beta::beta_reg;

/// Half of what lies outside the 95 % interval.
const TAIL: f64 = 0.025;

/// What was counted in a span of time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Period {
    /// Cases.
    pub cases: u64,
    /// Person-years: population × months / 12, added up over places and years.
    pub exposure: f64,
}

/// A value with its 95 % interval; ends may be 0 or infinite, never NaN.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The point estimate.
    pub value: f64,
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

impl Estimate {
    fn around(value: f64, distance: f64) -> Self {
        Self { value, low: value * (-distance).exp(), high: value * distance.exp() }
    }
}

/// The same places in two spans of time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// The earlier span.
    pub before: Period,
    /// The later span.
    pub after: Period,
}

/// How far the counts of a change scatter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Scatter {
    /// As much as chance alone: φ = 1 and the normal distribution.
    Poisson,
    /// As much as their months did ([`over_dispersion`]), with Student's t.
    Months {
        /// φ of the asked places.
        treated: f64,
        /// φ of the comparison places.
        controls: f64,
        /// Months less the number of spans, 22 for 12 + 12.
        degrees: usize,
    },
}

impl Change {
    /// The rate ratio `R = (y₁/N₁)/(y₀/N₀)`: infinite when cases were counted afterwards only, `None` when none was at all.
    #[must_use]
    pub fn ratio(&self) -> Option<f64> {
        let Self { before, after } = self;
        let ratio = (after.cases as f64 / after.exposure) / (before.cases as f64 / before.exposure);
        (!ratio.is_nan()).then_some(ratio)
    }

    /// The rate ratio with its exact interval: given all cases, those afterwards are binomial.
    ///
    /// `p_L = Beta⁻¹(α/2; y₁, y₀+1)`, `p_U = Beta⁻¹(1−α/2; y₁+1, y₀)`; `R ∈ [p_L/(1−p_L), p_U/(1−p_U)] · N₀/N₁`.
    /// `None` when no case was counted.
    ///
    /// # References
    /// Clopper & Pearson (1934) on Przyborowski & Wilenski (1940); the interval of R's `rateratio.test` (Fay 2010).
    #[must_use]
    pub fn exact(&self) -> Option<Estimate> {
        let value = self.ratio()?;
        let Self { before, after } = self;
        let (y0, y1, scale) = (before.cases as f64, after.cases as f64, before.exposure / after.exposure);
        let low = if after.cases == 0 { 0.0 } else { odds_at(y1, y0 + 1.0, TAIL) * scale };
        let high = if before.cases == 0 { f64::INFINITY } else { odds_at(y1 + 1.0, y0, 1.0 - TAIL) * scale };
        Some(Estimate { value, low, high })
    }

    /// How likely a change at least as large is when the rate is the same: `min(1, 2 · min tail)` of the binomial test.
    #[must_use]
    pub fn exact_p(&self) -> f64 {
        let Self { before, after } = self;
        let (y0, y1) = (before.cases as f64, after.cases as f64);
        let share = after.exposure / (before.exposure + after.exposure);
        let at_most = if before.cases == 0 { 1.0 } else { 1.0 - beta_reg(y1 + 1.0, y0, share) };
        let at_least = if after.cases == 0 { 1.0 } else { beta_reg(y1, y0 + 1.0, share) };
        (2.0 * at_most.min(at_least)).min(1.0)
    }

    /// The rate ratio with the interval of counts that scatter `phi` times as much as chance: `exp(ln R ± t·√(φ(1/y₁+1/y₀)))`.
    ///
    /// `None` when either span is without a case: a logarithm has no spread there.
    ///
    /// # References
    /// Wedderburn (1974), *Biometrika* 61, 439–447 (quasi-Poisson).
    #[must_use]
    pub fn dispersed(&self, phi: f64, degrees: usize) -> Option<Estimate> {
        Some(Estimate::around(self.ratio()?, student_t(degrees) * (phi * self.variance()?).sqrt()))
    }

    /// Variance of the logarithm of the ratio under chance alone.
    fn variance(&self) -> Option<f64> {
        let counts = [self.before.cases, self.after.cases];
        (!counts.contains(&0)).then(|| counts.iter().map(|&cases| 1.0 / cases as f64).sum())
    }
}

/// The wider of an exact interval and that of counts which scatter more than chance, measured as the ratio of its ends.
#[must_use]
pub fn wider(exact: Estimate, dispersed: Option<Estimate>) -> Estimate {
    dispersed.filter(|dispersed| dispersed.high / dispersed.low > exact.high / exact.low).unwrap_or(exact)
}

/// How much more monthly counts scatter than chance: `φ = max(1, Σ_span Σ_month (y−ȳ)²/ȳ / (months − spans))`.
///
/// A span without a case adds nothing but its months.
///
/// # Panics
/// When the spans hold no more months than there are spans.
///
/// # References
/// Wedderburn (1974), *Biometrika* 61, 439–447: Pearson's χ² over its degrees of freedom.
#[must_use]
pub fn over_dispersion(spans: &[&[u64]]) -> f64 {
    let months: usize = spans.iter().map(|span| span.len()).sum();
    assert!(months > spans.len(), "a span has at least two months");
    let chi: f64 = spans.iter().map(|span| pearson(span)).sum();
    (chi / (months - spans.len()) as f64).max(1.0)
}

fn pearson(months: &[u64]) -> f64 {
    let total: u64 = months.iter().sum();
    let mean = total as f64 / months.len() as f64;
    if total == 0 { 0.0 } else { months.iter().map(|&y| (y as f64 - mean).powi(2) / mean).sum() }
}

/// How many times more (or less) the asked places changed than the comparison places: `D = R_t / R_c`,
/// `se² = φ_t(1/t₀+1/t₁) + φ_c(1/c₀+1/c₁)` on the scale of the logarithm.
///
/// `None` when one of the four counts is zero.
#[must_use]
pub fn ratio_of_ratios(treated: &Change, controls: &Change, scatter: Scatter) -> Option<Estimate> {
    let (phi_t, phi_c, quantile) = match scatter {
        Scatter::Poisson => (1.0, 1.0, Z),
        Scatter::Months { treated, controls, degrees } => (treated, controls, student_t(degrees)),
    };
    let variance = phi_t * treated.variance()? + phi_c * controls.variance()?;
    Some(Estimate::around(treated.ratio()? / controls.ratio()?, quantile * variance.sqrt()))
}

#[cfg(test)]
mod tests;
