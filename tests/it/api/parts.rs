//! `/parts`: what the page says of a view, word for word, as a data URL.

use super::NEVER;
use crate::server::{edition, get, get_with, send};
use axum::http::Method;

/// Most bytes of a step on the map, Brotli: its chart is in it, no picture of a map.
const STEP: usize = 12 * 1024;
/// Most bytes of a table, an answered comparison or the description of the data, Brotli.
const PAGE: usize = 40 * 1024;

const VIEWS: [&str; 14] = [
    "",
    "source=ucdp",
    "source=ucdp&by=records",
    "source=sesnsp&offence=feminicide",
    "source=cpj",
    "p=08037",
    "p=08037&source=ucdp",
    "p=08",
    "p=SV",
    "p=mx-2008-chihuahua",
    "v=table",
    "v=table&rows=200",
    "v=about",
    "v=compare&zone=mx-2008-chihuahua",
];

/// Whether the page's files are built; a run that may skip nothing fails without them.
pub(super) fn built() -> bool {
    let built = std::path::Path::new("web/dist/manifest.json").exists();
    assert!(built || std::env::var("TESTIGO_NO_SKIP").is_err(), "run `make web`");
    built
}

/// The element of an id, from its start to its end.
fn element<'a>(html: &'a str, tag: &str, id: &str) -> &'a str {
    let start = html.find(&format!("<{tag} id=\"{id}\"")).unwrap_or_else(|| panic!("no #{id}"));
    let (open, close) = (format!("<{tag}"), format!("</{tag}>"));
    let (mut depth, mut at) = (0, start);
    loop {
        let rest = &html[at..];
        let end = rest.find(&close).unwrap_or_else(|| panic!("#{id} has no end"));
        match rest.find(&open).filter(|begin| *begin < end) {
            Some(begin) => (depth, at) = (depth + 1, at + begin + open.len()),
            None => (depth, at) = (depth - 1, at + end + close.len()),
        }
        if depth == 0 {
            return &html[start..at];
        }
    }
}

/// Without the fields of the map's form that only a reader without scripts needs.
fn for_scripts(html: &str) -> String {
    let Some((before, rest)) = html.split_once("<noscript><label class=\"field\"><span>") else { return html.to_owned() };
    format!("{before}{}", rest.split_once("</noscript>").unwrap().1)
}

/// Without the still maps of a comparison.
fn without_stills(html: &str) -> String {
    let mut parts = html.split("<div class=\"map-still\">");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |html, part| html + "<div class=\"map-still\">" + part.split_once("</svg>").map_or(part, |(_, rest)| rest))
}

#[tokio::test]
async fn every_part_is_the_first_pages_to_the_byte() {
    if !built() {
        return;
    }
    for query in VIEWS {
        for lang in ["es", "en", "pt"] {
            let (page, parts) = (get(&format!("/?{query}&lang={lang}")).await, get(&format!("/parts?{query}&lang={lang}")).await);
            assert_eq!(parts.status, 200, "{query}: {}", parts.text());
            for (tag, id) in [
                ("header", "bar"),
                ("div", "key"),
                ("div", "notices"),
                ("section", "headline"),
                ("section", "panel"),
                ("section", "chart"),
                ("section", "table"),
                ("section", "about"),
            ] {
                assert_eq!(element(parts.text(), tag, id), for_scripts(element(page.text(), tag, id)), "{query} {lang}");
            }
            // A panel stands in the place of the first rows.
            if !parts.text().contains("class=\"detail-panel") {
                assert_eq!(element(parts.text(), "section", "rows"), element(page.text(), "section", "rows"), "{query} {lang}");
            }
            // The page has its maps already.
            assert_eq!(element(parts.text(), "section", "compare"), without_stills(element(page.text(), "section", "compare")), "{query}");
            // What machines call the view and say of its picture.
            for property in ["og:title", "og:image:alt"] {
                let content = |html: &str| {
                    html.split(&format!("property=\"{property}\" content=\"")).nth(1).unwrap().split('"').next().unwrap().to_owned()
                };
                assert_eq!(content(parts.text()), content(page.text()), "{query} {lang}");
                assert!(content(parts.text()).len() > 10, "{query} {lang}: {property}");
            }
            let canonical = |html: &str| html.split("rel=\"canonical\" href=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
            assert_eq!(canonical(parts.text()), canonical(page.text()), "{query} {lang}");
            assert_eq!(parts.header("content-language"), lang);
            assert!(!NEVER.iter().any(|word| parts.text().contains(word)), "{query} {lang}");
        }
    }
}

#[tokio::test]
async fn a_step_on_the_map_is_small() {
    for query in VIEWS {
        let answer = get_with(&format!("/parts?{query}&lang=es"), &[("accept-encoding", "br")]).await;
        assert_eq!(answer.header("content-encoding"), "br", "{query}");
        let most = if query.contains("v=") { PAGE } else { STEP };
        assert!(answer.body.len() <= most, "{query}: {} bytes", answer.body.len());
    }
}

#[tokio::test]
async fn marks_that_a_zoom_decides_between_are_those_asked_for() {
    let marks = |html: &str| html.split("data-marks=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    for (query, drawn) in [("source=ucdp&marks=hex", "hex"), ("source=ucdp&marks=records", "records"), ("marks=records", "fill")] {
        let answer = get(&format!("/parts?{query}&lang=en")).await;
        assert_eq!((answer.status.as_u16(), marks(answer.text()).as_str()), (200, drawn), "{query}");
        assert!(!answer.text().contains("marks=hex\"") && !answer.text().contains("&amp;marks="), "no link holds what only a map knows");
    }
    let (hex, records) = (get("/parts?source=ucdp&marks=hex&lang=en").await, get("/parts?source=ucdp&marks=records&lang=en").await);
    assert_ne!(hex.header("etag"), records.header("etag"));
}

#[tokio::test]
async fn the_chart_is_titled_by_the_place_and_the_victims_that_its_series_is_of() {
    for (query, title) in [
        ("p=08037&lang=es", "Homicidios registrados, Juárez, por mes"),
        ("lang=es", "Homicidios registrados, todo el país, por mes"),
        ("state=08&lang=es", "Homicidios registrados, Chihuahua, por mes"),
        ("source=cpj&lang=en", "Journalists, motive confirmed, the whole country, by year"),
        ("source=cpj&motive=unconfirmed&lang=es", "Periodistas, motivo no confirmado, todo el país, por año"),
        ("source=cpj&motive=not_applicable&lang=es", "Trabajadores de medios, todo el país, por año"),
        ("source=ucdp&victim=civilians&lang=es", "Muertes en ataques contra civiles, todo el país (UCDP, mejor estimación), por año"),
    ] {
        let parts = get(&format!("/parts?{query}")).await;
        let chart = element(parts.text(), "section", "chart");
        assert!(chart.contains(&format!("<h2 id=\"chart-title\" class=\"chart-title\">{title}</h2>")), "{query}: {title}");
    }
}

#[tokio::test]
async fn the_bars_of_the_chart_are_the_series() {
    let parts = get("/parts?p=08037").await;
    let chart = element(parts.text(), "section", "chart");
    let path = chart.split("d=\"M.5 0").nth(1).unwrap().split('"').next().unwrap();
    let drawn: Vec<u64> = path.split('m').map(|bar| bar.split('V').nth(1).map_or(0, |value| value.parse().unwrap())).collect();
    let series = crate::server::json("/series?source=inegi&municipality=08037").await;
    let counted: Vec<u64> = series["bins"].as_array().unwrap().iter().map(|bin| bin["count"].as_u64().unwrap()).collect();
    assert_eq!(drawn, counted);
}

#[tokio::test]
async fn the_fields_of_a_comparison_claim_no_other_choice_than_the_link_made() {
    let several = "perpetrator=government,organised_group";
    let parts = get(&format!("/parts?v=compare&zone=mx-2008-chihuahua&source=ucdp&{several}&lang=en")).await;
    let compare = element(parts.text(), "section", "compare");
    assert!(compare.contains("<option value=\"government,organised_group\" selected>Government, Organised group</option>"), "{compare}");
}

#[tokio::test]
async fn what_it_does_not_know_is_refused() {
    for (query, code, parameter) in [
        ("utm_source=x", "unknown_parameter", "utm_source"),
        ("was=ucdp", "unknown_parameter", "was"),
        ("marks=fill", "unknown_value", "marks"),
        ("bbox=1,2,3", "unknown_value", "bbox"),
        ("source=nobody", "unknown_value", "source"),
        ("p=99999", "unknown_value", "p"),
        ("datetime=2010-01-01/2009-01-01", "reversed_interval", "datetime"),
    ] {
        let answer = get(&format!("/parts?{query}")).await;
        let problem: serde_json::Value = serde_json::from_slice(&answer.body).unwrap();
        assert_eq!((answer.status.as_u16(), &problem["code"], &problem["parameter"]), (400, &code.into(), &parameter.into()), "{query}");
    }
    assert_eq!(get("/parts?e=0000000000000000").await.status, 404);
    assert_eq!(get("/e/0000000000000000/parts").await.status, 404);
}

#[tokio::test]
async fn it_is_kept_as_other_data_are() {
    let id = edition();
    let (short, pinned) = (get("/parts?p=08037").await, get(&format!("/e/{id}/parts?p=08037")).await);
    assert_eq!(short.header("cache-control"), "public, max-age=60");
    assert_eq!(pinned.header("cache-control"), "public, max-age=86400");
    assert_eq!(short.header("content-location"), format!("/e/{id}/parts?p=08037"));
    assert_eq!(short.header("access-control-allow-origin"), "*");
    assert_eq!(short.text(), pinned.text());
    let same = get_with("/parts?p=08037", &[("if-none-match", short.header("etag"))]).await;
    assert_eq!((same.status.as_u16(), same.body.len()), (304, 0));
    let head = send(Method::HEAD, "/parts?p=08037", &[]).await;
    assert_eq!((head.status.as_u16(), head.body.len()), (200, 0));
    assert_eq!(head.header("content-length"), short.body.len().to_string());
}

#[tokio::test]
async fn the_map_finds_its_numbers_in_the_document() {
    let data = |html: &str| -> serde_json::Value {
        let json = html.split("<script type=\"application/json\" id=\"map-data\">").nth(1).unwrap().split("</script>").next().unwrap();
        serde_json::from_str(json).unwrap()
    };
    let fill = data(get("/parts?lang=en").await.text());
    let values = crate::server::json("/values/municipalities?source=inegi&datetime=2009-01-01/2009-12-31&measure=rate_smoothed").await;
    let numbers = |list: &serde_json::Value| list.as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect::<Vec<_>>();
    assert_eq!(numbers(&fill["breaks"]), numbers(&values["class_breaks"]));
    assert_eq!([&fill["marks"], &fill["level"], &fill["measure"]], ["fill", "municipalities", "rate_smoothed"]);
    assert_eq!(fill["period"], serde_json::json!(["2009-01-01", "2009-12-31"]));
    assert_eq!(fill["edition"], edition());
    let records = data(get("/parts?source=ucdp&by=records&at=-106.4,31.6,9").await.text());
    assert_eq!((&records["marks"], &records["level"]), (&"records".into(), &serde_json::Value::Null));
    let camera = numbers(&records["camera"]);
    assert!((camera[0] + 106.4).abs() < 1e-3 && (camera[1] - 31.6).abs() < 1e-3 && (camera[2] - 9.0).abs() < 1e-9, "{camera:?}");
    let lanes = fill["lanes"].as_array().unwrap();
    assert!(lanes.iter().any(|lane| lane["id"] == "mx-2008-chihuahua" && lane["first"] == "2008-03-27"), "{lanes:?}");
    assert!(lanes.iter().any(|lane| lane["last"].is_null()));
}

#[tokio::test]
async fn a_comparison_says_its_months_and_offers_what_can_be_asked() {
    let months =
        |html: &str| html.split("data-datetime=\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect::<Vec<_>>();
    let whole = get("/parts?v=compare&zone=mx-2008-chihuahua&p=08037&measure=count&lang=en").await;
    assert_eq!(months(whole.text()), ["2007-03-01/2008-02-29", "2008-04-01/2009-03-31"]);
    // The form keeps the rest of the address, and the operation's date for a reader who gives the operation up.
    for kept in ["name=\"measure\" value=\"count\"", "name=\"date\" value=\"2008-03-27\"", "name=\"was\" value=\"inegi\""] {
        assert!(whole.text().contains(&format!("<input type=\"hidden\" {kept}>")), "{kept}");
    }
    assert!(whole.text().contains("<option value=\"\">No operation: a date</option>"));
    let dates = get("/parts?v=compare&zone=mx-2008-chihuahua&washout=3&m=36").await;
    assert_eq!(months(dates.text()), ["2005-03-01/2008-02-29", "2008-06-01/2011-05-31"]);
    let refused = get("/parts?v=compare&zone=mx-2025-paricutin&w=swipe").await;
    assert!(months(refused.text()).is_empty() && refused.text().contains("<div class=\"compare-figures\" hidden>"));
    assert!(refused.text().contains("<input type=\"hidden\" name=\"w\" value=\"swipe\">"));
    // A place alone: the operations that name it or its state, and a day of the reader's own.
    let place = get("/parts?v=compare&p=08037&lang=en").await;
    let offers = place.text().split("class=\"compare-offers\"").nth(1).unwrap().split("</div>").next().unwrap();
    assert!(offers.contains("<h2>Juárez, Chihuahua: deployments over this place</h2>"), "{offers}");
    let offer = "id=\"offer-mx-2008-chihuahua\" href=\"/?zone=mx-2008-chihuahua&amp;v=compare&amp;p=08037&amp;lang=en\"";
    assert!(offers.contains(offer) && !offers.contains("mx-2006-michoacan"), "{offers}");
    assert!(place.text().contains("<input type=\"date\" id=\"compare-date\" name=\"date\" value=\"\""));
    let picture = |html: &str| html.split("og:image:alt\" content=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert!(
        picture(whole.text())
            .starts_with("Juárez, Chihuahua: Operativo Conjunto Chihuahua, 27 March 2008. Registered homicides went from 240")
    );
    assert!(picture(get("/parts?v=overview&lang=en").await.text()).starts_with("All deployments: size and sign differ. "));
    // Whom the numbers count is said beside what they are.
    let filtered = get("/parts?v=compare&p=08&date=2016-05-27&source=sesnsp&sex=female&lang=en").await;
    assert!(element(filtered.text(), "section", "compare").contains("<span class=\"dek-filters\"> "));
}

#[tokio::test]
async fn the_parts_around_a_framed_map_are_those_of_its_first_frame() {
    if !built() {
        eprintln!("skipped: the page is not built");
        return;
    }
    for query in VIEWS.into_iter().filter(|query| !query.contains("v=")) {
        for lang in ["es", "en", "pt"] {
            let (framed, parts) =
                (get(&format!("/embed?{query}&lang={lang}")).await, get(&format!("/parts?{query}&for=embed&lang={lang}")).await);
            assert_eq!((framed.status.as_u16(), parts.status.as_u16()), (200, 200), "{query}");
            for (tag, id) in [("div", "key"), ("figure", "chart")] {
                assert_eq!(element(framed.text(), tag, id), element(parts.text(), tag, id), "{query} {lang} {id}");
            }
            for (start, end) in [("<header class=\"embed-head\"", "</header>"), ("<p id=\"drawn\"", "</p>"), ("<footer", "</footer>")] {
                let part = |html: &str| html[html.find(start).unwrap()..].split(end).next().unwrap().to_owned();
                assert_eq!(part(framed.text()), part(parts.text()), "{query} {lang} {start}");
            }
            let opens = query.contains("p=") && !query.contains("p=SV");
            assert_eq!(parts.text().contains("<article class=\"detail-panel"), opens, "{query}");
            assert!(parts.body.len() < 80_000, "{query}: {} bytes", parts.body.len());
        }
    }
}

/// The words of the map's tip in a view.
async fn tip(query: &str) -> serde_json::Value {
    let page = get(&format!("/parts?lang=en&{query}")).await;
    let text =
        page.text().split_once("data-tip=\"").unwrap_or_else(|| panic!("{query}")).1.split_once('"').unwrap().0.replace("&quot;", "\"");
    serde_json::from_str(&text).unwrap()
}

#[tokio::test]
async fn a_tip_gives_measure_and_unit_and_each_interval_beside_its_number() {
    let smoothed = tip("measure=rate_smoothed").await;
    assert_eq!(smoothed["of"], "inegi rate_smoothed");
    assert_eq!(smoothed["measure"], "Smoothed rate: Homicides per 100,000 people a year");
    let count = "Registered homicides: {n}";
    assert_eq!(smoothed["lines"], serde_json::json!(["Not smoothed: {rate} (95% interval: {low}–{high})", null, count]));
    assert_eq!(smoothed["status"]["unstable"], "few cases (1–19)");
    assert_eq!(tip("measure=rate").await["lines"], serde_json::json!([null, "95% interval: {low}–{high}", count]));
    assert_eq!(tip("measure=count").await["lines"], serde_json::json!([null, "95% interval: {low}–{high}", null]));
    let deaths = tip("source=ucdp&by=state&measure=deaths_best").await;
    assert_eq!(deaths["lines"], serde_json::json!([null, "Published range: {low}–{high}", null]));
    assert_eq!(tip("source=ucdp&by=state").await["lines"], serde_json::json!([null, null, null]));
    assert!(!get("/parts?p=SV").await.text().contains("data-tip"), "nothing is counted there");
}
