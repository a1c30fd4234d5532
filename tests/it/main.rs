//! Integration tests, one binary.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod agree;
mod api;
mod architecture;
mod camera;
mod choices;
mod circles;
mod compare;
mod comparison;
mod data;
mod dates;
mod edition;
mod empty_kinds;
mod ends;
mod fingerprint;
mod fixture;
mod gaps;
mod geometry;
mod ingest;
mod invented;
mod near_zones;
mod opening;
mod places;
mod publish;
mod reference;
mod rows;
mod said;
mod server;
mod statistics;
mod swap;
mod tiles;
mod victims;
mod words;
