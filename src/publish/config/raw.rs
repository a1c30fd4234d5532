//! The TOML file as typed: every key that exists, nothing else.

use super::reader::AbsentCells;
use crate::dataset::manifest::{
    Break, ClassBreaks, ComparisonEntry, Coverage, DateBasis, FieldEntry, Gap, Localized, PopulationBasis, SupportLink,
};
use crate::domain::{Day, PeriodUnit, Redistribution, Tier, Unit};
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;

/// The whole file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawConfig {
    pub name: String,
    pub title: Localized,
    pub languages: Vec<String>,
    pub contact: Option<String>,
    #[serde(default)]
    pub support_links: Vec<SupportLink>,
    pub default_source: String,
    pub compare_source: String,
    pub default_view: String,
    pub population_year: i32,
    #[serde(default)]
    pub comparison: ComparisonEntry,
    pub out: Option<String>,
    #[serde(rename = "source")]
    pub sources: Vec<Spanned<RawSource>>,
}

/// One `[[source]]`: the keys of every kind and reader; which of them apply is checked afterwards, so that the message can say it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawSource {
    pub id: String,
    pub kind: String,
    pub reader: String,
    pub files: Vec<String>,
    pub encoding: Option<String>,
    pub delimiter: Option<String>,
    pub date_format: Option<String>,
    pub title: String,
    pub publisher: String,
    pub version: String,
    pub accessed: Day,
    pub licence: String,
    pub licence_url: Option<String>,
    pub url: Option<String>,
    pub attribution: String,
    pub citation: String,
    pub unit: Unit,
    pub redistribution: Redistribution,
    #[serde(default = "public")]
    pub tier: Tier,
    #[serde(default)]
    pub faults: Vec<String>,
    #[serde(default)]
    pub faults_in: BTreeMap<String, Vec<String>>,
    pub coverage: Option<Coverage>,
    /// Of events far from the coverage: `undrawn` (the default) or `draw`.
    pub outside: Option<String>,
    pub date_basis: Option<DateBasis>,
    pub period: Option<PeriodUnit>,
    pub denominator: Option<String>,
    pub level: Option<String>,
    #[serde(default)]
    pub fields: Vec<FieldEntry>,
    #[serde(default)]
    pub breaks: Vec<Break>,
    #[serde(default)]
    pub gaps: Vec<Gap>,
    #[serde(default)]
    pub class_breaks: Vec<ClassBreaks>,
    pub default_view: Option<String>,
    #[serde(default)]
    pub columns: BTreeMap<String, OneOrMany>,
    #[serde(default)]
    pub values: BTreeMap<String, BTreeMap<String, String>>,
    #[serde(default)]
    pub defaults: BTreeMap<String, String>,
    #[serde(default)]
    pub names: BTreeMap<String, String>,
    #[serde(default)]
    pub codes: BTreeMap<String, String>,
    #[serde(default)]
    pub unplaced: Vec<RawUnplaced>,
    /// `zero` or `no_data`: what a cell of a counts source means that no row names.
    pub absent: Option<AbsentCells>,
    pub series: Option<String>,
    #[serde(default)]
    pub bases: Vec<RawBasis>,
    pub personnel: Option<RawPersonnel>,
}

fn public() -> Tier {
    Tier::Public
}

/// A column, or several that are read one after another.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum OneOrMany {
    /// One column.
    One(String),
    /// Several columns.
    Many(Vec<String>),
}

impl OneOrMany {
    pub fn into_vec(self) -> Vec<String> {
        match self {
            Self::One(name) => vec![name],
            Self::Many(names) => names,
        }
    }
}

/// Which area codes of a counts source mean that the place is unknown.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawUnplaced {
    pub reason: String,
    #[serde(default)]
    pub prefixes: Vec<String>,
    pub suffix: Option<String>,
    pub area: Option<String>,
}

/// An estimate series of population.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawBasis {
    pub id: String,
    pub first_year: i32,
    pub last_year: i32,
    pub title: String,
}

impl RawBasis {
    pub fn entry(&self, series: &str) -> PopulationBasis {
        PopulationBasis {
            series: series.to_owned(),
            id: self.id.clone(),
            first_year: self.first_year,
            last_year: self.last_year,
            title: self.title.clone(),
        }
    }
}

/// Personnel figures by area of one operation.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawPersonnel {
    pub file: String,
    pub zone: String,
    #[serde(default)]
    pub columns: BTreeMap<String, OneOrMany>,
    #[serde(default)]
    pub codes: BTreeMap<String, String>,
}
