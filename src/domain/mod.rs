//! The field's words as types: places and how precisely they are known, dates, tolls, areas, deployments, sources.

mod address;
mod area;
mod count;
mod date;
mod deployment;
mod fold;
mod precision;
mod report;
mod source;
mod text;
mod toll;

pub use address::{Address, query_string};
pub use area::{AreaCode, InvalidAreaCode, Level};
pub use count::Count;
pub use date::{DateSpan, Day, InvalidDate, Month};
pub use deployment::{AreaKnown, Force, PersonnelBasis, ZoneStatus};
pub use fold::{folded, folded_keeping};
pub use precision::{DatePrecision, PlacePrecision, TimePrecision};
pub use report::{Absence, Example, FileRows, IngestReport, SourceReport, Tally};
pub use source::{Measure, PeriodUnit, Redistribution, SourceKind, Tier, Unit};
pub use text::TextColumn;
pub use toll::Toll;

/// A word outside a closed list.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{value}` is not one of {}", allowed.join(", "))]
pub struct UnknownCode {
    /// The word as given.
    pub value: String,
    /// What would be right.
    pub allowed: &'static [&'static str],
}

/// Makes an enum with a closed list of codes: `CODES`, `ALL`, `code()`, `from_str`, `Display` and serde as that code.
macro_rules! codes {
    ($(#[$meta:meta])* $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        pub enum $name {
            $($(#[$variant_meta])* #[serde(rename = $code)] $variant,)+
        }

        impl $name {
            /// Every code, in the order of the list.
            pub const CODES: &'static [&'static str] = &[$($code),+];
            /// Every value, in the order of the list.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The code as it stands in URLs, files and answers.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::domain::UnknownCode;

            fn from_str(word: &str) -> Result<Self, Self::Err> {
                match word {
                    $($code => Ok(Self::$variant),)+
                    _ => Err($crate::domain::UnknownCode { value: word.to_owned(), allowed: Self::CODES }),
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }
    };
}
pub(crate) use codes;
