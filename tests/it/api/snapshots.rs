//! The descriptions of the API, whole: a change of the contract shows in a diff that a person reads.

use crate::server::{edition, get_with};
use testigo::http::table::ROUTES;

async fn pretty(path: &str) -> String {
    let answer = get_with(path, &[("host", "maps.example")]).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.text());
    serde_json::to_string_pretty(&answer.json()).unwrap().replace(&edition(), "EDITION")
}

#[tokio::test]
async fn openapi() {
    insta::assert_snapshot!(pretty("/openapi.json").await);
}

#[tokio::test]
async fn openapi_names_every_route_and_parses_as_version_3_0() {
    let document: openapiv3::OpenAPI = serde_json::from_str(&pretty("/openapi.json").await).unwrap();
    assert_eq!(document.openapi, "3.0.3");
    for route in ROUTES {
        assert!(document.paths.paths.contains_key(route.path), "{}", route.path);
    }
    let ids: std::collections::BTreeSet<_> =
        document.operations().map(|(_, _, operation)| operation.operation_id.clone().unwrap()).collect();
    assert_eq!(ids.len(), document.operations().count(), "operation ids are unique");
    for (path, _, operation) in document.operations() {
        for name in path.split('{').skip(1).filter_map(|rest| rest.split('}').next()) {
            let stated = operation
                .parameters
                .iter()
                .filter_map(|parameter| parameter.as_item())
                .any(|parameter| parameter.parameter_data_ref().name == name);
            assert!(stated, "{path} states `{name}`");
        }
    }
}

#[tokio::test]
async fn tilejson_of_every_layer() {
    for layer in ["incidents", "heat", "municipalities", "states", "zones", "context"] {
        insta::assert_snapshot!(format!("tilejson_{layer}"), pretty(&format!("/tiles/{layer}.json")).await);
    }
    insta::assert_snapshot!(
        "tilejson_municipalities_filtered",
        pretty("/tiles/municipalities.json?source=inegi&datetime=2009-01-01/2009-12-31&measure=rate_smoothed").await
    );
}
