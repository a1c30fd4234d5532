use super::*;
use crate::dataset::synthetic;
use crate::query::Refusal;

fn parse(query: &str, scope: Scope) -> Result<Filter, QueryError> {
    Filter::parse(&synthetic::dataset(1), &pairs(query), scope)
}

fn pairs(query: &str) -> Vec<(String, String)> {
    let pair = |pair: &str| pair.split_once('=').map(|(key, value)| (key.to_owned(), value.to_owned()));
    query.split('&').filter_map(pair).collect()
}

/// Code of the refusal, and the parameter at fault.
fn refused(query: &str, scope: Scope) -> (&'static str, Option<String>, Refusal) {
    let error = parse(query, scope).expect_err(query);
    (error.code(), error.parameter().map(str::to_owned), error.refusal())
}

#[test]
fn a_question_that_is_not_well_put_names_its_parameter() {
    let cases = [
        ("colour=red", "unknown_parameter", "colour"),
        ("kind=one&kind=two", "duplicate_parameter", "kind"),
        ("kind=", "empty_value", "kind"),
        ("kind=one,", "unknown_value", "kind"),
        ("kind=four", "unknown_value", "kind"),
        ("source=nobody", "unknown_value", "source"),
        ("source=deployments", "unknown_value", "source"),
        ("state=99", "unknown_value", "state"),
        ("state=01001", "unknown_value", "state"),
        ("municipality=01", "unknown_value", "municipality"),
        ("zone=west", "unknown_value", "zone"),
        ("datetime=2001-01-02/2001-01-01", "reversed_interval", "datetime"),
        ("datetime=soon", "bad_datetime", "datetime"),
        ("dates=near", "unknown_value", "dates"),
        ("deaths_min=-1", "bad_number", "deaths_min"),
        ("place_precision=street", "unknown_value", "place_precision"),
        ("time_precision=25km", "unknown_value", "time_precision"),
        ("bbox=0,0,NaN,1", "bad_bbox", "bbox"),
        ("bbox=0,0,1e308,1", "bad_bbox", "bbox"),
        ("measure=fear", "unknown_value", "measure"),
        ("measure=rate", "not_for_source", "measure"),
        ("sex=female", "not_for_source", "sex"),
        ("source=counts&kind=one", "not_for_source", "kind"),
        ("source=counts&deaths_min=1", "not_for_source", "deaths_min"),
        ("source=counts&place_precision=town", "not_for_source", "place_precision"),
        ("source=counts&dates=overlapping", "not_for_source", "dates"),
        ("source=counts&measure=records", "not_for_source", "measure"),
        ("relation=outside", "missing_parameter", "relation"),
        ("zone=east&relation=near", "unknown_value", "relation"),
        ("zone=east&relation=within_km:0", "unknown_value", "relation"),
        ("zone=east&relation=within_km:501", "unknown_value", "relation"),
        ("zone=east&relation=within_km:+50", "unknown_value", "relation"),
        ("zone=east&relation=within_km:5.5", "unknown_value", "relation"),
        ("zone=east&relation=within_km", "unknown_value", "relation"),
    ];
    for (query, code, parameter) in cases {
        assert_eq!(refused(query, Scope::AGGREGATES), (code, Some(parameter.to_owned()), Refusal::Malformed), "{query}");
    }
}

#[test]
fn a_question_that_the_data_cannot_answer_is_refused_as_such() {
    let cases = [
        ("zone=coarse", Scope::AGGREGATES, "area_too_coarse"),
        ("source=yearly&motive=confirmed,unconfirmed", Scope::AGGREGATES, "not_added"),
        ("source=yearly&role=journalist,media_worker", Scope::AGGREGATES, "not_added"),
        ("source=yearly&measure=rate&sex=unknown", Scope::AGGREGATES, "no_denominator"),
        ("source=yearly&measure=rate&sex=female,male", Scope::AGGREGATES, "no_denominator"),
        ("source=counts&measure=rate&age=child", Scope::AGGREGATES, "no_denominator"),
        ("source=yearly", Scope::of_level(Level::Municipality), "level_not_available"),
        ("source=yearly&municipality=01001", Scope::AGGREGATES, "level_not_available"),
    ];
    for (query, scope, code) in cases {
        let (found, _, refusal) = refused(query, scope);
        assert_eq!((found, refusal), (code, Refusal::Unanswerable), "{query}");
    }
}

#[test]
fn points_of_a_counts_source_are_refused_with_the_sources_that_have_some() {
    let error = parse("source=counts", Scope::RECORDS).unwrap_err();
    assert_eq!((error.code(), error.allowed()), ("not_for_source", &["events".to_owned()][..]));
}

#[test]
fn refusals_list_what_would_be_right_when_the_list_is_short() {
    let allowed = |query: &str| parse(query, Scope::AGGREGATES).unwrap_err().allowed().join(" ");
    assert_eq!(allowed("kind=four"), "one two three");
    assert_eq!(allowed("source=nobody"), "events counts yearly");
    assert_eq!(allowed("source=counts&measure=records"), "count rate rate_smoothed");
    assert_eq!(allowed("state=99"), "01 02 B1");
    assert!(allowed("colour=red").contains("place_precision"));
}

#[test]
fn a_source_adds_its_defaults_and_one_code_may_imply_another() {
    let fields = |query: &str| parse(query, Scope::AGGREGATES).unwrap().fields;
    assert_eq!(fields(""), [None, None]);
    assert_eq!(fields("source=counts"), [Some(0b01), None]);
    assert_eq!(fields("source=counts&offence=homicide,feminicide"), [Some(0b11), None]);
    assert_eq!(fields("source=yearly"), [None, Some(0b001), None]);
    assert_eq!(fields("source=yearly&role=media_worker"), [Some(0b10), Some(0b100), None]);
    assert_eq!(fields("source=yearly&role=journalist"), [Some(0b01), Some(0b001), None]);
    assert_eq!(fields("source=yearly&role=media_worker&motive=confirmed"), [Some(0b10), Some(0b001), None]);
}

#[test]
fn state_and_municipality_both_have_to_hold() {
    let dataset = synthetic::dataset(1);
    let named = |query: &str| {
        let filter = Filter::parse(&dataset, &pairs(query), Scope::AGGREGATES).unwrap();
        filter.areas.unwrap().named.iter().map(|ix| dataset.areas.area(*ix).code.to_string()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(named("state=02,01"), "01 02");
    assert_eq!(named("state=01&municipality=01001,02001"), "01001");
    assert_eq!(named("state=01&municipality=02001"), "");
}

#[test]
fn a_filter_reads_back_from_its_own_vocabulary() {
    let dataset = synthetic::dataset(1);
    let queries = [
        "",
        "datetime=2001-01-01/..&dates=overlapping&kind=two,one&deaths_min=3&measure=deaths_best",
        "place_precision=25km&time_precision=month&state=02,01&zone=east&bbox=0.5,0,2.5,1",
        "source=yearly&role=media_worker&sex=female&measure=rate_smoothed",
        "victim=press&municipality=02001,01001&datetime=2001-05-05",
    ];
    for query in queries {
        let filter = Filter::parse(&dataset, &pairs(query), Scope::AGGREGATES).unwrap();
        let written = filter.to_pairs(&dataset);
        assert_eq!(Filter::parse(&dataset, &written, Scope::AGGREGATES).as_ref(), Ok(&filter), "{query}");
    }
    let filter = Filter::parse(&dataset, &pairs("kind=two,one&datetime=2001-05-05"), Scope::AGGREGATES).unwrap();
    let text: Vec<String> = filter.to_pairs(&dataset).iter().map(|(key, value)| format!("{key}={value}")).collect();
    assert_eq!(text.join("&"), "datetime=2001-05-05/2001-05-05&kind=one,two&measure=records&source=events");
}
