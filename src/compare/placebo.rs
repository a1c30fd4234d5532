//! The same change where or when nothing of the kind is known to have happened.

use super::comparison::{Placebo, PlaceboStatus, PlaceboUnit, PlaceboValue, Windows};
use super::figures::{finite, ratio_status};
use super::panel::Unit;
use super::people::People;
use super::place::windows;
use super::study::Study;
use crate::dataset::AreaIx;
use crate::domain::{Level, Month};
use crate::stats::{Change, Period, PlaceboTest, Sides, placebo_test};
use std::collections::BTreeMap;

/// Months after the series begins from which a month may be a placebo.
const SETTLED_AFTER: i32 = 36;
/// Fewest events in the pre window of a placebo place.
const FEWEST_BEFORE: u64 = 12;

/// The same place around other months: two-sided, each month on its own population basis.
pub(super) fn dates(study: &Study, observed: Option<f64>) -> Placebo {
    let question = study.question;
    let event = question.date.month();
    let quiet = study.dataset.manifest.comparison.placebo_until.map_or(event, |until| until.min(event));
    let first = study.panel.coverage().start.plus(SETTLED_AFTER).index();
    let around = |month: Month| windows(month.first_day(), question.months, question.washout);
    let months: Vec<Month> = (first..=quiet.index())
        .map(Month::from_index)
        .filter(|month| around(*month).after.end <= quiet && covered(study, around(*month)))
        .collect();
    let values = months.iter().map(|month| {
        let people = People::of(study.dataset, question.denominator, *month);
        let change = people.map(|people| change(study, &people, &study.treated, around(*month)));
        (month.to_string(), None, change)
    });
    let mut placebo = placebo(PlaceboUnit::Dates, values, observed, Sides::Both);
    (placebo.from, placebo.until) = (months.first().copied(), months.last().copied());
    placebo
}

fn covered(study: &Study, windows: Windows) -> bool {
    let coverage = study.panel.coverage();
    let whole = |unit: &Unit| !study.panel.lacks(*unit, windows.before) && !study.panel.lacks(*unit, windows.after);
    windows.before.start >= coverage.start && windows.after.end <= coverage.end && study.treated.iter().all(whole)
}

/// Other places in the same months: one-sided, in the observed direction. Municipalities for a place of municipalities, else states.
pub(super) fn places(study: &Study, observed: Option<f64>, whole_states: bool) -> Placebo {
    let of = if whole_states { PlaceboUnit::States } else { PlaceboUnit::Municipalities };
    let level = if whole_states { Level::State } else { Level::Municipality };
    let mut places: BTreeMap<AreaIx, Vec<Unit>> = BTreeMap::new();
    for unit in &study.controls {
        if let Some(place) = study.dataset.areas.at_level(study.panel.units[*unit], level) {
            places.entry(place).or_default().push(*unit);
        }
    }
    let enough = |units: &Vec<Unit>| units.iter().map(|unit| study.panel.count(*unit, study.windows.before)).sum::<u64>() >= FEWEST_BEFORE;
    let values = places.iter().filter(|(_, units)| enough(units)).map(|(place, units)| {
        let area = study.dataset.areas.area(*place);
        (area.code.to_string(), Some(area.name.clone()), Some(change(study, &study.people, units, study.windows)))
    });
    placebo(of, values, observed, Sides::Observed)
}

fn change(study: &Study, people: &People, units: &[Unit], windows: Windows) -> Change {
    let exposed: Vec<Unit> = units
        .iter()
        .copied()
        .filter(|unit| {
            [windows.before, windows.after].into_iter().all(|window| people.exposure(study.panel.units[*unit], window).is_some())
        })
        .collect();
    let period = |window| Period {
        cases: exposed.iter().map(|unit| study.panel.count(*unit, window)).sum(),
        exposure: exposed.iter().filter_map(|unit| people.exposure(study.panel.units[*unit], window)).sum(),
    };
    Change { before: period(windows.before), after: period(windows.after) }
}

fn placebo(
    of: PlaceboUnit,
    found: impl Iterator<Item = (String, Option<String>, Option<Change>)>,
    observed: Option<f64>,
    sides: Sides,
) -> Placebo {
    let mut undefined = 0;
    let mut values = Vec::new();
    let mut logarithms = Vec::new();
    for (key, name, change) in found {
        let Some((change, ratio)) = change.and_then(|change| Some((change, change.ratio()?))) else {
            undefined += 1;
            continue;
        };
        logarithms.push(ratio.ln());
        let status = ratio_status(Some(ratio));
        values.push(PlaceboValue { key, name, before: change.before.cases, after: change.after.cases, ratio: finite(ratio), status });
    }
    // Without an observed ratio (nothing was counted at all) there is nothing to compare: such a question is refused before.
    let PlaceboTest { n, as_extreme, p, range } = placebo_test(observed.unwrap_or(1.0).ln(), &logarithms, sides);
    Placebo {
        of,
        n,
        as_extreme,
        p: p.and_then(finite),
        status: if p.is_some() { PlaceboStatus::Ok } else { PlaceboStatus::TooFewPlacebos },
        undefined,
        observed: observed.and_then(finite),
        range_low: range.map(|(low, _)| low.exp()).and_then(finite),
        range_high: range.and_then(|(_, high)| finite(high.exp())),
        from: None,
        until: None,
        values,
    }
}
