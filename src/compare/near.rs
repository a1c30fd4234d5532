//! Municipalities near some areas, by the distance between their outlines.

use crate::dataset::{AreaIx, Dataset};
use crate::domain::Level;
use crate::index::Borders;
use std::collections::BTreeMap;

/// Kilometres of a degree of latitude at least, for the envelope that is looked into.
const KM_A_DEGREE: f64 = 110.5;

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
pub(super) fn distances(dataset: &Dataset, areas: &[AreaIx], most: f64) -> Vec<Option<f64>> {
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
