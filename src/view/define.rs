//! What each number is: name, definition, unit, source, date, precision and what it is not.

use super::offers::is_rate;
use super::text::{RatePopulation, Subject, ViewCaptions};
use crate::dataset::manifest::DateBasis;
use crate::domain::{Level, Measure, PeriodUnit, SourceKind};

/// What a number is, in words.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Definition {
    /// The number's name.
    pub name: String,
    /// The label of what opens the definition.
    pub open: String,
    /// The word that closes it.
    pub close: String,
    /// Sentences.
    pub text: Vec<String>,
    /// Term and value: unit, source, date, coverage, precision, what it is not.
    pub facts: Vec<(String, String)>,
}

/// A number that is defined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Defined {
    /// What the map shows.
    Measure,
    /// What the source counts.
    Count,
    Rate,
    Smoothed,
    /// The interval of a rate.
    Interval,
    Records,
    /// Records known to an area and to no place in it.
    Here,
    Deaths,
    /// The source's low and high estimate.
    Range,
    Population,
    Zones,
}

type Fact = (String, String);

impl ViewCaptions<'_> {
    /// The definition of a number of the view's source.
    pub(super) fn define(&self, of: Defined) -> Definition {
        let (name, text, facts) = match of {
            Defined::Measure => self.define_measure(),
            Defined::Count => (self.say(self.count_name()), self.counted_texts(), self.count_facts(self.not_counted())),
            Defined::Records => (self.say("cols-records"), self.counted_texts(), self.count_facts("not-events")),
            Defined::Rate => (self.say(self.rate_column()), vec![self.say("def-rate")], self.rate_facts("not-rate")),
            Defined::Smoothed => (self.say("cols-smoothed"), vec![self.say("def-smoothed")], self.rate_facts("not-smoothed")),
            Defined::Interval => {
                let method = (self.say("about-method"), self.say("def-interval-method"));
                (self.say("cols-interval"), vec![self.say("def-interval")], vec![self.per_unit(), method, self.not("not-interval")])
            }
            Defined::Here => {
                let facts = std::iter::once(self.unit()).chain(self.source_facts()).collect();
                (self.say("legend-area"), vec![self.say("def-here")], facts)
            }
            Defined::Deaths => (self.say("legend-deaths"), vec![self.say("def-deaths")], self.death_facts()),
            Defined::Range => (self.say("cols-range"), vec![self.say("def-deaths")], self.death_facts()),
            Defined::Population => {
                let facts = vec![self.population_titles(), self.not("not-population")];
                (self.say("about-population"), vec![self.say("def-population")], facts)
            }
            Defined::Zones => {
                let source = (self.say("source"), self.say("def-zone-source"));
                let precision = (self.say("def-precision"), self.say("def-zone-precision"));
                (self.say("operation"), vec![self.say("def-zone")], vec![source, precision, self.not("not-zone")])
            }
        };
        let open = self.lang.words("definition-open", &[("term", &name)]);
        Definition { name, open, close: self.say("close"), text, facts }
    }

    fn say(&self, id: &str) -> String {
        self.lang.text(id, None)
    }

    /// What the map shows now, under the legend's heading.
    fn define_measure(&self) -> (String, Vec<String>, Vec<Fact>) {
        let measure = self.view.measure;
        let mut text = self.counted_texts();
        let facts = if is_rate(measure) {
            text.push(self.say("def-rate"));
            let smoothed = measure == Measure::RateSmoothed;
            text.extend(smoothed.then(|| self.say("def-smoothed")));
            self.rate_facts(if smoothed { "not-smoothed" } else { "not-rate" })
        } else if measure == Measure::DeathsBest {
            text.push(self.say("def-deaths"));
            self.death_facts()
        } else {
            self.count_facts(self.not_counted())
        };
        (self.measure(), text, facts)
    }

    /// What the source counts. What is asked of perpetrators or victims needs its own words.
    fn counted_texts(&self) -> Vec<String> {
        let asks_sides = self.view.dim("perpetrator").or(self.view.dim("victim")).is_some();
        let ids: &[&str] = match self.subject {
            Subject::Homicides => &["def-inegi"],
            Subject::Victims => &["def-sesnsp"],
            Subject::Press => &["def-cpj", "def-motive"],
            Subject::Events if asks_sides => &["def-records", "def-perpetrator"],
            Subject::Events => &["def-records"],
        };
        ids.iter().map(|id| self.say(id)).collect()
    }

    const fn count_name(&self) -> &'static str {
        match self.subject {
            Subject::Homicides => "legend-count",
            Subject::Victims => "legend-count-victims",
            Subject::Press => "legend-count-press",
            Subject::Events => "legend-records",
        }
    }

    const fn not_counted(&self) -> &'static str {
        match self.subject {
            Subject::Homicides => "not-homicides",
            Subject::Victims => "not-victims",
            Subject::Press => "not-press",
            Subject::Events => "not-events",
        }
    }

    fn count_facts(&self, not: &str) -> Vec<Fact> {
        std::iter::once(self.unit()).chain(self.source_facts()).chain([self.not(not)]).collect()
    }

    fn rate_facts(&self, not: &str) -> Vec<Fact> {
        std::iter::once(self.per_unit()).chain(self.source_facts()).chain([self.population_titles(), self.not(not)]).collect()
    }

    fn death_facts(&self) -> Vec<Fact> {
        let unit = (self.say("def-unit"), self.say("def-unit-death"));
        std::iter::once(unit).chain(self.source_facts()).chain([self.not("not-events")]).collect()
    }

    fn unit(&self) -> Fact {
        let unit = self.offers.source.unit.code().replace('_', "-");
        (self.say("def-unit"), self.say(&format!("about-unit-{unit}")))
    }

    fn per_unit(&self) -> Fact {
        let id = match self.rate_population() {
            RatePopulation::People => "def-unit-people",
            RatePopulation::Women => "def-unit-women",
            RatePopulation::Men => "def-unit-men",
        };
        (self.say("def-unit"), self.say(id))
    }

    fn not(&self, id: &str) -> Fact {
        (self.say("def-not"), self.say(id))
    }

    /// Publisher, whose date it is, what is covered, how finely.
    fn source_facts(&self) -> Vec<Fact> {
        let (lang, source) = (self.lang, self.offers.source);
        let coverage = self.offers.coverage();
        let accessed = lang.words("about-accessed", &[("day", &lang.short_day(source.accessed))]);
        let basis = source.date_basis.map(|basis| match basis {
            DateBasis::Occurrence => "about-date-basis-occurrence",
            DateBasis::Registration => "about-date-basis-registration",
            DateBasis::Report => "about-date-basis-report",
        });
        let precision = if source.kind == SourceKind::Events {
            self.say("def-precision-events")
        } else {
            let dates = match source.period {
                Some(PeriodUnit::Month) => "def-resolution-month",
                Some(PeriodUnit::Year) => "def-resolution-year",
                None => "def-resolution-day",
            };
            lang.words("def-precision-counts", &[("resolution", &self.say(dates)), ("level", &self.level_words())])
        };
        let facts = [
            Some((self.say("source"), format!("{}, {} ({accessed})", source.publisher, source.version))),
            basis.map(|basis| (self.say("about-date-basis"), self.say(basis))),
            Some((self.say("about-coverage"), lang.period(coverage.start, coverage.end))),
            Some((self.say("def-precision"), precision)),
        ];
        facts.into_iter().flatten().collect()
    }

    /// The levels that the source is shown by, as a sentence has them. Countries are shown as areas only where nothing finer is known.
    pub(super) fn level_words(&self) -> String {
        let levels = self.offers.shown_levels().into_iter().map(|level| match level {
            Level::Municipality => "by-muni.inline",
            Level::State => "by-state.inline",
            Level::Country => "by-country.inline",
        });
        levels.map(|id| self.say(id)).collect::<Vec<_>>().join(", ")
    }

    /// Whose numbers the people under a rate are.
    fn population_titles(&self) -> Fact {
        let series = if self.offers.source.levels.contains(&Level::Municipality) { "municipal" } else { "state" };
        let used = self.dataset.manifest.population.iter().filter(|basis| basis.series == series);
        (self.say("about-population"), used.map(|basis| basis.title.as_str()).collect::<Vec<_>>().join("; "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::synthetic::dataset;
    use crate::view::View;
    use crate::words::Lang;

    const ALL: [Defined; 11] = [
        Defined::Measure,
        Defined::Count,
        Defined::Rate,
        Defined::Smoothed,
        Defined::Interval,
        Defined::Records,
        Defined::Here,
        Defined::Deaths,
        Defined::Range,
        Defined::Population,
        Defined::Zones,
    ];

    fn define(query: &[(&str, &str)], of: Defined, lang: Lang) -> Definition {
        let dataset = dataset(1);
        let pairs: Vec<_> = query.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
        let (view, _) = View::parse(&pairs, &dataset);
        ViewCaptions::new(&dataset, &view, lang).define(of)
    }

    #[test]
    fn every_number_of_every_source_has_words_and_facts_in_every_language() {
        for lang in Lang::ALL {
            for source in ["events", "counts", "yearly"] {
                for of in ALL {
                    let Definition { name, open, text, facts, .. } = define(&[("source", source)], of, lang);
                    assert!(open.contains(&name) && !text.is_empty() && !facts.is_empty(), "{source} {of:?}");
                    let all = text.iter().chain(facts.iter().flat_map(|(term, value)| [term, value]));
                    // A text that the catalogue lacks is its own id.
                    assert!(all.clone().all(|text| !text.is_empty() && (text.contains(' ') || !text.contains('-'))), "{of:?}: {facts:?}");
                }
            }
        }
    }

    #[test]
    fn the_measure_is_defined_under_its_own_heading() {
        let smoothed = define(&[("source", "counts"), ("measure", "rate_smoothed")], Defined::Measure, Lang::En);
        assert_eq!(smoothed.name, Lang::En.text("legend-victims-people", None));
        assert!(smoothed.text.contains(&Lang::En.text("def-smoothed", None)));
        assert_eq!(smoothed.facts.last().unwrap().1, Lang::En.text("not-smoothed", None));
        let deaths = define(&[("source", "events"), ("measure", "deaths_best")], Defined::Measure, Lang::En);
        assert_eq!(deaths.text.last().unwrap(), &Lang::En.text("def-deaths", None));
    }

    #[test]
    fn what_is_asked_of_victims_has_its_own_words() {
        let sides = Lang::En.text("def-perpetrator", None);
        let asked = |query: &[(&str, &str)]| define(query, Defined::Count, Lang::En).text.contains(&sides);
        assert!(asked(&[("source", "events"), ("victim", "press")]));
        assert!(!asked(&[("source", "events")]));
    }

    #[test]
    fn a_unit_is_per_whom_the_rate_is() {
        let unit = |query: &[(&str, &str)]| define(query, Defined::Rate, Lang::En).facts[0].1.clone();
        assert_eq!(unit(&[("source", "counts"), ("offence", "feminicide")]), Lang::En.text("def-unit-women", None));
        assert_eq!(unit(&[("source", "counts")]), Lang::En.text("def-unit-people", None));
    }
}
