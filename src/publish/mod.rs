//! Claims → public records; the edition folder.
pub mod config;
