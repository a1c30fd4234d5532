//! What a person reads where nothing stands: a page, where a program reads a problem.

use super::assets;
use super::error::ApiError;
use super::negotiate::media_type;
use super::params::Params;
use super::state::App;
use crate::page::missing;
use crate::words::Lang;
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::response::Response;

/// What is on offer where nothing stands; a client without a wish gets the first.
const OFFERED: [&str; 3] = ["application/problem+json", "application/json", "text/html"];

/// The error, its *not found* as a page where the request prefers one.
pub fn for_people(app: &App, Parts { uri, headers, .. }: &Parts, error: ApiError) -> ApiError {
    if error.status() != StatusCode::NOT_FOUND || media_type(headers, &OFFERED) != Some("text/html") {
        return error;
    }
    let lang = Lang::wanted(&Params::lenient(uri.query().unwrap_or(""), &[&[&super::param::LANG]]), headers);
    let dataset = app.dataset().ok();
    let edition = dataset.as_ref().map(|dataset| dataset.manifest.id.as_str());
    match missing::whole(lang, error.code(), edition, assets::bundle().as_ref()) {
        Ok(page) => error.body("text/html; charset=utf-8", page.into_bytes()),
        Err(fault) => fault.into(),
    }
}

/// Whether an answer is a page, whatever its route answers else.
pub fn is_page(response: &Response) -> bool {
    response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}
