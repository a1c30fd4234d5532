use super::*;

/// Mean log employment of the counties of `mpdta` (package `did`) by the year of their first rise, 2003 to 2007; number of counties.
const MPDTA: [(Option<i32>, usize, [f64; 5]); 4] = [
    (None, 309, [5.654_630_0, 5.592_000_0, 5.604_808_4, 5.638_896_3, 5.661_132_5]),
    (Some(2004), 20, [6.179_696_8, 6.106_563_6, 6.059_452_1, 6.026_704_4, 6.085_388_0]),
    (Some(2006), 40, [6.573_993_6, 6.517_883_7, 6.527_941_3, 6.557_434_6, 6.543_041_0]),
    (Some(2007), 131, [5.842_906_5, 5.810_783_1, 5.820_865_7, 5.823_866_4, 5.820_048_2]),
];

/// As many counties as the data have, each at the mean of its group: effects are differences of means, so they are those of the data.
fn mpdta() -> Panel {
    let counties = || MPDTA.iter().flat_map(|(begin, counties, means)| std::iter::repeat_n((*begin, means), *counties));
    Panel::new(2003, 5, counties().flat_map(|(_, means)| *means).collect(), counties().map(|(begin, _)| begin).collect())
}

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
    let found = mpdta().group_times(Untreated::Never);
    assert_eq!(found.len(), printed.len());
    for (cell, (group, year, effect)) in found.iter().zip(printed) {
        assert_eq!((cell.group, cell.year, cell.untreated), (group, year, 309));
        near(cell.effect, effect, 1.5e-6);
    }
    let after = found.iter().filter(|cell| cell.year >= cell.group);
    let (sum, units) = after.fold((0.0, 0.0), |(sum, units), cell| (sum + cell.effect * cell.treated as f64, units + cell.treated as f64));
    near(sum / units, -0.039_951_3, 1e-6);
}

#[test]
fn the_event_study_published_for_mpdta_is_reproduced() {
    let study = mpdta().event_study(Untreated::Never, -3..=3, DRAWS).unwrap();
    let printed = [0.0305, -0.0006, -0.0245, -0.019_931_8, -0.050_957_4, -0.137_258_7, -0.100_811_4];
    assert_eq!(study.effects.iter().map(|effect| effect.e).collect::<Vec<_>>(), [-3, -2, -1, 0, 1, 2, 3]);
    for (at, (effect, printed)) in study.effects.iter().zip(printed).enumerate() {
        near(effect.effect.value, printed, if at < 3 { 5e-5 } else { 1e-6 });
    }
    near(study.post.value, -0.0772, 5e-5);
    assert_eq!(study.effects[4].groups, [2004, 2006]);
    near(study.breakdown.unwrap(), 0.0772 / 0.0305, 0.005);
}

#[test]
fn groups_not_yet_treated_join_the_others_until_their_year() {
    let cells = mpdta().group_times(Untreated::NeverAndNotYet);
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
