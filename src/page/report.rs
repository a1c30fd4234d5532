//! The report: what became of every input row, from the edition's own report.

use super::template::page;
use crate::dataset::Dataset;
use crate::domain::{Absence, Address, SourceReport, Tally};
use crate::page::{Bundle, PageError};
use crate::words::Lang;
use minijinja::context;
use minijinja::value::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The whole page.
///
/// # Errors
/// A template that asks for what it was not given: a fault of ours.
pub fn whole(dataset: &Dataset, lang: Lang, bundle: Option<&Bundle>) -> Result<String, PageError> {
    let sources: Vec<_> = dataset.report.sources.iter().map(|report| source(dataset, report, lang)).collect();
    page("report", lang, &Address::new("/report"), Some(&dataset.manifest.id), bundle, context! { sources })
}

fn source(dataset: &Dataset, report: &SourceReport, lang: Lang) -> Value {
    let title = dataset.manifest.source(&report.source).map_or(&report.source, |source| &source.title);
    let codes = codes("note", &report.notes, lang).chain(codes("rejection", &report.rejections, lang));
    let codes: Vec<_> = codes.chain(report.absent.iter().map(|each| absent(each, lang))).collect();
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
fn absent((code, absences): (&String, &Vec<Absence>), lang: Lang) -> Value {
    let areas: BTreeSet<&str> = absences.iter().map(|absence| absence.area.as_str()).collect();
    let examples: Vec<&str> = areas.iter().copied().take(5).collect();
    context! { kind => "absent", code, words => words(code, lang), rows => areas.len(), examples => examples.join(", ") }
}

/// The codes of one kind, each with its rows and the first of them.
fn codes(kind: &'static str, tallies: &BTreeMap<String, Tally>, lang: Lang) -> impl Iterator<Item = Value> {
    tallies.iter().map(move |(code, tally)| {
        let examples: Vec<_> = tally.examples.iter().map(|example| format!("{}:{}", example.file, example.row)).collect();
        context! { kind, code, words => words(code, lang), rows => tally.rows, examples => examples.join(", ") }
    })
}

/// What a code says; an edition of another version may hold codes that have no words.
fn words(code: &str, lang: Lang) -> String {
    let id = format!("report-code-{code}");
    if lang.has(&id) { lang.text(&id, None) } else { String::new() }
}
