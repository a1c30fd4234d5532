use super::super::rate::rate;
use super::*;
use statrs::function::factorial::ln_binomial;

fn change(before: (u64, f64), after: (u64, f64)) -> Change {
    Change { before: Period { cases: before.0, exposure: before.1 }, after: Period { cases: after.0, exposure: after.1 } }
}

/// Within half of the last printed digit.
fn near(found: f64, printed: &str) {
    let decimals = printed.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let tolerance = 0.500_001 * 10f64.powi(-(decimals as i32));
    assert!((found - printed.parse::<f64>().unwrap()).abs() <= tolerance, "{found} is not {printed}");
}

#[test]
fn the_vignette_of_rateratio_test_is_reproduced() {
    // Fay, `rateratio.test` vignette: 2/17877 against 9/16660.
    let change = change((9, 16_660.0), (2, 17_877.0));
    let exact = change.exact().unwrap();
    near(exact.value, "0.2070941557");
    near(exact.low, "0.0217740628");
    near(exact.high, "1.0005491045");
    near(change.exact_p(), "0.0501064956");
}

#[test]
fn equal_exposure_gives_the_binomial_interval() {
    let thirty = change((12, 1.0), (30, 1.0));
    let exact = thirty.exact().unwrap();
    near(exact.value, "2.5");
    near(exact.low, "1.2429631");
    near(exact.high, "5.3616685");
    near(thirty.exact_p(), "0.0079159");

    let none = change((5, 1.0), (0, 1.0));
    let exact = none.exact().unwrap();
    assert!(exact.value == 0.0 && exact.low == 0.0);
    near(exact.high, "1.0912791");
    near(none.exact_p(), "0.0625");
}

#[test]
fn nothing_before_has_no_upper_end_and_nothing_at_all_no_ratio() {
    let begun = change((0, 1.0), (5, 1.0));
    let exact = begun.exact().unwrap();
    assert!(exact.value.is_infinite() && exact.high.is_infinite());
    // The mirror of 5 → 0.
    near(1.0 / exact.low, "1.0912791");
    near(begun.exact_p(), "0.0625");
    assert_eq!(begun.dispersed(1.0, 22), None);

    let quiet = change((0, 1.0), (0, 2.0));
    assert_eq!((quiet.ratio(), quiet.exact()), (None, None));
    assert!(quiet.exact_p() >= 1.0);
    assert_eq!(ratio_of_ratios(&quiet, &begun, Scatter::Poisson), None);
}

#[test]
fn the_ends_have_the_stated_probability_at_any_size() {
    for (y0, y1, n0, n1) in [(1, 1, 1.0, 1.0), (3, 40, 2.0, 1.0), (240, 1831, 1.36e6, 1.39e6), (5885, 4901, 4.0e7, 4.1e7)] {
        let exact = change((y0, n0), (y1, n1)).exact().unwrap();
        let share = |ratio: f64| ratio * n1 / (ratio * n1 + n0);
        near(binomial(y0 + y1, y1..=y0 + y1, share(exact.low)), "0.0250000");
        near(binomial(y0 + y1, 0..=y1, share(exact.high)), "0.0250000");
    }
}

/// The probability that `among` cases out of `all` fall into the later span, summed term by term.
fn binomial(all: u64, among: std::ops::RangeInclusive<u64>, share: f64) -> f64 {
    among.map(|k| (ln_binomial(all, k) + k as f64 * share.ln() + (all - k) as f64 * (1.0 - share).ln()).exp()).sum()
}

/// Four places of the golden table with their months (INEGI, by registration) and exposures (CONAPO–COLMEX), and what it prints of them.
struct Golden {
    before: ([u64; 12], f64),
    after: ([u64; 12], f64),
    /// Cases, exposures and φ of the comparison municipalities.
    controls: (Change, f64),
    rates: [&'static str; 2],
    exact: [&'static str; 3],
    phi: &'static str,
    dispersed: [&'static str; 2],
    ratio: &'static str,
    by_chance: [&'static str; 2],
    by_months: [&'static str; 2],
}

fn golden_table() -> [Golden; 4] {
    [
        // Apatzingán 16006, 2006-12
        Golden {
            before: ([1, 3, 1, 0, 3, 4, 6, 9, 7, 6, 9, 8], 115_957.333),
            after: ([0, 2, 1, 4, 1, 2, 2, 0, 0, 1, 1, 0], 114_850.0),
            controls: (change((5885, 70_276_386.333), (4901, 70_988_763.0)), 6.61),
            rates: ["49.2", "12.2"],
            exact: ["0.248", "0.128", "0.451"],
            phi: "1.7",
            dispersed: ["0.11", "0.55"],
            ratio: "0.301",
            by_chance: ["0.17", "0.54"],
            by_months: ["0.13", "0.68"],
        },
        // Tijuana 02004, 2007-01
        Golden {
            before: ([22, 17, 28, 20, 27, 28, 26, 23, 41, 24, 23, 22], 1_440_515.0),
            after: ([18, 23, 27, 23, 27, 12, 21, 16, 5, 8, 6, 36], 1_494_274.417),
            controls: (change((5775, 70_331_740.0), (5086, 71_042_190.083)), 7.75),
            rates: ["20.9", "14.9"],
            exact: ["0.711", "0.595", "0.848"],
            phi: "3.2",
            dispersed: ["0.51", "0.99"],
            ratio: "0.815",
            by_chance: ["0.68", "0.97"],
            by_months: ["0.58", "1.15"],
        },
        // Juárez 08037, 2008-03
        Golden {
            before: ([21, 8, 22, 25, 16, 15, 16, 19, 11, 21, 27, 39], 1_363_839.5),
            after: ([61, 132, 166, 132, 210, 111, 180, 177, 236, 113, 233, 80], 1_390_038.75),
            controls: (change((5263, 71_095_617.167), (6569, 71_786_306.25)), 4.08),
            rates: ["17.6", "131.7"],
            exact: ["7.485", "6.540", "8.599"],
            phi: "12.4",
            dispersed: ["4.54", "12.35"],
            ratio: "6.055",
            by_chance: ["5.27", "6.96"],
            by_months: ["3.65", "10.05"],
        },
        // Nogales 26043, 2008-03
        Golden {
            before: ([7, 4, 8, 4, 2, 1, 4, 6, 6, 1, 3, 2], 204_582.667),
            after: ([6, 12, 12, 10, 15, 10, 12, 19, 18, 9, 6, 7], 210_169.75),
            controls: (change((5263, 71_095_617.167), (6569, 71_786_306.25)), 4.08),
            rates: ["23.5", "64.7"],
            exact: ["2.758", "1.971", "3.917"],
            phi: "1.5",
            dispersed: ["1.80", "4.22"],
            ratio: "2.231",
            by_chance: ["1.60", "3.11"],
            by_months: ["1.45", "3.44"],
        },
    ]
}

#[test]
fn the_golden_table_is_as_printed() {
    for row in golden_table() {
        let sum = |months: &[u64]| months.iter().sum::<u64>();
        let treated = change((sum(&row.before.0), row.before.1), (sum(&row.after.0), row.after.1));
        for (period, printed) in [treated.before, treated.after].into_iter().zip(row.rates) {
            near(rate(period.cases as f64, period.exposure), printed);
        }
        let exact = treated.exact().unwrap();
        near(exact.value, row.exact[0]);
        near(exact.low, row.exact[1]);
        near(exact.high, row.exact[2]);

        let phi = over_dispersion(&[&row.before.0, &row.after.0]);
        near(phi, row.phi);
        let dispersed = treated.dispersed(phi, 22).unwrap();
        near(dispersed.low, row.dispersed[0]);
        near(dispersed.high, row.dispersed[1]);
        assert_eq!(wider(exact, Some(dispersed)), dispersed);

        let (controls, phi_controls) = row.controls;
        let by_chance = ratio_of_ratios(&treated, &controls, Scatter::Poisson).unwrap();
        near(by_chance.value, row.ratio);
        near(by_chance.low, row.by_chance[0]);
        near(by_chance.high, row.by_chance[1]);
        let scatter = Scatter::Months { treated: phi, controls: phi_controls, degrees: 22 };
        let by_months = ratio_of_ratios(&treated, &controls, scatter).unwrap();
        near(by_months.low, row.by_months[0]);
        near(by_months.high, row.by_months[1]);
    }
}

#[test]
fn even_months_scatter_as_chance_and_an_empty_span_adds_only_its_months() {
    assert!((over_dispersion(&[&[4; 12], &[9; 12]]) - 1.0).abs() < 1e-15);
    // (3−2)²/2 + (1−2)²/2 … = 12 · 0.5 = 6; (0, 12, …) gives 12 · 6 = 72: 78 / 22.
    let wild = [0, 12, 0, 12, 0, 12, 0, 12, 0, 12, 0, 12];
    let mild = [3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1];
    assert!((over_dispersion(&[&mild, &wild]) - 78.0 / 22.0).abs() < 1e-12);
    assert!((over_dispersion(&[&[0; 12], &wild]) - 72.0 / 22.0).abs() < 1e-12);
}

#[test]
fn the_exact_interval_is_reported_where_it_is_the_wider() {
    let few = change((2, 1.0), (2, 1.0));
    let (exact, dispersed) = (few.exact().unwrap(), few.dispersed(1.0, 22));
    assert_eq!(wider(exact, dispersed), exact);
    assert_eq!(wider(exact, None), exact);
}
