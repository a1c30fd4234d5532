//! What axum alone can do: a server that answers every path with the same bytes. It runs as a process of its own, as ours does.

use super::process::Server;
use anyhow::Context as _;
use axum::Router;
use axum::body::Bytes;
use axum::http::{StatusCode, header};
use std::path::Path;
use std::process::{Command, Stdio};

/// The argument that turns this program into the bare server.
pub const ARGUMENT: &str = "--bare";

/// Starts this program again as a server of that file's bytes.
pub fn start(body: &Path) -> anyhow::Result<Server> {
    let mut command = Command::new(std::env::current_exe()?);
    command.arg(ARGUMENT).arg(body).stdin(Stdio::null());
    Server::spawn(command)
}

/// Serves a file's bytes under every path until it is killed; an empty file is answered with 204.
pub fn serve(file: &Path) -> anyhow::Result<()> {
    let body = Bytes::from(std::fs::read(file).with_context(|| file.display().to_string())?);
    let answer = move || {
        let body = body.clone();
        async move {
            let status = if body.is_empty() { StatusCode::NO_CONTENT } else { StatusCode::OK };
            (status, [(header::CONTENT_TYPE, "application/vnd.mapbox-vector-tile")], body)
        }
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        println!("listening on http://{}", listener.local_addr()?);
        axum::serve(listener, Router::new().fallback(answer)).await?;
        Ok(())
    })
}
