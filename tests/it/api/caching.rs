//! `ETags`, 304 and codings.

use super::routes::example;
use crate::server::{get, get_with};
use std::collections::BTreeSet;
use std::io::Read;

const PATH: &str = "/values/municipalities?source=inegi&datetime=2009-01-01/2009-12-31";

fn decoded(coding: &str, body: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    match coding {
        "" => out.extend_from_slice(body),
        "gzip" => drop(flate2::read::GzDecoder::new(body).read_to_end(&mut out).unwrap()),
        "br" => brotli::BrotliDecompress(&mut &body[..], &mut out).unwrap(),
        "zstd" => zstd::stream::copy_decode(body, &mut out).unwrap(),
        other => panic!("coding {other}"),
    }
    out
}

#[tokio::test]
async fn each_coding_has_its_tag_and_the_same_bytes_behind_it() {
    let (mut tags, plain) = (BTreeSet::new(), get(PATH).await);
    assert_eq!(plain.header("content-encoding"), "");
    for (accepted, coding) in [("", ""), ("gzip", "gzip"), ("zstd", "zstd"), ("gzip, deflate, br, zstd", "zstd"), ("identity", "")] {
        let path = format!("{PATH}&state={}", ["08", "09", "10", "11"][tags.len().min(3)]);
        let (plain, coded) = (get(&path).await, get_with(&path, &[("accept-encoding", accepted)]).await);
        assert_eq!(coded.header("content-encoding"), coding, "{accepted}");
        assert_eq!(decoded(coding, &coded.body), plain.body, "{accepted}");
        assert!(coded.header("vary").contains("Accept-Encoding"));
        tags.insert(coded.header("etag").to_owned());
    }
    assert!(tags.len() >= 3, "{tags:?}");
}

#[tokio::test]
async fn a_client_that_has_any_coding_of_the_bytes_gets_304() {
    let coded = get_with(PATH, &[("accept-encoding", "gzip")]).await;
    let tag = coded.header("etag");
    assert!(tag.ends_with("-gz1\"") || tag.ends_with("-gz6\""), "{tag}");
    for (known, accepted) in [(tag.to_owned(), "br"), (format!("W/{tag}"), "gzip"), (format!("\"x\", {tag}"), ""), ("*".to_owned(), "zstd")]
    {
        let answer = get_with(PATH, &[("if-none-match", known.as_str()), ("accept-encoding", accepted)]).await;
        assert_eq!((answer.status.as_u16(), answer.body.len()), (304, 0), "{known}");
        for name in ["etag", "cache-control", "vary", "content-location"] {
            assert_ne!(answer.header(name), "", "{name}");
        }
        assert_eq!(answer.header("content-type"), "");
    }
    let other = get_with(&format!("{PATH}&state=08"), &[("if-none-match", tag)]).await;
    assert_eq!(other.status, 200, "another question has another tag");
}

#[tokio::test]
async fn a_script_comes_as_small_as_the_build_made_it_with_one_tag_behind_all_codings() {
    // Only a debug build does without the page's files, or reads a quick build of them.
    let Ok(manifest) = std::fs::read("web/dist/manifest.json") else { return };
    let manifest: serde_json::Value = serde_json::from_slice(&manifest).unwrap();
    if manifest["release"] == false {
        return;
    }
    let file = manifest["files"]["main.js"].as_str().unwrap();
    let path = format!("/{file}");
    let (plain, small) = (get(&path).await, get_with(&path, &[("accept-encoding", "gzip, deflate, br, zstd")]).await);
    assert_eq!((small.status.as_u16(), small.header("content-encoding")), (200, "br"));
    assert!(small.body == std::fs::read(format!("web/dist/{file}.br")).unwrap());
    assert!(decoded("br", &small.body) == plain.body);
    let tag = small.header("etag");
    assert!(tag.ends_with("-br11\""), "{tag}");
    assert_eq!(get_with(&path, &[("if-none-match", tag), ("accept-encoding", "gzip")]).await.status, 304);
}

#[tokio::test]
async fn a_refusal_is_never_304() {
    let answer = get_with("/summary?nothing=1", &[("if-none-match", "*")]).await;
    assert_eq!((answer.status.as_u16(), answer.header("etag")), (400, ""));
}

#[tokio::test]
async fn a_repeated_request_gets_smaller_and_stays_the_same() {
    let path = "/series?source=inegi&state=08";
    let browser = [("accept-encoding", "gzip, br, zstd")];
    let (mut codings, mut sizes, mut bodies) = (Vec::new(), Vec::new(), BTreeSet::new());
    for _ in 0..200 {
        let answer = get_with(path, &browser).await;
        codings.push(answer.header("content-encoding").to_owned());
        sizes.push(answer.body.len());
        bodies.insert(decoded(answer.header("content-encoding"), &answer.body));
        if answer.header("content-encoding") == "br" {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    assert_eq!((codings.first().map(String::as_str), codings.last().map(String::as_str)), (Some("zstd"), Some("br")));
    assert!(sizes.last() < sizes.first(), "{sizes:?}");
    assert_eq!(bodies.len(), 1, "equal requests give equal bytes");
}

#[tokio::test]
async fn the_same_question_written_differently_is_one_answer() {
    let one = get("/summary?source=ucdp&kind=non_state,state_based&state=08").await;
    let other = get("/summary?state=08&kind=state_based%2Cnon_state").await;
    assert_eq!(one.status, 200, "{}", one.text());
    assert_eq!((one.header("etag"), &one.body), (other.header("etag"), &other.body));
}

#[tokio::test]
async fn an_empty_tile_is_204_and_can_be_revalidated() {
    let path = "/tiles/incidents/6/0/0";
    let answer = get(path).await;
    assert_eq!((answer.status.as_u16(), answer.body.len(), answer.header("content-type")), (204, 0, ""));
    let again = get_with(path, &[("if-none-match", answer.header("etag"))]).await;
    assert_eq!(again.status, 304);
}

#[tokio::test]
async fn services_and_errors_are_never_kept() {
    for path in [example("healthz"), example("readyz"), example("openapi"), "/nothing", "/summary?x=1"] {
        assert_eq!(get(path).await.header("cache-control"), "no-store", "{path}");
    }
}
