//! `/data/counts.csv`: the cells of a counts source, those without a place in its finest level as well.

use super::{ROWS_A_PIECE, download};
use crate::dataset::manifest::SourceEntry;
use crate::dataset::{CountColumns, Dataset, Unplaced};
use crate::domain::{PeriodUnit, SourceKind};
use crate::encode::csv::Rows;
use crate::http::error::ApiError;
use crate::http::request::{CheckedRequest, Format};
use crate::http::work::{Pieces, Plan};
use crate::query::{CountSelection, Scope};
use std::iter::once;
use std::sync::Arc;

pub(super) fn plan(ask: &CheckedRequest) -> Result<Plan, ApiError> {
    let dataset = Arc::clone(ask.dataset()?);
    let filter = ask.filter(Scope { kinds: &[SourceKind::Counts], level: None })?;
    let source = dataset.manifest.source(&filter.source).expect("a filter's source is in its edition").clone();
    download(ask, ask.key(&filter)?, Format::Csv, &[&source.clone()], move || {
        let rows: Vec<u32> =
            CountSelection::of(&dataset, &filter).map(|cells| cells.rows().map(|row| row as u32).collect()).unwrap_or_default();
        let fields = source.fields.iter().map(|field| field.name.as_str());
        let header = Rows::new(["code", "unplaced", "period"].into_iter().chain(fields).chain(["count"])).into_bytes();
        let starts = (0..rows.len()).step_by(ROWS_A_PIECE);
        let pieces = starts.map(move |start| piece(&dataset, &source, &rows[start..rows.len().min(start + ROWS_A_PIECE)]));
        Ok(Box::new(once(header).chain(pieces)) as Pieces)
    })
}

fn piece(dataset: &Dataset, source: &SourceEntry, rows: &[u32]) -> Vec<u8> {
    let (_, columns) = dataset.counts_of(&source.id).expect("the filter was made for counts");
    let mut out = Rows::continued();
    for row in rows {
        out.row(cells(dataset, source, columns, *row as usize));
    }
    out.into_bytes()
}

fn cells(dataset: &Dataset, source: &SourceEntry, columns: &CountColumns, row: usize) -> Vec<String> {
    let month = columns.month(row);
    let period = if source.period == Some(PeriodUnit::Year) { month.year().to_string() } else { month.to_string() };
    let code = dataset.areas.area(columns.area(row)).code.to_string();
    let unplaced = Unplaced::ALL[usize::from(columns.unplaced[row])].code().to_owned();
    let dimensions = source.fields.iter().zip(&columns.dimensions).map(|(field, column)| field.codes[usize::from(column[row])].clone());
    [code, unplaced, period].into_iter().chain(dimensions).chain([columns.count[row].to_string()]).collect()
}
