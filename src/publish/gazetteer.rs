//! Finding areas: by point, by code, by name.

use crate::coords::LonLat;
use crate::dataset::{AreaIx, Areas};
use crate::domain::{Level, folded};
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
    /// By parent and name; `None` where two areas of a parent have one name.
    names: HashMap<(Option<AreaIx>, String), Option<AreaIx>>,
}

fn names(areas: &Areas) -> HashMap<(Option<AreaIx>, String), Option<AreaIx>> {
    let mut names = HashMap::new();
    for (ix, area) in areas.iter() {
        names.entry((area.parent, name_key(&area.name))).and_modify(|of_two| *of_two = None).or_insert(Some(ix));
    }
    names
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
            names: names(areas),
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
        // No polygon contains a point that is exactly on its border.
        inside.or_else(|| candidates.iter().find(|ix| self.areas.area(**ix).geometry.intersects(&point))).copied()
    }

    /// The area of a level that a source's word means. `within` is the area that the source's other words lead to.
    ///
    /// Tried in this order: the area's code, its code without that of `within` (`037`, or `37`, in `08`), its name in `within`, a
    /// name that the configuration knows. The code of an area elsewhere comes last: it contradicts the source's other words.
    pub fn resolve(&self, word: &str, level: Level, within: Option<AreaIx>, known: &Aliases) -> Option<AreaIx> {
        let of_level = |ix: &AreaIx| self.areas.area(*ix).level == level;
        let lies_within = |ix: &AreaIx| within.is_none_or(|within| self.areas.lies_in(*ix, within));
        let by_code = self.areas.find(word.trim()).filter(of_level);
        by_code
            .filter(lies_within)
            .or_else(|| self.by_local_code(word.trim(), level, within?))
            .or_else(|| self.names.get(&(within, name_key(word))).copied().flatten().filter(of_level))
            .or_else(|| self.areas.find(known.code(word)?).filter(of_level))
            .or(by_code)
    }

    /// The one area whose code goes on with these digits where that of `within` ends; zeros before a number count for nothing.
    fn by_local_code(&self, digits: &str, level: Level, within: AreaIx) -> Option<AreaIx> {
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let prefix = self.areas.area(within).code.as_str();
        let is_meant = |ix: &AreaIx| {
            let code = self.areas.area(*ix).code.as_str();
            code.strip_prefix(prefix).unwrap_or(code).trim_start_matches('0') == digits.trim_start_matches('0')
        };
        let parts = self.areas.of_level(level).map(|(ix, _)| ix).filter(|ix| self.areas.lies_in(*ix, within));
        let mut meant = parts.filter(is_meant);
        meant.next().filter(|_| meant.next().is_none())
    }
}

/// Names of areas in a source's words, as the configuration gives them.
pub(super) struct Aliases(HashMap<String, String>);

impl Aliases {
    /// The names with their codes.
    pub fn new(names: &BTreeMap<String, String>) -> Self {
        Self(names.iter().map(|(name, code)| (name_key(name), code.clone())).collect())
    }

    fn code(&self, word: &str) -> Option<&str> {
        self.0.get(&name_key(word)).map(String::as_str)
    }
}

/// Words that sources add to the names of areas.
const ADDED: [&str; 5] = [" state", " municipality", " department", " province", " district"];

/// A name without case, accents, punctuation and what sources add to it.
fn name_key(name: &str) -> String {
    let plain: String = folded(name).chars().filter(|letter| !is_apostrophe(*letter)).collect();
    let words: Vec<&str> =
        plain.split(|letter: char| !letter.is_alphanumeric() && !is_vowel_sign(letter)).filter(|word| !word.is_empty()).collect();
    let mut name = words.join(" ");
    if let Some(bare) = ADDED.iter().find_map(|added| name.strip_suffix(added)).map(str::len) {
        name.truncate(bare);
    }
    name
}

/// Marks within a word: `O'Higgins`, `Hawaiʻi`.
fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '`' | '´' | '\u{2b9}'..='\u{2bf}' | '\u{2018}' | '\u{2019}')
}

/// Marks beyond those of European scripts: vowels of Indic ones, which belong to a word.
fn is_vowel_sign(letter: char) -> bool {
    unicode_normalization::char::is_combining_mark(letter)
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
        let known = Aliases::new(&BTreeMap::from([("Old Colima".to_owned(), "02".to_owned())]));
        let state = |word| gazetteer.resolve(word, Level::State, Some(AreaIx(2)), &known);
        assert_eq!(state("Michoacan state"), Some(AreaIx(0)));
        assert_eq!(state("MICHOACA\u{301}N"), Some(AreaIx(0)), "decomposed, as some systems write file contents");
        assert_eq!((state("02"), state("old colima"), state("Jalisco"), state("MX")), (Some(AreaIx(1)), Some(AreaIx(1)), None, None));
        assert_eq!((state("2"), state("3"), state("")), (Some(AreaIx(1)), None, None));
    }

    #[test]
    fn punctuation_does_not_part_names_and_two_areas_of_one_name_are_neither() {
        let named = |code: &str, name: &str| square(code, name, Level::State, Some(AreaIx(4)), 0.0, 1.0);
        let areas = Areas::new(vec![
            named("01", "San Juan (Norte)"),
            named("02", "O’Higgins"),
            named("03", "La Unión"),
            named("04", "LA UNION"),
            square("MX", "México", Level::Country, None, 0.0, 2.0),
        ]);
        let gazetteer = Gazetteer::new(&areas);
        let state = |word| gazetteer.resolve(word, Level::State, Some(AreaIx(4)), &Aliases::new(&BTreeMap::new()));
        assert_eq!(state("San Juan - Norte"), Some(AreaIx(0)));
        assert_eq!((state("OHiggins"), state("O'Higgins")), (Some(AreaIx(1)), Some(AreaIx(1))));
        assert_eq!((state("La Union"), state("04")), (None, Some(AreaIx(3))));
    }

    #[test]
    fn digits_are_a_code_within_the_stated_area_and_the_code_of_another_area_is_found_last() {
        let town = |code: &str, parent| square(code, code, Level::Municipality, Some(AreaIx(parent)), 0.0, 1.0);
        let areas = Areas::new(vec![
            square("08", "Chihuahua", Level::State, Some(AreaIx(5)), 0.0, 1.0),
            town("08037", 0),
            town("08370", 0),
            square("09", "Ciudad de México", Level::State, Some(AreaIx(5)), 0.0, 1.0),
            town("09037", 3),
            square("MX", "México", Level::Country, None, 0.0, 2.0),
        ]);
        let gazetteer = Gazetteer::new(&areas);
        let town = |word| gazetteer.resolve(word, Level::Municipality, Some(AreaIx(0)), &Aliases::new(&BTreeMap::new()));
        assert_eq!([town("08037"), town("037"), town("37")], [Some(AreaIx(1)); 3]);
        assert_eq!((town("370"), town("7"), town("09037")), (Some(AreaIx(2)), None, Some(AreaIx(4))));
    }
}
