//! Is it right? Every number of every kind of answer against reading every row. The first wrong one stops the bench.

use super::around::{Around, Relation};
use super::asked::Asked;
use super::decode::{Feature, features};
use super::linear::{self, Row, Sum};
use super::municipalities::Municipalities;
use super::question::Question;
use super::synthetic::Incident;
use anyhow::{Context as _, ensure};
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};
use testigo::coords::{LonLat, MortonKey, TileCoord};

/// Cells of a heat tile: 2⁶ a side.
const SQUARE_BITS: u8 = 6;

/// Whoever answers: the engine in this process or the binary over HTTP. Tiles are plain MVT, figures JSON.
pub type Answers<'a> = &'a mut dyn FnMut(Asked, &Question) -> anyhow::Result<Vec<u8>>;

/// The rows, and the question whose answers are compared.
pub struct Truth<'a> {
    /// All rows.
    pub rows: &'a [Row],
    /// What is asked.
    pub question: Question,
    /// The areas of the rows.
    pub municipalities: &'a Municipalities,
    /// The deployment of the rows.
    pub around: &'a Around,
}

impl Truth<'_> {
    /// Squares of a tile, cell by cell.
    pub fn squares(&self, tile: TileCoord, answers: Answers<'_>) -> anyhow::Result<()> {
        self.compare_squares(Asked::Squares(tile), tile, self.rows.iter(), answers)
    }

    /// Squares and totals of what lies to the deployment as asked.
    pub fn around(&self, relation: Relation, tile: TileCoord, answers: Answers<'_>) -> anyhow::Result<()> {
        let rows = || self.rows.iter().filter(|row| linear::is_asked(row, &self.question) && self.around.holds(relation, row));
        let total = linear::total(rows(), &self.question);
        let all = linear::total(self.rows, &self.question);
        ensure!(total.n > 0 && total.n < all.n, "{relation:?} leaves {total:?} of {all:?}: nothing is compared");
        self.compare_total(Asked::SummaryAround(relation), total, answers)?;
        self.compare_squares(Asked::SquaresAround(relation, tile), tile, rows(), answers)
    }

    fn compare_squares<'r>(
        &self,
        asked: Asked,
        tile: TileCoord,
        rows: impl Iterator<Item = &'r Row>,
        answers: Answers<'_>,
    ) -> anyhow::Result<()> {
        let features = features(&answers(asked, &self.question)?, "heat", "cell")?;
        let side = 1u32 << SQUARE_BITS;
        let cells = linear::cells(rows, &self.question, tile, SQUARE_BITS);
        let name = |ix: usize| {
            let (x, y) = (ix as u32 % side, ix as u32 / side);
            format!("{}/{}/{}", tile.z() + SQUARE_BITS, tile.x() * side + x, tile.y() * side + y)
        };
        let right = cells.iter().enumerate().filter(|(_, sum)| sum.n > 0).map(|(ix, sum)| (name(ix), *sum)).collect();
        compare(&format!("{asked:?}"), &right, &by_name(features)?)
    }

    /// Hexagons of some tiles against all hexagons of their resolution; `whole_zoom`: the tiles are all there are.
    pub fn hexagons(&self, tiles: &[TileCoord], own_cells: &[u64], whole_zoom: bool, answers: Answers<'_>) -> anyhow::Result<()> {
        let right = linear::hexagons(self.rows, &self.question, own_cells);
        let mut home = Sum::default();
        for tile in tiles {
            let features = features(&answers(Asked::Hexagons(*tile), &self.question)?, "heat", "cell")?;
            let mut missing: BTreeMap<u64, Sum> =
                right.iter().map(|(cell, sum)| (*cell, *sum)).filter(|(cell, _)| holds_centre(*tile, *cell)).collect();
            for feature in features {
                let cell = u64::from_str_radix(&feature.name, 16).with_context(|| feature.name.clone())?;
                let want = right.get(&cell).copied().unwrap_or_default();
                ensure!(feature.sum == want, "hexagon {cell:x} in {tile:?}: {:?} instead of {want:?}", feature.sum);
                if feature.home {
                    ensure!(missing.remove(&cell).is_some(), "hexagon {cell:x} is at home in {tile:?} twice or wrongly");
                    home += feature.sum;
                }
            }
            ensure!(missing.is_empty(), "{tile:?} lacks {} hexagons of its own, first {:x?}", missing.len(), missing.first_key_value());
        }
        let total = linear::total(self.rows, &self.question);
        ensure!(!whole_zoom || home == total, "hexagons at home add up to {home:?} instead of {total:?}");
        Ok(())
    }

    /// Stacks of a tile, by the coordinate or the cell that each of them names.
    pub fn incidents(&self, tile: TileCoord, answers: Answers<'_>) -> anyhow::Result<()> {
        let features = features(&answers(Asked::Incidents(tile), &self.question)?, "incidents", "place")?;
        let positions = linear::positions(self.rows, &self.question, tile);
        let mut grids: HashMap<u8, Vec<Sum>> = HashMap::new();
        let mut sum = Sum::default();
        for feature in &features {
            let want = if let Some((z, x, y)) = cell_of(&feature.name) {
                let bits = z.checked_sub(tile.z()).context("a stack wider than its tile")?;
                let grid = grids.entry(bits).or_insert_with(|| linear::cells(self.rows, &self.question, tile, bits));
                let mask = (1 << bits) - 1;
                grid[(((y & mask) << bits) | (x & mask)) as usize]
            } else {
                let key = u64::from_str_radix(&feature.name, 16).with_context(|| feature.name.clone())?;
                positions.get(&key).copied().unwrap_or_default()
            };
            ensure!(feature.sum == want, "stack {} in {tile:?}: {:?} instead of {want:?}", feature.name, feature.sum);
            sum += feature.sum;
        }
        let mut total = Sum::default();
        for part in positions.values() {
            total += *part;
        }
        ensure!(sum == total, "stacks of {tile:?} add up to {sum:?} instead of {total:?}");
        Ok(())
    }

    /// Municipalities in some tiles that together hold them all.
    pub fn municipality_tiles(&self, tiles: &[TileCoord], answers: Answers<'_>) -> anyhow::Result<()> {
        let right = self.by_code();
        let mut seen = BTreeMap::new();
        for tile in tiles {
            for feature in features(&answers(Asked::Municipalities(*tile), &self.question)?, "municipalities", "code")? {
                let want = right.get(&feature.name).copied().unwrap_or_default();
                ensure!(feature.sum == want, "municipality {} in {tile:?}: {:?} instead of {want:?}", feature.name, feature.sum);
                seen.insert(feature.name, feature.sum);
            }
        }
        compare("municipalities over all tiles", &right, &seen)
    }

    /// Records and deaths by municipality.
    pub fn values(&self, answers: Answers<'_>) -> anyhow::Result<()> {
        let records = column(&json(answers, Asked::Values, &self.question)?)?;
        let deaths = column(&json(answers, Asked::DeathsByMunicipality, &self.question)?)?;
        let right = self.by_code();
        compare("records by municipality", &right.iter().map(|(code, sum)| (code.clone(), sum.n)).collect(), &records)?;
        compare("deaths by municipality", &right.iter().map(|(code, sum)| (code.clone(), sum.deaths)).collect(), &deaths)
    }

    /// Totals.
    pub fn summary(&self, answers: Answers<'_>) -> anyhow::Result<()> {
        self.compare_total(Asked::Summary, linear::total(self.rows, &self.question), answers)
    }

    fn compare_total(&self, asked: Asked, total: Sum, answers: Answers<'_>) -> anyhow::Result<()> {
        let summary = json(answers, asked, &self.question)?;
        let number = |path: &str| summary.pointer(path).and_then(Value::as_u64).with_context(|| format!("{path} of {summary}"));
        for (records, deaths) in [("/records", "/deaths/best"), ("/drawn/records", "/drawn/deaths_best")] {
            let sum = Sum { n: number(records)?, deaths: number(deaths)? };
            ensure!(sum == total, "{asked:?} {records}: {sum:?} instead of {total:?}");
        }
        Ok(())
    }

    /// Months.
    pub fn series(&self, answers: Answers<'_>) -> anyhow::Result<()> {
        let series = json(answers, Asked::Series, &self.question)?;
        let bins = series["bins"].as_array().context("no bins")?;
        let read = |bin: &Value| {
            let month = bin["start"].as_str()?.get(..7)?.to_owned();
            Some((month, Sum { n: bin["records"].as_u64()?, deaths: bin["deaths_best"].as_u64()? }))
        };
        let months: BTreeMap<String, Sum> =
            bins.iter().map(|bin| read(bin).with_context(|| bin.to_string())).collect::<anyhow::Result<_>>()?;
        let right = linear::months(self.rows, &self.question).into_iter().map(|(month, sum)| (month.to_string(), sum)).collect();
        compare("months", &right, &months)
    }

    fn by_code(&self) -> BTreeMap<String, Sum> {
        let sums = linear::areas(self.rows, &self.question, self.municipalities.len());
        let named = sums.into_iter().enumerate().map(|(ix, sum)| (self.municipalities.code(ix).to_owned(), sum));
        named.filter(|(_, sum)| sum.n > 0).collect()
    }
}

/// H3 resolution of hexagons by zoom when none is asked for.
pub fn default_resolution(z: u8) -> u8 {
    const BY_ZOOM: [u8; 10] = [0, 1, 2, 3, 4, 4, 5, 6, 6, 7];
    BY_ZOOM.get(usize::from(z)).copied().unwrap_or(7)
}

/// The H3 cell of every incident.
pub fn own_hexagons(incidents: &[Incident], resolution: u8) -> anyhow::Result<Vec<u64>> {
    let resolution = h3o::Resolution::try_from(resolution)?;
    let own = |incident: &Incident| {
        let at = linear::position(incident)?;
        Ok(h3o::LatLng::new(at.lat(), at.lon())?.to_cell(resolution).into())
    };
    incidents.iter().map(own).collect()
}

/// Whether a tile holds the centre of an H3 cell.
pub fn holds_centre(tile: TileCoord, cell: u64) -> bool {
    centre_tile(cell, tile.z()) == Some((tile.x(), tile.y()))
}

/// Column and row of the tile of a zoom that holds the centre of an H3 cell; none for what is no cell.
pub fn centre_tile(cell: u64, z: u8) -> Option<(u32, u32)> {
    let centre = h3o::LatLng::from(h3o::CellIndex::try_from(cell).ok()?);
    Some(MortonKey::of(LonLat::new(centre.lng(), centre.lat()).ok()?).cell(z))
}

fn by_name(features: Vec<Feature>) -> anyhow::Result<BTreeMap<String, Sum>> {
    let count = features.len();
    let map: BTreeMap<String, Sum> = features.into_iter().map(|feature| (feature.name, feature.sum)).collect();
    ensure!(map.len() == count, "a cell stands in a tile twice");
    Ok(map)
}

fn cell_of(place: &str) -> Option<(u8, u32, u32)> {
    let mut parts = place.split('/');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

fn json(answers: Answers<'_>, asked: Asked, question: &Question) -> anyhow::Result<Value> {
    Ok(serde_json::from_slice(&answers(asked, question)?)?)
}

/// Code → value of an answer of `/values`, without zeros.
fn column(values: &Value) -> anyhow::Result<BTreeMap<String, u64>> {
    let values = values["values"].as_object().context("no values")?;
    let read = |(code, fields): (&String, &Value)| Some((code.clone(), whole(&fields[0])?));
    let read: Option<BTreeMap<String, u64>> = values.iter().map(read).collect();
    read.context("a value that is no integer")
}

/// A number without a fraction, however it is spelt.
fn whole(value: &Value) -> Option<u64> {
    value.as_u64().or_else(|| value.as_f64().filter(|number| number.fract() == 0.0 && *number >= 0.0).map(|number| number as u64))
}

/// Equal maps, or the first difference in words.
fn compare<T: PartialEq + std::fmt::Debug>(what: &str, right: &BTreeMap<String, T>, got: &BTreeMap<String, T>) -> anyhow::Result<()> {
    for (name, want) in right {
        ensure!(got.get(name) == Some(want), "{what}: {name} is {:?} instead of {want:?}", got.get(name));
    }
    let extra = got.keys().find(|name| !right.contains_key(*name));
    ensure!(extra.is_none(), "{what}: {extra:?} has no rows");
    Ok(())
}
