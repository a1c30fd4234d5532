//! **testigo** (Spanish for *witness*) puts recorded violence, official counts and military deployments on one map.
//!
//! Two limbs meet only in a folder of files, the *edition*:
//!
//! - **build**: [`cli`] → [`publish`] → [`ingest`] → [`domain`] → [`coords`] reads sources and writes an edition;
//! - **serve**: [`cli`] → [`http`] → [`encode`] → [`tiles`] → [`query`] → [`dataset`] → [`index`] → [`domain`] → [`coords`]
//!   opens an edition read-only and answers.
//!
//! `ARCHITECTURE.md` names each stage and the one type that does it; `tests/it/architecture.rs` guards the arrows.

pub mod cli;
pub mod compare;
pub mod coords;
pub mod dataset;
pub mod domain;
pub mod encode;
pub mod http;
pub mod index;
pub mod ingest;
pub mod page;
pub mod picture;
pub mod publish;
pub mod query;
pub mod stats;
pub mod tiles;
pub mod view;
pub mod words;
