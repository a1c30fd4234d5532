//! Headers that every answer of a class carries.

use super::framing::FrameAncestors;
use super::scope::Scope;
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
    "cross-origin-embedder-policy",
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

/// The same for what other sites frame: in a sandbox without an origin of its own the map's worker starts from a `data:` URL,
/// and who may frame it is the operator's choice.
///
/// # Panics
/// Never: a source list is visible ASCII.
#[must_use]
pub fn frame_policy(ancestors: &FrameAncestors) -> HeaderValue {
    let policy = PAGE_POLICY
        .replace("worker-src 'self'", "worker-src 'self' data:")
        .replace("frame-ancestors 'self'", &format!("frame-ancestors {ancestors}"));
    HeaderValue::try_from(policy).expect("a source list holds visible ASCII only")
}

/// No page of ours asks for a sensor or a device.
const PAGE_PERMISSIONS: &str = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), \
     midi=(), payment=(), usb=()";

/// Readable to scripts of other origins beside what always is.
const EXPOSED: &str = "Content-Disposition, Content-Location, ETag, Link, Retry-After";

/// Adds what every answer of a scope carries.
pub fn add(headers: &mut HeaderMap, scope: Scope) {
    let mut set = |name: HeaderName, value: &'static str| drop(headers.insert(name, HeaderValue::from_static(value)));
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    if matches!(scope, Scope::Page | Scope::Frame) {
        set(header::REFERRER_POLICY, "no-referrer");
        set(HeaderName::from_static("permissions-policy"), PAGE_PERMISSIONS);
    }
    match scope {
        Scope::Page => {
            set(header::CONTENT_SECURITY_POLICY, PAGE_POLICY);
            set(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
            set(HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
        }
        // The policy of a frame is the server's own: see `frame_policy`.
        Scope::Frame => {
            set(HeaderName::from_static("cross-origin-embedder-policy"), "require-corp");
            set(HeaderName::from_static("cross-origin-resource-policy"), "cross-origin");
        }
        Scope::Data | Scope::Partner | Scope::Asset | Scope::Service => {
            set(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            set(header::ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
            set(HeaderName::from_static("cross-origin-resource-policy"), "cross-origin");
            set(HeaderName::from_static("timing-allow-origin"), "*");
        }
    }
    if scope == Scope::Asset {
        // A page with a cross-origin embedder policy can only start a worker that has the same policy.
        set(HeaderName::from_static("cross-origin-embedder-policy"), "require-corp");
    }
}

/// Answers a preflight: everything here is read with GET, and any header may come along.
pub fn preflight(headers: &mut HeaderMap) {
    headers.insert(header::ACCESS_CONTROL_ALLOW_METHODS, HeaderValue::from_static("GET, HEAD, OPTIONS"));
    headers.insert(header::ACCESS_CONTROL_ALLOW_HEADERS, HeaderValue::from_static("*"));
    headers.insert(header::ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("86400"));
}
