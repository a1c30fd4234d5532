//! The server: one route table, one way from request to response, one file a resource.
//!
//! A request is decoded and checked against its row of the [`table`], bound to the edition of that moment (`request`), planned
//! by its resource (`work`), and answered by `respond`: 304 before any work, else the one kept or computed body in the
//! coding the client takes (`bodies`, `flights`), else pieces as the client takes them (`stream`). `workers` bounds how much is
//! computed at a time.

mod address_cache;
mod answers;
mod assets;
mod bodies;
mod caching;
mod coding;
mod error;
mod flights;
mod framing;
pub mod headers;
mod key;
mod language;
mod layers;
mod lengths;
mod light;
mod missing;
mod negotiate;
pub mod openapi;
mod param;
mod params;
mod request;
mod resources;
mod respond;
mod route;
mod router;
mod schemas;
mod scope;
mod state;
mod stored;
mod stream;
pub mod table;
mod work;
mod workers;

pub use error::ApiError;
pub use framing::{FrameAncestors, InvalidFrameAncestors};
pub use route::Route;
pub use router::router;
pub use scope::Scope;
pub use state::{App, Config};
