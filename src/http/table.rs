//! The route table: the router is built from it, `/openapi.json` describes it, the tests walk it.

use super::key::Key;
use super::param::{
    AREA_LIMIT, AREA_SORT, AS, BY, CELLS, CHANGED, COMPARISON, DATETIME, F_CITE, F_COMPARE, F_CSV, F_GEOJSON, F_OVERVIEW, F_RECORDS,
    FILTER, FOR, FORCE, FROM, GRID, LANG, LIMIT, MARKS, MAXHEIGHT, MAXWIDTH, OEMBED_FORMAT, OFFSET, OVERVIEW, PAGE_KEYS, PICTURE_SIZE,
    PLACE, RESOLUTION, SHARE, SORT, STILL_SIZE, TO, URL, WAS, ZONE_FILTER,
};
use super::resources::{
    areas, compare, data, edition, incidents, oembed, overview, pages, picture, series, service, styles, summary, tiles, values, zones,
};
use super::route::Route;
use super::schemas::shape;
use super::scope::Scope;
use super::work::{Cost, Plan};
use super::{assets, openapi};
use crate::compare::Overview;
use crate::encode::tilejson::TileJson;
use crate::query::{AreaDetail, AreaList, IncidentPage, Series, Summary, Values, ZoneDetail, ZoneList};
use crate::view::comparison::WithSentence;

const JSON: &[&str] = &["application/json"];
const MVT: &str = "application/vnd.mapbox-vector-tile";
const BY_CODING: &str = "Accept-Encoding";
const BY_FORMAT: &str = "Accept, Accept-Encoding";
const BY_LANGUAGE: &str = "Accept-Encoding, Accept-Language";
const BY_READER: &str = "Accept-Encoding, Accept-Language, Save-Data";

/// A row whose answer is JSON from the edition.
const DATA: Route = Route {
    id: "",
    path: "",
    scope: Scope::Data,
    about: "",
    params: &[],
    media_types: JSON,
    answer: None,
    vary: BY_CODING,
    plan: service::nothing,
};
/// A row whose answer is a page.
const PAGE: Route = Route { scope: Scope::Page, params: &[&[&LANG]], media_types: &["text/html"], vary: BY_LANGUAGE, ..DATA };
/// A row that speaks of the server.
const SERVICE: Route = Route { scope: Scope::Service, media_types: &["text/plain"], ..DATA };

/// A row that other sites' programs ask.
const PARTNER: Route = Route { scope: Scope::Partner, ..DATA };

/// Every route, in the order of the documentation.
pub static ROUTES: &[Route] = &[
    Route {
        id: "edition",
        path: "/edition.json",
        about: "What the edition says of itself: sources with licence, citation, fields, coverage and breaks; deployments; files.",
        answer: Some(shape::<edition::EditionAnswer>),
        plan: edition::plan,
        ..DATA
    },
    Route {
        id: "summary",
        path: "/summary",
        about: "Totals of a filter: what is drawn, and what is not and why.",
        params: &[FILTER],
        answer: Some(shape::<Summary>),
        plan: summary::plan,
        ..DATA
    },
    Route {
        id: "values",
        path: "/values/{level}",
        about: "One value with interval and status for each area of a level (municipalities, states, countries).",
        params: &[FILTER, &[&AREA_SORT, &AREA_LIMIT, &F_CSV]],
        media_types: &["application/json", "text/csv"],
        answer: Some(shape::<Values>),
        vary: BY_FORMAT,
        plan: values::plan,
        ..DATA
    },
    Route {
        id: "series",
        path: "/series",
        about: "A time series, with the remainder that cannot be dated that finely.",
        params: &[FILTER, &[&BY, &F_CSV]],
        media_types: &["application/json", "text/csv"],
        answer: Some(shape::<Series>),
        vary: BY_FORMAT,
        plan: series::plan,
        ..DATA
    },
    Route {
        id: "areas",
        path: "/areas",
        about: "Code, name, level, parent and label point of every area: the search index.",
        answer: Some(shape::<AreaList>),
        plan: areas::list,
        ..DATA
    },
    Route {
        id: "area",
        path: "/areas/{code}",
        about: "One place: names, population, what each source says of it, deployments over it.",
        params: &[FILTER],
        answer: Some(shape::<AreaDetail>),
        plan: areas::one,
        ..DATA
    },
    Route {
        id: "zones",
        path: "/zones",
        about: "Deployments with their status on the asked day. A missing end is unknown, never ongoing.",
        params: &[ZONE_FILTER, &[&F_GEOJSON]],
        media_types: &["application/json", "application/geo+json"],
        answer: Some(shape::<ZoneList>),
        vary: BY_FORMAT,
        plan: zones::list,
        ..DATA
    },
    Route {
        id: "zone",
        path: "/zones/{id}",
        about: "One deployment.",
        params: &[&[&DATETIME, &F_GEOJSON]],
        media_types: &["application/json", "application/geo+json"],
        answer: Some(shape::<ZoneDetail>),
        vary: BY_FORMAT,
        plan: zones::one,
        ..DATA
    },
    Route {
        id: "incidents",
        path: "/incidents",
        about: "The records of a filter or of one stack of the map, by first day and id unless `sort` says otherwise.",
        params: &[FILTER, &[&PLACE, &SORT, &LIMIT, &OFFSET, &F_RECORDS, &LANG]],
        media_types: &["application/json", "text/html"],
        answer: Some(shape::<IncidentPage>),
        vary: "Accept, Accept-Encoding, Accept-Language",
        plan: incidents::plan,
        ..DATA
    },
    Route {
        id: "tile",
        path: "/tiles/{layer}/{z}/{x}/{y}",
        about: "A Mapbox Vector Tile 2.1; 204 where there is nothing.",
        params: &[FILTER, &[&GRID, &CELLS, &RESOLUTION, &AS, &FORCE]],
        media_types: &[MVT],
        plan: tiles::tile,
        ..DATA
    },
    Route {
        id: "tilejson",
        path: "/tiles/{layer}.json",
        about: "TileJSON 3.0.0 of a layer: every field with its unit and range, attribution, absolute addresses.",
        params: &[FILTER, &[&GRID, &CELLS, &RESOLUTION, &AS, &FORCE]],
        answer: Some(shape::<TileJson>),
        plan: tiles::tilejson,
        ..DATA
    },
    Route {
        id: "data",
        path: "/data/{layer}.{format}",
        about: "Downloads as GeoJSON or CSV: incidents, municipalities, states, countries, zones; counts as CSV.",
        params: &[FILTER, &[&FORCE]],
        media_types: &["application/geo+json", "text/csv"],
        plan: data::plan,
        ..DATA
    },
    Route {
        id: "style",
        path: "/styles/{name}.json",
        about: "A complete MapLibre style: default, incidents, hex, print.",
        plan: styles::style,
        ..DATA
    },
    Route {
        id: "sprite_index",
        path: "/sprite.json",
        about: "Names and places of the patterns in the sprite.",
        plan: styles::sprite,
        ..DATA
    },
    Route {
        id: "sprite",
        path: "/sprite.png",
        about: "Patterns of the styles.",
        media_types: &["image/png"],
        plan: styles::sprite,
        ..DATA
    },
    Route {
        id: "sprite_2x_index",
        path: "/sprite@2x.json",
        about: "The same for screens of twice the density.",
        plan: styles::sprite,
        ..DATA
    },
    Route {
        id: "sprite_2x",
        path: "/sprite@2x.png",
        about: "The same for screens of twice the density.",
        media_types: &["image/png"],
        plan: styles::sprite,
        ..DATA
    },
    Route {
        id: "compare",
        path: "/compare",
        about: "Before and after a deployment, or a date, at a place and at comparison places: figures, intervals, placebos, what \
                cannot be said. Without an honest answer: 422 with the reason.",
        params: &[COMPARISON, &[&LANG, &F_COMPARE], STILL_SIZE],
        media_types: &["application/json", "text/csv", "image/svg+xml", "image/png", "text/html", "text/plain"],
        answer: Some(shape::<WithSentence>),
        vary: "Accept, Accept-Encoding, Accept-Language",
        plan: compare::plan,
        ..DATA
    },
    Route {
        id: "overview",
        path: "/compare/overview",
        about: "All deployments, or those of a force, each before and after beside its comparison places; and the years around the first \
                deployment of all municipalities together. Size and sign differ between them.",
        params: &[OVERVIEW, &[&LANG, &F_OVERVIEW], STILL_SIZE],
        media_types: &["application/json", "text/csv", "image/svg+xml", "image/png", "text/html"],
        answer: Some(shape::<Overview>),
        vary: "Accept, Accept-Encoding, Accept-Language",
        plan: overview::plan,
        ..DATA
    },
    Route {
        id: "page",
        path: "/",
        about: "The map, its table and what it is made of; complete without scripts.",
        params: &[FILTER, PAGE_KEYS, &[&WAS, &FROM, &TO]],
        vary: BY_READER,
        plan: pages::index::plan,
        ..PAGE
    },
    Route {
        id: "parts",
        path: "/parts",
        about: "What the page says of a view, as one HTML document: each part under its id, the page's address as canonical link, and \
                what the map needs as JSON in `#map-data`.",
        params: &[FILTER, PAGE_KEYS, &[&MARKS, &FOR, &CHANGED]],
        media_types: &["text/html"],
        vary: BY_LANGUAGE,
        plan: pages::parts::plan,
        ..DATA
    },
    Route {
        id: "picture_svg",
        path: "/static/map.svg",
        about: "A view as a picture that stands alone: map, title, legend, what is not drawn, sources, edition; text as text.",
        params: &[FILTER, PAGE_KEYS, STILL_SIZE],
        media_types: &["image/svg+xml"],
        vary: BY_LANGUAGE,
        plan: picture::svg,
        ..DATA
    },
    Route {
        id: "picture_png",
        path: "/static/map.png",
        about: "The same as pixels, in the fonts of the page.",
        params: &[FILTER, PAGE_KEYS, STILL_SIZE],
        media_types: &["image/png"],
        vary: BY_LANGUAGE,
        plan: picture::png,
        ..DATA
    },
    Route {
        id: "embed",
        path: "/embed",
        scope: Scope::Frame,
        about: "The map for another site's frame: words and a picture first, the map on press.",
        params: &[FILTER, PAGE_KEYS, PICTURE_SIZE],
        media_types: &["text/html"],
        vary: BY_READER,
        answer: None,
        plan: pages::embed::plan,
    },
    Route {
        id: "embed_script",
        path: "/embed.js",
        about: "The custom element `testigo-map`: a link with a picture becomes the map it links to.",
        media_types: &["text/javascript"],
        plan: assets::embed_script,
        ..PARTNER
    },
    Route {
        id: "oembed",
        path: "/oembed",
        about: "oEmbed 1.0, type `rich`, for addresses of `/` and `/embed` of this server.",
        params: &[&[&URL, &OEMBED_FORMAT, &MAXWIDTH, &MAXHEIGHT]],
        media_types: &["application/json", "text/xml"],
        answer: Some(shape::<oembed::Rich>),
        plan: oembed::plan,
        ..PARTNER
    },
    Route { id: "about", path: "/about", about: "The sources, what they are and what they are not.", plan: pages::about::plan, ..PAGE },
    Route {
        id: "method",
        path: "/method",
        about: "How a comparison is made, what it cannot say, and two worked examples.",
        plan: pages::method::plan,
        ..PAGE
    },
    Route { id: "report", path: "/report", about: "What became of every input row.", plan: pages::report::plan, ..PAGE },
    Route {
        id: "cite",
        path: "/cite",
        about: "How to cite the edition and its sources.",
        params: &[FILTER, PAGE_KEYS, &[&F_CITE]],
        media_types: &["text/html", "text/plain", "application/x-bibtex"],
        vary: "Accept, Accept-Encoding, Accept-Language",
        plan: pages::cite::plan,
        ..PAGE
    },
    Route {
        id: "share",
        path: "/share",
        about: "A view to take along: link, code for another page, picture, citation, data; a section each, complete without scripts.",
        params: &[FILTER, PAGE_KEYS, SHARE],
        plan: pages::share::plan,
        ..PAGE
    },
    Route {
        id: "asset",
        path: "/assets/{file}",
        scope: Scope::Asset,
        about: "A file of the page.",
        media_types: &["text/javascript"],
        plan: assets::plan,
        ..DATA
    },
    Route {
        id: "icon",
        path: "/icon.svg",
        scope: Scope::Page,
        about: "The icon.",
        media_types: &["image/svg+xml"],
        plan: service::icon,
        ..DATA
    },
    Route {
        id: "favicon",
        path: "/favicon.ico",
        scope: Scope::Page,
        about: "The icon, where old browsers look for it.",
        media_types: &["image/svg+xml"],
        plan: service::icon,
        ..DATA
    },
    Route { id: "robots", path: "/robots.txt", about: "What crawlers may read.", plan: service::robots, ..SERVICE },
    Route { id: "healthz", path: "/healthz", about: "The process answers.", plan: service::healthz, ..SERVICE },
    Route { id: "readyz", path: "/readyz", about: "An edition is open; 503 until then.", plan: service::readyz, ..SERVICE },
    Route {
        id: "openapi",
        path: "/openapi.json",
        about: "This description, OpenAPI 3.0.3.",
        media_types: JSON,
        plan: |_| Ok(Plan::json(Key::default(), Cost::Heavy, || Ok(openapi::document(ROUTES)))),
        ..SERVICE
    },
];
