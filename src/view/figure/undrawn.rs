//! What is not on the map, and why: the reasons of the summary, without those that the drawing does show.

use super::super::offers::is_rate;
use super::super::text::ViewCaptions;
use super::{Drawing, Marks};
use crate::domain::Level;
use crate::query::{CountSummary, EventSummary, Status, Summary, Values};
use crate::words::{Lang, Span};

/// A smaller share is written as less than one hundredth, and one as near to the whole as more than 99.
const LEAST_SHARE: f64 = 0.01;

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
    text.extend(drawn_words(captions, drawing, summary).map(|drawn| format!("{drawn}. ")));
    text.extend(known_words(captions, drawing, summary).map(|share| format!("{share} ")));
    let unstable = values.filter(|values| is_rate(values.measure)).map_or(0, |values| values.counts().unstable) as u64;
    if unstable > 0 {
        let id = match drawing.level {
            Some(Level::State) => "unstable-states",
            Some(Level::Country) => "unstable-countries",
            _ => "unstable-count",
        };
        text.push_str(&lang.plural(id, unstable, &[]));
    }
    let rest = text.trim_end().to_owned();
    (reasons, vec![Span { text: lead(captions), strong: true }, Span { text: rest, strong: false }])
}

/// What comes before the reasons. It says of which place they are where the headline is of another one.
fn lead(captions: &ViewCaptions) -> String {
    match captions.headline_place() {
        Some(_) => captions.lang.words("undrawn-of", &[("place", &captions.filtered_place())]),
        None => captions.lang.text("undrawn", None),
    }
}

/// A sentence on the whole map, which says so where the headline is of one place.
fn of_the_map(captions: &ViewCaptions, text: String) -> String {
    if captions.headline_place().is_some() { format!("{}: {text}", captions.filtered_place()) } else { text }
}

/// How many of the records are on the map; none for counts.
pub(super) fn drawn(captions: &ViewCaptions, drawing: Drawing, summary: Option<&Summary>) -> Option<String> {
    Some(of_the_map(captions, drawn_words(captions, drawing, summary?)?))
}

fn drawn_words(captions: &ViewCaptions, drawing: Drawing, summary: &Summary) -> Option<String> {
    let Some(Summary::Events(events)) = Some(summary).filter(|summary| says_something(summary)) else { return None };
    let (lang, number, total) = (captions.lang, drawn_records(drawing, events), events.records.unwrap_or(0));
    Some(match number {
        0 => lang.plural("drawn-none", total, &[]),
        _ if number == total => lang.plural("drawn-all", total, &[]),
        _ => lang.words("drawn", &[("drawn", &lang.count(number)), ("records", &lang.counted("records", total))]),
    })
}

/// How many of the deaths have a known place, where places are drawn.
pub(super) fn known_places(captions: &ViewCaptions, drawing: Drawing, summary: Option<&Summary>) -> Option<String> {
    Some(of_the_map(captions, known_words(captions, drawing, summary?)?))
}

fn known_words(captions: &ViewCaptions, drawing: Drawing, summary: &Summary) -> Option<String> {
    let Some(Summary::Events(events)) = Some(summary).filter(|summary| says_something(summary)) else { return None };
    let (known, all) = (events.drawn.map_or(0, |drawn| drawn.deaths_best), deaths_placed(drawing, events)?);
    Some(share_known(captions.lang, known, all))
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
    let plural = |id: &str, n: u64, deaths: u64| lang.plural(id, n, &[("deaths", &lang.counted("deaths", deaths))]);
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

/// All deaths, where their places are drawn.
fn deaths_placed(drawing: Drawing, events: &EventSummary) -> Option<u64> {
    let places = matches!(drawing.marks, Marks::Hexagons | Marks::Records);
    events.deaths.map(|deaths| deaths.best).filter(|all| *all > 0 && places)
}

/// Which share of all deaths has a known place: none and all are said as such, and no share is rounded to them.
fn share_known(lang: Lang, known: u64, all: u64) -> String {
    let share = known as f64 / all as f64;
    let said = |id: &str, share: &str| lang.words(id, &[("share", share)]);
    match known {
        0 => lang.text("share-known-none", None),
        _ if known >= all => lang.text("share-known-all", None),
        _ if share < LEAST_SHARE => said("share-known", &lang.text("share-almost-none", None)),
        _ if share < 0.5 => said("share-known", &lang.percent(share)),
        _ if share > 1.0 - LEAST_SHARE => said("share-known-most", &lang.text("share-almost-all.start", None)),
        _ => said("share-known-most", &lang.percent(share)),
    }
}
