//! The compact JSON of values: `fields` once, then an array an area.

use super::super::head::Number;
use super::{AreaStatus, AreaValue, Rank, Values};
use crate::domain::Measure;
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use std::collections::BTreeMap;

/// How many areas have which status.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
pub struct StatusCounts {
    /// Areas with a row.
    pub areas: usize,
    /// Of them, with a recorded zero.
    pub zero: usize,
    /// Of them, `ok`, zeros included.
    pub ok: usize,
    /// Of them, with 1 to 19 cases.
    pub unstable: usize,
    /// Of them, with months missing.
    pub partial: usize,
    /// Of them, counted and not shown.
    pub suppressed: usize,
    /// Areas without data.
    pub no_data: usize,
}

impl Values<'_> {
    /// Names of the numbers of a row.
    #[must_use]
    pub fn fields(&self) -> Vec<&'static str> {
        let own: &[&str] = match self.measure {
            Measure::Count => &["value", "low", "high", "n", "status"],
            Measure::Rate | Measure::RateSmoothed => &["value", "low", "high", "n", "rate", "status"],
            _ => &["value", "low", "high", "n", "status", "n_here"],
        };
        let ranks: &[&str] = if self.is_ranked() { &Rank::FIELDS } else { &[] };
        [own, ranks].concat()
    }

    /// How many of each listed area's cases are in no rate of it, by code; only areas with such cases.
    fn without_population(&self) -> BTreeMap<&str, u64> {
        let left_out = self.listed().iter().filter(|row| row.without_population > 0);
        left_out.map(|row| (row.code, row.without_population)).collect()
    }

    /// How many areas have which status.
    #[must_use]
    pub fn counts(&self) -> StatusCounts {
        let mut counts = StatusCounts { areas: self.rows.len(), no_data: self.no_data.len(), ..StatusCounts::default() };
        for row in &self.rows {
            counts.zero += usize::from(row.n == 0);
            let of_status = match row.status {
                AreaStatus::Ok => &mut counts.ok,
                AreaStatus::Unstable => &mut counts.unstable,
                AreaStatus::Partial => &mut counts.partial,
                AreaStatus::Suppressed => &mut counts.suppressed,
            };
            *of_status += 1;
        }
        counts
    }
}

/// One value an area: `fields` once, then an array an area by its code; areas that are missing have no records, those without data are
/// in `no_data`.
#[derive(serde::Serialize, schemars::JsonSchema)]
struct Frame<'a> {
    #[serde(flatten)]
    head: &'a super::Head,
    measure: Measure,
    level: crate::domain::Level,
    basis: &'a Option<String>,
    per: Option<&'a str>,
    breaks: Vec<String>,
    fields: Vec<&'static str>,
    counts: StatusCounts,
    scale_max: Option<u64>,
    class_breaks: Vec<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    prior: Option<super::PublishedPrior>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ranking: Option<Ranking<'a>>,
    #[schemars(with = "BTreeMap<&'a str, Vec<Cell>>")]
    values: Rows<'a>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    without_population: BTreeMap<&'a str, u64>,
    no_data: &'a [&'a str],
}

/// The order of the rows, which an object does not have.
#[derive(serde::Serialize, schemars::JsonSchema)]
struct Ranking<'a> {
    /// What they are ordered by.
    sort: &'static str,
    /// How many areas are ranked.
    total: usize,
    /// Codes of the areas listed.
    order: Vec<&'a str>,
}

/// A number or the status of an area, by its place among `fields`; null is unknown.
#[derive(schemars::JsonSchema)]
#[schemars(untagged)]
#[expect(dead_code, reason = "it describes what `Row` writes")]
enum Cell {
    Number(Option<f64>),
    Status(AreaStatus),
}

struct Rows<'a> {
    measure: Measure,
    is_ranked: bool,
    listed: &'a [AreaValue<'a>],
}

impl schemars::JsonSchema for Values<'_> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Values".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Frame::json_schema(generator)
    }
}

impl Serialize for Values<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let frame = Frame {
            head: &self.head,
            measure: self.measure,
            level: self.level,
            basis: &self.basis,
            per: self.per,
            breaks: self.breaks.iter().map(|change| format!("{} {}", change.kind, change.month)).collect(),
            fields: self.fields(),
            counts: self.counts(),
            scale_max: self.scale_max,
            class_breaks: self.class_breaks.iter().map(|lower| Number::from(Some(*lower))).collect(),
            prior: self.prior,
            ranking: self.is_ranked().then(|| Ranking {
                sort: self.order.word(),
                total: self.rows.iter().filter(|row| row.rank.is_some()).count(),
                order: self.listed().iter().map(|row| row.code).collect(),
            }),
            values: Rows { measure: self.measure, is_ranked: self.is_ranked(), listed: self.listed() },
            without_population: self.without_population(),
            no_data: &self.no_data,
        };
        frame.serialize(serializer)
    }
}

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.listed.len()))?;
        for row in self.listed {
            map.serialize_entry(row.code, &Row { measure: self.measure, is_ranked: self.is_ranked, area: row })?;
        }
        map.end()
    }
}

struct Row<'a> {
    measure: Measure,
    is_ranked: bool,
    area: &'a AreaValue<'a>,
}

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let row = self.area;
        let mut seq = serializer.serialize_seq(None)?;
        for number in [row.value, row.low, row.high] {
            seq.serialize_element(&Number::from(number))?;
        }
        seq.serialize_element(&row.n)?;
        if matches!(self.measure, Measure::Rate | Measure::RateSmoothed) {
            seq.serialize_element(&Number::from(row.rate.map(|rate| rate.value)))?;
        }
        seq.serialize_element(row.status.code())?;
        if let Some(n_here) = row.n_here {
            seq.serialize_element(&n_here)?;
        }
        if self.is_ranked {
            for number in Rank::numbers(row.rank) {
                seq.serialize_element(&number)?;
            }
        }
        seq.end()
    }
}
