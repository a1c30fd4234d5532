use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use std::fmt;

/// What is escaped: all that `encodeURIComponent` of a browser escapes, but slash, comma and colon, which a query may hold and which keep
/// dates and lists readable.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'!')
    .remove(b'~')
    .remove(b'*')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'/')
    .remove(b',')
    .remove(b':');

/// The query string of names and values, without `?`: the one form in which every address of ours is written.
///
/// # Examples
/// ```
/// # use testigo::domain::query_string;
/// assert_eq!(query_string([("age", "18+"), ("datetime", "2008-01-01/..")]), "age=18%2B&datetime=2008-01-01/..");
/// ```
#[must_use]
pub fn query_string<N: AsRef<str>, V: AsRef<str>>(pairs: impl IntoIterator<Item = (N, V)>) -> String {
    let mut query = String::new();
    for (name, value) in pairs {
        if !query.is_empty() {
            query.push('&');
        }
        query.extend(utf8_percent_encode(name.as_ref(), ESCAPED));
        query.push('=');
        query.extend(utf8_percent_encode(value.as_ref(), ESCAPED));
    }
    query
}

/// An address of this server, absolute or from its root: what stands before `?`, and the query behind it. Whoever adds to one need not
/// know whether it asks something already.
///
/// # Examples
/// ```
/// # use testigo::domain::Address;
/// let counts = Address::new("/data/counts.csv").with([("age", "18+")]);
/// assert_eq!(counts.with([("state", "08,26")]).to_string(), "/data/counts.csv?age=18%2B&state=08,26");
/// assert_eq!(Address::new("/").with_query("").to_string(), "/");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    path: String,
    query: String,
}

impl Address {
    /// An address that asks nothing yet; the path stands as it is given.
    #[must_use]
    pub fn new(path: impl Into<String>) -> Self {
        Self { path: path.into(), query: String::new() }
    }

    /// Asks names and values, too.
    #[must_use]
    pub fn with<N: AsRef<str>, V: AsRef<str>>(self, pairs: impl IntoIterator<Item = (N, V)>) -> Self {
        let query = query_string(pairs);
        self.with_query(&query)
    }

    /// Asks a query, too, that is written in its form already.
    #[must_use]
    pub fn with_query(mut self, query: &str) -> Self {
        if !self.query.is_empty() && !query.is_empty() {
            self.query.push('&');
        }
        self.query.push_str(query);
        self
    }

    /// What it asks, without `?`; empty for nothing.
    #[must_use]
    pub fn query(&self) -> &str {
        &self.query
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.path)?;
        if self.query.is_empty() { Ok(()) } else { write!(f, "?{}", self.query) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_a_query_are_joined_wherever_one_is_empty() {
        let address = |queries: &[&str]| queries.iter().fold(Address::new("/x"), |address, query| address.with_query(query)).to_string();
        assert_eq!(address(&[]), "/x");
        assert_eq!(address(&["", ""]), "/x");
        assert_eq!(address(&["a=1", ""]), "/x?a=1");
        assert_eq!(address(&["", "a=1", "b=2"]), "/x?a=1&b=2");
    }

    #[test]
    fn what_would_end_or_change_a_value_is_escaped_and_what_dates_and_lists_need_is_not() {
        let query = |value: &str| query_string([("a", value)]);
        assert_eq!(query("1&b=2#c?d+e f%"), "a=1%26b%3D2%23c%3Fd%2Be%20f%25");
        assert_eq!(query("2008-01-01/..,08:50"), "a=2008-01-01/..,08:50");
        assert_eq!(query("ñ"), "a=%C3%B1");
    }
}
