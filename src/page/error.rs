use thiserror::Error;

/// Why a page could not be written: a fault of ours, as its templates are parts of the binary or of the built page.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum PageError {
    /// A template of the built page does not parse.
    #[error("a template of the built page does not parse")]
    Parse(#[source] minijinja::Error),
    /// A template asks for what it was not given.
    #[error("a template cannot be filled")]
    Fill(#[source] minijinja::Error),
}
