//! Wrong questions: each has its status, its stable code and the parameter at fault.

use crate::server::get;

/// Address, status, code, parameter.
const TABLE: &[(&str, u16, &str, &str)] = &[
    ("/summary?utm_source=x", 400, "unknown_parameter", "utm_source"),
    ("/edition.json?source=ucdp", 400, "unknown_parameter", "source"),
    ("/summary?source=ucdp&source=inegi", 400, "duplicate_parameter", "source"),
    ("/summary?source=", 400, "empty_value", "source"),
    ("/summary?source", 400, "empty_value", "source"),
    ("/summary?source=%zz", 400, "bad_encoding", ""),
    ("/summary?source=%ff", 400, "bad_encoding", ""),
    ("/summary?source=acled", 400, "unknown_value", "source"),
    ("/summary?source=deployments_mx", 400, "unknown_value", "source"),
    ("/summary?datetime=2010-01-01/2009-01-01", 400, "reversed_interval", "datetime"),
    ("/summary?datetime=2009-02-29", 400, "bad_datetime", "datetime"),
    ("/summary?datetime=2009", 400, "bad_datetime", "datetime"),
    ("/summary?datetime=../../..", 400, "bad_datetime", "datetime"),
    ("/summary?dates=sometimes", 400, "unknown_value", "dates"),
    ("/summary?source=inegi&dates=overlapping", 400, "not_for_source", "dates"),
    ("/summary?kind=war", 400, "unknown_value", "kind"),
    ("/summary?source=inegi&kind=non_state", 400, "not_for_source", "kind"),
    ("/summary?perpetrator=army", 400, "unknown_value", "perpetrator"),
    ("/summary?perpetrator=government;not_stated", 400, "unknown_value", "perpetrator"),
    ("/summary?perpetrator=", 400, "empty_value", "perpetrator"),
    ("/summary?perpetrator=government,", 400, "unknown_value", "perpetrator"),
    ("/summary?perpetrator=Government%20of%20Mexico", 400, "unknown_value", "perpetrator"),
    ("/summary?victim=civilians%00", 400, "unknown_value", "victim"),
    ("/summary?victim=%3Cscript%3E", 400, "unknown_value", "victim"),
    ("/summary?victim=civilians&victim=sides", 400, "duplicate_parameter", "victim"),
    ("/summary?source=sesnsp&perpetrator=government", 400, "not_for_source", "perpetrator"),
    ("/summary?source=cpj&victim=civilians", 400, "not_for_source", "victim"),
    ("/summary?sex=female", 400, "not_for_source", "sex"),
    ("/summary?deaths_min=-1", 400, "bad_number", "deaths_min"),
    ("/summary?deaths_min=1e3", 400, "bad_number", "deaths_min"),
    ("/summary?deaths_min=99999999999", 400, "bad_number", "deaths_min"),
    ("/summary?place_precision=here", 400, "unknown_value", "place_precision"),
    ("/summary?time_precision=never", 400, "unknown_value", "time_precision"),
    ("/summary?state=8", 400, "unknown_value", "state"),
    ("/summary?state=08037", 400, "unknown_value", "state"),
    ("/summary?municipality=08", 400, "unknown_value", "municipality"),
    ("/summary?zone=nothing", 400, "unknown_value", "zone"),
    ("/summary?relation=outside", 400, "missing_parameter", "relation"),
    ("/summary?zone=mx-2008-chihuahua&relation=within_km:501", 400, "unknown_value", "relation"),
    ("/summary?zone=mx-2014-tierra-caliente&relation=outside", 422, "area_too_coarse", "relation"),
    ("/summary?bbox=NaN,0,1,1", 400, "bad_bbox", "bbox"),
    ("/summary?bbox=1e308,0,1,1", 400, "bad_bbox", "bbox"),
    ("/summary?bbox=inf,0,1,1", 400, "bad_bbox", "bbox"),
    ("/summary?bbox=0,2,1,1", 400, "bad_bbox", "bbox"),
    ("/summary?bbox=0,1,1", 400, "bad_bbox", "bbox"),
    ("/summary?measure=pain", 400, "unknown_value", "measure"),
    ("/summary?measure=rate", 400, "not_for_source", "measure"),
    ("/summary?source=inegi&measure=deaths_best", 400, "not_for_source", "measure"),
    ("/summary?source=cpj&motive=confirmed,unconfirmed", 422, "not_added", "motive"),
    ("/values/states?source=sesnsp&sex=unknown&measure=rate", 422, "no_denominator", "sex"),
    ("/values/municipalities?source=sesnsp", 422, "level_not_available", ""),
    ("/series?by=day", 400, "unknown_value", "by"),
    ("/series?f=xml", 400, "unknown_value", "f"),
    ("/incidents?limit=0", 400, "bad_number", "limit"),
    ("/incidents?limit=1001", 400, "bad_number", "limit"),
    ("/incidents?offset=-1", 400, "bad_number", "offset"),
    ("/incidents?place=nowhere", 400, "unknown_value", "place"),
    ("/incidents?source=inegi", 400, "not_for_source", "source"),
    ("/tiles/heat/0/0/0?source=inegi", 400, "not_for_source", "source"),
    ("/tiles/incidents/0/0/0?grid=hex", 400, "unknown_parameter", "grid"),
    ("/tiles/context/0/0/0?source=ucdp", 400, "unknown_parameter", "source"),
    ("/tiles/heat/0/0/0?cells=65", 400, "unknown_value", "cells"),
    ("/tiles/heat/30/0/0", 404, "unknown_tile", ""),
    ("/tiles/heat/1/2/0", 404, "unknown_tile", ""),
    ("/tiles/heat/0/0/-1", 404, "unknown_tile", ""),
    ("/tiles/heat/0/0/x", 404, "unknown_tile", ""),
    ("/tiles/heat/4294967296/0/0", 404, "unknown_tile", ""),
    ("/incidents?sort=name", 400, "unknown_value", "sort"),
    ("/zones?source=ucdp", 400, "unknown_value", "source"),
    ("/zones?force=space", 400, "unknown_value", "force"),
    ("/zones/mx-2008-chihuahua?source=deployments_mx", 400, "unknown_parameter", "source"),
    ("/static/map.svg?utm_source=x", 400, "unknown_parameter", "utm_source"),
    ("/static/map.svg?bbox=0,0,1", 400, "unknown_value", "bbox"),
    ("/static/map.svg?source=inegi&deaths_min=3", 400, "unknown_value", "deaths_min"),
    ("/static/map.svg?source=acled", 400, "unknown_value", "source"),
    ("/static/map.png?source=inegi&source=ucdp", 400, "duplicate_parameter", "source"),
    ("/static/map.svg?source=inegi&measure=records", 400, "unknown_value", "measure"),
    ("/static/map.svg?source=inegi&kind=non_state", 400, "unknown_value", "kind"),
    ("/static/map.svg?datetime=2010-01-01/2009-01-01", 400, "reversed_interval", "datetime"),
    ("/static/map.svg?datetime=2010-02-30", 400, "bad_datetime", "datetime"),
    ("/static/map.svg?p=99999", 400, "unknown_value", "p"),
    ("/static/map.svg?at=0,0", 400, "unknown_value", "at"),
    ("/static/map.svg?by=hex", 400, "unknown_value", "by"),
    ("/static/map.svg?hide=cities", 400, "unknown_value", "hide"),
    ("/static/map.svg?lang=xx", 400, "unknown_value", "lang"),
    ("/static/map.svg?width=319", 400, "bad_number", "width"),
    ("/static/map.svg?width=2401", 400, "bad_number", "width"),
    ("/static/map.png?height=1e3", 400, "bad_number", "height"),
    ("/static/map.png?height=-1", 400, "bad_number", "height"),
    ("/static/map.svg?e=0123456789abcdef", 404, "unknown_edition", ""),
    ("/static/map.gif", 404, "unknown_path", ""),
];

#[tokio::test]
async fn each_wrong_question_has_its_code_and_names_its_parameter() {
    let mut wrong = Vec::new();
    for (path, status, code, parameter) in TABLE {
        let answer = get(path).await;
        let problem =
            if answer.header("content-type") == "application/problem+json" { answer.json() } else { answer.status.as_u16().into() };
        let seen = (answer.status.as_u16(), problem["code"].as_str().unwrap_or(""), problem["parameter"].as_str().unwrap_or(""));
        if seen != (*status, *code, *parameter) {
            wrong.push(format!("{path}: {seen:?}, meant {:?}", (status, code, parameter)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn a_problem_is_complete_and_keeps_the_servers_inside_to_itself() {
    let answer = get("/summary?kind=war").await;
    let problem = answer.json();
    assert_eq!(
        (problem["type"].as_str(), problem["title"].as_str(), problem["status"].as_u64()),
        (Some("about:blank"), Some("Bad Request"), Some(400))
    );
    assert!(problem["allowed"].as_array().unwrap().contains(&"non_state".into()));
    for word in ["src/", "panicked", "/tmp", "Filter", "target/"] {
        assert!(!answer.text().contains(word), "{word}");
    }
}

#[tokio::test]
async fn an_address_beyond_8_kb_is_refused() {
    let long = |length: usize| format!("/summary?state={}", "0".repeat(length - "/summary?state=".len()));
    assert_eq!(get(&long(8 * 1024)).await.status, 400);
    let answer = get(&long(8 * 1024 + 1)).await;
    assert_eq!((answer.status.as_u16(), answer.json()["code"].as_str().map(str::to_owned)), (414, Some("url_too_long".to_owned())));
}
