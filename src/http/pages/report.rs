//! `/report`: what became of every input row, from the edition's own report.

use super::template::page;
use crate::dataset::Dataset;
use crate::domain::{Absence, SourceReport, Tally};
use crate::http::error::ApiError;
use crate::http::key::Key;
use crate::http::request::CheckedRequest;
use crate::http::work::{Cost, Plan};
use crate::words::Lang;
use axum::http::{HeaderValue, header};
use minijinja::context;
use minijinja::value::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Answers `/report`.
///
/// # Errors
/// 503 without an edition.
pub fn plan(ask: &CheckedRequest) -> Result<Plan, ApiError> {
    let (lang, dataset) = (Lang::of(ask), Arc::clone(ask.dataset()?));
    let plan = Plan::new(Key::of(lang.code()), "text/html; charset=utf-8", Cost::Heavy, move || {
        let sources: Vec<_> = dataset.report.sources.iter().map(|report| source(&dataset, report)).collect();
        page("report", lang, "/report", Some(&dataset.manifest.id), context! { sources })
    });
    Ok(plan.header(header::CONTENT_LANGUAGE, HeaderValue::from_static(lang.code())))
}

fn source(dataset: &Dataset, report: &SourceReport) -> Value {
    let title = dataset.manifest.source(&report.source).map_or(&report.source, |source| &source.title);
    let codes = codes("note", &report.notes).chain(codes("rejection", &report.rejections));
    let codes: Vec<_> = codes.chain(report.absent.iter().map(absent)).collect();
    context! {
        id => &report.source,
        title,
        read => report.rows_read,
        accepted => report.accepted,
        noted => report.accepted_with_note,
        rejected => report.rejected,
        withheld => report.withheld,
        codes,
    }
}

/// What stands in no row: how many areas lack it in some year, and the first of them.
fn absent((code, absences): (&String, &Vec<Absence>)) -> Value {
    let areas: BTreeSet<&str> = absences.iter().map(|absence| absence.area.as_str()).collect();
    let examples: Vec<&str> = areas.iter().copied().take(5).collect();
    context! { kind => "absent", code, rows => areas.len(), examples => examples.join(", ") }
}

/// The codes of one kind, each with its rows and the first of them.
fn codes(kind: &'static str, tallies: &BTreeMap<String, Tally>) -> impl Iterator<Item = Value> {
    tallies.iter().map(move |(code, tally)| {
        let examples: Vec<_> = tally.examples.iter().map(|example| format!("{}:{}", example.file, example.row)).collect();
        context! { kind, code, rows => tally.rows, examples => examples.join(", ") }
    })
}
