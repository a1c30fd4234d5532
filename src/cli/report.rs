//! The report as text: a table of the bins, then every code with its rows.

use crate::domain::{IngestReport, SourceReport};
use crate::ingest::Finding;
use std::io::{self, Write};

const HEADINGS: [&str; 6] = ["source", "rows read", "accepted", "with a note", "rejected", "withheld"];

/// Writes the report.
///
/// # Errors
/// Those of the writer.
pub fn write(report: &IngestReport, out: &mut dyn Write) -> io::Result<()> {
    let mut rows = vec![HEADINGS.map(str::to_owned)];
    rows.extend(report.sources.iter().map(bins));
    table(&rows, out)?;
    let coded = |source: &&SourceReport| !(source.notes.is_empty() && source.rejections.is_empty() && source.absent.is_empty());
    for source in report.sources.iter().filter(coded) {
        writeln!(out)?;
        writeln!(out, "{}", source.source)?;
        for (code, tally) in &source.notes {
            writeln!(out, "  {:<22} {:>9}  noted", code, thousands(tally.rows))?;
        }
        for (code, tally) in &source.rejections {
            let at: Vec<String> = tally.examples.iter().map(|example| format!("{}:{}", example.file, example.row)).collect();
            writeln!(out, "  {:<22} {:>9}  rejected, first at {}", code, thousands(tally.rows), at.join(", "))?;
        }
        for (code, absences) in &source.absent {
            let areas: std::collections::BTreeSet<&str> = absences.iter().map(|absence| absence.area.as_str()).collect();
            writeln!(out, "  {:<22} {:>9}  areas without it in some year", code, areas.len())?;
        }
    }
    Ok(())
}

fn bins(source: &SourceReport) -> [String; 6] {
    let [read, accepted, noted, rejected, withheld] =
        [source.rows_read, source.accepted, source.accepted_with_note, source.rejected, source.withheld].map(thousands);
    [source.source.clone(), read, accepted, noted, rejected, withheld]
}

/// Columns aligned: the first to the left, the others to the right.
fn table(rows: &[[String; 6]], out: &mut dyn Write) -> io::Result<()> {
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    for row in rows {
        write!(out, "{:<width$}", row[0], width = width(0))?;
        for (column, cell) in row.iter().enumerate().skip(1) {
            write!(out, "  {cell:>width$}", width = width(column))?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// Lists rows, one a line: file, row, field, value, what would be right.
///
/// # Errors
/// Those of the writer.
pub fn write_findings(findings: &[Finding], out: &mut dyn Write) -> io::Result<()> {
    for finding in findings {
        let Finding { file, row, field, value, right, .. } = finding;
        // One finding is one line, also where the value has several.
        let value = value.replace('\r', "\\r").replace('\n', "\\n");
        writeln!(out, "{file}:{row}: {field} = \"{value}\"; right would be: {right}")?;
    }
    Ok(())
}

fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> = digits.as_bytes().rchunks(3).rev().map(|group| std::str::from_utf8(group).unwrap_or_default()).collect();
    groups.join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_by_thousands() {
        assert_eq!([0, 999, 1_000, 1_234_567].map(thousands), ["0", "999", "1,000", "1,234,567"]);
    }
}
