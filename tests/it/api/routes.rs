//! Walks the route table: whatever it names answers, and nothing else does.

use crate::server::{edition, get, get_with, send};
use axum::http::{Method, StatusCode};
use testigo::http::table::ROUTES;
use testigo::http::{Route, Scope};

/// An address of each route.
pub fn example(id: &str) -> &'static str {
    match id {
        "edition" => "/edition.json",
        "summary" => "/summary?source=inegi&datetime=2010-01-01/2010-12-31",
        "values" => "/values/municipalities?source=inegi&datetime=2009-01-01/2009-12-31&measure=rate_smoothed",
        "series" => "/series?by=year",
        "areas" => "/areas",
        "area" => "/areas/08037?datetime=2008-01-01/2010-12-31",
        "zones" => "/zones?datetime=2009-01-01/2009-12-31",
        "zone" => "/zones/mx-2008-chihuahua",
        "incidents" => "/incidents?datetime=2008-01-01/2008-12-31&limit=5",
        "tile" => "/tiles/heat/4/3/7?grid=hex",
        "tilejson" => "/tiles/incidents.json",
        "data" => "/data/zones.geojson",
        "style" => "/styles/default.json",
        "page" => "/",
        "sprite_index" => "/sprite.json",
        "sprite" => "/sprite.png",
        "sprite_2x_index" => "/sprite@2x.json",
        "sprite_2x" => "/sprite@2x.png",
        "compare" => "/compare?zone=mx-2006-michoacan&municipality=16006",
        "overview" => "/compare/overview?force=army",
        "method" => "/method",
        "parts" => "/parts?p=08037&lang=en",
        "picture_svg" => "/static/map.svg?width=600&height=450",
        "picture_png" => "/static/map.png?width=600&height=450",
        "embed" => "/embed",
        "embed_script" => "/embed.js",
        "oembed" => "/oembed?url=http://localhost/",
        "about" => "/about",
        "report" => "/report",
        "cite" => "/cite",
        "share" => "/share?p=08037&lang=en",
        "asset" => "/assets/none.js",
        "icon" => "/icon.svg",
        "favicon" => "/favicon.ico",
        "robots" => "/robots.txt",
        "healthz" => "/healthz",
        "readyz" => "/readyz",
        "openapi" => "/openapi.json",
        other => panic!("no example of route `{other}`"),
    }
}

/// Routes of which parts are built by `make web`.
fn needs_web(route: &Route) -> bool {
    let built = std::path::Path::new("web/dist/manifest.json").exists();
    route.id == "asset" || (!built && (["page", "embed", "embed_script"].contains(&route.id) || route.id.starts_with("sprite")))
}

#[tokio::test]
async fn every_route_answers_with_a_media_type_of_its_row() {
    for route in ROUTES.iter().filter(|route| !needs_web(route)) {
        let answer = get(example(route.id)).await;
        assert_eq!(answer.status, StatusCode::OK, "{}: {}", route.id, answer.text());
        let media_type = answer.header("content-type").split(';').next().unwrap_or("");
        assert!(route.media_types.contains(&media_type), "{}: {media_type}", route.id);
        assert!(!answer.body.is_empty(), "{}", route.id);
    }
}

#[tokio::test]
async fn every_data_route_stands_under_its_edition_with_the_same_bytes() {
    for route in ROUTES.iter().filter(|route| route.scope == Scope::Data && !needs_web(route)) {
        let plain = get(example(route.id)).await;
        let pinned_path = format!("/e/{}{}", edition(), example(route.id));
        assert_eq!(plain.header("content-location"), pinned_path, "{}", route.id);
        assert_eq!(plain.header("cache-control"), "public, max-age=60");
        let pinned = get(&pinned_path).await;
        assert_eq!(pinned.status, 200, "{pinned_path}");
        assert_eq!(pinned.header("cache-control"), "public, max-age=86400");
        assert_eq!(pinned.header("content-location"), "", "a pinned address needs no other name");
        if !matches!(route.id, "tilejson" | "style") {
            // Those two name addresses, pinned when they are.
            assert_eq!(pinned.body, plain.body, "{}", route.id);
            assert_eq!(pinned.header("etag"), plain.header("etag"), "{}", route.id);
        }
        let unknown = get(&format!("/e/0123456789abcdef{}", example(route.id))).await;
        assert_eq!((unknown.status, unknown.json()["code"].as_str()), (StatusCode::NOT_FOUND, Some("unknown_edition")), "{}", route.id);
    }
}

#[tokio::test]
async fn head_says_what_get_says_without_the_body() {
    for route in ROUTES.iter().filter(|route| !needs_web(route)) {
        let get = get(example(route.id)).await;
        let head = send(Method::HEAD, example(route.id), &[]).await;
        assert_eq!((head.status, head.body.len()), (get.status, 0), "{}", route.id);
        for name in ["content-type", "etag", "cache-control", "vary", "content-location"] {
            assert_eq!(head.header(name), get.header(name), "{}: {name}", route.id);
        }
        if get.headers.contains_key("content-length") {
            assert_eq!(head.header("content-length"), get.header("content-length"), "{}", route.id);
        }
    }
}

#[tokio::test]
async fn other_methods_are_refused_with_the_allowed_ones() {
    for route in ROUTES {
        for method in [Method::POST, Method::PUT, Method::DELETE, Method::PATCH] {
            let answer = send(method, example(route.id), &[]).await;
            assert_eq!((answer.status, answer.header("allow")), (StatusCode::METHOD_NOT_ALLOWED, "GET, HEAD, OPTIONS"), "{}", route.id);
            assert_eq!(answer.json()["code"], "method_not_allowed");
        }
        let options =
            send(Method::OPTIONS, example(route.id), &[("origin", "https://a.example"), ("access-control-request-method", "GET")]).await;
        assert_eq!((options.status, options.header("allow")), (StatusCode::NO_CONTENT, "GET, HEAD, OPTIONS"), "{}", route.id);
        assert_eq!(options.header("access-control-allow-methods"), "GET, HEAD, OPTIONS");
    }
}

#[tokio::test]
async fn what_the_table_does_not_name_is_not_found() {
    for path in [
        "/nothing",
        "/tiles",
        "/tiles/heat",
        "/tiles/heat/0/0",
        "/e/",
        "/e/x",
        "/data/counts",
        "/data/heat.geojson",
        "/data/zones.fgb",
        "/summary/",
        "/values/planets",
        "/areas/99999",
        "/zones/nothing",
        "/styles/none.json",
        "/assets/..%2fmanifest.json",
        "/styles/..%2f..%2fx.json",
        "/tiles/planets/0/0/0",
        "/tiles/planets.json",
        "/%ff",
    ] {
        let answer = get(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}: {}", answer.text());
        assert_eq!(answer.header("content-type"), "application/problem+json", "{path}");
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
    }
}

#[tokio::test]
async fn the_formats_follow_f_and_accept() {
    let series = "/series?by=year";
    for (path, accept, media_type) in [
        (series, "*/*", "application/json"),
        (series, "text/csv", "text/csv"),
        ("/series?by=year&f=csv", "application/json", "text/csv"),
        ("/series?by=year&f=json", "text/csv", "application/json"),
        ("/zones", "application/geo+json, application/json;q=0.5", "application/geo+json"),
        ("/zones?f=geojson", "", "application/geo+json"),
        ("/cite", "text/html", "text/html"),
        ("/cite", "application/x-bibtex", "application/x-bibtex"),
        ("/cite?f=text", "text/html", "text/plain"),
    ] {
        let answer = get_with(path, &[("accept", accept)]).await;
        let sent = answer.header("content-type").split(';').next().unwrap_or("");
        assert_eq!((answer.status.as_u16(), sent), (200, media_type), "{path} {accept}");
        assert!(answer.header("vary").contains("Accept,"), "{path}");
    }
}

#[tokio::test]
async fn until_an_edition_is_open_only_the_process_answers() {
    let router = || testigo::http::router(testigo::http::App::new(testigo::http::Config::default()));
    let status = async |path: &str| crate::server::ask(router(), Method::GET, path, &[]).await;
    assert_eq!(status("/healthz").await.status, 200);
    for path in ["/readyz", "/summary", "/edition.json", "/about"] {
        let answer = status(path).await;
        assert_eq!((answer.status.as_u16(), answer.header("retry-after")), (503, "1"), "{path}");
        assert_eq!(answer.json()["code"], "not_ready");
    }
    let page = status("/").await;
    assert_eq!((page.status.as_u16(), page.header("cache-control")), (503, "no-store"));
    assert!(page.text().contains("http-equiv=\"refresh\""));
}

#[tokio::test]
async fn the_edition_names_its_countries_with_the_box_that_their_areas_have() {
    let countries = get("/edition.json").await.json()["countries"].as_array().unwrap().clone();
    let codes: Vec<_> = countries.iter().map(|country| country["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["MX", "SV"]);
    for country in &countries {
        let area = get(&format!("/areas/{}", country["code"].as_str().unwrap())).await.json();
        assert_eq!(country["bbox"], area["bbox"]);
    }
}
