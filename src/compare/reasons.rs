//! Why a question is refused, in the order in which it is checked.

use super::comparison::{Window, Windows};
use super::people::People;
use super::place::{asked, windows};
use super::question::Question;
use super::refusal::{Reason, RefusalCode, RefusalDetail};
use super::study::Study;
use crate::dataset::{AreaIx, Dataset};
use crate::domain::{AreaKnown, DatePrecision, Level, Month, PeriodUnit, SourceKind};

/// Largest share of undated deaths.
const MOST_UNDATED: f64 = 0.2;
/// Largest share of the country's municipalities in the place.
const MOST_TREATED: f64 = 0.8;
/// Fewest comparison places.
const FEWEST_CONTROLS: usize = 10;
/// Fewest events before and after together.
const FEWEST_EVENTS: u64 = 20;

/// Reasons that need no count.
pub(super) fn of_question(dataset: &Dataset, question: &Question) -> Vec<Reason> {
    let source = question.source(dataset);
    let mut reasons: Vec<Reason> = too_coarse(dataset, question).into_iter().collect();
    if !is_covered(dataset, question) {
        // Where nothing is counted there are no months that could be short.
        reasons.push(Reason::of(RefusalCode::NoCountsHere));
        return reasons;
    }
    if source.period == Some(PeriodUnit::Year) {
        reasons.push(Reason::of(RefusalCode::PeriodTooCoarse));
    }
    let windows = windows(question.date, question.months, question.washout);
    if question.date_precision == DatePrecision::Year {
        reasons.push(Reason::of(RefusalCode::DatesUnknown));
        reasons.extend(short_in_any_month(dataset, question));
    } else {
        reasons.extend(short_windows(dataset, question, windows));
        reasons.extend(of_windows(dataset, question, windows));
    }
    let share = treated_share(dataset, question);
    if share > MOST_TREATED {
        reasons.push(found(RefusalCode::TreatedShare, share));
    }
    // A deployment of an unknown month began in January at the earliest.
    if everywhere(dataset, question, windows.after) {
        reasons.push(Reason::of(RefusalCode::NoUntreatedPlaces));
    }
    reasons
}

/// Whether a deployment over the whole country begins before a window ends: the National Guard, from 2019.
fn everywhere(dataset: &Dataset, question: &Question, window: Window) -> bool {
    let country = |ix: AreaIx| dataset.areas.at_level(ix, Level::Country);
    let countries: Vec<AreaIx> = asked(dataset, question).into_iter().filter_map(country).collect();
    let national = dataset.zones.list.iter().filter(|zone| zone.entry.national && zone.entry.first <= window.end.last_day());
    national.flat_map(|zone| &zone.areas).any(|ix| countries.contains(ix))
}

fn found(code: RefusalCode, found: f64) -> Reason {
    Reason { found: Some(super::figures::digits(found)), ..Reason::of(code) }
}

/// Why the counts are of other places than asked: some of them are not known, or are smaller than what is counted.
fn too_coarse(dataset: &Dataset, question: &Question) -> Option<Reason> {
    let reason = |detail| Reason { detail: Some(detail), ..Reason::of(RefusalCode::AreaTooCoarse) };
    let finest = question.source(dataset).levels.first().copied().unwrap_or(Level::State);
    let zone = question.zone(dataset).map(|zone| &zone.entry);
    if let Some(zone) = zone.filter(|zone| zone.area_known == AreaKnown::Partial && question.areas.is_none()) {
        let known = Some(zone.areas.len() as f64);
        return Some(Reason { found: known, named: zone.municipalities_total, ..reason(RefusalDetail::Partial) });
    }
    let is_smaller = asked(dataset, question).into_iter().any(|ix| dataset.areas.area(ix).level > finest);
    (is_smaller || zone.is_some_and(|zone| zone.area_known == AreaKnown::Coarser)).then(|| reason(RefusalDetail::Coarser))
}

fn is_covered(dataset: &Dataset, question: &Question) -> bool {
    let coverage = question.source(dataset).coverage.as_ref();
    let covered = |ix: AreaIx| {
        let holds = |ix: AreaIx| coverage.is_some_and(|coverage| coverage.areas.contains(&dataset.areas.area(ix).code));
        dataset.areas.with_ancestors(ix).any(holds)
    };
    asked(dataset, question).into_iter().all(covered)
}

/// What the source lacks of the windows, whichever month of its year the deployment began in; what is needed covers all of them.
fn short_in_any_month(dataset: &Dataset, question: &Question) -> Vec<Reason> {
    let year = question.date.month().year();
    let of_month = |month: u8| {
        let first = Month::new(year, month).expect("a year has twelve months").first_day();
        short_windows(dataset, question, windows(first, question.months, question.washout))
    };
    let december = of_month(12);
    let in_both = |early: Reason| {
        let late = december.iter().find(|late| (late.code, late.detail) == (early.code, early.detail))?;
        let needed = early.needed.zip(late.needed).map(|(early, late)| Window { start: early.start, end: late.end });
        Some(Reason { needed, ..early })
    };
    of_month(1).into_iter().filter_map(in_both).collect()
}

/// Windows that the source's coverage does not hold.
fn short_windows(dataset: &Dataset, question: &Question, windows: Windows) -> Vec<Reason> {
    let coverage = question.source(dataset).coverage.as_ref();
    let coverage = coverage.expect("an edition is opened only if its events and counts state their coverage");
    let coverage = Window { start: coverage.start, end: coverage.end };
    let lacking = |(code, needed): (RefusalCode, Window)| {
        let detail = if needed.start < coverage.start {
            RefusalDetail::StartsLate
        } else if needed.end > coverage.end {
            RefusalDetail::EndsEarly
        } else {
            return None;
        };
        Some(Reason { detail: Some(detail), ..short(code, question, coverage, needed) })
    };
    [(RefusalCode::ShortPre, windows.before), (RefusalCode::ShortPost, windows.after)].into_iter().filter_map(lacking).collect()
}

/// Months in which the series or the population changes its meaning.
fn of_windows(dataset: &Dataset, question: &Question, windows: Windows) -> Vec<Reason> {
    let source = question.source(dataset);
    let mut reasons = Vec::new();
    let crossed = |month: Month| month > windows.before.start && month <= windows.after.end;
    if let Some(found) = source.breaks.iter().find(|found| found.kind != "population" && crossed(found.month)) {
        reasons.push(Reason { month: Some(found.month), ..Reason::of(RefusalCode::SeriesBreak) });
    }
    let people = People::of(dataset, question.denominator, question.date.month());
    let extended = people.map_or(u32::MAX, |people| people.named([windows.before, windows.after]).extended_months);
    if extended > 2 * question.months / 3 {
        reasons.push(Reason { found: Some(f64::from(extended)), ..Reason::of(RefusalCode::PopulationBreak) });
    }
    reasons
}

fn short(code: RefusalCode, question: &Question, covered: Window, needed: Window) -> Reason {
    Reason { months: Some(question.months), covered: Some(covered), needed: Some(needed), ..Reason::of(code) }
}

/// Reasons that the counts give.
pub(super) fn of_study(study: &Study) -> Vec<Reason> {
    let (question, panel) = (study.question, study.panel);
    let mut reasons = Vec::new();
    for (code, window) in [(RefusalCode::ShortPre, study.windows.before), (RefusalCode::ShortPost, study.windows.after)] {
        if study.treated.iter().any(|unit| panel.lacks(*unit, window)) {
            reasons.push(short(code, question, panel.coverage(), window));
        }
    }
    let treated = study.treated_sums();
    let counted = treated.change.before.cases + treated.change.after.cases;
    let (undated, share) = undated(study, counted);
    if question.source(study.dataset).kind == SourceKind::Events && undated > 0 && share > MOST_UNDATED {
        reasons.push(found(RefusalCode::PrecisionFloor, share));
    }
    if study.controls.len() < FEWEST_CONTROLS {
        reasons.push(found(RefusalCode::TooFewControls, study.controls.len() as f64));
    }
    if counted < FEWEST_EVENTS {
        reasons.push(found(RefusalCode::TooFewEvents, counted as f64));
    }
    reasons
}

/// Deaths of the place that no window can hold, and their share of those and of the counted ones.
pub(super) fn undated(study: &Study, counted: u64) -> (u64, f64) {
    let Windows { before, left_out, after } = study.windows;
    let within: Vec<Window> = [Some(before), left_out, Some(after)].into_iter().flatten().collect();
    let undated = study.panel.undated(&study.treated, [before, after], &within);
    let all = undated + counted;
    (undated, if all == 0 { 0.0 } else { undated as f64 / all as f64 })
}

/// The place's share of the municipalities of its country that have population in the event's year.
fn treated_share(dataset: &Dataset, question: &Question) -> f64 {
    let (asked, year) = (asked(dataset, question), question.date.month().year());
    let peopled = |ix: &AreaIx| dataset.population.municipal(*ix, year).is_some();
    let country = asked.first().and_then(|ix| dataset.areas.at_level(*ix, Level::Country));
    let in_country = |ix: &AreaIx| country.is_some_and(|country| dataset.areas.lies_in(*ix, country));
    let (mut all, mut treated) = (0_u32, 0_u32);
    for ix in dataset.areas.of_level(Level::Municipality).map(|(ix, _)| ix).filter(|ix| peopled(ix) && in_country(ix)) {
        all += 1;
        treated += u32::from(asked.iter().any(|area| dataset.areas.lies_in(ix, *area)));
    }
    if all == 0 { 0.0 } else { f64::from(treated) / f64::from(all) }
}
