//! `/data/{layer}.{format}`: downloads in pieces, with licence and citation beside them.

mod areas;
mod counts;
mod incidents;
mod zones;

use crate::dataset::Dataset;
use crate::dataset::manifest::SourceEntry;
use crate::domain::Level;
use crate::http::error::ApiError;
use crate::http::key::Key;
use crate::http::param::{FILTER, ZONE_FILTER};
use crate::http::request::{CheckedRequest, Format};
use crate::http::work::{Pieces, Plan};
use axum::http::{HeaderValue, header};
use geojson::JsonObject;

/// Rows of one piece: some tens of kilobytes.
const ROWS_A_PIECE: usize = 256;

/// Answers `/data/{layer}.{format}`.
///
/// # Errors
/// 404 for what is not offered, else what the filter refuses.
pub fn plan(ask: &CheckedRequest) -> Result<Plan, ApiError> {
    let format = match ask.path("format") {
        "csv" => Format::Csv,
        "geojson" => Format::GeoJson,
        _ => return Err(not_offered()),
    };
    let layer = ask.path("layer");
    ask.params.restrict(if layer == "zones" { &[ZONE_FILTER] } else { &[FILTER] })?;
    match (layer, format) {
        ("incidents", _) => incidents::plan(ask, format),
        ("municipalities", _) => areas::plan(ask, Level::Municipality, format),
        ("states", _) => areas::plan(ask, Level::State, format),
        ("countries", _) => areas::plan(ask, Level::Country, format),
        ("zones", _) => zones::plan(ask, format),
        ("counts", Format::Csv) => counts::plan(ask),
        _ => Err(not_offered()),
    }
}

fn not_offered() -> ApiError {
    const OFFERED: [&str; 11] = [
        "incidents.csv",
        "incidents.geojson",
        "municipalities.csv",
        "municipalities.geojson",
        "states.csv",
        "states.geojson",
        "countries.csv",
        "countries.geojson",
        "zones.csv",
        "zones.geojson",
        "counts.csv",
    ];
    ApiError::not_found("unknown_download", "there is no such download").allowed(OFFERED)
}

/// A download with its file name, and its sources' licences and the citation as links.
fn download(
    ask: &CheckedRequest,
    key: Key,
    format: Format,
    sources: &[&SourceEntry],
    pieces: impl FnOnce() -> Result<Pieces, ApiError> + Send + 'static,
) -> Result<Plan, ApiError> {
    let manifest = &ask.dataset()?.manifest;
    let named: Vec<_> = sources.iter().map(|source| source.id.as_str()).collect();
    let (layer, ending) = (ask.path("layer"), ask.path("format"));
    let name = format!("testigo-{}-{layer}-{}-{}.{ending}", manifest.name, named.join("-"), manifest.id);
    let text = |text: String| HeaderValue::try_from(text).map_err(ApiError::internal);
    let plan = Plan::stream(Key::of(layer).with(ending).with(key), format.content_type(), pieces)
        .header(header::CONTENT_DISPOSITION, text(format!("attachment; filename=\"{name}\""))?)
        .header(header::LINK, text(links(sources))?);
    Ok(plan)
}

/// `Link` (RFC 8288): each licence where it stands, else our page about the source; the citation.
fn links(sources: &[&SourceEntry]) -> String {
    let plain = |url: &&str| url.bytes().all(|byte| byte.is_ascii_graphic() && !b"<>\",".contains(&byte));
    let licence = |source: &&SourceEntry| {
        let url = source.licence_url.as_deref().filter(plain).map_or_else(|| format!("/about#{}", source.id), ToOwned::to_owned);
        format!("<{url}>; rel=\"license\"")
    };
    sources.iter().map(licence).chain(["</cite>; rel=\"cite-as\"".to_owned()]).collect::<Vec<_>>().join(", ")
}

/// What a GeoJSON collection says before its features.
fn members(dataset: &Dataset, sources: &[&SourceEntry]) -> JsonObject {
    let list = |text: fn(&SourceEntry) -> &str| sources.iter().map(|source| text(source)).collect::<Vec<_>>().join("; ");
    [
        ("edition", dataset.manifest.id.clone()),
        ("attribution", list(|source| &source.attribution)),
        ("license", list(|source| &source.licence)),
        ("citation", list(|source| &source.citation)),
    ]
    .into_iter()
    .map(|(name, text)| (name.to_owned(), text.into()))
    .collect()
}
