//! Integration tests, one binary.

mod architecture;
mod edition;
mod reference;
mod tiles;
