//! Texts with emphasis, as parts: never parsed as HTML.

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Span {
    /// What it says.
    pub text: String,
    /// Whether it is emphasised.
    pub strong: bool,
}

impl Span {
    /// A whole text without emphasis.
    #[must_use]
    pub fn plain(text: String) -> Vec<Self> {
        vec![Self { text, strong: false }]
    }

    /// The parts of a text that marks emphasis by `**` on both sides.
    #[must_use]
    pub fn split(text: &str) -> Vec<Self> {
        let parts = text.split("**").enumerate().filter(|(_, part)| !part.is_empty());
        parts.map(|(at, part)| Self { text: part.to_owned(), strong: at % 2 == 1 }).collect()
    }

    /// The text without its emphasis.
    #[must_use]
    pub fn join(spans: &[Self]) -> String {
        spans.iter().map(|span| span.text.as_str()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_second_part_is_strong() {
        let spans = Span::split("En 2009 se registraron **19 803 homicidios** en México.");
        assert_eq!(spans.iter().map(|span| span.strong).collect::<Vec<_>>(), [false, true, false]);
        assert_eq!(Span::join(&spans), "En 2009 se registraron 19 803 homicidios en México.");
        assert_eq!(Span::split("**todo**").len(), 1);
    }
}
