//! The styles ask our tiles only for what our TileJSON promises: layers, properties and their types.

use crate::server::json;
use serde_json::Value;
use std::collections::BTreeMap;

/// Property → type as the TileJSON states it (`String`, `Number`, `Boolean`), by layer of the tile.
async fn promised(tile_address: &str) -> BTreeMap<String, BTreeMap<String, String>> {
    let path = tile_address.split_once("/tiles/").expect("tiles are ours").1;
    let tilejson = json(&format!("/tiles/{}", path.replacen("/{z}/{x}/{y}", ".json", 1))).await;
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let kind = |value: &Value| text(value).split(':').next().unwrap().to_owned();
    tilejson["vector_layers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|layer| {
            (text(&layer["id"]), layer["fields"].as_object().unwrap().iter().map(|(name, about)| (name.clone(), kind(about))).collect())
        })
        .collect()
}

/// Properties that an expression reads, with the type it asserts them to have, if any.
fn properties(expression: &Value, asserted: Option<&str>, found: &mut Vec<(String, Option<String>)>) {
    match expression {
        Value::Array(parts) => match parts.as_slice() {
            [Value::String(operator), Value::String(name)] if matches!(operator.as_str(), "get" | "has") => {
                found.push((name.clone(), asserted.map(str::to_owned)));
            }
            [Value::String(operator), rest @ ..] => {
                let asserted = match operator.as_str() {
                    "number" => Some("Number"),
                    "string" => Some("String"),
                    "boolean" => Some("Boolean"),
                    _ => None,
                };
                rest.iter().for_each(|part| properties(part, asserted, found));
            }
            parts => parts.iter().for_each(|part| properties(part, None, found)),
        },
        Value::Object(parts) => parts.values().for_each(|part| properties(part, None, found)),
        _ => {}
    }
}

#[tokio::test]
async fn every_layer_and_property_of_every_style_is_in_the_tilejson() {
    let mut checked = 0;
    for name in ["default", "incidents", "hex", "print"] {
        let style = json(&format!("/styles/{name}.json")).await;
        let mut sources = BTreeMap::new();
        for (id, source) in style["sources"].as_object().unwrap() {
            if source["type"] == "vector" {
                sources.insert(id.clone(), promised(source["tiles"][0].as_str().unwrap()).await);
            }
        }
        for layer in style["layers"].as_array().unwrap() {
            let Some(source) = layer["source"].as_str().and_then(|id| sources.get(id)) else { continue };
            let id = layer["id"].as_str().unwrap();
            let source_layer = layer["source-layer"].as_str().unwrap();
            let fields = source.get(source_layer).unwrap_or_else(|| panic!("{name}/{id}: no layer `{source_layer}` in the tiles"));
            let mut used = Vec::new();
            for part in ["filter", "paint", "layout"] {
                properties(&layer[part], None, &mut used);
            }
            for (property, asserted) in used {
                let kind = fields.get(&property).unwrap_or_else(|| panic!("{name}/{id}: `{source_layer}` has no `{property}`"));
                assert!(asserted.is_none_or(|asserted| asserted == *kind), "{name}/{id}: `{property}` is a {kind}");
                checked += 1;
            }
        }
    }
    assert!(checked > 20, "only {checked} properties seen: the test does not read the styles any more");
}
