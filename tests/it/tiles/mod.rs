//! Tiles of every layer, on the real boundaries and deployments.

mod areas;
mod fixture;
