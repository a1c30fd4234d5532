//! What a client prefers: lists of names with weights (RFC 9110 §12.4.2), as `Accept` and its kin write them.

use axum::http::{HeaderMap, HeaderName};

/// The items of a header's lines with their weights from 0 (*never*) to 1, in their order; a weight that is none is 0.
pub fn weighed<'a>(headers: &'a HeaderMap, name: &HeaderName) -> impl Iterator<Item = (&'a str, f32)> {
    let lines = headers.get_all(name).iter().filter_map(|value| value.to_str().ok());
    lines.flat_map(|line| line.split(',')).map(item)
}

/// `name;level=1;q=0.5` as the name and its weight; other parameters are left aside.
fn item(text: &str) -> (&str, f32) {
    let mut parts = text.split(';').map(str::trim);
    let name = parts.next().unwrap_or("");
    let weight = parts.find_map(|part| part.strip_prefix("q=").or(part.strip_prefix("Q=")));
    let number = |weight: &str| weight.trim().parse::<f32>().ok().filter(|weight| (0.0..=1.0).contains(weight));
    (name, weight.map_or(1.0, |weight| number(weight).unwrap_or(0.0)))
}

/// The media type on offer that `Accept` weighs highest; of equals the one it names first, then the one offered first. None when it
/// names none of them and takes nothing else either.
#[must_use]
pub fn media_type(headers: &HeaderMap, offered: &[&'static str]) -> Option<&'static str> {
    let ranges: Vec<(&str, f32)> = weighed(headers, &axum::http::header::ACCEPT).collect();
    let mut best: Option<(&'static str, f32, usize)> = None;
    for known in offered {
        let Some((weight, at)) = weight_of(known, &ranges).filter(|(weight, _)| *weight > 0.0) else { continue };
        if best.is_none_or(|(_, least, before)| weight > least || (weight.total_cmp(&least).is_eq() && at < before)) {
            best = Some((known, weight, at));
        }
    }
    best.map(|(known, ..)| known)
}

/// The weight of a media type and the position of the range that gives it: the most specific one that covers it decides.
fn weight_of(known: &str, ranges: &[(&str, f32)]) -> Option<(f32, usize)> {
    let family = known.split('/').next().unwrap_or("");
    let specific = |range: &str| {
        if range.eq_ignore_ascii_case(known) {
            return Some(2);
        }
        match range.strip_suffix("/*")? {
            "*" => Some(0),
            of => of.eq_ignore_ascii_case(family).then_some(1),
        }
    };
    let covering = ranges.iter().enumerate().filter_map(|(at, (range, weight))| Some((specific(range)?, at, *weight)));
    // The first of those that are equally specific.
    covering.max_by_key(|(specific, at, _)| (*specific, usize::MAX - at)).map(|(_, at, weight)| (weight, at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::{HeaderValue, header};

    fn preferred(line: &'static str) -> Option<&'static str> {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT, HeaderValue::from_static(line));
        media_type(&headers, &["application/json", "text/csv", "text/html"])
    }

    #[test]
    fn the_highest_weight_wins_and_zero_means_never() {
        for (line, wanted) in [
            ("text/csv;q=0, application/json", Some("application/json")),
            ("text/csv;q=0.1, application/json;q=0.9", Some("application/json")),
            ("application/json;q=0.5, text/csv", Some("text/csv")),
            ("application/json;q=0, text/csv", Some("text/csv")),
            ("TEXT/CSV; header=present; q=0.4", Some("text/csv")),
            ("text/csv;q=nonsense", None),
            ("text/csv;q=7, application/json;q=0.1", Some("application/json")),
            ("image/png", None),
            ("", None),
        ] {
            assert_eq!(preferred(line), wanted, "{line}");
        }
    }

    #[test]
    fn of_equals_the_first_named_wins_and_ranges_cover_what_is_not_named() {
        for (line, wanted) in [
            ("text/html, application/json", Some("text/html")),
            ("text/html,application/xhtml+xml,*/*;q=0.8", Some("text/html")),
            ("*/*", Some("application/json")),
            ("text/*", Some("text/csv")),
            ("text/csv;q=0, text/*", Some("text/html")),
            ("*/*;q=0.1, text/html;q=0.2", Some("text/html")),
            ("application/json;q=0, */*", Some("text/csv")),
        ] {
            assert_eq!(preferred(line), wanted, "{line}");
        }
    }
}
