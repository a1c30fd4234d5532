//! The router in-process over the bundled edition: status, headers and body of every route.

mod bad_input;
mod caching;
mod downloads;
mod embed;
mod first_view;
mod headers;
mod hostile;
mod pages;
mod pictures;
mod routes;
mod snapshots;
mod styles;
mod victims;
