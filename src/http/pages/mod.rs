//! Pages for people: the map's frame, and texts that the server writes whole (about, report, citation).
//!
//! Words come from the Fluent catalogues in `web/locales`, which the browser reads, too. No page holds a style or a script of
//! its own: the content security policy would block both.

pub mod about;
pub mod cite;
pub mod comparison;
pub mod embed;
mod first;
pub mod index;
mod language;
pub mod method;
pub mod parts;
pub mod report;
mod template;
