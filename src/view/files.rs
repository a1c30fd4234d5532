//! The files that hold a view's data: only what exists for its source, level and country.

use super::comparison::Compared;
use super::deployments::zones_pairs;
use super::state::View;
use super::table::areas_file;
use super::text::ViewCaptions;
use crate::dataset::Dataset;
use crate::domain::{Address, SourceKind};
use crate::query::{Filter, RecordOrder, Scope, incidents};
use crate::words::Lang;

/// One table of data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataFile {
    /// What it holds: `areas`, `incidents`, `counts`, `series`, `zones`, `comparison`.
    pub id: &'static str,
    /// Format and address, relative to the edition's.
    pub links: Vec<(&'static str, String)>,
    /// How many rows it has; none where only the file knows.
    pub rows: Option<usize>,
}

/// The files of a view, and of the comparison that answers it.
#[must_use]
pub fn data_files(dataset: &Dataset, view: &View, compared: &Compared) -> Vec<DataFile> {
    // The language decides nothing here.
    let captions = ViewCaptions::new(dataset, view, Lang::Es);
    if view.compares() {
        return comparison(compared).into_iter().collect();
    }
    let numbers = captions.counted.then(|| numbers(&captions)).into_iter().flatten();
    numbers.chain((view.shows_zones || !captions.counted).then(|| zones(&captions))).collect()
}

/// What a link to a file says, and the same with a place for its size in bytes: `CSV (32 rows)`, `CSV (32 rows, {size})`.
#[must_use]
pub fn sized_words(lang: Lang, name: &str, rows: Option<usize>) -> (String, String) {
    let rows = rows.map(|rows| lang.plural("file-rows", rows as u64, &[]));
    let facts = |facts: &[&str]| lang.words("file-facts", &[("label", name), ("list", &facts.join(", "))]);
    match rows.as_deref() {
        Some(rows) => (facts(&[rows]), facts(&[rows, "{size}"])),
        None => (name.to_owned(), facts(&["{size}"])),
    }
}

/// A table as CSV and as GeoJSON.
pub(super) fn both(path: &str, pairs: &[(impl AsRef<str>, String)]) -> Vec<(&'static str, String)> {
    let address = |ending: &str| address(&format!("{path}.{ending}"), pairs);
    [("CSV", "csv"), ("GeoJSON", "geojson")].map(|(name, ending)| (name, address(ending))).into()
}

fn address(path: &str, pairs: &[(impl AsRef<str>, String)]) -> String {
    Address::new(path).with(pairs.iter().map(|(key, value)| (key, value))).to_string()
}

fn csv(path: &str, pairs: &[(String, String)]) -> Vec<(&'static str, String)> {
    vec![("CSV", address(path, pairs))]
}

/// Every number of the card, or of all cards; a refusal has none.
fn comparison(compared: &Compared) -> Option<DataFile> {
    let (path, query) = match compared {
        Compared::One(answer) => ("/compare", &answer.as_ref().as_ref().ok()?.question.query),
        Compared::All(answer) => ("/compare/overview", &answer.question.query),
        Compared::Refused | Compared::Nothing => return None,
    };
    let address = Address::new(path).with_query(query).with([("f", "csv")]).to_string();
    Some(DataFile { id: "comparison", links: vec![("CSV", address)], rows: None })
}

/// Areas, then the source's own rows, then their sums in time: of the place that is opened, else of what the filters select.
fn numbers(captions: &ViewCaptions) -> Vec<DataFile> {
    let (level, pairs, rows) = areas_file(captions);
    let areas = DataFile { id: "areas", links: both(&format!("/data/{}", level.plural()), &pairs), rows };
    let own = captions.series_pairs();
    let rows = if captions.offers.source.kind == SourceKind::Events {
        DataFile { id: "incidents", rows: records(captions.dataset, &own), links: both("/data/incidents", &own) }
    } else {
        DataFile { id: "counts", links: csv("/data/counts.csv", &own), rows: None }
    };
    let by = captions.offers.is_yearly().then_some(("by", "year"));
    let shape = by.into_iter().chain([("f", "csv")]).map(|(key, value)| (key.to_owned(), value.to_owned()));
    let series: Vec<_> = own.into_iter().chain(shape).collect();
    vec![areas, rows, DataFile { id: "series", links: csv("/series", &series), rows: None }]
}

/// How many records a filter selects.
fn records(dataset: &Dataset, pairs: &[(String, String)]) -> Option<usize> {
    let filter = Filter::parse(dataset, pairs, Scope::RECORDS).ok()?;
    incidents(dataset, &filter, None, RecordOrder::default(), 1, 0).ok().map(|page| page.total as usize)
}

fn zones(captions: &ViewCaptions) -> DataFile {
    DataFile { id: "zones", links: both("/data/zones", &zones_pairs(captions)), rows: Some(captions.zones_of_country().len()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::synthetic::dataset;
    use crate::domain::AreaCode;

    fn files(dataset: &Dataset, query: &str) -> Vec<DataFile> {
        data_files(dataset, &View::understood(dataset, query), &Compared::Nothing)
    }

    fn rows(dataset: &Dataset, query: &str) -> Vec<(&'static str, Option<usize>)> {
        files(dataset, query).iter().map(|file| (file.id, file.rows)).collect()
    }

    #[test]
    fn the_files_are_those_of_the_source_with_the_rows_that_they_have() {
        let dataset = dataset(1);
        assert_eq!(rows(&dataset, "source=counts"), [("areas", Some(5)), ("counts", None), ("series", None), ("zones", Some(3))]);
        assert_eq!(rows(&dataset, "source=counts&state=01&hide=zones")[0], ("areas", Some(3)));
        assert_eq!(rows(&dataset, "source=counts&zone=north&hide=zones")[0], ("areas", None));
        assert_eq!(rows(&dataset, "source=events&by=state&hide=zones")[0], ("areas", Some(2)));
        assert_eq!(rows(&dataset, "source=counts&hide=zones").len(), 3);
    }

    #[test]
    fn records_are_counted_with_every_filter_of_the_view_also_at_a_place() {
        let dataset = dataset(1);
        let of = |query: &str| rows(&dataset, query)[1];
        let [("incidents", Some(all)), ("incidents", Some(one)), ("incidents", Some(there))] =
            ["source=events", "source=events&kind=one", "source=events&kind=one&p=01001"].map(of)
        else {
            panic!("files of records say how many they hold")
        };
        assert!(0 < there && there < one && one < all, "{there} {one} {all}");
        let [_, incidents, series, ..] = &files(&dataset, "source=events&kind=one&p=01001&state=02")[..] else { panic!("three files") };
        for (_, address) in incidents.links.iter().chain(&series.links) {
            assert!(address.contains("municipality=01001") && address.contains("kind=one") && !address.contains("state="), "{address}");
        }
    }

    #[test]
    fn a_series_of_years_is_asked_for_by_year() {
        let dataset = dataset(1);
        let series = |query: &str| files(&dataset, query)[2].links[0].1.clone();
        assert!(series("source=yearly").ends_with("by=year&f=csv"));
        assert!(!series("source=counts").contains("by="));
        assert!(series("source=yearly&p=01001").contains("state=01"), "the source knows states alone");
    }

    #[test]
    fn a_country_without_counts_has_its_deployments_alone() {
        let mut dataset = dataset(1);
        for zone in dataset.manifest.zones.iter_mut().chain(dataset.zones.list.iter_mut().map(|zone| &mut zone.entry)) {
            zone.countries = vec![AreaCode::new("BB").unwrap()];
        }
        let [zones] = &files(&dataset, "p=BB&hide=zones")[..] else { panic!("one file") };
        assert_eq!((zones.id, zones.rows), ("zones", Some(4)));
        assert_eq!(zones.links[0].1, "/data/zones.csv?source=deployments&datetime=2022-01-01/2024-12-31");
        assert_eq!(zones.links[1].1, "/data/zones.geojson?source=deployments&datetime=2022-01-01/2024-12-31");
    }

    #[test]
    fn a_comparison_has_a_file_only_where_there_is_an_answer() {
        use crate::compare;
        let dataset = dataset(1);
        for (query, path) in [("v=overview&source=counts", "/compare/overview?"), ("v=overview&source=counts&force=navy", "force=navy")] {
            let view = View::understood(&dataset, query);
            let question = compare::OverviewQuestion::parse(&dataset, &view.overview_pairs()).unwrap();
            let compared = Compared::All(std::sync::Arc::new(compare::overview(&dataset, &question)));
            let [file] = &data_files(&dataset, &view, &compared)[..] else { panic!("one file") };
            assert_eq!((file.id, file.rows, file.links.len()), ("comparison", None, 1));
            assert!(file.links[0].1.contains(path) && file.links[0].1.ends_with("f=csv"), "{file:?}");
        }
        let refused = data_files(&dataset, &View::understood(&dataset, "v=overview&source=counts"), &Compared::Refused);
        assert_eq!(refused, []);
    }
}
