//! The rows of `/values` as CSV: every area of the level, those without data as well.

use super::{Rows, optional};
use crate::dataset::{Area, Dataset};
use crate::query::{AreaValue, Values};

const IDENTITY: [&str; 3] = ["code", "name", "parent"];
const OF_COUNTS: [&str; 9] = ["value", "low", "high", "n", "rate", "rate_low", "rate_high", "rate_smoothed", "status"];
const OF_EVENTS: [&str; 9] = ["value", "low", "high", "n", "n_here", "deaths_low", "deaths_best", "deaths_high", "status"];

/// The columns beside an area's identity.
#[must_use]
pub fn columns(values: &Values) -> [&'static str; 9] {
    if is_of_events(values) { OF_EVENTS } else { OF_COUNTS }
}

/// One row an area that the values speak of, in the order of the codes.
#[must_use]
pub fn csv(dataset: &Dataset, values: &Values) -> Vec<u8> {
    let mut rows = Rows::new(IDENTITY.into_iter().chain(columns(values)));
    let (mut known, mut silent) = (values.rows.iter().peekable(), values.no_data.iter().peekable());
    // Both lists are in the order of the codes; merged, so is the file.
    loop {
        match (known.peek(), silent.peek()) {
            (Some(row), code) if code.is_none_or(|code| row.code < **code) => {
                rows.row(identity(dataset, dataset.areas.area(row.area)).into_iter().chain(numbers(values, row)));
                known.next();
            }
            (_, Some(code)) => {
                let area = dataset.areas.find(code).map(|ix| dataset.areas.area(ix)).expect("an area without data is an area");
                rows.row(identity(dataset, area).into_iter().chain(nothing()));
                silent.next();
            }
            (_, None) => return rows.into_bytes(),
        }
    }
}

fn is_of_events(values: &Values) -> bool {
    crate::domain::Measure::OF_EVENTS.contains(&values.measure)
}

fn identity(dataset: &Dataset, area: &Area) -> [String; 3] {
    let parent = area.parent.map_or_else(String::new, |ix| dataset.areas.area(ix).code.to_string());
    [area.code.to_string(), super::guarded(&area.name), parent]
}

/// The numbers of a row, in the order of [`columns`].
#[must_use]
pub fn numbers(values: &Values, row: &AreaValue) -> [String; 9] {
    let [value, low, high] = [row.value, row.low, row.high].map(optional);
    let (n, status) = (row.n.to_string(), row.status.code().to_owned());
    if is_of_events(values) {
        let deaths = row.deaths.map(|deaths| [deaths.deaths_low, deaths.deaths_best, deaths.deaths_high]);
        let [deaths_low, deaths_best, deaths_high] = [0, 1, 2].map(|at| optional(deaths.map(|deaths| deaths[at])));
        [value, low, high, n, optional(row.n_here), deaths_low, deaths_best, deaths_high, status]
    } else {
        let [rate, rate_low, rate_high] = [row.rate.map(|rate| rate.value), row.rate.map(|rate| rate.low), row.rate.map(|rate| rate.high)].map(optional);
        [value, low, high, n, rate, rate_low, rate_high, optional(row.rate_smoothed), status]
    }
}

/// The numbers of an area that the source says nothing about.
fn nothing() -> [String; 9] {
    let mut cells = [const { String::new() }; 9];
    cells[8] = "no_data".to_owned();
    cells
}
