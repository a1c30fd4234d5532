//! What a page says, as HTML: from an edition, a view, a language and answers that are there already.
//!
//! Everything here is a function from values to text; whoever asks for it over a network negotiates, keeps and sends it. Words come
//! from the Fluent catalogues in `web/locales`, which the browser reads, too. No page holds a style or a script of its own: the content
//! security policy would block both.

pub mod about;
mod asked;
mod bundle;
pub mod cite;
pub mod comparison;
pub mod embed;
mod error;
pub mod first;
pub mod method;
pub mod missing;
pub mod records;
pub mod report;
pub mod share;
mod template;
pub mod waiting;

pub use asked::Asked;
pub use bundle::Bundle;
pub use error::PageError;
