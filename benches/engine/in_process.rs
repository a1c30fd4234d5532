//! The engine in this process, from the text of a filter to the bytes of an answer, beside reading every row.

use super::around::{Around, Relation};
use super::asked::Asked;
use super::clock::{Budget, Timing, time};
use super::engine::Engine;
use super::linear::{self, Row};
use super::municipalities::Municipalities;
use super::question::Question;
use super::table::Line;
use rand_pcg::Pcg64;
use std::cell::RefCell;
use testigo::coords::TileCoord;

/// From this many rows the promises are those for five million.
const LARGE: usize = 2_000_000;
/// Records of the stacks' promise.
const STACKED: u64 = 20_000;

/// What the in-process part works with.
pub struct Bench<'a> {
    /// The engine.
    pub engine: &'a Engine,
    /// All rows.
    pub rows: &'a [Row],
    /// The areas of the rows.
    pub municipalities: &'a Municipalities,
    /// Zoom, its most crowded tiles with their rows, and each row's hexagon there.
    pub zooms: &'a [Zoom],
    /// A deployment.
    pub around: &'a Around,
    /// The tile in its middle.
    pub deployment: TileCoord,
}

/// What is asked of a zoom.
pub struct Zoom {
    /// The zoom.
    pub z: u8,
    /// Its most crowded tiles with their rows, most crowded first.
    pub crowded: Vec<(TileCoord, u64)>,
    /// H3 cell of every row at the zoom's default resolution.
    pub hexagons: Vec<u64>,
    /// The tiles with most rows in municipalities.
    pub municipal: Vec<(TileCoord, u64)>,
}

impl Bench<'_> {
    /// Every measurement.
    pub fn run(&self, lot: &mut Pcg64) -> anyhow::Result<Vec<Line>> {
        let lot = RefCell::new(lot);
        let mut lines = Vec::new();
        let mut squares = Vec::new();
        for zoom in self.zooms {
            let (line, median_ms) = self.squares(zoom, &lot)?;
            lines.push(line);
            squares.push(median_ms);
        }
        for (zoom, squares_ms) in self.zooms.iter().zip(squares) {
            lines.push(self.hexagons(zoom, squares_ms, &lot)?);
        }
        for zoom in self.zooms {
            lines.push(self.incidents(zoom, &lot)?);
        }
        lines.extend(self.full_stack(&lot)?);
        for zoom in self.zooms {
            lines.push(self.municipality_tile(zoom, &lot)?);
        }
        for zoom in self.zooms {
            lines.push(self.further_municipality_tile(zoom, &lot)?);
        }
        lines.extend(self.figures(&lot)?);
        for relation in Relation::ALL {
            lines.extend(self.around(relation, &lot)?);
        }
        Ok(lines)
    }

    fn is_large(&self) -> bool {
        self.rows.len() >= LARGE
    }

    /// Times the engine on the tiles in turn, another filter each time.
    fn ours(&self, asked: &[Asked], lot: &RefCell<&mut Pcg64>) -> anyhow::Result<Timing> {
        let prepare = |run: usize| Ok((asked[run % asked.len()], Question::draw(&mut lot.borrow_mut())?));
        time(Budget::QUICK, prepare, |(asked, question)| self.engine.answer(*asked, question))
    }

    /// Times a scan of all rows.
    fn scan<R>(&self, lot: &RefCell<&mut Pcg64>, scan: impl Fn(&[Row], &Question) -> R) -> anyhow::Result<Timing> {
        time(Budget::SLOW, |_| Question::draw(&mut lot.borrow_mut()), |question| Ok(scan(self.rows, question)))
    }

    fn squares(&self, zoom: &Zoom, lot: &RefCell<&mut Pcg64>) -> anyhow::Result<(Line, f64)> {
        let asked: Vec<Asked> = zoom.crowded.iter().map(|(tile, _)| Asked::Squares(*tile)).collect();
        let ours = self.ours(&asked, lot)?;
        let scan = self.scan(lot, |rows, question| linear::cells(rows, question, zoom.crowded[0].0, 6))?;
        let limit = match (self.is_large(), zoom.z) {
            (false, 0) => 0.5,
            (false, _) => 0.1,
            (true, 0) => 2.0,
            (true, _) => 0.3,
        };
        Ok((line(format!("heat squares z{}", zoom.z), ours, scan).at_most(ours.median_ms, limit, "ms"), ours.median_ms))
    }

    fn hexagons(&self, zoom: &Zoom, squares_ms: f64, lot: &RefCell<&mut Pcg64>) -> anyhow::Result<Line> {
        let asked: Vec<Asked> = zoom.crowded.iter().map(|(tile, _)| Asked::Hexagons(*tile)).collect();
        let ours = self.ours(&asked, lot)?;
        let scan = self.scan(lot, |rows, question| linear::hexagons(rows, question, &zoom.hexagons))?;
        let ratio = ours.median_ms / squares_ms;
        Ok(line(format!("heat hexagons z{}, {ratio:.1} × squares", zoom.z), ours, scan).at_most(ratio, 2.0, "× squares"))
    }

    fn incidents(&self, zoom: &Zoom, lot: &RefCell<&mut Pcg64>) -> anyhow::Result<Line> {
        let asked: Vec<Asked> = zoom.crowded.iter().map(|(tile, _)| Asked::Incidents(*tile)).collect();
        let ours = self.ours(&asked, lot)?;
        let scan = self.scan(lot, |rows, question| linear::cells(rows, question, zoom.crowded[0].0, 7))?;
        Ok(line(format!("incidents z{}", zoom.z), ours, scan))
    }

    /// Stacks of nearly all records of the deepest zoom's tile that is nearest to the promise's size.
    fn full_stack(&self, lot: &RefCell<&mut Pcg64>) -> anyhow::Result<Option<Line>> {
        let Some(zoom) = self.zooms.last() else { return Ok(None) };
        let Some((tile, rows)) = zoom.crowded.iter().min_by_key(|(_, rows)| rows.abs_diff(STACKED)) else { return Ok(None) };
        let prepare = |_| Question::draw_broad(&mut lot.borrow_mut());
        let ours = time(Budget::QUICK, prepare, |question| self.engine.answer(Asked::Incidents(*tile), question))?;
        let scan = time(Budget::SLOW, prepare, |question| Ok(linear::cells(self.rows, question, *tile, 7)))?;
        // The promise is for 20,000 records; the tile at hand has more or fewer.
        let scaled = ours.median_ms * STACKED as f64 / *rows as f64;
        Ok(Some(line(format!("incidents z{}, all {rows} records of a tile", zoom.z), ours, scan).at_most(scaled, 1.0, "ms for 20,000")))
    }

    fn municipality_tile(&self, zoom: &Zoom, lot: &RefCell<&mut Pcg64>) -> anyhow::Result<Line> {
        let asked: Vec<Asked> = zoom.municipal.iter().map(|(tile, _)| Asked::Municipalities(*tile)).collect();
        let ours = self.ours(&asked, lot)?;
        let scan = self.scan(lot, |rows, question| linear::areas(rows, question, self.municipalities.len()))?;
        Ok(line(format!("municipalities z{}", zoom.z), ours, scan).at_most(ours.median_ms, 1.5, "ms"))
    }

    /// A tile of a filter whose layer is prepared, as a map asks for all but the first.
    fn further_municipality_tile(&self, zoom: &Zoom, lot: &RefCell<&mut Pcg64>) -> anyhow::Result<Line> {
        let prepare = |run: usize| {
            let coord = zoom.municipal[run % zoom.municipal.len()].0;
            Ok((self.engine.prepared(Asked::Municipalities(coord), &Question::draw(&mut lot.borrow_mut())?)?, coord))
        };
        let ours = time(Budget::QUICK, prepare, |(layer, coord)| {
            Ok(layer.tile(*coord)?.map(|tile| testigo::encode::mvt::encode(&tile)).unwrap_or_default())
        })?;
        let scan = self.scan(lot, |rows, question| linear::areas(rows, question, self.municipalities.len()))?;
        Ok(line(format!("municipalities z{}, a further tile of the filter", zoom.z), ours, scan).at_most(ours.median_ms, 1.5, "ms"))
    }

    fn figures(&self, lot: &RefCell<&mut Pcg64>) -> anyhow::Result<Vec<Line>> {
        let areas = self.municipalities.len();
        let values = (self.ours(&[Asked::Values], lot)?, self.scan(lot, |rows, question| linear::areas(rows, question, areas))?);
        let summary = (self.ours(&[Asked::Summary], lot)?, self.scan(lot, |rows, question| linear::total(rows, question))?);
        let series = (self.ours(&[Asked::Series], lot)?, self.scan(lot, linear::months)?);
        let lines = [("values, municipalities", values), ("summary", summary), ("series by month", series)];
        Ok(lines.into_iter().map(|(what, (ours, scan))| self.figure(what, ours, scan)).collect())
    }

    /// Totals and a tile of what lies to the deployment as asked.
    fn around(&self, relation: Relation, lot: &RefCell<&mut Pcg64>) -> anyhow::Result<[Line; 2]> {
        let holds = |row: &&Row| self.around.holds(relation, row);
        let totals = self
            .scan(lot, |rows, question| linear::total(rows.iter().filter(|row| linear::is_asked(row, question)).filter(holds), question))?;
        let tile = self.deployment;
        let cells = self.scan(lot, |rows, question| {
            let asked = |row: &&Row| linear::is_in(row, tile) && linear::is_asked(row, question);
            linear::cells(rows.iter().filter(asked).filter(holds), question, tile, 6)
        })?;
        Ok([
            line(format!("summary {}", relation.words()), self.ours(&[Asked::SummaryAround(relation)], lot)?, totals),
            line(
                format!("heat squares z{} {}", tile.z(), relation.words()),
                self.ours(&[Asked::SquaresAround(relation, tile)], lot)?,
                cells,
            ),
        ])
    }

    /// The promise on figures is for a million rows.
    fn figure(&self, what: &str, ours: Timing, scan: Timing) -> Line {
        let line = line(what.to_owned(), ours, scan);
        if self.is_large() { line } else { line.at_most(ours.median_ms, 2.0, "ms") }
    }
}

fn line(what: String, ours: Timing, scan: Timing) -> Line {
    let ratio = scan.median_ms / ours.median_ms;
    Line::new(what, format!("{:.3} ms, p95 {:.3}", ours.median_ms, ours.p95_ms))
        .beside(format!("linear scan {:.2} ms, {ratio:.0} ×", scan.median_ms))
}
