//! Ratios in everyday words: `18% less`, `24% more`, `6.1 times as much`.

use crate::words::Lang;
use std::cmp::Ordering;

/// From this ratio on it is said how many times as much, below it how many hundredths more.
pub(super) const TIMES_FROM: f64 = 2.0;

/// Where a ratio stands: the end of an interval is rounded outward, so that the interval never looks narrower than it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum At {
    /// The ratio itself.
    Value,
    /// The lower end of its interval.
    Low,
    /// The upper end.
    High,
}

impl At {
    /// A change in whole hundredths: of a ratio 1.236 it is 24.
    fn hundredths(self, ratio: f64) -> f64 {
        // Without the noise of binary fractions: 1.1 is 10 hundredths more, not 10.000000000000009.
        let exact: f64 = format!("{:.9e}", (ratio - 1.0) * 100.0).parse().expect("a written number reads back");
        match self {
            Self::Value => exact.round(),
            Self::Low => exact.floor(),
            Self::High => exact.ceil(),
        }
    }
}

/// How a quantity changed, by its ratio; the words differ by which way it went.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Amount {
    /// A share less.
    Less(String),
    /// A share more.
    More(String),
    /// So many times as much.
    Times(String),
    /// No hundredth more or less.
    Same,
}

impl Amount {
    pub(super) fn of(lang: Lang, ratio: f64, at: At) -> Self {
        let hundredths = at.hundredths(ratio);
        if ratio >= TIMES_FROM {
            let (low, high) = lang.ratio_ends(ratio, ratio);
            return Self::Times(match at {
                At::Value => lang.ratio(ratio),
                At::Low => low,
                At::High => high,
            });
        }
        match hundredths.total_cmp(&0.0) {
            _ if hundredths == 0.0 => Self::Same,
            Ordering::Less => Self::Less(lang.percent(-hundredths / 100.0)),
            _ => Self::More(lang.percent(hundredths / 100.0)),
        }
    }

    pub(super) fn words(&self, lang: Lang) -> String {
        match self {
            Self::Less(share) => lang.words("amount-fewer", &[("share", share)]),
            Self::More(share) => lang.words("amount-more", &[("share", share)]),
            Self::Times(ratio) => lang.words("amount-times", &[("ratio", ratio)]),
            Self::Same => lang.text("amount-same", None),
        }
    }
}

/// A ratio and the ends of its interval: `18% less (between 40% less and 12% more)`.
pub(super) fn between(lang: Lang, value: f64, low: f64, high: f64) -> String {
    let [amount, low, high] =
        [(value, At::Value), (low, At::Low), (high, At::High)].map(|(ratio, at)| Amount::of(lang, ratio, at).words(lang));
    lang.words("amount-between", &[("amount", &amount), ("low", &low), ("high", &high)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ratio_is_said_by_the_way_it_went_and_its_interval_rounded_outward() {
        assert_eq!(between(Lang::En, 0.816, 0.604, 1.117), "18% less (between 40% less and 12% more)");
        assert_eq!(between(Lang::Es, 6.055, 3.647, 10.05), "6.1 veces tanto (entre 3.6 veces tanto y 10.1 veces tanto)");
        assert_eq!(between(Lang::Pt, 1.236, 1.1, 1.1), "24% mais (entre 10% mais e 10% mais)");
        assert_eq!(between(Lang::En, 1.001, 0.0, 2.01), "the same (between 100% less and 2.1 times as much)");
    }
}
