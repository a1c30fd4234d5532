use std::collections::{BTreeMap, HashMap};

/// A closed list of codes and the source's words for them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CodeMap {
    codes: Vec<String>,
    values: HashMap<String, u8>,
}

impl CodeMap {
    /// Codes in their order, with the source's word → code. Without words, each code stands for itself.
    ///
    /// # Errors
    /// The code that is not in the list.
    pub fn new(codes: &[String], words: Option<&BTreeMap<String, String>>) -> Result<Self, String> {
        let position = |code: &str| codes.iter().position(|known| known == code).map(|at| at as u8);
        let values = match words {
            None => codes.iter().enumerate().map(|(at, code)| (code.clone(), at as u8)).collect(),
            Some(words) => {
                let pair = |(word, code): (&String, &String)| Ok((word.clone(), position(code).ok_or_else(|| code.clone())?));
                words.iter().map(pair).collect::<Result<_, String>>()?
            }
        };
        Ok(Self { codes: codes.to_vec(), values })
    }

    /// Number of codes.
    #[must_use]
    pub fn len(&self) -> usize {
        self.codes.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.codes.is_empty()
    }

    /// Position of the code that a word stands for.
    #[must_use]
    pub fn position(&self, word: &str) -> Option<u8> {
        self.values.get(word).copied()
    }

    /// The code at a position.
    #[must_use]
    pub fn code(&self, position: u8) -> &str {
        &self.codes[usize::from(position)]
    }

    /// Bits of the codes in a list of words separated by `;`; an empty text has none.
    ///
    /// # Errors
    /// The word that stands for no code.
    pub fn bits<'a>(&self, words: &'a str) -> Result<u32, &'a str> {
        let bit = |word: &'a str| self.position(word).map(|at| 1u32 << at).ok_or(word);
        words.split(';').map(str::trim).filter(|word| !word.is_empty()).try_fold(0, |bits, word| Ok(bits | bit(word)?))
    }

    /// Every word that is understood, sorted: what would be right.
    #[must_use]
    pub fn words(&self) -> String {
        let mut words: Vec<_> = self.values.keys().map(String::as_str).collect();
        words.sort_unstable();
        words.join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_become_bits_and_an_unknown_one_is_named() {
        let codes = ["journalist".to_owned(), "woman".to_owned()];
        let map = CodeMap::new(&codes, None).unwrap();
        assert_eq!(map.bits("woman; journalist"), Ok(0b11));
        assert_eq!(map.bits(""), Ok(0));
        assert_eq!(map.bits("woman;nobody"), Err("nobody"));
    }

    #[test]
    fn a_word_must_lead_to_a_listed_code() {
        let words = BTreeMap::from([("2".to_owned(), "non_state".to_owned())]);
        assert_eq!(CodeMap::new(&["state_based".to_owned()], Some(&words)), Err("non_state".to_owned()));
    }
}
