//! Every header of every answer is one we meant to send.

use super::routes::example;
use crate::server::{Answer, get, send};
use axum::http::Method;
use testigo::http::headers::{ALLOWED, PAGE_POLICY};
use testigo::http::table::ROUTES;
use testigo::http::{Scope, headers};

pub fn only_meant(answer: &Answer, of: &str) {
    for name in answer.headers.keys() {
        assert!(ALLOWED.contains(&name.as_str()), "{of} sends `{name}`");
    }
    assert_eq!(answer.header("x-content-type-options"), "nosniff", "{of}");
}

#[tokio::test]
async fn no_answer_sends_a_header_beyond_the_list() {
    for route in ROUTES {
        for method in [Method::GET, Method::HEAD, Method::OPTIONS, Method::POST] {
            only_meant(&send(method.clone(), example(route.id), &[]).await, &format!("{method} {}", route.id));
        }
    }
    for path in ["/nothing", "/summary?no=1", "/values/states?source=cpj&measure=rate&state=zz"] {
        only_meant(&get(path).await, path);
    }
}

#[tokio::test]
async fn data_and_assets_may_be_read_from_anywhere_and_pages_only_from_home() {
    for route in ROUTES {
        let answer = get(example(route.id)).await;
        if route.scope == Scope::Page {
            assert_eq!(answer.header("content-security-policy"), PAGE_POLICY, "{}", route.id);
            assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin");
            assert_eq!(answer.header("referrer-policy"), "no-referrer");
            assert!(answer.header("permissions-policy").contains("geolocation=()"));
            assert_eq!(answer.header("access-control-allow-origin"), "");
        } else if route.scope == Scope::Frame {
            assert!(
                answer
                    .header("content-security-policy")
                    .ends_with("frame-ancestors *; require-trusted-types-for 'script'; trusted-types default")
            );
            assert_eq!(answer.header("cross-origin-resource-policy"), "cross-origin", "{}", route.id);
            assert_eq!(answer.header("referrer-policy"), "no-referrer");
            assert_eq!(answer.header("access-control-allow-origin"), "");
        } else {
            assert_eq!(answer.header("access-control-allow-origin"), "*", "{}", route.id);
            assert_eq!(answer.header("cross-origin-resource-policy"), "cross-origin", "{}", route.id);
            assert_eq!(answer.header("timing-allow-origin"), "*", "{}", route.id);
        }
    }
}

#[test]
fn the_policy_names_no_other_host_and_allows_no_inline_code() {
    for word in ["unsafe", "http", "*", "'nonce"] {
        assert!(!headers::PAGE_POLICY.contains(word), "{word}");
    }
}
