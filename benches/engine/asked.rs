//! What is asked of the engine, in the words of its URLs.

use super::around::Relation;
use super::question::Question;
use testigo::coords::TileCoord;

/// One answer of the engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// A tile of counts in squares, 64 × 64.
    Squares(TileCoord),
    /// The same of what lies to a deployment as asked.
    SquaresAround(Relation, TileCoord),
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
    /// The totals of what lies to a deployment as asked.
    SummaryAround(Relation),
    /// Months.
    Series,
}

impl Asked {
    /// The layer and tile; none for figures.
    pub const fn tile(self) -> Option<(&'static str, TileCoord)> {
        match self {
            Self::Squares(tile) | Self::SquaresAround(_, tile) | Self::Hexagons(tile) => Some(("heat", tile)),
            Self::Incidents(tile) => Some(("incidents", tile)),
            Self::Municipalities(tile) => Some(("municipalities", tile)),
            Self::Values | Self::DeathsByMunicipality | Self::Summary | Self::SummaryAround(_) | Self::Series => None,
        }
    }

    /// What it asks for besides the filter.
    pub const fn extra(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Hexagons(_) => &[("grid", "hex")],
            Self::DeathsByMunicipality => &[("measure", "deaths_best")],
            Self::SquaresAround(relation, _) | Self::SummaryAround(relation) => relation.pairs(),
            _ => &[],
        }
    }

    /// Path and query.
    pub fn url(self, question: &Question) -> String {
        let path = match (self, self.tile()) {
            (_, Some((layer, tile))) => format!("/tiles/{layer}/{}/{}/{}", tile.z(), tile.x(), tile.y()),
            (Self::Summary | Self::SummaryAround(_), _) => "/summary".into(),
            (Self::Series, _) => "/series".into(),
            _ => "/values/municipalities".into(),
        };
        let extra: String = self.extra().iter().flat_map(|(name, value)| ["&", name, "=", value]).collect();
        format!("{path}?{}{extra}", question.query())
    }
}
