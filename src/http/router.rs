//! The router, made from the table.

use super::error::ApiError;
use super::respond::respond;
use super::route::Route;
use super::scope::Scope;
use super::state::App;
use super::table::ROUTES;
use super::{headers, missing};
use axum::Router;
use axum::extract::{RawPathParams, Request, State};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, any};
use std::sync::Arc;
use tower_http::catch_panic::CatchPanicLayer;

/// Every route of the table, data routes also under `/e/{edition}`.
pub fn router(app: Arc<App>) -> Router {
    let mut router = Router::new();
    for route in ROUTES {
        router = router.route(&route.router_path(), method_router(route));
        if route.scope == Scope::Data {
            router = router.route(&format!("/e/{{edition}}{}", route.router_path()), method_router(route));
        }
    }
    let fallback = |State(app): State<Arc<App>>, request: Request| async move { nothing_here(&app, request) };
    router.fallback(fallback).layer(CatchPanicLayer::custom(panicked)).with_state(app)
}

fn method_router(route: &'static Route) -> MethodRouter<Arc<App>> {
    any(move |State(app): State<Arc<App>>, found: Result<RawPathParams, _>, request: Request| async move {
        let values = found.ok().and_then(|found: RawPathParams| route.path_values(found.iter()));
        match values {
            Some(values) => respond(&app, route, values, request).await,
            None => nothing_here(&app, request),
        }
    })
}

/// Nothing stands at this address.
fn nothing_here(app: &App, request: Request) -> Response {
    let error = ApiError::not_found("unknown_path", "nothing stands at this address; /openapi.json lists what does");
    let (parts, _) = request.into_parts();
    let mut response = missing::for_people(app, &parts, error).into_response();
    let scope = if missing::is_page(&response) { Scope::Page } else { Scope::Data };
    headers::add(response.headers_mut(), scope);
    response
}

/// A panic is a fault of ours: the client reads that much, the log the rest.
#[expect(clippy::needless_pass_by_value, reason = "the layer hands over what was thrown")]
fn panicked(cause: Box<dyn std::any::Any + Send>) -> Response {
    let text = cause.downcast_ref::<String>().cloned().or_else(|| cause.downcast_ref::<&str>().map(|text| (*text).to_owned()));
    let mut response = ApiError::internal(anyhow::anyhow!("panic: {}", text.unwrap_or_default())).into_response();
    headers::add(response.headers_mut(), Scope::Data);
    response
}
