//! The built binary over HTTP, beside a bare axum server that answers bodies of the same size in the same run.

use super::asked::Asked;
use super::bare;
use super::clock::Timing;
use super::process::Server;
use super::question::Question;
use super::table::Line;
use super::wire::{Coding, Connection, Run, ask_all};
use anyhow::ensure;
use rand_pcg::Pcg64;
use std::path::Path;
use std::time::{Duration, Instant};
use testigo::coords::TileCoord;

/// Connections that ask at once: enough to keep two cores busy, as few clients as possible beside the server.
const CONNECTIONS: usize = 4;
/// Cold tiles of a run.
const COLD_TILES: usize = 6_000;
/// Requests for one cached tile in a round.
const CACHED_REQUESTS: usize = 40_000;
/// Rounds of ours and bare in turn: the medians are compared.
const ROUNDS: usize = 3;
/// New filters whose page is asked for.
const PAGES: usize = 60;
/// Tiles of a page: this many columns and rows, as heat and as incidents.
const PAGE: (u32, u32) = (5, 4);
/// Single requests for the time above an empty answer.
const SINGLE: usize = 600;
/// In the middle of the Pacific: no row is there.
const NOTHING: (u8, u32, u32) = (8, 20, 128);

/// What the HTTP part works with.
pub struct Bench<'a> {
    /// The binary, serving the edition.
    pub server: &'a Server,
    /// The most crowded tiles of several zooms.
    pub crowded: Vec<TileCoord>,
    /// The most crowded tile of the page's zoom.
    pub centre: TileCoord,
    /// For the bare server's body.
    pub folder: &'a Path,
}

impl Bench<'_> {
    /// Every measurement.
    pub fn run(&self, lot: &mut Pcg64) -> anyhow::Result<Vec<Line>> {
        let mut lines = vec![self.above_an_empty_answer(lot)?, self.cold_tiles(lot)?];
        lines.extend(self.cached_tile(lot)?);
        lines.push(self.pages(lot)?);
        Ok(lines)
    }

    fn cold_urls(&self, count: usize, lot: &mut Pcg64) -> anyhow::Result<Vec<String>> {
        self.crowded.iter().cycle().take(count).map(|tile| Ok(Asked::Squares(*tile).url(&Question::draw(lot)?))).collect()
    }

    /// One connection: a filtered tile nobody asked for yet, and an empty one.
    fn above_an_empty_answer(&self, lot: &mut Pcg64) -> anyhow::Result<Line> {
        let nothing = TileCoord::new(NOTHING.0, NOTHING.1, NOTHING.2)?;
        let empty: Vec<String> =
            (0..SINGLE).map(|_| Ok(Asked::Squares(nothing).url(&Question::draw(lot)?))).collect::<anyhow::Result<_>>()?;
        let empty = ask_all(self.server.address, 1, &empty, Coding::Browser)?;
        ensure!(empty.bytes == 0, "the empty tile is not empty");
        let full = ask_all(self.server.address, 1, &self.cold_urls(SINGLE, lot)?, Coding::Browser)?;
        let above = full.timing.median_ms - empty.timing.median_ms;
        Ok(Line::new("cold heat tile above an empty answer", format!("{above:.3} ms"))
            .beside(format!("empty {:.3} ms, tile {:.3} ms, p95 {:.3}", empty.timing.median_ms, full.timing.median_ms, full.timing.p95_ms))
            .at_most(above, 0.3, "ms"))
    }

    /// Distinct tiles of distinct filters, beside the bare server with bodies of the mean size.
    fn cold_tiles(&self, lot: &mut Pcg64) -> anyhow::Result<Line> {
        let ours = ask_all(self.server.address, CONNECTIONS, &self.cold_urls(COLD_TILES, lot)?, Coding::Browser)?;
        let mean = ours.bytes / ours.answers as u64;
        let bare = self.bare(&vec![0; mean as usize])?;
        let bare = ask_all(bare.address, CONNECTIONS, &self.cold_urls(COLD_TILES, lot)?, Coding::Browser)?;
        let (rate, ceiling) = (ours.per_second(), bare.per_second());
        Ok(Line::new("distinct cold heat tiles", format!("{rate:.0} /s, p95 {:.2} ms", ours.timing.p95_ms))
            .beside(format!("bare axum, {mean} B: {ceiling:.0} /s; {:.0} %", 100.0 * rate / ceiling))
            .at_least(rate, 8_000.0, "/s"))
    }

    /// The same tile again and again, beside the bare server with the same body.
    fn cached_tile(&self, lot: &mut Pcg64) -> anyhow::Result<Vec<Line>> {
        let question = Question::draw(lot)?;
        self.crowded.iter().take(2).map(|tile| self.cached(Asked::Hexagons(*tile).url(&question))).collect()
    }

    fn cached(&self, url: String) -> anyhow::Result<Line> {
        let mut connection = Connection::open(self.server.address)?;
        for _ in 0..50 {
            connection.get(&url, Coding::Browser)?;
            // A body that is asked for again is packed tighter beside the requests; that shall have happened.
            std::thread::sleep(Duration::from_millis(4));
        }
        let size = connection.body().len();
        let bare = self.bare(connection.body())?;
        drop(connection);
        let urls = vec![url; CACHED_REQUESTS];
        let mut rounds: Vec<(Run, Run)> = Vec::new();
        for _ in 0..ROUNDS {
            let round = (
                ask_all(self.server.address, CONNECTIONS, &urls, Coding::Browser)?,
                ask_all(bare.address, CONNECTIONS, &urls, Coding::Browser)?,
            );
            rounds.push(round);
        }
        rounds.sort_by(|a, b| (a.0.per_second() / a.1.per_second()).total_cmp(&(b.0.per_second() / b.1.per_second())));
        let (ours, bare) = rounds[ROUNDS / 2];
        let share = 100.0 * ours.per_second() / bare.per_second();
        Ok(Line::new(format!("cached tile, {size} B"), format!("{:.0} /s", ours.per_second()))
            .beside(format!("bare axum, same body: {:.0} /s; {share:.0} %", bare.per_second()))
            .at_least(share, 80.0, "%"))
    }

    /// New filters as a page asks for them: tiles, then figures.
    fn pages(&self, lot: &mut Pcg64) -> anyhow::Result<Line> {
        let (mut walls, mut tiles) = (Vec::new(), 0);
        let busy_ms = self.server.busy_ms()?;
        for _ in 0..PAGES {
            let urls = self.page(&Question::draw(lot)?)?;
            tiles = urls.len() - 3;
            let start = Instant::now();
            ask_all(self.server.address, CONNECTIONS, &urls, Coding::Browser)?;
            walls.push(start.elapsed());
        }
        let busy_ms = (self.server.busy_ms()? - busy_ms) / PAGES as f64;
        let walls = Timing::of(walls);
        Ok(Line::new(format!("page of a new filter: {tiles} tiles, values, series, summary"), format!("{busy_ms:.1} ms of server time"))
            .beside(format!("until all is there {:.1} ms, p95 {:.1}", walls.median_ms, walls.p95_ms))
            .at_most(busy_ms, 15.0, "ms"))
    }

    fn page(&self, question: &Question) -> anyhow::Result<Vec<String>> {
        let mut urls = Vec::new();
        for (dx, dy) in (0..PAGE.0).flat_map(|dx| (0..PAGE.1).map(move |dy| (dx, dy))) {
            let (x, y) = (self.centre.x() + dx - PAGE.0 / 2, self.centre.y() + dy - PAGE.1 / 2);
            let tile = TileCoord::new(self.centre.z(), x, y)?;
            urls.extend([Asked::Hexagons(tile).url(question), Asked::Incidents(tile).url(question)]);
        }
        urls.extend([Asked::Values, Asked::Series, Asked::Summary].map(|asked| asked.url(question)));
        Ok(urls)
    }

    fn bare(&self, body: &[u8]) -> anyhow::Result<Server> {
        let file = self.folder.join("bare-body");
        std::fs::write(&file, body)?;
        bare::start(&file)
    }
}
