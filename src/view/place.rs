//! What is said of a selected place or deployment. Twin of the sentences of `web/src/panel/place*.js` and `zone.js`.

use super::state::View;
use super::table::{personnel, zone_dates};
use super::text::{Subject, Teller};
use crate::dataset::manifest::SourceEntry;
use crate::dataset::{AreaIx, Dataset, Zone};
use crate::domain::{AreaKnown, Level};
use crate::query::{AreaCoverage, CountFigures, Figures, RecordFigures, SourceBlock, ZoneView, area_detail};
use crate::words::Lang;

/// A place or deployment in words.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Place {
    /// Its name; a deployment's is never translated.
    pub name: String,
    /// Its code; none for deployments.
    pub code: Option<String>,
    /// Lines under the name: population, dates, personnel, status.
    pub lines: Vec<String>,
    /// One block a source.
    pub blocks: Vec<Block>,
    /// Heading over the deployments; none for a deployment.
    pub zones_heading: Option<String>,
    /// Deployments over it: id, name, dates with status.
    pub zones: Vec<ZoneLine>,
}

/// What one source says of a place.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Block {
    /// `rate` or `count`: the ramp that its rule is drawn in.
    pub ramp: &'static str,
    /// The source.
    pub heading: String,
    /// The large number and what it is; none where there is none.
    pub number: Option<(String, String)>,
    /// Sentences.
    pub lines: Vec<String>,
}

/// A deployment over a place.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct ZoneLine {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its dates, and its status on the last day of the period.
    pub dates: String,
}

impl Place {
    /// What is said of the view's place; none when it is a country or nothing is selected.
    ///
    /// # Panics
    /// When the view was not read from this edition.
    #[must_use]
    pub fn new(dataset: &Dataset, view: &View, lang: Lang) -> Option<Self> {
        let teller = Teller::new(dataset, view, lang);
        let code = view.place.as_deref()?;
        if let Some(zone) = dataset.zones.find(code) {
            return Some(of_zone(&teller, zone));
        }
        let area = dataset.areas.find(code).filter(|ix| dataset.areas.area(*ix).level != Level::Country)?;
        of_area(&teller, area)
    }
}

fn of_zone(teller: &Teller, zone: &Zone) -> Place {
    let (lang, entry) = (teller.lang, &zone.entry);
    let text = |id: &str| lang.text(id, None);
    let places: Vec<String> = entry.areas.iter().map(|code| teller.area_name(code.as_str())).collect();
    let status = entry.status(teller.view.period.end);
    let on = lang.words("cols-status", &[("d", &lang.short_day(teller.view.period.end))]);
    let cited = match &entry.citation {
        Some(citation) => lang.words("zone-citation", &[("c", citation)]),
        None => text("zone-uncited"),
    };
    let lines = [
        Some(format!("{}, {}", text("operation"), text(&format!("force-{}", entry.force.code())))),
        Some(zone_dates(lang, entry)),
        Some(format!("{on}: {}", text(&format!("zone-{}", status.code())))),
        Some(lang.words("zone-names", &[("l", &places.join(", "))])),
        Some(personnel(lang, entry)),
        (entry.area_known == AreaKnown::Coarser).then(|| text("zone-coarser")),
        Some(cited),
        Some(text("def-zone")),
    ];
    let lines = lines.into_iter().flatten().collect();
    Place { name: entry.name.clone(), code: None, lines, blocks: Vec::new(), zones_heading: None, zones: Vec::new() }
}

fn of_area(teller: &Teller, area: AreaIx) -> Option<Place> {
    let lang = teller.lang;
    let pairs = [("datetime".to_owned(), teller.view.datetime())];
    let detail = area_detail(teller.dataset, area, &pairs).ok()?;
    let year = teller.view.period.end.month().year().to_string();
    let population = match detail.population {
        Some(of) => lang.words("pop", &[("n", &lang.count(of.value.into())), ("y", &of.year.to_string())]),
        None => lang.words("nopop", &[("y", &year)]),
    };
    let line = |zone: &ZoneView| {
        let status = lang.text(&format!("zone-{}", zone.status.code()), None);
        let dates = format!("{} · {status}", zone_dates(lang, zone.entry));
        ZoneLine { id: zone.entry.id.clone(), name: zone.entry.name.clone(), dates }
    };
    let zones: Vec<ZoneLine> = detail.zones.iter().map(line).collect();
    let heading = if zones.is_empty() { "zones-none" } else { "zones-here" };
    Some(Place {
        name: teller.full_name(detail.code),
        code: Some(lang.words("code", &[("c", detail.code)])),
        lines: vec![population],
        blocks: detail.sources.iter().filter_map(|block| said(teller, block)).collect(),
        zones_heading: teller.offers.has_zones().then(|| lang.text(heading, None)),
        zones,
    })
}

/// What one source says.
fn said(teller: &Teller, block: &SourceBlock) -> Option<Block> {
    let lang = teller.lang;
    let own = View { source: block.source.to_owned(), dims: Vec::new(), ..teller.view.clone() };
    let of_source = Teller::new(teller.dataset, &own, lang);
    let source: &SourceEntry = of_source.offers.source;
    let key = format!("source-{}", source.id);
    let heading = if lang.has(&key) { lang.text(&key, None) } else { source.title.clone() };
    let counts_only = of_source.offers.default_measure(&[]) == crate::domain::Measure::Count;
    let ramp = if of_source.subject == Subject::Events || counts_only { "count" } else { "rate" };
    let period = block.covered.unwrap_or(teller.view.period);
    let p = lang.period(period.start, period.end);
    let (number, lines) = match &block.figures {
        _ if block.coverage == AreaCoverage::NoData => (None, vec![missing(&of_source)]),
        Figures::Records(RecordFigures { records, deaths, .. }) => {
            (None, vec![records_line(lang, (*records)?, deaths.map(|of| of.best), &p)])
        }
        Figures::Counts(figures) => counted(&of_source, figures, &p)?,
    };
    Some(Block { ramp, heading, number, lines })
}

/// Outside its coverage a source has no data, which is not zero.
fn missing(teller: &Teller) -> String {
    let (coverage, asked) = (teller.offers.coverage(), teller.view.period);
    if asked.end < coverage.start || coverage.end < asked.start {
        return teller.no_data();
    }
    teller.lang.words("sentence-nodata", &[("p", &teller.period())])
}

fn records_line(lang: Lang, records: u64, deaths: Option<u64>, p: &str) -> String {
    if records == 0 {
        return lang.words("empty", &[("p", p)]);
    }
    let (n, k) = (lang.count(records), lang.count(deaths.unwrap_or(0)));
    format!("{} {}", lang.plural("sentence-records", records, &[("n", &n), ("k", &k), ("p", p)]), lang.text("documented", None))
}

type Said = (Option<(String, String)>, Vec<String>);

fn counted(teller: &Teller, figures: &CountFigures, p: &str) -> Option<Said> {
    let lang = teller.lang;
    let n = figures.count?;
    let count = lang.count(n);
    let plain = lang.words("sentence-plain", &[("n", &count), ("p", p)]);
    // Journalists are counted; a rate per 100,000 inhabitants says nothing of their risk.
    if teller.subject == Subject::Press {
        return Some((None, vec![format!("{}: {plain}", lang.text("press", None))]));
    }
    let Some(rate) = &figures.rate else { return Some((None, vec![plain])) };
    let of_victims = if teller.subject == Subject::Victims { "-victims" } else { "" };
    let sentence = if n == 0 {
        lang.words(&format!("sentence-zero{of_victims}"), &[("p", p), ("hi", &lang.upper(rate.high))])
    } else {
        let values = [("n", count.as_str()), ("p", p), ("i", &lang.interval(rate.low, rate.high))];
        lang.plural(&format!("sentence{of_victims}"), n, &values)
    };
    let smoothed = rate.smoothed.map(|value| lang.words("smoothed-value", &[("r", &lang.rate(value))]));
    let unstable = (1..20).contains(&n).then(|| lang.text("status-unstable", None));
    let without = teller.without_population(rate.without_population);
    let label = lang.words("place-rate", &[("p", p)]);
    Some((Some((lang.rate(rate.value), label)), [Some(sentence), smoothed, without, unstable].into_iter().flatten().collect()))
}
