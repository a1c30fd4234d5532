//! How far the work has come: a bar on a terminal, log lines elsewhere.

use crate::ingest::Progress;
use indicatif::{ProgressBar, ProgressStyle};
use std::io::IsTerminal;
use std::sync::Mutex;

/// The progress for where standard error goes.
#[must_use]
pub fn for_stderr() -> Box<dyn Progress> {
    if std::io::stderr().is_terminal() { Box::new(Bar { bar: Mutex::new(None) }) } else { Box::new(Lines) }
}

/// A bar for each stage.
struct Bar {
    bar: Mutex<Option<ProgressBar>>,
}

impl Bar {
    fn style(sized: bool) -> ProgressStyle {
        let template = if sized { "{prefix:18} {bar:30} {bytes}/{total_bytes}" } else { "{prefix:18} {spinner} {elapsed}" };
        ProgressStyle::with_template(template).expect("the template is constant and valid")
    }
}

impl Progress for Bar {
    fn begin(&self, stage: &str, bytes: Option<u64>) {
        let bar = bytes.map_or_else(ProgressBar::new_spinner, ProgressBar::new);
        bar.set_style(Self::style(bytes.is_some()));
        bar.set_prefix(stage.to_owned());
        if let Ok(mut current) = self.bar.lock() {
            *current = Some(bar);
        }
    }

    fn advance(&self, bytes: u64) {
        if let Some(bar) = self.bar.lock().ok().as_deref().and_then(Option::as_ref) {
            bar.inc(bytes);
        }
    }

    fn end(&self) {
        if let Some(bar) = self.bar.lock().ok().and_then(|mut current| current.take()) {
            bar.finish_and_clear();
        }
    }
}

/// A log line for each stage.
struct Lines;

impl Progress for Lines {
    fn begin(&self, stage: &str, bytes: Option<u64>) {
        if let Some(size_bytes) = bytes { tracing::info!(size_bytes, "reading {stage}") } else { tracing::info!("writing the {stage}") }
    }

    fn advance(&self, _bytes: u64) {}

    fn end(&self) {}
}
