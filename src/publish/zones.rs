//! Deployment claims → zones with the areas of the edition and their union.

use super::config::{PersonnelSpec, SourceConfig};
use super::dissolve::dissolve;
use crate::dataset::manifest::{PersonnelEntry, ZoneEntry};
use crate::dataset::{AreaIx, Areas};
use crate::domain::{AreaCode, AreaKnown, Level};
use crate::ingest::zones::{PersonnelClaim, ZoneClaim};
use crate::ingest::{Bin, Detail, Ledger, NoteCode, RejectCode, Rejection};
use geo::MultiPolygon;

/// A zone with its outline, when it has one.
pub(super) type ZoneWithOutline = (ZoneEntry, Option<MultiPolygon<f64>>);

/// The zones of a source, by id; every claim is settled or refused.
pub(super) fn resolve(source: &SourceConfig, claims: Vec<ZoneClaim>, areas: &Areas, ledger: &mut Ledger) -> Vec<ZoneWithOutline> {
    let mut zones = Vec::new();
    for claim in claims {
        match entry(source, &claim, areas) {
            Ok(entry) => {
                let noted = note(&claim, ledger);
                ledger.settle(claim.at, if noted { Bin::AcceptedWithNote } else { Bin::Accepted });
                let outline = outline(&entry, areas);
                zones.push((entry, outline));
            }
            Err(rejection) => ledger.reject(claim.at, &rejection),
        }
    }
    zones.sort_by(|a, b| a.0.id.cmp(&b.0.id));
    zones
}

fn entry(source: &SourceConfig, claim: &ZoneClaim, areas: &Areas) -> Result<ZoneEntry, Rejection> {
    let codes = |list: &[String], field: &str, level: Level| -> Result<Vec<AreaCode>, Rejection> {
        let code = |code: &String| {
            let found = areas.find(code).map(|ix| areas.area(ix)).filter(|area| area.level == level);
            found
                .map(|area| area.code.clone())
                .ok_or_else(|| Rejection::new(RejectCode::UnknownArea, field, code, format!("the code of a {level} of the edition")))
        };
        list.iter().map(code).collect()
    };
    let countries = codes(&claim.countries, "countries", Level::Country)?;
    let states = codes(&claim.states, "states", Level::State)?;
    let municipalities = codes(&claim.municipalities, "municipalities", Level::Municipality)?;
    if countries.is_empty() {
        return Err(Rejection::new(RejectCode::MissingValue, "countries", "", "the country it lies in"));
    }
    let national = municipalities.is_empty() && states.is_empty();
    let named = if !municipalities.is_empty() {
        municipalities
    } else if !states.is_empty() {
        states.clone()
    } else {
        countries.clone()
    };
    Ok(ZoneEntry {
        id: claim.id.clone(),
        source: source.entry.id.clone(),
        name: claim.name.clone(),
        name_short: claim.name_short.clone(),
        lane: claim.lane.0.clone(),
        lane_name: claim.lane.1.clone(),
        force: claim.force,
        countries,
        areas: named,
        states,
        area_known: claim.area_known,
        municipalities_total: claim.municipalities_total,
        national,
        first: claim.first.0,
        first_precision: claim.first.1,
        last: claim.last.map(|day| day.0),
        last_precision: claim.last.map(|day| day.1),
        last_reported: claim.last_reported.map(|day| day.0),
        last_reported_precision: claim.last_reported.map(|day| day.1),
        personnel: claim.personnel,
        personnel_basis: claim.personnel_basis,
        personnel_note: claim.personnel_note.clone(),
        personnel_by_area: Vec::new(),
        citation: claim.citation.clone(),
        note: claim.note.clone(),
    })
}

/// Attaches the notes of a claim; says whether there is one.
fn note(claim: &ZoneClaim, ledger: &mut Ledger) -> bool {
    let about_area = match claim.area_known {
        AreaKnown::Exact => None,
        AreaKnown::Partial => Some((NoteCode::AreaPartial, "only the areas it names are drawn and filtered")),
        AreaKnown::Coarser => Some((NoteCode::AreaCoarser, "the place lies within the area given: never outlined")),
    };
    let uncited = claim.citation.is_none().then_some((NoteCode::Uncited, "a citation; it is drawn and said to be uncited"));
    let notes = about_area.into_iter().chain(uncited);
    notes.map(|(code, right)| ledger.note(claim.at, code, Detail { field: "id", value: &claim.id, right })).count() > 0
}

/// The union of its areas; none where the place is smaller than they are.
fn outline(entry: &ZoneEntry, areas: &Areas) -> Option<MultiPolygon<f64>> {
    if entry.area_known == AreaKnown::Coarser {
        return None;
    }
    let shape = |ix: AreaIx| &areas.area(ix).geometry;
    let shapes: Vec<_> = entry.areas.iter().filter_map(|code| areas.find(code.as_str())).map(shape).collect();
    Some(dissolve(&shapes))
}

/// Attaches personnel figures to their operation; a figure of an unknown area or operation is refused.
pub(super) fn attach(spec: &PersonnelSpec, claims: Vec<PersonnelClaim>, zones: &mut [ZoneWithOutline], areas: &Areas, ledger: &mut Ledger) {
    let mut zone = zones.iter_mut().find(|(entry, _)| entry.id == spec.zone).map(|(entry, _)| entry);
    for claim in claims {
        let word = spec.codes.get(&claim.code).unwrap_or(&claim.code);
        let known = areas.find(word).map(|ix| areas.area(ix).code.clone());
        match (&mut zone, known) {
            (Some(zone), Some(code)) => {
                ledger.settle(claim.at, Bin::Accepted);
                zone.personnel_by_area.push(personnel(code, claim));
            }
            (None, _) => {
                let right = "an operation of this source";
                ledger.reject(claim.at, &Rejection::new(RejectCode::BadCode, "zone", spec.zone.as_str(), right));
            }
            (_, None) => {
                let right = "the code of an area of the edition";
                ledger.reject(claim.at, &Rejection::new(RejectCode::UnknownArea, "code", word.as_str(), right));
            }
        }
    }
    if let Some(zone) = zone {
        zone.personnel_by_area.sort_by(|a, b| (a.as_of, &a.code, &a.measure).cmp(&(b.as_of, &b.code, &b.measure)));
    }
}

fn personnel(code: AreaCode, claim: PersonnelClaim) -> PersonnelEntry {
    PersonnelEntry {
        code,
        as_of: claim.as_of.0,
        as_of_precision: claim.as_of.1,
        measure: claim.measure,
        personnel: claim.personnel,
        citation: claim.citation,
        note: claim.note,
    }
}
