//! Whether the change had begun before the event.

use super::comparison::{EventMonth, PartSum, PreTrend, PreTrendKind, Ratio, Split, Window, Windows};
use super::figures::exact_ratio;
use crate::domain::{Day, Month};
use crate::stats::{Change, Period};

/// Days of the month up to which the event's month is mostly after the event.
const MIDDLE_OF_MONTH: u8 = 15;

/// The verdict on monthly counts of the pre window, knowing how the place changed afterwards.
///
/// The last quarter of the window against the rest: a rise (fall) that is certain and went on. Else the last quarter or the
/// last half with a change that turned afterwards: a peak or a trough. Exact 95 % intervals, months as exposure.
pub(super) fn pre_trend(count: impl Fn(Month) -> u64, windows: Windows, date: Day, after_over_before: Option<f64>) -> PreTrend {
    let before = windows.before;
    let months: Vec<u64> = before.iter().map(&count).collect();
    let (quarter, half) = (split(&months, months.len() / 4), split(&months, months.len() / 2));
    let total: u64 = months.iter().sum();
    PreTrend {
        kind: kind(&quarter.ratio, &half.ratio, after_over_before),
        quarter,
        half,
        mean_before: per_month(total, months.len()),
        event_month: event_month(count, date, windows.left_out),
    }
}

fn kind(quarter: &Ratio, half: &Ratio, change: Option<f64>) -> PreTrendKind {
    let (rose, fell) = (change.is_some_and(|ratio| ratio > 1.0), change.is_some_and(|ratio| ratio < 1.0));
    let surely_up = |ratio: &Ratio| ratio.low.is_some_and(|low| low > 1.0);
    let surely_down = |ratio: &Ratio| ratio.high.is_some_and(|high| high < 1.0);
    match () {
        () if rose && surely_up(quarter) => PreTrendKind::Rise,
        () if fell && surely_down(quarter) => PreTrendKind::Fall,
        () if fell && (surely_up(quarter) || surely_up(half)) => PreTrendKind::Peak,
        () if rose && (surely_down(quarter) || surely_down(half)) => PreTrendKind::Trough,
        () => PreTrendKind::None,
    }
}

/// The months cut in two, the later part so many months long.
fn split(months: &[u64], later: usize) -> Split {
    let (earlier, later) = months.split_at(months.len() - later);
    let period = |part: &[u64]| Period { cases: part.iter().sum(), exposure: part.len() as f64 };
    let change = Change { before: period(earlier), after: period(later) };
    Split { earlier: part_sum(earlier), later: part_sum(later), ratio: exact_ratio(&change) }
}

fn part_sum(months: &[u64]) -> PartSum {
    let count = months.iter().sum();
    PartSum { months: u32::try_from(months.len()).unwrap_or(u32::MAX), count, per_month: per_month(count, months.len()) }
}

fn per_month(count: u64, months: usize) -> f64 {
    super::figures::digits(count as f64 / months as f64)
}

fn event_month(count: impl Fn(Month) -> u64, date: Day, left_out: Option<Window>) -> Option<EventMonth> {
    let (month, (_, _, day)) = (date.month(), date.ymd());
    let quoted = day > MIDDLE_OF_MONTH && left_out.is_some_and(|window| window.contains(month));
    quoted.then(|| EventMonth { month, day, count: count(month) })
}
