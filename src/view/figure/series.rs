//! The time chart of a view: its series, title and words.

use super::super::text::ViewCaptions;
use super::Bins;
use super::listed::{Listed, beyond, listed};
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

pub(super) fn chart(captions: &ViewCaptions) -> Chart {
    let place = captions.series_place();
    let axis = axis(captions);
    let series = captions.counted.then(|| series_of(captions));
    let (zones, later) = zones(captions, axis.end);
    let step = if captions.counted && captions.offers.is_yearly() { 12 } else { 1 };
    Chart {
        title: captions.chart_title(place),
        empty: (!captions.counted).then(|| captions.lang.words("nocounts-chart", &[("where", &captions.said_where())])),
        undated: series.as_ref().and_then(|series| undated(captions, series)),
        note: note(captions, &zones, later),
        step,
        listed: listed(captions, &zones, later, axis, step),
        axis,
        series,
        zones,
    }
}

/// The whole series of the source, of a place or of what the filters select.
fn series_of(captions: &ViewCaptions) -> Series {
    let mut pairs = captions.series_pairs();
    pairs.retain(|(key, _)| key != "datetime");
    let filter = Filter::parse(captions.dataset, &pairs, Scope::AGGREGATES).unwrap_or_else(|_| Filter::all_of(captions.offers.source));
    series(captions.dataset, &filter, if captions.offers.is_yearly() { Bins::Year } else { Bins::Month })
}

fn axis(captions: &ViewCaptions) -> Period {
    if captions.counted {
        return captions.offers.coverage();
    }
    let manifest = &captions.dataset.manifest;
    let here = manifest.zones.iter().filter(|zone| zone.countries.first().is_some_and(|code| code.as_str() == captions.country));
    let first = here.map(|zone| zone.first).fold(captions.view.period.start, Day::min);
    let start = Day::from_ymd(first.month().year(), 1, 1).unwrap_or(first);
    Period { start, end: manifest.as_of.max(captions.view.period.end).month().last_day() }
}

/// The deployments of the country or over the selected place that begin on the axis, by their begin, and how many begin later.
fn zones(captions: &ViewCaptions, axis_end: Day) -> (Vec<usize>, u64) {
    let dataset = captions.dataset;
    let area = captions.view.place.as_deref().and_then(|code| dataset.areas.find(code));
    let is_here = |zone: &crate::dataset::Zone| {
        let in_country = zone.entry.countries.first().is_some_and(|code| code.as_str() == captions.country);
        in_country && area.is_none_or(|area| zone.entry.national || crate::query::over(dataset, zone, area).is_some())
    };
    let here: Vec<usize> = (0..dataset.zones.list.len()).filter(|at| is_here(&dataset.zones.list[*at])).collect();
    let first = |at: &usize| dataset.zones.list[*at].entry.first;
    let (mut shown, later): (Vec<usize>, Vec<usize>) = here.into_iter().partition(|at| first(at) <= axis_end);
    shown.sort_by_key(first);
    (shown, later.len() as u64)
}

fn note(captions: &ViewCaptions, zones: &[usize], later: u64) -> String {
    let lang = captions.lang;
    let documented = zones.iter().filter(|at| captions.dataset.zones.list[**at].entry.last.is_some()).count() as u64;
    let said = || lang.plural("lanes-note", zones.len() as u64, &[("ended", &lang.plural("lanes-ended", documented, &[]))]);
    let note = if zones.is_empty() { String::new() } else { said() };
    match beyond(captions, later) {
        None => note,
        Some(later) => format!("{note} {later}.").trim_start().to_owned(),
    }
}

/// What cannot be dated as finely as the bars, wholly inside the period; it is never spread over them.
fn undated(captions: &ViewCaptions, series: &Series) -> Option<Vec<Span>> {
    let Period { start, end } = captions.view.period;
    let inside = series.remainder.iter().filter(|bin| start <= bin.start && bin.end <= end);
    let (people, records) = inside.fold((0, 0), |(people, records), Bin { figure, .. }| match figure {
        Number::Records { records: n, deaths_best } => (people + deaths_best.unwrap_or(0), records + n.unwrap_or(0)),
        Number::Count { count } => (people + count.unwrap_or(0), records),
    });
    let lang = captions.lang;
    let values = [("deaths", lang.counted("deaths", people)), ("period", captions.period()), ("records", lang.counted("records", records))];
    (people > 0).then(|| Span::split(&lang.plural("undated", records, &values.each_ref().map(|(name, value)| (*name, value.as_str())))))
}
