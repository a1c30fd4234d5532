//! Layer `context`: neighbouring countries and orientation labels, for a quiet background.

use super::outlines::{Pen, point_in_tile, within_limit};
use super::tile::{Column, Geometry, Layer, Paths, Tile, Values};
use crate::coords::TileCoord;
use crate::dataset::{ContextCountry, Dataset, Place};
use crate::index::AreaTopology;

/// The tile of the background.
pub(super) fn tile(dataset: &Dataset, coord: TileCoord) -> Tile {
    let topology = dataset.context_shapes();
    within_limit(topology, coord, |detail| Tile {
        layers: [countries(dataset, topology, Pen::new(detail, coord)), places(dataset, coord)].into_iter().flatten().collect(),
    })
}

fn countries(dataset: &Dataset, topology: &AreaTopology, mut pen: Pen) -> Option<Layer> {
    let (mut paths, mut ids, mut drawn) = (Paths::default(), Vec::new(), Vec::new());
    for (number, country) in dataset.context.iter().enumerate() {
        let shape = topology.shape(number);
        if pen.may_meet(shape.bounds) && pen.shape(shape, &mut paths) {
            paths.end_feature();
            ids.push(number as u64 + 1);
            drawn.push(country);
        }
    }
    let text = |name, of: fn(&ContextCountry) -> &str| Column { name, values: Values::text(drawn.iter().map(|country| Some(of(country)))) };
    let columns = vec![
        text("iso3", |country| &country.iso3),
        text("name_es", |country| &country.name_es),
        text("name_en", |country| &country.name_en),
        text("name_pt", |country| &country.name_pt),
    ];
    (!drawn.is_empty()).then_some(Layer { name: "countries", ids, geometry: Geometry::Polygons(paths), columns })
}

fn places(dataset: &Dataset, coord: TileCoord) -> Option<Layer> {
    let at = |place: &Place| point_in_tile([place.position.lon(), place.position.lat()], coord);
    let (mut ids, mut drawn, mut points) = (Vec::new(), Vec::new(), Vec::new());
    for (id, place) in (1..).zip(&dataset.places) {
        if let Some(point) = at(place) {
            ids.push(id);
            drawn.push(place);
            points.push(point);
        }
    }
    let text = |name, of: fn(&Place) -> &str| Column { name, values: Values::text(drawn.iter().map(|place| Some(of(place)))) };
    let whole = |name, of: fn(&Place) -> u8| Column { name, values: Values::UInt(drawn.iter().map(|place| of(place).into()).collect()) };
    let columns = vec![
        text("name_es", |place| &place.name_es),
        text("name_en", |place| &place.name_en),
        text("name_pt", |place| &place.name_pt),
        text("kind", |place| place.kind.code()),
        whole("rank", |place| place.rank),
        Column { name: "min_zoom", values: Values::Double(drawn.iter().map(|place| Some(place.min_zoom)).collect()) },
    ];
    (!drawn.is_empty()).then_some(Layer { name: "places", ids, geometry: Geometry::Points(points), columns })
}
