//! Words of pages and pictures: languages, the catalogue of texts, numbers and dates as finished strings.
//!
//! The catalogues in `web/locales` are the browser's, too. Numbers and dates reach a text as finished strings of one small
//! formatter that is written here and in `web/src/words/format.js`; `web/test/format-vectors.json` tests both.
//!
//! A text is asked for by its id, another form of it by `id.attribute` ([`Form`]). An argument is named by what it is; a build with
//! debug assertions stops where one is left out.

mod lang;
mod number;
mod order;
#[cfg(test)]
mod plurals;
mod ratio;
mod span;
mod when;

pub use lang::{Form, Lang};
pub use order::folded;
pub use span::Span;
