//! Headers that every answer of a class carries.

use super::route::Scope;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};

/// Every header the server may send; a test holds the answers against it, so that nothing leaks unnoticed.
pub const ALLOWED: &[&str] = &[
    "access-control-allow-headers",
    "access-control-allow-methods",
    "access-control-allow-origin",
    "access-control-expose-headers",
    "access-control-max-age",
    "allow",
    "cache-control",
    "content-disposition",
    "content-encoding",
    "content-language",
    "content-length",
    "content-location",
    "content-security-policy",
    "content-type",
    "cross-origin-opener-policy",
    "cross-origin-resource-policy",
    "date",
    "etag",
    "link",
    "permissions-policy",
    "referrer-policy",
    "retry-after",
    "timing-allow-origin",
    "vary",
    "x-content-type-options",
];

/// What a page may load and do: its own files, and nothing from another host.
pub const PAGE_POLICY: &str = "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data: blob:; \
     font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'; \
     require-trusted-types-for 'script'; trusted-types default";

/// No page of ours asks for a sensor or a device.
const PAGE_PERMISSIONS: &str = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), \
     midi=(), payment=(), usb=()";

/// Readable to scripts of other origins beside what always is.
const EXPOSED: &str = "Content-Disposition, Content-Location, ETag, Link";

/// Adds what every answer of a scope carries.
pub fn add(headers: &mut HeaderMap, scope: Scope) {
    let mut set = |name: HeaderName, value: &'static str| drop(headers.insert(name, HeaderValue::from_static(value)));
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    if scope == Scope::Page {
        set(header::CONTENT_SECURITY_POLICY, PAGE_POLICY);
        set(header::REFERRER_POLICY, "no-referrer");
        set(HeaderName::from_static("permissions-policy"), PAGE_PERMISSIONS);
        set(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
        set(HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    } else {
        set(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        set(header::ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
        set(HeaderName::from_static("cross-origin-resource-policy"), "cross-origin");
        set(HeaderName::from_static("timing-allow-origin"), "*");
    }
}

/// Answers a preflight: everything here is read with GET, and any header may come along.
pub fn preflight(headers: &mut HeaderMap) {
    headers.insert(header::ACCESS_CONTROL_ALLOW_METHODS, HeaderValue::from_static("GET, HEAD, OPTIONS"));
    headers.insert(header::ACCESS_CONTROL_ALLOW_HEADERS, HeaderValue::from_static("*"));
    headers.insert(header::ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("86400"));
}
