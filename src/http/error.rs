//! What a client reads when there is no answer: `application/problem+json` with a stable code.
//!
//! The code and the parameter are part of the contract; the sentence is for people and may change. A cause that is ours
//! goes to the log, once, and never to the client. Inner layers know no status: this file alone turns their errors into one.

use crate::page::PageError;
use crate::query::{QueryError, Refusal};
use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use std::sync::Arc;

/// Longest piece of a client's own words that an error repeats, in characters.
const QUOTED_CHARS: usize = 80;

/// A refusal or failure, ready to be sent.
#[derive(Clone, Debug)]
pub struct ApiError {
    status: StatusCode,
    problem: Box<Problem>,
    /// Ours: logged once, by whoever meets the error first.
    cause: Option<Arc<anyhow::Error>>,
    /// What is sent in place of the problem, where a person or a picture asks: media type and bytes.
    body: Option<(&'static str, Vec<u8>)>,
}

/// The public part (RFC 9457).
#[derive(Clone, Debug, Serialize, schemars::JsonSchema)]
pub(super) struct Problem {
    r#type: &'static str,
    title: &'static str,
    status: u16,
    code: &'static str,
    detail: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    parameter: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    allowed: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    reasons: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    refusal: Option<serde_json::Value>,
}

impl ApiError {
    /// A refusal with a stable code and a sentence.
    #[must_use]
    pub fn new(status: StatusCode, code: &'static str, detail: impl Into<String>) -> Self {
        let title = status.canonical_reason().unwrap_or("Error");
        let problem = Problem {
            r#type: "about:blank",
            title,
            status: status.as_u16(),
            code,
            detail: detail.into(),
            parameter: None,
            allowed: Vec::new(),
            reasons: Vec::new(),
            refusal: None,
        };
        Self { status, problem: Box::new(problem), cause: None, body: None }
    }

    /// A wrong request.
    #[must_use]
    pub fn bad_request(code: &'static str, detail: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, code, detail)
    }

    /// A number that is none, or out of range.
    #[must_use]
    pub fn bad_number(parameter: &str, value: &str, wanted: &str) -> Self {
        Self::bad_request("bad_number", format!("`{parameter}={}` cannot be read: {wanted}", quoted(value))).parameter(parameter)
    }

    /// A question that is understood and has no honest answer.
    #[must_use]
    pub fn unanswerable(code: &'static str, detail: impl Into<String>) -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, code, detail)
    }

    /// Nothing stands at this address.
    #[must_use]
    pub fn not_found(code: &'static str, detail: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, code, detail)
    }

    /// No edition is open yet.
    #[must_use]
    pub fn not_ready() -> Self {
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "not_ready", "the edition is being prepared; ask again in a second")
    }

    /// Nobody waits for the answer any more, so it was not made. No client reads this.
    #[must_use]
    pub fn abandoned() -> Self {
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "abandoned", "nobody waited for the answer any more")
    }

    /// Our own failure: the client reads *Internal Server Error*, the log gets the cause.
    #[must_use]
    pub fn internal(cause: impl Into<anyhow::Error>) -> Self {
        let mut error = Self::new(StatusCode::INTERNAL_SERVER_ERROR, "internal", "Internal Server Error");
        error.cause = Some(Arc::new(cause.into()));
        error
    }

    /// Names the parameter it is about.
    #[must_use]
    pub fn parameter(mut self, name: &str) -> Self {
        self.problem.parameter = Some(quoted(name));
        self
    }

    /// Lists what would be right.
    #[must_use]
    pub fn allowed<S: Into<String>>(mut self, values: impl IntoIterator<Item = S>) -> Self {
        self.problem.allowed = values.into_iter().map(Into::into).collect();
        self
    }

    /// Lists every reason of a refusal, the first being the code.
    #[must_use]
    pub fn reasons<S: Into<String>>(mut self, values: impl IntoIterator<Item = S>) -> Self {
        self.problem.reasons = values.into_iter().map(Into::into).collect();
        self
    }

    /// Brings the refusal whole: every reason with its values, and what can be answered.
    #[must_use]
    pub fn refusal(mut self, refusal: serde_json::Value) -> Self {
        self.problem.refusal = Some(refusal);
        self
    }

    /// Says the same in another form: a page, a picture, plain text.
    #[must_use]
    pub fn body(mut self, content_type: &'static str, bytes: Vec<u8>) -> Self {
        self.body = Some((content_type, bytes));
        self
    }

    /// Writes the cause into the log, where it is ours, and lets go of it: the error may be sent to several who wait.
    #[must_use]
    pub fn logged(mut self) -> Self {
        if let Some(cause) = self.cause.take() {
            tracing::error!(error.cause = %format!("{cause:#}"), "A request failed: {cause:#}");
        }
        self
    }

    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.problem.code
    }

    /// The status it will be sent with.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }
}

/// The client's words, cut where they stop being helpful.
#[must_use]
pub fn quoted(value: &str) -> String {
    match value.char_indices().nth(QUOTED_CHARS) {
        Some((end, _)) => format!("{}…", &value[..end]),
        None => value.to_owned(),
    }
}

impl From<QueryError> for ApiError {
    fn from(error: QueryError) -> Self {
        let status = match error.refusal() {
            Refusal::Malformed => StatusCode::BAD_REQUEST,
            Refusal::Unanswerable => StatusCode::UNPROCESSABLE_ENTITY,
        };
        let problem = Self::new(status, error.code(), error.to_string()).allowed(error.allowed());
        match error.parameter() {
            Some(parameter) => problem.parameter(parameter),
            None => problem,
        }
    }
}

impl From<PageError> for ApiError {
    fn from(error: PageError) -> Self {
        Self::internal(error)
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let Self { status, problem, body, .. } = self.logged();
        let problem = || serde_json::to_vec(&problem).expect("a problem holds texts and a number");
        let (content_type, body) = body.unwrap_or_else(|| ("application/problem+json", problem()));
        let mut response = Response::new(Body::from(body));
        *response.status_mut() = status;
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if status == StatusCode::SERVICE_UNAVAILABLE {
            headers.insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
        }
        response
    }
}
