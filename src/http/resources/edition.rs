//! `/edition.json`: what the edition says of itself.

use crate::dataset::Dataset;
use crate::dataset::manifest::Manifest;
use crate::domain::Level;
use crate::http::error::ApiError;
use crate::http::key::Key;
use crate::http::request::CheckedRequest;
use crate::http::work::{Cost, Plan};
use crate::picture::country_frame;
use serde::Serialize;
use std::sync::Arc;

/// The manifest, and what a page needs to open on a country before it has asked for anything else.
#[derive(Serialize, schemars::JsonSchema)]
pub struct EditionAnswer<'a> {
    #[serde(flatten)]
    manifest: &'a Manifest,
    countries: Vec<Country<'a>>,
}

/// A country of the edition.
#[derive(Serialize, schemars::JsonSchema)]
struct Country<'a> {
    code: &'a str,
    /// `[west, south, east, north]` in degrees.
    bbox: [f64; 4],
    /// The same without far small islands: what a map of the country shows.
    frame: [f64; 4],
}

/// Answers `/edition.json`.
///
/// # Errors
/// 503 without an edition.
pub fn plan(ask: &CheckedRequest) -> Result<Plan, ApiError> {
    let dataset = Arc::clone(ask.dataset()?);
    let framed = Arc::clone(&dataset);
    let plan = Plan::new(Key::default(), "application/json", Cost::Heavy, move || {
        serde_json::to_vec(&answer(&dataset)).map_err(ApiError::internal)
    });
    Ok(plan.of_shapes(&framed))
}

fn answer(dataset: &Dataset) -> EditionAnswer<'_> {
    let countries = dataset.areas.of_level(Level::Country);
    let countries = countries.map(|(ix, area)| Country {
        code: area.code.as_str(),
        bbox: dataset.area_index.envelope(ix.ix()),
        frame: country_frame(dataset, ix),
    });
    EditionAnswer { manifest: &dataset.manifest, countries: countries.collect() }
}
