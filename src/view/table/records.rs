//! The records of a place in rows.

use super::super::text::Teller;
use super::{Column, Phone, Row, Table, column, page_of, range_words};
use crate::domain::query_string;
use crate::query::{Filter, IncidentPage, Record, RecordOrder, Scope, incidents};
use crate::words::Lang;

pub(super) fn table(teller: &Teller, place: &str) -> Table {
    let lang = teller.lang;
    let mut pairs = teller.view.filter_pairs();
    pairs.retain(|(key, _)| key != "measure" && key != "state");
    pairs.push((teller.level_key(place).to_owned(), place.to_owned()));
    let filter = Filter::parse(teller.dataset, &pairs, Scope::RECORDS);
    let order = RecordOrder::of(&teller.view.sort).unwrap_or_default();
    let page = |offset: usize| -> Option<IncidentPage> {
        incidents(teller.dataset, filter.as_ref().ok()?, None, order, teller.view.rows as usize, offset).ok()
    };
    let total = page(0).map_or(0, |first| first.total as usize);
    let (number, pages, range) = page_of(teller.view, total);
    let records = page(range.start).map(|page| page.records).unwrap_or_default();
    Table {
        title: lang.words("table-title-records", &[("a", &teller.full_name(place)), ("p", &teller.period())]),
        rank_label: None,
        note: Some(lang.text("same-numbers", None)),
        caption: range_words(lang, "caption-records", &range, total),
        empty: (total == 0).then(|| lang.words("empty", &[("p", &teller.period())])),
        columns: columns(lang),
        rows: records.iter().map(|record| row(lang, record)).collect(),
        intervals: false,
        page: number,
        pages,
        total,
        csv: format!("/data/incidents.csv?{}", query_string(pairs)),
    }
}

fn columns(lang: Lang) -> Vec<Column> {
    let columns = [
        ("first", "cols-date", false, Phone::Place),
        ("deaths", "cols-deaths", true, Phone::Main),
        ("range", "cols-range", true, Phone::Second),
        ("kind", "dimension-kind", false, Phone::Second),
        ("actors", "cols-actors", false, Phone::Wide),
        ("place", "cols-place", false, Phone::Second),
    ];
    let put = |(id, label, number, phone)| Column { sortable: false, ..column(id, lang.text(label, None), number).on_phone(phone) };
    columns.map(put).into()
}

fn row(lang: Lang, record: &Record) -> Row {
    let dates = if record.first == record.last {
        lang.short_day(record.first)
    } else {
        format!("{}–{}", lang.short_day(record.first), lang.short_day(record.last))
    };
    let kind = record.kind.map(|kind| format!("kind-{kind}")).filter(|id| lang.has(id));
    let cells = vec![
        dates,
        lang.count(record.deaths.best),
        format!("{}–{}", lang.count(record.deaths.low), lang.count(record.deaths.high)),
        kind.map_or_else(String::new, |id| lang.text(&id, None)),
        record.actors.into_iter().flatten().collect::<Vec<_>>().join("; "),
        lang.text(&format!("precision-{}", record.place_precision.code()), None),
    ];
    Row { rank: None, rank_range: None, opens: None, interval: None, cells }
}
