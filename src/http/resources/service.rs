//! How the server is, and the small files that crawlers and browsers ask for.

use crate::http::error::ApiError;
use crate::http::key::Key;
use crate::http::request::CheckedRequest;
use crate::http::work::{Cost, Plan};

/// The icon: an open eye, light on dark red.
const ICON: &str = include_str!("icon.svg");

const TEXT: &str = "text/plain; charset=utf-8";

/// Answers `/healthz`: the process runs and accepts connections.
///
/// # Errors
/// None.
#[expect(clippy::unnecessary_wraps, reason = "every row of the table has this shape")]
pub fn healthz(_: &CheckedRequest) -> Result<Plan, ApiError> {
    Ok(Plan::ready(Key::default(), TEXT, "ok\n"))
}

/// Answers `/readyz`.
///
/// # Errors
/// 503 until an edition is open.
pub fn readyz(ask: &CheckedRequest) -> Result<Plan, ApiError> {
    ask.dataset()?;
    Ok(Plan::ready(Key::default(), TEXT, "ready\n"))
}

/// Answers `/robots.txt`: pages may be read; tiles, figures and ways to share each view would only be walked endlessly.
///
/// # Errors
/// None.
#[expect(clippy::unnecessary_wraps, reason = "every row of the table has this shape")]
pub fn robots(_: &CheckedRequest) -> Result<Plan, ApiError> {
    const RULES: &str = "User-agent: *\nDisallow: /tiles/\nDisallow: /e/\nDisallow: /values/\nDisallow: /series\nDisallow: /summary\n\
                         Disallow: /incidents\nDisallow: /data/\nDisallow: /share\n";
    Ok(Plan::ready(Key::default(), TEXT, RULES))
}

/// Answers `/icon.svg` and `/favicon.ico`.
///
/// # Errors
/// None.
#[expect(clippy::unnecessary_wraps, reason = "every row of the table has this shape")]
pub fn icon(_: &CheckedRequest) -> Result<Plan, ApiError> {
    Ok(Plan::new(Key::default(), "image/svg+xml", Cost::Light, || Ok(ICON.as_bytes().to_vec())))
}

/// The plan of a row that states none.
///
/// # Errors
/// 404.
pub fn nothing(_: &CheckedRequest) -> Result<Plan, ApiError> {
    Err(ApiError::not_found("unknown_path", "nothing stands at this address"))
}
