//! What tables and panels alike say of deployments.

use super::text::ViewCaptions;
use crate::dataset::manifest::ZoneEntry;
use crate::dataset::{AreaIx, Areas};
use crate::domain::{Address, Level};
use crate::words::Lang;

/// Whether a deployment names an area, or the state that it lies in.
#[must_use]
pub fn names_place(areas: &Areas, zone: &ZoneEntry, area: AreaIx) -> bool {
    let code = |ix: AreaIx| areas.area(ix).code.as_str();
    let state = areas.at_level(area, Level::State).map(code);
    zone.areas.iter().any(|named| named.as_str() == code(area) || Some(named.as_str()) == state)
}

/// A deployment's dates with their precision: `27 mar 2008 – fin desconocido`.
#[must_use]
pub fn zone_dates(lang: Lang, zone: &ZoneEntry) -> String {
    let first = lang.date(zone.first, zone.first_precision);
    match zone.last {
        Some(last) => {
            let last = lang.date(last, zone.last_precision.unwrap_or(zone.first_precision));
            lang.words("zone-dates", &[("first", &first), ("last", &last)])
        }
        None => lang.words("zone-dates-unknown", &[("first", &first)]),
    }
}

/// How many people it has, and what they are counted as.
pub(super) fn personnel(lang: Lang, zone: &ZoneEntry) -> String {
    match zone.personnel {
        Some(n) => lang.plural(&format!("troops-{}", zone.personnel_basis.code()), n.into(), &[]),
        None => lang.text("personnel-none", None),
    }
}

/// The country's own deployments as a file, relative to the edition's address.
pub(super) fn zones_csv(captions: &ViewCaptions) -> String {
    Address::new("/data/zones.csv").with(zones_pairs(captions)).to_string()
}

/// Keys and values that select the country's own deployments at a data URL.
pub(super) fn zones_pairs(captions: &ViewCaptions) -> Vec<(&'static str, String)> {
    let here =
        captions.dataset.manifest.zones.iter().filter(|zone| zone.countries.first().is_some_and(|code| code.as_str() == captions.country));
    let mut sources: Vec<&str> = Vec::new();
    for zone in here {
        if !sources.contains(&zone.source.as_str()) {
            sources.push(&zone.source);
        }
    }
    let source = (!sources.is_empty()).then(|| ("source", sources.join(",")));
    source.into_iter().chain([("datetime", captions.view.datetime())]).collect()
}
