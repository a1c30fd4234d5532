//! Styles and their sprite, with the addresses of this server filled in.

use crate::http::assets::built;
use crate::http::error::ApiError;
use crate::http::key::Key;
use crate::http::request::CheckedRequest;
use crate::http::work::{Cost, Plan};
use rust_embed::RustEmbed;
use std::sync::Arc;

#[derive(RustEmbed)]
#[folder = "styles"]
#[allow_missing = true]
struct Styles;

/// Answers `/styles/{name}.json`: `{{base}}` and `{{edition}}` are replaced.
///
/// # Errors
/// 404 for another name; 503 without an edition.
pub fn style(ask: &CheckedRequest) -> Result<Plan, ApiError> {
    let (dataset, base, tiles) = (Arc::clone(ask.dataset()?), ask.base_url(), format!("{}/tiles/", ask.edition_url()));
    let names = || Styles::iter().filter_map(|file| Some(file.strip_suffix(".json")?.to_owned())).filter(|name| !name.contains('/'));
    let name = names().find(|name| name == ask.path("name"));
    let file = name.and_then(|name| Styles::get(&format!("{name}.json")));
    let file = file.ok_or_else(|| ApiError::not_found("unknown_style", "there is no such style").allowed(names()))?;
    let key = Key::of(ask.path("name")).with(&base).with(&tiles).with(format!("{:?}", file.metadata.sha256_hash()));
    Ok(Plan::new(key, "application/json", Cost::Light, move || {
        let style = String::from_utf8_lossy(&file.data)
            .replace("{{base}}/tiles/", &tiles)
            .replace("{{base}}", &base)
            .replace("{{edition}}", &dataset.manifest.id);
        Ok(style.into_bytes())
    }))
}

/// Answers `/sprite.json`, `/sprite.png` and both at twice the density.
///
/// # Errors
/// 404 when the page was never built.
pub fn sprite(ask: &CheckedRequest) -> Result<Plan, ApiError> {
    let path = ask.route.trim_start_matches('/');
    built(path).ok_or_else(|| ApiError::not_found("unknown_path", "this build has no sprite: run `make web`"))
}
