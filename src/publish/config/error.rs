use std::path::PathBuf;
use thiserror::Error;

/// A configuration that cannot be used: names the file, the key and what would be right.
///
/// Each sentence holds its cause, which therefore is no `source()`: a chain would say it twice.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum ConfigError {
    /// The file is not there or may not be read.
    #[error("cannot read the configuration {}: {cause}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// Why not.
        cause: std::io::Error,
    },
    /// The file is no TOML, or a key is unknown or of the wrong type.
    #[error("{}, line {line}: {reason}", path.display())]
    Syntax {
        /// The file.
        path: PathBuf,
        /// Line, from 1.
        line: usize,
        /// What is wrong and what would be right.
        reason: String,
    },
    /// A key that must be there is missing, or its value cannot be used.
    #[error("{}, line {line}: {key}: {reason}", path.display())]
    Value {
        /// The file.
        path: PathBuf,
        /// Line of the source's beginning, from 1.
        line: usize,
        /// The key, with its source.
        key: String,
        /// What is wrong and what would be right.
        reason: String,
    },
    /// A source of tier `sensitive`.
    #[error(
        "{}, line {line}: source `{id}` is of tier `sensitive`: this version publishes public sources only, because it cannot yet audit \
         what small counts would reveal. Nothing was read and nothing was written.",
        path.display()
    )]
    Sensitive {
        /// The file.
        path: PathBuf,
        /// Line of the source's beginning, from 1.
        line: usize,
        /// The source.
        id: String,
    },
}

/// The word of a list that was probably meant.
pub(super) fn did_you_mean<'a>(word: &str, allowed: &[&'a str]) -> Option<&'a str> {
    let best = allowed.iter().map(|candidate| (distance(word, candidate), *candidate)).min()?;
    // One slip for each three letters.
    (best.0 <= 1 + word.chars().count() / 3).then_some(best.1)
}

/// A sentence for a word outside a list.
pub(super) fn not_one_of(word: &str, allowed: &[&str]) -> String {
    let hint = did_you_mean(word, allowed).map(|meant| format!("did you mean `{meant}`? ")).unwrap_or_default();
    format!("`{word}` is unknown; {hint}allowed: {}", allowed.join(", "))
}

/// Levenshtein distance: insertions, deletions and replacements of one character each.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, to) in b.iter().enumerate() {
            let replaced = diagonal + usize::from(from != *to);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(row[j + 1] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_is_understood_and_another_word_is_not() {
        assert_eq!(did_you_mean("licens", &["licence", "title"]), Some("licence"));
        assert_eq!(did_you_mean("publishr", &["publisher", "title"]), Some("publisher"));
        assert_eq!(did_you_mean("colour", &["licence", "title"]), None);
        assert_eq!(distance("kitten", "sitting"), 3);
    }
}
