//! Every parameter of every URL, once: the router checks names against this list and `/openapi.json` describes it.

/// A query parameter.
#[derive(Debug, PartialEq)]
pub struct Param {
    /// Its name in URLs.
    pub name: &'static str,
    /// What it does, in one sentence.
    pub about: &'static str,
    /// The form of its value.
    pub shape: Shape,
}

/// The form of a parameter's value.
#[derive(Debug, PartialEq)]
pub enum Shape {
    /// Any text.
    Text,
    /// Words with commas between them.
    List,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// A whole number in this range.
    Number(u32, u32),
}

use Shape::{List, Number, OneOf, Text};

macro_rules! params {
    ($($name:ident = $text:literal, $shape:expr, $about:literal;)+) => {
        $(#[doc = $about] pub const $name: Param = Param { name: $text, about: $about, shape: $shape };)+
    };
}

params! {
    SOURCE = "source", Text, "Source id, as in /edition.json. Default: the edition's default source.";
    DATETIME = "datetime", Text, "A day, or `start/end` with `..` for an open end; both ends belong to it.";
    DATES = "dates", OneOf(&["within", "overlapping"]), "`within`: the record's whole date span lies in the interval (default); `overlapping`: they share a day.";
    KIND = "kind", List, "Codes of the source's field `kind`; comma means or.";
    VICTIM = "victim", List, "Codes of the source's field `victim`; comma means or.";
    PERPETRATOR = "perpetrator", List, "Codes of the source's field `perpetrator`; comma means or.";
    OFFENCE = "offence", List, "Codes of the source's field `offence`; comma means or.";
    SEX = "sex", List, "Codes of the source's field `sex`; comma means or.";
    AGE = "age", List, "Codes of the source's field `age`; comma means or.";
    WEAPON = "weapon", List, "Codes of the source's field `weapon`; comma means or.";
    MOTIVE = "motive", List, "Codes of the source's field `motive`; two that are never added are refused.";
    ROLE = "role", List, "Codes of the source's field `role`; comma means or.";
    DEATHS_MIN = "deaths_min", Number(0, u32::MAX), "Fewest deaths, compared with the best estimate.";
    PLACE_PRECISION = "place_precision", OneOf(&["exact", "town", "25km", "municipality", "state", "region", "country"]), "Coarsest precision of the place that is accepted.";
    TIME_PRECISION = "time_precision", OneOf(&["day", "week", "month", "quarter", "year"]), "Coarsest precision of the date that is accepted.";
    STATE = "state", List, "Codes of states, as text; comma means or.";
    MUNICIPALITY = "municipality", List, "Codes of municipalities, as text; comma means or.";
    ZONE = "zone", Text, "Id of a deployment: only what lies inside its area, unless `relation` says otherwise.";
    RELATION = "relation", Text, "How a record lies to the zone: `inside` (default), `outside`, or `within_km:50`: inside or at most 50 km from its border (1 to 500).";
    BBOX = "bbox", Text, "`west,south,east,north` in degrees; west above east crosses the antimeridian.";
    MEASURE = "measure", OneOf(&["records", "deaths_low", "deaths_best", "deaths_high", "count", "rate", "rate_smoothed"]), "What is measured.";
    FORCE = "force", List, "The force of a deployment; comma means or.";
    GRID = "grid", OneOf(&["square", "hex"]), "Squares of the tile, or H3 hexagons.";
    CELLS = "cells", OneOf(&["16", "32", "64", "128"]), "Squares a tile side; 128 only with `as=point`.";
    RESOLUTION = "resolution", Number(0, 15), "H3 resolution; at most one finer than the zoom's default.";
    AS = "as", OneOf(&["area", "point"]), "Outlines, or label points.";
    BY = "by", OneOf(&["month", "quarter", "year"]), "Length of a bin.";
    PLACE = "place", Text, "The key `place` of a feature of the incidents layer.";
    SORT = "sort", OneOf(&crate::query::RecordOrder::WORDS), "Order of the records: by first day (`first`, the default) or deaths, best estimate; `-` before it = descending.";
    LIMIT = "limit", Number(1, 1000), "Most records in the answer. Default 20.";
    AREA_SORT = "sort", OneOf(&crate::query::AreaOrder::WORDS), "Order of the areas: by code, or ranked by the lower end of the interval, highest first (`-low`), with the ranks that the intervals allow.";
    AREA_LIMIT = "limit", Number(1, 65_535), "Most areas in the answer. Default: all.";
    OFFSET = "offset", Number(0, 100_000_000), "Records left out before the first. Default 0.";
    F_CSV = "f", OneOf(&["json", "csv"]), "Format; else the Accept header decides.";
    F_GEOJSON = "f", OneOf(&["json", "geojson"]), "Format; else the Accept header decides.";
    F_COMPARE = "f", OneOf(&["json", "csv", "svg", "png", "html", "txt"]), "Format; else the Accept header decides.";
    F_OVERVIEW = "f", OneOf(&["json", "csv", "svg", "png", "html"]), "Format; else the Accept header decides.";
    F_CITE = "f", OneOf(&["html", "text", "bibtex"]), "Format; else the Accept header decides.";
    V = "v", OneOf(&["map", "compare", "overview", "table", "about"]), "Which view of the page.";
    AT = "at", Text, "Where the map looks: `lon,lat,zoom`.";
    P = "p", Text, "The place or deployment that is opened.";
    BY_WHAT = "by", OneOf(&["auto", "muni", "state", "hex", "records"]), "By what the map shows.";
    MARKS = "marks", OneOf(&["hex", "records"]), "What a map that draws hexagons or records by its zoom draws now; else the zoom of the page's picture decides.";
    CHANGED = "changed", OneOf(&["period"]), "What had to change with the source, as the notices say: the period.";
    FOR = "for", OneOf(&["page", "embed"]), "Whose parts: the page's, or those around the map in another site's frame.";
    FOLLOW = "follow", OneOf(&["latest", "pinned"]), "Which edition a shared link or embed shows: the latest (default; of a pinned page this one) or this one for good.";
    CODE = "code", OneOf(&["element", "iframe"]), "The code that puts the map on another page. Default `element`.";
    EMBED_SIZE = "embed_size", OneOf(&["600x450", "390x560"]), "A usual size of the embed; it takes the place of the sides.";
    EMBED_WIDTH = "embed_width", Number(320, 2400), "Width of the embed, in CSS pixels. Default 600.";
    EMBED_HEIGHT = "embed_height", Number(360, 2400), "Height of the embed, in CSS pixels. Default 450.";
    SHARED_SIZE = "picture_size", OneOf(&["1200x630", "1080x1350", "600x450", "390x560", "2400x1260"]), "A usual size of the picture; it takes the place of the sides.";
    SHARED_WIDTH = "picture_width", Number(320, 2400), "Width of the picture, in pixels. Default 1200.";
    SHARED_HEIGHT = "picture_height", Number(320, 2400), "Height of the picture, in pixels. Default 630.";
    ALT = "alt", Text, "The reader's own alternative text of the picture; else the server's.";
    ACCESSED = "accessed", Text, "The reader's day, `YYYY-MM-DD`, for the citation; else it names none.";
    F_RECORDS = "f", OneOf(&["json", "html"]), "Format; else the Accept header decides.";
    HIDE = "hide", List, "Layers left out: `zones`, `labels`.";
    DATE = "date", Text, "Day of an event without a deployment, `YYYY-MM-DD`.";
    MONTHS_BESIDE = "months", OneOf(&["12", "24", "36"]), "Months before and after. Default 12.";
    WASHOUT = "washout", Number(0, 6), "Months left out, the event's month first. Default 1.";
    CONTROLS = "controls", List, "Comparison places: `other_states` (default), `neighbours_excluded_km:50`, or codes.";
    LAYOUT = "w", OneOf(&["side", "swipe"]), "How the two maps of a comparison stand.";
    MONTHS = "m", OneOf(&["12", "24", "36"]), "Months before and after a deployment.";
    ORDER = "o", Text, "Column that the table is ordered by; `-` for descending.";
    NTH = "n", Number(1, 999_999), "Page of the table.";
    ROWS = "rows", OneOf(&["15", "50", "200"]), "Rows on a page of the table.";
    WIDTH = "width", Number(1, 2400), "Width of the picture, in pixels.";
    HEIGHT = "height", Number(1, 2400), "Height of the picture, in pixels.";
    PICTURE_WIDTH = "width", Number(320, 2400), "Width of the picture, in pixels. Default 1200.";
    PICTURE_HEIGHT = "height", Number(320, 2400), "Height of the picture, in pixels. Default 630.";
    URL = "url", Text, "Address of the map to embed: `/` or `/embed` of this server with its query.";
    OEMBED_FORMAT = "format", OneOf(&["json", "xml"]), "Format. Default `json`.";
    MAXWIDTH = "maxwidth", Number(1, u32::MAX), "Greatest width of the frame and its thumbnail, in pixels.";
    MAXHEIGHT = "maxheight", Number(1, u32::MAX), "Greatest height, in pixels.";
    EDITION = "e", Text, "Edition id that the page is pinned to.";
    WAS = "was", Text, "Source that a form was filled in for: when another is chosen, what only the first one knows is dropped.";
    FROM = "from", Text, "First month that the table's form asks for, `YYYY-MM`; it takes the place of `datetime`, and the other end follows when it is passed.";
    TO = "to", Text, "Last month that the table's form asks for, `YYYY-MM`.";
    LANG = "lang", OneOf(&["es", "en", "pt"]), "Language; else the Accept-Language header decides.";
}

/// Lists of parameters one after the other, as one list.
macro_rules! joined {
    ($($list:expr),+) => {{
        const LISTS: &[&[&Param]] = &[$($list),+];
        const JOINED: [&Param; total(LISTS)] = join(LISTS);
        &JOINED
    }};
}

const fn total(lists: &[&[&Param]]) -> usize {
    let (mut sum, mut at) = (0, 0);
    while at < lists.len() {
        sum += lists[at].len();
        at += 1;
    }
    sum
}

const fn join<const N: usize>(lists: &[&'static [&'static Param]]) -> [&'static Param; N] {
    let mut joined = [&SOURCE; N];
    let (mut list, mut at, mut to) = (0, 0, 0);
    while list < lists.len() {
        if at < lists[list].len() {
            joined[to] = lists[list][at];
            (at, to) = (at + 1, to + 1);
        } else {
            (list, at) = (list + 1, 0);
        }
    }
    joined
}

/// The fields that sources may have.
const FIELDS: &[&Param] = &[&KIND, &VICTIM, &PERPETRATOR, &OFFENCE, &SEX, &AGE, &WEAPON, &MOTIVE, &ROLE];

/// The one filter vocabulary.
pub const FILTER: &[&Param] = joined!(
    &[&SOURCE, &DATETIME, &DATES],
    FIELDS,
    &[&DEATHS_MIN, &PLACE_PRECISION, &TIME_PRECISION, &STATE, &MUNICIPALITY, &ZONE, &RELATION, &BBOX, &MEASURE]
);

/// What a page's address holds beside the filter.
pub const PAGE_KEYS: &[&Param] =
    &[&V, &AT, &P, &BY_WHAT, &HIDE, &MONTHS, &DATE, &WASHOUT, &CONTROLS, &LAYOUT, &FORCE, &ORDER, &NTH, &ROWS, &LANG, &EDITION];

/// What is asked of one deployment and of all of them alike.
const BEFORE_AND_AFTER: &[&Param] = joined!(&[&SOURCE, &MONTHS_BESIDE, &WASHOUT, &CONTROLS], FIELDS, &[&MEASURE]);

/// A question of a comparison.
pub const COMPARISON: &[&Param] = joined!(&[&ZONE, &STATE, &MUNICIPALITY, &DATE], BEFORE_AND_AFTER);

/// A question about all deployments at once.
pub const OVERVIEW: &[&Param] = joined!(&[&FORCE], BEFORE_AND_AFTER);

/// What is chosen where a view is shared.
pub const SHARE: &[&Param] =
    &[&FOLLOW, &CODE, &EMBED_SIZE, &EMBED_WIDTH, &EMBED_HEIGHT, &SHARED_SIZE, &SHARED_WIDTH, &SHARED_HEIGHT, &ALT, &ACCESSED];

/// Size of a frame.
pub const PICTURE_SIZE: &[&Param] = &[&WIDTH, &HEIGHT];
/// Size of a picture.
pub const STILL_SIZE: &[&Param] = &[&PICTURE_WIDTH, &PICTURE_HEIGHT];

/// The filter of deployments.
pub const ZONE_FILTER: &[&Param] = &[&SOURCE, &DATETIME, &ZONE, &STATE, &MUNICIPALITY, &BBOX, &FORCE];
