//! `/embed`: the map for another site's frame. Words and a picture first; the map's engine comes when a reader asks for it.

use super::Lang;
use super::template::fill;
use crate::dataset::Dataset;
use crate::http::ask::Ask;
use crate::http::assets::{self, Bundle};
use crate::http::error::ApiError;
use crate::http::work::{Cost, Plan};
use axum::http::{HeaderValue, header};
use minijinja::context;
use minijinja::value::{Serde, Value};
use std::collections::BTreeMap;
use std::sync::Arc;

const HTML: &str = "text/html; charset=utf-8";

/// What an address of a page asks for, read as far as this edition can answer.
pub struct Shown {
    dataset: Arc<Dataset>,
    /// The language of its words.
    pub lang: Lang,
    /// The query in its one form.
    pub query: String,
}

impl Shown {
    /// Reads the pairs of an address.
    ///
    /// # Errors
    /// 503 without an edition.
    pub fn of(ask: &Ask, pairs: &[(String, String)]) -> Result<Self, ApiError> {
        let query = pairs.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&");
        Ok(Self { dataset: Arc::clone(ask.dataset()?), lang: Lang::of(ask), query })
    }

    /// The title.
    ///
    /// # Errors
    /// None.
    pub fn title(&self) -> Result<String, ApiError> {
        Ok(self.dataset.manifest.title.get(self.lang.code()).cloned().unwrap_or_default())
    }
}

/// Answers `/embed`.
///
/// # Errors
/// 503 without an edition or without the page's files.
pub fn plan(ask: &Ask) -> Result<Plan, ApiError> {
    let shown = Shown::of(ask, ask.params.pairs())?;
    let (Some(bundle), Some(template)) = (assets::bundle(), assets::embed_template()) else { return Err(ApiError::not_ready()) };
    let (lang, base) = (shown.lang, ask.base_url());
    let save_data = ask.headers.get("save-data").is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"on"));
    let key = format!("{}|{}|{base}|{save_data}|{}", lang.code(), bundle.hash, shown.query);
    let plan = Plan::new(key, HTML, Cost::Heavy, move || page(&shown, &bundle, &template, &base, save_data));
    Ok(plan.header(header::CONTENT_LANGUAGE, HeaderValue::from_static(lang.code())))
}

fn page(shown: &Shown, bundle: &Bundle, template: &str, base: &str, save_data: bool) -> Result<Vec<u8>, ApiError> {
    let files: BTreeMap<String, &str> =
        bundle.files.iter().map(|(name, path)| (name.replace(".woff2", "_font").replace(['.', '-'], "_"), path.as_str())).collect();
    let texts = context! {
        lang => shown.lang.code(),
        title => shown.title()?,
        canonical => format!("{base}/?{}", shown.query),
        save_data,
        notices => Vec::<String>::new(),
        map => Value::from_safe_string(format!("<img src=\"/static/map.svg?{}\" alt=\"\">", shown.query)),
    };
    fill(template, context! { ..Value::from(Serde(files)), ..texts })
}
