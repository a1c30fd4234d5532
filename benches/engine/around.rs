//! How rows lie to a deployment's area, by the definition and without an index: every piece of its border is tried.

use super::linear::Row;
use super::municipalities::Municipalities;
use geo::{BoundingRect as _, Coord, LineString, MultiPolygon, Rect};
use testigo::coords::{LonLat, MortonKey, distance_km, geocentric_km};

/// The deployment that is asked about; its area is the state of Chihuahua.
pub const ZONE: &str = "mx-2008-chihuahua";
/// What the codes of its municipalities begin with.
const STATE: &str = "08";
/// How near *near* is.
const WITHIN_KM: f64 = 50.0;
/// Sides are cut into pieces of at most this length: on the ground they are straight in degrees, in space they are not.
const PIECE_KM: f64 = 4.0;
/// Least length of a degree of latitude.
const DEGREE_KM: f64 = 110.5;

/// What is asked of a row and the deployment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// Not in its area.
    Outside,
    /// In its area or at most 50 km from its border.
    Within,
}

impl Relation {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Outside, Self::Within];

    /// As parameters of a URL.
    pub const fn pairs(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Outside => &[("zone", ZONE), ("relation", "outside")],
            Self::Within => &[("zone", ZONE), ("relation", "within_km:50")],
        }
    }

    /// In words.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Outside => "outside a deployment",
            Self::Within => "within 50 km of a deployment",
        }
    }
}

/// A straight piece of a border, kilometres from the Earth's centre.
type Piece = [[f64; 3]; 2];

/// The area of the deployment.
pub struct Around {
    inside: Vec<bool>,
    border: Vec<Piece>,
    /// Beyond this box nothing is near.
    near: Rect,
}

impl Around {
    /// The area as an outline in degrees, and the municipalities that rows lie in.
    pub fn new(outline: &MultiPolygon<f64>, municipalities: &Municipalities) -> anyhow::Result<Self> {
        let rect = outline.bounding_rect().ok_or_else(|| anyhow::anyhow!("the deployment has no area"))?;
        let lat = WITHIN_KM / DEGREE_KM;
        let north = (rect.max().y.abs().max(rect.min().y.abs()) + lat).to_radians();
        let margin = Coord { x: lat / north.cos(), y: lat };
        let rings = outline.iter().flat_map(|polygon| std::iter::once(polygon.exterior()).chain(polygon.interiors()));
        let sides = rings.flat_map(LineString::lines);
        let border: anyhow::Result<Vec<Vec<Piece>>> = sides.map(|side| pieces(side.start, side.end)).collect();
        Ok(Self {
            inside: (0..municipalities.len()).map(|ix| municipalities.code(ix).starts_with(STATE)).collect(),
            border: border?.concat(),
            near: Rect::new(rect.min() - margin, rect.max() + margin),
        })
    }

    /// Whether a row lies as asked.
    pub fn holds(&self, relation: Relation, row: &Row) -> bool {
        let inside = row.area != Row::NOWHERE && self.inside[usize::from(row.area)];
        match relation {
            Relation::Outside => !inside,
            Relation::Within => inside || self.is_near(row),
        }
    }

    fn is_near(&self, row: &Row) -> bool {
        let [lon, lat] = degrees(row);
        let in_box = self.near.min().x <= lon && lon <= self.near.max().x && self.near.min().y <= lat && lat <= self.near.max().y;
        in_box && LonLat::new(lon, lat).is_ok_and(|at| self.border.iter().any(|piece| distance(geocentric_km(at), piece) <= WITHIN_KM))
    }
}

/// A side in straight pieces.
fn pieces(start: Coord, end: Coord) -> anyhow::Result<Vec<Piece>> {
    let at = |share: f64| Ok(geocentric_km(LonLat::new(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)?));
    let [from, to]: [anyhow::Result<[f64; 3]>; 2] = [at(0.0), at(1.0)];
    let number = (distance_km(from?, to?) / PIECE_KM).ceil().max(1.0) as u32;
    (0..number).map(|piece| Ok([at(f64::from(piece) / f64::from(number))?, at(f64::from(piece + 1) / f64::from(number))?])).collect()
}

/// The distance of a point from a piece.
fn distance(at: [f64; 3], [from, to]: &Piece) -> f64 {
    let dot = |a: [f64; 3], b: [f64; 3]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
    let minus = |a: [f64; 3], b: &[f64; 3]| std::array::from_fn(|axis| a[axis] - b[axis]);
    let (along, away) = (minus(*to, from), minus(at, from));
    let share = if dot(along, along) > 0.0 { (dot(away, along) / dot(along, along)).clamp(0.0, 1.0) } else { 0.0 };
    distance_km(away, along.map(|axis| axis * share))
}

/// The position of a row: the inverse of its Web Mercator square.
fn degrees(row: &Row) -> [f64; 2] {
    let world = |side: u32| (f64::from(side) + 0.5) / 2f64.powi(32);
    let lat = (std::f64::consts::PI * (1.0 - 2.0 * world(row.y))).sinh().atan().to_degrees();
    [world(row.x) * 360.0 - 180.0, lat]
}

/// The tile of a zoom that holds the middle of the deployment's box.
pub fn tile(outline: &MultiPolygon<f64>, z: u8) -> anyhow::Result<testigo::coords::TileCoord> {
    let centre = outline.bounding_rect().ok_or_else(|| anyhow::anyhow!("the deployment has no area"))?.center();
    let (x, y) = MortonKey::of(LonLat::new(centre.x, centre.y)?).cell(z);
    Ok(testigo::coords::TileCoord::new(z, x, y)?)
}
