//! The cities that the synthetic incidents gather around: real positions and sizes, everything else drawn by lot.

use anyhow::Context as _;
use rand::distr::weighted::WeightedIndex;
use rand_distr::{Distribution, Pareto, StandardNormal};
use rand_pcg::Pcg64;

/// `lon, lat` in degrees, `population` in people (`GeoNames`, CC BY 4.0), `weight` ours; see `benches/README.md`.
const CITIES: &str = include_str!("cities.csv");
/// Sub-municipalities of a city, a centroid each.
const CENTRES: usize = 8;
/// Shares of the sub-municipalities.
const CENTRE_SHARES: [f64; CENTRES] = [0.4, 0.16, 0.12, 0.1, 0.08, 0.06, 0.05, 0.03];
/// Street-level hot spots of a city.
const SPOTS: usize = 40;
/// Neighbours that a rural incident may lie towards.
const NEIGHBOURS: usize = 5;

/// A longitude and latitude in degrees.
pub type Degrees = (f64, f64);

/// A city with the places around it where incidents fall.
pub struct City {
    /// Its own centroid.
    pub at: Degrees,
    /// One standard deviation of the town's body, in degrees.
    pub size: f64,
    /// Centroids of its sub-municipalities; the first is its own.
    pub centres: [Degrees; CENTRES],
    /// Its hot spots.
    pub spots: [Degrees; SPOTS],
    /// How the hot spots share its incidents: heavy-tailed.
    pub spot_share: WeightedIndex<f64>,
    /// The nearest cities.
    pub near: [usize; NEIGHBOURS],
}

/// Every city, and how they share the incidents.
pub struct Cities {
    /// By population, largest first.
    pub list: Vec<City>,
    /// Heavy-tailed: population to the 0.8 × weight × Pareto noise.
    pub share: WeightedIndex<f64>,
    /// How sub-municipalities share a city's incidents.
    pub centre_share: WeightedIndex<f64>,
}

struct Line {
    at: Degrees,
    population: f64,
    weight: f64,
}

impl Cities {
    /// The cities of the list, with their surroundings drawn from `lot`.
    pub fn draw(lot: &mut Pcg64) -> anyhow::Result<Self> {
        let lines = lines()?;
        let largest = lines.iter().map(|line| line.population).fold(0.0, f64::max);
        let noise = Pareto::new(1.0, 1.6)?;
        let share = WeightedIndex::new(lines.iter().map(|line| line.population.powf(0.8) * line.weight * noise.sample(lot)))?;
        let list = (0..lines.len()).map(|ix| City::draw(&lines, ix, largest, lot)).collect::<anyhow::Result<_>>()?;
        Ok(Self { list, share, centre_share: WeightedIndex::new(CENTRE_SHARES)? })
    }
}

impl City {
    fn draw(lines: &[Line], ix: usize, largest: f64, lot: &mut Pcg64) -> anyhow::Result<Self> {
        let Line { at, population, .. } = lines[ix];
        let size = 0.02 + 0.06 * (population / largest).sqrt();
        let mut centres = std::array::from_fn(|_| scatter(at, size * 1.6, lot));
        centres[0] = at;
        let spots = std::array::from_fn(|_| scatter(at, size, lot));
        let tail = Pareto::new(1.0, 1.2)?;
        let spot_share = WeightedIndex::new((0..SPOTS).map(|_| tail.sample(lot) - 0.9))?;
        Ok(Self { at, size, centres, spots, spot_share, near: nearest(lines, ix) })
    }
}

/// A point around `at`, normal with that standard deviation in degrees on both axes.
pub fn scatter(at: Degrees, deviation: f64, lot: &mut Pcg64) -> Degrees {
    let mut step = || -> f64 { StandardNormal.sample(lot) };
    (at.0 + step() * deviation, at.1 + step() * deviation)
}

fn lines() -> anyhow::Result<Vec<Line>> {
    let read = |line: &str| -> Option<Line> {
        let mut numbers = line.split(',').map(str::parse::<f64>);
        let mut next = || numbers.next()?.ok();
        Some(Line { at: (next()?, next()?), population: next()?, weight: next()? })
    };
    CITIES.lines().skip(1).map(|line| read(line).with_context(|| format!("cities.csv: `{line}`"))).collect()
}

fn nearest(lines: &[Line], ix: usize) -> [usize; NEIGHBOURS] {
    let distance = |other: usize| {
        let (from, to) = (lines[ix].at, lines[other].at);
        (from.0 - to.0).powi(2) + (from.1 - to.1).powi(2)
    };
    let mut others: Vec<usize> = (0..lines.len()).filter(|other| *other != ix).collect();
    others.sort_by(|a, b| distance(*a).total_cmp(&distance(*b)));
    std::array::from_fn(|rank| others[rank])
}
