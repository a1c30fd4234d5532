//! The language of a request.

use crate::http::negotiate::weighed;
use crate::http::params::Params;
use crate::http::request::CheckedRequest;
use crate::words::Lang;
use axum::http::{HeaderMap, header};

impl Lang {
    /// The language of a request: `lang`, else `Accept-Language`, else Spanish.
    #[must_use]
    pub fn of(ask: &CheckedRequest) -> Self {
        Self::wanted(&ask.params, ask.headers)
    }

    /// The same of a request that no route has read.
    #[must_use]
    pub fn wanted(params: &Params, headers: &HeaderMap) -> Self {
        let asked = params.value("lang").and_then(Self::of_tag);
        asked.or_else(|| accepted(headers)).unwrap_or(Self::Es)
    }
}

/// The most wanted of ours in `Accept-Language` (RFC 9110 §12.5.4).
fn accepted(headers: &HeaderMap) -> Option<Lang> {
    let ours = weighed(headers, &header::ACCEPT_LANGUAGE).filter_map(|(range, weight)| {
        let lang = Lang::of_tag(range)?;
        (weight > 0.0).then_some((lang, weight))
    });
    // The first of equals wins, as listed.
    ours.reduce(|best, next| if next.1 > best.1 { next } else { best }).map(|(lang, _)| lang)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weights_decide_and_unknown_languages_do_not() {
        let accepted = |line: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_LANGUAGE, axum::http::HeaderValue::from_static(line));
            accepted(&headers)
        };
        assert_eq!(accepted("de, en;q=0.5, pt-BR;q=0.8"), Some(Lang::Pt));
        assert_eq!(accepted("en-GB,en;q=0.9,es;q=0.9"), Some(Lang::En));
        assert_eq!(accepted("EN-gb-oxendict, es;q=0.9"), Some(Lang::En));
        assert_eq!(accepted("*, pt;q=0.3"), Some(Lang::Pt));
        assert_eq!(accepted("de;q=1, es;q=0"), None);
    }
}
