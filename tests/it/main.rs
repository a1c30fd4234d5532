//! Integration tests, one binary.

mod architecture;
mod fixture;
mod ingest;
mod publish;
