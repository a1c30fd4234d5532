//! Deployments as CSV: what each source says, word for word where it is text.

use super::{Rows, guarded, optional};
use crate::domain::AreaCode;
use crate::query::ZoneView;

/// The columns of a deployment.
pub const HEADER: [&str; 25] = [
    "id",
    "source",
    "name",
    "name_short",
    "lane",
    "lane_name",
    "force",
    "countries",
    "states",
    "areas",
    "area_known",
    "municipalities_total",
    "national",
    "first",
    "first_precision",
    "last",
    "last_precision",
    "last_reported",
    "last_reported_precision",
    "status",
    "personnel",
    "personnel_basis",
    "personnel_note",
    "citation",
    "note",
];

/// Adds a deployment.
pub fn row(rows: &mut Rows, zone: &ZoneView) {
    let entry = zone.entry;
    let text = |text: &Option<String>| text.as_deref().map_or_else(String::new, guarded);
    rows.row([
        entry.id.clone(),
        entry.source.clone(),
        guarded(&entry.name),
        guarded(&entry.name_short),
        entry.lane.clone(),
        guarded(&entry.lane_name),
        entry.force.to_string(),
        codes(&entry.countries),
        codes(&entry.states),
        codes(&entry.areas),
        entry.area_known.to_string(),
        optional(entry.municipalities_total),
        entry.national.to_string(),
        entry.first.to_string(),
        entry.first_precision.to_string(),
        optional(entry.last),
        optional(entry.last_precision),
        optional(entry.last_reported),
        optional(entry.last_reported_precision),
        zone.status.to_string(),
        optional(entry.personnel),
        entry.personnel_basis.to_string(),
        text(&entry.personnel_note),
        text(&entry.citation),
        text(&entry.note),
    ]);
}

/// Codes with semicolons between them.
fn codes(codes: &[AreaCode]) -> String {
    codes.iter().map(AreaCode::as_str).collect::<Vec<_>>().join(";")
}
