//! `make bench`: invented incidents are published, every kind of answer is checked against reading all rows, then timed.
//!
//! A wrong answer ends the run before a time is printed. What each part measures stands in `benches/README.md`.

#![expect(clippy::print_stdout, reason = "the table is what this program is for")]

mod arguments;
mod around;
mod asked;
mod bare;
mod cities;
mod clock;
mod decode;
mod edition;
mod engine;
mod exact;
mod in_process;
mod linear;
mod machine;
mod municipalities;
mod over_http;
mod process;
mod question;
mod synthetic;
mod table;
mod verify;
mod wire;

use anyhow::Context as _;
use arguments::Arguments;
use clap::Parser as _;
use engine::Engine;
use in_process::Zoom;
use linear::Row;
use rand::SeedableRng as _;
use rand_pcg::Pcg64;
use testigo::coords::TileCoord;

/// The zooms that are asked, with how many of their most crowded tiles.
const ZOOMS: [(u8, usize); 6] = [(0, 1), (4, 6), (6, 13), (8, 13), (10, 13), (12, 14)];
/// Zoom of a page's tiles: a metropolis and its country.
const PAGE_ZOOM: u8 = 6;

fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    match &arguments.bare {
        Some(body) => bare::serve(body),
        None => measure(&arguments),
    }
}

fn measure(arguments: &Arguments) -> anyhow::Result<()> {
    println!("{} incidents, seed {}, invented; {}", arguments.rows, arguments.seed, machine::describe());
    let folder = tempfile::tempdir()?;
    let incidents = synthetic::incidents(arguments.rows, arguments.seed)?;
    let published = edition::publish(&incidents, folder.path())?;

    let engine = Engine::open(&published.edition)?;
    let municipalities = engine.municipalities();
    let mut rows = linear::rows(&incidents)?;
    municipalities.place(&incidents, &mut rows);
    let zooms = zooms(&rows, &incidents)?;
    drop(incidents);

    let around = around::Around::new(engine.outline()?, &municipalities)?;
    let deployment = around::tile(engine.outline()?, PAGE_ZOOM)?;
    let truth = exact::Truth { rows: &rows, question: question::Question::reference()?, municipalities: &municipalities, around: &around };
    verify::all(&truth, &zooms, deployment, verify::Reach::WholeZooms, &mut |asked, question| engine.answer(asked, question))
        .context("in process")?;
    let started = edition::start(&published.edition)?;
    let server = &started.server;
    let mut connection = wire::Connection::open(server.address)?;
    verify::all(&truth, &zooms, deployment, verify::Reach::CrowdedTiles, &mut |asked, question| connection.body_of(&asked.url(question)))
        .context("over HTTP")?;
    println!("every answer equals the linear scan\n");

    let mut lot = Pcg64::seed_from_u64(arguments.seed);
    let mut lines = edition::lines(&published, &started, arguments.rows)?;
    println!("{}", table::format("edition", ["measured", "beside it", "target"], &lines));
    let bench =
        in_process::Bench { engine: &engine, rows: &rows, municipalities: &municipalities, zooms: &zooms, around: &around, deployment };
    let in_process = bench.run(&mut lot)?;
    println!("{}", table::format("in process, filter to bytes", ["median", "beside it", "target"], &in_process));
    let http = over_http(server, &zooms, folder.path())?.run(&mut lot)?;
    println!("{}", table::format("over HTTP, compressed", ["measured", "beside it", "target"], &http));
    lines.extend(in_process.into_iter().chain(http));
    println!("resident at the end: {:.0} MB", server.resident_bytes()? as f64 / 1e6);
    println!(
        "{} of {} targets missed",
        lines.iter().filter(|line| line.is_missed()).count(),
        lines.iter().filter(|line| line.has_target()).count()
    );
    Ok(())
}

fn zooms(rows: &[Row], incidents: &[synthetic::Incident]) -> anyhow::Result<Vec<Zoom>> {
    let zoom = |(z, count): (u8, usize)| {
        Ok(Zoom {
            z,
            crowded: linear::crowded(rows.iter(), z, count)?,
            hexagons: exact::own_hexagons(incidents, exact::default_resolution(z))?,
            municipal: linear::crowded(rows.iter().filter(|row| row.area != Row::NOWHERE), z, count)?,
        })
    };
    ZOOMS.into_iter().map(zoom).collect()
}

fn over_http<'a>(server: &'a process::Server, zooms: &[Zoom], folder: &'a std::path::Path) -> anyhow::Result<over_http::Bench<'a>> {
    let crowded: Vec<TileCoord> = zooms.iter().flat_map(|zoom| zoom.crowded.iter().map(|(tile, _)| *tile)).collect();
    let centre = zooms.iter().find(|zoom| zoom.z == PAGE_ZOOM).and_then(|zoom| zoom.crowded.first()).context("no tile for a page")?.0;
    Ok(over_http::Bench { server, crowded, centre, folder })
}
