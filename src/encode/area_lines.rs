//! Areas with their numbers as both CSV and GeoJSON write them: one order, one set of columns, one status.

use crate::dataset::{AreaIx, Dataset};
use crate::domain::Measure;
use crate::query::{AreaValue, Rank, Values};
use serde_json::Value;
use std::collections::BTreeMap;

/// One area of a file.
#[derive(Clone, Copy, Debug)]
pub struct AreaLine<'v> {
    /// The area.
    pub area: AreaIx,
    /// Its numbers; none when nothing is recorded or known.
    pub numbers: Option<&'v AreaValue<'v>>,
    /// What to think of them: `ok`, `unstable`, `partial`, `suppressed`, `no_data`, or `no_records` for events.
    pub status: &'static str,
}

/// The areas that the values speak of, in the order of the codes, and `others`, of which nothing is recorded; of ranked values
/// only those that are listed, in their order.
pub fn lines<'v>(dataset: &Dataset, values: &'v Values, others: impl IntoIterator<Item = AreaIx>) -> Vec<AreaLine<'v>> {
    if values.is_ranked() {
        let line = |row: &'v AreaValue| AreaLine { area: row.area, numbers: Some(row), status: row.status.code() };
        return values.listed().iter().map(line).collect();
    }
    let nothing = |status| move |area| (area, AreaLine { area, numbers: None, status });
    let silent = values.no_data.iter().filter_map(|code| dataset.areas.find(code)).map(nothing("no_data"));
    let known = values.listed().iter().map(|row| (row.area, AreaLine { area: row.area, numbers: Some(row), status: row.status.code() }));
    // A later entry of an area replaces an earlier one, so a row with numbers comes last.
    let lines: BTreeMap<AreaIx, AreaLine> = others.into_iter().map(nothing("no_records")).chain(silent).chain(known).collect();
    lines.into_values().collect()
}

/// Names of the numbers, in their order.
#[must_use]
pub fn columns(values: &Values) -> Vec<&'static str> {
    let own: &[&str] = if Measure::OF_EVENTS.contains(&values.measure) {
        &["value", "low", "high", "n", "n_here", "deaths_low", "deaths_best", "deaths_high"]
    } else {
        &["value", "low", "high", "n", "rate", "rate_low", "rate_high", "rate_smoothed", "without_population"]
    };
    let ranks: &[&str] = if values.is_ranked() { &Rank::FIELDS } else { &[] };
    [own, ranks].concat()
}

impl AreaLine<'_> {
    /// The numbers in the order of [`columns`]; unknown is null, never zero.
    #[must_use]
    pub fn cells(&self, values: &Values) -> Vec<Value> {
        let Some(row) = self.numbers else { return vec![Value::Null; columns(values).len()] };
        let mut cells: Vec<Value> = [row.value, row.low, row.high].map(number).into();
        cells.push(row.n.into());
        if Measure::OF_EVENTS.contains(&values.measure) {
            let deaths = row.deaths.map(|deaths| [deaths.deaths_low, deaths.deaths_best, deaths.deaths_high]);
            cells.push(row.n_here.into());
            cells.extend([0, 1, 2].map(|at| Value::from(deaths.map(|deaths| deaths[at]))));
        } else {
            let rate = row.rate.map(|rate| [rate.value, rate.low, rate.high]);
            cells.extend([0, 1, 2].map(|at| number(rate.map(|rate| rate[at]))));
            cells.push(number(row.rate_smoothed));
            cells.push(row.without_population.into());
        }
        if values.is_ranked() {
            cells.extend(Rank::numbers(row.rank).map(Value::from));
        }
        cells
    }
}

/// A whole number as one: people are never `5.0`.
fn number(value: Option<f64>) -> Value {
    /// Integers beyond this are not exact in a reader's floats either.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    match value {
        None => Value::Null,
        Some(value) if value.fract() == 0.0 && value.abs() < EXACT => Value::from(value as i64),
        Some(value) => Value::from(value),
    }
}
