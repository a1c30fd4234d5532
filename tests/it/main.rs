//! Integration tests, one binary.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod api;
mod architecture;
mod compare;
mod comparison;
mod data;
mod edition;
mod fixture;
mod geometry;
mod ingest;
mod invented;
mod opening;
mod places;
mod publish;
mod reference;
mod said;
mod server;
mod statistics;
mod tiles;
mod victims;
mod words;
