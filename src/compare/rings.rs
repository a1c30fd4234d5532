//! What lies around a place, by the distance between outlines.

use super::comparison::{Ring, RingFigures};
use super::figures::{exact_ratio, figures};
use super::near::distances;
use super::panel::Unit;
use super::study::Study;
use crate::domain::Level;
use crate::stats::{Change, Period};
use std::collections::BTreeSet;

/// Ends of the rings, kilometres.
const RINGS_KM: [(u32, u32); 3] = [(0, 25), (25, 50), (50, 100)];

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
