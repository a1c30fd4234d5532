//! That nothing stands at an address, for people: data clients read the same as a problem.

use super::template::page;
use super::{Bundle, PageError};
use crate::domain::Address;
use crate::words::Lang;
use minijinja::context;
use minijinja::value::Value;

/// The whole page for the code of a problem, with ways to what does stand.
///
/// # Errors
/// A template that asks for what it was not given: a fault of ours.
pub fn whole(lang: Lang, code: &str, edition: Option<&str>, bundle: Option<&Bundle>) -> Result<String, PageError> {
    let own = format!("missing-{code}");
    let text = if lang.has(&own) { own } else { "missing".to_owned() };
    let way = |path: &str, view: Option<&str>, words: &str| {
        let address = Address::new(path).with(view.map(|view| ("v", view))).with([("lang", lang.code())]);
        context! { href => address, words => lang.text(words, None) }
    };
    let ways: Vec<Value> =
        vec![way("/", None, "missing-map"), way("/", Some("table"), "missing-table"), way("/about", None, "about-title")];
    // The same address in another language, whatever it is.
    page("missing", lang, &Address::new(""), edition, bundle, context! { text, code, ways })
}
