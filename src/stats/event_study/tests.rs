mod mpdta;

use super::*;

const DRAWS: Draws = Draws { number: 199, seed: 1 };

fn near(found: f64, printed: f64, tolerance: f64) {
    assert!((found - printed).abs() < tolerance, "{found} is not {printed}");
}

#[test]
fn the_effects_published_for_mpdta_are_reproduced() {
    // bcallaway11/did, README, never-treated controls.
    let printed = [
        (2004, 2004, -0.010_503),
        (2004, 2005, -0.070_423),
        (2004, 2006, -0.137_259),
        (2004, 2007, -0.100_811),
        (2006, 2004, 0.006_520),
        (2006, 2005, -0.002_751),
        (2006, 2006, -0.004_595),
        (2006, 2007, -0.041_224),
        (2007, 2004, 0.030_507),
        (2007, 2005, -0.002_726),
        (2007, 2006, -0.031_087),
        (2007, 2007, -0.026_054),
    ];
    let found = mpdta::panel().group_times(Untreated::Never);
    assert_eq!(found.len(), printed.len());
    for (cell, (group, year, effect)) in found.iter().zip(printed) {
        assert_eq!((cell.group, cell.year, cell.untreated), (group, year, 309));
        near(cell.effect, effect, 1.5e-6);
    }
    let after = found.iter().filter(|cell| cell.year >= cell.group);
    let (sum, units) = after.fold((0.0, 0.0), |(sum, units), cell| (sum + cell.effect * cell.treated as f64, units + cell.treated as f64));
    near(sum / units, -0.039_951_3, 1e-6);

    // Overall by group: the mean of each group's effects, by its counties.
    let by_group = [(2004, 20.0, -0.0797), (2006, 40.0, -0.0229), (2007, 131.0, -0.0261)];
    let mean = |group| {
        let after: Vec<f64> = found.iter().filter(|cell| cell.group == group && cell.year >= group).map(|cell| cell.effect).collect();
        after.iter().sum::<f64>() / after.len() as f64
    };
    for (group, _, printed) in by_group {
        near(mean(group), printed, 5e-5);
    }
    near(by_group.iter().map(|(group, counties, _)| mean(*group) * counties).sum::<f64>() / 191.0, -0.031, 5e-4);
}

#[test]
fn the_event_study_published_for_mpdta_is_reproduced() {
    let study = mpdta::panel().event_study(Untreated::Never, -3..=3, DRAWS).unwrap();
    let printed = [0.0305, -0.0006, -0.0245, -0.019_931_8, -0.050_957_4, -0.137_258_7, -0.100_811_4];
    assert_eq!(study.effects.iter().map(|effect| effect.e).collect::<Vec<_>>(), [-3, -2, -1, 0, 1, 2, 3]);
    for (at, (effect, printed)) in study.effects.iter().zip(printed).enumerate() {
        near(effect.effect.value, printed, if at < 3 { 5e-5 } else { 1e-6 });
    }
    near(study.post.value, -0.0772, 5e-5);
    assert_eq!(study.effects[4].groups, [2004, 2006]);
    near(study.breakdown.unwrap(), 0.0772 / 0.0305, 0.005);
}

/// The standard error that stands behind the bands: √Σ of what units add, squared.
fn error(influence: &[f64]) -> f64 {
    influence.iter().map(|part| part * part).sum::<f64>().sqrt()
}

#[test]
fn the_standard_errors_published_for_mpdta_are_reproduced() {
    // friosavila/stpackages, jwdid, `jwdid lemp, … group never`: the effects with the same base year. Its standard errors are clustered by county, with
    // the small-sample factor of 500 clusters, 2,500 rows and 20 parameters.
    let factor = (500.0 / 499.0 * 2499.0 / 2480.0_f64).sqrt();
    let printed = [
        (2004, 2004, 0.023_363_3),
        (2004, 2005, 0.031_134_4),
        (2004, 2006, 0.036_611_6),
        (2004, 2007, 0.034_525_1),
        (2006, 2004, 0.023_439_4),
        (2007, 2004, 0.015_106_2),
    ];
    let cells = mpdta::panel().group_times(Untreated::Never);
    let cell = |group, year| cells.iter().find(|cell| (cell.group, cell.year) == (group, year)).unwrap();
    for (group, year, printed) in printed {
        near(factor * error(&cell(group, year).influence), printed, 1e-7);
    }
    // The others computed from the data: √(Var_g/n_g + Var_C/n_C).
    let computed = [
        (2006, 2005, 0.019_558_561),
        (2006, 2006, 0.017_755_197),
        (2006, 2007, 0.020_229_181),
        (2007, 2005, 0.016_395_833),
        (2007, 2006, 0.017_877_511),
        (2007, 2007, 0.016_655_435),
    ];
    for (group, year, computed) in computed {
        near(error(&cell(group, year).influence), computed, 1e-8);
    }
}

#[test]
fn the_bands_published_for_mpdta_are_reproduced_as_far_as_their_draws_allow() {
    let draws = Draws { number: 9999, seed: 3 };
    let study = mpdta::panel().event_study(Untreated::Never, -3..=3, draws).unwrap();
    let post = (study.post.high - study.post.low) / (2.0 * Z);
    let found: Vec<f64> = study.effects.iter().map(|effect| effect.standard_error).chain([post]).collect();
    // Computed from the data, numbers of counties taken as given. A quartile distance of 9,999 draws is known to 1.2 %, and that of 20 counties is not
    // quite that of a normal distribution.
    let computed = [0.015_033_6, 0.013_288_3, 0.014_206_8, 0.011_807_7, 0.016_799_8, 0.036_435_7, 0.034_359_2, 0.019_958_7];
    for (found, computed) in found.iter().zip(computed) {
        near(found / computed, 1.0, 0.05);
    }
    // bcallaway11/did, README: 1,000 draws know a quartile distance to 3.7 %.
    let printed = [0.0154, 0.0132, 0.0153, 0.0123, 0.0167, 0.0413, 0.0351, 0.0219];
    for (found, printed) in found.iter().zip(printed) {
        near(found / printed, 1.0, 4.0 * 0.037);
    }
    // Its bands are 2.62 standard errors wide on each side: −0.1373 ± 0.1083 = 2.622 · 0.0413.
    let width = (study.effects[5].effect.high - study.effects[5].effect.value) / study.effects[5].standard_error;
    near(width, 2.62, 0.1);
}

#[test]
fn groups_not_yet_treated_join_the_others_until_their_year() {
    let cells = mpdta::panel().group_times(Untreated::NeverAndNotYet);
    let untreated = |group, year| cells.iter().find(|cell| (cell.group, cell.year) == (group, year)).unwrap().untreated;
    assert_eq!(untreated(2004, 2004), 309 + 40 + 131);
    assert_eq!(untreated(2004, 2006), 309 + 131);
    assert_eq!(untreated(2004, 2007), 309);
    assert_eq!(untreated(2006, 2005), 309 + 131);
    assert_eq!(untreated(2007, 2005), 309 + 40);
}

/// Two units of a group that begins in 2 and three that never do.
fn small() -> Panel {
    let outcomes = [[1.0, 1.0, 5.0], [1.0, 3.0, 9.0], [0.0, 0.0, 1.0], [0.0, 1.0, 2.0], [0.0, 2.0, 6.0]];
    Panel::new(0, 3, outcomes.concat(), vec![Some(2), Some(2), None, None, None])
}

#[test]
fn a_small_panel_by_hand() {
    let cells = small().group_times(Untreated::Never);
    // Before: (0 + 2)/2 − (0 + 1 + 2)/3. From the event: (4 + 6)/2 − (1 + 1 + 4)/3.
    assert_eq!(cells.iter().map(|cell| (cell.year, cell.effect)).collect::<Vec<_>>(), [(1, 0.0), (2, 3.0)]);
    assert_eq!((cells[1].treated, cells[1].untreated), (2, 3));
    // Var_g/n_g + Var_C/n_C with divisors n: 1/2 + 2/3.
    let variance: f64 = cells[1].influence.iter().map(|part| part * part).sum();
    near(variance, 0.5 + 2.0 / 3.0, 1e-12);
}

#[test]
fn bands_have_the_width_of_the_two_group_variance() {
    // 200 units a group whose changes are ±1 around their mean, by pairs before the event and in turn from it: se² = 1/200 + 1/200 for both.
    let outcomes = (0..400).flat_map(|unit| {
        let before = if unit % 4 < 2 { 1.0 } else { -1.0 };
        let after = if unit % 2 == 0 { 1.0 } else { -1.0 };
        [0.0, before, before + after + f64::from(unit / 200)]
    });
    let begins = (0..400).map(|unit| (unit >= 200).then_some(2)).collect();
    let draws = Draws { number: 9999, seed: 11 };
    let study = Panel::new(0, 3, outcomes.collect(), begins).event_study(Untreated::Never, -1..=0, draws).unwrap();
    near(study.post.value, 1.0, 1e-12);
    near(study.effects[1].standard_error, 0.1, 0.003);
    near(study.post.high - 1.0, 0.196, 0.006);
    // Two effects of no correlation at once: the 0.95^½ quantile on both sides.
    near(study.effects[1].effect.high - 1.0, 0.223_65, 0.009);
}

#[test]
fn nobody_to_compare_with_is_no_effect() {
    let panel = Panel::new(0, 2, vec![0.0, 1.0], vec![Some(1)]);
    assert_eq!(panel.event_study(Untreated::NeverAndNotYet, -5..=2, DRAWS), None);
    // A group that begins in the first year has no base.
    let panel = Panel::new(0, 2, vec![0.0, 1.0, 0.0, 1.0], vec![Some(0), None]);
    assert!(panel.group_times(Untreated::Never).is_empty());
}

#[test]
fn breakdown_is_the_effect_in_units_of_the_worst_change_before() {
    near(breakdown(-0.6, &[0.1, -0.3, 0.2]).unwrap(), 2.0, 1e-12);
    assert_eq!(breakdown(1.0, &[0.0, 0.0]), None);
    assert_eq!(breakdown(1.0, &[]), None);
}
