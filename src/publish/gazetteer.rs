//! Finding areas: by point, by code, by name.

use crate::coords::LonLat;
use crate::dataset::{AreaIx, Areas};
use crate::domain::Level;
use geo::indexed::IntervalTreeMultiPolygon;
use geo::{BoundingRect, Contains, Intersects, Point};
use rstar::primitives::{GeomWithData, Rectangle};
use rstar::{AABB, RTree};
use std::collections::{BTreeMap, HashMap, HashSet};

type Envelope = GeomWithData<Rectangle<[f64; 2]>, AreaIx>;

/// The areas of an edition, ready for look-ups.
pub(super) struct Gazetteer<'a> {
    areas: &'a Areas,
    envelopes: RTree<Envelope>,
    shapes: HashMap<AreaIx, IntervalTreeMultiPolygon<f64>>,
    names: HashMap<(Option<AreaIx>, String), AreaIx>,
}

impl<'a> Gazetteer<'a> {
    /// Indexes the areas that hold no others: a point is sought in the finest areas only.
    pub fn new(areas: &'a Areas) -> Self {
        let parents: HashSet<AreaIx> = areas.iter().filter_map(|(_, area)| area.parent).collect();
        let finest = || areas.iter().filter(|(ix, _)| !parents.contains(ix));
        let envelope = |(ix, area): (AreaIx, &crate::dataset::Area)| {
            let rect = area.geometry.bounding_rect()?;
            let corners = Rectangle::from_corners([rect.min().x, rect.min().y], [rect.max().x, rect.max().y]);
            Some(GeomWithData::new(corners, ix))
        };
        Self {
            areas,
            envelopes: RTree::bulk_load(finest().filter_map(envelope).collect()),
            shapes: finest().map(|(ix, area)| (ix, IntervalTreeMultiPolygon::new(&area.geometry))).collect(),
            names: areas.iter().map(|(ix, area)| ((area.parent, fold(&area.name)), ix)).collect(),
        }
    }

    /// The areas.
    pub fn areas(&self) -> &'a Areas {
        self.areas
    }

    /// The finest area that holds a point; on a border the one with the lowest code.
    pub fn finest_at(&self, position: LonLat) -> Option<AreaIx> {
        let point = Point::new(position.lon(), position.lat());
        let around = AABB::from_point([point.x(), point.y()]);
        let mut candidates: Vec<AreaIx> = self.envelopes.locate_in_envelope_intersecting(&around).map(|found| found.data).collect();
        candidates.sort_unstable();
        let inside = candidates.iter().find(|ix| self.shapes[ix].contains(&point));
        // A point exactly on a border is inside nothing.
        inside.or_else(|| candidates.iter().find(|ix| self.areas.area(**ix).geometry.intersects(&point))).copied()
    }

    /// The area that a source's word means: a code, a name the configuration knows, or the area's own name inside `within`.
    pub fn resolve(&self, word: &str, level: Level, within: Option<AreaIx>, known: &BTreeMap<String, String>) -> Option<AreaIx> {
        let code = known.get(word).map_or(word, String::as_str);
        let by_code = self.areas.find(code);
        let by_name = || self.names.get(&(within, fold(word))).copied();
        by_code.or_else(by_name).filter(|ix| self.areas.area(*ix).level == level)
    }
}

/// Words that sources add to the names of areas.
const ADDED: [&str; 5] = [" state", " municipality", " department", " province", " district"];

/// A name without case, accents and what sources add to it.
fn fold(name: &str) -> String {
    let lower = name.trim().to_lowercase();
    let bare = ADDED.iter().find_map(|word| lower.strip_suffix(word)).unwrap_or(&lower);
    bare.chars()
        .map(|letter| match letter {
            'á' | 'à' | 'â' | 'ã' | 'ä' => 'a',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'í' | 'ì' | 'î' | 'ï' => 'i',
            'ó' | 'ò' | 'ô' | 'õ' | 'ö' => 'o',
            'ú' | 'ù' | 'û' | 'ü' => 'u',
            'ñ' => 'n',
            'ç' => 'c',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Area;
    use crate::domain::AreaCode;
    use geo::{MultiPolygon, Rect};

    fn square(code: &str, name: &str, level: Level, parent: Option<AreaIx>, west: f64, east: f64) -> Area {
        let geometry = MultiPolygon(vec![Rect::new((west, 0.0), (east, 1.0)).to_polygon()]);
        Area { code: AreaCode::new(code).unwrap(), name: name.into(), short: None, level, parent, label: [west, 0.5], geometry }
    }

    fn two_states() -> Areas {
        Areas::new(vec![
            square("01", "Michoacán", Level::State, Some(AreaIx(2)), 0.0, 1.0),
            square("02", "Colima", Level::State, Some(AreaIx(2)), 1.0, 2.0),
            square("MX", "México", Level::Country, None, 0.0, 2.0),
        ])
    }

    #[test]
    fn a_point_on_a_border_belongs_to_the_lowest_code_and_one_outside_to_none() {
        let areas = two_states();
        let gazetteer = Gazetteer::new(&areas);
        let at = |lon, lat| gazetteer.finest_at(LonLat::new(lon, lat).unwrap());
        assert_eq!((at(0.5, 0.5), at(1.5, 0.5)), (Some(AreaIx(0)), Some(AreaIx(1))));
        assert_eq!((at(1.0, 0.5), at(2.0, 1.0), at(2.1, 0.5)), (Some(AreaIx(0)), Some(AreaIx(1)), None));
    }

    #[test]
    fn names_are_understood_without_accents_and_additions_and_codes_as_they_are() {
        let areas = two_states();
        let gazetteer = Gazetteer::new(&areas);
        let known = BTreeMap::from([("Old Colima".to_owned(), "02".to_owned())]);
        let state = |word| gazetteer.resolve(word, Level::State, Some(AreaIx(2)), &known);
        assert_eq!(state("Michoacan state"), Some(AreaIx(0)));
        assert_eq!(state("MICHOACÁN"), Some(AreaIx(0)));
        assert_eq!((state("02"), state("Old Colima"), state("Jalisco"), state("MX")), (Some(AreaIx(1)), Some(AreaIx(1)), None, None));
    }
}
