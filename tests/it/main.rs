//! Integration tests, one binary.

mod architecture;
mod edition;
mod fixture;
mod ingest;
mod publish;
mod reference;
mod tiles;
