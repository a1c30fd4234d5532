//! Areas in rows.

use super::super::define::Defined;
use super::super::figure::{Drawing, Figure, Marks, undrawn_reasons};
use super::super::state::View;
use super::super::text::{Subject, ViewCaptions};
use super::super::toll::{order_note, range_of};
use super::sort::Key;
use super::{Column, Phone, Row, Rows, Sum, Table, column, page_of, range_words, sort_column};
use crate::dataset::manifest::DateBasis;
use crate::dataset::{Area, AreaIx, Zone};
use crate::domain::{Address, AreaKnown, Level, Measure, ZoneStatus};
use crate::query::{AreaStatus, AreaValue, Deaths, Rank, Scope, Status, Summary, Sums, Values, ranks, values};
use crate::words::Lang;
use std::borrow::Cow;
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

pub(super) fn table(captions: &ViewCaptions, figure: &Figure) -> Table {
    let Some(values) = table_values(captions, figure) else { return super::zones::table(captions, figure) };
    let values = &*values;
    let mut columns = columns(captions, values);
    let own = if is_rate(values.measure) { View::DEFAULT_SORT } else { "-n" };
    let (sorted_by, order) = sort_column(&columns, &captions.view.sort, own);
    columns[sorted_by].order = Some(order);
    let mut entries = entries(captions, values, &beside(captions, values.level));
    let key = |entry: &Entry| key(captions, columns[sorted_by].id, entry, values);
    entries.sort_by_cached_key(|entry| entry.area);
    let mut keyed: Vec<(Key, &Entry)> = entries.iter().map(|entry| (key(entry), entry)).collect();
    // Equal values by code, so that the order is one.
    keyed.sort_by(|(a, _), (b, _)| a.compare(b, order));
    let is_ranked = is_rate(values.measure) && columns[sorted_by].id == "low";
    let ranks = if is_ranked { ranks(&values.rows) } else { Vec::new() };
    let rank_of: HashMap<AreaIx, Rank> = values.rows.iter().zip(ranks).filter_map(|(row, rank)| Some((row.area, rank?))).collect();
    let total = keyed.len();
    let (page, pages, range) = page_of(captions.view, total);
    let shown = keyed[range.clone()].iter().enumerate();
    let rank = |at: usize, entry: &Entry| {
        if is_ranked {
            rank_of.get(&entry.area).map_or((None, None), |rank| rank_words(captions, *rank))
        } else {
            (entry.value.map(|_| captions.lang.count(at as u64)), None)
        }
    };
    let rows = shown.map(|(at, (_, entry))| row(captions, &columns, entry, values, rank(range.start + at + 1, entry))).collect();
    let order = keyed[range.clone()].iter().find_map(|(_, entry)| toll_order(captions, entry));
    let counted = counted(captions.lang, values.level, &range, total);
    let caption = caption(captions, values.level, &counted, figure.summary.as_ref());
    // Records that are known to no area of this level are told in the caption: that is not nothing.
    let nothing = figure.nothing.clone().filter(|_| total == 0);
    let sum = figure.summary.as_ref().filter(|_| nothing.is_none()).and_then(|summary| sum(captions, &columns, summary));
    Table {
        of: Rows::Areas,
        title: captions.table_title(values.level),
        dek: captions.sentence(figure.summary.as_ref()),
        filters: figure.filters.clone(),
        note: note(captions, is_ranked, order),
        rank_label: is_ranked.then(|| captions.lang.text("cols-rank", None)),
        counted,
        caption,
        nothing,
        columns,
        rows,
        sum,
        intervals: is_rate(values.measure),
        page,
        pages,
        total,
        csv: csv(captions, values),
        csv_rows: csv_rows(captions, values.level),
        sources: Some(figure.sources.clone()),
    }
}

/// The numbers of every column: those that the map draws where they are, else of the fullest measure.
fn table_values<'f>(captions: &ViewCaptions<'f>, figure: &'f Figure<'f>) -> Option<Cow<'f, Values<'f>>> {
    let measure = fullest(captions);
    let level = captions.offers.level(captions.view.by);
    if let Some(drawn) = figure.values.as_ref().filter(|drawn| drawn.measure == measure && drawn.level == level) {
        return Some(Cow::Borrowed(drawn));
    }
    let filter = captions.counted.then(|| View { measure, ..captions.view.clone() }.filter(captions.dataset))?;
    values(captions.dataset, &filter, level).ok().map(Cow::Owned)
}

/// The measure whose answer has every column.
fn fullest(captions: &ViewCaptions) -> Measure {
    let possible = captions.offers.measures(&captions.view.dims);
    let fullest = [Measure::RateSmoothed, Measure::Rate, Measure::DeathsBest].into_iter().find(|measure| possible.contains(measure));
    fullest.unwrap_or_else(|| captions.offers.default_measure(&captions.view.dims))
}

/// The file of the areas with every column: its level, what it is asked with, and its rows, none where only the file knows them.
pub(in crate::view) fn file(captions: &ViewCaptions) -> (Level, Vec<(String, String)>, Option<usize>) {
    let level = captions.offers.level(captions.view.by);
    (level, pairs(captions, fullest(captions)), csv_rows(captions, level))
}

/// All together, as the headline says it: with what no row holds.
fn sum(captions: &ViewCaptions, columns: &[Column], summary: &Summary) -> Option<Sum> {
    let lang = captions.lang;
    let mut cells: HashMap<&str, String> = HashMap::new();
    match summary {
        Summary::Events(events) => {
            let deaths = events.deaths?;
            cells.insert("n", lang.count(events.records?));
            cells.insert("low", range_of(lang, deaths.low, deaths.high));
            cells.insert("deaths", lang.count(deaths.best));
        }
        Summary::Counts(counts) => {
            if counts.head.status == Status::NoData {
                return None;
            }
            cells.extend(counts.count.map(|n| ("n", lang.count(n))));
            let rate = counts.rate.as_ref().and_then(|rate| Some((rate.value?, rate.low?, rate.high?)));
            if let Some((value, low, high)) = rate {
                cells.extend([("rate", lang.rate(value)), ("low", lang.interval(low, high))]);
            }
            // All of the other motive; in the column beside, never in the same sum.
            let other = captions.other_motive().and_then(|other| captions.of_motive(other));
            cells.extend(other.map(|n| ("other", lang.count(n))));
        }
    }
    Some(Sum {
        label: lang.words("table-total", &[("place", &captions.filtered_place())]),
        cells: columns.iter().skip(1).map(|column| cells.remove(column.id).unwrap_or_default()).collect(),
    })
}

/// Areas of the level that the filter leaves: the file lists those without records, too. A deployment as filter leaves an unknown
/// part of its states.
fn csv_rows(captions: &ViewCaptions, level: Level) -> Option<usize> {
    if captions.view.zone.is_some() {
        return None;
    }
    let areas = &captions.dataset.areas;
    let covered = captions.offers.source.coverage.iter().flat_map(|coverage| &coverage.areas);
    let within: Vec<AreaIx> = match &captions.view.states {
        Some(codes) => codes.split(',').filter_map(|code| areas.find(code)).collect(),
        None => covered.filter_map(|code| areas.find(code.as_str())).collect(),
    };
    Some(areas.of_level(level).filter(|(area, _)| within.iter().any(|around| areas.lies_in(*area, *around))).count())
}

/// That the row's best estimate lies outside its published range.
fn toll_order(captions: &ViewCaptions, entry: &Entry) -> Option<String> {
    let Sums { deaths_low, deaths_best, deaths_high, .. } = entry.value?.deaths?;
    order_note(captions.lang, Deaths { low: deaths_low, best: deaths_best, high: deaths_high })
}

fn note(captions: &ViewCaptions, is_ranked: bool, toll_order: Option<String>) -> String {
    let lang = captions.lang;
    let basis = match captions.offers.source.date_basis {
        Some(DateBasis::Registration) => "basis-registration",
        Some(DateBasis::Report) => "basis-report",
        Some(DateBasis::Occurrence) | None => "basis-occurrence",
    };
    let order = is_ranked.then(|| format!("{} {}", lang.text("order", None), lang.text("rank-note", None)));
    let parts = [Some(lang.text("same-numbers", None)), order, Some(lang.words(basis, &[("label", captions.offers.short())]))];
    let note = format!("{}.", parts.into_iter().flatten().collect::<Vec<_>>().join(" "));
    toll_order.map_or_else(|| note.clone(), |toll_order| format!("{note} {toll_order}"))
}

fn counted(lang: Lang, level: Level, range: &std::ops::Range<usize>, total: usize) -> String {
    let id = match level {
        Level::Municipality => "caption-municipalities",
        Level::State => "caption-states",
        Level::Country => "caption-countries",
    };
    range_words(lang, id, range, total)
}

fn caption(captions: &ViewCaptions, level: Level, counted: &str, summary: Option<&Summary>) -> String {
    let drawing = Drawing { marks: Marks::Circles, level: Some(level) };
    match undrawn_reasons(captions, drawing, summary).join("; ") {
        none if none.is_empty() => counted.to_owned(),
        reasons => format!("{counted} · {} {reasons}", captions.lang.text("not-in-rows", None)),
    }
}

fn csv(captions: &ViewCaptions, values: &Values) -> String {
    Address::new(format!("/data/{}.csv", values.level.plural())).with(pairs(captions, values.measure)).to_string()
}

/// The view's filter with another measure.
fn pairs(captions: &ViewCaptions, measure: Measure) -> Vec<(String, String)> {
    let mut pairs = captions.view.filter_pairs();
    pairs.retain(|(key, _)| key != "measure");
    pairs.push(("measure".to_owned(), measure.code().to_owned()));
    pairs
}

/// People of the other motive by area; none for sources that know no motive.
fn beside(captions: &ViewCaptions, level: Level) -> BTreeMap<AreaIx, u64> {
    let other = captions.other_motive().map(|code| [("motive", Some(code)), ("role", None)]);
    let filter = other.and_then(|change| captions.changed_filter(&change, Scope::of_level(level)));
    let values = filter.and_then(|filter| values(captions.dataset, &filter, level).ok());
    values.iter().flat_map(|values| &values.rows).map(|row| (row.area, row.n)).collect()
}

/// Every area of the covered countries, those without data too.
fn entries<'a>(captions: &'a ViewCaptions, values: &'a Values<'a>, beside: &BTreeMap<AreaIx, u64>) -> Vec<Entry<'a>> {
    let areas = &captions.dataset.areas;
    let covered = captions.offers.source.coverage.iter().flat_map(|coverage| &coverage.areas);
    let covered: Vec<AreaIx> = covered.filter_map(|code| areas.find(code.as_str())).collect();
    let zones = captions.zones_begun();
    let entry = |area: AreaIx, value: Option<&'a AreaValue<'a>>| {
        let over = |status: ZoneStatus| zones.iter().filter(|(zone, of)| *of == status && names(captions, zone, area)).count();
        let beside = beside.get(&area).copied();
        Entry { area, value, beside, zones_known: over(ZoneStatus::Active), zones_unknown: over(ZoneStatus::EndUnknown) }
    };
    let counted = values.rows.iter().map(|row| (row.area, Some(row)));
    let silent = values.no_data.iter().filter_map(|code| Some((areas.find(code)?, None)));
    let here = counted.chain(silent).filter(|(area, _)| covered.iter().any(|country| areas.lies_in(*area, *country)));
    here.map(|(area, value)| entry(area, value)).collect()
}

/// Whether a deployment names an area or one around it; a place smaller than our areas names none.
fn names(captions: &ViewCaptions, zone: &Zone, area: AreaIx) -> bool {
    zone.entry.area_known != AreaKnown::Coarser && zone.areas.iter().any(|named| captions.dataset.areas.lies_in(area, *named))
}

fn columns(captions: &ViewCaptions, values: &Values) -> Vec<Column> {
    let lang = captions.lang;
    let text = |id: &str| lang.text(id, None);
    let name = match values.level {
        Level::Municipality => "cols-municipality",
        Level::State => "cols-state",
        Level::Country => "cols-country",
    };
    let mut columns = vec![column("name", text(name), false).on_phone(Phone::Place)];
    if values.level == Level::Municipality && captions.dataset.areas.of_level(Level::State).next().is_some() {
        columns.push(column("state", text("cols-state"), false).on_phone(Phone::Place));
    }
    let zones = lang.words("cols-zones", &[("day", &lang.short_day(captions.view.period.end))]);
    let define = |of: Defined| captions.define(of);
    let zones = captions.offers.has_zones().then(|| column("zones", zones, false).on_phone(Phone::Wide).defined(define(Defined::Zones)));
    let note = column("note", text("cols-note"), false);
    let people = match captions.subject {
        Subject::Homicides => "cols-homicides",
        Subject::Victims => "cols-victims",
        Subject::Press => "cols-people",
        Subject::Events => "cols-records",
    };
    match (captions.asked_motive(), captions.other_motive()) {
        // A column a motive, the confirmed one first; never one of both together.
        (Some(asked), Some(other)) => {
            let mut motives = [("n", asked), ("other", other)];
            motives.sort_by_key(|(_, motive)| *motive);
            columns.extend(motives.map(|(id, motive)| {
                let phone = if id == "n" { Phone::Main } else { Phone::Second };
                column(id, text(&format!("cols-{motive}")), true).on_phone(phone).defined(define(Defined::Count))
            }));
        }
        _ => {
            let of = if captions.subject == Subject::Events { Defined::Records } else { Defined::Count };
            columns.push(column("n", text(people), true).on_phone(Phone::Main).defined(define(of)));
        }
    }
    match values.measure {
        Measure::DeathsBest => {
            let here = match values.level {
                Level::Municipality => Some("legend-area"),
                Level::State => Some("precision-state-only"),
                Level::Country => None,
            };
            columns.extend(here.map(|here| column("here", text(here), true).on_phone(Phone::Wide).defined(define(Defined::Here))));
            columns.push(column("deaths", text("cols-deaths"), true).defined(define(Defined::Deaths)));
            columns.push(column("low", text("cols-range"), true).defined(define(Defined::Range)));
            columns.extend(zones);
        }
        Measure::Rate | Measure::RateSmoothed => {
            // Places are ranked by the lower end of the interval, never by a raw rate.
            columns.push(column("rate", text(captions.rate_column()), true).unsorted().defined(define(Defined::Rate)));
            columns.push(column("low", text("cols-interval"), true).defined(define(Defined::Interval)));
            if values.measure == Measure::RateSmoothed {
                columns.push(column("smoothed", text("cols-smoothed"), true).on_phone(Phone::Wide).defined(define(Defined::Smoothed)));
            }
            columns.extend(zones);
            columns.push(note);
        }
        _ => {
            columns.extend(zones);
            columns.push(note);
        }
    }
    columns
}

fn is_rate(measure: Measure) -> bool {
    matches!(measure, Measure::Rate | Measure::RateSmoothed)
}

/// A rank and, where intervals overlap, the ranks that they allow.
fn rank_words(captions: &ViewCaptions, Rank { rank, best, worst }: Rank) -> RankWords {
    let count = |n: usize| captions.lang.count(n as u64);
    (Some(count(rank)), (best < worst).then(|| format!("{}–{}", count(best), count(worst))))
}

fn state_of<'a>(captions: &ViewCaptions<'a>, area: AreaIx) -> Option<&'a Area> {
    let areas = &captions.dataset.areas;
    areas.at_level(area, Level::State).map(|state| areas.area(state))
}

fn key(captions: &ViewCaptions, column: &str, entry: &Entry, values: &Values) -> Key {
    let value = entry.value;
    match column {
        "name" => Key::text(&captions.area_name(captions.dataset.areas.area(entry.area).code.as_str())),
        "state" => Key::text(state_of(captions, entry.area).map_or("", |state| &state.name)),
        "n" => Key::number(value.map(|value| value.n as f64)),
        "other" => Key::number(entry.beside.map(|n| n as f64)),
        "here" => Key::number(value.and_then(|value| value.n_here).map(|n| n as f64)),
        "deaths" => Key::number(value.and_then(|value| value.value)),
        "rate" => Key::number(value.and_then(|value| value.rate).map(|rate| rate.value)),
        "low" => Key::number(value.and_then(|value| value.low)),
        "smoothed" => Key::number(value.and_then(|value| value.value)),
        "zones" => Key::Number((entry.zones_known + entry.zones_unknown) as f64),
        _ => Key::text(&note_of(captions, entry, values)),
    }
}

fn row(captions: &ViewCaptions, columns: &[Column], entry: &Entry, values: &Values, (rank, rank_range): RankWords) -> Row {
    Row {
        rank,
        rank_range,
        opens: Some(captions.dataset.areas.area(entry.area).code.as_str().to_owned()),
        interval: entry.value.and_then(|value| Some([value.low?, value.rate?.value, value.high?])),
        cells: columns.iter().map(|column| cell(captions, column.id, entry, values)).collect(),
    }
}

/// A number is a number, and what is no number is a word: a figure that is withheld is not one that nobody has.
fn cell(captions: &ViewCaptions, column: &str, entry: &Entry, values: &Values) -> String {
    let lang = captions.lang;
    let withheld = entry.value.is_some_and(|value| value.status == AreaStatus::Suppressed);
    let no_number = || if withheld { lang.text("status-suppressed", None) } else { lang.text("nodata.inline", None) };
    let count = |n: Option<u64>| n.map_or_else(no_number, |n| lang.count(n));
    let rate = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| lang.rate(value));
    let value = entry.value.filter(|_| !withheld);
    match column {
        "name" => captions.area_name(captions.dataset.areas.area(entry.area).code.as_str()),
        "state" => state_of(captions, entry.area).map_or_else(String::new, |state| state.short.as_ref().unwrap_or(&state.name).clone()),
        "n" => count(value.map(|value| value.n)),
        "other" => entry.beside.map_or_else(|| lang.text("nodata.inline", None), |n| lang.count(n)),
        "here" => count(value.and_then(|value| value.n_here)),
        "deaths" => count(value.and_then(|value| value.value).map(|n| n as u64)),
        "rate" if entry.value.is_none() => no_number(),
        "rate" => rate(value.and_then(|value| value.rate).map(|rate| rate.value)),
        "low" => match value.and_then(|value| value.low.zip(value.high)) {
            Some((low, high)) if values.measure == Measure::DeathsBest => range_of(lang, low as u64, high as u64),
            Some((low, high)) => lang.interval(low, high),
            None => "–".to_owned(),
        },
        "smoothed" => rate(value.and_then(|value| value.value)),
        "zones" => zones_of(captions, entry),
        _ => note_of(captions, entry, values),
    }
}

fn zones_of(captions: &ViewCaptions, entry: &Entry) -> String {
    let say = |id: &str, n: usize| (n > 0).then(|| captions.lang.words(id, &[("number", &captions.lang.count(n as u64))]));
    let parts = [say("zones-cell-known", entry.zones_known), say("zones-cell-unknown", entry.zones_unknown)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// What must be known of the row's number. Few cases make a rate unstable; a count is what it is.
fn note_of(captions: &ViewCaptions, entry: &Entry, values: &Values) -> String {
    let text = |id: &str| captions.lang.text(id, None);
    let rated = is_rate(values.measure);
    match entry.value {
        Some(value) if value.status == AreaStatus::Suppressed => text("status-suppressed"),
        _ if rated && lacks_people(captions, entry, values) => {
            captions.lang.words("nopop", &[("year", &captions.view.period.end.month().year().to_string())])
        }
        None => text("nodata.inline"),
        Some(value) if value.status == AreaStatus::Partial => text("status-partial"),
        Some(value) if value.n == 0 => text("zero.inline"),
        Some(value) if value.status == AreaStatus::Unstable && rated => text("status-unstable"),
        Some(_) => String::new(),
    }
}

/// Whether a municipality has no rate because nobody knows who lives there; where nothing is covered, that is not why.
fn lacks_people(captions: &ViewCaptions, entry: &Entry, values: &Values) -> bool {
    let unknown = || captions.dataset.population.municipal(entry.area, captions.view.period.end.month().year()).is_none();
    let lacks_rate = match entry.value {
        Some(value) => value.rate.is_none(),
        None => unknown(),
    };
    values.level == Level::Municipality && values.head.status != Status::NoData && lacks_rate
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Dataset;
    use crate::dataset::synthetic::dataset;
    use crate::query::RateInterval;

    /// The cells of the number and of the note of the municipality 01001, with other values.
    fn cells(dataset: &Dataset, query: &str, change: impl Fn(AreaValue) -> Option<AreaValue>) -> [String; 2] {
        let pairs: Vec<(String, String)> =
            query.split('&').filter_map(|pair| pair.split_once('=')).map(|(key, value)| (key.to_owned(), value.to_owned())).collect();
        let (view, _) = View::parse(&pairs, dataset);
        let figure = Figure::new(dataset, &view, Lang::En, 5.0);
        let captions = ViewCaptions::new(dataset, &view, Lang::En);
        let values = table_values(&captions, &figure).unwrap();
        let area = dataset.areas.find("01001").unwrap();
        let rate = RateInterval { value: 1.0, low: 0.1, high: 9.0 };
        let plain = AreaValue {
            n: 3,
            rate: Some(rate),
            status: AreaStatus::Ok,
            ..values.rows.iter().find(|row| row.area == area).unwrap().clone()
        };
        let value = change(plain);
        let entry = Entry { area, value: value.as_ref(), beside: None, zones_known: 0, zones_unknown: 0 };
        ["n", "note"].map(|column| cell(&captions, column, &entry, &values))
    }

    #[test]
    fn what_is_no_number_is_a_word_and_only_a_rate_is_unstable() {
        let dataset = dataset(3);
        let (rate, count) = ("source=counts&datetime=2001-01-01/2001-12-31", "source=counts&age=child&datetime=2001-01-01/2001-12-31");
        let of = |query: &str, status: AreaStatus, n: u64| cells(&dataset, query, |value| Some(AreaValue { n, status, ..value }));
        assert_eq!(of(rate, AreaStatus::Unstable, 3), ["3", "few cases (1–19)"]);
        assert_eq!(of(count, AreaStatus::Unstable, 3), ["3", ""]);
        assert_eq!(of(rate, AreaStatus::Ok, 0), ["0", "zero recorded"]);
        assert_eq!(of(count, AreaStatus::Ok, 0), ["0", "zero recorded"]);
        assert_eq!(of(rate, AreaStatus::Partial, 3), ["3", "incomplete period"]);
        assert_eq!(cells(&dataset, count, |_| None), ["no data", "no data"]);
    }

    #[test]
    fn what_is_withheld_is_told_apart_from_what_nobody_has() {
        let dataset = dataset(3);
        for query in ["source=counts&datetime=2001-01-01/2001-12-31", "source=counts&age=child", "source=events"] {
            let withheld = cells(&dataset, query, |value| Some(AreaValue { status: AreaStatus::Suppressed, ..value }));
            assert_eq!(withheld[0], "suppressed", "{query}");
        }
        let note = cells(&dataset, "source=counts", |value| Some(AreaValue { status: AreaStatus::Suppressed, rate: None, ..value }));
        assert_eq!(note[1], "suppressed");
    }

    #[test]
    fn a_missing_population_is_the_reason_only_where_it_is() {
        let mut dataset = dataset(3);
        let year = "source=counts&datetime=2001-01-01/2001-12-31";
        assert_eq!(cells(&dataset, year, |_| None)[1], "no data", "a month may be missing while the people are known");
        dataset.population = crate::dataset::Population::default();
        assert_eq!(cells(&dataset, year, |value| Some(AreaValue { rate: None, ..value }))[1], "no population estimate in 2001");
    }
}
