//! The answer if chosen otherwise.

use super::comparison::{Choice, Sensitivity, SensitivityFigures};
use super::controls::Controls;
use super::panel::Panel;
use super::place::Citing;
use super::question::Question;
use super::reasons;
use super::study::Study;
use crate::dataset::Dataset;
use crate::domain::Level;

/// Kilometres within which neighbours of named states are left out.
const NEIGHBOURS_KM: u32 = 50;

/// The question under other choices of comparison places and windows; left out is what was asked for, and neighbours among states.
pub(super) fn sensitivity(dataset: &Dataset, question: &Question, panel: &Panel) -> Vec<Sensitivity> {
    let neighbours = Controls::NeighboursExcluded { km: NEIGHBOURS_KM };
    let choices = [
        (Choice::WithoutUncited, question.clone(), Citing::All),
        (Choice::NeighboursExcluded, question.with_controls(neighbours), Citing::Cited),
        (Choice::Months12, question.with_months(12), Citing::Cited),
        (Choice::Months24, question.with_months(24), Citing::Cited),
        (Choice::Months36, question.with_months(36), Citing::Cited),
    ];
    let differs = |(choice, other, _): &(Choice, Question, Citing)| match choice {
        Choice::WithoutUncited => question.controls == Controls::OtherStates,
        // Distances are those of municipalities.
        Choice::NeighboursExcluded => panel.level == Level::Municipality && other != question,
        _ => other != question,
    };
    choices.into_iter().filter(differs).map(|(choice, other, citing)| chosen(dataset, &other, panel, choice, citing)).collect()
}

fn chosen(dataset: &Dataset, question: &Question, panel: &Panel, choice: Choice, citing: Citing) -> Sensitivity {
    let before_counting = reasons::of_question(dataset, question);
    let study = if before_counting.is_empty() { Study::new(dataset, question, panel, citing) } else { None };
    let after_counting = study.as_ref().map(reasons::of_study).unwrap_or_default();
    let refused = before_counting.iter().chain(&after_counting).map(|reason| reason.code).min();
    Sensitivity { choice, refused, figures: study.filter(|_| refused.is_none()).map(|study| figures(&study)) }
}

/// The numbers of a study, without what stands beside them on the card.
pub(super) fn figures(study: &Study) -> SensitivityFigures {
    let (treated, controls) = (study.treated_sums(), study.control_sums());
    SensitivityFigures {
        treated_before: treated.change.before.cases,
        treated_after: treated.change.after.cases,
        treated_change: treated.ratio(study.windows),
        n_controls: controls.n,
        controls_before: controls.change.before.cases,
        controls_after: controls.change.after.cases,
        controls_change: controls.ratio(study.windows),
        relative: treated.relative_to(&controls, study.windows),
    }
}
