//! [`Figure`]: everything that a picture or a page says of a view, computed once.

mod alt;
mod legend;
mod listed;
mod nothing;
mod series;
mod tip;
mod undrawn;
mod warnings;
mod zones;

use super::define::{Defined, Definition};
use super::offers::Offers;
use super::offers::{By, is_rate};
use super::state::View;
use super::text::ViewCaptions;
use crate::dataset::{AreaIx, Dataset};
use crate::domain::{Level, Measure, SourceKind};
use crate::query::{By as Bins, Summary, Values, summary, values};
use crate::words::{Lang, Span};
pub use legend::{Circle, Class, Empty, stack_radius};
pub use listed::{Listed, ListedZone, Window};
pub use nothing::{NoCounts, Nothing};
pub use series::Chart;
pub use tip::Tip;
pub(super) use undrawn::reasons as undrawn_reasons;
pub use warnings::{Motive, Motives, Warnings};
pub use zones::{StatusCount, ZoneLegend};

/// From this zoom on single places can be told apart: hexagons give way to stacks and area records.
const RECORDS_ZOOM: f64 = 6.5;

/// The marks of a map; one of them at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marks {
    /// Areas filled by class.
    Fill,
    /// Circles on areas.
    Circles,
    /// Hexagons of records.
    Hexagons,
    /// Stacks, and areas of records known to the municipality.
    Records,
    /// Deployments only: no source counts in the country.
    Bare,
}

impl Marks {
    /// Their word in addresses, templates, styles and scripts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fill => "fill",
            Self::Circles => "circles",
            Self::Hexagons => "hex",
            Self::Records => "records",
            Self::Bare => "none",
        }
    }

    /// The marks that a map's zoom decides between, by their word in addresses.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        match word {
            "hex" => Some(Self::Hexagons),
            "records" => Some(Self::Records),
            _ => None,
        }
    }

    /// The zoom nearest to another one at which a map draws these marks.
    #[must_use]
    pub fn zoom_near(self, zoom: f64) -> f64 {
        match self {
            Self::Records => zoom.max(RECORDS_ZOOM),
            Self::Hexagons => zoom.min(RECORDS_ZOOM.next_down()),
            Self::Fill | Self::Circles | Self::Bare => zoom,
        }
    }
}

/// How values are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// The marks.
    pub marks: Marks,
    /// Level of the areas that carry values; none for hexagons and records.
    pub level: Option<Level>,
}

/// What is said of a view, in one language. Texts are finished; numbers are those of `query`.
#[derive(Clone, Debug)]
pub struct Figure<'a> {
    /// The language.
    pub lang: Lang,
    /// The view.
    pub view: View,
    /// The country; none when the edition has no outline of it.
    pub country: Option<AreaIx>,
    /// How values are drawn.
    pub drawing: Drawing,
    /// Headline.
    pub title: String,
    /// Headline of an embed.
    pub frame_title: String,
    /// The sentence under it; people first, then who counted.
    pub dek: Vec<Span>,
    /// The same without what the numbers are limited to.
    pub sentence: Vec<Span>,
    /// What the numbers are limited to and the title does not say.
    pub filters: Option<String>,
    /// What the hatched or outlined areas are; none where no deployment is drawn.
    pub dek_zones: Option<String>,
    /// Measure and unit, the legend's heading.
    pub measure: String,
    /// The same with who counted, for the key beside the map; none where no source counts.
    pub measured: Option<String>,
    /// What the map's tip says of an area beside its value; none where no source counts.
    pub tip: Option<Tip>,
    /// One line on method.
    pub method: Option<String>,
    /// Period and whose date it is.
    pub period: String,
    /// What the measure is and is not; none where no source counts.
    pub definition: Option<Definition>,
    /// The same of what the source counts.
    pub count_definition: Option<Definition>,
    /// What the map shows, by what, from whom, in one line; none where no source counts.
    pub measure_line: Option<String>,
    /// Classes of the ramp, lowest first; none for circles and records.
    pub classes: Vec<Class>,
    /// Token of each area that is filled: `rate-1` … `rate-7`, `zero`, `nodata`, `suppressed`; for circles the empties only.
    pub areas: Vec<(AreaIx, &'static str)>,
    /// Circles on areas, largest first.
    pub circles: Vec<Circle>,
    /// The value of the largest circle.
    pub scale_max: Option<u64>,
    /// Reference circles of the legend: radius in pixels and number, ascending.
    pub references: Vec<(f64, String)>,
    /// The legend's lines on what is known how precisely, with their numbers; for records only.
    pub precisions: Vec<(&'static str, String, Option<String>)>,
    /// Kinds of records by their position among the source's, and several together; for records only.
    pub kinds: Vec<(Option<usize>, String)>,
    /// Zero, no data, suppressed, as far as there is any.
    pub empties: Vec<Empty>,
    /// Deployments; none when the view hides them.
    pub zones: Option<ZoneLegend<'a>>,
    /// What is not on the map: a whole sentence. Empty where no source counts.
    pub not_drawn: Vec<Span>,
    /// The reasons of it, without full stop.
    pub reasons: Vec<String>,
    /// How many of the records are on the map; none for counts.
    pub drawn: Option<String>,
    /// How many of the deaths have a known place; none where places are not drawn.
    pub known_places: Option<String>,
    /// What a reader of these numbers must know.
    pub warnings: Warnings,
    /// That there are no records, and where there may be some.
    pub nothing: Option<Nothing>,
    /// A country that no source counts in.
    pub no_counts: Option<NoCounts>,
    /// Who counted.
    pub sources: String,
    /// That two things side by side are not cause and effect.
    pub not_causal: String,
    /// The same, short.
    pub not_causal_short: String,
    /// What a picture of it shows, for people who cannot see it.
    pub alt: String,
    /// Edition id.
    pub edition: String,
    /// Totals; none where no source counts.
    pub summary: Option<Summary>,
    /// Numbers of the areas that are drawn.
    pub values: Option<Values<'a>>,
    /// The time chart; without bins where no source counts.
    pub chart: Chart,
}

impl<'a> Figure<'a> {
    /// What is said of a view when the map shows it at a zoom, which decides between hexagons and single records.
    ///
    /// # Panics
    /// When the view was not read from this edition.
    #[must_use]
    pub fn new(dataset: &'a Dataset, view: &View, lang: Lang, zoom: f64) -> Self {
        let captions = ViewCaptions::new(dataset, view, lang);
        let drawing = drawing(captions.view, &captions.offers, zoom);
        let filter = captions.counted.then(|| view.filter(dataset));
        let summary = filter.as_ref().and_then(|filter| summary(dataset, filter).ok());
        let values = filter.as_ref().zip(drawing.level).and_then(|(filter, level)| values(dataset, filter, level).ok());
        let zones = (view.shows_zones && captions.offers.has_zones()).then(|| zones::legend(dataset, &captions, zoom));
        let draws_zones = zones.as_ref().is_some_and(|legend| !legend.list.is_empty());
        let zones_text = if drawing.marks == Marks::Hexagons { "dek-zones-edges" } else { "dek-zones" };
        let (reasons, not_drawn) = undrawn::lines(&captions, drawing, summary.as_ref(), values.as_ref());
        // A place that is opened gives the headline its own number: never the country's under its name.
        let own = captions.headline_place().map(|code| captions.of(code)).and_then(|own| Some((own, own.own_summary()?)));
        let (headline, said) = own.as_ref().map_or((&captions, summary.as_ref()), |(own, summary)| (own, Some(summary)));
        let text = |id: &str| lang.text(id, None);
        let mut figure = Self {
            lang,
            view: view.clone(),
            country: dataset.areas.find(captions.country),
            drawing,
            title: headline.title(),
            frame_title: headline.frame_title(),
            dek: headline.dek(said),
            sentence: headline.sentence(said),
            filters: captions.filters_line(),
            dek_zones: draws_zones.then(|| text(zones_text)),
            measure: legend::measure(&captions, drawing),
            measured: legend::measured(&captions, drawing),
            tip: captions.counted.then(|| tip::tip(&captions)),
            method: (view.measure == Measure::RateSmoothed).then(|| text("smoothed")),
            period: legend::period(&captions),
            definition: captions.counted.then(|| captions.define(Defined::Measure)),
            count_definition: captions.counted.then(|| captions.define(Defined::Count)),
            measure_line: captions.counted.then(|| legend::measure_line(&captions, drawing)),
            classes: legend::classes(&captions, drawing, values.as_ref()),
            areas: legend::fills(&captions, drawing, values.as_ref()),
            circles: legend::circles(lang, drawing, values.as_ref()),
            scale_max: values.as_ref().and_then(|values| values.scale_max),
            references: legend::references(lang, drawing, values.as_ref()),
            precisions: legend::precisions(lang, drawing, summary.as_ref()),
            kinds: legend::kinds(&captions, drawing),
            empties: legend::empties(&captions, drawing, values.as_ref()),
            zones,
            not_drawn,
            reasons,
            drawn: undrawn::drawn(&captions, drawing, summary.as_ref()),
            known_places: undrawn::known_places(&captions, drawing, summary.as_ref()),
            warnings: warnings::warnings(&captions, summary.as_ref(), values.as_ref(), (headline, said)),
            nothing: nothing::records(&captions, summary.as_ref()),
            no_counts: nothing::counts(&captions),
            sources: if captions.counted { lang.words("sources", &[("list", &captions.offers.source.attribution)]) } else { String::new() },
            not_causal: text("notcause"),
            not_causal_short: text("notcause-short"),
            alt: String::new(),
            edition: dataset.manifest.id.clone(),
            chart: series::chart(&captions),
            summary,
            values,
        };
        figure.alt = alt::text(&captions, headline, &figure);
        figure
    }
}

/// Which marks a map of a view uses; the page's map decides as `web/src/model/drawing.js` does, tested on the same vectors.
fn drawing(view: &View, offers: &Offers, zoom: f64) -> Drawing {
    let areas = |marks: Marks| Drawing { marks, level: Some(offers.level(view.by)) };
    match offers.source.kind {
        _ if !offers.has_counts(offers.country_of(view.place.as_deref())) => Drawing { marks: Marks::Bare, level: None },
        SourceKind::Counts if is_rate(view.measure) => areas(Marks::Fill),
        SourceKind::Counts => areas(Marks::Circles),
        _ if matches!(view.by, By::Muni | By::State) || view.measure != Measure::Records => areas(Marks::Circles),
        _ if view.by == By::Records || (view.by == By::Auto && zoom >= RECORDS_ZOOM) => Drawing { marks: Marks::Records, level: None },
        _ => Drawing { marks: Marks::Hexagons, level: None },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Manifest;

    #[test]
    fn marks_follow_source_measure_and_zoom_as_in_the_browser() {
        let manifest: Manifest = serde_json::from_str(include_str!("../../../web/test/edition.json")).unwrap();
        let vectors: serde_json::Value = serde_json::from_str(include_str!("../../../web/test/state-vectors.json")).unwrap();
        let drawings = vectors["drawings"].as_array().unwrap();
        assert!(drawings.len() > 10);
        for case in drawings {
            let query = case["query"].as_str().unwrap();
            let pairs: Vec<_> =
                query.split('&').filter_map(|pair| pair.split_once('=')).map(|(key, value)| (key.to_owned(), value.to_owned())).collect();
            let (view, _) = View::parse_in(&pairs, &manifest, &|_, _| true, &|_, _, _| true);
            let Drawing { marks, level } = drawing(&view, &Offers::of(&manifest, &view.source), case["zoom"].as_f64().unwrap());
            assert_eq!((marks.code(), level.map(Level::plural)), (case["marks"].as_str().unwrap(), case["level"].as_str()), "{case}");
        }
    }
}
