//! What was typed: keys and values of a URL, checked for their shape only.

use super::error::shortened;
use super::{Interval, QueryCode, QueryError};
use crate::coords::Bbox;
use crate::domain::Day;
use std::collections::BTreeMap;

/// Decoded parameters, each once and with a value.
pub(super) struct Params<'a>(BTreeMap<&'a str, &'a str>);

impl<'a> Params<'a> {
    /// Parameters of which all are among `keys`.
    pub(super) fn new(pairs: &'a [(String, String)], keys: &[&str]) -> Result<Self, QueryError> {
        let mut params = BTreeMap::new();
        for (key, value) in pairs {
            let refuse = |code, problem: &str| Err(QueryError::of(code, &shortened(key), format!("`{}` {problem}", shortened(key))));
            if !keys.contains(&key.as_str()) {
                return refuse(QueryCode::UnknownParameter, "is not a parameter here")
                    .map_err(|error| error.allowing(keys.iter().copied()));
            }
            if value.is_empty() {
                return refuse(QueryCode::EmptyValue, "has no value");
            }
            if params.insert(key.as_str(), value.as_str()).is_some() {
                return refuse(QueryCode::DuplicateParameter, "stands more than once; several values are written with commas");
            }
        }
        Ok(Self(params))
    }

    pub(super) fn value(&self, key: &str) -> Option<&'a str> {
        self.0.get(key).copied()
    }

    /// The first of `keys` that was given.
    pub(super) fn first_of<'k>(&self, keys: &[&'k str]) -> Option<&'k str> {
        keys.iter().copied().find(|key| self.0.contains_key(key))
    }

    /// The values of a comma list.
    pub(super) fn list(&self, key: &str) -> Option<impl Iterator<Item = &'a str> + use<'a>> {
        self.value(key).map(|value| value.split(','))
    }

    /// One word of a closed list.
    pub(super) fn code<T: std::str::FromStr<Err = crate::domain::UnknownCode>>(&self, key: &str) -> Result<Option<T>, QueryError> {
        let parse = |word: &str| word.parse().map_err(|error: crate::domain::UnknownCode| unknown_code(key, &error));
        self.value(key).map(parse).transpose()
    }

    pub(super) fn whole_number(&self, key: &str) -> Result<Option<u32>, QueryError> {
        let wrong = |_| QueryError::of(QueryCode::BadNumber, key, format!("`{key}` is a whole number from 0 to {}", u32::MAX));
        // `parse` would take a plus sign; a URL's number has digits only.
        let digits = |word: &str| if word.starts_with('+') { "".parse() } else { word.parse() };
        self.value(key).map(|word| digits(word).map_err(wrong)).transpose()
    }

    pub(super) fn bbox(&self) -> Result<Option<Bbox>, QueryError> {
        self.value("bbox").map(bbox).transpose()
    }

    pub(super) fn interval(&self) -> Result<Option<Interval>, QueryError> {
        self.value("datetime").map(interval).transpose()
    }
}

pub(super) fn unknown_code(key: &str, error: &crate::domain::UnknownCode) -> QueryError {
    QueryError::unknown_value(key, &error.value, error.allowed.iter().copied())
}

pub(super) fn bad_place(place: &str) -> QueryError {
    let detail = format!("`place` is the key of a stack, 16 hexadecimal digits or z/x/y, not `{}`", shortened(place));
    QueryError::of(QueryCode::UnknownValue, "place", detail)
}

fn bbox(text: &str) -> Result<Bbox, QueryError> {
    let wrong = |why: String| QueryError::of(QueryCode::BadBbox, "bbox", why);
    let numbers: Result<Vec<f64>, _> = text.split(',').map(str::parse).collect();
    match numbers.as_deref() {
        Ok(&[west, south, east, north]) => Bbox::new(west, south, east, north).map_err(|error| wrong(format!("`bbox`: {error}"))),
        _ => Err(wrong(format!("`bbox` is west,south,east,north in degrees, not `{}`", shortened(text)))),
    }
}

fn interval(text: &str) -> Result<Interval, QueryError> {
    let interval = match text.split_once('/') {
        None => {
            let day = day(text)?;
            Interval { start: Some(day), end: Some(day) }
        }
        Some((start, end)) => Interval { start: end_of_interval(start)?, end: end_of_interval(end)? },
    };
    if interval.start.zip(interval.end).is_some_and(|(start, end)| start > end) {
        return Err(QueryError::of(QueryCode::ReversedInterval, "datetime", "`datetime` ends before it begins"));
    }
    Ok(interval)
}

/// A day, or `..` (as in OGC API also nothing) for an open end.
fn end_of_interval(text: &str) -> Result<Option<Day>, QueryError> {
    if text.is_empty() || text == ".." { Ok(None) } else { day(text).map(Some) }
}

fn day(text: &str) -> Result<Day, QueryError> {
    day_of(text).ok_or_else(|| {
        let detail = format!("`datetime` is YYYY-MM-DD, or start/end with `..` for an open end, not `{}`", shortened(text));
        QueryError::of(QueryCode::BadDatetime, "datetime", detail)
    })
}

/// An RFC 3339 date; a date-time is checked and cut to its day.
pub(crate) fn day_of(text: &str) -> Option<Day> {
    let date = match text.split_once(['T', 't']) {
        None => text,
        Some((date, _)) => text.parse::<jiff::Timestamp>().ok().map(|_| date)?,
    };
    date.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(query: &[(&str, &str)]) -> Vec<(String, String)> {
        query.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn a_parameter_is_known_once_and_has_a_value() {
        let code = |query: &[(&str, &str)]| Params::new(&pairs(query), &["bbox", "kind"]).err().map(|error| error.code());
        assert_eq!(code(&[("kind", "a"), ("bbox", "b")]), None);
        assert_eq!(code(&[("Kind", "a")]), Some("unknown_parameter"));
        assert_eq!(code(&[("kind", "")]), Some("empty_value"));
        assert_eq!(code(&[("kind", "a"), ("kind", "a")]), Some("duplicate_parameter"));
    }

    #[test]
    fn an_interval_reads_dates_open_ends_and_date_times() {
        let day = |text: &str| Some(text.parse::<Day>().unwrap());
        let same = |text: &str, start, end| assert_eq!(interval(text), Ok(Interval { start, end }), "{text}");
        same("2008-01-31", day("2008-01-31"), day("2008-01-31"));
        same("2008-01-01/2008-12-31", day("2008-01-01"), day("2008-12-31"));
        same("../2008-12-31", None, day("2008-12-31"));
        same("2008-01-01/", day("2008-01-01"), None);
        same("../..", None, None);
        same("2008-01-01T23:30:00-06:00/..", day("2008-01-01"), None);
    }

    #[test]
    fn what_is_no_interval_is_refused() {
        for text in
            ["2008", "2008-02-30", "2008-01-01T25:00:00Z", "2008-01-01T", "a/b", "2008-01-01/2008-01-02/2008-01-03", "/x", "2008-01-01é"]
        {
            assert_eq!(interval(text).unwrap_err().code(), "bad_datetime", "{text}");
        }
        assert_eq!(interval("2008-02-01/2008-01-31").unwrap_err().code(), "reversed_interval");
    }

    #[test]
    fn what_is_no_box_is_refused() {
        for text in ["NaN,0,1,1", "0,0,1,1e308", "0,2,1,1", "0,0,1", "0,0,1,1,5", "a,b,c,d", "inf,0,1,1", ",,,"] {
            assert_eq!(bbox(text).unwrap_err().code(), "bad_bbox", "{text}");
        }
        assert!(bbox("170,-10,-170,10").is_ok());
    }

    #[test]
    fn a_number_has_digits_only() {
        let number = |text: &str| Params::new(&pairs(&[("deaths_min", text)]), &["deaths_min"]).unwrap().whole_number("deaths_min");
        assert_eq!(number("12"), Ok(Some(12)));
        for text in ["+1", "-1", "1.5", "1e3", "4294967296", " 1", "NaN"] {
            assert_eq!(number(text).unwrap_err().code(), "bad_number", "{text}");
        }
    }
}
