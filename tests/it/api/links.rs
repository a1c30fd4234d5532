//! Every address that a page writes can be asked.

use crate::server::get;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

/// Views of the bundled edition: every tab, source and kind of place, with codes that a query must escape.
const VIEWS: [&str; 36] = [
    "/?",
    "/?source=ucdp",
    "/?source=sesnsp&age=18%2B&v=table",
    "/?source=sesnsp&age=18%2B",
    "/?source=sesnsp&offence=feminicide&sex=female&v=table",
    "/?source=cpj&v=table",
    "/?source=cpj&role=media_worker",
    "/?v=table",
    "/?v=table&n=3&rows=50&o=name",
    "/?v=table&source=ucdp&p=08037",
    "/?v=table&source=ucdp&measure=deaths_best&by=state",
    "/?v=compare",
    "/?v=compare&zone=mx-2009-juarez",
    "/?v=compare&p=08037&date=2008-03-27",
    "/?v=compare&zone=mx-2006-michoacan&source=sesnsp",
    "/?v=overview",
    "/?v=overview&force=army",
    "/?v=about",
    "/?p=08037",
    "/?p=08",
    "/?p=SV",
    "/?p=SV&v=table",
    "/?p=mx-2009-juarez",
    "/?zone=mx-2009-juarez&relation=within_km:50",
    "/?state=08,26&datetime=2008-01-01/2010-12-31&measure=rate",
    "/?datetime=2023-01-01/2024-06-30&hide=zones",
    "/embed?",
    "/embed?v=compare&zone=mx-2009-juarez",
    "/embed?source=sesnsp&age=18%2B&v=table",
    "/cite?",
    "/about?",
    "/share?",
    "/share?source=sesnsp&age=18%2B&p=08037",
    "/share?source=ucdp&p=08037&follow=pinned",
    "/share?v=compare&zone=mx-2009-juarez",
    "/share?p=SV",
];

/// What an attribute holds in every place where it stands.
fn attributes<'h>(html: &'h str, name: &str) -> Vec<&'h str> {
    let opening = format!(" {name}=\"");
    html.split(opening.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// An address on this server as a request says it; none for other hosts, for places within a page, and for data in the address.
fn own(address: &str) -> Option<String> {
    let address = address.replace("&amp;", "&").replace("&#x27;", "'");
    let path = address.split('#').next().unwrap_or_default();
    let path = match path.split_once("://") {
        Some((_, rest)) => rest.strip_prefix("localhost").map(|rest| rest.trim_start_matches(|c: char| c == ':' || c.is_ascii_digit()))?,
        None => path,
    };
    path.starts_with('/').then(|| path.to_owned())
}

/// An address whose parameters stand in one order: two links that differ in it alone ask the same.
fn canonical(address: &str) -> String {
    let Some((path, query)) = address.split_once('?') else { return address.to_owned() };
    let mut pairs: Vec<&str> = query.split('&').collect();
    pairs.sort_unstable();
    format!("{path}?{}", pairs.join("&"))
}

/// The links of every view in every language, each once, with the page that it was first seen on.
async fn links() -> BTreeMap<String, (String, String)> {
    let mut links = BTreeMap::new();
    for (view, lang) in VIEWS.iter().flat_map(|view| ["es", "en", "pt"].map(|lang| (view, lang))) {
        let page = format!("{view}&lang={lang}").replace("?&", "?");
        let answer = get(&page).await;
        assert_eq!(answer.status, 200, "{page}");
        for name in ["href", "src", "action"] {
            for address in attributes(answer.text(), name).into_iter().filter_map(own) {
                links.entry(canonical(&address)).or_insert_with(|| (address, page.clone()));
            }
        }
    }
    links
}

/// Follows links, as many at a time as the server has workers.
async fn follow(links: impl IntoIterator<Item = (String, String)>) {
    let links = Arc::new(Mutex::new(links.into_iter().collect::<Vec<_>>().into_iter()));
    let next = |links: &Mutex<std::vec::IntoIter<(String, String)>>| links.lock().unwrap().next();
    let clients = std::thread::available_parallelism().map_or(1, usize::from);
    let clients: Vec<_> = (0..clients)
        .map(|_| {
            let links = Arc::clone(&links);
            tokio::spawn(async move {
                while let Some((address, page)) = next(&links) {
                    assert_eq!(get(&address).await.status, 200, "{address} on {page}");
                }
            })
        })
        .collect();
    for client in clients {
        client.await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_link_of_every_view_answers() {
    if !std::path::Path::new("web/dist/manifest.json").exists() {
        return;
    }
    let links = links().await;
    assert!(links.len() > 1_500, "{} links", links.len());
    follow(links.into_values()).await;
}

#[tokio::test]
async fn a_code_with_a_plus_sign_is_the_same_code_in_every_link() {
    if !std::path::Path::new("web/dist/manifest.json").exists() {
        return;
    }
    let answer = get("/?source=sesnsp&age=18%2B&v=table&lang=en").await;
    let csv = attributes(answer.text(), "href").into_iter().filter_map(own).find(|address| address.starts_with("/data/")).unwrap();
    assert!(csv.contains("age=18%2B"), "{csv}");
    assert_eq!(get(&csv).await.status, 200, "{csv}");
}

#[tokio::test]
async fn the_filter_that_an_answer_names_can_be_asked_again_and_gives_the_same_answer() {
    let questions = [
        "/summary?state=08&municipality=09002",
        "/summary?state=08,26&municipality=09002,09003&source=inegi&datetime=2008-01-01/2008-12-31",
        "/summary?state=08&municipality=08037",
        "/series?source=inegi&state=08&municipality=09002&by=year",
        "/values/municipalities?source=inegi&state=08&municipality=09002&datetime=2009-01-01/2009-12-31",
        "/values/states?source=sesnsp&age=18%2B",
        "/values/states?source=cpj&role=media_worker",
        "/summary?zone=mx-2009-juarez&relation=within_km:50&dates=overlapping&datetime=2008-01-01/2009-06-30",
        "/summary?bbox=170,-10,-100.5,40.25&kind=one_sided&deaths_min=0",
        "/summary?bbox=-106.4869,31.7300,-106.4869,31.7300&place_precision=town",
        "/incidents?state=08&municipality=09002&limit=2",
        "/incidents?municipality=08037&time_precision=day&limit=2",
        "/zones?state=08&municipality=09002",
        "/zones?force=army&bbox=170,-10,-100,40&datetime=../2010-12-31",
    ];
    for question in questions {
        let answer = get(question).await;
        assert_eq!(answer.status, 200, "{question}: {}", answer.text());
        let json = answer.json();
        let Some(filter) = json["filter"].as_object() else { continue };
        let (path, query) = question.split_once('?').unwrap();
        let shape = crate::agree::pairs(query).into_iter().filter(|(key, _)| ["by", "limit"].contains(&key.as_str()));
        let named = filter.iter().map(|(key, value)| (key.clone(), value.as_str().unwrap().to_owned()));
        let again = format!("{path}?{}", testigo::domain::query_string(named.chain(shape)));
        let repeated = get(&again).await;
        assert_eq!((repeated.status.as_u16(), repeated.json()), (200, json), "{question} → {again}");
    }
}
