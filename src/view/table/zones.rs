//! The deployments of a country without counts in rows.

use super::super::define::Defined;
use super::super::deployments::{personnel, zone_dates, zones_csv};
use super::super::figure::Figure;
use super::super::text::Teller;
use super::sort::Key;
use super::{Column, Order, Phone, Row, Rows, Table, column, page_of, range_words, sort_column};
use crate::dataset::Zone;
use crate::dataset::manifest::ZoneEntry;
use crate::domain::ZoneStatus;

pub(super) fn table(teller: &Teller, figure: &Figure) -> Table {
    let lang = teller.lang;
    let mut columns = columns(teller);
    let (sorted_by, order) = sort_column(&columns, &teller.view.sort, "first");
    columns[sorted_by].order = Some(order);
    let zones = here(teller, order, columns[sorted_by].id);
    let total = zones.len();
    let (page, pages, range) = page_of(teller.view, total);
    let shown = zones[range.clone()].iter().zip(range.start + 1..);
    let rows = shown.map(|((zone, status), at)| row(teller, zone, *status, at)).collect();
    let counted = range_words(lang, "caption-zones", &range, total);
    Table {
        of: Rows::Zones,
        title: lang.words("table-title-zones", &[("a", &teller.area_name(teller.country))]),
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
        csv: zones_csv(teller),
        csv_rows: Some(total),
        sources: None,
    }
}

/// The deployments of the country that have begun by the last day of the period, in order.
fn here<'a>(teller: &Teller<'a>, order: Order, by: &str) -> Vec<(&'a Zone, ZoneStatus)> {
    let in_country = |zone: &Zone| zone.entry.countries.first().is_some_and(|code| code.as_str() == teller.country);
    let mut zones: Vec<(&Zone, ZoneStatus)> = teller.zones_begun().into_iter().filter(|(zone, _)| in_country(zone)).collect();
    zones.sort_by(|(a, _), (b, _)| a.entry.id.cmp(&b.entry.id));
    let mut keyed: Vec<(Key, (&Zone, ZoneStatus))> =
        zones.into_iter().map(|(zone, status)| (key(teller, by, &zone.entry, status), (zone, status))).collect();
    keyed.sort_by(|(a, _), (b, _)| a.compare(b, order));
    keyed.into_iter().map(|(_, zone)| zone).collect()
}

fn key(teller: &Teller, column: &str, zone: &ZoneEntry, status: ZoneStatus) -> Key {
    match column {
        "name" => Key::text(&zone.name),
        "place" => Key::text(&places(teller, zone)),
        "first" => Key::Number(f64::from(zone.first.days())),
        "personnel" => Key::number(zone.personnel.map(f64::from)),
        _ => Key::text(&teller.lang.text(&format!("zone-{}", status.code()), None)),
    }
}

fn columns(teller: &Teller) -> Vec<Column> {
    let lang = teller.lang;
    let status = lang.words("cols-status", &[("d", &lang.short_day(teller.view.period.end))]);
    let text = |id: &str| lang.text(id, None);
    vec![
        column("name", text("cols-operation"), false).on_phone(Phone::Place),
        column("place", text("cols-place"), false),
        column("first", text("cols-dates"), false).defined(teller.define(Defined::Zones)),
        column("personnel", text("cols-personnel"), false).on_phone(Phone::Wide),
        column("status", status, false).on_phone(Phone::Wide),
    ]
}

fn places(teller: &Teller, zone: &ZoneEntry) -> String {
    zone.areas.iter().map(|code| teller.area_name(code.as_str())).collect::<Vec<_>>().join(", ")
}

fn row(teller: &Teller, zone: &Zone, status: ZoneStatus, at: usize) -> Row {
    let entry = &zone.entry;
    let cells = vec![
        entry.name.clone(),
        places(teller, entry),
        zone_dates(teller.lang, entry),
        personnel(teller.lang, entry),
        teller.lang.text(&format!("zone-{}", status.code()), None),
    ];
    Row { rank: Some(teller.lang.count(at as u64)), rank_range: None, opens: Some(entry.id.clone()), interval: None, cells }
}
