//! The legend's deployments: the asked day, one count a status, what is not outlined.

use super::super::define::{Defined, Definition};
use super::super::text::ViewCaptions;
use crate::dataset::Dataset;
use crate::domain::{AreaKnown, Day, ZoneStatus};
use crate::query::{Interval, ZoneFilter, ZoneView, zone_list};

/// Deployments of the country on the last day of the period.
#[derive(Clone, Debug)]
pub struct ZoneLegend<'a> {
    /// The day.
    pub day: Day,
    /// The heading, with the day.
    pub heading: String,
    /// What a deployment is.
    pub definition: Definition,
    /// One count a status, zeros too.
    pub statuses: Vec<StatusCount>,
    /// Least zooms of those whose edge is left out where they are too small to be seen, ascending; that of whole states never is.
    pub least_zooms: Vec<f64>,
    /// How many of them are too small for the zoom.
    pub n_small: u64,
    /// That some are, and what to do: bring the map nearer.
    pub small: Option<String>,
    /// Coarse and national ones; that there is none.
    pub notes: Vec<String>,
    /// Those that have begun by the day.
    pub list: Vec<ZoneView<'a>>,
}

/// How many deployments have a status.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct StatusCount {
    /// The status.
    pub status: ZoneStatus,
    /// What it means, and how many.
    pub label: String,
    /// How many.
    pub count: usize,
}

pub(super) fn legend<'a>(dataset: &'a Dataset, captions: &ViewCaptions, zoom: f64) -> ZoneLegend<'a> {
    let lang = captions.lang;
    let period = captions.view.period;
    let datetime = Some(Interval { start: Some(period.start), end: Some(period.end) });
    let mut list = zone_list(dataset, &ZoneFilter { datetime, ..ZoneFilter::default() }).zones;
    list.retain(|zone| zone.entry.countries.first().is_some_and(|code| code.as_str() == captions.country));
    let day = lang.day(period.end);
    let has_outline = |zone: &&ZoneView| zone.entry.area_known != AreaKnown::Coarser;
    let status = |(status, id): (ZoneStatus, &str)| {
        let count = list.iter().filter(has_outline).filter(|zone| zone.status == status).count();
        let label = lang.words("chip-count", &[("label", &lang.text(id, None)), ("number", &lang.count(count as u64))]);
        StatusCount { status, label, count }
    };
    let statuses = [(ZoneStatus::Active, "zone-active"), (ZoneStatus::EndUnknown, "zone-end_unknown"), (ZoneStatus::Ended, "zone-ended")];
    let statuses = statuses.map(status).to_vec();
    let mut least_zooms: Vec<f64> = list
        .iter()
        .filter(has_outline)
        .filter(|zone| !zone.entry.national)
        .filter_map(|zone| zone.edge_min_zoom.filter(|least| *least > 0.0))
        .collect();
    least_zooms.sort_by(f64::total_cmp);
    let small = least_zooms.iter().filter(|least| zoom < **least).count() as u64;
    let coarser = list.iter().filter(|zone| !has_outline(zone)).count() as u64;
    let counted = |id: &str, n: u64| (n > 0).then(|| lang.plural(id, n, &[]));
    let none_yet = list.is_empty().then(|| lang.words("zones-none-yet", &[("day", &day)]));
    let national = list.iter().filter(|zone| zone.entry.national).map(|zone| match captions.country {
        "SV" => lang.words("sv-exception", &[("day", &lang.day(zone.entry.first))]),
        _ => lang.text("gn-zone", None),
    });
    let notes = [none_yet, counted("zone-coarser-count", coarser)];
    let notes = notes.into_iter().flatten().chain(national).collect();
    let definition = captions.define(Defined::Zones);
    let heading = lang.words("zones-at", &[("day", &day)]);
    ZoneLegend {
        day: period.end,
        heading,
        definition,
        statuses,
        least_zooms,
        n_small: small,
        small: counted("zone-small", small),
        notes,
        list,
    }
}
