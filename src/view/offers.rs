//! What the page offers for a source: only what exists for it, the default first. The page's own reading of an address offers the same
//! (`web/src/model/offers.js`): `web/test/state-vectors.json` holds both.

use crate::dataset::manifest::{Manifest, SourceEntry};
use crate::domain::{Day, Level, Measure, PeriodUnit, SourceKind, codes};
use crate::query::Period;

/// Period of a country without counts when the address names none: the years its deployments lie in.
const NO_COUNTS: (i32, i32) = (2022, 2024);

codes! {
    /// What values are shown by.
    By {
        /// As the source and the zoom suggest.
        Auto = "auto",
        /// Municipalities.
        Muni = "muni",
        /// States.
        State = "state",
        /// Hexagons.
        Hex = "hex",
        /// Single records.
        Records = "records",
    }
}

/// What the page offers for a source of an edition.
#[derive(Clone, Copy)]
pub struct Offers<'a> {
    manifest: &'a Manifest,
    /// The source.
    pub source: &'a SourceEntry,
}

impl<'a> Offers<'a> {
    /// The offers of a source; of the first view's source for one that the edition lacks.
    #[must_use]
    pub fn of(manifest: &'a Manifest, id: &str) -> Self {
        let source = Self::sources(manifest).find(|source| source.id == id);
        source.map_or_else(|| Self::first(manifest), |source| Self { manifest, source })
    }

    /// The offers of the source of the edition's first view.
    ///
    /// # Panics
    /// Never: an edition opens only with a source of events or counts.
    #[must_use]
    pub fn first(manifest: &'a Manifest) -> Self {
        let id = of_query(&manifest.default_view, "source").unwrap_or(&manifest.default_source);
        let named = Self::sources(manifest).find(|source| source.id == id);
        let source = named.or_else(|| Self::sources(manifest).next()).expect("an edition has a source of events or counts");
        Self { manifest, source }
    }

    /// Sources of events and counts, in the order of the edition.
    pub fn sources(manifest: &'a Manifest) -> impl Iterator<Item = &'a SourceEntry> {
        manifest.sources.iter().filter(|source| matches!(source.kind, SourceKind::Events | SourceKind::Counts))
    }

    /// Codes of the countries that sources cover and deployments lie in, the default first.
    #[must_use]
    pub fn countries(&self) -> Vec<&'a str> {
        let counted = Self::sources(self.manifest).flat_map(|source| source.coverage.iter().flat_map(|coverage| &coverage.areas));
        let named = self.manifest.zones.iter().filter_map(|zone| zone.countries.first());
        let mut countries: Vec<&str> = Vec::new();
        for code in counted.chain(named).map(crate::domain::AreaCode::as_str) {
            let is_country = code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase());
            if is_country && !countries.contains(&code) {
                countries.push(code);
            }
        }
        countries
    }

    /// The country that a selection lies in: of an area, country or zone.
    #[must_use]
    pub fn country_of(&self, place: Option<&str>) -> &'a str {
        let countries = self.countries();
        let first = countries.first().copied().unwrap_or("MX");
        let Some(place) = place else { return first };
        if let Some(country) = countries.iter().find(|code| **code == place) {
            return country;
        }
        if let Some(zone) = self.manifest.zones.iter().find(|zone| zone.id == place) {
            return zone.countries.first().map_or(first, crate::domain::AreaCode::as_str);
        }
        countries.iter().find(|code| place.starts_with(**code)).copied().unwrap_or(first)
    }

    /// Whether a source of the edition counts people in a country.
    #[must_use]
    pub fn has_counts(&self, country: &str) -> bool {
        let covers = |source: &SourceEntry| source.coverage.as_ref().is_some_and(|of| of.areas.iter().any(|code| code.as_str() == country));
        Self::sources(self.manifest).any(covers)
    }

    /// What values can be shown by.
    #[must_use]
    pub fn by_options(&self) -> Vec<By> {
        let levels = [(Level::Municipality, By::Muni), (Level::State, By::State)];
        let areas: Vec<By> = levels.into_iter().filter(|(level, _)| self.source.levels.contains(level)).map(|(_, by)| by).collect();
        let before: &[By] = match self.source.kind {
            SourceKind::Events => &[By::Auto, By::Hex, By::Records],
            _ if areas.len() > 1 => &[By::Auto],
            _ => &[],
        };
        [before, &areas].concat()
    }

    /// What values are shown by when nothing is asked.
    #[must_use]
    pub fn default_by(&self) -> By {
        self.by_options().first().copied().unwrap_or(By::Auto)
    }

    /// Measures that the asked fields leave possible, default first: a count by an unknown sex, an age or a weapon has no
    /// denominator.
    #[must_use]
    pub fn measures(&self, dims: &[(&'static str, String)]) -> Vec<Measure> {
        let all = self.page_measures();
        let possible: Vec<Measure> = all.iter().copied().filter(|measure| !(lacks_denominator(dims) && is_rate(*measure))).collect();
        if possible.is_empty() { all } else { possible }
    }

    /// The measure that is shown when nothing is asked.
    #[must_use]
    pub fn default_measure(&self, dims: &[(&'static str, String)]) -> Measure {
        self.measures(dims).first().copied().unwrap_or(Measure::Records)
    }

    /// What the page offers of a source's measures. Smoothing is for many small areas, so not for states alone; where the
    /// source's own view is a count, people are counted and no rate is made of them.
    fn page_measures(&self) -> Vec<Measure> {
        let first = self.default_view("measure").and_then(|code| code.parse().ok());
        if first == Some(Measure::Count) {
            return vec![Measure::Count];
        }
        let is_offered = |measure: &Measure| match measure {
            Measure::DeathsLow | Measure::DeathsHigh => false,
            Measure::RateSmoothed => Some(*measure) == first || self.source.levels.contains(&Level::Municipality),
            _ => true,
        };
        let own = self.source.measures.iter().copied();
        let first = first.filter(|first| self.source.measures.contains(first));
        first.into_iter().chain(own.filter(|measure| is_offered(measure) && Some(*measure) != first)).collect()
    }

    /// Whether the edition has deployments: without any, nothing can be compared with what came after one.
    #[must_use]
    pub fn has_zones(&self) -> bool {
        !self.manifest.zones.is_empty()
    }

    /// The days that the source covers.
    ///
    /// # Panics
    /// Never: an edition opens only if its events and counts state their coverage.
    #[must_use]
    pub fn coverage(&self) -> Period {
        let coverage = self.source.coverage.as_ref().expect("events and counts state their coverage");
        Period { start: coverage.start.first_day(), end: coverage.end.last_day() }
    }

    /// The period of the source that is shown when nothing is asked.
    ///
    /// # Panics
    /// Never: every year has a first and a last day.
    #[must_use]
    pub fn default_period(&self, country: &str) -> Period {
        if !self.has_counts(country) {
            let day = |year, month, day| Day::from_ymd(year, month, day).expect("New Year is in the calendar, and its eve");
            return Period { start: day(NO_COUNTS.0, 1, 1), end: day(NO_COUNTS.1, 12, 31) };
        }
        let asked = self.default_view("datetime").and_then(|text| text.split_once('/'));
        let days = asked.and_then(|(start, end)| Some((start.parse().ok()?, end.parse().ok()?)));
        days.map_or_else(|| self.coverage(), |(start, end)| Period { start, end })
    }

    /// The period to keep when this source is chosen: the same one if it is covered, in whole years where the source has no
    /// months, else the source's own.
    #[must_use]
    pub fn carried(&self, period: Period) -> Period {
        let (first, last) = (period.start.month(), period.end.month());
        let year = |year: i32, month, day| Day::from_ymd(year, month, day).unwrap_or(period.start);
        let wanted = if self.is_yearly() { Period { start: year(first.year(), 1, 1), end: year(last.year(), 12, 31) } } else { period };
        let coverage = self.coverage();
        let covered = coverage.start <= wanted.start && wanted.end <= coverage.end;
        let whole_months = wanted.start == first.first_day() && wanted.end == last.last_day();
        let fits = self.source.period != Some(PeriodUnit::Month) || whole_months;
        if covered && fits { wanted } else { self.default_period(self.countries().first().copied().unwrap_or_default()) }
    }

    /// The publisher's acronym where it has one.
    #[must_use]
    pub fn short(&self) -> &'a str {
        let publisher = self.source.publisher.as_str();
        let is_acronym = |text: &&str| (2..=8).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_uppercase());
        let in_brackets = publisher.split('(').skip(1).filter_map(|rest| rest.split_once(')')).map(|(inside, _)| inside);
        in_brackets.into_iter().find(is_acronym).unwrap_or(publisher)
    }

    /// Whether the source's finest period is a year.
    #[must_use]
    pub fn is_yearly(&self) -> bool {
        self.source.period == Some(PeriodUnit::Year)
    }

    /// The finest level of areas that values are shown for: what `by` pins, else the source's finest.
    #[must_use]
    pub fn level(&self, by: By) -> Level {
        let levels = &self.source.levels;
        let pinned = (by == By::State && levels.contains(&Level::State)).then_some(Level::State);
        pinned.or_else(|| levels.first().copied()).unwrap_or(Level::Country)
    }

    /// The code that the asked codes of other fields make of a field: media workers have no motive that applies.
    #[must_use]
    pub fn implied(&self, dims: &[(&'static str, String)], name: &str) -> Option<&'a str> {
        dims.iter().find_map(|(other, code)| self.source.field(other)?.implies.get(code)?.get(name).map(String::as_str))
    }

    /// The levels that the source is shown by, finest first: countries only where nothing finer is known.
    #[must_use]
    pub fn shown_levels(&self) -> Vec<Level> {
        let finer: Vec<Level> = self.source.levels.iter().copied().filter(|level| *level != Level::Country).collect();
        if finer.is_empty() { vec![Level::Country] } else { finer }
    }

    fn default_view(&self, key: &str) -> Option<&'a str> {
        of_query(self.source.default_view.as_deref().unwrap_or_default(), key)
    }
}

/// There is a population of women and one of men; none of an age, of a weapon, or of people whose sex is not recorded.
pub(super) fn lacks_denominator(dims: &[(&'static str, String)]) -> bool {
    dims.iter().any(|(name, code)| match *name {
        "age" | "weapon" => true,
        "sex" => !matches!(code.as_str(), "female" | "male"),
        _ => false,
    })
}

/// Whether a measure is per people.
pub(super) fn is_rate(measure: Measure) -> bool {
    matches!(measure, Measure::Rate | Measure::RateSmoothed)
}

/// A value of a query of our own configuration, which escapes nothing.
fn of_query<'a>(query: &'a str, key: &str) -> Option<&'a str> {
    query.split('&').filter_map(|pair| pair.split_once('=')).find(|(known, _)| *known == key).map(|(_, value)| value)
}
