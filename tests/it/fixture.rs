//! A copy of the synthetic sources in a folder of its own, to be changed and published.

use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use testigo::domain::{IngestReport, SourceReport};
use testigo::ingest::{Finding, Quiet};
use testigo::publish::{self, Config, ConfigError, Prepared, PublishError, Published};

/// The copy; removed when dropped.
pub struct Fixture {
    folder: TempDir,
}

impl Fixture {
    /// Copies `tests/fixtures/synthetic`.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/synthetic")).unwrap() {
            let entry = entry.unwrap();
            fs::copy(entry.path(), folder.path().join(entry.file_name())).unwrap();
        }
        Self { folder }
    }

    /// Where it is.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Replaces a text that must be in a file.
    pub fn edit(self, file: &str, from: &str, to: &str) -> Self {
        let text = fs::read_to_string(self.path(file)).unwrap();
        assert!(text.contains(from), "{file} holds {from:?}");
        fs::write(self.path(file), text.replacen(from, to, 1)).unwrap();
        self
    }

    /// Writes a file.
    pub fn write(self, file: &str, content: impl AsRef<[u8]>) -> Self {
        fs::write(self.path(file), content).unwrap();
        self
    }

    /// The configuration, read.
    pub fn config(&self) -> Result<Config, ConfigError> {
        Config::read(&self.path("edition.toml"))
    }

    /// What the sources give.
    pub fn prepare(&self, show: Option<&str>) -> Result<Prepared, PublishError> {
        Prepared::read(&self.config()?, show, &Quiet)
    }

    /// The report.
    pub fn report(&self) -> IngestReport {
        self.prepare(None).unwrap().report
    }

    /// The rows with a code.
    pub fn rows_with(&self, code: &str) -> Vec<Finding> {
        self.prepare(Some(code)).unwrap().findings
    }

    /// Publishes into `edition` beside the sources.
    pub fn publish(&self) -> Result<Published, PublishError> {
        publish::publish(&self.path("edition.toml"), &self.path("edition"), &Quiet)
    }
}

/// The report of a source.
pub fn source<'a>(report: &'a IngestReport, id: &str) -> &'a SourceReport {
    report.sources.iter().find(|source| source.source == id).unwrap_or_else(|| panic!("a source {id}"))
}

/// Accepted, accepted with a note, rejected, withheld.
pub fn bins(source: &SourceReport) -> [u64; 4] {
    [source.accepted, source.accepted_with_note, source.rejected, source.withheld]
}

/// `code rows` of the rejections and of the notes, sorted.
pub fn codes(source: &SourceReport) -> (Vec<String>, Vec<String>) {
    let list = |codes: &std::collections::BTreeMap<String, testigo::domain::Tally>| {
        codes.iter().map(|(code, tally)| format!("{code} {}", tally.rows)).collect()
    };
    (list(&source.rejections), list(&source.notes))
}
