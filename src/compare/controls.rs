//! Which places a place is compared with.

use crate::domain::AreaCode;
use std::borrow::Cow;
use std::fmt;

/// How the comparison places are chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Controls {
    /// All municipalities of the states that no deployment with a cited source names, never of a state of the asked place.
    #[default]
    OtherStates,
    /// The same without municipalities within so many kilometres of a state so named.
    NeighboursExcluded {
        /// Kilometres between the outlines.
        km: u32,
    },
    /// These areas, states or municipalities, by code.
    Codes(Vec<AreaCode>),
}

impl fmt::Display for Controls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OtherStates => f.write_str("other_states"),
            Self::NeighboursExcluded { km } => write!(f, "neighbours_excluded_km:{km}"),
            Self::Codes(codes) => f.write_str(&codes.iter().map(AreaCode::as_str).collect::<Vec<_>>().join(",")),
        }
    }
}

impl schemars::JsonSchema for Controls {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Controls".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<String>()
    }
}

impl serde::Serialize for Controls {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
