use super::LonLat;

/// Half the equator's diameter on the WGS 84 ellipsoid, kilometres.
const EQUATORIAL_RADIUS_KM: f64 = 6_378.137;
/// Square of the ellipsoid's first eccentricity, f(2 − f) with f = 1/298.257223563.
const ECCENTRICITY_2: f64 = 6.694_379_990_141_3e-3;

/// Straight coordinates of a position from the Earth's centre: distances in them need no projection.
///
/// # Units
/// Kilometres. The straight line is shorter than the one on the ground by its cube over 24 R²: 1 m in 100 km, 130 m in 500 km.
///
/// # References
/// WGS 84 (NGA.STND.0036, 2014), geodetic to geocentric Cartesian coordinates at height 0.
#[must_use]
pub fn geocentric_km(position: LonLat) -> [f64; 3] {
    let (sin_lat, cos_lat) = position.lat().to_radians().sin_cos();
    let (sin_lon, cos_lon) = position.lon().to_radians().sin_cos();
    let curvature = EQUATORIAL_RADIUS_KM / (1.0 - ECCENTRICITY_2 * sin_lat * sin_lat).sqrt();
    [curvature * cos_lat * cos_lon, curvature * cos_lat * sin_lon, curvature * (1.0 - ECCENTRICITY_2) * sin_lat]
}

/// The straight distance of two positions given by [`geocentric_km`].
///
/// # Units
/// Kilometres.
#[must_use]
pub fn distance_km(a: [f64; 3], b: [f64; 3]) -> f64 {
    a.iter().zip(b).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lengths of a degree from the ellipsoid's textbook values (Snyder 1987, Map Projections, table 3 and p. 25).
    #[test]
    fn a_degree_is_as_long_as_on_the_ellipsoid() {
        let at = |lon, lat| geocentric_km(LonLat::new(lon, lat).unwrap());
        let cases = [
            (at(0.0, 0.0), at(1.0, 0.0), 111.319),
            (at(0.0, 0.0), at(0.0, 1.0), 110.574),
            (at(-100.0, 20.0), at(-99.0, 20.0), 104.647),
            (at(-100.0, 20.0), at(-100.0, 21.0), 110.706),
            (at(179.5, 30.0), at(-179.5, 30.0), 96.486),
        ];
        for (a, b, expected) in cases {
            assert!((distance_km(a, b) - expected).abs() < 0.02, "{} {expected}", distance_km(a, b));
        }
    }
}
