//! Integration tests, one binary.

mod api;
mod architecture;
mod edition;
mod fixture;
mod ingest;
mod opening;
mod publish;
mod reference;
mod server;
mod tiles;
