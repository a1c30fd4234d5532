//! Editions that lack a kind of thing: every view opens, what needs the kind is refused with a reason, nothing else fails.

use crate::fixture::Fixture;
use crate::server::{Answer, ask};
use axum::Router;
use axum::http::Method;
use std::sync::Arc;
use testigo::dataset::Dataset;
use testigo::http::{App, Config, router};

/// An edition made of the kinds that it is given.
struct Kinds {
    name: &'static str,
    levels: &'static [&'static str],
    sources: &'static [&'static str],
}

const EVENTS: &str = "events";
const COUNTS: &str = "counts";
const RATES: &str = "rates";
const ZONES: &str = "zones";

const EDITIONS: [Kinds; 9] = [
    Kinds { name: "without deployments", levels: &["country", "state", "municipality"], sources: &[EVENTS, RATES] },
    Kinds { name: "without states", levels: &["country", "municipality"], sources: &[EVENTS, RATES, ZONES] },
    Kinds { name: "without municipalities", levels: &["country", "state"], sources: &[EVENTS, RATES, ZONES] },
    Kinds { name: "countries and events only", levels: &["country"], sources: &[EVENTS] },
    Kinds { name: "countries and counts only", levels: &["country"], sources: &[COUNTS] },
    Kinds { name: "events only", levels: &["country", "state", "municipality"], sources: &[EVENTS] },
    Kinds { name: "counts only", levels: &["country", "state", "municipality"], sources: &[COUNTS] },
    Kinds { name: "events and deployments", levels: &["country", "state", "municipality"], sources: &[EVENTS, ZONES] },
    Kinds { name: "rates and deployments", levels: &["country", "state", "municipality"], sources: &[RATES, ZONES] },
];

/// Code, parent and level of the areas; a municipality lies in the country where there are no states.
const AREAS: [(&str, &str, &str, [f64; 4]); 5] = [
    ("XX", "", "country", [0.0, 0.0, 4.0, 2.0]),
    ("01", "XX", "state", [0.0, 0.0, 2.0, 2.0]),
    ("02", "XX", "state", [2.0, 0.0, 4.0, 2.0]),
    ("01001", "01", "municipality", [0.0, 0.0, 2.0, 2.0]),
    ("02001", "02", "municipality", [2.0, 0.0, 4.0, 2.0]),
];

impl Kinds {
    fn has(&self, level: &str) -> bool {
        self.levels.contains(&level)
    }

    fn finest(&self) -> &'static str {
        self.levels[self.levels.len() - 1]
    }

    /// Codes of the finest level.
    fn codes(&self) -> Vec<&'static str> {
        AREAS.iter().filter(|(.., level, _)| *level == self.finest()).map(|(code, ..)| *code).collect()
    }

    fn areas(&self) -> String {
        let feature = |(code, parent, level, [west, south, east, north]): &(&str, &str, &str, [f64; 4])| {
            let parent = if self.has("state") || *level != "municipality" { *parent } else { "XX" };
            let parent = if parent.is_empty() { "null".to_owned() } else { format!("\"{parent}\"") };
            format!(
                r#"{{"type":"Feature","properties":{{"code":"{code}","name":"Lugar {code}","level":"{level}","parent":{parent}}},"geometry":{{"type":"Polygon","coordinates":[[[{west},{south}],[{east},{south}],[{east},{north}],[{west},{north}],[{west},{south}]]]}}}}"#
            )
        };
        let features: Vec<String> = AREAS.iter().filter(|(.., level, _)| self.has(level)).map(feature).collect();
        format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, features.join(","))
    }

    fn config(&self) -> String {
        let first = if self.sources[0] == EVENTS { "sucesos" } else { "cuentas" };
        let mut text = format!(
            "name = \"kinds\"\nlanguages = [\"es\", \"en\", \"pt\"]\ndefault_source = \"{first}\"\ncompare_source = \"{first}\"\ndefault_view = \"source={first}\"\npopulation_year = 2010\n[title]\nes = \"Prueba\"\nen = \"Trial\"\npt = \"Prova\"\n"
        );
        let mut source = |id: &str, kind: &str, reader: &str, file: &str, unit: &str, more: &str| {
            let source = format!(
                "\n[[source]]\nid = \"{id}\"\nkind = \"{kind}\"\nreader = \"{reader}\"\nfiles = [\"{file}\"]\ntitle = \"{id}\"\npublisher = \"This test\"\nversion = \"1\"\naccessed = \"2026-01-01\"\nlicence = \"CC0\"\nattribution = \"Synthetic\"\ncitation = \"Synthetic\"\nunit = \"{unit}\"\nredistribution = \"raw\"\n{more}\n"
            );
            text.push_str(&source);
        };
        source("areas", "areas", "boundaries", "kinds.geojson", "boundary", "");
        let coverage = "coverage = { start = \"2009-01\", end = \"2010-12\", areas = [\"XX\"] }\n";
        for kind in self.sources {
            match *kind {
                EVENTS => source(
                    "sucesos",
                    "events",
                    "mapped_csv",
                    "kinds-events.csv",
                    "event",
                    &format!(
                        "{coverage}defaults = {{ country = \"XX\", place_precision = \"town\" }}\n[source.columns]\nid = \"id\"\nfirst = \"first\"\nlon = \"lon\"\nlat = \"lat\"\ndeaths_best = \"deaths\"\nplace_name = \"place\""
                    ),
                ),
                ZONES => source("despliegues", "zones", "mapped_csv", "kinds-zones.csv", "claim", "columns = { countries = \"country\" }"),
                counts => {
                    let series = if self.finest() == "municipality" { "municipal" } else { "state" };
                    let denominator = if counts == RATES { format!("denominator = \"{series}\"\n") } else { String::new() };
                    if counts == RATES {
                        let bases = "bases = [{ id = \"b\", first_year = 2009, last_year = 2010, title = \"own\" }]";
                        let more = format!("series = \"{series}\"\n{bases}");
                        source("poblacion", "areas", "population", "kinds-population.csv", "person", &more);
                    }
                    let more = format!(
                        "{coverage}period = \"month\"\nlevel = \"{}\"\n{denominator}columns = {{ area = \"area\", period = \"period\", count = \"count\" }}",
                        self.finest()
                    );
                    source("cuentas", "counts", "mapped_csv", "kinds-counts.csv", "victim", &more);
                }
            }
        }
        text
    }

    fn dataset(&self) -> Dataset {
        let codes = self.codes();
        let rows =
            |header: &str, row: &dyn Fn(&str) -> String| format!("{header}\n{}", codes.iter().map(|code| row(code)).collect::<String>());
        let fixture = Fixture::new()
            .write("edition.toml", self.config())
            .write("kinds.geojson", self.areas())
            .write("kinds-events.csv", "id,first,lon,lat,deaths,place\n1,2009-03-05,1,1,2,Uno\n2,2010-06-01,3,1,0,Dos\n")
            .write("kinds-counts.csv", rows("area,period,count", &|code| format!("{code},2009-02,3\n{code},2010-12,25\n")))
            .write("kinds-population.csv", rows("code,year,population", &|code| format!("{code},2009,1000\n{code},2010,1000\n")))
            .write(
                "kinds-zones.csv",
                "id,name,force,country,states,municipalities,area_known,first,last,citation\nxx-2009-norte,Operación Norte,army,XX,STATES,MUNICIPALITIES,exact,2009-06-05,,Synthetic citation\n"
                    .replace("STATES", if self.has("state") { "01" } else { "" })
                    .replace("MUNICIPALITIES", if self.has("state") { "" } else { "01001" }),
            );
        let published = fixture.publish().unwrap_or_else(|error| panic!("{}: {error}", self.name));
        Dataset::open(&published.folder).unwrap_or_else(|error| panic!("{}: {error}", self.name))
    }

    fn service(&self) -> Router {
        let app = App::new(Config { cache_bytes: 8 << 20, ..Config::default() });
        app.serve(Arc::new(self.dataset()));
        router(app)
    }
}

const PAGES: [&str; 29] = [
    "/",
    "/?v=map",
    "/?v=table",
    "/?v=compare",
    "/?v=overview",
    "/?v=about",
    "/?source=cuentas&measure=rate&v=table",
    "/?source=sucesos&by=state",
    "/?source=sucesos&by=records",
    "/?source=sucesos&measure=deaths_best&v=table",
    "/?p=01",
    "/?p=01001&v=table",
    "/?p=XX",
    "/?p=xx-2009-norte",
    "/?zone=xx-2009-norte",
    "/?v=compare&zone=xx-2009-norte",
    "/?v=compare&p=01001&date=2010-01-01",
    "/?state=01&v=table",
    "/embed",
    "/embed?v=table",
    "/embed?v=compare",
    "/embed?v=overview",
    "/about",
    "/method",
    "/report",
    "/cite",
    "/share",
    "/share?v=overview",
    "/share?p=XX",
];

const DATA: [&str; 52] = [
    "/edition.json",
    "/openapi.json",
    "/summary",
    "/summary?state=01",
    "/summary?municipality=01001",
    "/summary?zone=xx-2009-norte",
    "/series",
    "/series?by=year",
    "/values/countries",
    "/values/states",
    "/values/municipalities",
    "/values/municipalities?source=cuentas&measure=rate",
    "/areas",
    "/areas/XX",
    "/areas/01",
    "/areas/01001",
    "/zones",
    "/zones?f=geojson",
    "/zones/xx-2009-norte",
    "/incidents",
    "/incidents?source=sucesos",
    "/tiles/incidents.json",
    "/tiles/heat.json",
    "/tiles/municipalities.json",
    "/tiles/states.json",
    "/tiles/countries.json",
    "/tiles/zones.json",
    "/tiles/context.json",
    "/tiles/incidents/0/0/0",
    "/tiles/heat/0/0/0",
    "/tiles/heat/2/2/1?grid=hex",
    "/tiles/municipalities/0/0/0",
    "/tiles/states/0/0/0",
    "/tiles/states/0/0/0?source=cuentas",
    "/tiles/countries/0/0/0",
    "/tiles/zones/0/0/0",
    "/tiles/context/0/0/0",
    "/data/incidents.csv",
    "/data/incidents.geojson",
    "/data/municipalities.csv",
    "/data/states.csv",
    "/data/countries.csv",
    "/data/zones.csv",
    "/data/zones.geojson",
    "/data/counts.csv",
    "/compare?zone=xx-2009-norte",
    "/compare?state=01&date=2010-01-01",
    "/compare?municipality=01001&date=2010-01-01&f=html",
    "/compare/overview",
    "/compare/overview?f=html",
    "/compare/overview?f=csv",
    "/oembed?url=http://localhost/",
];

/// A page that says nothing: words that were not filled in, numbers that are none.
const EMPTY_WORDS: [&str; 7] = ["{ $", "{$", "undefined", "NaN", ">null<", "<h1></h1>", "<h2></h2>"];

async fn get(service: &Router, path: &str) -> Answer {
    ask(service.clone(), Method::GET, path, &[]).await
}

#[tokio::test]
async fn every_view_of_an_edition_that_lacks_a_kind_opens_and_says_something() {
    if !std::path::Path::new("web/dist/manifest.json").exists() {
        return;
    }
    for kinds in EDITIONS {
        let service = kinds.service();
        for path in PAGES {
            for lang in ["es", "en", "pt"] {
                let path = format!("{path}{}lang={lang}", if path.contains('?') { '&' } else { '?' });
                let answer = get(&service, &path).await;
                assert_eq!(answer.status, 200, "{}: {path}: {}", kinds.name, answer.text());
                for empty in EMPTY_WORDS {
                    assert!(!answer.text().contains(empty), "{}: {path} holds {empty}", kinds.name);
                }
            }
        }
        for path in ["/static/map.svg", "/static/map.svg?by=state", "/static/map.png?width=400&height=400"] {
            let status = get(&service, path).await.status;
            assert!(status == 200 || (path.contains("by=") && status == 400), "{}: {path}: {status}", kinds.name);
        }
    }
}

#[tokio::test]
async fn every_data_url_answers_or_says_why_it_does_not() {
    for kinds in EDITIONS {
        let service = kinds.service();
        for path in DATA {
            let answer = get(&service, path).await;
            let status = answer.status.as_u16();
            match status {
                200 | 204 => {}
                400 | 404 | 422 if path.contains("f=html") && answer.header("content-type").starts_with("text/html") => {}
                400 | 404 | 422 => {
                    let problem = answer.json();
                    let words = |key: &str| problem[key].as_str().is_some_and(|text| !text.is_empty());
                    assert!(words("code") && words("detail"), "{}: {path}: {problem}", kinds.name);
                    assert!(!problem["detail"].as_str().unwrap().contains("``"), "{}: {path}: {problem}", kinds.name);
                }
                _ => panic!("{}: {path}: {status} {}", kinds.name, answer.text()),
            }
        }
    }
}

#[tokio::test]
async fn what_needs_a_kind_that_the_edition_lacks_is_refused_with_its_own_code() {
    let cases = [
        ("without deployments", "/compare/overview", "no_deployments"),
        ("without deployments", "/compare?zone=a", "no_deployments"),
        ("without deployments", "/summary?zone=a", "no_deployments"),
        ("counts only", "/incidents", "no_events"),
        ("counts only", "/tiles/heat/0/0/0", "no_events"),
        ("counts only", "/data/incidents.csv", "no_events"),
        ("events only", "/data/counts.csv", "no_counts"),
        ("countries and events only", "/values/states", "level_not_available"),
        ("countries and events only", "/summary?state=01", "level_not_available"),
        ("without states", "/summary?state=01", "level_not_available"),
    ];
    for (edition, path, code) in cases {
        let service = EDITIONS.iter().find(|kinds| kinds.name == edition).unwrap().service();
        let answer = get(&service, path).await;
        assert_eq!((answer.status.as_u16(), answer.json()["code"].as_str()), (422, Some(code)), "{edition}: {path}");
    }
}

#[tokio::test]
async fn a_tab_that_can_never_answer_is_absent_and_its_address_says_why() {
    if !std::path::Path::new("web/dist/manifest.json").exists() {
        return;
    }
    for kinds in EDITIONS {
        let service = kinds.service();
        let offers = get(&service, "/?lang=en").await.text().contains("id=\"view-compare\"");
        assert_eq!(offers, kinds.sources.contains(&ZONES), "{}", kinds.name);
    }
    let service = EDITIONS[0].service();
    for (lang, words) in
        [("es", "Esta edición no tiene despliegues"), ("en", "This edition has no deployments"), ("pt", "Esta edição não tem operações")]
    {
        for path in ["/?v=compare", "/?v=overview", "/embed?v=overview", "/compare/overview?f=html"] {
            let answer = get(&service, &format!("{path}&lang={lang}")).await;
            assert!(answer.text().contains(words), "{path} {lang}: {}", answer.text());
        }
    }
}

#[tokio::test]
async fn the_table_of_an_edition_of_countries_has_a_row_for_the_country() {
    if !std::path::Path::new("web/dist/manifest.json").exists() {
        return;
    }
    let service = EDITIONS[3].service();
    let answer = get(&service, "/?v=table&lang=en").await;
    assert!(answer.text().contains("Lugar XX"), "{}", answer.text());
    let csv = answer.text().split("href=\"").find(|rest| rest.starts_with("/data/countries.csv")).unwrap().split('"').next().unwrap();
    let table = get(&service, &csv.replace("&amp;", "&")).await;
    assert!(table.status == 200 && table.text().lines().any(|line| line.starts_with("XX,")), "{}", table.text());
}
