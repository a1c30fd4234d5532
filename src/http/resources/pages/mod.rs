//! Pages for people: what they negotiate, the keys that they are kept under, and their statuses. What they say is written in
//! [`crate::page`].

pub mod about;
pub mod cite;
pub mod embed;
pub mod index;
pub mod method;
pub mod parts;
pub mod report;
pub mod share;

const HTML: &str = "text/html; charset=utf-8";
