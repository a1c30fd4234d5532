//! A question bound to its counts: which units are the place, which are compared with, over which months.

use super::comparison::{ControlGroup, Windows};
use super::controls::Controls;
use super::figures::Sums;
use super::near::within_km;
use super::panel::{Panel, Unit};
use super::people::People;
use super::place::{Citing, area_ref, asked, excluded_states, windows};
use super::question::Question;
use crate::dataset::{AreaIx, Dataset};
use crate::domain::Level;
use std::collections::BTreeSet;

/// Everything that numbers are made of.
pub(super) struct Study<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) question: &'a Question,
    pub(super) panel: &'a Panel,
    pub(super) people: People<'a>,
    pub(super) windows: Windows,
    /// The areas asked about.
    pub(super) asked: Vec<AreaIx>,
    /// Their units with population in both windows.
    pub(super) treated: Vec<Unit>,
    /// Their units without.
    pub(super) treated_without: Vec<Unit>,
    /// States that are no comparison places.
    pub(super) excluded: Vec<AreaIx>,
    /// The comparison places.
    pub(super) controls: Vec<Unit>,
    /// Units that would be compared with, had they population and all months.
    pub(super) controls_without: usize,
}

impl<'a> Study<'a> {
    /// The study of a question; `None` when the edition has no population to divide by.
    pub(super) fn new(dataset: &'a Dataset, question: &'a Question, panel: &'a Panel, citing: Citing) -> Option<Self> {
        let windows = windows(question.date, question.months, question.washout);
        let people = People::of(dataset, question.denominator, question.date.month())?;
        let asked = asked(dataset, question);
        let units: BTreeSet<Unit> = asked.iter().flat_map(|ix| panel.units_in(dataset, Some(*ix))).collect();
        let peopled = |unit: &Unit| {
            let exposure = |window| people.exposure(panel.units[*unit], window);
            exposure(windows.before).is_some() && exposure(windows.after).is_some()
        };
        let (treated, treated_without): (Vec<Unit>, Vec<Unit>) = units.iter().copied().partition(peopled);
        let excluded = excluded_states(dataset, question, windows, citing);
        let candidates = candidates(dataset, question, panel, &excluded, &units);
        let has_data = |unit: &Unit| peopled(unit) && !panel.lacks(*unit, windows.before) && !panel.lacks(*unit, windows.after);
        let asked_controls = candidates.len();
        let controls: Vec<Unit> = candidates.into_iter().filter(has_data).collect();
        let controls_without = asked_controls - controls.len();
        Some(Self { dataset, question, panel, people, windows, asked, treated, treated_without, excluded, controls, controls_without })
    }

    /// The place added up.
    pub(super) fn treated_sums(&self) -> Sums {
        Sums::of(self.panel, &self.people, &self.treated, self.windows)
    }

    /// The comparison places added up.
    pub(super) fn control_sums(&self) -> Sums {
        Sums::of(self.panel, &self.people, &self.controls, self.windows)
    }

    /// The state that a unit is or lies in.
    pub(super) fn state_of(&self, unit: Unit) -> Option<AreaIx> {
        self.dataset.areas.at_level(self.panel.units[unit], Level::State)
    }

    /// The comparison places as they are told.
    pub(super) fn control_group(&self, sums: &Sums) -> ControlGroup {
        let states: BTreeSet<AreaIx> = self.controls.iter().filter_map(|unit| self.state_of(*unit)).collect();
        let chosen = matches!(self.question.controls, Controls::Codes(_));
        let excluded = if chosen { &[][..] } else { &self.excluded };
        ControlGroup {
            group: sums.group(self.windows),
            states: states.into_iter().map(|ix| area_ref(self.dataset, ix)).collect(),
            excluded_states: excluded.iter().map(|ix| area_ref(self.dataset, *ix)).collect(),
            without_data: self.controls_without,
        }
    }
}

/// The units that are compared with, if they have data; never one of the asked place.
fn candidates(dataset: &Dataset, question: &Question, panel: &Panel, excluded: &[AreaIx], treated: &BTreeSet<Unit>) -> Vec<Unit> {
    let free = |unit: &Unit| {
        let state = dataset.areas.at_level(panel.units[*unit], Level::State);
        !treated.contains(unit) && state.is_none_or(|state| excluded.binary_search(&state).is_err())
    };
    match &question.controls {
        Controls::OtherStates => (0..panel.units.len()).filter(free).collect(),
        Controls::NeighboursExcluded { km } => {
            let near = within_km(dataset, excluded, f64::from(*km));
            (0..panel.units.len()).filter(free).filter(|unit| !near[panel.units[*unit].ix()]).collect()
        }
        Controls::Codes(codes) => {
            let named = codes.iter().flat_map(|code| panel.units_in(dataset, dataset.areas.find(code.as_str())));
            let units: BTreeSet<Unit> = named.filter(|unit| !treated.contains(unit)).collect();
            units.into_iter().collect()
        }
    }
}
