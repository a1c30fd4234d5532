//! Typed keys → what is meant. Every key is checked against the kind and the reader of its source.

use super::error::{ConfigError, did_you_mean, not_one_of};
use super::raw::{OneOrMany, RawConfig, RawSource, RawUnplaced};
use crate::dataset::Unplaced;
use crate::dataset::manifest::{FieldEntry, Localized, PopulationBasis, SourceEntry, SupportLink};
use crate::domain::{DateSpan, Level, Measure, PlacePrecision, SourceKind, Tier, TimePrecision};
use crate::ingest::{
    CodeMap, Columns, CsvOptions, DateFormat, Encoding, InputFile, Unmapped, areas, counts, events, population, ucdp, zones,
};
use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::str::FromStr;
use toml::Spanned;

/// A checked configuration.
#[derive(Debug)]
pub struct Config {
    /// The file it came from.
    pub path: PathBuf,
    /// Short name.
    pub name: String,
    /// Title by language.
    pub title: Localized,
    /// Languages, default first.
    pub languages: Vec<String>,
    /// Whom to ask.
    pub contact: Option<String>,
    /// Support networks.
    pub support_links: Vec<SupportLink>,
    /// Source of data URLs that name none.
    pub default_source: String,
    /// Source of comparisons.
    pub compare_source: String,
    /// Query string of the first view.
    pub default_view: String,
    /// Year of `population` when no period is asked.
    pub population_year: i32,
    /// Where the edition goes when no flag says so.
    pub out: Option<PathBuf>,
    /// The sources, in the order of the file.
    pub sources: Vec<SourceConfig>,
}

/// A checked source.
#[derive(Debug)]
pub struct SourceConfig {
    /// What the manifest will say of it; `rows` is still 0.
    pub entry: SourceEntry,
    /// Its files.
    pub files: Vec<InputFile>,
    /// How its CSV files are written.
    pub csv: CsvOptions,
    /// How it is read.
    pub reader: Reader,
    /// Names of areas in the source's words → code: `Distrito Federal` → `09`.
    pub names: BTreeMap<String, String>,
}

/// The readers, with their mapping.
#[derive(Debug)]
pub enum Reader {
    /// Boundaries from FlatGeobuf or GeoJSON.
    Boundaries {
        /// Properties of the fields.
        columns: Columns,
        /// Level of features that state none.
        level: Option<Level>,
    },
    /// Denominators from CSV.
    Population {
        /// How rows are read.
        mapping: population::PopulationMapping,
        /// Which series they make.
        series: PopulationSeries,
        /// Its bases.
        bases: Vec<PopulationBasis>,
    },
    /// Neighbouring countries.
    Context,
    /// Orientation labels.
    Places,
    /// UCDP GED by column names.
    UcdpGed {
        /// The days that the source covers.
        coverage: DateSpan,
    },
    /// Events from a mapped CSV.
    MappedEvents(Box<events::EventMapping>),
    /// Counts from a mapped CSV.
    MappedCounts {
        /// How rows are read.
        mapping: counts::CountMapping,
        /// Codes that mean that the place is unknown.
        unplaced: Vec<UnplacedRule>,
    },
    /// Deployments from a mapped CSV.
    MappedZones {
        /// Columns of the fields.
        columns: Columns,
        /// Personnel by area.
        personnel: Option<PersonnelSpec>,
    },
}

/// Which series a population file feeds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PopulationSeries {
    /// By municipality.
    Municipal,
    /// By state and sex.
    State,
}

impl PopulationSeries {
    /// Its name in files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Municipal => "municipal",
            Self::State => "state",
        }
    }
}

/// Codes of a counts source that mean that the place is unknown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnplacedRule {
    /// Why there is no place.
    pub reason: Unplaced,
    /// What such a code begins with; empty: anything.
    pub prefixes: Vec<String>,
    /// What it ends with.
    pub suffix: String,
    /// The area that the count belongs to; none: what stands before the suffix.
    pub area: Option<String>,
}

/// Personnel figures of one operation.
#[derive(Debug)]
pub struct PersonnelSpec {
    /// The file.
    pub file: InputFile,
    /// The operation.
    pub zone: String,
    /// Columns of the fields.
    pub columns: Columns,
    /// Words for codes: `00` → `MX`.
    pub codes: BTreeMap<String, String>,
}

const READERS: &[(&str, &[&str])] = &[
    ("areas", &["boundaries", "population", "context", "places"]),
    ("events", &["ucdp_ged", "mapped_csv"]),
    ("counts", &["mapped_csv"]),
    ("zones", &["mapped_csv"]),
];

impl Config {
    /// Reads and checks a configuration file. Files that it names are sought beside it.
    ///
    /// # Errors
    /// [`ConfigError`] with file, line, key and what would be right.
    pub fn read(path: &Path) -> Result<Self, ConfigError> {
        let text = std::fs::read_to_string(path).map_err(|source| ConfigError::Read { path: path.to_owned(), source })?;
        Self::parse(path, &text)
    }

    /// Checks the text of a configuration; `path` says where its files are sought.
    ///
    /// # Errors
    /// See [`Config::read`].
    pub fn parse(path: &Path, text: &str) -> Result<Self, ConfigError> {
        let raw: RawConfig = toml::from_str(text).map_err(|error| syntax(path, text, &error))?;
        let folder = path.parent().unwrap_or(Path::new("")).to_owned();
        let mut sources: Vec<SourceConfig> = Vec::new();
        for source in raw.sources {
            let line = line_of(text, source.span().start);
            let context = Context { path, line, id: source.get_ref().id.clone(), folder: &folder };
            if sources.iter().any(|known| known.entry.id == context.id) {
                return Err(context.error("id", "is used by an earlier source; ids are unique"));
            }
            sources.push(context.resolve(source)?);
        }
        let file = Context { path, line: 1, id: String::new(), folder: &folder };
        let ids: Vec<&str> = sources.iter().map(|source| source.entry.id.as_str()).collect();
        for (key, id) in [("default_source", &raw.default_source), ("compare_source", &raw.compare_source)] {
            if !ids.contains(&id.as_str()) {
                return Err(file.error(key, &not_one_of(id, &ids)));
            }
        }
        if raw.languages.is_empty() || raw.languages.iter().any(|language| !raw.title.contains_key(language)) {
            return Err(file.error("title", &format!("needs a text in each of the languages {}", raw.languages.join(", "))));
        }
        Ok(Self {
            path: path.to_owned(),
            out: raw.out.map(|out| folder.join(out)),
            name: raw.name,
            title: raw.title,
            languages: raw.languages,
            contact: raw.contact,
            support_links: raw.support_links,
            default_source: raw.default_source,
            compare_source: raw.compare_source,
            default_view: raw.default_view,
            population_year: raw.population_year,
            sources,
        })
    }
}

fn line_of(text: &str, offset: usize) -> usize {
    text[..offset.min(text.len())].matches('\n').count() + 1
}

/// A message of the TOML reader, with what was probably meant.
fn syntax(path: &Path, text: &str, error: &toml::de::Error) -> ConfigError {
    let line = error.span().map_or(1, |span| line_of(text, span.start));
    let message = error.message();
    let words: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    let reason = match words.split_first() {
        Some((unknown, allowed)) if message.starts_with("unknown field") => {
            let hint = did_you_mean(unknown, allowed).map(|meant| format!(" Did you mean `{meant}`?")).unwrap_or_default();
            format!("unknown key `{unknown}`.{hint} Allowed here: {}", allowed.join(", "))
        }
        _ => message.replace("missing field", "missing key"),
    };
    ConfigError::Syntax { path: path.to_owned(), line, reason }
}

/// Where in the file a source stands, for messages.
struct Context<'a> {
    path: &'a Path,
    line: usize,
    id: String,
    folder: &'a Path,
}

impl Context<'_> {
    fn error(&self, key: &str, reason: &str) -> ConfigError {
        let key = if self.id.is_empty() { key.to_owned() } else { format!("source `{}`, key `{key}`", self.id) };
        ConfigError::Value { path: self.path.to_owned(), line: self.line, key, reason: reason.to_owned() }
    }

    fn resolve(&self, source: Spanned<RawSource>) -> Result<SourceConfig, ConfigError> {
        let raw = source.into_inner();
        if raw.tier == Tier::Sensitive {
            return Err(ConfigError::Sensitive { path: self.path.to_owned(), line: self.line, id: raw.id });
        }
        self.check_id(&raw.id)?;
        let kind = self.word::<SourceKind>("kind", &raw.kind, SourceKind::CODES)?;
        let readers = READERS.iter().find(|(of, _)| *of == kind.code()).map_or(&[][..], |(_, readers)| readers);
        if !readers.contains(&raw.reader.as_str()) {
            return Err(self.error("reader", &format!("of kind `{kind}`: {}", not_one_of(&raw.reader, readers))));
        }
        if raw.files.is_empty() {
            return Err(self.error("files", "names no file"));
        }
        let csv = self.csv(&raw)?;
        let fields = self.fields(kind, &raw)?;
        let reader = self.reader(kind, &raw, &fields)?;
        let files = raw.files.iter().map(|name| self.file(name)).collect();
        let names = raw.names.clone();
        Ok(SourceConfig { entry: self.entry(kind, raw, fields)?, files, csv, reader, names })
    }

    fn check_id(&self, id: &str) -> Result<(), ConfigError> {
        let fits = !id.is_empty() && id.len() <= 40 && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
        if fits { Ok(()) } else { Err(self.error("id", &format!("`{id}`: 1 to 40 small letters, digits and `_`"))) }
    }

    fn word<T: FromStr>(&self, key: &str, word: &str, allowed: &[&str]) -> Result<T, ConfigError> {
        word.parse().map_err(|_| self.error(key, &not_one_of(word, allowed)))
    }

    fn file(&self, name: &str) -> InputFile {
        let path = Path::new(name);
        // An absolute path would put this machine into the report.
        let shown = if path.is_absolute() { path.file_name().map_or(name.into(), |file| file.to_string_lossy()) } else { name.into() };
        InputFile { path: self.folder.join(path), name: shown.into_owned() }
    }

    fn csv(&self, raw: &RawSource) -> Result<CsvOptions, ConfigError> {
        let encoding = raw.encoding.as_deref().map(|word| self.word("encoding", word, Encoding::CODES)).transpose()?;
        let delimiter = match raw.delimiter.as_deref().map(str::as_bytes) {
            None => b',',
            Some([byte]) => *byte,
            Some(_) => return Err(self.error("delimiter", "is one character: \",\" or \";\" or a tab")),
        };
        Ok(CsvOptions { encoding: encoding.unwrap_or(Encoding::Utf8), delimiter })
    }

    fn columns(&self, map: &BTreeMap<String, OneOrMany>, fields: &[&str], unmapped: Unmapped) -> Result<Columns, ConfigError> {
        if let Some(unknown) = map.keys().find(|field| !fields.contains(&field.as_str())) {
            return Err(self.error("columns", &not_one_of(unknown, fields)));
        }
        Ok(Columns::new(map.iter().map(|(field, columns)| (field.clone(), columns.clone().into_vec())).collect(), unmapped))
    }

    fn require(&self, columns: &Columns, fields: &[&str]) -> Result<(), ConfigError> {
        match fields.iter().find(|field| !columns.maps(field)) {
            Some(field) => Err(self.error(&format!("columns.{field}"), "is missing: name the column that holds it")),
            None => Ok(()),
        }
    }

    /// The coded fields of a source; UCDP's are fixed.
    fn fields(&self, kind: SourceKind, raw: &RawSource) -> Result<Vec<FieldEntry>, ConfigError> {
        if raw.reader == "ucdp_ged" {
            let codes = ucdp::KINDS.map(str::to_owned).to_vec();
            return Ok(vec![FieldEntry { name: "kind".to_owned(), codes, default: None, exclusive: false, implies: BTreeMap::new() }]);
        }
        let allowed: &[&str] = match kind {
            SourceKind::Events => &["kind", "victim", "perpetrator"],
            SourceKind::Counts => &["offence", "sex", "age", "weapon", "motive", "role"],
            SourceKind::Areas | SourceKind::Zones => &[],
        };
        for field in &raw.fields {
            if !allowed.contains(&field.name.as_str()) {
                return Err(self.error("fields.name", &format!("of kind `{kind}`: {}", not_one_of(&field.name, allowed))));
            }
            if field.codes.is_empty() || field.codes.len() > 32 {
                return Err(self.error("fields.codes", &format!("`{}` has {} codes; 1 to 32 are possible", field.name, field.codes.len())));
            }
            if let Some(default) = field.default.as_ref().filter(|default| !field.codes.contains(default)) {
                return Err(self.error("fields.default", &format!("`{default}` is not among the codes of `{}`", field.name)));
            }
        }
        Ok(raw.fields.clone())
    }

    fn code_map(&self, field: &FieldEntry, raw: &RawSource) -> Result<CodeMap, ConfigError> {
        CodeMap::new(&field.codes, raw.values.get(&field.name)).map_err(|code| {
            let codes: Vec<&str> = field.codes.iter().map(String::as_str).collect();
            self.error(&format!("values.{}", field.name), &not_one_of(&code, &codes))
        })
    }

    fn reader(&self, kind: SourceKind, raw: &RawSource, fields: &[FieldEntry]) -> Result<Reader, ConfigError> {
        match (kind, raw.reader.as_str()) {
            (_, "boundaries") => {
                let columns = self.columns(&raw.columns, areas::FIELDS, Unmapped::OwnName)?;
                let level = raw.level.as_deref().map(|word| self.word("level", word, Level::CODES)).transpose()?;
                Ok(Reader::Boundaries { columns, level })
            }
            (_, "population") => self.population(raw),
            (_, "context") => Ok(Reader::Context),
            (_, "places") => Ok(Reader::Places),
            (_, "ucdp_ged") => Ok(Reader::UcdpGed { coverage: self.days(raw)? }),
            (SourceKind::Events, _) => self.events(raw, fields).map(|mapping| Reader::MappedEvents(Box::new(mapping))),
            (SourceKind::Counts, _) => self.counts(raw, fields),
            _ => self.zones(raw),
        }
    }

    fn population(&self, raw: &RawSource) -> Result<Reader, ConfigError> {
        let series = match raw.series.as_deref() {
            Some("municipal") => PopulationSeries::Municipal,
            Some("state") => PopulationSeries::State,
            other => return Err(self.error("series", &not_one_of(other.unwrap_or(""), &["municipal", "state"]))),
        };
        let columns = self.columns(&raw.columns, population::FIELDS, Unmapped::OwnName)?;
        if raw.bases.is_empty() {
            return Err(self.error("bases", "name at least one: id, first_year, last_year, title"));
        }
        let basis = (raw.bases.len() == 1).then(|| raw.bases[0].id.clone());
        let bases = raw.bases.iter().map(|basis| basis.entry(series.code())).collect();
        let mapping = population::PopulationMapping { columns, codes: raw.codes.clone(), basis };
        Ok(Reader::Population { mapping, series, bases })
    }

    fn events(&self, raw: &RawSource, fields: &[FieldEntry]) -> Result<events::EventMapping, ConfigError> {
        let columns = self.columns(&raw.columns, events::FIELDS, Unmapped::Absent)?;
        self.require(&columns, &["id", "first", "deaths_best"])?;
        let format = raw.date_format.as_deref().map(DateFormat::new).transpose();
        let date_format = format.map_err(|error| self.error("date_format", &error.to_string()))?.unwrap_or_default();
        let mut codes = [None, None, None];
        for (slot, name) in codes.iter_mut().zip(["kind", "victim", "perpetrator"]) {
            let field = fields.iter().find(|field| field.name == name);
            if columns.maps(name) && field.is_none() {
                return Err(
                    self.error("fields", &format!("lacks an entry named `{name}` with its codes, although a column is mapped to it"))
                );
            }
            *slot = field.map(|field| self.code_map(field, raw)).transpose()?;
        }
        let default = raw.defaults.get("place_precision");
        let default_place_precision = default.map(|word| self.word("defaults.place_precision", word, PlacePrecision::CODES)).transpose()?;
        if !columns.maps("place_precision") && default_place_precision.is_none() {
            return Err(self.error("defaults.place_precision", "is missing: no column states how precisely places are known"));
        }
        Ok(events::EventMapping {
            columns,
            date_format,
            codes,
            place_precision: self.words(raw, "place_precision", PlacePrecision::CODES)?,
            time_precision: self.words(raw, "time_precision", TimePrecision::CODES)?,
            default_place_precision,
            coverage: self.days(raw)?,
            default_country: raw.defaults.get("country").cloned().unwrap_or_default(),
        })
    }

    /// The days of the declared coverage.
    fn days(&self, raw: &RawSource) -> Result<DateSpan, ConfigError> {
        let coverage =
            raw.coverage.as_ref().ok_or_else(|| self.error("coverage", "is missing: first and last month and the areas covered"))?;
        DateSpan::new(coverage.start.first_day(), coverage.end.last_day()).ok_or_else(|| self.error("coverage", "ends before it begins"))
    }

    /// Source's word → value of a closed list; without an entry the codes stand for themselves.
    fn words<T: FromStr>(&self, raw: &RawSource, field: &str, codes: &[&str]) -> Result<HashMap<String, T>, ConfigError> {
        let own = || codes.iter().map(|code| ((*code).to_owned(), (*code).to_owned())).collect();
        let words = raw.values.get(field).cloned().unwrap_or_else(own);
        words.into_iter().map(|(word, code)| Ok((word, self.word(&format!("values.{field}"), &code, codes)?))).collect()
    }

    fn counts(&self, raw: &RawSource, fields: &[FieldEntry]) -> Result<Reader, ConfigError> {
        let names = fields.iter().map(|field| field.name.as_str());
        let allowed: Vec<&str> = counts::FIELDS.iter().copied().chain(names.clone()).collect();
        let columns = self.columns(&raw.columns, &allowed, Unmapped::Absent)?;
        let needed: Vec<&str> = ["area", "count"].into_iter().chain(names).collect();
        self.require(&columns, &needed)?;
        let period = raw.period.ok_or_else(|| self.error("period", "is missing: month or year"))?;
        if !columns.maps("period") && !columns.maps("year") {
            return Err(self.error("columns.period", "is missing: name the column that holds it, or `year` and `month`"));
        }
        let dimensions = fields.iter().map(|field| Ok((field.name.clone(), self.code_map(field, raw)?))).collect::<Result<_, _>>()?;
        let unplaced = raw.unplaced.iter().map(|rule| self.unplaced(rule)).collect::<Result<_, _>>()?;
        Ok(Reader::MappedCounts { mapping: counts::CountMapping { columns, period, dimensions }, unplaced })
    }

    fn unplaced(&self, raw: &RawUnplaced) -> Result<UnplacedRule, ConfigError> {
        let reason: Unplaced = self.word("unplaced.reason", &raw.reason, &Unplaced::CODES[1..])?;
        let suffix = raw.suffix.clone().unwrap_or_default();
        if raw.prefixes.is_empty() && suffix.is_empty() {
            return Err(self.error("unplaced", "says neither `prefixes` nor `suffix`"));
        }
        if raw.area.is_none() && suffix.is_empty() {
            return Err(self.error("unplaced.area", "is missing: the area that such counts belong to"));
        }
        Ok(UnplacedRule { reason, prefixes: raw.prefixes.clone(), suffix, area: raw.area.clone() })
    }

    fn zones(&self, raw: &RawSource) -> Result<Reader, ConfigError> {
        let columns = self.columns(&raw.columns, zones::FIELDS, Unmapped::OwnName)?;
        let personnel = raw.personnel.as_ref().map(|raw| {
            let columns = self.columns(&raw.columns, zones::PERSONNEL_FIELDS, Unmapped::OwnName)?;
            Ok(PersonnelSpec { file: self.file(&raw.file), zone: raw.zone.clone(), columns, codes: raw.codes.clone() })
        });
        Ok(Reader::MappedZones { columns, personnel: personnel.transpose()? })
    }

    fn entry(&self, kind: SourceKind, raw: RawSource, fields: Vec<FieldEntry>) -> Result<SourceEntry, ConfigError> {
        let counted = matches!(kind, SourceKind::Events | SourceKind::Counts);
        if counted && raw.coverage.is_none() {
            return Err(self.error("coverage", "is missing: first and last month and the areas covered"));
        }
        if raw.coverage.as_ref().is_some_and(|coverage| coverage.start > coverage.end) {
            return Err(self.error("coverage", "ends before it begins"));
        }
        let measures = match (kind, &raw.denominator) {
            (SourceKind::Events, _) => Measure::OF_EVENTS,
            (SourceKind::Counts, Some(_)) => Measure::OF_COUNTS,
            (SourceKind::Counts, None) => &[Measure::Count],
            _ => &[],
        };
        let levels = match (kind, raw.level.as_deref()) {
            (SourceKind::Counts, Some(word)) => {
                let finest: Level = self.word("level", word, Level::CODES)?;
                Level::ALL.iter().rev().copied().filter(|level| *level <= finest).collect()
            }
            (SourceKind::Counts, None) => return Err(self.error("level", "is missing: the finest level of the counts")),
            (SourceKind::Events, _) => Level::ALL.iter().rev().copied().collect(),
            _ => Vec::new(),
        };
        Ok(SourceEntry {
            id: raw.id,
            kind,
            title: raw.title,
            publisher: raw.publisher,
            version: raw.version,
            accessed: raw.accessed,
            licence: raw.licence,
            licence_url: raw.licence_url,
            url: raw.url,
            attribution: raw.attribution,
            citation: raw.citation,
            unit: raw.unit,
            redistribution: raw.redistribution,
            tier: raw.tier,
            faults: raw.faults,
            coverage: raw.coverage,
            date_basis: raw.date_basis,
            period: raw.period,
            denominator: raw.denominator,
            levels,
            measures: measures.to_vec(),
            fields,
            breaks: raw.breaks,
            gaps: raw.gaps,
            class_breaks: raw.class_breaks,
            default_view: raw.default_view,
            rows: 0,
        })
    }
}
