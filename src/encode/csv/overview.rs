//! All deployments at once as CSV: one row a deployment, answered or refused.

use super::{Rows, guarded, optional};
use crate::compare::{Overview, Ratio, SensitivityFigures, Window, ZoneRow};

/// The columns that say which deployment.
const ZONE: [&str; 7] = ["zone", "name", "force", "first", "first_precision", "areas", "citation"];
/// The months and why they are not compared.
const ASKED: [&str; 5] = ["before_start", "before_end", "after_start", "after_end", "refused"];
/// The figures; intervals are the wider ones, 95 %.
const FIGURES: [&str; 17] = [
    "treated_before",
    "treated_after",
    "treated_change",
    "treated_change_low",
    "treated_change_high",
    "n_controls",
    "controls_before",
    "controls_after",
    "controls_change",
    "controls_change_low",
    "controls_change_high",
    "relative",
    "relative_low",
    "relative_high",
    "relative_includes_one",
    "pre_trend",
    "earlier",
];

/// One row a deployment, by first day and id.
#[must_use]
pub fn csv(overview: &Overview) -> Vec<u8> {
    let mut rows = Rows::new([&ZONE[..], &ASKED, &FIGURES].concat());
    for row in &overview.zones {
        rows.row([zone(row), asked(row), figures(row)].concat());
    }
    rows.into_bytes()
}

fn zone(row: &ZoneRow) -> Vec<String> {
    let areas: Vec<&str> = row.areas.iter().map(|area| area.code.as_str()).collect();
    vec![
        row.zone.id.clone(),
        guarded(&row.zone.name),
        row.zone.force.to_string(),
        row.zone.first.to_string(),
        row.zone.first_precision.to_string(),
        areas.join(";"),
        row.zone.citation.as_deref().map_or_else(String::new, guarded),
    ]
}

fn asked(row: &ZoneRow) -> Vec<String> {
    let ends = |window: Option<Window>| [window.map(|window| window.start), window.map(|window| window.end)].map(optional);
    let windows = [row.windows.map(|windows| windows.before), row.windows.map(|windows| windows.after)];
    windows.into_iter().flat_map(ends).chain([optional(row.refused)]).collect()
}

fn figures(row: &ZoneRow) -> Vec<String> {
    let of = row.figures.as_ref();
    let count = |count: fn(&SensitivityFigures) -> u64| [optional(of.map(count))];
    let ratio = |ratio: fn(&SensitivityFigures) -> Ratio| {
        let ratio = of.map(ratio);
        [ratio.and_then(|ratio| ratio.value), ratio.and_then(|ratio| ratio.low), ratio.and_then(|ratio| ratio.high)].map(optional)
    };
    let cells: [&[String]; 10] = [
        &count(|of| of.treated_before),
        &count(|of| of.treated_after),
        &ratio(|of| of.treated_change),
        &[optional(of.map(|of| of.n_controls))],
        &count(|of| of.controls_before),
        &count(|of| of.controls_after),
        &ratio(|of| of.controls_change),
        &ratio(|of| of.relative),
        &[optional(row.relative_includes_one), optional(row.pre_trend)],
        &[row.earlier.to_string()],
    ];
    cells.concat()
}
