//! The time chart of a view: its series, title and words.

use super::super::text::Teller;
use super::Bins;
use super::listed::{Listed, listed};
use crate::domain::Day;
use crate::query::{Bin, Figure as Number, Filter, Period, Scope, Series, series};
use crate::words::Span;

/// The time chart.
#[derive(Clone, Debug)]
pub struct Chart {
    /// Its title.
    pub title: String,
    /// The days of its axis: what the source covers, or the years that deployments lie in.
    pub axis: Period,
    /// Months that can be told apart.
    pub step: u32,
    /// The numbers; none where no source counts.
    pub series: Option<Series>,
    /// What stands in place of bars where no source counts.
    pub empty: Option<String>,
    /// What cannot be dated as finely as the bars, inside the period.
    pub undated: Option<Vec<Span>>,
    /// Positions in the edition's list of the deployments on its axis, by their begin.
    pub zones: Vec<usize>,
    /// What the lanes show and what lies beyond the axis.
    pub note: String,
    /// The same deployments as a list.
    pub listed: Listed,
}

pub(super) fn chart(teller: &Teller) -> Chart {
    let place = teller.series_place();
    let axis = axis(teller);
    let series = teller.counted.then(|| series_of(teller, place.as_deref()));
    let (zones, later) = zones(teller, axis.end);
    let step = if teller.counted && teller.offers.is_yearly() { 12 } else { 1 };
    Chart {
        title: teller.chart_title(place.as_deref()),
        empty: (!teller.counted).then(|| teller.lang.words("nocounts-chart", &[("a", &teller.area_name(teller.country))])),
        undated: series.as_ref().and_then(|series| undated(teller, series)),
        note: note(teller, &zones, later),
        step,
        listed: listed(teller, &zones, later, axis, step),
        axis,
        series,
        zones,
    }
}

/// The whole series of the source, of a place or of what the filters select.
fn series_of(teller: &Teller, place: Option<&str>) -> Series {
    let mut pairs = teller.view.filter_pairs();
    pairs.retain(|(key, _)| key != "datetime" && key != "measure" && !(key == "state" && place.is_some()));
    if let Some(code) = place {
        pairs.push((teller.level_key(code).to_owned(), code.to_owned()));
    }
    let filter = Filter::parse(teller.dataset, &pairs, Scope::AGGREGATES).unwrap_or_else(|_| Filter::all_of(teller.offers.source));
    series(teller.dataset, &filter, if teller.offers.is_yearly() { Bins::Year } else { Bins::Month })
}

fn axis(teller: &Teller) -> Period {
    if teller.counted {
        return teller.offers.coverage();
    }
    let manifest = &teller.dataset.manifest;
    let here = manifest.zones.iter().filter(|zone| zone.countries.first().is_some_and(|code| code.as_str() == teller.country));
    let first = here.map(|zone| zone.first).fold(teller.view.period.start, Day::min);
    let start = Day::from_ymd(first.month().year(), 1, 1).unwrap_or(first);
    Period { start, end: manifest.as_of.max(teller.view.period.end).month().last_day() }
}

/// The deployments of the country or over the selected place that begin on the axis, by their begin, and how many begin later.
fn zones(teller: &Teller, axis_end: Day) -> (Vec<usize>, u64) {
    let dataset = teller.dataset;
    let area = teller.view.place.as_deref().and_then(|code| dataset.areas.find(code));
    let is_here = |zone: &crate::dataset::Zone| {
        let in_country = zone.entry.countries.first().is_some_and(|code| code.as_str() == teller.country);
        in_country && area.is_none_or(|area| zone.entry.national || crate::query::over(dataset, zone, area).is_some())
    };
    let here: Vec<usize> = (0..dataset.zones.list.len()).filter(|at| is_here(&dataset.zones.list[*at])).collect();
    let first = |at: &usize| dataset.zones.list[*at].entry.first;
    let (mut shown, later): (Vec<usize>, Vec<usize>) = here.into_iter().partition(|at| first(at) <= axis_end);
    shown.sort_by_key(first);
    (shown, later.len() as u64)
}

fn note(teller: &Teller, zones: &[usize], later: u64) -> String {
    let lang = teller.lang;
    let documented = zones.iter().filter(|at| teller.dataset.zones.list[**at].entry.last.is_some()).count() as u64;
    let (n, k) = (lang.count(zones.len() as u64), lang.count(documented));
    let note = if zones.is_empty() { String::new() } else { lang.plural("lanes-note", documented, &[("n", &n), ("k", &k)]) };
    match beyond(teller, later) {
        None => note,
        Some(later) => format!("{note} {later}.").trim_start().to_owned(),
    }
}

/// How many deployments begin after the axis ends.
pub(super) fn beyond(teller: &Teller, later: u64) -> Option<String> {
    (later > 0).then(|| teller.lang.plural("zones-later", later, &[("n", &teller.lang.count(later))]))
}

/// What cannot be dated as finely as the bars, wholly inside the period; it is never spread over them.
fn undated(teller: &Teller, series: &Series) -> Option<Vec<Span>> {
    let Period { start, end } = teller.view.period;
    let inside = series.remainder.iter().filter(|bin| start <= bin.start && bin.end <= end);
    let (people, records) = inside.fold((0, 0), |(people, records), Bin { figure, .. }| match figure {
        Number::Records { records: n, deaths_best } => (people + deaths_best.unwrap_or(0), records + n.unwrap_or(0)),
        Number::Count { count } => (people + count.unwrap_or(0), records),
    });
    let lang = teller.lang;
    let values = [("n", lang.count(people)), ("p", teller.period()), ("k", lang.count(records))];
    (people > 0).then(|| Span::split(&lang.plural("undated", records, &values.each_ref().map(|(name, value)| (*name, value.as_str())))))
}
