//! What the comparison places are, what the numbers are, what is said of the deployment.

use super::captions::CardCaptions;
use crate::compare::{Caveat, Comparison, Controls, Deployment};
use crate::domain::PersonnelBasis;
use crate::words::Lang;

pub(super) fn said(answer: &Comparison, captions: &CardCaptions) -> Vec<(String, String)> {
    let text = |id: &str| captions.lang.text(id, None);
    let claim = answer.event.deployment.as_ref().map_or_else(
        || (text("cmp-about-date"), captions.lang.words("cmp-date-asked", &[("day", &captions.day())])),
        |deployment| (text("cmp-about-claim"), self::claim(deployment, captions.lang)),
    );
    vec![(text("cmp-about-controls"), controls(answer, captions)), (text("cmp-about-numbers"), numbers(answer, captions)), claim]
}

fn controls(answer: &Comparison, captions: &CardCaptions) -> String {
    let lang = captions.lang;
    let (id, number) = match &answer.question.controls {
        Controls::OtherStates => ("cmp-controls", answer.controls.states.len()),
        _ => ("cmp-controls-some", answer.controls.group.n_places),
    };
    let which = lang.plural(&answer.source.by_level(id), number as u64, &[]);
    let has = |caveat: Caveat| answer.caveats.contains(&caveat);
    let more = [(Caveat::Unmatched, "cmp-unmatched"), (Caveat::NeighboursIncluded, "cmp-neighbours")];
    let more = more.into_iter().filter(|(caveat, _)| has(*caveat)).map(|(_, id)| lang.text(id, None));
    std::iter::once(which).chain(more).collect::<Vec<_>>().join(" ")
}

fn numbers(answer: &Comparison, captions: &CardCaptions) -> String {
    let lang = captions.lang;
    let definition = format!("def-{}", answer.source.id);
    let mut lines = vec![if lang.has(&definition) { lang.text(&definition, None) } else { format!("{}.", answer.source.title) }];
    if answer.caveats.contains(&Caveat::EventsSource) {
        lines.push(lang.text("documented", None));
    }
    if answer.caveats.contains(&Caveat::FeminicideAlone) {
        lines.push(lang.text("warn-feminicide", None));
    }
    lines.push(lang.words("cmp-population", &[("basis", &answer.basis.title)]));
    if answer.basis.extended_months > 0 {
        lines.push(lang.plural("cmp-extended", answer.basis.extended_months.into(), &[]));
    }
    let precision = &answer.precision;
    if precision.undated > 0 {
        lines.push(lang.plural("cmp-undated", precision.undated, &[("share", &lang.percent(precision.undated_share))]));
    }
    if precision.unplaced_before + precision.unplaced_after > 0 {
        let (before, after) = (lang.count(precision.unplaced_before), lang.count(precision.unplaced_after));
        lines.push(captions.words("cmp-unplaced", &[("before", &before), ("after", &after)]));
    }
    let without = answer.place.without_population.len() + answer.controls.without_data;
    if without > 0 {
        lines.push(answer.source.plural(lang, "cmp-no-population", without as u64, &[]));
    }
    if answer.breaks.is_empty() {
        lines.push(lang.text("cmp-no-break", None));
    }
    lines.join(" ")
}

/// Personnel with its basis, dates with their precision, citation.
fn claim(deployment: &Deployment, lang: Lang) -> String {
    let personnel = deployment.personnel.map_or_else(
        || lang.text("personnel-none", None),
        |people| {
            let basis = if deployment.personnel_basis == PersonnelBasis::Unknown { "unknown" } else { deployment.personnel_basis.code() };
            lang.plural(&format!("troops-{basis}"), people.into(), &[])
        },
    );
    let force = lang.text(&format!("force-{}", deployment.force.code()), None);
    let first = lang.date(deployment.first, deployment.first_precision);
    let dates = match deployment.last.zip(deployment.last_precision) {
        Some((last, precision)) => lang.words("zone-dates", &[("first", &first), ("last", &lang.date(last, precision))]),
        None => lang.words("zone-dates-unknown", &[("first", &first)]),
    };
    let cited = match &deployment.citation {
        Some(citation) => lang.words("zone-citation", &[("citation", citation)]),
        None => lang.text("zone-uncited", None),
    };
    let cited = if cited.ends_with('.') { cited } else { format!("{cited}.") };
    format!("{} ({force}). {personnel}. {dates}. {cited}", deployment.name)
}

/// The earlier operations by name and month.
pub(super) fn earlier(answer: &Comparison, lang: Lang) -> Option<String> {
    let named: Vec<String> =
        answer.earlier.iter().map(|each| format!("{} ({})", each.name_short, lang.date(each.first, each.first_precision))).collect();
    (!named.is_empty()).then(|| lang.words("cmp-earlier", &[("list", &named.join("; "))]))
}
