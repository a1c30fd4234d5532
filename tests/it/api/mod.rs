//! The router in-process over the bundled edition: status, headers and body of every route.

mod bad_input;
mod caching;
mod dates;
mod downloads;
mod embed;
mod filters;
mod first_view;
mod headers;
mod hostile;
mod links;
mod pages;
mod parts;
mod pictures;
mod records;
mod routes;
mod share;
mod snapshots;
mod styles;
mod victims;
mod wire;

/// What no page of ours ever holds: styles and scripts in place, and words that were not filled in.
const NEVER: [&str; 6] = [" style=", "<style", "<script>", "javascript:", "onclick", "{ $"];

/// A text as it stands in HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#x27;")
}
