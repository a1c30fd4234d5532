use super::event_study::Draws;
use super::random::SplitMix64;

/// An area that a scan looks at.
#[derive(Clone, Debug, PartialEq)]
pub struct ScanArea {
    /// Cases counted.
    pub cases: u64,
    /// People at risk; cases are expected in proportion.
    pub population: f64,
    /// The areas (indices) from this one outwards, itself first.
    pub outwards: Vec<usize>,
}

/// Areas around a centre with more cases than elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// Indices of its areas, the centre first.
    pub areas: Vec<usize>,
    /// Cases counted in them.
    pub cases: u64,
    /// Cases expected in them when the rate is the same everywhere.
    pub expected: f64,
    /// Rate inside over rate outside; infinite when every case lies inside.
    pub relative_risk: f64,
    /// Logarithm of the likelihood ratio.
    pub llr: f64,
    /// Rank of `llr` among the highest of each draw: `(1 + draws at least as high) / (1 + draws)`.
    pub p: f64,
}

/// How much likelier cases are with their own rate inside than with one rate: `c ln(c/E) + (C−c) ln((C−c)/(C−E))` when `c > E`, else 0.
///
/// # References
/// Kulldorff (1997), *Communications in Statistics* 26, 1481–1496 (Poisson model, high rates).
#[must_use]
pub fn log_likelihood_ratio(cases: f64, expected: f64, all: f64) -> f64 {
    if cases <= expected {
        return 0.0;
    }
    let outside = all - cases;
    let rest = if outside > 0.0 { outside * (outside / (all - expected)).ln() } else { 0.0 };
    cases * (cases / expected).ln() + rest
}

/// Clusters of high rates among circles of at most `largest_share` of the population: the most likely one, then those that share no area with a more
/// likely one. Where two are as likely, the one with the earlier centre and the fewer areas.
///
/// # References
/// Kulldorff (1997), as `SaTScan` computes it; p by Monte Carlo over cases thrown in proportion to population (Dwass 1957).
#[must_use]
pub fn scan(areas: &[ScanArea], largest_share: f64, draws: Draws) -> Vec<Cluster> {
    let population: f64 = areas.iter().map(|area| area.population).sum();
    let circles = circles(areas, largest_share * population);
    let cases: Vec<u64> = areas.iter().map(|area| area.cases).collect();
    let all: u64 = cases.iter().sum();
    if all == 0 {
        return Vec::new();
    }
    let scale = all as f64 / population;
    let mut found = candidates(areas, &circles, &cases, scale);
    found.sort_by(|a, b| b.llr.total_cmp(&a.llr));
    let highest = highest_by_chance(areas, &circles, all, scale, draws);
    let mut taken = vec![false; areas.len()];
    found.retain(|cluster| {
        let free = cluster.areas.iter().all(|&area| !taken[area]);
        if free {
            cluster.areas.iter().for_each(|&area| taken[area] = true);
        }
        free
    });
    for cluster in &mut found {
        let above = highest.iter().filter(|llr| **llr >= cluster.llr).count();
        cluster.p = (1 + above) as f64 / (1 + highest.len()) as f64;
    }
    found
}

/// For each centre how many areas outwards stay within the largest population.
fn circles(areas: &[ScanArea], largest: f64) -> Vec<usize> {
    let within = |area: &ScanArea| {
        let mut people = 0.0;
        area.outwards
            .iter()
            .take_while(|&&other| {
                people += areas[other].population;
                people <= largest
            })
            .count()
    };
    areas.iter().map(within).collect()
}

/// Calls `visit` with centre, number of areas, cases and people of every circle.
fn each_circle(areas: &[ScanArea], circles: &[usize], cases: &[u64], mut visit: impl FnMut(usize, usize, u64, f64)) {
    for (centre, (area, circle)) in areas.iter().zip(circles).enumerate() {
        let (mut inside, mut people) = (0, 0.0);
        for (number, &other) in area.outwards[..*circle].iter().enumerate() {
            inside += cases[other];
            people += areas[other].population;
            visit(centre, number + 1, inside, people);
        }
    }
}

/// The most likely circle of each centre, where cases are more than expected.
fn candidates(areas: &[ScanArea], circles: &[usize], cases: &[u64], scale: f64) -> Vec<Cluster> {
    let all = cases.iter().sum::<u64>() as f64;
    let mut best: Vec<Option<Cluster>> = vec![None; areas.len()];
    each_circle(areas, circles, cases, |centre, number, inside, people| {
        let (c, expected) = (inside as f64, people * scale);
        let llr = log_likelihood_ratio(c, expected, all);
        if llr > best[centre].as_ref().map_or(0.0, |cluster| cluster.llr) {
            let relative_risk = (c / expected) / ((all - c) / (all - expected));
            best[centre] =
                Some(Cluster { areas: areas[centre].outwards[..number].to_vec(), cases: inside, expected, relative_risk, llr, p: 1.0 });
        }
    });
    best.into_iter().flatten().collect()
}

/// The highest likelihood ratio of each draw of as many cases at one rate.
fn highest_by_chance(areas: &[ScanArea], circles: &[usize], all: u64, scale: f64, draws: Draws) -> Vec<f64> {
    let mut random = SplitMix64::new(draws.seed);
    let up_to: Vec<f64> = areas
        .iter()
        .scan(0.0, |people, area| {
            *people += area.population;
            Some(*people)
        })
        .collect();
    let population = up_to.last().copied().unwrap_or(0.0);
    let highest = |_| {
        let mut cases = vec![0; areas.len()];
        for _ in 0..all {
            let person = random.uniform() * population;
            cases[up_to.partition_point(|people| *people <= person).min(areas.len() - 1)] += 1;
        }
        let mut highest = 0.0_f64;
        each_circle(areas, circles, &cases, |_, _, inside, people| {
            highest = highest.max(log_likelihood_ratio(inside as f64, people * scale, all as f64));
        });
        highest
    };
    (0..draws.number).map(highest).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_likelihood_ratios_are_as_computed_by_hand() {
        let cases = [(20.0, 10.0, 100.0, 4.440_300_8), (30.0, 12.5, 120.0, 10.272_756_2), (5.0, 5.0, 50.0, 0.0)];
        for (inside, expected, all, llr) in cases {
            assert!((log_likelihood_ratio(inside, expected, all) - llr).abs() < 5.1e-8);
        }
        // All cases inside: C ln(C/E).
        assert!((log_likelihood_ratio(10.0, 2.0, 10.0) - 10.0 * 5f64.ln()).abs() < 1e-12);
    }

    /// A row of places of 1,000 people.
    fn row(cases: &[u64]) -> Vec<ScanArea> {
        let outwards = |at: usize| {
            let mut others: Vec<usize> = (0..cases.len()).collect();
            others.sort_by_key(|other| other.abs_diff(at));
            others
        };
        cases.iter().enumerate().map(|(at, &cases)| ScanArea { cases, population: 1000.0, outwards: outwards(at) }).collect()
    }

    #[test]
    fn a_planted_cluster_is_found_and_its_neighbourhood_not_named_twice() {
        let mut cases = [2; 40];
        cases[10..13].copy_from_slice(&[12, 15, 11]);
        let found = scan(&row(&cases), 0.25, Draws { number: 99, seed: 2 });
        let mut areas = found[0].areas.clone();
        areas.sort_unstable();
        assert_eq!((areas, found[0].cases), (vec![10, 11, 12], 38));
        assert!((found[0].p - 0.01).abs() < 1e-12);
        assert!(found[1..].iter().all(|cluster| cluster.areas.iter().all(|area| !(10..13).contains(area))));
    }

    #[test]
    fn no_case_is_no_cluster_and_even_cases_are_no_surprise() {
        assert_eq!(scan(&row(&[0; 5]), 0.5, Draws { number: 9, seed: 1 }), []);
        assert_eq!(scan(&row(&[3; 5]), 0.5, Draws { number: 9, seed: 1 }), []);
        let uneven = scan(&row(&[3, 4, 2, 3, 5, 3, 2, 4]), 0.5, Draws { number: 99, seed: 1 });
        assert!(uneven[0].p > 0.2, "{}", uneven[0].p);
    }
}
