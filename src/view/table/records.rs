//! The records of a place in rows.

use super::super::define::Defined;
use super::super::figure::Figure;
use super::super::text::ViewCaptions;
use super::super::toll::{deaths_said, is_out_of_order, order_note, range_of};
use super::{Column, Phone, Row, Rows, Table, column, page_of, range_words, sort_column};
use crate::domain::Address;
use crate::query::{Filter, IncidentPage, Record, RecordOrder, Scope, Status, Summary, incidents};
use crate::words::{Form, Lang, Span};

pub(super) fn table<'a>(captions: &ViewCaptions<'a>, figure: &Figure, place: &'a str) -> Table {
    let lang = captions.lang;
    let pairs = captions.series_pairs();
    let filter = Filter::parse(captions.dataset, &pairs, Scope::RECORDS);
    let order = RecordOrder::of(&captions.view.sort).unwrap_or_default();
    let size = captions.view.rows as usize;
    let page =
        |offset: usize| -> Option<IncidentPage> { incidents(captions.dataset, filter.as_ref().ok()?, None, order, size, offset).ok() };
    let asked = page((captions.view.page as usize - 1) * size);
    let total = asked.as_ref().map_or(0, |page| page.total as usize);
    let (number, pages, range) = page_of(captions.view, total);
    // A page beyond the last is the last.
    let answer = if asked.as_ref().is_some_and(|page| page.offset == range.start) { asked } else { page(range.start) };
    let mut columns = columns(captions);
    let (sorted_by, direction) = sort_column(&columns, order.word(), "first");
    columns[sorted_by].order = Some(direction);
    let counted = range_words(lang, "caption-records", &range, total);
    let status = match &figure.summary {
        Some(Summary::Events(events)) => events.head.status,
        _ => Status::Ok,
    };
    let said = answer.as_ref().filter(|_| status != Status::NoData);
    let dek = said.map(|page| Span::plain(deaths_said(lang, page.deaths)));
    // The sentence above has said it where it is so of all together.
    let said_above = said.is_some_and(|page| is_out_of_order(page.deaths));
    let note = answer.iter().filter(|_| !said_above).flat_map(|page| &page.records).find_map(|record| order_note(lang, record.deaths));
    let records = answer.iter().flat_map(|page| &page.records).zip(range.start + 1..);
    Table {
        of: Rows::Records,
        title: captions.of(place).titled(&lang.text("table-title-records", None)),
        dek: dek.unwrap_or_default(),
        filters: figure.filters.clone(),
        note: [Some(lang.text("def-records", None)), Some(lang.text("def-deaths", None)), note]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" "),
        rank_label: None,
        caption: counted.clone(),
        counted,
        nothing: (total == 0).then(|| captions.nothing(status)),
        columns,
        rows: records.map(|(record, at)| row(lang, record, at)).collect(),
        sum: None,
        intervals: false,
        page: number,
        pages,
        total,
        csv: Address::new("/data/incidents.csv").with(pairs).to_string(),
        csv_rows: Some(total),
        sources: Some(figure.sources.clone()),
    }
}

fn columns(captions: &ViewCaptions) -> Vec<Column> {
    let text = |id: &str| captions.lang.text(id, None);
    vec![
        column("first", text("cols-date"), false).on_phone(Phone::Place),
        column("deaths", text("cols-deaths"), true).on_phone(Phone::Main).defined(captions.define(Defined::Deaths)),
        column("range", text("cols-range"), true).unsorted().defined(captions.define(Defined::Range)),
        column("kind", text("dimension-kind"), false).unsorted(),
        column("actors", text("cols-actors"), false).unsorted().on_phone(Phone::Wide),
        column("place", text("cols-place"), false).unsorted(),
    ]
}

fn row(lang: Lang, record: &Record, at: usize) -> Row {
    let dates = if record.first == record.last {
        lang.day(record.first)
    } else {
        format!("{}–{}", lang.short_day(record.first), lang.short_day(record.last))
    };
    let cells = vec![
        dates,
        lang.count(record.deaths.best),
        range_of(lang, record.deaths.low, record.deaths.high),
        record.kind.map_or_else(String::new, |kind| lang.field_code("kind", kind, Form::Alone)),
        record.actors.into_iter().flatten().collect::<Vec<_>>().join("; "),
        lang.text(&format!("precision-{}", record.place_precision.code()), None),
    ];
    Row { rank: Some(lang.count(at as u64)), rank_range: None, opens: None, interval: None, cells }
}
