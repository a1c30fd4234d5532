//! Typed keys → what is meant. Every key is checked against the kind and the reader of its source.

use super::error::{ConfigError, did_you_mean, not_one_of};
use super::raw::{OneOrMany, RawConfig, RawSource};
use super::reader::{FarOutside, Reader};
use crate::dataset::manifest::{ComparisonEntry, FieldEntry, Localized, SourceEntry, SupportLink};
use crate::domain::{Level, Measure, SourceKind, Tier};
use crate::ingest::{Columns, CsvOptions, Encoding, InputFile, Unmapped};
use std::collections::BTreeMap;
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
    /// Constants of comparisons.
    pub comparison: ComparisonEntry,
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
    /// What becomes of events far from the coverage.
    pub far_outside: FarOutside,
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
        let text = std::fs::read_to_string(path).map_err(|cause| ConfigError::Read { path: path.to_owned(), cause })?;
        Self::parse(path, text.trim_start_matches('\u{feff}'))
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
            comparison: raw.comparison,
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
pub(super) struct Context<'a> {
    path: &'a Path,
    line: usize,
    id: String,
    folder: &'a Path,
}

impl Context<'_> {
    pub(super) fn error(&self, key: &str, reason: &str) -> ConfigError {
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
        let far_outside = self.far_outside(kind, &raw)?;
        Ok(SourceConfig { entry: self.entry(kind, raw, fields)?, files, csv, reader, names, far_outside })
    }

    fn far_outside(&self, kind: SourceKind, raw: &RawSource) -> Result<FarOutside, ConfigError> {
        match raw.outside.as_deref() {
            None => Ok(FarOutside::Undrawn),
            Some(_) if kind != SourceKind::Events => Err(self.error("outside", &format!("is of events; this source is of kind `{kind}`"))),
            Some(word) => self.word("outside", word, FarOutside::CODES),
        }
    }

    fn check_id(&self, id: &str) -> Result<(), ConfigError> {
        let fits = !id.is_empty() && id.len() <= 40 && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
        if fits { Ok(()) } else { Err(self.error("id", &format!("`{id}`: 1 to 40 small letters, digits and `_`"))) }
    }

    pub(super) fn word<T: FromStr>(&self, key: &str, word: &str, allowed: &[&str]) -> Result<T, ConfigError> {
        word.parse().map_err(|_| self.error(key, &not_one_of(word, allowed)))
    }

    pub(super) fn file(&self, name: &str) -> InputFile {
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

    pub(super) fn columns(&self, map: &BTreeMap<String, OneOrMany>, fields: &[&str], unmapped: Unmapped) -> Result<Columns, ConfigError> {
        if let Some(unknown) = map.keys().find(|field| !fields.contains(&field.as_str())) {
            return Err(self.error("columns", &not_one_of(unknown, fields)));
        }
        Ok(Columns::new(map.iter().map(|(field, columns)| (field.clone(), columns.clone().into_vec())).collect(), unmapped))
    }

    pub(super) fn require(&self, columns: &Columns, fields: &[&str]) -> Result<(), ConfigError> {
        match fields.iter().find(|field| !columns.maps(field)) {
            Some(field) => Err(self.error(&format!("columns.{field}"), "is missing: name the column that holds it")),
            None => Ok(()),
        }
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
        if let Some((lang, sentences)) = raw.faults_in.iter().find(|(_, sentences)| sentences.len() != raw.faults.len()) {
            let reason =
                format!("has {} sentences where `faults` has {}: one for each, in the same order", sentences.len(), raw.faults.len());
            return Err(self.error(&format!("faults_in.{lang}"), &reason));
        }
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
            faults_in: raw.faults_in,
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
