//! Areas with their numbers as CSV.

use super::{Rows, guarded};
use crate::dataset::Dataset;
use crate::encode::area_lines::{AreaLine, columns};
use crate::query::Values;
use serde_json::Value;

/// One row an area: identity, numbers, status.
#[must_use]
pub fn csv(dataset: &Dataset, values: &Values, lines: &[AreaLine]) -> Vec<u8> {
    let header = ["code", "name", "parent"].into_iter().chain(columns(values)).chain(["status"]);
    let mut rows = Rows::new(header);
    for line in lines {
        let area = dataset.areas.area(line.area);
        let parent = area.parent.map_or("", |ix| dataset.areas.area(ix).code.as_str());
        let identity = [area.code.to_string(), guarded(&area.name), parent.to_owned()];
        let numbers = line.cells(values).into_iter().map(|cell| if cell == Value::Null { String::new() } else { cell.to_string() });
        rows.row(identity.into_iter().chain(numbers).chain([line.status.to_owned()]));
    }
    rows.into_bytes()
}
