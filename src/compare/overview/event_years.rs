//! Years before and after a deployment first named a municipality, all deployments of a force together.

use super::super::comparison::Window;
use super::super::figures::digits;
use super::super::panel::{Panel, Unit};
use super::super::people::People;
use super::question::OverviewQuestion;
use crate::dataset::{AreaIx, Dataset, Zone};
use crate::domain::{Day, Level, Month, SourceKind, codes};
use crate::stats::{self, Draws, PER, Untreated};
use serde::Serialize;
use std::collections::BTreeMap;

/// The calendar years: monthly counts by municipality begin with the first, one population basis ends with the last.
const YEARS: [i32; 2] = [1990, 2009];
/// A deployment that begins after this month changes the next year more than its own.
const LAST_MONTH_OF_ITS_YEAR: u8 = 6;
/// Groups of fewer municipalities say more of one place than of a year.
const FEWEST_PLACES: usize = 10;
/// Years since the first deployment that are given.
const EFFECTS: std::ops::RangeInclusive<i32> = -5..=2;
/// Share of a band's width by which it may reach over 0 and only touch it.
const TOUCHING: f64 = 0.1;
/// Draws of the bootstrap.
const DRAWS: usize = 999;

/// What changed in the years around the first deployment: group-time effects (Callaway & Sant'Anna 2021), added up by years since then.
///
/// # Units
/// Differences of asinh(homicides per 100,000 a year), which is close to a logarithm for rates above 2 and defined at 0.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct EventYears {
    /// First calendar year.
    pub first_year: i32,
    /// Last calendar year.
    pub last_year: i32,
    /// Municipalities by the year in which a cited deployment first named them or their state (the next year when it began after June).
    pub groups: Vec<YearGroup>,
    /// Groups that are too small: neither treated nor compared with.
    pub left_out: Vec<YearGroup>,
    /// Municipalities first named by a deployment of another force: neither treated nor compared with.
    pub other_forces: usize,
    /// Municipalities that no cited deployment named in these years.
    pub never: usize,
    /// Effects from five years before to two years after; each year before is the change from the year before it.
    pub effects: Vec<EventStudyEffect>,
    /// Mean of the effects from the first year on, with its 95 % interval.
    pub post: Estimate,
    /// The largest change in a year before, and whether its band holds 0.
    pub before: YearBefore,
    /// M̄: the effect would vanish if the unseen trend were so many times the worst change seen before. `null` when nothing changed before.
    pub breakdown: Option<f64>,
    /// Draws of the bootstrap.
    pub draws: usize,
    /// Seed of the draws.
    pub seed: u64,
}

/// Municipalities whose deployment began in the same year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct YearGroup {
    /// The year.
    pub year: i32,
    /// How many municipalities.
    pub n_places: usize,
}

/// A value with its interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct Estimate {
    /// The value.
    pub value: f64,
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// The effect in one year before or after.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct EventStudyEffect {
    /// Years since the first year of the deployment; negative before.
    pub e: i32,
    /// The effect; its ends are the band that holds all effects at once in 95 % of draws.
    #[serde(flatten)]
    pub effect: Estimate,
    /// Standard error.
    pub standard_error: f64,
    /// The groups that reach this year.
    pub groups: Vec<i32>,
}

/// The year before whose change is the largest.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct YearBefore {
    /// The year, negative.
    pub e: i32,
    /// How its band lies to 0.
    pub band: BandAtZero,
}

impl YearBefore {
    fn of(effects: &[EventStudyEffect]) -> Self {
        let before = effects.iter().filter(|each| each.e < 0);
        let worst = before.max_by(|a, b| a.effect.value.abs().total_cmp(&b.effect.value.abs()));
        worst.map_or(Self { e: *EFFECTS.start(), band: BandAtZero::IncludesZero }, |worst| Self {
            e: worst.e,
            band: BandAtZero::of(worst.effect),
        })
    }
}

codes! {
    /// How a band lies to 0.
    BandAtZero {
        /// It does not reach it.
        ExcludesZero = "excludes_zero",
        /// It reaches over it by less than a tenth of its width.
        TouchesZero = "touches_zero",
        /// It holds it.
        IncludesZero = "includes_zero",
    }
}

impl BandAtZero {
    fn of(band: Estimate) -> Self {
        let over = (-band.low).min(band.high);
        match over {
            over if over < 0.0 => Self::ExcludesZero,
            over if over < TOUCHING * (band.high - band.low) => Self::TouchesZero,
            _ => Self::IncludesZero,
        }
    }
}

codes! {
    /// Why there is no event study.
    EventStudyRefusal {
        /// The source has no counts by municipality and month.
        NoMunicipalCounts = "no_municipal_counts",
        /// The source or the population lacks some of the years.
        ShortSeries = "short_series",
        /// No group has ten municipalities, or there is nobody to compare with.
        TooFewPlaces = "too_few_places",
    }
}

/// The event study of the asked forces.
pub(super) fn event_years(dataset: &Dataset, question: &OverviewQuestion, panel: &Panel) -> Result<EventYears, EventStudyRefusal> {
    let people = covered(dataset, question, panel)?;
    let mut sample = Sample::new(dataset, question, panel, people);
    let (groups, left_out): (Vec<_>, Vec<_>) = sample.groups().into_iter().partition(|group| group.n_places >= FEWEST_PLACES);
    sample.units.retain(|(_, begin)| begin.is_none_or(|year| groups.iter().any(|group| group.year == year)));
    let outcomes = sample.units.iter().flat_map(|(unit, _)| years().map(|year| outcome(panel, people, *unit, year))).collect();
    let begins = sample.units.iter().map(|(_, begin)| *begin).collect();
    let seed = dataset.manifest.comparison.seed;
    let study = stats::Panel::new(YEARS[0], years().count(), outcomes, begins)
        .event_study(Untreated::NeverAndNotYet, EFFECTS, Draws { number: DRAWS, seed })
        .ok_or(EventStudyRefusal::TooFewPlaces)?;
    let effects: Vec<EventStudyEffect> = study.effects.iter().map(effect).collect();
    Ok(EventYears {
        first_year: YEARS[0],
        last_year: YEARS[1],
        groups,
        left_out,
        other_forces: sample.other_forces,
        never: sample.units.iter().filter(|(_, begin)| begin.is_none()).count(),
        before: YearBefore::of(&effects),
        effects,
        post: estimate(study.post),
        breakdown: study.breakdown.map(digits),
        draws: DRAWS,
        seed,
    })
}

fn years() -> std::ops::RangeInclusive<i32> {
    YEARS[0]..=YEARS[1]
}

fn months_of([first, last]: [i32; 2]) -> Window {
    let month = |year, month| Month::new(year, month).expect("a year has twelve months");
    Window { start: month(first, 1), end: month(last, 12) }
}

/// The population of the years, when source and population cover all of them.
fn covered<'a>(dataset: &'a Dataset, question: &OverviewQuestion, panel: &Panel) -> Result<People<'a>, EventStudyRefusal> {
    let source = question.one().source(dataset);
    if source.kind != SourceKind::Counts || panel.level != Level::Municipality {
        return Err(EventStudyRefusal::NoMunicipalCounts);
    }
    let whole = months_of(YEARS);
    let covers = panel.coverage().start <= whole.start && panel.coverage().end >= whole.end;
    let broken = source.breaks.iter().any(|found| found.kind != "population" && found.month > whole.start && found.month <= whole.end);
    let people = People::of(dataset, question.one().denominator, whole.end);
    let people = people.filter(|people| people.named([whole, whole]).extended_months == 0);
    people.filter(|_| covers && !broken).ok_or(EventStudyRefusal::ShortSeries)
}

/// `asinh` of the rate per 100,000 of a unit that has population in every year.
fn outcome(panel: &Panel, people: People, unit: Unit, year: i32) -> f64 {
    let window = months_of([year, year]);
    let exposure = people.exposure(panel.units[unit], window).expect("units without population in some year are left out");
    (PER * panel.count(unit, window) as f64 / exposure).asinh()
}

fn effect(effect: &stats::Dynamic) -> EventStudyEffect {
    let standard_error = digits(effect.standard_error);
    EventStudyEffect { e: effect.e, effect: estimate(effect.effect), standard_error, groups: effect.groups.clone() }
}

fn estimate(found: stats::Estimate) -> Estimate {
    Estimate { value: digits(found.value), low: digits(found.low), high: digits(found.high) }
}

/// Municipalities with population and counts in every year, and the year in which their deployment began.
struct Sample {
    units: Vec<(Unit, Option<i32>)>,
    other_forces: usize,
}

impl Sample {
    fn new(dataset: &Dataset, question: &OverviewQuestion, panel: &Panel, people: People) -> Self {
        let first = first_named(dataset, panel);
        let whole = months_of(YEARS);
        let mut sample = Self { units: Vec::new(), other_forces: 0 };
        for (unit, ix) in panel.units.iter().enumerate() {
            if people.exposure(*ix, whole).is_none() || panel.lacks(unit, whole) {
                continue;
            }
            match first[unit].map(|zone| (zone, year_of(zone.entry.first))).filter(|(_, year)| *year <= YEARS[1]) {
                None => sample.units.push((unit, None)),
                Some((zone, year)) if question.keeps(zone) => sample.units.push((unit, Some(year))),
                Some(_) => sample.other_forces += 1,
            }
        }
        sample
    }

    fn groups(&self) -> Vec<YearGroup> {
        let mut sizes = BTreeMap::new();
        self.units.iter().filter_map(|(_, begin)| *begin).for_each(|year| *sizes.entry(year).or_insert(0) += 1);
        sizes.into_iter().map(|(year, n_places)| YearGroup { year, n_places }).collect()
    }
}

/// The year that a deployment is counted in.
fn year_of(first: Day) -> i32 {
    let (year, month, _) = first.ymd();
    if month > LAST_MONTH_OF_ITS_YEAR { year + 1 } else { year }
}

/// For each unit the first deployment with a cited source that names it or its state.
fn first_named<'a>(dataset: &'a Dataset, panel: &Panel) -> Vec<Option<&'a Zone>> {
    let mut zones: Vec<&Zone> = dataset.zones.list.iter().filter(|zone| zone.entry.citation.is_some()).collect();
    zones.sort_by(|a, b| (a.entry.first, &a.entry.id).cmp(&(b.entry.first, &b.entry.id)));
    let names = |zone: &Zone, unit: AreaIx| zone.areas.iter().any(|named| dataset.areas.lies_in(unit, *named));
    panel.units.iter().map(|unit| zones.iter().copied().find(|zone| names(zone, *unit))).collect()
}
