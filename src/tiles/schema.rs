//! What each layer of a tile holds: the words of the TileJSON.

use super::options::Shape;
use super::request::{LayerName, TileRequest};
use crate::dataset::Dataset;
use crate::domain::SourceKind;

/// The type of a property in a tile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// An integer or a real number.
    Number,
    /// A text.
    String,
    /// True or false.
    Boolean,
}

/// A property.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldSchema {
    /// Its name.
    pub name: &'static str,
    /// Its type.
    pub kind: FieldKind,
    /// What it is, with unit and range.
    pub about: &'static str,
}

/// A layer inside the tile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LayerSchema {
    /// Its name.
    pub id: &'static str,
    /// What a feature is.
    pub about: &'static str,
    /// Its properties; those that are unknown for a feature are left out of it.
    pub fields: Vec<FieldSchema>,
}

const fn number(name: &'static str, about: &'static str) -> FieldSchema {
    FieldSchema { name, kind: FieldKind::Number, about }
}

const fn string(name: &'static str, about: &'static str) -> FieldSchema {
    FieldSchema { name, kind: FieldKind::String, about }
}

const fn boolean(name: &'static str, about: &'static str) -> FieldSchema {
    FieldSchema { name, kind: FieldKind::Boolean, about }
}

const DEATHS: [FieldSchema; 3] = [
    number("deaths_low", "people killed, the source's low estimates added; from 0"),
    number("deaths_best", "people killed, the source's best estimates added; from 0"),
    number("deaths_high", "people killed, the source's high estimates added; from 0"),
];

const STACK: [FieldSchema; 7] = [
    number("n", "records; from 1"),
    number("places", "different coordinates in the stack; from 1"),
    number("first", "first day of the earliest record; yyyymmdd"),
    number("last", "last day of the latest record; yyyymmdd"),
    string("place_precision", "coarsest precision of place in the stack; exact | town | 25km"),
    string("time_precision", "coarsest precision of date in the stack; day | week | month | quarter | year"),
    string("kind", "the source's kind when all records have the same one"),
];

const PLACE: FieldSchema = string("place", "key for /incidents?place=; 16 hex digits of one coordinate, or cell z/x/y");

const CELL: [FieldSchema; 4] = [
    number("n", "records located to 25 km or better; from 1"),
    number("deaths_best", "people killed, the source's best estimates added; from 0"),
    string("cell", "H3 index, or square z/x/y"),
    boolean("home", "whether this tile holds the cell's centre: sums over home count each cell once"),
];

const AREA: [FieldSchema; 4] = [
    string("code", "code of the area, leading zeros kept"),
    string("name", "official name"),
    string("parent", "code of the area it is part of"),
    number("population", "people, mid-year, in the last covered year or the edition's population year; from 1"),
];

const SHORT: FieldSchema = string("short", "short name for labels");

const N_AREA: FieldSchema = number("n", "cases or records in the period; from 0; absent where the source has no data or no record");
const STATUS_AREA: FieldSchema = string("status", "ok | unstable (1 to 19 cases) | partial | suppressed | no_data");
const N_HERE: FieldSchema = number("n_here", "records located no finer than this level; from 0");

const RATES: [FieldSchema; 4] = [
    number("rate", "cases per 100,000 people a year, four significant digits; from 0"),
    number("rate_low", "lower end of the rate's exact 95 % interval; from 0"),
    number("rate_high", "upper end of the rate's exact 95 % interval; from 0"),
    number("rate_smoothed", "rate drawn towards the mean of its level (empirical Bayes); from 0"),
];

const CLAIM: [FieldSchema; 15] = [
    string("zone", "id of the deployment"),
    string("name", "official name of the operation"),
    string("name_short", "short name"),
    string("force", "army | navy | national_guard | federal_police | mixed | unknown"),
    string("area_known", "exact | partial | coarser"),
    number("first", "first day, or first of its month or year; yyyymmdd"),
    string("first_precision", "day | month | year"),
    number("last", "last day; yyyymmdd; absent is unknown, never ongoing"),
    string("last_precision", "day | month | year"),
    number("personnel", "people; from 0"),
    string("personnel_basis", "announced | planned | deployed | authorised | unknown"),
    string("citation", "where the claim stands; absent: uncited"),
    string("status", "active | end_unknown | ended, on the asked day"),
    boolean("national", "whether it covers a whole country"),
    MIN_ZOOM,
];

const MIN_ZOOM: FieldSchema = number("min_zoom", "zoom from which its largest inscribed circle is 24 px wide; from 0");

const SPELL: [FieldSchema; 5] = [
    string("status", "strongest status: active > end_unknown > ended"),
    string("zones", "ids of the deployments begun by then, by comma"),
    number("from", "first day of the status; yyyymmdd"),
    number("until", "last day of the status; yyyymmdd; 99991231: no change known"),
    MIN_ZOOM,
];

const NAMES: [FieldSchema; 3] =
    [string("name_es", "name in Spanish"), string("name_en", "name in English"), string("name_pt", "name in Portuguese")];

/// The layers that tiles of a request may hold.
#[must_use]
pub fn schema(dataset: &Dataset, request: &TileRequest) -> Vec<LayerSchema> {
    let layer = |id, about, fields: &[&[FieldSchema]]| LayerSchema { id, about, fields: fields.concat() };
    match request {
        TileRequest::Incidents(_) => vec![layer("incidents", "records of one place or one 4 px cell", &[&STACK, &DEATHS, &[PLACE]])],
        TileRequest::Heat(..) => vec![layer("heat", "records of one cell", &[&CELL])],
        TileRequest::Areas(level, shape, filter) => {
            let kind = filter.as_ref().and_then(|filter| dataset.manifest.source(&filter.source)).map(|source| source.kind);
            let about = if *shape == Shape::Point { "label points" } else { "areas that share their borders at every zoom" };
            let short: &[FieldSchema] = if *shape == Shape::Point { &[SHORT] } else { &[] };
            let mut layers = vec![layer(level.plural(), about, &[&AREA, short, &values(kind)])];
            if *shape == Shape::Area {
                if request.layer() == LayerName::Municipalities {
                    let state = string("state", "code of the state on both sides");
                    layers.push(layer("municipality_lines", "borders between municipalities of one state", &[&[state]]));
                }
                layers.push(layer("state_lines", "borders of states, and coasts", &[&[string("country", "code of the country")]]));
            }
            layers
        }
        TileRequest::Zones(Shape::Point, _) => vec![layer("zones", "label point of a deployment", &[&CLAIM])],
        TileRequest::Zones(Shape::Area, _) => {
            let national = boolean("national", "whether only national deployments end here");
            vec![
                layer("zones", "a deployment as its source claims it; they overlap", &[&CLAIM]),
                layer("zone_fill", "a place under the same deployments, each place once a spell", &[&SPELL]),
                layer("zone_edges", "a border of deployments, each line once a spell", &[&SPELL, &[national]]),
            ]
        }
        TileRequest::Context => {
            let place = [
                string("kind", "city | sea | country"),
                number("rank", "1 yields to nobody"),
                number("min_zoom", "lowest zoom that shows it; from 0"),
            ];
            vec![
                layer("countries", "land of a country, for the background", &[&[string("iso3", "ISO 3166-1 alpha-3")], &NAMES]),
                layer("places", "orientation labels", &[&NAMES, &place]),
            ]
        }
    }
}

fn values(kind: Option<SourceKind>) -> Vec<FieldSchema> {
    match kind {
        Some(SourceKind::Events) => [&[N_AREA, STATUS_AREA, N_HERE][..], &DEATHS].concat(),
        Some(_) => [&[N_AREA, STATUS_AREA][..], &RATES].concat(),
        None => Vec::new(),
    }
}
