//! Invented incidents in the shape of real geocoded violence data. Equal seeds give equal rows.

use super::cities::{Cities, City, Degrees, scatter};
use anyhow::Context as _;
use rand::RngExt as _;
use rand::SeedableRng as _;
use rand::distr::weighted::WeightedIndex;
use rand_distr::{Beta, Distribution, Pareto};
use rand_pcg::Pcg64;
use std::io::Write as _;
use std::path::Path;
use testigo::domain::Day;

/// Kinds of incident, most of what follows is by position in this list.
pub const KINDS: [&str; 8] = ["homicide", "armed_clash", "kidnapping", "extortion", "explosion", "protest", "massacre", "displacement"];
const KIND_SHARES: [f64; 8] = [0.46, 0.15, 0.08, 0.10, 0.05, 0.12, 0.01, 0.03];
/// The kinds that kill; the others have no deaths.
const DEADLY: [usize; 4] = [HOMICIDE, 1, 4, MASSACRE];
/// Every homicide has at least one death.
pub const HOMICIDE: usize = 0;
/// Every massacre has at least three.
pub const MASSACRE: usize = 6;
/// No event exceeds this many deaths.
const DEADLIEST: f64 = 400.0;
const ACTORS: usize = 20;
/// First and last day of the rows.
pub const PERIOD: [&str; 2] = ["2006-01-01", "2024-12-31"];

/// How an incident got its coordinates, by position; `Place::SHARES` are the shares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Near a hot spot of a city, 300 m.
    Street,
    /// Anywhere in the town.
    Town,
    /// The centroid of a municipality, an exact duplicate of many others.
    MunicipalityCentroid,
    /// Between two cities.
    Rural,
    /// The centroid of the city: the usual pile-up of a geocoder.
    CityCentroid,
}

impl Place {
    const ALL: [Self; 5] = [Self::Street, Self::Town, Self::MunicipalityCentroid, Self::Rural, Self::CityCentroid];
    const SHARES: [f64; 5] = [0.42, 0.22, 0.24, 0.09, 0.03];

    /// The code in the CSV. All are drawable: the tiles shall meet the duplicates.
    pub const fn precision(self) -> &'static str {
        match self {
            Self::Street => "exact",
            Self::Town | Self::CityCentroid => "town",
            Self::MunicipalityCentroid | Self::Rural => "25km",
        }
    }
}

/// One invented incident.
#[derive(Clone, Copy, Debug)]
pub struct Incident {
    /// Days since 1970.
    pub day: i32,
    /// Position in [`KINDS`].
    pub kind: u8,
    /// People killed.
    pub deaths: u32,
    /// Who did it: 0 to 19.
    pub actor: u8,
    /// Where its coordinates come from.
    pub place: Place,
    /// Longitude in steps of 10⁻⁵ degrees, as the file spells it.
    pub lon_e5: i32,
    /// Latitude in steps of 10⁻⁵ degrees.
    pub lat_e5: i32,
}

/// Everything that rows are drawn from.
struct Urn {
    lot: Pcg64,
    cities: Cities,
    kind: WeightedIndex<f64>,
    place: WeightedIndex<f64>,
    actor: WeightedIndex<f64>,
    deaths: Pareto<f64>,
    /// Rises over the period.
    season: Beta<f64>,
    /// Nearer to the one city than to the other.
    way: Beta<f64>,
    first: Day,
    days: f64,
}

/// `n` incidents in the order of their days.
pub fn incidents(n: usize, seed: u64) -> anyhow::Result<Vec<Incident>> {
    let mut urn = Urn::new(seed)?;
    let mut rows: Vec<Incident> = (0..n).map(|_| urn.draw()).collect();
    rows.sort_by_key(|row| row.day);
    Ok(rows)
}

impl Urn {
    fn new(seed: u64) -> anyhow::Result<Self> {
        let mut lot = Pcg64::seed_from_u64(seed);
        let [first, last]: [Day; 2] = [PERIOD[0].parse()?, PERIOD[1].parse()?];
        Ok(Self {
            cities: Cities::draw(&mut lot)?,
            lot,
            kind: WeightedIndex::new(KIND_SHARES)?,
            place: WeightedIndex::new(Place::SHARES)?,
            actor: WeightedIndex::new((1..=ACTORS).map(|rank| (rank as f64).powf(-1.1)))?,
            deaths: Pareto::new(1.0, 1.9)?,
            season: Beta::new(1.4, 1.1)?,
            way: Beta::new(1.2, 2.5)?,
            first,
            days: f64::from(last.days() - first.days() + 1),
        })
    }

    fn draw(&mut self) -> Incident {
        let city = self.cities.share.sample(&mut self.lot);
        let place = Place::ALL[self.place.sample(&mut self.lot)];
        let (lon, lat) = self.position(city, place);
        let kind = self.kind.sample(&mut self.lot);
        Incident {
            day: self.first.days() + (self.season.sample(&mut self.lot) * self.days).floor().min(self.days - 1.0) as i32,
            kind: kind as u8,
            deaths: self.toll(kind),
            // The leading actors vary by place.
            actor: ((self.actor.sample(&mut self.lot) + city % 7) % ACTORS) as u8,
            place,
            lon_e5: (lon * 1e5).round() as i32,
            lat_e5: (lat * 1e5).round() as i32,
        }
    }

    fn position(&mut self, city: usize, place: Place) -> Degrees {
        let Self { lot, cities, way, .. } = self;
        let City { at, size, centres, spots, spot_share, near } = &cities.list[city];
        match place {
            Place::Street => scatter(spots[spot_share.sample(lot)], 0.003, lot),
            Place::Town => scatter(*at, *size, lot),
            Place::MunicipalityCentroid => centres[cities.centre_share.sample(lot)],
            Place::Rural => {
                let other = cities.list[near[lot.random_range(0..near.len())]].at;
                let part = way.sample(lot);
                scatter((at.0 + (other.0 - at.0) * part, at.1 + (other.1 - at.1) * part), 0.05, lot)
            }
            Place::CityCentroid => *at,
        }
    }

    fn toll(&mut self, kind: usize) -> u32 {
        if !DEADLY.contains(&kind) {
            return 0;
        }
        let least = if kind == HOMICIDE { 1.0 } else { 0.0 };
        let deaths = (self.deaths.sample(&mut self.lot) - 1.0 + least).floor().min(DEADLIEST);
        deaths as u32 + if kind == MASSACRE { 3 } else { 0 }
    }
}

/// Writes the rows as CSV: `id,date,kind,deaths,actor,precision,lon,lat`.
pub fn write_csv(rows: &[Incident], to: &Path) -> anyhow::Result<()> {
    let file = std::fs::File::create(to).with_context(|| to.display().to_string())?;
    let mut csv = std::io::BufWriter::with_capacity(1 << 20, file);
    writeln!(csv, "id,date,kind,deaths,actor,precision,lon,lat")?;
    for (row, id) in rows.iter().zip(1..) {
        let day = Day::from_days(row.day);
        let (kind, precision) = (KINDS[usize::from(row.kind)], row.place.precision());
        let (lon, lat) = (f64::from(row.lon_e5) / 1e5, f64::from(row.lat_e5) / 1e5);
        writeln!(csv, "{id},{day},{kind},{},synthetic actor {:02},{precision},{lon:.5},{lat:.5}", row.deaths, row.actor)?;
    }
    csv.flush()?;
    Ok(())
}
