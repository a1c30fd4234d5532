//! The records of a filter, or of one stack of the map, a page at a time.

use super::template::page;
use super::{Bundle, PageError};
use crate::domain::Address;
use crate::query::IncidentPage;
use crate::view::RecordList;
use crate::words::Lang;
use minijinja::context;
use minijinja::value::{Serde, Value};

/// The whole page of an answer; `asked` are the pairs of its address without language and offset.
///
/// # Errors
/// A template that asks for what it was not given: a fault of ours.
pub fn whole(answer: &IncidentPage, asked: &[(String, String)], lang: Lang, bundle: Option<&Bundle>) -> Result<String, PageError> {
    let list = RecordList::new(answer, lang);
    // The page may be one of a pinned edition: what is relative stays there.
    let path = Address::new("").with(asked.iter().map(|(key, value)| (key, value)));
    let turn = |id: &str, rel: &str, offset: Option<usize>, words: String| {
        let href = offset.map(|offset| path.clone().with([("offset", offset.to_string().as_str()), ("lang", lang.code())]));
        context! { id, rel, offset, href, words }
    };
    let next = answer.offset + answer.limit;
    let turns = [
        turn("previous", "prev", answer.offset.checked_sub(answer.limit), format!("‹ {}", lang.text("page-previous", None))),
        turn("next", "next", ((next as u64) < answer.total).then_some(next), format!("{} ›", lang.text("page-next", None))),
    ];
    let content = context! { list => Value::from(Serde(&list)), turns };
    page("records", lang, &path, Some(answer.edition), bundle, content)
}
