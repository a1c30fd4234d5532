//! What other sites put into their pages: `/embed`, `/embed.js`, `/oembed`.

use super::headers::only_meant;
use crate::server::{Answer, ask, dataset, edition, get, get_with};
use axum::http::Method;
use testigo::http::{App, Config, router};

const HOST: (&str, &str) = ("host", "map.example");

/// The page's files are built by `make web`.
fn built() -> bool {
    std::path::Path::new("web/dist/manifest.json").exists()
}

fn directive<'a>(answer: &'a Answer, name: &str) -> &'a str {
    let policy = answer.header("content-security-policy");
    policy.split("; ").find_map(|part| part.strip_prefix(name)?.strip_prefix(' ')).unwrap_or_default()
}

async fn configured(frame_ancestors: &str) -> Answer {
    let config = Config { frame_ancestors: frame_ancestors.parse().expect("a list of sites"), ..Config::default() };
    let app = App::new(config);
    app.serve(dataset());
    ask(router(app), Method::GET, "/embed", &[]).await
}

#[tokio::test]
async fn the_embed_may_be_framed_by_any_site_unless_the_operator_says_otherwise() {
    let answer = get("/embed").await;
    assert_eq!(directive(&answer, "frame-ancestors"), "*");
    assert_eq!(directive(&answer, "worker-src"), "'self' data:");
    assert_eq!(directive(&answer, "default-src"), "'none'");
    assert_eq!(directive(&answer, "require-trusted-types-for"), "'script'");
    assert_eq!(answer.header("cross-origin-resource-policy"), "cross-origin");
    assert_eq!(answer.header("cross-origin-opener-policy"), "", "what opens the full page is left to the browser");
    assert_eq!(answer.header("x-frame-options"), "");
    only_meant(&answer, "/embed");
    assert_eq!(directive(&configured("https://news.example").await, "frame-ancestors"), "'self' https://news.example");
    assert_eq!(directive(&configured("self").await, "frame-ancestors"), "'self'");
}

#[tokio::test]
async fn measure_period_source_what_is_not_drawn_and_the_sentence_on_cause_are_words() {
    if !built() {
        return;
    }
    for (path, words) in [
        (
            "/embed?lang=es",
            [
                "Homicidios por 100 mil habitantes al año",
                "2009, mes de registro",
                "INEGI",
                "21 homicidios sin municipio conocido",
                "No indica causa.",
            ],
        ),
        (
            "/embed?source=ucdp&datetime=2007-01-01/2010-12-31&lang=pt",
            ["Registros por hexágono", "2007–2010", "UCDP", "1.432 de 4.426 registros no mapa", "Não indica causa."],
        ),
        (
            "/embed?source=ucdp&datetime=2007-01-01/2010-12-31&lang=en",
            ["Records per hexagon", "date of the event", "UCDP", "Only 48% of deaths", "Not causal."],
        ),
        ("/embed?source=cpj&lang=en", ["Journalists killed", "1992–2022", "CPJ", "Killings only", "Not causal."]),
    ] {
        let answer = get(path).await;
        assert_eq!(answer.status, 200, "{path}");
        for word in words {
            assert!(answer.text().contains(word), "{path}: {word}\n{}", answer.text());
        }
        assert!(answer.text().contains("rel=\"noopener\""), "{path}");
    }
}

#[tokio::test]
async fn a_bad_link_shows_the_nearest_view_and_says_what_was_not_understood() {
    if !built() {
        return;
    }
    let answer = get("/embed?source=nothing&datetime=%3Cb%3E&fbclid=x&lang=en").await;
    assert_eq!(answer.status, 200);
    assert!(answer.text().contains("source=nothing"), "{}", answer.text());
    assert!(answer.text().contains("datetime=&lt;b&gt;") && !answer.text().contains("<b>"), "{}", answer.text());
    assert!(!answer.text().contains("fbclid"));
    assert!(answer.text().contains("Registered homicides and military deployments, Mexico, 2009"));
    let gone = get("/embed?e=0123456789abcdef&lang=en").await;
    assert_eq!((gone.status.as_u16(), gone.header("cache-control")), (404, "no-store"));
    assert!(gone.text().contains("That edition is no longer published. Showing the current one."));
    assert!(!gone.text().contains("0123456789abcdef"), "its links lead to what is published");
    assert_eq!(get(&format!("/embed?e={}", edition())).await.status, 200);
}

#[tokio::test]
async fn an_embed_holds_no_style_no_script_of_its_own_and_no_unfilled_place() {
    if !built() {
        return;
    }
    for query in ["", "?source=ucdp", "?source=sesnsp&offence=feminicide", "?source=cpj", "?p=SV", "?source=ucdp&at=-106.4,31.7,9"] {
        for lang in ["es", "en", "pt"] {
            let path = format!("/embed{query}{}lang={lang}", if query.is_empty() { "?" } else { "&" });
            let answer = get(&path).await;
            assert_eq!(answer.header("content-language"), lang);
            for word in [" style=", "<style", "<script>", "javascript:", "{ $", "onclick", "{{", "**"] {
                assert!(!answer.text().contains(word), "{path}: {word}");
            }
        }
    }
}

#[tokio::test]
async fn a_reader_who_saves_data_is_told_that_the_picture_is_still() {
    if !built() {
        return;
    }
    let saving = get_with("/embed?lang=en", &[("save-data", "on")]).await;
    assert!(saving.text().contains("Still picture to save data."));
    let answer = get("/embed?lang=en").await;
    assert!(!answer.text().contains("Still picture"));
    assert!(answer.header("vary").contains("Save-Data"));
}

#[tokio::test]
async fn the_element_is_small_and_may_be_loaded_from_anywhere_and_renewed() {
    if !built() {
        return;
    }
    let answer = get_with("/embed.js?v=2", &[("accept-encoding", "")]).await;
    assert!(answer.body.len() < 5 * 1024, "{} bytes", answer.body.len());
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    assert_eq!(answer.header("cross-origin-resource-policy"), "cross-origin");
    assert!(answer.header("cache-control").starts_with("public, max-age=3600"), "{}", answer.header("cache-control"));
    assert!(!answer.header("etag").is_empty());
}

#[tokio::test]
async fn oembed_answers_what_a_cms_expects() {
    let url = "/oembed?url=https%3A%2F%2Fmap.example%2F%3Fsource%3Ducdp%26datetime%3D2007-01-01%2F2010-12-31%26lang%3Dpt%26utm_source%3Dx%23a\
               &maxwidth=640&maxheight=960&dnt=1&format=json";
    let answer = get_with(url, &[HOST]).await;
    assert_eq!((answer.status.as_u16(), answer.header("content-type")), (200, "application/json"), "{}", answer.text());
    let json = answer.json();
    for (key, value) in [("version", "1.0"), ("type", "rich"), ("provider_name", "testigo"), ("provider_url", "http://map.example/")] {
        assert_eq!(json[key], value);
    }
    assert_eq!(json["title"], "Eventos com mortes registrados, México, 2007–2010");
    assert_eq!((json["width"].as_u64(), json["height"].as_u64()), (Some(640), Some(480)));
    assert_eq!((json["thumbnail_width"].as_u64(), json["thumbnail_height"].as_u64()), (Some(640), Some(336)));
    assert!(json["cache_age"].is_u64());
    let query = "source=ucdp&datetime=2007-01-01/2010-12-31&lang=pt";
    assert_eq!(json["thumbnail_url"], format!("http://map.example/static/map.png?{query}&width=640&height=336"));
    let html = json["html"].as_str().expect("html is text");
    assert!(html.starts_with(&format!("<iframe src=\"http://map.example/embed?{}\"", query.replace('&', "&amp;"))), "{html}");
    for part in [
        "title=\"Eventos com mortes",
        "loading=\"lazy\"",
        "sandbox=\"allow-scripts",
        "allow=\"clipboard-write\"",
        "width=\"640\" height=\"480\"",
    ] {
        assert!(html.contains(part), "{part}: {html}");
    }
    let xml = get_with(&url.replace("format=json", "format=xml"), &[HOST]).await;
    assert_eq!(xml.header("content-type"), "text/xml; charset=utf-8");
    assert!(xml.text().starts_with("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n<oembed>\n<version>1.0</version>\n"));
    assert!(
        xml.text()
            .contains("<width>640</width>\n<height>480</height>\n<html>&lt;iframe src=&quot;http://map.example/embed?source=ucdp&amp;amp;")
    );
    assert_eq!(xml.header("access-control-allow-origin"), "*");
}

#[tokio::test]
async fn oembed_knows_its_own_addresses_and_no_others() {
    let asked = async |url: &str| get_with(&format!("/oembed?url={url}"), &[HOST]).await.status.as_u16();
    for ours in [
        "http://map.example",
        "https://map.example/",
        "https://MAP.example/%3Fp%3D08037",
        "http://map.example/embed%3Fsource%3Ducdp",
        "http://map.example/%3Fsource%3Dnone",
    ] {
        assert_eq!(asked(ours).await, 200, "{ours}");
    }
    for other in [
        "https://other.example/",
        "https://map.example.evil.example/",
        "https://map.example@evil.example/",
        "https://map.example/about",
        "https://map.example/static/map.png",
        "https://map.example:8443/",
        "javascript:alert(1)",
        "map.example/",
        "http://map.example/%3Fe%3D0123456789abcdef",
    ] {
        assert_eq!(asked(other).await, 404, "{other}");
    }
    for (query, status) in [
        ("", 400),
        ("url=", 400),
        ("url=http://map.example/&maxwidth=wide", 400),
        ("url=http://map.example/&maxheight=0", 400),
        ("url=http://map.example/&format=yaml", 501),
        ("format=yaml", 501),
    ] {
        assert_eq!(get_with(&format!("/oembed?{query}"), &[HOST]).await.status.as_u16(), status, "{query}");
    }
}

#[tokio::test]
async fn behind_a_proxy_the_public_address_counts() {
    let app = App::new(Config { public_url: Some("https://news.example/map".to_owned()), ..Config::default() });
    app.serve(dataset());
    let service = router(app);
    let url = "/oembed?url=https%3A%2F%2Fnews.example%2Fmap%2F%3Flang%3Den";
    let json = ask(service.clone(), Method::GET, url, &[("host", "10.0.0.7:8080")]).await.json();
    assert!(json["html"].as_str().expect("html").contains("src=\"https://news.example/map/embed?lang=en\""), "{json}");
    let beside = ask(service, Method::GET, "/oembed?url=https%3A%2F%2Fnews.example%2F", &[("host", "10.0.0.7:8080")]).await;
    assert_eq!(beside.status, 404);
}
