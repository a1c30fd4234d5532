//! The same questions answered by reading every row: what is right, and what a program without an index would take.

use super::question::Question;
use super::synthetic::Incident;
use std::collections::HashMap;
use testigo::coords::{LonLat, MortonKey, TileCoord};
use testigo::domain::{Day, Month};

/// A row as a plain program would hold it.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Web Mercator column, in 2⁻³² of the world's side.
    pub x: u32,
    /// Web Mercator row.
    pub y: u32,
    /// Days since 1970.
    pub day: i32,
    /// People killed.
    pub deaths: u32,
    /// Months since January of year 0.
    pub month: u16,
    /// Position of its municipality among the areas, or [`Row::NOWHERE`].
    pub area: u16,
    /// Position in the list of kinds.
    pub kind: u8,
}

impl Row {
    /// Outside every municipality.
    pub const NOWHERE: u16 = u16::MAX;
}

/// Records and their deaths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Sum {
    /// Records.
    pub n: u64,
    /// Deaths.
    pub deaths: u64,
}

impl Sum {
    fn add(&mut self, row: &Row) {
        self.n += 1;
        self.deaths += u64::from(row.deaths);
    }
}

impl std::ops::AddAssign for Sum {
    fn add_assign(&mut self, other: Self) {
        self.n += other.n;
        self.deaths += other.deaths;
    }
}

/// Where an invented incident lies, as the file spells it.
pub fn position(incident: &Incident) -> anyhow::Result<LonLat> {
    Ok(LonLat::new(f64::from(incident.lon_e5) / 1e5, f64::from(incident.lat_e5) / 1e5)?)
}

/// The rows of a plain program; municipalities are not known yet.
pub fn rows(incidents: &[Incident]) -> anyhow::Result<Vec<Row>> {
    let row = |incident: &Incident| {
        let (x, y) = MortonKey::of(position(incident)?).xy();
        let month = Day::from_days(incident.day).month().index() as u16;
        Ok(Row { x, y, day: incident.day, deaths: incident.deaths, month, area: Row::NOWHERE, kind: incident.kind })
    };
    incidents.iter().map(row).collect()
}

/// Whether a row's day and kind are asked for.
pub fn is_asked(row: &Row, question: &Question) -> bool {
    question.first <= row.day && row.day <= question.last && question.kinds & (1 << row.kind) != 0
}

/// Column and row of the grid of 2ᶻ cells a side that hold a row.
fn cell(row: &Row, z: u8) -> (u32, u32) {
    let shift = 32 - u32::from(z);
    (row.x.checked_shr(shift).unwrap_or(0), row.y.checked_shr(shift).unwrap_or(0))
}

/// Whether a row lies in a tile.
pub fn is_in(row: &Row, tile: TileCoord) -> bool {
    cell(row, tile.z()) == (tile.x(), tile.y())
}

/// Sums over all rows.
pub fn total<'a>(rows: impl IntoIterator<Item = &'a Row>, question: &Question) -> Sum {
    let mut sum = Sum::default();
    rows.into_iter().filter(|row| is_asked(row, question)).for_each(|row| sum.add(row));
    sum
}

/// Sums over a tile's cells, 2ᵇ a side, row by row from the north-west.
pub fn cells<'a>(rows: impl IntoIterator<Item = &'a Row>, question: &Question, tile: TileCoord, bits: u8) -> Vec<Sum> {
    let mut cells = vec![Sum::default(); 1 << (2 * bits)];
    for row in rows.into_iter().filter(|row| is_in(row, tile) && is_asked(row, question)) {
        let (x, y) = cell(row, tile.z() + bits);
        let mask = (1 << bits) - 1;
        cells[(((y & mask) << bits) | (x & mask)) as usize].add(row);
    }
    cells
}

/// Sums by position in a tile.
pub fn positions(rows: &[Row], question: &Question, tile: TileCoord) -> HashMap<u64, Sum> {
    let mut positions = HashMap::new();
    for row in rows.iter().filter(|row| is_in(row, tile) && is_asked(row, question)) {
        positions.entry(MortonKey::from_xy(row.x, row.y).bits()).or_insert_with(Sum::default).add(row);
    }
    positions
}

/// Sums by municipality.
pub fn areas(rows: &[Row], question: &Question, areas: usize) -> Vec<Sum> {
    let mut sums = vec![Sum::default(); areas];
    for row in rows.iter().filter(|row| row.area != Row::NOWHERE && is_asked(row, question)) {
        sums[usize::from(row.area)].add(row);
    }
    sums
}

/// Sums by month from the question's first to its last.
pub fn months(rows: &[Row], question: &Question) -> Vec<(Month, Sum)> {
    let [first, last] = [question.first, question.last].map(|day| Day::from_days(day).month().index());
    let mut sums = vec![Sum::default(); (last - first + 1) as usize];
    for row in rows.iter().filter(|row| is_asked(row, question)) {
        sums[(i32::from(row.month) - first) as usize].add(row);
    }
    (first..=last).map(Month::from_index).zip(sums).collect()
}

/// Sums by hexagon; `hexagons` holds each row's own H3 cell.
pub fn hexagons(rows: &[Row], question: &Question, hexagons: &[u64]) -> HashMap<u64, Sum> {
    let mut sums = HashMap::new();
    for (row, hexagon) in rows.iter().zip(hexagons).filter(|(row, _)| is_asked(row, question)) {
        sums.entry(*hexagon).or_insert_with(Sum::default).add(row);
    }
    sums
}

/// The most crowded tiles of a zoom, most crowded first, with their rows.
pub fn crowded<'a>(rows: impl Iterator<Item = &'a Row>, z: u8, count: usize) -> anyhow::Result<Vec<(TileCoord, u64)>> {
    let mut tiles: HashMap<(u32, u32), u64> = HashMap::new();
    rows.for_each(|row| *tiles.entry(cell(row, z)).or_default() += 1);
    let mut tiles: Vec<_> = tiles.into_iter().collect();
    tiles.sort_by_key(|((x, y), n)| (std::cmp::Reverse(*n), *x, *y));
    tiles.into_iter().take(count).map(|((x, y), n)| Ok((TileCoord::new(z, x, y)?, n))).collect()
}
