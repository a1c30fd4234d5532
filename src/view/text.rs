//! Sentences that depend on source, measure and place: map, chart, legend and table say the same.

use super::offers::{Offers, is_rate};
use super::state::{Tab, View, is_of_places};
use super::toll::toll_said;
use crate::dataset::manifest::Gap;
use crate::dataset::{Dataset, Zone};
use crate::domain::{Level, Measure, SourceKind, Unit, ZoneStatus};
use crate::query::{CountSummary, EventSummary, Filter, Period, RateSummary, Scope, Status, Summary, summary};
use crate::words::{Form, Lang, Span};

/// What a source counts, in the page's words. Sources of another edition read as plain counts or records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    Homicides,
    Victims,
    Press,
    Events,
}

/// The people that a rate is per hundred thousand of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RatePopulation {
    People,
    Women,
    Men,
}

/// The texts of a view: titles, units, sentences, in the words of its source.
#[derive(Clone, Copy)]
pub(super) struct ViewCaptions<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) view: &'a View,
    pub(super) offers: Offers<'a>,
    pub(super) lang: Lang,
    /// Code of the country.
    pub(super) country: &'a str,
    /// Code of the area that the headline's numbers are of; none for those of what the filters select.
    pub(super) of: Option<&'a str>,
    pub(super) subject: Subject,
    /// Whether a source counts people in the country.
    pub(super) counted: bool,
}

/// A place with the state that it lies in.
#[must_use]
pub fn full_name(dataset: &Dataset, view: &View, lang: Lang, code: &str) -> String {
    ViewCaptions::new(dataset, view, lang).full_name(code)
}

/// Whom and what of a source a view asks for, unless its title says so.
#[must_use]
pub fn filters_line(dataset: &Dataset, view: &View, lang: Lang) -> Option<String> {
    ViewCaptions::new(dataset, view, lang).filters_line()
}

/// A measure of the view's source with its unit, as a legend's heading says it.
#[must_use]
pub fn measure_title(dataset: &Dataset, view: &View, lang: Lang, measure: Measure) -> String {
    ViewCaptions::new(dataset, view, lang).measure_of(measure)
}

impl<'a> ViewCaptions<'a> {
    pub(super) fn new(dataset: &'a Dataset, view: &'a View, lang: Lang) -> Self {
        let offers = Offers::of(&dataset.manifest, &view.source);
        let country = offers.country_of(view.place.as_deref());
        let has = |name: &str| offers.source.field(name).is_some();
        let subject = match offers.source.kind {
            SourceKind::Events => Subject::Events,
            _ if has("motive") => Subject::Press,
            _ if has("offence") || offers.source.unit == Unit::Victim => Subject::Victims,
            _ => Subject::Homicides,
        };
        Self { dataset, view, offers, lang, country, of: None, subject, counted: offers.has_counts(country) }
    }

    /// The same of the numbers of one area.
    pub(super) const fn of(self, area: &'a str) -> Self {
        Self { of: Some(area), ..self }
    }

    /// The opened area whose numbers stand in the headline. A table of areas is of all of them.
    pub(super) fn headline_place(&self) -> Option<&'a str> {
        let rows_are_areas = self.view.tab == Tab::Table && self.offers.source.kind != SourceKind::Events;
        self.series_place().filter(|_| self.counted && !rows_are_areas)
    }

    /// The totals of the area that the numbers are of, by the view's measure.
    pub(super) fn own_summary(&self) -> Option<Summary> {
        let mut pairs = self.series_pairs();
        pairs.extend(self.view.filter_pairs().into_iter().filter(|(key, _)| key == "measure"));
        summary(self.dataset, &Filter::parse(self.dataset, &pairs, Scope::AGGREGATES).ok()?).ok()
    }

    pub(super) fn period(&self) -> String {
        self.lang.period(self.view.period.start, self.view.period.end)
    }

    /// The period inside a sentence.
    pub(super) fn when(&self, form: Form) -> String {
        self.lang.when(self.view.period.start, self.view.period.end, form)
    }

    /// Name of any area, alone; countries in the page's language.
    pub(super) fn area_name(&self, code: &str) -> String {
        let id = format!("country-{}", code.to_lowercase());
        if self.offers.countries().contains(&code) && self.lang.has(&id) {
            return self.lang.text(&id, None);
        }
        if let Some(name) = self.named_like_its_country(code) {
            return self.lang.words("state-like-country", &[("place", name)]);
        }
        let area = self.dataset.areas.find(code).map(|ix| self.dataset.areas.area(ix));
        area.map_or_else(|| code.to_owned(), |area| area.name.clone())
    }

    /// The name of a state that is called as its country and would be read as the country.
    fn named_like_its_country(&self, code: &str) -> Option<&'a str> {
        let areas = &self.dataset.areas;
        let state = areas.find(code).map(|ix| areas.area(ix)).filter(|area| area.level == Level::State)?;
        state.parent.is_some_and(|country| areas.area(country).name == state.name).then_some(state.name.as_str())
    }

    /// `Juárez, Chihuahua` for a municipality, the name alone for larger areas.
    pub(super) fn full_name(&self, code: &str) -> String {
        let areas = &self.dataset.areas;
        let area = areas.find(code).map(|ix| areas.area(ix)).filter(|area| area.level == Level::Municipality);
        let parent = area.and_then(|area| area.parent);
        match parent {
            Some(parent) => format!("{}, {}", self.area_name(code), self.area_name(areas.area(parent).code.as_str())),
            None => self.area_name(code),
        }
    }

    /// Where the filtered numbers are from: the states of the filter, else the country.
    pub(super) fn filtered_place(&self) -> String {
        match &self.view.states {
            None => self.area_name(self.country),
            Some(codes) => codes.split(',').map(|code| self.area_name(code)).collect::<Vec<_>>().join(", "),
        }
    }

    /// Where the numbers are from: the area that they are of, else what the filters select.
    pub(super) fn said_place(&self) -> String {
        self.of.map_or_else(|| self.filtered_place(), |code| self.full_name(code))
    }

    /// The same with its preposition, which a country has of its own: `em Chihuahua`, `no México`.
    pub(super) fn said_where(&self) -> String {
        self.with_preposition("where")
    }

    /// The same as what something is of: `de Chihuahua`, `do México`.
    pub(super) fn said_whose(&self) -> String {
        self.with_preposition("whose")
    }

    fn with_preposition(&self, id: &str) -> String {
        let own = format!("{id}-{}", self.country.to_lowercase());
        if self.of.is_none() && self.view.states.is_none() && self.lang.has(&own) {
            return self.lang.text(&own, None);
        }
        match self.of.and_then(|code| self.named_like_its_country(code)) {
            Some(name) => self.lang.words(&format!("{id}-like-country"), &[("place", name)]),
            None => self.lang.words(id, &[("place", &self.said_place())]),
        }
    }

    /// The sentence under the title, and what the numbers are limited to beyond it.
    pub(super) fn dek(&self, summary: Option<&Summary>) -> Vec<Span> {
        let limits = summary.and_then(|_| self.filters_line()).map(|line| Span { text: format!(" {line}."), strong: false });
        self.sentence(summary).into_iter().chain(limits).collect()
    }

    /// The sentence under the title alone.
    pub(super) fn sentence(&self, summary: Option<&Summary>) -> Vec<Span> {
        summary.map_or_else(|| self.zones_dek(), |summary| self.counted_dek(summary))
    }

    fn counted_dek(&self, summary: &Summary) -> Vec<Span> {
        match summary {
            Summary::Events(EventSummary { head, .. }) | Summary::Counts(CountSummary { head, .. }) if head.status == Status::NoData => {
                Span::plain(self.no_data())
            }
            Summary::Events(events) => match (events.records, events.deaths) {
                (Some(records), Some(deaths)) if records > 0 => {
                    let events = self.lang.counted(if self.is_attacks() { "attacks" } else { "events" }, records);
                    let (toll, place, period) = (toll_said(self.lang, deaths), self.said_where(), self.period());
                    self.lang.rich("dek-events", &[("toll", &toll), ("events", &events), ("where", &place), ("period", &period)])
                }
                _ => Span::plain(self.lang.words("empty", &[("when", &self.when(Form::Alone))])),
            },
            Summary::Counts(counts) if counts.count == Some(0) && !counts.gaps.is_empty() => self.unknown_dek(counts.gaps.len() as u64),
            Summary::Counts(counts) => counts.count.map_or_else(Vec::new, |count| self.counts_dek(counts.rate.as_ref(), count)),
        }
    }

    /// Of a country that no source counts in: its deployments.
    fn zones_dek(&self) -> Vec<Span> {
        let is_begun = |zone: &&crate::dataset::manifest::ZoneEntry| {
            zone.countries.first().is_some_and(|code| code.as_str() == self.country) && zone.first <= self.view.period.end
        };
        let count = self.dataset.manifest.zones.iter().filter(is_begun).count() as u64;
        Span::split(&self.lang.plural("dek-nocounts", count, &[("where", &self.said_where())]))
    }

    /// Nothing was counted where there are data, and somewhere there are none: that is not nothing.
    fn unknown_dek(&self, areas: u64) -> Vec<Span> {
        Span::split(&self.lang.plural("dek-counts-unknown", areas, &[("where", &self.said_where()), ("when", &self.when(Form::Start))]))
    }

    /// How much of a count is in no rate, when any is.
    pub(super) fn without_population(&self, cases: u64) -> Option<String> {
        (cases > 0).then(|| self.lang.plural("rate-without", cases, &[]))
    }

    fn counts_dek(&self, rate: Option<&RateSummary>, count: u64) -> Vec<Span> {
        let lang = self.lang;
        let (place, period) = (self.said_where(), self.period());
        let when = self.when(Form::Start);
        let common = [("where", place.as_str()), ("period", &period), ("when", &when)];
        let say = |id: &str, more: &[(&str, &str)]| Span::split(&lang.plural(id, count, &[&common[..], more].concat()));
        // The interval stands beside the rate that it belongs to.
        let rate = rate.and_then(|rate| {
            let id = format!("rate-{}", rate_population_of(rate.per).word());
            Some(lang.words(&id, &[("rate", &lang.rate(rate.value?)), ("interval", &lang.interval(rate.low?, rate.high?))]))
        });
        match (self.subject, rate) {
            (Subject::Press, _) => match self.view.dim("motive") {
                _ if self.is_media_workers() => say("dek-media", &[]),
                Some(motive) => say("dek-press-motive", &[("motive", &self.code_words("motive", motive))]),
                None => say("dek-press", &[]).into_iter().chain(self.unconfirmed()).collect(),
            },
            (Subject::Victims, Some(rate)) => say("dek-sesnsp", &[("rate", &rate)]),
            (Subject::Victims, None) => say("dek-sesnsp-plain", &[]),
            (_, Some(rate)) => say("dek-counts", &[("rate", &rate)]),
            (_, None) => say("dek-counts-plain", &[]),
        }
    }

    /// How many journalists' motive is not confirmed, beside the sentence of those whose motive is; none where there are none.
    fn unconfirmed(&self) -> Option<Span> {
        let others = self.of_motive("unconfirmed").filter(|others| *others > 0)?;
        Some(Span { text: format!(" {}", self.lang.plural("dek-press-others", others, &[])), strong: false })
    }

    /// Months of an area that the source lacks inside the period.
    pub(super) fn missing_months(&self, gap: &Gap) -> Option<String> {
        let Period { start, end } = self.view.period;
        let asked = gap.months.iter().filter(|month| start <= month.first_day() && month.first_day() <= end);
        let months: Vec<String> = asked.map(|month| self.lang.short_month(*month)).collect();
        let area = self.area_name(gap.area.as_str());
        (!months.is_empty()).then(|| self.lang.words("warn-gap", &[("place", &area), ("list", &months.join(", "))]))
    }

    /// That the source knows no municipalities; none where it does.
    pub(super) fn levels_known(&self) -> Option<String> {
        let id = match self.offers.source.levels.first() {
            Some(Level::Municipality) => return None,
            Some(Level::State) => "level-state-only",
            Some(Level::Country) | None => "level-country-only",
        };
        Some(self.lang.words(id, &[("source", self.offers.short())]))
    }

    /// A period wholly outside the coverage is no data, never zero.
    pub(super) fn no_data(&self) -> String {
        let Period { start, end } = self.offers.coverage();
        let values = [("source", self.offers.short().to_owned()), ("period", self.period()), ("covered", self.lang.period(start, end))];
        self.lang.words("covered-none", &values.each_ref().map(|(name, value)| (*name, value.as_str())))
    }

    /// Measure and unit, as the legend's heading and the map's label say it.
    pub(super) fn measure(&self) -> String {
        self.measure_of(self.view.measure)
    }

    /// A measure of the source with its unit.
    pub(super) fn measure_of(&self, measure: Measure) -> String {
        let id = match (self.subject, is_rate(measure)) {
            (Subject::Events, _) if measure == Measure::Records => "legend-records".to_owned(),
            (Subject::Events, _) => "legend-deaths".to_owned(),
            (Subject::Homicides, false) => "legend-count".to_owned(),
            (Subject::Victims, false) => self.victims_count().to_owned(),
            (Subject::Press, false) => self.press_count().to_owned(),
            (Subject::Homicides, true) => "legend-rate".to_owned(),
            (_, true) if self.is_feminicide_alone() => "legend-feminicide".to_owned(),
            (_, true) => format!("legend-victims-{}", self.rate_population().word()),
        };
        self.lang.text(&id, None)
    }

    /// The people that the asked rate is per hundred thousand of.
    pub(super) fn rate_population(&self) -> RatePopulation {
        match (self.view.dim("offence"), self.view.dim("sex")) {
            (Some("feminicide"), _) | (_, Some("female")) => RatePopulation::Women,
            (_, Some("male")) => RatePopulation::Men,
            _ => RatePopulation::People,
        }
    }

    /// Heading of a column of rates.
    pub(super) fn rate_column(&self) -> &'static str {
        self.rate_population().column()
    }

    /// The area whose series and records are shown, or the state around it where the source knows no finer; none for what the filters
    /// select.
    pub(super) fn series_place(&self) -> Option<&'a str> {
        let (areas, levels) = (&self.dataset.areas, &self.offers.source.levels);
        let place = areas.find(self.view.place.as_deref()?).filter(|ix| areas.area(*ix).level != Level::Country)?;
        let is_known = levels.contains(&areas.area(place).level);
        let around = || areas.at_level(place, Level::State).filter(|_| levels.contains(&Level::State));
        is_known.then_some(place).or_else(around).map(|ix| areas.area(ix).code.as_str())
    }

    /// Keys and values that select the records and counts of the series' area, or of what the filters select, at a data URL.
    pub(super) fn series_pairs(&self) -> Vec<(String, String)> {
        let place = self.series_place();
        let mut pairs = self.view.filter_pairs();
        pairs.retain(|(key, _)| key != "measure" && (place.is_none() || !is_of_places(key)));
        pairs.extend(place.map(|place| (self.level_key(place).to_owned(), place.to_owned())));
        pairs
    }

    /// The filter that names an area.
    pub(super) fn level_key(&self, code: &str) -> &'static str {
        let area = self.dataset.areas.find(code).map(|ix| self.dataset.areas.area(ix).level);
        if area == Some(Level::Municipality) { "municipality" } else { "state" }
    }

    /// The deployments begun by the last day of the period, with their status on it.
    pub(super) fn zones_begun(&self) -> Vec<(&'a Zone, ZoneStatus)> {
        let day = self.view.period.end;
        let begun = self.dataset.zones.list.iter().map(|zone| (zone, zone.entry.status(day)));
        begun.filter(|(_, status)| *status != ZoneStatus::NotBegun).collect()
    }

    /// Those of the country that the view shows.
    pub(super) fn zones_of_country(&self) -> Vec<(&'a Zone, ZoneStatus)> {
        let is_here = |zone: &Zone| zone.entry.countries.first().is_some_and(|code| code.as_str() == self.country);
        self.zones_begun().into_iter().filter(|(zone, _)| is_here(zone)).collect()
    }

    /// Whether the asked rate is per people, women and men together.
    pub(super) fn per_people(&self) -> bool {
        self.rate_population() == RatePopulation::People
    }

    /// Title of the time chart of what the filters select, or of a place.
    pub(super) fn chart_title(&self, place: Option<&str>) -> String {
        if !self.counted {
            return self.lang.words("chart-zones", &[("place", &self.area_name(self.country))]);
        }
        let (place, place_where) = match (place, &self.view.states) {
            (Some(place), _) => (self.area_name(place), self.lang.words("where", &[("place", &self.area_name(place))])),
            (None, Some(_)) => (self.filtered_place(), self.said_where()),
            (None, None) => (self.lang.text("country", None), self.lang.text("where-country", None)),
        };
        let id = match self.subject {
            Subject::Homicides => "chart-counts",
            Subject::Victims => self.victims_chart(),
            Subject::Press => self.press_chart(),
            Subject::Events => self.events_chart(),
        };
        self.lang.words(id, &[("place", &place), ("where", &place_where)])
    }
}

impl RatePopulation {
    /// Heading of a column of rates: per whom a year.
    pub(super) const fn column(self) -> &'static str {
        match self {
            Self::People => "cols-rate",
            Self::Women => "cols-rate-women",
            Self::Men => "cols-rate-men",
        }
    }

    const fn word(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Women => "women",
            Self::Men => "men",
        }
    }
}

/// The people that an answer's rate is per hundred thousand of.
pub(super) fn rate_population_of(per: &str) -> RatePopulation {
    match per.split_whitespace().find_map(|word| Some(word).filter(|word| matches!(*word, "women" | "men"))) {
        Some("women") => RatePopulation::Women,
        Some(_) => RatePopulation::Men,
        None => RatePopulation::People,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::synthetic::dataset;

    #[test]
    fn a_series_is_of_the_selected_place_as_finely_as_the_source_knows_it() {
        let place = |levels: &[Level], place: &str| {
            let mut dataset = dataset(1);
            levels.clone_into(&mut dataset.manifest.sources[0].levels);
            let (view, _) = View::parse(&[("p".to_owned(), place.to_owned())], &dataset);
            ViewCaptions::new(&dataset, &view, Lang::En).series_place().map(str::to_owned)
        };
        let [municipality, state, country] = [Level::Municipality, Level::State, Level::Country];
        assert_eq!(place(&[municipality, state, country], "01001").as_deref(), Some("01001"));
        assert_eq!(place(&[municipality, state, country], "01").as_deref(), Some("01"));
        assert_eq!(place(&[municipality, country], "01001").as_deref(), Some("01001"));
        assert_eq!(place(&[state, country], "01001").as_deref(), Some("01"));
        assert_eq!(place(&[country], "01001"), None);
        assert_eq!(place(&[municipality, country], "01"), None, "the source knows no states");
        for elsewhere in ["AA", "BB", "east"] {
            assert_eq!(place(&[municipality, state, country], elsewhere), None, "{elsewhere}");
        }
    }
}
