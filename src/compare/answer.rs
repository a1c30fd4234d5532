//! From a question to its answer or its refusal.

use super::comparison::{
    Basis, Caveat, Comparison, DataPrecision, Deployment, Event, MonthRow, Outcome, Part, Place, Remainder, Window, Windows,
};
use super::controls::Controls;
use super::figures::{Sums, digits};
use super::panel::Panel;
use super::place::{Citing, area_ref, asked, earlier, windows};
use super::pretrend::pre_trend;
use super::question::Question;
use super::refusal::{Other, Reason, Refusal};
use super::study::Study;
use super::{placebo, reasons, rings, sensitivity};
use crate::dataset::manifest::{Break, DateBasis};
use crate::dataset::{AreaIx, Dataset};
use crate::domain::{DatePrecision, Level, SourceKind};

/// An answer, or why there is none.
pub type Answer = Result<Comparison, Box<Refusal>>;

/// Answers a question from an edition, or says why it cannot be answered.
///
/// Equal questions to equal editions give equal answers: there is no clock and no chance in it.
///
/// # Errors
/// A [`Refusal`] with every reason: the data cannot answer honestly.
pub fn answer(dataset: &Dataset, question: &Question) -> Answer {
    let before_counting = reasons::of_question(dataset, question);
    let countable = before_counting.iter().all(|reason| reason.code.allows_counting());
    let panel = countable.then(|| Panel::new(dataset, &question.filter));
    let study = panel.as_ref().and_then(|panel| Study::new(dataset, question, panel, Citing::Cited));
    let after_counting = study.as_ref().map(reasons::of_study).unwrap_or_default();
    match (study, before_counting.is_empty() && after_counting.is_empty()) {
        (Some(study), true) => Ok(comparison(&study)),
        _ => Err(Box::new(refusal(dataset, question, before_counting.into_iter().chain(after_counting).collect()))),
    }
}

/// Whether a question has an answer, without making it.
fn is_answerable(dataset: &Dataset, question: &Question, panel: &Panel) -> bool {
    let study = || Study::new(dataset, question, panel, Citing::Cited);
    reasons::of_question(dataset, question).is_empty() && study().is_some_and(|study| reasons::of_study(&study).is_empty())
}

fn refusal(dataset: &Dataset, question: &Question, mut reasons: Vec<Reason>) -> Refusal {
    reasons.sort_by_key(|reason| reason.code);
    reasons.dedup_by_key(|reason| reason.code);
    let dated = question.date_precision != DatePrecision::Year;
    Refusal {
        edition: dataset.manifest.id.clone(),
        code: reasons.first().expect("a refusal has a reason: a study without population is short of controls").code,
        reasons,
        question: question.understood(dataset),
        source: outcome(dataset, question),
        areas: asked(dataset, question).into_iter().map(|ix| area_ref(dataset, ix)).collect(),
        date: question.date,
        deployment: question.zone(dataset).map(|zone| Deployment::from(&zone.entry)),
        windows: dated.then(|| windows(question.date, question.months, question.washout)),
        others: others(dataset, question),
    }
}

/// Deployments that the same source can answer for, with the same windows and all places that they name.
fn others(dataset: &Dataset, question: &Question) -> Vec<Other> {
    let panel = Panel::new(dataset, &question.filter);
    let mut zones: Vec<_> = dataset.zones.list.iter().filter(|zone| Some(&zone.entry.id) != question.zone.as_ref()).collect();
    zones.sort_by(|a, b| (a.entry.first, &a.entry.id).cmp(&(b.entry.first, &b.entry.id)));
    let of = |zone: &crate::dataset::Zone| Question {
        areas: None,
        zone: Some(zone.entry.id.clone()),
        date: zone.entry.first,
        date_precision: zone.entry.first_precision,
        controls: Controls::OtherStates,
        ..question.clone()
    };
    let answered = zones.into_iter().map(|zone| (zone, of(zone))).filter(|(_, other)| is_answerable(dataset, other, &panel));
    answered.map(|(zone, other)| Other { zone: Deployment::from(&zone.entry), query: other.understood(dataset).query }).collect()
}

fn comparison(study: &Study) -> Comparison {
    let (dataset, question) = (study.dataset, study.question);
    let (treated, controls) = (study.treated_sums(), study.control_sums());
    let ratio = treated.change.ratio();
    let relative = treated.relative_to(&controls, study.windows);
    let place = place(study);
    let whole_states = place.whole_states;
    let mut comparison = Comparison {
        edition: dataset.manifest.id.clone(),
        question: question.understood(dataset),
        source: outcome(dataset, question),
        place,
        event: event(study),
        earlier: earlier(dataset, question),
        windows: study.windows,
        basis: study.people.named([study.windows.before, study.windows.after]),
        treated: treated.group(study.windows),
        controls: study.control_group(&controls),
        relative,
        relative_includes_one: relative.includes_one(),
        months: months(study),
        months_remainder: remainder(study, &treated),
        pre_trend: pre_trend(|month| study.panel.month(&study.treated, month), study.windows, question.date, ratio),
        placebo_dates: placebo::dates(study, ratio),
        placebo_places: placebo::places(study, ratio, whole_states),
        rings: rings::rings(study),
        sensitivity: sensitivity::sensitivity(dataset, question, study.panel),
        precision: precision(study, &treated),
        breaks: breaks(study),
        caveats: Vec::new(),
    };
    comparison.caveats = caveats(&comparison);
    comparison
}

/// What a question counts, and by whom.
pub(super) fn outcome(dataset: &Dataset, question: &Question) -> Outcome {
    let source = question.source(dataset);
    Outcome {
        id: source.id.clone(),
        title: source.title.clone(),
        publisher: source.publisher.clone(),
        kind: source.kind,
        measure: question.filter.measure,
        unit: source.unit,
        level: source.levels.first().copied().unwrap_or(Level::State),
        per: question.denominator.per(),
        date_basis: source.date_basis,
        attribution: source.attribution.clone(),
        citation: source.citation.clone(),
    }
}

fn place(study: &Study) -> Place {
    let areas = &study.dataset.areas;
    let is_state = |ix: &AreaIx| areas.area(*ix).level != Level::Municipality;
    Place {
        areas: study.asked.iter().map(|ix| area_ref(study.dataset, *ix)).collect(),
        all_of_zone: study.question.zone.is_some() && study.question.areas.is_none(),
        whole_states: study.asked.iter().all(is_state),
        n_places: study.treated.len(),
        without_population: study.treated_without.iter().map(|unit| areas.area(study.panel.units[*unit]).code.clone()).collect(),
    }
}

fn event(study: &Study) -> Event {
    Event {
        date: study.question.date,
        date_precision: study.question.date_precision,
        month: study.question.date.month(),
        deployment: study.question.zone(study.dataset).map(|zone| Deployment::from(&zone.entry)),
    }
}

fn months(study: &Study) -> Vec<MonthRow> {
    let Windows { before, left_out, after } = study.windows;
    let part = |window: Window, part: Part| {
        window.iter().map(move |month| MonthRow {
            month,
            part,
            treated: study.panel.month(&study.treated, month),
            controls: study.panel.month(&study.controls, month),
        })
    };
    let left_out = left_out.into_iter().flat_map(|window| part(window, Part::LeftOut));
    part(before, Part::Before).chain(left_out).chain(part(after, Part::After)).collect()
}

fn remainder(study: &Study, treated: &Sums) -> Remainder {
    let dated = |window: Window| window.iter().map(|month| study.panel.month(&study.treated, month)).sum::<u64>();
    Remainder {
        before: treated.change.before.cases - dated(study.windows.before),
        after: treated.change.after.cases - dated(study.windows.after),
    }
}

fn precision(study: &Study, treated: &Sums) -> DataPrecision {
    let (undated, share) = reasons::undated(study, treated.change.before.cases + treated.change.after.cases);
    let areas = unplaced_areas(study);
    DataPrecision {
        undated,
        undated_share: digits(share),
        unplaced_before: study.panel.unplaced(&areas, study.windows.before),
        unplaced_after: study.panel.unplaced(&areas, study.windows.after),
    }
}

/// The states of the place: what is known to them only may or may not have happened there.
fn unplaced_areas(study: &Study) -> Vec<AreaIx> {
    let mut states: Vec<AreaIx> = study.treated.iter().filter_map(|unit| study.state_of(*unit)).collect();
    states.sort_unstable();
    states.dedup();
    states
}

/// Breaks between the first month of the pre window and the last of the post window.
fn breaks(study: &Study) -> Vec<Break> {
    let Windows { before, after, .. } = study.windows;
    let crossed = |month| month > before.start && month <= after.end;
    let source = study.question.source(study.dataset);
    let own: Vec<Break> = source.breaks.iter().filter(|found| crossed(found.month)).cloned().collect();
    let told = |month| own.iter().any(|found| found.month == month);
    let population = study.people.breaks().filter(|(month, _)| crossed(*month) && !told(*month));
    let population: Vec<Break> =
        population.map(|(month, basis)| Break { month, kind: "population".to_owned(), note: basis.title.clone() }).collect();
    let mut all = [own, population].concat();
    all.sort_by_key(|found| found.month);
    all
}

fn caveats(of: &Comparison) -> Vec<Caveat> {
    let Basis { extended_months, .. } = of.basis;
    let precision = &of.precision;
    let named_neighbours = matches!(of.question.controls, Controls::OtherStates);
    let feminicide_alone = of.question.dimensions.get("offence").is_some_and(|codes| codes == &["feminicide"]);
    let cites_nothing = of.event.deployment.as_ref().is_some_and(|deployment| deployment.citation.is_none());
    [
        (of.source.kind == SourceKind::Events, Caveat::EventsSource),
        (feminicide_alone, Caveat::FeminicideAlone),
        (!of.earlier.is_empty(), Caveat::EarlierDeployments),
        (cites_nothing, Caveat::UncitedDeployment),
        (true, Caveat::ListNotExhaustive),
        (true, Caveat::Unmatched),
        (named_neighbours, Caveat::NeighboursIncluded),
        (of.source.date_basis == Some(DateBasis::Registration), Caveat::RegistrationMonths),
        (of.source.date_basis == Some(DateBasis::Report), Caveat::ReportMonths),
        (extended_months > 0, Caveat::PopulationExtended),
        (precision.unplaced_before + precision.unplaced_after > 0, Caveat::Unplaced),
        (precision.undated > 0, Caveat::Undated),
        (!of.place.without_population.is_empty(), Caveat::WithoutPopulation),
    ]
    .into_iter()
    .filter_map(|(applies, caveat)| applies.then_some(caveat))
    .collect()
}
