//! A series as CSV: bins first, then the remainder that cannot be dated that finely.

use super::{Rows, optional};
use crate::query::{Bin, Figure, Series};

/// One row a bin and one a span of the remainder; `part` tells which.
#[must_use]
pub fn csv(series: &Series) -> Vec<u8> {
    let figures: &[&str] = match series.total {
        Figure::Records { .. } => &["records", "deaths_best"],
        Figure::Count { .. } => &["count"],
    };
    let mut rows = Rows::new(["part", "start", "end"].iter().chain(figures).copied());
    let parts = series.bins.iter().map(|bin| ("bin", bin)).chain(series.remainder.iter().map(|bin| ("remainder", bin)));
    for (part, bin) in parts {
        rows.row(cells(part, bin));
    }
    rows.into_bytes()
}

fn cells(part: &str, bin: &Bin) -> Vec<String> {
    let mut cells = vec![part.to_owned(), bin.start.to_string(), bin.end.to_string()];
    match bin.figure {
        Figure::Records { records, deaths_best } => cells.extend([optional(records), optional(deaths_best)]),
        Figure::Count { count } => cells.push(optional(count)),
    }
    cells
}
