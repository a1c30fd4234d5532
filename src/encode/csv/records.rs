//! Records as CSV: every field that may be shown, no point where none may.

use super::{Rows, guarded, optional};
use crate::query::Record;

/// The columns of a record.
pub const HEADER: [&str; 18] = [
    "id",
    "first",
    "last",
    "time_precision",
    "place_precision",
    "place_name",
    "kind",
    "victim",
    "perpetrator",
    "actor_a",
    "actor_b",
    "deaths_low",
    "deaths_best",
    "deaths_high",
    "area_code",
    "area_name",
    "lon",
    "lat",
];

/// Adds a record.
pub fn row(rows: &mut Rows, record: &Record) {
    let text = |text: Option<&str>| text.map_or_else(String::new, guarded);
    rows.row([
        record.id.to_owned(),
        record.first.to_string(),
        record.last.to_string(),
        record.time_precision.to_string(),
        record.place_precision.to_string(),
        text(record.place_name),
        text(record.kind),
        record.victim.join(";"),
        record.perpetrator.join(";"),
        text(record.actors[0]),
        text(record.actors[1]),
        record.deaths.low.to_string(),
        record.deaths.best.to_string(),
        record.deaths.high.to_string(),
        text(record.area.as_ref().map(|area| area.code)),
        text(record.area.as_ref().map(|area| area.name)),
        optional(record.lon),
        optional(record.lat),
    ]);
}
