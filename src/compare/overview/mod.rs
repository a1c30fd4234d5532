//! All deployments of a force at once: size and sign of the change differ between them, and that is the finding.

mod event_years;
mod question;

pub use event_years::{BandAtZero, Estimate, EventStudyEffect, EventStudyRefusal, EventYears, YearBefore, YearGroup};
pub use question::{OverviewAsked, OverviewQuestion};

use super::answer::outcome;
use super::comparison::{AreaRef, Deployment, Outcome, PreTrendKind, SensitivityFigures, Window, Windows};
use super::panel::Panel;
use super::place::{Citing, area_ref, asked, earlier, windows};
use super::pretrend::pre_trend;
use super::question::Question;
use super::refusal::{Reason, RefusalCode};
use super::study::Study;
use super::{reasons, sensitivity};
use crate::dataset::{AreaIx, Dataset};
use crate::domain::DatePrecision;
use serde::Serialize;

/// Every deployment of a force, compared in the same way.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct Overview {
    /// Edition that every number comes from.
    pub edition: String,
    /// The question as it was understood, defaults filled in.
    pub question: OverviewAsked,
    /// What was counted, and by whom.
    pub source: Outcome,
    /// Number of deployments.
    pub n_zones: usize,
    /// How many of them have an answer.
    pub n_answered: usize,
    /// The deployments, by first day and id.
    pub zones: Vec<ZoneRow>,
    /// Municipalities by years since a deployment first named them; `null` when refused.
    pub event_study: Option<EventYears>,
    /// Why there is no event study.
    pub event_study_refused: Option<EventStudyRefusal>,
}

/// One deployment: all places that it names.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct ZoneRow {
    /// The deployment.
    pub zone: Deployment,
    /// The places that it names.
    pub areas: Vec<AreaRef>,
    /// The query string of `/compare` for the whole answer, without `?`.
    pub query: String,
    /// The months compared; `null` when the month of the event is not known.
    pub windows: Option<Windows>,
    /// Why there is no answer: the first reason.
    pub refused: Option<RefusalCode>,
    /// Every reason, in the order of the codes.
    pub reasons: Vec<Reason>,
    /// The answer; `null` when refused.
    pub figures: Option<SensitivityFigures>,
    /// Whether `relative` cannot be told from ×1; `null` without an interval.
    pub relative_includes_one: Option<bool>,
    /// Whether the change had begun before; `null` when refused.
    pub pre_trend: Option<PreTrendKind>,
    /// How many deployments had named the place or part of it before.
    pub earlier: usize,
    /// Ids of the other deployments with an answer that count, in part, the same places in the same months after; by date.
    pub shared: Vec<String>,
}

/// Compares all deployments that a question keeps.
#[must_use]
pub fn overview(dataset: &Dataset, question: &OverviewQuestion) -> Overview {
    let panel = Panel::new(dataset, question.one().filter());
    let mut zones: Vec<ZoneRow> = question.each(dataset).map(|one| row(dataset, &one, &panel)).collect();
    let places: Vec<Vec<AreaIx>> = question.each(dataset).map(|one| asked(dataset, &one)).collect();
    for at in 0..zones.len() {
        let shares = |other: &usize| *other != at && counts_the_same(dataset, (&zones[at], &places[at]), (&zones[*other], &places[*other]));
        zones[at].shared = (0..zones.len()).filter(shares).map(|other| zones[other].zone.id.clone()).collect();
    }
    let (event_study, event_study_refused) = match event_years::event_years(dataset, question, &panel) {
        Ok(years) => (Some(years), None),
        Err(refused) => (None, Some(refused)),
    };
    Overview {
        edition: dataset.manifest.id.clone(),
        question: question.understood(dataset),
        source: outcome(dataset, question.one()),
        n_zones: zones.len(),
        n_answered: zones.iter().filter(|row| row.figures.is_some()).count(),
        zones,
        event_study,
        event_study_refused,
    }
}

fn row(dataset: &Dataset, question: &Question, panel: &Panel) -> ZoneRow {
    let mut reasons = reasons::of_question(dataset, question);
    let countable = reasons.iter().all(|reason| reason.code.allows_counting());
    let study = if countable { Study::new(dataset, question, panel, Citing::Cited) } else { None };
    reasons.extend(study.as_ref().map(reasons::of_study).unwrap_or_default());
    reasons.sort_by_key(|reason| reason.code);
    reasons.dedup_by_key(|reason| reason.code);
    let study = study.filter(|_| reasons.is_empty());
    let figures = study.as_ref().map(sensitivity::figures);
    let dated = question.date_precision != DatePrecision::Year;
    ZoneRow {
        zone: Deployment::from(&question.zone(dataset).expect("a question of the overview names a deployment").entry),
        areas: asked(dataset, question).into_iter().map(|ix| area_ref(dataset, ix)).collect(),
        query: question.understood(dataset).query,
        windows: dated.then(|| windows(question.date, question.months, question.washout)),
        refused: reasons.first().map(|reason| reason.code),
        reasons,
        figures,
        relative_includes_one: figures.and_then(|figures| figures.relative.includes_one()),
        pre_trend: study.as_ref().map(|study| verdict(study)),
        earlier: earlier(dataset, question).len(),
        shared: Vec::new(),
    }
}

/// Whether two deployments with an answer have a place in common and at least half of the months after.
fn counts_the_same(dataset: &Dataset, (a, places): (&ZoneRow, &[AreaIx]), (b, others): (&ZoneRow, &[AreaIx])) -> bool {
    let (Some(a), Some(b)) = (after(a), after(b)) else { return false };
    let months = a.iter().filter(|month| b.contains(*month)).count();
    let within = |a: AreaIx, b: AreaIx| dataset.areas.lies_in(a, b) || dataset.areas.lies_in(b, a);
    2 * months >= a.months() && places.iter().any(|place| others.iter().any(|other| within(*place, *other)))
}

/// The months after of a deployment with an answer.
fn after(row: &ZoneRow) -> Option<Window> {
    row.windows.filter(|_| row.figures.is_some()).map(|windows| windows.after)
}

fn verdict(study: &Study) -> PreTrendKind {
    let month = |month| study.panel.month(&study.treated, month);
    pre_trend(month, study.windows, study.question.date, study.treated_sums().change.ratio()).kind
}
