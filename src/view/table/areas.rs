//! Areas in rows.

use super::super::figure::{Drawing, Figure, Marks, undrawn_reasons};
use super::super::state::View;
use super::super::text::{Subject, Teller};
use super::sort::Key;
use super::{Column, Order, Phone, Row, Table, column, page_of, range_words};
use crate::dataset::manifest::DateBasis;
use crate::dataset::{Area, AreaIx, Zone};
use crate::domain::{AreaKnown, Level, Measure, ZoneStatus, query_string};
use crate::query::{AreaStatus, AreaValue, Rank, Scope, Values, ranks, summary, values};
use std::collections::{BTreeMap, HashMap};

/// An area with or without a number.
struct Entry<'a> {
    area: AreaIx,
    value: Option<&'a AreaValue<'a>>,
    /// People of the motive that stands beside the asked one.
    beside: Option<u64>,
    zones_known: usize,
    zones_unknown: usize,
}

/// A rank, and the ranks that the interval allows where they are more than one.
type RankWords = (Option<String>, Option<String>);

pub(super) fn table(teller: &Teller) -> Table {
    let Some(values) = Figure::table_values(teller.dataset, teller.view) else { return super::zones::table(teller) };
    let mut columns = columns(teller, &values);
    let (sorted_by, order) = sort_column(&columns, &teller.view.sort, values.measure);
    columns[sorted_by].order = Some(order);
    let mut entries = entries(teller, &values, &beside(teller, values.level));
    let key = |entry: &Entry| key(teller, columns[sorted_by].id, entry);
    entries.sort_by_cached_key(|entry| entry.area);
    let mut keyed: Vec<(Key, &Entry)> = entries.iter().map(|entry| (key(entry), entry)).collect();
    // Equal values by code, so that the order is one.
    keyed.sort_by(|(a, _), (b, _)| a.compare(b, order));
    let is_ranked = is_rate(values.measure) && columns[sorted_by].id == "low";
    let ranks = if is_ranked { ranks(&values.rows) } else { Vec::new() };
    let rank_of: HashMap<AreaIx, Rank> = values.rows.iter().zip(ranks).filter_map(|(row, rank)| Some((row.area, rank?))).collect();
    let total = keyed.len();
    let (page, pages, range) = page_of(teller.view, total);
    let shown = keyed[range.clone()].iter().enumerate();
    let rank = |at: usize, entry: &Entry| {
        if is_ranked {
            rank_of.get(&entry.area).map_or((None, None), |rank| rank_words(teller, *rank))
        } else {
            (entry.value.map(|_| teller.lang.count(at as u64)), None)
        }
    };
    let rows = shown.map(|(at, (_, entry))| row(teller, &columns, entry, &values, rank(range.start + at + 1, entry))).collect();
    let intervals = is_rate(values.measure);
    let p = teller.period();
    Table {
        title: title(teller, values.level),
        note: Some(note(teller, is_ranked)),
        rank_label: is_ranked.then(|| teller.lang.text("cols-rank", None)),
        caption: caption(teller, values.level, &range, total),
        // Records that are known to no area of this level are told in the caption: that is not nothing.
        empty: (total == 0 && teller.total(&[]) == Some(0)).then(|| teller.lang.words("empty", &[("p", &p)])),
        columns,
        rows,
        intervals,
        page,
        pages,
        total,
        csv: csv(teller, &values),
    }
}

fn title(teller: &Teller, level: Level) -> String {
    let p = teller.period();
    let is_events = teller.subject == Subject::Events;
    match level {
        Level::State | Level::Country => {
            let measure = if is_events { Measure::DeathsBest } else { Measure::Count };
            let id = if level == Level::State { "table-title-states" } else { "table-title-countries" };
            teller.lang.words(id, &[("m", &teller.measure_of(measure)), ("p", &p)])
        }
        Level::Municipality => teller.lang.words(if is_events { "table-title-events" } else { "table-title" }, &[("p", &p)]),
    }
}

fn note(teller: &Teller, is_ranked: bool) -> String {
    let lang = teller.lang;
    let basis = match teller.offers.source.date_basis {
        Some(DateBasis::Registration) => "basis-registration",
        Some(DateBasis::Report) => "basis-report",
        Some(DateBasis::Occurrence) | None => "basis-occurrence",
    };
    let order = is_ranked.then(|| format!("{} {}", lang.text("order", None), lang.text("rank-note", None)));
    let parts = [Some(lang.text("same-numbers", None)), order, Some(lang.words(basis, &[("p", teller.offers.short())]))];
    format!("{}.", parts.into_iter().flatten().collect::<Vec<_>>().join(" "))
}

fn caption(teller: &Teller, level: Level, range: &std::ops::Range<usize>, total: usize) -> String {
    let drawing = Drawing { marks: Marks::Circles, level: Some(level) };
    let totals = summary(teller.dataset, &teller.view.filter(teller.dataset)).ok();
    let reasons = undrawn_reasons(teller, drawing, totals.as_ref());
    let id = match level {
        Level::Municipality => "caption-municipalities",
        Level::State => "caption-states",
        Level::Country => "caption-countries",
    };
    let rows = range_words(teller.lang, id, range, total);
    match reasons.join("; ") {
        none if none.is_empty() => rows,
        reasons => format!("{rows} · {} {reasons}", teller.lang.text("not-in-rows", None)),
    }
}

fn csv(teller: &Teller, values: &Values) -> String {
    let mut pairs = teller.view.filter_pairs();
    pairs.retain(|(key, _)| key != "measure");
    pairs.push(("measure".to_owned(), values.measure.code().to_owned()));
    format!("/data/{}.csv?{}", values.level.plural(), query_string(pairs))
}

/// People of the other motive by area; none for sources that know no motive.
fn beside(teller: &Teller, level: Level) -> BTreeMap<AreaIx, u64> {
    let other = teller.other_motive().map(|code| [("motive", Some(code)), ("role", None)]);
    let filter = other.and_then(|change| teller.changed_filter(&change, Scope::of_level(level)));
    let values = filter.and_then(|filter| values(teller.dataset, &filter, level).ok());
    values.iter().flat_map(|values| &values.rows).map(|row| (row.area, row.n)).collect()
}

/// Every area of the covered countries, those without data too.
fn entries<'a>(teller: &'a Teller, values: &'a Values<'a>, beside: &BTreeMap<AreaIx, u64>) -> Vec<Entry<'a>> {
    let areas = &teller.dataset.areas;
    let covered = teller.offers.source.coverage.iter().flat_map(|coverage| &coverage.areas);
    let covered: Vec<AreaIx> = covered.filter_map(|code| areas.find(code.as_str())).collect();
    let zones = teller.zones_begun();
    let entry = |area: AreaIx, value: Option<&'a AreaValue<'a>>| {
        let over = |status: ZoneStatus| zones.iter().filter(|(zone, of)| *of == status && names(teller, zone, area)).count();
        let beside = beside.get(&area).copied();
        Entry { area, value, beside, zones_known: over(ZoneStatus::Active), zones_unknown: over(ZoneStatus::EndUnknown) }
    };
    let counted = values.rows.iter().map(|row| (row.area, Some(row)));
    let silent = values.no_data.iter().filter_map(|code| Some((areas.find(code)?, None)));
    let here = counted.chain(silent).filter(|(area, _)| covered.iter().any(|country| areas.lies_in(*area, *country)));
    here.map(|(area, value)| entry(area, value)).collect()
}

/// Whether a deployment names an area or one around it; a place smaller than our areas names none.
fn names(teller: &Teller, zone: &Zone, area: AreaIx) -> bool {
    zone.entry.area_known != AreaKnown::Coarser && zone.areas.iter().any(|named| teller.dataset.areas.lies_in(area, *named))
}

fn columns(teller: &Teller, values: &Values) -> Vec<Column> {
    let lang = teller.lang;
    let text = |id: &str| lang.text(id, None);
    let name = match values.level {
        Level::Municipality => "cols-municipality",
        Level::State => "cols-state",
        Level::Country => "cols-country",
    };
    let mut columns = vec![column("name", text(name), false).on_phone(Phone::Place)];
    if values.level == Level::Municipality && teller.dataset.areas.of_level(Level::State).next().is_some() {
        columns.push(column("state", text("cols-state"), false).on_phone(Phone::Place));
    }
    let zones = lang.words("cols-zones", &[("d", &lang.short_day(teller.view.period.end))]);
    let zones = teller.offers.has_zones().then(|| column("zones", zones, false).on_phone(Phone::Wide));
    let people = match teller.subject {
        Subject::Homicides => "cols-homicides",
        Subject::Victims => "cols-victims",
        Subject::Press => "cols-people",
        Subject::Events => "cols-records",
    };
    match (teller.asked_motive(), teller.other_motive()) {
        // A column a motive, the confirmed one first; never one of both together.
        (Some(asked), Some(other)) => {
            let mut motives = [("n", asked), ("other", other)];
            motives.sort_by_key(|(_, motive)| *motive);
            columns.extend(motives.map(|(id, motive)| {
                let phone = if id == "n" { Phone::Main } else { Phone::Second };
                column(id, text(&format!("cols-{motive}")), true).on_phone(phone)
            }));
        }
        _ => columns.push(column("n", text(people), true).on_phone(Phone::Main)),
    }
    match values.measure {
        Measure::DeathsBest => {
            let here = match values.level {
                Level::Municipality => Some("legend-area"),
                Level::State => Some("precision-state-only"),
                Level::Country => None,
            };
            columns.extend(here.map(|here| column("here", text(here), true).on_phone(Phone::Wide)));
            columns.push(column("deaths", text("cols-deaths"), true));
            columns.push(column("low", text("cols-range"), true));
            columns.extend(zones);
        }
        Measure::Rate | Measure::RateSmoothed => {
            // Places are ranked by the lower end of the interval, never by a raw rate.
            columns.push(Column { sortable: false, ..column("rate", text(teller.rate_column()), true) });
            columns.push(column("low", text("cols-interval"), true));
            if values.measure == Measure::RateSmoothed {
                columns.push(column("smoothed", text("cols-smoothed"), true).on_phone(Phone::Wide));
            }
            columns.extend(zones);
            columns.push(column("note", text("cols-note"), false));
        }
        _ => columns.extend(zones),
    }
    columns
}

/// The asked column, else the rank of a rate, else the first number.
fn sort_column(columns: &[Column], sort: &str, measure: Measure) -> (usize, Order) {
    for sort in [sort, if is_rate(measure) { View::DEFAULT_SORT } else { "-n" }] {
        let order = if sort.starts_with('-') { Order::Descending } else { Order::Ascending };
        let id = sort.trim_start_matches('-');
        if let Some(named) = columns.iter().position(|column| column.id == id && column.sortable) {
            return (named, order);
        }
    }
    (columns.iter().position(|column| column.number).unwrap_or(0), Order::Descending)
}

fn is_rate(measure: Measure) -> bool {
    matches!(measure, Measure::Rate | Measure::RateSmoothed)
}

/// A rank and, where intervals overlap, the ranks that they allow.
fn rank_words(teller: &Teller, Rank { rank, best, worst }: Rank) -> RankWords {
    let count = |n: usize| teller.lang.count(n as u64);
    (Some(count(rank)), (best < worst).then(|| format!("{}–{}", count(best), count(worst))))
}

fn state_of<'a>(teller: &Teller<'a>, area: AreaIx) -> Option<&'a Area> {
    let areas = &teller.dataset.areas;
    areas.at_level(area, Level::State).map(|state| areas.area(state))
}

fn key(teller: &Teller, column: &str, entry: &Entry) -> Key {
    let value = entry.value;
    match column {
        "name" => Key::text(&teller.dataset.areas.area(entry.area).name),
        "state" => Key::text(state_of(teller, entry.area).map_or("", |state| &state.name)),
        "n" => Key::number(value.map(|value| value.n as f64)),
        "other" => Key::number(entry.beside.map(|n| n as f64)),
        "here" => Key::number(value.and_then(|value| value.n_here).map(|n| n as f64)),
        "deaths" => Key::number(value.and_then(|value| value.value)),
        "rate" => Key::number(value.and_then(|value| value.rate).map(|rate| rate.value)),
        "low" => Key::number(value.and_then(|value| value.low)),
        "smoothed" => Key::number(value.and_then(|value| value.value)),
        "zones" => Key::Number((entry.zones_known + entry.zones_unknown) as f64),
        _ => Key::text(&note_of(teller, entry)),
    }
}

fn row(teller: &Teller, columns: &[Column], entry: &Entry, values: &Values, (rank, rank_range): RankWords) -> Row {
    Row {
        rank,
        rank_range,
        opens: Some(teller.dataset.areas.area(entry.area).code.as_str().to_owned()),
        interval: entry.value.and_then(|value| Some([value.low?, value.rate?.value, value.high?])),
        cells: columns.iter().map(|column| cell(teller, column.id, entry, values)).collect(),
    }
}

fn cell(teller: &Teller, column: &str, entry: &Entry, values: &Values) -> String {
    let lang = teller.lang;
    let no_data = || lang.text("nodata", None).to_lowercase();
    let count = |n: Option<u64>| n.map_or_else(no_data, |n| lang.count(n));
    let rate = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| lang.rate(value));
    let value = entry.value;
    match column {
        "name" => teller.dataset.areas.area(entry.area).name.clone(),
        "state" => state_of(teller, entry.area).map_or_else(String::new, |state| state.short.as_ref().unwrap_or(&state.name).clone()),
        "n" => count(value.map(|value| value.n)),
        "other" => count(entry.beside),
        "here" => count(value.and_then(|value| value.n_here)),
        "deaths" => count(value.and_then(|value| value.value).map(|n| n as u64)),
        "rate" => value.map_or_else(no_data, |value| rate(value.rate.map(|rate| rate.value))),
        "low" => match value.and_then(|value| value.low.zip(value.high)) {
            Some((low, high)) if values.measure == Measure::DeathsBest => format!("{}–{}", lang.count(low as u64), lang.count(high as u64)),
            Some((low, high)) => lang.interval(low, high),
            None => "–".to_owned(),
        },
        "smoothed" => rate(value.and_then(|value| value.value)),
        "zones" => zones_of(teller, entry),
        _ => note_of(teller, entry),
    }
}

fn zones_of(teller: &Teller, entry: &Entry) -> String {
    let say = |id: &str, n: usize| (n > 0).then(|| teller.lang.words(id, &[("n", &teller.lang.count(n as u64))]));
    let parts = [say("zones-cell-known", entry.zones_known), say("zones-cell-unknown", entry.zones_unknown)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn note_of(teller: &Teller, entry: &Entry) -> String {
    let text = |id: &str| teller.lang.text(id, None);
    match entry.value {
        None => text("nodata").to_lowercase(),
        Some(value) => match value.status {
            AreaStatus::Suppressed => text("status-suppressed"),
            AreaStatus::Partial => text("status-partial"),
            _ if value.n == 0 => text("zero").to_lowercase(),
            AreaStatus::Unstable => text("status-unstable"),
            AreaStatus::Ok => String::new(),
        },
    }
}
