//! The axum server: routes, errors, caching, pages.
