//! From a request to a response, the same way for every route: method, address, plan, tag, body, headers.

use super::address_cache::Head;
use super::bodies::Computation;
use super::caching::{EntityTag, Lifetime};
use super::coding::{Accepted, Coding};
use super::error::ApiError;
use super::key::Key;
use super::light::light;
use super::params::Params;
use super::request::CheckedRequest;
use super::route::Route;
use super::scope::Scope;
use super::state::App;
use super::work::{Pieces, Plan, Work};
use super::{headers, missing, stream};
use crate::dataset::Dataset;
use axum::body::{Body, Bytes};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use std::convert::Infallible;
use std::sync::Arc;

/// Longest address that is read, in bytes.
pub const LONGEST_URL: usize = 8 * 1024;
/// The methods of every route.
const ALLOW: HeaderValue = HeaderValue::from_static("GET, HEAD, OPTIONS");

/// Answers one request.
pub async fn respond(app: &Arc<App>, route: &'static Route, path: Vec<(String, String)>, request: axum::extract::Request) -> Response {
    let (parts, _) = request.into_parts();
    let mut response = match parts.method {
        Method::GET | Method::HEAD => match answer(app, route, path, &parts).await {
            Ok(response) => response,
            Err(error) => missing::for_people(app, &parts, error).into_response(),
        },
        Method::OPTIONS => options(),
        _ => method_not_allowed(),
    };
    if parts.method == Method::HEAD {
        strip_body(&mut response);
    }
    let is_missing_page = response.status() == StatusCode::NOT_FOUND && missing::is_page(&response);
    headers::add(response.headers_mut(), if is_missing_page && route.scope != Scope::Frame { Scope::Page } else { route.scope });
    if route.scope == Scope::Frame {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, app.frame_policy.clone());
    }
    response
}

async fn answer(
    app: &Arc<App>,
    route: &'static Route,
    path: Vec<(String, String)>,
    Parts { method, uri, headers, .. }: &Parts,
) -> Result<Response, ApiError> {
    let address = uri.path_and_query().map_or("", |address| address.as_str());
    if address.len() > LONGEST_URL {
        let detail = format!("the address is longer than {LONGEST_URL} bytes");
        return Err(ApiError::new(StatusCode::URI_TOO_LONG, "url_too_long", detail));
    }
    let accepted = Accepted::of(headers);
    let dataset = app.dataset().ok();
    if let Some(response) = answered_before(app, dataset.as_deref(), address, headers, accepted) {
        return Ok(response);
    }
    let ask = ask(app, route, path, uri, headers, dataset)?;
    let plan = light(route.id, || (route.plan)(&ask))?;
    let head = head(route, &ask, &plan, uri);
    if let Some(tag) = head.tag.known_to(headers) {
        return Ok(finish(not_modified(tag), &head));
    }
    let by_address = plan.by_address;
    let response = finish(planned(app, route, &head, plan, accepted, method).await?, &head);
    if by_address {
        // The address is noted after the computation: a refusal must be computed again for the next request.
        app.known.note(address.to_owned(), head);
    }
    Ok(response)
}

/// The request, decoded and checked against its route.
fn ask<'a>(
    app: &'a App,
    route: &'static Route,
    path: Vec<(String, String)>,
    uri: &Uri,
    headers: &'a HeaderMap,
    dataset: Option<Arc<Dataset>>,
) -> Result<CheckedRequest<'a>, ApiError> {
    let pinned = path.iter().find(|(name, _)| name == "edition").map(|(_, id)| id);
    if let (Some(id), Some(dataset)) = (pinned, &dataset)
        && *id != dataset.manifest.id
    {
        return Err(ApiError::not_found("unknown_edition", "that edition is not published here"));
    }
    let query = uri.query().unwrap_or("");
    let params = match route.scope {
        Scope::Page | Scope::Frame | Scope::Partner => Params::lenient(query, route.params),
        Scope::Asset => Params::default(),
        Scope::Data | Scope::Service => Params::strict(query, route.params)?,
    };
    Ok(CheckedRequest { route: route.path, app, path, params, headers, dataset })
}

fn head(route: &Route, ask: &CheckedRequest, plan: &Plan, uri: &Uri) -> Head {
    let edition = ask.dataset.as_ref().map_or("", |dataset| dataset.manifest.id.as_str());
    let key: Arc<str> = Key::of(edition).with(route.id).with(&plan.key).as_str().into();
    let pinned = ask.path.iter().any(|(name, _)| name == "edition");
    let lifetime = match route.scope {
        Scope::Asset => Lifetime::Immutable,
        Scope::Data if pinned => Lifetime::Pinned,
        Scope::Service => Lifetime::None,
        Scope::Page | Scope::Frame if plan.status != StatusCode::OK => Lifetime::None,
        Scope::Partner => Lifetime::Release,
        _ => Lifetime::Short,
    };
    let twin = route.scope == Scope::Data && !pinned;
    let location =
        twin.then(|| uri.path_and_query().and_then(|address| HeaderValue::try_from(format!("/e/{edition}{address}")).ok())).flatten();
    Head { edition: edition.into(), tag: EntityTag::of(&key), key, content_type: plan.content_type, lifetime, vary: route.vary, location }
}

async fn planned(app: &App, route: &Route, head: &Head, plan: Plan, accepted: Accepted, method: &Method) -> Result<Response, ApiError> {
    let built = plan.built_brotli.filter(|_| accepted.brotli);
    let mut response = match (plan.work, built) {
        (Work::Compute(..), Some(bytes)) => with_body(head, bytes, Coding::BUILT_BROTLI),
        (Work::Compute(cost, compute), None) => {
            // Pixels are compressed already.
            let accepted = if head.content_type == "image/png" { Accepted::default() } else { accepted };
            let body =
                app.bodies.body(&head.key, accepted, Computation { route: route.id, cost, hindrance: plan.hindrance, compute }).await?;
            with_body(head, body.bytes.clone(), body.coding)
        }
        (Work::Ready(bytes), _) => with_body(head, bytes, Coding::Identity),
        (Work::Stream(pieces), _) => {
            // HEAD gets the same refusals as GET, so the question is checked; no part of the body is made.
            let pieces = app.workers.run(pieces).await??;
            if method == Method::HEAD { told(app, head, accepted) } else { streamed(app, head, pieces, accepted) }
        }
    };
    if response.status() == StatusCode::OK {
        *response.status_mut() = plan.status;
    }
    response.headers_mut().extend(plan.headers);
    Ok(response)
}

/// The answer to an address that was answered before, when its body is still kept.
fn answered_before(app: &App, dataset: Option<&Dataset>, address: &str, headers: &HeaderMap, accepted: Accepted) -> Option<Response> {
    let head = app.known.head(&dataset?.manifest.id, address)?;
    if let Some(tag) = head.tag.known_to(headers) {
        return Some(finish(not_modified(tag), &head));
    }
    let body = app.bodies.ready(&head.key, accepted)?;
    Some(finish(with_body(&head, body.bytes.clone(), body.coding), &head))
}

fn with_body(head: &Head, bytes: Bytes, coding: Coding) -> Response {
    let mut response = Response::new(Body::empty());
    let headers = response.headers_mut();
    headers.insert(header::ETAG, head.tag.header(coding));
    if bytes.is_empty() {
        *response.status_mut() = StatusCode::NO_CONTENT;
        return response;
    }
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(head.content_type));
    headers.insert(header::CONTENT_LENGTH, bytes.len().into());
    if let Some(token) = coding.token() {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(token));
    }
    *response.body_mut() = Body::from(bytes);
    response
}

/// A download.
fn streamed(app: &App, head: &Head, pieces: Pieces, accepted: Accepted) -> Response {
    let coding = stream::coding(accepted);
    let (lengths, key) = (Arc::clone(&app.lengths), Arc::clone(&head.key));
    let noted = move |length| lengths.note(Arc::clone(&key), length);
    let body = stream::body(pieces, coding, app.workers.clone(), Arc::new(noted));
    stream_head(head, coding, body)
}

/// The head of a download; its length where somebody has fetched all of it before.
fn told(app: &App, head: &Head, accepted: Accepted) -> Response {
    let coding = stream::coding(accepted);
    // A body of unknown length, else the server would add a length of 0.
    let mut response = stream_head(head, coding, Body::from_stream(futures_util::stream::empty::<Result<Bytes, Infallible>>()));
    if let Some(length) = app.lengths.of(&head.key).filter(|_| coding == Coding::Identity) {
        response.headers_mut().insert(header::CONTENT_LENGTH, length.into());
    }
    response
}

fn stream_head(head: &Head, coding: Coding, body: Body) -> Response {
    let mut response = Response::new(body);
    let headers = response.headers_mut();
    headers.insert(header::ETAG, head.tag.header(coding));
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(head.content_type));
    if let Some(token) = coding.token() {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(token));
    }
    response
}

fn not_modified(tag: HeaderValue) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::NOT_MODIFIED;
    response.headers_mut().insert(header::ETAG, tag);
    response
}

/// Adds what follows from the head alone.
fn finish(mut response: Response, head: &Head) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, head.lifetime.header());
    headers.insert(header::VARY, HeaderValue::from_static(head.vary));
    if let Some(location) = &head.location {
        headers.insert(header::CONTENT_LOCATION, location.clone());
    }
    response
}

fn options() -> Response {
    let mut response = StatusCode::NO_CONTENT.into_response();
    response.headers_mut().insert(header::ALLOW, ALLOW);
    headers::preflight(response.headers_mut());
    response
}

fn method_not_allowed() -> Response {
    let error = ApiError::new(StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed", "everything here is read with GET");
    let mut response = error.into_response();
    response.headers_mut().insert(header::ALLOW, ALLOW);
    response
}

/// Leaves the headers as they are for GET and sends no body.
fn strip_body(response: &mut Response) {
    // A stream of unknown length has no body by now and keeps its unknown length.
    let Some(length) = axum::body::HttpBody::size_hint(response.body()).exact() else { return };
    *response.body_mut() = Body::empty();
    if length > 0 {
        response.headers_mut().insert(header::CONTENT_LENGTH, length.into());
    }
}
