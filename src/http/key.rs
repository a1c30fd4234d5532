//! Keys of kept answers: equal exactly when all their parts are.

use std::fmt::{self, Display, Write};

/// Everything that the bytes of an answer depend on, part by part.
///
/// Each part stands behind its length, so that no two lists of parts give the same key, whatever a reader has written into an
/// address. A key can be a part of another.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Key(String);

impl Key {
    /// A key of one part.
    #[must_use]
    pub fn of(part: impl Display) -> Self {
        Self::default().with(part)
    }

    /// Adds a part.
    #[must_use]
    pub fn with(mut self, part: impl Display) -> Self {
        let part = part.to_string();
        write!(self.0, "{}:{part}", part.len()).expect("a string takes every character");
        self
    }

    /// Adds a list of names and values as one part.
    #[must_use]
    pub fn with_pairs<N: AsRef<str>, V: AsRef<str>>(self, pairs: impl IntoIterator<Item = (N, V)>) -> Self {
        self.with(pairs.into_iter().fold(Self::default(), |key, (name, value)| key.with(name.as_ref()).with(value.as_ref())))
    }

    /// The key as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn key(parts: &[String]) -> Key {
        parts.iter().fold(Key::default(), Key::with)
    }

    /// Texts of the characters that joins are made of.
    fn parts() -> impl Strategy<Value = Vec<String>> {
        prop::collection::vec("[0-9:;=&|ab]{0,12}", 0..5)
    }

    #[test]
    fn what_one_reader_writes_is_never_read_as_two_parts() {
        assert_ne!(key(&["x;y=z".to_owned()]), key(&["x".to_owned(), "y=z".to_owned()]));
        assert_ne!(key(&["1:a".to_owned()]), key(&["1".to_owned(), "a".to_owned()]));
        let [one, two] = [[("a", "b"), ("c", "d")].as_slice(), &[("a", "b")]].map(|pairs| Key::default().with_pairs(pairs.iter().copied()));
        assert_ne!(one, two.clone().with("c").with("d"));
        assert_ne!(two, Key::of("a").with("b"));
    }

    proptest! {
        #[test]
        fn different_parts_give_different_keys(one in parts(), other in parts()) {
            prop_assert_eq!(one == other, key(&one) == key(&other));
        }
    }
}
