//! A page that asks for itself again until there is something to show.

use super::template::page;
use super::{Bundle, PageError};
use crate::domain::Address;
use crate::words::Lang;
use minijinja::context;

/// The whole page, which says what it waits for: a text of the catalogue.
///
/// # Errors
/// A template that asks for what it was not given: a fault of ours.
pub fn whole(lang: Lang, text: &str, bundle: Option<&Bundle>) -> Result<String, PageError> {
    page("waiting", lang, &Address::new("/"), None, bundle, context! { text })
}
