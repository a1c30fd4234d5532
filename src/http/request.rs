//! One request as a resource sees it: the edition it is answered from, what was asked, and how the server is called.

use super::error::{ApiError, quoted};
use super::key::Key;
use super::negotiate::media_type;
use super::param::{DATETIME, FILTER, Param};
use super::params::Params;
use super::state::App;
use super::work::Cost;
use crate::dataset::Dataset;
use crate::query::{Filter, Scope, interval_of};
use crate::view::{Problem, View};
use axum::http::{HeaderMap, header};
use std::sync::Arc;

/// A checked request.
pub struct CheckedRequest<'a> {
    /// Its address as the route table writes it: `/data/{layer}.{format}`.
    pub route: &'static str,
    /// The server.
    pub app: &'a App,
    /// Values of the path's parameters by name.
    pub path: Vec<(String, String)>,
    /// The query.
    pub params: Params,
    /// Headers, for negotiation.
    pub headers: &'a HeaderMap,
    pub(super) dataset: Option<Arc<Dataset>>,
}

impl CheckedRequest<'_> {
    /// The edition that every number of the answer comes from.
    ///
    /// # Errors
    /// 503 while there is none.
    pub fn dataset(&self) -> Result<&Arc<Dataset>, ApiError> {
        self.dataset.as_ref().ok_or_else(ApiError::not_ready)
    }

    /// A parameter of the path.
    #[must_use]
    pub fn path(&self, name: &str) -> &str {
        self.path.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// The filter of the query.
    ///
    /// # Errors
    /// 400 and 422 as the filter says.
    pub fn filter(&self, scope: Scope) -> Result<Filter, ApiError> {
        Ok(Filter::parse(self.dataset()?, &self.params.only(&[FILTER]), scope)?)
    }

    /// The key of an answer to a filter: equal filters give equal keys, however they were written.
    ///
    /// # Errors
    /// 503 without an edition.
    pub fn key(&self, filter: &Filter) -> Result<Key, ApiError> {
        Ok(Key::default().with_pairs(filter.to_pairs(self.dataset()?)))
    }

    /// The address of the server as the client sees it, without a slash at its end.
    ///
    /// `X-Forwarded-*` is not read: anybody can send it, and a cache would hand the forged address to others.
    #[must_use]
    pub fn base_url(&self) -> String {
        if let Some(url) = &self.app.public_url {
            return url.clone();
        }
        let host = self.headers.get(header::HOST).and_then(|host| host.to_str().ok()).filter(|host| is_host(host));
        format!("http://{}", host.unwrap_or("localhost"))
    }

    /// The addresses under which this server may be named: its own, and the one that this client uses.
    #[must_use]
    pub fn addresses(&self) -> Vec<String> {
        let host = self.headers.get(header::HOST).and_then(|host| host.to_str().ok()).filter(|host| is_host(host));
        std::iter::once(self.base_url()).chain(host.map(|host| format!("http://{host}"))).collect()
    }

    /// The address below which data of the edition stand: pinned when this request is.
    #[must_use]
    pub fn edition_url(&self) -> String {
        match self.path("edition") {
            "" => self.base_url(),
            id => format!("{}/e/{id}", self.base_url()),
        }
    }

    /// The view that a data URL asks for with the keys of a page's address; `own` are the route's parameters beside them. What a page
    /// would guess is refused here.
    ///
    /// # Errors
    /// 400 for what the edition does not have, 404 for an edition that is not published here, 503 without an edition.
    pub fn view(&self, own: &[&Param]) -> Result<View, ApiError> {
        let dataset = self.dataset()?;
        let is_of_view = |name: &str| own.iter().all(|param| param.name != name);
        let pairs: Vec<_> = self.params.pairs().iter().filter(|(name, _)| is_of_view(name)).cloned().collect();
        // A page puts reversed days in order.
        interval_of(&pairs.iter().filter(|(name, _)| name == DATETIME.name).cloned().collect::<Vec<_>>())?;
        let (view, problems) = View::parse(&pairs, dataset);
        if let Some(Problem { key, value }) = problems.into_iter().next() {
            let detail = format!("`{}` has no value `{}` in this edition", quoted(&key), quoted(&value));
            return Err(ApiError::bad_request("unknown_value", detail).parameter(&key));
        }
        if view.pinned.as_ref().is_some_and(|id| *id != dataset.manifest.id) {
            return Err(ApiError::not_found("unknown_edition", "that edition is not published here"));
        }
        Ok(view)
    }

    /// What summing a filter's source in so many passes costs; a zone asks for distances besides, which a worker measures.
    ///
    /// # Errors
    /// 503 without an edition.
    pub fn cost_of(&self, filter: &Filter, passes: usize) -> Result<Cost, ApiError> {
        Ok(if filter.zone.is_some() { Cost::Heavy } else { Cost::of_sums(passes * self.rows_of(filter)?) })
    }

    /// Rows of a filter's source.
    ///
    /// # Errors
    /// 503 without an edition.
    pub fn rows_of(&self, filter: &Filter) -> Result<usize, ApiError> {
        let dataset = self.dataset()?;
        let records = dataset.events_of(&filter.source).map(|(_, columns)| columns.len());
        let cells = dataset.counts_of(&filter.source).map(|(_, columns)| columns.len());
        Ok(records.or(cells).unwrap_or(0))
    }

    /// The format of the answer: `f`, else what `Accept` weighs highest of those on offer, else the first on offer.
    ///
    /// # Errors
    /// 400 for an `f` that is not on offer.
    pub fn format(&self, offered: &[Format]) -> Result<Format, ApiError> {
        let words = || offered.iter().map(|format| format.word());
        if let Some(word) = self.params.value("f") {
            return offered.iter().copied().find(|format| format.word() == word).ok_or_else(|| {
                ApiError::bad_request("unknown_value", format!("`f` has no value `{}`", quoted(word))).parameter("f").allowed(words())
            });
        }
        let media_types: Vec<_> = offered.iter().map(|format| format.media_type()).collect();
        let wanted = media_type(self.headers, &media_types);
        Ok(offered.iter().copied().find(|format| Some(format.media_type()) == wanted).unwrap_or(offered[0]))
    }
}

/// The formats of answers that have more than one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// JSON.
    Json,
    /// CSV.
    Csv,
    /// GeoJSON.
    GeoJson,
    /// HTML.
    Html,
    /// Plain text.
    Text,
    /// BibTeX.
    Bibtex,
    /// A drawing.
    Svg,
    /// Pixels.
    Png,
    /// Plain text, by its usual ending.
    Txt,
}

impl Format {
    const fn word(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Csv => "csv",
            Self::GeoJson => "geojson",
            Self::Html => "html",
            Self::Text => "text",
            Self::Bibtex => "bibtex",
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Txt => "txt",
        }
    }

    /// The media type as it is sent.
    #[must_use]
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Csv => "text/csv; charset=utf-8; header=present",
            Self::GeoJson => "application/geo+json",
            Self::Html => "text/html; charset=utf-8",
            Self::Text | Self::Txt => "text/plain; charset=utf-8",
            Self::Bibtex => "application/x-bibtex; charset=utf-8",
            Self::Svg => "image/svg+xml",
            Self::Png => "image/png",
        }
    }

    /// The media type without parameters.
    fn media_type(self) -> &'static str {
        self.content_type().split(';').next().unwrap_or_default()
    }
}

/// A name or address with an optional port, and nothing that could break out of a URL.
fn is_host(host: &str) -> bool {
    !host.is_empty() && host.len() <= 255 && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-:[]_".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_cannot_smuggle_a_path_or_a_quote() {
        for good in ["localhost:8080", "[::1]:80", "mapa.example.org"] {
            assert!(is_host(good), "{good}");
        }
        for bad in ["", "a/b", "a\"b", "a b", "a@b", "a?b"] {
            assert!(!is_host(bad), "{bad}");
        }
    }
}
