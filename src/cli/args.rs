//! What was typed: flags and `TESTIGO_*` variables. Parsing only validates, it never does anything.

use crate::http::FrameAncestors;
use crate::ingest::{NoteCode, RejectCode};
use crate::words::Lang;
use clap::builder::PossibleValuesParser;
use clap::{Args, Parser, Subcommand};
use std::net::SocketAddr;
use std::path::PathBuf;

/// Violence on a map next to the places where the military was deployed, with how sure each number is.
#[derive(Debug, Parser)]
#[command(name = "testigo", version, about, max_term_width = 100)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The subcommands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve an edition: the map page, tiles, figures and downloads.
    Serve(ServeArgs),
    /// Read sources and write an edition folder; ends with a report of what became of every row.
    Publish(PublishArgs),
    /// Read the sources as `publish` does and write nothing; exit code 1 when a row would be rejected.
    Check(CheckArgs),
    /// Compare a place before and after a deployment or a date with places elsewhere; exit code 1 when the data cannot answer.
    Compare(CompareArgs),
}

/// Arguments of `testigo serve`.
#[derive(Args, Clone, Debug)]
pub struct ServeArgs {
    /// Edition folder [default: the bundled edition of Mexico].
    #[arg(value_name = "EDITION", env = "TESTIGO_EDITION")]
    pub edition: Option<PathBuf>,
    /// Address and port to listen on; port 0 takes a free one.
    #[arg(long, value_name = "ADDR:PORT", env = "TESTIGO_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// Address under which readers reach the server, for absolute links behind a proxy [default: taken from each request].
    #[arg(long, value_name = "URL", env = "TESTIGO_PUBLIC_URL")]
    pub public_url: Option<String>,
    /// Sites that may show `/embed` in a frame, separated by spaces or commas: `*` for any, `self` for none but this server, else
    /// origins such as `https://news.example` or `https://*.example.org`.
    #[arg(long, value_name = "SITES", env = "TESTIGO_FRAME_ANCESTORS", default_value_t = FrameAncestors::default())]
    pub frame_ancestors: FrameAncestors,
    /// Memory for ready answers, in megabytes.
    #[arg(long, value_name = "MB", env = "TESTIGO_CACHE_MB", default_value_t = 256)]
    pub cache_mb: u64,
}

/// Arguments of `testigo publish`.
#[derive(Args, Clone, Debug)]
pub struct PublishArgs {
    /// Configuration of the edition; files it names are sought beside it.
    #[arg(value_name = "CONFIG.toml", env = "TESTIGO_CONFIG")]
    pub config: PathBuf,
    /// Folder to write; an edition that stands there is replaced [default: the configuration's `out`, else `./NAME-edition`].
    #[arg(long, value_name = "DIR", env = "TESTIGO_OUT")]
    pub out: Option<PathBuf>,
}

/// Arguments of `testigo check`.
#[derive(Args, Clone, Debug)]
pub struct CheckArgs {
    /// Configuration of the edition; files it names are sought beside it.
    #[arg(value_name = "CONFIG.toml", env = "TESTIGO_CONFIG")]
    pub config: PathBuf,
    /// List every row with this code (a rejection or a note) instead of the report.
    #[arg(long, value_name = "CODE", value_parser = PossibleValuesParser::new(codes()), hide_possible_values = true)]
    pub show: Option<String>,
}

/// Arguments of `testigo compare`: the parameters of `/compare`.
#[derive(Args, Clone, Debug)]
pub struct CompareArgs {
    /// Edition folder [default: the bundled edition of Mexico].
    #[arg(value_name = "EDITION", env = "TESTIGO_EDITION")]
    pub edition: Option<PathBuf>,
    /// Deployment: its date, and all places it names unless some of them are asked.
    #[arg(long, value_name = "ID")]
    pub zone: Option<String>,
    /// States by code, with commas: together.
    #[arg(long, value_name = "CODES")]
    pub state: Option<String>,
    /// Municipalities by code, with commas: together.
    #[arg(long, value_name = "CODES")]
    pub municipality: Option<String>,
    /// Day of the event, when no deployment is named: YYYY-MM-DD.
    #[arg(long, value_name = "DAY")]
    pub date: Option<String>,
    /// Source of the counts [default: the edition's].
    #[arg(long, value_name = "ID")]
    pub source: Option<String>,
    /// Months before and months after: 12, 24 or 36 [default: 12].
    #[arg(long, value_name = "MONTHS")]
    pub months: Option<String>,
    /// Months left out, the event's month first: 0 to 6 [default: 1].
    #[arg(long, value_name = "MONTHS")]
    pub washout: Option<String>,
    /// Comparison places: `other_states`, `neighbours_excluded_km:50`, or codes with commas [default: `other_states`].
    #[arg(long, value_name = "CHOICE")]
    pub controls: Option<String>,
    /// A field of the source and the codes that count, such as `offence=feminicide` or `sex=female`; may stand several times.
    #[arg(long = "only", value_name = "FIELD=CODES")]
    pub only: Vec<String>,
    /// Language of the card: es, en or pt.
    #[arg(long, value_name = "LANG", default_value = "en", value_parser = lang)]
    pub lang: Lang,
    /// Print everything as JSON.
    #[arg(long)]
    pub json: bool,
}

impl CompareArgs {
    /// The arguments as parameters of `/compare`.
    #[must_use]
    pub fn pairs(&self) -> Vec<(String, String)> {
        let named = [
            ("zone", &self.zone),
            ("state", &self.state),
            ("municipality", &self.municipality),
            ("date", &self.date),
            ("source", &self.source),
            ("months", &self.months),
            ("washout", &self.washout),
            ("controls", &self.controls),
        ];
        let named = named.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value.clone()?)));
        let fields = self.only.iter().map(|pair| {
            let (field, codes) = pair.split_once('=').unwrap_or((pair, ""));
            (field.to_owned(), codes.to_owned())
        });
        named.chain(fields).collect()
    }
}

fn lang(code: &str) -> Result<Lang, String> {
    Lang::of_tag(code).ok_or_else(|| format!("one of {}", Lang::ALL.map(Lang::code).join(", ")))
}

/// Every code of a report.
fn codes() -> impl Iterator<Item = &'static str> {
    RejectCode::CODES.iter().chain(NoteCode::CODES).copied()
}
