//! `/oembed`: what a CMS asks when an editor pastes a link of ours (oEmbed 1.0, type `rich`).

use crate::domain::Address;
use crate::http::error::{ApiError, quoted};
use crate::http::key::Key;
use crate::http::params::Params;
use crate::http::request::CheckedRequest;
use crate::http::work::{Cost, Plan};
use crate::page::embed::frame_title;
use crate::picture::Size as PictureSize;
use crate::view::ResolvedView;
use crate::words::Lang;
use axum::http::StatusCode;
use serde::Serialize;
use std::fmt::Write;
use std::sync::Arc;

/// Size of an embed when the consumer names none, and its bounds, in CSS pixels.
const WIDTH: u32 = 600;
const HEIGHT: u32 = 450;
/// A column narrower than this gets the upright form.
const NARROW: u32 = 480;
const NARROW_HEIGHT: u32 = 560;
const WIDEST: u32 = 960;
/// The card that social sites show, in pixels; smaller ones keep its shape.
const THUMBNAIL: (u32, u32) = (1200, 630);
/// How long the answer may be kept, in seconds.
const CACHE_AGE: u32 = 3600;

/// Answers `/oembed`.
///
/// # Errors
/// 400 without `url` or with a size that is none, 404 for an address that is not a map of this server, 501 for a format
/// other than JSON and XML.
pub fn plan(ask: &CheckedRequest) -> Result<Plan, ApiError> {
    let format = match ask.params.value("format").unwrap_or("json") {
        "json" => Format::Json,
        "xml" => Format::Xml,
        other => {
            let error = ApiError::new(StatusCode::NOT_IMPLEMENTED, "unknown_format", format!("no format `{}`", quoted(other)));
            return Err(error.parameter("format").allowed(["json", "xml"]));
        }
    };
    let Some(url) = ask.params.value("url") else {
        return Err(ApiError::bad_request("missing_parameter", "`url` is the address of the map to embed").parameter("url"));
    };
    let size = Size::within(most(ask, "maxwidth")?, most(ask, "maxheight")?);
    let not_ours = || ApiError::not_found("not_ours", "that is not the address of a map of this server").parameter("url");
    let query = query_of(ask, url).ok_or_else(not_ours)?;
    let dataset = Arc::clone(ask.dataset()?);
    let ResolvedView { view, gone, .. } = ResolvedView::of_address(&Params::pairs_of(query), &dataset);
    if gone {
        return Err(ApiError::not_found("unknown_edition", "that edition is not published here").parameter("url"));
    }
    let base = ask.base_url();
    let (lang, query) = (view.lang.unwrap_or(Lang::Es), view.to_query(&dataset.manifest));
    let key = Key::of(format!("{format:?}")).with(format!("{size:?}")).with(&base).with(lang.code()).with(&query);
    let answers = Arc::clone(&ask.app.answers);
    Ok(Plan::new(key, format.content_type(), Cost::Heavy, move || {
        let compared = answers.compared(&dataset, &view);
        let rich = Rich::new(&frame_title(&dataset, &view, lang, &compared), &query, &base, size);
        match format {
            Format::Json => serde_json::to_vec(&rich).map_err(ApiError::internal),
            Format::Xml => Ok(rich.to_xml().into_bytes()),
        }
    }))
}

#[derive(Clone, Copy, Debug)]
enum Format {
    Json,
    Xml,
}

impl Format {
    const fn content_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Xml => "text/xml; charset=utf-8",
        }
    }
}

/// A greatest length in pixels, when the consumer names one.
fn most(ask: &CheckedRequest, name: &str) -> Result<Option<u32>, ApiError> {
    let Some(value) = ask.params.value(name) else { return Ok(None) };
    match value.parse::<u32>() {
        Ok(length) if length > 0 => Ok(Some(length)),
        _ => Err(ApiError::bad_number(name, value, "a whole number of pixels above 0")),
    }
}

/// The query of an address of `/` or `/embed` of this server; consumers differ in scheme, host case and fragment.
fn query_of<'a>(ask: &CheckedRequest, url: &'a str) -> Option<&'a str> {
    let url = url.split('#').next().unwrap_or(url);
    let (address, query) = url.split_once('?').unwrap_or((url, ""));
    let address = without_scheme(address)?;
    let path = ask.addresses().iter().filter_map(|base| without_scheme(base)).find_map(|base| {
        let head = address.get(..base.len())?;
        head.eq_ignore_ascii_case(base).then(|| &address[base.len()..])
    })?;
    matches!(path, "" | "/" | "/embed").then_some(query)
}

fn without_scheme(url: &str) -> Option<&str> {
    url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))
}

/// Size of the frame, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Size {
    width: u32,
    height: u32,
    thumbnail: Option<(u32, u32)>,
}

impl Size {
    /// As wide as the column asks for, four to three, upright where that is narrow; never beyond what the consumer allows.
    fn within(most_width: Option<u32>, most_height: Option<u32>) -> Self {
        let width = most_width.map_or(WIDTH, |most| most.min(WIDEST));
        let height = if width < NARROW { NARROW_HEIGHT } else { (width * HEIGHT / WIDTH).clamp(HEIGHT, 720) };
        Self { width, height: most_height.map_or(height, |most| most.min(height)), thumbnail: thumbnail(most_width, most_height) }
    }
}

/// The greatest card within the consumer's limits; none where it would be smaller than `/static/map.png` draws.
fn thumbnail(most_width: Option<u32>, most_height: Option<u32>) -> Option<(u32, u32)> {
    let (wide, high) = THUMBNAIL;
    let most_height = most_height.unwrap_or(high);
    let width = most_width.unwrap_or(wide).min(wide);
    let height = (width * high / wide).max(*PictureSize::HEIGHTS.start()).min(most_height);
    let width = width.min(height * wide / high).max(width.min(*PictureSize::WIDTHS.start()));
    (PictureSize::WIDTHS.contains(&width) && PictureSize::HEIGHTS.contains(&height)).then_some((width, height))
}

/// The answer, with the names of the specification.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct Rich {
    version: &'static str,
    r#type: &'static str,
    provider_name: &'static str,
    provider_url: String,
    title: String,
    width: u32,
    height: u32,
    html: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    thumbnail_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    thumbnail_width: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    thumbnail_height: Option<u32>,
    cache_age: u32,
}

impl Rich {
    fn new(title: &str, query: &str, base: &str, size: Size) -> Self {
        let Size { width, height, thumbnail } = size;
        let address = |path: &str| Address::new(format!("{base}{path}")).with_query(query);
        let picture = |(width, height): (u32, u32)| {
            let size = [("width", width.to_string()), ("height", height.to_string())];
            address("/static/map.png").with(size).to_string()
        };
        Self {
            version: "1.0",
            r#type: "rich",
            provider_name: "testigo",
            provider_url: format!("{base}/"),
            title: title.to_owned(),
            width,
            height,
            html: frame(title, &address("/embed").to_string(), width, height),
            thumbnail_url: thumbnail.map(picture),
            thumbnail_width: thumbnail.map(|(width, _)| width),
            thumbnail_height: thumbnail.map(|(_, height)| height),
            cache_age: CACHE_AGE,
        }
    }

    fn to_xml(&self) -> String {
        let mut xml = "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n<oembed>\n".to_owned();
        let mut element = |name: &str, value: &str| {
            writeln!(xml, "<{name}>{}</{name}>", escaped(value)).expect("a string takes every character");
        };
        element("version", self.version);
        element("type", self.r#type);
        element("provider_name", self.provider_name);
        element("provider_url", &self.provider_url);
        element("title", &self.title);
        element("width", &self.width.to_string());
        element("height", &self.height.to_string());
        element("html", &self.html);
        if let (Some(url), Some(width), Some(height)) = (&self.thumbnail_url, self.thumbnail_width, self.thumbnail_height) {
            element("thumbnail_url", url);
            element("thumbnail_width", &width.to_string());
            element("thumbnail_height", &height.to_string());
        }
        element("cache_age", &self.cache_age.to_string());
        xml.push_str("</oembed>\n");
        xml
    }
}

/// The frame's HTML: titled, lazy, in a sandbox.
fn frame(title: &str, url: &str, width: u32, height: u32) -> String {
    format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"{width}\" height=\"{height}\" loading=\"lazy\" \
         sandbox=\"allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox\" allow=\"clipboard-write\" \
         referrerpolicy=\"strict-origin-when-cross-origin\" frameborder=\"0\"></iframe>",
        escaped(url.trim_end_matches('?')),
        escaped(title)
    )
}

/// Text for XML and for an attribute of HTML; what no XML document may hold is left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c if c.is_control() && !matches!(c, '\n' | '\t') => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_frame_stays_within_what_the_consumer_allows() {
        for (most, size) in [
            ((None, None), (600, 450)),
            ((Some(640), Some(960)), (640, 480)),
            ((Some(390), None), (390, 560)),
            ((Some(2000), None), (960, 720)),
            ((Some(300), Some(200)), (300, 200)),
            ((None, Some(400)), (600, 400)),
        ] {
            let found = Size::within(most.0, most.1);
            assert_eq!((found.width, found.height), size, "{most:?}");
            assert!(most.0.is_none_or(|most| found.width <= most) && most.1.is_none_or(|most| found.height <= most));
        }
    }

    #[test]
    fn the_thumbnail_keeps_its_shape_and_the_limits_or_is_left_out() {
        assert_eq!(thumbnail(None, None), Some((1200, 630)));
        assert_eq!(thumbnail(Some(640), Some(960)), Some((640, 336)));
        assert_eq!(thumbnail(None, Some(400)), Some((761, 400)));
        assert_eq!(thumbnail(None, Some(300)), None);
        assert_eq!(thumbnail(Some(300), None), None);
        for most in [320, 390, 500, 609] {
            let (width, height) = thumbnail(Some(most), None).unwrap();
            assert!(width <= most && height == 320, "{most}: {width} × {height}");
        }
    }

    #[test]
    fn words_of_the_data_stay_words() {
        let rich = Rich::new("\"><script>&\u{1}'", "source=a&p=b", "https://a.example", Size::within(None, None));
        assert!(rich.html.contains("title=\"&quot;&gt;&lt;script&gt;&amp;&#39;\""), "{}", rich.html);
        assert!(rich.html.contains("src=\"https://a.example/embed?source=a&amp;p=b\""), "{}", rich.html);
        let xml = rich.to_xml();
        assert!(xml.contains("<title>&quot;&gt;&lt;script&gt;&amp;&#39;</title>"), "{xml}");
        assert!(xml.contains("&lt;iframe src=&quot;https://a.example/embed?source=a&amp;amp;p=b&quot;"), "{xml}");
    }
}
