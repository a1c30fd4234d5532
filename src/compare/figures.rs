//! From sums to figures: rates, ratios, and which interval is shown.

use super::comparison::{Figures, Group, Interval, IntervalKind, Ratio, RatioStatus, Window, Windows};
use super::panel::{Panel, Unit};
use super::people::People;
use crate::stats::{Change, Estimate, Period, Scatter, four_digits, garwood, over_dispersion, rate, ratio_of_ratios};

/// Months less the number of windows.
pub(super) fn degrees(windows: Windows) -> usize {
    windows.before.months() + windows.after.months() - 2
}

/// Some units added up, as sums.
pub(super) struct Sums {
    pub(super) n: usize,
    pub(super) change: Change,
    pub(super) phi: f64,
}

impl Sums {
    /// The sums of units that all have population in both windows.
    pub(super) fn of(panel: &Panel, people: &People, units: &[Unit], windows: Windows) -> Self {
        let period = |window: Window| Period {
            cases: units.iter().map(|unit| panel.count(*unit, window)).sum(),
            exposure: units.iter().filter_map(|unit| people.exposure(panel.units[*unit], window)).sum(),
        };
        let months = |window: Window| -> Vec<u64> { window.iter().map(|month| panel.month(units, month)).collect() };
        let phi = over_dispersion(&[&months(windows.before), &months(windows.after)]);
        Self { n: units.len(), change: Change { before: period(windows.before), after: period(windows.after) }, phi }
    }

    /// The figures of the sums.
    pub(super) fn group(&self, windows: Windows) -> Group {
        Group {
            n_places: self.n,
            before: figures(self.change.before),
            after: figures(self.change.after),
            change: self.ratio(windows),
            phi: digits(self.phi),
        }
    }

    /// Rate after over rate before with both intervals.
    pub(super) fn ratio(&self, windows: Windows) -> Ratio {
        let chance = self.change.exact();
        ratio(chance.map(|found| found.value), chance, self.change.dispersed(self.phi, degrees(windows)))
    }

    /// How many times more these changed than others.
    pub(super) fn relative_to(&self, controls: &Self, windows: Windows) -> Ratio {
        let value = self.change.ratio().zip(controls.change.ratio()).map(|(treated, controls)| treated / controls);
        let scatter = Scatter::Months { treated: self.phi, controls: controls.phi, degrees: degrees(windows) };
        let of = |scatter| ratio_of_ratios(&self.change, &controls.change, scatter);
        ratio(value, of(Scatter::Poisson), of(scatter))
    }
}

/// Rate after over rate before with the exact interval alone.
pub(super) fn exact_ratio(change: &Change) -> Ratio {
    let exact = change.exact();
    ratio(exact.map(|found| found.value), exact, None)
}

fn ratio(value: Option<f64>, chance: Option<Estimate>, dispersed: Option<Estimate>) -> Ratio {
    let shown = match (chance, dispersed) {
        (Some(chance), Some(dispersed)) if dispersed.high / dispersed.low > chance.high / chance.low => {
            Some((dispersed, IntervalKind::Dispersed))
        }
        (Some(chance), _) => Some((chance, IntervalKind::Chance)),
        (None, dispersed) => dispersed.map(|dispersed| (dispersed, IntervalKind::Dispersed)),
    };
    Ratio {
        value: value.filter(|value| value.is_finite()).map(digits),
        status: ratio_status(value),
        low: shown.map(|(shown, _)| digits(shown.low)),
        high: shown.and_then(|(shown, _)| finite(shown.high)),
        interval: shown.map(|(_, kind)| kind),
        chance: chance.map(interval),
        dispersed: dispersed.map(interval),
    }
}

/// What became of a ratio.
pub(super) fn ratio_status(value: Option<f64>) -> RatioStatus {
    match value {
        Some(value) if value.is_infinite() => RatioStatus::OnlyAfter,
        Some(0.0) => RatioStatus::OnlyBefore,
        Some(value) if value.is_finite() => RatioStatus::Ok,
        _ => RatioStatus::Undefined,
    }
}

fn interval(estimate: Estimate) -> Interval {
    Interval { low: digits(estimate.low), high: finite(estimate.high) }
}

/// A number to six significant digits; `None` for what is no number.
pub(super) fn finite(value: f64) -> Option<f64> {
    value.is_finite().then(|| digits(value))
}

/// Six significant digits: more than any of these numbers can bear, and the same on every machine.
pub(super) fn digits(value: f64) -> f64 {
    if value == 0.0 || !value.is_finite() { value } else { format!("{value:.5e}").parse().expect("a written number reads back") }
}

/// Count, exposure, and rate with its exact interval.
pub(super) fn figures(period: Period) -> Figures {
    let (low, high) = garwood(period.cases);
    let per = |cases: f64| four_digits(rate(cases, period.exposure));
    Figures {
        count: period.cases,
        person_years: (period.exposure * 10.0).round() / 10.0,
        rate: per(period.cases as f64),
        rate_low: per(low),
        rate_high: per(high),
    }
}
