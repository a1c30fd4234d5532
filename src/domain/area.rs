use super::codes;
use serde::{Deserialize, Serialize};
use thiserror::Error;

codes! {
    /// The levels of areas, coarsest first.
    Level {
        /// A country: `MX`, `SV`.
        Country = "country",
        /// A state or department: `08`, `SV05`.
        State = "state",
        /// A municipality: `08037`.
        Municipality = "municipality",
    }
}

impl Level {
    /// The level's name in URLs and layers: `countries`, `states`, `municipalities`.
    #[must_use]
    pub const fn plural(self) -> &'static str {
        match self {
            Self::Country => "countries",
            Self::State => "states",
            Self::Municipality => "municipalities",
        }
    }

    /// The level of a plural name.
    #[must_use]
    pub fn from_plural(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|level| level.plural() == word)
    }
}

/// The code of an area, unique in an edition: INEGI's `cvegeo` in Mexico (`08`, `08037`), `SV01`…`SV14`, `MX`, `SV`.
///
/// Always text: the leading zero is part of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String", extend("pattern" = "^[A-Z0-9]{1,12}$"))]
pub struct AreaCode(String);

/// A text that cannot be an area code.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{0}` is not an area code: 1 to 12 capital letters and digits")]
pub struct InvalidAreaCode(pub String);

impl AreaCode {
    /// A checked code.
    ///
    /// # Errors
    /// [`InvalidAreaCode`] unless the text is 1 to 12 ASCII capitals and digits.
    pub fn new(text: impl Into<String>) -> Result<Self, InvalidAreaCode> {
        let text = text.into();
        let fits = (1..=12).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
        if fits { Ok(Self(text)) } else { Err(InvalidAreaCode(text)) }
    }

    /// The code as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for AreaCode {
    type Error = InvalidAreaCode;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::new(text)
    }
}

impl From<AreaCode> for String {
    fn from(code: AreaCode) -> Self {
        code.0
    }
}

impl std::fmt::Display for AreaCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
