//! The server in-process: the real router over the bundled edition, published once for all tests.

use crate::edition::folder;
use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode};
use http_body_util::BodyExt;
use std::sync::{Arc, OnceLock};
use testigo::dataset::Dataset;
use testigo::http::{App, Config, router};
use tower::ServiceExt;

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("headers are text"))
    }

    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).expect("the body is UTF-8")
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }
}

/// The bundled edition.
pub fn dataset() -> Arc<Dataset> {
    static DATASET: OnceLock<Arc<Dataset>> = OnceLock::new();
    let open = || Arc::new(Dataset::open(folder()).expect("what was just published opens"));
    Arc::clone(DATASET.get_or_init(open))
}

/// Id of the edition that the tests are answered from.
pub fn edition() -> String {
    dataset().manifest.id.clone()
}

fn service() -> Router {
    static ROUTER: OnceLock<Router> = OnceLock::new();
    let start = || {
        let app = App::new(Config { cache_bytes: 32 << 20, ..Config::default() });
        app.serve(dataset());
        router(app)
    };
    ROUTER.get_or_init(start).clone()
}

pub async fn send(method: Method, path: &str, headers: &[(&str, &str)]) -> Answer {
    ask(service(), method, path, headers).await
}

pub async fn ask(service: Router, method: Method, path: &str, headers: &[(&str, &str)]) -> Answer {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let request = request.body(Body::empty()).expect("a request");
    let (parts, body) = service.oneshot(request).await.expect("the router answers everything").into_parts();
    Answer { status: parts.status, headers: parts.headers, body: body.collect().await.expect("the body ends").to_bytes() }
}

pub async fn get(path: &str) -> Answer {
    send(Method::GET, path, &[]).await
}

pub async fn get_with(path: &str, headers: &[(&str, &str)]) -> Answer {
    send(Method::GET, path, headers).await
}

/// The JSON of an address that must answer 200.
pub async fn json(path: &str) -> serde_json::Value {
    let answer = get(path).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.text());
    answer.json()
}
