//! What lies around a place, by the distance between outlines.

use super::comparison::{Ring, RingFigures};
use super::figures::{exact_ratio, figures};
use super::panel::Unit;
use super::study::Study;
use crate::dataset::{AreaIx, Dataset};
use crate::domain::Level;
use crate::index::Borders;
use crate::stats::{Change, Period};
use std::collections::{BTreeMap, BTreeSet};

/// Ends of the rings, kilometres.
const RINGS_KM: [(u32, u32); 3] = [(0, 25), (25, 50), (50, 100)];
/// Kilometres of a degree of latitude at least, for the envelope that is looked into.
const KM_A_DEGREE: f64 = 110.5;

/// The municipalities around the asked place with population, by distance from its outline.
pub(super) fn rings(study: &Study) -> Vec<Ring> {
    let around = if study.panel.level == Level::Municipality { around(study) } else { Vec::new() };
    RINGS_KM.into_iter().map(|ends| ring(study, &around, ends)).collect()
}

/// Units around the place that have population, each with its distance in kilometres.
fn around(study: &Study) -> Vec<(Unit, f64)> {
    let own: BTreeSet<Unit> = study.treated.iter().chain(&study.treated_without).copied().collect();
    let most = f64::from(RINGS_KM[2].1);
    let exposed = |unit: Unit| {
        let exposure = |window| study.people.exposure(study.panel.units[unit], window).is_some();
        exposure(study.windows.before) && exposure(study.windows.after)
    };
    let near = distances(study.dataset, &study.asked, most);
    let units = 0..study.panel.units.len();
    let of = |unit: Unit| Some((unit, near[study.panel.units[unit].ix()]?));
    units.filter(|unit| !own.contains(unit) && exposed(*unit)).filter_map(of).collect()
}

fn ring(study: &Study, around: &[(Unit, f64)], (from_km, to_km): (u32, u32)) -> Ring {
    let within = |km: f64| km >= f64::from(from_km) && km < f64::from(to_km);
    let units: Vec<Unit> = around.iter().filter(|(_, km)| within(*km)).map(|(unit, _)| *unit).collect();
    let named = |unit: &&Unit| study.state_of(**unit).is_some_and(|state| study.excluded.binary_search(&state).is_ok());
    let period = |window| Period {
        cases: units.iter().map(|unit| study.panel.count(*unit, window)).sum(),
        exposure: units.iter().filter_map(|unit| study.people.exposure(study.panel.units[*unit], window)).sum(),
    };
    let figures_of = || {
        let change = Change { before: period(study.windows.before), after: period(study.windows.after) };
        RingFigures { before: figures(change.before), after: figures(change.after), change: exact_ratio(&change) }
    };
    Ring {
        from_km,
        to_km,
        n_places: units.len(),
        in_named_states: units.iter().filter(named).count(),
        figures: (!units.is_empty()).then(figures_of),
    }
}

/// Which areas of the edition are municipalities within so many kilometres of some areas, or in them.
pub(super) fn within_km(dataset: &Dataset, areas: &[AreaIx], km: f64) -> Vec<bool> {
    let mut within = vec![false; dataset.areas.len()];
    let borders = borders(dataset, areas);
    for (ix, inside) in candidates(dataset, areas, km) {
        within[ix.ix()] = inside || borders.within(&dataset.areas.area(ix).geometry, km).some;
    }
    within
}

/// For each area of the edition that is a municipality its distance from some areas, where it is at most `most`;
/// 0 for what lies in them or touches them.
///
/// # Units
/// Kilometres between outlines.
fn distances(dataset: &Dataset, areas: &[AreaIx], most: f64) -> Vec<Option<f64>> {
    let mut nearest: Vec<Option<f64>> = vec![None; dataset.areas.len()];
    let borders = borders(dataset, areas);
    for (ix, inside) in candidates(dataset, areas, most) {
        let outline = &dataset.areas.area(ix).geometry;
        nearest[ix.ix()] = match () {
            () if inside => Some(0.0),
            () => borders.within(outline, most).some.then(|| borders.nearest_km(outline)),
        };
    }
    nearest
}

fn borders(dataset: &Dataset, areas: &[AreaIx]) -> Borders {
    Borders::new(areas.iter().map(|ix| &dataset.areas.area(*ix).geometry))
}

/// Municipalities whose envelope comes that near to one of the areas, each once, and whether it lies in one of them.
fn candidates(dataset: &Dataset, areas: &[AreaIx], km: f64) -> BTreeMap<AreaIx, bool> {
    let envelopes = areas.iter().map(|area| grown(dataset.area_index.envelope(area.ix()), km));
    let near = envelopes.flat_map(|envelope| dataset.area_index.candidates(envelope));
    let near = near.map(|ix| AreaIx(u16::try_from(ix).expect("areas are addressed by 16 bits")));
    let municipalities = near.filter(|ix| dataset.areas.area(*ix).level == Level::Municipality);
    municipalities.map(|ix| (ix, dataset.areas.with_ancestors(ix).any(|ix| areas.contains(&ix)))).collect()
}

/// A box with so many kilometres more on each side.
fn grown([west, south, east, north]: [f64; 4], km: f64) -> [f64; 4] {
    let degrees = km / KM_A_DEGREE;
    let farthest = (south.abs().max(north.abs()) + degrees).min(89.0);
    let across = degrees / farthest.to_radians().cos();
    [west - across, south - degrees, east + across, north + degrees]
}
