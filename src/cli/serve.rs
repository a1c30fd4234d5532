//! `testigo serve`: opens an edition, or publishes the bundled one first, and answers until it is told to stop.

use super::args::ServeArgs;
use super::bundled::{self, Bundled};
use crate::dataset::Dataset;
use crate::http::{App, Config, router};
use anyhow::{Context, bail};
use std::io::Write;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::net::TcpListener;

/// How long requests under way may take after the server was told to stop.
const DRAIN: Duration = Duration::from_secs(10);

/// Serves an edition until it is told to stop.
///
/// # Errors
/// When the edition cannot be opened or the address is taken: one sentence.
pub fn run(args: &ServeArgs) -> anyhow::Result<ExitCode> {
    let config = Config {
        public_url: args.public_url.as_deref().map(public_url).transpose()?,
        frame_ancestors: args.frame_ancestors.clone(),
        cache_bytes: args.cache_mb << 20,
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().context("cannot start the runtime")?;
    let result = runtime.block_on(serve(args.clone(), config));
    // A worker still busy with an answer that nobody waits for does not hold the process.
    runtime.shutdown_background();
    result
}

async fn serve(args: ServeArgs, config: Config) -> anyhow::Result<ExitCode> {
    let listener = listen(args.listen).await?;
    let address = listener.local_addr().context("cannot tell the address")?;
    let app = App::new(config);
    // The address answers at once, `/healthz` with ok and everything else with 503; it is announced when there is something to see.
    let opening = tokio::task::spawn_blocking({
        let app = Arc::clone(&app);
        move || {
            let in_use = open(args.edition, &app)?;
            announce(address)?;
            // A thread of its own: whether it fails or takes long, the server goes on.
            std::thread::spawn(move || build_derived(&app));
            Ok(in_use)
        }
    });
    let (stop, stopped) = tokio::sync::watch::channel(false);
    let server = axum::serve(listener, router(app)).with_graceful_shutdown(async move {
        let mut stopped = stopped;
        // An error means that the sender is gone: stop as well.
        drop(stopped.wait_for(|stop| *stop).await);
    });
    let mut server = tokio::spawn(server.into_future());
    let failed = async {
        match opening.await {
            // The edition's folder stays in use until this future is dropped.
            Ok(Ok(_in_use)) => std::future::pending().await,
            Ok(Err(error)) => error,
            Err(panic) => anyhow::Error::from(panic).context("opening the edition failed"),
        }
    };
    tokio::select! {
        error = failed => return Err(error),
        result = &mut server => bail!("the server stopped by itself: {result:?}"),
        () = told_to_stop() => tracing::info!("Stopping: requests under way are finished"),
    }
    // No receiver is left only when the server has ended already.
    stop.send(true).ok();
    if tokio::time::timeout(DRAIN, server).await.is_err() {
        tracing::warn!("Some requests took longer than {} s and were cut off", DRAIN.as_secs());
    }
    Ok(ExitCode::SUCCESS)
}

async fn listen(address: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address).await.with_context(|| match address.port() {
        0 => format!("cannot listen on {address}"),
        port => format!("cannot listen on {address}: choose another port than {port} with --listen"),
    })
}

/// The one line on standard output, for people and for scripts.
fn announce(address: SocketAddr) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "testigo listening on http://{address}/").and_then(|()| out.flush()).context("cannot write to standard output")
}

/// Opens the edition of a folder, or the bundled one, and serves it. What comes back keeps the bundled one's folder in place.
fn open(folder: Option<PathBuf>, app: &App) -> anyhow::Result<Option<Bundled>> {
    let started = Instant::now();
    let (folder, bundled) = match folder {
        Some(folder) => (folder, None),
        None => bundled::edition().map(|bundled| (bundled.folder.clone(), Some(bundled)))?,
    };
    let dataset = Dataset::open(&folder)?;
    tracing::info!(
        edition.id = %dataset.manifest.id,
        duration_ms = started.elapsed().as_millis() as u64,
        "Serving edition {} ({})", dataset.manifest.name, dataset.manifest.id
    );
    app.serve(Arc::new(dataset));
    Ok(bundled)
}

/// Makes what follows from the edition, beside the first requests, so that none of the later ones has to.
fn build_derived(app: &App) {
    let Ok(dataset) = app.dataset() else { return };
    let started = Instant::now();
    dataset.build_derived();
    tracing::debug!(duration_ms = started.elapsed().as_millis() as u64, "Shapes and hexagons of the edition are made");
}

/// Resolves at Ctrl-C or SIGTERM.
async fn told_to_stop() {
    let interrupt = async { tokio::signal::ctrl_c().await.unwrap_or_else(|error| tracing::error!("Ctrl-C cannot be heard: {error}")) };
    #[cfg(unix)]
    {
        let mut terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()).expect("a handler of SIGTERM fits");
        tokio::select! {
            () = interrupt => {}
            _ = terminate.recv() => {}
        }
    }
    #[cfg(not(unix))]
    interrupt.await;
}

/// An address for absolute links: `http` or `https`, without a slash at its end.
fn public_url(text: &str) -> anyhow::Result<String> {
    let url = text.trim_end_matches('/');
    let rest = url.strip_prefix("https://").or(url.strip_prefix("http://")).unwrap_or("");
    let plain = !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"'<>\\?#{}".contains(&byte));
    if plain {
        Ok(url.to_owned())
    } else {
        bail!("--public-url `{text}` is not an address: write https://example.org or https://example.org/map")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_public_address_is_a_plain_web_address() {
        assert_eq!(public_url("https://example.org/map/").unwrap(), "https://example.org/map");
        for bad in ["example.org", "https://", "ftp://x", "https://x?y", "https://x\"y", "https://x y"] {
            assert!(public_url(bad).is_err(), "{bad}");
        }
    }
}
