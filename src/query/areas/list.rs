//! The search index: every area with what it is called and how many people live there.

use crate::dataset::{AreaIx, Dataset, Place, PlaceLabelKind, Sex};
use crate::domain::Level;
use geo::{Intersects, Point};
use serde::Serialize;
use std::collections::BTreeMap;

/// Every area, one array each.
#[derive(Clone, Debug, Serialize, schemars::JsonSchema)]
pub struct AreaList<'a> {
    /// The edition's id.
    pub edition: &'a str,
    /// Names of the parts of a row.
    pub fields: [&'static str; 9],
    /// Code, name, level, parent's code, longitude and latitude of the label point in degrees, short name, people of the edition's year
    /// to two digits, names of cities in it that maps of the edition show and that differ from its own.
    pub areas: Vec<AreaRow<'a>>,
}

/// An area in the list: code, name, level, parent, longitude, latitude, short name, population, cities.
pub type AreaRow<'a> = (&'a str, &'a str, Level, Option<&'a str>, f64, f64, Option<&'a str>, Option<u32>, Option<Vec<&'a str>>);

/// Every area of the edition by code.
#[must_use]
pub fn area_list(dataset: &Dataset) -> AreaList<'_> {
    let mut cities = cities(dataset);
    let areas = dataset.areas.iter().map(|(ix, area)| {
        let parent = area.parent.map(|ix| dataset.areas.area(ix).code.as_str());
        // Three decimals, 110 m, find a place on the map; more would be a third of the answer.
        let [lon, lat] = area.label.map(|degrees| (degrees * 1e3).round() / 1e3);
        let short = area.short.as_deref();
        (area.code.as_str(), area.name.as_str(), area.level, parent, lon, lat, short, people(dataset, ix), cities.remove(&ix))
    });
    let fields = ["code", "name", "level", "parent", "lon", "lat", "short", "population", "also"];
    AreaList { edition: &dataset.manifest.id, fields, areas: areas.collect() }
}

/// People of the edition's year, to two digits: which of two places of one name is meant more often.
fn people(dataset: &Dataset, area: AreaIx) -> Option<u32> {
    let (population, year) = (&dataset.population, dataset.manifest.population_year);
    let people = population.municipal(area, year).or_else(|| population.state(Sex::Total, area, year))?;
    let step = 10_u32.pow(people.checked_ilog10().unwrap_or(0).saturating_sub(1));
    Some((people + step / 2) / step * step)
}

/// Names of cities by the finest area around each, in every language, without the area's own name.
fn cities(dataset: &Dataset) -> BTreeMap<AreaIx, Vec<&str>> {
    let mut cities: BTreeMap<AreaIx, Vec<&str>> = BTreeMap::new();
    for place in dataset.places.iter().filter(|place| place.kind == PlaceLabelKind::City) {
        let Some(area) = around(dataset, place) else { continue };
        let names = cities.entry(area).or_default();
        for name in [&place.name_es, &place.name_en, &place.name_pt] {
            if *name != dataset.areas.area(area).name && !names.contains(&name.as_str()) {
                names.push(name);
            }
        }
    }
    cities.retain(|_, names| !names.is_empty());
    cities
}

/// The finest area that a place lies in.
fn around(dataset: &Dataset, place: &Place) -> Option<AreaIx> {
    let at = Point::new(place.position.lon(), place.position.lat());
    let [lon, lat] = [at.x(), at.y()];
    let near = dataset.area_index.candidates([lon, lat, lon, lat]).into_iter().map(|ix| AreaIx(ix as u16));
    let holding = near.filter(|ix| dataset.areas.area(*ix).geometry.intersects(&at));
    holding.max_by_key(|ix| Level::ALL.iter().position(|level| *level == dataset.areas.area(*ix).level))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coords::LonLat;
    use crate::dataset::synthetic::dataset;

    #[test]
    fn an_area_is_called_as_the_city_in_it_and_has_its_people_to_two_digits() {
        let mut dataset = dataset(1);
        let (ix, label, own) =
            dataset.areas.find("01001").map(|ix| (ix, dataset.areas.area(ix).label, dataset.areas.area(ix).name.clone())).unwrap();
        let city = |id: &str, name: &str, kind| Place {
            id: id.to_owned(),
            name_es: name.to_owned(),
            name_en: own.clone(),
            name_pt: name.to_owned(),
            position: LonLat::new(label[0], label[1]).unwrap(),
            kind,
            rank: 1,
            min_zoom: 3.0,
        };
        dataset.places = vec![city("a", "Ciudad Una", PlaceLabelKind::City), city("b", "Mar", PlaceLabelKind::Sea)];
        assert_eq!(cities(&dataset), BTreeMap::from([(ix, vec!["Ciudad Una"])]));
        let list = area_list(&dataset);
        let row = list.areas.iter().find(|row| row.0 == "01001").unwrap();
        assert_eq!(row.8.as_deref(), Some(&["Ciudad Una"][..]));
        let population = dataset.population.municipal(ix, dataset.manifest.population_year).map(f64::from).unwrap();
        assert!((f64::from(row.7.unwrap()) / population - 1.0).abs() < 0.06, "{row:?} {population}");
    }
}
