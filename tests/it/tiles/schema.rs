//! What the TileJSON says a tile holds is what it holds.

use super::fixture::dataset;
use super::{every_tile, request};
use std::collections::BTreeSet;
use testigo::encode::tilejson::tilejson;
use testigo::tiles::{FieldKind, LayerName, Values, schema};

/// Layers and queries whose tiles hold every layer.
const ASKED: &[(LayerName, &[(&str, &str)])] = &[
    (LayerName::Incidents, &[]),
    (LayerName::Heat, &[]),
    (LayerName::Heat, &[("grid", "hex"), ("as", "point")]),
    (LayerName::Municipalities, &[]),
    (LayerName::Municipalities, &[("source", "synthetic")]),
    (LayerName::States, &[("as", "point"), ("source", "synthetic")]),
    (LayerName::Zones, &[]),
    (LayerName::Zones, &[("as", "point")]),
    (LayerName::Context, &[]),
];

#[test]
fn tiles_hold_the_layers_and_properties_of_their_schema_with_its_types() {
    for (name, pairs) in ASKED {
        let request = request(dataset(), *name, pairs);
        let layers = schema(dataset(), &request);
        for tile in (0..=4).flat_map(|zoom| every_tile(&request, zoom)) {
            for layer in &tile.layers {
                let schema = layers.iter().find(|schema| schema.id == layer.name).unwrap_or_else(|| panic!("{}", layer.name));
                let said: Vec<_> = schema.fields.iter().map(|field| (field.name, field.kind)).collect();
                let held: Vec<_> = layer.columns.iter().map(|column| (column.name, kind(&column.values))).collect();
                let said_set: BTreeSet<_> = said.iter().map(|(name, kind)| (*name, format!("{kind:?}"))).collect();
                let held_set: BTreeSet<_> = held.iter().map(|(name, kind)| (*name, format!("{kind:?}"))).collect();
                assert_eq!(held_set, said_set, "{name} {pairs:?}: {}", layer.name);
            }
        }
    }
}

fn kind(values: &Values) -> FieldKind {
    match values {
        Values::UInt(_) | Values::OptUInt(_) | Values::Double(_) => FieldKind::Number,
        Values::Bool(_) => FieldKind::Boolean,
        Values::Text { .. } | Values::Names(_) => FieldKind::String,
    }
}

#[test]
fn the_document_keeps_the_filter_in_the_address_of_its_tiles() {
    let request = request(dataset(), LayerName::Heat, &[("grid", "hex")]);
    let document = tilejson(dataset(), &request, "https://example.org/e/0123", "grid=hex").unwrap();
    let json = serde_json::to_value(&document).unwrap();
    assert_eq!(json["tilejson"], "3.0.0");
    assert_eq!(json["tiles"][0], "https://example.org/e/0123/tiles/heat/{z}/{x}/{y}?grid=hex");
    assert_eq!((&json["minzoom"], &json["maxzoom"]), (&0.into(), &14.into()));
    assert_eq!(json["heat"]["resolution_default"].as_array().unwrap().len(), 15);
    let [west, south, east, north] = document.bounds;
    assert!(west < -115.0 && east > -89.0 && south < 16.0 && north > 31.0, "{:?}", document.bounds);
}

#[test]
fn every_property_states_its_type_and_meaning() {
    for (name, pairs) in ASKED {
        let document = tilejson(dataset(), &request(dataset(), *name, pairs), "http://localhost", "").unwrap();
        assert!(!document.attribution.is_empty() || *name == LayerName::Context || pairs.is_empty(), "{name}");
        for layer in &document.vector_layers {
            for (field, about) in &layer.fields {
                let about = about.as_str().unwrap();
                let typed = ["Number: ", "String: ", "Boolean: "].iter().any(|kind| about.starts_with(kind));
                assert!(typed && about.len() > 12, "{name} {field}: {about}");
            }
        }
    }
}
