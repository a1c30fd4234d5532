//! What is said of a selected place or deployment. Numbers of different sources stand apart and are never added.

mod bars;
mod counts;
mod deployment;
mod downloads;
mod events;
mod over;

use super::define::{Defined, Definition};
use super::figure::Figure;
use super::more;
use super::state::{View, is_of_places};
use super::text::{Subject, ViewCaptions};
use super::victims::FIELD_ORDER;
use crate::dataset::{AreaIx, Dataset};
use crate::domain::{Level, SourceKind};
use crate::query::{AreaCoverage, AreaDetail, Figures, SourceBlock, Summary, area_detail};
pub use bars::Bars;
pub use counts::{Years, YearsHead, YearsRow};
pub use deployment::{Deployment, Personnel};
pub use downloads::Download;
pub use events::{Profile, ProfileRow};
pub use over::{Deployments, Over};

/// A place or deployment in words.
#[derive(Clone, Debug)]
pub enum Place {
    /// An area.
    Area(Box<Area>),
    /// A deployment.
    Deployment(Box<Deployment>),
}

/// An area in words.
#[derive(Clone, Debug)]
pub struct Area {
    /// Its code.
    pub code: String,
    /// Its name, with the state that it lies in.
    pub name: String,
    /// Its code in words.
    pub code_words: String,
    /// How many people live there, or that nobody knows; none where no source counts.
    pub population: Option<String>,
    /// What that number is; none without one.
    pub population_define: Option<Definition>,
    /// That no source counts in its country.
    pub no_counts: Option<String>,
    /// That the map's source does not know such areas.
    pub elsewhere: Option<String>,
    /// One block a source, the map's first.
    pub blocks: Vec<Block>,
    /// Deployments over it; none where the edition has no deployment.
    pub zones: Option<Deployments>,
    /// Whether it can be compared around a day.
    pub compares: bool,
    /// Its data.
    pub downloads: Vec<Download>,
    /// Who counted.
    pub sources: Option<String>,
}

/// What one source says of a place.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Block {
    /// Id of the source.
    pub source: String,
    /// `rate` or `count`: the ramp that its rule is drawn in.
    pub ramp: &'static str,
    /// The source.
    pub heading: String,
    /// What it counts.
    pub define: Definition,
    /// Fields that the reader limits it to.
    pub limits: Option<String>,
    /// That feminicide alone does not compare states.
    pub grave: Option<String>,
    /// The large number; none where there is none.
    pub rate: Option<Rate>,
    /// Sentences.
    pub lines: Vec<Line>,
    /// How exactly its records are known.
    pub profiles: Vec<Profile>,
    /// Its months or years around the period.
    #[serde(skip)]
    pub bars: Option<Bars>,
    /// Its years.
    pub years: Option<Years>,
    /// What a reader of it must know.
    pub notes: Vec<String>,
}

/// A rate.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Rate {
    /// The number.
    pub value: String,
    /// Per whom, and when.
    pub label: String,
    /// What it is.
    pub define: Definition,
}

/// A sentence.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Line {
    /// What it says.
    pub text: String,
    /// Whether it is a remark on what stands before.
    pub note: bool,
    /// What its number is: the word that the definition is called by in the page, and the definition.
    pub define: Option<(&'static str, Definition)>,
}

impl Line {
    fn said(text: String) -> Self {
        Self { text, note: false, define: None }
    }

    fn note(text: String) -> Self {
        Self { text, note: true, define: None }
    }

    fn defined(self, name: &'static str, define: Definition) -> Self {
        Self { define: Some((name, define)), ..self }
    }
}

/// A part of a text: words, or an address that can be opened.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Piece {
    /// What it says.
    pub text: String,
    /// Whether that is an address.
    pub link: bool,
}

/// A text with its web addresses apart.
#[must_use]
pub fn pieces(text: &str) -> Vec<Piece> {
    let starts = |text: &str| ["https://", "http://"].iter().filter_map(|scheme| text.find(scheme)).min();
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(at) = starts(rest) {
        let (before, from) = rest.split_at(at);
        let end = from.find(|c: char| c.is_whitespace() || matches!(c, ';' | ',')).unwrap_or(from.len());
        let (address, after) = from.split_at(end);
        pieces.extend((!before.is_empty()).then(|| Piece { text: before.to_owned(), link: false }));
        // A scheme without a host is no address.
        let link = address.split_once("://").is_some_and(|(_, host)| !host.is_empty());
        pieces.push(Piece { text: address.to_owned(), link });
        rest = after;
    }
    pieces.extend((!rest.is_empty()).then(|| Piece { text: rest.to_owned(), link: false }));
    pieces
}

impl Place {
    /// What is said of the figure's place; none when it is a country or nothing is selected.
    ///
    /// # Panics
    /// When the figure is of another edition.
    #[must_use]
    pub fn new(dataset: &Dataset, figure: &Figure) -> Option<Self> {
        let captions = ViewCaptions::new(dataset, &figure.view, figure.lang);
        let code = figure.view.place.as_deref()?;
        if let Some(zone) = dataset.zones.find(code) {
            return Some(Self::Deployment(Box::new(deployment::said(&captions, zone))));
        }
        let area = dataset.areas.find(code).filter(|ix| dataset.areas.area(*ix).level != Level::Country)?;
        Some(Self::Area(Box::new(of_area(&captions, figure, area)?)))
    }

    /// Its name; a deployment's is never translated.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Area(area) => &area.name,
            Self::Deployment(deployment) => &deployment.name,
        }
    }
}

fn of_area(captions: &ViewCaptions, figure: &Figure, area: AreaIx) -> Option<Area> {
    let (lang, view) = (captions.lang, captions.view);
    let pairs = [("datetime".to_owned(), view.datetime())];
    let mut detail = area_detail(captions.dataset, area, &pairs).ok()?;
    detail.sources.sort_by_key(|block| block.source != view.source);
    let found = detail.population;
    let population = match found {
        Some(of) => lang.plural("pop", of.value.into(), &[("year", &of.year.to_string())]),
        None => lang.words("nopop", &[("year", &view.period.end.month().year().to_string())]),
    };
    let asked = detail.sources.iter().any(|block| block.source == view.source);
    let blocks: Vec<&SourceBlock> = detail.sources.iter().filter(|_| captions.counted).collect();
    let attributions = blocks.iter().map(|block| block.attribution).collect::<Vec<_>>().join("; ");
    let counted = captions.counted;
    Some(Area {
        code: detail.code.to_owned(),
        name: captions.full_name(detail.code),
        code_words: lang.words("code", &[("code", detail.code)]),
        population: (counted || found.is_some()).then_some(population),
        population_define: found.map(|_| captions.define(Defined::Population)),
        no_counts: (!counted).then(|| format!("{}: {}.", captions.area_name(captions.country), lang.text("nocounts-label", None))),
        elsewhere: captions.levels_known().filter(|_| counted && !asked),
        blocks: blocks.iter().enumerate().map(|(at, block)| said(captions, figure, &detail, area, block, at == 0)).collect(),
        zones: captions.offers.has_zones().then(|| over::said(captions, &detail, area)),
        compares: counted,
        downloads: downloads::of(captions, &blocks, detail.code, detail.level),
        sources: counted.then(|| lang.words("sources", &[("list", &attributions)])),
    })
}

/// What one source says. The map's source keeps the reader's fields; all of a place's deployments stand under the first bars.
fn said(captions: &ViewCaptions, figure: &Figure, detail: &AreaDetail, area: AreaIx, block: &SourceBlock, first: bool) -> Block {
    let (lang, dataset) = (captions.lang, captions.dataset);
    let asked = block.source == captions.view.source;
    let own = View {
        source: block.source.to_owned(),
        dims: if asked { captions.view.dims.clone() } else { Vec::new() },
        more: if asked { captions.view.more.clone() } else { Vec::new() },
        ..captions.view.clone()
    };
    let of_source = ViewCaptions::new(dataset, &own, lang);
    let source = of_source.offers.source;
    let key = format!("source-{}", source.id);
    let is_events = block.kind == SourceKind::Events;
    let counts_only = of_source.offers.default_measure(&[]) == crate::domain::Measure::Count;
    let fields = of_records(&own);
    let filtered = asked && !fields.is_empty();
    let narrowed = filtered.then(|| of_fields(&of_source, area, &fields)).flatten();
    let shown = if filtered { narrowed.as_ref().and_then(|detail| detail.sources.first()) } else { Some(block) };
    let lanes: Vec<usize> = if first { detail.zones.iter().map(|zone| zone.position).collect() } else { Vec::new() };
    let mut said = Block {
        source: source.id.clone(),
        ramp: if is_events || counts_only { "count" } else { "rate" },
        heading: if lang.has(&key) { lang.text(&key, None) } else { source.title.clone() },
        define: of_source.define(if is_events { Defined::Records } else { Defined::Count }),
        limits: filtered.then(|| limits(&of_source)),
        grave: of_source.is_feminicide_alone().then(|| lang.text("warn-feminicide", None)),
        rate: None,
        lines: Vec::new(),
        profiles: Vec::new(),
        bars: None,
        years: None,
        notes: Vec::new(),
    };
    match shown.map(|shown| (shown, &shown.figures)) {
        Some((shown, Figures::Records(figures))) => events::fill(&mut said, &of_source, area, shown, figures, &lanes),
        Some((shown, Figures::Counts(figures))) => {
            let other = of_source.other_motive().filter(|_| asked && detail.level == Level::State);
            let beside = other.and_then(|other| of_fields(&of_source, area, &[("motive", other.to_owned())]));
            counts::fill(&mut said, &of_source, shown, figures, beside.as_ref().and_then(|detail| detail.sources.first()), &lanes);
        }
        None => {}
    }
    said.notes = notes(&of_source, figure, detail, block, asked);
    said
}

/// The filters that say which records or counts, not where they lie: those of a place are its own.
fn of_records(view: &View) -> Vec<(&'static str, String)> {
    let more = view.more.iter().filter(|(key, _)| !is_of_places(key));
    view.dims.iter().chain(more).cloned().collect()
}

/// The place's block of one source under some filters.
fn of_fields<'a>(captions: &ViewCaptions<'a>, area: AreaIx, dims: &[(&'static str, String)]) -> Option<AreaDetail<'a>> {
    let own = [("source", captions.view.source.clone()), ("datetime", captions.view.datetime())];
    let pairs: Vec<(String, String)> = own.into_iter().chain(dims.iter().cloned()).map(|(key, value)| (key.to_owned(), value)).collect();
    area_detail(captions.dataset, area, &pairs).ok()
}

/// `Offence: feminicide · Sex: women`.
fn limits(captions: &ViewCaptions) -> String {
    let part = |name: &&str| {
        let codes = captions.view.dim(name)?;
        let field = captions.lang.text(&format!("dimension-{name}"), None);
        Some(format!("{field}: {}", captions.code_words(name, codes)))
    };
    let more = more::limits(captions).into_iter().filter(|limit| !limit.is_of_places()).map(|limit| limit.sentence());
    FIELD_ORDER.iter().filter_map(part).chain(more).collect::<Vec<_>>().join(" · ")
}

/// Outside its coverage a source has no data, which is not zero; inside, a figure may be missing or withheld.
fn missing(captions: &ViewCaptions, withheld: bool) -> String {
    let (coverage, asked) = (captions.offers.coverage(), captions.view.period);
    if asked.end < coverage.start || coverage.end < asked.start {
        return captions.no_data();
    }
    if withheld {
        captions.lang.text("sentence-supp", None)
    } else {
        captions.lang.words("sentence-nodata", &[("period", &captions.period())])
    }
}

/// The legend's notes that are of this place, and which other sources its numbers are not added to.
fn notes(captions: &ViewCaptions, figure: &Figure, detail: &AreaDetail, block: &SourceBlock, asked: bool) -> Vec<String> {
    let lang = captions.lang;
    let mut notes: Vec<String> = (captions.subject == Subject::Victims).then(|| lang.text("warn-sesnsp", None)).into_iter().collect();
    if let (true, Some(Summary::Counts(counts))) = (asked, &figure.summary) {
        let here = counts.gaps.iter().filter(|gap| gap.area.as_str() == detail.code);
        notes.extend(here.filter_map(|gap| captions.missing_months(gap)));
    }
    if asked && captions.subject == Subject::Events {
        notes.extend(captions.sides());
    }
    let others = detail.sources.iter().filter(|each| each.source != block.source && each.coverage == AreaCoverage::Covered);
    let names: Vec<&str> = others.map(|each| super::Offers::of(&captions.dataset.manifest, each.source).short()).collect();
    if block.coverage == AreaCoverage::Covered && !names.is_empty() {
        notes.push(lang.words("notsum-to", &[("list", &names.join(", "))]));
    }
    notes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::synthetic::dataset;
    use crate::words::Lang;

    fn area(dataset: &Dataset, query: &str) -> Area {
        let pairs: Vec<(String, String)> =
            query.split('&').filter_map(|pair| pair.split_once('=')).map(|(key, value)| (key.to_owned(), value.to_owned())).collect();
        let (view, problems) = View::parse(&pairs, dataset);
        assert_eq!(problems, [], "{query}");
        match Place::new(dataset, &Figure::new(dataset, &view, Lang::En, 5.0)) {
            Some(Place::Area(area)) => *area,
            other => panic!("{query}: {other:?}"),
        }
    }

    fn block<'a>(area: &'a Area, source: &str) -> &'a Block {
        area.blocks.iter().find(|block| block.source == source).expect("a block of the source")
    }

    fn text(block: &Block) -> String {
        block.lines.iter().map(|line| line.text.as_str()).chain(block.notes.iter().map(String::as_str)).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn the_maps_source_comes_first_and_alone_keeps_the_readers_fields() {
        let dataset = dataset(2);
        let area = area(&dataset, "source=counts&offence=feminicide&p=01&datetime=2000-01-01/2000-12-31");
        assert_eq!(area.blocks[0].source, "counts");
        assert!(area.blocks[0].limits.is_some() && area.blocks[0].grave.is_some());
        assert!(area.blocks[1..].iter().all(|block| block.limits.is_none() && block.grave.is_none()));
        let pairs = [("source", "counts"), ("datetime", "2000-01-01/2000-12-31"), ("offence", "feminicide")];
        let pairs: Vec<_> = pairs.map(|(key, value)| (key.to_owned(), value.to_owned())).into();
        let detail = area_detail(&dataset, dataset.areas.find("01").unwrap(), &pairs).unwrap();
        let Figures::Counts(counts) = &detail.sources[0].figures else { panic!("a source of counts") };
        assert!(text(&area.blocks[0]).contains(&Lang::En.count(counts.count.unwrap())), "{}", text(&area.blocks[0]));
    }

    #[test]
    fn how_exactly_records_are_known_is_told_finest_first_for_places_and_for_dates() {
        let dataset = dataset(2);
        let area = area(&dataset, "source=events&p=01001&datetime=2000-01-01/2003-12-31");
        let [place, time] = &block(&area, "events").profiles[..] else { panic!("two profiles") };
        assert_eq!(place.rows.iter().map(|row| row.chip).collect::<Vec<_>>(), ["stack", "stack", "stack", "area"]);
        let words = ["exact", "town", "25km", "municipality"].map(|code| Lang::En.text(&format!("precision-{code}"), None));
        assert_eq!(place.rows.iter().map(|row| row.words.as_str()).collect::<Vec<_>>(), words);
        assert_eq!(time.rows.first().map(|row| row.words.as_str()), Some("to the day"));
        let around = place.more.as_ref().expect("records that only the state is known of");
        assert!(around.chip == "none" && around.words.contains("Place 01"), "{around:?}");
        let of_state = self::area(&dataset, "source=events&p=01");
        assert!(block(&of_state, "events").profiles[0].more.is_none(), "a state has no state around it");
    }

    #[test]
    fn no_data_no_counts_and_outside_the_coverage_are_three_sentences() {
        let dataset = dataset(2);
        let outside = area(&dataset, "source=counts&p=01&datetime=1990-01-01/1990-12-31");
        assert!(text(block(&outside, "counts")).contains("has no data for 1990"), "{}", text(block(&outside, "counts")));
        assert!(outside.no_counts.is_none() && outside.sources.is_some());
        let mut without = dataset;
        without.manifest.zones[3].countries = vec![crate::domain::AreaCode::new("BB").unwrap()];
        let (country, _) = View::parse(&[("p".to_owned(), "BB".to_owned())], &without);
        // The country of a code is that which it begins with, as of `SV06`.
        without.areas = {
            let mut areas: Vec<crate::dataset::Area> = without.areas.iter().map(|(_, area)| area.clone()).collect();
            let (country, state) = (areas.remove(10), areas.remove(8));
            areas.truncate(8);
            let code = crate::domain::AreaCode::new("BB01").unwrap();
            areas.extend([country, crate::dataset::Area { code, parent: Some(AreaIx(8)), ..state }]);
            crate::dataset::Areas::new(areas)
        };
        let view = View { place: Some("BB01".to_owned()), ..country };
        let Some(Place::Area(area)) = Place::new(&without, &Figure::new(&without, &view, Lang::En, 5.0)) else { panic!("an area") };
        assert_eq!(area.no_counts.as_deref(), Some("Place BB: no counts in this edition."));
        assert!(area.blocks.is_empty() && area.sources.is_none() && !area.compares);
    }

    #[test]
    fn every_number_says_which_others_it_is_not_added_to() {
        let dataset = dataset(2);
        let area = area(&dataset, "source=counts&p=01&datetime=2000-01-01/2000-12-31");
        for each in &area.blocks {
            let note = each.notes.last().expect("a note");
            assert!(
                area.blocks.iter().filter(|other| other.source != each.source).all(|other| note.contains(&format!("of {}", other.source))),
                "{note}"
            );
        }
    }

    #[test]
    fn a_map_of_states_says_that_its_source_knows_no_municipality() {
        let dataset = dataset(2);
        assert!(area(&dataset, "source=yearly&p=01001").elsewhere.is_some());
        assert!(area(&dataset, "source=yearly&p=01").elsewhere.is_none());
    }

    #[test]
    fn both_motives_stand_in_a_states_block_the_confirmed_one_first() {
        let dataset = dataset(2);
        for motive in ["confirmed", "unconfirmed"] {
            let area = area(&dataset, &format!("source=yearly&motive={motive}&p=01&datetime=2000-01-01/2000-12-31"));
            let press = block(&area, "yearly");
            let starts = ["press", "press-unconfirmed"].map(|id| Lang::En.text(id, None));
            assert!(
                press.lines[0].text.starts_with(&starts[0]) && press.lines[1].text.starts_with(&starts[1]),
                "{motive}: {:?}",
                press.lines
            );
            let heads: Vec<&str> = press.years.as_ref().unwrap().heads.iter().map(|head| head.text.as_str()).collect();
            assert_eq!(heads, ["Year", "Motive confirmed", "Motive unconfirmed"], "{motive}");
            assert!(press.rate.is_none(), "a rate says nothing of their risk");
        }
    }

    #[test]
    fn addresses_in_a_citation_are_parts_of_their_own() {
        let parts = |text: &str| pieces(text).into_iter().map(|piece| (piece.text, piece.link)).collect::<Vec<_>>();
        let expected = [("A, ", false), ("https://a.org/x?y=1", true), ("; B ", false), ("http://b.org", true)];
        assert_eq!(parts("A, https://a.org/x?y=1; B http://b.org"), expected.map(|(text, link)| (text.to_owned(), link)));
        assert_eq!(parts("javascript:alert(1)"), [("javascript:alert(1)".to_owned(), false)]);
        assert!(pieces("see https:// ,").iter().all(|piece| !piece.link));
    }
}
