//! Hostile parameters: never a 5xx, never a header we did not mean, never a body that is not one of ours.
//!
//! Every parameter of every route is asked with each value that could kill it; then random pairs of them. The random ones follow
//! from the state of the code, so that each change asks other pairs, and the same code the same ones.

use super::headers::only_meant;
use super::routes::example;
use crate::fingerprint;
use crate::server::get;
use rand::seq::IndexedRandom;
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64Mcg;
use std::path::Path;
use testigo::http::Route;
use testigo::http::table::ROUTES;
use tokio::task::JoinSet;

const DATES: &[&str] = &[
    "0001-01-01/9999-12-31",
    "2008-01-01/9999-12-31",
    "2008-01-01/9999-12-30",
    "9999-12-01/..",
    "9999-12-31",
    "9999-12",
    "../0001-01-31",
    "../0000-12-31",
    "0001-01-01",
    "-9999-01-01",
    "-9999-01-01/..",
    "10000-01-01",
    "2008-02-30",
    "2008-12-31/2008-01-01",
    "../..",
    "/",
    "2008-01-01/",
    "2008-01-01/2008-06-30/2008-12-31",
    "2008-01-01T25:61:00Z",
    "2008-01-01T00:00:00Z/2008-12-31T23:59:59Z",
];
const BOXES: &[&str] = &[
    "-180,-90,180,90",
    "170,-10,-170,10",
    "180,0,-180,0",
    "0,0,0,0",
    "-118,14,-86,33",
    "-118,33,-86,14",
    "-118,14,-86",
    "-181,0,0,91",
    "NaN,0,1,1",
    "inf,0,1,1",
    "1e308,0,1e309,1",
    ",,,",
];
const CODES: &[&str] =
    &["08", "08037", "SV05", "MX", "00", "99", "08,08", "08,09,10,11,12,13", "08037,", ",", "%C3%91", "municipality", "08%2B", "0"];
const NUMBERS: &[&str] =
    &["-1", "0", "1", "24", "280", "2400", "4294967295", "4294967296", "18446744073709551616", "1e308", "NaN", "1.5", "%2B1", "0x10"];
const CAMERAS: &[&str] = &["0/0/0", "5.2/23.6/-102.5", "24/90/180", "-1/0/0", "NaN/NaN/NaN", "1e9/1e9/1e9", "5/23.6", "22/-90/-180"];
const RELATIONS: &[&str] =
    &["inside", "outside", "within_km:0", "within_km:1", "within_km:500", "within_km:501", "within_km:-1", "within_km:", "within_km:1e3"];
const ZONES: &[&str] =
    &["mx-2007-veracruz", "mx-2006-michoacan", "mx-2019-guardia-nacional", "mx-2009-monarca", "sv-2022-comasagua", "nobody"];
const PLACES: &[&str] = &["12/1000/1000", "0/0/0", "30/0/0", "-1/0/0", "08037", "MX", "mx-2008-chihuahua", "ffffffffffffffff"];
const URLS: &[&str] = &[
    "http://localhost/",
    "http://localhost/?datetime=2008-01-01/9999-12-31",
    "http://localhost/embed%3Fp=SV%26datetime=0001-01-01/..",
    "http://localhost/?v=compare%26zone=mx-2008-chihuahua%26date=9999-12-31",
    "https://elsewhere.example/",
    "http://localhost/%FF",
    "//",
];
/// What no parameter expects.
const STRANGE: &[&str] =
    &["", "%00", "%F0%9F%92%A9", "a%3Bb%26c%3Dd", "%3Cscript%3E", "..%2F..%2Fetc%2Fpasswd", "%FF", "%27%20OR%201=1--", "__proto__"];

/// What could kill a parameter of that name.
fn killers(name: &str) -> Vec<&'static str> {
    let own: &[&str] = match name {
        "datetime" | "date" | "baseline" | "accessed" => DATES,
        "bbox" => BOXES,
        "state" | "municipality" | "controls" => CODES,
        "zone" | "z" => ZONES,
        "relation" | "r" => RELATIONS,
        "place" | "p" => PLACES,
        "at" => CAMERAS,
        "url" => URLS,
        "embed_width" | "embed_height" | "picture_width" | "picture_height" | "deaths_min" | "limit" | "offset" | "resolution"
        | "cells" | "width" | "height" | "maxwidth" | "maxheight" | "n" | "m" | "months" | "washout" => NUMBERS,
        _ => &[],
    };
    own.iter().chain(STRANGE).copied().collect()
}

/// Further addresses of routes, so that each layer, level, format and kind of source is asked.
fn addresses(route: &Route) -> Vec<String> {
    let more: &[&str] = match route.id {
        "tile" => &[
            "/tiles/incidents/5/6/13",
            "/tiles/municipalities/5/6/13",
            "/tiles/states/2/0/1",
            "/tiles/zones/4/3/6",
            "/tiles/zones/4/3/6?as=point",
            "/tiles/municipalities/5/6/13?source=inegi&datetime=2009-01-01/2009-12-31",
            "/tiles/context/1/0/0",
        ],
        "tilejson" => &["/tiles/heat.json?grid=hex", "/tiles/municipalities.json?source=inegi", "/tiles/zones.json", "/tiles/context.json"],
        "values" => &["/values/states?source=sesnsp", "/values/countries"],
        "series" => &["/series?source=cpj"],
        "summary" => &["/summary?source=ucdp"],
        "area" => &["/areas/SV05", "/areas/MX"],
        "data" => &[
            "/data/incidents.csv?state=08",
            "/data/counts.csv?source=cpj",
            "/data/states.csv?source=sesnsp",
            "/data/municipalities.geojson?state=06",
        ],
        "page" => &[
            "/?v=table&source=inegi",
            "/?v=compare&zone=mx-2008-chihuahua&p=08037",
            "/?source=ucdp&p=08037",
            "/?v=overview",
            "/?source=sesnsp&v=table",
        ],
        "embed" => &["/embed?v=compare&zone=mx-2008-chihuahua"],
        "share" => &["/share?v=compare&zone=mx-2008-chihuahua&p=08037", "/share?v=overview", "/share?source=ucdp&p=SV"],
        "picture_svg" => &["/static/map.svg?v=compare&zone=mx-2008-chihuahua"],
        // Pixels are drawn from the same picture.
        "picture_png" => return Vec::new(),
        _ => &[],
    };
    std::iter::once(example(route.id)).chain(more.iter().copied()).map(ToOwned::to_owned).collect()
}

/// An address with a parameter in place of its own of that name.
fn with(address: &str, name: &str, value: &str) -> String {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let others = query.split('&').filter(|pair| !pair.is_empty() && pair.split('=').next() != Some(name));
    let pairs: Vec<String> = others.map(ToOwned::to_owned).chain([format!("{name}={value}")]).collect();
    format!("{path}?{}", pairs.join("&"))
}

#[derive(Default)]
struct Tally {
    good: usize,
    refused: usize,
}

/// Asks for addresses, a few at a time, and looks at what comes back.
async fn ask_all(addresses: Vec<String>) -> Tally {
    let (mut tally, mut asked) = (Tally::default(), JoinSet::new());
    let mut addresses = addresses.into_iter();
    loop {
        while asked.len() < 4
            && let Some(address) = addresses.next()
        {
            asked.spawn(ask(address));
        }
        let Some(answered) = asked.join_next().await else { return tally };
        if answered.expect("the answer is one of ours") {
            tally.good += 1;
        } else {
            tally.refused += 1;
        }
    }
}

/// Whether an address is answered rather than refused.
async fn ask(address: String) -> bool {
    let answer = get(&address).await;
    only_meant(&answer, &address);
    match answer.status.as_u16() {
        200 | 204 => true,
        // A page pinned to an edition that is not published is still a page, and a refusal may be one.
        404 | 422 if !answer.header("content-type").contains("json") => {
            assert!(!answer.body.is_empty(), "{address}");
            false
        }
        400 | 404 | 422 | 501 => {
            assert!(answer.json()["detail"].as_str().is_some_and(|detail| detail.len() > 10), "{address}");
            false
        }
        status => panic!("{address}: {status} {}", answer.text()),
    }
}

#[tokio::test]
async fn no_value_of_any_parameter_of_any_route_makes_the_server_fail() {
    let mut asked = Vec::new();
    for route in ROUTES {
        for address in addresses(route) {
            for param in route.params.iter().copied().flatten() {
                asked.extend(killers(param.name).iter().map(|value| with(&address, param.name, value)));
            }
        }
    }
    let all = asked.len();
    let Tally { good, refused } = ask_all(asked).await;
    assert!(all > 5_000 && good > 1_000 && refused > 2_000, "{good} good, {refused} refused of {all}");
}

#[tokio::test]
async fn no_pair_of_parameters_makes_the_server_fail() {
    let seed = std::env::var("TESTIGO_SEED").ok();
    let state = || fingerprint::of(Path::new(env!("CARGO_MANIFEST_DIR")), fingerprint::ANSWERING);
    let seed = seed.unwrap_or_else(state);
    eprintln!("the random pairs follow from TESTIGO_SEED={seed}");
    let number = u64::from_str_radix(&seed, 16).expect("TESTIGO_SEED is up to sixteen hex digits");
    let mut random = Pcg64Mcg::seed_from_u64(number);
    let asked = (0..2_500).map(|_| {
        let route = ROUTES.choose(&mut random).expect("there are routes");
        let known: Vec<&str> = route.params.iter().copied().flatten().map(|param| param.name).collect();
        let mut address = addresses(route).choose(&mut random).cloned().unwrap_or_else(|| "/".to_owned());
        for _ in 0..random.random_range(2..4) {
            // Now and then one that the route does not know.
            let name = if random.random_ratio(1, 10) { "bbox" } else { known.choose(&mut random).copied().unwrap_or("x") };
            address = with(&address, name, killers(name).choose(&mut random).expect("there are killers"));
        }
        address
    });
    let Tally { good, refused } = ask_all(asked.collect()).await;
    assert!(good > 200 && refused > 500, "{good} good, {refused} refused: both kinds were asked");
}

#[tokio::test]
async fn answers_with_one_tag_are_the_same_bytes() {
    // Two readers who write different things must not be told what the other one wrote.
    let pairs = [
        ("/?measure=x%3By%3Dy", "/?measure=x&by=y"),
        ("/?measure=x%3B1:y", "/?measure=x&y=1"),
        ("/embed?measure=x%26by%3Dy", "/embed?measure=x&by=y"),
        ("/embed?source=a%26p%3Db", "/embed?source=a&p=b"),
        ("/summary?state=08&municipality=09002", "/summary?state=09&municipality=08037"),
    ];
    for (one, other) in pairs {
        let (a, b) = (get(one).await, get(other).await);
        assert_eq!(a.header("etag") == b.header("etag"), a.body == b.body, "{one} and {other}");
    }
}
