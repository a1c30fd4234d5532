//! Ratios and p values as finished strings.

use super::Lang;

/// From this ratio on one decimal is enough.
const COARSE_FROM: f64 = 2.0;

/// Smaller ratios would read as 0.00.
const SHOWN_BY_TWO: f64 = 0.005;
/// Enough for every ratio of counts of a country.
const MOST_DECIMALS: i32 = 9;

impl Lang {
    /// A ratio without its sign: two decimals below 2, one from there on; 0 only where it is zero.
    #[must_use]
    pub fn ratio(self, value: f64) -> String {
        if value == 0.0 {
            return "0".to_owned();
        }
        if value < SHOWN_BY_TWO {
            let decimals = (3..MOST_DECIMALS).find(|decimals| value * 10_f64.powi(*decimals) >= 0.5).unwrap_or(MOST_DECIMALS);
            return self.decimals(value, decimals as usize);
        }
        // What rounds to 2 is 2.0, never 2.00.
        let reaches = value * 100.0 + 0.5 >= 100.0 * COARSE_FROM;
        self.decimals(value, if reaches { 1 } else { 2 })
    }

    /// The ends of an interval of ratios, rounded outward, so that it never looks narrower than it is.
    #[must_use]
    pub fn ratio_ends(self, low: f64, high: f64) -> (String, String) {
        (self.outward(low, f64::floor), self.outward(high, f64::ceil))
    }

    fn outward(self, value: f64, round: fn(f64) -> f64) -> String {
        let to = |decimals: i32| {
            let scale = 10_f64.powi(decimals);
            // Without the noise of binary fractions: 1.1 is 110 hundredths, not 110.00000000000001.
            let noiseless: f64 = format!("{:.11e}", value * scale).parse().expect("a written number reads back");
            round(noiseless) / scale
        };
        let fine = to(2);
        if fine < COARSE_FROM { self.decimals(fine, 2) } else { self.decimals(to(1), 1) }
    }

    /// A p value: three decimals below a tenth, else two.
    #[must_use]
    pub fn p_value(self, p: f64) -> String {
        self.decimals(p, if p < 0.0995 { 3 } else { 2 })
    }

    /// A tick of a ratio axis: as few decimals as it needs, at most three.
    #[must_use]
    pub fn ratio_tick(self, value: f64) -> String {
        let decimals = (0..3).find(|decimals| (value * 10_f64.powi(*decimals)).fract() == 0.0).unwrap_or(3);
        self.decimals(value, decimals as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratios_have_two_decimals_below_two_and_one_above() {
        let written = [7.485, 1.236, 0.301, 2.0, 1.996, 1.994, 10.05].map(|value| Lang::En.ratio(value));
        assert_eq!(written, ["7.5", "1.24", "0.30", "2.0", "2.0", "1.99", "10.1"]);
        assert_eq!(Lang::Pt.ratio(6.055), "6,1");
        assert_eq!([0.0, 0.0052, 0.0049, 0.00023].map(|value| Lang::En.ratio(value)), ["0", "0.01", "0.005", "0.0002"]);
    }

    #[test]
    fn ends_are_rounded_outward() {
        let ends = |low, high| {
            let (low, high) = Lang::En.ratio_ends(low, high);
            format!("{low}–{high}")
        };
        assert_eq!(ends(3.647, 10.05), "3.6–10.1");
        assert_eq!(ends(0.1305, 0.6791), "0.13–0.68");
        assert_eq!(ends(1.7344, 6.7901), "1.73–6.8");
        assert_eq!(ends(0.58, 1.995), "0.58–2.0");
        assert_eq!(ends(1.1, 1.1), "1.10–1.10");
    }

    #[test]
    fn p_values_and_ticks_are_short() {
        assert_eq!([1.0 / 157.0, 1.0 / 84.0, 11.0 / 91.0, 0.0997].map(|p| Lang::En.p_value(p)), ["0.006", "0.012", "0.12", "0.10"]);
        assert_eq!([0.125, 0.25, 0.5, 1.0, 16.0].map(|tick| Lang::Es.ratio_tick(tick)), ["0.125", "0.25", "0.5", "1", "16"]);
    }
}
