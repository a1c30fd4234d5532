//! The server: one route table, one way from request to response, one file a resource.
//!
//! A request is decoded and checked against its row of the [`table`], bound to the edition of that moment (`ask`), planned
//! by its resource (`work`), and answered by `respond`: 304 before any work, else the one kept or computed body in the
//! coding the client takes (`bodies`), else pieces as the client takes them (`stream`).

mod answers;
mod ask;
mod assets;
mod bodies;
mod caching;
mod coding;
mod error;
mod framing;
pub mod headers;
mod known;
pub mod openapi;
mod pages;
mod param;
mod params;
mod resources;
mod respond;
mod route;
mod router;
mod state;
mod stream;
pub mod table;
mod work;

pub use error::ApiError;
pub use framing::{FrameAncestors, InvalidFrameAncestors};
pub use route::{Route, Scope};
pub use router::router;
pub use state::{App, Config};
