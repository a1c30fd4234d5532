/// People that a rate is stated for.
pub const PER: f64 = 100_000.0;

/// Cases per 100,000 people a year.
///
/// # Units
/// `exposure` in person-years: population × months / 12, added up over years.
#[must_use]
pub fn rate(cases: f64, exposure: f64) -> f64 {
    PER * cases / exposure
}

/// A number rounded to four significant digits, the form in which every rate is published.
///
/// # Examples
/// ```
/// # use testigo::stats::four_digits;
/// assert_eq!(four_digits(170.434), 170.4);
/// assert_eq!(four_digits(0.012_345_6), 0.012_35);
/// ```
#[must_use]
pub fn four_digits(value: f64) -> f64 {
    /// Powers of ten up to this one are exact, so that one division gives the float nearest to the decimal.
    const EXACT: i32 = 22;
    if value == 0.0 || !value.is_finite() {
        return value;
    }
    let decimals = 3 - value.abs().log10().floor() as i32;
    let scale = 10f64.powi(decimals.abs().min(EXACT));
    if decimals >= 0 { (value * scale).round() / scale } else { (value / scale).round() * scale }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn juarez_2009_as_published() {
        // 2,399 homicides, 1,407,849 people (CONAPO–COLMEX): 170.4 per 100,000.
        assert!((four_digits(rate(2399.0, 1_407_849.0)) - 170.4).abs() < 1e-12);
    }

    #[test]
    fn four_digits_are_kept_at_any_size() {
        let cases = [(0.0, "0"), (123_456.0, "123500"), (9_999.6, "10000"), (99.995, "100"), (1e-7, "0.0000001"), (18.413, "18.41")];
        for (value, printed) in cases {
            assert_eq!(four_digits(value).to_string(), printed);
        }
    }
}
