//! The keys of each reader: columns, words for codes, rules for unknown places.

use super::error::{ConfigError, not_one_of};
use super::raw::{RawSource, RawUnplaced};
use super::reader::{PersonnelSpec, PopulationSeries, Reader, UnplacedRule};
use super::resolve::Context;
use crate::dataset::manifest::FieldEntry;
use crate::dataset::{EventColumns, Unplaced};
use crate::domain::{DateSpan, Level, PlacePrecision, SourceKind, TimePrecision};
use crate::ingest::{CodeMap, DateFormat, Unmapped, areas, counts, events, population, ucdp, zones};
use std::collections::{BTreeMap, HashMap};
use std::str::FromStr;

/// A field whose codes are fixed; without a filter all of them together.
fn coded(name: &str, codes: &[&str]) -> FieldEntry {
    let codes = codes.iter().map(|code| (*code).to_owned()).collect();
    FieldEntry { name: name.to_owned(), codes, default: None, exclusive: false, implies: BTreeMap::new() }
}

impl Context<'_> {
    /// The coded fields of a source; UCDP's are fixed.
    pub(super) fn fields(&self, kind: SourceKind, raw: &RawSource) -> Result<Vec<FieldEntry>, ConfigError> {
        if raw.reader == "ucdp_ged" {
            return Ok(ucdp::sides::fields().map(|(name, codes)| coded(name, codes)).to_vec());
        }
        let allowed: &[&str] = match kind {
            SourceKind::Events => &EventColumns::FIELDS,
            SourceKind::Counts => &["offence", "sex", "age", "weapon", "motive", "role"],
            SourceKind::Areas | SourceKind::Zones => &[],
        };
        for field in &raw.fields {
            if !allowed.contains(&field.name.as_str()) {
                return Err(self.error("fields.name", &format!("of kind `{kind}`: {}", not_one_of(&field.name, allowed))));
            }
            if field.codes.is_empty() || field.codes.len() > FieldEntry::MAX_CODES {
                let (codes, most) = (field.codes.len(), FieldEntry::MAX_CODES);
                return Err(self.error("fields.codes", &format!("`{}` has {codes} codes; 1 to {most} are possible", field.name)));
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

    pub(super) fn reader(&self, kind: SourceKind, raw: &RawSource, fields: &[FieldEntry]) -> Result<Reader, ConfigError> {
        if kind != SourceKind::Counts && raw.absent.is_some() {
            return Err(self.error("absent", "is a key of sources of kind `counts`: it says what a cell means that no row names"));
        }
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
        let entries = raw.bases.iter().map(|basis| basis.entry(series.code())).collect();
        let mapping = population::PopulationMapping { columns, codes: raw.codes.clone(), basis };
        Ok(Reader::Population { mapping, series, bases: entries })
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
        self.check_gaps(raw, fields)?;
        let absent = raw.absent.unwrap_or_default();
        let unplaced = raw.unplaced.iter().map(|rule| self.unplaced(rule)).collect::<Result<_, _>>()?;
        Ok(Reader::MappedCounts { mapping: counts::CountMapping { columns, period, dimensions }, unplaced, absent })
    }

    /// A declared gap may be one of some codes; they must be codes of the source.
    fn check_gaps(&self, raw: &RawSource, fields: &[FieldEntry]) -> Result<(), ConfigError> {
        for (name, code) in raw.gaps.iter().flat_map(|gap| &gap.when) {
            let names: Vec<&str> = fields.iter().map(|field| field.name.as_str()).collect();
            let field =
                fields.iter().find(|field| field.name == *name).ok_or_else(|| self.error("gaps.when", &not_one_of(name, &names)))?;
            if !field.codes.contains(code) {
                let codes: Vec<&str> = field.codes.iter().map(String::as_str).collect();
                return Err(self.error(&format!("gaps.when.{name}"), &not_one_of(code, &codes)));
            }
        }
        Ok(())
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
}
