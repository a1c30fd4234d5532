//! The legend: classes, circles, empties, and the lines about measure and period.

use super::super::offers::is_rate;
use super::super::text::ViewCaptions;
use super::{Drawing, Marks};
use crate::dataset::AreaIx;
use crate::dataset::manifest::DateBasis;
use crate::domain::{Level, SourceKind};
use crate::query::{AreaStatus, AreaValue, Status, Summary, Values};
use crate::words::{Form, Lang};

/// A class of a ramp.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Class {
    /// Name of its colour in `web/css/tokens.css`: `rate-1` … `rate-7`, `count-1` … `count-7`.
    pub token: &'static str,
    /// Its lower break, which it includes; none for the first.
    pub from: Option<f64>,
    /// Its range in words: `< 5`, `5–10`, `≥ 160`.
    pub label: String,
    /// The break at its upper end, as the ramp writes it between two cells; empty for the last.
    pub tick: String,
}

/// A circle on an area.
#[derive(Clone, Debug, PartialEq)]
pub struct Circle {
    /// The area; the circle's centre is its label point.
    pub area: AreaIx,
    /// The value.
    pub n: f64,
    /// Radius in pixels of the page's map.
    pub radius: f64,
    /// The number as text.
    pub label: String,
}

/// One of the three empties.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Empty {
    /// `zero`, `nodata`, `partial` (months are missing; its colour is that of the months there are) or `suppressed`.
    pub token: &'static str,
    /// What it is and how many areas.
    pub label: String,
    /// How many.
    pub count: usize,
}

const RATE: [&str; 7] = ["rate-1", "rate-2", "rate-3", "rate-4", "rate-5", "rate-6", "rate-7"];
const COUNT: [&str; 7] = ["count-1", "count-2", "count-3", "count-4", "count-5", "count-6", "count-7"];
/// Lower breaks of classes 2 … 7 of records in a hexagon.
const HEXAGON_BREAKS: &[f64] = &[3.0, 10.0, 30.0, 100.0, 300.0, 1000.0];
/// Radius in px of the largest value that any period of this length has at this level, and the least.
const LARGEST_PX: f64 = 34.0;
/// Kinds that have a shape of their own.
const KIND_SHAPES: usize = 5;
const SMALLEST_PX: f64 = 2.0;
/// Records of the legend's stacks: one, and two orders of magnitude.
const STACK_SAMPLES: [u64; 3] = [1, 50, 500];

pub(super) fn measure(captions: &ViewCaptions, drawing: Drawing) -> String {
    if drawing.marks == Marks::Hexagons { captions.lang.text("legend-hex", None) } else { captions.measure() }
}

/// For the key beside a map: measure with unit, and who counted; nothing where no source counts.
pub(super) fn measured(captions: &ViewCaptions, drawing: Drawing) -> Option<String> {
    captions.counted.then(|| format!("{}, {}", measure(captions, drawing), captions.offers.short()))
}

/// Where the controls are out of sight: the measure, by what it is drawn, and who counted.
pub(super) fn measure_line(captions: &ViewCaptions, Drawing { level, .. }: Drawing) -> String {
    let lang = captions.lang;
    let measure = captions.view.measure;
    let text = |id: &str| lang.text(id, None);
    let by = match level {
        Some(Level::Municipality) => "by-muni.inline",
        Some(Level::State) => "by-state.inline",
        Some(Level::Country) => "by-country.inline",
        None => "by-hex.inline",
    };
    let by = text(by);
    let joined = if level.is_some() { format!(" {} {by}", text("by.inline")) } else { format!(", {by}") };
    format!("{}{joined}, {}", text(&format!("measure-{}", measure.code().replace('_', "-"))), captions.offers.short())
}

pub(super) fn period(captions: &ViewCaptions) -> String {
    let basis = match captions.offers.source.date_basis {
        Some(DateBasis::Registration) => "basis-registration",
        Some(DateBasis::Report) => "basis-report",
        Some(DateBasis::Occurrence) | None => "basis-occurrence",
    };
    if captions.counted { format!("{}.", captions.lang.words(basis, &[("label", &captions.period())])) } else { captions.period() }
}

pub(super) fn classes(captions: &ViewCaptions, drawing: Drawing, values: Option<&Values>) -> Vec<Class> {
    let (tokens, breaks) = match (drawing.marks, values) {
        (Marks::Hexagons, _) => (&COUNT, HEXAGON_BREAKS),
        (Marks::Fill, Some(values)) => (&RATE, values.class_breaks.as_slice()),
        _ => return Vec::new(),
    };
    let tick = |value: f64| captions.lang.tick(value);
    let class = |(at, token): (usize, &&'static str)| {
        let from = at.checked_sub(1).map(|below| breaks[below]);
        let to = breaks.get(at).copied();
        let label = match (from, to) {
            (None, to) => format!("< {}", tick(to.unwrap_or_default())),
            (Some(from), Some(to)) => format!("{}–{}", tick(from), tick(to)),
            (Some(from), None) => format!("≥ {}", tick(from)),
        };
        Class { token, from, label, tick: to.map(tick).unwrap_or_default() }
    };
    tokens.iter().take(breaks.len() + 1).enumerate().map(class).collect()
}

/// The token of each area of the country that is drawn: a recorded zero is zero in every measure, also where smoothing gives
/// a small number.
pub(super) fn fills(captions: &ViewCaptions, drawing: Drawing, values: Option<&Values>) -> Vec<(AreaIx, &'static str)> {
    let Some(values) = values.filter(|_| is_counts(captions)) else { return Vec::new() };
    let ramp = (drawing.marks == Marks::Fill).then_some(values.class_breaks.as_slice());
    let rows = values.rows.iter().filter_map(|row| Some((row.area, token(row, ramp)?)));
    let silent = missing(captions, values).filter_map(|code| Some((captions.dataset.areas.find(code)?, "nodata")));
    rows.chain(silent).collect()
}

fn token(row: &AreaValue, ramp: Option<&[f64]>) -> Option<&'static str> {
    match (row.status, row.value) {
        (AreaStatus::Suppressed, _) => Some("suppressed"),
        _ if row.n == 0 => Some("zero"),
        (_, None) => Some("nodata"),
        (_, Some(value)) => ramp.map(|breaks| RATE[breaks.partition_point(|lower| *lower <= value).min(RATE.len() - 1)]),
    }
}

/// Codes of the country's areas without data; other countries are not missing, no source speaks of them.
fn missing<'v>(captions: &'v ViewCaptions, values: &'v Values) -> impl Iterator<Item = &'v str> {
    values.no_data.iter().copied().filter(|code| captions.offers.country_of(Some(code)) == captions.country)
}

fn is_counts(captions: &ViewCaptions) -> bool {
    captions.offers.source.kind == SourceKind::Counts
}

pub(super) fn circles(lang: Lang, drawing: Drawing, values: Option<&Values>) -> Vec<Circle> {
    let Some(values) = values.filter(|_| drawing.marks == Marks::Circles) else { return Vec::new() };
    let largest = largest(values);
    let circle = |row: &AreaValue| {
        let n = row.value.filter(|n| *n > 0.0)?;
        Some(Circle { area: row.area, n, radius: radius(n, largest), label: lang.count(n as u64) })
    };
    let mut circles: Vec<Circle> = values.rows.iter().filter_map(circle).collect();
    circles.sort_by(|a, b| b.n.total_cmp(&a.n));
    circles
}

fn largest(values: &Values) -> f64 {
    values.scale_max.map_or_else(|| values.rows.iter().filter_map(|row| row.value).fold(1.0, f64::max), |max| max.max(1) as f64)
}

fn radius(n: f64, largest: f64) -> f64 {
    SMALLEST_PX.max(LARGEST_PX * (n / largest).sqrt())
}

/// Radius of a stack, px: area in proportion to records, never under a pointer's reach, never over a city.
#[must_use]
pub fn stack_radius(n: u64) -> f64 {
    (1.42 * (n as f64).sqrt()).clamp(5.0, LARGEST_PX)
}

/// The source's kinds that have a shape of their own, by position, and several together; for records only.
pub(super) fn kinds(captions: &ViewCaptions, drawing: Drawing) -> Vec<(Option<usize>, String)> {
    let Some(field) = captions.offers.source.field("kind").filter(|_| drawing.marks == Marks::Records) else { return Vec::new() };
    let lang = captions.lang;
    let name = |code: &String| lang.field_code("kind", code, Form::Alone);
    let named = field.codes.iter().take(KIND_SHAPES).enumerate().map(|(at, code)| (Some(at), name(code)));
    named.chain([(None, lang.text("kind-mixed", None))]).collect()
}

pub(super) fn references(lang: Lang, drawing: Drawing, values: Option<&Values>) -> Vec<(f64, String)> {
    match (drawing.marks, values) {
        (Marks::Records, _) => STACK_SAMPLES.map(|n| (stack_radius(n), lang.count(n))).to_vec(),
        (Marks::Circles, Some(values)) => {
            let largest = largest(values);
            let top = round_down(largest);
            let mut samples: Vec<u64> = [top / 20.0, top / 4.0, top].map(|n| round_down(n) as u64).to_vec();
            samples.dedup();
            samples.into_iter().filter(|n| *n >= 1).map(|n| (radius(n as f64, largest), lang.count(n))).collect()
        }
        _ => Vec::new(),
    }
}

/// Largest 1, 2 or 5 times a power of ten that is not above.
fn round_down(value: f64) -> f64 {
    let power = 10_f64.powf(value.max(1.0).log10().floor());
    power * [5.0, 2.0].into_iter().find(|step| step * power <= value).unwrap_or(1.0)
}

/// Chip, text and number of the ways in which places of records are known.
pub(super) fn precisions(lang: Lang, drawing: Drawing, summary: Option<&Summary>) -> Vec<(&'static str, String, Option<String>)> {
    let Some(Summary::Events(summary)) = summary.filter(|_| drawing.marks == Marks::Records) else { return Vec::new() };
    let known = |reason: &str| summary.undrawn.iter().find(|each| each.reason == reason).map(|each| lang.count(each.tally.records));
    vec![
        ("stack", lang.text("legend-stack", None), summary.drawn.map(|drawn| lang.count(drawn.records))),
        ("area", lang.text("legend-area", None), known("municipality")),
        ("none", lang.text("legend-areastate", None), known("state")),
    ]
}

pub(super) fn empties(captions: &ViewCaptions, drawing: Drawing, values: Option<&Values>) -> Vec<Empty> {
    let Some(values) = values.filter(|_| matches!(drawing.marks, Marks::Fill | Marks::Circles) && is_counts(captions)) else {
        return Vec::new();
    };
    let counts = values.counts();
    let (chip, lacking) = match values.level {
        Level::Municipality => ("chip-municipalities", "partial-municipalities"),
        Level::State => ("chip-states", "partial-states"),
        Level::Country => ("chip-countries", "partial-countries"),
    };
    let lacks_people = values.level == Level::Municipality && is_rate(values.measure) && values.head.status != Status::NoData;
    let without = if lacks_people { "chip-nopop" } else { chip };
    let word = |token: &str| captions.lang.text(token, None);
    let found = [
        ("zero", chip, counts.zero, word("zero")),
        ("nodata", without, missing(captions, values).count(), word("nodata")),
        ("suppressed", chip, counts.suppressed, word("suppressed")),
        // Drawn in the colour of the months there are: its sentence says so without a word of its own.
        ("partial", lacking, counts.partial, String::new()),
    ];
    let empty = |(token, id, count, word): (&'static str, &str, usize, String)| {
        let label = captions.lang.plural(id, count as u64, &[("label", &word)]);
        Empty { token, label, count }
    };
    found.into_iter().filter(|(_, _, count, _)| *count > 0).map(empty).collect()
}
