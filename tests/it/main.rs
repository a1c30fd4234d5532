//! Integration tests, one binary.

mod api;
mod architecture;
mod fixture;
mod ingest;
mod publish;
mod server;
mod tiles;
