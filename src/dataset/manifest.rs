//! `edition.json`: what an edition says of itself. Written by `publish`, read by `Dataset`; the only thing both limbs share.

use crate::domain::{
    AreaCode, AreaKnown, DatePrecision, Day, Force, Level, Measure, Month, PeriodUnit, PersonnelBasis, Redistribution, SourceKind, Tier,
    Unit,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Version of the folder's layout; a server refuses another one.
pub const FORMAT: u32 = 1;

/// Names of the files of an edition, relative to its folder.
pub mod files {
    /// The manifest itself.
    pub const MANIFEST: &str = "edition.json";
    /// What became of every input row.
    pub const REPORT: &str = "report.json";
    /// Neighbouring countries for the background: `iso3, name_es, name_en, name_pt`.
    pub const CONTEXT: &str = "context.fgb";
    /// Orientation labels: `id,name_es,name_en,name_pt,lon,lat,kind,rank,min_zoom`.
    pub const PLACES: &str = "places.csv";
    /// Denominators: `series,code,year,sex,population,basis`; `series` is `municipal` or `state`, `sex` is `total|female|male`.
    pub const POPULATION: &str = "population.csv";
    /// Geometry of the deployments that may be outlined: column `id`, in the manifest's order.
    pub const ZONES: &str = "zones.fgb";

    /// Areas of a level: `municipalities.fgb`, `states.fgb`, `countries.fgb`;
    /// columns `code, name, short, parent, level, label_lon, label_lat`.
    #[must_use]
    pub fn areas(level: crate::domain::Level) -> String {
        format!("{}.fgb", level.plural())
    }

    /// The records of an events source that are located to 25 km or better, indexed.
    #[must_use]
    pub fn events(source: &str) -> String {
        format!("events-{source}.fgb")
    }

    /// The records of an events source that have no point to show.
    #[must_use]
    pub fn events_unlocated(source: &str) -> String {
        format!("events-{source}-unlocated.csv")
    }

    /// The rows of a counts source: `code,unplaced,period,<dimensions…>,count`, non-zero cells, sorted.
    #[must_use]
    pub fn counts(source: &str) -> String {
        format!("counts-{source}.csv")
    }

    /// The column file of an events source, derived from the two files above for an instant start.
    #[must_use]
    pub fn columns(source: &str) -> String {
        format!("derived/events-{source}.columns")
    }
}

/// A text in the edition's languages: `es`, `en`, `pt` → text.
pub type Localized = BTreeMap<String, String>;

/// The whole of `edition.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// First 16 hex digits of the SHA-256 over the sorted (path, SHA-256) of the public files and of this file without `id` and `derived`.
    pub id: String,
    /// See [`FORMAT`].
    pub format: u32,
    /// Short name for URLs and the cache: `mexico`.
    pub name: String,
    /// Title by language.
    pub title: Localized,
    /// Languages of the page, default first.
    pub languages: Vec<String>,
    /// Whom to ask for a figure to be reviewed or withdrawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// Support networks for people affected.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub support_links: Vec<SupportLink>,
    /// Source of data URLs that name none.
    pub default_source: String,
    /// Source of comparisons.
    pub compare_source: String,
    /// Query string of the page's first view.
    pub default_view: String,
    /// Year of `population` on areas when no period is asked.
    pub population_year: i32,
    /// Constants of comparisons.
    #[serde(default)]
    pub comparison: ComparisonEntry,
    /// Last day of any source or deployment row: the day on which undated questions about zones are answered.
    pub as_of: Day,
    /// Population bases, oldest first, and the months where one takes over from another.
    pub population: Vec<PopulationBasis>,
    /// Sources in the order of the configuration, deployments' sources too.
    pub sources: Vec<SourceEntry>,
    /// Deployments in the order of their ids within each source.
    pub zones: Vec<ZoneEntry>,
    /// Levels present, coarsest first, with their number of areas.
    pub levels: Vec<LevelEntry>,
    /// Checksums of the public files, sorted by path.
    pub files: Vec<FileEntry>,
    /// Checksums of the derived files, sorted by path; outside the id.
    #[serde(default)]
    pub derived: Vec<FileEntry>,
}

/// Constants of comparisons: whoever has the edition can repeat them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ComparisonEntry {
    /// Seed of every number drawn at random.
    #[serde(default)]
    pub seed: u64,
    /// Last month that the window after a placebo date may reach, before the deployments began; without it, the asked event's month.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub placebo_until: Option<Month>,
}

/// A support network: a label and where it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SupportLink {
    /// Text by language.
    pub label: Localized,
    /// Where it leads.
    pub url: String,
}

/// One estimate series of population.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PopulationBasis {
    /// `municipal` (its sums serve every level of the sources that name it) or `state`.
    pub series: String,
    /// Id as in `population.csv`, column `basis`.
    pub id: String,
    /// First year.
    pub first_year: i32,
    /// Last year.
    pub last_year: i32,
    /// Publisher and title, for the answer's `basis`.
    pub title: String,
}

/// How many areas a level has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LevelEntry {
    /// The level.
    pub level: Level,
    /// Its areas.
    pub areas: usize,
}

/// A file of the edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FileEntry {
    /// Relative to the edition's folder, with `/`.
    pub path: String,
    /// SHA-256, lower-case hex.
    pub sha256: String,
    /// Size in bytes.
    pub bytes: u64,
    /// Rows or features.
    pub rows: u64,
}

/// A source with everything that must be said of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SourceEntry {
    /// Id in URLs: `ucdp`, `inegi`.
    pub id: String,
    /// What a row is.
    pub kind: SourceKind,
    /// Title in the source's own words.
    pub title: String,
    /// Who publishes it.
    pub publisher: String,
    /// Version or cut.
    pub version: String,
    /// Day on which it was obtained.
    pub accessed: Day,
    /// Licence or terms.
    pub licence: String,
    /// Where the licence stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licence_url: Option<String>,
    /// The source's home.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Line for maps and answers.
    pub attribution: String,
    /// Full citation.
    pub citation: String,
    /// What one unit of the number is.
    pub unit: Unit,
    /// What may be passed on.
    pub redistribution: Redistribution,
    /// Whether rows may single out a living person.
    pub tier: Tier,
    /// Known faults, one sentence each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub faults: Vec<String>,
    /// The same sentences in other languages: `es`, `pt` → one for each, in the same order.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub faults_in: BTreeMap<String, Vec<String>>,
    /// First and last period and the countries covered; events and counts only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coverage: Option<Coverage>,
    /// `registration` or `occurrence`: whose date it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date_basis: Option<DateBasis>,
    /// Period of a counts source's cells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<PeriodUnit>,
    /// Population series of a counts source's rates: `municipal` or `state`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub denominator: Option<String>,
    /// Levels it can answer for, finest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<Level>,
    /// Measures it answers, default first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<Measure>,
    /// Coded fields that filters may name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<FieldEntry>,
    /// Months where the series breaks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub breaks: Vec<Break>,
    /// Months missing inside the coverage.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gaps: Vec<Gap>,
    /// Lower ends of the colour classes, by measure and filter; the first that fits is used.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub class_breaks: Vec<ClassBreaks>,
    /// Query string of the page's first view of this source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default_view: Option<String>,
    /// Rows in the edition.
    pub rows: u64,
}

/// Whose date a period is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DateBasis {
    /// When it happened.
    Occurrence,
    /// When it was registered.
    Registration,
    /// When it was reported.
    Report,
}

/// What a source covers; outside is *no data*, inside a missing cell of a counts source is zero.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Coverage {
    /// First month.
    pub start: Month,
    /// Last month.
    pub end: Month,
    /// Codes of the covered areas, with all that lies in them.
    pub areas: Vec<AreaCode>,
}

/// A coded field of a source: `kind`, `victim`, `perpetrator`, `offence`, `sex`, `age`, `weapon`, `motive`, `role`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FieldEntry {
    /// Name in filters.
    pub name: String,
    /// Codes in the order of their numbers in the columns: 1 to [`FieldEntry::MAX_CODES`].
    pub codes: Vec<String>,
    /// Code that applies when the filter names none; absent: all codes together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default: Option<String>,
    /// Codes that are never added to one another: two at once are refused (`not_added`).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub exclusive: bool,
    /// Defaults of other fields that a code of this one replaces: CPJ `role=media_worker` sets `motive=not_applicable`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub implies: BTreeMap<String, BTreeMap<String, String>>,
}

/// A month from which figures no longer measure the same thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Break {
    /// First month of the new meaning.
    pub month: Month,
    /// What changes: `classification`, `population`, …
    pub kind: String,
    /// What happened, one sentence.
    pub note: String,
}

/// Months of an area that the source lacks although they lie in its coverage: declared, or read from cells without a number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Gap {
    /// The area.
    pub area: AreaCode,
    /// The missing months.
    pub months: Vec<Month>,
    /// Field → code of what is missing: a question that includes such cells lacks the months. Empty: everything is missing.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub when: BTreeMap<String, String>,
    /// Whether only what has no place within the area is missing: the parts of the area are whole, its total is not.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unplaced: bool,
}

impl Gap {
    /// Months of an area of which everything is missing.
    #[must_use]
    pub fn whole(area: AreaCode, months: Vec<Month>) -> Self {
        Self { area, months, when: BTreeMap::new(), unplaced: false }
    }
}

/// Colour classes of a measure; a class includes its lower break.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ClassBreaks {
    /// The measures they serve.
    pub measures: Vec<Measure>,
    /// Field → code that the filter must have for them to apply; empty: always.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub when: BTreeMap<String, String>,
    /// Lower ends of the classes above the first, ascending.
    pub breaks: Vec<f64>,
}

/// A deployment claim, as the source states it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ZoneEntry {
    /// Permanent id: `mx-2008-chihuahua`.
    pub id: String,
    /// Its source.
    pub source: String,
    /// Official name, never translated.
    pub name: String,
    /// Short name for charts.
    pub name_short: String,
    /// Id of its lane on the time chart.
    pub lane: String,
    /// Name of the lane.
    pub lane_name: String,
    /// The force.
    pub force: Force,
    /// Countries it lies in.
    pub countries: Vec<AreaCode>,
    /// Areas whose union it is: the country for a national one, states, municipalities; for `coarser` the area that contains the place.
    pub areas: Vec<AreaCode>,
    /// States it names, also when it lists municipalities.
    pub states: Vec<AreaCode>,
    /// How well its area is known.
    pub area_known: AreaKnown,
    /// How many municipalities the source counts, when `partial`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub municipalities_total: Option<u32>,
    /// Whether it covers a whole country: drawn as an edge only.
    pub national: bool,
    /// First day (of the month or year when less precise).
    pub first: Day,
    /// Precision of `first`.
    pub first_precision: DatePrecision,
    /// Last day (the first of the month or year when less precise: see `ZoneEntry::end`); `null` is unknown, never ongoing.
    pub last: Option<Day>,
    /// Precision of `last`.
    pub last_precision: Option<DatePrecision>,
    /// When it was last reported in place.
    pub last_reported: Option<Day>,
    /// Precision of `last_reported`.
    pub last_reported_precision: Option<DatePrecision>,
    /// Personnel, people.
    pub personnel: Option<u32>,
    /// What the personnel figure counts.
    pub personnel_basis: PersonnelBasis,
    /// The source's words on personnel, shortened.
    pub personnel_note: Option<String>,
    /// Personnel by area and day, where the source has it: figures of different sources, not a series.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub personnel_by_area: Vec<PersonnelEntry>,
    /// Citation; `null`: drawn and said to be uncited.
    pub citation: Option<String>,
    /// What else must be known.
    pub note: Option<String>,
}

/// A personnel figure of one area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonnelEntry {
    /// The area; a country for national totals.
    pub code: AreaCode,
    /// Day of the figure (first of the month or year when less precise).
    pub as_of: Day,
    /// Precision of `as_of`.
    pub as_of_precision: DatePrecision,
    /// What is counted, the source's word.
    pub measure: String,
    /// People.
    pub personnel: u32,
    /// Citation.
    pub citation: String,
    /// What else must be known.
    pub note: Option<String>,
}

impl Manifest {
    /// The source of an id.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&SourceEntry> {
        self.sources.iter().find(|source| source.id == id)
    }
}

/// Bytes as lower-case hex digits, the form of every checksum here.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        write!(text, "{byte:02x}").expect("writing to a string succeeds");
        text
    })
}

impl FieldEntry {
    /// Most codes of a field: filters and columns hold them as bits of a `u32`.
    pub const MAX_CODES: usize = u32::BITS as usize;
}

impl SourceEntry {
    /// A coded field by name.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&FieldEntry> {
        self.fields.iter().find(|field| field.name == name)
    }
}
