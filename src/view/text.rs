//! Sentences that depend on source, measure and place: map, chart, legend and table say the same.

use super::offers::{Offers, is_rate};
use super::state::View;
use crate::dataset::manifest::Gap;
use crate::dataset::{Dataset, Zone};
use crate::domain::{Level, Measure, SourceKind, Unit, ZoneStatus};
use crate::query::{CountSummary, EventSummary, Period, RateSummary, Status, Summary};
use crate::words::{Lang, Span};

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
        Self { dataset, view, offers, lang, country, subject, counted: offers.has_counts(country) }
    }

    pub(super) fn period(&self) -> String {
        self.lang.period(self.view.period.start, self.view.period.end)
    }

    /// Name of any area, alone; countries in the page's language.
    pub(super) fn area_name(&self, code: &str) -> String {
        let id = format!("country-{}", code.to_lowercase());
        if self.offers.countries().contains(&code) && self.lang.has(&id) {
            return self.lang.text(&id, None);
        }
        let area = self.dataset.areas.find(code).map(|ix| self.dataset.areas.area(ix));
        area.map_or_else(|| code.to_owned(), |area| area.name.clone())
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

    pub(super) fn title(&self) -> String {
        let p = self.period();
        if !self.counted {
            return self.lang.words("title-nocounts", &[("place", &self.area_name(self.country)), ("period", &p)]);
        }
        let id = match self.subject {
            Subject::Homicides => "title-counts",
            Subject::Events => self.events_title(),
            Subject::Press => self.press_title(),
            Subject::Victims => self.victims_title(),
        };
        self.lang.words(id, &[("period", &p)])
    }

    /// The title in a narrow frame: records without a filter of their own say where they are from.
    pub(super) fn frame_title(&self) -> String {
        if self.counted && self.subject == Subject::Events && self.view.dims.is_empty() {
            return self.lang.words("embed-events", &[("place", &self.filtered_place()), ("period", &self.period())]);
        }
        self.title()
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
                    let number = |value: u64| self.lang.count(value);
                    let [best, low, high] = [deaths.best, deaths.low, deaths.high].map(number);
                    let (count, place, period) = (number(records), self.filtered_place(), self.period());
                    let values =
                        [("number", &count), ("deaths", &best), ("low", &low), ("high", &high), ("place", &place), ("period", &period)];
                    let values = values.map(|(name, value)| (name, value.as_str()));
                    let id = if self.is_attacks() { "dek-civilians" } else { "dek-events" };
                    Span::split(&self.lang.plural(id, records, &values))
                }
                _ => Span::plain(self.lang.words("empty", &[("period", &self.period())])),
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
        let values = [("place", self.area_name(self.country)), ("number", self.lang.count(count))];
        let text = self.lang.plural("dek-nocounts", count, &values.each_ref().map(|(name, value)| (*name, value.as_str())));
        Span::split(&text)
    }

    /// Nothing was counted where there are data, and somewhere there are none: that is not nothing.
    fn unknown_dek(&self, areas: u64) -> Vec<Span> {
        let values = [("place", self.filtered_place()), ("period", self.period()), ("number", self.lang.count(areas))];
        Span::split(&self.lang.plural("dek-counts-unknown", areas, &values.each_ref().map(|(name, value)| (*name, value.as_str()))))
    }

    /// How much of a count is in no rate, when any is.
    pub(super) fn without_population(&self, cases: u64) -> Option<String> {
        (cases > 0).then(|| self.lang.plural("rate-without", cases, &[("number", &self.lang.count(cases))]))
    }

    fn counts_dek(&self, rate: Option<&RateSummary>, count: u64) -> Vec<Span> {
        let lang = self.lang;
        let (place, period, number) = (self.filtered_place(), self.period(), lang.count(count));
        let common = [("place", place.as_str()), ("period", &period), ("number", &number)];
        let say = |id: &str, more: &[(&str, &str)]| Span::split(&lang.plural(id, count, &[&common[..], more].concat()));
        let rate = rate.and_then(|rate| Some((rate.value?, rate.per)));
        match (self.subject, rate) {
            (Subject::Press, _) => match self.view.dim("motive") {
                _ if self.is_media_workers() => say("dek-media", &[]),
                Some(motive) => say("dek-press-motive", &[("motive", &self.code_words("motive", motive))]),
                None => say("dek-press", &[("unconfirmed", &lang.count(self.of_motive("unconfirmed").unwrap_or(0)))]),
            },
            (Subject::Victims, Some((value, per))) => {
                let id = format!("rate-{}", rate_population_of(per).word());
                say("dek-sesnsp", &[("rate", &lang.words(&id, &[("rate", &lang.rate(value))]))])
            }
            (Subject::Victims, None) => say("dek-sesnsp-plain", &[]),
            (_, Some((value, _))) => say("dek-counts", &[("rate", &lang.rate(value))]),
            (_, None) => say("dek-counts-plain", &[]),
        }
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
        match self.rate_population() {
            RatePopulation::People => "cols-rate",
            RatePopulation::Women => "cols-rate-women",
            RatePopulation::Men => "cols-rate-men",
        }
    }

    /// The area whose series and records are shown, or the state around it where the source knows no finer; none for what the filters
    /// select.
    pub(super) fn series_place(&self) -> Option<String> {
        let (areas, levels) = (&self.dataset.areas, &self.offers.source.levels);
        let place = areas.find(self.view.place.as_deref()?).filter(|ix| areas.area(*ix).level != Level::Country)?;
        let is_known = levels.contains(&areas.area(place).level);
        let around = || areas.at_level(place, Level::State).filter(|_| levels.contains(&Level::State));
        is_known.then_some(place).or_else(around).map(|ix| areas.area(ix).code.as_str().to_owned())
    }

    /// Keys and values that select the records and counts of the series' area, or of what the filters select, at a data URL.
    pub(super) fn series_pairs(&self) -> Vec<(String, String)> {
        let place = self.series_place();
        let mut pairs = self.view.filter_pairs();
        pairs.retain(|(key, _)| key != "measure" && (place.is_none() || key != "state"));
        pairs.extend(place.map(|place| (self.level_key(&place).to_owned(), place)));
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

    /// Title of the time chart of what the filters select, or of a place.
    pub(super) fn chart_title(&self, place: Option<&str>) -> String {
        if !self.counted {
            return self.lang.words("chart-zones", &[("place", &self.area_name(self.country))]);
        }
        let place = match (place, &self.view.states) {
            (Some(place), _) => self.area_name(place),
            (None, Some(_)) => self.filtered_place(),
            (None, None) => self.lang.text("country", None),
        };
        let id = match self.subject {
            Subject::Homicides => "chart-counts",
            Subject::Victims => self.victims_chart(),
            Subject::Press => self.press_chart(),
            Subject::Events => self.events_chart(),
        };
        self.lang.words(id, &[("place", &place)])
    }
}

impl RatePopulation {
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
            ViewCaptions::new(&dataset, &view, Lang::En).series_place()
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
