//! `/data/incidents`: every record of the filter, those without a point as well.

use super::{ROWS_A_PIECE, download, members};
use crate::dataset::Dataset;
use crate::encode::csv::{Rows, records};
use crate::encode::geojson::{self, CLOSING, Place};
use crate::http::error::ApiError;
use crate::http::request::{CheckedRequest, Format};
use crate::http::work::{Pieces, Plan};
use crate::query::{Filter, Record, Scope, Selection, record};
use std::iter::once;
use std::sync::Arc;

pub(super) fn plan(ask: &CheckedRequest, format: Format) -> Result<Plan, ApiError> {
    let (dataset, filter) = (Arc::clone(ask.dataset()?), ask.filter(Scope::RECORDS)?);
    let source = dataset.manifest.source(&filter.source).expect("a filter's source is in its edition").clone();
    let key = ask.key(&filter)?;
    download(ask, key, format, &[&source.clone()], move || {
        let rows = rows(&dataset, &filter);
        let starts = (0..rows.len()).step_by(ROWS_A_PIECE);
        let opening = match format {
            Format::Csv => Rows::new(records::HEADER).into_bytes(),
            _ => geojson::opening(&members(&dataset, &[&source])),
        };
        let pieces = starts.map(move |start| {
            let rows = &rows[start..rows.len().min(start + ROWS_A_PIECE)];
            piece(&dataset, &filter, rows, format, if start == 0 { Place::First } else { Place::Later })
        });
        let closing = if format == Format::Csv { Vec::new() } else { CLOSING.to_vec() };
        Ok(Box::new(once(opening).chain(pieces).chain(once(closing))) as Pieces)
    })
}

/// The rows of a filter, in the edition's order: located ones by place, then the rest.
fn rows(dataset: &Dataset, filter: &Filter) -> Vec<u32> {
    let mut rows = Vec::new();
    if let Some(selection) = Selection::new(dataset, filter) {
        selection.for_each(0..selection.columns().len(), |row| rows.push(row as u32));
    }
    rows
}

fn piece(dataset: &Dataset, filter: &Filter, rows: &[u32], format: Format, place: Place) -> Vec<u8> {
    let (source, columns) = dataset.events_of(&filter.source).expect("the filter was made for events");
    let list = rows.iter().map(|row| record(dataset, source, columns, *row as usize));
    match format {
        Format::Csv => {
            let mut out = Rows::continued();
            list.for_each(|record: Record| records::row(&mut out, &record));
            out.into_bytes()
        }
        _ => geojson::features(list.map(|record| geojson::record(&record)), place),
    }
}
