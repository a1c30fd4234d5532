//! Entity tags and cache lifetimes.
//!
//! An answer follows from the edition, the request and the code alone, so its tag is known before it is computed: a 304
//! costs no work. The part before the coding names the decoded bytes; any coding of them satisfies `If-None-Match`.

use super::coding::Coding;
use crate::dataset::manifest::hex;
use axum::http::{HeaderMap, HeaderValue, header};
use sha2::{Digest, Sha256};

/// Hash over the source code, from `build.rs`: another build may answer other bytes for the same edition.
const BUILD: &str = env!("TESTIGO_BUILD");

/// How long a response may be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lifetime {
    /// The address names its content.
    Immutable,
    /// The address names its edition; a mended computation reaches its readers within a day, and those who ask again at once.
    Pinned,
    /// The address follows the current edition.
    Short,
    /// The address stays while a release may change what stands there, and other sites name it.
    Release,
    /// Never kept.
    None,
}

impl Lifetime {
    /// The value of `Cache-Control`.
    #[must_use]
    pub const fn header(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Self::Immutable => "public, max-age=31536000, immutable",
            Self::Pinned => "public, max-age=86400",
            Self::Short => "public, max-age=60",
            Self::Release => "public, max-age=3600, stale-while-revalidate=86400",
            Self::None => "no-store",
        })
    }
}

/// The tag of an answer's decoded bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntityTag(String);

impl EntityTag {
    /// The tag of the answer to `key`, which names edition, route and everything the bytes depend on.
    #[must_use]
    pub fn of(key: &str) -> Self {
        let digest = Sha256::new().chain_update(BUILD).chain_update([0]).chain_update(key).finalize();
        Self(hex(&digest[..8]))
    }

    /// The value of `ETag` for the answer in a coding.
    #[must_use]
    pub fn header(&self, coding: Coding) -> HeaderValue {
        HeaderValue::try_from(format!("\"{}{}\"", self.0, coding.tag())).expect("hex digits and a coding's letters")
    }

    /// The tag by which `If-None-Match` names these bytes, in any coding (weak comparison, RFC 9110 §13.1.2).
    #[must_use]
    pub fn known_to(&self, headers: &HeaderMap) -> Option<HeaderValue> {
        let lines = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
        let tag = lines.flat_map(|line| line.split(',')).map(str::trim).find(|tag| *tag == "*" || self.names(tag))?;
        if tag == "*" { Some(self.header(Coding::Identity)) } else { HeaderValue::from_str(tag.strip_prefix("W/").unwrap_or(tag)).ok() }
    }

    fn names(&self, tag: &str) -> bool {
        let opaque = tag.strip_prefix("W/").unwrap_or(tag).strip_prefix('"').and_then(|tag| tag.strip_suffix('"'));
        opaque.and_then(|tag| tag.strip_prefix(self.0.as_str())).is_some_and(|coding| coding.is_empty() || coding.starts_with('-'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(tag: &EntityTag, line: &str) -> bool {
        let mut headers = HeaderMap::new();
        headers.insert(header::IF_NONE_MATCH, line.parse().unwrap());
        tag.known_to(&headers).is_some()
    }

    #[test]
    fn any_coding_of_the_same_bytes_is_known_and_nothing_else() {
        let tag = EntityTag::of("edition|summary|");
        let base = &tag.0;
        for line in [format!("\"{base}\""), format!("W/\"{base}-br5\""), format!("\"other\", \"{base}-zs3\""), "*".to_owned()] {
            assert!(known(&tag, &line), "{line}");
        }
        for line in [base.clone(), format!("\"{base}0\""), "\"\"".to_owned(), "\"".to_owned(), format!("\"x{base}\"")] {
            assert!(!known(&tag, &line), "{line}");
        }
        assert_ne!(tag, EntityTag::of("edition|summary"));
    }
}
