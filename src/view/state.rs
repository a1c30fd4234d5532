//! The state of a page, and its address.

use super::offers::{By, Offers};
use crate::dataset::Dataset;
use crate::dataset::manifest::Manifest;
use crate::domain::{Address, Day, Force, Level, Measure, codes, query_string};
use crate::query::{Filter, Period, Relation, Scope};
use crate::words::Lang;

codes! {
    /// The views of the page.
    Tab {
        /// The map with its legend and chart.
        Map = "map",
        /// Before and after an operation or a date, with what can be said of it.
        Compare = "compare",
        /// All deployments compared.
        Overview = "overview",
        /// The table.
        Table = "table",
        /// What the numbers mean.
        About = "about",
    }
}

/// Where the map looks: degrees and zoom.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// Longitude of the centre, degrees.
    pub lon: f64,
    /// Latitude of the centre, degrees.
    pub lat: f64,
    /// Zoom, in powers of two of a 512 px world.
    pub zoom: f64,
}

/// Filters of the data URLs for which the page has a field only where they are asked.
pub const MORE_FILTERS: [&str; 6] = ["dates", "deaths_min", "place_precision", "time_precision", "municipality", "bbox"];

/// Whether a filter of the data URLs says where records lie, not which they are.
pub(super) fn is_of_places(key: &str) -> bool {
    matches!(key, "state" | "municipality" | "bbox")
}

/// What a reader asked for. Every field has a value; [`View::to_query`] leaves out what is a default.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// Source id.
    pub source: String,
    /// Period; zone statuses are asked for its last day.
    pub period: Period,
    /// What is measured.
    pub measure: Measure,
    /// Coded fields that differ from the source's defaults, in the order of [`crate::query::FIELDS`]; codes apart by commas.
    pub dims: Vec<(&'static str, String)>,
    /// Filter: codes of states, apart by commas.
    pub states: Option<String>,
    /// Filter: zone id.
    pub zone: Option<String>,
    /// Filter: where records lie to that zone.
    pub relation: Relation,
    /// The other filters of the data URLs, by their key, in the order of `MORE_FILTERS`; none where the view [compares](Self::compares).
    pub more: Vec<(&'static str, String)>,
    /// The operation compared: a zone id. It filters nothing; only in [`Tab::Compare`].
    pub operation: Option<String>,
    /// The day compared where no operation is; only in [`Tab::Compare`].
    pub date: Option<Day>,
    /// The force whose deployments are shown; only in [`Tab::Overview`].
    pub force: Option<Force>,
    /// The view of the page.
    pub tab: Tab,
    /// The camera; none: the whole country, or the selected place.
    pub at: Option<Camera>,
    /// Selected place: code of an area or country, or a zone id. It never filters.
    pub place: Option<String>,
    /// What values are shown by.
    pub by: By,
    /// Whether deployments are drawn.
    pub shows_zones: bool,
    /// Whether names are drawn.
    pub shows_labels: bool,
    /// Length of the windows before and after an operation: 12, 24 or 36 months.
    pub months: u32,
    /// Months that a comparison leaves out, from that of the event on: 0 to 6; only in [`Tab::Compare`] and [`Tab::Overview`].
    pub washout: u32,
    /// What a comparison compares with, as `/compare` reads it; none: all other states. Only in the same views.
    pub controls: Option<String>,
    /// Whether the two maps of a comparison lie over one another, parted by a line that moves.
    pub swipes: bool,
    /// Column that the table is ordered by, `-` before it: descending.
    pub sort: String,
    /// Page of the table, from 1.
    pub page: u32,
    /// Rows a page of the table: 15, 50 or 200.
    pub rows: u32,
    /// Language that the address asks for; none: as negotiated.
    pub lang: Option<Lang>,
    /// Pinned edition.
    pub pinned: Option<String>,
}

impl View {
    /// Order of the table that is asked for by default: the lower end of the interval, highest first.
    pub const DEFAULT_SORT: &'static str = "-low";
    /// Months before and after an operation that are asked for by default.
    pub(super) const MONTHS: u32 = 12;
    /// Months that a comparison leaves out by default: that of the event.
    pub const WASHOUT: u32 = 1;
    /// Rows a page of the table by default.
    pub(super) const ROWS: u32 = 15;

    /// The query of the page's address, without `?`; empty when everything is a default.
    ///
    /// # Panics
    /// When the view is of another edition.
    #[must_use]
    pub fn to_query(&self, manifest: &Manifest) -> String {
        query_string(self.to_pairs(manifest))
    }

    /// The page's address.
    ///
    /// # Panics
    /// When the view is of another edition.
    #[must_use]
    pub fn address(&self, manifest: &Manifest) -> Address {
        Address::new("/").with(self.to_pairs(manifest))
    }

    /// The keys and values of the page's address in their one order, defaults left out.
    ///
    /// # Panics
    /// When the view is of another edition.
    #[must_use]
    pub fn to_pairs(&self, manifest: &Manifest) -> Vec<(&'static str, String)> {
        let offers = Offers::of(manifest, &self.source);
        let country = offers.country_of(self.place.as_deref());
        let default_period = offers.default_period(country);
        let hidden = [("zones", self.shows_zones), ("labels", self.shows_labels)];
        let hidden: Vec<_> = hidden.into_iter().filter(|(_, shown)| !shown).map(|(layer, _)| layer).collect();
        let mut pairs = Vec::new();
        let mut add = |key: &'static str, value: Option<String>| pairs.extend(value.map(|value| (key, value)));
        add("source", (self.source != Offers::first(manifest).source.id).then(|| self.source.clone()));
        add("datetime", (self.period != default_period).then(|| self.datetime()));
        for (name, codes) in &self.dims {
            add(name, Some(codes.clone()));
        }
        add("state", self.states.clone());
        add("zone", if self.tab == Tab::Compare { self.operation.clone() } else { self.zone.clone() });
        add("relation", self.asked_relation());
        for (name, value) in self.more.iter().filter(|_| !self.compares()) {
            add(name, Some(value.clone()));
        }
        add("measure", (self.measure != offers.default_measure(&self.dims)).then(|| self.measure.code().to_owned()));
        add("v", (self.tab != Tab::Map).then(|| self.tab.code().to_owned()));
        add("at", self.at.map(|Camera { lon, lat, zoom }| format!("{lon:.3},{lat:.3},{zoom:.2}")));
        add("p", self.place.clone());
        add("by", (self.by != offers.default_by()).then(|| self.by.code().to_owned()));
        add("hide", (!hidden.is_empty()).then(|| hidden.join(",")));
        add("m", (self.months != Self::MONTHS).then(|| self.months.to_string()));
        add("date", self.date.filter(|_| self.tab == Tab::Compare && self.operation.is_none()).map(|day| day.to_string()));
        add("washout", (self.compares() && self.washout != Self::WASHOUT).then(|| self.washout.to_string()));
        add("controls", self.controls.clone().filter(|_| self.compares()));
        add("w", self.swipes.then(|| "swipe".to_owned()));
        add("force", self.force.filter(|_| self.tab == Tab::Overview).map(|force| force.code().to_owned()));
        add("o", (self.sort != Self::DEFAULT_SORT).then(|| self.sort.clone()));
        add("n", (self.page != 1).then(|| self.page.to_string()));
        add("rows", (self.rows != Self::ROWS).then(|| self.rows.to_string()));
        add("lang", self.lang.map(|lang| lang.code().to_owned()));
        add("e", self.pinned.clone());
        pairs
    }

    /// The relation to the zone as addresses say it, unless it is the default.
    #[must_use]
    pub fn asked_relation(&self) -> Option<String> {
        (self.zone.is_some() && self.relation != Relation::Inside).then(|| self.relation.to_string())
    }

    /// Whether it is a view that answers a comparison.
    #[must_use]
    pub fn compares(&self) -> bool {
        matches!(self.tab, Tab::Compare | Tab::Overview)
    }

    /// What an embed or a picture shows: the map of this view in a language, or its comparison, without what only the page has.
    #[must_use]
    pub fn map_only(&self, lang: Lang) -> Self {
        let sort = Self::DEFAULT_SORT.to_owned();
        let plain = Self { lang: Some(lang), sort, page: 1, rows: Self::ROWS, swipes: false, ..self.clone() };
        if self.compares() { Self { at: None, ..plain } } else { Self { tab: Tab::Map, months: Self::MONTHS, ..plain } }
    }

    /// The `datetime` of a data URL.
    #[must_use]
    pub fn datetime(&self) -> String {
        format!("{}/{}", self.period.start, self.period.end)
    }

    /// The filter of the data URLs with a key of `MORE_FILTERS`.
    #[must_use]
    pub fn more(&self, name: &str) -> Option<&str> {
        self.more.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    /// The code of a coded field that differs from the source's default.
    #[must_use]
    pub fn dim(&self, name: &str) -> Option<&str> {
        self.dims.iter().find(|(known, _)| *known == name).map(|(_, codes)| codes.as_str())
    }

    /// Keys and values that select the same records and counts at a data URL.
    #[must_use]
    pub fn filter_pairs(&self) -> Vec<(String, String)> {
        let mut pairs = vec![("source", self.source.clone()), ("datetime", self.datetime())];
        pairs.extend(self.dims.iter().cloned());
        pairs.extend(self.states.clone().map(|codes| ("state", codes)));
        pairs.extend(self.zone.clone().map(|id| ("zone", id)));
        pairs.extend(self.asked_relation().map(|relation| ("relation", relation)));
        pairs.extend(self.more.iter().cloned());
        pairs.push(("measure", self.measure.code().to_owned()));
        pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
    }

    /// The question of a comparison, as `/compare` asks it; none when no operation and no day is chosen.
    #[must_use]
    pub fn question_pairs(&self, dataset: &Dataset) -> Option<Vec<(String, String)>> {
        let place = self.place.as_deref().and_then(|code| dataset.areas.find(code)).map(|ix| dataset.areas.area(ix));
        let level = |level: Level| place.filter(|area| area.level == level).map(|area| area.code.as_str().to_owned());
        let (state, municipality) = (level(Level::State), level(Level::Municipality));
        let date = self.date.filter(|_| self.operation.is_none()).map(|day| day.to_string());
        let asked = self.operation.is_some() || (date.is_some() && (state.is_some() || municipality.is_some()));
        let mut pairs = vec![("zone", self.operation.clone()), ("state", state), ("municipality", municipality), ("date", date)];
        asked.then(|| {
            let pairs = pairs.drain(..).filter_map(|(key, value)| Some((key.to_owned(), value?)));
            pairs.chain(self.terms_pairs()).collect()
        })
    }

    /// The question of the comparison of all deployments, as `/compare/overview` asks it.
    #[must_use]
    pub fn overview_pairs(&self) -> Vec<(String, String)> {
        let force = self.force.filter(|_| self.tab == Tab::Overview).map(|force| ("force".to_owned(), force.code().to_owned()));
        force.into_iter().chain(self.terms_pairs()).collect()
    }

    /// What every comparison of the view has in common.
    fn terms_pairs(&self) -> impl Iterator<Item = (String, String)> {
        let terms = [
            ("source", Some(self.source.clone())),
            ("months", (self.months != Self::MONTHS).then(|| self.months.to_string())),
            ("washout", (self.washout != Self::WASHOUT).then(|| self.washout.to_string())),
            ("controls", self.controls.clone()),
        ];
        let dims = self.dims.iter().map(|(name, codes)| (*name, Some(codes.clone())));
        terms.into_iter().chain(dims).filter_map(|(key, value)| Some((key.to_owned(), value?)))
    }

    /// The filter of `/values`, `/summary`, `/series` and heat.
    ///
    /// # Panics
    /// When the view was not read by [`View::parse`] from the same edition.
    #[must_use]
    pub fn filter(&self, dataset: &Dataset) -> Filter {
        // `View::parse` drops what makes the filter invalid. Where even the source's default is invalid, all of the source is selected.
        Filter::parse(dataset, &self.filter_pairs(), Scope::AGGREGATES)
            .unwrap_or_else(|_| Filter::all_of(Offers::of(&dataset.manifest, &self.source).source))
    }
}
