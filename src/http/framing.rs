//! Who may show `/embed` in a frame: the source list of `frame-ancestors` (CSP level 3 §6.4.2), read from the configuration.

use std::fmt::{self, Display};
use std::str::FromStr;

/// Sites that may frame `/embed`. This server's own pages always may: the share dialog previews there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrameAncestors(String);

/// A word of the list is not a source.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{word}` is no site: {reason}")]
pub struct InvalidFrameAncestors {
    word: String,
    reason: &'static str,
}

impl Default for FrameAncestors {
    /// Any site.
    fn default() -> Self {
        Self("*".to_owned())
    }
}

impl Display for FrameAncestors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for FrameAncestors {
    type Err = InvalidFrameAncestors;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let refuse = |word: &str, reason| Err(InvalidFrameAncestors { word: word.to_owned(), reason });
        let words: Vec<&str> = text.split([' ', ',', '\t', '\n']).filter(|word| !word.is_empty()).collect();
        let mut sources = vec!["'self'"];
        for word in &words {
            match *word {
                "self" | "'self'" => {}
                "*" if words.len() == 1 => return Ok(Self::default()),
                "*" => return refuse(word, "`*` means any site and stands alone"),
                "none" | "'none'" => return refuse(word, "the share dialog frames the embed, too; write `self` to allow no other site"),
                word if is_scheme(word) || is_host(word) => sources.push(word),
                word if word.matches('/').count() > 2 => return refuse(word, "a site has no path; write https://news.example"),
                word => return refuse(word, "write `*`, `self`, or origins such as https://news.example or https://*.example.org"),
            }
        }
        if words.is_empty() {
            refuse(text, "write `*`, `self`, or origins such as https://news.example")
        } else {
            Ok(Self(sources.join(" ")))
        }
    }
}

/// `https:`, or the scheme of an app's own pages such as `capacitor:`.
fn is_scheme(word: &str) -> bool {
    word.strip_suffix(':').is_some_and(is_scheme_name)
}

fn is_scheme_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"+-.".contains(&byte))
}

/// `news.example`, `*.example.org`, `https://news.example:8443`.
fn is_host(word: &str) -> bool {
    let rest = match word.split_once("://") {
        Some((scheme, rest)) if is_scheme_name(scheme) => rest,
        Some(_) => return false,
        None => word,
    };
    let (host, port) = rest.split_once(':').unwrap_or((rest, "443"));
    let labels = host.strip_prefix("*.").unwrap_or(host);
    let label = |label: &str| {
        !label.is_empty() && !label.starts_with('-') && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    labels.split('.').all(label) && (port == "*" || port.parse::<u16>().is_ok_and(|port| port > 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_written_as_the_policy_wants_it() {
        for (typed, written) in [
            ("*", "*"),
            ("self", "'self'"),
            ("https://news.example", "'self' https://news.example"),
            ("'self' https://*.example.org, http://localhost:8000", "'self' https://*.example.org http://localhost:8000"),
            ("https: capacitor:", "'self' https: capacitor:"),
            ("127.0.0.1:*", "'self' 127.0.0.1:*"),
        ] {
            assert_eq!(typed.parse::<FrameAncestors>().unwrap().to_string(), written, "{typed}");
        }
    }

    #[test]
    fn what_is_no_site_is_refused_with_the_word_and_what_would_be_right() {
        for (typed, word) in [
            ("", ""),
            ("none", "none"),
            ("* https://a.example", "*"),
            ("https://a.example/path/x", "https://a.example/path/x"),
            ("https://", "https://"),
            ("a.example; script-src *", "a.example;"),
            ("https://a_b", "https://a_b"),
            ("a.example:0", "a.example:0"),
            ("a..b", "a..b"),
            ("https://a.example\u{7f}", "https://a.example\u{7f}"),
        ] {
            let error = typed.parse::<FrameAncestors>().unwrap_err();
            assert_eq!(error.word, word, "{typed}");
            assert!(error.to_string().contains("write `") || error.to_string().contains("write https") || word == "*", "{error}");
        }
    }
}
