use super::bootstrap::MultiplierBootstrap;
use super::change::Estimate;
use super::normal::Z;
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// Outcomes of units over years, and the year in which each unit's event begins.
#[derive(Clone, Debug)]
pub struct Panel {
    first: i32,
    years: usize,
    outcomes: Vec<f64>,
    begins: Vec<Option<i32>>,
}

/// Which units an effect is measured against.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Untreated {
    /// Those whose event never begins.
    Never,
    /// Those, and those of other groups whose event begins after the year.
    NeverAndNotYet,
}

/// How the bands are drawn.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Draws {
    /// Number of draws.
    pub number: usize,
    /// Seed of the generator.
    pub seed: u64,
}

/// The effect on the units of one group in one year.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupTime {
    /// Year in which the group's event begins.
    pub group: i32,
    /// Year of the effect.
    pub year: i32,
    /// `ATT(g,t)` in units of the outcome.
    pub effect: f64,
    /// Units of the group.
    pub treated: usize,
    /// Units that it is measured against.
    pub untreated: usize,
    /// What each unit of the panel adds to the error of `effect`.
    influence: Vec<f64>,
}

/// Effects by the number of years since the event began.
#[derive(Clone, Debug, PartialEq)]
pub struct EventStudy {
    /// Lowest `e` first.
    pub effects: Vec<Dynamic>,
    /// Mean of the effects from e = 0 on, with its 95 % interval.
    pub post: Estimate,
    /// See [`breakdown`].
    pub breakdown: Option<f64>,
}

/// `θ(e)`: the effects of all groups that reach `e`, weighted by their number of units.
#[derive(Clone, Debug, PartialEq)]
pub struct Dynamic {
    /// Years since the event began; negative before.
    pub e: i32,
    /// The effect; `low` and `high` are the band that holds all effects at once in 95 % of draws.
    pub effect: Estimate,
    /// Standard error.
    pub standard_error: f64,
    /// The groups that reach `e`.
    pub groups: Vec<i32>,
}

impl Panel {
    /// A panel whose `outcomes` hold the `years` of each unit in turn, beginning with `first`.
    ///
    /// # Panics
    /// When there are not as many outcomes as units times years.
    #[must_use]
    pub fn new(first: i32, years: usize, outcomes: Vec<f64>, begins: Vec<Option<i32>>) -> Self {
        assert_eq!(outcomes.len(), begins.len() * years, "every unit has an outcome in every year");
        Self { first, years, outcomes, begins }
    }

    /// Effects of all groups in all years that have a base year and somebody to be measured against.
    ///
    /// `ATT(g,t) = mean(Y_t − Y_b | G = g) − mean(Y_t − Y_b | C)` with `b = g − 1` from g on and `b = t − 1` before: what is given for a year
    /// before the event is the change from the year before it.
    ///
    /// # References
    /// Callaway & Sant'Anna (2021), *Journal of Econometrics* 225, 200–230, without covariates; tested against the package `did`.
    #[must_use]
    pub fn group_times(&self, untreated: Untreated) -> Vec<GroupTime> {
        let groups: BTreeSet<i32> = self.begins.iter().flatten().copied().collect();
        let years = self.first + 1..self.first + self.years as i32;
        let cells = groups.into_iter().flat_map(|group| years.clone().map(move |year| (group, year)));
        cells.filter_map(|(group, year)| self.group_time(group, year, untreated)).collect()
    }

    fn group_time(&self, group: i32, year: i32, untreated: Untreated) -> Option<GroupTime> {
        let base = if year < group { year - 1 } else { group - 1 };
        let is_treated = |begin: Option<i32>| begin == Some(group);
        let is_untreated = |begin: Option<i32>| match (begin, untreated) {
            (None, _) => true,
            (Some(begin), Untreated::NeverAndNotYet) => begin > year && begin != group,
            (Some(_), Untreated::Never) => false,
        };
        let (base, year_at) = (self.at(base)?, self.at(year)?);
        let treated = self.changes(base, year_at, is_treated);
        let others = self.changes(base, year_at, is_untreated);
        let (effect, trend) = (mean(&treated)?, mean(&others)?);
        let mut influence = vec![0.0; self.begins.len()];
        for (unit, change) in &treated {
            influence[*unit] = (change - effect) / treated.len() as f64;
        }
        for (unit, change) in &others {
            influence[*unit] = -(change - trend) / others.len() as f64;
        }
        Some(GroupTime { group, year, effect: effect - trend, treated: treated.len(), untreated: others.len(), influence })
    }

    fn at(&self, year: i32) -> Option<usize> {
        usize::try_from(year - self.first).ok().filter(|at| *at < self.years)
    }

    /// Units that `keep` takes by their begin, with the change of their outcome between two years.
    fn changes(&self, from: usize, to: usize, keep: impl Fn(Option<i32>) -> bool) -> Vec<(usize, f64)> {
        let units = self.begins.iter().enumerate().filter(|(_, begin)| keep(**begin));
        units.map(|(unit, _)| (unit, self.outcomes[unit * self.years + to] - self.outcomes[unit * self.years + from])).collect()
    }

    /// The effects by years since the event began: `θ(e) = Σ_g ATT(g, g+e) · n_g / Σ n_g` over the groups that reach `e`.
    ///
    /// Numbers of units are taken as given, not as drawn. `None` when no group has an effect from e = 0 on.
    ///
    /// # References
    /// Callaway & Sant'Anna (2021), section 3.
    #[must_use]
    pub fn event_study(&self, untreated: Untreated, es: RangeInclusive<i32>, draws: Draws) -> Option<EventStudy> {
        let cells = self.group_times(untreated);
        let sums: Vec<(i32, Sum)> =
            es.filter_map(|e| Some((e, Sum::of(cells.iter().filter(|cell| cell.year - cell.group == e))?))).collect();
        let after: Vec<&Sum> = sums.iter().filter(|(e, _)| *e >= 0).map(|(_, sum)| sum).collect();
        let post = Sum::mean(&after)?;
        let influence: Vec<Vec<f64>> = sums.iter().map(|(_, sum)| sum).chain([&post]).map(|sum| sum.influence.clone()).collect();
        let bootstrap = MultiplierBootstrap::draw(&influence, draws.number, draws.seed);
        let critical = bootstrap.critical(sums.len());
        let before: Vec<f64> = sums.iter().filter(|(e, _)| *e < 0).map(|(_, sum)| sum.value).collect();
        let breakdown = breakdown(post.value, &before);
        let post = interval(post.value, Z * bootstrap.standard_error(sums.len()));
        let effects = sums.into_iter().enumerate().map(|(at, (e, sum))| {
            let standard_error = bootstrap.standard_error(at);
            Dynamic { e, effect: interval(sum.value, critical * standard_error), standard_error, groups: sum.groups }
        });
        Some(EventStudy { effects: effects.collect(), post, breakdown })
    }
}

/// How many times the worst change seen before the event an unseen one would have to be for the effect to vanish:
/// `M̄ = |post| / max|changes before|`. `None` when nothing changed before.
///
/// # References
/// The idea of Rambachan & Roth (2023), *Review of Economic Studies* 90, relative magnitudes; their conditional inference is not made.
#[must_use]
pub fn breakdown(post: f64, changes_before: &[f64]) -> Option<f64> {
    let worst = changes_before.iter().fold(0.0, |worst, change| f64::max(worst, change.abs()));
    (worst > 0.0).then(|| post.abs() / worst)
}

/// A weighted sum of effects and of what units add to its error.
struct Sum {
    value: f64,
    influence: Vec<f64>,
    groups: Vec<i32>,
}

impl Sum {
    /// Effects weighted by the units of their group.
    fn of<'a>(cells: impl Iterator<Item = &'a GroupTime> + Clone) -> Option<Self> {
        let units: usize = cells.clone().map(|cell| cell.treated).sum();
        let parts = cells.clone().map(|cell| (cell.treated as f64 / units as f64, cell.effect, &cell.influence));
        let (value, influence) = weighted(parts)?;
        Some(Self { value, influence, groups: cells.map(|cell| cell.group).collect() })
    }

    fn mean(sums: &[&Self]) -> Option<Self> {
        let parts = sums.iter().map(|sum| (1.0 / sums.len() as f64, sum.value, &sum.influence));
        let (value, influence) = weighted(parts)?;
        Some(Self { value, influence, groups: Vec::new() })
    }
}

/// Sum of (weight, value, influence); `None` of nothing.
fn weighted<'a>(parts: impl Iterator<Item = (f64, f64, &'a Vec<f64>)>) -> Option<(f64, Vec<f64>)> {
    parts.fold(None, |sum, (weight, value, influence)| {
        let (total, mut all) = sum.unwrap_or_else(|| (0.0, vec![0.0; influence.len()]));
        all.iter_mut().zip(influence).for_each(|(all, part)| *all += weight * part);
        Some((total + weight * value, all))
    })
}

fn interval(value: f64, distance: f64) -> Estimate {
    Estimate { value, low: value - distance, high: value + distance }
}

fn mean(changes: &[(usize, f64)]) -> Option<f64> {
    let sum: f64 = changes.iter().map(|(_, change)| change).sum();
    (!changes.is_empty()).then(|| sum / changes.len() as f64)
}

#[cfg(test)]
mod tests;
