//! Random and hostile parameters: never a 5xx, never a header we did not mean, never a body that is not one of ours.

use super::headers::only_meant;
use crate::server::get;
use rand::seq::IndexedRandom;
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64Mcg;

const PATHS: &[&str] = &[
    "/summary",
    "/values/municipalities",
    "/values/states",
    "/values/countries",
    "/series",
    "/areas",
    "/areas/08037",
    "/areas/SV05",
    "/areas/MX",
    "/zones",
    "/zones/mx-2007-tijuana",
    "/incidents",
    "/tiles/heat/0/0/0",
    "/tiles/heat/7/26/55",
    "/tiles/incidents/5/6/13",
    "/tiles/municipalities/3/1/3",
    "/tiles/states/2/0/1",
    "/tiles/zones/4/3/6",
    "/tiles/context/1/0/0",
    "/tiles/heat.json",
    "/tiles/zones.json",
    "/data/zones.csv",
    "/static/map.svg",
    "/cite",
    "/",
];
const NAMES: &[&str] = &[
    "source",
    "datetime",
    "dates",
    "kind",
    "victim",
    "perpetrator",
    "offence",
    "sex",
    "age",
    "weapon",
    "motive",
    "role",
    "deaths_min",
    "place_precision",
    "time_precision",
    "state",
    "municipality",
    "zone",
    "relation",
    "bbox",
    "measure",
    "force",
    "grid",
    "cells",
    "resolution",
    "as",
    "by",
    "place",
    "limit",
    "offset",
    "f",
    "lang",
    "e",
    "%00",
    "__proto__",
];
const VALUES: &[&str] = &[
    "",
    "ucdp",
    "inegi",
    "sesnsp",
    "cpj",
    "deployments_mx",
    "2009-01-01",
    "2008-01-01/2010-12-31",
    "../..",
    "0001-01-01/9999-12-31",
    "9999-12-31",
    "-9999-01-01",
    "within",
    "overlapping",
    "non_state",
    "non_state,state_based",
    "female",
    "unknown",
    "0",
    "1",
    "20",
    "4294967295",
    "4294967296",
    "-1",
    "1e308",
    "NaN",
    "08",
    "08037",
    "08,09,10",
    "SV05",
    "mx-2008-chihuahua",
    "sv-2022-comasagua",
    "inside",
    "-118,14,-86,33",
    "170,-10,-170,10",
    "-180,-90,180,90",
    "0,0,0,0",
    "rate",
    "rate_smoothed",
    "deaths_high",
    "records",
    "count",
    "hex",
    "square",
    "16",
    "64",
    "128",
    "15",
    "area",
    "point",
    "month",
    "year",
    "json",
    "csv",
    "geojson",
    "town",
    "region",
    "%F0%9F%92%A9",
    "%27%20OR%201=1--",
    "../../etc/passwd",
    "<script>",
    "%00",
    "army,navy",
    "0123456789abcdef",
    "12/1000/1000",
    "feminicide",
    "intentional_homicide",
    "confirmed",
    "media_worker",
    "government",
    "organised_group,not_stated",
    "civilians_among",
];

#[tokio::test]
async fn no_parameter_makes_the_server_fail() {
    let mut random = Pcg64Mcg::seed_from_u64(20_080_327);
    let (mut good, mut refused) = (0, 0);
    for _ in 0..2_500 {
        let mut pairs = Vec::new();
        for _ in 0..random.random_range(0..4) {
            pairs.push(format!("{}={}", NAMES.choose(&mut random).unwrap(), VALUES.choose(&mut random).unwrap()));
        }
        let path = format!("{}?{}", PATHS.choose(&mut random).unwrap(), pairs.join("&").replace(['<', '>'], "%3C"));
        let answer = get(&path).await;
        match answer.status.as_u16() {
            200 | 204 => good += 1,
            // A page pinned to an edition that is not published is still a page.
            404 if answer.text().starts_with("<!doctype html>") => assert!(path.starts_with("/?") && path.contains("e="), "{path}"),
            400 | 404 | 422 => {
                refused += 1;
                assert!(answer.json()["detail"].as_str().is_some_and(|detail| detail.len() > 10), "{path}");
            }
            status => panic!("{path}: {status} {}", answer.text()),
        }
        only_meant(&answer, &path);
    }
    assert!(good > 200 && refused > 500, "{good} good, {refused} refused: both kinds were asked");
}
