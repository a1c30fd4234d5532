//! The data of one place, in the formats that exist: one line a source, none of them added to another.

use super::super::files::both;
use super::super::offers::Offers;
use super::super::text::ViewCaptions;
use crate::domain::{Address, Level, SourceKind};
use crate::query::SourceBlock;

/// A line of files.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Download {
    /// Id of the source; none for deployments.
    pub source: Option<String>,
    /// What the files hold.
    pub words: String,
    /// Format and address, relative to the edition's.
    pub links: Vec<(&'static str, String)>,
}

/// The map's source keeps the reader's fields, the others have their defaults; a deployment as filter is not of the place.
pub(super) fn of(captions: &ViewCaptions, blocks: &[&SourceBlock], code: &str, level: Level) -> Vec<Download> {
    let (lang, view) = (captions.lang, captions.view);
    let scope = (if level == Level::Municipality { "municipality" } else { "state" }, code.to_owned());
    let mut lines = Vec::new();
    for block in blocks {
        let fields = view.dims.iter().filter(|_| block.source == view.source).cloned();
        let own = || std::iter::once(("source", block.source.to_owned()));
        let rest = || fields.clone().chain([scope.clone()]);
        let filter: Vec<_> = own().chain([("datetime", view.datetime())]).chain(rest()).collect();
        let source = Offers::of(&captions.dataset.manifest, block.source).short();
        let mut line = |id: &str, links| {
            lines.push(Download { source: Some(block.source.to_owned()), words: lang.words(id, &[("source", source)]), links });
        };
        if block.kind == SourceKind::Events {
            line("download-records", both("/data/incidents", &filter));
        } else {
            line("download-series", vec![("CSV", Address::new("/data/counts.csv").with(own().chain(rest())).to_string())]);
            line("download-counts", both(&format!("/data/{}", level.plural()), &filter));
        }
    }
    let zones = [("datetime", view.datetime()), scope];
    lines.push(Download { source: None, words: lang.text("download-zones", None), links: both("/data/zones", &zones) });
    lines
}

#[cfg(test)]
mod tests {
    use crate::dataset::synthetic::dataset;
    use crate::view::{Figure, Place, View};
    use crate::words::Lang;

    #[test]
    fn a_places_data_keep_the_readers_filter_for_the_maps_source_only_and_each_source_has_its_own_line() {
        let dataset = dataset(1);
        let asked = [("source", "events"), ("kind", "one"), ("zone", "east"), ("p", "01001")];
        let pairs: Vec<_> = asked.map(|(key, value)| (key.to_owned(), value.to_owned())).into();
        let (view, _) = View::parse(&pairs, &dataset);
        let Some(Place::Area(area)) = Place::new(&dataset, &Figure::new(&dataset, &view, Lang::En, 5.0)) else { panic!("an area") };
        let of = |source: Option<&str>| -> Vec<&str> {
            let lines = area.downloads.iter().filter(|line| line.source.as_deref() == source);
            lines.flat_map(|line| line.links.iter().map(|(_, href)| href.as_str())).collect()
        };
        let paths: Vec<&str> = of(Some("events")).iter().map(|href| href.split('?').next().unwrap()).collect();
        assert_eq!(paths, ["/data/incidents.csv", "/data/incidents.geojson"]);
        assert!(of(Some("events")).iter().all(|href| href.contains("kind=one") && href.contains("municipality=01001")));
        let counts = of(Some("counts"));
        assert!(counts.len() == 3 && counts.iter().all(|href| !href.contains("kind=") && href.contains("municipality=01001")));
        assert!(of(None).iter().all(|href| href.starts_with("/data/zones.") && href.contains("municipality=01001")));
        assert!(area.downloads.iter().all(|line| line.links.iter().all(|(_, href)| !href.contains("zone="))));
    }
}
