//! What a view cites: only what it shows.

use super::offers::{Offers, is_rate};
use super::state::{Tab, View};
use crate::dataset::Dataset;
use crate::dataset::manifest::{Manifest, SourceEntry, ZoneEntry};
use crate::domain::{SourceKind, Unit};

/// The sources of a view, and the deployments that it draws.
#[derive(Clone, Debug)]
pub struct Cited<'a> {
    /// The source of the numbers, the population under a rate, the lists of the deployments; each once.
    pub sources: Vec<&'a SourceEntry>,
    /// The deployments, each with a citation of its own.
    pub zones: Vec<&'a ZoneEntry>,
}

impl<'a> Cited<'a> {
    /// What a view of an edition cites.
    #[must_use]
    pub fn new(dataset: &'a Dataset, view: &View) -> Self {
        let manifest = &dataset.manifest;
        let offers = Offers::of(manifest, &view.source);
        let counted = view.compares() || offers.has_counts(offers.country_of(view.place.as_deref()));
        let source = counted.then_some(offers.source);
        let zones = if view.compares() || view.shows_zones || !counted { drawn_zones(dataset, view) } else { Vec::new() };
        let rated = |source: &&SourceEntry| source.kind == SourceKind::Counts && (view.compares() || is_rate(view.measure));
        let mut sources: Vec<&SourceEntry> =
            source.into_iter().chain(source.filter(rated).and_then(|of| population(manifest, of))).collect();
        for list in zones.iter().filter_map(|zone| manifest.source(&zone.source)) {
            if sources.iter().all(|known| known.id != list.id) {
                sources.push(list);
            }
        }
        Self { sources, zones }
    }
}

/// The population that a source's rates are made with: the only one of the edition, else the one of its series. An edition does not say
/// which of its sources a series is from, so two are told apart by their ids.
fn population<'a>(manifest: &'a Manifest, source: &SourceEntry) -> Option<&'a SourceEntry> {
    let series = match source.denominator.as_deref()? {
        "municipal" => "population_mun",
        _ => "population_state",
    };
    let people: Vec<&SourceEntry> =
        manifest.sources.iter().filter(|source| source.kind == SourceKind::Areas && source.unit == Unit::Person).collect();
    if let [only] = people[..] { Some(only) } else { people.into_iter().find(|source| source.id == series) }
}

/// Those of the shown country that have begun by the last day of the period; of a comparison the one that is compared, or all of the
/// force that is asked for.
fn drawn_zones<'a>(dataset: &'a Dataset, view: &View) -> Vec<&'a ZoneEntry> {
    let all = dataset.manifest.zones.iter();
    if view.tab == Tab::Compare && view.question_pairs(dataset).is_some() {
        return all.filter(|zone| view.operation.as_deref() == Some(zone.id.as_str())).collect();
    }
    if view.compares() {
        return all.filter(|zone| view.force.is_none_or(|force| zone.force == force)).collect();
    }
    let country = Offers::of(&dataset.manifest, &view.source).country_of(view.place.as_deref());
    let is_here = |zone: &&ZoneEntry| zone.countries.first().is_some_and(|code| code.as_str() == country);
    all.filter(is_here).filter(|zone| zone.first <= view.period.end).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::manifest::SourceEntry;
    use crate::dataset::synthetic::dataset;

    fn ids(dataset: &Dataset, query: &str) -> Vec<String> {
        Cited::new(dataset, &View::understood(dataset, query)).sources.iter().map(|source| source.id.clone()).collect()
    }

    fn zones(dataset: &Dataset, query: &str) -> Vec<String> {
        Cited::new(dataset, &View::understood(dataset, query)).zones.iter().map(|zone| zone.id.clone()).collect()
    }

    /// The edition with a population of its own, as sources of areas have it.
    fn with_populations(ids: &[&str]) -> Dataset {
        let mut dataset = dataset(1);
        let of = |id: &&str| {
            let any = dataset.manifest.sources[0].clone();
            SourceEntry { id: (*id).to_owned(), kind: SourceKind::Areas, unit: Unit::Person, ..any }
        };
        let populations: Vec<_> = ids.iter().map(of).collect();
        dataset.manifest.sources.extend(populations);
        dataset
    }

    #[test]
    fn only_what_the_view_shows_is_cited() {
        let dataset = dataset(1);
        assert_eq!(ids(&dataset, ""), ["events", "deployments"]);
        assert_eq!(ids(&dataset, "hide=zones"), ["events"]);
        assert_eq!(ids(&dataset, "source=counts&hide=zones"), ["counts"]);
    }

    #[test]
    fn a_country_that_no_source_counts_in_is_cited_by_its_deployments_alone() {
        let mut dataset = dataset(1);
        for zone in dataset.manifest.zones.iter_mut().chain(dataset.zones.list.iter_mut().map(|zone| &mut zone.entry)) {
            zone.countries = vec![crate::domain::AreaCode::new("BB").unwrap()];
        }
        assert_eq!(ids(&dataset, "p=BB&hide=zones"), ["deployments"]);
        assert_eq!(ids(&dataset, ""), ["events"], "no deployment of the other country is drawn");
    }

    #[test]
    fn a_rate_is_cited_with_the_population_of_its_series_and_a_count_is_not() {
        let both = with_populations(&["population_state", "population_mun"]);
        assert_eq!(ids(&both, "source=counts&measure=rate&hide=zones"), ["counts", "population_mun"]);
        assert_eq!(ids(&both, "source=yearly&measure=rate&hide=zones"), ["yearly", "population_state"]);
        assert_eq!(ids(&both, "source=counts&measure=count&hide=zones"), ["counts"]);
        assert_eq!(ids(&both, "source=events&hide=zones"), ["events"]);
        assert_eq!(ids(&with_populations(&["people"]), "source=yearly&measure=rate&hide=zones"), ["yearly", "people"]);
    }

    #[test]
    fn a_comparison_is_cited_with_its_population_and_the_deployment_that_is_compared() {
        let dataset = with_populations(&["people"]);
        assert_eq!(ids(&dataset, "v=compare&source=counts&zone=east&measure=count"), ["counts", "people", "deployments"]);
        assert_eq!(zones(&dataset, "v=compare&source=counts&zone=east"), ["east"]);
        assert_eq!(zones(&dataset, "v=compare&source=counts&p=01002&date=2001-01-01"), [""; 0]);
        assert_eq!(zones(&dataset, "v=overview&source=counts").len(), 4);
        assert_eq!(zones(&dataset, "v=overview&source=counts&force=navy"), ["north"]);
        assert_eq!(zones(&dataset, "v=compare&source=counts").len(), 4, "without a question all of them are compared");
    }

    #[test]
    fn deployments_are_those_begun_by_the_last_day() {
        let dataset = dataset(1);
        assert_eq!(zones(&dataset, "datetime=2001-01-01/2001-12-31"), ["coarse", "east", "nation"]);
        assert_eq!(zones(&dataset, "datetime=2000-01-01/2000-12-31"), [""; 0]);
    }
}
