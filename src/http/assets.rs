//! The page's files, embedded in the binary; a debug build reads them from `web/dist` at each request.

use super::error::ApiError;
use super::key::Key;
use super::request::CheckedRequest;
use super::work::{Cost, Plan};
use crate::dataset::manifest::hex;
use crate::page::Bundle;
use axum::body::Bytes;
use rust_embed::{EmbeddedFile, RustEmbed};
use serde::Deserialize;
use std::borrow::Cow;
use std::collections::BTreeMap;

#[derive(RustEmbed)]
#[folder = "web/dist"]
#[allow_missing = true]
struct Dist;

/// `manifest.json`, as `web/build.mjs` writes it.
#[derive(Deserialize)]
struct BuildManifest {
    files: BTreeMap<String, String>,
    imports: BTreeMap<String, Vec<String>>,
}

/// The page's template and the names of its files; none when `make web` was never run (debug builds only).
#[must_use]
pub fn bundle() -> Option<Bundle> {
    let (index, manifest) = (Dist::get("index.html")?, Dist::get("manifest.json")?);
    let BuildManifest { files, imports } = serde_json::from_slice(&manifest.data).ok()?;
    Some(Bundle {
        template: String::from_utf8_lossy(&index.data).into_owned(),
        files,
        imports,
        hash: hash(&index) + &hash(&manifest) + &Dist::get("embed.html").as_ref().map(hash).unwrap_or_default(),
    })
}

/// Answers `/assets/…`.
///
/// # Errors
/// 404 when the page has no such file.
pub fn plan(ask: &CheckedRequest) -> Result<Plan, ApiError> {
    let path = format!("assets/{}", ask.path("file"));
    built(&path).ok_or_else(|| ApiError::not_found("unknown_path", "the page has no such file"))
}

/// Answers `/embed.js`, whose address other sites write into their pages.
///
/// # Errors
/// 404 when `make web` was never run (debug builds only).
pub fn embed_script(_: &CheckedRequest) -> Result<Plan, ApiError> {
    built("embed.js").ok_or_else(|| ApiError::not_found("unknown_path", "the page was not built"))
}

/// The template of `/embed` with its placeholders.
#[must_use]
pub fn embed_template() -> Option<String> {
    Dist::get("embed.html").map(|file| String::from_utf8_lossy(&file.data).into_owned())
}

/// A plan for a built file: text is compressed, by the build where it did, and what is compressed in itself is sent as it is; none when there is no such file.
#[must_use]
pub fn built(path: &str) -> Option<Plan> {
    // A debug build reads from the disk: a name must not lead out of the folder.
    let file = Some(path).filter(|path| !path.contains("..") && !path.contains('\\')).and_then(Dist::get)?;
    let key = Key::of(path).with(hash(&file));
    let content_type = content_type(path);
    if content_type.starts_with("image/png") || content_type.starts_with("font/") {
        return Some(Plan::ready(key, content_type, bytes(file)));
    }
    let small = Dist::get(&format!("{path}.br")).map(bytes);
    Some(Plan::new(key, content_type, Cost::Heavy, move || Ok(file.data.into_owned())).built_brotli(small))
}

fn bytes(file: EmbeddedFile) -> Bytes {
    match file.data {
        Cow::Borrowed(bytes) => Bytes::from_static(bytes),
        Cow::Owned(bytes) => bytes.into(),
    }
}

fn hash(file: &EmbeddedFile) -> String {
    hex(&file.metadata.sha256_hash()[..8])
}

/// The media type of a file name's ending; text is UTF-8.
fn content_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or("") {
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "map" | "json" => "application/json",
        "woff2" => "font/woff2",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        _ => "application/octet-stream",
    }
}
