//! `/summary`: how much there is, how much of it is drawn, and why the rest is not.

use super::count_selection::CountSelection;
use super::coverage::Period;
use super::covered::{Covered, Status};
use super::denominator::Denominator;
use super::extent::{Extent, RateSummary, total_rate};
use super::group::group_sums;
use super::head::{Head, breaks};
use super::partly::partly;
use super::{Filter, QueryError, Selection, Sums, Tally};
use crate::dataset::manifest::{Break, Gap, SourceEntry};
use crate::dataset::{Dataset, EventColumns, Unplaced};
use crate::domain::{AreaCode, Level, Measure, Month, PlacePrecision, TimePrecision};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// The totals of a filter.
#[derive(Clone, Debug, Serialize, schemars::JsonSchema)]
#[serde(untagged)]
pub enum Summary {
    /// Of an events source.
    Events(EventSummary),
    /// Of a counts source.
    Counts(CountSummary),
}

/// Totals of records. Figures are `None` where the source covers nothing of the question.
#[derive(Clone, Debug, Serialize, schemars::JsonSchema)]
pub struct EventSummary {
    /// Edition, source, filter, what is covered.
    #[serde(flatten)]
    pub head: Head,
    /// Records of the filter.
    pub records: Option<u64>,
    /// Their deaths.
    pub deaths: Option<Deaths>,
    /// Those that layers of points and heat draw.
    pub drawn: Option<Tally>,
    /// Those that they cannot draw, by reason.
    pub undrawn: Vec<Undrawn>,
    /// Records whose dates only overlap the period; beside `records`, not in them.
    pub partly: Option<Tally>,
    /// Records by how precisely their place is known.
    pub by_place_precision: BTreeMap<PlacePrecision, Tally>,
    /// Records by how precisely their date is known.
    pub by_time_precision: BTreeMap<TimePrecision, Tally>,
    /// Records that may or may not lie in the zone; beside `records`, not in them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone_unknown: Option<Tally>,
    /// Known faults of the source.
    pub notes: Vec<String>,
}

/// Deaths as the source estimates them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Deaths {
    /// Low estimates.
    pub low: u64,
    /// Best estimates.
    pub best: u64,
    /// High estimates.
    pub high: u64,
}

impl From<Sums> for Deaths {
    fn from(sums: Sums) -> Self {
        Self { low: sums.deaths_low, best: sums.deaths_best, high: sums.deaths_high }
    }
}

/// Records that no point layer draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Undrawn {
    /// The finest area that is known of them; `outside`: none of the edition.
    pub reason: &'static str,
    /// How many.
    #[serde(flatten)]
    pub tally: Tally,
}

/// Totals of a counts source.
#[derive(Clone, Debug, Serialize, schemars::JsonSchema)]
pub struct CountSummary {
    /// Edition, source, filter, what is covered.
    #[serde(flatten)]
    pub head: Head,
    /// The count.
    pub count: Option<u64>,
    /// The count per 100,000 people a year.
    pub rate: Option<RateSummary>,
    /// What the source's finest level shows.
    pub drawn: Option<CountTally>,
    /// What it cannot show, by reason.
    pub undrawn: Vec<UndrawnCount>,
    /// Counts that may or may not lie in the zone; beside `count`, not in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone_unknown: Option<CountTally>,
    /// Months from which figures no longer measure the same thing.
    pub breaks: Vec<Break>,
    /// Months without data inside the period.
    pub gaps: Vec<Gap>,
    /// Known faults of the source.
    pub notes: Vec<String>,
}

/// A count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct CountTally {
    /// The number.
    pub count: u64,
}

/// A count that has no place in the source's finest level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct UndrawnCount {
    /// What is not known of its place.
    pub reason: &'static str,
    /// How many.
    pub count: u64,
}

/// The totals of a filter.
///
/// # Panics
/// When the filter is of another edition.
///
/// # Errors
/// `no_denominator` when a rate is asked for that nobody can compute.
pub fn summary(dataset: &Dataset, filter: &Filter) -> Result<Summary, QueryError> {
    let source = filter.source_in(dataset);
    let covered = Covered::new(dataset, source, filter);
    match Selection::new(dataset, filter) {
        Some(selection) => Ok(Summary::Events(event_summary(dataset, source, filter, &covered, &selection))),
        None => count_summary(dataset, source, filter, &covered).map(Summary::Counts),
    }
}

fn event_summary(dataset: &Dataset, source: &SourceEntry, filter: &Filter, covered: &Covered, selection: &Selection) -> EventSummary {
    let columns = selection.columns();
    let known = |sums: Sums| covered.period_with_data().map(|_| sums);
    let classes = PrecisionClasses::of(selection);
    let total = classes.total();
    let undrawn = undrawn(dataset, selection);
    let drawn = total - undrawn.iter().map(|(_, sums)| *sums).sum();
    let partly = partly(dataset, filter, || total.into());
    let zone_unknown = filter.zone.as_ref().and_then(|_| Selection::zone_unknown(dataset, filter));
    EventSummary {
        head: Head::new(dataset, source, filter, covered),
        records: known(total).map(|sums| sums.n),
        deaths: known(total).map(Deaths::from),
        drawn: known(drawn).map(Tally::from),
        undrawn: undrawn.into_iter().map(|(reason, sums)| Undrawn { reason, tally: sums.into() }).collect(),
        partly: covered.period_with_data().map(|_| partly),
        by_place_precision: classes.by_place(),
        by_time_precision: classes.by_time(),
        zone_unknown: zone_unknown.map(|selection| selection.sums(0..columns.len()).into()),
        notes: source.faults.clone(),
    }
}

/// Sums of the selected records by precision of place and date.
struct PrecisionClasses(Vec<Sums>);

impl PrecisionClasses {
    const PLACES: usize = PlacePrecision::ALL.len();
    const TIMES: usize = TimePrecision::ALL.len();

    fn of(selection: &Selection) -> Self {
        let columns = selection.columns();
        let (place, time) = (&columns.place_precision[..], &columns.time_precision[..]);
        let class = |row: usize| usize::from(place[row]) * Self::TIMES + usize::from(time[row]);
        Self(group_sums(selection, 0..columns.len(), Self::PLACES * Self::TIMES, class))
    }

    fn total(&self) -> Sums {
        self.0.iter().copied().sum()
    }

    fn by_place(&self) -> BTreeMap<PlacePrecision, Tally> {
        let of = |at: usize| self.0[at * Self::TIMES..(at + 1) * Self::TIMES].iter().copied().sum();
        present(PlacePrecision::ALL.iter().enumerate().map(|(at, precision)| (*precision, of(at))))
    }

    fn by_time(&self) -> BTreeMap<TimePrecision, Tally> {
        let of = |at: usize| self.0.iter().skip(at).step_by(Self::TIMES).copied().sum();
        present(TimePrecision::ALL.iter().enumerate().map(|(at, precision)| (*precision, of(at))))
    }
}

/// Classes that hold a record.
fn present<K: Ord>(classes: impl Iterator<Item = (K, Sums)>) -> BTreeMap<K, Tally> {
    classes.filter(|(_, sums)| sums.n > 0).map(|(key, sums)| (key, sums.into())).collect()
}

/// Sums of the selected records without a point, by reason.
fn undrawn(dataset: &Dataset, selection: &Selection) -> Vec<(&'static str, Sums)> {
    const REASONS: [&str; 5] = ["municipality", "state", "region", "country", "outside"];
    let columns = selection.columns();
    let sums = group_sums(selection, columns.located..columns.len(), REASONS.len(), |row| reason(dataset, columns, row));
    REASONS.into_iter().zip(sums).filter(|(_, sums)| sums.n > 0).collect()
}

/// Position in the reasons: the coarser of what the source knows of the place and of the area that was found for it, so that
/// every level shows exactly the records whose reason is no coarser.
fn reason(dataset: &Dataset, columns: &EventColumns, row: usize) -> usize {
    let Some(area) = columns.area(row) else { return 4 };
    match (dataset.areas.area(area).level, columns.place_precision(row)) {
        (_, PlacePrecision::Region) => 2,
        (_, PlacePrecision::Country) | (Level::Country, _) => 3,
        (Level::State, _) | (_, PlacePrecision::State) => 1,
        (Level::Municipality, _) => 0,
    }
}

fn count_summary(dataset: &Dataset, source: &SourceEntry, filter: &Filter, covered: &Covered) -> Result<CountSummary, QueryError> {
    let denominator = Denominator::of(source, filter);
    if matches!(filter.measure, Measure::Rate | Measure::RateSmoothed) {
        denominator.clone()?;
    }
    let denominator = denominator.ok();
    let mut answer = CountSummary {
        head: Head::new(dataset, source, filter, covered),
        count: None,
        rate: None,
        drawn: None,
        undrawn: Vec::new(),
        zone_unknown: None,
        breaks: breaks(dataset, source, denominator, covered.period_with_data()),
        gaps: Vec::new(),
        notes: source.faults.clone(),
    };
    if let Some(period) = covered.period_with_data() {
        let selection = CountSelection::new(dataset, filter, period).expect("a source of counts has count columns");
        fill(&mut answer, dataset, source, filter, covered, &selection, denominator.map(|denominator| (denominator, period)));
    }
    answer.zone_unknown = zone_unknown(dataset, filter, covered);
    Ok(answer)
}

/// What was counted where the zone only cuts, also when nothing is known to lie on the asked side of its border.
fn zone_unknown(dataset: &Dataset, filter: &Filter, covered: &Covered) -> Option<CountTally> {
    filter.zone.as_ref()?;
    let selection = CountSelection::zone_unknown(dataset, filter, covered.period?)?;
    let count = selection.total();
    (count > 0 || covered.period_with_data().is_some()).then_some(CountTally { count })
}

fn fill(
    answer: &mut CountSummary,
    dataset: &Dataset,
    source: &SourceEntry,
    filter: &Filter,
    covered: &Covered,
    selection: &CountSelection,
    rated: Option<(Denominator, Period)>,
) {
    let columns = selection.columns();
    let mut by_reason = [0; Unplaced::ALL.len()];
    for row in selection.rows() {
        by_reason[usize::from(columns.unplaced[row])] += u64::from(columns.count[row]);
    }
    let extent = Extent::new(dataset, source, filter, covered);
    answer.gaps = gaps(dataset, selection, extent.parts());
    if covered.period.is_some_and(|period| selection.gaps().hold_all(extent.parts(), period.months())) {
        answer.head.status = Status::NoData;
        return;
    }
    if !answer.gaps.is_empty() {
        answer.head.status = Status::Partial;
    }
    let placed = Unplaced::ALL.iter().zip(by_reason);
    answer.count = Some(by_reason.iter().sum());
    answer.drawn = placed.clone().find(|(reason, _)| **reason == Unplaced::Placed).map(|(_, count)| CountTally { count });
    let undrawn = placed.filter(|(reason, count)| **reason != Unplaced::Placed && *count > 0);
    answer.undrawn = undrawn.map(|(reason, count)| UndrawnCount { reason: reason.code(), count }).collect();
    if let Some((denominator, period)) = rated {
        answer.rate = total_rate(dataset, selection, &extent, denominator, period);
    }
}

fn gaps(dataset: &Dataset, selection: &CountSelection, areas: &[crate::dataset::AreaIx]) -> Vec<Gap> {
    let gaps = selection.gaps();
    let touching = areas.iter().flat_map(|area| gaps.touching(*area).chain(gaps.unplaced_within(*area)));
    let mut by_area: BTreeMap<&AreaCode, BTreeSet<Month>> = BTreeMap::new();
    for (area, months) in touching {
        by_area.entry(&dataset.areas.area(area).code).or_default().extend(months.iter().map(|month| Month::from_index(*month)));
    }
    by_area.into_iter().map(|(area, months)| Gap::whole(area.clone(), months.into_iter().collect())).collect()
}
