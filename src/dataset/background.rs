//! The quiet background: neighbouring countries and orientation labels.

use crate::coords::LonLat;
use geo::MultiPolygon;
use serde::Deserialize;

/// A country drawn as land beneath everything else.
#[derive(Clone, Debug, PartialEq)]
pub struct ContextCountry {
    /// ISO 3166-1 alpha-3.
    pub iso3: String,
    /// Name in Spanish.
    pub name_es: String,
    /// Name in English.
    pub name_en: String,
    /// Name in Portuguese.
    pub name_pt: String,
    /// Outline in degrees; another scale than the areas.
    pub geometry: MultiPolygon<f64>,
}

/// A label for orientation: a city, a sea, a neighbouring country.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Id, unique in the edition.
    pub id: String,
    /// Name in Spanish.
    pub name_es: String,
    /// Name in English.
    pub name_en: String,
    /// Name in Portuguese.
    pub name_pt: String,
    /// Where the label stands.
    pub position: LonLat,
    /// What it names.
    pub kind: PlaceLabelKind,
    /// 1 yields to nobody.
    pub rank: u8,
    /// Lowest zoom that shows it.
    pub min_zoom: f64,
}

/// What an orientation label names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlaceLabelKind {
    /// A city.
    City,
    /// A sea or gulf.
    Sea,
    /// A country without records of its own.
    Country,
}

impl PlaceLabelKind {
    /// The code in files and tiles.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::City => "city",
            Self::Sea => "sea",
            Self::Country => "country",
        }
    }
}
