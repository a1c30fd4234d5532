use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

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
