use super::LonLat;
use thiserror::Error;

/// A box in degrees; `west > east` means that it crosses the antimeridian.
///
/// # Units
/// Degrees, EPSG:4326. Edges belong to the box.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bbox {
    west: f64,
    south: f64,
    east: f64,
    north: f64,
}

/// Four numbers that are not a box.
#[derive(Clone, Copy, Debug, Error, PartialEq)]
#[error(
    "west {west}, south {south}, east {east}, north {north} is not a box: longitudes must be in -180..180, latitudes in -90..90, south at most north"
)]
pub struct InvalidBbox {
    /// As given.
    pub west: f64,
    /// As given.
    pub south: f64,
    /// As given.
    pub east: f64,
    /// As given.
    pub north: f64,
}

impl Bbox {
    /// A checked box from west, south, east, north in degrees.
    ///
    /// # Errors
    /// [`InvalidBbox`] when a number is not finite or out of range, or south lies north of north.
    pub fn new(west: f64, south: f64, east: f64, north: f64) -> Result<Self, InvalidBbox> {
        let corners = LonLat::new(west, south).is_ok() && LonLat::new(east, north).is_ok();
        if corners && south <= north { Ok(Self { west, south, east, north }) } else { Err(InvalidBbox { west, south, east, north }) }
    }

    /// Whether a position lies in the box, edges included.
    #[must_use]
    pub fn contains(&self, position: LonLat) -> bool {
        let (lon, lat) = (position.lon(), position.lat());
        let in_lon = if self.west <= self.east { self.west <= lon && lon <= self.east } else { lon >= self.west || lon <= self.east };
        in_lon && self.south <= lat && lat <= self.north
    }

    /// The one or two plain boxes `[west, south, east, north]` that make it up: two when it crosses the antimeridian.
    pub fn parts(&self) -> impl Iterator<Item = [f64; 4]> {
        let crossing = self.west > self.east;
        let first = [self.west, self.south, if crossing { 180.0 } else { self.east }, self.north];
        let second = crossing.then_some([-180.0, self.south, self.east, self.north]);
        std::iter::once(first).chain(second)
    }

    /// `[west, south, east, north]` as given.
    #[must_use]
    pub fn to_array(&self) -> [f64; 4] {
        [self.west, self.south, self.east, self.north]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_box_over_the_antimeridian_holds_both_of_its_sides_and_nothing_between() {
        let pacific = Bbox::new(170.0, -10.0, -170.0, 10.0).unwrap();
        let holds = |lon: f64| pacific.contains(LonLat::new(lon, 0.0).unwrap());
        assert!(holds(175.0) && holds(-175.0) && holds(180.0) && holds(-170.0));
        assert!(!holds(0.0) && !holds(169.9));
        assert_eq!(pacific.parts().count(), 2);
    }

    #[test]
    fn bad_numbers_are_refused_with_the_numbers_in_the_sentence() {
        for (west, south, east, north) in [(f64::NAN, 0.0, 1.0, 1.0), (0.0, 1e308, 1.0, 1.0), (0.0, 2.0, 1.0, 1.0)] {
            let error = Bbox::new(west, south, east, north).unwrap_err();
            assert!(error.to_string().contains(&south.to_string()));
        }
    }
}
