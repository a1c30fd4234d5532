//! What `/openapi.json` says of JSON answers is what they are; the page's own types are made of it.

use crate::server::{edition, get, get_with};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

const PREFIX: &str = "#/components/schemas/";

async fn description() -> Value {
    get_with("/openapi.json", &[("host", "maps.example")]).await.json()
}

/// Where an answer leaves its shape: a property that the shape lacks is a fault, too.
fn faults(schemas: &Value, schema: &Value, value: &Value, at: &str) -> Vec<String> {
    let deeper = |schema: &Value, value: &Value, at: &str| faults(schemas, schema, value, at);
    if let Some(name) = schema["$ref"].as_str() {
        return deeper(&schemas[name.strip_prefix(PREFIX).unwrap()], value, at);
    }
    if value.is_null() && schema["nullable"] == true {
        return Vec::new();
    }
    if let Some(all) = schema["allOf"].as_array() {
        return all.iter().flat_map(|schema| deeper(schema, value, at)).collect();
    }
    if let Some(any) = schema["anyOf"].as_array().or(schema["oneOf"].as_array()) {
        let each: Vec<_> = any.iter().map(|of| deeper(&with(schemas, schema, of), value, at)).collect();
        let fits = each.iter().any(Vec::is_empty);
        return if fits { Vec::new() } else { each.into_iter().min_by_key(Vec::len).unwrap() };
    }
    let fits = match schema["type"].as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.as_str().is_some_and(|text| schema["enum"].as_array().is_none_or(|codes| codes.contains(&json!(text)))),
        Some("integer") => value.is_i64() || value.is_u64(),
        Some("number") => value.is_number(),
        Some("boolean") => value.is_boolean(),
        _ => true,
    };
    if !fits {
        return vec![format!("{at}: {value} is no {schema}")];
    }
    let none = Map::new();
    let mut found = Vec::new();
    if let Some(object) = value.as_object().filter(|_| schema["type"] == "object") {
        let properties = schema["properties"].as_object().unwrap_or(&none);
        let required = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
        found.extend(required.filter(|name| !object.contains_key(*name)).map(|name| format!("{at}.{name} is missing")));
        for (name, value) in object {
            let at = format!("{at}.{name}");
            match properties.get(name).or(schema.get("additionalProperties").filter(|more| **more != false)) {
                Some(schema) => found.extend(deeper(schema, value, &at)),
                None => found.push(format!("{at} is not described")),
            }
        }
    }
    for (nth, value) in value.as_array().into_iter().flatten().enumerate() {
        found.extend(deeper(&schema["items"], value, &format!("{at}[{nth}]")));
    }
    found
}

/// One of the shapes of a schema, with the properties that stand beside all of them.
fn with(schemas: &Value, schema: &Value, one: &Value) -> Value {
    let Some(beside) = schema["properties"].as_object() else { return one.clone() };
    // A reference with a description stands alone in `allOf`.
    let named = one.get("allOf").map_or(one, |all| &all[0]);
    let mut one = named["$ref"].as_str().map_or(named, |name| &schemas[name.strip_prefix(PREFIX).unwrap()]).clone();
    let shape = one.as_object_mut().unwrap();
    shape.insert("type".to_owned(), json!("object"));
    shape.entry("properties").or_insert(json!({})).as_object_mut().unwrap().extend(beside.clone());
    let required = schema["required"].as_array().cloned().unwrap_or_default();
    shape.entry("required").or_insert(json!([])).as_array_mut().unwrap().extend(required);
    one
}

#[tokio::test]
async fn every_json_answer_has_the_shape_that_is_described() {
    let description = description().await;
    let paths = description["paths"].as_object().unwrap();
    let (mut seen, mut found) = (BTreeSet::new(), Vec::new());
    let pinned = format!("/e/{}/zones", edition());
    for (route, path, status) in [
        ("/edition.json", "/edition.json", 200),
        ("/areas", "/areas", 200),
        ("/areas/{code}", "/areas/08037?datetime=2008-01-01/2010-12-31", 200),
        ("/areas/{code}", "/areas/08", 200),
        ("/areas/{code}", "/areas/SV06", 200),
        ("/values/{level}", "/values/municipalities?source=inegi&datetime=2009-01-01/2009-12-31&measure=rate_smoothed", 200),
        ("/values/{level}", "/values/states?source=sesnsp&sex=female&measure=count&sort=-low&limit=5", 200),
        ("/values/{level}", "/values/municipalities?source=ucdp&datetime=2010-01-01/2010-12-31", 200),
        ("/summary", "/summary?source=ucdp&zone=mx-2008-chihuahua", 200),
        ("/summary", "/summary?source=ucdp&datetime=2010-01-01/2010-06-30&state=08", 200),
        ("/summary", "/summary?source=inegi&datetime=2009-01-01/2009-12-31&measure=rate", 200),
        ("/series", "/series?source=ucdp&by=year", 200),
        ("/series", "/series?source=sesnsp&state=08", 200),
        ("/zones", "/zones?datetime=2010-01-01/2010-12-31", 200),
        ("/e/{edition}/zones", &pinned, 200),
        ("/zones/{id}", "/zones/mx-2008-chihuahua", 200),
        ("/incidents", "/incidents?source=ucdp&limit=40", 200),
        ("/incidents", "/incidents?source=ucdp&datetime=2010-01-01/2010-01-15&dates=overlapping", 200),
        ("/tiles/{layer}.json", "/tiles/heat.json?source=ucdp", 200),
        ("/tiles/{layer}.json", "/tiles/municipalities.json", 200),
        ("/compare", "/compare?zone=mx-2008-chihuahua", 200),
        ("/compare", "/compare?zone=mx-2008-chihuahua&municipality=08037&source=ucdp", 422),
        ("/compare", "/compare?municipality=19039&date=2007-06-01&controls=neighbours_excluded_km:50", 200),
        ("/compare", "/compare?municipality=01001&date=1990-02-01", 422),
        ("/compare/overview", "/compare/overview", 200),
        ("/oembed", "/oembed?url=http%3A%2F%2Fmaps.example%2F", 200),
        ("/summary", "/summary?x=1", 400),
        ("/values/{level}", "/values/municipalities?source=sesnsp", 422),
        ("/zones/{id}", "/zones/none", 404),
    ] {
        let answer = get_with(path, &[("host", "maps.example"), ("accept", "application/json")]).await;
        if answer.status != status {
            found.push(format!("{path}: {} {}", answer.status, answer.text()));
            continue;
        }
        let media_type = answer.header("content-type").split(';').next().unwrap().to_owned();
        let schema = &paths[route]["get"]["responses"][status.to_string()]["content"][media_type]["schema"];
        assert!(schema.is_object(), "{route} describes no {status}");
        found.extend(faults(&description["components"]["schemas"], schema, &answer.json(), path));
        seen.insert((route, status));
    }
    assert_eq!(found, [""; 0]);
    let described = paths.iter().filter(|(path, item)| {
        !path.starts_with("/e/") && item["get"]["responses"]["200"]["content"]["application/json"]["schema"].is_object()
    });
    let missed: Vec<_> = described.map(|(path, _)| path.as_str()).filter(|path| !seen.contains(&(*path, 200))).collect();
    assert_eq!(missed, [""; 0], "described, and no answer was looked at");
}

/// The types that the page reads, with all that they are made of: `web/wire.mjs` writes them as the page's types.
#[tokio::test]
async fn the_shapes_that_the_page_reads() {
    let description = description().await;
    let schemas = &description["components"]["schemas"];
    let mut waiting: Vec<String> =
        ["EditionAnswer", "AreaList", "AreaDetail", "Values", "ZoneList", "ZoneDetail", "Problem"].map(ToOwned::to_owned).into();
    let mut reached = Map::new();
    while let Some(name) = waiting.pop() {
        if reached.contains_key(&name) {
            continue;
        }
        let text = schemas[&name].to_string();
        let named = text.split(PREFIX).skip(1).filter_map(|rest| rest.split('"').next());
        waiting.extend(named.map(ToOwned::to_owned));
        reached.insert(name.clone(), schemas[&name].clone());
    }
    insta::assert_snapshot!("wire", serde_json::to_string_pretty(&reached).unwrap());
}

#[tokio::test]
async fn a_shape_that_differs_is_seen() {
    let schemas =
        json!({ "Area": { "type": "object", "required": ["n"], "properties": { "n": { "type": "integer", "nullable": true } } } });
    let of = |value: Value| faults(&schemas, &json!({ "$ref": format!("{PREFIX}Area") }), &value, "it");
    assert_eq!(of(json!({ "n": null })), [""; 0]);
    for wrong in [json!({}), json!({ "n": "1" }), json!({ "n": 1.5 }), json!({ "n": 1, "m": 2 }), json!([])] {
        assert_eq!(of(wrong.clone()).len(), 1, "{wrong}");
    }
    assert_eq!(get("/openapi.json").await.status, 200);
}
