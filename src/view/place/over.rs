//! Deployments over a place: status, dates as finely as known, personnel, on whose word.

use super::super::deployments::{names_place, personnel, zone_dates};
use super::super::text::ViewCaptions;
use super::{Piece, pieces};
use crate::dataset::AreaIx;
use crate::domain::{AreaKnown, ZoneStatus};
use crate::query::{AreaDetail, ZoneView};

/// Deployments over a place.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Deployments {
    /// The day of their status, or that no source names one here.
    pub note: String,
    /// The deployments.
    pub rows: Vec<Over>,
}

/// A deployment over a place.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Over {
    /// Its id.
    pub id: String,
    /// Its status on the last day of the period.
    pub status: ZoneStatus,
    /// Its name.
    pub name: String,
    /// Dates, personnel, which part it names.
    pub facts: String,
    /// Personnel that the sources report for this place alone, by date: figures of different sources, not a series.
    pub figures: Option<String>,
    /// Whether it names the place, or the state that it lies in; else a comparison is of all that it names.
    pub names_place: bool,
    /// What leads to the comparison.
    pub compare: String,
    /// Its citation.
    pub citation: Option<Vec<Piece>>,
}

pub(super) fn said(captions: &ViewCaptions, detail: &AreaDetail, area: AreaIx) -> Deployments {
    let lang = captions.lang;
    let day = lang.short_day(captions.view.period.end);
    let note = if detail.zones.is_empty() { lang.text("zones-none", None) } else { lang.words("cols-status", &[("day", &day)]) };
    Deployments { note, rows: detail.zones.iter().map(|zone| row(captions, zone, detail.code, area)).collect() }
}

fn row(captions: &ViewCaptions, zone: &ZoneView, code: &str, area: AreaIx) -> Over {
    let (lang, entry) = (captions.lang, zone.entry);
    let text = |id: &str| lang.text(id, None);
    let ended = (zone.status == ZoneStatus::Ended).then(|| format!(": {}", text("zone-ended.inline")));
    let parts = [
        Some(format!("{}{}.", zone_dates(lang, entry), ended.unwrap_or_default())),
        entry.personnel.map(|_| format!("{}.", personnel(lang, entry))),
        (zone.part == Some(true)).then(|| format!("{}.", text("zone-part"))),
        (entry.area_known == AreaKnown::Coarser).then(|| text("zone-coarser")),
    ];
    Over {
        id: entry.id.clone(),
        status: zone.status,
        name: entry.name.clone(),
        facts: parts.into_iter().flatten().collect::<Vec<_>>().join(" "),
        figures: figures(captions, zone, code),
        names_place: names_place(&captions.dataset.areas, entry, area),
        compare: format!("{}: {}", text("around-compare-months"), entry.name),
        citation: entry.citation.as_deref().map(pieces),
    }
}

fn figures(captions: &ViewCaptions, zone: &ZoneView, code: &str) -> Option<String> {
    let lang = captions.lang;
    let known = |as_of| as_of <= captions.view.period.end;
    let here = zone.entry.personnel_by_area.iter().filter(|each| each.code.as_str() == code && known(each.as_of));
    let figure = |each: &crate::dataset::manifest::PersonnelEntry| {
        let figure = format!("{}, {}", lang.date(each.as_of, each.as_of_precision), lang.count(each.personnel.into()));
        if is_of_the_guard(&each.measure) { figure } else { format!("{figure} ({})", lang.text("gn-disputed", None)) }
    };
    let figures: Vec<String> = here.map(figure).collect();
    (!figures.is_empty()).then(|| format!("{}: {}.", lang.text("gn-table", None), figures.join("; ")))
}

/// Figures of other forces are not of the deployment alone.
pub(super) fn is_of_the_guard(measure: &str) -> bool {
    measure == "guardia_nacional"
}
