//! The deployments of a country without counts in rows.

use super::super::text::Teller;
use super::{Column, Phone, Row, Table, column, range_words};
use crate::dataset::Zone;
use crate::dataset::manifest::ZoneEntry;
use crate::domain::{ZoneStatus, query_string};
use crate::words::Lang;

pub(super) fn table(teller: &Teller) -> Table {
    let lang = teller.lang;
    let zones = teller.zones_begun();
    let here: Vec<_> = zones.iter().filter(|(zone, _)| in_country(zone, teller.country)).collect();
    let status = lang.words("cols-status", &[("d", &lang.short_day(teller.view.period.end))]);
    let words = |id: &str| lang.text(id, None);
    let columns = [
        ("operation", words("cols-operation"), Phone::Place),
        ("place", words("cols-place"), Phone::Second),
        ("dates", words("cols-dates"), Phone::Second),
        ("personnel", words("cols-personnel"), Phone::Wide),
        ("status", status, Phone::Wide),
    ];
    let columns = columns.map(|(id, label, phone)| Column { sortable: false, ..column(id, label, false).on_phone(phone) });
    let total = here.len();
    Table {
        title: lang.words("table-title-zones", &[("a", &teller.area_name(teller.country))]),
        rank_label: None,
        note: None,
        caption: range_words(lang, "caption-zones", &(0..total), total),
        empty: (total == 0).then(|| lang.words("zones-none-yet", &[("d", &lang.day(teller.view.period.end))])),
        columns: columns.into(),
        rows: here.iter().map(|(zone, status)| row(teller, zone, *status)).collect(),
        intervals: false,
        page: 1,
        pages: 1,
        total,
        csv: format!("/data/zones.csv?{}", query_string([("datetime", teller.view.datetime())])),
    }
}

fn in_country(zone: &Zone, country: &str) -> bool {
    zone.entry.countries.first().is_some_and(|code| code.as_str() == country)
}

fn row(teller: &Teller, zone: &Zone, status: ZoneStatus) -> Row {
    let entry = &zone.entry;
    let places: Vec<String> = entry.areas.iter().map(|code| teller.area_name(code.as_str())).collect();
    let cells = vec![
        entry.name.clone(),
        places.join(", "),
        zone_dates(teller.lang, entry),
        personnel(teller.lang, entry),
        teller.lang.text(&format!("zone-{}", status.code()), None),
    ];
    Row { rank: None, rank_range: None, opens: Some(entry.id.clone()), interval: None, cells }
}

/// A deployment's dates with their precision: `27 mar 2008 – fin desconocido`.
#[must_use]
pub fn zone_dates(lang: Lang, zone: &ZoneEntry) -> String {
    let first = lang.date(zone.first, zone.first_precision);
    match zone.last {
        Some(last) => {
            let last = lang.date(last, zone.last_precision.unwrap_or(zone.first_precision));
            lang.words("zone-dates", &[("f", &first), ("l", &last)])
        }
        None => lang.words("zone-dates-unknown", &[("f", &first)]),
    }
}

pub(in crate::view) fn personnel(lang: Lang, zone: &ZoneEntry) -> String {
    match zone.personnel {
        Some(n) => lang.words(&format!("troops-{}", zone.personnel_basis.code()), &[("n", &lang.count(n.into()))]),
        None => lang.text("personnel-none", None),
    }
}
