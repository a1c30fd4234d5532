//! What is not on the map, and why: the reasons of the summary, without those that the drawing does show.

use super::super::offers::is_rate;
use super::super::text::ViewCaptions;
use super::{Drawing, Marks};
use crate::domain::Level;
use crate::query::{CountSummary, EventSummary, Status, Summary, Values};
use crate::words::Span;

/// Reasons that a drawing shows after all.
fn shown_by(drawing: Drawing) -> &'static [&'static str] {
    match (drawing.marks, drawing.level) {
        (Marks::Records, _) | (_, Some(Level::Municipality)) => &["municipality"],
        (_, Some(Level::State)) => &["municipality", "state", "municipality_unknown"],
        (_, Some(Level::Country)) => &["municipality", "state", "region", "country", "municipality_unknown", "state_unknown", "abroad"],
        _ => &[],
    }
}

fn text_of(reason: &str) -> &'static str {
    match reason {
        "municipality" => "undrawn-muni-events",
        "state" => "undrawn-state",
        "region" => "undrawn-region",
        "country" => "undrawn-country",
        "outside" => "undrawn-outside",
        "municipality_unknown" => "undrawn-muni",
        "state_unknown" => "undrawn-state-unknown",
        "abroad" => "undrawn-abroad",
        _ => "undrawn-withheld",
    }
}

/// The reasons as sentences without a full stop, and the legend's whole paragraph.
pub(super) fn lines(
    captions: &ViewCaptions,
    drawing: Drawing,
    summary: Option<&Summary>,
    values: Option<&Values>,
) -> (Vec<String>, Vec<Span>) {
    let Some(summary) = summary.filter(|summary| says_something(summary)) else { return (Vec::new(), Vec::new()) };
    let reasons = reasons(captions, drawing, Some(summary));
    let lang = captions.lang;
    let nothing = || lang.text("undrawn-nothing", None);
    let mut text = format!(" {}. ", if reasons.is_empty() { nothing() } else { reasons.join("; ") });
    text.extend(drawn(captions, drawing, Some(summary)).map(|drawn| format!("{drawn}. ")));
    text.extend(known_places(captions, drawing, Some(summary)).map(|share| format!("{share} ")));
    let unstable = values.filter(|values| is_rate(values.measure)).map_or(0, |values| values.counts().unstable) as u64;
    if unstable > 0 {
        let id = match drawing.level {
            Some(Level::State) => "unstable-states",
            Some(Level::Country) => "unstable-countries",
            _ => "unstable-count",
        };
        text.push_str(&lang.plural(id, unstable, &[("number", &lang.count(unstable))]));
    }
    let rest = text.trim_end().to_owned();
    (reasons, vec![Span { text: lang.text("undrawn", None), strong: true }, Span { text: rest, strong: false }])
}

/// How many of the records are on the map; none for counts.
pub(super) fn drawn(captions: &ViewCaptions, drawing: Drawing, summary: Option<&Summary>) -> Option<String> {
    let Some(Summary::Events(events)) = summary.filter(|summary| says_something(summary)) else { return None };
    let (number, total) = (captions.lang.count(drawn_records(drawing, events)), captions.lang.count(events.records.unwrap_or(0)));
    Some(captions.lang.words("drawn", &[("number", &number), ("total", &total)]))
}

/// How many of the deaths have a known place, where places are drawn.
pub(super) fn known_places(captions: &ViewCaptions, drawing: Drawing, summary: Option<&Summary>) -> Option<String> {
    let Some(Summary::Events(events)) = summary.filter(|summary| says_something(summary)) else { return None };
    Some(captions.lang.words("share-known", &[("share", &captions.lang.percent(share_known(drawing, events)?))]))
}

/// No records is not the same as nothing undrawn: the legend says that elsewhere.
fn says_something(summary: &Summary) -> bool {
    match summary {
        Summary::Events(events) => events.head.status != Status::NoData && events.records != Some(0),
        Summary::Counts(counts) => counts.head.status != Status::NoData,
    }
}

/// The reasons of a summary that a drawing does not show.
pub(in crate::view) fn reasons(captions: &ViewCaptions, drawing: Drawing, summary: Option<&Summary>) -> Vec<String> {
    let Some(summary) = summary.filter(|summary| says_something(summary)) else { return Vec::new() };
    let lang = captions.lang;
    let is_missing = |reason: &str| !shown_by(drawing).contains(&reason);
    let plural = |id: &str, n: u64, deaths: u64| lang.plural(id, n, &[("number", &lang.count(n)), ("deaths", &lang.count(deaths))]);
    match summary {
        Summary::Events(EventSummary { undrawn, partly, zone_unknown, .. }) => {
            let reasons = undrawn.iter().filter(|each| is_missing(each.reason));
            let lines = reasons.map(|each| plural(text_of(each.reason), each.tally.records, each.tally.deaths_best));
            let beside = [("undrawn-date", partly), ("undrawn-zone-unknown", zone_unknown)];
            let beside = beside.into_iter().filter_map(|(id, tally)| Some((id, tally.filter(|tally| tally.records > 0)?)));
            lines.chain(beside.map(|(id, tally)| plural(id, tally.records, 0))).collect()
        }
        Summary::Counts(CountSummary { undrawn, zone_unknown, .. }) => {
            let lines = undrawn.iter().filter(|each| is_missing(each.reason)).map(|each| plural(text_of(each.reason), each.count, 0));
            let unknown = zone_unknown.filter(|tally| tally.count > 0).map(|tally| plural("undrawn-zone-unknown", tally.count, 0));
            lines.chain(unknown).collect()
        }
    }
}

/// Records that the drawing shows: those with a point, and the reasons that it shows after all.
fn drawn_records(drawing: Drawing, events: &EventSummary) -> u64 {
    let more = events.undrawn.iter().filter(|each| shown_by(drawing).contains(&each.reason)).map(|each| each.tally.records);
    events.drawn.map_or(0, |drawn| drawn.records) + more.sum::<u64>()
}

/// Share of deaths at a known place, where places are drawn.
fn share_known(drawing: Drawing, events: &EventSummary) -> Option<f64> {
    let deaths = events.deaths.filter(|deaths| deaths.best > 0 && matches!(drawing.marks, Marks::Hexagons | Marks::Records))?;
    Some(events.drawn.map_or(0, |drawn| drawn.deaths_best) as f64 / deaths.best as f64)
}
