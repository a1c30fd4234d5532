//! The deployments of a country without counts in rows.

use super::super::define::Defined;
use super::super::deployments::{personnel, zone_dates, zones_csv};
use super::super::figure::Figure;
use super::super::text::ViewCaptions;
use super::sort::Key;
use super::{Column, Order, Phone, Row, Rows, Table, column, page_of, range_words, sort_column};
use crate::dataset::Zone;
use crate::dataset::manifest::ZoneEntry;
use crate::domain::ZoneStatus;

pub(super) fn table(captions: &ViewCaptions, figure: &Figure) -> Table {
    let lang = captions.lang;
    let mut columns = columns(captions);
    let (sorted_by, order) = sort_column(&columns, &captions.view.sort, "first");
    columns[sorted_by].order = Some(order);
    let zones = here(captions, order, columns[sorted_by].id);
    let total = zones.len();
    let (page, pages, range) = page_of(captions.view, total);
    let shown = zones[range.clone()].iter().zip(range.start + 1..);
    let rows = shown.map(|((zone, status), at)| row(captions, zone, *status, at)).collect();
    let counted = range_words(lang, "caption-zones", &range, total);
    Table {
        of: Rows::Zones,
        title: lang.words("table-title-zones", &[("where", &captions.said_where())]),
        dek: figure.sentence.clone(),
        filters: None,
        note: lang.text("def-zone", None),
        rank_label: None,
        caption: counted.clone(),
        counted,
        nothing: None,
        columns,
        rows,
        sum: None,
        intervals: false,
        page,
        pages,
        total,
        csv: zones_csv(captions),
        csv_rows: Some(total),
        sources: None,
    }
}

/// The deployments of the country that have begun by the last day of the period, in order.
fn here<'a>(captions: &ViewCaptions<'a>, order: Order, by: &str) -> Vec<(&'a Zone, ZoneStatus)> {
    let mut zones = captions.zones_of_country();
    zones.sort_by(|(a, _), (b, _)| a.entry.id.cmp(&b.entry.id));
    let mut keyed: Vec<(Key, (&Zone, ZoneStatus))> =
        zones.into_iter().map(|(zone, status)| (key(captions, by, &zone.entry, status), (zone, status))).collect();
    keyed.sort_by(|(a, _), (b, _)| a.compare(b, order));
    keyed.into_iter().map(|(_, zone)| zone).collect()
}

fn key(captions: &ViewCaptions, column: &str, zone: &ZoneEntry, status: ZoneStatus) -> Key {
    match column {
        "name" => Key::text(&zone.name),
        "place" => Key::text(&places(captions, zone)),
        "first" => Key::Number(f64::from(zone.first.days())),
        "personnel" => Key::number(zone.personnel.map(f64::from)),
        _ => Key::text(&captions.lang.text(&format!("zone-{}", status.code()), None)),
    }
}

fn columns(captions: &ViewCaptions) -> Vec<Column> {
    let lang = captions.lang;
    let status = lang.words("cols-status", &[("day", &lang.short_day(captions.view.period.end))]);
    let text = |id: &str| lang.text(id, None);
    vec![
        column("name", text("cols-operation"), false).on_phone(Phone::Place),
        column("place", text("cols-place"), false),
        column("first", text("cols-dates"), false).defined(captions.define(Defined::Zones)),
        column("personnel", text("cols-personnel"), false).on_phone(Phone::Wide),
        column("status", status, false).on_phone(Phone::Wide),
    ]
}

fn places(captions: &ViewCaptions, zone: &ZoneEntry) -> String {
    zone.areas.iter().map(|code| captions.area_name(code.as_str())).collect::<Vec<_>>().join(", ")
}

fn row(captions: &ViewCaptions, zone: &Zone, status: ZoneStatus, at: usize) -> Row {
    let entry = &zone.entry;
    let cells = vec![
        entry.name.clone(),
        places(captions, entry),
        zone_dates(captions.lang, entry),
        personnel(captions.lang, entry),
        captions.lang.text(&format!("zone-{}", status.code()), None),
    ];
    Row { rank: Some(captions.lang.count(at as u64)), rank_range: None, opens: Some(entry.id.clone()), interval: None, cells }
}
