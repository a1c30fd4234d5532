//! Where and when: the asked place as units of the source, the windows, and what is excluded elsewhere.

use super::comparison::{AreaRef, Deployment, Window, Windows};
use super::question::Question;
use crate::dataset::{AreaIx, Dataset, Zone};
use crate::domain::{AreaKnown, Day, Level, Month};
use crate::query::{AreaSet, over};

/// Deployments that begin in these years name states that are no comparison places, whenever the question is.
const NAMED_FROM: (i32, u8) = (2005, 1);
/// The last month of those years; later when the post window ends later.
const NAMED_UNTIL: (i32, u8) = (2009, 12);

/// The areas asked about: those of `state` or `municipality`, else those that the deployment names.
pub(super) fn asked(dataset: &Dataset, question: &Question) -> Vec<AreaIx> {
    match (&question.areas, question.zone(dataset)) {
        (Some(set), _) => set.maximal(&dataset.areas),
        (None, zone) => AreaSet::new(&dataset.areas, zone.into_iter().flat_map(|zone| zone.areas.iter().copied())).maximal(&dataset.areas),
    }
}

/// An area by code and name.
pub(super) fn area_ref(dataset: &Dataset, ix: AreaIx) -> AreaRef {
    let area = dataset.areas.area(ix);
    let state = dataset.areas.at_level(ix, Level::State).filter(|state| *state != ix);
    AreaRef {
        code: area.code.clone(),
        name: area.name.clone(),
        level: area.level,
        state: state.map(|state| dataset.areas.area(state).name.clone()),
    }
}

/// The windows around the month of a day.
pub(super) fn windows(date: Day, months: u32, washout: u32) -> Windows {
    let (event, length, washout) = (date.month(), months.cast_signed(), washout.cast_signed());
    let window = |first: i32, months: i32| Window { start: event.plus(first), end: event.plus(first + months - 1) };
    Windows { before: window(-length, length), left_out: (washout > 0).then(|| window(0, washout)), after: window(washout, length) }
}

/// States that a deployment names.
pub(super) fn states_of(dataset: &Dataset, zone: &Zone) -> Vec<AreaIx> {
    let by_code = zone.entry.states.iter().filter_map(|code| dataset.areas.find(code.as_str()));
    let of_area = |ix: &AreaIx| -> Vec<AreaIx> {
        match dataset.areas.at_level(*ix, Level::State) {
            Some(state) => vec![state],
            None => {
                dataset.areas.of_level(Level::State).map(|(state, _)| state).filter(|state| dataset.areas.lies_in(*state, *ix)).collect()
            }
        }
    };
    by_code.chain(zone.areas.iter().flat_map(of_area)).collect()
}

/// Which deployments count when states are excluded from the comparison places.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Citing {
    /// Those whose source cites something.
    Cited,
    /// All of them.
    All,
}

/// States named by deployments that begin in the years of the list, up to the end of the post window, and those of the asked
/// place or deployment; sorted.
pub(super) fn excluded_states(dataset: &Dataset, question: &Question, windows: Windows, citing: Citing) -> Vec<AreaIx> {
    let month = |(year, month)| Month::new(year, month).expect("the years of the list have twelve months");
    let (from, until) = (month(NAMED_FROM).first_day(), month(NAMED_UNTIL).max(windows.after.end).last_day());
    let counts = |zone: &&Zone| {
        let cited = citing == Citing::All || zone.entry.citation.is_some();
        cited && (from..=until).contains(&zone.entry.first)
    };
    let named = dataset.zones.list.iter().filter(counts).flat_map(|zone| states_of(dataset, zone));
    let of_zone = question.zone(dataset).into_iter().flat_map(|zone| states_of(dataset, zone));
    let of_place = asked(dataset, question).into_iter().filter_map(|ix| dataset.areas.at_level(ix, Level::State));
    let mut states: Vec<AreaIx> = named.chain(of_zone).chain(of_place).collect();
    states.sort_unstable();
    states.dedup();
    states
}

/// Deployments that named the place or part of it before the event, by date.
pub(super) fn earlier(dataset: &Dataset, question: &Question) -> Vec<Deployment> {
    let asked = asked(dataset, question);
    let meets = |zone: &&Zone| {
        let is_before = zone.entry.first < question.date && Some(&zone.entry.id) != question.zone.as_ref();
        is_before && zone.entry.area_known != AreaKnown::Coarser && asked.iter().any(|place| over(dataset, zone, *place).is_some())
    };
    let mut zones: Vec<&Zone> = dataset.zones.list.iter().filter(meets).collect();
    zones.sort_by(|a, b| (a.entry.first, &a.entry.id).cmp(&(b.entry.first, &b.entry.id)));
    zones.into_iter().map(|zone| Deployment::from(&zone.entry)).collect()
}
