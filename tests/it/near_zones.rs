//! Which areas lie within some kilometres of a deployment: decided by few distances, the same as by all of them.

use crate::edition::dataset;
use testigo::dataset::AreaIx;
use testigo::index::Borders;

/// One area in so many is measured a zone, others for each: measuring all of them takes minutes.
const SAMPLE: usize = 199;
const RADII_KM: [u16; 8] = [1, 10, 25, 50, 100, 250, 450, 500];

#[test]
fn areas_lie_as_near_to_the_bundled_deployments_as_their_measured_distances_say() {
    let dataset = dataset();
    let mut is_parent = vec![false; dataset.areas.len()];
    dataset.areas.iter().filter_map(|(_, area)| area.parent).for_each(|parent| is_parent[parent.ix()] = true);
    let mut measured = 0;
    for (number, zone) in dataset.zones.list.iter().enumerate() {
        let borders = Borders::new(&zone.geometry);
        let in_zone = |area: AreaIx| dataset.areas.with_ancestors(area).any(|ix| zone.areas.contains(&ix));
        let near = RADII_KM.map(|km| dataset.areas_near_zone(number, km));
        let sample = dataset.areas.iter().filter(|(ix, _)| !is_parent[ix.ix()] && ix.ix() % SAMPLE == number % SAMPLE);
        for (ix, area) in sample {
            let (nearest, farthest) =
                if in_zone(ix) { (0.0, 0.0) } else { (borders.nearest_km(&area.geometry), borders.farthest_km(&area.geometry)) };
            for (km, near) in RADII_KM.iter().zip(&near) {
                let found = (near.partly[ix.ix()], near.wholly[ix.ix()]);
                let km = f64::from(*km);
                assert_eq!(found, (nearest <= km, farthest <= km), "{} and {}, {km} km", zone.entry.id, area.code);
            }
            measured += 1;
        }
    }
    assert!(measured > dataset.zones.list.len(), "{measured}");
}
