//! What is asked of the engine, in the words of its URLs.

use super::question::Question;
use testigo::coords::TileCoord;

/// One answer of the engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// A tile of counts in squares, 64 × 64.
    Squares(TileCoord),
    /// A tile of counts in hexagons.
    Hexagons(TileCoord),
    /// A tile of stacks.
    Incidents(TileCoord),
    /// A tile of municipalities with their counts.
    Municipalities(TileCoord),
    /// Records by municipality.
    Values,
    /// Deaths by municipality.
    DeathsByMunicipality,
    /// The totals.
    Summary,
    /// Months.
    Series,
}

impl Asked {
    /// The layer and tile; none for figures.
    pub const fn tile(self) -> Option<(&'static str, TileCoord)> {
        match self {
            Self::Squares(tile) | Self::Hexagons(tile) => Some(("heat", tile)),
            Self::Incidents(tile) => Some(("incidents", tile)),
            Self::Municipalities(tile) => Some(("municipalities", tile)),
            Self::Values | Self::DeathsByMunicipality | Self::Summary | Self::Series => None,
        }
    }

    /// What it asks for besides the filter.
    pub const fn extra(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Hexagons(_) => Some(("grid", "hex")),
            Self::DeathsByMunicipality => Some(("measure", "deaths_best")),
            _ => None,
        }
    }

    /// Path and query.
    pub fn url(self, question: &Question) -> String {
        let path = match (self, self.tile()) {
            (_, Some((layer, tile))) => format!("/tiles/{layer}/{}/{}/{}", tile.z(), tile.x(), tile.y()),
            (Self::Summary, _) => "/summary".into(),
            (Self::Series, _) => "/series".into(),
            _ => "/values/municipalities".into(),
        };
        let extra = self.extra().map(|(name, value)| format!("&{name}={value}")).unwrap_or_default();
        format!("{path}?{}{extra}", question.query())
    }
}
