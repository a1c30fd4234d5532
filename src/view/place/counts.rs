//! A place in a source of counts: the rate with its interval, the number of people, months, years.

use super::super::define::{Defined, Definition};
use super::super::text::{RatePopulation, Subject, ViewCaptions, rate_population_of};
use super::bars::Bars;
use super::{Block, Line, Rate, missing};
use crate::query::{AreaCoverage, AreaRate, AreaStatus, CountFigures, Figures, SourceBlock, Status, Year};
use crate::words::Form;

/// Years in the table: the period's last ones when it is longer.
const YEARS_LISTED: usize = 13;
/// Years in the table before and after the period.
const YEARS_BESIDE: i32 = 2;

/// The years of a place as a small table: count, rate, interval.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Years {
    /// Its heads.
    pub heads: Vec<YearsHead>,
    /// Its rows.
    pub rows: Vec<YearsRow>,
    /// That the years do not share one basis of population.
    pub note: Option<String>,
}

/// A head of the small table.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct YearsHead {
    /// What it says.
    pub text: String,
    /// What the numbers under it are.
    pub define: Option<Definition>,
}

/// A year.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct YearsRow {
    /// The year.
    pub head: String,
    /// Whether it lies within the period.
    pub inside: bool,
    /// One text a head after the first.
    pub cells: Vec<String>,
}

/// Says what the source counts; `beside` is the same place's block of the other motive.
pub(super) fn fill(
    said: &mut Block,
    captions: &ViewCaptions,
    block: &SourceBlock,
    figures: &CountFigures,
    beside: Option<&SourceBlock>,
    zones: &[usize],
) {
    let lang = captions.lang;
    let withheld = figures.count_status == Some(AreaStatus::Suppressed);
    let Some(n) = figures.count.filter(|_| block.coverage == AreaCoverage::Covered && !withheld) else {
        said.lines.push(Line::said(missing(captions, withheld)));
        return;
    };
    let period = block.covered.unwrap_or(captions.view.period);
    let p = lang.period(period.start, period.end);
    let when = lang.when(period.start, period.end, Form::Alone);
    let is_press = captions.subject == Subject::Press;
    let per = |rate: &AreaRate| lang.text(rate_population_of(rate.per).column(), None);
    // Journalists are counted; a rate per 100,000 inhabitants says nothing of their risk.
    let rate = figures.rate.as_ref().filter(|_| !is_press);
    said.rate = rate.map(|rate| {
        let (per, interval) = (per(rate), lang.interval(rate.low, rate.high));
        let label = lang.words("place-rate", &[("per", &per), ("period", &p), ("interval", &interval)]);
        Rate { value: lang.rate(rate.value), label, define: captions.define(Defined::Rate) }
    });
    if is_press {
        press(said, captions, n, beside, &when);
    } else {
        said.lines.push(Line::said(sentence(captions, figures, n, &when)));
    }
    if let Some(rate) = rate {
        let smoothed = rate.smoothed.map(|value| lang.words("smoothed-value", &[("rate", &lang.rate(value)), ("per", &per(rate))]));
        said.lines.extend(smoothed.map(|text| Line::note(text).defined("smoothed", captions.define(Defined::Smoothed))));
        said.lines.extend(captions.without_population(rate.without_population).map(Line::note));
    }
    said.lines.extend((block.status == Status::Partial).then(|| Line::note(lang.text("status-partial", None))));
    said.lines.extend((rate.is_some() && (1..20).contains(&n)).then(|| Line::note(lang.text("status-unstable", None))));
    said.bars = Bars::of(captions, &block.series, if is_press { "count" } else { "rate" }, zones);
    said.years = years(captions, figures, beside);
}

fn sentence(captions: &ViewCaptions, figures: &CountFigures, n: u64, when: &str) -> String {
    let lang = captions.lang;
    match captions.subject {
        _ if figures.rate.is_none() => lang.words("sentence-plain", &[("number", &lang.count(n)), ("when", when)]),
        Subject::Victims => lang.plural("sentence-victims", n, &[("when", when)]),
        _ => lang.plural("sentence", n, &[("when", when)]),
    }
}

/// A place's journalists killed: both motives in one look, each its own figure.
fn press(said: &mut Block, captions: &ViewCaptions, n: u64, beside: Option<&SourceBlock>, when: &str) {
    let lang = captions.lang;
    let line = |id: &str, n: u64| {
        Line::said(format!("{}: {}", lang.text(id, None), lang.words("sentence-plain", &[("number", &lang.count(n)), ("when", when)])))
    };
    let motive = captions.asked_motive().unwrap_or("confirmed");
    let own = line(
        match motive {
            "unconfirmed" => "press-unconfirmed",
            "not_applicable" => "role-media_worker",
            _ => "press",
        },
        n,
    );
    let other = beside.map(|block| line(if motive == "confirmed" { "press-unconfirmed" } else { "press" }, count_of(block).unwrap_or(0)));
    let both = other.is_some();
    let lines = if motive == "confirmed" { [Some(own), other] } else { [other, Some(own)] };
    said.lines.extend(lines.into_iter().flatten());
    said.lines.extend(both.then(|| Line::note(lang.text("press-notsum", None))));
    said.lines.push(Line::note(lang.text("warn-press", None)));
}

fn count_of(block: &SourceBlock) -> Option<u64> {
    match &block.figures {
        Figures::Counts(figures) => figures.count,
        Figures::Records(_) => None,
    }
}

/// A column of people: its head, and how many in a year.
type People<'a> = (String, Box<dyn Fn(&Year) -> Option<u64> + 'a>);

fn years(captions: &ViewCaptions, figures: &CountFigures, beside: Option<&SourceBlock>) -> Option<Years> {
    let lang = captions.lang;
    let [from, to] = [captions.view.period.start, captions.view.period.end].map(|day| day.month().year());
    let near: Vec<&Year> = figures.years.iter().filter(|each| (from - YEARS_BESIDE..=to + YEARS_BESIDE).contains(&each.year)).collect();
    let years = &near[near.len().saturating_sub(YEARS_LISTED)..];
    if years.is_empty() {
        return None;
    }
    let rated = captions.subject != Subject::Press && years.iter().any(|each| each.rate.is_some());
    let columns = people(captions, beside);
    let head = |text: String| YearsHead { text, define: None };
    let mut heads = vec![head(lang.text("cols-year", None))];
    heads.extend(columns.iter().map(|(text, _)| head(text.clone())));
    if rated {
        let of = figures.rate.as_ref().map_or(RatePopulation::People, |rate| rate_population_of(rate.per));
        heads.push(head(lang.text(of.column(), None)));
        heads.push(YearsHead { text: lang.text("cols-interval", None), define: Some(captions.define(Defined::Interval)) });
    }
    let count = |n: Option<u64>| n.map_or_else(|| lang.text("nodata.inline", None), |n| lang.count(n));
    let dash = || "–".to_owned();
    let row = |each: &&Year| {
        let mut cells: Vec<String> = columns.iter().map(|(_, of)| count(of(each))).collect();
        if rated {
            cells.push(each.rate.map_or_else(dash, |rate| lang.rate(rate)));
            cells.push(each.low.zip(each.high).map_or_else(dash, |(low, high)| lang.interval(low, high)));
        }
        YearsRow { head: each.year.to_string(), inside: (from..=to).contains(&each.year), cells }
    };
    let crosses = rated && captions.subject == Subject::Homicides && crosses(captions, years[0].year, years[years.len() - 1].year);
    Some(Years { heads, rows: years.iter().map(row).collect(), note: crosses.then(|| lang.text("break-pop-note", None)) })
}

/// Whether one estimate of population takes over from another between two years.
fn crosses(captions: &ViewCaptions, first: i32, last: i32) -> bool {
    let series = captions.offers.source.denominator.as_deref();
    let bases = captions.dataset.manifest.population.iter().filter(|basis| Some(basis.series.as_str()) == series);
    bases.filter(|basis| basis.first_year <= last && first <= basis.last_year).count() > 1
}

/// A column a motive, the confirmed one first; never one of both together.
fn people<'a>(captions: &ViewCaptions, beside: Option<&'a SourceBlock>) -> Vec<People<'a>> {
    let lang = captions.lang;
    let own = |id: &str| -> People<'a> { (lang.text(id, None), Box::new(|year: &Year| year.count)) };
    let motive = match captions.subject {
        Subject::Homicides => return vec![own("cols-homicides")],
        Subject::Victims => return vec![own("cols-victims")],
        Subject::Events => return vec![own("cols-records")],
        Subject::Press => captions.asked_motive().unwrap_or("confirmed"),
    };
    let own = own(if motive == "not_applicable" { "cols-people".to_owned() } else { format!("cols-{motive}") }.as_str());
    let Some(Figures::Counts(figures)) = beside.map(|block| &block.figures) else { return vec![own] };
    let id = if motive == "confirmed" { "cols-unconfirmed" } else { "cols-confirmed" };
    let of = |year: &Year| figures.years.iter().find(|each| each.year == year.year).and_then(|each| each.count);
    let other: People = (lang.text(id, None), Box::new(of));
    if motive == "confirmed" { vec![own, other] } else { vec![other, own] }
}
