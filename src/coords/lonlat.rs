use thiserror::Error;

/// Highest latitude of the Web Mercator square, in degrees: `atan(sinh(π))`.
pub const MAX_LATITUDE: f64 = 85.051_128_779_806_59;

/// A position on the WGS 84 ellipsoid (EPSG:4326).
///
/// # Units
/// Degrees; finite; longitude in −180…180, latitude in −90…90.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LonLat {
    lon: f64,
    lat: f64,
}

/// A longitude or latitude that is not a position.
#[derive(Clone, Copy, Debug, Error, PartialEq)]
#[error("longitude {lon}, latitude {lat} is not a position: longitude must be in -180..180 and latitude in -90..90 degrees")]
pub struct InvalidLonLat {
    /// The longitude as given, in degrees.
    pub lon: f64,
    /// The latitude as given, in degrees.
    pub lat: f64,
}

impl LonLat {
    /// A checked position.
    ///
    /// # Errors
    /// [`InvalidLonLat`] when a number is not finite or out of range.
    ///
    /// # Examples
    /// ```
    /// # use testigo::coords::LonLat;
    /// assert!(LonLat::new(-106.42, 31.69).is_ok());
    /// assert!(LonLat::new(f64::NAN, 31.69).is_err());
    /// ```
    pub fn new(lon: f64, lat: f64) -> Result<Self, InvalidLonLat> {
        // NaN fails both comparisons, so it is refused with the rest.
        if lon.abs() <= 180.0 && lat.abs() <= 90.0 { Ok(Self { lon, lat }) } else { Err(InvalidLonLat { lon, lat }) }
    }

    /// Longitude in degrees.
    #[must_use]
    pub fn lon(self) -> f64 {
        self.lon
    }

    /// Latitude in degrees.
    #[must_use]
    pub fn lat(self) -> f64 {
        self.lat
    }

    /// The position on the Web Mercator unit square; latitudes beyond ±[`MAX_LATITUDE`] are clamped to its edge.
    #[must_use]
    pub fn to_world(self) -> WorldCoord {
        let sin = self.lat.clamp(-MAX_LATITUDE, MAX_LATITUDE).to_radians().sin();
        WorldCoord { x: self.lon / 360.0 + 0.5, y: 0.5 - ((1.0 + sin) / (1.0 - sin)).ln() / (4.0 * std::f64::consts::PI) }
    }
}

/// A position on the Web Mercator (EPSG:3857) unit square.
///
/// # Units
/// Fractions of the world's side: (0, 0) is the north-west corner, y grows southwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WorldCoord {
    /// West to east, 0…1.
    pub x: f64,
    /// North to south, 0…1.
    pub y: f64,
}

impl WorldCoord {
    /// The position in degrees.
    #[must_use]
    pub fn to_lonlat(self) -> LonLat {
        let lat = (std::f64::consts::PI * (1.0 - 2.0 * self.y)).sinh().atan().to_degrees();
        LonLat { lon: (self.x * 360.0 - 180.0).clamp(-180.0, 180.0), lat }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn greenwich_on_the_equator_is_the_middle_of_the_world() {
        let world = LonLat::new(0.0, 0.0).unwrap().to_world();
        assert_eq!((world.x, world.y), (0.5, 0.5));
    }

    #[test]
    fn the_pole_is_clamped_to_the_edge_of_the_square() {
        let world = LonLat::new(180.0, 90.0).unwrap().to_world();
        assert!((world.x - 1.0).abs() < 1e-12 && world.y.abs() < 1e-12);
    }

    #[test]
    fn infinities_and_nan_are_refused() {
        for (lon, lat) in [(f64::INFINITY, 0.0), (0.0, f64::NAN), (1e308, 0.0), (0.0, 90.1)] {
            assert!(LonLat::new(lon, lat).is_err());
        }
    }

    proptest! {
        #[test]
        fn degrees_survive_the_projection(lon in -180.0..180.0f64, lat in -85.0..85.0f64) {
            let back = LonLat::new(lon, lat).unwrap().to_world().to_lonlat();
            prop_assert!((back.lon() - lon).abs() < 1e-9 && (back.lat() - lat).abs() < 1e-9);
        }
    }
}
