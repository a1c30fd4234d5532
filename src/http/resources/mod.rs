//! One file a resource: what it reads from a request, and which aggregate answers it.

pub mod areas;
pub mod compare;
pub mod data;
pub mod edition;
pub mod incidents;
pub mod oembed;
pub mod overview;
pub mod pages;
pub mod picture;
pub mod series;
pub mod service;
pub mod styles;
pub mod summary;
pub mod tiles;
pub mod values;
pub mod zones;
