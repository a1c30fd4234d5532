//! A place in a source of events: deaths and records, how exactly they are known, months.

use super::super::define::Defined;
use super::super::text::ViewCaptions;
use super::super::toll::{order_note, toll_said};
use super::bars::Bars;
use super::{Block, Line, missing};
use crate::dataset::AreaIx;
use crate::domain::{Level, PlacePrecision};
use crate::query::{AreaCoverage, RecordFigures, Scope, SourceBlock, Summary, Undrawn, summary};
use crate::words::Form;

/// How exactly records are known, finest first, each with its number: a share in words would hide how few they may be.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Profile {
    /// Its heading; none where there is nothing but what is known only around the place.
    pub title: Option<String>,
    /// Whether each row has a chip of the legend.
    pub chips: bool,
    /// Its rows.
    pub rows: Vec<ProfileRow>,
    /// Records of the same state whose municipality nobody knows: they may lie here or not, and are not drawn.
    pub more: Option<ProfileRow>,
}

/// Records that are known so exactly.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct ProfileRow {
    /// The legend's chip: `stack`, `area` or `none`.
    pub chip: &'static str,
    /// How exactly.
    pub words: String,
    /// How many.
    pub records: String,
    /// Their share in hundredths; none without a bar.
    pub share: Option<f64>,
}

/// Least width of a bar, hundredths.
const LEAST: f64 = 0.5;

pub(super) fn fill(said: &mut Block, captions: &ViewCaptions, area: AreaIx, block: &SourceBlock, figures: &RecordFigures, zones: &[usize]) {
    let lang = captions.lang;
    let Some(n) = figures.records.filter(|_| block.coverage == AreaCoverage::Covered) else {
        said.lines.push(Line::said(missing(captions, false)));
        return;
    };
    let period = block.covered.unwrap_or(captions.view.period);
    let p = lang.period(period.start, period.end);
    let around = around(captions, area);
    if n == 0 {
        said.lines.push(Line::said(lang.words("empty", &[("when", &lang.when(period.start, period.end, Form::Alone))])));
        said.profiles.extend(around.map(|more| Profile { title: None, chips: true, rows: Vec::new(), more: Some(more) }));
        return;
    }
    let deaths = figures.deaths.map_or_else(|| lang.counted("deaths", 0), |deaths| toll_said(lang, deaths).replace("**", ""));
    let sentence = lang.words("sentence-records", &[("records", &lang.counted("records", n)), ("deaths", &deaths), ("period", &p)]);
    let line = Line::said(format!("{sentence} {}", lang.text("documented", None)));
    said.lines.push(line.defined("deaths", captions.define(Defined::Deaths)));
    said.lines.extend(figures.deaths.and_then(|deaths| order_note(lang, deaths)).map(Line::note));
    let places = figures
        .precision
        .by_place_precision
        .iter()
        .map(|(precision, tally)| (chip(*precision), "precision", precision.code(), tally.records));
    let dates = figures.precision.by_time_precision.iter().map(|(precision, tally)| ("", "dated", precision.code(), tally.records));
    said.profiles.push(Profile {
        title: Some(lang.text("profile-place", None)),
        chips: true,
        rows: rows(captions, places.collect()),
        more: around,
    });
    said.profiles.push(Profile {
        title: Some(lang.text("profile-time", None)),
        chips: false,
        rows: rows(captions, dates.collect()),
        more: None,
    });
    said.bars = Bars::of(captions, &block.series, "count", zones);
}

/// Rows of chip, head of the words' id, code and number of records.
fn rows(captions: &ViewCaptions, parts: Vec<(&'static str, &str, &str, u64)>) -> Vec<ProfileRow> {
    let all = parts.iter().map(|part| part.3).sum::<u64>().max(1) as f64;
    let row = |(chip, head, code, records): (&'static str, &str, &str, u64)| ProfileRow {
        chip,
        words: captions.lang.text(&format!("{head}-{code}"), None),
        records: captions.lang.count(records),
        share: Some((records as f64 / all * 100.0).max(LEAST)),
    };
    parts.into_iter().map(row).collect()
}

const fn chip(precision: PlacePrecision) -> &'static str {
    match precision {
        PlacePrecision::Exact | PlacePrecision::Town | PlacePrecision::Within25Km => "stack",
        PlacePrecision::Municipality => "area",
        _ => "none",
    }
}

/// What only the state around a municipality is known of, under the reader's filter.
fn around(captions: &ViewCaptions, area: AreaIx) -> Option<ProfileRow> {
    let (lang, areas) = (captions.lang, &captions.dataset.areas);
    let state = areas.at_level(area, Level::State).filter(|state| *state != area)?;
    let code = areas.area(state).code.as_str();
    let filter = captions.changed_filter(&[("state", Some(code))], Scope::AGGREGATES)?;
    let Ok(Summary::Events(events)) = summary(captions.dataset, &filter) else { return None };
    let Undrawn { tally, .. } = *events.undrawn.iter().find(|each| each.reason == "state" && each.tally.records > 0)?;
    let words =
        lang.words("profile-state-only", &[("place", &captions.area_name(code)), ("deaths", &lang.counted("deaths", tally.deaths_best))]);
    Some(ProfileRow { chip: "none", words, records: lang.count(tally.records), share: None })
}
